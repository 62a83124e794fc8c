//! Bitbucket Cloud.

use std::sync::Arc;

use async_trait::async_trait;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::bitbucket_server::{Link, over_ssh, slug};
use super::rest::{Dialect, Fixed, Refusal, Request, Rest, segment};
use super::{
    Abilities, Access, Call, Change, DeployKey, Error, Forge, GitLogin, Host, Level, NewKey, NewPullRequest,
    Place, PullRequest, Repository, Result, Settings, Visibility, Wanted,
};
use crate::secret::Secret;

pub(super) const ABILITIES: Abilities = Abilities {
    name: "Bitbucket Cloud",
    provider: "bitbucket",
    writing_keys: false,
    editable_keys: false,
    push_scope: Some("write:repository:bitbucket"),
    free_names: true,
    levels: &[Level::Pull, Level::Push, Level::Admin],
    visibilities: &[Visibility::Private, Visibility::Public],
    deploy_tokens: false,
};

const DIALECT: Dialect = Dialect {
    name: ABILITIES.name,
    headers: &[("accept", "application/json")],
    read,
};

/// What opens Bitbucket Cloud; REST and Git know it by different users.
#[derive(Clone, Debug)]
pub enum Login {
    /// An API token of an Atlassian account.
    ApiToken {
        /// The account's e-mail address.
        email: String,
        /// The token.
        token: Secret,
    },
    /// An access token of a repository, a project or a workspace.
    AccessToken(Secret),
}

/// A Bitbucket Cloud.
pub struct BitbucketCloud {
    host: Host,
    rest: Rest,
    login: GitLogin,
    /// The account of an API token.
    email: Option<String>,
}

#[derive(Deserialize)]
struct Page<T> {
    values: Option<Vec<T>>,
    next: Option<String>,
}

#[derive(Deserialize)]
struct Model {
    full_name: String,
    is_private: Option<bool>,
    description: Option<String>,
    links: Option<Links>,
}

#[derive(Deserialize)]
struct Links {
    clone: Option<Vec<Link>>,
    html: Option<Link>,
}

#[derive(Deserialize)]
struct Key {
    id: u64,
    key: String,
    label: Option<String>,
}

#[derive(Deserialize)]
struct Grant {
    permission: String,
}

#[derive(Deserialize)]
struct Pull {
    state: Option<String>,
    source: Option<End>,
    destination: Option<End>,
    links: Option<Links>,
}

#[derive(Deserialize)]
struct End {
    branch: Option<Branch>,
    repository: Option<Named>,
}

#[derive(Deserialize)]
struct Branch {
    name: String,
}

#[derive(Deserialize, PartialEq)]
struct Named {
    full_name: Option<String>,
}

impl BitbucketCloud {
    /// Makes the client of a Bitbucket Cloud; nothing is sent yet.
    pub fn new(host: Host, login: Login, settings: &Settings) -> Result<BitbucketCloud> {
        let (credentials, email, user, password) = match login {
            Login::ApiToken { email, token } => {
                let credentials = Fixed::basic(&email, &token)?;
                (credentials, Some(email), "x-bitbucket-api-token-auth", token)
            }
            Login::AccessToken(token) => (Fixed::token("Bearer", &token)?, None, "x-token-auth", token),
        };
        let rest = Rest::new(&DIALECT, api(&host)?, Arc::new(credentials), settings)?;
        let login = GitLogin {
            user: user.to_owned(),
            password,
        };
        Ok(BitbucketCloud {
            host,
            rest,
            login,
            email,
        })
    }

    fn repository(&self, model: Model) -> Repository {
        let path = model.full_name;
        let reported = model.links.and_then(|links| links.clone).unwrap_or_default();
        Repository {
            visibility: match model.is_private {
                Some(false) => Visibility::Public,
                _ => Visibility::Private,
            },
            description: model.description.unwrap_or_default(),
            ..Repository::at(&self.host, id(&path), path, over_ssh(&reported))
        }
    }

    async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        self.rest
            .pages(path, |_, page: Page<T>| {
                (page.values.unwrap_or_default(), page.next)
            })
            .await
    }

    fn request(&self, pull: Pull) -> Result<PullRequest> {
        match pull.links.and_then(|links| links.html) {
            Some(link) => Ok(PullRequest { url: link.href }),
            None => Err(self.rest.bad_answer("a pull request has no link for people")),
        }
    }
}

