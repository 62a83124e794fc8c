//! An installation from the manifests of another release: what its `manifests.tar.gz` holds, fitted to the options.
//!
//! A release has one file a component, with its definitions, and `rbac.yaml` and `policies.yaml`, all made for the
//! namespace `flux-system` and without a registry.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Value, json};

use super::component::{Component, SOURCE_WATCHER};
use super::install::{self, Options, labels};
use super::{Error, Object, controller, scaffold, yaml};

/// The files of a release: their names and texts.
pub type Files = BTreeMap<String, String>;

/// The namespace a release is made for.
const MADE_FOR: &str = "flux-system";

/// Makes every object of an installation from the files of a release.
pub fn objects(files: &Files, options: &Options) -> Result<Vec<Object>, Error> {
    let read = |name: &str| {
        let file = format!("{name}.yaml");
        yaml::parse(files.get(&file).ok_or(Error::NotInRelease(file))?)
    };
    let rows = options.rows()?;
    let mut objects = vec![scaffold::namespace(options)];
    if options.network_policy {
        objects.extend(read("policies")?);
    }
    objects.extend(suffixed(read("rbac")?, &options.namespace));
    for component in rows {
        let mut own = read(component.name)?;
        for object in &mut own {
            match kind(object) {
                "Deployment" => deployment(object, options, component),
                "CustomResourceDefinition" => install::shield(&mut object.metadata),
                _ => {}
            }
        }
        objects.extend(own);
    }
    objects.iter_mut().for_each(|object| place(object, options));
    Ok(objects)
}

fn kind(object: &Object) -> &str {
    object.types.as_ref().map_or("", |types| types.kind.as_str())
}

/// Puts an object into the namespace of the installation and labels it as a part of it.
fn place(object: &mut Object, options: &Options) {
    let global = [
        "Namespace",
        "CustomResourceDefinition",
        "ClusterRole",
        "ClusterRoleBinding",
    ];
    if !global.contains(&kind(object)) {
        object.metadata.namespace = Some(options.namespace.clone());
    }
    object.metadata.creation_timestamp = None;
    object
        .metadata
        .labels
        .get_or_insert_default()
        .extend(options.labels());
}

/// Ends the names of the access rights in the namespace, and follows that in the bindings.
fn suffixed(mut objects: Vec<Object>, namespace: &str) -> Vec<Object> {
    let renamed: HashSet<_> = objects
        .iter()
        .filter_map(|object| object.metadata.name.clone())
        .collect();
    for object in &mut objects {
        if let Some(name) = &mut object.metadata.name {
            *name = format!("{name}-{namespace}");
        }
        if let Some(Value::String(role)) = object.data.pointer_mut("/roleRef/name")
            && renamed.contains(role)
        {
            *role = format!("{role}-{namespace}");
        }
        for subject in object
            .data
            .get_mut("subjects")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if subject["namespace"] == MADE_FOR {
                subject["namespace"] = namespace.into();
            }
        }
    }
    objects
}

/// Fits a Deployment to the options.
fn deployment(object: &mut Object, options: &Options, component: &Component) {
    // What is not shaped like a controller's Deployment is left to the server to judge.
    let template = object.data.pointer_mut("/spec/template");
    let Some(template) = template.filter(|template| is_pod_template(template)) else {
        return;
    };
    for (key, value) in options
        .labels()
        .into_iter()
        .chain(labels([("component", component.name)]))
    {
        template["metadata"]["labels"][key] = value.into();
    }
    let pod = &mut template["spec"];
    for (field, value) in controller::placement(options) {
        pod[field] = value;
    }
    let container = &mut pod["containers"][0];
    if let Some(tag) = container["image"]
        .as_str()
        .and_then(|image| image.rsplit_once(':'))
    {
        container["image"] = controller::image(&options.registry, component.name, tag.1).into();
    }
    for arg in container["args"].as_array_mut().into_iter().flatten() {
        if let Some(fitted) = arg.as_str().and_then(|text| fit(text, options, component)) {
            *arg = fitted.into();
        }
    }
    if let Some(args) = container["args"].as_array_mut() {
        if component.reads_artifacts && options.has(SOURCE_WATCHER) {
            args.push(controller::EXTERNAL_ARTIFACTS.into());
        }
        if options.multi_tenant {
            args.extend(component.tenancy.iter().map(|&arg| json!(arg)));
        }
    }
}

/// Says whether a Pod template has the shape of what is fitted: a container, and maps where maps belong.
fn is_pod_template(template: &Value) -> bool {
    let is_map = |pointer: &str| template.pointer(pointer).map(Value::is_object);
    let free = |pointer: &str| is_map(pointer).unwrap_or(true);
    template.is_object()
        && free("/metadata")
        && free("/metadata/labels")
        && is_map("/spec/containers/0") == Some(true)
}

