//! What is on the cluster before it is bootstrapped, and whether it may be.

use std::collections::BTreeSet;

use k8s_openapi::api::authorization::v1::{
    ResourceAttributes, SelfSubjectAccessReview, SelfSubjectAccessReviewSpec,
};
use k8s_openapi::api::core::v1::Secret as KubeSecret;
use kube::api::{Api, DynamicObject, PostParams};

use super::moving::mark;
use super::options::Options;
use crate::cluster::error::Error as ClusterError;
use crate::cluster::guard::{self, Bootstrap, ClusterInfo};
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::status::{Status, is_off, status};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::git::GitUrl;
use crate::kind::status::{condition, suspended};
use crate::manifests::sync::normal_path;

/// What is on the cluster.
pub struct Found {
    /// The installation, if there is one.
    pub info: Option<ClusterInfo>,
    /// The GitRepository the cluster follows.
    pub source: Option<DynamicObject>,
    /// The Kustomization that applies it.
    pub kustomization: Option<DynamicObject>,
    /// The secret the cluster logs in with.
    pub secret: Option<KubeSecret>,
    /// The controllers that follow a repository.
    pub controllers: [Option<DynamicObject>; 2],
}

impl Found {
    /// Looks at the cluster; refuses one that belongs to another tool or follows another path, unless forced.
    pub async fn look(ctx: &Ctx, options: &Options, resources: &Resources) -> Result<Found> {
        let namespace = &options.install.namespace;
        let [source, kustomization] = sync_refs(namespace);
        let secrets: Api<KubeSecret> = Api::namespaced(resources.client().clone(), namespace);
        let controllers = sync_controllers(namespace);
        let (info, source, kustomization, secret, sourcing, applying) = futures::try_join!(
            async { Ok::<_, Error>(ClusterInfo::read(resources, namespace).await?) },
            get(resources, &source),
            get(resources, &kustomization),
            async {
                let secret = secrets.get_opt(&options.secret_name).await;
                let name = ObjectRef::new("v1", "Secret", Some(namespace), &options.secret_name);
                Ok(secret.map_err(|error| ClusterError::of_object(error, "get", &name))?)
            },
            get(resources, &controllers[0]),
            get(resources, &controllers[1]),
        )?;
        let found = Found {
            info,
            source,
            kustomization,
            secret,
            controllers: [sourcing, applying],
        };
        found.guard(ctx, options).await?;
        Ok(found)
    }

    /// Says whether the controllers apply the installation from the repository by themselves.
    pub fn is_synced(&self) -> bool {
        let revision = text(&self.kustomization, "/status/lastAppliedRevision");
        let are_there = self.controllers.iter().all(Option::is_some);
        are_there && revision.is_some_and(|revision| !revision.is_empty())
    }

    /// Says whether one of the controllers that follow a repository does not run as it should.
    pub fn is_ill(&self) -> bool {
        let runs = |controller: &Option<DynamicObject>| {
            status(controller.as_ref()) == Status::Current && !controller.as_ref().is_some_and(is_off)
        };
        !self.controllers.iter().all(runs)
    }

    /// Says whether the Kustomization fails, so that the controllers cannot be relied on to mend themselves.
    pub fn fails(&self) -> bool {
        is_ready(&self.kustomization, "False")
    }

    /// Says whether an earlier run suspended the Kustomization to make it follow another place.
    ///
    /// Whoever has resumed and suspended it since then has meant it.
    pub fn is_moving(&self) -> bool {
        let suspended = self.kustomization.as_ref().filter(|object| suspended(object));
        let generations = suspended.and_then(|object| mark(object).zip(object.metadata.generation));
        // The new path may have been written since.
        generations.is_some_and(|(marked, now)| (marked..=marked + 1).contains(&now))
    }

    /// Says whether the source fetches the repository.
    pub fn fetches(&self) -> bool {
        is_ready(&self.source, "True")
    }

