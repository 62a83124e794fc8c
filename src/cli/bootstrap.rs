//! `bootstrap`

use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use clap::{ArgAction, Args, Subcommand};

use super::components::ComponentArgs;
use super::secrets::{SecretArg, Stdin};
use super::values;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::git::{GitUrl, HostKeyAlgorithm, KeyAlgorithm, Scheme};
use crate::ops::bootstrap::options::{
    AcceptHostKey, ClusterLogin, CommitOptions, GivenKey, LocalLogin, Options, Repository, Token, cluster_url,
};
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
    Git(GitArgs),
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
    /// The algorithm of the key made for the cluster: rsa, ecdsa or ed25519
    #[arg(long, default_value = "ecdsa", value_name = "ALGORITHM", value_parser = ["rsa", "ecdsa", "ed25519"])]
    pub ssh_key_algorithm: String,
    /// The curve of an ecdsa key: p256, p384 or p521
    #[arg(long, default_value = "p384", value_name = "CURVE", value_parser = ["p256", "p384", "p521"])]
    pub ssh_ecdsa_curve: String,
    /// The size of an rsa key, a multiple of 8
    #[arg(long, default_value = "2048", value_name = "BITS", value_parser = rsa_bits)]
    pub ssh_rsa_bits: usize,
    /// The host the cluster reaches over SSH, if not the one of the URL; may hold a port
    #[arg(long, value_name = "HOST[:PORT]")]
    pub ssh_hostname: Option<String>,
    /// The SSH host key algorithms to accept, most wanted first, as a comma list
    #[arg(long, value_delimiter = ',', value_name = "ALGORITHMS")]
    pub ssh_hostkey_algos: Vec<String>,
    /// Accept SSH host keys nothing vouches for: those with the given fingerprints, or any
    #[arg(long, value_name = "SHA256:…", num_args = 0..=1, require_equals = true, default_missing_value = "any",
          action = ArgAction::Append)]
    pub accept_host_key: Vec<String>,
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
    /// The key ring with the GPG key to sign with
    #[arg(long, value_name = "FILE")]
    pub gpg_key_ring: Option<PathBuf>,
    /// The GPG key to sign with
    #[arg(long, value_name = "ID")]
    pub gpg_key_id: Option<String>,
    /// The passphrase of the GPG key
    #[arg(long, value_name = "TEXT")]
    pub gpg_passphrase: Option<Secret>,
    /// Print what would be done, and write nothing anywhere
    #[arg(long)]
    pub dry_run: bool,
    /// The form of the report on stdout
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

/// The arguments of `bootstrap git`.
#[derive(Clone, Debug, Args)]
pub struct GitArgs {
    /// The repository: https://…, ssh://… or git@host:path
    #[arg(long)]
    pub url: String,
    /// The folder of the repository to apply on the cluster
    #[arg(long, default_value = "", hide_default_value = true)]
    pub path: String,
    /// How often the cluster looks at the repository
    #[arg(long, default_value = "1m0s", value_parser = values::duration, value_name = "DURATION")]
    pub interval: Duration,
    /// The user to log in as
    #[arg(short, long, default_value = "git", value_name = "NAME")]
    pub username: String,
    /// The password or token, or the passphrase of the private key; GIT_PASSWORD keeps it out of the process list
    #[arg(short, long, value_name = "TEXT", hide_default_value = true)]
    pub password: Option<Secret>,
    /// The file that holds the password, token or passphrase; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "password")]
    pub password_file: Option<PathBuf>,
    /// Send the password as a bearer token
    #[arg(long)]
    pub with_bearer_token: bool,
    /// Allow an http:// URL: whoever listens on the way reads the password
    #[arg(long)]
    pub allow_insecure_http: bool,
    /// Log in with the keys of the ssh-agent and nothing else
    #[arg(long, conflicts_with = "private_key_file")]
    pub ssh_agent: bool,
    /// Do not ask whether the deploy key is registered
    #[arg(short, long)]
    pub silent: bool,
}

fn rsa_bits(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(bits) if bits >= 2048 && bits % 8 == 0 && bits <= 16384 => Ok(bits),
        _ => Err(format!("{text} is not a multiple of 8 between 2048 and 16384")),
    }
}

