//! Programs of other people that tests run against our own: installed at first use into `target/tools`, in the
//! versions pinned in `tests/forge/fake/clients`, from wherever this machine's npm, pip and go get their packages.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use flate2::read::GzDecoder;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::testbed::{built_in, missing};

/// Returns the folder of the pins and the foreign clients.
pub fn clients() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forge/fake/clients")
}

fn pins(names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(|name| clients().join(name)).collect()
}

/// Prepares Python with the pinned packages; `None` without Python.
pub fn python() -> Option<Command> {
    if missing(&["python3", "-m", "pip", "--version"]) {
        return None;
    }
    let folder = built_in("tools", "python", &pins(&["requirements.txt"]), |folder| {
        let mut pip = Command::new("python3");
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--target",
        ]);
        install(pip.arg(folder).arg("-r").arg(clients().join("requirements.txt")))
    });
    let mut python = Command::new("python3");
    python
        .env("PYTHONPATH", folder.expect("the Python packages"))
        .current_dir(clients());
    Some(python)
}

/// Prepares a Go program of the folder of clients; `None` without Go.
pub fn go(name: &str) -> Option<Command> {
    if missing(&["go", "version"]) {
        return None;
    }
    let source = clients().join(name);
    let inputs: Vec<PathBuf> = ["go.mod", "go.sum", "main.go"]
        .iter()
        .map(|file| source.join(file))
        .collect();
    let folder = built_in("tools", name, &inputs, |folder| {
        let mut go = Command::new("go");
        go.current_dir(&source).env("CGO_ENABLED", "0");
        install(
            go.args(["build", "-trimpath", "-o"])
                .arg(folder.join(name))
                .arg("."),
        )
    });
    Some(Command::new(folder.expect("the Go program").join(name)))
}

fn install(command: &mut Command) -> io::Result<()> {
    // Written past the test harness, which would keep it: a first use takes a while.
    let _ = writeln!(io::stderr(), "tools: {command:?} (first use)");
    let output = command.output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!(
            "{command:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        ))),
    }
}

/// An OpenAPI document: a file of an npm package, and the paths in it that matter.
#[derive(Deserialize)]
struct Document {
    package: String,
    file: String,
    paths: Vec<String>,
}

/// Returns the file of an npm package, of which nothing else is kept.
fn npm_file(
    folder: &Path,
    Document {
        package, file: path, ..
    }: &Document,
) -> io::Result<PathBuf> {
    let dir = tempfile::tempdir()?;
    install(
        Command::new("npm")
            .current_dir(dir.path())
            .args(["pack", "--silent", package]),
    )?;
    let archive = fs::read_dir(dir.path())?
        .next()
        .ok_or_else(|| io::Error::other("npm packed nothing"))??;
    let mut archive = tar::Archive::new(GzDecoder::new(File::open(archive.path())?));
    for entry in archive.entries()? {
        let mut entry = entry?;
        if entry.path()? == Path::new("package").join(path) {
            let file = folder.join("whole.json");
            entry.unpack(&file)?;
            return Ok(file);
        }
    }
    Err(io::Error::other(format!("no {path} in {package}")))
}

/// Keeps some paths of an OpenAPI document and what they refer to: the whole of GitHub's takes half a minute to load.
fn trim(mut document: Value, paths: &[String]) -> Value {
    let all = document["paths"].take();
    let all = all.as_object().cloned().unwrap_or_default();
    let mut kept: Map<String, Value> = all.into_iter().filter(|(path, _)| paths.contains(path)).collect();
    // Bitbucket's tells of some bodies in prose only.
    let any = json!({ "content": { "application/json": { "schema": { "type": "object" } } } });
    for path in kept.values_mut().filter_map(Value::as_object_mut) {
        for (_, operation) in path
            .iter_mut()
            .filter(|(method, _)| matches!(method.as_str(), "post" | "put"))
        {
            if operation["requestBody"].is_null() {
                operation["requestBody"] = any.clone();
            }
        }
    }
    let components = document["components"].take();
    let (mut found, mut todo) = (json!({}), references(&Value::Object(kept.clone())));
    while let Some(reference) = todo.pop() {
        let parts: Vec<&str> = reference.trim_start_matches("#/components/").split('/').collect();
        let [kind, name] = parts[..] else { continue };
        if found[kind][name].is_null() {
            let component = components[kind][name].clone();
            todo.extend(references(&component));
            found[kind][name] = component;
        }
    }
    // How to log in is left out: the proxy is not to judge credentials.
    json!({ "openapi": document["openapi"], "info": document["info"], "paths": kept, "components": found })
}

fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Object(members) => {
            let own = members.get("$ref").and_then(Value::as_str).map(str::to_owned);
            own.into_iter()
                .chain(members.values().flat_map(references))
                .collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// A proxy that checks requests and answers against an OpenAPI document, and ends with this value.
pub struct Prism {
    child: Child,
    _input: Option<ChildStdin>,
    pub url: String,
}

impl Prism {
    /// Starts one before `upstream` with a document that `NAME.json` among the clients tells of; `None` without Node.
    pub fn start(name: &str, upstream: &str, ca: &Path) -> Option<Self> {
        if missing(&["npm", "--version"]) || missing(&["node", "--version"]) {
            return None;
        }
        let prism = built_in("tools", "prism", &pins(&["package.json"]), |folder| {
            fs::copy(clients().join("package.json"), folder.join("package.json"))?;
            let mut npm = Command::new("npm");
            install(
                npm.current_dir(folder)
                    .args(["install", "--silent", "--no-audit", "--no-fund"]),
            )
        });
        let pin = pins(&[&format!("{name}.json")]);
        let document = built_in("tools", &format!("document-{name}"), &pin, |folder| {
            let pin: Document = serde_json::from_slice(&fs::read(&pin[0])?)?;
            let whole = npm_file(folder, &pin)?;
            let document = serde_json::from_slice(&fs::read(&whole)?)?;
            fs::remove_file(whole)?;
            fs::write(
                folder.join("document.json"),
                trim(document, &pin.paths).to_string(),
            )
        });
        let main = prism
            .expect("prism")
            .join("node_modules/@stoplight/prism-cli/dist/index.js");
        let port = super::git_server::closed_port().port();
        // It ends when its input does, and so with the test, however that ends.
        let script = "process.stdin.resume().on('end', () => process.exit(0)); \
            process.argv.splice(1, 0, 'prism'); require(process.env.PRISM)";
        let mut command = Command::new("node");
        command
            .args(["-e", script, "proxy"])
            .arg(document.expect("the document").join("document.json"))
            .args([upstream, "--errors", "-h", "127.0.0.1", "-p", &port.to_string()])
            .env("PRISM", main)
            .env("NODE_EXTRA_CA_CERTS", ca)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit());
        let mut child = command.spawn().expect("node starts");
        let input = child.stdin.take();
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let up = lines.find(|line| {
            line.as_ref()
                .is_ok_and(|line| line.contains("Prism is listening"))
        });
        up.expect("prism listens").expect("a line");
        // What it tells later has to go somewhere.
        std::thread::spawn(move || lines.for_each(drop));
        let url = format!("http://127.0.0.1:{port}");
        Some(Prism {
            child,
            _input: input,
            url,
        })
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
