//! IntelMQ events: no panic, and what is read and written again reads the same.
#![no_main]

use exchange::intelmq::{decode, encode};

libfuzzer_sys::fuzz_target!(|line: &str| {
    if let Ok(row) = decode(line) {
        let mut once = String::new();
        encode(&row, &mut once);
        let again = decode(&once).unwrap_or_else(|error| panic!("{once}: {error}"));
        let mut twice = String::new();
        encode(&again, &mut twice);
        assert_eq!(once, twice);
    }
});
