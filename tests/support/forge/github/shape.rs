//! GitHub's JSON, with every member its schemas require.

use serde_json::{Map, Value, json};

use super::super::git;
use super::super::state::{Key, Level, Owner, Pull, PullState, Repo, State, Status, Team, Visibility, WHEN};
use super::super::wire::Call;

/// The URLs of a repository: their member's name and what follows the repository's own.
const URLS: &str = "archive {archive_format}{/ref}|assignees assignees{/user}|blobs git/blobs{/sha}|\
    branches branches{/branch}|collaborators collaborators{/collaborator}|comments comments{/number}|\
    commits commits{/sha}|compare compare/{base}...{head}|contents contents/{+path}|contributors contributors|\
    deployments deployments|downloads downloads|events events|forks forks|git_commits git/commits{/sha}|\
    git_refs git/refs{/sha}|git_tags git/tags{/sha}|hooks hooks|issue_comment issues/comments{/number}|\
    issue_events issues/events{/number}|issues issues{/number}|keys keys{/key_id}|labels labels{/name}|\
    languages languages|merges merges|milestones milestones{/number}|\
    notifications notifications{?since,all,participating}|pulls pulls{/number}|releases releases{/id}|\
    stargazers stargazers|statuses statuses/{sha}|subscribers subscribers|subscription subscription|tags tags|\
    teams teams|trees git/trees{/sha}";

/// The URLs of a user or organisation.
const USER_URLS: &str = "followers followers|following following{/other_user}|gists gists{/gist_id}|\
    starred starred{/owner}{/repo}|subscriptions subscriptions|organizations orgs|repos repos|\
    events events{/privacy}|received_events received_events";

/// The words for levels, which are those of `permission`.
const WORDS: [(&str, Level); 5] = [
    ("pull", Level::Read),
    ("triage", Level::Triage),
    ("push", Level::Write),
    ("maintain", Level::Maintain),
    ("admin", Level::Admin),
];

/// Reads a permission.
pub fn level(word: &str) -> Option<Level> {
    WORDS
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, level)| *level)
}

/// Writes a permission.
pub fn word(level: Level) -> &'static str {
    WORDS
        .iter()
        .find(|(_, known)| *known == level)
        .map_or("pull", |(word, _)| word)
}

/// Writes a role, which has other words than a permission for two of them.
pub fn role(level: Level) -> &'static str {
    match word(level) {
        "pull" => "read",
        "push" => "write",
        other => other,
    }
}

/// Writes the permissions up to a level.
pub fn permissions(level: Level) -> Value {
    let all = WORDS
        .iter()
        .map(|(word, least)| ((*word).to_owned(), json!(level >= *least)));
    Value::Object(all.collect())
}

fn urls(base: &str, table: &str) -> Map<String, Value> {
    let pair = |entry: &str| {
        let (name, rest) = entry.trim().split_once(' ').expect("a name and a path");
        (format!("{name}_url"), json!(format!("{base}/{rest}")))
    };
    table.split('|').map(pair).collect()
}

fn merged(mut one: Value, other: impl IntoIterator<Item = (String, Value)>) -> Value {
    one.as_object_mut().expect("an object").extend(other);
    one
}

/// Writes a user or organisation as the owner of something.
pub fn owner(call: &Call, owner: &Owner) -> Value {
    let url = format!("{}/users/{}", call.base, owner.path);
    let kind = if owner.is_user { "User" } else { "Organization" };
    let head = json!({
        "login": owner.path, "id": owner.id, "node_id": format!("N{}", owner.id), "url": url,
        "avatar_url": format!("{}/avatars/u/{}", call.site, owner.id), "gravatar_id": "",
        "html_url": format!("{}/{}", call.site, owner.path), "type": kind, "site_admin": false,
    });
    merged(head, urls(&url, USER_URLS))
}

/// Writes a user in full; `own` says that it is the one who asks.
pub fn account(call: &Call, one: &Owner, own: bool) -> Value {
    let mut account = owner(call, one);
    let more = json!({
        "name": one.name, "company": null, "blog": "", "location": null, "email": null, "hireable": null,
        "bio": null, "public_repos": 0, "public_gists": 0, "followers": 0, "following": 0,
        "created_at": WHEN, "updated_at": WHEN, "user_view_type": if own { "private" } else { "public" },
    });
    let private = json!({
        "private_gists": 0, "total_private_repos": 0, "owned_private_repos": 0, "disk_usage": 0,
        "collaborators": 0, "two_factor_authentication": true,
    });
    for part in [Some(more), own.then_some(private)].into_iter().flatten() {
        account = merged(account, part.as_object().cloned().unwrap_or_default());
    }
    account
}

