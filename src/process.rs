//! Programs that end with whoever waits for them, and all they started with them.

use std::io;
use std::process::ExitStatus;

use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};

/// A program that is killed when this is dropped before its end; what it started, too, where it has no terminal.
pub struct Running {
    child: Child,
    /// The group of processes that the program leads.
    #[cfg(unix)]
    group: Option<rustix::process::Pid>,
}

impl Running {
    /// Starts a program, which keeps the `terminal` if it is to have one.
    pub fn start(command: &mut Command, terminal: bool) -> io::Result<Self> {
        // At a terminal, a group of its own could neither ask nor hear Ctrl-C.
        #[cfg(unix)]
        if !terminal {
            command.process_group(0);
        }
        let child = command.spawn()?;
        Ok(Running {
            #[cfg(unix)]
            group: child
                .id()
                .filter(|_| !terminal)
                .and_then(|id| rustix::process::Pid::from_raw(id.cast_signed())),
            child,
        })
    }

    /// Waits for its end, and reads what it prints meanwhile; fails when either is more than `most` bytes.
    pub async fn end(
        &mut self,
        stdout: &mut Vec<u8>,
        stderr: &mut Vec<u8>,
        most: u64,
    ) -> io::Result<ExitStatus> {
        let (out, err) = (self.child.stdout.take(), self.child.stderr.take());
        let reads = (read(out, stdout, most), read(err, stderr, most));
        let (_, _, status) = futures::try_join!(reads.0, reads.1, self.child.wait())?;
        #[cfg(unix)]
        {
            self.group = None;
        }
        Ok(status)
    }
}

#[cfg(unix)]
impl Drop for Running {
    fn drop(&mut self) {
        if let Some(group) = self.group {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
    }
}

async fn read(pipe: Option<impl AsyncRead + Unpin>, bytes: &mut Vec<u8>, most: u64) -> io::Result<()> {
    if let Some(pipe) = pipe {
        pipe.take(most + 1).read_to_end(bytes).await?;
    }
    match bytes.len() as u64 > most {
        true => Err(io::Error::other(format!("it prints more than {most} bytes"))),
        false => Ok(()),
    }
}
