//! Questions to the user: only ever on a terminal.

use std::io::{ErrorKind, IsTerminal};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use dialoguer::console::Term;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use tokio::task::spawn_blocking;

use super::escape;
use super::event::Events;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// How long the user has been asked.
#[derive(Default)]
struct Asked {
    /// By the questions that are over.
    before: Duration,
    /// Since when one is open.
    open: Option<Instant>,
}

/// Asks the user, if there is one.
pub struct Ui {
    asked: Mutex<Asked>,
    interactive: bool,
    theme: Arc<dyn Theme + Send + Sync>,
}

impl Ui {
    /// Makes the user interface of a run; questions are asked only when `interactive`.
    pub fn new(interactive: bool, color: bool) -> Self {
        let theme: Arc<dyn Theme + Send + Sync> = match color {
            true => Arc::new(ColorfulTheme::default()),
            false => Arc::new(SimpleTheme),
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

    /// Returns how long the user has been asked, all questions together, one that is open among them.
    pub fn asked(&self) -> Duration {
        let asked = self.lock();
        asked.before + asked.open.map(|since| since.elapsed()).unwrap_or_default()
    }

    /// Adds to the time the user has been asked.
    pub fn add_asked(&self, time: Duration) {
        self.lock().before += time;
    }

    fn lock(&self) -> MutexGuard<'_, Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks a yes-or-no question whose default is no.
    ///
    /// Without a terminal it is [refused](crate::error::ErrorKind::Refused), and `flag` names what to pass instead.
    pub async fn confirm(&self, events: &Events, question: &str, flag: &str) -> Result<bool> {
        self.ask(events, question, flag, |question, theme| {
            dialoguer::Confirm::with_theme(theme)
                .with_prompt(question)
                .default(false)
                .interact()
        })
        .await
    }

    /// Asks for a secret without showing it.
    pub async fn password(&self, events: &Events, prompt: &str, flag: &str) -> Result<Secret> {
        self.ask(events, prompt, flag, |prompt, theme| {
            dialoguer::Password::with_theme(theme)
                .with_prompt(prompt)
                .interact()
                .map(Secret::from)
        })
        .await
    }

    /// Asks for a line of text.
    pub async fn text(&self, events: &Events, prompt: &str, flag: &str) -> Result<String> {
        self.ask(events, prompt, flag, |prompt, theme| {
            dialoguer::Input::with_theme(theme)
                .with_prompt(prompt)
                .interact_text()
        })
        .await
    }

    /// Asks which of some things is meant, and returns its place among them.
    pub async fn choose(
        &self,
        events: &Events,
        prompt: &str,
        flag: &str,
        items: Vec<String>,
    ) -> Result<usize> {
        self.ask(events, prompt, flag, |prompt, theme| {
            dialoguer::Select::with_theme(theme)
                .with_prompt(prompt)
                .items(items)
                .default(0)
                .interact()
        })
        .await
    }

    /// Asks on a thread of its own: the run must be able to end while nobody answers.
    async fn ask<T: Send + 'static>(
        &self,
        events: &Events,
        question: &str,
        flag: &str,
        prompt: impl FnOnce(String, &dyn Theme) -> dialoguer::Result<T> + Send + 'static,
    ) -> Result<T> {
        let _asking = Asking::start(self);
        if !self.interactive {
            return Err(
                Error::refused(format!("cannot ask without a terminal: {question}"))
                    .hint(format!("pass {flag}")),
            );
        }
        events.clear();
        let mut terminal = Terminal::remember();
        let (text, theme) = (escape::line(question), self.theme.clone());
        let answer = spawn_blocking(move || prompt(text, &*theme)).await;
        let unanswered = || Error::refused("the question was not answered");
        match answer.map_err(|error| unanswered().caused_by(error))? {
            Ok(value) => {
                terminal.answered = true;
                Ok(value)
            }
            Err(dialoguer::Error::IO(error)) => {
                // The prompt reads Ctrl-C as a key and raises the signal, which ends the run meanwhile.
                if error.kind() == ErrorKind::Interrupted {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
                Err(unanswered().caused_by(error))
            }
        }
    }
}

/// A question that is open until this is dropped.
struct Asking<'a>(&'a Ui);

impl<'a> Asking<'a> {
    fn start(ui: &'a Ui) -> Self {
        ui.lock().open = Some(Instant::now());
        Asking(ui)
    }
}

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        let mut asked = self.0.lock();
        if let Some(since) = asked.open.take() {
            asked.before += since.elapsed();
        }
    }
}

/// The terminal as it was before a question; it is put back when the question is given up.
struct Terminal {
    #[cfg(unix)]
    settings: Option<rustix::termios::Termios>,
    answered: bool,
}

impl Terminal {
    #[allow(clippy::disallowed_methods)] // the one place that may
    fn remember() -> Self {
        Terminal {
            #[cfg(unix)]
            settings: rustix::termios::tcgetattr(std::io::stdin()).ok(),
            answered: false,
        }
    }
}

impl Drop for Terminal {
    #[allow(clippy::disallowed_methods)] // the one place that may
    fn drop(&mut self) {
        if self.answered {
            return;
        }
        #[cfg(unix)]
        if let Some(settings) = &self.settings {
            let now = rustix::termios::OptionalActions::Now;
            let _ = rustix::termios::tcsetattr(std::io::stdin(), now, settings);
        }
        let _ = Term::stderr().show_cursor();
        let _ = Term::stderr().write_line("");
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

/// Says whether data goes to a terminal, so that it is people who read it.
#[allow(clippy::disallowed_methods)] // the one place that may
pub fn stdout_is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// Says whether a program that is given this stdin can ask on it.
pub fn stdin_is_terminal() -> bool {
    std::io::stdin().is_terminal()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_an_open_question_counts_before_it_is_over() {
        let ui = Ui::new(false, false);
        ui.add_asked(Duration::from_secs(5));
        let asking = Asking::start(&ui);
        ui.lock().open = Instant::now().checked_sub(Duration::from_secs(7));
        assert!(ui.asked() >= Duration::from_secs(12));
        drop(asking);
        let asked = ui.asked();
        assert!(asked >= Duration::from_secs(12) && ui.asked() == asked);
    }
}
