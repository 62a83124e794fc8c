//! `trace`: its command line.

use clap::Args;

use super::values;
use crate::error::{Error, Result};
use crate::ops::trace::{TraceOptions, Word};
use crate::output::data::Format;

/// Shows how objects came into the cluster.
#[derive(Debug, Args)]
#[command(
    override_usage = "flux-rs trace KIND NAME...\n       flux-rs trace KIND/NAME...\n       flux-rs trace --kind KIND --api-version VERSION NAME...",
    after_help = "Kinds are written as kubectl takes them: deployment, svc, helmreleases, certificates.cert-manager.io.\n\
                  An object that is not managed by Flux is told on stderr and is no failure."
)]
pub struct TraceArgs {
    /// Kind and names, or KIND/NAME several times
    #[arg(required = true, value_name = "KIND NAME")]
    pub objects: Vec<String>,
    /// The kind, as in Deployment; with --api-version
    #[arg(long, requires = "api_version")]
    pub kind: Option<String>,
    /// The API version, as in apps/v1; with --kind
    #[arg(long, requires = "kind")]
    pub api_version: Option<String>,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl TryFrom<TraceArgs> for TraceOptions {
    type Error = Error;

    fn try_from(args: TraceArgs) -> Result<Self> {
        let objects = match (args.kind, args.api_version) {
            (Some(kind), Some(version)) => {
                let exact = Word::Exact(version, kind);
                args.objects
                    .into_iter()
                    .map(|name| (exact.clone(), name))
                    .collect()
            }
            _ => objects(args.objects)?,
        };
        for (_, name) in &objects {
            values::any_name(name).map_err(|error| Error::usage(format!("{name:?} is no name: {error}")))?;
        }
        Ok(TraceOptions { objects })
    }
}

/// Reads `KIND NAME...`, of several kinds as `KIND,KIND NAME...`, or `KIND/NAME...`.
pub(super) fn objects(words: Vec<String>) -> Result<Vec<(Word, String)>> {
    let wrong = || {
        Error::usage("name the objects as KIND NAME or KIND/NAME")
            .hint("as in deployment web, or deployment/web svc/web")
    };
    if words.iter().any(|word| word.contains('/')) {
        let pairs = words.iter().map(|word| {
            let (kind, name) = word.split_once('/').ok_or_else(wrong)?;
            match kind.is_empty() || name.is_empty() {
                true => Err(wrong()),
                false => Ok((Word::Any(kind.to_owned()), name.to_owned())),
            }
        });
        return pairs.collect();
    }
    let (kinds, names) = words.split_first().ok_or_else(wrong)?;
    if names.is_empty() {
        return Err(wrong());
    }
    let kinds = kinds.split(',').filter(|kind| !kind.is_empty());
    Ok(kinds
        .flat_map(|kind| {
            names
                .iter()
                .map(move |name| (Word::Any(kind.to_owned()), name.clone()))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_named_as_kubectl_takes_them() {
        let read = |line: &str| {
            objects(line.split_whitespace().map(str::to_owned).collect()).map(|objects| {
                let told = objects.into_iter().map(|(word, name)| match word {
                    Word::Any(kind) => format!("{kind}={name}"),
                    Word::Exact(version, kind) => format!("{version}:{kind}={name}"),
                });
                told.collect::<Vec<_>>().join(" ")
            })
        };
        for (line, told) in [
            ("deployment web", "deployment=web"),
            ("deploy web db", "deploy=web deploy=db"),
            ("svc,cm web", "svc=web cm=web"),
            ("pod/web cm/web", "pod=web cm=web"),
        ] {
            assert_eq!(read(line).expect(line), told);
        }
        for line in ["deployment", "pod/web cm", "pod/", "/web"] {
            assert_eq!(read(line).expect_err(line).kind().exit_code(), 2, "{line}");
        }
    }
}
