//! `create artifact generator`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, list, parse};
use crate::api::extensions::{
    ArtifactGenerator, ArtifactGeneratorSpec, CopyOperation, CopyStrategy, GeneratorSource,
    GeneratorSourceKind, OutputArtifact,
};
use crate::error::{Error, Result};

const SOURCES: &[&str] = &[
    "GitRepository",
    "OCIRepository",
    "Bucket",
    "HelmChart",
    "ExternalArtifact",
];

/// The arguments of `create artifact generator`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct GeneratorArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// A source to take from, as alias=Kind/name or alias=Kind/name.namespace; may be repeated, or a comma list
    #[arg(long, value_name = "ALIAS=KIND/NAME", value_parser = parse::list(source))]
    pub source: Vec<parse::List<GeneratorSource>>,
    /// What to copy, as @alias/pattern or @alias/pattern=@artifact/path; may be repeated: later files win
    #[arg(long, value_name = "FROM[=TO]", value_parser = copy)]
    pub copy: Vec<CopyOperation>,
    /// Patterns of files not to copy; may be repeated, or a comma list
    #[arg(long, value_name = "PATTERN", value_parser = parse::list(parse::text))]
    pub exclude: Vec<parse::List<String>>,
    /// What is done with files that are there already
    #[arg(long, value_parser = parse::one_of::<CopyStrategy>(&["Overwrite", "Merge", "Extract"]))]
    pub strategy: Option<CopyStrategy>,
    /// The name of the artifact [default: the name of the object]
    #[arg(long)]
    pub artifact: Option<String>,
    /// Make an artifact for each directory that matches, as @alias/apps/{app}: --artifact may use {{ .app }}
    #[arg(long, value_name = "@ALIAS/PATTERN", value_parser = in_source)]
    pub path_pattern: Option<String>,
    /// The source whose revision the artifact takes over, as @alias
    #[arg(long, value_name = "@ALIAS", value_parser = whole_source)]
    pub revision: Option<String>,
    /// The source whose revision the artifact mentions as the one it was made from, as @alias
    #[arg(long, value_name = "@ALIAS", value_parser = whole_source)]
    pub origin_revision: Option<String>,
}

impl Recipe for GeneratorArgs {
    const EXAMPLE: &'static str = "flux-rs create artifact generator podinfo \
                                   --source=repo=GitRepository/podinfo --copy=@repo/kustomize/**";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, _: &Asker<'_>) -> Result<()> {
        Ok(())
    }

    fn make(self, given: &Given) -> Result<Made> {
        let sources = parse::items(self.source);
        if sources.is_empty() {
            return Err(Error::usage("--source is missing"));
        }
        if self.copy.is_empty() {
            return Err(Error::usage("--copy is missing"));
        }
        let known = |alias: &str| sources.iter().any(|source| source.alias == alias);
        let named = self
            .copy
            .iter()
            .map(|copy| ("--copy", &copy.from))
            .chain(self.path_pattern.iter().map(|path| ("--path-pattern", path)))
            .chain(self.revision.iter().map(|path| ("--revision", path)))
            .chain(
                self.origin_revision
                    .iter()
                    .map(|path| ("--origin-revision", path)),
            );
        for (flag, text) in named {
            if !known(alias_of(text)) {
                return Err(Error::usage(format!(
                    "{flag}={text}: no --source has the alias {}",
                    alias_of(text)
                )));
            }
        }
        let (exclude, strategy) = (list(parse::items(self.exclude)), self.strategy);
        let copy = self.copy.into_iter().map(|copy| CopyOperation {
            exclude: exclude.clone(),
            strategy,
            ..copy
        });
        let spec = ArtifactGeneratorSpec {
            artifacts: vec![OutputArtifact {
                name: filled(self.artifact).unwrap_or_else(|| given.name().to_owned()),
                revision: self.revision,
                origin_revision: self.origin_revision,
                copy: copy.collect(),
            }],
            sources,
            path_pattern: self.path_pattern,
            common_metadata: None,
        };
        given.object(ArtifactGenerator::new("", spec))
    }
}

/// Returns the alias that `@alias` or `@alias/path` begins with.
fn alias_of(text: &str) -> &str {
    let text = text.trim_start_matches('@');
    text.split_once('/').map_or(text, |(alias, _)| alias)
}

fn is_alias(text: &str) -> bool {
    let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.len() <= 63
        && text.starts_with(edge)
        && text.ends_with(edge)
        && text.chars().all(|c| edge(c) || "-_".contains(c))
}

fn source(text: &str) -> Result<GeneratorSource, String> {
    let (alias, rest) = text
        .split_once('=')
        .filter(|(alias, _)| is_alias(alias))
        .ok_or("it has no alias of lower-case letters and digits; write it as repo=GitRepository/podinfo")?;
    let source = parse::reference::<GeneratorSourceKind>(SOURCES)(rest)?;
    Ok(GeneratorSource {
        alias: alias.to_owned(),
        kind: source.kind,
        name: source.name,
        namespace: source.namespace,
    })
}

fn in_source(text: &str) -> Result<String, String> {
    match text.starts_with('@') && text.contains('/') && is_alias(alias_of(text)) {
        true => Ok(text.to_owned()),
        false => Err("it is no path of a source; write it as @repo/kustomize/**".to_owned()),
    }
}

fn whole_source(text: &str) -> Result<String, String> {
    match text.strip_prefix('@').is_some_and(is_alias) {
        true => Ok(text.to_owned()),
        false => Err("it is no alias of a source; write it as @repo".to_owned()),
    }
}

fn copy(text: &str) -> Result<CopyOperation, String> {
    let (from, to) = text.split_once('=').unwrap_or((text, "@artifact/"));
    match to.starts_with("@artifact/") {
        true => Ok(CopyOperation {
            from: in_source(from)?,
            to: to.to_owned(),
            ..CopyOperation::default()
        }),
        false => Err(format!(
            "{to:?} is no path of the artifact; write it as @artifact/deploy/"
        )),
    }
}
