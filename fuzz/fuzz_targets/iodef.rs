//! IODEF in XML and JSON: no panic, no observation of a spoofed system, and a document that can be
//! written is read again as the same.
#![no_main]

use exchange::iodef::{Decoded, Limits, Version, decode, decode_json, encode, encode_json, rows};

const LIMITS: Limits = Limits { bytes: 64 << 10, depth: 24, elements: 4000 };

fn look(decoded: &Decoded) {
    rows(&decoded.document, &mut |_| {});
    for version in [Version::V1, Version::V2] {
        let Ok(written) = encode(&decoded.document, version) else { continue };
        // What is escaped becomes longer, so that the limits are those of every day.
        let again = decode(written.text.as_bytes(), &Limits::default()).expect("our own");
        let twice = encode(&again.document, version).expect("what was written");
        let third = decode(twice.text.as_bytes(), &Limits::default()).expect("our own");
        assert_eq!(again.document, third.document, "{}", written.text);
    }
    if let Ok(written) = encode_json(&decoded.document) {
        decode_json(written.text.as_bytes(), &Limits::default()).expect("our own");
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = decode(bytes, &LIMITS) {
        look(&decoded);
    }
    if let Ok(decoded) = decode_json(bytes, &LIMITS) {
        look(&decoded);
    }
});
