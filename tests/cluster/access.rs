//! How a kubeconfig leads to the API server, or fails to.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::support::api_server::{ApiServer, api_server, kustomization};
use crate::support::proxy::Tunnels;

/// Writes the server's kubeconfig after `change`.
fn changed(server: &ApiServer, dir: &Path, change: impl FnOnce(&mut Value)) -> PathBuf {
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
    server.apply(&[kustomization(&namespace, "apps")]);
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
        .flux(["get", "ks", "-n", &namespace])
        .env("KUBECONFIG", path)
        .ok();
    assert!(table.contains("apps"));
}

#[test]
fn a_failing_exec_plugin_is_named_and_its_secrets_are_not() {
    let Some(server) = api_server() else { return };
    let dir = tempfile::tempdir().expect("a directory");
    let path = changed(&server, dir.path(), |config| {
        let plugin = script(
            dir.path(),
            "echo planted-token; echo the session has expired >&2; exit 7",
        );
        config["users"][0]["user"] = exec(&plugin);
    });
    let told = server
        .flux(["get", "ks", "--verbose"])
        .env("KUBECONFIG", &path)
        .fails(5);
    assert!(told.contains("/login failed: exit status: 7"), "{told}");
    assert!(told.contains("the session has expired"), "{told}");
    assert!(!told.contains("planted"), "{told}");
    let path = changed(&server, dir.path(), |config| {
        config["users"][0]["user"] = exec(Path::new("/nonexistent/plugin"));
    });
    let told = server.flux(["get", "ks"]).env("KUBECONFIG", &path).fails(5);
    assert!(told.contains("cannot start the credential plugin"), "{told}");
}

#[test]
fn a_proxy_is_gone_through() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.apply(&[kustomization(&namespace, "apps")]);
    let address = server.read_kubeconfig().clusters[0]
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
            .flux(["get", "ks", "-n", &namespace])
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
fn a_server_that_cannot_be_reached_is_told_with_its_cause() {
    let Some(server) = api_server() else { return };
    let told = server
        .flux(["get", "all", "--server", "https://127.0.0.1:1"])
        .fails(1);
    assert!(
        told.contains("cannot reach the API server") && told.contains("refused"),
        "{told}"
    );
    assert_eq!(told.matches("cannot reach").count(), 1, "once is enough: {told}");
    let dir = tempfile::tempdir().expect("a directory");
    let path = changed(&server, dir.path(), |config| {
        let cluster = &mut config["clusters"][0]["cluster"];
        cluster["tls-server-name"] = "elsewhere.example.com".into();
    });
    let told = server.flux(["get", "ks"]).env("KUBECONFIG", &path).fails(1);
    assert!(told.contains("certificate"), "{told}");
    assert!(told.contains("tls-server-name"), "{told}");
}
