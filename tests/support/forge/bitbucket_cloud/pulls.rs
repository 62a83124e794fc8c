//! Pull requests.

use super::super::git::{self, NoPull};
use super::super::state::{Level, Pull, PullState, State};
use super::super::wire::{Answer, Call, Reply};
use super::{Caller, denied, error, list, shape};

/// Answers a request below `/repositories/{workspace}/{slug}/pullrequests`.
pub fn answer(
    state: &mut State,
    call: &Call,
    caller: &Caller,
    (at, level): (usize, Level),
    rest: &[&str],
) -> Reply {
    match (call.method, rest) {
        ("GET", []) => {
            caller.need(&["pullrequest"])?;
            let states: Vec<&str> = call
                .query
                .iter()
                .filter(|(key, _)| key == "state")
                .map(|(_, value)| value.as_str())
                .collect();
            let wanted = |pull: &&Pull| {
                let word = shape::word(pull);
                let state_fits = if states.is_empty() {
                    word == "OPEN"
                } else {
                    states.contains(&word)
                };
                state_fits && call.query("q").is_none_or(|query| matches(query, pull))
            };
            let all = state.repos[at].pulls.iter().rev().filter(wanted);
            Ok(list(
                call,
                all.map(|pull| shape::pull(state, call, at, pull)).collect(),
            ))
        }
        ("GET", [id]) => {
            caller.need(&["pullrequest"])?;
            let found = state.repos[at]
                .pulls
                .iter()
                .find(|pull| pull.number.to_string() == *id);
            let pull = found.ok_or_else(|| error(404, "Pull request not found"))?;
            Ok(Answer::json(200, shape::pull(state, call, at, pull)))
        }
        ("POST", []) => {
            caller.need(&["pullrequest:write"])?;
            if level < Level::Read {
                return Err(denied());
            }
            let side = |name: &str| call.body[name]["branch"]["name"].as_str().map(str::to_owned);
            let head = side("source").unwrap_or_default();
            let base = side("destination").unwrap_or_else(|| state.repos[at].default_branch.clone());
            let text = |name: &str| call.text(name).unwrap_or_default();
            let pull = Pull::new(text("title"), text("description"), &head, &base, caller.user());
            match git::open_pull(&mut state.repos[at], pull) {
                Ok(new) => Ok(Answer::json(
                    201,
                    shape::pull(state, call, at, &state.repos[at].pulls[new]),
                )),
                Err(NoPull::Exists(_)) => Err(error(
                    400,
                    "There is already an open pull request for these branches.",
                )),
                Err(NoPull::Nothing) => Err(error(400, "There are no changes to be pulled")),
                Err(NoPull::Head) => Err(error(400, &format!("source: Branch {head} not found"))),
                Err(NoPull::Base) => Err(error(400, &format!("destination: Branch {base} not found"))),
            }
        }
        ("POST", [id, "decline"]) => {
            caller.need(&["pullrequest:write"])?;
            let found = state.repos[at]
                .pulls
                .iter_mut()
                .find(|pull| pull.number.to_string() == *id);
            found.ok_or_else(|| error(404, "Pull request not found"))?.state = PullState::Closed;
            Ok(Answer::empty(200))
        }
        _ => Err(error(405, "Method not allowed")),
    }
}

/// Evaluates the filter language as far as `field = "value" AND …`.
fn matches(query: &str, pull: &Pull) -> bool {
    query.split(" AND ").all(|clause| {
        let (field, value) = clause.split_once('=').unwrap_or((clause, ""));
        let value = value.trim().trim_matches('"');
        match field.trim() {
            "source.branch.name" => pull.head == value,
            "destination.branch.name" => pull.base == value,
            "state" => shape::word(pull) == value,
            _ => false,
        }
    })
}