/// Returns the base of the API of a host.
fn api(host: &Host) -> Result<url::Url> {
    match host.name() {
        "bitbucket.org" => Ok(Host::parse("api.bitbucket.org")?.join("2.0/")),
        _ => Ok(host.join("2.0/")),
    }
}

fn path(place: &Place) -> String {
    format!("{}/{}", place.owner, slug(&place.name))
}

/// Returns where a repository is below the root of the API.
fn id(path: &str) -> String {
    let segments: Vec<_> = path.split('/').map(segment).collect();
    format!("repositories/{}", segments.join("/"))
}

fn group(repository: &Repository, team: &str) -> String {
    format!("/{}/permissions-config/groups/{}", repository.id, segment(team))
}

#[async_trait]
impl Forge for BitbucketCloud {
    fn abilities(&self) -> &'static Abilities {
        &ABILITIES
    }

    fn rehearsed(&self) -> Option<Vec<Call>> {
        self.rest.rehearsed()
    }

    fn expected(&self, place: &Place, wanted: &Wanted) -> Repository {
        let path = path(place);
        Repository::at(&self.host, id(&path), path, None).like(wanted)
    }

    async fn find(&self, place: &Place) -> Result<Option<Repository>> {
        let model = self.rest.find(&format!("/{}", id(&path(place)))).await?;
        Ok(model.map(|model| self.repository(model)))
    }

    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository> {
        let made = self
            .rest
            .write(
                Method::POST,
                &format!("/{}", id(&path(place))),
                body(place, wanted)?,
            )
            .await?;
        Ok(self.repository(made))
    }

    async fn update(&self, repository: &Repository, change: &Change) -> Result<()> {
        let mut body =
            change.body(|visibility| Ok(("is_private", json!(ABILITIES.is_private(visibility)?))))?;
        body["type"] = json!("repository");
        let request = Request::new(Method::PUT, format!("/{}", repository.id)).json(body);
        self.rest.done(request).await
    }

    async fn keys(&self, repository: &Repository) -> Result<Vec<DeployKey>> {
        let path = format!("/{}/deploy-keys?pagelen=100", repository.id);
        let all: Vec<Key> = self.list(&path).await?;
        let key = |key: Key| DeployKey {
            id: key.id.to_string(),
            title: key.label.unwrap_or_default(),
            key: key.key,
            access: Access::Read,
        };
        Ok(all.into_iter().map(key).collect())
    }

    async fn add_key(&self, repository: &Repository, key: &NewKey) -> Result<()> {
        if key.access == Access::Write {
            return ABILITIES.lacks("deploy keys that may push");
        }
        let path = format!("/{}/deploy-keys", repository.id);
        let body = json!({ "key": key.key, "label": key.title });
        let request = Request::new(Method::POST, path).json(body);
        self.rest.done(request).await
    }

    async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()> {
        self.rest
            .delete(&format!("/{}/deploy-keys/{}", repository.id, key.id))
            .await
    }

    async fn level(&self, repository: &Repository, team: &str) -> Result<Option<Level>> {
        let grant: Option<Grant> = self.rest.find(&group(repository, team)).await?;
        Ok(grant.and_then(|grant| match grant.permission.as_str() {
            "admin" => Some(Level::Admin),
            "write" => Some(Level::Push),
            "read" => Some(Level::Pull),
            _ => None,
        }))
    }

    async fn set_level(&self, repository: &Repository, team: &str, level: Level) -> Result<()> {
        let permission = match level {
            Level::Pull => "read",
            Level::Push => "write",
            Level::Admin => "admin",
            Level::Triage | Level::Maintain => return ABILITIES.lacks("triage and maintain for groups"),
        };
        let body = json!({ "permission": permission });
        let request = Request::new(Method::PUT, group(repository, team)).json(body);
        self.rest.done(request).await
    }

    async fn pull_request(
        &self,
        repository: &Repository,
        head: &str,
        base: &str,
    ) -> Result<Option<PullRequest>> {
        let path = format!(
            "/{}/pullrequests?state=OPEN&pagelen=50&q={}",
            repository.id,
            segment(&query(head, base))
        );
        let all: Vec<Pull> = self.list(&path).await?;
        let found = all.into_iter().find(|pull| joins(pull, head, base));
        found.map(|pull| self.request(pull)).transpose()
    }

    async fn open_pull_request(&self, repository: &Repository, new: &NewPullRequest) -> Result<PullRequest> {
        let body = json!({
            "type": "pullrequest",
            "title": new.title,
            "description": new.body,
            "source": { "branch": { "name": new.head } },
            "destination": { "branch": { "name": new.base } },
        });
        let path = format!("/{}/pullrequests", repository.id);
        let pull = self.rest.write(Method::POST, &path, body).await?;
        self.request(pull)
    }

    async fn git_login(&self) -> Result<GitLogin> {
        Ok(self.login.clone())
    }

    async fn status_token(&self) -> Result<Secret> {
        let email = self.email.as_ref().ok_or(Error::Unsupported {
            forge: ABILITIES.name,
            what: "way to report statuses with an access token",
        })?;
        Ok(Secret::new(format!("{email}:{}", self.login.password.expose())))
    }
}

