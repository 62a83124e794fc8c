//! Objects as data: a Kubernetes `List` that is written while it is read.

use serde_json::Value;

use super::data::{self, Format};
use super::stdout::Stdout;
use crate::error::Result;

/// Writes objects as the items of one `List`, each as it comes, so that a long list is never held whole.
pub struct ListWriter {
    format: Format,
    items: usize,
}

impl ListWriter {
    /// Starts the list.
    pub fn open(format: Format, stdout: &mut Stdout) -> Result<Self> {
        stdout.text(match format {
            Format::Json => "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",\n  \"items\": [",
            Format::Yaml | Format::Text => "apiVersion: v1\nkind: List\nitems:",
        })?;
        Ok(ListWriter { format, items: 0 })
    }

    /// Writes one object.
    pub fn item(&mut self, object: &Value, stdout: &mut Stdout) -> Result<()> {
        let first = self.items == 0;
        self.items += 1;
        match self.format {
            Format::Json => {
                stdout.text(if first { "\n" } else { ",\n" })?;
                let text = data::json(object)?;
                for (n, line) in text.trim_end().lines().enumerate() {
                    stdout.text(if n == 0 { "    " } else { "\n    " })?;
                    stdout.text(line)?;
                }
                Ok(())
            }
            Format::Yaml | Format::Text => {
                stdout.text(if first { "\n" } else { "" })?;
                stdout.text(&data::yaml(&[object])?)
            }
        }
    }

    /// Ends the list.
    pub fn close(self, stdout: &mut Stdout) -> Result<()> {
        stdout.text(match (self.format, self.items) {
            (Format::Json, 0) => "]\n}\n",
            (Format::Json, _) => "\n  ]\n}\n",
            (_, 0) => " []\n",
            _ => "",
        })?;
        stdout.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("one thread").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_list_is_one_document_however_many_items_it_has() {
        let objects = [
            json!({"kind": "A", "spec": {"text": "two\nlines"}}),
            json!({"kind": "B", "spec": {"list": [1, [2]], "none": {}}}),
        ];
        for format in [Format::Json, Format::Yaml] {
            for count in 0..=objects.len() {
                let kept = Kept::default();
                let mut stdout = Stdout::to(Box::new(kept.clone()));
                let mut list = ListWriter::open(format, &mut stdout).expect("opens");
                for object in &objects[..count] {
                    list.item(object, &mut stdout).expect("writes");
                }
                list.close(&mut stdout).expect("closes");
                let text = String::from_utf8(kept.0.lock().expect("one thread").clone()).expect("text");
                let read: Value = match format {
                    Format::Json => serde_json::from_str(&text).expect("JSON"),
                    _ => serde_norway::from_str(&text).expect("YAML"),
                };
                let expected = json!({"apiVersion": "v1", "kind": "List", "items": objects[..count]});
                assert_eq!(read, expected, "{text}");
            }
        }
    }
}
