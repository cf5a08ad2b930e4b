//! Mail: no panic, bounded depth, and safe names of attachments, whatever the mail says.
#![no_main]

use exchange::mail::{Mail, MailLimits, Ours, kind, read, threading};

const LIMITS: MailLimits = MailLimits {
    bytes: 1 << 20,
    header_bytes: 64 << 10,
    parts: 100,
    multiparts: 8,
    depth: 4,
    kept_bytes: 4 << 20,
};

fn check(mail: &Mail, depth: usize) {
    assert!(depth <= LIMITS.depth);
    let _ = kind(mail);
    let _ = threading(mail, &Ours { prefix: "CG", local: "cert" });
    for part in &mail.attachments {
        let name = part.name.as_deref().unwrap_or("x");
        assert!(!name.is_empty() && !name.contains(['/', '\\', '\u{202e}', '\0', '\n']));
        let _ = part.lies();
        if let Some(inner) = &part.mail {
            check(inner, depth + 1);
        }
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(mail) = read(bytes, &LIMITS) {
        check(&mail, 0);
    }
});
