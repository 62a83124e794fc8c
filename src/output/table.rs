//! Tables for people and for scripts that cut columns.

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};

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
        table.add_row(row.iter().map(|cell| cell.lines().collect::<Vec<_>>().join(" ")));
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
    use super::render;

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
}
