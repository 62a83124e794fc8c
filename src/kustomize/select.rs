//! Selectors: patterns over kind, name, namespace, and label expressions.

use regex::Regex;

use super::error::{Error, Result, fail};
use super::id::{Gvk, Id};
use super::kustomization::Selector;
use super::resource::Resource;

/// A selector whose patterns are compiled.
pub struct Matcher {
    group: Option<Regex>,
    version: Option<Regex>,
    kind: Option<Regex>,
    name: Option<Regex>,
    namespace: Option<Regex>,
    labels: Vec<Requirement>,
    annotations: Vec<Requirement>,
}

struct Requirement {
    key: String,
    values: Vec<String>,
    /// Whether the value must be one of `values`, or there at all.
    wanted: bool,
    any: bool,
}

impl Matcher {
    /// Compiles a selector.
    pub fn new(selector: &Selector) -> Result<Matcher> {
        let mut gvk = Gvk {
            group: selector.group.clone(),
            version: selector.version.clone(),
            kind: selector.kind.clone(),
        };
        if !selector.api_version.is_empty() {
            let kind = gvk.kind;
            gvk = Gvk::of(&selector.api_version, &kind);
        }
        Ok(Matcher {
            group: pattern(&gvk.group)?,
            version: pattern(&gvk.version)?,
            kind: pattern(&gvk.kind)?,
            name: pattern(&selector.name)?,
            namespace: pattern(&selector.namespace)?,
            labels: requirements(&selector.label_selector)?,
            annotations: requirements(&selector.annotation_selector)?,
        })
    }

    /// Says whether a kind is selected.
    pub fn gvk(&self, gvk: &Gvk) -> bool {
        fits(&self.group, &gvk.group) && fits(&self.version, &gvk.version) && fits(&self.kind, &gvk.kind)
    }

    /// Says whether an id is selected, the namespace taken as it is written.
    pub fn id(&self, id: &Id) -> bool {
        self.gvk(&id.gvk) && fits(&self.name, &id.name) && fits(&self.namespace, &id.namespace)
    }

    /// Says whether a resource is selected by what it is, or was first.
    pub fn resource(&self, resource: &Resource) -> bool {
        let (now, first) = (resource.id(), resource.original_id());
        let either = |pattern: &Option<Regex>, a: &str, b: &str| fits(pattern, a) || fits(pattern, b);
        either(
            &self.namespace,
            first.effective_namespace(),
            now.effective_namespace(),
        ) && either(&self.name, &first.name, &now.name)
            && self.gvk(&now.gvk)
            && self.marks(resource)
    }

    /// Says whether labels and annotations are as wanted.
    pub fn marks(&self, resource: &Resource) -> bool {
        let all = |requirements: &[Requirement], field: &str| {
            requirements.is_empty() || {
                let texts = resource.texts(field);
                requirements.iter().all(|requirement| requirement.holds(&texts))
            }
        };
        all(&self.labels, "labels") && all(&self.annotations, "annotations")
    }
}

impl Requirement {
    fn holds(&self, texts: &[(String, String)]) -> bool {
        let value = texts
            .iter()
            .find(|(key, _)| *key == self.key)
            .map(|(_, value)| value);
        let found = match value {
            Some(value) => self.any || self.values.contains(value),
            None => false,
        };
        found == self.wanted
    }
}

fn fits(pattern: &Option<Regex>, text: &str) -> bool {
    pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
}

fn pattern(text: &str) -> Result<Option<Regex>> {
    if text.is_empty() {
        return Ok(None);
    }
    let whole = format!("^(?:{})$", text.trim_start_matches('^').trim_end_matches('$'));
    match Regex::new(&whole) {
        Ok(regex) => Ok(Some(regex)),
        Err(error) => Err(Error::new(format!("{text:?} is no regular expression: {error}"))),
    }
}

/// Reads a label selector: `a=b,c!=d,e in (f,g),h,!i`.
fn requirements(text: &str) -> Result<Vec<Requirement>> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => (),
        }
        match (c, parts.last_mut()) {
            (',', _) if depth == 0 => parts.push(String::new()),
            (c, Some(last)) => last.push(c),
            _ => (),
        }
    }
    let requirement = |key: &str, values: Vec<String>, wanted: bool, any: bool| Requirement {
        key: key.trim().to_owned(),
        values,
        wanted,
        any,
    };
    let one = |value: &str| vec![value.trim().to_owned()];
    let mut all = Vec::new();
    for part in parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
    {
        let listed = |word: &str| {
            let (key, values) = part.split_once(word)?;
            let values = values.trim().strip_prefix('(')?.strip_suffix(')')?;
            Some((
                key.to_owned(),
                values.split(',').map(|value| value.trim().to_owned()).collect(),
            ))
        };
        all.push(if let Some((key, values)) = listed(" notin ") {
            requirement(&key, values, false, false)
        } else if let Some((key, values)) = listed(" in ") {
            requirement(&key, values, true, false)
        } else if let Some((key, value)) = part.split_once("!=") {
            requirement(key, one(value), false, false)
        } else if let Some((key, value)) = part.split_once("==").or_else(|| part.split_once('=')) {
            requirement(key, one(value), true, false)
        } else if let Some(key) = part.strip_prefix('!') {
            requirement(key, Vec::new(), false, true)
        } else if part.contains(char::is_whitespace) {
            return fail(format!("cannot read the selector {text:?}"));
        } else {
            requirement(part, Vec::new(), true, true)
        });
    }
    Ok(all)
}
