//! Commits as Git stores them.
//!
//! libgit2 would not make one whose author has no e-mail address, which Flux allows and has by default.

use git2::Oid;

/// The name of an author who has none.
const NOBODY: &str = "Flux";

/// Who a commit is by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// The e-mail address, which may be empty.
    pub email: String,
}

/// Renders a commit, in UTC and without a signature.
pub(super) fn render(
    tree: Oid,
    parent: Option<Oid>,
    author: &Author,
    when: jiff::Timestamp,
    message: &str,
) -> String {
    let parent = parent.map(|id| format!("parent {id}\n")).unwrap_or_default();
    // Servers that check what they are sent refuse a commit by nobody.
    let name = Some(clean(&author.name)).filter(|name| !name.is_empty());
    let by = format!(
        "{} <{}> {} +0000",
        name.as_deref().unwrap_or(NOBODY),
        clean(&author.email),
        when.as_second()
    );
    format!(
        "tree {tree}\n{parent}author {by}\ncommitter {by}\n\n{}",
        message.replace('\0', "")
    )
}

/// Adds a signature, as the last header.
pub(super) fn sign(commit: &str, signature: &str) -> String {
    let (headers, message) = commit.split_once("\n\n").unwrap_or((commit, ""));
    let signature = signature.trim_end().replace('\n', "\n ");
    format!("{headers}\ngpgsig {signature}\n\n{message}")
}

/// Leaves out what would end a name or an address.
fn clean(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '<' | '>') && !c.is_control())
        .collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_and_unsigned() {
        let tree = Oid::from_str("4b825dc642cb6eb9a060e54bf8d69288fbee4904").expect("an id");
        let author = Author {
            name: "Flux <x>\n".into(),
            email: String::new(),
        };
        let when = jiff::Timestamp::from_second(1_700_000_000).expect("a time");
        let text = render(tree, Some(tree), &author, when, "One\n\ntwo\n");
        assert_eq!(
            text,
            format!(
                "tree {tree}\nparent {tree}\nauthor Flux x <> 1700000000 +0000\n\
                 committer Flux x <> 1700000000 +0000\n\nOne\n\ntwo\n"
            )
        );
        let nobody = Author {
            name: "<>\n".into(),
            email: "a@b".into(),
        };
        assert!(render(tree, None, &nobody, when, "").contains("\nauthor Flux <a@b> 17"));
        let signed = sign(&text, "BEGIN\nline\nEND\n");
        assert!(
            signed.contains("+0000\ngpgsig BEGIN\n line\n END\n\nOne\n\ntwo\n"),
            "{signed}"
        );
    }
}