/// Returns what a repository is made of; the first branch that is pushed becomes the main one.
fn body(place: &Place, wanted: &Wanted) -> Result<Value> {
    let mut body = json!({
        "type": "repository",
        "scm": "git",
        "name": place.name,
        "is_private": ABILITIES.is_private(wanted.visibility)?,
        "description": wanted.description.as_deref().unwrap_or_default(),
    });
    if let Some(key) = &place.project {
        body["project"] = json!({ "key": key });
    }
    Ok(body)
}

/// Returns the query for what would merge one branch into another.
fn query(head: &str, base: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    format!(
        "source.branch.name = {} AND destination.branch.name = {}",
        quoted(head),
        quoted(base)
    )
}

/// Says whether an open pull request would merge one branch into another of the same repository.
fn joins(pull: &Pull, head: &str, base: &str) -> bool {
    let (Some(source), Some(destination)) = (&pull.source, &pull.destination) else {
        return false;
    };
    let is = |end: &End, name| end.branch.as_ref().is_some_and(|branch| branch.name == name);
    matches!(pull.state.as_deref(), None | Some("OPEN"))
        && is(source, head)
        && is(destination, base)
        && source.repository == destination.repository
}

/// Says what a refusal means that the status alone does not tell.
fn read(refusal: &Refusal<'_>) -> Option<Error> {
    let (host, message) = (refusal.host.clone(), refusal.message.clone());
    let forbidden = |missing| Error::Forbidden {
        host: host.clone(),
        call: refusal.call.clone(),
        missing,
        message: message.clone(),
    };
    match refusal.status {
        StatusCode::BAD_REQUEST if message.to_lowercase().contains("already") => {
            Some(Error::Exists { host, message })
        }
        // Some calls are not for tokens of every kind.
        StatusCode::UNAUTHORIZED if refusal.token_known => Some(forbidden(None)),
        StatusCode::FORBIDDEN => Some(forbidden(missing(&refusal.body["error"]["detail"]))),
        _ => None,
    }
}

