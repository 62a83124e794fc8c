//! An order for the keys of a map: that of Go's YAML writers, made one that any keys have.

use std::cmp::Ordering;

use serde_json::Value;

/// Returns the value with the keys of all its maps in order: by characters, letters last, numbers in them by size.
pub fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.into_iter().collect();
            entries.sort_by(|(a, _), (b, _)| compare(a, b));
            let entries = entries.into_iter().map(|(key, value)| (key, sorted(value)));
            Value::Object(entries.collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        scalar => scalar,
    }
}

fn compare(a: &str, b: &str) -> Ordering {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let Some(at) = a.iter().zip(&b).position(|(a, b)| a != b) else {
        return a.len().cmp(&b.len());
    };
    let after_digit = at > 0 && a[at - 1].is_ascii_digit();
    match (a[at].is_alphabetic(), b[at].is_alphabetic()) {
        (true, true) => a[at].cmp(&b[at]),
        // A letter ends a number, and anything but a digit that follows one is larger.
        (true, false) if after_digit => Ordering::Less,
        (false, true) if after_digit => Ordering::Greater,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => {
            let (a_number, b_number) = (number(&a, at), number(&b, at));
            let by_size = a_number.cmp(&b_number);
            by_size.then_with(|| a[at].cmp(&b[at]))
        }
    }
}

/// Returns the number whose digits stand around `at`, as its length without leading zeros, those digits, and all of them.
fn number(text: &[char], at: usize) -> (usize, &[char], usize) {
    let digit = |c: &&char| c.is_ascii_digit();
    let start = at - text[..at].iter().rev().take_while(digit).count();
    let end = at + text[at..].iter().take_while(digit).count();
    let digits = &text[start..end];
    let zeros = digits.iter().take_while(|c| **c == '0').count();
    (digits.len() - zeros, &digits[zeros..], digits.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn letters_are_last_and_numbers_go_by_their_size() {
        let sorted_keys = [
            "", "-", "1", "01", "2", "10", "A1", "B", "a", "a-1", "a.b", "a_b", "a1", "a1b", "a1-", "a01",
            "a2", "a9", "a10", "a100b", "ab", "aé", "b", "v1.9", "v1.10",
        ];
        let mut keys = sorted_keys;
        keys.reverse();
        keys.sort_by(|a, b| compare(a, b));
        assert_eq!(keys, sorted_keys);
        let value = json!({"b": [{"z": 1, "y": 2}], "a": null});
        assert_eq!(sorted(value).to_string(), r#"{"a":null,"b":[{"y":2,"z":1}]}"#);
    }

    #[test]
    fn the_order_is_a_total_one() {
        let parts = ["", "a", "b", "0", "1", "9", "-", "_"];
        let mut keys = vec![String::new()];
        for _ in 0..3 {
            keys = keys
                .iter()
                .flat_map(|key| parts.map(|part| format!("{key}{part}")))
                .collect();
        }
        keys.sort();
        keys.dedup();
        // A sort panics of many orders that are none.
        keys.sort_by(|a, b| compare(a, b));
        for (n, low) in keys.iter().enumerate() {
            for high in &keys[n + 1..] {
                assert_eq!(compare(low, high), Ordering::Less, "{low} {high}");
                assert_eq!(compare(high, low), Ordering::Greater, "{low} {high}");
            }
        }
    }
}
