//! Signatures by the keys of a real gpg, checked by a real `git verify-commit`; nothing is tested where gpg is missing.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use flux_rs::git::{Error, GpgSigner, Secret, start};
use tempfile::TempDir;

use crate::support::git_server::{fed, git, output};

/// A HOME of gpg with keys of the test's own.
struct Gpg(TempDir);

impl Gpg {
    fn new() -> Option<Gpg> {
        let mut version = Command::new("gpg");
        version.arg("--version").stdout(Stdio::null());
        version.status().is_ok_and(|status| status.success()).then(|| {
            // The agent's socket must have a short name.
            let home = tempfile::Builder::new()
                .prefix("gpg")
                .tempdir()
                .expect("a directory");
            Gpg(home)
        })
    }

    fn command(&self) -> Command {
        let mut command = Command::new("gpg");
        command.arg("--homedir").arg(self.0.path()).args([
            "--batch",
            "--quiet",
            "--no-tty",
            "--trust-model=always",
            "--pinentry-mode=loopback",
            "--passphrase-fd=0",
        ]);
        command
    }

    /// Runs gpg with a passphrase and returns its output.
    fn run(&self, args: &[&str], passphrase: &str) -> String {
        output(self.command().args(args), format!("{passphrase}\n").as_bytes())
    }

    /// Makes a key and returns its fingerprint.
    fn key(&self, user: &str, algorithm: &str, usage: &str, expires: &str, passphrase: &str) -> String {
        self.run(
            &["--quick-generate-key", user, algorithm, usage, expires],
            passphrase,
        );
        self.fingerprints(user)[0].clone()
    }

    /// Returns the fingerprints of a key and its subkeys.
    fn fingerprints(&self, key: &str) -> Vec<String> {
        let list = self.run(&["--with-colons", "--list-keys", key], "");
        let lines = list.lines().filter_map(|line| line.strip_prefix("fpr:"));
        lines.map(|line| line.trim_matches(':').to_owned()).collect()
    }

    /// Exports private keys as they are in the ring, armoured or not.
    fn ring(&self, args: &[&str], passphrase: &str) -> Vec<u8> {
        let exported = fed(self.command().args(args), format!("{passphrase}\n").as_bytes());
        assert!(
            exported.status.success(),
            "{}",
            String::from_utf8_lossy(&exported.stderr)
        );
        exported.stdout
    }

    /// Commits with a signer, and returns what git and gpg say about the signature.
    async fn verify(&self, signer: &GpgSigner) -> String {
        let dir = tempfile::tempdir().expect("a directory");
        let repository = start("main", dir.path()).await.expect("a repository");
        repository.write("signed.txt", "1\n").expect("written");
        repository.stage(["signed.txt"]).expect("staged");
        let when = "2026-01-02T03:04:05Z".parse().expect("a time");
        let id = repository.commit("Sign it\n", &super::author(), when, Some(signer));
        let id = id.expect("signed").expect("a commit").to_string();
        let mut command = git(dir.path());
        command
            .args(["verify-commit", "--raw", &id])
            .env("GNUPGHOME", self.0.path());
        let verified = fed(&mut command, b"");
        let said = String::from_utf8_lossy(&verified.stderr).into_owned();
        assert!(verified.status.success(), "{said}");
        said
    }
}

impl Drop for Gpg {
    fn drop(&mut self) {
        // Its agent ends with its HOME, but not at once.
        let mut kill = Command::new("gpgconf");
        let _ = kill
            .arg("--homedir")
            .arg(self.0.path())
            .args(["--kill", "all"])
            .status();
    }
}

fn pick(ring: &[u8], id: Option<&str>, passphrase: Option<&str>) -> Result<GpgSigner, Error> {
    let passphrase = passphrase.map(Secret::new);
    GpgSigner::new(ring, id, passphrase.as_ref(), jiff::Timestamp::now())
}

fn refused(ring: &[u8], id: Option<&str>) -> String {
    pick(ring, id, None).err().expect("refused").to_string()
}

