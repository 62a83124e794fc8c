//! Bitbucket Server and Data Center.

use std::sync::Arc;

use async_trait::async_trait;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::rest::{Dialect, Fixed, Refusal, Request, Rest, found, segment};
use super::{
    Abilities, Access, Call, Change, DeployKey, Error, Forge, GitLogin, Host, Level, NewKey, NewPullRequest,
    Place, PullRequest, Repository, Result, Settings, Visibility, Wanted,
};
use crate::secret::Secret;

pub(super) const ABILITIES: Abilities = Abilities {
    name: "Bitbucket Server",
    provider: "bitbucketserver",
    writing_keys: true,
    editable_keys: true,
    push_scope: None,
    free_names: true,
    levels: &[Level::Pull, Level::Push, Level::Admin],
    visibilities: &[Visibility::Private, Visibility::Public],
    deploy_tokens: false,
};

const DIALECT: Dialect = Dialect {
    name: ABILITIES.name,
    // Without the second, a write that has no body is taken for a forged one.
    headers: &[("accept", "application/json"), ("x-atlassian-token", "no-check")],
    read,
};

/// A Bitbucket Server or Data Center.
pub struct BitbucketServer {
    host: Host,
    rest: Rest,
    login: GitLogin,
}

#[derive(Deserialize)]
struct Page<T> {
    values: Option<Vec<T>>,
    #[serde(rename = "isLastPage")]
    is_last: Option<bool>,
    #[serde(rename = "nextPageStart")]
    next: Option<u64>,
}

#[derive(Deserialize)]
struct Project {
    key: String,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Model {
    slug: String,
    project: Project,
    public: Option<bool>,
    description: Option<String>,
    links: Option<Links>,
}

#[derive(Default, Deserialize)]
struct Links {
    clone: Option<Vec<Link>>,
    #[serde(rename = "self")]
    itself: Option<Vec<Link>>,
}

/// A link of an answer.
#[derive(Deserialize)]
pub(super) struct Link {
    name: Option<String>,
    pub href: String,
}

#[derive(Deserialize)]
struct Key {
    key: KeyText,
    permission: Option<String>,
}

#[derive(Deserialize)]
struct KeyText {
    id: u64,
    text: String,
    label: Option<String>,
}

#[derive(Deserialize)]
struct Grant {
    group: Group,
    permission: String,
}

#[derive(Deserialize)]
struct Group {
    name: String,
}

#[derive(Deserialize)]
struct Pull {
    #[serde(rename = "fromRef")]
    from: Branch,
    #[serde(rename = "toRef")]
    to: Branch,
    links: Option<Links>,
}

#[derive(Deserialize)]
struct Branch {
    id: String,
    repository: Option<BranchRepository>,
}

#[derive(Deserialize)]
struct BranchRepository {
    id: Option<u64>,
}

impl BitbucketServer {
    /// Makes the client of a Bitbucket Server with an HTTP access token, which `user` logs in with for Git; nothing
    /// is sent yet.
    pub fn new(host: Host, user: String, token: Secret, settings: &Settings) -> Result<BitbucketServer> {
        let credentials = Arc::new(Fixed::token("Bearer", &token)?);
        let rest = Rest::new(&DIALECT, host.join("rest/"), credentials, settings)?;
        let login = GitLogin {
            user,
            password: token,
        };
        Ok(BitbucketServer { host, rest, login })
    }

    fn repository(&self, model: Model) -> Repository {
        let reported = model.links.and_then(|links| links.clone).unwrap_or_default();
        Repository {
            visibility: match model.public {
                Some(true) => Visibility::Public,
                _ => Visibility::Private,
            },
            description: model.description.unwrap_or_default(),
            ..self.located(&model.project.key, &model.slug, over_ssh(&reported))
        }
    }

    /// Returns a private repository at a place.
    fn located(&self, key: &str, slug: &str, reported: Option<&str>) -> Repository {
        let path = format!("{key}/{slug}");
        Repository {
            https_url: self.host.https_url(&format!("scm/{path}")),
            ..Repository::at(&self.host, id(key, slug), path, reported)
        }
    }

    /// Returns all pages of a list; `path` is open for more of a query.
    async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        let page = |start: u64| format!("{path}limit=100&start={start}");
        self.rest
            .pages(&page(0), |_, answer: Page<T>| {
                let next = answer.next.filter(|_| answer.is_last != Some(true));
                (answer.values.unwrap_or_default(), next.map(page))
            })
            .await
    }

