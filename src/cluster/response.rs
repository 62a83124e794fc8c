//! What comes back from the API server: the whole of it in time, and a refusal in a form that can be told.

use futures::stream;
use http::StatusCode;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, StreamBody};
use kube::core::Status;
use tokio::time::Instant;
use tower::BoxError;

/// A body of any form.
pub(super) type AnyBody<D> = UnsyncBoxBody<D, BoxError>;

/// How many bytes of a refusal are read: the server's own are smaller.
const MOST_READ: usize = 1 << 20;
/// How many characters of one are told.
const MOST_TOLD: usize = 2000;
/// The same, where it is not the API server's own: it may be a page of HTML.
const MOST_TOLD_OF_OTHERS: usize = 200;

/// A request that got no answer, and where it was sent.
#[derive(Debug, thiserror::Error)]
#[error("no answer from {to}")]
pub struct Unanswered {
    /// The API server, and the proxy on the way to it.
    pub to: String,
    /// Why.
    pub source: BoxError,
}

/// Returns a body that fails when it has not come from `to` by `end`.
pub(super) fn in_time<B>(body: B, end: Instant, to: String) -> AnyBody<B::Data>
where
    B: BodyExt<Data: Send, Error = BoxError> + Send + Unpin + 'static,
{
    let frames = stream::try_unfold((body, to), move |(mut body, to)| async move {
        match tokio::time::timeout_at(end, body.frame()).await {
            Ok(frame) => Ok(frame.transpose()?.map(|frame| (frame, (body, to)))),
            Err(elapsed) => Err(Unanswered {
                to,
                source: elapsed.into(),
            }
            .into()),
        }
    });
    StreamBody::new(frames).boxed_unsync()
}

/// Reads the body of a refusal: it always has the code and something to say, and not too much.
pub(super) async fn refusal<B>(code: StatusCode, mut body: B) -> Result<Status, BoxError>
where
    B: BodyExt<Data: AsRef<[u8]>, Error = BoxError> + Unpin,
{
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await.transpose()?
        && bytes.len() < MOST_READ
    {
        bytes.extend_from_slice(frame.data_ref().map_or(&[], AsRef::as_ref));
    }
    Ok(told(code, &String::from_utf8_lossy(&bytes)))
}

fn told(code: StatusCode, body: &str) -> Status {
    let mut status = serde_json::from_str::<Status>(body).unwrap_or_default();
    if status.message.is_empty() && !status.reason.is_empty() {
        status.message = status.reason.clone();
    }
    if status.message.is_empty() {
        let words: Vec<_> = body.split_whitespace().collect();
        let body = cut(words.join(" "), MOST_TOLD_OF_OTHERS);
        status.message = match body.trim_matches(['{', '}']) {
            "" => code.to_string(),
            _ if body.starts_with(code.as_str()) => body,
            _ => format!("{code}: {body}"),
        };
    }
    status.message = cut(status.message, MOST_TOLD);
    if status.code == 0 {
        status.code = code.as_u16();
    }
    status
}

fn cut(mut text: String, most: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_has_its_code_and_something_to_say() {
        let page = format!("<html>\n  <h1>502</h1>{}</html>", "x".repeat(50_000));
        let table = [
            (404, "{}", 404, "404 Not Found"),
            (404, "", 404, "404 Not Found"),
            (404, "404 page not found\n", 404, "404 page not found"),
            (403, r#"{"reason": "Forbidden"}"#, 403, "Forbidden"),
            (
                400,
                r#"{"error": "no"}"#,
                400,
                r#"400 Bad Request: {"error": "no"}"#,
            ),
            (500, r#"{"code": 410, "message": "too old"}"#, 410, "too old"),
            (502, &page, 502, "502 Bad Gateway: <html> <h1>502</h1>xxx"),
        ];
        for (code, body, expected, message) in table {
            let status = told(StatusCode::from_u16(code).expect("a code"), body);
            assert_eq!(status.code, expected);
            assert!(status.message.starts_with(message), "{}", status.message);
            assert!(status.message.len() < 300, "{body}: {}", status.message.len());
        }
        let long = format!(r#"{{"code": 422, "message": "{}"}}"#, "é".repeat(9000));
        let status = told(StatusCode::UNPROCESSABLE_ENTITY, &long);
        assert_eq!(status.message.chars().count(), MOST_TOLD + 1);
    }
}
