//! `bootstrap`

mod git;
mod hosted;

use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use clap::{Args, Subcommand};

use super::components::ComponentArgs;
use super::secrets::{SecretArg, Stdin};
use super::ssh::{HostKeyArgs, NewKeyArgs};
use super::values;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::git::{GitUrl, HostKeyAlgorithm};
use crate::manifests::component::NOTIFICATION_CONTROLLER;
use crate::ops::bootstrap::options::{
    ClusterLogin, CommitOptions, ForgeOptions, LocalLogin, Options, Repository, SigningKey,
};
use crate::ops::ssh::GivenKey;
use crate::output::data::Format;
use crate::secret::Secret;

/// The arguments of `bootstrap`: what every kind of server takes, and the kind.
#[derive(Debug, Args)]
pub struct BootstrapArgs {
    /// What every kind of server takes.
    #[command(flatten)]
    pub common: CommonArgs,
    /// The kind of server.
    #[command(subcommand)]
    pub server: Server,
}

/// The kinds of servers.
#[derive(Debug, Subcommand)]
pub enum Server {
    /// Bootstrap from any Git server, over SSH or HTTPS
    ///
    /// Commits the controllers' manifests to the branch, installs them on the cluster, gives the cluster a login of
    /// its own and makes it follow the repository. Run it again at any time: it finishes what was not finished,
    /// upgrades, and otherwise changes nothing.
    Git(git::GitArgs),
    /// Bootstrap from GitHub, or from a GitHub Enterprise Server
    ///
    /// Makes sure of the repository, what its teams may do and the cluster's deploy key, then does what 'bootstrap
    /// git' does. The token comes from GITHUB_TOKEN, --token-file, stdin or a question.
    Github(hosted::GitHubArgs),
    /// Bootstrap from GitLab, on gitlab.com or self-managed
    ///
    /// Makes sure of the project, which groups may work with it and the cluster's deploy key or token, then does what
    /// 'bootstrap git' does. The token comes from GITLAB_TOKEN, --token-file, stdin or a question.
    Gitlab(hosted::GitLabArgs),
    /// Bootstrap from Gitea or Forgejo
    ///
    /// Makes sure of the repository, its teams and the cluster's deploy key, then does what 'bootstrap git' does.
    /// The token comes from GITEA_TOKEN, --token-file, stdin or a question.
    Gitea(hosted::GiteaArgs),
    /// Bootstrap from Bitbucket Server or Data Center
    ///
    /// Makes sure of the repository, what groups may do with it and the cluster's access key, then does what
    /// 'bootstrap git' does. The token comes from BITBUCKET_TOKEN, --token-file, stdin or a question.
    BitbucketServer(hosted::BitbucketServerArgs),
    /// Bootstrap from Bitbucket Cloud
    ///
    /// Makes sure of the repository, what groups may do with it and the cluster's access key, then does what
    /// 'bootstrap git' does. BITBUCKET_TOKEN, --token-file, stdin or a question give an access token, or with
    /// --username an API token.
    Bitbucket(hosted::BitbucketArgs),
}

