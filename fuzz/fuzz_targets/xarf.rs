//! X-ARF of every version: no panic; a report that is written is read as the same; and what was
//! read has a row.
#![no_main]

use exchange::xarf::{Limits, convert, decode, decode_many, decode_text, encode, rows};

const LIMITS: Limits = Limits { bytes: 64 << 10, depth: 16, values: 4096, reports: 64, evidence: 16 };

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = decode_text(bytes, &LIMITS);
    let _ = decode_many(bytes, &LIMITS, &mut |_, _, _| {});
    let Ok(report) = decode(bytes, &LIMITS) else { return };
    let mut count = 0;
    rows(&report, &mut |_| count += 1);
    assert_eq!(count, 1);
    let new = convert(&report);
    assert_eq!(new.sealed, report.sealed);
    if let Ok(text) = encode(&new) {
        // What is escaped becomes longer, so that the limits are those of every day.
        let again = decode(text.as_bytes(), &Limits::default()).expect("what is written is read");
        assert_eq!(again, new);
    }
});
