//! Whois dumps: no panic, and every holder has a name and something that it holds.
#![no_main]

use exchange::rpsl::{Dump, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut dump = Dump::default();
    if read(bytes, |object| dump.take(object)).is_ok() {
        for holder in dump.holdings(&[]).holders {
            assert!(!holder.name.is_empty() && !holder.networks.is_empty());
        }
    }
});
