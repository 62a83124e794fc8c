//! Gitea, and Forgejo, which speaks the same.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::policy::same;
use super::rest::{Dialect, Fixed, Refusal, Request, Rest, segment};
use super::{
    Abilities, Access, Call, Change, DeployKey, Error, Forge, GitLogin, Host, Level, NewKey, NewPullRequest,
    Place, PullRequest, Repository, Result, Settings, Visibility, Wanted, Work, require_owner,
};
use crate::secret::Secret;

pub(super) const ABILITIES: Abilities = Abilities {
    name: "Gitea",
    provider: "gitea",
    writing_keys: true,
    editable_keys: false,
    push_scope: Some("write:repository"),
    free_names: false,
    levels: &[],
    visibilities: &[Visibility::Private, Visibility::Public],
    deploy_tokens: false,
};

const DIALECT: Dialect = Dialect {
    name: ABILITIES.name,
    headers: &[("accept", "application/json")],
    read,
};

/// The number of no key.
const NO_KEY: i64 = i64::MAX;

/// A Gitea or Forgejo.
pub struct Gitea {
    host: Host,
    rest: Rest,
    token: Secret,
}

#[derive(Deserialize)]
struct Model {
    full_name: String,
    private: Option<bool>,
    description: Option<String>,
    ssh_url: Option<String>,
}

#[derive(Deserialize)]
struct Key {
    id: u64,
    title: Option<String>,
    key: String,
    read_only: Option<bool>,
}

#[derive(Deserialize)]
struct Team {
    permission: Option<String>,
    units_map: Option<HashMap<String, String>>,
}

#[derive(Deserialize)]
struct Pull {
    html_url: String,
    head: Option<Branch>,
    base: Option<Branch>,
}

#[derive(Deserialize)]
struct Branch {
    #[serde(rename = "ref")]
    name: Option<String>,
    repo_id: Option<i64>,
}

impl Gitea {
    /// Makes the client of a Gitea; nothing is sent yet.
    pub fn new(host: Host, token: Secret, settings: &Settings) -> Result<Gitea> {
        let credentials = Arc::new(Fixed::token("token", &token)?);
        let rest = Rest::new(&DIALECT, host.join("api/v1/"), credentials, settings)?;
        Ok(Gitea { host, rest, token })
    }

    fn repository(&self, model: Model) -> Repository {
        let path = model.full_name;
        Repository {
            visibility: match model.private {
                Some(false) => Visibility::Public,
                _ => Visibility::Private,
            },
            description: model.description.unwrap_or_default(),
            ..Repository::at(&self.host, id(&path), path, model.ssh_url.as_deref())
        }
    }

    /// Returns all pages of a list; not every list links to its next page, and how long a page is, is the server's
    /// choice.
    async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        let page = |number: usize| format!("{path}page={number}&limit=50");
        let (mut number, mut seen) = (1, 0);
        self.rest
            .pages(&page(number), |answer, items: Vec<T>| {
                (number, seen) = (number + 1, seen + items.len());
                let total = answer.headers.get("x-total-count");
                let total = total.and_then(|total| total.to_str().ok()?.parse::<usize>().ok());
                let ends = items.is_empty() || total.is_some_and(|total| seen >= total);
                (items, (!ends).then(|| page(number)))
            })
            .await
    }

    async fn register(&self, repository: &Repository, key: &NewKey, title: &str) -> Result<()> {
        let body = json!({
            "title": title,
            "key": key.key,
            "read_only": key.access == Access::Read,
        });
        let path = format!("/repos/{}/keys", repository.id);
        let request = Request::new(Method::POST, path).json(body);
        self.rest.done(request).await
    }
}

fn id(path: &str) -> String {
    path.split('/').map(segment).collect::<Vec<_>>().join("/")
}

fn team(repository: &Repository, team: &str) -> String {
    format!("/repos/{}/teams/{}", repository.id, segment(team))
}

