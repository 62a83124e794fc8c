//! The namespace of everything that can have one.

use super::super::error::{Result, fail};
use super::super::node::Node;
use super::super::node::path::{Create, FieldSpec};
use super::super::resmap::ResMap;
use super::super::resource::Resource;

/// Which subjects of role bindings get the namespace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subjects {
    /// Those that are called `default`.
    #[default]
    Default,
    /// Every service account.
    All,
    /// None.
    None,
}

/// Sets the namespace; `unset_only` leaves one that is there.
pub fn set(
    map: &mut ResMap,
    namespace: &str,
    specs: &[FieldSpec],
    subjects: Subjects,
    unset_only: bool,
) -> Result<()> {
    if namespace.is_empty() {
        return Ok(());
    }
    for resource in &mut map.list {
        resource.remember_id();
        one(resource, namespace, specs, subjects, unset_only)?;
    }
    let index = map.index();
    for resource in &map.list {
        let id = resource.id();
        if index.current(&id).len() > 1 {
            return fail(format!("namespace transformation produces ID conflict: {id}"));
        }
    }
    Ok(())
}

fn one(
    resource: &mut Resource,
    namespace: &str,
    specs: &[FieldSpec],
    subjects: Subjects,
    unset_only: bool,
) -> Result<()> {
    let gvk = resource.gvk();
    let mut write = |node: &mut Node| -> Result<()> {
        match node {
            Node::Scalar(_) if unset_only && !node.is_nil_or_empty() => Ok(()),
            Node::Scalar(scalar) => {
                scalar.value = namespace.to_owned();
                if scalar.tag == super::super::node::Tag::Null {
                    scalar.tag = super::super::node::Tag::Str;
                }
                Ok(())
            }
            _ => fail("a namespace is a scalar"),
        }
    };
    if !gvk.is_cluster_scoped() {
        let own = FieldSpec::new("", "", "metadata/namespace", true);
        own.apply(&mut resource.node, Create::Scalar, &mut write)?;
    }
    let binds = matches!(gvk.kind.as_str(), "RoleBinding" | "ClusterRoleBinding");
    if binds && let Some(Node::Seq(items)) = resource.node.get_mut("subjects") {
        for item in items {
            let text = |key: &str| item.text_at(&[key]).unwrap_or_default();
            let chosen = match subjects {
                Subjects::Default => text("name") == "default",
                Subjects::All => text("kind") == "ServiceAccount",
                Subjects::None => false,
            };
            if chosen && let Some(field) = item.entry("namespace", || Node::string("")) {
                write(field)?;
            }
        }
    }
    for spec in specs {
        let own = spec.path == "metadata/namespace";
        // Other APIs have kinds called Namespace, too.
        let foreign = spec.path == "metadata/name" && spec.kind == "Namespace" && gvk.api_version() != "v1";
        if own || foreign || binds && spec.path.starts_with("subjects") {
            continue;
        }
        spec.apply(&mut resource.node, Create::Scalar, &mut write)?;
    }
    Ok(())
}
