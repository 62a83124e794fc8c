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

/// Reads the name of an object of any kind: some, as roles, have names with colons and capitals.
pub fn any_name(text: &str) -> Result<String, String> {
    let good = |c: char| c.is_ascii_alphanumeric() || "-._:@".contains(c);
    match !text.is_empty() && text.len() <= 253 && text.chars().all(good) && !text.starts_with('.') {
        true => Ok(text.to_owned()),
        false => Err("a name has letters, digits, hyphens, dots and colons".to_owned()),
    }
}

/// Reads how often a controller looks; one that is to look all the time, or never again, does neither well.
pub fn interval(text: &str) -> Result<Duration, String> {
    let interval = duration(text)?;
    match interval < Duration::from_secs(1) {
        true => Err("an interval is at least 1s".to_owned()),
        false => Ok(interval),
    }
}

/// Reads the name of a release, as `v2.9.4` or `v2.10.0-rc.1`; nothing is the built-in one.
pub fn release(text: &str) -> Result<String, String> {
    let version = text.strip_prefix('v').map(semver::Version::parse);
    let release = matches!(version, Some(Ok(version)) if version.build.is_empty());
    match release || text.is_empty() {
        true => Ok(text.to_owned()),
        false => Err("a release is named as in v2.9.4".to_owned()),
    }
}

/// Reads the place of images: a host, which may have a port, and what follows it, as `ghcr.io/fluxcd`.
pub fn registry(text: &str) -> Result<String, String> {
    let alphanumeric = |text: &str| text.starts_with(alphanumeric) && text.ends_with(alphanumeric);
    let place = text.trim_end_matches('/');
    let (host, path) = place
        .split_once('/')
        .map_or((place, None), |(host, path)| (host, Some(path)));
    let (name, port) = match host.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')) {
        Some((name, port)) => (name, port.parse::<u16>().is_ok()),
        None => (host, true),
    };
    let literal = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let host = match literal {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => {
            alphanumeric(name)
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
        }
    };
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c);
    let part = |part: &str| alphanumeric(part) && part.chars().all(lower);
    match host && port && path.is_none_or(|path| path.split('/').all(part)) {
        true => Ok(text.to_owned()),
        false => Err("a registry is a host and a path, as in ghcr.io/fluxcd".to_owned()),
    }
}

/// Reads the key of a taint: a name, which may have a domain before it.
pub fn label_key(text: &str) -> Result<String, String> {
    let key = text.trim();
    let (domain, name) = key
        .split_once('/')
        .map_or((None, key), |(domain, name)| (Some(domain), name));
    let good = name.len() <= 63
        && name.starts_with(alphanumeric)
        && name.ends_with(alphanumeric)
        && name.chars().all(|c| alphanumeric(c) || "._-".contains(c))
        && domain.is_none_or(|domain| object_name(domain).is_ok());
    match good || key.is_empty() {
        true => Ok(text.to_owned()),
        false => Err("a key is a name, or a domain and a name, as in example.com/dedicated".to_owned()),
    }
}

/// Reads the name of an object, or nothing.
pub fn optional_name(text: &str) -> Result<String, String> {
    match text.is_empty() {
        true => Ok(String::new()),
        false => object_name(text),
    }
}

fn alphanumeric(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_cluster_would_take_is_no_value() {
        type Parse = fn(&str) -> bool;
        let table: [(Parse, &[&str], &[&str]); 5] = [
            (
                |text| interval(text).is_ok(),
                &["1s", "1m0s", "1.5h"],
                &["0", "0s", "1ns", "1ms", "999ms", "-1m", ""],
            ),
            (
                |text| release(text).is_ok(),
                &["", "v2.9.4", "v2.10.0-rc.1", "v2.1.0-a-b"],
                &[
                    "latest",
                    "v2",
                    "v2.1",
                    "2.1.0",
                    "v2.1.0/../../x",
                    "v2.1.0-",
                    "v2.1.x",
                    "v2.1.0-a/b",
                ],
            ),
            (
                |text| registry(text).is_ok(),
                &[
                    "ghcr.io/fluxcd",
                    "ghcr.io/fluxcd/",
                    "localhost:5000",
                    "r.example.com:5000/a/b-c_d",
                    "[::1]:5000/a",
                ],
                &[
                    "",
                    "https://ghcr.io/fluxcd",
                    "ghcr.io/Flux",
                    "a b",
                    "h:x/a",
                    "h/a:v1",
                    "h//a",
                ],
            ),
            (
                |text| label_key(text).is_ok(),
                &["", "dedicated", "node-role.kubernetes.io/control-plane", " a "],
                &["a b", "-a", "a/b/c", "/a", "a/", "Ex_ample/a", "a=b"],
            ),
            (
                |text| optional_name(text).is_ok(),
                &["", "pull-secret"],
                &["Pull", "a b", "a/b"],
            ),
        ];
        for (parse, good, bad) in table {
            good.iter()
                .for_each(|text| assert!(parse(text), "{text:?} is refused"));
            bad.iter()
                .for_each(|text| assert!(!parse(text), "{text:?} is taken"));
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
