//! Words that must not be in the checkout: places that exist on one machine only.
//!
//! Not here: spelling. Invariant: this file does not contain what it looks for.

use super::Finding;
use crate::tree::Tree;

/// Files in which other tools write registry names of their own accord.
const LOCKS: [&str; 3] = ["Cargo.lock", "e2e/package-lock.json", "fuzz/Cargo.lock"];

/// Checks every text.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Finding> {
    let hosts = [
        concat!("crates", ".io"),
        concat!("pypi", ".org"),
        concat!("registry", ".npmjs"),
        concat!("deb.", "debian.org"),
        concat!("static.", "rust-lang"),
    ];
    let homes = [
        concat!("/wor", "k/"),
        concat!("/far", "m/"),
        concat!("/hom", "e/"),
        concat!("/roo", "t/"),
        concat!("/User", "s/"),
    ];
    let mut findings = Vec::new();
    for (path, text) in tree.files().filter(|(p, _)| !LOCKS.contains(p)) {
        for (n, line) in text.lines().enumerate() {
            for host in hosts.iter().filter(|h| line.contains(**h)) {
                findings.push(Finding::at(
                    path,
                    n + 1,
                    format!("names the registry {host}; name the package instead"),
                ));
            }
            for home in homes.iter().filter(|h| is_machine_path(line, h)) {
                findings.push(Finding::at(
                    path,
                    n + 1,
                    format!("names a path under {home} of one machine; use a relative path"),
                ));
            }
        }
    }
    findings
}

/// Whether the line holds the folder as an absolute path, not as a part of a longer one or a URL.
fn is_machine_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let inside = before.is_some_and(|c| c.is_alphanumeric() || "._-/}$*".contains(c));
        let after = line[at + folder.len()..].chars().next();
        !inside && after.is_some_and(|c| c.is_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machine_paths_and_registries_are_found_and_urls_are_not() {
        let bad = format!("see {}x", concat!("/wor", "k/"));
        let host = format!("get it from {}", concat!("crates", ".io"));
        let good = format!(
            "https://example.org{}x and a{}b",
            concat!("/wor", "k/"),
            concat!("/hom", "e/")
        );
        let tree = Tree::of(&[("a.md", &bad), ("b.md", &host), ("c.md", &good)]);
        let paths: Vec<String> = check(&tree).into_iter().map(|f| f.path).collect();
        assert_eq!(paths, ["a.md", "b.md"]);
    }
}