    /// Returns the other tool that looks after the installation.
    pub fn managed_by(&self) -> Option<&String> {
        self.info.as_ref()?.managed_by.as_ref()
    }

    async fn guard(&self, ctx: &Ctx, options: &Options) -> Result<()> {
        let namespace = options.install.namespace.as_str();
        if let Some(info) = &self.info
            && !options.force
        {
            if let Some(tool) = &info.managed_by {
                return Err(
                    Error::refused(format!("Flux on this cluster is managed by {tool}"))
                        .hint("pass --force to take it over"),
                );
            }
            let own = |by: &&Bootstrap| by.namespace == namespace && by.name == namespace;
            if let Some(by) = info.bootstrapped_by.as_ref().filter(|by| !own(by)) {
                let already = "this cluster is bootstrapped already, by the Kustomization";
                return Err(
                    Error::refused(format!("{already} {}/{}", by.namespace, by.name)).hint(format!(
                        "go on with it from --namespace {}, or pass --force to take it over",
                        by.namespace
                    )),
                );
            }
        }
        for (object, name) in [&self.source, &self.kustomization]
            .into_iter()
            .zip(sync_refs(namespace))
        {
            if object
                .as_ref()
                .is_some_and(|object| object.metadata.deletion_timestamp.is_some())
            {
                return Err(Error::refused(format!("{name} is being deleted"))
                    .hint("wait until it is gone, then run the bootstrap again"));
            }
            if object.as_ref().is_some_and(suspended) && !self.is_moving() {
                return Err(
                    Error::refused(format!("{name} is suspended, so nothing would be applied"))
                        .hint("resume it, then run the bootstrap again"),
                );
            }
        }
        if let Some(tool) = self.managed_by() {
            guard::warn_take_over(&ctx.events, tool);
        }
        let instance = self.info.as_ref().and_then(|info| info.instance.as_ref());
        if let Some(other) = instance.filter(|other| *other != namespace) {
            guard::warn_shared(&ctx.events, other);
        }
        self.consent_to_move(ctx, options).await
    }

    /// Returns what the cluster follows now, if that is something else than what it is to follow.
    pub fn follows_elsewhere(&self, options: &Options) -> Option<String> {
        let [first, ..] = &self.deviations(options)[..] else {
            return None;
        };
        let url = text(&self.source, "/spec/url").unwrap_or("another repository");
        Some(match first.starts_with("the path ") {
            true => format!("{first} of {url}"),
            false => first.clone(),
        })
    }

    fn deviations(&self, options: &Options) -> Vec<String> {
        deviations(&self.source, &self.kustomization, options)
    }

    /// Refuses to go on where somebody else has made the cluster follow another place since this was found.
    pub async fn require_unmoved(&self, options: &Options, resources: &Resources) -> Result<()> {
        let [source, kustomization] = sync_refs(&options.install.namespace);
        let (source, kustomization) =
            futures::try_join!(get(resources, &source), get(resources, &kustomization))?;
        let known = self.deviations(options);
        let now = deviations(&source, &kustomization, options);
        match now.into_iter().find(|deviation| !known.contains(deviation)) {
            None => Ok(()),
            Some(other) => Err(Error::refused(format!(
                "somebody else has made this cluster follow {other} meanwhile"
            ))
            .hint("see whether another bootstrap runs, then run the one that is wanted")),
        }
    }

    /// Asks before a cluster that follows one place is made to follow another.
    async fn consent_to_move(&self, ctx: &Ctx, options: &Options) -> Result<()> {
        let Some(current) = self.follows_elsewhere(options) else {
            return Ok(());
        };
        let branch = &options.repository.branch;
        let wanted = format!("{} of branch {branch} of {}", options.path, options.cluster_url);
        let refused = || {
            Error::refused(format!("this cluster follows {current}, not {wanted}"))
                .hint("what was applied from there and is not in the new place would be deleted")
                .hint("pass --force if that is what you want")
        };
        if options.force {
            ctx.events.warn(format!("this cluster followed {current} so far"));
            return Ok(());
        }
        if options.dry_run {
            ctx.events.warn(format!(
                "this cluster follows {current}: without --force the real run asks for consent, and what was \
                 applied from there and is not in the new place would be deleted"
            ));
            return Ok(());
        }
        if !ctx.ui.interactive() {
            return Err(refused());
        }
        let question =
            format!("This cluster follows {current}. Follow {wanted} instead, and delete what is not there?");
        match ctx.ui.confirm(&ctx.events, &question, "--force").await? {
            true => Ok(()),
            false => Err(refused()),
        }
    }
}

