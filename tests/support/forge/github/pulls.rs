//! Pull requests.

use serde_json::json;

use super::super::git::{self, NoPull};
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
            let repo = &mut state.repos[at];
            let owner = repo.owner.clone();
            let head = call.text("head").unwrap_or_default();
            let head = head.strip_prefix(&format!("{owner}:")).unwrap_or(head);
            let base = call.text("base").unwrap_or_default();
            let Some(title) = call.text("title") else {
                return Err(error(422, "Invalid request.\n\n\"title\" wasn't supplied."));
            };
            let body = call.text("body").unwrap_or_default();
            let text = match git::open_pull(repo, Pull::new(title, body, head, base, caller.user())) {
                Ok(new) => {
                    let shape = shape::pull(state, call, at, &state.repos[at].pulls[new], true);
                    return Ok(Answer::json(201, shape));
                }
                Err(NoPull::Head) => return Err(unknown_branch("head")),
                Err(NoPull::Base) => return Err(unknown_branch("base")),
                Err(NoPull::Exists(_)) => format!("A pull request already exists for {owner}:{head}."),
                Err(NoPull::Nothing) => format!("No commits between {base} and {head}"),
            };
            Err(invalid("Validation Failed", "PullRequest", "base", &text))
        }
        _ => Err(not_found()),
    }
}

fn unknown_branch(field: &str) -> Answer {
    let errors = json!([{ "resource": "PullRequest", "field": field, "code": "invalid" }]);
    let docs = "https://docs.github.com/rest/pulls/pulls#create-a-pull-request";
    let message = "Validation Failed";
    Answer::json(
        422,
        json!({ "message": message, "errors": errors, "documentation_url": docs, "status": "422" }),
    )
}