/// What every kind of server takes.
#[derive(Clone, Debug, Args)]
pub struct CommonArgs {
    /// What to install.
    #[command(flatten)]
    pub components: ComponentArgs,
    /// The branch the cluster follows
    #[arg(long, default_value = "main")]
    pub branch: String,
    /// The author of the commit
    #[arg(long, default_value = "Flux", value_name = "NAME")]
    pub author_name: String,
    /// The author's address
    #[arg(long, default_value = "", hide_default_value = true, value_name = "ADDRESS")]
    pub author_email: String,
    /// Text to end the commit's message with, as '[ci skip]'
    #[arg(long, value_name = "TEXT")]
    pub commit_message_appendix: Option<String>,
    /// The certificate authorities to trust besides the system's, in PEM
    #[arg(long, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
    /// Take over what belongs to another tool or another path
    #[arg(long)]
    pub force: bool,
    /// Have the cluster log in with the token or password, too, instead of a key
    #[arg(long)]
    pub token_auth: bool,
    /// The name of the secret the cluster logs in with
    #[arg(long, default_value = "flux-system", value_name = "NAME", value_parser = values::object_name)]
    pub secret_name: String,
    /// Fetch submodules, too
    #[arg(long)]
    pub recurse_submodules: bool,
    /// The only folders of the repository to check out on the cluster, as a comma list
    #[arg(long, value_delimiter = ',', value_name = "FOLDERS")]
    pub sparse_checkout: Vec<String>,
    /// The private key to log in with, on the cluster too; its passphrase is the --password
    #[arg(long, value_name = "FILE")]
    pub private_key_file: Option<PathBuf>,
    /// The key made for the cluster.
    #[command(flatten)]
    pub new_key: NewKeyArgs,
    /// The host the cluster reaches over SSH, if not the one of the URL; may hold a port
    #[arg(long, value_name = "HOST[:PORT]")]
    pub ssh_hostname: Option<String>,
    /// The SSH host key algorithms to accept, most wanted first, as a comma list
    #[arg(long, value_delimiter = ',', value_name = "ALGORITHMS")]
    pub ssh_hostkey_algos: Vec<String>,
    /// The SSH host keys to accept.
    #[command(flatten)]
    pub host_keys: HostKeyArgs,
    /// Sign the commit with this SSH key
    #[arg(long, value_name = "FILE")]
    pub ssh_signing_key_file: Option<PathBuf>,
    /// The passphrase of that key; --ssh-signing-password-file keeps it out of the process list
    #[arg(long, value_name = "TEXT")]
    pub ssh_signing_password: Option<Secret>,
    /// The file that holds the passphrase of the signing key
    #[arg(long, value_name = "FILE", conflicts_with = "ssh_signing_password")]
    pub ssh_signing_password_file: Option<PathBuf>,
    /// Sign the commit with the key of --private-key-file
    #[arg(long, conflicts_with = "ssh_signing_key_file")]
    pub ssh_signing_reuse_private_key: bool,
    /// Sign the commit with a GPG key of this ring, as 'gpg --export-secret-keys' writes it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["ssh_signing_key_file", "ssh_signing_reuse_private_key"])]
    pub gpg_key_ring: Option<PathBuf>,
    /// The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise
    #[arg(long, value_name = "ID", requires = "gpg_key_ring")]
    pub gpg_key_id: Option<String>,
    /// The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list
    #[arg(long, value_name = "TEXT", requires = "gpg_key_ring")]
    pub gpg_passphrase: Option<Secret>,
    /// The file that holds the passphrase of the GPG key; - is stdin
    #[arg(
        long,
        value_name = "FILE",
        requires = "gpg_key_ring",
        conflicts_with = "gpg_passphrase"
    )]
    pub gpg_passphrase_file: Option<PathBuf>,
    /// Print what would be done, and write nothing anywhere
    #[arg(long)]
    pub dry_run: bool,
    /// The form of the report on stdout
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

/// Makes the options of a bootstrap; reads the files the flags name.
pub async fn options(ctx: &Ctx, common: CommonArgs, server: Server) -> Result<Options> {
    let mut stdin = Stdin::default();
    let ca = common.ca_file.as_deref().map(read_ca).transpose()?;
    let chosen = match server {
        Server::Git(args) => git::choose(ctx, &common, args, &mut stdin).await?,
        Server::Github(args) => hosted::github(ctx, &common, args, &mut stdin).await?,
        Server::Gitlab(args) => hosted::gitlab(ctx, &common, args, &mut stdin).await?,
        Server::Gitea(args) => hosted::gitea(ctx, &common, args, &mut stdin).await?,
        Server::BitbucketServer(args) => hosted::bitbucket_server(ctx, &common, args, &mut stdin).await?,
        Server::Bitbucket(args) => hosted::bitbucket(ctx, &common, args, &mut stdin).await?,
    };
    for branch in chosen.push_branch.iter().chain([&common.branch]) {
        crate::git::require_branch(branch)?;
    }
    if chosen.push_branch.as_ref() == Some(&common.branch) {
        return Err(Error::usage(
            "--push-branch names the branch the cluster follows: there would be nothing to merge",
        ));
    }
    let signing_key = signing_key(ctx, &common, &chosen, &mut stdin)?;
    let host_key_algorithms = common
        .ssh_hostkey_algos
        .iter()
        .map(|name| name.parse::<HostKeyAlgorithm>())
        .collect::<Result<_, _>>()
        .map_err(|error| Error::usage("--ssh-hostkey-algos cannot be used").caused_by(error))?;
    let manifests = common.components.manifests.clone();
    let install = common.components.into_options(ctx, &mut stdin)?;
    install.require_sync()?;
    let reports = chosen.forge.as_ref().is_some_and(|forge| forge.commit_status);
    if reports
        && !install
            .components
            .iter()
            .any(|name| name == NOTIFICATION_CONTROLLER)
    {
        return Err(Error::usage(format!(
            "--commit-status needs {NOTIFICATION_CONTROLLER}, which --components leaves out"
        )));
    }
    Ok(Options {
        install,
        manifests,
        repository: Repository {
            url: chosen.url,
            branch: common.branch,
            login: chosen.login,
            ca,
            host_key_algorithms,
        },
        forge: chosen.forge,
        push_branch: chosen.push_branch,
        cluster_url: chosen.cluster_url,
        other_urls: Vec::new(),
        cluster_login: chosen.cluster_login,
        secret_name: common.secret_name,
        path: relative_path(&chosen.place.path),
        interval: crate::api::Duration::from(chosen.place.interval).to_string(),
        recurse_submodules: common.recurse_submodules,
        sparse_checkout: common.sparse_checkout,
        commit: CommitOptions {
            author_name: common.author_name,
            author_email: common.author_email,
            appendix: common.commit_message_appendix.filter(|text| !text.is_empty()),
            signing_key,
        },
        host_keys: common.host_keys.accepted()?,
        force: common.force,
        silent: chosen.silent,
        dry_run: common.dry_run,
        rotate: false,
    })
}

