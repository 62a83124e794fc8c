//! The `flux-rs` binary: parse, run, print the error, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    // kube, reqwest and russh share one crypto provider; rustls wants it named once a process.
    let _ = rustls::crypto::ring::default_provider().install_default();
    ExitCode::from(flux_rs::cli::main(std::env::args_os()))
}