/// Lists in which ways what source and Kustomization follow is something else than what is to be followed.
pub fn deviations(
    source: &Option<DynamicObject>,
    kustomization: &Option<DynamicObject>,
    options: &Options,
) -> Vec<String> {
    let namespace = &options.install.namespace;
    let kind = text(kustomization, "/spec/sourceRef/kind").unwrap_or("GitRepository");
    let name = text(kustomization, "/spec/sourceRef/name").unwrap_or(namespace);
    let path = text(kustomization, "/spec/path").unwrap_or("./");
    let branch = text(source, "/spec/ref/branch").unwrap_or("master");
    let mut found = Vec::new();
    if kind != "GitRepository" || name != namespace {
        found.push(format!("the {kind} {name}"));
    }
    if kustomization.is_some() && normal_path(path) != normal_path(&options.path) {
        found.push(format!("the path {path}"));
    }
    if let Some(url) = text(source, "/spec/url") {
        if !is_repository(url, options) {
            found.push(format!("the repository {url}"));
        }
        if branch != options.repository.branch {
            found.push(format!("the branch {branch}"));
        }
    }
    found
}

/// Reads a text of an object that may be missing.
fn text<'a>(object: &'a Option<DynamicObject>, pointer: &str) -> Option<&'a str> {
    object.as_ref()?.data.pointer(pointer)?.as_str()
}

/// Says whether an object's condition Ready has this status.
fn is_ready(object: &Option<DynamicObject>, status: &str) -> bool {
    let ready = object.as_ref().and_then(|object| condition(object, "Ready"));
    ready.is_some_and(|ready| ready.is(status))
}

/// Refuses to go on where the definitions or the rights of this user stand in the way.
pub async fn check(
    resources: &Resources,
    namespace: &str,
    objects: &[DynamicObject],
    installs: bool,
) -> Result<()> {
    guard::check_stored_versions(resources, objects).await?;
    check_rights(resources, namespace, installs).await
}

/// Asks the server for the rights a bootstrap needs, so that a missing one is told before anything is written.
async fn check_rights(resources: &Resources, namespace: &str, installs: bool) -> Result<()> {
    let mut needed = vec![
        ("", "secrets", Some(namespace)),
        ("source.toolkit.fluxcd.io", "gitrepositories", Some(namespace)),
        ("kustomize.toolkit.fluxcd.io", "kustomizations", Some(namespace)),
    ];
    if installs {
        needed.extend([
            ("apiextensions.k8s.io", "customresourcedefinitions", None),
            ("", "namespaces", None),
            ("rbac.authorization.k8s.io", "clusterroles", None),
            ("rbac.authorization.k8s.io", "clusterrolebindings", None),
            ("apps", "deployments", Some(namespace)),
        ]);
    }
    let reviews: Api<SelfSubjectAccessReview> = Api::all(resources.client().clone());
    // An apply that makes an object needs both.
    let needed = needed
        .iter()
        .flat_map(|right| ["create", "patch"].map(|verb| (verb, right)));
    let ask = needed.map(async |(verb, &(group, resource, namespace))| {
        let attributes = ResourceAttributes {
            verb: Some(verb.to_owned()),
            group: Some(group.to_owned()),
            resource: Some(resource.to_owned()),
            namespace: namespace.map(str::to_owned),
            ..ResourceAttributes::default()
        };
        let spec = SelfSubjectAccessReviewSpec {
            resource_attributes: Some(attributes),
            ..SelfSubjectAccessReviewSpec::default()
        };
        let review = SelfSubjectAccessReview {
            spec,
            ..SelfSubjectAccessReview::default()
        };
        let answer = reviews.create(&PostParams::default(), &review).await;
        let answer = answer.map_err(|error| ClusterError::of(error, "ask for your rights"))?;
        let allowed = answer.status.is_some_and(|status| status.allowed);
        let name = if group.is_empty() {
            resource.to_owned()
        } else {
            format!("{resource}.{group}")
        };
        let place = namespace
            .map(|namespace| format!(" in namespace {namespace}"))
            .unwrap_or_default();
        Ok::<_, Error>((!allowed).then(|| format!("{verb} {name}{place}")))
    });
    let missing: BTreeSet<String> = futures::future::try_join_all(ask)
        .await?
        .into_iter()
        .flatten()
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Error::new(
            ErrorKind::Forbidden,
            format!(
                "these rights are missing: {}",
                missing.into_iter().collect::<Vec<_>>().join(", ")
            ),
        )
        .hint("nothing was written; a bootstrap needs the rights of a cluster administrator")),
    }
}

