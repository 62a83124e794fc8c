//! HTTP as everything here speaks it: one kind of client, and what its failures mean.
//!
//! A client verifies TLS against the system's authorities and the given ones, goes through the proxies the
//! environment names (`HTTPS_PROXY`, `NO_PROXY` and their like), and follows no redirect by itself: who asks
//! knows where credentials may go.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::{ClientBuilder, Url, redirect};
use rustls::InconsistentKeys;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_name;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::sign::CertifiedKey;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme};
use rustls_platform_verifier::Verifier;

/// The given certificate authorities are not PEM certificates.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the CA file holds no readable PEM certificate")]
pub struct BadCa;

/// A certificate and a key that do not belong together, or are none.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadPair {
    /// There is no certificate.
    #[error("there is no readable PEM certificate")]
    Certificate,
    /// There is no key.
    #[error("there is no readable private key in PEM form")]
    Key,
    /// The key is another one's.
    #[error("the private key is not the certificate's")]
    Mismatch,
}

/// Checks that a certificate and a private key, both in PEM, belong together.
pub fn check_pair(certificate: &[u8], key: &[u8]) -> Result<(), BadPair> {
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(certificate)
        .collect::<Result<_, _>>()
        .map_err(|_| BadPair::Certificate)?;
    if chain.is_empty() {
        return Err(BadPair::Certificate);
    }
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| BadPair::Key)?;
    let provider = CryptoProvider::get_default();
    // A key of a kind that is not known here may be a good one.
    let Some(key) = provider.and_then(|provider| provider.key_provider.load_private_key(key).ok()) else {
        return Ok(());
    };
    match CertifiedKey::new(chain, key).keys_match() {
        Err(rustls::Error::InconsistentKeys(InconsistentKeys::KeyMismatch)) => Err(BadPair::Mismatch),
        Err(rustls::Error::InvalidCertificate(_)) => Err(BadPair::Certificate),
        _ => Ok(()),
    }
}

/// Starts a client that trusts the authorities in `ca`, in PEM, besides the system's.
///
/// A server's own certificate may be among them, too.
pub fn client(ca: Option<&[u8]>) -> Result<ClientBuilder, BadCa> {
    let builder = reqwest::Client::builder()
        .redirect(redirect::Policy::none())
        .referer(false);
    match ca {
        Some(pem) => Ok(builder.tls_backend_preconfigured(tls(pem)?)),
        None => Ok(builder),
    }
}

fn tls(pem: &[u8]) -> Result<ClientConfig, BadCa> {
    let given: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(pem)
        .collect::<Result<_, _>>()
        .map_err(|_| BadCa)?;
    if given.is_empty() {
        return Err(BadCa);
    }
    // The program installs one; without any, the first use of TLS would have failed as well.
    let provider = CryptoProvider::get_default().ok_or(BadCa)?;
    let usual = Verifier::new_with_extra_roots(given.clone(), provider.clone()).map_err(|_| BadCa)?;
    let config = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|_| BadCa)?;
    let mut config = config
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(OrGiven { usual, given }))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// Verifies as usual, and accepts a server's own certificate that was given, too.
///
/// A certificate that signs itself is marked as an authority's by most tools that make one, and is then no server's
/// to webpki; that of a server whose authority is unknown is trusted where it was given, as Go does.
#[derive(Debug)]
struct OrGiven {
    usual: Verifier,
    given: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for OrGiven {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let usual = self
            .usual
            .verify_server_cert(end_entity, intermediates, name, ocsp, now);
        match usual {
            // Both are found out only after its time was checked, and before its name is.
            Err(rustls::Error::InvalidCertificate(error))
                if self.given.contains(end_entity)
                    && (error == CertificateError::UnknownIssuer || is_authority(&error)) =>
            {
                verify_server_name(&ParsedCertificate::try_from(end_entity)?, name)?;
                Ok(ServerCertVerified::assertion())
            }
            usual => usual,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.usual.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.usual.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.usual.supported_verify_schemes()
    }
}

/// Says whether a certificate was refused for being an authority's.
fn is_authority(error: &CertificateError) -> bool {
    let CertificateError::Other(other) = error else {
        return false;
    };
    let reason = other.0.downcast_ref::<webpki::Error>();
    reason.is_some_and(|reason| matches!(reason, webpki::Error::CaUsedAsEndEntity))
}

/// Returns host and port of the proxy the environment names for a URL.
fn proxy_of(url: &Url) -> Option<String> {
    // A login it holds is left out.
    let proxy = Matcher::from_system().intercept(&url.as_str().parse().ok()?)?;
    let uri = proxy.uri();
    let port = uri.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}{port}", uri.host()?))
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
        let proxy = error.url().and_then(proxy_of);
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
            let mut innermost = chain(&error).last().map(ToString::to_string).unwrap_or_default();
            if let Some(proxy) = proxy {
                innermost = format!("{innermost}, through the proxy {proxy}");
            }
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