/// Writes an organisation in full.
pub fn organisation(call: &Call, one: &Owner) -> Value {
    let url = format!("{}/orgs/{}", call.base, one.path);
    json!({
        "login": one.path, "id": one.id, "node_id": format!("N{}", one.id), "url": url,
        "repos_url": format!("{url}/repos"), "events_url": format!("{url}/events"),
        "hooks_url": format!("{url}/hooks"), "issues_url": format!("{url}/issues"),
        "members_url": format!("{url}/members{{/member}}"),
        "public_members_url": format!("{url}/public_members{{/member}}"),
        "avatar_url": format!("{}/avatars/u/{}", call.site, one.id), "description": null, "name": one.name,
        "html_url": format!("{}/{}", call.site, one.path), "has_organization_projects": true,
        "has_repository_projects": true, "public_repos": 0, "public_gists": 0, "followers": 0, "following": 0,
        "type": "Organization", "created_at": WHEN, "updated_at": WHEN, "archived_at": null,
    })
}

/// Writes a repository as `user` sees it.
pub fn repository(state: &State, call: &Call, at: usize, user: &str) -> Value {
    let repo = &state.repos[at];
    let (full, site) = (repo.full(), &call.site);
    let url = format!("{}/repos/{full}", call.base);
    let holder = state.owner(&repo.owner).map(|one| owner(call, one));
    let visibility = match repo.visibility {
        Visibility::Private => "private",
        Visibility::Internal => "internal",
        Visibility::Public => "public",
    };
    let level = state.level(user, repo).unwrap_or(Level::Read);
    let description = Some(&repo.description).filter(|text| !text.is_empty());
    let head = json!({
        "id": repo.id, "node_id": format!("R{}", repo.id), "name": repo.slug, "full_name": full,
        "private": repo.private(), "visibility": visibility, "owner": holder, "url": url,
        "html_url": format!("{site}/{full}"), "description": description, "fork": false,
        "clone_url": format!("{site}/{full}.git"), "svn_url": format!("{site}/{full}"),
        "git_url": format!("git://{}/{full}.git", state.host),
        "ssh_url": format!("ssh://git@{}/{full}.git", state.ssh),
        "default_branch": repo.default_branch, "pushed_at": WHEN, "created_at": WHEN, "updated_at": WHEN,
        "permissions": permissions(level),
    });
    let rest = json!({
        "homepage": null, "language": null, "mirror_url": null,
        "license": null, "archived": false, "disabled": false, "forks": 0, "forks_count": 0, "size": 0,
        "open_issues": 0, "open_issues_count": 0, "stargazers_count": 0, "watchers": 0, "watchers_count": 0,
        "network_count": 0, "subscribers_count": 0, "has_issues": true, "has_projects": true, "has_wiki": true,
        "has_pages": false, "has_downloads": true, "has_discussions": false, "is_template": false, "topics": [],
    });
    merged(
        merged(head, rest.as_object().cloned().unwrap_or_default()),
        urls(&url, URLS),
    )
}

/// Writes a deploy key.
pub fn key(call: &Call, repo: &Repo, key: &Key) -> Value {
    json!({
        "id": key.id, "key": key.key, "title": key.title, "verified": true, "created_at": WHEN,
        "url": format!("{}/repos/{}/keys/{}", call.base, repo.full(), key.id), "read_only": !key.write,
        "added_by": key.by, "last_used": null, "enabled": true,
    })
}

/// Writes a team, with the level it has on a repository.
pub fn team(state: &State, call: &Call, team: &Team, permission: &str, full: bool) -> Value {
    let url = format!("{}/orgs/{}/teams/{}", call.base, team.org, team.slug);
    let head = json!({
        "id": team.id, "node_id": format!("T{}", team.id), "url": url, "name": team.slug, "slug": team.slug,
        "html_url": format!("{}/orgs/{}/teams/{}", call.site, team.org, team.slug), "description": null,
        "privacy": "closed", "permission": permission, "members_url": format!("{url}/members{{/member}}"),
        "repositories_url": format!("{url}/repos"), "parent": null, "type": "organization",
    });
    let more = json!({
        "created_at": WHEN, "updated_at": WHEN, "members_count": team.members.len(), "repos_count": 0,
        "organization": state.owner(&team.org).map(|one| organisation(call, one)),
    });
    match full {
        true => merged(head, more.as_object().cloned().unwrap_or_default()),
        false => head,
    }
}

