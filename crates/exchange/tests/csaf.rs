//! The verdicts of the validator's test documents (OASIS), test by test.
//!
//! The documents lie beside the repository and are not part of it; without them the test says so
//! and passes. Invariant: every mandatory test but those in [`ABSENT`] agrees on all its documents.

use serde_json::Value;
use std::path::Path;

/// Tests that are not carried out: 6.1.11 needs the list of CWE.
const ABSENT: [&str; 1] = ["6.1.11"];

#[test]
fn mandatory_tests_agree_with_the_verdicts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/csaf/csaf_2.0/validator-tests");
    if !folder.is_dir() {
        println!("SKIPPED: no documents in ../shared/data/csaf");
        return;
    }
    let read = |name: &str| -> Value {
        let bytes = std::fs::read(folder.join(name)).expect("a file of the set");
        serde_json::from_slice(&bytes).expect("JSON")
    };
    let set = read("testcases.json");
    let (mut agreed, mut wrong) = (0, Vec::new());
    let mut tests = 0;
    for test in set["tests"].as_array().expect("tests") {
        let id = test["id"].as_str().expect("an id");
        if test["group"] != "mandatory" || ABSENT.contains(&id) {
            continue;
        }
        tests += 1;
        let lists = ["failures", "valid"].map(|l| test[l].as_array().cloned().unwrap_or_default());
        for case in lists.into_iter().flatten() {
            let name = case["name"].as_str().expect("a name");
            let found = exchange::csaf::check::all(&read(name));
            // A valid document passes all tests; an invalid one fails the one it is for.
            let good = match case["valid"] == Value::Bool(true) {
                true => found.is_empty(),
                false => found.iter().any(|f| f.test == id),
            };
            match good {
                true => agreed += 1,
                false => wrong.push((name.to_owned(), found)),
            }
        }
    }
    println!("{tests} mandatory tests agree on {agreed} documents");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!((tests, agreed), (42, 146));
}

#[test]
fn documents_of_others_are_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/csaf/csaf_2.0/examples/csaf");
    if !folder.is_dir() {
        println!("SKIPPED: no documents in ../shared/data/csaf");
        return;
    }
    let mut read = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|e| e == "json") {
            let bytes = std::fs::read(&path).expect("a file");
            let found = exchange::csaf::read(&bytes, &exchange::csaf::Limits::default());
            found.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            read += 1;
        }
    }
    assert!(read > 0);
}
