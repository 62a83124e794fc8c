//! `bootstrap github` and its like: forges, spoken to over their APIs.

use std::path::PathBuf;

use clap::Args;

use super::{Chosen, CommonArgs, PlaceArgs};
use crate::cli::secrets::{SecretArg, Stdin};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::forge::{
    Abilities, Access, Account, App, BitbucketLogin, GitHubLogin, Host, Level, Place, Visibility, Wanted,
};
use crate::git::GitUrl;
use crate::ops::bootstrap::options::{ClusterLogin, ForgeOptions, LocalLogin, Token};
use crate::ops::ssh::GivenKey;
use crate::secret::Secret;

/// What every forge takes.
#[derive(Clone, Debug, Args)]
pub struct HostedArgs {
    /// The repository's name; it is made if it is not there
    #[arg(long, value_name = "NAME", value_parser = name)]
    pub repository: String,
    /// What of it, and how often.
    #[command(flatten)]
    pub place: PlaceArgs,
    /// What a new repository says about itself; with --reconcile, also one that is there
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// Put right what differs: visibility, description, levels of teams, what the deploy key may do
    #[arg(long)]
    pub reconcile: bool,
    /// Let the cluster's deploy key push, too
    #[arg(long)]
    pub read_write_key: bool,
    /// The file that holds the token; - is stdin
    #[arg(long, value_name = "FILE")]
    pub token_file: Option<PathBuf>,
    /// Push the commit to another branch and open a request to merge it; run it again after the merge
    #[arg(long)]
    pub pull_request: bool,
    /// Have the cluster report to each commit what became of it; the token is kept on the cluster for that
    #[arg(long)]
    pub commit_status: bool,
    /// The branch for that [default: flux-rs/ and the cluster's path]; without --pull-request, nothing is opened
    #[arg(long, value_name = "BRANCH")]
    pub push_branch: Option<String>,
}

/// Who owns the repository.
#[derive(Clone, Debug, Args)]
pub struct OwnerArgs {
    /// The owner: an organisation or group, or a user with --personal
    #[arg(long, value_name = "NAME", value_parser = owner)]
    pub owner: String,
    /// The owner is the user the token belongs to
    #[arg(long)]
    pub personal: bool,
}

/// The teams that get access to a repository.
#[derive(Clone, Debug, Args)]
pub struct TeamArgs {
    /// The teams that get access, as a comma list of NAME or NAME:LEVEL; the level is maintain unless it is given
    #[arg(long, value_delimiter = ',', value_name = "TEAM[:LEVEL]")]
    pub team: Vec<String>,
}

/// The groups that get access to a repository.
#[derive(Clone, Debug, Args)]
pub struct GroupArgs {
    /// The groups that get access, as a comma list of NAME or NAME:LEVEL; the level is push unless it is given
    #[arg(long, value_delimiter = ',', value_name = "GROUP[:LEVEL]")]
    pub group: Vec<String>,
}

/// Whether a new repository is private.
#[derive(Clone, Debug, Args)]
pub struct PrivateArgs {
    /// Whether a new repository is private [default: true]; with --reconcile, also one that is there
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub private: Option<bool>,
}

impl PrivateArgs {
    fn visibility(&self) -> Option<Visibility> {
        self.private.map(|private| match private {
            true => Visibility::Private,
            false => Visibility::Public,
        })
    }
}

/// The arguments of `bootstrap github`.
#[derive(Clone, Debug, Args)]
pub struct GitHubArgs {
    /// Who owns the repository.
    #[command(flatten)]
    pub owner: OwnerArgs,
    /// What every forge takes.
    #[command(flatten)]
    pub hosted: HostedArgs,
    /// Who may work with it.
    #[command(flatten)]
    pub teams: TeamArgs,
    /// Who may see it.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// The host
    #[arg(long, default_value = "github.com", value_name = "HOST")]
    pub hostname: String,
    /// The id, or client id, of a GitHub App to log in as instead of a user
    #[arg(long, value_name = "ID", requires_all = ["app_installation_id", "app_private_key_file"])]
    pub app_id: Option<String>,
    /// The id of the app's installation
    #[arg(long, value_name = "ID", requires = "app_id")]
    pub app_installation_id: Option<String>,
    /// The file that holds the app's private key
    #[arg(long, value_name = "FILE", requires = "app_id")]
    pub app_private_key_file: Option<PathBuf>,
}

