//! Text that people type to the one normal form of a value.
//!
//! Not here: which field has which form (`field`). Invariant: what was read once reads back the
//! same, so that two spellings of one value are one value.

use base::id::OrganisationId;
use base::{CountryCode, Day, LanguageTag};

use super::code::{KINDS, SECTORS, YES_NO};
use super::field::Shape;
use crate::lookup::Message;
use crate::organisation::Mail;
use crate::sector::Sector;
use crate::text::fold;

/// The most characters of one line.
pub const LINE_LIMIT: usize = 200;
/// The most characters of a text.
pub const TEXT_LIMIT: usize = 4_000;
/// The most values of one field in one language.
pub const VALUES_LIMIT: usize = 100;

/// The value of a text.
///
/// # Errors
/// The message that says what was expected, with the text.
pub fn read(shape: Shape, text: &str) -> Result<String, Message> {
    let text = text.trim();
    let bad = |id: &'static str| (id, vec![("text", text.chars().take(60).collect())]);
    match shape {
        Shape::Line => line(text),
        Shape::Text => long(text),
        Shape::Mail => Mail::new(text)
            .map(|m| m.as_str().to_owned())
            .map_err(|e| e.message()),
        Shape::Telephone => telephone(text).ok_or_else(|| bad("directory-refused-telephone")),
        Shape::Address => address(text).ok_or_else(|| bad("directory-refused-address")),
        Shape::Country => text
            .parse::<CountryCode>()
            .map(|c| c.to_string())
            .map_err(|_| bad("directory-refused-country")),
        Shape::Zone => zone(text).ok_or_else(|| bad("directory-refused-time-zone")),
        Shape::Language => text
            .parse::<LanguageTag>()
            .map(|l| l.to_string())
            .map_err(|_| bad("directory-refused-language")),
        Shape::Date => date(text).ok_or_else(|| bad("directory-refused-date")),
        Shape::Day => Day::parse(text)
            .map(|d| d.to_string())
            .ok_or_else(|| bad("directory-refused-day")),
        Shape::Organisation => text
            .parse::<OrganisationId>()
            .map(|id| id.to_string())
            .map_err(|_| bad("directory-refused-organisation")),
        Shape::Fingerprint => fingerprint(text).ok_or_else(|| bad("directory-refused-fingerprint")),
        Shape::Code(codes) => code(codes, text).ok_or_else(|| bad("directory-refused-code")),
    }
}

fn line(text: &str) -> Result<String, Message> {
    if text.is_empty() || text.contains(base::text::is_deceptive) {
        return Err(("directory-refused-line", vec![]));
    }
    limited(text, LINE_LIMIT)
}

fn long(text: &str) -> Result<String, Message> {
    let text = text.replace("\r\n", "\n");
    if text.is_empty()
        || text
            .chars()
            .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return Err(("directory-refused-line", vec![]));
    }
    limited(&text, TEXT_LIMIT)
}

fn limited(text: &str, limit: usize) -> Result<String, Message> {
    if text.chars().count() > limit {
        return Err((
            "directory-refused-name-long",
            vec![("limit", limit.to_string())],
        ));
    }
    Ok(text.to_owned())
}

/// `+` and 7 to 15 digits, the first not 0 (ITU-T E.164 §6); what people write between them for
/// the eye goes.
fn telephone(text: &str) -> Option<String> {
    let kept: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}' | '\u{2011}' | '/'))
        .collect();
    let digits = kept.strip_prefix('+').or_else(|| kept.strip_prefix("00"))?;
    let good = (7..=15).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    good.then(|| format!("+{digits}"))
}

fn address(text: &str) -> Option<String> {
    let url = url::Url::parse(text).ok()?;
    let good = matches!(url.scheme(), "https" | "http")
        && url.host_str().is_some_and(|h| !h.is_empty())
        && url.username().is_empty()
        && url.password().is_none()
        && url.as_str().len() <= 1_000;
    good.then(|| url.as_str().to_owned())
}

