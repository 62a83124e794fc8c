//! Names of other objects: what was renamed is followed wherever it is referred to.

use std::collections::HashMap;

use super::config::Config;
use super::error::{Result, Within, fail};
use super::id::{Gvk, Id};
use super::node::Node;
use super::node::path::{Create, FieldSpec};
use super::resmap::ResMap;
use super::resource::Resource;

/// What is known of an object that others may refer to.
struct Target {
    now: Id,
    first: Id,
    previous: Vec<Id>,
    prefixes: Vec<String>,
    suffixes: Vec<String>,
}

/// The object whose fields are mended.
struct Referrer {
    id: Id,
    prefixes: Vec<String>,
    suffixes: Vec<String>,
    /// The namespaces of a role binding's subjects.
    namespaces: Vec<String>,
    role: Option<Gvk>,
}

/// Mends the references of every object.
pub fn fix(map: &mut ResMap, config: &Config) -> Result<()> {
    let targets: Vec<Target> = map.list.iter().map(target).collect();
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, target) in targets.iter().enumerate() {
        for id in &target.previous {
            let places = by_name.entry(id.name.as_str()).or_default();
            if places.last() != Some(&index) {
                places.push(index);
            }
        }
    }
    // The fields by the kind they are in: a resource meets only its own.
    let mut by_kind: HashMap<&str, Vec<(Gvk, &FieldSpec)>> = HashMap::new();
    for reference in &config.name_reference {
        let gvk = Gvk {
            group: reference.group.clone(),
            version: reference.version.clone(),
            kind: reference.kind.clone(),
        };
        for spec in &reference.field_specs {
            by_kind
                .entry(spec.kind.as_str())
                .or_default()
                .push((gvk.clone(), spec));
        }
    }
    for resource in &mut map.list {
        let first = resource.original_id().gvk;
        let referrer = referrer(resource)?;
        let empty = Vec::new();
        let own = by_kind.get(first.kind.as_str()).unwrap_or(&empty);
        let any = by_kind.get("").unwrap_or(&empty);
        for (gvk, spec) in own.iter().chain(any) {
            if !first.is_selected(&spec.gvk()) {
                continue;
            }
            let lookup = Lookup {
                targets: &targets,
                by_name: &by_name,
                referrer: &referrer,
                gvk,
                is_role: spec.path.ends_with("roleRef/name"),
            };
            spec.apply_anyway(&mut resource.node, Create::Never, &mut |node| lookup.set(node))
                .within(|| format!("cannot update the name reference of {}", referrer.id))?;
        }
    }
    Ok(())
}

fn target(resource: &Resource) -> Target {
    Target {
        now: resource.id(),
        first: resource.original_id(),
        previous: resource.previous_ids().collect(),
        prefixes: resource.prefixes.clone(),
        suffixes: resource.suffixes.clone(),
    }
}

fn referrer(resource: &Resource) -> Result<Referrer> {
    let id = resource.id();
    let subjects = match id.gvk.kind.as_str() {
        "RoleBinding" => resource.node.get("subjects").and_then(Node::as_seq),
        _ => None,
    };
    let accounts = subjects.into_iter().flatten();
    let accounts = accounts.filter(|subject| subject.text_at(&["kind"]) == Some("ServiceAccount"));
    let mut namespaces = Vec::new();
    for account in accounts {
        match account.get("namespace") {
            Some(namespace) if namespace.is_null() => {
                return fail(format!("{id} has a subject with an empty namespace"));
            }
            Some(namespace) => namespaces.extend(namespace.text().map(str::to_owned)),
            None => (),
        }
    }
    let role = resource.node.get("roleRef").and_then(|role| {
        Some(Gvk {
            group: role.text_at(&["apiGroup"])?.to_owned(),
            version: String::new(),
            kind: role.text_at(&["kind"])?.to_owned(),
        })
    });
    Ok(Referrer {
        namespaces,
        prefixes: resource.prefixes.clone(),
        suffixes: resource.suffixes.clone(),
        id,
        role,
    })
}

struct Lookup<'a> {
    targets: &'a [Target],
    by_name: &'a HashMap<&'a str, Vec<usize>>,
    referrer: &'a Referrer,
    gvk: &'a Gvk,
    is_role: bool,
}

