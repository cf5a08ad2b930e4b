//! Response policy zones: no panic; what is read is written, and read as the same.
#![no_main]

use exchange::rpz::{Limits, domains, read, read_domains, write};

const LIMITS: Limits = Limits { bytes: 64 << 10, entries: 256 };

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(names) = read_domains(text, &LIMITS) {
        assert!(names.iter().all(|name| name.as_str().len() <= 253));
    }
    let Ok(zone) = read(text, &LIMITS) else { return };
    let _ = domains(&zone.entries, &[text], &Limits::default());
    // A name that is too long for the zone is read and not written.
    if let Ok(written) = write(&zone, &Limits::default()) {
        let mut sorted = zone;
        sorted.entries.sort_by(|a, b| a.name.cmp(&b.name));
        assert_eq!(read(&written, &Limits::default()), Ok(sorted));
    }
});
