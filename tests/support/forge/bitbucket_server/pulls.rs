//! Pull requests.

use serde_json::json;

use super::super::git::{self, NoPull};
use super::super::state::{Pull, PullState, State};
use super::super::wire::{Answer, Call, Reply};
use super::repository::short;
use super::{Caller, error, list, no_route, shape};

pub fn pulls(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
    match (call.method, rest) {
        ("GET", []) => {
            let wanted = |pull: &&Pull| {
                let state_fits = match call.query("state").unwrap_or("OPEN") {
                    "ALL" => true,
                    "MERGED" => pull.state == PullState::Merged,
                    "DECLINED" => pull.state == PullState::Closed,
                    _ => pull.state == PullState::Open,
                };
                let outgoing = call.query("direction") == Some("OUTGOING");
                let branch = if outgoing { &pull.head } else { &pull.base };
                state_fits && call.query("at").is_none_or(|at| short(at) == branch)
            };
            let all = state.repos[at].pulls.iter().rev().filter(wanted);
            Ok(list(
                call,
                all.map(|pull| shape::pull(state, call, at, pull)).collect(),
            ))
        }
        ("GET", [id]) => {
            let found = state.repos[at]
                .pulls
                .iter()
                .find(|pull| pull.number.to_string() == *id);
            Ok(Answer::json(
                200,
                shape::pull(state, call, at, found.ok_or_else(no_route)?),
            ))
        }
        ("POST", []) => {
            let branch = |side: &str| short(call.body[side]["id"].as_str().unwrap_or_default()).to_owned();
            let (head, base) = (branch("fromRef"), branch("toRef"));
            let text = |name: &str| call.text(name).unwrap_or_default();
            let pull = Pull::new(text("title"), text("description"), &head, &base, &caller.user);
            match git::open_pull(&mut state.repos[at], pull) {
                Ok(new) => Ok(Answer::json(
                    201,
                    shape::pull(state, call, at, &state.repos[at].pulls[new]),
                )),
                Err(NoPull::Exists(number)) => {
                    let text = "Only one pull request may be open for a given source and target branch";
                    let known = state.repos[at].pulls.iter().find(|pull| pull.number == number);
                    let known = known.map(|pull| shape::pull(state, call, at, pull));
                    let exception = "com.atlassian.bitbucket.pull.DuplicatePullRequestException";
                    let error = json!({ "context": null, "message": text, "exceptionName": exception, "existingPullRequest": known });
                    Err(Answer::json(409, json!({ "errors": [error] })))
                }
                Err(NoPull::Nothing) => {
                    let text =
                        format!("The source branch '{head}' is already up-to-date with branch '{base}'.");
                    Err(error(409, None, &text, "pull.EmptyPullRequestException"))
                }
                Err(NoPull::Head | NoPull::Base) => {
                    let text = format!("Branch '{head}' or '{base}' does not exist in this repository.");
                    Err(error(404, None, &text, "commit.NoSuchBranchException"))
                }
            }
        }
        _ => Err(no_route()),
    }
}
