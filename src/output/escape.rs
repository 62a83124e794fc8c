//! Text from elsewhere, such as a cluster, made fit to be shown: a terminal must show it, not obey it.

use crate::yaml::is_printable;

/// Returns the text with its line breaks and tabs; other characters that cannot be shown are replaced.
pub fn text(text: &str) -> String {
    let shown = |c: char| match is_printable(c) || matches!(c, '\n' | '\t') {
        true => c,
        false => char::REPLACEMENT_CHARACTER,
    };
    text.replace("\r\n", "\n").chars().map(shown).collect()
}

/// Returns the text on one line.
pub fn line(text: &str) -> String {
    self::text(text).trim_end_matches('\n').replace(['\n', '\t'], " ")
}

/// Returns the text with its further lines set in, so that none can be taken for a line of its own.
pub fn block(text: &str) -> String {
    self::text(text).trim_end().replace('\n', "\n    ")
}

/// Escapes what a JSON document may hold and a terminal would obey; line breaks stand between its tokens.
pub fn json(document: String) -> String {
    if document.chars().all(|c| is_printable(c) || c == '\n') {
        return document;
    }
    let mut escaped = String::with_capacity(document.len() + 64);
    for c in document.chars() {
        match is_printable(c) || c == '\n' {
            true => escaped.push(c),
            false => escaped.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bell, a colour, a C1 colour, DEL, and an override of the direction.
    const EVIL: &str = "\u{7}\u{1b}[31m\u{9b}31m\u{7f}\u{202e}\u{2066}é";

    #[test]
    fn nothing_is_left_for_a_terminal_to_obey() {
        assert_eq!(
            text(EVIL),
            "\u{fffd}\u{fffd}[31m\u{fffd}31m\u{fffd}\u{fffd}\u{fffd}é"
        );
        assert_eq!(text("a\r\nb\tc\rd"), "a\nb\tc\u{fffd}d");
        assert_eq!(line("a\r\nb\tc\n"), "a b c");
        assert_eq!(block("a\n✗ b\n"), "a\n    ✗ b");
    }

    #[test]
    fn json_stays_the_same_value() {
        let value = serde_json::json!({EVIL: [EVIL, 1]});
        let document = json(serde_json::to_string_pretty(&value).expect("JSON"));
        assert_eq!(text(&document), document);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&document).expect("JSON"),
            value
        );
    }
}
