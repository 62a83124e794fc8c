//! A tenant: namespaces, the account that applies what the tenant has in Git, and what that account may do.

use std::collections::{BTreeMap, BTreeSet};

use k8s_openapi::api::apps::v1::Deployment;
use k8s_openapi::api::core::v1::{Namespace, ResourceQuota, ResourceQuotaSpec, ServiceAccount};
use k8s_openapi::api::networking::v1::{
    NetworkPolicy, NetworkPolicyIngressRule, NetworkPolicyPeer, NetworkPolicySpec,
};
use k8s_openapi::api::rbac::v1::{RoleBinding, RoleRef, Subject};
use k8s_openapi::apimachinery::pkg::api::resource::Quantity;
use k8s_openapi::apimachinery::pkg::apis::meta::v1::LabelSelector;
use kube::core::ObjectMeta;
use kube::{Api, ResourceExt};

use super::object;
use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::Object;

/// The label that says whose an object is.
const TENANT: &str = "toolkit.fluxcd.io/tenant";
const RBAC: &str = "rbac.authorization.k8s.io";

/// What a tenant is to have.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// The name.
    pub name: String,
    /// Labels of all its objects.
    pub labels: BTreeMap<String, String>,
    /// Its namespaces.
    pub namespaces: Vec<String>,
    /// Makes the namespaces, too.
    pub makes_namespaces: bool,
    /// The account that applies what it has in Git.
    pub service_account: String,
    /// The role of the account in the namespaces.
    pub cluster_role: String,
    /// Lets nobody else connect to its pods.
    pub network_policy: bool,
    /// What it may use in each namespace, by resource.
    pub quota: BTreeMap<String, String>,
}

/// Makes the objects of a tenant, namespace by namespace.
pub fn objects(tenant: &Tenant) -> Result<Vec<Object>> {
    let mut labels = tenant.labels.clone();
    labels.insert(TENANT.to_owned(), tenant.name.clone());
    let mut objects = Vec::new();
    for namespace in &tenant.namespaces {
        let metadata = |name: &str| ObjectMeta {
            name: Some(name.to_owned()),
            namespace: Some(namespace.clone()),
            labels: Some(labels.clone()),
            ..ObjectMeta::default()
        };
        if tenant.makes_namespaces {
            objects.push(object(&Namespace {
                metadata: ObjectMeta {
                    namespace: None,
                    ..metadata(namespace)
                },
                ..Namespace::default()
            })?);
        }
        objects.push(object(&ServiceAccount {
            metadata: metadata(&tenant.service_account),
            ..ServiceAccount::default()
        })?);
        objects.push(object(&RoleBinding {
            metadata: metadata(&format!("{}-reconciler", tenant.name)),
            role_ref: RoleRef {
                api_group: Some(RBAC.to_owned()),
                kind: "ClusterRole".to_owned(),
                name: tenant.cluster_role.clone(),
            },
            subjects: Some(vec![
                Subject {
                    api_group: Some(RBAC.to_owned()),
                    kind: "User".to_owned(),
                    name: format!("gotk:{namespace}:reconciler"),
                    namespace: None,
                },
                Subject {
                    api_group: None,
                    kind: "ServiceAccount".to_owned(),
                    name: tenant.service_account.clone(),
                    namespace: Some(namespace.clone()),
                },
            ]),
        })?);
        if tenant.network_policy {
            objects.push(object(&NetworkPolicy {
                metadata: metadata(&format!("{}-isolation", tenant.name)),
                spec: Some(only_from(&tenant.name)),
            })?);
        }
        if !tenant.quota.is_empty() {
            let hard = tenant.quota.iter();
            let hard = hard.map(|(resource, quantity)| (resource.clone(), Quantity(quantity.clone())));
            objects.push(object(&ResourceQuota {
                metadata: metadata(&format!("{}-quota", tenant.name)),
                spec: Some(ResourceQuotaSpec {
                    hard: Some(hard.collect()),
                    ..ResourceQuotaSpec::default()
                }),
                status: None,
            })?);
        }
    }
    Ok(objects)
}

