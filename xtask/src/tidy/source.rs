//! The shape of sources: length, opening words, what must not be left lying.
//!
//! Not here: formatting and lints. Invariant: limits are those of `STYLE.md`.

use super::{Finding, is_test};
use crate::scan;
use crate::tree::Tree;

/// The most lines a source may have.
const FILE_LINES: usize = 500;
/// The most lines a function may have, in tests too.
const FUNCTION_LINES: usize = 80;

/// Checks every Rust source.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.rust()
        .flat_map(|(path, text)| one(path, text))
        .collect()
}

fn one(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lines = text.lines().count();
    if lines > FILE_LINES {
        findings.push(Finding::at(
            path,
            0,
            format!("{lines} lines; at most {FILE_LINES}: split it by what a reader looks for"),
        ));
    }
    if !text.starts_with("//!") {
        findings.push(Finding::at(
            path,
            1,
            "a module opens with //! (what it is, what it is not, one invariant)",
        ));
    }
    let code = scan::blank(text);
    for function in scan::functions(&code) {
        if function.lines > FUNCTION_LINES {
            findings.push(Finding::at(
                path,
                function.line,
                format!(
                    "fn {} has {} lines; at most {FUNCTION_LINES}",
                    function.name, function.lines
                ),
            ));
        }
    }
    // Assembled here so that this file does not contain what it looks for.
    for name in ["todo", "unimplemented", "dbg"] {
        leftovers(
            path,
            &code,
            &format!("{name}!"),
            "finish it or leave it out",
            &mut findings,
        );
    }
    findings.extend(left_out(path, &code, text));
    if !is_test(path) {
        let live = scan::without_tests(&code);
        leftovers(
            path,
            &live,
            &format!(".{}()", "unwrap"),
            "say why it cannot fail with expect(\"…\"), or return the error",
            &mut findings,
        );
    }
    findings
}

/// Tests that are left out of the usual run without a step of `.ci/run` that runs them.
fn left_out(path: &str, code: &str, text: &str) -> Vec<Finding> {
    let what = format!("#[{}", "ignore");
    let lines = code
        .match_indices(&what)
        .map(|(at, _)| scan::line_of(code, at));
    let silent = |line: &usize| {
        let said = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        !said.contains("run by .ci/run ")
    };
    let finding = |line| {
        let remedy = "a test runs or is deleted; a long one says \"run by .ci/run STEP\"";
        Finding::at(path, line, format!("{what} found: {remedy}"))
    };
    lines.filter(silent).map(finding).collect()
}

fn leftovers(path: &str, code: &str, what: &str, remedy: &str, findings: &mut Vec<Finding>) {
    for (at, _) in code.match_indices(what) {
        let free = !what.starts_with(scan::is_word)
            || !code[..at].chars().next_back().is_some_and(scan::is_word);
        if free {
            findings.push(Finding::at(
                path,
                scan::line_of(code, at),
                format!("{what} found: {remedy}"),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(path: &str, text: &str) -> String {
        let found = one(path, text);
        found.iter().map(|f| format!("{f}\n")).collect()
    }

    #[test]
    fn each_rule_finds_its_breach() {
        let long = format!("//! x\nfn f() {{\n{}}}\n", "//\n".repeat(90));
        assert!(messages("a.rs", &long).contains("fn f has 92 lines"));
        let huge = format!("//! x\n{}", "\n".repeat(500));
        assert!(messages("a.rs", &huge).contains("501 lines"));
        assert!(messages("a.rs", "use x;").contains("opens with"));
        let bad = format!("//! x\nfn f() {{ {}!(); }}", "todo");
        assert!(messages("a.rs", &bad).contains("a.rs:2: todo! found"));
    }

    #[test]
    fn a_test_is_left_out_only_for_a_step_of_ci() {
        let with = |reason: &str| format!("//! x\n#[test]\n#[{}{reason}]\nfn f() {{}}\n", "ignore");
        assert!(messages("a.rs", &with("")).contains("a.rs:3"));
        assert!(messages("a.rs", &with(" = \"slow\"")).contains("a.rs:3"));
        assert_eq!(
            messages("a.rs", &with(" = \"5 GB: run by .ci/run huge\"")),
            ""
        );
    }

    #[test]
    fn unwrap_is_for_tests() {
        let call = format!("x.{}();", "unwrap");
        let live = format!("//! x\nfn f() {{ {call} }}");
        let test = format!("//! x\n#[cfg(test)]\nmod tests {{ fn f() {{ {call} }} }}");
        assert!(messages("crates/a/src/a.rs", &live).contains("a.rs:2"));
        assert_eq!(messages("crates/a/src/a.rs", &test), "");
        assert_eq!(messages("crates/a/tests/a.rs", &live), "");
        assert_eq!(messages("crates/a/src/a.rs", "//! x.unwrap()\n"), "");
    }
}
