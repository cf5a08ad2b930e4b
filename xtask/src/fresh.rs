//! Whether the second command of the README compiles again what the first has compiled.
//!
//! Not here: time. Both inputs are Cargo's JSON messages (`--message-format=json`). File names
//! carry a hash of features and profile, so the comparison also holds in a warm target folder.
//! Invariant: our own crates do not count; they are compiled again as tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, ensure};
use serde_json::Value;

/// Package → the files that a command made of it.
type Made = BTreeMap<String, BTreeSet<String>>;

/// Compares two recordings.
///
/// # Errors
/// When a file cannot be read, holds no artifact, or a dependency was compiled twice.
pub fn check(first: &Path, second: &Path) -> anyhow::Result<()> {
    let read =
        |path: &Path| std::fs::read_to_string(path).with_context(|| path.display().to_string());
    let (first, second) = (made(&read(first)?), made(&read(second)?));
    ensure!(
        !first.is_empty() && !second.is_empty(),
        "a recording holds no dependency"
    );
    let twice = twice(&first, &second);
    for package in &twice {
        println!("compiled again: {package}");
    }
    ensure!(
        twice.is_empty(),
        "{} dependencies are compiled again by the second command; features differ: see `cargo tree -e features -i NAME`",
        twice.len()
    );
    println!(
        "{} dependencies of the first command, none compiled again",
        first.len()
    );
    Ok(())
}

/// Packages of the first recording of which the second has files that the first has not.
fn twice(first: &Made, second: &Made) -> Vec<String> {
    let anew = |package: &&String| match (first.get(*package), second.get(*package)) {
        (Some(before), Some(after)) => !after.is_subset(before),
        _ => false,
    };
    first.keys().filter(anew).cloned().collect()
}

/// What a recording says of packages from outside.
fn made(messages: &str) -> Made {
    let mut made = Made::new();
    for line in messages.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let package = message["package_id"].as_str().unwrap_or("");
        let ours = package.starts_with("path+");
        if message["reason"] == "compiler-artifact" && !ours {
            let files = message["filenames"].as_array().into_iter().flatten();
            let files = files.filter_map(Value::as_str).map(str::to_owned);
            made.entry(package.to_owned()).or_default().extend(files);
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(package: &str, file: &str) -> String {
        format!(
            "{{\"reason\":\"compiler-artifact\",\"package_id\":\"{package}\",\"filenames\":[\"{file}\"]}}\n"
        )
    }

    #[test]
    fn another_file_of_the_same_package_is_a_second_compilation() {
        let first = made(&(artifact("registry+a", "a-1") + &artifact("path+ours", "o-1")));
        let same = made(
            &(artifact("registry+a", "a-1")
                + &artifact("registry+new", "n-1")
                + &artifact("path+ours", "o-2")),
        );
        let other = made(&artifact("registry+a", "a-2"));
        assert_eq!(twice(&first, &same), Vec::<String>::new());
        assert_eq!(twice(&first, &other), ["registry+a"]);
    }
}
