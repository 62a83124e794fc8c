//! GitLab's JSON.

use serde_json::{Value, json};

use super::super::git;
use super::super::state::{DeployToken, Key, Owner, Pull, PullState, Repo, State, Status, Visibility, WHEN};
use super::super::wire::{Call, fingerprint};
use super::number;

/// Writes a visibility.
pub fn visibility(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Private => "private",
        Visibility::Internal => "internal",
        Visibility::Public => "public",
    }
}

fn basic(call: &Call, owner: &Owner) -> Value {
    json!({
        "id": owner.id, "username": owner.path, "name": owner.name, "state": "active", "locked": false,
        "avatar_url": null, "web_url": format!("{}/{}", call.site, owner.path),
    })
}

/// Writes a user.
pub fn user(call: &Call, owner: &Owner) -> Value {
    let mut user = basic(call, owner);
    user["email"] = json!(format!("{}@example.com", owner.path));
    user["created_at"] = json!(WHEN);
    user["bot"] = json!(false);
    user
}

/// Writes a namespace.
pub fn namespace(state: &State, call: &Call, owner: &Owner) -> Value {
    let parent = owner
        .path
        .rsplit_once('/')
        .and_then(|(parent, _)| state.owner(parent))
        .map(|one| one.id);
    json!({
        "id": owner.id, "name": owner.name, "path": owner.path.rsplit('/').next(), "full_path": owner.path,
        "kind": if owner.is_user { "user" } else { "group" }, "parent_id": parent, "avatar_url": null,
        "web_url": format!("{}/{}{}", call.site, if owner.is_user { "" } else { "groups/" }, owner.path),
    })
}

/// Writes a group.
pub fn group(state: &State, call: &Call, owner: &Owner) -> Value {
    let mut group = namespace(state, call, owner);
    group["visibility"] = json!(visibility(owner.visibility));
    group["full_name"] = json!(owner.path.replace('/', " / "));
    group["description"] = json!("");
    group["created_at"] = json!(WHEN);
    group["project_creation_level"] = json!("developer");
    group["shared_with_groups"] = json!([]);
    group
}

/// Writes a project as `user` sees it.
pub fn project(state: &State, call: &Call, at: usize, user: &str) -> Value {
    let repo = &state.repos[at];
    let (full, url) = (repo.full(), format!("{}/projects/{}", call.base, repo.id));
    let space = state.owner(&repo.owner);
    let group = |name: &String| state.owner(name);
    let shared = repo.grants.iter().filter_map(|(name, level)| {
        let group = group(name)?;
        Some(json!({
            "group_id": group.id, "group_name": group.name, "group_full_path": group.path,
            "group_access_level": number(*level), "expires_at": repo.ends.get(name),
        }))
    });
    let access = |level: Option<_>| {
        level.map(|level| json!({ "access_level": number(level), "notification_level": 3 }))
    };
    let own = space.filter(|space| space.is_user);
    let mut project = json!({
        "id": repo.id, "description": Some(&repo.description).filter(|text| !text.is_empty()), "name": repo.name,
        "name_with_namespace": format!("{} / {}", repo.owner, repo.name), "path": repo.slug,
        "path_with_namespace": full, "created_at": WHEN, "default_branch": repo.default_branch, "tag_list": [],
        "topics": [], "ssh_url_to_repo": format!("ssh://git@{}/{full}.git", state.ssh),
        "http_url_to_repo": format!("{}/{full}.git", call.site), "web_url": format!("{}/{full}", call.site),
        "readme_url": null, "forks_count": 0, "avatar_url": null, "star_count": 0, "last_activity_at": WHEN,
        "visibility": visibility(repo.visibility), "namespace": space.map(|space| namespace(state, call, space)),
        "empty_repo": git::is_empty(repo), "archived": false, "creator_id": 1, "import_status": "none",
    });
    project["shared_with_groups"] = shared.collect();
    project["_links"] = json!({ "self": url, "repo_branches": format!("{url}/repository/branches") });
    project["permissions"] = json!({
        "project_access": access(repo.collaborators.get(user).copied()),
        "group_access": access(state.owner_level(user, &repo.owner)),
    });
    if let Some(own) = own {
        project["owner"] = basic(call, own);
    }
    project
}

/// Writes a deploy key.
pub fn key(key: &Key) -> Value {
    json!({
        "id": key.id, "title": key.title, "created_at": WHEN, "expires_at": null, "key": key.key,
        "fingerprint_sha256": fingerprint(&key.key), "last_used_at": null, "can_push": key.write,
    })
}

/// Writes a deploy token without its secret.
pub fn deploy_token(token: &DeployToken) -> Value {
    json!({
        "id": token.id, "name": token.name, "username": token.username, "expires_at": token.expires,
        "scopes": token.scopes, "revoked": token.revoked, "expired": token.expired(),
    })
}

/// Writes a branch.
pub fn branch(call: &Call, repo: &Repo, name: &str, tip: &str) -> Value {
    json!({
        "name": name, "merged": false, "protected": repo.protected.iter().any(|known| known == name),
        "default": repo.default_branch == name, "developers_can_push": false, "developers_can_merge": false,
        "can_push": true, "web_url": format!("{}/{}/-/tree/{name}", call.site, repo.full()),
        "commit": { "id": tip, "short_id": &tip[..8], "title": "", "message": "", "parent_ids": [] },
    })
}

/// Writes a commit status.
pub fn status(state: &State, call: &Call, status: &Status) -> Value {
    json!({
        "id": status.id, "sha": status.sha, "ref": "main", "status": status.state, "name": status.context,
        "target_url": status.url, "description": status.description, "created_at": WHEN, "started_at": null,
        "finished_at": WHEN, "allow_failure": false, "coverage": null,
        "author": state.user(&status.by).map(|user| basic(call, user)),
    })
}

/// Writes a merge request.
pub fn merge_request(state: &State, call: &Call, at: usize, pull: &Pull) -> Value {
    let repo = &state.repos[at];
    let word = match pull.state {
        PullState::Open => "opened",
        PullState::Merged => "merged",
        PullState::Closed => "closed",
    };
    let merged = (pull.state == PullState::Merged).then_some(WHEN);
    json!({
        "id": repo.id * 1000 + pull.number, "iid": pull.number, "project_id": repo.id, "title": pull.title,
        "description": pull.body, "state": word, "created_at": WHEN, "updated_at": WHEN, "merged_at": merged,
        "closed_at": null, "target_branch": pull.base, "source_branch": pull.head, "source_project_id": repo.id,
        "target_project_id": repo.id, "labels": [], "draft": false, "sha": git::tip(repo, &pull.head),
        "author": state.user(&pull.by).map(|user| basic(call, user)), "detailed_merge_status": "mergeable",
        "web_url": format!("{}/{}/-/merge_requests/{}", call.site, repo.full(), pull.number),
    })
}
