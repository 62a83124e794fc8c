//! Reading many objects of any kind: each once, several at a time, and what cannot be read told apart.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures::future::join_all;
use kube::api::{Api, ListParams, ObjectMeta};
use kube::core::{DynamicObject, TypeMeta};
use kube::{Client, ResourceExt};
use serde_json::Value;
use tokio::sync::{OnceCell, Semaphore};

use super::error::Error;
use super::object::{ObjectRef, Resources};
use crate::error::ErrorKind;

/// Requests at a time: enough that a tree is read in about as many round trips as it is deep.
const AT_ONCE: usize = 16;
/// So many objects of one kind in one namespace are cheaper to list than to get one by one.
const WORTH_A_LIST: usize = 8;
/// The most objects of such a list; in a longer one the wanted may be few.
const LIST: u32 = 500;
/// The kinds of which nothing is looked at but that they are there: their content stays on the server.
const BARE: [&str; 8] = [
    "ClusterRole",
    "ClusterRoleBinding",
    "ConfigMap",
    "NetworkPolicy",
    "Role",
    "RoleBinding",
    "Secret",
    "ServiceAccount",
];

/// Why an object could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is not there.
    NotFound,
    /// The cluster has no such kind.
    NoKind(String),
    /// A right is missing; the text says which.
    Forbidden(String),
    /// The request failed for another reason.
    Failed(String),
}

impl Unread {
    /// Returns what a failed request means.
    pub fn of(error: &Error) -> Self {
        match error {
            Error::NotFound(_) | Error::NoNamespace(_) => Unread::NotFound,
            Error::MissingKind { .. } => Unread::NoKind(error.to_string()),
            error if error.kind() == ErrorKind::Forbidden => Unread::Forbidden(error.to_string()),
            error => Unread::Failed(error.to_string()),
        }
    }

    /// Says it in a few words.
    pub fn says(&self) -> &str {
        match self {
            Unread::NotFound => "not found",
            Unread::NoKind(text) | Unread::Forbidden(text) | Unread::Failed(text) => text,
        }
    }
}

/// An object, or why it could not be read.
pub type Read = Result<Arc<DynamicObject>, Unread>;

/// Reads the objects of one cluster.
pub struct Reader {
    resources: Resources,
    permits: Semaphore,
    read: Mutex<HashMap<ObjectRef, Arc<OnceCell<Read>>>>,
}

impl Reader {
    /// Reads with `client`.
    pub fn new(client: Client) -> Self {
        Reader {
            resources: Resources::new(client),
            permits: Semaphore::new(AT_ONCE),
            read: Mutex::default(),
        }
    }

    /// Returns how the objects are addressed.
    pub fn resources(&self) -> &Resources {
        &self.resources
    }

    /// Takes an object that has been read elsewhere.
    pub fn remember(&self, at: &ObjectRef, object: DynamicObject) {
        let _ = self.cell(at).set(Ok(Arc::new(object)));
    }

    /// Reads an object, at the first call; of some kinds no more than that it is there.
    pub async fn read(&self, at: &ObjectRef) -> Read {
        let cell = self.cell(at);
        cell.get_or_init(|| self.get(at)).await.clone()
    }

    /// Reads objects at the same time, many of a kind by one list, and returns them in their order.
    pub async fn read_all(&self, all: &[ObjectRef]) -> Vec<Read> {
        let mut groups: HashMap<(&str, &str, Option<&str>), Vec<&ObjectRef>> = HashMap::new();
        for at in all.iter().filter(|at| self.cell(at).get().is_none()) {
            let group = (at.api_version.as_str(), at.kind.as_str(), at.namespace.as_deref());
            groups.entry(group).or_default().push(at);
        }
        let many = groups.into_values().filter(|group| group.len() >= WORTH_A_LIST);
        join_all(many.map(|group| self.look_ahead(group))).await;
        join_all(all.iter().map(|at| self.read(at))).await
    }

    /// Lists objects of a kind that `labels` select; of some kinds no more than that they are there.
    pub async fn list(&self, like: &ObjectRef, labels: &str) -> Result<Vec<DynamicObject>, Unread> {
        let params = ListParams::default().labels(labels);
        self.listed(like, &params)
            .await
            .map(|(objects, _)| objects)
            .map_err(|error| Unread::of(&error))
    }

    /// Lists objects of a kind with a selector of fields.
    pub async fn list_fields(&self, like: &ObjectRef, fields: &str) -> Result<Vec<DynamicObject>, Unread> {
        let params = ListParams::default().fields(fields);
        self.listed(like, &params)
            .await
            .map(|(objects, _)| objects)
            .map_err(|error| Unread::of(&error))
    }

    fn cell(&self, at: &ObjectRef) -> Arc<OnceCell<Read>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.entry(at.clone()).or_default().clone()
    }

    async fn get(&self, at: &ObjectRef) -> Read {
        let api = self.resources.api(at).await.map_err(|error| Unread::of(&error))?;
        let _permit = self.permits.acquire().await;
        let object = match BARE.contains(&at.kind.as_str()) {
            true => api
                .get_metadata(&at.name)
                .await
                .map(|object| bare(object.metadata)),
            false => api.get(&at.name).await,
        };
        let mut object = object.map_err(|error| Unread::of(&Error::of_object(error, "get", at)))?;
        object.types = Some(types(at));
        Ok(Arc::new(object))
    }

    /// Reads a group of one kind and namespace by a list. Where that fails, each is read by itself.
    async fn look_ahead(&self, group: Vec<&ObjectRef>) {
        let Some(first) = group.first() else { return };
        let Ok((objects, more)) = self.listed(first, &ListParams::default().limit(LIST)).await else {
            return;
        };
        let mut objects: HashMap<_, _> = objects
            .into_iter()
            .map(|object| (object.name_any(), object))
            .collect();
        for at in group {
            let read = match objects.remove(&at.name) {
                Some(object) => Ok(Arc::new(object)),
                None if more => continue,
                None => Err(Unread::NotFound),
            };
            let _ = self.cell(at).set(read);
        }
    }

    async fn listed(
        &self,
        like: &ObjectRef,
        params: &ListParams,
    ) -> Result<(Vec<DynamicObject>, bool), Error> {
        let api: Api<DynamicObject> = self.resources.api(like).await?;
        let _permit = self.permits.acquire().await;
        let failed = |error| Error::of(error, format!("list {}", like.kind));
        let (mut objects, more) = match BARE.contains(&like.kind.as_str()) {
            true => {
                let list = api.list_metadata(params).await.map_err(failed)?;
                let objects = list.items.into_iter().map(|object| bare(object.metadata));
                (objects.collect::<Vec<_>>(), list.metadata.continue_)
            }
            false => {
                let list = api.list(params).await.map_err(failed)?;
                (list.items, list.metadata.continue_)
            }
        };
        for object in &mut objects {
            object.types = Some(types(like));
        }
        Ok((objects, more.is_some_and(|token| !token.is_empty())))
    }
}

fn types(at: &ObjectRef) -> TypeMeta {
    TypeMeta {
        api_version: at.api_version.clone(),
        kind: at.kind.clone(),
    }
}

fn bare(metadata: ObjectMeta) -> DynamicObject {
    DynamicObject {
        types: None,
        metadata,
        data: Value::Null,
    }
}
