//! Provider: where events are sent.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::duration::NO_HOURS;
use crate::api::{Duration, LocalObjectReference};

/// Says which service receives the events and how to get in.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "notification.toolkit.fluxcd.io",
    version = "v1beta3",
    kind = "Provider",
    plural = "providers",
    namespaced,
    doc = "A service that Flux sends events to: a chat, a Git server, a monitoring system, a webhook.",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-notifications",
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp")
)]
#[schemars(extend("x-kubernetes-validations" = [{
    "rule": "self.type == 'github' || self.type == 'gitlab' || self.type == 'gitea' || self.type == 'bitbucketserver' || self.type == 'bitbucket' || self.type == 'azuredevops' || !has(self.commitStatusExpr)",
    "message": "spec.commitStatusExpr is only supported for the 'github', 'gitlab', 'gitea', 'bitbucketserver', 'bitbucket', 'azuredevops' provider types",
}]))]
pub struct ProviderSpec {
    /// Kind of service.
    pub r#type: ProviderType,
    /// Address of the service. What it is depends on the type: the URL of a webhook or a repository, the name
    /// of a project, a connection string. The key `address` of the Secret wins over it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2048))]
    pub address: Option<String>,
    /// Channel, room or topic to post in, for services that have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2048))]
    pub channel: Option<String>,
    /// Name to post as, for services that let it be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2048))]
    pub username: Option<String>,
    /// Names the Secret with the credentials, `token` for most services; also `address` and `headers`, where
    /// these are to be kept secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Service account whose workload identity is used to sign in, for the services of cloud providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_account_name: Option<String>,
    /// Names the Secret with certificates for the connection: `ca.crt` to trust the service, `tls.crt` and
    /// `tls.key` to present a client certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cert_secret_ref: Option<LocalObjectReference>,
    /// Names the Secret with the proxy to go through: `address`, and optionally `username` and `password`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_secret_ref: Option<LocalObjectReference>,
    /// Deprecated: address of the proxy to go through; `proxySecretRef` took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^(http|https)://.*$"), length(max = 2048))]
    pub proxy: Option<String>,
    /// CEL expression over `event`, `alert` and `provider` that gives the name of the commit status; only for
    /// Git servers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commit_status_expr: Option<String>,
    /// How long sending an event may take; 15s when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = NO_HOURS))]
    pub timeout: Option<Duration>,
    /// Deprecated and without effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Duration>,
    /// Whether no events are sent for the time being.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// The kinds of service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ProviderType {
    /// Slack.
    Slack,
    /// Discord.
    Discord,
    /// Microsoft Teams.
    MsTeams,
    /// Rocket.Chat.
    Rocket,
    /// A webhook that receives events as JSON.
    #[default]
    Generic,
    /// A webhook that receives events as JSON with an HMAC signature.
    #[serde(rename = "generic-hmac")]
    GenericHmac,
    /// Commit statuses on GitHub.
    Github,
    /// Commit statuses on GitLab.
    Gitlab,
    /// Commit statuses on Gitea.
    Gitea,
    /// Comments on pull requests of Gitea.
    GiteaPullRequestComment,
    /// Commit statuses on Bitbucket Server and Data Center.
    BitbucketServer,
    /// Commit statuses on Bitbucket Cloud.
    Bitbucket,
    /// Commit statuses on Azure DevOps.
    AzureDevops,
    /// Google Chat.
    GoogleChat,
    /// Google Cloud Pub/Sub.
    GooglePubSub,
    /// Webex.
    Webex,
    /// Sentry.
    Sentry,
    /// Azure Event Hubs.
    AzureEventHub,
    /// Telegram.
    Telegram,
    /// Lark.
    Lark,
    /// Matrix.
    Matrix,
    /// Opsgenie.
    Opsgenie,
    /// Prometheus Alertmanager.
    Alertmanager,
    /// Annotations in Grafana.
    Grafana,
    /// Repository dispatch events on GitHub, which start workflows.
    GithubDispatch,
    /// Comments on pull requests of GitHub.
    GithubPullRequestComment,
    /// Comments on merge requests of GitLab.
    GitlabMergeRequestComment,
    /// PagerDuty.
    PagerDuty,
    /// Datadog.
    Datadog,
    /// NATS.
    Nats,
    /// Zulip.
    Zulip,
    /// Traces for an OpenTelemetry collector.
    Otel,
}
