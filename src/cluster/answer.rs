//! What an answer of the API server that is no success holds: a missing right, the owners of fields, causes.

use kube::core::Status;
use kube::core::response::StatusCause;

use super::error::{Claim, Right};

/// Reads the missing right from the sentence the API server answers with, such as `deployments.apps "a" is
/// forbidden: User "jane" cannot patch resource "deployments" in API group "apps" in the namespace "b"`.
pub(super) fn right(message: &str) -> Option<Right> {
    let after = |start: &str| message.split_once(start).map(|(_, rest)| rest);
    let quoted = |start: &str| {
        after(start)
            .and_then(|rest| rest.split_once('"'))
            .map(|(text, _)| text.to_owned())
    };
    let verb = after(" cannot ")?.split(' ').next()?.to_owned();
    let resource = quoted("resource \"")?;
    let resource = match quoted("API group \"").filter(|group| !group.is_empty()) {
        Some(group) => format!("{resource}.{group}"),
        None => resource,
    };
    Some(Right {
        verb,
        resource,
        namespace: quoted("in the namespace \""),
        user: quoted("User \""),
    })
}

/// Returns the first line of a message: a list of the rights that are missing may follow.
pub(super) fn headline(message: &str) -> String {
    message
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches(':')
        .to_owned()
}

fn each_cause(status: &Status) -> impl Iterator<Item = &StatusCause> {
    status.details.iter().flat_map(|details| &details.causes)
}

pub(super) fn has_cause(status: &Status, reason: &str) -> bool {
    each_cause(status).any(|cause| cause.reason == reason)
}

/// Returns who holds which field, from the causes of a conflict: `conflict with "helm" using apps/v1`.
pub(super) fn claims(status: &Status) -> Vec<Claim> {
    let manager = |message: &str| message.split('"').nth(1).unwrap_or("another tool").to_owned();
    each_cause(status)
        .filter(|cause| cause.reason == "FieldManagerConflict")
        .map(|cause| Claim {
            manager: manager(&cause.message),
            field: cause.field.clone(),
        })
        .collect()
}

pub(super) fn causes(status: &Status) -> String {
    let each = each_cause(status).map(|cause| match cause.field.as_str() {
        "" => cause.message.clone(),
        field => format!("{field}: {}", cause.message),
    });
    match each.collect::<Vec<_>>().join("; ") {
        none if none.is_empty() => status.message.clone(),
        causes => causes,
    }
}

pub(super) fn is_immutable(message: &str) -> bool {
    [
        "immutable",
        "cannot change roleRef",
        "may not change once set",
        "updates to ",
    ]
    .iter()
    .any(|phrase| message.contains(phrase))
}