    /// Returns the key of a project that is named by its key or its name.
    async fn project(&self, owner: &str) -> Result<Option<String>> {
        let path = format!("/api/1.0/projects/{}", segment(owner));
        if may_be_key(owner)
            && let Some(project) = self.rest.find::<Project>(&path).await?
        {
            return Ok(Some(project.key));
        }
        let path = format!("/api/1.0/projects?name={}&", segment(owner));
        // The forge finds all whose names contain what is asked for.
        let all: Vec<Project> = self.list(&path).await?;
        let named = |project: &Project| {
            let name = project.name.as_deref().unwrap_or_default();
            name.eq_ignore_ascii_case(owner)
        };
        Ok(all.into_iter().find(named).map(|project| project.key))
    }

    async fn at(&self, key: &str, slug: &str) -> Result<Option<Repository>> {
        let model = self.rest.find(&format!("/api/1.0/{}", id(key, slug))).await?;
        Ok(model.map(|model| self.repository(model)))
    }
}

/// Returns where a repository is below the roots of the API.
fn id(key: &str, slug: &str) -> String {
    format!("projects/{}/repos/{}", segment(key), segment(slug))
}

/// Says whether a project's key can be like this; names have no such limit.
fn may_be_key(owner: &str) -> bool {
    !owner.contains(char::is_whitespace)
}

/// Returns the project that holds what belongs to a user.
fn home(user: &str) -> String {
    format!("~{}", user.trim_start_matches('~'))
}

/// Returns what a repository is addressed by, which is made of its name.
pub(super) fn slug(name: &str) -> String {
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let chars = name.chars().map(|c| if keeps(c) { c } else { '-' });
    chars.collect::<String>().to_lowercase()
}

/// Returns where a repository is cloned from over SSH, out of all the ways there are.
pub(super) fn over_ssh(links: &[Link]) -> Option<&str> {
    let link = links.iter().find(|link| link.name.as_deref() == Some("ssh"))?;
    Some(&link.href)
}

fn keys(repository: &Repository) -> String {
    format!("/keys/1.0/{}/ssh", repository.id)
}

fn permission(access: Access) -> &'static str {
    match access {
        Access::Read => "REPO_READ",
        Access::Write => "REPO_WRITE",
    }
}