#[tokio::test]
async fn every_kind_of_key_is_good_to_git() {
    let Some(gpg) = Gpg::new() else { return };
    for (i, algorithm) in [
        "ed25519", "rsa2048", "nistp256", "nistp384", "nistp521", "dsa2048",
    ]
    .iter()
    .enumerate()
    {
        let user = format!("Flux {i} <flux-{i}@example.com>");
        let name = gpg.key(&user, algorithm, "sign", "never", "");
        for armour in ["--armor", "--no-armor"] {
            let ring = gpg.ring(&[armour, "--export-secret-keys", &name], "");
            let signer = pick(&ring, None, None).expect(algorithm);
            assert_eq!(signer.fingerprint(), name);
            let said = gpg.verify(&signer).await;
            assert!(said.contains(&format!("VALIDSIG {name}")), "{said}");
        }
    }
}

#[tokio::test]
async fn a_subkey_signs_where_the_primary_key_cannot() {
    let Some(gpg) = Gpg::new() else { return };
    let primary = gpg.key(
        "Flux <flux@example.com>",
        "ed25519",
        "cert",
        "never",
        "open sesame",
    );
    let ring = |gpg: &Gpg| gpg.ring(&["--armor", "--export-secret-keys", &primary], "open sesame");
    assert!(refused(&ring(&gpg), None).contains("may not sign"));
    for (usage, algorithm) in [("sign", "ed25519"), ("encrypt", "cv25519")] {
        gpg.run(
            &["--quick-add-key", &primary, algorithm, usage, "never"],
            "open sesame",
        );
    }
    let sub = gpg.fingerprints(&primary)[1].clone();
    let whole = ring(&gpg);
    assert!(matches!(
        pick(&whole, None, None),
        Err(Error::GpgPassphrase { wrong: false })
    ));
    assert!(matches!(
        pick(&whole, None, Some("wrong")),
        Err(Error::GpgPassphrase { wrong: true })
    ));
    // The primary key's private half may be kept elsewhere.
    let subkeys = gpg.ring(&["--armor", "--export-secret-subkeys", &primary], "open sesame");
    for ring in [&whole, &subkeys] {
        for id in [
            None,
            Some(primary.as_str()),
            Some(&primary[24..]),
            Some(&sub[32..]),
        ] {
            let signer = pick(ring, id, Some("open sesame")).expect("picked");
            assert_eq!(signer.fingerprint(), sub);
        }
        let said = gpg
            .verify(&pick(ring, None, Some("open sesame")).expect("picked"))
            .await;
        assert!(
            said.contains(&format!("VALIDSIG {sub}")) && said.contains(&primary),
            "{said}"
        );
    }
    let encrypts = gpg.fingerprints(&primary)[2].clone();
    assert!(refused(&whole, Some(&encrypts)).contains("may not sign"));
}

#[tokio::test]
async fn keys_that_are_over_are_refused() {
    let Some(gpg) = Gpg::new() else { return };
    let old = [
        "--faked-system-time=20200101T000000",
        "--passphrase=",
        "--quick-generate-key",
    ];
    let expired = [&old[..], &["Old <old@example.com>", "ed25519", "sign", "1y"]].concat();
    gpg.run(&expired, "");
    let expired = gpg.fingerprints("old@example.com")[0].clone();
    let ring = gpg.ring(&["--export-secret-keys", &expired], "");
    assert!(
        refused(&ring, None).contains(&format!("key {expired} expired on 2020-12-31")),
        "{}",
        refused(&ring, None)
    );

    let revoked = gpg.key("Gone <gone@example.com>", "ed25519", "sign", "never", "");
    let certificate: PathBuf = gpg.0.path().join(format!("openpgp-revocs.d/{revoked}.rev"));
    // It is kept with a colon in front, lest it is imported by accident.
    let text = std::fs::read_to_string(&certificate)
        .expect("a revocation")
        .replace(":-----", "-----");
    let mut import = Command::new("gpg");
    import
        .arg("--homedir")
        .arg(gpg.0.path())
        .args(["--batch", "--quiet", "--import"]);
    output(&mut import, text.as_bytes());
    let ring = gpg.ring(&["--export-secret-keys", &revoked], "");
    assert!(refused(&ring, None).contains(&format!("key {revoked} is revoked")));

    let none = "0123456789ABCDEF0123456789ABCDEF01234567";
    assert!(refused(&ring, Some(none)).contains(none));
    let public = gpg.ring(&["--armor", "--export", &revoked], "");
    assert!(refused(&public, None).contains("holds no private key"));
    let keybox = std::fs::read(gpg.0.path().join("pubring.kbx")).expect("a keybox");
    assert!(refused(&keybox, None).contains("gpg --export-secret-keys"));
}