#[async_trait]
impl Forge for Gitea {
    fn abilities(&self) -> &'static Abilities {
        &ABILITIES
    }

    fn rehearsed(&self) -> Option<Vec<Call>> {
        self.rest.rehearsed()
    }

    fn expected(&self, place: &Place, wanted: &Wanted) -> Repository {
        let path = format!("{}/{}", place.owner, place.name);
        Repository::at(&self.host, id(&path), path, None).like(wanted)
    }

    async fn find(&self, place: &Place) -> Result<Option<Repository>> {
        if place.personal {
            require_owner(&self.rest, "login", &place.owner).await?;
        }
        let path = format!("/repos/{}/{}", segment(&place.owner), segment(&place.name));
        let model = self.rest.find(&path).await?;
        Ok(model.map(|model| self.repository(model)))
    }

    /// Tries to remove a key that is not there from the repository that is not there: the scope is looked at before
    /// anything else.
    ///
    /// An organisation's repository is made with another scope than all that follows needs, and nothing tells the scopes
    /// of a token. Elsewhere the first write names the one it lacks.
    async fn require_scope(&self, repository: &Repository, work: Work) -> Result<()> {
        if work != Work::Make || self.rest.rehearsed().is_some() {
            return Ok(());
        }
        let path = format!("/repos/{}/keys/{NO_KEY}", repository.id);
        match self.rest.delete(&path).await {
            Err(Error::Forbidden {
                host,
                missing: Some(scope),
                ..
            }) => Err(Error::MissingScope { host, scope }),
            // It is the forge's to say what it takes for that.
            Err(Error::Forbidden { .. } | Error::Invalid { .. }) => Ok(()),
            result => result,
        }
    }

    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository> {
        let body = json!({
            "name": place.name,
            "private": ABILITIES.is_private(wanted.visibility)?,
            "description": wanted.description.as_deref().unwrap_or_default(),
            "default_branch": wanted.default_branch,
            "auto_init": false,
        });
        let path = match place.personal {
            true => "/user/repos".to_owned(),
            false => format!("/orgs/{}/repos", segment(&place.owner)),
        };
        let made = self.rest.write(Method::POST, &path, body).await?;
        Ok(self.repository(made))
    }

    async fn update(&self, repository: &Repository, change: &Change) -> Result<()> {
        let body = change.body(|visibility| Ok(("private", json!(ABILITIES.is_private(visibility)?))))?;
        let request = Request::new(Method::PATCH, format!("/repos/{}", repository.id)).json(body);
        self.rest.done(request).await
    }

    async fn keys(&self, repository: &Repository) -> Result<Vec<DeployKey>> {
        let all = self.list(&format!("/repos/{}/keys?", repository.id)).await?;
        let key = |key: Key| DeployKey {
            id: key.id.to_string(),
            title: key.title.unwrap_or_default(),
            key: key.key,
            access: match key.read_only {
                Some(false) => Access::Write,
                _ => Access::Read,
            },
        };
        Ok(all.into_iter().map(key).collect())
    }

    async fn add_key(&self, repository: &Repository, key: &NewKey) -> Result<()> {
        let error = match self.register(repository, key, &key.title).await {
            Err(error @ (Error::Invalid { .. } | Error::Exists { .. })) => error,
            result => return result,
        };
        // Neither a key nor a title can be had twice, and the refusal of both is the same.
        let keys = self.keys(repository).await?;
        let taken = keys.iter().any(|other| other.title == key.title);
        if !taken || keys.iter().any(|other| same(&other.key, &key.key)) {
            return Err(error);
        }
        self.register(repository, key, &distinct(key)).await
    }

    async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()> {
        self.rest
            .delete(&format!("/repos/{}/keys/{}", repository.id, key.id))
            .await
    }

    async fn level(&self, repository: &Repository, name: &str) -> Result<Option<Level>> {
        let team = self.rest.find(&team(repository, name)).await?;
        Ok(team.map(|team| level(&team)))
    }

    /// Makes the repository one of the team's; what the team may do is the team's own matter.
    async fn set_level(&self, repository: &Repository, name: &str, _: Level) -> Result<()> {
        let request = Request::new(Method::PUT, team(repository, name));
        match self.rest.send(request).await {
            Ok(_) | Err(Error::Exists { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn pull_request(
        &self,
        repository: &Repository,
        head: &str,
        base: &str,
    ) -> Result<Option<PullRequest>> {
        let path = format!("/repos/{}/pulls?state=open&", repository.id);
        let all: Vec<Pull> = self.list(&path).await?;
        let wanted = |pull: &Pull| match (&pull.head, &pull.base) {
            (Some(from), Some(to)) => {
                from.name.as_deref() == Some(head)
                    && to.name.as_deref() == Some(base)
                    && from.repo_id == to.repo_id
            }
            _ => false,
        };
        Ok(all.into_iter().find(wanted).map(pull_request))
    }

    async fn open_pull_request(&self, repository: &Repository, new: &NewPullRequest) -> Result<PullRequest> {
        let path = format!("/repos/{}/pulls", repository.id);
        let body = json!({ "title": new.title, "body": new.body, "head": new.head, "base": new.base });
        self.rest.write(Method::POST, &path, body).await.map(pull_request)
    }

    async fn git_login(&self) -> Result<GitLogin> {
        Ok(GitLogin {
            user: "git".to_owned(),
            password: self.token.clone(),
        })
    }
}

fn pull_request(pull: Pull) -> PullRequest {
    PullRequest { url: pull.html_url }
}

/// Returns a title that only this key has, and that starts as the one it was to have.
fn distinct(key: &NewKey) -> String {
    let content = key.key.split_whitespace().nth(1).unwrap_or_default();
    let end: String = content.chars().rev().take(8).collect();
    format!("{}-{}", key.title, end.chars().rev().collect::<String>())
}

/// Returns what a team may do with code.
fn level(team: &Team) -> Level {
    let general = team.permission.as_deref().unwrap_or_default();
    let units = team.units_map.as_ref();
    let code = units.and_then(|units| units.get("repo.code").map(String::as_str));
    match (general, code) {
        ("owner" | "admin", _) | (_, Some("admin" | "owner")) => Level::Admin,
        (_, Some("write")) | ("write", None) => Level::Push,
        _ => Level::Pull,
    }
}

/// Says what a refusal means that the status alone does not tell.
fn read(refusal: &Refusal<'_>) -> Option<Error> {
    let (host, message) = (refusal.host.clone(), refusal.message.clone());
    let says = |text: &str| message.to_lowercase().contains(text);
    match refusal.status {
        StatusCode::UNPROCESSABLE_ENTITY if says("used as non-deploy key") => {
            Some(Error::KeyInUse { host, message })
        }
        StatusCode::UNPROCESSABLE_ENTITY if says("ssh is disabled") => {
            Some(Error::KeysDisabled { host, message })
        }
        StatusCode::UNPROCESSABLE_ENTITY if says("already") => Some(Error::Exists { host, message }),
        StatusCode::METHOD_NOT_ALLOWED if says("organization") => Some(Error::Unsupported {
            forge: ABILITIES.name,
            what: "teams for a repository that no organisation owns",
        }),
        StatusCode::FORBIDDEN => {
            let (_, scopes) = message.split_once("required scope")?;
            let (scopes, _) = scopes.split_once('[')?.1.split_once(']')?;
            // Any of these would do.
            let scopes: Vec<_> = scopes.split(',').map(str::trim).collect();
            Some(Error::Forbidden {
                host,
                call: refusal.call.clone(),
                missing: Some(scopes.join(" or ")),
                message,
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forge::rest::tests::refused;

    fn gitea() -> Gitea {
        let host = Host::parse("git.example.com").expect("a host");
        Gitea::new(host, Secret::new("s3cret"), &Settings::for_tests()).expect("a client")
    }

    #[test]
    fn a_repository_is_read_whatever_else_it_has() {
        let model = json!({
            "id": 7,
            "full_name": "acme/fleet",
            "private": false,
            "internal": true,
            "description": "all clusters",
            "ssh_url": "ssh://forgejo@git.example.com:2222/acme/fleet.git",
            "clone_url": "http://127.0.0.1:3000/acme/fleet.git",
            "permissions": null,
        });
        let repository = gitea().repository(serde_json::from_value(model).expect("a repository"));
        assert_eq!(
            (repository.id.as_str(), repository.path.as_str()),
            ("acme/fleet", "acme/fleet")
        );
        assert_eq!(repository.visibility, Visibility::Public);
        assert_eq!(repository.https_url, "https://git.example.com/acme/fleet.git");
        assert_eq!(
            repository.ssh_url,
            "ssh://forgejo@git.example.com:2222/acme/fleet"
        );
    }

    #[test]
    fn a_team_may_do_what_it_may_do_with_code() {
        for (team, expected) in [
            (json!({ "permission": "read" }), Level::Pull),
            (json!({ "permission": "write", "units_map": null }), Level::Push),
            (json!({ "permission": "admin" }), Level::Admin),
            (json!({ "permission": "owner" }), Level::Admin),
            (
                json!({ "permission": "none", "units_map": { "repo.code": "write" } }),
                Level::Push,
            ),
            (
                json!({ "permission": "write", "units_map": { "repo.code": "read" } }),
                Level::Pull,
            ),
            (json!({ "permission": "something" }), Level::Pull),
        ] {
            let read = serde_json::from_value(team.clone()).expect("a team");
            assert_eq!(level(&read), expected, "{team}");
        }
    }

    #[test]
    fn a_title_that_is_taken_is_made_distinct_and_keeps_its_beginning() {
        let key = NewKey {
            title: "flux-main".to_owned(),
            key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 flux".to_owned(),
            access: Access::Read,
        };
        assert_eq!(distinct(&key), "flux-main-ZDI1NTE5");
    }

    #[test]
    fn only_private_and_public_repositories_are_to_be_had() {
        assert!(ABILITIES.is_private(Visibility::Private).expect("private"));
        assert!(!ABILITIES.is_private(Visibility::Public).expect("public"));
        assert!(matches!(
            ABILITIES.is_private(Visibility::Internal),
            Err(Error::Unsupported { .. })
        ));
    }

    #[test]
    fn refusals_say_what_they_mean() {
        let read = |status, text: &str| refused(&DIALECT, status, &[], &json!({ "message": text }));
        let error = read(422, "This key has already been added to this repository");
        assert!(matches!(error, Error::Exists { .. }), "{error:?}");
        let error = read(422, "team 'dev' is already added to repo");
        assert!(matches!(error, Error::Exists { .. }), "{error:?}");
        let error = read(422, "Key content has been used as non-deploy key");
        assert!(matches!(error, Error::KeyInUse { .. }), "{error:?}");
        let error = read(422, "SSH is disabled");
        assert!(matches!(error, Error::KeysDisabled { .. }), "{error:?}");
        let error = read(422, "Key title has been used");
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        let error = read(409, "The repository with the same name already exists.");
        assert!(matches!(error, Error::Exists { .. }), "{error:?}");
        let error = read(405, "repo is not owned by an organization");
        assert!(matches!(error, Error::Unsupported { .. }), "{error:?}");
        for text in [
            "token does not have at least one of required scope(s): [write:organization]",
            "token does not have at least one of required scope(s), required=[write:organization], token scope=read:user",
        ] {
            let error = read(403, text);
            assert!(
                matches!(&error, Error::Forbidden { missing: Some(scope), .. } if scope == "write:organization"),
                "{error:?}"
            );
        }
        let error = read(403, "Must have permission to manage team repository access");
        assert!(
            matches!(error, Error::Forbidden { missing: None, .. }),
            "{error:?}"
        );
    }
}
