//! What is trusted, with the real controllers: secrets that are encrypted in Git, commits and artifacts that are signed,
//! and servers with a certificate of their own. These are parts of the story in `served`, which has the cluster.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::support::bootstrap::Place;
use crate::support::git_server::{KeyFile, Origin};
use crate::support::servers::Servers;

/// Runs `create`, which ends well and says `done`.
fn create(place: &Place, line: &str, done: &str) {
    let ran = place.flux(&format!("create {line} --interval=1h")).run();
    assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
    assert!(ran.stderr.contains(done), "{line}: {}", ran.stderr);
}

/// Runs `create` of something that is not trusted.
fn refused(place: &Place, line: &str, why: &str) {
    let told = place.flux(&format!("create {line} --interval=1h")).fails(4);
    assert!(told.contains(why), "{line}: {told}");
}

fn secret(name: &str, texts: Value) -> Value {
    json!({
        "apiVersion": "v1", "kind": "Secret", "metadata": { "name": name, "namespace": "flux-system" },
        "stringData": texts,
    })
}

/// Has kustomize-controller decrypt a secret that `create` encrypted, with the key that `create` made.
pub fn opens_secrets(place: &Place, origin: &Origin<'_>) {
    let rule = place.flux("create secret sops sops-age").ok();
    let recipient = rule.rsplit("age: ").next().expect("a recipient").trim();
    let line = format!(
        "create secret helm sealed -n default --username=me --password-file=- --export \
         --sops-age-recipient={recipient}"
    );
    let sealed = place.flux(&line).stdin("planted\n").ok();
    assert!(!sealed.contains("planted") && sealed.contains("ENC["), "{sealed}");
    origin.add("sealed", "all.yaml", sealed.as_bytes());
    let url = origin.url("https");
    create(
        place,
        &format!("source git sealed --url={url} --branch=sealed --secret-ref=apps"),
        "fetched revision",
    );
    create(
        place,
        "ks sealed --source=GitRepository/sealed --prune --decryption-provider=sops --decryption-secret=sops-age \
         --service-account=kustomize-controller",
        "applied revision",
    );
    let opened = place
        .cluster
        .get("v1/secrets/default/sealed")
        .expect("the secret");
    assert_eq!(
        opened.data["data"],
        json!({ "username": STANDARD.encode("me"), "password": STANDARD.encode("planted") })
    );
}

/// Has source-controller fetch only commits that are signed.
pub fn verifies_commits(place: &Place, origin: &Origin<'_>) {
    let signer = KeyFile::new("-t ed25519", "");
    place
        .cluster
        .put(&[secret("signers", json!({ "me.sshpub": signer.public() }))]);
    origin.add("signed", "all.yaml", b"a: b\n");
    let commit = origin.git(&[
        "-c",
        "gpg.format=ssh",
        "-c",
        &format!("user.signingkey={}", signer.path.display()),
        "commit-tree",
        "-S",
        "-m",
        "signed",
        "-p",
        "signed",
        "signed^{tree}",
    ]);
    let line = |branch: &str| {
        let url = origin.url("https");
        format!(
            "source git {branch} --url={url} --branch={branch} --secret-ref=apps --verify-mode=HEAD \
             --verify-secret-ref=signers"
        )
    };
    origin.add("unsigned", "all.yaml", b"a: b\n");
    refused(place, &line("unsigned"), "signature");
    refused(place, &line("signed"), "signature");
    origin.git(&["update-ref", "refs/heads/signed", &commit]);
    let again = place.flux("reconcile source git signed").run();
    assert_eq!(again.code, 0, "{}", again.stderr);
    let told = format!("fetched revision signed@sha1:{commit}");
    create(place, &line("signed"), &told);
}

/// Has source-controller trust servers by their certificates, and artifacts and charts by their signatures.
pub fn trusts_servers(place: &Place, servers: &Servers) {
    let at = &servers.at;
    let (charts, registry) = (&at.secure_charts, &at.secure_registry);
    let ca = place.scratch().join("servers.crt");
    std::fs::write(&ca, &at.ca).expect("a CA file");
    let ca = ca.display();
    refused(
        place,
        &format!("source helm strange --url={charts}"),
        "certificate",
    );
    create(
        place,
        &format!("source helm secure --url={charts} --ca-file={ca}"),
        "fetched revision",
    );
    let artifact = format!("--url=oci://{registry}/manifests --tag=v1");
    refused(place, &format!("source oci strange {artifact}"), "certificate");
    create(place, &format!("secret tls servers --ca-crt-file={ca}"), "create");
    create(
        place,
        &format!("source oci secure {artifact} --cert-ref=servers"),
        "fetched revision",
    );

    place
        .cluster
        .put(&[secret("cosign", json!({ "cosign.pub": at.signer }))]);
    let verify = "--cert-ref=servers --verify-provider=cosign --verify-secret-ref=cosign";
    create(
        place,
        &format!("source oci verified {artifact} {verify}"),
        "fetched revision",
    );
    let plain = artifact.replace("manifests", "plain");
    refused(
        place,
        &format!("source oci unverified {plain} {verify}"),
        "signature",
    );

    // A repository of charts in a registry is a place that nothing is fetched from.
    create(
        place,
        &format!("source helm in-registry --url=oci://{registry}/charts --ca-file={ca}"),
        "HelmRepository in-registry",
    );
    let chart =
        "source chart in-registry --source=HelmRepository/in-registry --chart=web --chart-version=1.x";
    create(place, chart, "1.0.0");
    // The controller looks for signatures on the loopback interface by plain HTTP, whatever it trusts.
    let spec = json!({ "type": "oci", "url": format!("oci://{}/charts", at.registry), "insecure": true });
    place.cluster.put(&[json!({
        "apiVersion": "source.toolkit.fluxcd.io/v1", "kind": "HelmRepository",
        "metadata": { "name": "plain", "namespace": "flux-system" }, "spec": spec,
    })]);
    let chart = "source chart verified --source=HelmRepository/plain --chart=web --verify-provider=cosign \
                 --verify-secret-ref=cosign";
    create(place, &format!("{chart} --chart-version=1.x"), "1.0.0");
    refused(place, &format!("{chart} --chart-version=2.x"), "signature");
}
