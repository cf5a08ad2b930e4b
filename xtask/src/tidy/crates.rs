//! Which crate may depend on which.
//!
//! Not here: crates from outside (`heavy`). Invariant: the list below is the order of the map in
//! `ARCHITECTURE.md`.

use super::Finding;
use crate::tree::Tree;

/// Every crate folder of the design, each allowed to depend on those before it only.
pub const ORDER: [&str; 13] = [
    "base",
    "exchange",
    "figure",
    "store",
    "lake",
    "press",
    "web",
    "directory",
    "instruments",
    "library",
    "watch",
    "cooperation",
    "gateway",
];

/// Crates of one subject each; they never import one another. All may read `directory`.
pub const CONTEXTS: [&str; 4] = ["instruments", "library", "watch", "cooperation"];

/// Checks every manifest under `crates/`.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.files() {
        let Some(name) = path
            .strip_prefix("crates/")
            .and_then(|p| p.strip_suffix("/Cargo.toml"))
            .filter(|n| !n.contains('/'))
        else {
            continue;
        };
        let Some(place) = ORDER.iter().position(|c| *c == name) else {
            findings.push(Finding::at(path, 0, format!("crate \"{name}\" has no place in the order; add it to ARCHITECTURE.md and xtask::tidy::crates")));
            continue;
        };
        for other in named(text) {
            let Some(theirs) = ORDER.iter().position(|c| *c == other) else {
                continue;
            };
            if theirs >= place && other != name {
                findings.push(Finding::at(path, 0, format!("\"{name}\" may not depend on \"{other}\", which stands after it; pass an id, an event or a value joined in gateway::compose")));
            }
            if CONTEXTS.contains(&name) && CONTEXTS.contains(&other.as_str()) && other != name {
                findings.push(Finding::at(path, 0, format!("context \"{name}\" may not import context \"{other}\"; cross by id, outbox event or gateway::compose")));
            }
        }
    }
    findings
}

/// The dependencies of a manifest, of all three kinds.
#[must_use]
pub fn named(manifest: &str) -> Vec<String> {
    let Ok(table) = manifest.parse::<toml::Table>() else {
        return Vec::new();
    };
    let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
    kinds
        .iter()
        .filter_map(|kind| table.get(*kind)?.as_table())
        .flat_map(|t| t.keys().cloned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_upwards_or_between_contexts_is_found() {
        let manifest = |d: &str| format!("[dependencies]\n{d}.workspace = true\n");
        let (up, across, good) = (manifest("web"), manifest("library"), manifest("directory"));
        let tree = Tree::of(&[
            ("crates/store/Cargo.toml", &up),
            ("crates/watch/Cargo.toml", &across),
            ("crates/library/Cargo.toml", &good),
            ("crates/novel/Cargo.toml", ""),
        ]);
        let found = check(&tree);
        let paths: Vec<&str> = found.iter().map(|f| f.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "crates/novel/Cargo.toml",
                "crates/store/Cargo.toml",
                "crates/watch/Cargo.toml"
            ]
        );
    }
}
