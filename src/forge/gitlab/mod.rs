//! GitLab: gitlab.com and self-managed, also below a path of a host.
//!
//! The `gitlab` crate is not used because its API needs a feature that compiles aws-lc-rs, a second crypto provider.

mod share;

use std::sync::Arc;

use async_trait::async_trait;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use serde_json::json;

use self::share::{Group, Share};
use super::rest::{Dialect, Fixed, Refusal, Request, Rest, segment};
use super::{
    Abilities, Access, Call, Change, DeployKey, DeployToken, Error, Forge, GitLogin, Host, IssuedToken,
    Level, NewKey, NewPullRequest, Place, PullRequest, Repository, Result, Settings, Visibility, Wanted,
    Work, require_owner,
};
use crate::secret::Secret;

pub(super) const ABILITIES: Abilities = Abilities {
    name: "GitLab",
    provider: "gitlab",
    writing_keys: true,
    editable_keys: true,
    push_scope: Some("write_repository"),
    free_names: false,
    levels: &Level::ALL,
    visibilities: &[Visibility::Private, Visibility::Internal, Visibility::Public],
    deploy_tokens: true,
};

const DIALECT: Dialect = Dialect {
    name: ABILITIES.name,
    headers: &[("accept", "application/json")],
    read,
};

/// A GitLab.
pub struct GitLab {
    host: Host,
    rest: Rest,
    token: Secret,
}

#[derive(Deserialize)]
struct Project {
    id: u64,
    path_with_namespace: String,
    visibility: Option<String>,
    description: Option<String>,
    ssh_url_to_repo: Option<String>,
    shared_with_groups: Option<Vec<Share>>,
}

#[derive(Deserialize)]
struct Key {
    id: u64,
    title: Option<String>,
    key: String,
    can_push: Option<bool>,
}

#[derive(Deserialize)]
struct Token {
    id: u64,
    name: String,
    username: String,
    token: Option<String>,
    revoked: Option<bool>,
    expired: Option<bool>,
}

#[derive(Deserialize)]
struct OwnToken {
    scopes: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct MergeRequest {
    web_url: String,
    source_project_id: Option<u64>,
    target_project_id: Option<u64>,
}

impl GitLab {
    /// Makes the client of a GitLab; nothing is sent yet.
    pub fn new(host: Host, token: Secret, settings: &Settings) -> Result<GitLab> {
        let credentials = Arc::new(Fixed::token("Bearer", &token)?);
        let rest = Rest::new(&DIALECT, host.join("api/v4/"), credentials, settings)?;
        Ok(GitLab { host, rest, token })
    }

    fn repository(&self, project: Project) -> Repository {
        let path = project.path_with_namespace;
        // A write to the path of a project that has moved is refused.
        let id = project.id.to_string();
        Repository {
            visibility: match project.visibility.as_deref() {
                Some("public") => Visibility::Public,
                Some("internal") => Visibility::Internal,
                _ => Visibility::Private,
            },
            description: project.description.unwrap_or_default(),
            ..Repository::at(&self.host, id, path, project.ssh_url_to_repo.as_deref())
        }
    }

    async fn group(&self, path: &str) -> Result<Group> {
        self.rest
            .get(&format!("/groups/{}?with_projects=false", segment(path)))
            .await
    }
}

fn project(repository: &Repository) -> String {
    format!("/projects/{}", repository.id)
}

fn keys(repository: &Repository) -> String {
    format!("{}/deploy_keys", project(repository))
}

fn tokens(repository: &Repository) -> String {
    format!("{}/deploy_tokens", project(repository))
}

#[async_trait]
impl Forge for GitLab {
    fn abilities(&self) -> &'static Abilities {
        &ABILITIES
    }

    fn rehearsed(&self) -> Option<Vec<Call>> {
        self.rest.rehearsed()
    }

    fn expected(&self, place: &Place, wanted: &Wanted) -> Repository {
        let path = format!("{}/{}", place.owner, place.name);
        Repository::at(&self.host, segment(&path), path, None).like(wanted)
    }

