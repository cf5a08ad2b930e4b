//! Tables carry their context's prefix, and a released migration never changes.
//!
//! Not here: running migrations (`store::migrate`, which also checks sums in the database).
//! Invariant: every line of `xtask/migrations.sum` matches a step in the sources, letter by letter.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use sha2::{Digest, Sha256};

use super::{Finding, crate_of, is_test};
use crate::scan;
use crate::tree::Tree;

/// The record of released steps: `crate version sha256`, one a line.
const SUMS: &str = "xtask/migrations.sum";

/// Crate and version of a step → the hash of its SQL.
type Steps = BTreeMap<(String, u32), String>;

/// Checks prefixes and the record.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.rust().filter(|(p, _)| !is_test(p)) {
        if let Some(context) = crate_of(path) {
            prefixes(path, context, text, &mut findings);
        }
    }
    let steps = steps(tree);
    for (n, line) in tree.get(SUMS).unwrap_or("").lines().enumerate() {
        let Some((key, sum)) = recorded(line) else {
            continue;
        };
        if steps.get(&key) != Some(&sum) {
            let (context, version) = key;
            findings.push(Finding::at(SUMS, n + 1, format!("released migration {version} of {context} was changed or removed; restore it and append a step")));
        }
    }
    findings
}

/// `CREATE TABLE`, `CREATE INDEX` and `CREATE TRIGGER` take names that start with the crate's.
fn prefixes(path: &str, context: &str, text: &str, findings: &mut Vec<Finding>) {
    let live = scan::without_tests(text);
    for (at, _) in live.match_indices("CREATE ") {
        let line = scan::line_of(&live, at);
        let mut words = live[at..].split_whitespace().skip(1).peekable();
        words.next_if_eq(&"UNIQUE");
        let kind = words.next().unwrap_or("");
        if !matches!(kind, "TABLE" | "INDEX" | "TRIGGER" | "FUNCTION") {
            continue;
        }
        let name = words
            .find(|w| !matches!(*w, "IF" | "NOT" | "EXISTS"))
            .unwrap_or("");
        let plain = name.starts_with(|c: char| c.is_ascii_lowercase());
        if plain && !name.starts_with(&format!("{context}_")) {
            findings.push(Finding::at(
                path,
                line,
                format!("{kind} {name} lacks the prefix {context}_ of its context"),
            ));
        }
    }
}

/// Every `Step { version: N, …, sql: … }` of the live sources.
fn steps(tree: &Tree) -> Steps {
    let mut steps = Steps::new();
    for (path, text) in tree.rust().filter(|(p, _)| !is_test(p)) {
        let Some(context) = crate_of(path) else {
            continue;
        };
        let live = scan::without_tests(text);
        for piece in live.split("Step {").skip(1) {
            let version = after(piece, "version:").and_then(|v| v.parse().ok());
            let sql = after(piece, "sql:");
            if let (Some(version), Some(sql)) = (version, sql) {
                let text = literal(&live, &sql).unwrap_or(sql);
                let sum = Sha256::digest(text.as_bytes());
                let sum = sum.iter().map(|b| format!("{b:02x}")).collect();
                steps.insert((context.to_owned(), version), sum);
            }
        }
    }
    steps
}

/// The word or literal after a field's name.
fn after(piece: &str, field: &str) -> Option<String> {
    let rest = piece[piece.find(field)? + field.len()..].trim_start();
    let end = match rest.strip_prefix('"') {
        Some(inner) => inner.find('"')? + 2,
        None => rest.find(|c: char| !scan::is_word(c))?,
    };
    Some(rest[..end].to_owned())
}

/// The text of `const NAME: &str = "…"`.
fn literal(source: &str, name: &str) -> Option<String> {
    let start = source.find(&format!("const {name}: &str ="))?;
    let rest = &source[start..];
    let open = rest.find('"')? + 1;
    Some(rest[open..open + rest[open..].find('"')?].to_owned())
}

fn recorded(line: &str) -> Option<((String, u32), String)> {
    let mut words = line.split_whitespace();
    let context = words.next().filter(|w| !w.starts_with('#'))?;
    let version = words.next()?.parse().ok()?;
    Some(((context.to_owned(), version), words.next()?.to_owned()))
}

/// Records every step that stands in the sources; refuses when a recorded one was changed.
///
/// # Errors
/// When a recorded step differs, or a file cannot be read or written.
pub fn freeze(root: &Path) -> anyhow::Result<()> {
    let tree = Tree::read(root)?;
    let broken: Vec<Finding> = check(&tree)
        .into_iter()
        .filter(|f| f.path == SUMS)
        .collect();
    anyhow::ensure!(broken.is_empty(), "{}", broken[0]);
    let mut text = String::from(
        "# Released migrations: crate, version, SHA-256 of the SQL. Written by `cargo xtask migrations --freeze`.\n",
    );
    for ((context, version), sum) in steps(&tree) {
        text.push_str(&format!("{context} {version} {sum}\n"));
    }
    std::fs::write(root.join(SUMS), text).context(SUMS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "Step { version: 1, name: \"a\", sql: A }\nconst A: &str = \"\nCREATE TABLE watch_a (x);\nCREATE UNIQUE INDEX b ON watch_a (x);\";";

    #[test]
    fn a_name_without_its_prefix_is_found() {
        let found = check(&Tree::of(&[("crates/watch/src/m.rs", SOURCE)]));
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("INDEX b lacks the prefix watch_"));
        assert_eq!(found[0].line, 4);
    }

    #[test]
    fn a_released_step_that_changes_is_found() {
        let sum = steps(&Tree::of(&[("crates/watch/src/m.rs", SOURCE)]))[&("watch".to_owned(), 1)]
            .clone();
        assert_eq!(sum.len(), 64);
        let line = format!("# note\nwatch 1 {sum}\n");
        let altered = SOURCE.replace("(x);\n", "(x, y);\n");
        let of = |source: &str| {
            let found = check(&Tree::of(&[
                ("crates/watch/src/m.rs", source),
                (SUMS, &line),
            ]));
            found.into_iter().filter(|f| f.path == SUMS).count()
        };
        assert_eq!((of(SOURCE), of(&altered)), (0, 1));
    }
}