/// Makes the options of `bootstrap git`; reads the files the flags name.
pub async fn git_options(ctx: &Ctx, common: CommonArgs, git: GitArgs) -> Result<Options> {
    let url = GitUrl::parse(&git.url)?;
    if url.scheme() == Scheme::Http && !git.allow_insecure_http {
        return Err(Error::usage("an http:// URL sends credentials in the clear")
            .hint("use https://, or pass --allow-insecure-http if you mean it"));
    }
    if common.gpg_key_ring.is_some() || common.gpg_key_id.is_some() || common.gpg_passphrase.is_some() {
        return Err(Error::usage("commits cannot be signed with a GPG key yet")
            .hint("sign with an SSH key: --ssh-signing-key-file FILE"));
    }
    let mut stdin = Stdin::default();
    let password = SecretArg {
        flag: "--password",
        instead: "GIT_PASSWORD or --password-file FILE",
        text: git.password.clone(),
        file: git.password_file.clone(),
    }
    .read(ctx, &mut stdin)?
    .or_else(|| ctx.env.git_password.clone())
    .or_else(|| url.password().cloned());
    let password = match password {
        None if common.token_auth => {
            let flag = "--password-file";
            Some(stdin.line_or_ask(ctx, "Password or token", flag).await?)
        }
        password => password,
    };
    // The key's passphrase; one that is not encrypted does without.
    let given = common.private_key_file.clone().map(|file| GivenKey {
        file,
        passphrase: password.clone(),
    });
    let user = match (url.scheme(), url.user()) {
        (Scheme::Http | Scheme::Https, Some(user)) if git.username == "git" => user.to_owned(),
        _ => git.username.clone(),
    };
    let token = password.map(|password| match git.with_bearer_token {
        true => Token::Bearer(password),
        false => Token::Basic { user, password },
    });
    let login = match (url.scheme(), &given, &token) {
        (Scheme::Ssh, Some(given), _) => LocalLogin::Key(given.clone()),
        (Scheme::Ssh, None, _) => LocalLogin::Agent,
        (_, _, Some(token)) => LocalLogin::Token(token.clone()),
        (_, _, None) => LocalLogin::Nothing,
    };
    if git.ssh_agent && url.scheme() != Scheme::Ssh {
        return Err(Error::usage("--ssh-agent needs an ssh:// URL"));
    }
    let cluster_login = match (token, &given) {
        (Some(token), _) if common.token_auth => ClusterLogin::Token(token),
        (_, Some(given)) => ClusterLogin::GivenKey(given.clone()),
        (_, None) => ClusterLogin::GeneratedKey(key_algorithm(&common)?),
    };
    let signing_key = signing_key(ctx, &common, given.as_ref(), &mut stdin)?;
    let cluster_url = cluster_url(
        &url,
        &cluster_login,
        &git.username,
        common.ssh_hostname.as_deref(),
    )?;
    let ca = common.ca_file.as_deref().map(read_ca).transpose()?;
    let host_key_algorithms = common
        .ssh_hostkey_algos
        .iter()
        .map(|name| name.parse::<HostKeyAlgorithm>())
        .collect::<Result<_, _>>()
        .map_err(|error| Error::usage("--ssh-hostkey-algos cannot be used").caused_by(error))?;
    let manifests = common.components.manifests.clone();
    let install = common.components.into_options(ctx, &mut stdin)?;
    install.require_sync()?;
    Ok(Options {
        install,
        manifests,
        repository: Repository {
            url,
            branch: common.branch,
            login,
            ca,
            host_key_algorithms,
        },
        cluster_url,
        cluster_login,
        secret_name: common.secret_name,
        path: relative_path(&git.path),
        interval: crate::api::Duration::from(git.interval).to_string(),
        recurse_submodules: common.recurse_submodules,
        sparse_checkout: common.sparse_checkout,
        commit: CommitOptions {
            author_name: common.author_name,
            author_email: common.author_email,
            appendix: common.commit_message_appendix.filter(|text| !text.is_empty()),
            signing_key,
        },
        host_keys: accept_host_key(common.accept_host_key)?,
        force: common.force,
        silent: git.silent,
        dry_run: common.dry_run,
    })
}

fn key_algorithm(common: &CommonArgs) -> Result<KeyAlgorithm> {
    Ok(
        match (common.ssh_key_algorithm.as_str(), common.ssh_ecdsa_curve.as_str()) {
            ("ed25519", _) => KeyAlgorithm::Ed25519,
            ("rsa", _) => KeyAlgorithm::Rsa(common.ssh_rsa_bits),
            (_, "p256") => KeyAlgorithm::EcdsaP256,
            (_, "p521") => KeyAlgorithm::EcdsaP521,
            _ => KeyAlgorithm::EcdsaP384,
        },
    )
}

fn signing_key(
    ctx: &Ctx,
    common: &CommonArgs,
    given: Option<&GivenKey>,
    stdin: &mut Stdin,
) -> Result<Option<GivenKey>> {
    if common.ssh_signing_reuse_private_key {
        return given
            .cloned()
            .map(Some)
            .ok_or_else(|| Error::usage("--ssh-signing-reuse-private-key needs --private-key-file"));
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
        .map(|file| GivenKey { file, passphrase }))
}

fn accept_host_key(values: Vec<String>) -> Result<AcceptHostKey> {
    if values.is_empty() {
        return Ok(AcceptHostKey::Ask);
    }
    if values.iter().any(|value| value == "any" || value == "true") {
        return Ok(AcceptHostKey::Any);
    }
    match values.iter().find(|value| !value.starts_with("SHA256:")) {
        Some(value) => Err(
            Error::usage(format!("--accept-host-key={value} is not a fingerprint"))
                .hint("a fingerprint looks like SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"),
        ),
        None => Ok(AcceptHostKey::Fingerprints(values)),
    }
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

    #[test]
    fn accepted_host_keys_are_fingerprints_or_any() {
        let accept = |values: &[&str]| accept_host_key(values.iter().map(ToString::to_string).collect());
        assert_eq!(accept(&[]).expect("valid"), AcceptHostKey::Ask);
        assert_eq!(accept(&["any"]).expect("valid"), AcceptHostKey::Any);
        let named = AcceptHostKey::Fingerprints(vec!["SHA256:abc".to_owned()]);
        assert_eq!(accept(&["SHA256:abc"]).expect("valid"), named);
        accept(&["abc"]).expect_err("no fingerprint");
    }
}
