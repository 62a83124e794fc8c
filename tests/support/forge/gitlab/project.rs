//! Projects and what belongs to them.

use serde_json::json;

use super::super::git::{self, NoPull};
use super::super::state::{Level, Pull, PullState, State, Status, Visibility};
use super::super::wire::{Answer, Call, Reply};
use super::{access, error, invalid, list, shape, visible};

/// Creates a project.
pub fn create(state: &mut State, call: &Call, user: &str) -> Reply {
    let name = call
        .text("name")
        .or(call.text("path"))
        .unwrap_or_default()
        .to_owned();
    if name.is_empty() {
        let text = "name, path are missing, at least one parameter must be provided";
        return Err(Answer::json(400, json!({ "error": text })));
    }
    let slug = call
        .text("path")
        .map_or_else(|| name.replace(' ', "-").to_lowercase(), str::to_owned);
    let space = match call.number("namespace_id") {
        Some(id) => state.owner(&id.to_string()),
        None => state.user(user),
    };
    let enough = |space: &&super::Owner| {
        let member = state.owner_level(user, &space.path) >= Some(space.creation);
        space.path == user || !space.is_user && visible(state, user, space) && member
    };
    let Some(space) = space.filter(enough).cloned() else {
        return Err(invalid(json!({ "namespace": ["is not valid"] })));
    };
    let visibility = word(call.text("visibility")).unwrap_or(Visibility::Private);
    fits(visibility, &space)?;
    if matches!(state.repo(&format!("{}/{slug}", space.path)), Some((_, false))) {
        let taken = json!(["has already been taken"]);
        return Err(invalid(
            json!({ "project_namespace.name": taken, "name": taken, "path": taken }),
        ));
    }
    let at = state.add_repo(&space.path, &slug, visibility);
    let repo = &mut state.repos[at];
    repo.name = name;
    call.text("description")
        .unwrap_or_default()
        .clone_into(&mut repo.description);
    if call.flag("initialize_with_readme") == Some(true) {
        let branch = call.text("default_branch").unwrap_or("main");
        git::commit_readme(repo, branch);
        git::set_head(repo, branch);
    }
    Ok(Answer::json(201, shape::project(state, call, at, user)))
}

fn word(text: Option<&str>) -> Option<Visibility> {
    match text {
        Some("private") => Some(Visibility::Private),
        Some("internal") => Some(Visibility::Internal),
        Some("public") => Some(Visibility::Public),
        _ => None,
    }
}

fn fits(visibility: Visibility, space: &super::Owner) -> Result<(), Answer> {
    if space.is_user || visibility <= space.visibility {
        return Ok(());
    }
    let words = (shape::visibility(visibility), shape::visibility(space.visibility));
    let text = format!("{} is not allowed in a {} group.", words.0, words.1);
    Err(invalid(json!({ "visibility_level": [text] })))
}

/// Answers a request below `/projects/{id}`.
pub fn answer(state: &mut State, call: &Call, user: &str, (id, rest): (&str, &[&str])) -> Reply {
    let missing = || error(404, "404 Project Not Found");
    let by_id = id.parse().ok().and_then(|id| state.repo_by_id(id));
    let at = by_id
        .or_else(|| state.repo(id).map(|(at, _)| at))
        .ok_or_else(missing)?;
    let own = state.level(user, &state.repos[at]).ok_or_else(missing)?;
    // A path in another case counts as moved, too.
    if by_id.is_none() && id != state.repos[at].full() {
        if call.method != "GET" {
            return Err(error(405, "Non GET methods are not allowed for moved projects"));
        }
        let tail: String = rest.iter().map(|part| format!("/{part}")).collect();
        let url = format!("{}/projects/{}{tail}", call.base, state.repos[at].id);
        return Ok(Answer::json(301, json!("This resource has been moved")).with("location", url));
    }
    let need = |least: Level| {
        if own < least {
            Err(error(403, "403 Forbidden"))
        } else {
            Ok(())
        }
    };
    match (call.method, rest) {
        ("GET", []) => Ok(Answer::json(200, shape::project(state, call, at, user))),
        ("PUT", []) => {
            need(Level::Maintain)?;
            update(state, call, at)?;
            Ok(Answer::json(200, shape::project(state, call, at, user)))
        }
        (_, ["deploy_keys", id @ ..]) => {
            need(Level::Maintain)?;
            access::keys(state, call, user, (at, id.first().copied()))
        }
        (_, ["deploy_tokens", id @ ..]) => {
            need(Level::Maintain)?;
            access::tokens(state, call, at, id.first().copied())
        }
        ("POST", ["share"]) => {
            need(Level::Maintain)?;
            access::share(state, call, user, at)
        }
        ("DELETE", ["share", id]) => {
            need(Level::Maintain)?;
            let path = state
                .owner(id)
                .map(|group| group.path.clone())
                .unwrap_or_default();
            let removed = state.repos[at].grants.remove(&path);
            state.repos[at].ends.remove(&path);
            removed
                .map(|_| Answer::empty(204))
                .ok_or_else(|| error(404, "404 Group Link Not Found"))
        }
        ("GET", ["repository", "branches", name]) => {
            let repo = &state.repos[at];
            let tip = git::tip(repo, name).ok_or_else(|| error(404, "404 Branch Not Found"))?;
            Ok(Answer::json(200, shape::branch(call, repo, name, &tip)))
        }
        ("GET", ["repository", "commits", sha, "statuses"]) => {
            let all = state.repos[at]
                .statuses
                .iter()
                .filter(|status| status.sha == *sha);
            Ok(list(
                call,
                all.map(|status| shape::status(state, call, status)).collect(),
            ))
        }
        ("POST", ["statuses", sha]) => {
            need(Level::Write)?;
            status(state, call, user, (at, sha))
        }
        (_, ["merge_requests", rest @ ..]) => {
            need(if call.method == "GET" {
                Level::Guest
            } else {
                Level::Write
            })?;
            merge_requests(state, call, user, (at, rest.first().copied()))
        }
        _ => Err(Answer::json(404, json!({ "error": "404 Not Found" }))),
    }
}

