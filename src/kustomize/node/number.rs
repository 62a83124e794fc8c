//! Numbers as Go writes them.

use serde_json::Number;

/// Writes a number as Go's JSON does: `1e-7`, `1e+21`, whole floats without a point.
pub fn json(number: &Number) -> String {
    match number.as_f64() {
        Some(float) if number.is_f64() => {
            let size = float.abs();
            if size != 0.0 && !(1e-6..1e21).contains(&size) {
                scientific(float, 1)
            } else {
                format!("{float}")
            }
        }
        _ => number.to_string(),
    }
}

/// Writes a number as go-yaml does after it read it from JSON: whole floats below 1e21 are integers there.
pub fn yaml(number: &Number) -> String {
    let text = json(number);
    match number.as_f64() {
        Some(float) if number.is_f64() => {
            if text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() {
                return text;
            }
            // The shortest form of `%g` has an exponent from the seventh digit before the point on.
            match float == 0.0 || (-4..6).contains(&exponent(float)) {
                true => format!("{float}"),
                false => scientific(float, 2),
            }
        }
        _ => text,
    }
}

fn exponent(float: f64) -> i32 {
    let text = format!("{float:e}");
    text.rsplit_once('e')
        .and_then(|(_, e)| e.parse().ok())
        .unwrap_or(0)
}

/// Writes the shortest digits with an exponent of at least `width` digits and a sign.
fn scientific(float: f64, width: usize) -> String {
    let text = format!("{float:e}");
    let (mantissa, exponent) = text.rsplit_once('e').unwrap_or((&text, "0"));
    let (sign, exponent) = match exponent.strip_prefix('-') {
        Some(exponent) => ('-', exponent),
        None => ('+', exponent),
    };
    format!("{mantissa}e{sign}{exponent:0>width$}")
}
