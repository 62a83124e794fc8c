//! A forge and a client of it, as a bootstrap uses one, without a cluster and without a process.

use std::fs;
use std::panic::resume_unwind;
use std::sync::{Arc, PoisonError};
use std::thread::{Builder, scope};
use std::time::Duration;

use flux_rs::forge::policy::Policy;
use flux_rs::forge::{
    Access, Account, BitbucketLogin, Deadline, Forge as Client, GitHubLogin, Host, NewKey, Place, Repository,
    Settings, Visibility, Wanted,
};
use flux_rs::output::event::{Events, Memory};
use flux_rs::secret::Secret;

use crate::support::cluster::run;
use crate::support::forge::{Dialect, Forge, Level, TokenKind};
use crate::support::testbed;

/// A forge with an organisation that jane may do everything in, and what a client of jane's needs.
pub struct Desk {
    pub forge: Forge,
    pub dialect: Dialect,
    pub token: String,
    told: Arc<Memory>,
    events: Events,
}

/// Runs a test for every forge, each in a thread that has its name.
pub fn each(test: impl AsyncFn(&Desk) + Sync) {
    each_of(&Dialect::ALL, test);
}

/// Runs a test for some of the forges.
pub fn each_of(dialects: &[Dialect], test: impl AsyncFn(&Desk) + Sync) {
    if testbed::unavailable() {
        return;
    }
    let test = &test;
    scope(|scope| {
        let start = |dialect: &Dialect| {
            let dialect = *dialect;
            let test = move || run(async { test(&Desk::new(Forge::start(dialect), dialect)).await });
            Builder::new()
                .name(format!("{dialect:?}"))
                .spawn_scoped(scope, test)
                .expect("a thread")
        };
        let threads: Vec<_> = dialects.iter().map(start).collect();
        for thread in threads {
            if let Err(panic) = thread.join() {
                resume_unwind(panic);
            }
        }
    });
}

impl Desk {
    pub fn new(forge: Forge, dialect: Dialect) -> Desk {
        let told = Arc::new(Memory::default());
        let desk = Desk {
            token: forge.token("jane", TokenKind::Personal, &[]),
            forge,
            dialect,
            events: Events::new(Box::new(told.clone())),
            told,
        };
        desk.forge.org(desk.owner()).member("jane", Level::Admin);
        desk
    }

    /// Returns the organisation: on GitLab it is a group within another.
    pub fn owner(&self) -> &'static str {
        match self.dialect {
            Dialect::GitLab => "acme/platform",
            Dialect::BitbucketServer => "ACME",
            _ => "acme",
        }
    }

    /// Returns where jane keeps what is her own, as the forge names it.
    pub fn home(&self) -> &'static str {
        match self.dialect {
            Dialect::BitbucketServer => "~jane",
            _ => "jane",
        }
    }

    /// Returns the path of the organisation's repository.
    pub fn path(&self) -> String {
        format!("{}/fleet", self.owner())
    }

    pub fn place(&self) -> Place {
        Place {
            owner: self.owner().to_owned(),
            personal: false,
            project: None,
            name: "fleet".to_owned(),
        }
    }

    pub fn personal(&self) -> Place {
        Place {
            owner: "jane".to_owned(),
            personal: true,
            ..self.place()
        }
    }

    pub fn settings(&self) -> Settings {
        Settings {
            ca: Some(fs::read(self.forge.ca_file()).expect("the authority")),
            deadline: Deadline::after(Duration::from_secs(60)),
            rehearse: false,
            events: self.events.clone(),
        }
    }

    pub fn host(&self) -> Host {
        let url = self.forge.url();
        Host::parse(&url).expect("a host")
    }

    /// Returns jane's account.
    pub fn account(&self) -> Account {
        self.account_of("jane", &self.token)
    }

    pub fn account_of(&self, user: &str, token: &str) -> Account {
        let (host, token) = (self.host(), Secret::new(token));
        match self.dialect {
            Dialect::GitHub => Account::GitHub {
                host,
                login: GitHubLogin::Token(token),
            },
            Dialect::GitLab => Account::GitLab { host, token },
            Dialect::Gitea => Account::Gitea { host, token },
            Dialect::BitbucketServer => Account::BitbucketServer {
                host,
                user: user.to_owned(),
                token,
            },
            Dialect::BitbucketCloud => {
                let email = format!("{user}@example.com");
                let login = BitbucketLogin::ApiToken { email, token };
                Account::BitbucketCloud { host, login }
            }
        }
    }

    /// Makes a client that is jane's.
    pub fn client(&self) -> Box<dyn Client> {
        self.account().connect(&self.settings()).expect("a client")
    }

    /// Returns the organisation's repository, which must be there, as a client finds it.
    pub async fn found(&self, client: &dyn Client) -> Repository {
        let found = client.find(&self.place()).await;
        found.expect("an answer").expect("found")
    }

    /// Makes a client that acts with a token of another user.
    pub fn client_of(&self, user: &str) -> Box<dyn Client> {
        let token = self.forge.token(user, TokenKind::Personal, &[]);
        let account = self.account_of(user, &token);
        account.connect(&self.settings()).expect("a client")
    }

    pub fn policy<'a>(&'a self, forge: &'a dyn Client) -> Policy<'a> {
        Policy {
            forge,
            events: &self.events,
            reconcile: false,
        }
    }

    pub fn reconciling<'a>(&'a self, forge: &'a dyn Client) -> Policy<'a> {
        Policy {
            reconcile: true,
            ..self.policy(forge)
        }
    }

    /// Returns the writes since the last time, as `METHOD path status` below the API's root.
    pub fn writes(&self) -> Vec<String> {
        let api = format!(" {}", self.dialect.api());
        let writes = self.forge.writes();
        self.forge.reset_log();
        writes
            .into_iter()
            .map(|write| write.replacen(&api, " ", 1))
            .collect()
    }

    /// Returns how many requests there were since the last time.
    pub fn requests(&self) -> usize {
        let requests = self.forge.requests().len();
        self.forge.reset_log();
        requests
    }

    /// Returns what was told of.
    pub fn told(&self) -> Vec<String> {
        let told = self.told.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.iter().map(|event| event.message.clone()).collect()
    }
}

pub fn wanted(visibility: Visibility) -> Wanted {
    Wanted {
        visibility,
        description: None,
        default_branch: "main".to_owned(),
    }
}

/// Returns a public key that no other number has.
pub fn public_key(number: u32) -> String {
    use base64::Engine as _;
    let mut bytes = b"\0\0\0\x0bssh-ed25519\0\0\0\x20".to_vec();
    bytes.extend([0x5a; 28]);
    bytes.extend(number.to_be_bytes());
    let encoded = base64::engine::general_purpose::STANDARD.encode(bytes);
    format!("ssh-ed25519 {encoded}")
}

pub fn new_key(title: &str, number: u32, access: Access) -> NewKey {
    NewKey {
        title: title.to_owned(),
        key: public_key(number),
        access,
    }
}
