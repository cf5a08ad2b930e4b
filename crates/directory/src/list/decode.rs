//! Bytes of a table file to text.
//!
//! Not here: separators and columns. Invariant: text that cannot be told for certain is refused
//! with what to do; a wrong guess would store wrong names.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// The encoding could not be told, or the bytes do not fit it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UnknownEncoding;

/// The text and the name of its encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, &'static str), UnknownEncoding> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strict(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = wide_without_mark(bytes) {
        return strict(encoding, bytes);
    }
    if bytes.contains(&0) {
        return Err(UnknownEncoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), "UTF-8")),
        Err(_) => strict(code_page(bytes).ok_or(UnknownEncoding)?, bytes),
    }
}

/// As [`decode`], in an encoding that somebody declared by its name.
pub(crate) fn decode_as(
    bytes: &[u8],
    name: &str,
) -> Result<(String, &'static str), UnknownEncoding> {
    let encoding = Encoding::for_label(name.as_bytes()).ok_or(UnknownEncoding)?;
    let (text, mark) = match Encoding::for_bom(bytes) {
        Some((_, mark)) => (&bytes[mark..], mark),
        None => (bytes, 0),
    };
    let (text, found) = strict(encoding, text)?;
    // UTF-16 of the other order and binary files decode to letters of nowhere.
    match text.contains('\0') && mark == 0 {
        true => Err(UnknownEncoding),
        false => Ok((text, found)),
    }
}

fn strict(
    encoding: &'static Encoding,
    bytes: &[u8],
) -> Result<(String, &'static str), UnknownEncoding> {
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or(UnknownEncoding)?;
    Ok((text.into_owned(), encoding.name()))
}

/// UTF-16 without a mark: the separators and digits of a table leave a zero in every other byte.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |at: usize| head.iter().skip(at).step_by(2).filter(|b| **b == 0).count() * 10;
    let half = head.len() / 2;
    if half == 0 {
        return None;
    }
    match (zeros(0), zeros(1)) {
        (even, odd) if odd > half * 4 && even < half => Some(UTF_16LE),
        (even, odd) if even > half * 4 && odd < half => Some(UTF_16BE),
        _ => None,
    }
}

/// Tells Arabic (Windows-1256) from Western (Windows-1252) by what scripts do: accented letters
/// stand alone between plain ones, Arabic stands in whole words, of which alef (C7) and lam (E1)
/// are the commonest letters. Anything else (Cyrillic code pages, for one) is not guessed.
fn code_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut runs, mut high, mut alef_lam, mut longest) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut run = 0;
    for byte in bytes {
        if *byte < 0x80 {
            run = 0;
            continue;
        }
        runs += usize::from(run == 0);
        run += 1;
        high += 1;
        longest = longest.max(run);
        alef_lam += usize::from(matches!(byte, 0xC7 | 0xE1));
    }
    if longest <= 2 && high * 2 <= runs * 3 {
        return Some(WINDOWS_1252);
    }
    // In Arabic text about every fifth letter is one of the two.
    if high >= runs * 2 && alef_lam * 10 >= high {
        Some(WINDOWS_1256)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let marked = if mark {
            format!("\u{feff}{text}")
        } else {
            text.to_owned()
        };
        let bytes = |u: u16| {
            if big {
                u.to_be_bytes()
            } else {
                u.to_le_bytes()
            }
        };
        marked.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn usual_encodings_are_told() {
        let text = "network,organisation\n198.18.0.0/24,Société générale\n";
        assert_eq!(decode(text.as_bytes()), Ok((text.into(), "UTF-8")));
        assert_eq!(
            decode(format!("\u{feff}{text}").as_bytes()),
            Ok((text.into(), "UTF-8"))
        );
        for mark in [true, false] {
            assert_eq!(
                decode(&utf16(text, false, mark)),
                Ok((text.into(), "UTF-16LE"))
            );
            assert_eq!(
                decode(&utf16(text, true, mark)),
                Ok((text.into(), "UTF-16BE"))
            );
        }
        let (western, _, _) = WINDOWS_1252.encode(text);
        assert_eq!(decode(&western), Ok((text.into(), "windows-1252")));
        let arabic = "network,organisation\n198.18.0.0/24,وزارة الاتصالات والمعلومات\n198.18.1.0/24,المستشفى الوطني\n";
        let (code_page, _, _) = WINDOWS_1256.encode(arabic);
        assert_eq!(decode(&code_page), Ok((arabic.into(), "windows-1256")));
    }

    #[test]
    fn what_is_not_certain_is_refused() {
        let cyrillic = "network,organisation\n198.18.0.0/24,Министерство связи и информации\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(cyrillic);
        assert_eq!(decode(&bytes), Err(UnknownEncoding));
        assert_eq!(
            decode(b"PK\x03\x04\x00\x00\x00\x08\xff\xfe\x9a"),
            Err(UnknownEncoding)
        );
    }
}
