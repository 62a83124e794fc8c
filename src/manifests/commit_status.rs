//! What has notification-controller report to the commits of a forge what became of them.

use kube::core::ObjectMeta;
use serde_json::json;

use super::{Object, object, secret};
use crate::secret::Secret;

/// The name of the Provider, the Alert and the secret.
pub const NAME: &str = "commit-status";

const PART_OF: &str = "app.kubernetes.io/part-of";

/// Where and how statuses are reported.
#[derive(Clone, Debug)]
pub struct Options {
    /// The namespace of Flux, whose Kustomizations are reported of.
    pub namespace: String,
    /// The forge, by the name notification-controller has for it.
    pub provider: String,
    /// The repository's URL over HTTPS.
    pub url: String,
    /// What opens the forge's API.
    pub token: Secret,
    /// The certificate authorities of the forge, in PEM.
    pub ca: Option<String>,
}

/// Makes the secret, the Provider and the Alert.
pub fn objects(options: &Options) -> [Object; 3] {
    const API: &str = "notification.toolkit.fluxcd.io/v1beta3";
    let namespace = &options.namespace;
    let metadata = ObjectMeta {
        name: Some(NAME.to_owned()),
        namespace: Some(namespace.clone()),
        ..ObjectMeta::default()
    };
    let mut data = vec![("token", options.token.expose())];
    data.extend(options.ca.as_deref().map(|ca| ("ca.crt", ca)));
    let mut provider = json!({
        "type": options.provider,
        "address": address(options),
        "secretRef": { "name": NAME },
    });
    if options.ca.is_some() {
        provider["certSecretRef"] = json!({ "name": NAME });
    }
    let alert = json!({
        "providerRef": { "name": NAME },
        "eventSources": [{ "kind": "Kustomization", "name": "*" }],
    });
    let mut secret = secret::opaque(namespace, NAME, data);
    // It goes with Flux, as nothing else tells that it is no user's.
    secret.metadata.labels = Some([(PART_OF.to_owned(), "flux".to_owned())].into());
    [
        secret,
        object(API, "Provider", metadata.clone(), json!({ "spec": provider })),
        object(API, "Alert", metadata, json!({ "spec": alert })),
    ]
}

fn address(options: &Options) -> &str {
    options.url.trim_end_matches(".git")
}

/// Says whether a Provider of this name reports what these options ask for.
pub fn is_own(provider: &Object, options: &Options) -> bool {
    let spec = &provider.data["spec"];
    spec["type"] == options.provider && spec["address"] == address(options)
}

/// Says whether a secret of this name was made to report statuses.
pub fn is_labelled(secret: &Object) -> bool {
    let labels = secret.metadata.labels.as_ref();
    labels.is_some_and(|labels| labels.get(PART_OF).is_some_and(|tool| tool == "flux"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forge_is_trusted_by_the_authority_it_is_given() {
        let options = Options {
            namespace: "flux-system".to_owned(),
            provider: "gitea".to_owned(),
            url: "https://git.example.com/acme/fleet.git".to_owned(),
            token: Secret::new("planted"),
            ca: Some("PEM".to_owned()),
        };
        let [secret, provider, alert] = objects(&options);
        assert!(is_labelled(&secret) && is_own(&provider, &options));
        let moved = Options {
            url: "https://git.example.com/acme/other.git".to_owned(),
            ..options.clone()
        };
        assert!(!is_labelled(&provider) && !is_own(&provider, &moved));
        assert_eq!(secret.data["data"]["ca.crt"], "UEVN");
        assert_eq!(
            provider.data["spec"]["address"],
            "https://git.example.com/acme/fleet"
        );
        assert_eq!(provider.data["spec"]["certSecretRef"]["name"], NAME);
        assert_eq!(alert.data["spec"]["providerRef"]["name"], NAME);
        let [_, provider, _] = objects(&Options { ca: None, ..options });
        assert!(provider.data["spec"].get("certSecretRef").is_none());
    }
}
