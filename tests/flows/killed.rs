//! A bootstrap that is killed at any of its steps is finished by running it again.

use std::collections::BTreeMap;

use kube::api::DynamicObject;
use serde_json::{Value, json};

use crate::support::bootstrap::{
    Place, Talk, log, mutations, secret_text, waits_for_the_end, waits_for_the_source,
};
use crate::support::git_server::{Agent, Origin};
use crate::support::testbed::Extent;

const DEFINITIONS: &str = "apiextensions.k8s.io/v1/customresourcedefinitions";
const FLUX: &str = "app.kubernetes.io/part-of=flux";

#[test]
fn killed_before_the_nth_write_it_is_finished_by_the_next_run() {
    sweep("before");
}

#[test]
fn killed_after_the_nth_write_it_is_finished_by_the_next_run() {
    sweep("after");
}

/// Kills a run at each of the mutations a whole run consists of, runs it again, and compares with the whole run.
fn sweep(phase: &str) {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let agent = Agent::start(&[&place.key]);
    let sweep = Sweep { place: &place, agent };
    let (whole, mutations) = sweep.whole("sweep-whole");
    assert_eq!(whole.commits, ["Add Flux v2.9.4 manifests"]);
    assert!(mutations.len() > 20, "{mutations:?}");
    for (index, what) in mutations.iter().enumerate() {
        let name = format!("sweep-{phase}-{index}");
        let state = sweep.attempt(&name, (phase, index as u64 + 1));
        for (object, wanted) in &whole.objects {
            assert_eq!(
                state.objects.get(object),
                Some(wanted),
                "{object} after a kill {phase} {what:?}"
            );
        }
        assert_eq!(state, whole, "after a kill {phase} {what:?}");
    }
}

struct Sweep<'a> {
    place: &'a Place,
    agent: Agent,
}

/// What a bootstrap leaves, without what is of one run only.
#[derive(Debug, PartialEq)]
struct State {
    objects: BTreeMap<String, Value>,
    files: Vec<String>,
    commits: Vec<String>,
}

impl Sweep<'_> {
    fn run(&self, origin: &Origin<'_>, namespace: &str) -> Talk {
        let flags =
            "--components=source-controller,kustomize-controller --silent --ssh-key-algorithm=ed25519";
        let flux = self
            .place
            .bootstrap(origin, &format!("{flags} --namespace={namespace}"));
        Talk::start(flux.env("SSH_AUTH_SOCK", self.agent.socket()))
    }

    /// Reads events up to the first that is wanted, in the place of source-controller meanwhile.
    fn until(
        &self,
        run: &mut Talk,
        origin: &Origin<'_>,
        namespace: &str,
        wanted: impl Fn(&Value) -> bool,
    ) -> Value {
        while let Some(event) = run.until(|event| wanted(event) || waits_for_the_source(event)) {
            if wanted(&event) {
                return event;
            }
            self.place.report_fetched(origin, namespace);
        }
        panic!("no such event in the run of {namespace}:\n{}", run.told());
    }

    /// Bootstraps a namespace and a repository of that name, and names the mutations it took.
    fn whole(&self, name: &str) -> (State, Vec<String>) {
        self.forget_definitions();
        let origin = self.place.origin(name);
        let mut run = self.run(&origin, name);
        self.until(&mut run, &origin, name, waits_for_the_end);
        let mutations = mutations(&run.told());
        run.kill();
        (self.state(&origin, name), mutations)
    }

    /// Does the same with a first run that is killed at an event, and a second that is not.
    fn attempt(&self, name: &str, (phase, id): (&str, u64)) -> State {
        self.forget_definitions();
        let origin = self.place.origin(name);
        let secret = format!("v1/secrets/{name}/flux-system");
        let identity = || secret_text(self.place.cluster.get(&secret).as_ref(), "identity");
        let mut run = self.run(&origin, name);
        self.until(&mut run, &origin, name, |event| {
            event["mutation"] == json!({ "id": id, "phase": phase })
        });
        run.kill();
        let kept = identity();
        let mut run = self.run(&origin, name);
        self.until(&mut run, &origin, name, waits_for_the_end);
        run.kill();
        if kept.is_some() {
            assert_eq!(identity(), kept, "the key is registered: it stays");
        }
        self.state(&origin, name)
    }

    fn state(&self, origin: &Origin<'_>, namespace: &str) -> State {
        let cluster = &self.place.cluster;
        let mut objects = BTreeMap::new();
        for (name, object) in self.place.objects() {
            let labels = object.metadata.labels.clone().unwrap_or_default();
            let ours = object.metadata.namespace.as_deref() == Some(namespace)
                || labels.get("app.kubernetes.io/instance").map(String::as_str) == Some(namespace);
            if ours {
                objects.insert(name.replace(namespace, "NS"), timeless(&object, namespace));
            }
        }
        assert_eq!(
            cluster.list(DEFINITIONS, FLUX).len(),
            objects
                .keys()
                .filter(|name| name.starts_with(DEFINITIONS))
                .count()
        );
        let files = origin.git(&["ls-tree", "-r", "--name-only", "main"]);
        let text = |path: &str| {
            let text = origin.git(&["show", &format!("main:{path}")]);
            format!("{path}\n{text}").replace(namespace, "NS")
        };
        State {
            objects,
            files: files.lines().map(text).collect(),
            commits: log(origin),
        }
    }

    /// Removes the definitions, which are shared by the attempts.
    fn forget_definitions(&self) {
        let cluster = &self.place.cluster;
        let definitions = cluster.list(DEFINITIONS, FLUX).into_iter();
        for name in definitions.filter_map(|definition| definition.metadata.name) {
            // The objects of other namespaces are in nobody's way, and looking for them takes seconds.
            cluster.erase(&format!("{DEFINITIONS}/{name}"));
        }
    }
}

/// Returns an object without what the server counts and generates, and what is of one attempt only.
fn timeless(object: &DynamicObject, namespace: &str) -> Value {
    let mut value = json!(object);
    for pointer in [
        "/metadata/uid",
        "/metadata/resourceVersion",
        "/metadata/creationTimestamp",
        "/metadata/managedFields",
        "/status",
        "/spec/clusterIP",
        "/spec/clusterIPs",
        "/data",
    ] {
        if let Some(place) = value.pointer_mut(pointer) {
            // That a secret has a key counts, and not which.
            *place = match place.as_object() {
                Some(fields) if pointer == "/data" => json!(fields.keys().collect::<Vec<_>>()),
                _ => Value::Null,
            };
        }
    }
    let managers = object.metadata.managed_fields.iter().flatten();
    let managers: Vec<_> = managers
        .filter(|entry| entry.subresource.is_none())
        .map(|entry| (&entry.manager, &entry.fields_v1))
        .collect();
    value["managers"] = json!(managers);
    serde_json::from_str(&value.to_string().replace(namespace, "NS")).expect("JSON")
}
