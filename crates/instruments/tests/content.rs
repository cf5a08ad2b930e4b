//! The instruments that ship have no errors, each in a folder of its own name, and project into
//! one another.
//!
//! Not here: warnings, which are for their authors. Invariant: every folder under
//! `content/instruments` is checked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use instruments::check::{Around, check};
use instruments::package::{Files, ItemId, read};

fn gather(root: &Path, folder: &Path, files: &mut Files) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if path.is_dir() {
            gather(root, &path, files)?;
        } else if let Ok(name) = path.strip_prefix(root) {
            let name = name.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(&path)?);
        }
    }
    Ok(())
}

#[test]
fn the_instruments_that_ship_have_no_errors() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/instruments");
    if !root.exists() {
        println!("SKIPPED: no instruments ship yet (content/instruments)");
        return;
    }
    let mut packages: BTreeMap<String, Files> = BTreeMap::new();
    for entry in std::fs::read_dir(&root).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            let mut files = Files::new();
            gather(&path, &path, &mut files).expect("readable files");
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            packages.insert(name.into_owned(), files);
        }
    }
    assert!(!packages.is_empty(), "content/instruments holds no package");
    let items = |files: &Files| -> BTreeSet<ItemId> {
        let package = read(files).package;
        package
            .iter()
            .flat_map(|p| p.items())
            .map(|i| i.id.clone())
            .collect()
    };
    let others = packages
        .iter()
        .map(|(name, files)| (name.clone(), items(files)));
    let others: BTreeMap<String, BTreeSet<ItemId>> = others.collect();
    let mut errors = Vec::new();
    for (name, files) in &packages {
        let around = Around {
            others: Some(&others),
            folder: Some(name),
            ..Around::default()
        };
        let report = check(files, &around);
        let bad = report.errors();
        let lines = report.problems.iter().filter(|p| p.what.is_error());
        errors.extend(lines.map(|p| format!("{name}/{p}")));
        println!("{name}: {bad} errors, {} problems", report.problems.len());
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
