//! A server's own words: what they mean, and how they are shown.

use super::{Error, Remote};

/// Reads out of a server's own words why it turned a client away before any data.
pub(super) fn refusal(remote: &Remote, words: &str) -> Error {
    // A password that is an ordinary word must not hide what the server says.
    let lower = tidy(words).to_lowercase();
    let (url, message) = (remote.url.to_string(), tidy(&remote.redact(words)));
    let says = |any: &[&str]| any.iter().any(|phrase| lower.contains(phrase));
    // Hidden repositories are often "not found, or no permission": the first decides.
    if says(&[
        "not found",
        "could not be found",
        "does not exist",
        "not appear to be a git repository",
    ]) {
        Error::RepositoryNotFound { url, message }
    } else if says(&[
        "read only",
        "read-only",
        "denied",
        "permission",
        "not allowed",
        "forbidden",
        "access",
    ]) {
        Error::AccessDenied { url, message }
    } else if message.is_empty() {
        Error::Protocol {
            host: remote.host(),
            reason: "it closed the connection without a word".into(),
        }
    } else {
        Error::Server {
            host: remote.host(),
            message,
        }
    }
}

/// Makes a server's text fit for an error: no control characters, no empty lines, no prefixes
/// that only repeat whose words they are, and not without end.
pub(super) fn tidy(text: &str) -> String {
    const LONGEST: usize = 2000;
    let lines = text.split(['\n', '\r']).map(|line| {
        let line: String = line.chars().filter(|c| !c.is_control()).collect();
        let line = line.trim();
        line.strip_prefix("remote:").unwrap_or(line).trim().to_owned()
    });
    let mut tidied = lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    if let Some((end, _)) = tidied.char_indices().nth(LONGEST) {
        tidied.truncate(end);
        tidied.push('…');
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::git::{Auth, GitUrl};
    use crate::secret::Secret;

    #[test]
    fn a_servers_words_decide_what_it_refused() {
        let url = GitUrl::parse("ssh://git@example.com/org/repo").expect("a URL");
        let auth = Auth::Basic {
            user: "me".into(),
            password: Secret::new("not"),
        };
        let remote = Remote::new(url, auth);
        let of = |words: &str| refusal(&remote, words);
        for words in [
            "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
            "remote: ERROR: The project you were looking for could not be found or you don't have permission to view it.",
            "fatal: '/org/repo' does not appear to be a git repository",
        ] {
            assert!(matches!(of(words), Error::RepositoryNotFound { .. }), "{words}");
        }
        for words in [
            "ERROR: The key you are authenticating with has been marked as read only.",
            "Permission to org/repo denied to deploy key",
            "GitLab: You are not allowed to push code to this project.",
        ] {
            assert!(matches!(of(words), Error::AccessDenied { .. }), "{words}");
        }
        let shown = of("Repository not found.").to_string();
        assert!(shown.contains("Repository *** found"), "{shown}");
        assert!(matches!(of("fatal: out of memory"), Error::Server { .. }));
        assert!(matches!(of(""), Error::Protocol { .. }));
    }

    #[test]
    fn a_servers_words_are_made_harmless() {
        assert_eq!(tidy("remote: one\r\n\n\x1b[31mtwo\0\n"), "one\n[31mtwo");
        assert_eq!(tidy(&"ä".repeat(3000)).chars().count(), 2001);
    }
}