/// The arguments of `bootstrap gitlab`.
#[derive(Clone, Debug, Args)]
pub struct GitLabArgs {
    /// Who owns the repository.
    #[command(flatten)]
    pub owner: OwnerArgs,
    /// What every forge takes.
    #[command(flatten)]
    pub hosted: HostedArgs,
    /// The groups that may work with it.
    #[command(flatten)]
    pub teams: TeamArgs,
    /// The host, with the path GitLab is under if it has one
    #[arg(long, default_value = "gitlab.com", value_name = "HOST[/PATH]")]
    pub hostname: String,
    /// Who may see a new repository: private, internal or public [default: private]; with --reconcile, also one that is there
    #[arg(long, value_name = "WHO", value_parser = ["private", "internal", "public"])]
    pub visibility: Option<String>,
    /// The older form of --visibility
    #[arg(long, hide = true, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub private: Option<bool>,
    /// Have the cluster log in with a deploy token that is issued for it, instead of a key
    #[arg(long)]
    pub deploy_token_auth: bool,
}

/// The arguments of `bootstrap gitea`.
#[derive(Clone, Debug, Args)]
pub struct GiteaArgs {
    /// Who owns the repository.
    #[command(flatten)]
    pub owner: OwnerArgs,
    /// What every forge takes.
    #[command(flatten)]
    pub hosted: HostedArgs,
    /// Who may see it.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// The teams that get access, as a comma list; what they may do is the team's own, a level is only checked
    #[arg(long, value_delimiter = ',', value_name = "TEAM[:LEVEL]")]
    pub team: Vec<String>,
    /// The host
    #[arg(long, default_value = "gitea.com", value_name = "HOST[/PATH]")]
    pub hostname: String,
}

/// The arguments of `bootstrap bitbucket-server`.
#[derive(Clone, Debug, Args)]
pub struct BitbucketServerArgs {
    /// Who owns the repository: a project's key or name, or a user with --personal.
    #[command(flatten)]
    pub owner: OwnerArgs,
    /// What every forge takes.
    #[command(flatten)]
    pub hosted: HostedArgs,
    /// The groups that may work with it.
    #[command(flatten)]
    pub groups: GroupArgs,
    /// Who may see it.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// The host, with the path Bitbucket is under if it has one
    #[arg(long, value_name = "HOST[/PATH]")]
    pub hostname: String,
    /// The user whose token it is, for Git over HTTPS
    #[arg(short, long, default_value = "git", value_name = "NAME")]
    pub username: String,
}

/// The arguments of `bootstrap bitbucket`.
#[derive(Clone, Debug, Args)]
pub struct BitbucketArgs {
    /// The workspace that owns the repository
    #[arg(long, value_name = "NAME", value_parser = name)]
    pub workspace: String,
    /// The key of the workspace's project a new repository goes into
    #[arg(long, value_name = "KEY")]
    pub project: Option<String>,
    /// What every forge takes.
    #[command(flatten)]
    pub hosted: HostedArgs,
    /// The groups that may work with it.
    #[command(flatten)]
    pub groups: GroupArgs,
    /// Who may see it.
    #[command(flatten)]
    pub private: PrivateArgs,
    /// The host
    #[arg(long, default_value = "bitbucket.org", value_name = "HOST")]
    pub hostname: String,
    /// The e-mail address of the account an API token belongs to; access tokens need none
    #[arg(short, long, value_name = "ADDRESS")]
    pub username: Option<String>,
}

/// Reads what the flags of `bootstrap github` decide.
pub(super) async fn github(
    ctx: &Ctx,
    common: &CommonArgs,
    args: GitHubArgs,
    stdin: &mut Stdin,
) -> Result<Chosen> {
    let login = match (args.app_id, args.app_installation_id, args.app_private_key_file) {
        (Some(_), ..) if common.token_auth => {
            return Err(Error::usage(
                "the token of a GitHub App ends after an hour, and the cluster's access with it",
            )
            .hint("leave out --token-auth: the cluster gets a deploy key"));
        }
        (Some(_), ..) if args.hosted.commit_status => {
            return Err(Error::usage(
                "the token of a GitHub App ends after an hour, and commit statuses with it",
            )
            .hint("leave out --commit-status, and make a Provider that logs in as the app"));
        }
        (Some(id), Some(installation), Some(file)) => GitHubLogin::App(App {
            id,
            installation,
            key: std::fs::read_to_string(&file)
                .map_err(|error| {
                    Error::usage(format!("cannot read the private key {}", file.display())).caused_by(error)
                })?
                .into(),
            now: ctx.now(),
        }),
        _ => GitHubLogin::Token(token(ctx, &args.hosted, "GITHUB_TOKEN", stdin).await?),
    };
    let host = Host::parse(&args.hostname)?;
    let server = Server {
        account: Account::GitHub { host, login },
        owner: args.owner.owner,
        personal: args.owner.personal,
        project: None,
        visibility: args.private.visibility(),
        teams: args.teams.team,
        level: Level::Maintain,
        deploy_token: false,
    };
    server.choose(common, args.hosted)
}

