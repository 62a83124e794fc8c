//! How a kubeconfig leads to the API server, or fails to.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kube::config::Kubeconfig;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::flux::{Flux, flux};
use crate::support::objects::kustomization;
use crate::support::proxy::{Tunnels, Watchtower};

/// Writes the server's kubeconfig after `change`.
fn changed(server: &TestCluster, dir: &Path, change: impl FnOnce(&mut Value)) -> PathBuf {
    let text = std::fs::read_to_string(server.kubeconfig()).expect("a kubeconfig");
    let mut config: Value = serde_norway::from_str(&text).expect("YAML");
    change(&mut config);
    let path = dir.join("kubeconfig");
    std::fs::write(&path, config.to_string()).expect("a file");
    path
}

fn script(dir: &Path, text: &str) -> PathBuf {
    let path = dir.join("login");
    std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a file");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("executable");
    path
}

fn exec(command: &Path) -> Value {
    json!({"exec": {
        "apiVersion": "client.authentication.k8s.io/v1", "command": command, "args": ["--token", "planted-arg"],
        "interactiveMode": "Never",
    }})
}

#[test]
fn an_exec_plugin_logs_in() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[kustomization(&namespace, "apps")]);
    let dir = tempfile::tempdir().expect("a directory");
    let path = changed(&server, dir.path(), |config| {
        let user = config["users"][0]["user"].take();
        let pem = |name: &str| {
            let bytes = STANDARD
                .decode(user[name].as_str().expect("data"))
                .expect("base64");
            String::from_utf8(bytes).expect("PEM")
        };
        let credential = json!({
            "apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential",
            "status": {
                "clientCertificateData": pem("client-certificate-data"),
                "clientKeyData": pem("client-key-data"),
            },
        });
        std::fs::write(dir.path().join("credential"), credential.to_string()).expect("a file");
        let plugin = script(
            dir.path(),
            &format!("cat {}", dir.path().join("credential").display()),
        );
        config["users"][0]["user"] = exec(&plugin);
    });
    let table = server
        .flux(&format!("get ks -n {namespace}"))
        .env("KUBECONFIG", path)
        .ok();
    assert!(table.contains("apps"));
}

/// Writes a kubeconfig with the context `here` of a cluster nobody listens at, and starts a command line with it.
fn nowhere(dir: &Path, user: &Value, more: &[&str]) -> Flux {
    let config = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "here",
        "clusters": [{"name": "nowhere", "cluster": {"server": "https://jane:planted@127.0.0.1:1"}}],
        "contexts": [
            {"name": "here", "context": {"cluster": "nowhere", "user": "me"}},
            {"name": "anonymous", "context": {"cluster": "nowhere", "user": ""}},
            {"name": "houseless", "context": {"cluster": "gone", "user": "me"}},
            {"name": "headless", "context": {"cluster": "nowhere", "user": "nobody"}},
        ],
        "users": [{"name": "me", "user": user}],
    });
    std::fs::write(dir.join("kubeconfig"), config.to_string()).expect("a file");
    flux(["get", "ks"])
        .args(more)
        .env("KUBECONFIG", dir.join("kubeconfig"))
}

#[test]
fn a_failing_exec_plugin_is_named_and_its_secrets_are_not() {
    let dir = tempfile::tempdir().expect("a directory");
    let plugin = script(
        dir.path(),
        "echo planted-token; seq 1 20 >&2; echo the session has expired >&2; exit 7",
    );
    let told = nowhere(dir.path(), &exec(&plugin), &["--verbose"]).fails(5);
    assert!(told.contains("/login failed: exit status: 7"), "{told}");
    assert!(told.contains("20\n    the session has expired"), "{told}");
    assert!(
        !told.contains("planted") && !told.contains("\n    11\n"),
        "{told}"
    );

    let mut user = exec(Path::new("/nonexistent/plugin"));
    let told = nowhere(dir.path(), &user, &[]).fails(5);
    assert!(
        told.contains("cannot start the credential plugin /nonexistent/plugin"),
        "{told}"
    );
    user["exec"]["installHint"] = "get it from the moon".into();
    let told = nowhere(dir.path(), &user, &[]).fails(5);
    assert!(told.contains("hint: get it from the moon"), "{told}");

    let plugin = script(dir.path(), "echo planted-token");
    let told = nowhere(dir.path(), &exec(&plugin), &["--verbose"]).fails(5);
    assert!(told.contains("did not print an ExecCredential"), "{told}");
    assert!(!told.contains("planted"), "{told}");

    user["exec"]["interactiveMode"] = "Always".into();
    let told = nowhere(dir.path(), &user, &[]).fails(5);
    assert!(told.contains("there is no terminal"), "{told}");
}

