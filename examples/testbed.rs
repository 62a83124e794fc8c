//! `cargo testbed`: a Kubernetes control plane with the real Flux controllers, to play with.
//!
//! Prints one line `export KUBECONFIG=PATH` on stdout; ends with Ctrl-C, or when its stdin is a pipe and closes.

#[path = "../tests/support/testbed.rs"]
mod testbed;

use std::io::{self, Read};
use std::os::fd::AsFd;

fn main() -> io::Result<()> {
    let extent = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => testbed::Extent::Full,
        [flag] if flag == "--no-controllers" => testbed::Extent::NoControllers,
        [flag] if flag == "--bare" => testbed::Extent::Bare,
        _ => {
            return Err(io::Error::other(
                "usage: cargo testbed [-- --no-controllers | --bare]",
            ));
        }
    };
    let mut cluster = testbed::Cluster::start(extent)?;
    println!("export KUBECONFIG={}", cluster.kubeconfig.display());
    eprintln!("the testbed is up; it stops with Ctrl-C");
    if stdin_is_pipe()? {
        std::thread::spawn(|| {
            // Reading to the end is waiting for whoever holds the other end to let go.
            let _ = io::stdin().read_to_end(&mut Vec::new());
            std::process::exit(0);
        });
    }
    cluster.wait()
}

/// Says whether stdin is a pipe: only then does its end mean that nobody is there any more.
fn stdin_is_pipe() -> io::Result<bool> {
    use std::os::unix::fs::FileTypeExt;
    let stdin = std::fs::File::from(io::stdin().as_fd().try_clone_to_owned()?);
    Ok(stdin.metadata()?.file_type().is_fifo())
}
