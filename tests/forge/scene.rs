//! A forge, a cluster and somebody who may use both, for each of the five dialects.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::bootstrap::{
    KUSTOMIZATION, PATH, SECRET, SOURCE, Talk, report_fetched, secret_text, waits_for_the_end,
    waits_for_the_source,
};
use crate::support::cluster::{TestCluster, cluster};
use crate::support::flux::{Flux, Ran};
use crate::support::forge::{Dialect, Forge, Level, Repo, TokenKind};
use crate::support::git_server::{git, output};
use crate::support::testbed::Extent;

/// A forge and a cluster.
pub struct Scene {
    pub cluster: TestCluster,
    pub forge: Forge,
    pub token: String,
    dialect: Dialect,
    owner: String,
    /// The repository's name.
    name: String,
    home: TempDir,
}

impl Scene {
    /// Starts both, with an organisation in which jane may do everything; none where there is no Go.
    pub fn start(dialect: Dialect, extent: Extent) -> Option<Scene> {
        Some(Scene::with(cluster(extent)?, dialect))
    }

    /// Goes on with another forge, and with a cluster that follows none.
    pub fn turn_to(self, dialect: Dialect) -> Scene {
        let mut scene = Scene::with(self.cluster, dialect);
        scene.start_over("fleet");
        scene
    }

    fn with(cluster: TestCluster, dialect: Dialect) -> Scene {
        let forge = Forge::start(dialect);
        let owner = match dialect {
            Dialect::BitbucketServer => "ACME",
            _ => "acme",
        };
        forge.org(owner).member("jane", Level::Admin);
        let token = forge.token("jane", TokenKind::Personal, &[]);
        let home = TempDir::new().expect("a HOME");
        fs::create_dir(home.path().join(".ssh")).expect("a folder");
        fs::write(home.path().join(".ssh/known_hosts"), forge.ssh_known_hosts()).expect("known_hosts");
        Scene {
            cluster,
            forge,
            token,
            dialect,
            owner: owner.to_owned(),
            name: "fleet".to_owned(),
            home,
        }
    }

    /// Returns the organisation, as the forge addresses it.
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// Returns the repository's path: `acme/fleet`.
    pub fn path(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }

    /// Goes on with a user in the place of the organisation.
    pub fn of_user(self, user: &str) -> Scene {
        let owner = match self.dialect {
            Dialect::BitbucketServer => format!("~{user}"),
            _ => user.to_owned(),
        };
        Scene { owner, ..self }
    }

    /// Goes on with another repository, and with a cluster that follows none.
    pub fn start_over(&mut self, name: &str) {
        name.clone_into(&mut self.name);
        for object in [KUSTOMIZATION, SOURCE, SECRET] {
            if self.cluster.get(object).is_some() {
                self.cluster.erase(object);
            }
        }
    }

    /// Returns the repository, which must be there.
    pub fn repo(&self) -> Repo {
        self.forge.repo(&self.path())
    }

    /// Starts a bootstrap of the repository.
    pub fn bootstrap(&self, flags: &str) -> Flux {
        self.command("bootstrap", flags)
    }

    /// Starts a replacement of what the cluster logs in with.
    pub fn rotate(&self, flags: &str) -> Flux {
        self.command("credentials rotate", flags)
    }

    /// Returns the users of the deploy tokens that are valid.
    pub fn valid_tokens(&self) -> Vec<String> {
        let tokens = self.repo().deploy_tokens;
        let valid = tokens.into_iter().filter(|token| !token.revoked);
        valid.map(|token| token.username).collect()
    }

    fn command(&self, verb: &str, flags: &str) -> Flux {
        let (command, variable, more) = match self.dialect {
            Dialect::GitHub => ("github", "GITHUB_TOKEN", ""),
            Dialect::GitLab => ("gitlab", "GITLAB_TOKEN", ""),
            Dialect::Gitea => ("gitea", "GITEA_TOKEN", ""),
            Dialect::BitbucketServer => ("bitbucket-server", "BITBUCKET_TOKEN", "--username=jane"),
            Dialect::BitbucketCloud => ("bitbucket", "BITBUCKET_TOKEN", "--username=jane@example.com"),
        };
        let owner = match self.dialect {
            Dialect::BitbucketCloud => format!("--workspace={}", self.owner),
            _ => format!("--owner={}", self.owner.trim_start_matches('~')),
        };
        let line = format!(
            "{verb} {command} --hostname={} --ca-file={} {owner} --repository={} --path={PATH} {more} {flags}",
            self.forge.host(),
            self.forge.ca_file().display(),
            self.name,
        );
        let flux = self.cluster.flux(&line).env(variable, &self.token);
        flux.env("HOME", self.home.path())
    }

    /// Returns the head of a branch of the repository.
    pub fn head(&self, branch: &str) -> String {
        self.git(&["rev-parse", branch])
    }

    /// Returns the subjects of the commits of a branch.
    pub fn log(&self, branch: &str) -> Vec<String> {
        let log = self.git(&["log", "--format=%s", branch]);
        log.lines().map(str::to_owned).collect()
    }

    fn git(&self, args: &[&str]) -> String {
        output(git(&self.repo().dir).args(args), b"").trim().to_owned()
    }

    /// Returns a value of the secret the cluster logs in with.
    pub fn secret(&self, key: &str) -> Option<String> {
        secret_text(self.cluster.get(SECRET).as_ref(), key)
    }

    /// Runs a bootstrap on a cluster without controllers until the cluster is to apply the repository, in the place
    /// of source-controller meanwhile; returns what it told.
    pub fn until_applying(&self, flux: Flux) -> String {
        let mut talk = Talk::start(flux);
        while let Some(event) = talk.until(|event| waits_for_the_source(event) || waits_for_the_end(event)) {
            if waits_for_the_end(&event) {
                let told = talk.told();
                talk.kill();
                return told;
            }
            self.report_fetched();
        }
        panic!("the run ended early:\n{}", talk.told());
    }

    /// Runs a bootstrap to its end on a cluster whose controllers do nothing, in the place of both of them.
    pub fn finish(&self, flux: Flux) -> Ran {
        let mut talk = Talk::start(flux);
        let waits = |event: &Value| waits_for_the_source(event) || waits_for_the_end(event);
        while talk.until(waits).is_some() {
            self.report_fetched();
            self.report_applied();
        }
        talk.end()
    }

    /// Reports what kustomize-controller would: that it has applied the branch.
    fn report_applied(&self) {
        let Some(kustomization) = self.cluster.get(KUSTOMIZATION) else {
            return;
        };
        let (now, generation) = ("2026-01-01T00:00:00Z", kustomization.metadata.generation);
        let ready = json!({
            "type": "Ready", "status": "True", "reason": "ReconciliationSucceeded", "message": "applied",
            "lastTransitionTime": now, "observedGeneration": generation,
        });
        let revision = format!("main@sha1:{}", self.head("main"));
        let status = json!({
            "observedGeneration": generation, "conditions": [ready], "lastAppliedRevision": revision,
        });
        self.cluster
            .merge_status(KUSTOMIZATION, json!({ "status": status }));
    }

    /// Reports what source-controller would: that it has fetched the branch.
    fn report_fetched(&self) {
        if self.cluster.get(SOURCE).is_some() {
            let revision = format!("main@sha1:{}", self.head("main"));
            report_fetched(&self.cluster, "flux-system", &revision);
        }
    }
}
