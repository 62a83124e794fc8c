//! Sending a request again while the API server is away.

use std::time::Duration;

use tokio::time::Instant;

use super::failure;
use crate::output::event::Events;

const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(4);

/// Sends a request that may be sent more than once until it is answered, or nearly no time is left.
///
/// What is being worked on has been read before: a server that does not take a connection now comes back.
pub async fn patiently<T>(
    events: &Events,
    left: Duration,
    mut request: impl AsyncFnMut() -> kube::Result<T>,
) -> kube::Result<T> {
    let end = Instant::now() + left;
    let mut pause = FIRST_PAUSE;
    loop {
        match request().await {
            Err(error) if is_away(&error) && Instant::now() + pause < end => {
                if pause == FIRST_PAUSE {
                    events.wait("the API server is away: waiting for it to come back");
                }
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            answer => return answer,
        }
    }
}

/// Says whether nothing was answered, or that the server is not there for now; any other answer stays what it is.
fn is_away(error: &kube::Error) -> bool {
    match error {
        kube::Error::Api(status) => matches!(status.code, 429 | 503 | 504),
        error => failure::is_passing(error),
    }
}