#[async_trait]
impl Forge for BitbucketServer {
    fn abilities(&self) -> &'static Abilities {
        &ABILITIES
    }

    fn rehearsed(&self) -> Option<Vec<Call>> {
        self.rest.rehearsed()
    }

    fn expected(&self, place: &Place, wanted: &Wanted) -> Repository {
        let key = match place.personal {
            true => home(&place.owner),
            false => place.owner.clone(),
        };
        self.located(&key, &slug(&place.name), None).like(wanted)
    }

    async fn find(&self, place: &Place) -> Result<Option<Repository>> {
        let slug = slug(&place.name);
        if place.personal {
            return self.at(&home(&place.owner), &slug).await;
        }
        if may_be_key(&place.owner)
            && let Some(repository) = self.at(&place.owner, &slug).await?
        {
            return Ok(Some(repository));
        }
        match self.project(&place.owner).await? {
            Some(key) if !key.eq_ignore_ascii_case(&place.owner) => self.at(&key, &slug).await,
            _ => Ok(None),
        }
    }

    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository> {
        let key = match place.personal {
            true => home(&place.owner),
            false => match self.project(&place.owner).await? {
                Some(key) => key,
                None => {
                    return Err(Error::NotFound {
                        host: self.rest.host(),
                        what: format!("project with the key or the name {:?}", place.owner),
                        message: String::new(),
                    });
                }
            },
        };
        let mut body = json!({
            "name": place.name,
            "scmId": "git",
            "public": !ABILITIES.is_private(wanted.visibility)?,
            "defaultBranch": wanted.default_branch,
        });
        if let Some(description) = &wanted.description {
            body["description"] = json!(description);
        }
        let path = format!("/api/1.0/projects/{}/repos", segment(&key));
        let made = self.rest.write(Method::POST, &path, body).await?;
        Ok(self.repository(made))
    }

    async fn update(&self, repository: &Repository, change: &Change) -> Result<()> {
        let body = change.body(|visibility| Ok(("public", json!(!ABILITIES.is_private(visibility)?))))?;
        let request = Request::new(Method::PUT, format!("/api/1.0/{}", repository.id)).json(body);
        self.rest.done(request).await
    }

    async fn keys(&self, repository: &Repository) -> Result<Vec<DeployKey>> {
        let all = self.list(&format!("{}?", keys(repository))).await?;
        Ok(all.into_iter().map(deploy_key).collect())
    }

    async fn add_key(&self, repository: &Repository, key: &NewKey) -> Result<()> {
        let body = json!({
            "key": { "text": key.key, "label": key.title },
            "permission": permission(key.access),
        });
        let request = Request::new(Method::POST, keys(repository)).json(body);
        self.rest.done(request).await
    }

    async fn set_key_access(&self, repository: &Repository, key: &DeployKey, access: Access) -> Result<()> {
        let path = format!(
            "{}/{}/permission/{}",
            keys(repository),
            key.id,
            permission(access)
        );
        self.rest.done(Request::new(Method::PUT, path)).await
    }

    async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()> {
        self.rest
            .delete(&format!("{}/{}", keys(repository), key.id))
            .await
    }

    async fn level(&self, repository: &Repository, team: &str) -> Result<Option<Level>> {
        let path = format!(
            "/api/1.0/{}/permissions/groups?filter={}&",
            repository.id,
            segment(team)
        );
        // Nobody may do anything with a repository that is still to be made.
        let grants = found(self.list(&path).await)?;
        Ok(grants.and_then(|grants| level(&grants, team)))
    }

    async fn set_level(&self, repository: &Repository, team: &str, level: Level) -> Result<()> {
        let permission = match level {
            Level::Pull => "REPO_READ",
            Level::Push => "REPO_WRITE",
            Level::Admin => "REPO_ADMIN",
            Level::Triage | Level::Maintain => return ABILITIES.lacks("triage and maintain for groups"),
        };
        let path = format!(
            "/api/1.0/{}/permissions/groups?name={}&permission={permission}",
            repository.id,
            segment(team)
        );
        self.rest.done(Request::new(Method::PUT, path)).await
    }

    async fn pull_request(
        &self,
        repository: &Repository,
        head: &str,
        base: &str,
    ) -> Result<Option<PullRequest>> {
        let (head, base) = (reference(head), reference(base));
        let path = format!(
            "/api/1.0/{}/pull-requests?state=OPEN&direction=INCOMING&at={}&",
            repository.id,
            segment(&base)
        );
        let all: Vec<Pull> = self.list(&path).await?;
        let id = |branch: &Branch| branch.repository.as_ref().and_then(|repository| repository.id);
        // A fork may have a branch of the same name.
        let wanted =
            |pull: &Pull| pull.from.id == head && pull.to.id == base && id(&pull.from) == id(&pull.to);
        let found = all.into_iter().find(wanted);
        found.map(|pull| self.request(pull)).transpose()
    }

    async fn open_pull_request(&self, repository: &Repository, new: &NewPullRequest) -> Result<PullRequest> {
        let (key, slug) = repository.path.split_once('/').unwrap_or_default();
        let branch = |name: &str| {
            json!({
                "id": reference(name),
                "repository": { "slug": slug, "project": { "key": key } },
            })
        };
        let body = json!({
            "title": new.title,
            "description": new.body,
            "fromRef": branch(&new.head),
            "toRef": branch(&new.base),
        });
        let path = format!("/api/1.0/{}/pull-requests", repository.id);
        let pull = self.rest.write(Method::POST, &path, body).await?;
        self.request(pull)
    }

    async fn git_login(&self) -> Result<GitLogin> {
        Ok(self.login.clone())
    }
}

impl BitbucketServer {
    fn request(&self, pull: Pull) -> Result<PullRequest> {
        let links = pull.links.and_then(|links| links.itself).unwrap_or_default();
        match links.into_iter().next() {
            Some(link) => Ok(PullRequest { url: link.href }),
            None => Err(self.rest.bad_answer("a pull request has no link to itself")),
        }
    }
}

fn reference(branch: &str) -> String {
    format!("refs/heads/{branch}")
}

fn deploy_key(key: Key) -> DeployKey {
    DeployKey {
        id: key.key.id.to_string(),
        title: key.key.label.unwrap_or_default(),
        key: key.key.text,
        access: match key.permission.as_deref() {
            Some("REPO_WRITE" | "REPO_ADMIN") => Access::Write,
            _ => Access::Read,
        },
    }
}

/// Returns what a group may do; the forge lists all whose names contain what is asked for.
fn level(grants: &[Grant], team: &str) -> Option<Level> {
    let named = |grant: &&Grant| grant.group.name.eq_ignore_ascii_case(team);
    match grants.iter().find(named)?.permission.as_str() {
        "REPO_ADMIN" => Some(Level::Admin),
        "REPO_WRITE" => Some(Level::Push),
        "REPO_READ" => Some(Level::Pull),
        _ => None,
    }
}

