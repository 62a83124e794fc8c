//! How values are written on the command line: as scripts for the Go CLI write them.

use std::time::Duration;

use clap::builder::{BoolishValueParser, TypedValueParser, ValueParser};
use clap::{Arg, ArgAction, Command};

/// Turns every on-off flag of `command` and its subcommands into one that also takes `=false`, and lets the
/// last repetition of a flag win. A flag that is on by default is declared with `default_value = "true"`.
pub fn go_flags(command: Command) -> Command {
    command
        .args_override_self(true)
        .mut_args(go_flag)
        .mut_subcommands(go_flags)
}

fn go_flag(arg: Arg) -> Arg {
    if !matches!(arg.get_action(), ArgAction::SetTrue) {
        return arg;
    }
    match arg.get_default_values() {
        [] => on_off(arg).default_value("false"),
        _ => on_off(arg),
    }
}

/// Makes `arg` an on-off flag that takes `=true` and `=false`.
fn on_off(arg: Arg) -> Arg {
    arg.action(ArgAction::Set)
        .num_args(0..=1)
        .require_equals(true)
        .default_missing_value("true")
        .value_name("BOOL")
        .hide_default_value(true)
        .hide_possible_values(true)
        .value_parser(boolean())
}

fn boolean() -> ValueParser {
    ValueParser::from(BoolishValueParser::new().map(|value| value))
}

/// Reads a duration as Go writes it: `5m`, `1m30s`, `1.5h`, `500ms`; zero may be bare.
pub fn duration(text: &str) -> Result<Duration, String> {
    let error = || format!("`{text}` is not a duration such as 30s, 5m or 1h30m");
    if text == "0" {
        return Ok(Duration::ZERO);
    }
    let (mut rest, mut seconds) = (text.strip_prefix('+').unwrap_or(text), 0.0_f64);
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .ok_or_else(error)?;
        let number: f64 = rest[..digits].parse().map_err(|_| error())?;
        rest = &rest[digits..];
        let unit = rest
            .find(|c: char| c.is_ascii_digit() || c == '.')
            .unwrap_or(rest.len());
        seconds += number
            * match &rest[..unit] {
                "h" => 3600.0,
                "m" => 60.0,
                "s" => 1.0,
                "ms" => 1e-3,
                "us" | "µs" | "μs" => 1e-6,
                "ns" => 1e-9,
                _ => return Err(error()),
            };
        rest = &rest[unit..];
    }
    match text.is_empty() {
        true => Err(error()),
        false => Duration::try_from_secs_f64(seconds).map_err(|_| error()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_go_reads_them() {
        let table = [
            ("5m0s", Some(300_000)),
            ("1h2m3s", Some(3_723_000)),
            ("1.5s", Some(1_500)),
            ("500ms", Some(500)),
            ("0", Some(0)),
            ("", None),
            ("5", None),
            ("-5s", None),
            ("5 m", None),
            ("1d", None),
        ];
        for (text, millis) in table {
            assert_eq!(duration(text).ok(), millis.map(Duration::from_millis), "{text:?}");
        }
    }

    #[test]
    fn an_on_off_flag_takes_equals_false_and_the_last_one_wins() {
        let command = || {
            go_flags(
                Command::new("t")
                    .arg(
                        Arg::new("wait")
                            .short('w')
                            .long("wait")
                            .action(ArgAction::SetTrue),
                    )
                    .arg(Arg::new("all").short('a').long("all").action(ArgAction::SetTrue))
                    .arg(Arg::new("path").long("path"))
                    .arg(Arg::new("name")),
            )
        };
        let parse = |line: &str| command().try_get_matches_from(line.split(' ')).expect(line);
        for (line, wait) in [
            ("t", false),
            ("t --wait", true),
            ("t --wait=false", false),
            ("t --wait --wait=false", false),
            ("t --wait=false --wait", true),
            ("t -aw name", true),
        ] {
            assert_eq!(parse(line).get_flag("wait"), wait, "{line}");
        }
        assert_eq!(
            parse("t --wait name")
                .get_one::<String>("name")
                .map(String::as_str),
            Some("name")
        );
        let last = parse("t --path a --path b");
        assert_eq!(last.get_one::<String>("path").map(String::as_str), Some("b"));
    }
}
