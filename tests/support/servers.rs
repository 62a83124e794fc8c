//! Real servers besides Git: a Helm repository, an OCI registry, an S3 store, and a webhook that keeps what it is sent.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::testbed::{self, Running, ServerEndpoints};

/// Servers that end with this value.
pub struct Servers {
    /// Where they are.
    pub at: ServerEndpoints,
    _running: Running,
    dir: TempDir,
}

impl Servers {
    /// Starts them on free ports with `charts`, `artifacts`, `images` and `buckets` as `tests/servers` reads them.
    pub fn start(seed: &Value) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        fs::write(dir.path().join("seed.json"), seed.to_string()).expect("the seed");
        let (running, at) = testbed::servers(dir.path()).expect("the servers start");
        Servers {
            at,
            _running: running,
            dir,
        }
    }

    /// Returns the bodies the webhook was sent, in order.
    pub fn received(&self) -> Vec<Value> {
        let log = fs::read_to_string(self.dir.path().join("sink.log")).unwrap_or_default();
        // The last line may be half written.
        let whole = log.split_inclusive('\n').filter(|line| line.ends_with('\n'));
        whole
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }
}
