//! `envsubst`: fills in the variables of a text from the environment.

use std::borrow::Cow;
use std::io::BufRead;

use crate::context::Env;
use crate::envsubst::{Malformed, Template, Unset};
use crate::error::{Error, Result};
use crate::output::stdout::Stdout;

/// How variables are filled in.
#[derive(Debug)]
pub struct EnvsubstOptions {
    /// One that is not set and has no default is an error; otherwise it is empty.
    pub strict: bool,
}

/// Copies `input` to stdout, each line as soon as it is read, with variables filled in.
pub fn run(env: &Env, options: &EnvsubstOptions, mut input: impl BufRead, stdout: &mut Stdout) -> Result<()> {
    let value = |name: &str| match env.variable(name) {
        None if !options.strict => Some(Cow::Borrowed("")),
        value => value.map(Cow::Owned),
    };
    let mut text = String::new();
    for line in 1.. {
        text.clear();
        let count = input
            .read_line(&mut text)
            .map_err(|error| Error::failed(format!("cannot read line {line} of stdin")).caused_by(error))?;
        if count == 0 {
            break;
        }
        let template = Template::parse(&text).map_err(|error| malformed(error, line))?;
        let filled = template.fill(&value).map_err(|error| unset(error, line))?;
        stdout.text(&filled)?;
        stdout.flush()?;
    }
    Ok(())
}

fn malformed(error: Malformed, line: usize) -> Error {
    let error = Malformed { line, ..error };
    Error::failed(error.to_string()).hint("write $$ for a dollar that begins no variable")
}

fn unset(error: Unset, line: usize) -> Error {
    let Unset(name) = &error;
    let hint = format!("set it, or give it a default as in ${{{name}:=word}}");
    Error::failed(format!("line {line}: {error}")).hint(hint)
}
