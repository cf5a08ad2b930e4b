//! What a reader in any of the six languages relies on.

use std::collections::BTreeSet;
use std::path::Path;

use web::testing::{check_locales, ids_in};

/// Every message that the sources of this crate name.
fn named(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            named(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).expect("readable");
            let ids = ids_in(&source, "instruments-").into_iter();
            let ours = |id: &String| !id.ends_with('-');
            found.extend(ids.filter(ours));
        }
    }
}

#[test]
fn every_message_is_there_in_six_languages_and_used() {
    assert_eq!(check_locales(&crate::LOCALES), Vec::<String>::new());
    let mut used = BTreeSet::new();
    named(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut used,
    );
    let english = crate::LOCALES[1]
        .2
        .lines()
        .filter_map(|l| l.split_once(" = "));
    let known: BTreeSet<String> = english.map(|(id, _)| id.to_owned()).collect();
    assert_eq!(used, known);
}

#[test]
fn chinese_messages_have_no_space_behind_their_signs() {
    for (tag, file, text) in crate::LOCALES {
        let lines = text.lines().filter(|_| tag == "zh");
        for line in lines {
            for sign in ["； ", "， ", "。 ", "、 ", "： "] {
                // Before a mark of a new line, and before nothing, a space says nothing.
                let mut all = line.match_indices(sign);
                let bad = all.find(|(at, _)| !line[at + sign.len()..].starts_with('¶'));
                assert!(bad.is_none(), "{file}: {line}");
            }
        }
    }
}