/// A name of the tz database by its look: `UTC`, or parts such as `America/Argentina/Salta`.
fn zone(text: &str) -> Option<String> {
    let part = |p: &str| {
        p.starts_with(|c: char| c.is_ascii_uppercase())
            && p.bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
    };
    let good = text == "UTC" || (text.contains('/') && text.split('/').all(part));
    (good && text.len() <= 64).then(|| text.to_owned())
}

/// `2004`, `2004-03` or `2004-03-01`.
fn date(text: &str) -> Option<String> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    Day::parse(&whole).map(|_| text.to_owned())
}

/// 40 hexadecimal digits (OpenPGP version 4) or 64 (version 6, and X.509 by SHA-256).
fn fingerprint(text: &str) -> Option<String> {
    let kept: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != ':')
        .collect();
    let kept = kept
        .strip_prefix("0x")
        .unwrap_or(&kept)
        .to_ascii_uppercase();
    let good = matches!(kept.len(), 40 | 64) && kept.bytes().all(|b| b.is_ascii_hexdigit());
    good.then_some(kept)
}

fn code(codes: super::code::Codes, text: &str) -> Option<String> {
    if codes == SECTORS {
        return Sector::parse(text).map(|s| s.code().to_owned());
    }
    let word = fold(text);
    // Services are told apart by the dot that folding takes out.
    let same = |c: &str| match codes == KINDS || codes == YES_NO {
        true => fold(c) == word,
        false => c.eq_ignore_ascii_case(text),
    };
    let found = codes.all().iter().map(|(c, _)| *c).find(|c| same(c));
    found.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::code::{CONTACT_ROLES, SERVICES};

    #[test]
    fn a_value_has_one_form_and_reads_back_the_same() {
        let fingerprint = "0x0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567";
        for (shape, text, value) in [
            (Shape::Telephone, "+1 (202) 555-0143", "+12025550143"),
            (Shape::Telephone, "00 41 22 555 01 00", "+41225550100"),
            (
                Shape::Address,
                "https://csirt.example",
                "https://csirt.example/",
            ),
            (Shape::Country, "xa", "XA"),
            (
                Shape::Zone,
                "America/Argentina/Salta",
                "America/Argentina/Salta",
            ),
            (Shape::Language, "FR", "fr"),
            (Shape::Date, "2004-03", "2004-03"),
            (
                Shape::Fingerprint,
                fingerprint,
                "0123456789ABCDEF0123456789ABCDEF01234567",
            ),
            (Shape::Code(SERVICES), "6.2", "6.2"),
            (Shape::Code(SECTORS), "banque", "finance"),
            (Shape::Code(KINDS), "Law enforcement", "law-enforcement"),
            (Shape::Line, "  Duty officer ", "Duty officer"),
        ] {
            let once = read(shape, text).expect(text);
            assert_eq!(once, value);
            assert_eq!(read(shape, &once).as_deref(), Ok(value), "again");
        }
    }

    #[test]
    fn what_is_no_value_is_refused_with_its_reason() {
        for (shape, text, id) in [
            (
                Shape::Telephone,
                "+1 800 FLOWERS",
                "directory-refused-telephone",
            ),
            (Shape::Telephone, "555 0143", "directory-refused-telephone"),
            (
                Shape::Telephone,
                "+1234567890123456",
                "directory-refused-telephone",
            ),
            (
                Shape::Address,
                "javascript:alert(1)",
                "directory-refused-address",
            ),
            (
                Shape::Address,
                "https://u:p@example.org",
                "directory-refused-address",
            ),
            (Shape::Mail, "nobody", "directory-refused-mail"),
            (Shape::Zone, "half past nine", "directory-refused-time-zone"),
            (Shape::Day, "2026-02-30", "directory-refused-day"),
            (Shape::Fingerprint, "0123", "directory-refused-fingerprint"),
            (Shape::Code(CONTACT_ROLES), "king", "directory-refused-code"),
            (Shape::Line, "", "directory-refused-line"),
            (Shape::Line, "a\nb", "directory-refused-line"),
        ] {
            assert_eq!(read(shape, text).map_err(|m| m.0), Err(id), "{text}");
        }
        let long = "x".repeat(LINE_LIMIT + 1);
        assert!(read(Shape::Line, &long).is_err() && read(Shape::Text, &long).is_ok());
    }
}
