//! Lengths of time as Flux objects spell them: `90s`, `1h30m`, `500ms`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::time::Duration as StdDuration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The pattern most duration fields have.
pub(crate) const PATTERN: &str = r"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$";
/// The pattern of timeouts that cannot be given in hours.
pub(crate) const NO_HOURS: &str = r"^([0-9]+(\.[0-9]+)?(ms|s|m))+$";

/// The units of a duration with their length in nanoseconds; `µs` is accepted with either code point for µ.
const UNITS: [(&str, u128); 8] = [
    ("ns", 1),
    ("us", 1_000),
    ("\u{b5}s", 1_000),
    ("\u{3bc}s", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
];

/// A length of time that keeps the spelling it was read with.
///
/// Two durations are equal when they are spelled alike: `60s` and `1m0s` differ as text,
/// so compare [`Duration::as_std`] when only the length matters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Duration {
    text: String,
    length: StdDuration,
}

/// Says why a text is not a duration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid duration {text:?}: {reason}")]
pub struct DurationError {
    text: String,
    reason: &'static str,
}

impl Duration {
    /// Reads a duration in the notation of Go, keeping its spelling; negative ones are refused.
    pub fn parse(text: &str) -> Result<Self, DurationError> {
        match parse_length(text) {
            Ok(length) => Ok(Duration {
                text: text.to_owned(),
                length,
            }),
            Err(reason) => Err(DurationError {
                text: text.to_owned(),
                reason,
            }),
        }
    }

    /// Returns the length.
    pub fn as_std(&self) -> StdDuration {
        self.length
    }

    /// Returns the text the duration was read from, or the one Go would print.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the same length in the spelling of Go, `1m0s` for `60s`.
    #[must_use]
    pub fn normalized(&self) -> Self {
        self.length.into()
    }
}

impl Default for Duration {
    fn default() -> Self {
        StdDuration::ZERO.into()
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl FromStr for Duration {
    type Err = DurationError;

    fn from_str(text: &str) -> Result<Self, DurationError> {
        Duration::parse(text)
    }
}

impl TryFrom<String> for Duration {
    type Error = DurationError;

    fn try_from(text: String) -> Result<Self, DurationError> {
        Duration::parse(&text)
    }
}

impl From<Duration> for String {
    fn from(duration: Duration) -> String {
        duration.text
    }
}

impl From<StdDuration> for Duration {
    /// Spells the length as Go prints it: `1m0s`, `1.5s`, `500ms`, `0s`.
    fn from(length: StdDuration) -> Self {
        Duration {
            text: spell(length),
            length,
        }
    }
}

impl JsonSchema for Duration {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Duration".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": PATTERN})
    }
}

fn parse_length(text: &str) -> Result<StdDuration, &'static str> {
    if text.starts_with('-') {
        return Err("must not be negative");
    }
    let mut rest = text.strip_prefix('+').unwrap_or(text);
    if rest == "0" {
        return Ok(StdDuration::ZERO);
    }
    if rest.is_empty() {
        return Err("is empty");
    }
    let mut total: u128 = 0;
    while !rest.is_empty() {
        let (whole, after) = digits(rest);
        let (fraction, after) = match after.strip_prefix('.') {
            Some(after) => digits(after),
            None => ("", after),
        };
        if whole.is_empty() && fraction.is_empty() {
            return Err("expected a number");
        }
        let end = after
            .find(|c: char| c == '.' || c.is_ascii_digit())
            .unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        let Some((_, nanos)) = UNITS.iter().find(|(name, _)| *name == unit) else {
            return Err("each number needs a unit: ms, s, m or h");
        };
        total += length_of(whole, fraction, *nanos).ok_or("is too long")?;
        if total > i64::MAX as u128 {
            return Err("is too long");
        }
        rest = after;
    }
    Ok(from_nanos(total))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// Computes `whole.fraction` times `unit` in nanoseconds, cutting off what is below one.
