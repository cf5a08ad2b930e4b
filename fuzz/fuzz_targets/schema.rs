//! A provider's schema and the reports read with it: no panic.
#![no_main]

use exchange::shadowserver::Mappings;
use exchange::tabular::{Decoded, Reject, Sink};

struct Nothing;

impl Sink for Nothing {
    fn row(&mut self, _: Decoded<'_>) {}
    fn reject(&mut self, _: Reject<'_>) {}
}

libfuzzer_sys::fuzz_target!(|input: (&[u8], &[u8])| {
    let (schema, report) = input;
    let mut mappings = Mappings::builtin();
    if mappings.add_schema(schema).is_ok() {
        let mut decoder = mappings.decoder("2026-10-01-scan_dns-sample.csv", None);
        let read = decoder.push(report, &mut Nothing);
        let _ = read.and_then(|()| decoder.finish(&mut Nothing));
    }
});
