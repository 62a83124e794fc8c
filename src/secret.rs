//! A string nobody may see.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use zeroize::Zeroizing;

/// How much an object of the cluster holds, and so the most that is read for one.
const LIMIT: u64 = 1024 * 1024;

/// Holds a password, token, passphrase or private key: wiped when dropped, never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a text over; where it was copied from, it is for the caller to wipe.
    pub fn new(text: impl Into<String>) -> Self {
        Secret(Zeroizing::new(text.into()))
    }

    /// Reads a text of at most 1 MiB from a file.
    pub fn from_file(path: &Path) -> io::Result<Self> {
        Self::from_reader(File::open(path)?)
    }

    /// Reads a text of at most 1 MiB to its end.
    pub fn from_reader(reader: impl Read) -> io::Result<Self> {
        let mut text = Zeroizing::new(String::new());
        reader.take(LIMIT + 1).read_to_string(&mut text)?;
        match text.len() as u64 > LIMIT {
            true => Err(io::Error::new(
                ErrorKind::FileTooLarge,
                "it is larger than 1 MiB, which is more than an object of the cluster holds",
            )),
            false => Ok(Secret(text)),
        }
    }

    /// Says whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the text; the caller hands it to the one place that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Secret::new(text))
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Secret(Zeroizing::new(text))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_more_is_read_than_an_object_holds() {
        let read = |size: u64| super::Secret::from_reader(std::io::Read::take(std::io::repeat(b'a'), size));
        assert_eq!(
            read(super::LIMIT).expect("a text").expose().len() as u64,
            super::LIMIT
        );
        read(super::LIMIT + 1).expect_err("too much");
        super::Secret::from_reader(&b"a\xff"[..]).expect_err("no text");
    }

    #[test]
    fn debug_output_hides_the_text() {
        assert_eq!(format!("{:?}", super::Secret::from("hunter2".to_owned())), "***");
    }
}
