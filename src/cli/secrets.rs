//! Secrets on the command line: from a flag (with a warning), a file, stdin or a question.

use std::io::{BufRead, IsTerminal};
use std::path::PathBuf;

use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::output::event::Events;
use crate::secret::Secret;

/// A secret and the ways a command line has to give it.
pub struct SecretArg<'a> {
    /// The flag that holds it, as `--password`.
    pub flag: &'a str,
    /// What to use instead of that flag.
    pub instead: &'a str,
    /// What the flag holds.
    pub text: Option<Secret>,
    /// The file that holds it; `-` is stdin.
    pub file: Option<PathBuf>,
}

/// Hands out stdin, which can be read for one secret only.
#[derive(Default)]
pub struct Stdin {
    taken: bool,
}

/// Warns of a flag that holds a secret.
pub(super) fn warn(events: &Events, flag: &str, instead: &str) {
    events.warn(format!(
        "{flag} shows the secret to everybody who can list processes: use {instead}"
    ));
}

impl SecretArg<'_> {
    /// Returns the secret, if the command line gives it; an empty one counts as none.
    pub fn read(self, ctx: &Ctx, stdin: &mut Stdin) -> Result<Option<Secret>> {
        let text = match (self.text, self.file) {
            (Some(text), _) => {
                if !text.is_empty() {
                    warn(&ctx.events, self.flag, self.instead);
                }
                Some(text)
            }
            (None, Some(file)) if file.as_os_str() == "-" => Some(stdin.all(self.flag)?),
            (None, Some(file)) => Some(Secret::from_file(&file).map_err(|error| {
                Error::usage(format!("cannot read {} of {}-file", file.display(), self.flag)).caused_by(error)
            })?),
            (None, None) => None,
        };
        Ok(text
            .map(without_line_end)
            .filter(|secret| !secret.expose().is_empty()))
    }
}

impl Stdin {
    /// Reads a secret to the end of stdin.
    fn all(&mut self, flag: &str) -> Result<Secret> {
        self.take(flag)?;
        let text = Secret::from_reader(std::io::stdin())
            .map_err(|error| Error::usage(format!("cannot read {flag} from stdin")).caused_by(error))?;
        match text.expose().trim_end_matches(['\r', '\n']) {
            "" => Err(Error::usage(format!(
                "stdin is empty, where {flag} is to be read from it"
            ))),
            _ => Ok(text),
        }
    }

    /// Asks for a secret on a terminal; takes the first line of stdin where there is none.
    pub async fn line_or_ask(&mut self, ctx: &Ctx, prompt: &str, flag: &str) -> Result<Secret> {
        if ctx.ui.interactive() {
            return ctx.ui.password(&ctx.events, prompt, flag).await;
        }
        self.take(flag)?;
        let mut text = String::new();
        if !std::io::stdin().is_terminal() {
            std::io::stdin()
                .lock()
                .read_line(&mut text)
                .map_err(|error| Error::usage(format!("cannot read {flag} from stdin")).caused_by(error))?;
        }
        let secret = without_line_end(text.into());
        match secret.expose().is_empty() {
            true => Err(Error::usage(format!("no {} given", prompt.to_lowercase()))
                .hint(format!("pass {flag}, or write it to stdin"))),
            false => Ok(secret),
        }
    }

    /// Claims stdin, which can be read only once.
    pub(super) fn take(&mut self, flag: &str) -> Result<()> {
        match std::mem::replace(&mut self.taken, true) {
            true => Err(Error::usage(format!(
                "stdin is already read for another secret than {flag}"
            ))),
            false => Ok(()),
        }
    }
}

/// Drops the line end an editor or `echo` leaves.
fn without_line_end(secret: Secret) -> Secret {
    match secret.expose().strip_suffix('\n') {
        Some(text) => Secret::from(text.strip_suffix('\r').unwrap_or(text).to_owned()),
        None => secret,
    }
}