/// Reads what the flags of `bootstrap gitlab` decide.
pub(super) async fn gitlab(
    ctx: &Ctx,
    common: &CommonArgs,
    args: GitLabArgs,
    stdin: &mut Stdin,
) -> Result<Chosen> {
    if args.deploy_token_auth && common.token_auth {
        return Err(Error::usage(
            "--token-auth and --deploy-token-auth exclude each other: the cluster has one login",
        ));
    }
    let visibility = match (args.private, args.visibility.as_deref()) {
        (Some(false), _) | (None, Some("public")) => Some(Visibility::Public),
        (None, Some("internal")) => Some(Visibility::Internal),
        (Some(true), _) | (None, Some(_)) => Some(Visibility::Private),
        (None, None) => None,
    };
    let server = Server {
        account: Account::GitLab {
            host: Host::parse(&args.hostname)?,
            token: token(ctx, &args.hosted, "GITLAB_TOKEN", stdin).await?,
        },
        owner: args.owner.owner,
        personal: args.owner.personal,
        project: None,
        visibility,
        teams: args.teams.team,
        level: Level::Maintain,
        deploy_token: args.deploy_token_auth,
    };
    server.choose(common, args.hosted)
}

/// Reads what the flags of `bootstrap gitea` decide.
pub(super) async fn gitea(
    ctx: &Ctx,
    common: &CommonArgs,
    args: GiteaArgs,
    stdin: &mut Stdin,
) -> Result<Chosen> {
    let server = Server {
        account: Account::Gitea {
            host: Host::parse(&args.hostname)?,
            token: token(ctx, &args.hosted, "GITEA_TOKEN", stdin).await?,
        },
        owner: args.owner.owner,
        personal: args.owner.personal,
        project: None,
        visibility: args.private.visibility(),
        teams: args.team,
        level: Level::Pull,
        deploy_token: false,
    };
    server.choose(common, args.hosted)
}

/// Reads what the flags of `bootstrap bitbucket-server` decide.
pub(super) async fn bitbucket_server(
    ctx: &Ctx,
    common: &CommonArgs,
    args: BitbucketServerArgs,
    stdin: &mut Stdin,
) -> Result<Chosen> {
    let OwnerArgs { owner, personal } = args.owner;
    let user = match args.username.as_str() {
        // A user's own repository is the user's, whom the token belongs to.
        "git" if personal => owner.trim_start_matches('~').to_owned(),
        _ => args.username,
    };
    let server = Server {
        account: Account::BitbucketServer {
            host: Host::parse(&args.hostname)?,
            user,
            token: token(ctx, &args.hosted, "BITBUCKET_TOKEN", stdin).await?,
        },
        owner,
        personal,
        project: None,
        visibility: args.private.visibility(),
        teams: args.groups.group,
        level: Level::Push,
        deploy_token: false,
    };
    server.choose(common, args.hosted)
}

/// Reads what the flags of `bootstrap bitbucket` decide.
pub(super) async fn bitbucket(
    ctx: &Ctx,
    common: &CommonArgs,
    args: BitbucketArgs,
    stdin: &mut Stdin,
) -> Result<Chosen> {
    let token = token(ctx, &args.hosted, "BITBUCKET_TOKEN", stdin).await?;
    let login = match args.username {
        Some(email) => BitbucketLogin::ApiToken { email, token },
        None if args.hosted.commit_status => {
            return Err(Error::usage(
                "notification-controller reports to Bitbucket with an API token, not an access token",
            )
            .hint("name the e-mail address of the token's account with --username"));
        }
        None => BitbucketLogin::AccessToken(token),
    };
    let server = Server {
        account: Account::BitbucketCloud {
            host: Host::parse(&args.hostname)?,
            login,
        },
        owner: args.workspace,
        personal: false,
        project: args.project,
        visibility: args.private.visibility(),
        teams: args.groups.group,
        level: Level::Push,
        deploy_token: false,
    };
    server.choose(common, args.hosted)
}

