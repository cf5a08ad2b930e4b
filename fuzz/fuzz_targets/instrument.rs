//! Packages of instruments: whatever their files hold, reading, checking, stamping, scoring and
//! planning end without a panic, and a stamped package reads back with the same translations.
//!
//! The input is the files one after another, each begun by a line `=== PATH`.
#![no_main]

use std::collections::BTreeMap;

use base::Day;
use instruments::check::{Around, check};
use instruments::package::{Files, Stale, read, stamp};
use instruments::plan::plan;
use instruments::round::carry;
use instruments::{Instrument, Sheet, score};

fn files(bytes: &[u8]) -> Files {
    let mut files = Files::new();
    let mut path = "instrument.toml".to_owned();
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        match line.strip_prefix(b"=== ") {
            Some(name) => path = String::from_utf8_lossy(name).trim().to_owned(),
            None => files.entry(path.clone()).or_default().extend_from_slice(line),
        }
    }
    files
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut files = files(bytes);
    let report = check(&files, &Around::default());
    for problem in &report.problems {
        assert!(!problem.to_string().is_empty());
    }
    let Some(package) = &report.package else { return };
    for (language, translation) in &package.translations {
        let stamped = stamp(package, language, Stale::Keep);
        files.extend(stamped.into_iter().map(|(path, text)| (path, text.into_bytes())));
        let again = read(&files).package.expect("it was read before");
        let known: Vec<String> = package.strings().into_iter().map(|s| s.key).collect();
        for (key, found) in translation.strings.iter().filter(|(k, _)| known.contains(&k.0)) {
            let back = again.translations.get(language).and_then(|t| t.get(&key.0));
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(back.map(|b| words(&b.text)), Some(words(&found.text)), "{key}");
        }
    }
    let Ok(instrument) = Instrument::new(report) else { return };
    let sheet = Sheet::blank(&instrument);
    let scored = score(&instrument, &sheet, Day::from_number(0));
    let actions = plan(&instrument, &sheet, &scored, &BTreeMap::new()).expect("nothing is adjusted");
    let gaps = scored.items.iter().filter(|i| i.score().is_some()).count();
    assert_eq!(actions.len(), gaps, "every open question has its action");
    assert_eq!(carry(&instrument, &sheet, &instrument).sheet, sheet);
});
