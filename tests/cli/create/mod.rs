//! `create` without a cluster: what is written, what is refused, and what is asked.

mod questions;
mod secrets;
mod usage;

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::flux::flux;

/// Returns the words of a command line; a value with spaces is in quotes.
fn words(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate();
    quoted
        .flat_map(|(index, part)| match index % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

/// Returns what `create LINE --export` writes, as data.
fn exported(line: &str) -> Value {
    let text = flux(["create"]).args(words(line)).args(["--export"]).ok();
    serde_norway::from_str(&text).unwrap_or_else(|error| panic!("{line}: {error}\n{text}"))
}

#[test]
fn an_export_is_written_as_people_write_it() {
    let line = "create kustomization apps --source=gitrepository/fleet.infra --path=apps/ --prune --wait \
                --label=team=web,tier=front --label=on=yes --depends-on=db,infra/ingress --export -n prod";
    insta::assert_snapshot!(flux(line.split_whitespace()).ok(), @r#"
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: apps
      namespace: prod
      labels:
        "on": "yes"
        team: web
        tier: front
    spec:
      interval: 1m0s
      timeout: 2m0s
      sourceRef:
        kind: GitRepository
        name: fleet
        namespace: infra
      path: ./apps
      prune: true
      wait: true
      dependsOn:
      - name: db
      - name: ingress
        namespace: infra
    "#);
}

#[test]
fn an_export_may_be_json() {
    let line = "create alert-provider hook --type=generic --export -o json";
    let one: Value = serde_json::from_str(&flux(words(line)).ok()).expect("JSON");
    assert_eq!(
        (&one["kind"], &one["spec"]["type"]),
        (&json!("Provider"), &json!("generic"))
    );
    let line = "create tenant team --with-namespace=dev --export --output=json";
    let all: Value = serde_json::from_str(&flux(words(line)).ok()).expect("JSON");
    let kinds: Vec<_> = all["items"].as_array().expect("a list").iter().collect();
    assert_eq!((&all["kind"], kinds.len()), (&json!("List"), 3), "{all}");
}

#[test]
fn every_flag_reaches_its_field() {
    let ks = "ks apps --source=OCIRepository/apps";
    let hr = "hr web --chart=web --source=HelmRepository/web";
    let git = "source git repo --url=https://x.example/r";
    let (policy, update) = (
        "image policy app --image-ref=app",
        "image update app --git-repo-ref=r --checkout-branch=main --author-name=a --author-email=a@b.c",
    );
    let table = [
        (format!("{ks} --interval=90s"), "/interval", json!("1m30s")),
        (format!("{ks} --path=/a/../../b"), "/path", json!("./b")),
        (format!("{ks} --prune=true --prune=false"), "/prune", json!(false)),
        (format!("{ks} --health-check-timeout=5m"), "/timeout", Value::Null),
        (format!("{ks} --wait --health-check-timeout=5m"), "/timeout", json!("5m0s")),
        (format!("{ks} --wait --apply-timeout=7m"), "/timeout", json!("7m0s")),
        (format!("{ks} --apply-timeout=7m"), "/timeout", json!("7m0s")),
        (format!("{ks} --wait --health-check=Deployment/web.apps"), "/healthChecks", Value::Null),
        (
            format!("{ks} --health-check=HelmRelease/web.apps"),
            "/healthChecks/0",
            json!({"apiVersion": "helm.toolkit.fluxcd.io/v2", "kind": "HelmRelease", "name": "web", "namespace": "apps"}),
        ),
        (format!("{ks} --retry-interval=0s"), "/retryInterval", Value::Null),
        // As scripts pass it for a variable that is not set.
        (format!("{ks} --depends-on= --label= --health-check= --component="), "/dependsOn", Value::Null),
        (format!("{hr} --values= --values-from="), "/values", Value::Null),
        (format!("{policy} --select-semver=1.x --select-alpha= --reflect-digest="), "/digestReflectionPolicy", Value::Null),
        ("source helm web --url=https://x.example --ca-file= --cert-file= --key-file= --oci-provider=".to_owned(), "/secretRef", Value::Null),
        (format!("{ks} --service-account="), "/serviceAccountName", Value::Null),
        (format!("{ks} --decryption-secret=age"), "/decryption", Value::Null),
        (
            format!("{ks} --decryption-provider=sops --decryption-secret=age"),
            "/decryption",
            json!({"provider": "sops", "secretRef": {"name": "age"}}),
        ),
        (format!("{ks} --force"), "/force", json!(true)),
        (
            format!("{ks} --substitute=a=b,c=d --substitute=e= --substitute-from=configmap/x,Secret/y"),
            "/postBuild",
            json!({
                "substitute": {"a": "b,c=d", "e": ""},
                "substituteFrom": [{"kind": "ConfigMap", "name": "x"}, {"kind": "Secret", "name": "y"}],
            }),
        ),
        (format!("{ks} --component=../a,../b"), "/components", json!(["../a", "../b"])),
        (format!("{ks} --common-label=team=web"), "/commonMetadata", json!({"labels": {"team": "web"}})),
        (format!("{hr} --crds=Skip"), "/install/crds", json!("Create")),
        (format!("{hr} --crds=Skip"), "/upgrade/crds", json!("Skip")),
        (format!("{hr} --chart-interval=1h"), "/chart/spec/interval", json!("1h0m0s")),
        (format!("{hr} --values-from=secret/a,ConfigMap/b"), "/valuesFrom/1/name", json!("b")),
        (format!("{hr} --drift-detection=warn"), "/driftDetection", json!({"mode": "warn"})),
        (
            format!("{hr} --install-retries=-1 --remediate-last-failure"),
            "/install/remediation",
            json!({"retries": -1, "remediateLastFailure": true}),
        ),
        (
            format!("{hr} --upgrade-retries=3 --remediation-strategy=uninstall"),
            "/upgrade/remediation",
            json!({"retries": 3, "strategy": "uninstall"}),
        ),
        (
            format!("{hr} --test --test-timeout=5m --test-ignore-failures"),
            "/test",
            json!({"enable": true, "timeout": "5m0s", "ignoreFailures": true}),
        ),
        ("hr web --chart-ref=helmchart/web.infra --chart-version=1.x".to_owned(), "/chart", Value::Null),
        (format!("{git} --branch=main --commit=c0ffee"), "/ref", json!({"branch": "main", "commit": "c0ffee"})),
        (format!("{git} --branch=main --ref-name=refs/heads/x"), "/ref", json!({"name": "refs/heads/x"})),
        (format!("{git} --branch= --tag=v1"), "/ref", json!({"tag": "v1"})),
        (
            format!("{git} \"--tag-semver=>=1.0.0 <2.0.0 || 3.x\""),
            "/ref",
            json!({"semver": ">=1.0.0 <2.0.0 || 3.x"}),
        ),
        (format!("{git} --branch=main --fetch-timeout=30s"), "/timeout", json!("30s")),
        (
            format!("{git} --branch=main --verify-mode=TagAndHEAD --verify-secret-ref=keys"),
            "/verify",
            json!({"mode": "TagAndHEAD", "secretRef": {"name": "keys"}}),
        ),
        (format!("{git} --branch=main --username=u --password=planted"), "/secretRef", Value::Null),
        ("source helm web --url=oci://x.example/charts --oci-provider=aws".to_owned(), "/provider", json!("aws")),
        ("source helm web --url=https://x.example --oci-provider=aws".to_owned(), "/provider", Value::Null),
        ("source oci web --url=oci://x.example/a --digest=sha256:0 --tag=1".to_owned(), "/ref", json!({"tag": "1", "digest": "sha256:0"})),
        (
            "source chart web --source=HelmRepository/a.b --chart=web".to_owned(),
            "/sourceRef",
            json!({"kind": "HelmRepository", "name": "a.b"}),
        ),
        (format!("{policy} --select-alpha=desc"), "/policy", json!({"alphabetical": {"order": "desc"}})),
        (format!("{policy} --select-semver=1.x --filter-regex=^v"), "/filterTags", json!({"pattern": "^v", "extract": ""})),
        (
            format!("{policy} --select-numeric=asc --filter-regex=(?P<ts>[0-9]+) --filter-extract=$ts-${{1}}-$$"),
            "/filterTags/extract",
            json!("$ts-${1}-$$"),
        ),
        (format!("{policy} --select-semver=1.x --reflect-digest=Always --interval=5m"), "/interval", json!("5m0s")),
        (format!("{update} --git-repo-path=./apps"), "/update", json!({"strategy": "Setters", "path": "./apps"})),
        (format!("{update} --push-branch=bot"), "/git/push", json!({"branch": "bot"})),
        (
            "alert app --provider-ref=p --event-source=Kustomization/*,helmrelease/web.apps".to_owned(),
            "/eventSources",
            json!([{"kind": "Kustomization", "name": "*"}, {"kind": "HelmRelease", "name": "web", "namespace": "apps"}]),
        ),
        (
            "receiver hook --type=github --secret-ref=t --resource=GitRepository/*.apps".to_owned(),
            "/resources",
            json!([{"kind": "GitRepository", "name": "*", "namespace": "apps"}]),
        ),
        (
            "artifact generator app --source=repo=GitRepository/fleet --copy=@repo/apps/**=@artifact/x/ --exclude=*.md".to_owned(),
            "/artifacts",
            json!([{"name": "app", "copy": [{"from": "@repo/apps/**", "to": "@artifact/x/", "exclude": ["*.md"]}]}]),
        ),
    ];
    for (line, pointer, expected) in table {
        let spec = &exported(&line)["spec"];
        assert_eq!(
            *spec.pointer(pointer).unwrap_or(&Value::Null),
            expected,
            "{line}: {spec}"
        );
    }
}

#[test]
fn values_and_patches_come_from_files() {
    let dir = TempDir::new().expect("a folder");
    let file = |name: &str, text: &str| {
        fs::write(dir.path().join(name), text).expect("a file");
        dir.path().join(name).display().to_string()
    };
    let (one, two) = (
        file("1.yaml", "image: {tag: '1', name: a}\n"),
        file("2.yaml", "image: {tag: '2'}\n"),
    );
    let release = exported(&format!("hr web --chart-ref=HelmChart/web --values={one},{two}"));
    assert_eq!(
        release["spec"]["values"],
        json!({"image": {"tag": "2", "name": "a"}})
    );
    let (merge, operations, text) = (
        file("merge.yaml", "kind: Deployment\nmetadata: {name: web}\n"),
        file("ops.yaml", "- {op: remove, path: /spec/replicas}\n"),
        file("text.yaml", "text\n"),
    );
    let ks = "ks apps --source=Bucket/apps";
    let made = exported(&format!(
        "{ks} --patch-file={merge} --patch-file=Deployment/web={operations}"
    ));
    assert_eq!(
        made["spec"]["patches"][0]["patch"],
        "kind: Deployment\nmetadata: {name: web}\n"
    );
    assert_eq!(
        made["spec"]["patches"][1]["target"],
        json!({"kind": "Deployment", "name": "web"})
    );
    for (file, part) in [
        (operations, "--patch-file=Deployment/web="),
        (text, "is no patch"),
    ] {
        let stderr = flux(["create"])
            .args(words(&format!("{ks} --patch-file={file} --export")))
            .fails(2);
        assert!(stderr.contains(part), "{stderr}");
    }
}

#[test]
fn a_file_is_written_where_the_repository_keeps_it() {
    let dir = TempDir::new().expect("a folder");
    let list = dir.path().join("kustomization.yaml");
    fs::write(&list, "# apps\nresources:\n  - web.yaml # the site\n").expect("a file");
    let file = dir.path().join("fleet.yaml");
    let create = |name: &str, flags: &str| {
        let line = format!(
            "create source git {name} --url=https://x.example/r --branch=main --output-file={} {flags}",
            file.display()
        );
        flux(words(&line))
    };
    assert_eq!(create("fleet", "").ok(), "");
    let written = fs::read_to_string(&file).expect("the file");
    assert!(
        written.starts_with("---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"),
        "{written}"
    );
    let listed = "# apps\nresources:\n  - web.yaml # the site\n  - fleet.yaml\n";
    assert_eq!(fs::read_to_string(&list).expect("the list"), listed);
    // The same object may be written again; another one not, unless that is meant.
    create("fleet", "--interval=5m").ok();
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("interval: 5m0s")
    );
    let told = create("other", "").fails(6);
    assert!(
        told.contains("GitRepository/flux-system/fleet") && told.contains("--overwrite"),
        "{told}"
    );
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("name: fleet")
    );
    create("other", "--overwrite").ok();
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("name: other")
    );
    assert_eq!(fs::read_to_string(&list).expect("the list"), listed);
    // A list that cannot be added to is left alone, and so is the file.
    fs::write(&list, "resources: {}\n").expect("a file");
    create("third", "--overwrite").fails(1);
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("name: other")
    );
    create("fleet", "--export").fails(2);
    let left = fs::read_dir(dir.path()).expect("the folder").count();
    assert_eq!(left, 2, "something is left over");
    for odd in ["/dev/null", "-", "."] {
        let line = format!("create alert-provider hook --type=generic --output-file={odd}");
        let told = flux(words(&line)).fails(2);
        assert!(told.contains("is no file"), "{odd}: {told}");
    }
}

#[test]
fn a_locked_down_tenant_has_limits() {
    let text = flux(words(
        "create tenant team --with-namespace=dev --cluster-role=edit --with-network-policy --quota=pods=10,requests.cpu=4 --export",
    ))
    .ok();
    let documents: Vec<Value> = serde_norway::Deserializer::from_str(&text)
        .map(|document| serde::Deserialize::deserialize(document).expect("YAML"))
        .collect();
    let kinds: Vec<_> = documents
        .iter()
        .map(|document| document["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "Namespace",
            "ServiceAccount",
            "RoleBinding",
            "NetworkPolicy",
            "ResourceQuota"
        ]
    );
    assert_eq!(documents[2]["roleRef"]["name"], "edit");
    assert_eq!(documents[3]["spec"]["policyTypes"], json!(["Ingress"]));
    assert_eq!(
        documents[4]["spec"]["hard"],
        json!({"pods": "10", "requests.cpu": "4"})
    );
    for document in &documents {
        assert_eq!(document["metadata"]["labels"]["toolkit.fluxcd.io/tenant"], "team");
    }
}
