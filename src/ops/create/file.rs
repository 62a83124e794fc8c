//! Objects written to a file of a repository, and the file listed in the kustomization.yaml beside it.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::{Object, yaml};

/// The names kustomize looks for, the usual one first.
const KUSTOMIZATIONS: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// Writes `text`, the YAML of `objects`, to `file`, for its owner alone if it is `private`; another object's file only
/// with `overwrite`.
pub(super) async fn write(
    ctx: &Ctx,
    file: &Path,
    objects: &[Object],
    text: &str,
    (private, overwrite): (bool, bool),
) -> Result<()> {
    let no_file = || Error::usage(format!("--output-file={} is no file", file.display()));
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or_else(no_file)?;
    if name == "-" || fs::metadata(file).is_ok_and(|there| !there.is_file()) {
        return Err(no_file().hint("--export prints the YAML"));
    }
    if KUSTOMIZATIONS.contains(&name) {
        return Err(Error::usage(format!(
            "--output-file={} is for the list of files, not for an object",
            file.display()
        )));
    }
    if !overwrite {
        refuse_foreign(file, objects)?;
    }
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let listing = listing(folder, name)?;
    ctx.events
        .mutate(format!("write {}", file.display()), async {
            fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
            replace(file, text, private).map_err(|error| unwritable(file, error))
        })
        .await?;
    if let Some((path, text)) = listing {
        ctx.events
            .mutate(format!("list it in {}", path.display()), async {
                replace(&path, &text, false).map_err(|error| unwritable(&path, error))
            })
            .await?;
    }
    Ok(())
}

/// Puts a text in the place of a file, all of it or nothing.
fn replace(path: &Path, text: &str, private: bool) -> std::io::Result<()> {
    // A link stays, and leads to the new text.
    let there = fs::canonicalize(path).ok();
    let target = there.as_deref().unwrap_or(path);
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = target.with_file_name(name);
    let mut open = fs::OpenOptions::new();
    open.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
    }
    let written = open.open(&new).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        if !private && let Ok(there) = fs::metadata(target) {
            file.set_permissions(there.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&new, target)
    });
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

fn unwritable(path: &Path, error: std::io::Error) -> Error {
    Error::failed(format!("cannot write {}", path.display())).caused_by(error)
}

fn unreadable(path: &Path, error: std::io::Error) -> Error {
    Error::failed(format!("cannot read {}", path.display())).caused_by(error)
}

/// Refuses a file that holds anything but the objects.
fn refuse_foreign(file: &Path, objects: &[Object]) -> Result<()> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unreadable(file, error)),
    };
    let identity = |object: &Object| {
        let name = ObjectRef::of(object);
        (name.group().to_owned(), name.kind, name.namespace, name.name)
    };
    let ours: BTreeSet<_> = objects.iter().map(identity).collect();
    let refused = |what: String| {
        Error::refused(format!("{} holds {what}", file.display()))
            .hint("name another file, or pass --overwrite to replace it")
    };
    let held = yaml::parse(&text).map_err(|error| refused("something else".to_owned()).caused_by(error))?;
    match held.iter().find(|object| !ours.contains(&identity(object))) {
        Some(other) => Err(refused(ObjectRef::of(other).to_string())),
        None => Ok(()),
    }
}

/// Returns the kustomization of the folder and its text with `name` listed, if there is one that lacks it.
fn listing(folder: &Path, name: &str) -> Result<Option<(PathBuf, String)>> {
    for file in KUSTOMIZATIONS {
        let path = folder.join(file);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let listed = list(&text, name).ok_or_else(|| {
                    Error::failed(format!("cannot list {name} in {}", path.display()))
                        .hint("add it to its resources by hand, or name a file in another folder")
                })?;
                return Ok((listed != text).then_some((path, listed)));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(unreadable(&path, error)),
        }
    }
    Ok(None)
}

/// Adds `name` to the resources of a kustomization and keeps all else as it is written, or gives up.
fn list(text: &str, name: &str) -> Option<String> {
    let parse = |text: &str| serde_norway::from_str::<Value>(text).ok();
    let before = parse(text)?;
    let resources = match &before["resources"] {
        Value::Null => Vec::new(),
        Value::Array(resources) => resources.clone(),
        _ => return None,
    };
    let same = |resource: &Value| {
        let resource = resource.as_str().unwrap_or_default();
        resource.strip_prefix("./").unwrap_or(resource) == name
    };
    if resources.iter().any(same) {
        return Some(text.to_owned());
    }
    let end = match text.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => "\r\n",
        _ => "\n",
    };
    let item = format!("- {}{end}", crate::yaml::to_string(&name.into()).trim_end());
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    if let Some(last) = lines.last_mut().filter(|last| !last.ends_with('\n')) {
        *last += end;
    }
    match lines.iter().position(|line| line.starts_with("resources:")) {
        None => lines.extend([format!("resources:{end}"), item]),
        Some(start) if resources.is_empty() => {
            lines[start] = format!("resources:{end}");
            lines.insert(start + 1, item);
        }
        Some(start) => {
            let is_item = |line: &String| line.trim_start().starts_with("- ");
            let length = lines[start + 1..]
                .iter()
                .take_while(|line| line.starts_with([' ', '-', '#', '\r', '\n']))
                .count();
            let last = start + 1 + lines[start + 1..=start + length].iter().rposition(is_item)?;
            let indent = lines[last].len() - lines[last].trim_start().len();
            lines.insert(last + 1, format!("{}{item}", " ".repeat(indent)));
        }
    }
    let listed = lines.concat();
    // What was edited by lines is checked as data: nothing else may have changed.
    let mut expected = before;
    expected["resources"] = resources.into_iter().chain([name.into()]).collect();
    (parse(&listed)? == expected).then_some(listed)
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn a_file_is_listed_and_the_rest_stays_as_it_is_written() {
        for (text, expected) in [
            (
                "# mine\nresources:\n  - a.yaml # first\n  - ./b.yaml\n\nnamePrefix: x-\n",
                Some(
                    "# mine\nresources:\n  - a.yaml # first\n  - ./b.yaml\n  - new.yaml\n\nnamePrefix: x-\n",
                ),
            ),
            (
                "resources:\n- a.yaml\n# end",
                Some("resources:\n- a.yaml\n- new.yaml\n# end\n"),
            ),
            (
                "kind: Kustomization\nresources: []\n",
                Some("kind: Kustomization\nresources:\n- new.yaml\n"),
            ),
            (
                "kind: Kustomization\n",
                Some("kind: Kustomization\nresources:\n- new.yaml\n"),
            ),
            (
                "# mine\r\nresources:\r\n  - a.yaml\r\n\r\nnamePrefix: x-\r\n",
                Some("# mine\r\nresources:\r\n  - a.yaml\r\n  - new.yaml\r\n\r\nnamePrefix: x-\r\n"),
            ),
            ("resources:\n- ./new.yaml\n", Some("resources:\n- ./new.yaml\n")),
            ("resources: [a.yaml]\n", None),
            ("resources: {}\n", None),
            ("a: [\n", None),
        ] {
            assert_eq!(list(text, "new.yaml").as_deref(), expected, "{text}");
        }
    }
}
