//! `create tenant`.

use std::collections::BTreeMap;

use clap::Args;

use super::ask::Asker;
use super::{Given, Made, NameArgs, Recipe, example, filled, parse, required};
use crate::error::{Error, Result};
use crate::ops::create::tenant::{self, Tenant};

/// The namespaces of the cluster itself, and the usual one of Flux.
const SYSTEM: &[&str] = &["kube-system", "kube-public", "kube-node-lease", "flux-system"];

/// The arguments of `create tenant`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct TenantArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// A namespace of the tenant; may be repeated, or a comma list
    #[arg(long, value_name = "NAMESPACE", value_parser = parse::list(parse::own_namespace))]
    pub with_namespace: Vec<parse::List<String>>,
    /// The service account that applies what the tenant has in Git [default: the name of the tenant]
    #[arg(long, value_name = "NAME", value_parser = parse::referred)]
    pub with_service_account: Option<String>,
    /// The cluster role the tenant has in its namespaces
    #[arg(long, default_value = "cluster-admin")]
    pub cluster_role: String,
    /// Leave the namespaces to somebody else
    #[arg(long)]
    pub skip_namespace: bool,
    /// Let nobody but the tenant connect to its pods
    #[arg(long)]
    pub with_network_policy: bool,
    /// What the tenant may use in each namespace, as resource=quantity; may be repeated, or a comma list
    #[arg(long, value_name = "RESOURCE=QUANTITY", value_parser = parse::list(quota))]
    pub quota: Vec<parse::List<(String, String)>>,
}

impl Recipe for TenantArgs {
    const EXAMPLE: &'static str =
        "flux-rs create tenant dev-team --with-namespace=frontend,backend --cluster-role=edit";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        if self.with_namespace.is_empty() {
            let mut namespace = None;
            asker
                .text(&mut namespace, "--with-namespace", "Namespace of the tenant")
                .await?;
            if let Some(text) = namespace {
                let namespace = parse::own_namespace(&text)
                    .map_err(|error| Error::usage(format!("--with-namespace: {error}")))?;
                self.with_namespace.push(parse::List::of(namespace));
            }
        }
        Ok(())
    }

    fn make(self, given: &Given) -> Result<Made> {
        let (namespaces, quota) = (parse::items(self.with_namespace), parse::items(self.quota));
        if namespaces.is_empty() {
            return Err(Error::usage("--with-namespace is missing"));
        }
        let cluster_role = required(Some(self.cluster_role), "--cluster-role")?;
        // Of the roles that every cluster has, one may write quotas, and three may write network policies.
        let lifts_quota = !quota.is_empty() && cluster_role == "cluster-admin";
        let opens = self.with_network_policy && ["cluster-admin", "admin", "edit"].contains(&&*cluster_role);
        let lifted =
            format!("the role {cluster_role} lets the tenant change its own quota: see --cluster-role=edit");
        let opened = format!(
            "the role {cluster_role} lets the tenant change its own network policy: name one with --cluster-role that \
             has no rights to networkpolicies"
        );
        let of_all = namespaces.iter().filter(|name| {
            SYSTEM.contains(&name.as_str()) || Some(*name) == given.metadata.namespace.as_ref()
        });
        let of_all: Vec<String> = of_all
            .map(|name| {
                format!(
                    "{name} is no namespace for a tenant: who may act there can act as the controllers that run there, \
                     with all their rights"
                )
            })
            .collect();
        let tenant = Tenant {
            service_account: filled(self.with_service_account).unwrap_or_else(|| given.name().to_owned()),
            name: given.name().to_owned(),
            labels: given.metadata.labels.clone().unwrap_or_default(),
            namespaces,
            cluster_role,
            makes_namespaces: !self.skip_namespace,
            network_policy: self.with_network_policy,
            quota: quota.into_iter().collect::<BTreeMap<_, _>>(),
        };
        let made = Made {
            objects: tenant::objects(&tenant)?,
            login: None,
            deploy_key: None,
            decryption_key: None,
            webhook: None,
            tenant: Some(tenant.name),
            warnings: of_all,
        };
        Ok(made.warn_if(lifts_quota, &lifted).warn_if(opens, &opened))
    }
}

/// Reads a limit of a quota.
fn quota(text: &str) -> Result<(String, String), String> {
    let wrong = |what: &str| format!("{what}; write it as requests.cpu=4 or limits.memory=8Gi");
    let (resource, quantity) = text.split_once('=').ok_or_else(|| wrong("it has no quantity"))?;
    let known = |c: char| c.is_ascii_alphanumeric() || "./-_".contains(c);
    if resource.is_empty() || !resource.chars().all(known) {
        return Err(wrong(&format!("{resource:?} is no resource")));
    }
    let number = quantity.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = &quantity[number.len()..];
    let units = [
        "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei",
    ];
    let plain = number.chars().all(|c| c.is_ascii_digit() || c == '.');
    match plain && number.parse::<f64>().is_ok() && units.contains(&unit) {
        true => Ok((resource.to_owned(), quantity.to_owned())),
        false => Err(wrong(&format!("{quantity:?} is no quantity"))),
    }
}
