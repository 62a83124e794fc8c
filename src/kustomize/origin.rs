//! Where resources come from and what changed them, as `buildMetadata` has it written.

use super::resource::Resource;

/// The annotation that tells where a resource comes from.
pub const ORIGIN: &str = "config.kubernetes.io/origin";
/// The annotation that tells what changed it.
pub const TRANSFORMATIONS: &str = "alpha.config.kubernetes.io/transformations";

/// Where a resource comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file, by its path from the root of the build.
    File(String),
    /// A generator.
    Made(Made),
}

/// A generator or transformer and where it is configured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The file, by its path from the root of the build.
    pub configured_in: String,
    /// Its `apiVersion`.
    pub api_version: String,
    /// Its kind.
    pub kind: String,
    /// Its name, empty for a field of the kustomization.
    pub name: String,
    /// Its namespace.
    pub namespace: String,
}

impl Made {
    /// A field of the kustomization in a directory.
    pub fn by_field(directory: &str, kind: &str) -> Made {
        Made {
            configured_in: join(directory, "kustomization.yaml"),
            api_version: "builtin".to_owned(),
            kind: kind.to_owned(),
            name: String::new(),
            namespace: String::new(),
        }
    }

    fn yaml(&self, first: &str, indent: &str) -> String {
        let mut text = format!(
            "{first}configuredIn: {}\n{indent}configuredBy:\n",
            self.configured_in
        );
        for (key, value) in [
            ("apiVersion", &self.api_version),
            ("kind", &self.kind),
            ("name", &self.name),
            ("namespace", &self.namespace),
        ] {
            if !value.is_empty() {
                text += &format!("{indent}  {key}: {value}\n");
            }
        }
        text
    }
}

/// Joins a directory and a path, both relative to the root of the build.
pub fn join(directory: &str, path: &str) -> String {
    let joined = super::files::clean(&std::path::Path::new(directory).join(path));
    joined.to_string_lossy().into_owned()
}

/// Writes what the root's `buildMetadata` asks for.
pub fn annotate(resource: &mut Resource, origin: bool, transformations: bool) {
    let mut annotations = resource.texts("annotations");
    annotations.retain(|(key, _)| key != ORIGIN && key != TRANSFORMATIONS);
    if let (true, Some(from)) = (origin, &resource.origin) {
        let text = match from {
            Origin::File(path) => format!("path: {path}\n"),
            Origin::Made(made) => made.yaml("", ""),
        };
        annotations.push((ORIGIN.to_owned(), text));
    }
    if transformations && !resource.transformations.is_empty() {
        let text = resource
            .transformations
            .iter()
            .map(|made| made.yaml("- ", "  "))
            .collect();
        annotations.push((TRANSFORMATIONS.to_owned(), text));
    }
    if !annotations.is_empty() {
        resource.set_texts("annotations", annotations);
    }
}
