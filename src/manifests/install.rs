//! Everything a Flux installation consists of, from its options.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::str::FromStr;

use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::core::ObjectMeta;

use super::component::{Component, DEFAULT_COMPONENTS, SYNC_COMPONENTS};
use super::secret::Credentials;
use super::versions::BUILT_IN;
use super::{Error, Object, controller, object, rights, scaffold, secret, yaml};

/// How Flux is installed.
#[derive(Clone, Debug)]
pub struct Options {
    /// The namespace the controllers live in.
    pub namespace: String,
    /// The names of the components, each once.
    pub components: Vec<String>,
    /// The release all objects are labelled with.
    pub version: String,
    /// Where the images come from, without a trailing slash.
    pub registry: String,
    /// The secret with which images are pulled.
    pub image_pull_secret: Option<String>,
    /// What that secret is made of, when it is not the user's own.
    pub registry_credentials: Option<Credentials>,
    /// How much the controllers log.
    pub log_level: LogLevel,
    /// Whether network policies keep other namespaces out.
    pub network_policy: bool,
    /// Whether the controllers serve the whole cluster or their own namespace.
    pub watch_all_namespaces: bool,
    /// The DNS domain of the cluster.
    pub cluster_domain: String,
    /// The taints the Pods tolerate.
    pub toleration_keys: Vec<String>,
    /// Whether tenants that do not trust each other share the cluster.
    pub multi_tenant: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            namespace: "flux-system".to_owned(),
            components: DEFAULT_COMPONENTS.map(str::to_owned).to_vec(),
            version: BUILT_IN.flux.to_owned(),
            registry: "ghcr.io/fluxcd".to_owned(),
            image_pull_secret: None,
            registry_credentials: None,
            log_level: LogLevel::Info,
            network_policy: true,
            watch_all_namespaces: true,
            cluster_domain: "cluster.local".to_owned(),
            toleration_keys: Vec::new(),
            multi_tenant: false,
        }
    }
}

/// How much the controllers log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogLevel {
    /// Every step.
    Debug,
    /// What changes.
    Info,
    /// What fails.
    Error,
}

impl fmt::Display for LogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LogLevel::Debug => "debug",
            LogLevel::Info => "info",
            LogLevel::Error => "error",
        })
    }
}

impl FromStr for LogLevel {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        [LogLevel::Debug, LogLevel::Info, LogLevel::Error]
            .into_iter()
            .find(|level| level.to_string() == text)
            .ok_or_else(|| Error::LogLevel(text.to_owned()))
    }
}

impl Options {
    /// Returns the row of each component, in the order given.
    ///
    /// Fails on a name no component has, and on one listed twice.
    pub fn rows(&self) -> Result<Vec<&'static Component>, Error> {
        let mut seen = HashSet::new();
        let once = |name: &String| {
            let component = Component::by_name(name)?;
            let new = seen.insert(component.name);
            new.then_some(component)
                .ok_or_else(|| Error::DuplicateComponent(name.clone()))
        };
        self.components.iter().map(once).collect()
    }

    /// Fails on options that no installation can be made from.
    pub fn check(&self) -> Result<(), Error> {
        self.rows()?;
        pull_secret(self).map(drop)
    }

    /// Fails when a component is left out without which the cluster cannot follow a Git repository.
    pub fn require_sync(&self) -> Result<(), Error> {
        let lacks = |name: &&str| !self.has(name);
        SYNC_COMPONENTS
            .into_iter()
            .find(lacks)
            .map_or(Ok(()), |name| Err(Error::MissingComponent(name)))
    }

    /// Tells whether the component is among those installed.
    pub(super) fn has(&self, component: &str) -> bool {
        self.components.iter().any(|name| name == component)
    }

    /// Returns the labels every object of the installation carries.
    pub fn labels(&self) -> BTreeMap<String, String> {
        labels([
            ("instance", self.namespace.as_str()),
            ("part-of", "flux"),
            ("version", &self.version),
        ])
    }

    /// Returns the metadata of an object of the whole cluster.
    pub(super) fn global(&self, name: impl Into<String>) -> ObjectMeta {
        ObjectMeta {
            name: Some(name.into()),
            labels: Some(self.labels()),
            ..ObjectMeta::default()
        }
    }

    /// Returns the metadata of an object in the namespace of the installation.
    pub(super) fn local(&self, name: impl Into<String>) -> ObjectMeta {
        ObjectMeta {
            namespace: Some(self.namespace.clone()),
            ..self.global(name)
        }
    }
}