/// A forge as its own flags describe it.
struct Server {
    account: Account,
    owner: String,
    personal: bool,
    project: Option<String>,
    visibility: Option<Visibility>,
    teams: Vec<String>,
    /// The level of a team that is named without one.
    level: Level,
    deploy_token: bool,
}

impl Server {
    fn choose(self, common: &CommonArgs, args: HostedArgs) -> Result<Chosen> {
        let abilities = self.account.abilities();
        if !abilities.free_names {
            let plain = self
                .owner
                .split('/')
                .chain([args.repository.as_str()])
                .all(is_plain);
            if !plain {
                return Err(Error::usage(format!(
                    "owners and repositories of {} have names of letters, digits, '-', '_' and '.'",
                    abilities.name
                )));
            }
        }
        if args.read_write_key && !abilities.writing_keys {
            return Err(Error::usage(format!(
                "deploy keys of {} can only read: --read-write-key cannot be had",
                abilities.name
            )));
        }
        let by_token = common.token_auth || self.deploy_token;
        if by_token && (args.read_write_key || common.private_key_file.is_some()) {
            return Err(Error::usage(
                "a cluster that logs in with a token has no key: leave out --read-write-key and --private-key-file",
            ));
        }
        let given = common.private_key_file.clone();
        let cluster_login = match given {
            _ if self.deploy_token => ClusterLogin::DeployToken { valid: Vec::new() },
            // Which user goes with the token, the forge knows.
            _ if common.token_auth => ClusterLogin::Token(Token::Bearer(Secret::new(""))),
            Some(file) => ClusterLogin::GivenKey(GivenKey {
                file,
                passphrase: None,
            }),
            None => ClusterLogin::GeneratedKey(common.new_key.algorithm()),
        };
        let path = format!("{}/{}", self.owner, args.repository);
        let url = GitUrl::parse(&self.account.host().https_url(&path))?;
        let push_branch = match args.push_branch {
            None if args.pull_request => Some(branch_for(&args.place.path)),
            branch => branch,
        };
        Ok(Chosen {
            cluster_url: url.clone(),
            url,
            login: LocalLogin::Nothing,
            cluster_login,
            forge: Some(ForgeOptions {
                place: Place {
                    owner: self.owner,
                    personal: self.personal,
                    project: self.project,
                    name: args.repository,
                },
                wanted: Wanted {
                    visibility: self.visibility.unwrap_or(Visibility::Private),
                    description: args.description,
                    default_branch: common.branch.clone(),
                },
                visibility_given: self.visibility.is_some(),
                teams: teams(&self.teams, self.level, abilities)?,
                account: self.account,
                key_access: match args.read_write_key {
                    true => Access::Write,
                    false => Access::Read,
                },
                reconcile: args.reconcile,
                ssh_hostname: common.ssh_hostname.clone(),
                pull_request: args.pull_request,
                commit_status: args.commit_status,
            }),
            push_branch,
            place: args.place,
            silent: true,
        })
    }
}

/// Returns the branch a request to merge is made from, unless one is named: each cluster has its own.
fn branch_for(path: &str) -> String {
    let word = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let path: String = path.chars().map(word).collect();
    format!("flux-rs/bootstrap-{}", path.trim_matches('-'))
        .trim_end_matches('-')
        .to_owned()
}

/// Takes the token from a file or the environment, and else asks for it.
async fn token(ctx: &Ctx, args: &HostedArgs, variable: &str, stdin: &mut Stdin) -> Result<Secret> {
    let given = SecretArg {
        flag: "--token",
        instead: variable,
        text: None,
        file: args.token_file.clone(),
    };
    let of_environment = || ctx.env.forge_token(variable).filter(|token| !token.is_empty());
    match given.read(ctx, stdin)?.or_else(of_environment) {
        Some(token) => Ok(token),
        None => {
            let prompt = format!("Token ({variable})");
            stdin.line_or_ask(ctx, &prompt, "--token-file").await
        }
    }
}

