//! Tables for people and for scripts that cut columns.

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};

use super::escape;

/// A table written piece by piece: later rows line up with earlier ones as far as those can tell.
#[derive(Debug, Default)]
pub struct Growing {
    widths: Vec<usize>,
}

impl Growing {
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
        render(header, &rows)
    }
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
    use super::{Growing, render};

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
}
