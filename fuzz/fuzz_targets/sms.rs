//! Text messages: no panic, pieces are the text, and each holds what a segment holds.
#![no_main]

use exchange::sms::{pieces, segments, senders};

libfuzzer_sys::fuzz_target!(|input: (&str, [u8; 2])| {
    let (text, country) = input;
    let found = segments(text);
    let pieces = pieces(text);
    assert_eq!(pieces.len(), found.segments);
    assert_eq!(pieces.concat(), text);
    assert!(pieces.iter().all(|piece| segments(piece).segments == 1));
    let country = std::str::from_utf8(&country).ok().and_then(|code| code.parse().ok());
    for sender in senders(text, country) {
        assert!(sender.at < text.len() && text.is_char_boundary(sender.at));
    }
});
