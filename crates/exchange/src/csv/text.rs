//! The text of a field where it cannot be taken as it stands in the file.
//!
//! Not here: finding the field. Invariant: [`repair`] leaves valid UTF-8.

use super::record::Span;
use memchr::memchr;

/// Takes the quotes off: those around the text, and one of each two inside. After the closing
/// quote everything stands for itself.
pub(super) fn unquote(raw: &[u8], into: &mut Vec<u8>) {
    let mut rest = raw.strip_prefix(b"\"").unwrap_or(raw);
    while let Some(n) = memchr(b'"', rest) {
        into.extend_from_slice(&rest[..n]);
        match rest.get(n + 1) {
            Some(b'"') => {
                into.push(b'"');
                rest = &rest[n + 2..];
            }
            _ => {
                rest = &rest[n + 1..];
                break;
            }
        }
    }
    into.extend_from_slice(rest);
}

/// Makes every field valid UTF-8 with replacement characters.
pub(super) fn repair(raw: &[u8], built: &[u8], spans: &mut [Span], fixed: &mut String) {
    fixed.clear();
    for span in spans {
        let from = if span.built { built } else { raw };
        let bytes = from.get(span.start..span.end).unwrap_or_default();
        let start = fixed.len();
        fixed.push_str(&String::from_utf8_lossy(bytes));
        *span = Span {
            start,
            end: fixed.len(),
            built: true,
        };
    }
}
