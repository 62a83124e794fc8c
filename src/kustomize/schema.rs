//! Which lists a strategic merge pairs, and by which keys: Kubernetes 1.21, or a schema of the user's own.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

/// The table of Kubernetes 1.21, the version whose schema kustomize v5.8.1 carries.
static BUILTIN: LazyLock<Schema> = LazyLock::new(|| Schema::from_table(include_str!("merge_keys.txt")));

/// What is known of a field.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The type of its value, or of its items.
    pub of: Option<String>,
    /// Its list is merged item by item.
    pub merged: bool,
    /// The keys by which items are paired; none for scalars.
    pub keys: Vec<String>,
}

/// Types and the kinds that have them.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    types: HashMap<String, HashMap<String, Field>>,
    kinds: HashMap<(String, String), String>,
}

impl Schema {
    /// Returns the schema of the built-in kinds.
    pub fn builtin() -> &'static Schema {
        &BUILTIN
    }

    fn from_table(table: &str) -> Schema {
        let mut schema = Schema::default();
        let mut open = String::new();
        for line in table.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            match (line.chars().next(), words.as_slice()) {
                (Some('#') | None, _) => (),
                (Some('='), _) => open = line[1..].to_owned(),
                (Some('@'), [version, kind, name]) => {
                    let key = (version[1..].to_owned(), (*kind).to_owned());
                    schema.kinds.insert(key, (*name).to_owned());
                }
                (_, [name, of, keys @ ..]) => {
                    let of = of.trim_start_matches('*');
                    let field = Field {
                        of: (of != "-").then(|| of.to_owned()),
                        merged: !keys.is_empty(),
                        keys: match keys {
                            [keys] if *keys != "." => keys.split(',').map(str::to_owned).collect(),
                            _ => Vec::new(),
                        },
                    };
                    let fields = schema.types.entry(open.clone()).or_default();
                    fields.insert((*name).to_owned(), field);
                }
                _ => (),
            }
        }
        schema
    }

    /// Reads an OpenAPI document's definitions.
    pub fn from_openapi(document: &Value) -> Schema {
        let mut schema = Schema::default();
        for (name, definition) in document["definitions"].as_object().into_iter().flatten() {
            let name = &short(name);
            schema.add(name, definition, 0);
            let kinds = definition["x-kubernetes-group-version-kind"].as_array();
            for kind in kinds.into_iter().flatten() {
                let text = |key: &str| kind[key].as_str().unwrap_or_default().to_owned();
                let version = match text("group").as_str() {
                    "" => text("version"),
                    group => format!("{group}/{}", text("version")),
                };
                schema.kinds.insert((version, text("kind")), name.clone());
            }
        }
        schema
    }

    fn add(&mut self, name: &str, definition: &Value, depth: usize) {
        let mut fields = HashMap::new();
        for (key, property) in definition["properties"].as_object().into_iter().flatten() {
            let text = |name: &str| property[name].as_str().unwrap_or_default();
            let value = match property.get("items") {
                Some(items) => items,
                None => property,
            };
            let of = match value["$ref"].as_str() {
                Some(reference) => Some(short(reference.trim_start_matches("#/definitions/"))),
                None if value.get("properties").is_some() && depth < 100 => {
                    let inner = format!("{name}/{key}");
                    self.add(&inner, value, depth + 1);
                    Some(inner)
                }
                None => None,
            };
            let listed = property["x-kubernetes-list-map-keys"].as_array();
            let keys = match listed {
                Some(keys) => keys.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
                None => match text("x-kubernetes-patch-merge-key") {
                    "" => Vec::new(),
                    key => vec![key.to_owned()],
                },
            };
            let merged = text("x-kubernetes-patch-strategy")
                .split(',')
                .any(|part| part == "merge");
            fields.insert(key.clone(), Field { of, merged, keys });
        }
        self.types.insert(name.to_owned(), fields);
    }

    /// Returns the type of a kind.
    pub fn kind(&self, api_version: &str, kind: &str) -> Option<&str> {
        let key = (api_version.to_owned(), kind.to_owned());
        self.kinds.get(&key).map(String::as_str)
    }

    /// Returns what is known of a type's field.
    pub fn field(&self, of: &str, field: &str) -> Option<&Field> {
        self.types.get(of)?.get(field)
    }

    /// Adds another schema, whose types win.
    pub fn extend(&mut self, other: Schema) {
        self.types.extend(other.types);
        self.kinds.extend(other.kinds);
    }
}

/// Shortens a type's name as the table has it.
fn short(name: &str) -> String {
    for (long, short) in [
        ("io.k8s.apimachinery.pkg.apis.", ""),
        ("io.k8s.kube-aggregator.pkg.apis.", "agg."),
        ("io.k8s.apiextensions-apiserver.pkg.apis.", "ext."),
        ("io.k8s.api.", ""),
    ] {
        if let Some(rest) = name.strip_prefix(long) {
            return format!("{short}{rest}");
        }
    }
    name.to_owned()
}
