//! `envsubst`: text in, text out.

use crate::support::flux::{Flux, flux};

fn envsubst(stdin: &str, strict: bool) -> Flux {
    let flag: &[&str] = if strict { &["--strict"] } else { &[] };
    flux(["envsubst"]).args(flag).env("X", "foo").stdin(stdin)
}

#[test]
fn variables_are_filled_in_line_by_line() {
    let text = "a: ${X} $X $${X}\r\nb: ${NONE} ${NONE:=${X}}\n\nno end";
    let ran = envsubst(text, false).run();
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert_eq!(ran.stdout, "a: foo $X ${X}\r\nb:  foo\n\nno end");
    let long = format!("{}${{X}}\n", "x".repeat(1 << 20));
    assert_eq!(envsubst(&long, true).run().stdout.len(), (1 << 20) + 4);
}

#[test]
fn what_cannot_be_filled_in_is_named_with_its_line() {
    let ran = envsubst("a: ${X}\nb: ${NONE}\n", true).run();
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "a: foo\n"));
    assert!(
        ran.stderr.contains("line 2: the variable NONE is not set"),
        "{}",
        ran.stderr
    );
    let ran = envsubst("a: b\n  c: ${X\n", false).run();
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "a: b\n"));
    assert!(
        ran.stderr
            .contains("line 2, column 6: the closing brace is missing"),
        "{}",
        ran.stderr
    );
}
