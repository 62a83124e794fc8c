//! Bitbucket Cloud's JSON.

use serde_json::{Value, json};

use super::super::git;
use super::super::state::{Key, Level, Owner, Pull, PullState, State, Status, Visibility, WHEN, bare};
use super::super::wire::Call;
use super::WORDS;

fn uuid(id: u64) -> String {
    format!("{{00000000-0000-4000-8000-{id:012}}}")
}

fn link(url: String) -> Value {
    json!({ "href": url })
}

/// Writes an account.
pub fn account(call: &Call, owner: &Owner) -> Value {
    let (kind, path) = if owner.is_user {
        ("user", "users")
    } else {
        ("team", "teams")
    };
    let mut account = json!({
        "type": kind, "uuid": uuid(owner.id), "display_name": owner.name, "username": owner.path, "created_on": WHEN,
        "links": {
            "self": link(format!("{}/{path}/{}", call.base, owner.path)),
            "html": link(format!("{}/{}/", call.site, owner.path)),
        },
    });
    if owner.is_user {
        account["nickname"] = json!(owner.path);
        account["account_id"] = json!(format!("557058:{}", owner.id));
        account["account_status"] = json!("active");
    }
    account
}

/// Writes a workspace.
pub fn workspace(call: &Call, owner: &Owner) -> Value {
    json!({
        "type": "workspace", "uuid": uuid(owner.id), "name": owner.name, "slug": owner.path,
        "is_private": owner.visibility != Visibility::Public, "created_on": WHEN,
        "links": {
            "self": link(format!("{}/workspaces/{}", call.base, owner.path)),
            "html": link(format!("{}/{}/", call.site, owner.path)),
        },
    })
}

/// Writes a project.
pub fn project(call: &Call, owner: &Owner, key: &str) -> Value {
    json!({
        "type": "project", "uuid": uuid(owner.id + 500_000), "key": key, "name": format!("The project {key}"),
        "links": {
            "html": link(format!("{}/{}/workspace/projects/{key}", call.site, owner.path)),
        },
    })
}

/// Writes a repository.
pub fn repository(state: &State, call: &Call, at: usize) -> Value {
    let repo = &state.repos[at];
    let (full, url) = (repo.full(), format!("{}/repositories/{}", call.base, repo.full()));
    let clone = json!([
        { "name": "https", "href": format!("{}/{full}.git", call.site) },
        { "name": "ssh", "href": format!("ssh://git@{}/{full}.git", state.ssh) },
    ]);
    let owner = state.owner(&repo.owner);
    let mut shape = json!({
        "type": "repository", "uuid": uuid(repo.id), "full_name": full, "name": repo.name, "slug": repo.slug,
        "is_private": repo.private(), "description": repo.description, "scm": "git", "size": 0, "language": "",
        "has_issues": false, "has_wiki": false, "fork_policy": "allow_forks", "created_on": WHEN, "updated_on": WHEN,
        "owner": owner.map(|owner| account(call, owner)), "workspace": owner.map(|owner| workspace(call, owner)),
        "project": owner.map(|owner| project(call, owner, &repo.project)), "website": "",
        "links": { "self": link(url), "html": link(format!("{}/{full}", call.site)), "clone": clone },
    });
    if !git::is_empty(repo) {
        shape["mainbranch"] = json!({ "type": "branch", "name": repo.default_branch });
    }
    shape
}

/// Writes an access key; its comment is told apart from it.
pub fn key(state: &State, call: &Call, at: usize, key: &Key) -> Value {
    let repo = &state.repos[at];
    let url = format!(
        "{}/repositories/{}/deploy-keys/{}",
        call.base,
        repo.full(),
        key.id
    );
    let mut shape = json!({
        "type": "deploy_key", "id": key.id, "key": bare(&key.key), "label": key.title, "added_on": WHEN,
        "comment": key.key.splitn(3, ' ').nth(2).unwrap_or_default(), "links": { "self": link(url) },
        "repository": repository(state, call, at),
    });
    if let Some(owner) = state.user(&key.by) {
        shape["owner"] = account(call, owner);
    }
    shape
}

/// Writes what a group may do with a repository.
pub fn grant(state: &State, call: &Call, at: usize, (slug, level): (&str, Option<Level>)) -> Value {
    let repo = &state.repos[at];
    let word = level.and_then(|level| WORDS.iter().rev().find(|(_, least)| level >= *least));
    let url = format!(
        "{}/repositories/{}/permissions-config/groups/{slug}",
        call.base,
        repo.full()
    );
    let owner = state.owner(&repo.owner);
    json!({
        "type": "repository_group_permission", "permission": word.map_or("none", |(word, _)| word),
        "group": {
            "type": "group", "name": slug, "slug": slug, "full_slug": format!("{}:{slug}", repo.owner),
            "owner": owner.map(|owner| account(call, owner)), "workspace": owner.map(|owner| workspace(call, owner)),
        },
        "repository": repository(state, call, at), "links": { "self": link(url) },
    })
}

/// Writes a branch.
pub fn branch(name: &str, tip: &str) -> Value {
    json!({
        "type": "branch", "name": name, "target": { "type": "commit", "hash": tip }, "links": {},
        "merge_strategies": ["merge_commit", "squash", "fast_forward"], "default_merge_strategy": "merge_commit",
    })
}

/// Writes a build status.
pub fn status(state: &State, call: &Call, at: usize, status: &Status) -> Value {
    let commit = format!(
        "{}/repositories/{}/commit/{}",
        call.base,
        state.repos[at].full(),
        status.sha
    );
    json!({
        "type": "build", "uuid": uuid(status.id), "key": status.context, "name": status.context,
        "state": status.state, "url": status.url, "description": status.description, "created_on": WHEN,
        "updated_on": WHEN,
        "links": {
            "self": link(format!("{commit}/statuses/build/{}", status.context)), "commit": link(commit.clone()),
        },
    })
}

/// Writes the state of a pull request.
pub fn word(pull: &Pull) -> &'static str {
    match pull.state {
        PullState::Open => "OPEN",
        PullState::Merged => "MERGED",
        PullState::Closed => "DECLINED",
    }
}

/// Writes a pull request.
pub fn pull(state: &State, call: &Call, at: usize, pull: &Pull) -> Value {
    let repo = &state.repos[at];
    let side = |name: &str| {
        let tip = git::tip(repo, name).unwrap_or_default();
        json!({
            "branch": { "name": name }, "commit": { "hash": &tip[..tip.len().min(12)] },
            "repository": repository(state, call, at),
        })
    };
    let url = format!(
        "{}/repositories/{}/pullrequests/{}",
        call.base,
        repo.full(),
        pull.number
    );
    json!({
        "type": "pullrequest", "id": pull.number, "title": pull.title, "description": pull.body,
        "state": word(pull), "author": state.user(&pull.by).map(|one| account(call, one)),
        "source": side(&pull.head), "destination": side(&pull.base), "created_on": WHEN, "updated_on": WHEN,
        "close_source_branch": false, "comment_count": 0, "task_count": 0, "reason": "", "reviewers": [],
        "participants": [], "summary": { "raw": pull.body, "markup": "markdown", "html": "" },
        "links": {
            "self": link(url.clone()), "html": link(format!("{}/{}/pull-requests/{}", call.site, repo.full(), pull.number)),
            "commits": link(format!("{url}/commits")), "diff": link(format!("{url}/diff")),
        },
    })
}
