//! Transfer encodings and character sets (RFC 2045 §6), read leniently.
//!
//! Not here: encoded words in headers. Invariant: what cannot be decoded is kept as it is or left
//! out, and the caller is told.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use mail_parser::decoders::charsets::map::charset_decoder;
use std::borrow::Cow;

/// Padding may be missing and stray bits may be set: senders do both.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The bytes behind a transfer encoding, and whether they are whole.
pub(super) fn transfer<'a>(encoding: &str, body: &'a [u8]) -> (Cow<'a, [u8]>, bool) {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "base64" => {
            let (bytes, whole) = base64(body);
            (bytes.into(), whole)
        }
        "quoted-printable" => {
            let (bytes, whole) = quoted_printable(body);
            (bytes.into(), whole)
        }
        "" | "7bit" | "8bit" | "binary" => (body.into(), true),
        _ => (body.into(), false),
    }
}

/// Base64 with anything between; what follows padding is another piece.
pub(crate) fn base64(body: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(body.len() / 4 * 3 + 3);
    let mut piece = Vec::with_capacity(body.len());
    let mut whole = true;
    let mut padded = false;
    for byte in body {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' => {
                if padded {
                    whole &= flush(&mut piece, &mut out);
                    padded = false;
                }
                piece.push(*byte);
            }
            b'=' => padded = true,
            b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => whole = false,
        }
    }
    whole &= flush(&mut piece, &mut out);
    (out, whole)
}

/// A single letter at the end stands for no byte: something was cut off.
fn flush(piece: &mut Vec<u8>, out: &mut Vec<u8>) -> bool {
    let cut = piece.len() % 4 == 1;
    if cut {
        piece.pop();
    }
    let read = LENIENT.decode_vec(&*piece, out).is_ok();
    piece.clear();
    read && !cut
}

/// Quoted-printable; an `=` that stands for nothing stays.
fn quoted_printable(body: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(body.len());
    let (mut rest, mut whole) = (body, true);
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let blanks = rest
            .iter()
            .take_while(|b| matches!(b, b' ' | b'\t'))
            .count();
        match (rest, &rest[blanks..]) {
            (_, [b'\r', b'\n', after @ ..] | [b'\n', after @ ..]) => rest = after,
            (_, []) => rest = &[],
            ([a, b, after @ ..], _) => match (hex(*a), hex(*b)) {
                (Some(high), Some(low)) => {
                    out.push(high << 4 | low);
                    rest = after;
                }
                _ => {
                    out.push(b'=');
                    whole = false;
                }
            },
            _ => {
                out.push(b'=');
                whole = false;
            }
        }
    }
    out.extend_from_slice(rest);
    (out, whole)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|d| u8::try_from(d).ok())
}

/// Text of a character set. UTF-8 that says it is something else is UTF-8, unless it is ASCII
/// with escapes (ISO 2022, UTF-7) or in units of two bytes.
pub(super) fn text(charset: Option<&str>, bytes: &[u8]) -> (String, bool) {
    let name = charset.unwrap_or_default().trim().to_ascii_lowercase();
    let wide =
        name.starts_with("utf-16") || name.starts_with("utf-7") || name.starts_with("iso-2022");
    if !wide && let Ok(text) = std::str::from_utf8(bytes) {
        return (text.trim_start_matches('\u{feff}').to_owned(), true);
    }
    let known = (!name.is_empty() && name != "us-ascii" && name != "utf-8")
        .then(|| charset_decoder(name.as_bytes()))
        .flatten();
    match known {
        Some(decoder) => {
            let text = decoder(bytes);
            let whole = !text.contains('\u{fffd}');
            (text, whole)
        }
        // Windows-1252 gives every byte a letter where nothing better is known.
        None => match charset_decoder(b"windows-1252") {
            Some(decoder) if name != "utf-8" => (decoder(bytes), false),
            _ => (String::from_utf8_lossy(bytes).into_owned(), false),
        },
    }
}
