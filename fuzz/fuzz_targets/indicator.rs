//! Indicators in any text: no panic, each thing once and where it says, no card number left.
#![no_main]

use exchange::indicator::{Limits, extract, mask_cards};

const LIMITS: Limits = Limits { bytes: 64 << 10, found: 64 };

libfuzzer_sys::fuzz_target!(|input: (&str, [u8; 2])| {
    let (text, country) = input;
    let country = std::str::from_utf8(&country).ok().and_then(|code| code.parse().ok());
    let found = extract(text, &LIMITS, country);
    assert!(found.len() <= LIMITS.found);
    for (i, one) in found.iter().enumerate() {
        assert!(one.at < text.len() && text.is_char_boundary(one.at) && one.count > 0);
        assert!(found[..i].iter().all(|other| (other.kind, &other.value) != (one.kind, &one.value)));
    }
    let masked = mask_cards(text);
    assert_eq!(masked.chars().count(), text.chars().count());
});