fn length_of(whole: &str, fraction: &str, unit: u128) -> Option<u128> {
    let whole: u128 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    // No unit has more than 13 digits, so later ones never add up to a nanosecond.
    let fraction = &fraction[..fraction.len().min(15)];
    let part = if fraction.is_empty() {
        0
    } else {
        fraction.parse::<u128>().ok()? * unit / 10u128.pow(fraction.len() as u32)
    };
    whole.checked_mul(unit)?.checked_add(part)
}

fn from_nanos(nanos: u128) -> StdDuration {
    const SECOND: u128 = 1_000_000_000;
    StdDuration::new((nanos / SECOND) as u64, (nanos % SECOND) as u32)
}

fn spell(length: StdDuration) -> String {
    let (seconds, nanos) = (length.as_secs(), length.subsec_nanos());
    if seconds == 0 {
        return match nanos {
            0 => "0s".to_owned(),
            1..1_000 => format!("{nanos}ns"),
            1_000..1_000_000 => decimal(nanos.into(), 3) + "\u{b5}s",
            _ => decimal(nanos.into(), 6) + "ms",
        };
    }
    let rest = decimal(u128::from(seconds % 60) * 1_000_000_000 + u128::from(nanos), 9);
    match (seconds / 3600, seconds / 60 % 60) {
        (0, 0) => format!("{rest}s"),
        (0, minutes) => format!("{minutes}m{rest}s"),
        (hours, minutes) => format!("{hours}h{minutes}m{rest}s"),
    }
}

/// Writes `value / 10^places` without trailing zeros.
fn decimal(value: u128, places: usize) -> String {
    let scale = 10u128.pow(places as u32);
    let (whole, fraction) = (value / scale, value % scale);
    if fraction == 0 {
        return whole.to_string();
    }
    let fraction = format!("{fraction:0places$}");
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_spells_like_go() {
        let table: [(&str, u64, &str); 18] = [
            ("0", 0, "0s"),
            ("0s", 0, "0s"),
            ("60s", 60_000_000_000, "1m0s"),
            ("1m0s", 60_000_000_000, "1m0s"),
            ("90m", 5_400_000_000_000, "1h30m0s"),
            ("1h2m3.5s", 3_723_500_000_000, "1h2m3.5s"),
            ("24h", 86_400_000_000_000, "24h0m0s"),
            ("500ms", 500_000_000, "500ms"),
            ("1500ms", 1_500_000_000, "1.5s"),
            ("1.5s", 1_500_000_000, "1.5s"),
            (".5h", 1_800_000_000_000, "30m0s"),
            ("5.m", 300_000_000_000, "5m0s"),
            ("+2m", 120_000_000_000, "2m0s"),
            ("1s1s", 2_000_000_000, "2s"),
            ("12us", 12_000, "12µs"),
            ("1.25\u{3bc}s", 1_250, "1.25µs"),
            ("7ns", 7, "7ns"),
            ("1h0.000000001s", 3_600_000_000_001, "1h0m0.000000001s"),
        ];
        for (text, nanos, spelled) in table {
            let duration = Duration::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(duration.as_str(), text, "keeps its spelling");
            assert_eq!(duration.as_std(), StdDuration::from_nanos(nanos), "{text}");
            assert_eq!(duration.normalized().to_string(), spelled, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_duration() {
        for (text, reason) in [
            ("", "is empty"),
            ("+", "is empty"),
            ("-1s", "must not be negative"),
            ("5", "needs a unit"),
            ("1d", "needs a unit"),
            ("1h5", "needs a unit"),
            ("s", "expected a number"),
            (".s", "expected a number"),
            ("1 m", "needs a unit"),
            ("300000000h", "is too long"),
            ("99999999999999999999999999999999999999999h", "is too long"),
        ] {
            let error = Duration::parse(text).expect_err(text).to_string();
            assert!(error.contains(reason), "{text}: {error}");
        }
        assert_eq!(
            Duration::parse("1d").expect_err("no days").to_string(),
            "invalid duration \"1d\": each number needs a unit: ms, s, m or h"
        );
    }

    #[test]
    fn survives_json() {
        let duration: Duration = serde_json::from_str("\"60s\"").expect("a duration");
        assert_eq!(serde_json::to_string(&duration).expect("text"), "\"60s\"");
        assert!(serde_json::from_str::<Duration>("\"soon\"").is_err());
    }
}
