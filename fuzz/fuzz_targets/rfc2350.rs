//! Descriptions of teams: no panic, and what was read is written in every language and read again.
#![no_main]

use exchange::rfc2350::{html, read, text};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = read(bytes) else { return };
    for language in base::LanguageTag::UN {
        let language = language.parse().expect("one of the six");
        let written = text(&found.document, &language);
        assert!(!html(&found.document, &language, 2).contains("<script"));
        if !found.document.items.is_empty() {
            assert!(read(written.as_bytes()).is_ok(), "{written}");
        }
    }
});
