//! The exit code and the hints that go with a failure of a forge.

use super::Error;
use crate::error::{Error as CommandError, ErrorKind};

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        let (kind, hint) = verdict(&error);
        let mut command = CommandError::of(kind, &error);
        if let Error::Forbidden {
            missing: Some(scope), ..
        } = &error
        {
            command = command.hint(format!("the token lacks the scope {scope}"));
        }
        match hint {
            Some(hint) => command.hint(hint),
            None => command,
        }
    }
}

fn verdict(error: &Error) -> (ErrorKind, Option<&'static str>) {
    use ErrorKind::{Failed, Forbidden, NotFound, NotReady, Refused, Usage};
    match error {
        Error::InvalidHost { .. } => (
            Usage,
            Some("--hostname takes a host, with a port or a path if need be"),
        ),
        Error::BadCa(_) => (Usage, Some("--ca-file takes certificates in PEM")),
        Error::UnsendableToken | Error::BadAppKey { .. } | Error::Unsupported { .. } => (Usage, None),
        Error::BadCredentials { .. } => (
            Forbidden,
            Some("check that the token is whole, has not expired, and is of this forge"),
        ),
        Error::Forbidden { .. } => (
            Forbidden,
            Some("use a token of somebody who may do this, with the scopes for it"),
        ),
        Error::MissingScope { .. } => (Forbidden, Some("use a token that has it: nothing was written")),
        Error::OtherUser { .. } => (
            Forbidden,
            Some("use a token of the owner, or leave out --personal for an organisation or group"),
        ),
        Error::NotFound { .. } => (
            NotFound,
            Some("check the names; what a token may not see does not exist for it"),
        ),
        Error::KeyInUse { .. } => (
            Refused,
            Some("remove it there, or delete the cluster's secret, and a new key will be made"),
        ),
        Error::KeysDisabled { .. } => (
            Refused,
            Some("have an owner allow deploy keys, or pass --token-auth to log in with the token"),
        ),
        Error::RateLimited { .. } => (NotReady, Some("try again later; --timeout waits longer")),
        Error::Timeout { .. } => (NotReady, Some("try again; --timeout gives it longer")),
        Error::Unreachable { .. } => (
            Failed,
            Some("check the host name, the network and the proxy (HTTPS_PROXY, NO_PROXY)"),
        ),
        Error::Tls { .. } => (
            Failed,
            Some("name the authority of the server's certificate with --ca-file"),
        ),
        Error::BadAnswer { .. } => (
            Failed,
            Some("check --hostname; a proxy's login page may stand in between"),
        ),
        Error::ForeignRedirect { .. } => (
            Refused,
            Some("the token was not sent there; if that is the forge's new host, name it with --hostname"),
        ),
        Error::Upstream { .. } | Error::Connection { .. } => {
            (Failed, Some("run it again: what was done will not be done twice"))
        }
        _ => (Failed, None),
    }
}
