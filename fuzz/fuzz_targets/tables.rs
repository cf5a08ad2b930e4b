//! Tables of address holders in every form: no panic.
#![no_main]

use exchange::tables::{LineTable, Mrt, Shape};

libfuzzer_sys::fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = input;
    for shape in [Shape::Ranges, Shape::Pyasn, Shape::Delegated] {
        let mut table = LineTable::new(shape);
        let mut prefixes = 0;
        let mut each = |entry: Result<exchange::tables::Entry<'_>, _>| {
            if let Ok(entry) = entry {
                prefixes += entry.prefixes().take(1000).count();
            }
        };
        let good = bytes.chunks(usize::from(size) + 1).all(|piece| table.push(piece, &mut each).is_ok());
        if good {
            let _ = table.finish(&mut each);
        }
    }
    let mut dump = Mrt::new();
    let mut each = |entry: exchange::tables::Entry<'_>| {
        let _ = entry.prefixes().take(1000).count();
    };
    if bytes.chunks(usize::from(size) + 1).all(|piece| dump.push(piece, &mut each).is_ok()) {
        let _ = dump.finish();
    }
});
