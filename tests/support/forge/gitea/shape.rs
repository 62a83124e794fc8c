//! Gitea's JSON.

use serde_json::{Value, json};

use super::super::git;
use super::super::state::{Key, Level, Owner, Pull, PullState, Repo, State, Status, Team, Visibility, WHEN};
use super::super::wire::{Call, fingerprint};

/// Writes a user.
pub fn user(call: &Call, owner: &Owner) -> Value {
    json!({
        "id": owner.id, "login": owner.path, "login_name": "", "full_name": owner.name, "username": owner.path,
        "email": format!("{}@noreply.example.com", owner.path), "avatar_url": "", "language": "",
        "html_url": format!("{}/{}", call.site, owner.path), "is_admin": false, "last_login": WHEN,
        "created": WHEN, "restricted": false, "active": true, "prohibit_login": false, "location": "",
        "website": "", "description": "", "visibility": "public", "followers_count": 0,
    })
}

/// Writes an organisation.
pub fn organisation(_call: &Call, owner: &Owner) -> Value {
    let visibility = match owner.visibility {
        Visibility::Private => "private",
        Visibility::Internal => "limited",
        Visibility::Public => "public",
    };
    json!({
        "id": owner.id, "name": owner.path, "username": owner.path, "full_name": owner.name, "email": "",
        "avatar_url": "", "description": "", "website": "", "location": "", "visibility": visibility,
        "repo_admin_change_team_access": true,
    })
}

/// Writes a team.
pub fn team(team: &Team) -> Value {
    let permission = match team.level {
        Level::Admin => "admin",
        Level::Write | Level::Maintain => "write",
        _ => "read",
    };
    json!({
        "id": team.id, "name": team.slug, "description": "", "organization": null, "permission": permission,
        "includes_all_repositories": false, "can_create_org_repo": false, "units": ["repo.code", "repo.pulls"],
        "units_map": { "repo.code": permission, "repo.pulls": permission },
    })
}

/// Writes a repository as `login` sees it.
pub fn repository(state: &State, call: &Call, at: usize, login: &str) -> Value {
    let repo = &state.repos[at];
    let (full, level) = (repo.full(), state.level(login, repo));
    let permissions = json!({
        "admin": level >= Some(Level::Admin), "push": level >= Some(Level::Write), "pull": level >= Some(Level::Read),
    });
    json!({
        "id": repo.id, "owner": state.owner(&repo.owner).map(|owner| user(call, owner)), "name": repo.slug,
        "full_name": full, "description": repo.description, "empty": git::is_empty(repo), "private": repo.private(),
        "fork": false, "template": false, "parent": null, "mirror": false, "size": 22, "language": "",
        "languages_url": format!("{}/repos/{full}/languages", call.base), "html_url": format!("{}/{full}", call.site),
        "url": format!("{}/repos/{full}", call.base), "link": "", "clone_url": format!("{}/{full}.git", call.site),
        "ssh_url": format!("ssh://git@{}/{full}.git", state.ssh), "original_url": "", "website": "",
        "stars_count": 0, "forks_count": 0, "watchers_count": 0, "open_issues_count": 0, "open_pr_counter": 0,
        "release_counter": 0, "default_branch": repo.default_branch, "archived": false, "created_at": WHEN,
        "updated_at": WHEN, "permissions": permissions, "has_issues": true, "has_pull_requests": true,
        "internal": false, "object_format_name": "sha1", "topics": [],
    })
}

/// Writes a deploy key.
pub fn key(call: &Call, repo: &Repo, key: &Key) -> Value {
    json!({
        "id": key.id, "key_id": key.id, "key": key.key, "title": key.title, "created_at": WHEN,
        "url": format!("{}/repos/{}/keys/{}", call.base, repo.full(), key.id),
        "fingerprint": fingerprint(&key.key), "read_only": !key.write,
    })
}

/// Writes a branch.
pub fn branch(call: &Call, repo: &Repo, name: &str, tip: &str) -> Value {
    let who = json!({ "name": "Somebody", "email": "somebody@example.com", "username": "" });
    json!({
        "name": name, "protected": repo.protected.iter().any(|known| known == name), "required_approvals": 0,
        "enable_status_check": false, "user_can_push": true, "user_can_merge": true,
        "effective_branch_protection_name": "",
        "commit": {
            "id": tip, "message": "", "url": format!("{}/{}/commit/{tip}", call.site, repo.full()),
            "author": who, "committer": who, "timestamp": WHEN, "added": null, "removed": null, "modified": null,
        },
    })
}

/// Writes a commit status.
pub fn status(state: &State, call: &Call, repo: &Repo, status: &Status) -> Value {
    json!({
        "id": status.id, "status": status.state, "target_url": status.url, "description": status.description,
        "url": format!("{}/repos/{}/statuses/{}", call.base, repo.full(), status.sha), "context": status.context,
        "creator": state.user(&status.by).map(|one| user(call, one)), "created_at": WHEN, "updated_at": WHEN,
    })
}

/// Writes a pull request.
pub fn pull(state: &State, call: &Call, at: usize, pull: &Pull) -> Value {
    let repo = &state.repos[at];
    let side = |branch: &str| {
        json!({
            "label": branch, "ref": branch, "sha": git::tip(repo, branch), "repo_id": repo.id,
            "repo": repository(state, call, at, &pull.by),
        })
    };
    let url = format!("{}/{}/pulls/{}", call.site, repo.full(), pull.number);
    let merged = (pull.state == PullState::Merged).then_some(WHEN);
    let word = if pull.state == PullState::Open {
        "open"
    } else {
        "closed"
    };
    json!({
        "id": pull.number, "number": pull.number, "url": url, "html_url": url, "diff_url": format!("{url}.diff"),
        "patch_url": format!("{url}.patch"), "user": state.user(&pull.by).map(|one| user(call, one)),
        "title": pull.title, "body": pull.body, "labels": [], "milestone": null, "assignee": null, "assignees": null,
        "state": word, "is_locked": false, "draft": false, "comments": 0, "mergeable": true,
        "merged": merged.is_some(), "merged_at": merged, "merge_commit_sha": null, "merged_by": null,
        "base": side(&pull.base), "head": side(&pull.head), "merge_base": "", "due_date": null, "created_at": WHEN,
        "updated_at": WHEN, "closed_at": null,
    })
}
