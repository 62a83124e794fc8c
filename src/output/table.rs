//! Tables for people and for scripts that cut columns.

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};

use super::escape;

/// The least room for the last column to be broken into lines.
const LEAST: usize = 24;

/// A table written piece by piece: later rows line up with earlier ones as far as those can tell.
#[derive(Debug, Default)]
pub struct Growing {
    widths: Vec<usize>,
    room: Option<usize>,
}

impl Growing {
    /// Starts a table that has so many columns of a terminal, if it is one: what is too long for the last column goes
    /// on below.
    pub fn within(room: Option<usize>) -> Self {
        Growing {
            room,
            ..Growing::default()
        }
    }

    /// Renders the next rows, under `header` unless it is empty.
    pub fn render(&mut self, header: &[&str], mut rows: Vec<Vec<String>>) -> String {
        for row in &mut rows {
            for (cell, width) in row.iter_mut().zip(&self.widths) {
                let missing = width.saturating_sub(cell.chars().count());
                cell.extend(std::iter::repeat_n(' ', missing));
            }
        }
        let header_widths = header.iter().map(|text| text.chars().count()).collect();
        for widths in std::iter::once(header_widths).chain(rows.iter().map(|row| widths(row))) {
            self.widths.resize(self.widths.len().max(widths.len()), 0);
            for (known, width) in self.widths.iter_mut().zip(widths) {
                *known = width.max(*known);
            }
        }
        // The last column is followed by nothing that could be out of line.
        if let Some(last) = self.widths.last_mut() {
            *last = 0;
        }
        let before: usize = self.widths.iter().rev().skip(1).map(|width| width + 2).sum();
        match self.room.and_then(|room| room.checked_sub(before)) {
            Some(room @ LEAST..) => render(header, &broken(rows, room)),
            _ => render(header, &rows),
        }
    }
}

/// Breaks the last cells at their blanks into pieces of at most `room` characters, each in a row of its own.
fn broken(rows: Vec<Vec<String>>, room: usize) -> Vec<Vec<String>> {
    let mut all = Vec::with_capacity(rows.len());
    for mut row in rows {
        let last = row.pop().map(|cell| escape::line(&cell)).unwrap_or_default();
        let blank = vec![String::new(); row.len()];
        let mut before = Some(row);
        for piece in pieces(&last, room) {
            let mut row = before.take().unwrap_or_else(|| blank.clone());
            row.push(piece);
            all.push(row);
        }
    }
    all
}

/// Returns the text in pieces of at most `room` characters; one that is empty is a piece, too.
fn pieces(text: &str, room: usize) -> Vec<String> {
    let (mut pieces, mut piece, mut length) = (Vec::new(), String::new(), 0);
    for word in text.split_whitespace() {
        let word: Vec<char> = word.chars().collect();
        // A word that is longer than a line is broken anywhere.
        for part in word.chunks(room) {
            let needed = if length == 0 {
                part.len()
            } else {
                length + 1 + part.len()
            };
            if needed > room {
                pieces.push(std::mem::take(&mut piece));
                length = 0;
            }
            if length > 0 {
                piece.push(' ');
                length += 1;
            }
            piece.extend(part);
            length += part.len();
        }
    }
    pieces.push(piece);
    pieces
}

fn widths(row: &[String]) -> Vec<usize> {
    row.iter().map(|cell| cell.chars().count()).collect()
}

/// Renders `rows` under `header`, columns padded with blanks; no header when `header` is empty.
///
/// Cells are never wrapped or cut: scripts read them.
pub fn render(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled);
    if !header.is_empty() {
        table.set_header(header.to_vec());
    }
    for row in rows {
        // A message of several lines would break the row in two.
        table.add_row(row.iter().map(|cell| escape::line(cell)));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table
        .lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Growing, pieces, render};

    #[test]
    fn columns_line_up_and_lines_stay_whole() {
        let rows = vec![
            vec!["a".to_owned(), "one\ntwo".to_owned()],
            vec!["long-name".to_owned(), String::new()],
        ];
        assert_eq!(
            render(&["NAME", "MESSAGE"], &rows),
            "NAME       MESSAGE\na          one two\nlong-name\n"
        );
        assert_eq!(render(&[], &rows), "a          one two\nlong-name\n");
    }

    #[test]
    fn later_rows_line_up_with_earlier_ones() {
        let mut table = Growing::default();
        let row = |name: &str| vec![vec![name.to_owned(), "x".to_owned()]];
        assert_eq!(
            table.render(&["NAME", "MESSAGE"], row("long-name")),
            "NAME       MESSAGE\nlong-name  x\n"
        );
        assert_eq!(table.render(&[], row("a")), "a          x\n");
    }

    #[test]
    fn what_is_too_long_for_a_terminal_goes_on_below() {
        let row = vec![vec![
            "app".to_owned(),
            "no such path: it was looked for\neverywhere".to_owned(),
        ]];
        let mut table = Growing::within(Some(31));
        assert_eq!(
            table.render(&["NAME", "MESSAGE"], row.clone()),
            "NAME  MESSAGE\napp   no such path: it was\n      looked for everywhere\n"
        );
        // Where there is no room at all, lines stay whole.
        let whole = "NAME  MESSAGE\napp   no such path: it was looked for everywhere\n";
        for room in [Some(20), Some(3), None] {
            assert_eq!(
                Growing::within(room).render(&["NAME", "MESSAGE"], row.clone()),
                whole
            );
        }
        assert_eq!(pieces("", 3), [""]);
        assert_eq!(pieces("a abcdefg b", 3), ["a", "abc", "def", "g b"]);
    }
}
