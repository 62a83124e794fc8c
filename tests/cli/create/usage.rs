//! What `create` does not take, and what it says of it.

use super::words;
use crate::support::flux::flux;

#[test]
fn a_usage_error_names_the_flag_and_shows_what_works() {
    let ks = "ks apps --source=GitRepository/fleet";
    let hr = "hr web --chart=web --source=HelmRepository/web";
    let git = "source git repo --url=https://x.example/r --branch=main";
    let policy = "image policy app --image-ref=app";
    let oci = "source oci app --url=oci://x.example/a --tag=1";
    let table = [
        ("ks".to_owned(), "NAME", "for example"),
        ("ks Apps --source=GitRepository/a".to_owned(), "Apps", "podinfo"),
        ("ks apps".to_owned(), "--source", "for example"),
        (
            "ks apps --source=a".to_owned(),
            "--source",
            "GitRepository/podinfo",
        ),
        (
            "ks apps --source=Foo/a".to_owned(),
            "--source",
            "GitRepository, OCIRepository, Bucket",
        ),
        (format!("{ks} --interval=5"), "--interval", "5m"),
        (format!("{ks} --label=bad"), "--label", "team=web"),
        (format!("{ks} --label=a=b=c"), "--label", "team=web"),
        (format!("{ks} --label=-a=b"), "--label", "team=web"),
        (format!("{ks} --label=a=b,c=d!"), "--label", "team=web"),
        (
            format!("{ks} --health-check=web"),
            "--health-check",
            "Deployment/web.apps",
        ),
        (
            format!("{ks} --health-check=Pod/web.apps"),
            "--health-check",
            "Deployment, StatefulSet",
        ),
        (
            format!("{ks} --health-check=Deployment/web"),
            "--health-check",
            "Deployment/web.apps",
        ),
        (
            format!("{ks} --depends-on=a/b/c"),
            "--depends-on",
            "infra/database",
        ),
        (format!("{ks} --target-namespace=A"), "--target-namespace", "apps"),
        (
            format!("{ks} --substitute=1a=b"),
            "--substitute",
            "cluster_env=prod",
        ),
        (
            format!("{ks} --patch-file=/nonexistent"),
            "--patch-file",
            "for example",
        ),
        (
            format!("{ks} --decryption-provider=vault"),
            "--decryption-provider",
            "sops",
        ),
        ("hr web".to_owned(), "--chart-ref", "for example"),
        ("hr web --chart=web".to_owned(), "--source", "for example"),
        (
            format!("{hr} --chart-ref=HelmChart/a"),
            "--chart-ref",
            "for example",
        ),
        (format!("{hr} --chart-version=latest"), "--chart-version", "1.x"),
        (format!("{hr} --values=/nonexistent"), "--values", "for example"),
        (
            format!("{hr} --values-from=Pod/a"),
            "--values-from",
            "ConfigMap/podinfo",
        ),
        (format!("{hr} --crds=All"), "--crds", "CreateReplace"),
        (format!("{hr} --test-timeout=1m"), "--test", "--test"),
        (
            "source git repo --url=https://x.example/r".to_owned(),
            "--branch",
            "for example",
        ),
        (
            "source git repo --url=ftp://x.example/r --branch=main".to_owned(),
            "--url",
            "for example",
        ),
        (
            "source git repo --url=x --branch=main".to_owned(),
            "--url",
            "for example",
        ),
        (format!("{git} --tag-semver=nope"), "--tag-semver", "1.x"),
        (format!("{git} --provider=gcp"), "--provider", "github"),
        (
            format!("{git} --verify-mode=HEAD"),
            "--verify-secret-ref",
            "for example",
        ),
        (
            "source git repo --url=ssh://git@x.example/r --branch=main --ca-file=a".to_owned(),
            "--ca-file",
            "for example",
        ),
        (
            "source helm web --url=x.example".to_owned(),
            "--url",
            "for example",
        ),
        (
            "source oci app --url=oci://x.example/a".to_owned(),
            "--digest",
            "for example",
        ),
        (
            format!("{oci} --layer-selector=a/b"),
            "--layer-selector",
            ":extract",
        ),
        (
            format!("{oci} --verify-subject=^a$"),
            "--verify-provider",
            "for example",
        ),
        (
            format!("{oci} --verify-provider=cosign --verify-issuer=("),
            "--verify-issuer",
            "^https://",
        ),
        (
            "source chart web --source=HelmRepository/a --chart=web --verify-subject=a".to_owned(),
            "--verify-provider",
            "for example",
        ),
        (
            "source bucket assets --bucket-name=a".to_owned(),
            "--endpoint",
            "for example",
        ),
        (policy.to_owned(), "--select-semver", "for example"),
        (
            format!("{policy} --select-semver=1.x --select-alpha=asc"),
            "--select-alpha",
            "for example",
        ),
        (format!("{policy} --select-semver=nope"), "--select-semver", "1.x"),
        (
            format!("{policy} --select-semver=1.x --filter-regex=("),
            "--filter-regex",
            "for example",
        ),
        (
            format!("{policy} --select-semver=1.x --filter-extract=$ts"),
            "--filter-regex",
            "for example",
        ),
        (
            format!("{policy} --select-numeric=asc --filter-regex=a --filter-extract=$ts"),
            "group ts",
            "(?P<ts>",
        ),
        (
            format!("{policy} --select-semver=1.x --interval=5m"),
            "--reflect-digest",
            "for example",
        ),
        (
            "image repository app --image=x.example/a:1".to_owned(),
            "--image",
            "for example",
        ),
        (
            "image update app --git-repo-ref=r".to_owned(),
            "--checkout-branch",
            "for example",
        ),
        (
            "alert app --provider-ref=p --event-source=Nope/x".to_owned(),
            "--event-source",
            "Kustomization",
        ),
        (
            "alert app --provider-ref=p".to_owned(),
            "--event-source",
            "for example",
        ),
        ("alert-provider hook --type=pigeon".to_owned(), "--type", "slack"),
        (
            "receiver hook --type=github --resource=GitRepository/a".to_owned(),
            "--secret-ref",
            "for example",
        ),
        ("tenant team".to_owned(), "--with-namespace", "for example"),
        (
            "tenant team --with-namespace=dev,".to_owned(),
            "--with-namespace",
            "frontend,backend",
        ),
        (
            "source helm web --url=https://x.example --cert-file=a".to_owned(),
            "--key-file",
            "for example",
        ),
        (
            "tenant team --with-namespace=Dev".to_owned(),
            "--with-namespace",
            "apps",
        ),
        (
            "tenant team --with-namespace=dev --quota=cpu=lots".to_owned(),
            "--quota",
            "requests.cpu=4",
        ),
        (
            "artifact generator app --source=repo=GitRepository/a --copy=@other/**".to_owned(),
            "--copy",
            "for example",
        ),
    ];
    for (line, names, shows) in table {
        let ran = flux(["create"]).args(words(&line)).args(["--export"]).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}: {}", ran.stderr);
        for part in [names, shows, "for example: flux-rs create"] {
            assert!(ran.stderr.contains(part), "{line}: no {part} in {}", ran.stderr);
        }
    }
}

