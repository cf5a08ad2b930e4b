//! What an input is, by its first bytes.
//!
//! Not here: trusting it. Invariant: a CSV file is never taken for anything else.

/// A kind of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file as it is.
    Plain,
    /// RFC 1952.
    Gzip,
    /// RFC 8878.
    Zstd,
    /// A zip archive.
    Zip,
    /// A mail (RFC 5322).
    Mail,
    /// Something that is recognised and not read.
    Other(&'static str),
}

/// What text is that begins with words and names no columns.
pub(super) const PROSE: &str = "plain text";

/// How many bytes are enough to tell.
pub(super) const PEEK: usize = 4096;

/// Tells the kind from the first bytes (4096 are enough).
#[must_use]
pub fn detect(head: &[u8]) -> Kind {
    match head {
        [0x1f, 0x8b, ..] => Kind::Gzip,
        [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Kind::Zstd,
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Kind::Zip,
        [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => Kind::Other("xz"),
        [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, ..] => Kind::Other("bzip2"),
        [b'7', b'z', 0xbc, 0xaf, ..] => Kind::Other("7z"),
        [b'R', b'a', b'r', b'!', 0x1a, ..] => Kind::Other("rar"),
        [b'%', b'P', b'D', b'F', ..] => Kind::Other("PDF"),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Kind::Other("an office document"),
        _ if head.get(257..262) == Some(b"ustar") => Kind::Other("a tar archive"),
        // A report over several lines is no JSON that we do not read.
        _ if crate::xarf::detect(head) || crate::iodef::detect(head) => Kind::Plain,
        _ if marked(head).is_some() => Kind::Other(marked(head).unwrap_or_default()),
        _ if is_mail(head) => Kind::Mail,
        _ => Kind::Plain,
    }
}

/// What a text is that no report begins like.
fn marked(head: &[u8]) -> Option<&'static str> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = text.trim_ascii_start();
    let begins = |with: &str| {
        let start = text.get(..with.len());
        start.is_some_and(|s| s.eq_ignore_ascii_case(with.as_bytes()))
    };
    if begins("<!doctype html") || begins("<html") {
        Some("a web page")
    } else if begins("<?xml") {
        Some("an XML document")
    } else if let Some(list) = text.strip_prefix(b"[") {
        let list = list.trim_ascii_start();
        list.starts_with(b"{").then_some("a JSON list")
    } else if let Some(object) = text.strip_prefix(b"{") {
        is_document(object).then_some("a JSON document")
    } else {
        is_prose(text).then_some(PROSE)
    }
}

/// Whether a JSON object, without its first brace, is no event of one line: it goes on in the next
/// line, or it is a bundle of STIX or an event of MISP.
fn is_document(object: &[u8]) -> bool {
    let first = object.trim_ascii_start();
    let broken = object.len() - first.len();
    let key = first.strip_prefix(b"\"").unwrap_or_default();
    let others: [&[u8]; 3] = [b"Event\"", b"response\"", b"objects\""];
    let bundle = (object.windows(8)).any(|w| w == b"\"bundle\"");
    object[..broken].contains(&b'\n') || others.iter().any(|n| key.starts_with(n)) || bundle
}

/// Whether the first line is a sentence: several words and nothing that separates columns.
fn is_prose(text: &[u8]) -> bool {
    let line = text.split(|b| *b == b'\n').next().unwrap_or_default();
    let is_text = std::str::from_utf8(line).is_ok_and(|l| !l.contains(char::is_control))
        || line.ends_with(b"\r");
    let separates = |b: &u8| matches!(b, b',' | b';' | b'\t' | b'|' | b'"' | b'=' | b':');
    let words = line
        .split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty());
    is_text && !line.iter().any(separates) && words.count() >= 3
}

/// What to hand in instead of something that is not read.
pub(super) fn instead(kind: &str) -> &'static str {
    match kind {
        "a tar archive" => "unpack it and send its files, or pack them as zip",
        "a web page" => {
            "it is what a browser shows, perhaps a login; download the report itself and send that"
        }
        "PDF" | "an office document" => {
            "send the table in it as CSV with a header line, as the provider gives it"
        }
        "an XML document" => "send the report as CSV with a header line, or as IntelMQ events",
        "plain text" => {
            "nothing in it names columns; send the report as CSV with a header line, or the mail that brought it as .eml"
        }
        "a JSON document" => {
            "send IntelMQ events, each as one JSON object on a line of its own; STIX and MISP are not read"
        }
        "a JSON list" => {
            "send IntelMQ events as one JSON object a line, without the list around them"
        }
        _ => "send the report as CSV, gzip, zstd or zip",
    }
}

/// A mail begins with header lines, and two of those that every mail has are among them.
fn is_mail(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let mut known = 0;
    for (i, line) in text.split(|b| *b == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        let mbox = i == 0 && line.starts_with(b"From ");
        let folded = i > 0 && matches!(line[0], b' ' | b'\t');
        if mbox || folded {
            continue;
        }
        let Some(colon) = line.iter().position(|b| *b == b':') else {
            // The last line may be cut by the peek; any other without a name is no header.
            return known >= 2;
        };
        let name = &line[..colon];
        if !name
            .iter()
            .all(|b| b.is_ascii_graphic() && *b != b',' && *b != b'"')
        {
            return known >= 2;
        }
        let names: [&[u8]; 9] = [
            b"from",
            b"to",
            b"date",
            b"subject",
            b"received",
            b"message-id",
            b"mime-version",
            b"content-type",
            b"return-path",
        ];
        known += usize::from(names.iter().any(|n| n.eq_ignore_ascii_case(name)));
    }
    known >= 2
}
