//! A call as the callers of each type make it: what is sent, signed so that notification-controller accepts it.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use reqwest::header::HeaderValue;
use serde_json::{Value, json};
use sha1::Sha1;
use sha2::Sha256;

use crate::api::notification::ReceiverType;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// What is sent.
pub(super) struct Call {
    pub(super) headers: Vec<(&'static str, HeaderValue)>,
    pub(super) body: String,
}

// Signatures and tokens are nobody's to print.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.headers.iter().map(|(name, _)| name))
            .finish()
    }
}

impl Call {
    /// Makes the call of a type.
    pub(super) fn new(
        kind: ReceiverType,
        payload: &str,
        event: Option<&str>,
        token: Option<&Secret>,
        oidc: Option<&Secret>,
    ) -> Result<Self> {
        use ReceiverType as Type;
        let body = match kind {
            Type::Gcr => pushed(payload)?,
            _ => payload.to_owned(),
        };
        let key = token.map_or("", Secret::expose);
        let signature = || format!("sha256={}", hmac::<Hmac<Sha256>>(key, &body));
        let bearer = || oidc.map_or_else(String::new, |oidc| format!("Bearer {}", oidc.expose()));
        let event = |usual: &str| event.unwrap_or(usual).to_owned();
        let headers: Vec<(&'static str, String)> = match kind {
            Type::Generic | Type::DockerHub | Type::Quay | Type::Acr => Vec::new(),
            Type::GenericHmac => vec![("X-Signature", signature())],
            Type::GenericOidc | Type::Gcr => vec![("Authorization", bearer())],
            Type::Github => vec![
                ("X-Hub-Signature-256", signature()),
                ("X-GitHub-Event", event("push")),
            ],
            Type::Gitlab => vec![
                ("X-Gitlab-Token", key.to_owned()),
                ("X-Gitlab-Event", event("Push Hook")),
            ],
            Type::Bitbucket => {
                vec![
                    ("X-Hub-Signature", signature()),
                    ("X-Event-Key", event("repo:refs_changed")),
                ]
            }
            Type::Harbor => vec![("Authorization", key.to_owned())],
            Type::Nexus => vec![("X-Nexus-Webhook-Signature", hmac::<Hmac<Sha1>>(key, &body))],
            Type::CdEvents => vec![("Ce-Type", event(&event_type(&body)?))],
        };
        let mut call = Call {
            headers: vec![("Content-Type", HeaderValue::from_static("application/json"))],
            body,
        };
        for (name, value) in headers {
            let mut value = HeaderValue::from_str(&value).map_err(|_| {
                Error::usage("the token holds a line break or another character that cannot be sent")
            })?;
            value.set_sensitive(true);
            call.headers.push((name, value));
        }
        Ok(call)
    }
}

fn hmac<M: Mac + KeyInit>(key: &str, body: &str) -> String {
    let Ok(mac) = <M as KeyInit>::new_from_slice(key.as_bytes()) else {
        // A key of any length is one.
        return String::new();
    };
    let digest = mac.chain_update(body).finalize().into_bytes();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Wraps what a registry of Google's tells into the message by which Pub/Sub delivers it, unless it is one.
fn pushed(payload: &str) -> Result<String> {
    let event: Value = serde_json::from_str(payload)
        .map_err(|error| Error::usage("the payload is no JSON").caused_by(error))?;
    match event.get("message") {
        Some(_) => Ok(payload.to_owned()),
        None => Ok(json!({"message": {"data": STANDARD.encode(payload)}}).to_string()),
    }
}

/// Returns the type of a CDEvent, which is also told in a header.
fn event_type(payload: &str) -> Result<String> {
    let event: Value = serde_json::from_str(payload)
        .map_err(|error| Error::usage("the payload is no JSON").caused_by(error))?;
    let kind = event.pointer("/context/type").and_then(Value::as_str);
    kind.map(str::to_owned).ok_or_else(|| {
        Error::usage("the payload is no CDEvent: it has no context.type")
            .hint("pass one with --payload or --payload-file: the Receiver takes nothing else")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(kind: ReceiverType, payload: &str, event: Option<&str>) -> String {
        let (token, oidc) = (Secret::new("It's a Secret to Everybody"), Secret::new("jwt"));
        let call = Call::new(kind, payload, event, Some(&token), Some(&oidc)).expect("a call");
        assert!(!format!("{call:?}").contains("Secret"));
        let headers = call.headers.iter().skip(1);
        let headers = headers.map(|(name, value)| format!("{name}: {}", value.to_str().expect("text")));
        headers.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_call_is_signed_as_its_type_wants_it() {
        use ReceiverType as Type;
        // The example of GitHub's documentation.
        let digest = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        let signed = |kind, event| headers(kind, "Hello, World!", event);
        assert_eq!(
            signed(Type::Github, None),
            format!("X-Hub-Signature-256: sha256={digest}\nX-GitHub-Event: push")
        );
        assert_eq!(
            signed(Type::Bitbucket, Some("pr:merged")),
            format!("X-Hub-Signature: sha256={digest}\nX-Event-Key: pr:merged")
        );
        assert_eq!(
            signed(Type::GenericHmac, None),
            format!("X-Signature: sha256={digest}")
        );
        assert_eq!(
            signed(Type::Gitlab, None),
            "X-Gitlab-Token: It's a Secret to Everybody\nX-Gitlab-Event: Push Hook"
        );
        assert_eq!(
            signed(Type::Harbor, None),
            "Authorization: It's a Secret to Everybody"
        );
        assert_eq!(signed(Type::GenericOidc, None), "Authorization: Bearer jwt");
        assert!(signed(Type::Nexus, None).starts_with("X-Nexus-Webhook-Signature: "));
        assert_eq!(
            signed(Type::Nexus, None).rsplit(' ').next().map(str::len),
            Some(40)
        );
        for kind in [Type::Generic, Type::DockerHub, Type::Quay, Type::Acr] {
            assert_eq!(signed(kind, None), "");
        }
        let event = r#"{"context": {"type": "dev.cdevents.change.merged.0.2.0"}}"#;
        assert_eq!(
            headers(Type::CdEvents, event, None),
            "Ce-Type: dev.cdevents.change.merged.0.2.0"
        );
        Call::new(Type::CdEvents, "{}", None, None, None).expect_err("no CDEvent");
        Call::new(Type::Harbor, "{}", None, Some(&Secret::new("a\nb")), None).expect_err("no header");
    }

    #[test]
    fn what_a_google_registry_tells_comes_in_a_message() {
        let body =
            |payload: &str| Call::new(ReceiverType::Gcr, payload, None, None, None).map(|call| call.body);
        let wrapped = body(r#"{"action":"INSERT"}"#).expect("a call");
        assert_eq!(wrapped, r#"{"message":{"data":"eyJhY3Rpb24iOiJJTlNFUlQifQ=="}}"#);
        assert_eq!(body(&wrapped).expect("a call"), wrapped);
        body("no").expect_err("no JSON");
    }
}