/// Lets pods be reached from the same namespace and from the others of the tenant only.
fn only_from(tenant: &str) -> NetworkPolicySpec {
    let others = LabelSelector {
        match_labels: Some(BTreeMap::from([(TENANT.to_owned(), tenant.to_owned())])),
        ..LabelSelector::default()
    };
    let peers = [
        NetworkPolicyPeer {
            pod_selector: Some(LabelSelector::default()),
            ..NetworkPolicyPeer::default()
        },
        NetworkPolicyPeer {
            namespace_selector: Some(others),
            ..NetworkPolicyPeer::default()
        },
    ];
    NetworkPolicySpec {
        pod_selector: Some(LabelSelector::default()),
        policy_types: Some(vec!["Ingress".to_owned()]),
        ingress: Some(vec![NetworkPolicyIngressRule {
            from: Some(peers.to_vec()),
            ports: None,
        }]),
        egress: None,
    }
}

/// Refuses namespaces that belong to another tenant.
pub(super) async fn guard(ctx: &Ctx, tenant: &str, objects: &[Object]) -> Result<()> {
    let api = Api::<Namespace>::all(ctx.client().await?.clone());
    let names: BTreeSet<_> = objects.iter().filter_map(|object| object.namespace()).collect();
    for name in names {
        let object = ObjectRef::namespace(&name);
        let owner = match api.get_opt(&name).await {
            Ok(namespace) => namespace.and_then(|namespace| namespace.metadata.labels?.remove(TENANT)),
            Err(error) => match ClusterError::of_object(error, "get", &object) {
                ClusterError::Forbidden(_) => {
                    ctx.events
                        .warn(format!("cannot tell whether {name} belongs to another tenant"));
                    None
                }
                error => return Err(error.into()),
            },
        };
        if let Some(owner) = owner.filter(|owner| owner != tenant) {
            return Err(
                Error::refused(format!("the namespace {name} belongs to the tenant {owner}"))
                    .hint("choose another namespace, or pass --overwrite to give it to this tenant, too"),
            );
        }
    }
    Ok(())
}

/// Says what a tenant could do where the controllers do not keep tenants apart.
pub(super) async fn advise(ctx: &Ctx) -> Result<()> {
    let deployments = Api::<Deployment>::namespaced(ctx.client().await?.clone(), &ctx.namespace);
    let found = match deployments.get_opt("kustomize-controller").await {
        Ok(found) => found,
        Err(_) => {
            ctx.events
                .warn("cannot tell whether the installation keeps tenants apart");
            return Ok(());
        }
    };
    let Some(deployment) = found else {
        ctx.events.warn(format!(
            "cannot tell whether the installation keeps tenants apart: there is no kustomize-controller in {} namespace",
            ctx.namespace
        ));
        return Ok(());
    };
    let containers = deployment
        .spec
        .template
        .spec
        .map(|pod| pod.containers)
        .unwrap_or_default();
    let args: Vec<String> = containers
        .into_iter()
        .flat_map(|container| container.args.unwrap_or_default())
        .collect();
    for gap in gaps(&args) {
        ctx.events.warn(gap);
    }
    Ok(())
}

/// Returns what a tenant could do under a controller that was started with these arguments.
fn gaps(args: &[String]) -> Vec<&'static str> {
    let has = |start: &str| args.iter().any(|arg| arg.starts_with(start));
    let refs =
        has("--no-cross-namespace-refs=true") || args.iter().any(|arg| arg == "--no-cross-namespace-refs");
    let account = has("--default-service-account=");
    let mut gaps = Vec::new();
    if !account {
        gaps.push(
            "the installation is not multi-tenant: a Kustomization of the tenant that names no service account is \
             applied with all rights in the whole cluster; install with --multi-tenant to prevent it",
        );
    }
    if !refs {
        gaps.push(
            "the installation is not multi-tenant: a Kustomization of the tenant may use the sources of all other \
             namespaces; install with --multi-tenant to prevent it",
        );
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn an_installation_keeps_tenants_apart_by_two_arguments() {
        let gaps = |args: &[&str]| gaps(&args.iter().map(ToString::to_string).collect::<Vec<_>>()).len();
        assert_eq!(gaps(&["--watch-all-namespaces=true"]), 2);
        assert_eq!(gaps(&["--no-cross-namespace-refs=true"]), 1);
        assert_eq!(
            gaps(&[
                "--no-cross-namespace-refs=false",
                "--default-service-account=default"
            ]),
            1
        );
        assert_eq!(
            gaps(&[
                "--no-cross-namespace-refs=true",
                "--default-service-account=default"
            ]),
            0
        );
    }
}
