//! Completions and man pages are what the command tree makes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap_complete::Shell;
use tempfile::TempDir;

/// Fails when the committed files of a folder are not the wanted ones; writes them where `UPDATE` is set.
fn same_files(folder: &str, wanted: &BTreeMap<PathBuf, Vec<u8>>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in wanted {
            fs::write(folder.join(name), text).unwrap();
        }
    }
    let stale = "refresh it with UPDATE=1 cargo test generated";
    let committed = read(&folder);
    assert!(
        committed.keys().eq(wanted.keys()),
        "{} lacks or has files: {stale}",
        folder.display()
    );
    for (name, text) in wanted {
        assert!(
            committed[name] == *text,
            "{} is stale: {stale}",
            folder.join(name).display()
        );
    }
}

fn read(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().collect::<Vec<_>>());
    let files = entries.unwrap_or_default().into_iter().map(|entry| entry.path());
    files
        .map(|file| (file.file_name().unwrap().into(), fs::read(&file).unwrap()))
        .collect()
}

#[test]
fn completions_are_fresh() {
    let folder = TempDir::new().unwrap();
    // The command prints those of other shells: each is half a megabyte.
    for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
        clap_complete::generate_to(shell, &mut flux_rs::cli::command(), "flux-rs", folder.path()).unwrap();
    }
    same_files("completions", &read(folder.path()));
}

#[test]
fn man_pages_are_fresh() {
    let folder = TempDir::new().unwrap();
    clap_mangen::generate_to(flux_rs::cli::command(), folder.path()).unwrap();
    same_files("man", &read(folder.path()));
}
