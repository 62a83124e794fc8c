//! HTTP as everything here speaks it: one kind of client, and what its failures mean.
//!
//! A client verifies TLS against the system's authorities and the given ones, goes through the proxies the
//! environment names (`HTTPS_PROXY`, `NO_PROXY` and their like), and follows no redirect by itself: who asks
//! knows where credentials may go.

use std::error::Error as StdError;
use std::io;

use reqwest::{Certificate, ClientBuilder, redirect};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

/// The given certificate authorities are not PEM certificates.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the CA file holds no readable PEM certificate")]
pub struct BadCa;

/// Starts a client that trusts the authorities in `ca`, in PEM, besides the system's.
pub fn client(ca: Option<&[u8]>) -> Result<ClientBuilder, BadCa> {
    let builder = reqwest::Client::builder()
        .redirect(redirect::Policy::none())
        .referer(false);
    let Some(pem) = ca else {
        return Ok(builder);
    };
    // What is only PEM on the outside would be found out when the client is built, and told less clearly.
    let mut store = RootCertStore::empty();
    let readable = |der: Result<_, _>| der.is_ok_and(|der| store.add(der).is_ok());
    if !CertificateDer::pem_slice_iter(pem).all(readable) || store.is_empty() {
        return Err(BadCa);
    }
    let authorities = Certificate::from_pem_bundle(pem).map_err(|_| BadCa)?;
    Ok(builder.tls_certs_merge(authorities))
}

/// What a request failed of before there was an answer, or while it came.
#[derive(Debug)]
pub enum Failure {
    /// The server's certificate was not accepted, or TLS failed otherwise.
    Tls(rustls::Error),
    /// The server did not answer in time.
    Timeout {
        /// Whether not even a connection came about.
        connecting: bool,
    },
    /// The host has no address, or nothing listens there.
    Unreachable(io::Error),
    /// The connection broke, or what came over it was no HTTP.
    Broken(reqwest::Error),
}

impl Failure {
    /// Finds out of a client's error what failed below it; the URL, which may hold a secret, is dropped.
    pub fn of(error: reqwest::Error) -> Failure {
        let error = error.without_url();
        if let Some(source) = cause::<rustls::Error>(&error) {
            return Failure::Tls(source.clone());
        }
        if error.is_timeout() {
            return Failure::Timeout {
                connecting: error.is_connect(),
            };
        }
        if error.is_connect() {
            let innermost = chain(&error).last().map(ToString::to_string).unwrap_or_default();
            let kind = cause::<io::Error>(&error).map_or(io::ErrorKind::Other, io::Error::kind);
            return Failure::Unreachable(io::Error::new(kind, innermost));
        }
        Failure::Broken(error)
    }
}

/// Walks an error's sources, looking into I/O errors that wrap others.
fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| {
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        wrapped
            .map(|wrapped| wrapped as &(dyn StdError + 'static))
            .or_else(|| error.source())
    })
}

fn cause<'a, E: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a E> {
    chain(error).find_map(|error| error.downcast_ref())
}
