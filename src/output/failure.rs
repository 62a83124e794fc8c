//! How a command's failure is told.

use std::error::Error as StdError;

use serde_json::json;

use super::escape;
use super::sink::{LogFormat, stderr_line};
use crate::error::{Error, ErrorKind};

/// Prints what failed, why, and what to do next.
pub fn print(error: &Error, format: LogFormat, color: bool) {
    if error.kind() == ErrorKind::ClosedStdout {
        return;
    }
    match format {
        LogFormat::Text => stderr_line(&text(error, color)),
        LogFormat::Json => stderr_line(&json_line(error)),
    }
}

/// Tells a command line that works, after one that does not.
pub fn example(line: &str) {
    stderr_line(&format!("\nfor example: {line}"));
}

/// Returns the messages of the chain of causes, each said once.
fn causes(error: &Error) -> Vec<String> {
    let mut causes: Vec<String> = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        let message = cause.to_string();
        // Foreign errors often repeat their cause in their own message.
        match causes.last() {
            Some(last) if last.contains(&message) => {}
            _ => causes.push(message),
        }
        next = cause.source();
    }
    causes
}

fn text(error: &Error, color: bool) -> String {
    let paint = |code: &str, text: &str| match color {
        true => format!("\x1b[{code}m{text}\x1b[0m"),
        false => text.to_owned(),
    };
    let mut lines = vec![format!(
        "{} {}",
        paint("31", "✗"),
        escape::block(&error.to_string())
    )];
    lines.extend(
        causes(error)
            .iter()
            .map(|cause| format!("  {} {}", paint("2", "caused by:"), escape::block(cause))),
    );
    lines.extend(
        error
            .hints()
            .iter()
            .map(|hint| format!("  {} {}", paint("36", "hint:"), escape::block(hint))),
    );
    lines.join("\n")
}

fn json_line(error: &Error) -> String {
    let line = json!({
        "kind": "fail",
        "message": error.to_string(),
        "causes": causes(error),
        "hints": error.hints(),
        "exitCode": error.kind().exit_code(),
    });
    escape::json(line.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_causes_once_and_its_hints() {
        let root = Error::failed("connection refused");
        let error = root
            .context("connect: connection refused")
            .context("listing kustomizations")
            .hint("try again");
        assert_eq!(
            text(&error, false),
            "✗ listing kustomizations\n  caused by: connect: connection refused\n  hint: try again"
        );
    }
}
