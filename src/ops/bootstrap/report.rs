//! What a bootstrap did, or would do.

use kube::api::DynamicObject;
use serde::Serialize;

use super::login;
use super::options::Options;
use crate::cluster::apply::{Action, Change, Planned};
use crate::cluster::object::ObjectRef;
use crate::error::{Error, ErrorKind};
use crate::forge::Call;
use crate::output::report;

/// The outcome of a bootstrap, or its plan.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The repository the cluster follows, as it reaches it.
    url: String,
    /// The branch.
    branch: String,
    /// The folder that is applied.
    path: String,
    /// The namespace Flux lives in.
    namespace: String,
    /// The Flux version.
    version: String,
    /// The revision the cluster applied; none in a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
    /// Whether a commit was pushed, or would be.
    pushed: bool,
    /// The secret the cluster logs in with.
    secret_name: String,
    /// What was done, or would be, to that secret.
    secret: Action,
    /// The public half of the cluster's key; none in a plan for one that is still to be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    public_key: Option<String>,
    /// What was done, or would be, to each object.
    objects: Vec<Change>,
    /// The request to merge that was opened, or is open, where the commit is for others to merge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pull_request: Option<String>,
    /// The calls of the forge's API that would be sent; only in a plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    calls: Vec<Call>,
    /// The commit as a unified diff; only in a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    diff: Option<String>,
    /// What would change in each object, as a unified diff of its YAML; only in a plan.
    #[serde(skip)]
    details: Vec<String>,
    /// What could not be done, and was done without.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    failed: Vec<String>,
    /// What kind of failure the first of those is.
    #[serde(skip)]
    failed_as: Option<ErrorKind>,
    /// Whether the key is one that this run made; nobody should register that of a plan.
    #[serde(skip)]
    new_key: bool,
    /// Whether a forge keeps the repository.
    #[serde(skip)]
    hosted: bool,
}

impl Report {
    pub(super) fn done(
        options: &Options,
        login: &login::Plan,
        revision: String,
        pushed: bool,
        objects: Vec<Change>,
    ) -> Report {
        Report {
            revision: Some(revision),
            pushed,
            objects,
            ..Report::of(options, login)
        }
    }

    pub(super) fn proposed(
        options: &Options,
        login: &login::Plan,
        pushed: bool,
        pull_request: Option<String>,
    ) -> Report {
        Report {
            pushed,
            pull_request,
            secret: Action::Unchanged,
            public_key: public_key(login).filter(|_| !login.generated()),
            ..Report::of(options, login)
        }
    }

    /// Returns the report of a run that did what it could.
    pub(super) fn failing_with(self, failures: &[Error]) -> Report {
        Report {
            failed: failures.iter().map(Error::chain).collect(),
            failed_as: failures.first().map(Error::kind),
            ..self
        }
    }

    pub(super) fn planned(
        options: &Options,
        login: &login::Plan,
        diff: String,
        planned: Vec<Planned>,
        calls: Vec<Call>,
    ) -> Report {
        let detail = |planned: &Planned| {
            let before = planned.before.as_ref()?;
            let changes = planned.change.action != Action::Unchanged;
            changes.then(|| detail(&planned.change.object, before, &planned.after))
        };
        let details = planned.iter().filter_map(detail).collect();
        let objects = planned.into_iter().map(|planned| planned.change).collect();
        Report {
            pushed: !diff.is_empty(),
            diff: Some(diff),
            calls,
            objects,
            details,
            public_key: public_key(login).filter(|_| !login.generated()),
            ..Report::of(options, login)
        }
    }

    fn of(options: &Options, login: &login::Plan) -> Report {
        Report {
            url: options.cluster_url.to_string(),
            branch: options.repository.branch.clone(),
            path: options.path.clone(),
            namespace: options.install.namespace.clone(),
            version: options.install.version.clone(),
            revision: None,
            pushed: false,
            secret_name: options.secret_name.clone(),
            secret: login.action(),
            public_key: public_key(login),
            objects: Vec::new(),
            pull_request: None,
            calls: Vec::new(),
            failed: Vec::new(),
            failed_as: None,
            diff: None,
            details: Vec::new(),
            new_key: login.generated(),
            hosted: options.forge.is_some(),
        }
    }
}