/// Returns the argument the options ask for in place of the release's own.
fn fit(arg: &str, options: &Options, component: &Component) -> Option<String> {
    match arg.split_once('=')?.0 {
        "--events-addr" => Some(controller::events_addr(options)),
        "--watch-all-namespaces" => Some(format!("--watch-all-namespaces={}", options.watch_all_namespaces)),
        "--log-level" => Some(format!("--log-level={}", options.log_level)),
        "--storage-adv-addr" => Some(controller::storage_addr(options, component)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shape of a release's files, cut down to one controller.
    fn files() -> Files {
        let rbac = "
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: crd-controller}
rules: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: crd-controller}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: crd-controller}
subjects: [{kind: ServiceAccount, name: kustomize-controller, namespace: flux-system}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: cluster-reconciler}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: kustomize-controller, namespace: flux-system}]
";
        let controller = "
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: kustomizations.kustomize.toolkit.fluxcd.io, creationTimestamp: null}
spec: {}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: kustomize-controller, namespace: flux-system, labels: {control-plane: controller}}
spec:
  template:
    metadata: {labels: {app: kustomize-controller}}
    spec:
      containers:
      - name: manager
        image: fluxcd/kustomize-controller:v1.2.3
        args: [--events-addr=, --watch-all-namespaces, --watch-all-namespaces=true, --log-level=info, --other=1]
";
        let policies = "
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: allow-egress}
";
        let file = |(name, text): (&str, &str)| (format!("{name}.yaml"), text.to_owned());
        [
            ("rbac", rbac),
            ("kustomize-controller", controller),
            ("policies", policies),
        ]
        .map(file)
        .into()
    }

    #[test]
    fn the_files_of_a_release_are_fitted_to_the_options() {
        let options = Options {
            namespace: "gitops".to_owned(),
            components: vec!["kustomize-controller".to_owned()],
            version: "v2.1.0".to_owned(),
            registry: "r.example.com/flux".to_owned(),
            log_level: install::LogLevel::Debug,
            network_policy: false,
            toleration_keys: vec!["dedicated".to_owned()],
            multi_tenant: true,
            ..Options::default()
        };
        let objects = objects(&files(), &options).expect("a release");
        insta::assert_snapshot!(yaml::render(&objects), @r"
        apiVersion: v1
        kind: Namespace
        metadata:
          labels:
            app.kubernetes.io/instance: gitops
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.1.0
            pod-security.kubernetes.io/warn: restricted
            pod-security.kubernetes.io/warn-version: latest
          name: gitops
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          labels:
            app.kubernetes.io/instance: gitops
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.1.0
          name: crd-controller-gitops
        rules: []
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          labels:
            app.kubernetes.io/instance: gitops
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.1.0
          name: crd-controller-gitops
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: crd-controller-gitops
        subjects:
        - kind: ServiceAccount
          name: kustomize-controller
          namespace: gitops
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          labels:
            app.kubernetes.io/instance: gitops
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.1.0
          name: cluster-reconciler-gitops
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: cluster-admin
        subjects:
        - kind: ServiceAccount
          name: kustomize-controller
          namespace: gitops
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          annotations:
            kustomize.toolkit.fluxcd.io/substitute: disabled
          labels:
            app.kubernetes.io/instance: gitops
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.1.0
          name: kustomizations.kustomize.toolkit.fluxcd.io
        spec: {}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          labels:
            app.kubernetes.io/instance: gitops
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.1.0
            control-plane: controller
          name: kustomize-controller
          namespace: gitops
        spec:
          template:
            metadata:
              labels:
                app: kustomize-controller
                app.kubernetes.io/component: kustomize-controller
                app.kubernetes.io/instance: gitops
                app.kubernetes.io/part-of: flux
                app.kubernetes.io/version: v2.1.0
            spec:
              containers:
              - args:
                - --events-addr=
                - --watch-all-namespaces
                - --watch-all-namespaces=true
                - --log-level=debug
                - --other=1
                - --no-cross-namespace-refs=true
                - --no-remote-bases=true
                - --default-service-account=default
                image: r.example.com/flux/kustomize-controller:v1.2.3
                name: manager
              nodeSelector:
                kubernetes.io/os: linux
              tolerations:
              - key: dedicated
                operator: Exists
        ");
    }

    #[test]
    fn a_component_the_release_lacks_is_named() {
        let options = Options {
            components: vec![SOURCE_WATCHER.to_owned()],
            ..Options::default()
        };
        let error = objects(&files(), &options).expect_err("no such file");
        assert_eq!(error.to_string(), "the release has no source-watcher.yaml");
    }
}
