//! `create image policy`.

use clap::Args;
use regex_syntax::ast;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, parse, required};
use crate::api::NamespacedReference;
use crate::api::image::{
    DigestReflectionPolicy, ImagePolicy, ImagePolicyChoice, ImagePolicySpec, Order, OrderPolicy,
    SemverPolicy, TagFilter,
};
use crate::error::{Error, Result};

/// The arguments of `create image policy`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct PolicyArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The ImageRepository whose tags to pick from
    #[arg(long, value_parser = parse::referred)]
    pub image_ref: Option<String>,
    /// Pick the highest version in this range, such as 1.x
    #[arg(long, value_name = "RANGE", value_parser = parse::version_range)]
    pub select_semver: Option<String>,
    /// Pick the last tag in alphabetical order (asc), or the first (desc)
    #[arg(long, value_parser = parse::one_of_or_none::<Order>(&["asc", "desc"]))]
    pub select_alpha: Option<parse::Word<Order>>,
    /// Pick the last tag in numerical order (asc), or the first (desc)
    #[arg(long, value_parser = parse::one_of_or_none::<Order>(&["asc", "desc"]))]
    pub select_numeric: Option<parse::Word<Order>>,
    /// Look only at tags that match this regular expression
    #[arg(long, value_name = "REGEX")]
    pub filter_regex: Option<String>,
    /// Compare what this makes of the groups of --filter-regex, such as $ts, in place of the tags
    #[arg(long, value_name = "TEMPLATE")]
    pub filter_extract: Option<String>,
    /// Whether the digest of the picked tag is looked up
    #[arg(long, value_parser = parse::one_of_or_none::<DigestReflectionPolicy>(&["Always", "IfNotPresent", "Never"]))]
    pub reflect_digest: Option<parse::Word<DigestReflectionPolicy>>,
}

impl Recipe for PolicyArgs {
    const EXAMPLE: &'static str =
        "flux-rs create image policy podinfo --image-ref=podinfo --select-semver=\">=1.0.0 <2.0.0\"";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker
            .object(&mut self.image_ref, "--image-ref", "ImageRepository")
            .await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let image = required(self.image_ref, "--image-ref")?;
        let order = |order| OrderPolicy { order: Some(order) };
        let policy = ImagePolicyChoice {
            semver: filled(self.select_semver).map(|range| SemverPolicy { range }),
            alphabetical: parse::word(self.select_alpha).map(order),
            numerical: parse::word(self.select_numeric).map(order),
        };
        let chosen = [
            policy.semver.is_some(),
            policy.alphabetical.is_some(),
            policy.numerical.is_some(),
        ];
        match chosen.iter().filter(|chosen| **chosen).count() {
            1 => {}
            0 => {
                return Err(Error::usage(
                    "one of --select-semver, --select-alpha and --select-numeric is missing",
                ));
            }
            _ => {
                return Err(Error::usage(
                    "--select-semver, --select-alpha and --select-numeric do not go together",
                ));
            }
        }
        let reflect_digest = parse::word(self.reflect_digest);
        if given.interval.is_some() && reflect_digest != Some(DigestReflectionPolicy::Always) {
            return Err(Error::usage("--interval needs --reflect-digest=Always"));
        }
        let spec = ImagePolicySpec {
            image_repository_ref: NamespacedReference {
                name: image,
                namespace: None,
            },
            filter_tags: filter(filled(self.filter_regex), filled(self.filter_extract))?,
            policy,
            digest_reflection_policy: reflect_digest,
            interval: given.interval.clone(),
            suspend: None,
        };
        given.object(ImagePolicy::new("", spec))
    }
}

fn filter(pattern: Option<String>, extract: Option<String>) -> Result<Option<TagFilter>> {
    let Some(pattern) = pattern else {
        return match extract {
            Some(_) => Err(Error::usage("--filter-extract needs --filter-regex")),
            None => Ok(None),
        };
    };
    let regex = ast::parse::Parser::new().parse(&pattern).map_err(|error| {
        Error::usage(format!(
            "--filter-regex={pattern} is no regular expression: {}",
            error.kind()
        ))
    })?;
    let extract = extract.unwrap_or_default();
    let names = groups(&regex);
    for name in references(&extract)? {
        let numbered = name.chars().all(|c| c.is_ascii_digit());
        if !numbered && !names.contains(&name) {
            return Err(Error::usage(format!(
                "--filter-extract={extract}: --filter-regex has no group {name}"
            ))
            .hint(format!("name a group with (?P<{name}>…)")));
        }
    }
    Ok(Some(TagFilter {
        pattern: Some(pattern),
        extract: Some(extract),
    }))
}

/// Returns the names of the groups of a regular expression.
fn groups(regex: &ast::Ast) -> Vec<String> {
    struct Names(Vec<String>);
    impl ast::Visitor for Names {
        type Output = Vec<String>;
        type Err = std::convert::Infallible;

        fn finish(self) -> Result<Vec<String>, Self::Err> {
            Ok(self.0)
        }

        fn visit_pre(&mut self, ast: &ast::Ast) -> Result<(), Self::Err> {
            if let ast::Ast::Group(group) = ast
                && let ast::GroupKind::CaptureName { name, .. } = &group.kind
            {
                self.0.push(name.name.clone());
            }
            Ok(())
        }
    }
    match ast::visit(regex, Names(Vec::new())) {
        Ok(names) => names,
        Err(never) => match never {},
    }
}

/// Returns the groups that a template such as `$ts` or `${1}.x` refers to.
fn references(template: &str) -> Result<Vec<String>> {
    let wrong = || {
        Error::usage(format!(
            "--filter-extract={template} refers to no group after a $"
        ))
        .hint("write $name, ${name} or, for a $ itself, $$")
    };
    let mut names = Vec::new();
    let mut rest = template;
    while let Some((_, after)) = rest.split_once('$') {
        if let Some(after) = after.strip_prefix('$') {
            rest = after;
            continue;
        }
        let (name, after) = match after.strip_prefix('{') {
            Some(braced) => braced.split_once('}').ok_or_else(wrong)?,
            None => {
                let inner = |c: char| c.is_alphanumeric() || c == '_';
                after.split_at(after.find(|c| !inner(c)).unwrap_or(after.len()))
            }
        };
        if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
            return Err(wrong());
        }
        names.push(name.to_owned());
        rest = after;
    }
    Ok(names)
}
