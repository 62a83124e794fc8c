//! What the deploy keys and tokens of one cluster's bootstrap are known by at a forge.

use sha2::{Digest, Sha256};

use super::options::Options;

/// Forges cut longer titles off, or refuse them.
const LONGEST_STEM: usize = 180;

/// What the titles of a bootstrap's keys start with, and those of no other bootstrap and no other cluster do.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What earlier versions wrote: parts joined by what they may hold themselves, and the cluster's identity.
    former: String,
    /// The former with a digest of the parts, which tells `a/b-c` from `a-b/c`.
    text: String,
}

impl Mark {
    /// Makes the mark of a bootstrap of the cluster whose identity is `uid`.
    pub fn of(options: &Options, uid: &str) -> Mark {
        Mark::new(
            [
                &options.install.namespace,
                &options.repository.branch,
                &options.secret_name,
                &options.path,
            ],
            uid,
        )
    }

    fn new(parts: [&str; 4], uid: &str) -> Mark {
        let stem: String = parts.join("-").chars().take(LONGEST_STEM).collect();
        let former = format!("{stem}-{uid}");
        // None of the parts can hold it.
        let text = format!("{former}-{}", digest(&parts.join("\0")));
        Mark { former, text }
    }

    /// Returns the title of a public key.
    pub fn title(&self, public: &str) -> String {
        let material = public.split_whitespace().nth(1).unwrap_or_default();
        format!("{}-{}", self.text, digest(material))
    }

    /// Says whether a key has a title of this bootstrap's, or one that an earlier version gave it.
    pub fn owns(&self, title: &str) -> bool {
        let after = |mark: &str| title.strip_prefix(mark)?.strip_prefix('-').map(str::to_owned);
        let is_digest =
            |text: &str| text.len() == 8 && text.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
        let is_former = |rest: String| match rest.split_once('-') {
            None => is_digest(&rest),
            // Where titles are unique, the end of the key may follow; a second digest is of a title of today's.
            Some((first, end)) => is_digest(first) && !is_digest(end),
        };
        after(&self.text).is_some() || after(&self.former).is_some_and(is_former)
    }

    /// Returns the name of a deploy token.
    pub fn name(&self) -> &str {
        &self.text
    }

    /// Says whether a deploy token has this bootstrap's name, or the one that earlier versions gave it.
    pub fn names(&self, token: &str) -> bool {
        token == self.text || token == self.former
    }
}

fn digest(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UID: &str = "6d3b9c4e-0001-4000-8000-000000000000";
    const KEY: &str = "ssh-ed25519 AAAA";

    #[test]
    fn what_is_joined_differently_is_something_else() {
        let one = Mark::new(["flux-system", "a", "b-c", "./p"], UID);
        let two = Mark::new(["flux-system", "a-b", "c", "./p"], UID);
        assert!(one.owns(&one.title(KEY)) && !two.owns(&one.title(KEY)) && !one.owns(&two.title(KEY)));
        assert!(one.names(one.name()) && !two.names(one.name()));
        // What is cut off counts, too.
        let long = |end: &str| {
            Mark::new(
                ["flux-system", "a", "b", &format!("{}{end}", "x".repeat(300))],
                UID,
            )
        };
        assert!(!long("1").owns(&long("2").title(KEY)));
        assert!(long("1").title(KEY).len() <= 255);
    }

    #[test]
    fn what_earlier_versions_registered_is_still_known() {
        let mark = Mark::new(["flux-system", "main", "flux-system", "./p"], UID);
        let former = format!("flux-system-main-flux-system-./p-{UID}");
        assert!(mark.owns(&format!("{former}-0123abcd")) && mark.names(&former));
        assert!(mark.owns(&format!("{former}-0123abcd-Ab+/01x=")));
        for other in [
            "",
            "-",
            "-0123abc",
            "-0123ABCD",
            "-0123abcd-89abcdef",
            "x-0123abcd",
        ] {
            assert!(!mark.owns(&format!("{former}{other}")), "{other}");
        }
        let other = Mark::new(["flux-system", "main", "flux-system", "./p"], "6d3b9c4e-0002");
        assert!(!mark.owns(&other.title(KEY)) && !other.owns(&mark.title(KEY)));
    }
}
