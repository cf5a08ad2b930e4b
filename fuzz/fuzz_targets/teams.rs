//! Lists of teams: no panic, and what was read is written as JSON and read as the same.
#![no_main]

use exchange::teams::{Page, csv, json, read, yaml};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(list) = read(bytes) else { return };
    let page = Page { access: "public", total: 1, offset: 0, limit: 100, modified: None, teams: &list.teams };
    let again = read(json(&page).to_string().as_bytes()).expect("our own JSON");
    assert_eq!(again.teams, list.teams);
    let _ = (csv(&page), yaml(&page));
});
