//! Feedback reports: no panic, one row each, and a report that can be written is read as the same.
#![no_main]

use base::Timestamp;
use exchange::arf::{Envelope, decode, encode, rows};
use exchange::mail::MailLimits;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = MailLimits::default();
    let Ok(report) = decode(bytes, &limits) else { return };
    let mut count = 0;
    rows(&report, &mut |_| count += 1);
    assert_eq!(count, 1);
    let envelope = Envelope {
        from: "a@example.org",
        to: "b@example.net",
        subject: "report",
        message_id: "1@example.org",
        date: Timestamp::from_micros(1_893_456_000_000_000),
    };
    if let Ok(written) = encode(&report, &envelope) {
        let again = decode(&written, &limits).expect("our own report");
        assert_eq!(again.feedback_type, report.feedback_type);
        assert_eq!(again.source_ip, report.source_ip);
        assert_eq!(again.arrival_date, report.arrival_date);
        assert_eq!(again.count(), report.count());
    }
});
