//! The house's rules, over this checkout.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

use xtask::tidy::Finding;
use xtask::{Tree, root, tidy};

fn none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(
        lines.is_empty(),
        "{} findings:\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn the_sources_keep_the_rules() {
    let tree = Tree::read(&root()).unwrap();
    assert!(tree.rust().count() > 50, "the walk missed the sources");
    none(&tidy::run(&tree));
}

#[test]
fn every_dependency_has_a_permissive_licence_and_a_reason() {
    let tree = Tree::read(&root()).unwrap();
    none(&tidy::dependencies::check(&tree, &root()).unwrap());
}

#[test]
fn the_order_of_crates_is_the_map_in_the_architecture() {
    let tree = Tree::read(&root()).unwrap();
    let text = tree.get("ARCHITECTURE.md").unwrap();
    let mut at = 0;
    for name in tidy::crates::ORDER {
        if tree.get(&format!("crates/{name}/Cargo.toml")).is_some() {
            let row = format!("| `{name}` |");
            let place = text[at..].find(&row);
            at += place
                .unwrap_or_else(|| panic!("{row} is not in ARCHITECTURE.md after those before it"));
        }
    }
}
