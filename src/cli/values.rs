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
    crate::api::Duration::parse(text)
        .map(|duration| duration.as_std())
        .map_err(|error| format!("{error}; write it as 30s, 5m or 1h30m"))
}

/// Reads what is sent in a header as it is.
pub fn header(text: &str) -> Result<String, String> {
    match http::HeaderValue::from_str(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("it holds a line break or another character that cannot be sent".to_owned()),
    }
}

/// Reads the name of an object: a DNS subdomain as RFC 1123 defines it. Anything else would lead a request astray.
pub fn object_name(text: &str) -> Result<String, String> {
    let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let inner = |c: char| edge(c) || c == '-' || c == '.';
    let good = text.len() <= 253
        && text.chars().all(inner)
        && text
            .split('.')
            .all(|part| part.starts_with(edge) && part.ends_with(edge));
    match good {
        true => Ok(text.to_owned()),
        false => Err("a name has lower-case letters, digits, hyphens and dots".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
