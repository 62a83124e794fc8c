//! The end of an operation that goes on although its time is over.

use std::time::Duration;

use crate::api;
use crate::context::Ctx;
use crate::error::{Error, Result};

/// What is waited for ends by itself when the time is over, and tells more; what must not be left half done may end.
const GRACE: Duration = Duration::from_secs(30);

/// Runs an operation that changes something, and gives it up when its time is over and it does not end by itself: many
/// requests that each take nearly as long as one may would take for ever.
///
/// It can be run again, as after any interruption.
pub async fn keep<T>(ctx: &Ctx, operation: impl Future<Output = Result<T>>) -> Result<T> {
    keep_within(ctx, GRACE, operation).await
}

async fn keep_within<T>(ctx: &Ctx, grace: Duration, operation: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::pin!(operation);
    loop {
        // A question puts the end off.
        let left = ctx.left();
        match tokio::time::timeout(left + grace, &mut operation).await {
            Ok(result) => return result,
            Err(_) if !ctx.left().is_zero() => {}
            Err(_) => {
                let limit = api::Duration::from(ctx.timeout);
                return Err(Error::not_ready(format!("not done within {limit}")).hint(
                    "run the same command again: it goes on from what is done; --timeout gives it longer",
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::cluster::client::Access;
    use crate::context::Env;
    use crate::error::ErrorKind;
    use crate::output::event::{Events, Memory};
    use crate::output::ui::Ui;

    #[tokio::test]
    async fn what_does_not_end_is_given_up() {
        let events = Events::new(Box::new(Arc::<Memory>::default()));
        let ui = Ui::new(false, false);
        let limit = Some(Duration::ZERO);
        let mut ctx = Ctx::new(
            Env::default(),
            Access::default(),
            String::new(),
            limit,
            events,
            ui,
        );
        let ended = keep_within(&ctx, Duration::from_secs(60), async { Ok(1) }).await;
        assert_eq!(ended.expect("an end"), 1);
        let given_up = keep_within(&ctx, Duration::ZERO, std::future::pending::<Result<()>>()).await;
        assert_eq!(given_up.expect_err("given up").kind(), ErrorKind::NotReady);
        ctx.timeout = Duration::from_secs(60);
        let asks = async {
            tokio::time::sleep(Duration::from_millis(10)).await;
            Ok(2)
        };
        assert_eq!(keep_within(&ctx, Duration::ZERO, asks).await.expect("an end"), 2);
    }
}
