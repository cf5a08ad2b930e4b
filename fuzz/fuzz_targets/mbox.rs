//! Mail folders in chunks: no panic, the same messages however the bytes are cut, none too long.
#![no_main]

use exchange::mbox::{Entry, Found, Mbox, MboxError, MboxLimits, Quoting};

const LIMITS: MboxLimits = MboxLimits { message_bytes: 4096 };

fn read(bytes: &[u8], size: usize, quoting: Quoting) -> Vec<Result<(u64, u64, String, Vec<u8>), MboxError>> {
    let mut all = Vec::new();
    let mut each = |found: Found<'_>| {
        all.push(found.map(|m| (m.number, m.offset, m.envelope.to_owned(), m.bytes.to_vec())));
    };
    let mut mbox = Mbox::new(LIMITS, quoting);
    bytes.chunks(size).for_each(|piece| mbox.push(piece, &mut each));
    mbox.finish(&mut each);
    all
}

libfuzzer_sys::fuzz_target!(|input: (u8, bool, &[u8])| {
    let (size, rd, bytes) = input;
    let quoting = if rd { Quoting::Rd } else { Quoting::O };
    let whole = read(bytes, bytes.len().max(1), quoting);
    assert_eq!(whole, read(bytes, usize::from(size) + 1, quoting));
    assert!(whole.iter().flatten().all(|m| m.3.len() <= LIMITS.message_bytes));
    if let Some(entry) = Entry::parse(&String::from_utf8_lossy(bytes)) {
        let seen = Entry::parse(&entry.seen()).expect("our own name");
        assert!(seen.flags.seen() && seen.unique == entry.unique);
    }
});
