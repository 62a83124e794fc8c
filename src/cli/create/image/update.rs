//! `create image update`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, local, parse, required};
use crate::api::image::{
    AutomationSourceReference, CommitAuthor, GitCheckout, GitCommit, GitPush, GitSpec, ImageUpdateAutomation,
    ImageUpdateAutomationSpec, SigningKey, SigningKeyType, Update, UpdateStrategy,
};
use crate::api::source::GitReference;
use crate::error::{Error, Result};

/// The arguments of `create image update`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct UpdateArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The GitRepository to write to
    #[arg(long, value_parser = parse::referred)]
    pub git_repo_ref: Option<String>,
    /// The namespace of the GitRepository [default: that of the object]
    #[arg(long, value_parser = parse::namespace)]
    pub git_repo_namespace: Option<String>,
    /// The only directory whose manifests are updated
    #[arg(long)]
    pub git_repo_path: Option<String>,
    /// The branch to start from
    #[arg(long)]
    pub checkout_branch: Option<String>,
    /// The branch to push to [default: the one to start from]
    #[arg(long)]
    pub push_branch: Option<String>,
    /// The template of commit messages, in Go's notation
    #[arg(long)]
    pub commit_template: Option<String>,
    /// The name of the author of commits
    #[arg(long)]
    pub author_name: Option<String>,
    /// The email address of the author of commits
    #[arg(long)]
    pub author_email: Option<String>,
    /// The secret with the key to sign commits with
    #[arg(long, value_parser = parse::referred)]
    pub signing_key_secret: Option<String>,
    /// The kind of that key [default: gpg]
    #[arg(long, value_parser = parse::one_of_or_none::<SigningKeyType>(&["gpg", "ssh"]))]
    pub signing_key_type: Option<parse::Word<SigningKeyType>>,
}

impl Recipe for UpdateArgs {
    const EXAMPLE: &'static str = "flux-rs create image update apps --git-repo-ref=flux-system \
                                   --checkout-branch=main --author-name=flux --author-email=flux@example.com";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker
            .object(&mut self.git_repo_ref, "--git-repo-ref", "GitRepository")
            .await?;
        for (value, flag, prompt) in [
            (
                &mut self.checkout_branch,
                "--checkout-branch",
                "Branch to start from",
            ),
            (
                &mut self.author_name,
                "--author-name",
                "Name of the author of commits",
            ),
            (
                &mut self.author_email,
                "--author-email",
                "Email address of the author",
            ),
        ] {
            asker.text(value, flag, prompt).await?;
        }
        Ok(())
    }

    fn make(self, given: &Given) -> Result<Made> {
        let name = required(self.git_repo_ref, "--git-repo-ref")?;
        let branch = required(self.checkout_branch, "--checkout-branch")?;
        let author = CommitAuthor {
            name: Some(required(self.author_name, "--author-name")?),
            email: required(self.author_email, "--author-email")?,
        };
        let signing_key = match (local(self.signing_key_secret), parse::word(self.signing_key_type)) {
            (Some(secret_ref), r#type) => Some(SigningKey { r#type, secret_ref }),
            (None, None) => None,
            (None, Some(_)) => return Err(Error::usage("--signing-key-type needs --signing-key-secret")),
        };
        let reference = GitReference {
            branch: Some(branch),
            ..GitReference::default()
        };
        let push = filled(self.push_branch).map(|branch| GitPush {
            branch: Some(branch),
            ..GitPush::default()
        });
        let update = filled(self.git_repo_path).map(|path| Update {
            strategy: Some(UpdateStrategy::Setters),
            path: Some(path),
        });
        let spec = ImageUpdateAutomationSpec {
            interval: given.interval(),
            source_ref: AutomationSourceReference {
                name,
                namespace: filled(self.git_repo_namespace),
                ..AutomationSourceReference::default()
            },
            git: Some(GitSpec {
                checkout: Some(GitCheckout { r#ref: reference }),
                commit: GitCommit {
                    author,
                    signing_key,
                    message_template: filled(self.commit_template),
                    message_template_values: None,
                },
                push,
            }),
            update,
            ..ImageUpdateAutomationSpec::default()
        };
        given.object(ImageUpdateAutomation::new("", spec))
    }
}