    async fn find(&self, place: &Place) -> Result<Option<Repository>> {
        if place.personal {
            require_owner(&self.rest, "username", &place.owner).await?;
        }
        let path = segment(&format!("{}/{}", place.owner, place.name));
        let project = self.rest.find(&format!("/projects/{path}")).await?;
        Ok(project.map(|project| self.repository(project)))
    }

    async fn require_scope(&self, _: &Repository, work: Work) -> Result<()> {
        let enough: &[&str] = match work {
            Work::Manage | Work::Make => &["api"],
            Work::Push => &["api", "write_repository"],
        };
        let token = self.rest.get("/personal_access_tokens/self").await;
        match token {
            Ok(OwnToken { scopes }) => self.rest.require_scope(enough, scopes.as_deref()),
            // Tokens of other kinds are not told of there, and earlier versions have no such place.
            Err(
                Error::NotFound { .. }
                | Error::BadCredentials { .. }
                | Error::Forbidden { .. }
                | Error::Invalid { .. },
            ) => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository> {
        // The first branch that is pushed becomes the default one.
        let mut body = json!({
            "name": place.name,
            "path": place.name,
            "visibility": wanted.visibility.as_str(),
            "description": wanted.description.as_deref().unwrap_or_default(),
        });
        if !place.personal {
            body["namespace_id"] = json!(self.group(&place.owner).await?.id);
        }
        let made = self.rest.write(Method::POST, "/projects", body).await?;
        Ok(self.repository(made))
    }

    async fn update(&self, repository: &Repository, change: &Change) -> Result<()> {
        let body = change.body(|visibility| Ok(("visibility", json!(visibility.as_str()))))?;
        let request = Request::new(Method::PUT, project(repository)).json(body);
        self.rest.done(request).await
    }

    async fn keys(&self, repository: &Repository) -> Result<Vec<DeployKey>> {
        let path = format!("{}?per_page=100", keys(repository));
        let all = self.rest.list(&path).await?;
        Ok(all.into_iter().map(deploy_key).collect())
    }

    async fn add_key(&self, repository: &Repository, key: &NewKey) -> Result<()> {
        let body = json!({
            "title": key.title,
            "key": key.key,
            "can_push": key.access == Access::Write,
        });
        let registered = self.rest.write(Method::POST, &keys(repository), body).await?;
        // A key that is there already is answered as it is, whatever was asked for.
        let registered = deploy_key(registered);
        match registered.access == key.access {
            true => Ok(()),
            false => self.set_key_access(repository, &registered, key.access).await,
        }
    }

    async fn set_key_access(&self, repository: &Repository, key: &DeployKey, access: Access) -> Result<()> {
        let path = format!("{}/{}", keys(repository), key.id);
        let body = json!({ "can_push": access == Access::Write });
        let request = Request::new(Method::PUT, path).json(body);
        self.rest.done(request).await
    }

    async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()> {
        self.rest
            .delete(&format!("{}/{}", keys(repository), key.id))
            .await
    }

    async fn level(&self, repository: &Repository, team: &str) -> Result<Option<Level>> {
        let (_, share) = self.share(repository, team).await?;
        Ok(share.and_then(|share| share.level()))
    }

    async fn set_level(&self, repository: &Repository, team: &str, level: Level) -> Result<()> {
        self.share_at(repository, team, level).await
    }

    async fn deploy_tokens(&self, repository: &Repository) -> Result<Vec<DeployToken>> {
        let path = format!("{}?active=true&per_page=100", tokens(repository));
        let all: Vec<Token> = self.rest.list(&path).await?;
        // Earlier versions list all of them, whatever they are asked for.
        let valid = |token: &Token| token.revoked != Some(true) && token.expired != Some(true);
        let token = |token: Token| DeployToken {
            id: token.id.to_string(),
            name: token.name,
            user: token.username,
        };
        Ok(all.into_iter().filter(valid).map(token).collect())
    }

    async fn issue_token(&self, repository: &Repository, name: &str) -> Result<IssuedToken> {
        let body = json!({ "name": name, "scopes": ["read_repository"] });
        let issued: Token = self.rest.write(Method::POST, &tokens(repository), body).await?;
        match issued.token {
            Some(value) => Ok(IssuedToken {
                user: issued.username,
                value: Secret::from(value),
            }),
            None => Err(self
                .rest
                .bad_answer("it does not tell the value of a deploy token")),
        }
    }

    async fn revoke_token(&self, repository: &Repository, token: &DeployToken) -> Result<()> {
        self.rest
            .delete(&format!("{}/{}", tokens(repository), token.id))
            .await
    }

    async fn pull_request(
        &self,
        repository: &Repository,
        head: &str,
        base: &str,
    ) -> Result<Option<PullRequest>> {
        let path = format!(
            "{}/merge_requests?state=opened&source_branch={}&target_branch={}&per_page=100",
            project(repository),
            segment(head),
            segment(base)
        );
        let all: Vec<MergeRequest> = self.rest.list(&path).await?;
        // A fork may have a branch of the same name.
        let own = |request: &MergeRequest| request.source_project_id == request.target_project_id;
        Ok(all.into_iter().find(own).map(pull_request))
    }

    async fn open_pull_request(&self, repository: &Repository, new: &NewPullRequest) -> Result<PullRequest> {
        let path = format!("{}/merge_requests", project(repository));
        let body = json!({
            "title": new.title,
            "description": new.body,
            "source_branch": new.head,
            "target_branch": new.base,
        });
        self.rest.write(Method::POST, &path, body).await.map(pull_request)
    }

    async fn git_login(&self) -> Result<GitLogin> {
        Ok(GitLogin {
            user: "git".to_owned(),
            password: self.token.clone(),
        })
    }
}

fn deploy_key(key: Key) -> DeployKey {
    DeployKey {
        id: key.id.to_string(),
        title: key.title.unwrap_or_default(),
        key: key.key,
        access: match key.can_push {
            Some(true) => Access::Write,
            _ => Access::Read,
        },
    }
}

fn pull_request(request: MergeRequest) -> PullRequest {
    PullRequest { url: request.web_url }
}

/// Says what a refusal means that the status alone does not tell.
fn read(refusal: &Refusal<'_>) -> Option<Error> {
    let (host, call, message) = (
        refusal.host.clone(),
        refusal.call.clone(),
        refusal.message.clone(),
    );
    let says = |text: &str| message.to_lowercase().contains(text);
    match refusal.status {
        StatusCode::BAD_REQUEST if says("fingerprint") && says("already been taken") => {
            Some(Error::KeyInUse { host, message })
        }
        StatusCode::BAD_REQUEST if says("already been taken") => Some(Error::Exists { host, message }),
        StatusCode::FORBIDDEN if refusal.body["error"] == "insufficient_scope" => {
            // Any of these would do.
            let scopes: Vec<_> = refusal.body["scope"].as_str()?.split_whitespace().collect();
            Some(Error::Forbidden {
                host,
                call,
                missing: Some(scopes.join(" or ")),
                message,
            })
        }
        StatusCode::METHOD_NOT_ALLOWED if says("moved") => Some(Error::Moved { host, call }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forge::rest::tests::refused;

    fn gitlab() -> GitLab {
        let host = Host::parse("example.com/gitlab").expect("a host");
        GitLab::new(host, Secret::new("s3cret"), &Settings::for_tests()).expect("a client")
    }

    #[test]
    fn a_project_is_read_whatever_else_it_has() {
        let project = json!({
            "id": 81741,
            "path_with_namespace": "acme/platform/fleet",
            "visibility": "internal",
            "description": null,
            "ssh_url_to_repo": "ssh://git@ssh.example.com:2222/acme/platform/fleet.git",
            "http_url_to_repo": "http://internal:8080/acme/platform/fleet.git",
            "new_in_20": { "x": [1] },
        });
        let repository = gitlab().repository(serde_json::from_value(project).expect("a project"));
        assert_eq!(repository.id, "81741");
        assert_eq!(repository.path, "acme/platform/fleet");
        assert_eq!(repository.visibility, Visibility::Internal);
        assert_eq!(repository.description, "");
        assert_eq!(
            repository.https_url,
            "https://example.com/gitlab/acme/platform/fleet.git"
        );
        assert_eq!(
            repository.ssh_url,
            "ssh://git@ssh.example.com:2222/acme/platform/fleet"
        );

        let odd = json!({ "id": 1, "path_with_namespace": "a/b", "visibility": "martian" });
        let odd = gitlab().repository(serde_json::from_value(odd).expect("a project"));
        assert_eq!(odd.visibility, Visibility::Private);
    }

    #[test]
    fn a_project_that_is_still_to_be_made_is_addressed_by_its_path() {
        let place = Place {
            owner: "acme/platform".to_owned(),
            personal: false,
            project: None,
            name: "fleet".to_owned(),
        };
        let wanted = Wanted {
            visibility: Visibility::Private,
            description: None,
            default_branch: "main".to_owned(),
        };
        let expected = gitlab().expected(&place, &wanted);
        assert_eq!(keys(&expected), "/projects/acme%2Fplatform%2Ffleet/deploy_keys");
        assert_eq!(expected.ssh_url, "ssh://git@example.com/acme/platform/fleet");
    }

    #[test]
    fn a_key_that_does_not_say_it_may_push_may_not() {
        let key = |can_push| deploy_key(serde_json::from_value(can_push).expect("a key"));
        let silent = key(json!({ "id": 1, "title": null, "key": "ssh-ed25519 AAAA", "fingerprint": "x" }));
        assert_eq!(
            (silent.access, silent.title.as_str(), silent.id.as_str()),
            (Access::Read, "", "1")
        );
        let pushing = key(json!({ "id": 1, "title": "t", "key": "ssh-ed25519 AAAA", "can_push": true }));
        assert_eq!(pushing.access, Access::Write);
    }

    #[test]
    fn refusals_say_what_they_mean() {
        let taken =
            json!({ "message": { "name": ["has already been taken"], "path": ["has already been taken"] } });
        assert!(matches!(
            refused(&DIALECT, 400, &[], &taken),
            Error::Exists { .. }
        ));
        let key = json!({ "message": { "deploy_key.fingerprint": ["has already been taken"] } });
        assert!(matches!(
            refused(&DIALECT, 400, &[], &key),
            Error::KeyInUse { .. }
        ));
        let shared = json!({ "message": "already shared with this group" });
        assert!(matches!(
            refused(&DIALECT, 409, &[], &shared),
            Error::Exists { .. }
        ));
        let moved = json!({ "message": "Non GET methods are not allowed for moved projects" });
        assert!(matches!(refused(&DIALECT, 405, &[], &moved), Error::Moved { .. }));
        let other =
            json!({ "message": { "visibility_level": ["public is not allowed in a private group."] } });
        let error = refused(&DIALECT, 400, &[], &other);
        assert!(
            matches!(&error, Error::Invalid { message, .. } if message.contains("private group")),
            "{error}"
        );
        let scope = json!({
            "error": "insufficient_scope",
            "error_description": "The request requires higher privileges than provided by the access token.",
            "scope": "api read_api",
        });
        let error = refused(&DIALECT, 403, &[], &scope);
        assert!(
            matches!(&error, Error::Forbidden { missing: Some(scope), .. } if scope == "api or read_api"),
            "{error:?}"
        );
        let plain = json!({ "message": "403 Forbidden" });
        assert!(matches!(
            refused(&DIALECT, 403, &[], &plain),
            Error::Forbidden { missing: None, .. }
        ));
    }
}