/// What the kind of server decides.
struct Chosen {
    url: GitUrl,
    login: LocalLogin,
    cluster_url: GitUrl,
    cluster_login: ClusterLogin,
    forge: Option<ForgeOptions>,
    push_branch: Option<String>,
    place: PlaceArgs,
    silent: bool,
}

/// What of the repository the cluster applies, and how often it looks.
#[derive(Clone, Debug, Args)]
pub struct PlaceArgs {
    /// The folder of the repository to apply on the cluster
    #[arg(long, default_value = "", hide_default_value = true)]
    pub path: String,
    /// How often the cluster looks at the repository
    #[arg(long, default_value = "1m0s", value_parser = values::interval, value_name = "DURATION")]
    pub interval: Duration,
}

fn signing_key(
    ctx: &Ctx,
    common: &CommonArgs,
    chosen: &Chosen,
    stdin: &mut Stdin,
) -> Result<Option<SigningKey>> {
    if let Some(ring) = common.gpg_key_ring.clone() {
        let passphrase = SecretArg {
            flag: "--gpg-passphrase",
            instead: "--gpg-passphrase-file FILE",
            text: common.gpg_passphrase.clone(),
            file: common.gpg_passphrase_file.clone(),
        }
        .read(ctx, stdin)?;
        return Ok(Some(SigningKey::Gpg {
            ring,
            id: common.gpg_key_id.clone().filter(|id| !id.is_empty()),
            passphrase,
        }));
    }
    if common.ssh_signing_reuse_private_key {
        return match (&chosen.login, &chosen.cluster_login) {
            (LocalLogin::Key(given), _) | (_, ClusterLogin::GivenKey(given)) => {
                Ok(Some(SigningKey::Ssh(given.clone())))
            }
            _ => Err(Error::usage(
                "--ssh-signing-reuse-private-key needs --private-key-file",
            )),
        };
    }
    let passphrase = SecretArg {
        flag: "--ssh-signing-password",
        instead: "--ssh-signing-password-file FILE",
        text: common.ssh_signing_password.clone(),
        file: common.ssh_signing_password_file.clone(),
    }
    .read(ctx, stdin)?;
    Ok(common
        .ssh_signing_key_file
        .clone()
        .map(|file| SigningKey::Ssh(GivenKey { file, passphrase })))
}

/// Reads the certificate authorities.
fn read_ca(file: &Path) -> Result<String> {
    std::fs::read_to_string(file)
        .map_err(|error| Error::usage(format!("cannot read the CA file {}", file.display())).caused_by(error))
}

/// Writes a path as one within the repository: `./`, no `..` that would lead out of it.
fn relative_path(path: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for component in Path::new(&path.replace('\\', "/")).components() {
        match component {
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::ParentDir => drop(parts.pop()),
            _ => {}
        }
    }
    format!("./{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_within_the_repository() {
        for (path, expected) in [
            ("", "./"),
            ("./", "./"),
            ("/", "./"),
            ("clusters/prod/", "./clusters/prod"),
            ("./clusters/prod", "./clusters/prod"),
            ("../../etc", "./etc"),
            ("a/../b", "./b"),
        ] {
            assert_eq!(relative_path(path), expected, "{path:?}");
        }
    }
}
