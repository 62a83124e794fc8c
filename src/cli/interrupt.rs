//! The signals that end a run, which a thread of its own waits for: the run's may be busy.

use std::io;
use std::task::Poll;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::error::{Error, ErrorKind, Result};

/// Makes a runtime of one thread.
pub(super) fn runtime() -> Result<Runtime> {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Error::failed("cannot start the runtime").caused_by(error))
}

/// Ends the process at the first signal, without a word.
pub(super) fn end_at_signal() -> Result<()> {
    watch(None)
}

/// Returns what yields the number of the first signal; the second ends the process, whatever is going on.
pub fn first_signal() -> Result<oneshot::Receiver<u8>> {
    let (tell, told) = oneshot::channel();
    watch(Some(tell))?;
    Ok(told)
}

fn watch(first: Option<oneshot::Sender<u8>>) -> Result<()> {
    let runtime = runtime()?;
    let signals = {
        let _entered = runtime.enter();
        Signals::new().map_err(|error| Error::failed("cannot wait for signals").caused_by(error))?
    };
    std::thread::spawn(move || {
        runtime.block_on(async move {
            let mut signals = signals;
            if let Some(first) = first {
                let _ = first.send(signals.next().await);
            }
            let code = ErrorKind::Interrupted(signals.next().await).exit_code();
            std::process::exit(code.into());
        })
    });
    Ok(())
}

#[cfg(unix)]
struct Signals(Vec<(u8, tokio::signal::unix::Signal)>);

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let ignored = ignored();
        let kinds = [
            (1, SignalKind::hangup()),
            (2, SignalKind::interrupt()),
            (15, SignalKind::terminate()),
        ];
        let heeded = kinds
            .into_iter()
            .filter(|(number, _)| ignored & (1 << (number - 1)) == 0);
        heeded
            .map(|(number, kind)| Ok((number, signal(kind)?)))
            .collect::<io::Result<_>>()
            .map(Signals)
    }

    /// Returns the number of the next signal.
    async fn next(&mut self) -> u8 {
        std::future::poll_fn(|context| {
            let came = |(number, signal): &mut (u8, tokio::signal::unix::Signal)| {
                signal.poll_recv(context).is_ready().then_some(*number)
            };
            self.0
                .iter_mut()
                .find_map(came)
                .map_or(Poll::Pending, Poll::Ready)
        })
        .await
    }
}

/// Returns the set of signals this process was started to ignore, as `nohup` and `&` in a script do.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    // Where that cannot be told, a hangup is left to what is set for it.
    line.and_then(|set| u64::from_str_radix(set.trim(), 16).ok())
        .unwrap_or(1)
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Signals)
    }

    /// Returns the number a shell gives Ctrl-C.
    async fn next(&mut self) -> u8 {
        let _ = tokio::signal::ctrl_c().await;
        2
    }
}
