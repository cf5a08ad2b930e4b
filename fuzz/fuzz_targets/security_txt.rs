//! security.txt: no panic, and every finding names a line that is there.
#![no_main]

use base::Timestamp;
use exchange::security_txt::check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let now = Timestamp::from_micros(1_790_000_000_000_000);
    let checked = check(bytes, now, Some("https://example.org/.well-known/security.txt"));
    let lines = bytes.iter().filter(|b| **b == b'\n').count() as u64 + 1;
    for finding in &checked.findings {
        assert!(finding.line.is_none_or(|line| (1..=lines).contains(&line)));
        let _ = finding.problem.to_string();
    }
});
