//! GitHub: github.com, GitHub Enterprise Server, and hosts of data residency.
//!
//! octocrab builds the requests and reads the answers; [`Rest`] carries them.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use async_trait::async_trait;
use http_body_util::BodyExt as _;
use octocrab::models::Repository as Model;
use octocrab::models::repos::DeployKey as ModelKey;
use octocrab::params::{State, teams::Permission};
use octocrab::{AuthState, Octocrab, OctocrabBuilder};
use reqwest::header::HeaderValue;
use reqwest::{Method, StatusCode};
use serde_json::Value;

use super::github_app::{self, App};
use super::rest::{Credentials, Dialect, Fixed, Refusal, Request, Rest, found, list, segment};
use super::{
    Abilities, Access, Call, Change, DeployKey, Error, Forge, GitLogin, Host, Level, NewKey, NewPullRequest,
    Place, PullRequest, Repository, Result, Settings, Visibility, Wanted, Work, require_owner,
};
use crate::secret::Secret;

pub(super) const ABILITIES: Abilities = Abilities {
    name: "GitHub",
    provider: "github",
    writing_keys: true,
    editable_keys: false,
    push_scope: Some("repo"),
    free_names: false,
    levels: &Level::ALL,
    visibilities: &[Visibility::Private, Visibility::Internal, Visibility::Public],
    deploy_tokens: false,
};

pub(super) const DIALECT: Dialect = Dialect {
    name: "GitHub",
    headers: &[
        ("accept", "application/vnd.github+json"),
        ("x-github-api-version", "2022-11-28"),
    ],
    read,
};

/// What opens GitHub's API.
#[derive(Clone, Debug)]
pub enum Login {
    /// A personal access token, or any other that is sent as it is.
    Token(Secret),
    /// A GitHub App, as one of its installations.
    App(App),
}

/// A GitHub.
pub struct GitHub {
    host: Host,
    rest: Arc<Rest>,
    octocrab: Octocrab,
    credentials: Arc<dyn Credentials>,
    is_app: bool,
}

impl GitHub {
    /// Makes the client of a GitHub; nothing is sent yet.
    pub fn new(host: Host, login: Login, settings: &Settings) -> Result<GitHub> {
        let base = api(&host)?;
        let is_app = matches!(login, Login::App(_));
        let credentials: Arc<dyn Credentials> = match login {
            Login::Token(token) => Arc::new(Fixed::token("Bearer", &token)?),
            Login::App(app) => Arc::new(github_app::Installation::new(app, base.clone(), settings)?),
        };
        let rest = Arc::new(Rest::new(&DIALECT, base, credentials.clone(), settings)?);
        let service = Carrier(rest.clone());
        let octocrab = OctocrabBuilder::new_empty()
            .with_service(service)
            .with_auth(AuthState::None)
            .build();
        let octocrab = match octocrab {
            Ok(octocrab) => octocrab,
            Err(never) => match never {},
        };
        Ok(GitHub {
            host,
            rest,
            octocrab,
            credentials,
            is_app,
        })
    }

    /// Takes this layer's own error out of one of octocrab's.
    fn ours<T>(&self, result: octocrab::Result<T>) -> Result<T> {
        result.map_err(|error| {
            let reason = match error {
                octocrab::Error::Service { source, .. } => match source.downcast::<Error>() {
                    Ok(error) => return *error,
                    Err(other) => other.to_string(),
                },
                octocrab::Error::Json { source, .. } => {
                    format!("its JSON is not understood: {}", source.inner())
                }
                octocrab::Error::Serde { source, .. } => format!("its JSON is not understood: {source}"),
                other => other.to_string().lines().next().unwrap_or_default().to_owned(),
            };
            self.rest.bad_answer(&reason)
        })
    }

    fn repository(&self, model: Model) -> Result<Repository> {
        let path = model.full_name.unwrap_or_default();
        if path.split('/').count() != 2 {
            return Err(self.rest.bad_answer("the repository has no full name"));
        }
        let visibility = match (model.visibility.as_deref(), model.private) {
            (Some("internal"), _) => Visibility::Internal,
            (Some("public"), _) | (None, Some(false)) => Visibility::Public,
            _ => Visibility::Private,
        };
        Ok(Repository {
            visibility,
            description: model.description.unwrap_or_default(),
            ..Repository::at(&self.host, path.clone(), path, model.ssh_url.as_deref())
        })
    }
}

/// Returns the base of the API of a host.
fn api(host: &Host) -> Result<url::Url> {
    let name = host.name();
    if name == "github.com" {
        return Ok(Host::parse("api.github.com")?.join(""));
    }
    if name.ends_with(".ghe.com") {
        return Ok(Host::parse(&format!("api.{name}"))?.join(""));
    }
    Ok(host.join("api/v3/"))
}