/// Writes a branch.
pub fn branch(call: &Call, repo: &Repo, name: &str, tip: &str) -> Value {
    let url = format!("{}/repos/{}", call.base, repo.full());
    let site = format!("{}/{}", call.site, repo.full());
    let own = format!("{url}/branches/{name}");
    let who = json!({ "name": "Somebody", "email": "somebody@example.com", "date": WHEN });
    let commit = json!({
        "sha": tip, "node_id": "C", "url": format!("{url}/commits/{tip}"),
        "html_url": format!("{site}/commit/{tip}"), "comments_url": format!("{url}/commits/{tip}/comments"),
        "commit": {
            "author": who, "committer": who, "message": "", "comment_count": 0,
            "tree": { "sha": tip, "url": format!("{url}/git/trees/{tip}") }, "url": format!("{url}/git/commits/{tip}"),
        },
        "author": null, "committer": null, "parents": [],
    });
    json!({
        "name": name, "commit": commit, "_links": { "html": format!("{site}/tree/{name}"), "self": own },
        "protected": repo.protected.iter().any(|known| known == name), "protection": { "enabled": false },
        "protection_url": format!("{own}/protection"),
    })
}

/// Writes a commit status.
pub fn status(state: &State, call: &Call, repo: &Repo, status: &Status) -> Value {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    json!({
        "id": status.id, "node_id": format!("S{}", status.id), "state": status.state, "context": status.context,
        "description": some(&status.description), "target_url": some(&status.url), "avatar_url": null,
        "url": format!("{}/repos/{}/statuses/{}", call.base, repo.full(), status.sha),
        "created_at": WHEN, "updated_at": WHEN,
        "creator": state.user(&status.by).map(|one| owner(call, one)),
    })
}

/// Writes a pull request, in full or as lists have it.
pub fn pull(state: &State, call: &Call, at: usize, pull: &Pull, full: bool) -> Value {
    let repo = &state.repos[at];
    let url = format!("{}/repos/{}/pulls/{}", call.base, repo.full(), pull.number);
    let issue = format!("{}/repos/{}/issues/{}", call.base, repo.full(), pull.number);
    let site = format!("{}/{}/pull/{}", call.site, repo.full(), pull.number);
    let user = state.user(&pull.by).map(|one| owner(call, one));
    let holder = state.owner(&repo.owner).map(|one| owner(call, one));
    let side = |branch: &str| {
        json!({
            "label": format!("{}:{branch}", repo.owner), "ref": branch, "sha": git::tip(repo, branch),
            "user": holder, "repo": repository(state, call, at, &pull.by),
        })
    };
    let (head, base) = (side(&pull.head), side(&pull.base));
    let statuses = format!(
        "{}/repos/{}/statuses/{}",
        call.base,
        repo.full(),
        head["sha"].as_str().unwrap_or("")
    );
    let parts = [
        ("self", url.clone()),
        ("html", site.clone()),
        ("issue", issue.clone()),
        ("comments", format!("{issue}/comments")),
        ("review_comments", format!("{url}/comments")),
        ("review_comment", format!("{url}/comments{{/number}}")),
        ("commits", format!("{url}/commits")),
        ("statuses", statuses.clone()),
    ];
    let links: Map<String, Value> = parts
        .iter()
        .map(|(name, url)| ((*name).to_owned(), json!({ "href": url })))
        .collect();
    let over = (pull.state != PullState::Open).then_some(WHEN);
    let merged_at = (pull.state == PullState::Merged).then_some(WHEN);
    let simple = json!({
        "id": pull.number, "node_id": "P", "number": pull.number, "url": url, "html_url": site,
        "diff_url": format!("{site}.diff"), "patch_url": format!("{site}.patch"), "issue_url": issue,
        "commits_url": format!("{url}/commits"), "comments_url": format!("{issue}/comments"),
        "review_comments_url": format!("{url}/comments"), "review_comment_url": format!("{url}/comments{{/number}}"),
        "statuses_url": statuses, "state": if over.is_none() { "open" } else { "closed" }, "locked": false,
        "title": pull.title, "body": pull.body, "user": user, "labels": [], "milestone": null, "assignee": null,
        "assignees": [], "requested_reviewers": [], "requested_teams": [], "draft": false, "auto_merge": null,
        "author_association": "MEMBER", "merge_commit_sha": null, "created_at": WHEN, "updated_at": WHEN,
        "closed_at": over, "merged_at": merged_at, "head": head, "base": base, "_links": links,
    });
    let more = json!({
        "merged": merged_at.is_some(), "mergeable": null, "rebaseable": null, "mergeable_state": "unknown",
        "merged_by": null, "comments": 0, "review_comments": 0, "maintainer_can_modify": false, "commits": 1,
        "additions": 1, "deletions": 0, "changed_files": 1,
    });
    match full {
        true => merged(simple, more.as_object().cloned().unwrap_or_default()),
        false => simple,
    }
}
