//! Where a forge is: its host, and the URLs of its API and its repositories.

use url::Url;

use super::{Error, Result};

/// The host of a forge, with a port or a path where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Ends with a slash, and holds nothing but host, port and path.
    base: Url,
}

impl Host {
    /// Reads `github.com`, `git.example.com:8443`, `example.com/gitlab` or `https://example.com/gitlab`.
    pub fn parse(text: &str) -> Result<Host> {
        let invalid = |reason| Error::InvalidHost {
            host: text.rsplit('@').next().unwrap_or_default().to_owned(),
            reason,
        };
        let (scheme, rest) = text.trim().split_once("://").unwrap_or(("https", text.trim()));
        match scheme.to_ascii_lowercase().as_str() {
            "https" => {}
            "http" => return Err(invalid("a token is not sent over plain http://")),
            _ => return Err(invalid("only https:// is spoken")),
        }
        let url = format!("https://{}/", rest.trim_end_matches('/'));
        let base = Url::parse(&url).map_err(|_| invalid("it is no host name"))?;
        if !base.username().is_empty() || base.password().is_some() {
            return Err(invalid("credentials do not belong into it"));
        }
        if base.query().is_some() || base.fragment().is_some() {
            return Err(invalid("it has a query or a fragment"));
        }
        Ok(Host { base })
    }

    /// Returns the host's name, without port and path.
    pub fn name(&self) -> &str {
        self.base.host_str().unwrap_or_default()
    }

    /// Returns the name and the port, if it has one of its own, as messages show them.
    pub fn shown(&self) -> String {
        let port = self.base.port().map(|port| format!(":{port}"));
        format!("{}{}", self.name(), port.unwrap_or_default())
    }

    /// Returns the URL of a path below the host.
    pub fn join(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{path}", self.base.path()));
        url
    }

    /// Returns where a repository is cloned from over HTTPS.
    pub fn https_url(&self, path: &str) -> String {
        self.join(&format!("{path}.git")).to_string()
    }

    fn usual_ssh_url(&self, path: &str) -> String {
        let host = format!("ssh://git@{}", self.name());
        // A project's name may have in it what a path cannot.
        match Url::parse(&host) {
            Ok(mut url) => {
                url.set_path(path);
                url.to_string()
            }
            Err(_) => format!("{host}/{path}"),
        }
    }

    /// Returns where a repository is cloned from over SSH.
    ///
    /// What the forge reports counts where it names another user, host or port; where it does not, the URL is the one
    /// that other tools write, so that a cluster they have bootstrapped stays as it is.
    pub fn ssh_url(&self, path: &str, reported: Option<&str>) -> String {
        let usual = self.usual_ssh_url(path);
        let Some(reported) = reported.map(str::trim).filter(|url| !url.is_empty()) else {
            return usual;
        };
        let url = match reported.split_once("://") {
            Some(("ssh", _)) => Url::parse(reported),
            Some(_) => return usual,
            None => match reported.split_once(':') {
                Some((place, path)) => Url::parse(&format!("ssh://{place}/{}", path.trim_start_matches('/'))),
                None => return usual,
            },
        };
        let Ok(url) = url else { return usual };
        let (Some(host), port) = (url.host_str(), url.port().filter(|port| *port != 22)) else {
            return usual;
        };
        let user = match url.username() {
            "" => "git",
            user => user,
        };
        if user == "git" && host == self.name() && port.is_none() {
            return usual;
        }
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        let path = url.path().strip_suffix(".git").unwrap_or(url.path());
        format!("ssh://{user}@{host}{port}{path}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_have_ports_and_paths_and_no_credentials() {
        for (text, expected) in [
            ("github.com", "https://github.com/api"),
            (
                "https://git.example.com:8443/",
                "https://git.example.com:8443/api",
            ),
            ("HTTPS://Example.com", "https://example.com/api"),
            ("example.com/gitlab", "https://example.com/gitlab/api"),
            ("[::1]:3000", "https://[::1]:3000/api"),
        ] {
            assert_eq!(Host::parse(text).expect(text).join("api").as_str(), expected);
        }
        for text in [
            "http://example.com",
            "Http://example.com",
            "ssh://example.com",
            "https://token@example.com",
            "",
            "https://",
            "a b",
            "example.com?x=1",
        ] {
            let error = Host::parse(text).expect_err(text).to_string();
            assert!(!error.contains("token@"), "{error}");
        }
    }

    #[test]
    fn an_ssh_url_is_the_usual_one_unless_the_forge_is_elsewhere() {
        let host = Host::parse("git.example.com:8443").expect("a host");
        let usual = "ssh://git@git.example.com/acme/fleet";
        for (reported, expected) in [
            (None, usual),
            (Some("git@git.example.com:acme/fleet.git"), usual),
            (Some("ssh://git@git.example.com:22/acme/fleet.git"), usual),
            (Some("https://git.example.com/acme/fleet.git"), usual),
            (
                Some("ssh://git@git.example.com:7999/ACME/fleet.git"),
                "ssh://git@git.example.com:7999/ACME/fleet",
            ),
            (
                Some("forgejo@git.example.com:acme/fleet.git"),
                "ssh://forgejo@git.example.com/acme/fleet",
            ),
            (
                Some("git@ssh.example.com:acme/fleet.git"),
                "ssh://git@ssh.example.com/acme/fleet",
            ),
        ] {
            assert_eq!(host.ssh_url("acme/fleet", reported), expected, "{reported:?}");
        }
        assert_eq!(
            host.ssh_url("Our Project/fl?et", None),
            "ssh://git@git.example.com/Our%20Project/fl%3Fet"
        );
        assert_eq!(
            host.ssh_url("~jane/fleet", None),
            "ssh://git@git.example.com/~jane/fleet"
        );
    }
}