fn halves(repository: &Repository) -> (&str, &str) {
    repository.id.split_once('/').unwrap_or((&repository.id, ""))
}

#[async_trait]
impl Forge for GitHub {
    fn abilities(&self) -> &'static Abilities {
        &ABILITIES
    }

    fn rehearsed(&self) -> Option<Vec<Call>> {
        self.rest.rehearsed()
    }

    fn expected(&self, place: &Place, wanted: &Wanted) -> Repository {
        let path = format!("{}/{}", place.owner, place.name);
        Repository::at(&self.host, path.clone(), path, None).like(wanted)
    }

    async fn find(&self, place: &Place) -> Result<Option<Repository>> {
        if place.personal && !self.is_app {
            require_owner(&self.rest, "login", &place.owner).await?;
        }
        let model = found(self.ours(self.octocrab.repos(&place.owner, &place.name).get().await))?;
        model.map(|model| self.repository(model)).transpose()
    }

    async fn require_scope(&self, repository: &Repository, _: Work) -> Result<()> {
        let enough: &[&str] = match repository.visibility {
            Visibility::Public => &["repo", "public_repo"],
            Visibility::Private | Visibility::Internal => &["repo"],
        };
        // Classic tokens have scopes; of all others none are told, and nothing can be said before they are tried.
        self.rest.require_scope(enough, self.rest.scopes())
    }

    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository> {
        let description = wanted.description.as_deref().unwrap_or_default();
        let private = wanted.visibility != Visibility::Public;
        let made = if place.personal {
            let new = self.octocrab.current().create_repo(&place.name);
            new.private(private)
                .description(description)
                .auto_init(false)
                .send()
                .await
        } else {
            let organisation = self.octocrab.orgs(&place.owner);
            let new = organisation.create_repo(&place.name).private(private);
            let new = new
                .visibility(wanted.visibility.as_str())
                .description(description);
            new.auto_init(false).send().await
        };
        self.repository(self.ours(made)?)
    }

    async fn update(&self, repository: &Repository, change: &Change) -> Result<()> {
        let (owner, name) = halves(repository);
        let handler = self.octocrab.repos(owner, name);
        let mut update = handler.update();
        if let Some(visibility) = change.visibility {
            update = update
                .private(visibility != Visibility::Public)
                .visibility(visibility.as_str());
        }
        if let Some(description) = &change.description {
            update = update.description(description);
        }
        self.ours(update.send().await).map(drop)
    }

    async fn keys(&self, repository: &Repository) -> Result<Vec<DeployKey>> {
        // octocrab would follow a list without end.
        let path = format!("/repos/{}/keys?per_page=100", repository.id);
        let all: Vec<ModelKey> = self.rest.list(&path).await?;
        let key = |model: ModelKey| DeployKey {
            id: model.id.to_string(),
            title: model.title,
            key: model.key,
            access: if model.read_only {
                Access::Read
            } else {
                Access::Write
            },
        };
        Ok(all.into_iter().map(key).collect())
    }

    async fn add_key(&self, repository: &Repository, key: &NewKey) -> Result<()> {
        let (owner, name) = halves(repository);
        let handler = self.octocrab.repos(owner, name);
        let keys = handler.keys();
        let new = keys
            .create(&key.title, &key.key)
            .read_only(key.access == Access::Read);
        self.ours(new.send().await).map(drop)
    }

    async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()> {
        self.rest
            .delete(&format!("/repos/{}/keys/{}", repository.id, key.id))
            .await
    }

    async fn level(&self, repository: &Repository, team: &str) -> Result<Option<Level>> {
        let (owner, _) = halves(repository);
        let mut request = Request::new(
            Method::GET,
            format!("/orgs/{owner}/teams/{}/repos/{}", segment(team), repository.id),
        );
        // Without it the answer says no more than that the team may do something.
        request.accept = Some(HeaderValue::from_static(
            "application/vnd.github.v3.repository+json",
        ));
        let Some(answer) = found(self.rest.send(request).await)? else {
            return Ok(None);
        };
        if answer.status == StatusCode::NO_CONTENT {
            return Err(self.rest.bad_answer("it does not tell what the team may do"));
        }
        let body: Value = self.rest.read(&answer)?;
        let has = |level: &&Level| body["permissions"][level.as_str()].as_bool() == Some(true);
        Ok(Level::ALL.iter().rev().find(has).copied())
    }

    async fn set_level(&self, repository: &Repository, team: &str, level: Level) -> Result<()> {
        let (owner, name) = halves(repository);
        let permission = match level {
            Level::Pull => Permission::Pull,
            Level::Triage => Permission::Triage,
            Level::Push => Permission::Push,
            Level::Maintain => Permission::Maintain,
            Level::Admin => Permission::Admin,
        };
        let teams = self.octocrab.teams(owner);
        self.ours(
            teams
                .repos(segment(team))
                .add_or_update(owner, name, permission)
                .await,
        )
    }

    async fn pull_request(
        &self,
        repository: &Repository,
        head: &str,
        base: &str,
    ) -> Result<Option<PullRequest>> {
        let (owner, name) = halves(repository);
        let pulls = self.octocrab.pulls(owner, name);
        let list = pulls
            .list()
            .state(State::Open)
            .base(base)
            .head(format!("{owner}:{head}"));
        let page = self.ours(list.send().await)?;
        let first = page.items.into_iter().next();
        Ok(first.map(|pull| PullRequest {
            url: pull.html_url.map(|url| url.to_string()).unwrap_or(pull.url),
        }))
    }

    async fn open_pull_request(&self, repository: &Repository, new: &NewPullRequest) -> Result<PullRequest> {
        let (owner, name) = halves(repository);
        let pulls = self.octocrab.pulls(owner, name);
        let create = pulls.create(&new.title, &new.head, &new.base).body(&new.body);
        let pull = self.ours(create.send().await)?;
        Ok(PullRequest {
            url: pull.html_url.map(|url| url.to_string()).unwrap_or(pull.url),
        })
    }

    async fn git_login(&self) -> Result<GitLogin> {
        Ok(GitLogin {
            user: if self.is_app { "x-access-token" } else { "git" }.to_owned(),
            password: self.credentials.token().await?,
        })
    }
}

