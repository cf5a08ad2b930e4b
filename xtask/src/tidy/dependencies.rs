//! Dependencies from outside: a permissive licence each, and a line in the decisions.
//!
//! Not here: known vulnerabilities. Invariant: every package that a build on this platform takes in
//! has a licence on the list below, and every direct one has its reason written down.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::Finding;
use crate::tree::Tree;

/// Licences that ask for no more than notice.
const PERMISSIVE: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// Packages under MPL-2.0, taken by name: the licence binds their own files only.
const MPL: [&str; 1] = ["option-ext"];
/// Where the reasons stand.
const REASONS: &str = "docs/decisions/dependencies.md";

/// Checks licences of the whole graph and that each direct dependency has its line.
///
/// # Errors
/// When `cargo metadata` cannot run.
pub fn check(tree: &Tree, root: &Path) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for package in Graph::read(root)?.outside() {
        if let Err(why) = permissive(&package.name, &package.licence) {
            findings.push(Finding::at(
                "Cargo.lock",
                0,
                format!("{}: {why}", package.name),
            ));
        }
    }
    let text = tree.get(REASONS).unwrap_or("");
    for name in direct(tree)? {
        if !text.contains(&format!("| {name} |")) {
            findings.push(Finding::at(
                REASONS,
                0,
                format!("{name} has no line (why, weight, licence, exit)"),
            ));
        }
    }
    Ok(findings)
}

/// The direct dependencies in the workspace's table, without our own crates.
fn direct(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let manifest: toml::Table = tree.get("Cargo.toml").context("Cargo.toml")?.parse()?;
    let table = manifest["workspace"]["dependencies"]
        .as_table()
        .context("no dependencies")?;
    let outside = table.iter().filter(|(_, v)| v.get("path").is_none());
    Ok(outside.map(|(name, _)| name.clone()).collect())
}

fn permissive(name: &str, licence: &str) -> Result<(), String> {
    let expression = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX)
        .map_err(|_| format!("licence \"{licence}\" cannot be read; look at the package"))?;
    let allowed = |requirement: &spdx::LicenseReq| {
        let id = requirement.license.id().map_or("", |id| id.name);
        PERMISSIVE.contains(&id) || (id == "MPL-2.0" && MPL.contains(&name))
    };
    match expression.evaluate(allowed) {
        true => Ok(()),
        false => Err(format!(
            "licence \"{licence}\" is not on the list in xtask::tidy::dependencies"
        )),
    }
}

/// One package from outside.
#[derive(Debug, Clone)]
struct Package {
    name: String,
    licence: String,
    needs: Vec<String>,
}

/// The resolved graph of this platform.
struct Graph(BTreeMap<String, Package>);

impl Graph {
    fn read(root: &Path) -> anyhow::Result<Self> {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args(["metadata", "--offline", "--format-version", "1"])
            .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
            .current_dir(root)
            .output()
            .context("cargo metadata")?;
        let said = String::from_utf8_lossy(&output.stderr);
        anyhow::ensure!(output.status.success(), "cargo metadata: {said}");
        let json: Value = serde_json::from_slice(&output.stdout)?;
        let needs: BTreeMap<&str, Vec<String>> = list(&json["resolve"]["nodes"])
            .map(|n| {
                (
                    text(&n["id"]),
                    list(&n["dependencies"])
                        .map(|d| text(d).to_owned())
                        .collect(),
                )
            })
            .collect();
        let mut graph = BTreeMap::new();
        for package in list(&json["packages"]).filter(|p| !p["source"].is_null()) {
            let id = text(&package["id"]);
            if let Some(needs) = needs.get(id) {
                graph.insert(
                    id.to_owned(),
                    Package {
                        name: text(&package["name"]).to_owned(),
                        licence: text(&package["license"]).to_owned(),
                        needs: needs.clone(),
                    },
                );
            }
        }
        Ok(Self(graph))
    }

    fn outside(&self) -> impl Iterator<Item = &Package> {
        self.0.values()
    }

    /// How many packages a package brings, itself included.
    fn weight(&self, id: &str) -> usize {
        let mut seen = BTreeSet::new();
        let mut open = vec![id];
        while let Some(next) = open.pop() {
            if let (true, Some(package)) = (seen.insert(next), self.0.get(next)) {
                open.extend(package.needs.iter().map(String::as_str));
            }
        }
        seen.len()
    }

    /// Weight and licence of the heaviest package of a name (several versions may be in).
    fn facts(&self, name: &str) -> Option<(usize, String)> {
        let named = self.0.iter().filter(|(_, p)| p.name == name);
        named
            .map(|(id, p)| (self.weight(id), p.licence.clone()))
            .max()
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

/// Rewrites the columns weight and licence of the list of reasons.
///
/// # Errors
/// When the graph or the file cannot be read or written.
pub fn write(root: &Path) -> anyhow::Result<()> {
    let graph = Graph::read(root)?;
    let path = root.join(REASONS);
    let mut out = String::new();
    for line in std::fs::read_to_string(&path).context(REASONS)?.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            [_, name, why, _, _, exit, _] if graph.facts(name).is_some() => {
                let (weight, licence) = graph.facts(name).unwrap_or_default();
                out.push_str(&format!(
                    "| {name} | {why} | {weight} | {licence} | {exit} |\n"
                ));
            }
            _ => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    std::fs::write(&path, out).context(REASONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copyleft_is_refused_and_a_choice_of_a_permissive_licence_is_taken() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "Apache-2.0 WITH LLVM-exception",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
        ] {
            assert_eq!(permissive("x", good), Ok(()), "{good}");
        }
        for bad in [
            "GPL-3.0-only",
            "MIT AND LGPL-2.1-only",
            "MPL-2.0",
            "",
            "Own",
        ] {
            assert!(permissive("x", bad).is_err(), "{bad}");
        }
        assert_eq!(permissive("option-ext", "MPL-2.0"), Ok(()));
    }
}
