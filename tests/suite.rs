//! The one integration-test binary.
//!
//! `cli` runs the real binary without a cluster, `cluster` a verb against a real API server, `flows` whole
//! stories with the real controllers.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a test may fail, and is its own reader of the environment

mod support;

mod cli;
mod cluster;
mod flows;
mod forge;
mod git;

/// Fails on a file that no `mod` line reaches: its tests would never run.
#[test]
fn no_test_file_is_forgotten() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for dir in [
        "support",
        "cli",
        "cluster",
        "flows",
        "forge",
        "git",
        "support/forge",
    ] {
        let Ok(entries) = std::fs::read_dir(root.join(dir)) else {
            continue;
        };
        let module = std::fs::read_to_string(root.join(dir).join("mod.rs")).unwrap_or_default();
        for entry in entries {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            if path.extension().is_some_and(|ext| ext == "rs") && stem != "mod" {
                assert!(
                    module.contains(&format!("mod {stem};")),
                    "{} is in no `mod` line",
                    path.display()
                );
            }
        }
    }
}