/// Says what a refusal means that the status alone does not tell.
fn read(refusal: &Refusal<'_>) -> Option<Error> {
    let (host, message) = (refusal.host.clone(), refusal.message.clone());
    let says = |text: &str| message.to_lowercase().contains(text);
    match refusal.status {
        StatusCode::UNPROCESSABLE_ENTITY
            if says("name already exists") || says("pull request already exists") =>
        {
            Some(Error::Exists { host, message })
        }
        StatusCode::UNPROCESSABLE_ENTITY if says("key is already in use") => {
            Some(Error::KeyInUse { host, message })
        }
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::FORBIDDEN if says("deploy keys are disabled") => {
            Some(Error::KeysDisabled { host, message })
        }
        StatusCode::FORBIDDEN if says("rate limit") => Some(Error::RateLimited {
            host,
            wait: None,
            message,
        }),
        // What a classic token may not do is often not there for it.
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => {
            let missing = missing_scope(refusal)?;
            Some(Error::Forbidden {
                host,
                call: refusal.call.clone(),
                missing: Some(missing),
                message,
            })
        }
        _ => None,
    }
}

/// Returns the scopes one of which a classic token would need, if it has none of them.
fn missing_scope(refusal: &Refusal<'_>) -> Option<String> {
    let granted = list(refusal.headers, "x-oauth-scopes")?;
    let accepted = list(refusal.headers, "x-accepted-oauth-scopes")?;
    // A wider scope includes the narrower ones, as `repo` and `repo:status`, or `admin:org` and `read:org`.
    let includes = |granted: &String| {
        accepted.iter().any(|scope| {
            let area = |scope: &str| scope.split_once(':').map(|(_, area)| area.to_owned());
            granted == scope
                || scope.starts_with(&format!("{granted}:"))
                || (granted.starts_with("admin:") && area(granted) == area(scope))
        })
    };
    (!accepted.is_empty() && !granted.iter().any(includes)).then(|| accepted.join(" or "))
}

/// Carries octocrab's requests by [`Rest`].
struct Carrier(Arc<Rest>);

impl tower::Service<http::Request<octocrab::OctoBody>> for Carrier {
    type Response = http::Response<octocrab::OctoBody>;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<octocrab::OctoBody>) -> Self::Future {
        let rest = self.0.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let bytes = body
                .collect()
                .await
                .map(|body| body.to_bytes())
                .unwrap_or_default();
            let mut carried = Request::new(parts.method, parts.uri.to_string());
            if !bytes.is_empty() {
                let body = serde_json::from_slice(&bytes);
                carried.body = Some(body.map_err(|_| rest.bad_answer("a request was no JSON"))?);
            }
            let answer = rest.send(carried).await?;
            let mut response = http::Response::new(answer.body.into());
            *response.status_mut() = answer.status;
            *response.headers_mut() = answer.headers;
            Ok(response)
        })
    }
}
