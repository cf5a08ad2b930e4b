//! Mapping files and the CSV files read with them: no panic, and each data row is either an
//! observation or refused, however bytes are cut.
#![no_main]

use exchange::csv::CsvLimits;
use exchange::mapping::{Decoder, Mapping};
use exchange::tabular::{Decoded, Reject, Sink};
use std::sync::Arc;

const LIMITS: CsvLimits = CsvLimits { record_bytes: 4096, field_bytes: 1024, fields: 64 };

/// A mapping that uses everything, for bytes that are none themselves.
const USUAL: &str = r##"
name = "usual"
[csv]
delimiter = ";"
encoding = "windows-1252"
comment = "#"
[time]
columns = ["d", "t"]
format = "%d.%m.%Y %H:%M"
zone = "Europe/Berlin"
[fields]
source.endpoint = "e"
source.url = ["u", "v"]
destination.ip = "i"
extra.a = "a"
[type]
column = "k"
values = { "x" = "phishing" }
[rows]
required = ["source.url"]
"##;

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

fn read<'a>(mapping: &Arc<Mapping>, pieces: impl Iterator<Item = &'a [u8]>) -> (Count, bool) {
    let decoder = Decoder::with_limits(Arc::clone(mapping), LIMITS);
    let mut decoder = decoder.expect("a mapping has its columns");
    let mut count = Count::default();
    let mut good = true;
    for piece in pieces {
        good = good && decoder.push(piece, &mut count).is_ok();
    }
    good = good && decoder.finish(&mut count).is_ok();
    if good {
        let mut all = [count.rows.as_slice(), &count.rejects].concat();
        all.sort_unstable();
        assert!(all.iter().copied().eq(0..decoder.rows()));
    }
    (count, good)
}

libfuzzer_sys::fuzz_target!(|input: (u8, &[u8], &[u8])| {
    let (size, mapping, bytes) = input;
    let usual = || Mapping::parse(USUAL.as_bytes()).expect("a mapping");
    let mapping = Arc::new(Mapping::parse(mapping).unwrap_or_else(|_| usual()));
    let head: &[u8] = b"d;t;e;u;v;i;a;k\n";
    for bytes in [bytes.to_vec(), [head, bytes].concat()] {
        let whole = read(&mapping, std::iter::once(bytes.as_slice()));
        let cut = read(&mapping, bytes.chunks(usize::from(size) + 1));
        assert_eq!(whole.1, cut.1);
        if whole.1 {
            assert_eq!(whole.0, cut.0);
        }
    }
});
