//! `create --interactive`: asks for a whole object, by the definitions of its flags, and tells the command line that
//! makes the same.

use std::any::TypeId;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, FromArgMatches};

use super::CreateArgs;
use super::ask::Asker;
use crate::cli::{Cli, Command};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::ops::create::Options;
use crate::secret::Secret;

/// What the user was asked for and answered.
#[derive(Debug, Default)]
pub struct Answers {
    /// As words of a command line.
    words: RefCell<Vec<String>>,
    /// What no command line is to hold, by its flag.
    secrets: RefCell<BTreeMap<String, Secret>>,
    /// What was read, by its place.
    held: RefCell<BTreeMap<String, Option<Secret>>>,
}

impl Answers {
    /// Takes down an answer to what `flag`, or the place of an argument, stands for.
    pub(super) fn add(&self, flag: &str, value: &str) {
        let word = match flag.starts_with('-') {
            true => format!("{flag}={value}"),
            false => value.to_owned(),
        };
        self.words.borrow_mut().push(word);
    }

    /// Takes down a secret.
    pub(super) fn add_secret(&self, flag: &str, secret: &Secret) {
        self.secrets.borrow_mut().insert(flag.to_owned(), secret.clone());
    }

    /// Takes down what is in a place, or that there is nothing.
    pub(super) fn hold(&self, place: String, secret: Option<Secret>) {
        self.held.borrow_mut().insert(place, secret);
    }

    /// Returns what was in a place that was read before.
    pub(super) fn held(&self, place: &str) -> Option<Option<Secret>> {
        self.held.borrow().get(place).cloned()
    }

    /// Returns a secret that was asked for before.
    pub(super) fn secret(&self, flag: &str) -> Option<Secret> {
        self.secrets.borrow().get(flag).cloned()
    }
}

/// Asks for everything, and returns the options and the command line that has the same ones.
pub async fn options(ctx: &Ctx, mut args: CreateArgs, mut words: Vec<OsString>) -> Result<(Options, String)> {
    if !ctx.ui.interactive() {
        return Err(Error::usage("--interactive needs a terminal to ask on")
            .hint("leave it out, and pass what is needed as flags"));
    }
    let answers = std::rc::Rc::new(Answers::default());
    args.common.answers = Some(answers.clone());
    args.common.asks_only = true;
    super::options(ctx, args).await?;
    words.extend(answers.words.take().into_iter().map(OsString::from));
    let mut matches = parse(&words)?;
    let mut prompt = "Add an option";
    let asker = Asker {
        ctx,
        answers: None,
        written: false,
    };
    while let Some(word) = option(&asker, prompt, leaf(&matches).1).await? {
        prompt = "Add another option";
        let longer: Vec<OsString> = words.iter().cloned().chain([word.into()]).collect();
        match parse(&longer) {
            Ok(parsed) => (matches, words) = (parsed, longer),
            Err(error) => ctx.events.warn(error.to_string()),
        }
    }
    let line = line(&matches, &answers.secrets.borrow());
    let cli = Cli::from_arg_matches(&matches)?;
    let Some(Command::Create(mut args)) = cli.command else {
        return Err(Error::failed("the command line is not one of create"));
    };
    args.common.answers = Some(answers);
    Ok((super::options(ctx, *args).await?, line))
}

fn parse(words: &[OsString]) -> Result<ArgMatches> {
    Ok(crate::cli::command().try_get_matches_from(words)?)
}

/// Returns the command of the kind and what it is given, with the words that lead there.
fn leaf(matches: &ArgMatches) -> (Vec<&str>, (clap::Command, &ArgMatches)) {
    let (mut command, mut matches, mut path) = (crate::cli::command(), matches, Vec::new());
    // Has the flags of all kinds reach each of them.
    command.build();
    while let Some((name, inner)) = matches.subcommand() {
        if let Some(found) = command.find_subcommand(name).cloned() {
            command = found;
        }
        path.push(name);
        matches = inner;
    }
    (path, (command, matches))
}

fn given(matches: &ArgMatches, arg: &Arg) -> bool {
    let id = arg.get_id().as_str();
    matches.try_contains_id(id).is_ok() && matches.value_source(id) == Some(ValueSource::CommandLine)
}

fn is_secret(arg: &Arg) -> bool {
    arg.get_value_parser().type_id() == TypeId::of::<Secret>()
}

fn is_repeated(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append)
}

/// Says whether a flag means something without a value.
fn is_switch(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|count| count.min_values() == 0)
}