impl Lookup<'_> {
    fn set(&self, node: &mut Node) -> Result<()> {
        match node {
            node if node.is_null() => Ok(()),
            Node::Scalar(scalar) => {
                let found = self.select(&scalar.value, None, false)?;
                if let Some(target) = found {
                    scalar.value.clone_from(&target.now.name);
                }
                Ok(())
            }
            Node::Map(_) => self.set_map(node),
            Node::Seq(items) => items.iter_mut().try_for_each(|item| self.set(item)),
        }
    }

    fn set_map(&self, node: &mut Node) -> Result<()> {
        let Some(name) = node.text_at(&["name"]).map(str::to_owned) else {
            return fail("path config error: there is no field 'name'");
        };
        let namespace = node.text_at(&["namespace"]).map(str::to_owned);
        let Some(target) = self.select(&name, namespace.as_deref(), true)? else {
            return Ok(());
        };
        if target.now.name == name && target.now.namespace.is_empty() {
            return Ok(());
        }
        if let Some(field) = node.get_mut("name") {
            field.set_text(&target.now.name);
        }
        if !target.now.namespace.is_empty() {
            match node.get_mut("namespace") {
                Some(field) => field.set_text(&target.now.namespace),
                None => node.set("namespace", Node::string(&target.now.namespace)),
            }
        }
        Ok(())
    }

    /// Says whether the referrer could refer to a target at all.
    fn reaches(&self, target: &Target) -> bool {
        let referrer = &self.referrer.id;
        referrer.gvk.is_cluster_scoped()
            || target.now.gvk.is_cluster_scoped()
            || target.now.effective_namespace() == referrer.effective_namespace()
            || self.referrer.namespaces.contains(&target.now.namespace)
    }

    /// Says whether a target is where the referrer is; service accounts may be elsewhere.
    fn is_near(&self, target: &Target) -> bool {
        let referrer = &self.referrer.id;
        referrer.gvk.is_cluster_scoped()
            || target.now.gvk.is_cluster_scoped()
            || target.now.gvk.kind == "ServiceAccount"
            || target.now.effective_namespace() == referrer.effective_namespace()
    }

    /// Returns the object a name refers to, none if it is not in the build.
    fn select(&self, name: &str, namespace: Option<&str>, whole: bool) -> Result<Option<&Target>> {
        let Some(places) = self.by_name.get(name) else {
            return Ok(None);
        };
        let selected = |target: &Target, gvk: &Gvk| target.previous.iter().any(|id| id.gvk.is_selected(gvk));
        let mut found: Vec<&Target> = places
            .iter()
            .map(|&place| &self.targets[place])
            .filter(|target| self.reaches(target))
            .collect();
        if let Some(namespace) = namespace {
            let in_first = |target: &&Target| target.first.effective_namespace() == namespace;
            // Whether any object was in that namespace first decides for all names.
            match self
                .targets
                .iter()
                .any(|target| in_first(&target) && self.reaches(target))
            {
                true => found.retain(in_first),
                false => found.retain(|target| target.now.effective_namespace() == namespace),
            }
        }
        found.retain(|target| selected(target, self.gvk));
        if let (true, Some(role)) = (self.is_role, &self.referrer.role) {
            found.retain(|target| selected(target, role));
        }
        found.retain(|target| self.is_near(target));
        if found.len() > 1 {
            let referrer = self.referrer;
            found.retain(|target| {
                alike(&target.prefixes, &referrer.prefixes) && alike(&target.suffixes, &referrer.suffixes)
            });
        }
        if found.len() > 1 {
            let exact: Vec<&Target> = found
                .iter()
                .filter(|target| {
                    target.prefixes == self.referrer.prefixes && target.suffixes == self.referrer.suffixes
                })
                .copied()
                .collect();
            if exact.len() == 1 {
                found = exact;
            }
        }
        let Some((&first, others)) = found.split_first() else {
            return Ok(None);
        };
        let same = |other: &&Target| {
            other.now.name == first.now.name && (!whole || other.now.namespace == first.now.namespace)
        };
        if others.iter().all(same) {
            return Ok(Some(first));
        }
        let ids: Vec<String> = found.iter().map(|target| target.now.to_string()).collect();
        fail(format!("found multiple possible referrals: {}", ids.join(", ")))
    }
}

/// Says whether the layers agree as far as both go, from the outermost on.
fn alike(a: &[String], b: &[String]) -> bool {
    let empty = |texts: &[String]| texts.iter().all(String::is_empty);
    empty(a) || empty(b) || a.iter().rev().zip(b.iter().rev()).all(|(a, b)| a == b)
}
