//! Questions to the user: only ever on a terminal.

use std::io::IsTerminal;

use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};

use super::event::Events;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// Asks the user, if there is one.
pub struct Ui {
    interactive: bool,
    theme: Box<dyn Theme + Send + Sync>,
}

impl Ui {
    /// Makes the user interface of a run; questions are asked only when `interactive`.
    pub fn new(interactive: bool, color: bool) -> Self {
        let theme: Box<dyn Theme + Send + Sync> = match color {
            true => Box::new(ColorfulTheme::default()),
            false => Box::new(SimpleTheme),
        };
        Ui { interactive, theme }
    }

    /// Says whether somebody can answer.
    pub fn interactive(&self) -> bool {
        self.interactive
    }

    /// Asks a yes-or-no question whose default is no.
    ///
    /// Without a terminal it is [refused](crate::error::ErrorKind::Refused), and `flag` names what to pass instead.
    pub fn confirm(&self, events: &Events, question: &str, flag: &str) -> Result<bool> {
        self.ask(events, question, flag, |theme| {
            dialoguer::Confirm::with_theme(theme)
                .with_prompt(question)
                .default(false)
                .interact()
        })
    }

    /// Asks for a secret without showing it.
    pub fn password(&self, events: &Events, prompt: &str, flag: &str) -> Result<Secret> {
        self.ask(events, prompt, flag, |theme| {
            dialoguer::Password::with_theme(theme)
                .with_prompt(prompt)
                .interact()
                .map(Secret::from)
        })
    }

    fn ask<T>(
        &self,
        events: &Events,
        question: &str,
        flag: &str,
        prompt: impl Fn(&dyn Theme) -> dialoguer::Result<T>,
    ) -> Result<T> {
        if !self.interactive {
            return Err(
                Error::refused(format!("cannot ask without a terminal: {question}"))
                    .hint(format!("pass {flag}")),
            );
        }
        let mut answer = None;
        events.pause(&mut || answer = Some(prompt(&*self.theme)));
        match answer {
            Some(Ok(value)) => Ok(value),
            Some(Err(error)) => Err(Error::refused("the question was not answered").caused_by(error)),
            None => Err(Error::refused("the question was not asked")),
        }
    }
}

/// Says whether stdin and stderr are both a terminal, so that a question is seen and can be answered.
#[allow(clippy::disallowed_methods)] // the one place that may
pub fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Says whether events go to a terminal.
#[allow(clippy::disallowed_methods)] // the one place that may
pub fn stderr_is_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// Says whether a program that is given this stdin can ask on it.
pub fn stdin_is_terminal() -> bool {
    std::io::stdin().is_terminal()
}