/// Makes labels of the `app.kubernetes.io` group.
pub(super) fn labels<const N: usize>(labels: [(&str, &str); N]) -> BTreeMap<String, String> {
    labels
        .into_iter()
        .map(|(key, value)| (format!("app.kubernetes.io/{key}"), value.to_owned()))
        .collect()
}

/// Makes every object of an installation of the built-in release, in the order they are written to a file.
///
/// The image pull secret is not among them: see [`pull_secret`].
pub fn objects(options: &Options) -> Result<Vec<Object>, Error> {
    let rows = options.rows()?;
    let mut crds: BTreeMap<_, _> = crate::api::crds()
        .into_iter()
        .map(|crd| (crd.metadata.name.clone(), crd))
        .collect();
    let mut objects = vec![scaffold::namespace(options)];
    if options.network_policy {
        objects.extend(scaffold::network_policies(options));
    }
    objects.push(scaffold::quota(options));
    objects.extend(rights::objects(options));
    for component in rows {
        let own = component
            .crds
            .iter()
            .filter_map(|name| crds.remove(&Some((*name).to_owned())));
        objects.extend(own.map(|crd| definition(options, component, crd)));
        objects.extend(controller::objects(options, component));
    }
    Ok(objects)
}

/// Makes the secret with which images are pulled, when it is made of given credentials.
pub fn pull_secret(options: &Options) -> Result<Option<Object>, Error> {
    let Some(credentials) = &options.registry_credentials else {
        return Ok(None);
    };
    let name = options
        .image_pull_secret
        .as_deref()
        .ok_or(Error::NoImagePullSecret)?;
    Ok(Some(secret::registry(
        &options.namespace,
        name,
        &options.registry,
        credentials,
    )))
}

/// Writes the objects of an installation as the file that `install --export` prints and bootstrap commits.
pub fn file(options: &Options, objects: &[Object]) -> String {
    let head = format!(
        "---\n# This manifest was generated by flux. DO NOT EDIT.\n# Flux Version: {}\n# Components: {}\n",
        options.version,
        options.components.join(","),
    );
    head + &yaml::render(objects)
}

/// Labels a custom resource definition as a part of its component.
fn definition(options: &Options, component: &Component, crd: CustomResourceDefinition) -> Object {
    let mut metadata = options.global(crd.metadata.name.unwrap_or_default());
    shield(&mut metadata);
    metadata
        .labels
        .get_or_insert_default()
        .extend(labels([("component", component.name)]));
    let spec = serde_json::json!({ "spec": crd.spec });
    object(
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
        metadata,
        spec,
    )
}

/// Shields the text of a definition, which may hold `${}`, from the variable substitution of the Kustomization
/// that applies it.
pub(super) fn shield(metadata: &mut ObjectMeta) {
    let shield = (
        "kustomize.toolkit.fluxcd.io/substitute".to_owned(),
        "disabled".to_owned(),
    );
    metadata.annotations.get_or_insert_default().extend([shield]);
}

#[cfg(test)]
mod tests {
    use k8s_openapi::api::{apps, core, networking, rbac};
    use serde::Serialize;
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::manifests::component::COMPONENTS;

    fn all() -> Options {
        let components = COMPONENTS
            .iter()
            .map(|component| component.name.to_owned())
            .collect();
        Options {
            components,
            ..Options::default()
        }
    }

    fn make(options: &Options) -> Vec<Object> {
        objects(options).expect("valid options")
    }

