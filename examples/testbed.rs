//! `cargo testbed`: a Kubernetes control plane with the real Flux controllers, to play with.
//!
//! Prints one line `export KUBECONFIG=PATH` on stdout; ends with Ctrl-C, SIGTERM or SIGHUP, or when its stdin is a
//! pipe and closes.
#![allow(clippy::print_stdout)] // a program of its own

#[allow(dead_code)] // the tests take more of it
#[path = "../tests/support/testbed.rs"]
mod testbed;

use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::FileTypeExt;

use flux_rs::cli::interrupt;
use tokio::io::AsyncReadExt;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
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
    // From here on, a signal waits until there is a cluster to stop.
    let signal = interrupt::first_signal().map_err(io::Error::other)?;
    let cluster = testbed::Cluster::start(extent)?;
    println!("export KUBECONFIG={}", cluster.kubeconfig.display());
    tokio::select! {
        _ = signal => {}
        closed = stdin_closed() => closed?,
    }
    // Waiting for a read of stdin would keep the process: the cluster is stopped first, then the process.
    drop(cluster);
    std::process::exit(0)
}

/// Returns when stdin is a pipe and whoever holds its other end lets go; otherwise never.
async fn stdin_closed() -> io::Result<()> {
    let stdin = std::fs::File::from(io::stdin().as_fd().try_clone_to_owned()?);
    if !stdin.metadata()?.file_type().is_fifo() {
        std::future::pending::<()>().await;
    }
    tokio::io::stdin().read_to_end(&mut Vec::new()).await.map(drop)
}
