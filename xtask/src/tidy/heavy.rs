//! A heavy dependency is named in one crate only.
//!
//! Not here: how heavy each is (`docs/decisions/dependencies.md`). Invariant: replacing one of them
//! is a change to one crate.

use super::{Finding, crate_of};
use crate::scan;
use crate::tree::Tree;

/// Names in manifests (a trailing `*` stands for any ending) and the crate that may name them.
const HOMES: [(&str, &str); 14] = [
    ("datafusion*", "lake"),
    ("arrow*", "lake"),
    ("parquet", "lake"),
    ("ballista*", "lake"),
    ("typst*", "press"),
    ("comemo", "press"),
    ("resvg", "press"),
    ("calamine", "press"),
    ("rust_xlsxwriter", "press"),
    ("rusqlite", "store"),
    ("tokio-postgres", "store"),
    ("deadpool*", "store"),
    ("sqlx", "store"),
    ("quick-xml", "exchange"),
];

/// Checks manifests and sources.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.files() {
        let Some(home) = crate_of(path) else { continue };
        if path.ends_with("/Cargo.toml") {
            for name in super::crates::named(text) {
                let owner = HOMES.iter().find(|(n, _)| matches(n, &name));
                if let Some((_, owner)) = owner.filter(|(_, owner)| *owner != home) {
                    findings.push(Finding::at(
                        path,
                        0,
                        format!("\"{name}\" belongs to {owner} alone; use what that crate offers"),
                    ));
                }
            }
        } else if path.ends_with(".rs") {
            findings.extend(source(path, home, &scan::blank(text)));
        }
    }
    findings
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => name == start || name.starts_with(&format!("{start}-")),
        None => name == pattern,
    }
}

fn source(path: &str, home: &str, code: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (pattern, owner) in HOMES.iter().filter(|(_, owner)| *owner != home) {
        let word = pattern.trim_end_matches('*').replace('-', "_");
        for line in crate_paths(code, &word, pattern.ends_with('*')) {
            findings.push(Finding::at(
                path,
                line,
                format!("{word} is named outside {owner}; use what that crate offers"),
            ));
        }
    }
    if !may_name_axum(path, home) {
        for line in crate_paths(code, "axum", false) {
            findings.push(Finding::at(
                path,
                line,
                "axum is named outside web, gateway and pages|api modules; move the handler there",
            ));
        }
    }
    findings
}

fn may_name_axum(path: &str, home: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    matches!(home, "web" | "gateway")
        || matches!(file, "pages.rs" | "api.rs")
        || path.contains("/pages/")
        || path.contains("/api/")
        || super::is_test(path)
}

/// Lines on which a path starts with the crate's name. `crate::x::…` and `self::x` do not count.
fn crate_paths(code: &str, word: &str, longer: bool) -> Vec<usize> {
    let starts = |at: usize| {
        let before = code[..at].trim_end_matches(' ');
        let free = !code[..at].chars().next_back().is_some_and(scan::is_word);
        free && !before.ends_with("::") && !before.ends_with('.')
    };
    let ends = |at: usize| {
        let rest = &code[at + word.len()..];
        let tail = match longer && rest.starts_with('_') {
            true => rest.trim_start_matches(scan::is_word),
            false => rest,
        };
        let used = code[..at].ends_with("use ");
        tail.starts_with("::") || (used && tail.starts_with([';', ' ']))
    };
    code.match_indices(word)
        .filter(|(at, _)| starts(*at) && ends(*at))
        .map(|(at, _)| scan::line_of(code, at))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heavy_name_outside_its_crate_is_found_and_inside_it_is_not() {
        let tree = Tree::of(&[
            ("crates/lake/src/a.rs", "use datafusion::prelude;"),
            (
                "crates/watch/src/a.rs",
                "fn f() {}\nuse arrow_array::Array;",
            ),
            (
                "crates/watch/src/b.rs",
                "// parquet::file\nuse crate::parquet::write; let parquet = 1;",
            ),
            ("crates/watch/src/c.rs", "axum::Router::new()"),
            ("crates/watch/src/picture/pages.rs", "axum::Router::new()"),
            (
                "crates/web/Cargo.toml",
                "[dependencies]\nrusqlite = \"1\"\n",
            ),
        ]);
        let found = check(&tree);
        let places: Vec<(&str, usize)> = found.iter().map(|f| (f.path.as_str(), f.line)).collect();
        assert_eq!(
            places,
            [
                ("crates/watch/src/a.rs", 2),
                ("crates/watch/src/c.rs", 1),
                ("crates/web/Cargo.toml", 0)
            ]
        );
    }
}
