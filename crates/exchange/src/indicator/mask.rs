//! Card numbers, which nobody may keep, made unreadable.
//!
//! Not telephone numbers (which begin with `+` or `00`) and not accounts (which have letters).
//! Invariant: of a number that may be a card's only the last four digits stay.

use super::iban;

/// The most digits of a card number (ISO/IEC 7812-1).
const MOST: usize = 19;

/// The text with every number that may be a card's masked: its length, its first digits and its
/// check digit are those of a card (ISO/IEC 7812-1). Digits of Arabic and other scripts count, blanks,
/// hyphens and points between groups, and what follows the number, such as the month it ends.
#[must_use]
pub fn mask_cards(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let bytes = text.as_bytes();
    let (mut at, mut copied) = (0, 0);
    let mut before = None;
    while let Some(c) = text[at..].chars().next() {
        let apart = before.is_none_or(|b: char| !b.is_alphanumeric() && b != '+');
        before = Some(c);
        if apart
            && c.is_ascii_alphabetic()
            && let Some((_, range)) = iban::account(bytes, at)
        {
            at = range.end;
            before = None;
        } else if apart
            && digit(c).is_some()
            && let Some(end) = card(&text[at..])
        {
            out.push_str(&text[copied..at]);
            mask(&text[at..at + end], &mut out);
            at += end;
            copied = at;
        } else {
            at += c.len_utf8();
        }
    }
    out.push_str(&text[copied..]);
    out
}

fn mask(card: &str, out: &mut String) {
    let digits = card.chars().filter(|c| digit(*c).is_some()).count();
    let mut seen = 0;
    for c in card.chars() {
        let is_digit = digit(c).is_some();
        seen += usize::from(is_digit);
        out.push(if is_digit && seen + 4 <= digits {
            '*'
        } else {
            c
        });
    }
}

/// The bytes of the card number with which a text begins: the longest, that ends with a group.
pub(super) fn card(text: &str) -> Option<usize> {
    let mut digits = [0; MOST];
    let (mut count, mut gap, mut best) = (0, 0, None);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let Some(digit) = digit(c) else {
            gap += 1;
            if gap > 2 || !separates(c) {
                break;
            }
            continue;
        };
        if count == MOST {
            break;
        }
        digits[count] = digit;
        count += 1;
        gap = 0;
        let ends = rest.peek().is_none_or(|(_, next)| !next.is_alphanumeric());
        if ends && is_card(&digits[..count]) {
            best = Some(at + c.len_utf8());
        }
    }
    best
}

/// What stands between groups: blanks, hyphens, points and marks of direction.
fn separates(c: char) -> bool {
    matches!(
        c,
        ' ' | '-' | '.' | '\u{a0}' | '\u{2007}' | '\u{2009}'..='\u{2015}' | '\u{202f}' | '\u{2212}'
    )
}

fn digit(c: char) -> Option<u8> {
    let of = |zero: u32| u32::from(c).checked_sub(zero).filter(|n| *n < 10);
    let zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
    zeros
        .into_iter()
        .find_map(of)
        .and_then(|n| u8::try_from(n).ok())
}

/// Whether lengths and first digits are those that the card schemes give out, and the check holds.
fn is_card(digits: &[u8]) -> bool {
    let head = |n: usize| {
        digits
            .iter()
            .take(n)
            .fold(0_u32, |all, d| all * 10 + u32::from(*d))
    };
    let known = match digits.len() {
        13 => digits[0] == 4,
        14 => matches!(head(2), 30 | 36 | 38 | 39),
        15 => matches!(head(2), 34 | 37) || matches!(head(4), 1800 | 2131),
        16 => {
            matches!(digits[0], 4..=6)
                || (2200..=2720).contains(&head(4))
                || matches!(head(2), 30 | 35 | 36 | 38 | 39)
                || head(4) == 9792
        }
        17 | 18 => matches!(digits[0], 5 | 6),
        19 => matches!(digits[0], 4..=6),
        _ => false,
    };
    known && luhn(digits)
}

/// The check of ISO/IEC 7812-1, annex B.
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| match (i % 2, u32::from(*d)) {
            (0, d) => d,
            (_, d) if d > 4 => d * 2 - 9,
            (_, d) => d * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}