/// Says what a refusal means that the status alone does not tell.
fn read(refusal: &Refusal<'_>) -> Option<Error> {
    let (host, message) = (refusal.host.clone(), refusal.message.clone());
    match refusal.status {
        // Whoever is known and may not do something is told the same as who is not known, but is called by name.
        StatusCode::UNAUTHORIZED if refusal.token_known || refusal.header("x-ausername").is_some() => {
            Some(Error::Forbidden {
                host,
                call: refusal.call.clone(),
                missing: None,
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

    fn server() -> BitbucketServer {
        let host = Host::parse("git.example.com/bitbucket").expect("a host");
        let token = Secret::new("s3cret");
        BitbucketServer::new(host, "git".to_owned(), token, &Settings::for_tests()).expect("a client")
    }

    fn place(owner: &str, personal: bool) -> Place {
        Place {
            owner: owner.to_owned(),
            personal,
            project: None,
            name: "Fleet Infra".to_owned(),
        }
    }

    #[test]
    fn a_repository_is_read_whatever_else_it_has() {
        let model = json!({
            "slug": "fleet",
            "id": 1,
            "name": "Fleet",
            "project": { "key": "ACME", "id": 2, "name": "Acme Inc", "type": "NORMAL" },
            "public": true,
            "links": { "clone": [
                { "href": "http://localhost:7990/bitbucket/scm/acme/fleet.git", "name": "http" },
                { "href": "ssh://git@git.example.com:7999/acme/fleet.git", "name": "ssh" },
            ] },
        });
        let repository = server().repository(serde_json::from_value(model).expect("a repository"));
        assert_eq!(repository.id, "projects/ACME/repos/fleet");
        assert_eq!(repository.path, "ACME/fleet");
        assert_eq!(repository.visibility, Visibility::Public);
        assert_eq!(
            repository.https_url,
            "https://git.example.com/bitbucket/scm/ACME/fleet.git"
        );
        assert_eq!(repository.ssh_url, "ssh://git@git.example.com:7999/acme/fleet");
    }

    #[test]
    fn what_a_user_owns_is_in_the_users_own_project() {
        let wanted = Wanted {
            visibility: Visibility::Private,
            description: None,
            default_branch: "main".to_owned(),
        };
        for owner in ["jane", "~jane"] {
            let expected = server().expected(&place(owner, true), &wanted);
            assert_eq!(expected.id, "projects/~jane/repos/fleet-infra");
            assert_eq!(
                expected.https_url,
                "https://git.example.com/bitbucket/scm/~jane/fleet-infra.git"
            );
        }
        let expected = server().expected(&place("ACME", false), &wanted);
        assert_eq!(keys(&expected), "/keys/1.0/projects/ACME/repos/fleet-infra/ssh");
    }

    #[test]
    fn a_group_is_not_another_whose_name_contains_its_own() {
        let grants = json!([
            { "group": { "name": "developers" }, "permission": "REPO_ADMIN" },
            { "group": { "name": "dev" }, "permission": "REPO_READ" },
            { "group": { "name": "ops" }, "permission": "REPO_FUTURE" },
        ]);
        let grants: Vec<Grant> = serde_json::from_value(grants).expect("grants");
        assert_eq!(level(&grants, "dev"), Some(Level::Pull));
        assert_eq!(level(&grants, "developers"), Some(Level::Admin));
        assert_eq!(level(&grants, "devel"), None);
        assert_eq!(level(&grants, "ops"), None);
    }

    #[test]
    fn a_key_may_push_if_its_permission_says_so() {
        for (permission, access) in [
            ("REPO_READ", Access::Read),
            ("REPO_WRITE", Access::Write),
            ("REPO_NEW", Access::Read),
        ] {
            let key = json!({
                "key": { "id": 4, "text": "ssh-ed25519 AAAA", "label": null },
                "permission": permission,
                "repository": {},
            });
            let key = deploy_key(serde_json::from_value(key).expect("a key"));
            assert_eq!((key.access, key.id.as_str()), (access, "4"));
        }
    }

    #[test]
    fn refusals_say_what_they_mean() {
        let body = json!({ "errors": [{
            "context": null,
            "message": "You are not permitted to access this resource",
            "exceptionName": "com.atlassian.bitbucket.AuthorisationException",
        }] });
        let error = refused(&DIALECT, 401, &[], &body);
        assert!(
            matches!(&error, Error::Forbidden { message, .. } if message == "You are not permitted to access this resource"),
            "{error:?}"
        );
        let error = refused(&DIALECT, 409, &[], &body);
        assert!(matches!(error, Error::Exists { .. }), "{error:?}");
    }
}