#[test]
fn an_exec_plugin_that_never_ends_is_ended_with_all_it_started() {
    let dir = tempfile::tempdir().expect("a directory");
    let pids = dir.path().join("pids");
    let plugin = script(
        dir.path(),
        &format!(
            "echo waiting for godot >&2; sleep 1000 & echo $$ $! > {}; wait",
            pids.display()
        ),
    );
    let told = nowhere(dir.path(), &exec(&plugin), &["--timeout", "1s"]).fails(4);
    assert!(told.contains("/login did not end within 1s"), "{told}");
    assert!(told.contains("waiting for godot"), "{told}");
    let pids = std::fs::read_to_string(pids).expect("the plugin ran");
    for pid in pids.split_whitespace() {
        let alive = || {
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            !stat.is_empty() && !stat.contains(") Z ")
        };
        // The signal is sent, but may still be on its way.
        let mut tries = 0;
        while alive() && tries < 500 {
            std::thread::sleep(std::time::Duration::from_millis(10));
            tries += 1;
        }
        assert!(!alive(), "process {pid} is left behind");
    }
}

#[test]
fn a_token_that_has_ended_is_renewed() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[kustomization(&namespace, "apps")]);
    let tower = Watchtower::start(&server, Vec::new());
    let dir = tempfile::tempdir().expect("a directory");
    let path = dir.path().join("kubeconfig");
    tower.kubeconfig(&path);
    let log = dir.path().join("log");
    let plugin = script(
        dir.path(),
        &format!(
            "echo \"$KUBERNETES_EXEC_INFO $WHO\" >> {}\n\
             echo '{{\"status\": {{\"token\": \"t\", \"expirationTimestamp\": \"'$ENDS'\"}}}}'",
            log.display()
        ),
    );
    let runs = |ends: &str| {
        let text = std::fs::read_to_string(&path).expect("a kubeconfig");
        let mut config: Value = serde_norway::from_str(&text).expect("YAML");
        config["users"][0]["user"] = exec(&plugin);
        config["users"][0]["user"]["exec"]["provideClusterInfo"] = true.into();
        config["users"][0]["user"]["exec"]["env"] =
            json!([{"name": "ENDS", "value": ends}, {"name": "WHO", "value": "jane"}]);
        std::fs::write(&path, config.to_string()).expect("a file");
        let _ = std::fs::remove_file(&log);
        let table = flux(["get", "ks", "-n", &namespace])
            .env("KUBECONFIG", &path)
            .ok();
        assert!(table.contains("apps"));
        std::fs::read_to_string(&log).expect("the plugin ran")
    };
    let log = runs("2999-01-01T00:00:00Z");
    assert_eq!(log.lines().count(), 1, "{log}");
    assert!(
        log.contains(r#""server":"http://127.0.0.1:"#) && log.ends_with(" jane\n"),
        "{log}"
    );
    assert!(log.contains(r#""interactive":false"#), "{log}");
    assert_eq!(
        runs("2020-01-01T00:00:00Z").lines().count(),
        2,
        "once more for the request"
    );
}

#[test]
fn a_kubeconfig_that_cannot_be_used_is_named_with_what_is_wrong() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = format!(
        "cannot use the kubeconfig {}\n",
        dir.path().join("kubeconfig").display()
    );
    let table = [
        (
            "--context other",
            2,
            "--context names the context \"other\", but there are only here, anonymous, houseless, headless",
        ),
        (
            "--cluster other",
            2,
            "--cluster names the cluster \"other\", but there is only nowhere",
        ),
        (
            "--user other",
            2,
            "--user names the user \"other\", but there is only me",
        ),
        (
            "--context houseless",
            1,
            "context \"houseless\" names the cluster \"gone\", but there is only nowhere",
        ),
        (
            "--context headless",
            1,
            "context \"headless\" names the user \"nobody\", but there is only me",
        ),
    ];
    for (flags, code, reason) in table {
        let flags: Vec<_> = flags.split(' ').collect();
        let told = nowhere(dir.path(), &json!({}), &flags).fails(code);
        assert!(told.contains(&file), "{told}");
        assert!(told.contains(&format!("caused by: {reason}\n")), "{told}");
    }
    let told = nowhere(dir.path(), &json!({}), &["--context", "anonymous"]).fails(1);
    assert!(told.contains("cannot reach the API server"), "{told}");
    // Groups are nobody's without a user.
    for flag in ["--as-group", "--as-uid", "--as-user-extra"] {
        let told = nowhere(dir.path(), &json!({}), &[flag, "a=b"]).fails(2);
        assert!(
            told.contains("but no user is") && told.contains("--as\n"),
            "{told}"
        );
    }
    nowhere(dir.path(), &json!({"as": "jane"}), &["--as-group", "g"]).fails(1);
}

#[test]
fn a_kubeconfig_that_cannot_be_read_is_not_quoted() {
    let dir = tempfile::tempdir().expect("a directory");
    let path = dir.path().join("broken");
    let text = "users:\n- name: me\n  user:\n    password: planted\n    token: [planted]\n";
    std::fs::write(&path, text).expect("a file");
    let told = flux(["get", "ks"]).env("KUBECONFIG", &path).fails(1);
    assert!(
        told.contains(&format!("cannot use the kubeconfig {}\n", path.display())),
        "{told}"
    );
    assert!(told.contains("line 5") && !told.contains("planted"), "{told}");
}

#[test]
fn a_proxy_is_gone_through() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[kustomization(&namespace, "apps")]);
    let config = Kubeconfig::read_from(server.kubeconfig()).expect("a kubeconfig");
    let address = config.clusters[0]
        .cluster
        .clone()
        .and_then(|cluster| cluster.server)
        .expect("a server");
    let dir = tempfile::tempdir().expect("a directory");
    let get = |proxy: String| {
        let path = changed(&server, dir.path(), |config| {
            config["clusters"][0]["cluster"]["proxy-url"] = proxy.into();
        });
        server
            .flux(&format!("get ks -n {namespace}"))
            .env("KUBECONFIG", path)
    };
    for tunnels in [Tunnels::connect(), Tunnels::socks()] {
        assert!(get(tunnels.url()).ok().contains("apps"));
        assert_eq!(tunnels.opened(), [address.trim_start_matches("https://")]);
    }
    let tunnels = Tunnels::connect();
    let stderr = get(tunnels.url_without_login()).fails(1);
    assert!(stderr.contains("cannot reach the API server"), "{stderr}");
    let wrong = tunnels.url().replace("pl%40nted", "planted");
    assert!(!get(wrong).fails(1).contains("planted"));
    assert_eq!(tunnels.opened(), Vec::<String>::new());
}

