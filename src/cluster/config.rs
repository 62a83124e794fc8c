//! ConfigMaps and Secrets that other objects take values from.

use std::collections::BTreeMap;
use std::fmt;

use k8s_openapi::api::core::v1::{ConfigMap, Secret};
use kube::{Api, Client};

use super::error::{Error, Result};
use super::object::ObjectRef;
use crate::api::ConfigKind;

/// The data of a ConfigMap or a Secret, by key.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Config(BTreeMap<String, Vec<u8>>);

// What a Secret holds is nobody's to print.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Drop for Config {
    fn drop(&mut self) {
        for value in self.0.values_mut() {
            zeroize::Zeroize::zeroize(value);
        }
    }
}

impl Config {
    /// Reads an object; none if it is not there.
    pub async fn read(
        client: &Client,
        kind: ConfigKind,
        namespace: &str,
        name: &str,
    ) -> Result<Option<Config>> {
        let data = match kind {
            ConfigKind::ConfigMap => {
                let object = Api::<ConfigMap>::namespaced(client.clone(), namespace)
                    .get_opt(name)
                    .await;
                object.map(|object| {
                    let data = object?.data.unwrap_or_default();
                    Some(
                        data.into_iter()
                            .map(|(key, text)| (key, text.into_bytes()))
                            .collect(),
                    )
                })
            }
            ConfigKind::Secret => {
                let object = Api::<Secret>::namespaced(client.clone(), namespace)
                    .get_opt(name)
                    .await;
                object.map(|object| {
                    let data = object?.data.unwrap_or_default();
                    Some(data.into_iter().map(|(key, bytes)| (key, bytes.0)).collect())
                })
            }
        };
        let named = || ObjectRef::new("v1", kind.as_str(), Some(namespace), name);
        let data = data.map_err(|error| Error::of_object(error, "read", &named()))?;
        Ok(data.map(Config))
    }

    /// Returns the value of a key.
    pub fn get(&self, key: &str) -> Option<&[u8]> {
        self.0.get(key).map(Vec::as_slice)
    }

    /// Returns every key with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_slice()))
    }
}