/// Asks for one more option, and returns it as a word of the command line.
async fn option(
    asker: &Asker<'_>,
    prompt: &str,
    (command, matches): (clap::Command, &ArgMatches),
) -> Result<Option<String>> {
    let ctx = asker.ctx;
    const UNASKED: [&str; 3] = ["help", "interactive", "version"];
    let heading = |arg: &Arg| arg.get_help_heading().unwrap_or_default().to_owned();
    let mut choices: Vec<(&str, &Arg)> = command
        .get_arguments()
        .filter(|arg| !arg.is_hide_set() && !is_secret(arg))
        .filter(|arg| !matches!(heading(arg).as_str(), "Global options" | "Cluster options"))
        .filter(|arg| is_repeated(arg) || !given(matches, arg))
        .filter_map(|arg| Some((arg.get_long()?, arg)))
        .filter(|(long, _)| !UNASKED.contains(long))
        .collect();
    // Those of the kind before those of every kind.
    choices.sort_by_key(|(_, arg)| arg.is_global_set());
    let shown = |(long, arg): &(&str, &Arg)| match arg.get_help() {
        Some(help) => format!("--{long}: {help}"),
        None => format!("--{long}"),
    };
    let mut items = vec!["nothing more".to_owned()];
    items.extend(choices.iter().map(shown));
    let index = ctx.ui.choose(&ctx.events, prompt, "--interactive", items).await?;
    let Some((long, arg)) = index.checked_sub(1).and_then(|index| choices.get(index)) else {
        return Ok(None);
    };
    if is_switch(arg) {
        return Ok(Some(format!("--{long}")));
    }
    let flag = format!("--{long}");
    let words: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    let value = match words.is_empty() {
        false => {
            let index = ctx.ui.choose(&ctx.events, long, &flag, words.clone()).await?;
            words[index].clone()
        }
        true => {
            let default = arg.get_default_values().first();
            let default = default.map(|value| format!(" [default: {}]", value.to_string_lossy()));
            let prompt = shown(&(long, arg)) + &default.unwrap_or_default();
            match asker.known(command.get_name(), long, &prompt).await? {
                Some(known) => known,
                None => ctx.ui.text(&ctx.events, &prompt, &flag).await?,
            }
        }
    };
    Ok(Some(format!("{flag}={value}")))
}

/// Returns the command line of what is given; a secret is left to a file.
fn line(matches: &ArgMatches, secrets: &BTreeMap<String, Secret>) -> String {
    let (path, (command, matches)) = leaf(matches);
    let mut words = vec!["flux-rs".to_owned()];
    words.extend(path.into_iter().map(str::to_owned));
    let mut asked: Vec<&String> = secrets.keys().collect();
    for arg in command.get_arguments().filter(|arg| given(matches, arg)) {
        let id = arg.get_id().as_str();
        let Some(long) = arg.get_long() else {
            words.extend(raw(matches, id));
            continue;
        };
        if long == "interactive" {
            continue;
        }
        if is_secret(arg) {
            words.push(format!("--{long}-file=FILE"));
            continue;
        }
        asked.retain(|flag| flag.trim_start_matches('-') != long);
        for value in raw(matches, id) {
            words.push(match is_switch(arg) && matches!(value.as_str(), "true" | "any") {
                true => format!("--{long}"),
                false => format!("--{long}={value}"),
            });
        }
    }
    words.extend(asked.into_iter().map(|flag| format!("{flag}=FILE")));
    words
        .iter()
        .map(|word| quoted(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the values of an argument as they are written.
fn raw(matches: &ArgMatches, id: &str) -> Vec<String> {
    let values = matches.get_raw(id).into_iter().flatten();
    values.map(|value| value.to_string_lossy().into_owned()).collect()
}

/// Writes a word for a shell.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=@,+%".contains(c);
    match !word.is_empty() && word.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> String {
        let words: Vec<OsString> = words.split('~').map(OsString::from).collect();
        line(&parse(&words).expect("a command line"), &BTreeMap::new())
    }

    #[test]
    fn every_secret_may_be_in_a_file_or_on_stdin() {
        let root = crate::cli::command();
        let mut open = vec![root.find_subcommand("create").expect("create").clone()];
        let mut seen = 0;
        while let Some(command) = open.pop() {
            open.extend(command.get_subcommands().cloned());
            let longs: Vec<&str> = command.get_arguments().filter_map(Arg::get_long).collect();
            for long in command.get_arguments().filter(|arg| is_secret(arg)) {
                seen += 1;
                let long = long.get_long().expect("a flag");
                for way in ["file", "stdin"] {
                    let flag = format!("{long}-{way}");
                    assert!(longs.contains(&&flag[..]), "{} --{flag}", command.get_name());
                }
            }
        }
        assert!(seen > 7, "{seen}");
    }

    #[test]
    fn a_line_is_told_for_a_shell_and_without_secrets() {
        let ks = "f~create~--interactive~ks~-n~prod~apps~--prune~--wait=false~--depends-on=a,b~--path=it's";
        let git = "f~create~secret~git~aa~-p~planted~--bearer-token=planted~--url=https://x.example/r?a=b c";
        for (words, start, parts) in [
            (
                ks,
                "flux-rs create kustomization apps ",
                &[
                    "--wait=false",
                    "--prune",
                    r"'--path=it'\''s'",
                    "--depends-on=a,b",
                    "--namespace=prod",
                ][..],
            ),
            (
                git,
                "flux-rs create secret git aa ",
                &[
                    "'--url=https://x.example/r?a=b c'",
                    "--password-file=FILE",
                    "--bearer-token-file=FILE",
                ],
            ),
        ] {
            let told = told(words);
            assert!(told.starts_with(start), "{told}");
            for part in parts {
                assert!(
                    (told.clone() + " ").contains(&format!(" {part} ")),
                    "{part}: {told}"
                );
            }
            let length = start.len() - 1 + parts.iter().map(|part| part.len() + 1).sum::<usize>();
            assert_eq!(told.len(), length, "{told}");
        }
    }
}