/// Returns the scopes a call requires and the token was not granted.
fn missing(detail: &Value) -> Option<String> {
    let list = |name: &str| -> Vec<&str> {
        let scopes = detail[name].as_array().into_iter().flatten();
        scopes.filter_map(Value::as_str).collect()
    };
    let granted = list("granted");
    let mut missing = list("required");
    missing.retain(|scope| !granted.contains(scope));
    (!missing.is_empty()).then(|| missing.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forge::rest::tests::refused;

    async fn cloud(login: Login) -> (BitbucketCloud, GitLogin) {
        let host = Host::parse("bitbucket.org").expect("a host");
        let cloud = BitbucketCloud::new(host, login, &Settings::for_tests()).expect("a client");
        let login = cloud.git_login().await.expect("a login");
        (cloud, login)
    }

    #[tokio::test]
    async fn git_knows_a_token_by_another_user_than_rest() {
        let token = Secret::new("s3cret");
        let email = "jane@example.com".to_owned();
        let api = Login::ApiToken {
            email,
            token: token.clone(),
        };
        assert_eq!(cloud(api).await.1.user, "x-bitbucket-api-token-auth");
        let (_, login) = cloud(Login::AccessToken(token.clone())).await;
        assert_eq!((login.user.as_str(), login.password), ("x-token-auth", token));
    }

    #[test]
    fn the_api_has_a_host_of_its_own() {
        for (host, expected) in [
            ("bitbucket.org", "https://api.bitbucket.org/2.0/"),
            ("127.0.0.1:8443", "https://127.0.0.1:8443/2.0/"),
        ] {
            let host = Host::parse(host).expect("a host");
            assert_eq!(api(&host).expect("a base").as_str(), expected);
        }
    }

    #[tokio::test]
    async fn a_repository_is_read_whatever_else_it_has() {
        let (cloud, _) = cloud(Login::AccessToken(Secret::new("s3cret"))).await;
        let model = json!({
            "type": "repository",
            "full_name": "acme/fleet-infra",
            "uuid": "{1}",
            "is_private": true,
            "description": "",
            "mainbranch": null,
            "links": { "clone": [
                { "name": "https", "href": "https://jane@bitbucket.org/acme/fleet-infra.git" },
                { "name": "ssh", "href": "git@bitbucket.org:acme/fleet-infra.git" },
            ], "avatar": { "href": "x" } },
        });
        let repository = cloud.repository(serde_json::from_value(model).expect("a repository"));
        assert_eq!(repository.id, "repositories/acme/fleet-infra");
        assert_eq!(repository.visibility, Visibility::Private);
        assert_eq!(repository.https_url, "https://bitbucket.org/acme/fleet-infra.git");
        assert_eq!(repository.ssh_url, "ssh://git@bitbucket.org/acme/fleet-infra");
    }

    #[tokio::test]
    async fn a_new_repository_is_of_a_project_if_one_is_named() {
        let mut place = Place {
            owner: "acme".to_owned(),
            personal: false,
            project: None,
            name: "Fleet".to_owned(),
        };
        let wanted = Wanted {
            visibility: Visibility::Public,
            description: None,
            default_branch: "main".to_owned(),
        };
        let made = body(&place, &wanted).expect("a body");
        assert_eq!((&made["is_private"], made.get("project")), (&json!(false), None));
        place.project = Some("PLAT".to_owned());
        let made = body(&place, &wanted).expect("a body");
        assert_eq!(made["project"], json!({ "key": "PLAT" }));
        let (cloud, _) = cloud(Login::AccessToken(Secret::new("s3cret"))).await;
        assert_eq!(cloud.expected(&place, &wanted).path, "acme/fleet");

        let wanted = Wanted {
            visibility: Visibility::Internal,
            ..wanted
        };
        assert!(matches!(body(&place, &wanted), Err(Error::Unsupported { .. })));
    }

    #[test]
    fn a_pull_request_is_the_one_between_two_branches_of_the_repository() {
        let pull = |state: &str, head: &str, from: &str| -> Pull {
            let end = |branch: &str, repository: &str| json!({ "branch": { "name": branch }, "repository": { "full_name": repository } });
            let pull = json!({
                "state": state,
                "source": end(head, from),
                "destination": end("main", "acme/fleet"),
            });
            serde_json::from_value(pull).expect("a pull request")
        };
        assert!(joins(&pull("OPEN", "flux", "acme/fleet"), "flux", "main"));
        assert!(!joins(&pull("MERGED", "flux", "acme/fleet"), "flux", "main"));
        assert!(!joins(&pull("OPEN", "flux2", "acme/fleet"), "flux", "main"));
        assert!(!joins(&pull("OPEN", "flux", "mallory/fleet"), "flux", "main"));
        assert_eq!(
            query("a\"b", "main"),
            r#"source.branch.name = "a\"b" AND destination.branch.name = "main""#
        );
    }

    #[test]
    fn refusals_say_what_they_mean() {
        let body = |message: &str| json!({ "type": "error", "error": { "message": message } });
        let exists = body("Repository with this Slug and Owner already exists.");
        let error = refused(&DIALECT, 400, &[], &exists);
        assert!(matches!(error, Error::Exists { .. }), "{error:?}");
        let error = refused(&DIALECT, 400, &[], &body("Project PLAT does not exist."));
        assert!(
            matches!(&error, Error::Invalid { message, .. } if message.contains("PLAT")),
            "{error:?}"
        );
        let error = refused(&DIALECT, 402, &[], &body("Your plan has no more users."));
        assert!(
            matches!(&error, Error::Invalid { message, .. } if message.contains("plan")),
            "{error:?}"
        );
        let unknown = "This API is only accessible via an app password.";
        for status in [401, 403] {
            let error = refused(&DIALECT, status, &[], &body(unknown));
            assert!(
                matches!(&error, Error::Forbidden { missing: None, message, .. } if message == unknown),
                "{error:?}"
            );
        }
        let scopes = json!({ "type": "error", "error": {
            "message": "Your credentials lack one or more required privilege scopes.",
            "detail": { "granted": ["repository"], "required": ["repository", "repository:admin"] },
        } });
        let error = refused(&DIALECT, 403, &[], &scopes);
        assert!(
            matches!(&error, Error::Forbidden { missing: Some(scope), .. } if scope == "repository:admin"),
            "{error:?}"
        );
    }
}
