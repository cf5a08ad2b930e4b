//! Telephone numbers: no panic, and a number that was read is read as the same again.
#![no_main]

use exchange::e164::parse;

libfuzzer_sys::fuzz_target!(|input: (&str, [u8; 2])| {
    let (text, country) = input;
    let country = std::str::from_utf8(&country).ok().and_then(|code| code.parse().ok());
    if let Ok(phone) = parse(text, country) {
        assert!(phone.e164().len() <= 16);
        assert_eq!(parse(&phone.uri(), None), Ok(phone));
    }
});
