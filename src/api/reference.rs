//! How one object names another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Names an object of a known kind in the same namespace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LocalObjectReference {
    /// Name of the object.
    pub name: String,
}

impl<S: Into<String>> From<S> for LocalObjectReference {
    fn from(name: S) -> Self {
        LocalObjectReference { name: name.into() }
    }
}

/// Names an object of a known kind in any namespace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NamespacedReference {
    /// Name of the object.
    pub name: String,
    /// Namespace of the object; the one of the referring object when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// Names an object of any kind in any namespace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ObjectReference {
    /// API version of the object as `group/version`; when absent, the kind alone has to identify it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Kind of the object.
    pub kind: String,
    /// Name of the object.
    pub name: String,
    /// Namespace of the object; the one of the referring object when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// Names an object of the same kind that has to be ready first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DependencyReference {
    /// Name of the object to wait for.
    pub name: String,
    /// Namespace of the object to wait for; the one of the waiting object when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// CEL expression over `self` (the waiting object) and `dep` (the other) that says when the wait is over.
    /// The readiness of `dep` then counts only if the controller runs with AdditiveCELDependencyCheck.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_expr: Option<String>,
}

/// The kinds of object that hold configuration data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ConfigKind {
    /// A Secret.
    Secret,
    /// A ConfigMap.
    #[default]
    ConfigMap,
}

impl ConfigKind {
    /// Returns the kind's name.
    pub fn as_str(self) -> &'static str {
        match self {
            ConfigKind::Secret => "Secret",
            ConfigKind::ConfigMap => "ConfigMap",
        }
    }
}
