//! CSV in chunks: no panic, and the same records however the bytes are cut.
#![no_main]

use exchange::csv::{Csv, CsvError, CsvLimits};

const LIMITS: CsvLimits = CsvLimits { record_bytes: 4096, field_bytes: 1024, fields: 64 };

type Read = (Vec<(u64, Option<CsvError>, Vec<String>)>, bool);

fn read<'a>(mut csv: Csv, pieces: impl Iterator<Item = &'a [u8]>) -> Read {
    let mut records = Vec::new();
    let mut each = |record: exchange::csv::Record<'_>| -> Result<(), CsvError> {
        let fields = record.iter().map(str::to_owned).collect();
        records.push((record.line(), record.excess(), fields));
        Ok(())
    };
    let mut good = true;
    for piece in pieces {
        good = good && csv.push(piece, &mut each).is_ok();
    }
    good = good && csv.finish(&mut each).is_ok();
    (records, good)
}

libfuzzer_sys::fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = input;
    let whole = read(Csv::new(LIMITS), std::iter::once(bytes));
    let cut = read(Csv::new(LIMITS), bytes.chunks(usize::from(size) + 1));
    // Where a limit is passed, how much was read before may differ; that it was passed may not.
    assert_eq!(whole.1, cut.1);
    if whole.1 {
        assert_eq!(whole.0, cut.0);
    }
    // Reading on over what passes a limit gives the same in every case.
    let whole = read(Csv::new(LIMITS).going_on(), std::iter::once(bytes));
    let cut = read(Csv::new(LIMITS).going_on(), bytes.chunks(usize::from(size) + 1));
    assert_eq!(whole, cut);
});
