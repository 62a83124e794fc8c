//! `bootstrap github` and its like: forges, spoken to over their APIs.

use std::path::PathBuf;

use clap::Args;

use super::{Chosen, CommonArgs, PlaceArgs, key_algorithm};
use crate::cli::secrets::{SecretArg, Stdin};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::forge::{
    Abilities, Access, Account, App, GitHub, GitHubLogin, Host, Level, Place, Visibility, Wanted,
};
use crate::git::GitUrl;
use crate::ops::bootstrap::options::{ClusterLogin, ForgeOptions, GivenKey, LocalLogin, Token};
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

/// The arguments of `bootstrap github`.
#[derive(Clone, Debug, Args)]
pub struct GitHubArgs {
    /// Who owns the repository.
    #[command(flatten)]
    pub owner: OwnerArgs,
    /// What every forge takes.
    #[command(flatten)]
    pub hosted: HostedArgs,
    /// The host
    #[arg(long, default_value = "github.com", value_name = "HOST")]
    pub hostname: String,
    /// The teams that get access, as a comma list of NAME or NAME:LEVEL; the level is maintain unless it is given
    #[arg(long, value_delimiter = ',', value_name = "TEAM[:LEVEL]")]
    pub team: Vec<String>,
    /// Whether a new repository is private
    #[arg(long, default_value = "true", action = clap::ArgAction::SetTrue)]
    pub private: bool,
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

/// Reads what the flags of `bootstrap github` decide.
pub(super) async fn github(ctx: &Ctx, common: &CommonArgs, args: GitHubArgs, stdin: &mut Stdin) -> Result<Chosen> {
    let host = Host::parse(&args.hostname)?;
    let app = match (args.app_id, args.app_installation_id, args.app_private_key_file) {
        (Some(id), Some(installation), Some(file)) => Some(App {
            id,
            installation,
            key: std::fs::read_to_string(&file)
                .map_err(|error| {
                    Error::usage(format!("cannot read the private key {}", file.display())).caused_by(error)
                })?
                .into(),
            now: ctx.now(),
        }),
        _ => None,
    };
    let (login, cluster_token) = match app {
        Some(_) if common.token_auth => {
            return Err(Error::usage(
                "the token of a GitHub App ends after an hour, and the cluster's access with it",
            )
            .hint("leave out --token-auth: the cluster gets a deploy key"));
        }
        Some(app) => (GitHubLogin::App(app), None),
        None => {
            let token = token(ctx, &args.hosted, &ctx.env.github_token, "GITHUB_TOKEN", stdin).await?;
            (GitHubLogin::Token(token.clone()), Some(token))
        }
    };
    let server = Server {
        account: Account::GitHub {
            host: host.clone(),
            login,
        },
        abilities: &GitHub::ABILITIES,
        host,
        owner: args.owner.owner,
        personal: args.owner.personal,
        project: None,
        visibility: private(args.private),
        teams: teams(&args.team, Level::Maintain, &GitHub::ABILITIES)?,
        cluster_token: cluster_token.map(|password| Token::Basic {
            user: "git".to_owned(),
            password,
        }),
        deploy_token: false,
    };
    server.choose(common, args.hosted)
}

/// A forge as its own flags describe it.
struct Server {
    account: Account,
    abilities: &'static Abilities,
    host: Host,
    owner: String,
    personal: bool,
    project: Option<String>,
    visibility: Visibility,
    teams: Vec<(String, Level)>,
    /// What the cluster logs in with where it is to use the token.
    cluster_token: Option<Token>,
    deploy_token: bool,
}

impl Server {
    fn choose(self, common: &CommonArgs, args: HostedArgs) -> Result<Chosen> {
        if args.read_write_key && !self.abilities.writing_keys {
            return Err(Error::usage(format!(
                "deploy keys of {} can only read: --read-write-key cannot be had",
                self.abilities.name
            )));
        }
        if !self.abilities.visibilities.contains(&self.visibility) {
            return Err(Error::usage(format!(
                "{} has no {} repositories",
                self.abilities.name,
                self.visibility.as_str()
            )));
        }
        let given = common.private_key_file.clone();
        let cluster_login = match (self.cluster_token, given) {
            _ if self.deploy_token => ClusterLogin::DeployToken { valid: Vec::new() },
            (Some(token), _) if common.token_auth => ClusterLogin::Token(token),
            (_, Some(file)) => ClusterLogin::GivenKey(GivenKey {
                file,
                passphrase: None,
            }),
            (_, None) => ClusterLogin::GeneratedKey(key_algorithm(common)?),
        };
        let url = GitUrl::parse(
            &self
                .host
                .https_url(&format!("{}/{}", self.owner, args.repository)),
        )?;
        let push_branch = match args.push_branch {
            None if args.pull_request => Some(branch_for(&args.place.path)),
            branch => branch,
        };
        if push_branch.as_ref() == Some(&common.branch) {
            return Err(Error::usage(
                "--push-branch names the branch the cluster follows: there would be nothing to merge",
            ));
        }
        let access = if args.read_write_key {
            Access::Write
        } else {
            Access::Read
        };
        Ok(Chosen {
            cluster_url: url.clone(),
            url,
            login: LocalLogin::Nothing,
            cluster_login,
            forge: Some(ForgeOptions {
                account: self.account,
                place: Place {
                    owner: self.owner,
                    personal: self.personal,
                    project: self.project,
                    name: args.repository,
                },
                wanted: Wanted {
                    visibility: self.visibility,
                    description: args.description,
                    default_branch: common.branch.clone(),
                },
                teams: self.teams,
                key_access: access,
                reconcile: args.reconcile,
                ssh_hostname: common.ssh_hostname.clone(),
                pull_request: args.pull_request,
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
async fn token(
    ctx: &Ctx,
    args: &HostedArgs,
    variable: &Option<Secret>,
    name: &str,
    stdin: &mut Stdin,
) -> Result<Secret> {
    let given = SecretArg {
        flag: "--token",
        instead: name,
        text: None,
        file: args.token_file.clone(),
    };
    match given.read(ctx, stdin)?.or_else(|| variable.clone()) {
        Some(token) => Ok(token),
        None => stdin.line_or_ask(ctx, &format!("Token ({name})"), "--token-file").await,
    }
}

fn private(private: bool) -> Visibility {
    if private {
        Visibility::Private
    } else {
        Visibility::Public
    }
}

/// Reads a list of `NAME` and `NAME:LEVEL`.
fn teams(list: &[String], default: Level, abilities: &Abilities) -> Result<Vec<(String, Level)>> {
    let read = |text: &String| {
        let (team, level) = match text.split_once(':') {
            Some((team, level)) => (team, level),
            None => (text.as_str(), default.as_str()),
        };
        let named = Level::ALL.into_iter().find(|known| known.as_str() == level);
        match named.filter(|level| abilities.levels.is_empty() || abilities.levels.contains(level)) {
            _ if team.is_empty() || team.contains('/') || team.chars().any(char::is_control) => {
                Err(Error::usage(format!("{text:?} names no team")))
            }
            Some(level) => Ok((team.to_owned(), level)),
            None => {
                let levels = abilities.levels.iter().map(|level| level.as_str());
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

/// Reads the name of a repository; anything else would lead a request astray.
fn name(text: &str) -> Result<String, String> {
    let good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '+');
    let text = text.strip_suffix(".git").unwrap_or(text);
    match !text.is_empty() && text.chars().all(good) && !text.chars().all(|c| c == '.') {
        true => Ok(text.to_owned()),
        false => Err("a repository's name has letters, digits, '-', '_' and '.'".to_owned()),
    }
}

/// Reads an owner, which may be a group within groups.
fn owner(text: &str) -> Result<String, String> {
    let text = text.trim_matches('/');
    let parts: Result<Vec<_>, _> = text.split('/').map(name).collect();
    match parts {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("an owner's name has letters, digits, '-', '_' and '.'".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teams_have_levels_of_their_own() {
        let list = ["a:admin", "b", ""].map(str::to_owned);
        let read = teams(&list, Level::Maintain, &GitHub::ABILITIES).expect("teams");
        let expected = [("a".to_owned(), Level::Admin), ("b".to_owned(), Level::Maintain)];
        assert_eq!(read, expected);
        for wrong in ["a:owner", ":admin", "a/b:admin"] {
            teams(&[wrong.to_owned()], Level::Maintain, &GitHub::ABILITIES).expect_err(wrong);
        }
    }

    #[test]
    fn names_cannot_lead_a_request_astray() {
        assert_eq!(name("fleet.git").as_deref(), Ok("fleet"));
        assert_eq!(owner("group/sub").as_deref(), Ok("group/sub"));
        for wrong in ["", ".", "..", "a/b", "a b", "a?b", "a%2Fb"] {
            name(wrong).expect_err(wrong);
        }
        owner("a/../b").expect_err("it leads out");
    }

    #[test]
    fn each_cluster_has_a_branch_of_its_own() {
        assert_eq!(branch_for("./clusters/prod"), "flux-rs/bootstrap-clusters-prod");
        assert_eq!(branch_for(""), "flux-rs/bootstrap");
    }
}
