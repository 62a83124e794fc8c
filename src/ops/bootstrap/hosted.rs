//! A repository that a forge keeps: that it is there, who may do what with it, and the key the cluster reads it by.
//!
//! What is there is read before anything is decided; what is to be written is written where the bootstrap gets to
//! it. A rehearsal takes the same way, and notes the calls instead.

use k8s_openapi::api::core::v1::Namespace;
use kube::api::Api;

use super::login;
use super::mark::Mark;
use super::options::{ClusterLogin, ForgeOptions, LocalLogin, Options, Token, cluster_url};
use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::{ObjectRef, Resources};
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::forge::policy::{Granted, Policy, same};
use crate::forge::{
    Call, Change, Deadline, DeployKey, DeployToken, Forge, IssuedToken, NewKey, NewPullRequest, PullRequest,
    Repository, Settings, Work,
};
use crate::git::GitUrl;
use crate::manifests::commit_status;

/// A repository of a forge, as this bootstrap sees it.
pub struct Hosted {
    forge: Box<dyn Forge>,
    /// When its calls have to be done, which questions put off.
    deadline: Deadline,
    options: ForgeOptions,
    /// What was found of it; none if it is still to be made.
    found: Option<Repository>,
    /// The repository, or what it will be.
    repository: Repository,
    keys: Vec<DeployKey>,
    tokens: Vec<DeployToken>,
    /// What this cluster's keys and tokens are known by.
    mark: Mark,
    /// Keys and tokens that are of no use once the cluster reads the repository by others.
    outdated_keys: Vec<DeployKey>,
    outdated_tokens: Vec<DeployToken>,
    failures: Vec<Error>,
}

/// What a bootstrap is about to do with the repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To push to a branch for others to merge, and to end there.
    Propose,
    /// To push to the branch the cluster follows, and to go on.
    Push,
    /// Nothing but to let the cluster in.
    Admit,
}

impl Hosted {
    /// Looks at the forge, and settles the URLs and logins of the bootstrap.
    pub async fn look(ctx: &Ctx, options: &mut Options, resources: &Resources) -> Result<Option<Hosted>> {
        let Some(mut forge_options) = options.forge.clone() else {
            return Ok(None);
        };
        let settings = Settings {
            ca: options.repository.ca.as_ref().map(|pem| pem.as_bytes().to_vec()),
            deadline: Deadline::after(ctx.left()),
            rehearse: options.dry_run,
            events: ctx.events.clone(),
        };
        let forge = forge_options.account.clone().connect(&settings)?;
        let (place, name) = (&forge_options.place, forge.abilities().name);
        let asked = format!("{}/{}", place.owner, place.name);
        ctx.events.action(format!("looking at {name}"));
        let reading = || format!("cannot read the repository {asked} of {name}");
        let found = forge.find(place).await.context(reading)?;
        if let Some(found) = found.as_ref().filter(|_| !forge_options.visibility_given) {
            forge_options.wanted.visibility = found.visibility;
        }
        let (place, wanted) = (&forge_options.place, &forge_options.wanted);
        if let Some(found) = found
            .as_ref()
            .filter(|found| !found.path.eq_ignore_ascii_case(&asked))
        {
            ctx.events.action(format!("{asked} is {} there", found.path));
        }
        let by_token = matches!(options.cluster_login, ClusterLogin::DeployToken { .. });
        let by_key = matches!(
            options.cluster_login,
            ClusterLogin::GeneratedKey(_) | ClusterLogin::GivenKey(_)
        );
        let (keys, tokens) = match &found {
            Some(repository) if by_key => (
                forge
                    .keys(repository)
                    .await
                    .context(|| format!("cannot list the deploy keys of {asked}"))?,
                Vec::new(),
            ),
            Some(repository) if by_token => (
                Vec::new(),
                forge
                    .deploy_tokens(repository)
                    .await
                    .context(|| format!("cannot list the deploy tokens of {asked}"))?,
            ),
            _ => Default::default(),
        };
        let mut hosted = Hosted {
            repository: found.clone().unwrap_or_else(|| forge.expected(place, wanted)),
            mark: Mark::of(options, &cluster_uid(resources).await?),
            forge,
            deadline: settings.deadline,
            options: forge_options,
            found,
            keys,
            tokens,
            outdated_keys: Vec::new(),
            outdated_tokens: Vec::new(),
            failures: Vec::new(),
        };
        hosted.keep_spelling(&asked);
        hosted.settle(options, &asked).await?;
        Ok(Some(hosted))
    }

