//! The exit code and the hints that go with a failure of Git.

use std::io;

use super::Error;
use crate::error::{Error as CommandError, ErrorKind};

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        let (kind, hint) = verdict(&error);
        let command = CommandError::of(kind, &error);
        match hint {
            Some(hint) => command.hint(hint),
            None => command,
        }
    }
}

fn verdict(error: &Error) -> (ErrorKind, Option<&'static str>) {
    use ErrorKind::{Failed, Forbidden, NotFound, NotReady, Refused, Usage};
    match error {
        Error::InvalidBranch { .. } => (Usage, None),
        Error::InvalidUrl { .. } => (
            Usage,
            Some("a repository is named as https://…, ssh://… or git@host:path"),
        ),
        Error::AuthMismatch { .. } => (
            Usage,
            Some("a token goes with https://, a key or the ssh-agent with ssh://"),
        ),
        Error::Unreachable { .. } => (
            Failed,
            Some("check the host name, the port, the network and the proxy"),
        ),
        Error::ProxyCommand { .. } => (
            Failed,
            Some("try the command by itself; it is set in ~/.ssh/config"),
        ),
        Error::KeysSealed { .. } => (
            Usage,
            Some("add it to the ssh-agent with ssh-add, or pass --private-key-file and --password-file"),
        ),
        Error::Timeout { .. } | Error::Late { .. } => {
            (NotReady, Some("try again; --timeout gives it longer"))
        }
        Error::Tls { .. } => (
            Failed,
            Some("name the authority of the server's certificate with --ca-file"),
        ),
        Error::BadCa => (Usage, Some("--ca-file takes certificates in PEM")),
        Error::AuthenticationFailed { .. } => (
            Forbidden,
            Some("check that the key or token is registered with the server and has not expired"),
        ),
        Error::AccessDenied { .. } => (
            Forbidden,
            Some("use a key or token that may write to the repository"),
        ),
        Error::RepositoryNotFound { .. } => (
            NotFound,
            Some("create the repository, or use credentials that may see it"),
        ),
        Error::BranchMissing { .. } => (
            NotFound,
            Some("name one of them with --branch, or create it first"),
        ),
        Error::NonFastForward { .. } => (Failed, Some("others push to the branch all the time: try again")),
        Error::Rejected { .. } => (
            Refused,
            Some("the branch is protected: use credentials that may push to it, or another --branch"),
        ),
        Error::HostKeyUnknown { .. } => (
            Refused,
            Some("add the key to ~/.ssh/known_hosts, or pass --accept-host-key=SHA256:…"),
        ),
        Error::HostKeyChanged { .. } | Error::HostKeyRevoked { .. } => (
            Refused,
            Some("find out why before you go on: somebody may be in between"),
        ),
        Error::NoHostKeyAlgorithm { .. } | Error::UnknownAlgorithm { .. } => {
            (Usage, Some("change --ssh-hostkey-algos"))
        }
        Error::AgentUnavailable { .. } => (
            Failed,
            Some("start an ssh-agent and set SSH_AUTH_SOCK, or pass --private-key-file FILE"),
        ),
        Error::AgentEmpty => (
            Failed,
            Some("add a key with ssh-add, or pass --private-key-file FILE"),
        ),
        Error::PassphraseRequired => (Usage, Some("set GIT_PASSWORD, or pass --password-file FILE")),
        Error::WrongPassphrase | Error::UnreadableKey { .. } => (Usage, None),
        Error::GpgKey { .. } => (
            Usage,
            Some("`gpg --export-secret-keys ID` writes a ring, and --gpg-key-id names one of its keys"),
        ),
        Error::GpgPassphrase { .. } => (Usage, Some("pass --gpg-passphrase-file FILE")),
        Error::UnsafePath { .. } => (Refused, None),
        Error::Submodule { .. } => (
            Refused,
            Some("name a folder of the repository itself with --path"),
        ),
        // Not this machine's doing: what the path asks for, the repository cannot hold.
        Error::File { source, .. } => match source.kind() {
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => (
                Refused,
                Some("the repository has a file where the path needs a folder: name another with --path"),
            ),
            io::ErrorKind::IsADirectory => (
                Refused,
                Some("the repository has a folder where the file belongs: remove it, or name another --path"),
            ),
            io::ErrorKind::InvalidFilename => (Refused, Some("name a shorter one with --path")),
            _ => (Failed, None),
        },
        _ => (Failed, None),
    }
}
