//! The one integration-test binary.
//!
//! `cli` runs the real binary without a cluster, `cluster` a verb against a real API server, `flows` whole
//! stories with the real controllers; `git` and `forge` are about the servers on the other side.
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
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")];
    while let Some(folder) = folders.pop() {
        let module = std::fs::read_to_string(folder.join("mod.rs"));
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let source = path.extension().is_some_and(|ext| ext == "rs") && stem != "mod";
            if let (Ok(module), true) = (&module, source) {
                assert!(
                    module.contains(&format!("mod {stem};")),
                    "{} is in no `mod` line",
                    path.display()
                );
            }
            folders.extend(path.is_dir().then_some(path));
        }
    }
}
