//! Runs the real binary in an environment of its own.
#![allow(clippy::disallowed_methods)] // a test is its own reader of the environment

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A command line of flux-rs, ready to run.
pub struct Flux {
    command: Command,
    home: TempDir,
    stdin: Option<String>,
}

/// What a run ended with.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// The data.
    pub stdout: String,
    /// The talk.
    pub stderr: String,
}

/// Starts a command line of flux-rs: no environment but PATH, an empty HOME, no terminal.
pub fn flux<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Flux {
    let home = TempDir::new().expect("a temporary HOME");
    let mut command = Command::new(env!("CARGO_BIN_EXE_flux-rs"));
    command
        .args(args)
        .env_clear()
        .env("HOME", home.path())
        .stdin(Stdio::null());
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    Flux {
        command,
        home,
        stdin: None,
    }
}

impl Flux {
    /// Adds arguments.
    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Gives it a kubeconfig whose cluster is not there.
    pub fn without_a_cluster(self) -> Self {
        let kubeconfig = self.home().join("config");
        let nowhere = serde_json::json!({
            "apiVersion": "v1", "kind": "Config", "current-context": "c",
            "clusters": [{ "name": "c", "cluster": { "server": "http://127.0.0.1:1" } }],
            "users": [{ "name": "u", "user": {} }],
            "contexts": [{ "name": "c", "context": { "cluster": "c", "user": "u" } }],
        });
        std::fs::write(&kubeconfig, nowhere.to_string()).expect("a kubeconfig");
        self.env("KUBECONFIG", kubeconfig)
    }

    /// Returns the HOME of the run.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Sets what stdin holds.
    pub fn stdin(mut self, text: impl Into<String>) -> Self {
        self.stdin = Some(text.into());
        self
    }

    /// Returns the command, for a test that talks to the process while it runs; the HOME lives as long as the guard.
    pub fn into_command(self) -> (Command, TempDir) {
        (self.command, self.home)
    }

    /// Runs the command to its end.
    pub fn run(mut self) -> Ran {
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        if self.stdin.is_some() {
            self.command.stdin(Stdio::piped());
        }
        let mut child = self.command.spawn().expect("flux-rs starts");
        if let Some(text) = self.stdin {
            child
                .stdin
                .take()
                .expect("a pipe")
                .write_all(text.as_bytes())
                .expect("stdin is read");
        }
        let output = child.wait_with_output().expect("flux-rs ends");
        let ran = Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        };
        assert!(
            !ran.stderr.contains("panicked at"),
            "a panic is a bug:\n{}",
            ran.stderr
        );
        ran
    }

    /// Runs the command, which must succeed, and returns its stdout.
    #[track_caller]
    pub fn ok(self) -> String {
        let ran = self.run();
        assert_eq!(ran.code, 0, "stdout:\n{}\nstderr:\n{}", ran.stdout, ran.stderr);
        ran.stdout
    }

    /// Runs the command, which must end with `code`, and returns its stderr.
    #[track_caller]
    pub fn fails(self, code: i32) -> String {
        let ran = self.run();
        assert_eq!(ran.code, code, "stdout:\n{}\nstderr:\n{}", ran.stdout, ran.stderr);
        ran.stderr
    }
}