#[test]
fn what_is_ignored_or_odd_is_told() {
    let chart = "source chart web --source=HelmRepository/a --chart=web";
    let oci = "source oci app --url=oci://x.example/a --tag=1";
    let table = [
        (
            "alert app --provider-ref=p --event-source=Kustomization/* --interval=5m",
            "--interval is ignored",
        ),
        (
            "tenant team --with-namespace=dev --interval=5m",
            "--interval is ignored",
        ),
        (
            "secret proxy out --address=http://x.example:1 --interval=5m",
            "--interval is ignored",
        ),
        (
            &format!("{chart} --fetch-timeout=5m"),
            "--fetch-timeout is ignored",
        ),
        (
            &format!("{chart} --verify-provider=cosign"),
            "a signature of anybody",
        ),
        (
            &format!("{oci} --verify-provider=cosign"),
            "a signature of anybody",
        ),
        (
            &format!("{oci} --verify-provider=cosign --verify-issuer=^https://x$ --interval=5m"),
            "",
        ),
        (
            "tenant team --with-namespace=kube-system",
            "kube-system is no namespace for a tenant",
        ),
    ];
    for (line, told) in table {
        let ran = flux(["create"]).args(words(line)).args(["--export"]).run();
        assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
        assert!(ran.stderr.contains(told), "{line}: {}", ran.stderr);
        assert_eq!(ran.stderr.is_empty(), told.is_empty(), "{line}: {}", ran.stderr);
    }
}
