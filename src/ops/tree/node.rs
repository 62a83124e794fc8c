//! The nodes of a tree, as scripts know them and as people see them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::state::Status;
use crate::cluster::object::ObjectRef;
use crate::cluster::reader::Unread;
use crate::error::{Error, ErrorKind};
use crate::output::escape;
use crate::output::report::Report;

/// Names an object in the words scripts know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Id {
    /// Empty for an object of the whole cluster.
    pub namespace: String,
    /// The name.
    pub name: String,
    /// What it is.
    pub group_kind: GroupKind,
}

/// A kind and its group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupKind {
    /// Empty for the core group.
    pub group: String,
    /// The kind.
    pub kind: String,
}

/// An object, and what it has put into the cluster.
#[derive(Clone, Debug, Serialize)]
pub struct Node {
    /// Which object it is.
    pub resource: Id,
    /// How it is, where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// What is not known of it, or of what is below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incomplete: Option<String>,
    /// What it has put into the cluster.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<Node>,
    #[serde(skip)]
    trouble: Option<Unread>,
}

/// A tree.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Tree(pub Node);

impl Node {
    /// Makes a node without anything below it.
    pub fn new(at: &ObjectRef) -> Self {
        Node {
            resource: Id {
                namespace: at.namespace.clone().unwrap_or_default(),
                name: at.name.clone(),
                group_kind: GroupKind {
                    group: at.group().to_owned(),
                    kind: at.kind.clone(),
                },
            },
            status: None,
            incomplete: None,
            resources: Vec::new(),
            trouble: None,
        }
    }

    /// Marks the node as one of an object that could not be read.
    pub(super) fn miss(&mut self, unread: &Unread, status: bool) {
        match status {
            true => self.status = Some(Status::unread(unread)),
            false => self.incomplete = Some(unread.says().to_owned()),
        }
        self.trouble = Some(unread.clone());
    }

    /// Marks the node as one whose children could not be read.
    pub(super) fn lack(&mut self, unread: &Unread) {
        self.incomplete = Some(format!(
            "what it has put into the cluster is not known: {}",
            unread.says()
        ));
        self.trouble = Some(unread.clone());
    }

    fn name(&self) -> String {
        let Id {
            namespace,
            name,
            group_kind,
        } = &self.resource;
        match namespace.as_str() {
            "" => format!("{}/{name}", group_kind.kind),
            namespace => format!("{}/{namespace}/{name}", group_kind.kind),
        }
    }

    fn line(&self) -> String {
        let mut line = self.name();
        if let Some(status) = &self.status {
            line += &format!(" {}", status.state.mark());
            if !status.message.is_empty() {
                line += &format!(" {}", status.message);
            }
        }
        if let Some(incomplete) = &self.incomplete {
            line += &format!(" ({incomplete})");
        }
        escape::line(&line)
    }

    fn draw(&self, text: &mut String, indent: &str) {
        for (n, node) in self.resources.iter().enumerate() {
            let (branch, below) = match n + 1 == self.resources.len() {
                true => ("└── ", "    "),
                false => ("├── ", "│   "),
            };
            *text += &format!("{indent}{branch}{}\n", node.line());
            node.draw(text, &format!("{indent}{below}"));
        }
    }

    fn troubles<'a>(&'a self, found: &mut Vec<&'a Unread>) {
        found.extend(&self.trouble);
        for node in &self.resources {
            node.troubles(found);
        }
    }
}

impl Report for Tree {
    fn text(&self) -> String {
        let mut text = self.0.line() + "\n";
        self.0.draw(&mut text, "");
        text
    }

    fn failure(&self) -> Option<Error> {
        let mut troubles = Vec::new();
        self.0.troubles(&mut troubles);
        let forbidden = troubles
            .iter()
            .any(|trouble| matches!(trouble, Unread::Forbidden(_)));
        // An object that is gone, or whose kind is, is shown for what it is.
        let told: BTreeSet<_> = troubles
            .iter()
            .filter(|trouble| matches!(trouble, Unread::Forbidden(_) | Unread::Failed(_)))
            .map(|trouble| trouble.says())
            .collect();
        let told = Vec::from_iter(told).join("; ");
        let kind = match forbidden {
            true => ErrorKind::Forbidden,
            false => ErrorKind::Failed,
        };
        (!told.is_empty()).then(|| Error::new(kind, format!("the tree is not complete: {told}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn node(kind: &str, name: &str, resources: Vec<Node>) -> Node {
        Node {
            resources,
            ..Node::new(&ObjectRef::new("apps/v1", kind, Some("n"), name))
        }
    }

    #[test]
    fn a_tree_is_drawn_with_its_branches() {
        let mut gone = node("C", "gone", vec![]);
        gone.miss(&Unread::NotFound, false);
        let tree = Tree(node(
            "A",
            "a",
            vec![node("B", "b", vec![node("B", "c", vec![])]), gone],
        ));
        assert_eq!(
            tree.text(),
            "A/n/a\n├── B/n/b\n│   └── B/n/c\n└── C/n/gone (not found)\n"
        );
        assert!(tree.failure().is_none());
    }

    #[test]
    fn a_tree_that_may_not_be_read_fails_after_it_is_shown() {
        let mut shut = node("B", "b", vec![]);
        shut.miss(&Unread::Forbidden("no permission to get b".to_owned()), true);
        let tree = Tree(node("A", "a", vec![shut.clone(), shut]));
        assert!(tree.text().contains("B/n/b ⚠ no permission to get b"));
        let failure = tree.failure().expect("a failure");
        assert_eq!(failure.kind(), ErrorKind::Forbidden);
        assert_eq!(
            failure.to_string(),
            "the tree is not complete: no permission to get b"
        );
    }

    #[test]
    fn a_node_is_written_in_the_words_scripts_know() {
        assert_eq!(
            json!(Tree(node("A", "a", vec![]))),
            json!({"resource": {"Namespace": "n", "Name": "a", "GroupKind": {"Group": "apps", "Kind": "A"}}})
        );
    }
}
