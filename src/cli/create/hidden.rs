//! Secrets of `create`: from a flag, a file, stdin or a variable of the environment, the same way everywhere.

use std::path::PathBuf;

use clap::Args;

use super::ask::Asker;
use crate::cli::secrets::{SecretArg, Stdin};
use crate::error::Result;
use crate::secret::Secret;

/// Where the command line has a secret.
pub(super) struct Way<'a> {
    pub(super) flag: &'a str,
    pub(super) text: Option<Secret>,
    pub(super) file: Option<PathBuf>,
    pub(super) stdin: bool,
}

impl Way<'_> {
    /// Reads the secret; an empty one is none. Without a flag that has it, the variable `FLUX_RS_` and the name of the
    /// flag is looked at, unless the secret is of no use.
    pub(super) fn read(self, asker: &Asker<'_>, stdin: &mut Stdin, useful: bool) -> Result<Option<Secret>> {
        let file = match self.stdin {
            true => Some(PathBuf::from("-")),
            false => self.file,
        };
        if self.text.is_none() && file.is_none() {
            let name = self.flag.trim_start_matches('-').replace('-', "_");
            let name = format!("FLUX_RS_{}", name.to_uppercase());
            let held = asker
                .ctx
                .env
                .variable(&name)
                .filter(|text| !text.is_empty() && useful);
            return Ok(held.map(Secret::from));
        }
        let place = match &file {
            Some(file) => format!("{}-file={}", self.flag, file.display()),
            None => self.flag.to_owned(),
        };
        asker.once(place, || {
            let arg = SecretArg {
                flag: self.flag,
                instead: &format!("{}-file FILE", self.flag),
                text: self.text,
                file,
            };
            arg.read(asker.ctx, stdin)
        })
    }
}

/// Makes the three flags of a secret.
macro_rules! secret_flags {
    ($name:ident, $what:literal, $flag:literal, $variable:literal, $text:ident $file:ident $stdin:ident
     $(, $short:ident)?) => {
        #[doc = concat!("The ", $what, ", and the ways to give it.")]
        #[derive(Debug, Default, Args)]
        pub(super) struct $name {
            #[arg($($short,)? long, value_name = "TEXT", hide_default_value = true,
                  help = concat!("The ", $what, "; ", $flag, "-file, ", $flag, "-stdin or ", $variable,
                                 " keep it out of the process list"))]
            $text: Option<Secret>,
            #[arg(long, value_name = "FILE", conflicts_with = stringify!($text),
                  help = concat!("The file that holds the ", $what, "; - is stdin"))]
            $file: Option<PathBuf>,
            #[arg(long, conflicts_with_all = [stringify!($text), stringify!($file)],
                  help = concat!("Read the ", $what, " from stdin"))]
            $stdin: bool,
        }

        impl $name {
            /// Reads the secret where it is; an empty one is none.
            pub(super) fn read(
                &mut self,
                asker: &Asker<'_>,
                stdin: &mut Stdin,
                useful: bool,
            ) -> Result<Option<Secret>> {
                let way = Way {
                    flag: $flag,
                    text: self.$text.take(),
                    file: self.$file.take(),
                    stdin: self.$stdin,
                };
                way.read(asker, stdin, useful)
            }
        }
    };
}

secret_flags!(
    PasswordArgs,
    "password or token",
    "--password",
    "FLUX_RS_PASSWORD",
    password password_file password_stdin,
    short
);
secret_flags!(
    BearerArgs,
    "bearer token, over HTTPS",
    "--bearer-token",
    "FLUX_RS_BEARER_TOKEN",
    bearer_token bearer_token_file bearer_token_stdin
);
secret_flags!(
    TokenArgs,
    "token that callers prove to know",
    "--token",
    "FLUX_RS_TOKEN",
    token token_file token_stdin
);
secret_flags!(
    SecretKeyArgs,
    "secret key",
    "--secret-key",
    "FLUX_RS_SECRET_KEY",
    secret_key secret_key_file secret_key_stdin
);
