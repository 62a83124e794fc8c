//! Bitbucket Server's JSON.

use serde_json::{Value, json};

use super::super::git;
use super::super::state::{Key, Owner, Pull, PullState, Repo, State, Status, Visibility};
use super::super::wire::Call;

const WHEN: u64 = 1_767_323_045_000;

/// Writes the key of a project, which is in capitals.
pub fn key(path: &str) -> String {
    path.to_uppercase()
}

/// Writes a user.
pub fn user(owner: &Owner) -> Value {
    let name = owner.path.trim_start_matches('~');
    json!({
        "name": name, "emailAddress": format!("{name}@example.com"), "active": true, "displayName": owner.name,
        "id": owner.id, "slug": name, "type": "NORMAL",
    })
}

/// Writes a project.
pub fn project(call: &Call, owner: &Owner) -> Value {
    let mut project = json!({
        "key": key(&owner.path), "id": owner.id, "name": owner.name,
        "links": { "self": [{ "href": format!("{}/projects/{}", call.site, key(&owner.path)) }] },
    });
    if owner.is_user {
        project["type"] = json!("PERSONAL");
        project["owner"] = user(owner);
    } else {
        project["type"] = json!("NORMAL");
        project["public"] = json!(owner.visibility == Visibility::Public);
    }
    project
}

/// Writes a repository.
pub fn repository(state: &State, call: &Call, at: usize) -> Value {
    let repo = &state.repos[at];
    let path = format!("{}/{}", repo.owner.to_lowercase(), repo.slug);
    let mut shape = json!({
        "slug": repo.slug, "id": repo.id, "name": repo.name, "hierarchyId": format!("{:020x}", repo.id),
        "scmId": "git", "state": "AVAILABLE", "statusMessage": "Available", "forkable": true,
        "project": state.owner(&repo.owner).map(|owner| project(call, owner)), "archived": false,
        "public": repo.visibility == Visibility::Public,
        "links": {
            "clone": [
                { "href": format!("ssh://git@{}/{path}.git", state.ssh), "name": "ssh" },
                { "href": format!("{}/scm/{path}.git", call.site), "name": "http" },
            ],
            "self": [{ "href": format!("{}/projects/{}/repos/{}/browse", call.site, key(&repo.owner), repo.slug) }],
        },
    });
    if !repo.description.is_empty() {
        shape["description"] = json!(repo.description);
    }
    shape
}

/// Writes a branch.
pub fn branch(repo: &Repo, name: &str, tip: &str) -> Value {
    json!({
        "id": format!("refs/heads/{name}"), "displayId": name, "type": "BRANCH", "latestCommit": tip,
        "latestChangeset": tip, "isDefault": repo.default_branch == name,
    })
}

/// Writes an access key.
pub fn access_key(state: &State, call: &Call, at: usize, key: &Key) -> Value {
    let word = if key.write { "REPO_WRITE" } else { "REPO_READ" };
    json!({
        "key": { "id": key.id, "text": key.key, "label": key.title, "createdDate": WHEN },
        "repository": repository(state, call, at), "permission": word,
    })
}

/// Writes a build status.
pub fn build(status: &Status) -> Value {
    json!({
        "key": status.context, "name": status.context, "state": status.state, "url": status.url,
        "description": status.description, "dateAdded": WHEN, "createdDate": WHEN, "updatedDate": WHEN,
    })
}

/// Writes a pull request.
pub fn pull(state: &State, call: &Call, at: usize, pull: &Pull) -> Value {
    let repo = &state.repos[at];
    let side = |branch: &str| {
        json!({
            "id": format!("refs/heads/{branch}"), "displayId": branch, "latestCommit": git::tip(repo, branch),
            "type": "BRANCH", "repository": repository(state, call, at),
        })
    };
    let word = match pull.state {
        PullState::Open => "OPEN",
        PullState::Merged => "MERGED",
        PullState::Closed => "DECLINED",
    };
    let page = format!(
        "{}/projects/{}/repos/{}/pull-requests/{}",
        call.site,
        key(&repo.owner),
        repo.slug,
        pull.number
    );
    json!({
        "id": pull.number, "version": 0, "title": pull.title, "description": pull.body, "state": word,
        "open": pull.state == PullState::Open, "closed": pull.state != PullState::Open, "draft": false,
        "createdDate": WHEN, "updatedDate": WHEN, "fromRef": side(&pull.head), "toRef": side(&pull.base),
        "locked": false, "reviewers": [], "participants": [], "links": { "self": [{ "href": page }] },
        "author": { "user": state.user(&pull.by).map(user), "role": "AUTHOR", "approved": false, "status": "UNAPPROVED" },
    })
}
