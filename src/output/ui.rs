//! Questions to the user: only ever on a terminal.

use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};

use super::event::Events;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// Asks the user, if there is one.
pub struct Ui {
    asked: Mutex<Duration>,
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
        Ui {
            asked: Mutex::default(),
            interactive,
            theme,
        }
    }

    /// Says whether somebody can answer.
    pub fn interactive(&self) -> bool {
        self.interactive
    }

    /// Returns how long the user has been asked, all questions together.
    pub fn asked(&self) -> Duration {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds to the time the user has been asked.
    pub fn add_asked(&self, time: Duration) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) += time;
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
        let _asking = Asking(self, Instant::now());
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

/// A question that is open until this is dropped.
struct Asking<'a>(&'a Ui, Instant);

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        self.0.add_asked(self.1.elapsed());
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
