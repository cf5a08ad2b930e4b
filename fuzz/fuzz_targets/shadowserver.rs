//! Reports: no panic, and each data row is either an observation or refused, however bytes are cut.
#![no_main]

use exchange::csv::CsvLimits;
use exchange::shadowserver::Mappings;
use exchange::tabular::{Decoded, Reject, Sink};

const LIMITS: CsvLimits = CsvLimits { record_bytes: 4096, field_bytes: 1024, fields: 64 };

#[derive(Default, PartialEq, Debug)]
struct Count {
    rows: Vec<u64>,
    rejects: Vec<u64>,
}

impl Sink for Count {
    fn row(&mut self, item: Decoded<'_>) {
        self.rows.push(item.number);
    }

    fn reject(&mut self, reject: Reject<'_>) {
        assert!(!reject.reason.to_string().is_empty());
        self.rejects.push(reject.number);
    }
}

fn read<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> (Count, bool) {
    let name = "2026-10-01-scan_dns-sample.csv";
    let mut decoder = Mappings::builtin().decoder_with(name, None, LIMITS);
    let mut count = Count::default();
    let mut good = true;
    for piece in pieces {
        good = good && decoder.push(piece, &mut count).is_ok();
    }
    good = good && decoder.finish(&mut count).is_ok();
    (count, good)
}

libfuzzer_sys::fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = input;
    let whole = read(std::iter::once(bytes));
    let cut = read(bytes.chunks(usize::from(size) + 1));
    assert_eq!(whole.1, cut.1);
    if whole.1 {
        assert_eq!(whole.0, cut.0);
    }
});
