//! What a failure means in one word, where its message says more than its reason, and what to do about it.

use std::sync::LazyLock;

use regex::Regex;

use super::report::Cause;
use crate::cluster::object::ObjectRef;

/// What a message holds, and the word for it; the first that matches.
static MEANINGS: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        (r#"no matches for kind "?([^" ]+)"? in version"#, "MissingCRD"),
        (r"ensure CRDs are installed first", "MissingCRD"),
        (r"(?i)retries exhausted|retries exceeded", "RetriesExceeded"),
        (
            r"(?i)authentication required|authentication failed|unable to authenticate|invalid credentials",
            "AuthenticationFailed",
        ),
        (
            r"(?i)unauthorized|\b401\b|403 Forbidden|access denied|permission denied \(publickey|handshake failed",
            "AuthenticationFailed",
        ),
        (r#"(?i)secrets? "[^"]+" not found|failed to get secret|secret .* not found"#, "SecretNotFound"),
        (r"(?i)admission webhook .* denied", "AdmissionDenied"),
        (r"(?i)exceeded quota", "QuotaExceeded"),
        (r"(?i) is forbidden: ", "Forbidden"),
        (r"(?i)circular dependency|dependency cycle", "DependencyCycle"),
    ]
    .into_iter()
    .filter_map(|(pattern, word)| Some((Regex::new(pattern).ok()?, word)))
    .collect()
});

/// Returns the word for what a message says, if it says more than a reason does.
pub(super) fn meaning(message: &str) -> Option<&'static str> {
    MEANINGS
        .iter()
        .find(|(pattern, _)| pattern.is_match(message))
        .map(|(_, word)| *word)
}

/// Returns how a command names an object of the table: its words, its name, its namespace.
pub(super) fn named(at: &ObjectRef) -> String {
    let words = at
        .flux()
        .map_or_else(|| at.kind.to_lowercase(), |kind| kind.words());
    match &at.namespace {
        Some(namespace) => format!("{words} {} -n {namespace}", at.name),
        None => format!("{words} {}", at.name),
    }
}

/// Adds what to do about a cause at an object.
pub(super) fn advise(cause: Cause, at: &ObjectRef) -> Cause {
    let (object, place) = (named(at), at.namespace.as_deref().unwrap_or_default());
    let reconcile = || format!("then run `flux-rs reconcile {object}`");
    match cause.reason.as_str() {
        "Suspended" => cause.hint(format!("run `flux-rs resume {object}`")),
        "NotReconciled" => cause
            .hint("run `flux-rs check`: does the controller run?")
            .hint(format!("ask for it with `flux-rs reconcile {object}`")),
        "RetriesExceeded" => {
            let reset = format!("mend what failed, then run `flux-rs reconcile {object} --reset`");
            cause.hint(reset)
        }
        "MissingCRD" => cause.hint(format!(
            "install the definition first: put it into a Kustomization that {} depends on (spec.dependsOn)",
            at.name
        )),
        "AuthenticationFailed" => {
            let hint = "check the Secret that spec.secretRef names; `flux-rs create secret` makes one, \
                        `flux-rs credentials rotate` renews what bootstrap made";
            cause.hint(hint).hint(reconcile())
        }
        "SecretNotFound" => cause
            .hint("create the Secret; see `flux-rs create secret --help`")
            .hint(reconcile()),
        "HealthCheckFailed" => cause.hint(format!(
            "what it applied is well by now: run `flux-rs reconcile {object}`"
        )),
        "DependencyCycle" => cause.hint("take one of them out of spec.dependsOn"),
        "ImagePullBackOff" | "InvalidImageName" => cause
            .hint("check the name and tag of the image, and the imagePullSecrets of the Pod or its account"),
        "CrashLoopBackOff" | "Error" => {
            cause.hint(format!("see kubectl logs -n {place} {} --previous", at.name))
        }
        "OOMKilled" => cause.hint("give the container more memory (resources.limits.memory)"),
        "Unschedulable" => cause.hint("see kubectl describe nodes: what the Pod asks for, no node has"),
        "CreateContainerConfigError" => cause.hint("create the ConfigMap or Secret the container refers to"),
        "FailedMount" => cause.hint("the volume's ConfigMap, Secret or claim is missing"),
        "QuotaExceeded" | "FailedCreate" => {
            cause.hint(format!("see kubectl describe resourcequota -n {place}"))
        }
        "Forbidden" => cause.hint("give the account it is applied with that right (spec.serviceAccountName)"),
        "AdmissionDenied" => cause.hint("change the object as the policy asks"),
        _ => cause,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_controllers_have_one_word() {
        let table = [
            (
                r#"Certificate/apps/web dry-run failed: no matches for kind "Certificate" in version "cert-manager.io/v1""#,
                Some("MissingCRD"),
            ),
            (
                r#"unable to build kubernetes objects: resource mapping not found for name: "x": no matches for kind "X" in version "y/v1" ensure CRDs are installed first"#,
                Some("MissingCRD"),
            ),
            (
                "failed to checkout and determine revision: unable to clone 'https://h/r': authentication required",
                Some("AuthenticationFailed"),
            ),
            (
                "ssh: handshake failed: ssh: unable to authenticate",
                Some("AuthenticationFailed"),
            ),
            (
                r#"failed to get secret 'apps/auth': secrets "auth" not found"#,
                Some("SecretNotFound"),
            ),
            ("install retries exhausted", Some("RetriesExceeded")),
            (
                r#"pods "web" is forbidden: exceeded quota: small, requested: pods=1"#,
                Some("QuotaExceeded"),
            ),
            (
                r#"deployments.apps "web" is forbidden: User "x" cannot patch resource"#,
                Some("Forbidden"),
            ),
            (
                r#"admission webhook "v.io" denied the request: no"#,
                Some("AdmissionDenied"),
            ),
            (
                "timeout waiting for: [Deployment/apps/web status: 'InProgress']",
                None,
            ),
            ("kustomize build failed: no such file", None),
        ];
        for (message, word) in table {
            assert_eq!(meaning(message), word, "{message}");
        }
    }

    #[test]
    fn advice_names_the_command() {
        let at = ObjectRef::new("helm.toolkit.fluxcd.io/v2", "HelmRelease", Some("apps"), "web");
        let hints = |reason: &str| advise(Cause::new(&at, reason, ""), &at).hints.join("; ");
        assert!(hints("RetriesExceeded").contains("`flux-rs reconcile helmrelease web -n apps --reset`"));
        assert!(hints("Suspended").contains("`flux-rs resume helmrelease web -n apps`"));
        assert_eq!(hints("Whatever"), "");
    }
}
