//! The installation as a whole.

use k8s_openapi::api::{apps, core, networking, rbac};
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::component::COMPONENTS;
use super::install::*;
use super::secret::Credentials;
use super::*;

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
