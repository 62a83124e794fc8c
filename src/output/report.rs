//! What an operation returns to be shown on stdout.

use serde::Serialize;

use super::data::{self, Format};
use super::escape;
use super::stdout::Stdout;
use crate::error::{Error, Result};

/// The result of an operation: data for scripts, text for people, and whether it is a failure.
pub trait Report: Serialize {
    /// Returns the text for people; it ends with a line break or is empty.
    fn text(&self) -> String;

    /// Returns the failure the command ends with although there is something to show.
    fn failure(&self) -> Option<Error> {
        None
    }
}

/// Shows `report` in `format` and ends with its failure, if it has one.
pub fn show(report: &impl Report, format: Format, stdout: &mut Stdout) -> Result<()> {
    match format {
        Format::Text => stdout.text(&escape::text(&report.text()))?,
        Format::Json => stdout.text(&data::json(report)?)?,
        Format::Yaml => stdout.text(&data::yaml(report)?)?,
    }
    stdout.flush()?;
    report.failure().map_or(Ok(()), Err)
}