#[test]
fn a_server_that_cannot_be_reached_is_told_with_its_address_and_the_cause() {
    let dir = tempfile::tempdir().expect("a directory");
    let told = nowhere(dir.path(), &json!({}), &["--verbose"]).fails(1);
    assert!(!told.contains("planted"), "{told}");
    let told = nowhere(dir.path(), &json!({}), &[]).fails(1);
    assert!(
        told.starts_with(
            "✗ cannot reach the API server https://127.0.0.1:1\n  caused by: Connection refused"
        ),
        "{told}"
    );
    let all = flux(["get", "all"]).env("KUBECONFIG", dir.path().join("kubeconfig"));
    let told = all.fails(1);
    assert_eq!(told.matches("cannot reach").count(), 1, "once is enough: {told}");
    let proxied = nowhere(dir.path(), &json!({}), &[]).env("HTTPS_PROXY", "http://jane:planted@127.0.0.1:2");
    let told = proxied.fails(1);
    assert!(
        told.contains("https://127.0.0.1:1 through the proxy http://127.0.0.1:2\n")
            && !told.contains("planted"),
        "{told}"
    );
    assert!(told.contains("refused"), "{told}");
    let proxied = nowhere(dir.path(), &json!({}), &[]).env("HTTPS_PROXY", "ftp://jane:planted@127.0.0.1:2");
    let told = proxied.fails(1);
    assert!(
        told.contains("the proxy ftp://127.0.0.1:2 is of no known kind"),
        "{told}"
    );
}

#[test]
fn a_server_that_does_not_answer_is_told_with_its_address() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", silent.local_addr().expect("an address"));
    let dir = tempfile::tempdir().expect("a directory");
    let told = nowhere(
        dir.path(),
        &json!({}),
        &["--server", &address, "--timeout", "200ms"],
    )
    .fails(4);
    let message = format!("the API server {address} did not answer in time\n");
    assert!(told.contains(&message), "{told}");
}

#[test]
fn a_certificate_that_is_not_accepted_is_told_with_the_reason() {
    let Some(server) = api_server() else { return };
    let dir = tempfile::tempdir().expect("a directory");
    let path = changed(&server, dir.path(), |config| {
        let cluster = &mut config["clusters"][0]["cluster"];
        cluster["tls-server-name"] = "elsewhere.example.com".into();
    });
    let told = server.flux("get ks").env("KUBECONFIG", &path).fails(1);
    assert!(told.contains("the API server https://127.0.0.1:"), "{told}");
    assert!(
        told.contains("elsewhere.example.com") && told.contains("tls-server-name"),
        "{told}"
    );
    let path = changed(&server, dir.path(), |config| {
        let cluster = config["clusters"][0]["cluster"]
            .as_object_mut()
            .expect("a cluster");
        cluster.remove("certificate-authority-data");
    });
    let told = server.flux("get ks").env("KUBECONFIG", &path).fails(1);
    assert!(
        told.contains("UnknownIssuer") && told.contains("certificate-authority"),
        "{told}"
    );
}