fn public_key(login: &login::Plan) -> Option<String> {
    login.public().map(str::to_owned)
}

impl report::Report for Report {
    fn failure(&self) -> Option<Error> {
        let kind = self.failed_as?;
        Some(Error::new(kind, format!("done, but {}", self.failed.join("; "))))
    }

    fn text(&self) -> String {
        let Some(diff) = &self.diff else {
            return String::new();
        };
        let mut text = match diff.is_empty() {
            true => format!("Git: branch {} of {} is up to date\n", self.branch, self.url),
            false => format!(
                "Git: one commit to branch {} of {}\n{diff}",
                self.branch, self.url
            ),
        };
        text += &format!(
            "\nSecret {}/{}: {}\n",
            self.namespace,
            self.secret_name,
            self.secret.word()
        );
        if self.new_key && self.hosted {
            text += "Deploy key: a new one will be made and registered\n";
        } else if self.new_key {
            text += "Deploy key: a new one will be made, and shown to be registered\n";
        } else if let Some(key) = &self.public_key {
            text += &format!("Deploy key: {key}\n");
        }
        if !self.calls.is_empty() {
            text += "\nForge:\n";
        }
        for call in &self.calls {
            text += &format!("  {:<6} {}\n", call.method, call.url);
        }
        text += "\nCluster:\n";
        for change in &self.objects {
            text += &format!("  {:<11} {}\n", change.action.word(), change.object);
        }
        for detail in &self.details {
            text += &format!("\n{detail}");
        }
        text
    }
}

/// Renders how an object that is there would change.
fn detail(name: &ObjectRef, before: &DynamicObject, after: &DynamicObject) -> String {
    let yaml = |object: &DynamicObject| {
        let mut object = object.clone();
        object.metadata.managed_fields = None;
        object.metadata.resource_version = None;
        object.metadata.generation = None;
        object
    };
    let (mut before, mut after) = (yaml(before), yaml(after));
    if name.kind == "Secret" {
        mask(&mut before, &mut after);
    }
    let text = |object| serde_norway::to_string(object).unwrap_or_default();
    let (name, before, after) = (name.to_string(), text(&before), text(&after));
    let diff = similar::TextDiff::from_lines(&before, &after);
    diff.unified_diff()
        .context_radius(3)
        .header(&name, &name)
        .to_string()
}

/// Hides what a secret holds, and leaves to be seen which of it changes.
fn mask(before: &mut DynamicObject, after: &mut DynamicObject) {
    for field in ["data", "stringData"] {
        let [old, new] = [&before, &after].map(|object| object.data.get(field).cloned());
        for (object, other, mark) in [(&mut *before, &new, "before"), (&mut *after, &old, "after")] {
            let values = object
                .data
                .get_mut(field)
                .and_then(|values| values.as_object_mut());
            for (key, value) in values.into_iter().flatten() {
                let same = other.as_ref().and_then(|other| other.get(key)) == Some(&*value);
                let text = if same {
                    "***".to_owned()
                } else {
                    format!("*** ({mark})")
                };
                *value = text.into();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_secrets_values_are_not_shown() {
        let secret = |data: serde_json::Value| -> DynamicObject {
            let metadata = json!({ "name": "s", "namespace": "ns" });
            let secret = json!({ "apiVersion": "v1", "kind": "Secret", "metadata": metadata, "data": data });
            serde_json::from_value(secret).expect("a secret")
        };
        let after = secret(json!({ "same": "a", "changed": "c", "new": "d" }));
        let before = secret(json!({ "same": "a", "changed": "b" }));
        let diff = detail(&ObjectRef::of(&after), &before, &after);
        for line in [
            "   same: '***'\n",
            "-  changed: '*** (before)'\n",
            "+  changed: '*** (after)'\n",
            "+  new: '*** (after)'\n",
        ] {
            assert!(diff.contains(line), "{line:?} is not in:\n{diff}");
        }
    }
}
