//! IntelMQ events: no panic, and what is read and written again reads the same.
#![no_main]

use std::collections::BTreeMap;

use exchange::intelmq::{decode, encode};

/// The members of a JSON object as they are written; their order means nothing (RFC 8259 §4).
fn members(object: &str) -> BTreeMap<String, Box<serde_json::value::RawValue>> {
    serde_json::from_str(object).unwrap_or_else(|error| panic!("{object}: {error}"))
}

libfuzzer_sys::fuzz_target!(|line: &str| {
    if let Ok(row) = decode(line) {
        let mut once = String::new();
        encode(&row, &mut once);
        let again = decode(&once).unwrap_or_else(|error| panic!("{once}: {error}"));
        let mut twice = String::new();
        encode(&again, &mut twice);
        let (once, twice) = (members(&once), members(&twice));
        assert!(once.keys().eq(twice.keys()), "{once:?} {twice:?}");
        assert!(once.values().map(|v| v.get()).eq(twice.values().map(|v| v.get())));
    }
});
