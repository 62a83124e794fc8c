//! Fetching: one commit with everything it holds, and no history where the server can leave it out.

use git2::Oid;

use super::{Band, Conversation, FLUSH, Frame, References, frame};
use crate::git::Result;
use crate::git::pack::PackWriter;

impl Conversation<'_> {
    /// Asks for a commit and stores what comes; returns the commits whose parents were left out.
    ///
    /// Nothing is said about commits already here: without history, there is nothing to compare.
    pub async fn fetch(
        &mut self,
        references: &References,
        commit: Oid,
        pack: &PackWriter,
    ) -> Result<Vec<Oid>> {
        // Azure DevOps serves only clients that ask for the detailed acknowledgements.
        let capabilities = references.request(&[
            "multi_ack_detailed",
            "side-band-64k",
            "ofs-delta",
            "no-progress",
            "shallow",
            "object-format=sha1",
        ]);
        let mut request = frame(&format!("want {commit} {capabilities}\n"));
        if references.can("shallow") {
            request.extend(frame("deepen 1\n"));
        }
        request.extend(FLUSH);
        request.extend(frame("done\n"));
        self.connection.send(request).await?;

        let shallow = self.acknowledged().await?;
        let banded = references.can("side-band-64k");
        loop {
            let data = match banded {
                true => match self.band().await? {
                    Some(Band::Data(data)) => data,
                    Some(Band::Words(_)) => continue,
                    None => return Ok(shallow),
                },
                false => match self.raw().await? {
                    Some(data) => data,
                    None => return Ok(shallow),
                },
            };
            if !pack.write(data).await {
                return Ok(shallow);
            }
        }
    }

    /// Reads up to the beginning of the pack.
    async fn acknowledged(&mut self) -> Result<Vec<Oid>> {
        let mut shallow = Vec::new();
        loop {
            let line = match self.frame().await? {
                Some(Frame::Data(line)) => String::from_utf8_lossy(&line).trim_end().to_owned(),
                Some(Frame::Flush) => continue,
                None => return Err(self.refused("")),
            };
            let unreadable = || self.broken("it does not answer a request for objects");
            match line.split_once(' ').unwrap_or((&line, "")) {
                ("shallow", id) => shallow.push(Oid::from_str(id).map_err(|_| unreadable())?),
                ("unshallow", _) => {}
                ("NAK" | "ACK", _) => return Ok(shallow),
                ("ERR", words) => return Err(self.refused(words)),
                _ => return Err(unreadable()),
            }
        }
    }
}