/// Reads a list of `NAME` and `NAME:LEVEL`.
fn teams(list: &[String], default: Level, abilities: &Abilities) -> Result<Vec<(String, Level)>> {
    // Where the level is the team's own, any is taken.
    let levels = match abilities.levels {
        [] => &Level::ALL[..],
        levels => levels,
    };
    let read = |text: &String| {
        let (team, level) = match text.rsplit_once(':') {
            Some((team, level)) => (team, level),
            None => (text.as_str(), default.as_str()),
        };
        let named = Level::ALL.into_iter().find(|known| known.as_str() == level);
        let is_name = match abilities.free_names {
            true => !team.trim().is_empty() && !team.contains(char::is_control),
            false => team.split('/').all(is_plain),
        };
        match named.filter(|level| levels.contains(level)) {
            _ if !is_name => Err(Error::usage(format!("{text:?} names no team"))),
            Some(level) => Ok((team.to_owned(), level)),
            None => {
                let levels = levels.iter().map(|level| level.as_str());
                Err(
                    Error::usage(format!("{level:?} is no level of {}", abilities.name)).hint(format!(
                        "the levels are {}",
                        levels.collect::<Vec<_>>().join(", ")
                    )),
                )
            }
        }
    };
    list.iter().filter(|text| !text.is_empty()).map(read).collect()
}

/// Says whether a name is the same in a URL, which those of most forges are.
fn is_plain(name: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '+');
    !name.is_empty() && name.chars().all(good) && !name.chars().all(|c| c == '.')
}

/// Reads the name of a repository; how free it is, is for the forge to say, but it is one segment of a path.
fn name(text: &str) -> Result<String, String> {
    let text = text.strip_suffix(".git").unwrap_or(text);
    let bad = |c: char| c.is_control() || matches!(c, '/' | '\\');
    match text.trim() == text && !text.contains(bad) && !text.chars().all(|c| c == '.') {
        true => Ok(text.to_owned()),
        false => Err("a name has no slashes, and no spaces around it".to_owned()),
    }
}

/// Reads an owner, which may be a group within groups.
fn owner(text: &str) -> Result<String, String> {
    let text = text.trim_matches('/');
    let parts: Result<Vec<_>, _> = text.split('/').map(name).collect();
    match parts {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn github() -> Account {
        Account::GitHub {
            host: Host::parse("github.com").expect("a host"),
            login: GitHubLogin::Token(Secret::new("t")),
        }
    }

    fn server(host: &str) -> Account {
        Account::BitbucketServer {
            host: Host::parse(host).expect("a host"),
            user: "jane".to_owned(),
            token: Secret::new("t"),
        }
    }

    #[test]
    fn teams_have_levels_of_their_own() {
        let list = ["a:admin", "b", ""].map(str::to_owned);
        let abilities = github().abilities();
        let read = teams(&list, Level::Maintain, abilities).expect("teams");
        let expected = [("a".to_owned(), Level::Admin), ("b".to_owned(), Level::Maintain)];
        assert_eq!(read, expected);
        for wrong in ["a:owner", ":admin", "a/../b:admin", "a?b", "a b", "a:b:admin"] {
            teams(&[wrong.to_owned()], Level::Maintain, abilities).expect_err(wrong);
        }
        let free = server("bitbucket.example.com").abilities();
        let list = ["The Team:admin", "a:b:pull", "Ops & Dev"].map(str::to_owned);
        let expected = [
            ("The Team", Level::Admin),
            ("a:b", Level::Pull),
            ("Ops & Dev", Level::Push),
        ];
        let expected = expected.map(|(team, level)| (team.to_owned(), level));
        assert_eq!(teams(&list, Level::Push, free).expect("groups"), expected);
        for wrong in ["The Team:owner", " :admin", ":admin", "a\nb"] {
            teams(&[wrong.to_owned()], Level::Push, free).expect_err(wrong);
        }
    }

    #[test]
    fn names_cannot_lead_a_request_astray() {
        assert_eq!(name("fleet.git").as_deref(), Ok("fleet"));
        assert_eq!(owner("group/sub").as_deref(), Ok("group/sub"));
        for wrong in ["", ".", "..", "a/b", "a\\b", " a", "a\nb"] {
            name(wrong).expect_err(wrong);
        }
        owner("a/../b").expect_err("it leads out");
        assert!(is_plain("a-b_c.d"));
        for wrong in ["", "..", "a b", "a?b", "a%2Fb"] {
            assert!(!is_plain(wrong), "{wrong}");
        }
    }

    #[test]
    fn each_cluster_has_a_branch_of_its_own() {
        assert_eq!(branch_for("./clusters/prod"), "flux-rs/bootstrap-clusters-prod");
        assert_eq!(branch_for(""), "flux-rs/bootstrap");
    }
}
