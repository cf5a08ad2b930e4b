//! Office packages: whatever arrives is refused or opened, and every place found in a part lies
//! within it.
#![no_main]

use exchange::opc::{Kind, Limits, Package, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        part: 1 << 20,
        total: 2 << 20,
        ..Limits::default()
    };
    for kind in [Kind::Word, Kind::Workbook] {
        let _ = Package::open(bytes, kind, &limits);
    }
    for paragraph in text::paragraphs(bytes) {
        assert!(paragraph.range.end <= bytes.len());
        for piece in &paragraph.pieces {
            assert!(bytes.get(piece.range.clone()).is_some());
        }
    }
    let _ = (text::styles(bytes), text::end_of_body(bytes), text::root(bytes));
});