    /// Returns the scope that a token needs to push, if such scopes have names.
    pub fn push_scope(&self) -> Option<&'static str> {
        self.forge.abilities().push_scope
    }

    /// Says whether the repository is still to be made.
    pub fn is_new(&self) -> bool {
        self.found.is_none()
    }

    /// Says how the cluster reports to the commits what became of them; none if it is not asked to.
    pub async fn commit_status(&self, options: &Options) -> Result<Option<commit_status::Options>> {
        if !self.options.commit_status {
            return Ok(None);
        }
        Ok(Some(commit_status::Options {
            namespace: options.install.namespace.clone(),
            provider: self.forge.abilities().provider.to_owned(),
            url: self.repository.https_url.clone(),
            token: self.forge.status_token().await?,
            ca: options.repository.ca.clone(),
        }))
    }

    /// Returns the calls a rehearsal did not send.
    pub fn rehearsed(&self) -> Vec<Call> {
        self.forge.rehearsed().unwrap_or_default()
    }

    /// Keeps the owner and name as the user writes them: forges do not tell upper case from lower.
    fn keep_spelling(&mut self, asked: &str) {
        let repository = &mut self.repository;
        if repository.path != asked && repository.path.eq_ignore_ascii_case(asked) {
            for url in [&mut repository.https_url, &mut repository.ssh_url] {
                *url = url.replace(&repository.path, asked);
            }
        }
    }

    /// Writes into the options where the repository is, and what this process and the cluster log in with.
    async fn settle(&self, options: &mut Options, asked: &str) -> Result<()> {
        let login = self.forge.git_login().await?;
        let token = Token::Basic {
            user: login.user,
            password: login.password,
        };
        if let ClusterLogin::Token(same) = &mut options.cluster_login {
            *same = token.clone();
        }
        options.repository.login = LocalLogin::Token(token);
        if let ClusterLogin::DeployToken { valid } = &mut options.cluster_login {
            *valid = self.own_tokens().map(|token| token.user.clone()).collect();
        }
        self.locate(options)?;
        // By whichever of its hosts and names a cluster has followed it so far, it is the same repository.
        let former = self.forge.expected(&self.options.place, &self.options.wanted);
        let mut known = vec![&self.repository];
        known.extend((!self.repository.path.eq_ignore_ascii_case(asked)).then_some(&former));
        let urls = known.iter().flat_map(|known| [&known.https_url, &known.ssh_url]);
        options.other_urls = urls.map(|url| GitUrl::parse(url)).collect::<Result<_, _>>()?;
        Ok(())
    }

    /// Writes into the options where the repository is, which only the forge knows for certain.
    pub fn locate(&self, options: &mut Options) -> Result<()> {
        options.repository.url = GitUrl::parse(&self.repository.https_url)?;
        options.cluster_url = self.cluster_url(options, &self.repository)?;
        Ok(())
    }

    fn cluster_url(&self, options: &Options, repository: &Repository) -> Result<GitUrl> {
        let ssh_hostname = self.options.ssh_hostname.as_deref();
        let url = match &options.cluster_login {
            ClusterLogin::Token(_) | ClusterLogin::DeployToken { .. } => &repository.https_url,
            ClusterLogin::GivenKey(_) | ClusterLogin::GeneratedKey(_) => &repository.ssh_url,
        };
        Ok(cluster_url(
            &GitUrl::parse(url)?,
            &options.cluster_login,
            "git",
            ssh_hostname,
        )?)
    }

    fn forge(&self, ctx: &Ctx) -> &dyn Forge {
        self.deadline.renew(ctx.left());
        &*self.forge
    }

    fn policy<'a>(&'a self, ctx: &'a Ctx) -> Policy<'a> {
        Policy {
            forge: self.forge(ctx),
            events: &ctx.events,
            reconcile: self.options.reconcile,
        }
    }

    /// Refuses a token that is known to lack the scope for what is to be written, and asks only if something is.
    pub async fn require_scope(&self, ctx: &Ctx, next: Next, login: &login::Plan) -> Result<()> {
        let access = |key: &DeployKey| match self.options.reconcile {
            true => key.access == self.options.key_access,
            false => key.access >= self.options.key_access,
        };
        let repository = self.found.as_ref();
        let change = |found| self.policy(ctx).change(&self.options.wanted, found);
        let differs = repository.is_none_or(|found| change(found) != Change::default());
        let registers = |public: &str| {
            let fits = |key: &DeployKey| same(&key.key, public) && access(key);
            !self.keys.iter().any(fits) || self.outdated(public).next().is_some()
        };
        let admits = next != Next::Propose && (login.awaits_token() || login.public().is_some_and(registers));
        let work = match next {
            _ if repository.is_none() => Work::Make,
            _ if differs || admits => Work::Manage,
            Next::Propose if self.options.pull_request => Work::Manage,
            Next::Propose | Next::Push => Work::Push,
            Next::Admit => return Ok(()),
        };
        Ok(self.forge(ctx).require_scope(&self.repository, work).await?)
    }

    /// Makes sure of the repository and of what its teams may do.
    ///
    /// A team that cannot be given its level keeps nobody else from working: it is told at the end.
    pub async fn secure(&mut self, ctx: &Ctx) -> Result<()> {
        let (place, wanted) = (&self.options.place, &self.options.wanted);
        let repository = self
            .policy(ctx)
            .repository(place, wanted, self.found.as_ref())
            .await;
        let repository = repository.context(|| {
            format!(
                "cannot make sure of the repository {}/{}",
                place.owner, place.name
            )
        })?;
        let asked = format!("{}/{}", place.owner, place.name);
        self.repository = repository;
        self.keep_spelling(&asked);
        for (team, level) in self.options.teams.clone() {
            let granted = self.policy(ctx).level(&self.repository, &team, level).await;
            match granted {
                Ok(Granted::Kept(Some(current))) if current > level => ctx.events.warn(format!(
                    "{team} keeps the level {}: --reconcile lowers it to {}",
                    current.as_str(),
                    level.as_str()
                )),
                Ok(_) => {}
                Err(error) => {
                    let error = Error::from(error)
                        .context(format!("cannot give {team} the level {}", level.as_str()));
                    ctx.events.warn(error.chain());
                    self.failures.push(error);
                }
            }
        }
        Ok(())
    }

    /// Makes sure that the cluster's public key is registered.
    pub async fn register(&mut self, ctx: &Ctx, public: &str) -> Result<()> {
        let new = NewKey {
            title: self.mark.title(public),
            key: public.trim().to_owned(),
            access: self.options.key_access,
        };
        let keys = self
            .policy(ctx)
            .key(&self.repository, &new, |title| self.mark.owns(title), &self.keys)
            .await
            .context(|| format!("cannot register the deploy key with {}", self.repository.path))?;
        if !keys.changed {
            ctx.events.done("the deploy key is registered");
        }
        self.outdated_keys = keys.outdated;
        Ok(())
    }

    /// Returns the keys of this cluster besides the one it is to have.
    fn outdated<'a>(&'a self, public: &'a str) -> impl Iterator<Item = &'a DeployKey> {
        let others = self.keys.iter().filter(|key| !same(&key.key, public));
        others.filter(|key| self.mark.owns(&key.title))
    }

    /// Says whether a key or token of this cluster is to go once it gets in with another one.
    pub fn has_outdated(&self) -> bool {
        !self.outdated_keys.is_empty() || !self.outdated_tokens.is_empty()
    }

    /// Returns the title of a registered key that was not registered for this very cluster by this program.
    pub fn others_key(&self, public: &str) -> Option<String> {
        let mut others = self.keys.iter().filter(|key| !self.mark.owns(&key.title));
        let key = others.find(|key| same(&key.key, public))?;
        Some(format!("{:?} of {}", key.title, self.repository.path))
    }

    /// Has a deploy token issued; none in a rehearsal.
    pub async fn issue_token(&mut self, ctx: &Ctx) -> Result<Option<IssuedToken>> {
        let issued = self
            .policy(ctx)
            .issue_token(&self.repository, self.mark.name())
            .await;
        let issued =
            issued.context(|| format!("cannot issue a deploy token for {}", self.repository.path))?;
        self.outdated_tokens = self.own_tokens().cloned().collect();
        Ok(issued)
    }

    /// Says which of the tokens issued for this cluster it uses, so that the others can go.
    pub fn uses_token(&mut self, user: &str) {
        self.outdated_tokens = self
            .own_tokens()
            .filter(|token| token.user != user)
            .cloned()
            .collect();
    }

    fn own_tokens(&self) -> impl Iterator<Item = &DeployToken> {
        self.tokens.iter().filter(|token| self.mark.names(&token.name))
    }

    /// Removes the earlier keys and tokens of this cluster, which reads the repository by others now.
    pub async fn remove_outdated(&mut self, ctx: &Ctx) -> Result<()> {
        for key in std::mem::take(&mut self.outdated_keys) {
            self.policy(ctx).remove_key(&self.repository, &key).await?;
        }
        for token in std::mem::take(&mut self.outdated_tokens) {
            self.policy(ctx).revoke_token(&self.repository, &token).await?;
        }
        Ok(())
    }

    /// Says whether a request to merge a branch is open, or none is asked for.
    pub async fn proposes(&self, ctx: &Ctx, head: &str, base: &str) -> Result<bool> {
        if !self.options.pull_request {
            return Ok(true);
        }
        let open = self.forge(ctx).pull_request(&self.repository, head, base).await;
        let open = open.context(|| format!("cannot look for a request to merge {head} into {base}"))?;
        Ok(open.is_some())
    }

    /// Makes sure that a request to merge a branch is open, if one is asked for; none in a rehearsal, too.
    pub async fn propose(
        &self,
        ctx: &Ctx,
        head: &str,
        base: &str,
        title: &str,
    ) -> Result<Option<PullRequest>> {
        if !self.options.pull_request {
            return Ok(None);
        }
        let new = NewPullRequest {
            title: title.to_owned(),
            body: format!(
                "Adds or updates what Flux needs to keep a cluster in sync with {}.\n\nAfter the merge, run the same bootstrap again: it finishes.",
                self.repository.path
            ),
            head: head.to_owned(),
            base: base.to_owned(),
        };
        let opened = self.policy(ctx).pull_request(&self.repository, &new).await;
        opened.context(|| format!("cannot open a request to merge {head} into {base}"))
    }

    /// Returns the failures of what the bootstrap could do without.
    pub fn failures(&mut self) -> Vec<Error> {
        std::mem::take(&mut self.failures)
    }
}

/// Returns what tells this cluster from all others: the identity of its namespace kube-system.
async fn cluster_uid(resources: &Resources) -> Result<String> {
    let name = ObjectRef::new("v1", "Namespace", None, "kube-system");
    let namespaces: Api<Namespace> = Api::all(resources.client().clone());
    let namespace = namespaces.get(&name.name).await;
    let namespace = namespace.map_err(|error| ClusterError::of_object(error, "get", &name))?;
    let uid = namespace.metadata.uid.filter(|uid| !uid.is_empty());
    uid.ok_or_else(|| Error::failed("the cluster does not tell the identity of its namespace kube-system"))
}