fn update(state: &mut State, call: &Call, at: usize) -> Result<(), Answer> {
    let space = state.owner(&state.repos[at].owner).cloned();
    let repo = &mut state.repos[at];
    if let Some(branch) = call
        .text("default_branch")
        .filter(|branch| *branch != repo.default_branch)
    {
        if git::tip(repo, branch).is_none() {
            let text = format!("Could not change HEAD: branch '{branch}' does not exist");
            return Err(invalid(json!({ "base": [text] })));
        }
        git::set_head(repo, branch);
    }
    if let (Some(wanted), Some(space)) = (word(call.text("visibility")), space) {
        fits(wanted, &space)?;
        repo.visibility = wanted;
    }
    if let Some(text) = call.text("description") {
        text.clone_into(&mut repo.description);
    }
    if let Some(name) = call.text("name") {
        name.clone_into(&mut repo.name);
    }
    if let Some(path) = call.text("path").filter(|path| *path != repo.slug) {
        repo.renamed_from.push(repo.full());
        path.clone_into(&mut repo.slug);
    }
    Ok(())
}

/// Fails as GitLab does when parameters are missing.
pub fn missing_parameters(call: &Call, names: &[&str]) -> Result<(), Answer> {
    let missing: Vec<String> = names
        .iter()
        .filter(|name| call.body[**name].is_null())
        .map(|name| format!("{name} is missing"))
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Answer::json(400, json!({ "error": missing.join(", ") }))),
    }
}

fn status(state: &mut State, call: &Call, user: &str, (at, sha): (usize, &str)) -> Reply {
    let word = call.text("state").unwrap_or_default();
    if !["pending", "running", "success", "failed", "canceled", "skipped"].contains(&word) {
        return Err(Answer::json(
            400,
            json!({ "error": "state does not have a valid value" }),
        ));
    }
    if !git::has_commit(&state.repos[at], sha) {
        return Err(error(404, "404 Commit Not Found"));
    }
    let text = |name: &str| call.text(name).unwrap_or_default().to_owned();
    let context = call
        .text("name")
        .or(call.text("context"))
        .unwrap_or("default")
        .to_owned();
    let id = state.id();
    let known = state.repos[at]
        .statuses
        .iter_mut()
        .rev()
        .find(|one| one.sha == sha && one.context == context);
    if let Some(known) = known {
        if known.state == word {
            let text = format!("Cannot transition status via :{word} from :{word}");
            return Err(error(400, &text));
        }
        word.clone_into(&mut known.state);
        let known = known.clone();
        return Ok(Answer::json(201, shape::status(state, call, &known)));
    }
    let (url, description) = (text("target_url"), text("description"));
    let [sha, state_word, by] = [sha, word, user].map(str::to_owned);
    let status = Status {
        id,
        sha,
        state: state_word,
        context,
        url,
        description,
        by,
    };
    let shape = shape::status(state, call, &status);
    state.repos[at].statuses.push(status);
    Ok(Answer::json(201, shape))
}

fn merge_requests(state: &mut State, call: &Call, user: &str, (at, number): (usize, Option<&str>)) -> Reply {
    match (call.method, number) {
        ("GET", None) => {
            let wanted = |pull: &&Pull| {
                let state_fits = match call.query("state") {
                    Some("opened") => pull.state == PullState::Open,
                    Some("closed") => pull.state == PullState::Closed,
                    Some("merged") => pull.state == PullState::Merged,
                    _ => true,
                };
                let is = |name, value: &str| call.query(name).is_none_or(|asked| asked == value);
                state_fits && is("source_branch", &pull.head) && is("target_branch", &pull.base)
            };
            let all = state.repos[at].pulls.iter().rev().filter(wanted);
            Ok(list(
                call,
                all.map(|pull| shape::merge_request(state, call, at, pull))
                    .collect(),
            ))
        }
        ("GET", Some(number)) => {
            let found = state.repos[at]
                .pulls
                .iter()
                .find(|pull| pull.number.to_string() == number);
            let pull = found.ok_or_else(|| error(404, "404 Not found"))?;
            Ok(Answer::json(200, shape::merge_request(state, call, at, pull)))
        }
        ("POST", None) => {
            missing_parameters(call, &["title", "source_branch", "target_branch"])?;
            let text = |name: &str| call.text(name).unwrap_or_default();
            let (head, base) = (text("source_branch"), text("target_branch"));
            let pull = Pull::new(text("title"), text("description"), head, base, user);
            match git::open_pull(&mut state.repos[at], pull) {
                Ok(new) => {
                    let pull = &state.repos[at].pulls[new];
                    Ok(Answer::json(201, shape::merge_request(state, call, at, pull)))
                }
                Err(NoPull::Exists(number)) => {
                    let text = format!(
                        "Another open merge request already exists for this source branch: !{number}"
                    );
                    Err(Answer::json(409, json!({ "message": [text] })))
                }
                Err(NoPull::Head) => Err(invalid(json!([format!(
                    "Source branch \"{head}\" does not exist"
                )]))),
                Err(NoPull::Base) => Err(invalid(json!([format!(
                    "Target branch \"{base}\" does not exist"
                )]))),
                // GitLab would open an empty one; nothing here should want it.
                Err(NoPull::Nothing) => Err(invalid(json!(["Source branch has no commits"]))),
            }
        }
        _ => Err(error(405, "405 Method Not Allowed")),
    }
}