/// Returns the objects that make the cluster follow a repository; both are named like their namespace.
pub fn sync_refs(namespace: &str) -> [ObjectRef; 2] {
    [
        ObjectRef::new(
            "source.toolkit.fluxcd.io/v1",
            "GitRepository",
            Some(namespace),
            namespace,
        ),
        ObjectRef::new(
            "kustomize.toolkit.fluxcd.io/v1",
            "Kustomization",
            Some(namespace),
            namespace,
        ),
    ]
}

/// Returns the Deployments of the controllers that follow a repository.
pub fn sync_controllers(namespace: &str) -> [ObjectRef; 2] {
    ["source-controller", "kustomize-controller"].map(|name| controller(namespace, name))
}

/// Returns the Deployment of a controller.
pub fn controller(namespace: &str, name: &str) -> ObjectRef {
    ObjectRef::new("apps/v1", "Deployment", Some(namespace), name)
}

/// Reads an object; neither it nor its kind need be there.
pub async fn get(resources: &Resources, object: &ObjectRef) -> Result<Option<DynamicObject>> {
    let api = resources.api(object).await?;
    match api
        .get_opt(&object.name)
        .await
        .map_err(|error| ClusterError::of_object(error, "get", object))
    {
        Ok(found) => Ok(found),
        Err(ClusterError::MissingKind { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Says whether a source's URL leads to the repository, by the name it has now or had before.
fn is_repository(current: &str, options: &Options) -> bool {
    let mut urls = [&options.cluster_url].into_iter().chain(&options.other_urls);
    urls.any(|url| same_repository(current, url))
}

/// Says whether a source's URL leads to the same repository, be it over another scheme.
fn same_repository(current: &str, wanted: &GitUrl) -> bool {
    let place = |url: &GitUrl| {
        let path = url.path().trim_matches('/');
        let path = path.strip_suffix(".git").unwrap_or(path).to_owned();
        (url.host().to_lowercase(), path)
    };
    // Ports of different schemes are different anyway.
    let same_port = |current: &GitUrl| current.scheme() != wanted.scheme() || current.port() == wanted.port();
    GitUrl::parse(current).is_ok_and(|current| place(&current) == place(wanted) && same_port(&current))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_scheme_or_suffix_is_the_same_repository() {
        let wanted = GitUrl::parse("ssh://git@example.com/org/fleet").expect("a URL");
        for same in [
            "https://example.com/org/fleet.git",
            "ssh://git@Example.com/org/fleet/",
        ] {
            assert!(same_repository(same, &wanted), "{same}");
        }
        for other in [
            "https://example.com/org/other",
            "https://example.org/org/fleet",
            "ssh://git@example.com:2222/org/fleet",
            "nonsense",
        ] {
            assert!(!same_repository(other, &wanted), "{other}");
        }
    }
}
