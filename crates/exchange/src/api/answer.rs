//! Whether what a provider sent as a report is one, told by the beginning of the file.
//!
//! Providers, proxies and captive portals answer with login pages and error texts under status
//! 200. Not here: unpacking, and what the rows say. Invariant: a table whose header names the time
//! passes, nothing else does.

use serde_json::Value;

/// Bytes of a file that are enough to tell.
pub const HEAD_BYTES: usize = 64 * 1024;
/// Characters of the answer that an error repeats.
const SHOWN: usize = 80;

/// Why an answer is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAReport {
    /// Nothing came.
    #[error("the answer is empty, without even a header; it is asked for again")]
    Empty,
    /// A page for people, such as a login or a captive portal.
    #[error(
        "the answer is a web page and not a report (\"{0}\"); check the address and whether a proxy asks for a login"
    )]
    Page(String),
    /// The provider says no, and why.
    #[error("the provider answers with an error instead of a report: {0}")]
    Refused(String),
    /// Some other text.
    #[error(
        "the answer is no report: no column of its first line is named \"timestamp\" (\"{0}\")"
    )]
    NoHeader(String),
}

/// Looks at the beginning of a file, unpacked.
///
/// # Errors
/// What it is instead of a report.
pub fn check(head: &[u8]) -> Result<(), NotAReport> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = text.trim_ascii_start();
    match text.first() {
        None => Err(NotAReport::Empty),
        Some(b'<') => Err(NotAReport::Page(start(text))),
        Some(b'{' | b'[') => Err(NotAReport::Refused(reason(text))),
        Some(_) if names_the_time(text) => Ok(()),
        Some(_) => Err(NotAReport::NoHeader(start(text))),
    }
}

fn names_the_time(text: &[u8]) -> bool {
    let end = text.iter().position(|b| matches!(b, b'\n' | b'\r'));
    let line = &text[..end.unwrap_or(text.len())];
    let bare = |name: &[u8]| {
        let name = name.trim_ascii();
        let inner = name.strip_prefix(b"\"").and_then(|n| n.strip_suffix(b"\""));
        inner.unwrap_or(name).trim_ascii() == b"timestamp"
    };
    line.split(|b| *b == b',').any(bare)
}

/// What a JSON answer says is wrong, else its beginning.
fn reason(text: &[u8]) -> String {
    let said = serde_json::from_slice::<Value>(text).ok();
    let said = said.as_ref().and_then(|answer| {
        let of = |name| answer.get(name).and_then(Value::as_str);
        of("error").or_else(|| of("message"))
    });
    said.map_or_else(|| start(text), |said| start(said.as_bytes()))
}

/// The beginning on one line.
fn start(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(&text[..text.len().min(4 * SHOWN)]);
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .collect();
    let line = words
        .into_iter()
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    line.chars().take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_with_a_time_is_a_report_and_pages_and_errors_are_none() {
        for good in [
            "timestamp,ip\n",
            "\u{feff}\"ip\",\"timestamp\"\r\n1,2",
            "ip , timestamp",
        ] {
            assert_eq!(check(good.as_bytes()), Ok(()), "{good}");
        }
        assert_eq!(check(b""), Err(NotAReport::Empty));
        assert_eq!(check(b"\n \n"), Err(NotAReport::Empty));
        let page = check(b"\n<!DOCTYPE html>\n<title>Sign in</title>");
        let shown = "<!DOCTYPE html> <title>Sign in</title>".to_owned();
        assert_eq!(page, Err(NotAReport::Page(shown)));
        let refused = check(br#"{"error": "no such report"}"#);
        assert_eq!(
            refused,
            Err(NotAReport::Refused("no such report".to_owned()))
        );
        for other in [
            "Too many requests",
            "ip,port\n198.18.0.1,23\n",
            "a\ntimestamp\n",
        ] {
            let said = check(other.as_bytes());
            assert!(matches!(said, Err(NotAReport::NoHeader(_))), "{other}");
        }
    }
}