    fn one<'a>(objects: &'a [Object], kind: &str, name: &str) -> &'a Object {
        let is = |object: &&Object| {
            object.types.as_ref().is_some_and(|types| types.kind == kind)
                && object.metadata.name.as_deref() == Some(name)
        };
        objects.iter().find(is).expect("the object is made")
    }

    fn args(objects: &[Object], name: &str) -> Vec<String> {
        let deployment = one(objects, "Deployment", name);
        let args = &deployment.data["spec"]["template"]["spec"]["containers"][0]["args"];
        serde_json::from_value(args.clone()).expect("args")
    }

    /// A misspelt field would be lost on the way through the type.
    fn keeps_all<K: DeserializeOwned + Serialize>(object: &Object) {
        let json = serde_json::to_value(object).expect("JSON");
        let typed: K = serde_json::from_value(json.clone()).expect("the fields have the right types");
        assert_eq!(serde_json::to_value(typed).expect("JSON"), json);
    }

    #[test]
    fn every_field_is_one_kubernetes_knows() {
        let options = Options {
            image_pull_secret: Some("regcred".to_owned()),
            registry_credentials: Some("user:pass".parse().expect("credentials")),
            toleration_keys: vec!["dedicated".to_owned()],
            multi_tenant: true,
            ..all()
        };
        let mut objects = make(&options);
        objects.extend(pull_secret(&options).expect("a name for the secret"));
        for object in &objects {
            match object.types.as_ref().expect("types").kind.as_str() {
                "Namespace" => keeps_all::<core::v1::Namespace>(object),
                "NetworkPolicy" => keeps_all::<networking::v1::NetworkPolicy>(object),
                "ResourceQuota" => keeps_all::<core::v1::ResourceQuota>(object),
                "ClusterRole" => keeps_all::<rbac::v1::ClusterRole>(object),
                "ClusterRoleBinding" => keeps_all::<rbac::v1::ClusterRoleBinding>(object),
                "ServiceAccount" => keeps_all::<core::v1::ServiceAccount>(object),
                "Service" => keeps_all::<core::v1::Service>(object),
                "Deployment" => keeps_all::<apps::v1::Deployment>(object),
                "Secret" => keeps_all::<core::v1::Secret>(object),
                "CustomResourceDefinition" => keeps_all::<CustomResourceDefinition>(object),
                kind => panic!("{kind} is not covered"),
            }
        }
    }

    #[test]
    fn every_definition_of_the_api_belongs_to_one_component() {
        let mut owned: Vec<_> = COMPONENTS
            .iter()
            .flat_map(|component| component.crds)
            .copied()
            .collect();
        let mut known: Vec<_> = crate::api::crds()
            .into_iter()
            .filter_map(|crd| crd.metadata.name)
            .collect();
        owned.sort_unstable();
        known.sort_unstable();
        assert_eq!(owned, known);
    }

    #[test]
    fn options_that_make_no_sense_are_refused() {
        let with = |components: &[&str]| Options {
            components: components.iter().map(|&name| name.to_owned()).collect(),
            ..Options::default()
        };
        let message = |options: &Options| objects(options).expect_err("refused").to_string();
        assert_eq!(message(&with(&["nope"])), "component nope does not exist");
        assert_eq!(
            message(&with(&["helm-controller", "helm-controller"])),
            "component helm-controller is listed twice"
        );
        let missing = with(&["source-controller"]).require_sync().expect_err("refused");
        assert_eq!(missing.to_string(), "component kustomize-controller is required");
        assert!("loud".parse::<LogLevel>().is_err());
        for bad in ["", "user", "user:", ":pass"] {
            assert!(bad.parse::<Credentials>().is_err(), "{bad}");
        }
        let nameless = Options {
            registry_credentials: Some("u:p:q".parse().expect("credentials")),
            ..Options::default()
        };
        assert!(matches!(pull_secret(&nameless), Err(Error::NoImagePullSecret)));
    }

    #[test]
    fn components_are_told_of_each_other() {
        let alone = make(&Options {
            components: vec!["helm-controller".to_owned()],
            ..Options::default()
        });
        assert_eq!(args(&alone, "helm-controller")[0], "--events-addr=");
        let together = args(&make(&all()), "helm-controller");
        assert_eq!(
            together[0],
            "--events-addr=http://notification-controller.$(RUNTIME_NAMESPACE).svc.cluster.local./"
        );
        assert_eq!(
            together.last().expect("args"),
            "--feature-gates=ExternalArtifact=true"
        );
    }

    #[test]
    fn tenants_are_kept_apart() {
        let objects = make(&Options {
            multi_tenant: true,
            ..all()
        });
        let own_namespace = "--no-cross-namespace-refs=true".to_owned();
        for component in &COMPONENTS {
            let args = args(&objects, component.name);
            assert_eq!(
                args.contains(&own_namespace),
                component.name != "source-controller",
                "{}",
                component.name
            );
        }
        let kustomize = args(&objects, "kustomize-controller");
        assert!(kustomize.contains(&"--no-remote-bases=true".to_owned()));
        for name in ["kustomize-controller", "helm-controller"] {
            assert!(args(&objects, name).contains(&"--default-service-account=default".to_owned()));
        }
    }

    #[test]
    fn a_file_says_where_it_comes_from() {
        let options = Options {
            components: vec!["helm-controller".to_owned()],
            ..Options::default()
        };
        let objects = [scaffold::namespace(&options), scaffold::quota(&options)];
        insta::assert_snapshot!(file(&options, &objects), @r#"
        ---
        # This manifest was generated by flux. DO NOT EDIT.
        # Flux Version: v2.9.4
        # Components: helm-controller
        apiVersion: v1
        kind: Namespace
        metadata:
          labels:
            app.kubernetes.io/instance: flux-system
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.9.4
            pod-security.kubernetes.io/warn: restricted
            pod-security.kubernetes.io/warn-version: latest
          name: flux-system
        ---
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          labels:
            app.kubernetes.io/instance: flux-system
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.9.4
          name: critical-pods-flux-system
          namespace: flux-system
        spec:
          hard:
            pods: "1000"
          scopeSelector:
            matchExpressions:
            - operator: In
              scopeName: PriorityClass
              values:
              - system-node-critical
              - system-cluster-critical
        "#);
    }

    #[test]
    fn a_deployment_reads_like_a_manifest() {
        let options = Options {
            components: vec!["notification-controller".to_owned()],
            image_pull_secret: Some("regcred".to_owned()),
            toleration_keys: vec!["dedicated".to_owned()],
            ..Options::default()
        };
        let deployment = one(&make(&options), "Deployment", "notification-controller").clone();
        insta::assert_snapshot!(yaml::render(&[deployment]), @r#"
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          labels:
            app.kubernetes.io/component: notification-controller
            app.kubernetes.io/instance: flux-system
            app.kubernetes.io/part-of: flux
            app.kubernetes.io/version: v2.9.4
            control-plane: controller
          name: notification-controller
          namespace: flux-system
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: notification-controller
          template:
            metadata:
              annotations:
                prometheus.io/port: "8080"
                prometheus.io/scrape: "true"
              labels:
                app: notification-controller
                app.kubernetes.io/component: notification-controller
                app.kubernetes.io/instance: flux-system
                app.kubernetes.io/part-of: flux
                app.kubernetes.io/version: v2.9.4
            spec:
              containers:
              - args:
                - --watch-all-namespaces=true
                - --log-level=info
                - --log-encoding=json
                - --enable-leader-election
                env:
                - name: RUNTIME_NAMESPACE
                  valueFrom:
                    fieldRef:
                      fieldPath: metadata.namespace
                - name: GOMEMLIMIT
                  valueFrom:
                    resourceFieldRef:
                      containerName: manager
                      resource: limits.memory
                image: ghcr.io/fluxcd/notification-controller:v1.9.3
                imagePullPolicy: IfNotPresent
                livenessProbe:
                  httpGet:
                    path: /healthz
                    port: healthz
                name: manager
                ports:
                - containerPort: 9090
                  name: http
                  protocol: TCP
                - containerPort: 9292
                  name: http-webhook
                  protocol: TCP
                - containerPort: 8080
                  name: http-prom
                  protocol: TCP
                - containerPort: 9440
                  name: healthz
                  protocol: TCP
                readinessProbe:
                  httpGet:
                    path: /readyz
                    port: healthz
                resources:
                  limits:
                    cpu: 1000m
                    memory: 1Gi
                  requests:
                    cpu: 100m
                    memory: 64Mi
                securityContext:
                  allowPrivilegeEscalation: false
                  capabilities:
                    drop:
                    - ALL
                  readOnlyRootFilesystem: true
                  runAsNonRoot: true
                  seccompProfile:
                    type: RuntimeDefault
                volumeMounts:
                - mountPath: /tmp
                  name: temp
              imagePullSecrets:
              - name: regcred
              nodeSelector:
                kubernetes.io/os: linux
              securityContext:
                fsGroup: 1337
              serviceAccountName: notification-controller
              terminationGracePeriodSeconds: 10
              tolerations:
              - key: dedicated
                operator: Exists
              volumes:
              - emptyDir: {}
                name: temp
        "#);
    }
}
