//! Pull requests.

use serde_json::json;

use super::super::git;
use super::super::state::{Level, Pull, PullState, State};
use super::super::wire::{Answer, Call, Reply};
use super::{Caller, error, invalid, list, not_found, shape};

/// Answers a request below `/repos/{owner}/{repo}/pulls`.
pub fn answer(
    state: &mut State,
    call: &Call,
    caller: &Caller,
    at: usize,
    (rest, level): (&[&str], Level),
) -> Reply {
    let find = |state: &State, number: &str| {
        let found = state.repos[at]
            .pulls
            .iter()
            .position(|pull| pull.number.to_string() == number);
        found.ok_or_else(not_found)
    };
    match (call.method, rest) {
        ("GET", []) => {
            let wanted = |pull: &&Pull| {
                let open = pull.state == PullState::Open;
                let state_fits = match call.query("state").unwrap_or("open") {
                    "all" => true,
                    "closed" => !open,
                    _ => open,
                };
                let head = format!("{}:{}", state.repos[at].owner, pull.head);
                // A head without its owner is no filter at all.
                let head_fits = call
                    .query("head")
                    .is_none_or(|asked| !asked.contains(':') || asked == head);
                state_fits && head_fits && call.query("base").is_none_or(|base| base == pull.base)
            };
            let pulls = state.repos[at].pulls.iter().rev().filter(wanted);
            Ok(list(
                call,
                pulls
                    .map(|pull| shape::pull(state, call, at, pull, false))
                    .collect(),
            ))
        }
        ("GET", [number]) => {
            let pull = &state.repos[at].pulls[find(state, number)?];
            Ok(Answer::json(200, shape::pull(state, call, at, pull, true)))
        }
        ("PATCH", [number]) => {
            let found = find(state, number)?;
            let pull = &mut state.repos[at].pulls[found];
            if call.text("state") == Some("closed") {
                pull.state = PullState::Closed;
            }
            for (field, name) in [(&mut pull.title, "title"), (&mut pull.body, "body")] {
                call.text(name).unwrap_or(field).to_owned().clone_into(field);
            }
            let pull = &state.repos[at].pulls[found];
            Ok(Answer::json(200, shape::pull(state, call, at, pull, true)))
        }
        ("POST", []) => {
            caller.need(&["repo"], "pull_requests:write")?;
            if level < Level::Write {
                return Err(not_found());
            }
            let repo = &state.repos[at];
            let owner = repo.owner.clone();
            let head = call.text("head").unwrap_or_default();
            let head = head.strip_prefix(&format!("{owner}:")).unwrap_or(head).to_owned();
            let base = call.text("base").unwrap_or_default().to_owned();
            for (field, branch) in [("head", &head), ("base", &base)] {
                if git::tip(repo, branch).is_none() {
                    let errors = json!([{ "resource": "PullRequest", "field": field, "code": "invalid" }]);
                    let docs = "https://docs.github.com/rest/pulls/pulls#create-a-pull-request";
                    let body = json!({ "message": "Validation Failed", "errors": errors, "documentation_url": docs, "status": "422" });
                    return Err(Answer::json(422, body));
                }
            }
            let open = |pull: &&Pull| pull.state == PullState::Open && pull.head == head && pull.base == base;
            let failed = |text: String| Err(invalid("Validation Failed", "PullRequest", "base", &text));
            if repo.pulls.iter().any(|pull| open(&pull)) {
                return failed(format!("A pull request already exists for {owner}:{head}."));
            }
            if !git::is_ahead(repo, &head, &base) {
                return failed(format!("No commits between {base} and {head}"));
            }
            let Some(title) = call.text("title") else {
                return Err(error(422, "Invalid request.\n\n\"title\" wasn't supplied."));
            };
            let pull = Pull {
                number: repo.pulls.len() as u64 + 1,
                title: title.to_owned(),
                body: call.text("body").unwrap_or_default().to_owned(),
                head,
                base,
                state: PullState::Open,
                by: caller.user().to_owned(),
            };
            let shape = shape::pull(state, call, at, &pull, true);
            state.repos[at].pulls.push(pull);
            Ok(Answer::json(201, shape))
        }
        _ => Err(not_found()),
    }
}
