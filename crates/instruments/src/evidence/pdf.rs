//! Whether a PDF runs something when it is opened.
//!
//! Names are read where the format has them (ISO 32000-1 §7.3.5): between streams and within object
//! streams. Not here: a virus scanner; what an encrypted object stream holds stays unseen.
//! Invariant: the content of other streams is never read as names, so that no picture is refused
//! for bytes that happen to look like one.

use std::io::Read as _;

use memchr::memmem::Finder;

/// Scripts (§12.6.4.16), programs that are started (§12.6.4.5), media players (Adobe supplement to
/// ISO 32000, BaseVersion 1.7, ExtensionLevel 3).
const ACTIVE: [&[u8]; 4] = [b"JavaScript", b"JS", b"Launch", b"RichMedia"];
/// The most bytes that the object streams of a file may unfold to together.
const UNFOLDED: u64 = 64 << 20;

/// Whether it holds a script, starts a program or plays media by a plug-in; also where more lies in
/// it than is looked into.
pub fn is_active(bytes: &[u8]) -> bool {
    let (begin, end) = (Finder::new("stream"), Finder::new("endstream"));
    let mut rest = bytes;
    let mut left = UNFOLDED;
    loop {
        let Some(at) = begin.find(rest) else {
            return names(rest).any(|n| ACTIVE.contains(&n.as_slice()));
        };
        let (head, from) = (&rest[..at], &rest[at + "stream".len()..]);
        if names(head).any(|n| ACTIVE.contains(&n.as_slice())) {
            return true;
        }
        let length = end.find(from).unwrap_or(from.len());
        let (content, after) = from.split_at(length);
        rest = after.get("endstream".len()..).unwrap_or_default();
        // Of the objects before this stream, the last one is the one that it belongs to.
        let own = memchr::memmem::rfind(head, b" obj").map_or(head, |at| &head[at..]);
        if !names(own).any(|n| n == b"ObjStm") {
            continue;
        }
        let all = objects(content, left);
        let Some(less) = left.checked_sub(all.len() as u64) else {
            return true;
        };
        left = less;
        if names(&all).any(|n| ACTIVE.contains(&n.as_slice())) {
            return true;
        }
    }
}

/// What an object stream holds, up to a byte more than the limit; it is compressed with zlib
/// wherever there is a reason for one. Of a damaged one, what stands before the fault, as readers
/// of PDF do.
fn objects(content: &[u8], limit: u64) -> Vec<u8> {
    let content = content.strip_prefix(b"\r").unwrap_or(content);
    let content = content.strip_prefix(b"\n").unwrap_or(content);
    let mut all = Vec::new();
    let mut packed = flate2::read::ZlibDecoder::new(content).take(limit + 1);
    if let Err(fault) = packed.read_to_end(&mut all) {
        tracing::debug!(%fault, "an object stream is damaged or encrypted");
    }
    all
}

/// Names, with `#xx` read as the byte that it stands for.
fn names(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let is_end = |b: &u8| {
        b.is_ascii_whitespace()
            || matches!(
                b,
                0 | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
            )
    };
    memchr::memchr_iter(b'/', bytes).map(move |at| {
        let rest = &bytes[at + 1..];
        let end = rest.iter().position(is_end).unwrap_or(rest.len());
        unescaped(&rest[..end.min(3 * 127)])
    })
}

fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, after @ ..] = rest {
        let escaped = match (first, after) {
            (b'#', [high, low, ..]) => {
                let digit = |b: &u8| {
                    char::from(*b)
                        .to_digit(16)
                        .and_then(|d| u8::try_from(d).ok())
                };
                digit(high).zip(digit(low)).map(|(h, l)| h << 4 | l)
            }
            _ => None,
        };
        out.push(escaped.unwrap_or(*first));
        rest = match escaped {
            Some(_) => &after[2..],
            None => after,
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn deflated(text: &[u8]) -> Vec<u8> {
        let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        out.write_all(text).unwrap();
        out.finish().unwrap()
    }

    fn with_stream(dict: &str, content: &[u8]) -> Vec<u8> {
        let mut pdf = format!("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction [2 0 R /Fit] >>\nendobj\n4 0 obj\n{dict}\nstream\n").into_bytes();
        pdf.extend_from_slice(content);
        pdf.extend_from_slice(b"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
        pdf
    }

    #[test]
    fn what_runs_is_found_however_it_is_written() {
        let script =
            b"%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\nendobj";
        assert!(is_active(script));
        assert!(is_active(b"%PDF-1.4\n<< /S /J#61vaScript >>"));
        assert!(is_active(b"%PDF-1.4\n<</S/Launch/F(calc.exe)>>"));
        let hidden = deflated(b"1 0 << /S /JavaScript /JS (app.alert(1)) >>");
        assert!(is_active(&with_stream(
            "<< /Type /ObjStm /Filter /FlateDecode >>",
            &hidden
        )));
        let cut = &hidden[..hidden.len() - 4];
        assert!(is_active(&with_stream(
            "<< /Type /ObjStm /Filter /FlateDecode >>",
            cut
        )));
    }

    #[test]
    fn a_first_page_a_font_and_bytes_of_a_picture_are_no_script() {
        assert!(!is_active(&with_stream(
            "<< /Length 20 >>",
            b"q /JS gs /Launch Do Q"
        )));
        let plain = deflated(b"1 0 << /Type /Page /Contents 3 0 R /JSON (x) >>");
        assert!(!is_active(&with_stream(
            "<< /Type /ObjStm /Filter /FlateDecode >>",
            &plain
        )));
        assert!(!is_active(b"%PDF-1.7 signed"));
    }

    #[test]
    fn an_object_stream_that_unfolds_beyond_the_limit_counts_as_active() {
        let bomb = deflated(&vec![b' '; usize::try_from(UNFOLDED).unwrap() + 2]);
        assert!(is_active(&with_stream("<< /Type /ObjStm >>", &bomb)));
    }
}
