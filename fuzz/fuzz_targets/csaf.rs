//! CSAF documents: no panic in reading and in the mandatory tests, whatever the JSON.
#![no_main]

use exchange::csaf::{Limits, check, read, read_value};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, &Limits::default());
    if let Ok(value) = serde_json::from_slice(bytes) {
        let _ = (check::all(&value), read_value(&value, &Limits::default()));
    }
});
