//! `create alert-provider`.

use clap::Args;

use super::ask::Asker;
use super::{Given, Made, NameArgs, Recipe, example, filled, local, parse};
use crate::api::notification::{Provider, ProviderSpec, ProviderType};
use crate::error::{Error, Result};

const TYPES: &[&str] = &[
    "alertmanager",
    "azuredevops",
    "azureeventhub",
    "bitbucket",
    "bitbucketserver",
    "datadog",
    "discord",
    "generic",
    "generic-hmac",
    "gitea",
    "giteapullrequestcomment",
    "github",
    "githubdispatch",
    "githubpullrequestcomment",
    "gitlab",
    "gitlabmergerequestcomment",
    "googlechat",
    "googlepubsub",
    "grafana",
    "lark",
    "matrix",
    "msteams",
    "nats",
    "opsgenie",
    "otel",
    "pagerduty",
    "rocket",
    "sentry",
    "slack",
    "telegram",
    "webex",
    "zulip",
];

/// The arguments of `create alert-provider`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct AlertProviderArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The kind of service
    #[arg(long, value_parser = parse::one_of::<ProviderType>(TYPES))]
    pub r#type: Option<ProviderType>,
    /// The channel to post in, of a chat
    #[arg(long)]
    pub channel: Option<String>,
    /// The name to post as
    #[arg(long)]
    pub username: Option<String>,
    /// The address of the service, such as that of a webhook or a repository
    #[arg(long)]
    pub address: Option<String>,
    /// The secret with the token, or with the address
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
}

impl Recipe for AlertProviderArgs {
    const EXAMPLE: &'static str =
        "flux-rs create alert-provider slack --type=slack --channel=general --secret-ref=slack-url";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker.word(&mut self.r#type, "--type", TYPES).await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let spec = ProviderSpec {
            r#type: self.r#type.ok_or_else(|| Error::usage("--type is missing"))?,
            address: filled(self.address),
            channel: filled(self.channel),
            username: filled(self.username),
            secret_ref: local(self.secret_ref),
            ..ProviderSpec::default()
        };
        given.object(Provider::new("", spec))
    }
}
