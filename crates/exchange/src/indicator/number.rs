//! Telephone and account numbers, which people write with blanks.
//!
//! Invariant: digits that belong to a date, an amount or an address are no telephone number.

use std::ops::Range;

use base::CountryCode;

use super::{Finder, Kind};
use crate::e164;

/// Takes every number of a text that is not inside of what was taken.
pub(super) fn take(
    text: &str,
    country: Option<CountryCode>,
    taken: &mut Vec<Range<usize>>,
    finder: &mut Finder,
) {
    accounts(text, taken, finder);
    taken.sort_by_key(|range| range.start);
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut next = 0;
    while at < bytes.len() && !finder.is_full() {
        while next < taken.len() && taken[next].end <= at {
            next += 1;
        }
        if let Some(range) = taken.get(next).filter(|r| r.contains(&at)) {
            at = range.end;
            continue;
        }
        let begins = bytes[at].is_ascii_digit()
            || (bytes[at] == b'+' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit));
        let inside = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        if !begins || inside {
            at += 1;
            continue;
        }
        let end = run(bytes, at, taken.get(next).map_or(bytes.len(), |r| r.start));
        telephone(text, at..end, country, finder);
        at = end.max(at + 1);
    }
}

/// Where a run of digits with single separators between them ends.
fn run(bytes: &[u8], from: usize, stop: usize) -> usize {
    let mut end = from + 1;
    let mut at = from + 1;
    let mut gap = 0;
    while at < stop.min(from + 40) {
        match bytes[at] {
            b if b.is_ascii_digit() => {
                end = at + 1;
                gap = 0;
            }
            b' ' | b'-' | b'.' | b'(' | b')' if gap < 2 => gap += 1,
            _ => break,
        }
        at += 1;
    }
    end
}

fn telephone(text: &str, at: Range<usize>, country: Option<CountryCode>, finder: &mut Finder) {
    let said = &text[at.clone()];
    let digits = said.bytes().filter(u8::is_ascii_digit).count();
    if !(7..=17).contains(&digits) || is_date(said) {
        return;
    }
    let international = said.starts_with('+') || said.starts_with("00");
    if !international && (digits > 12 || is_amount(text, &at)) {
        return;
    }
    // Points stand between groups of a number; those of a version or an amount are otherwise.
    let mut groups = said.split('.');
    let points = said.matches('.').count();
    if !international && points > 0 && (points == 1 || groups.any(|g| g.len() < 2)) {
        return;
    }
    let country = if international { None } else { country };
    if !international && country.is_none() {
        return;
    }
    let plain = said.replacen("00", "+", usize::from(said.starts_with("00")));
    if let Ok(phone) = e164::parse(&plain, country) {
        finder.add(Kind::Telephone, phone.e164());
    }
}

/// `2026-03-24`, `24.03.2026`, `2026-03-24 10`.
fn is_date(said: &str) -> bool {
    let mut parts = said.split(['-', '.', ' ']);
    let shape: Vec<usize> = parts.by_ref().take(3).map(str::len).collect();
    let all_digits = said
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.' | b' '));
    all_digits && matches!(shape.as_slice(), [4, 2, 2] | [2, 2, 4])
}

/// Whether a currency stands beside the digits, or they are grouped in threes.
fn is_amount(text: &str, at: &Range<usize>) -> bool {
    let word = |t: &str| {
        let letters = t.len() == 3 && t.bytes().all(|b| b.is_ascii_uppercase());
        letters || t.chars().any(|c| "$€£¥₦₵₹₽₺₫₱".contains(c))
    };
    let before = text[..at.start]
        .split_whitespace()
        .next_back()
        .unwrap_or_default();
    let after = text[at.end..].split_whitespace().next().unwrap_or_default();
    let stuck = |c: Option<char>| c.is_some_and(|c| "$€£¥₦₵₹₽₺₫₱,%".contains(c));
    let touches =
        stuck(text[..at.start].chars().next_back()) || stuck(text[at.end..].chars().next());
    let mut groups = text[at.clone()].split([' ', '.']);
    let first = groups.next().map_or(0, str::len);
    let thousands = first <= 3
        && groups.clone().count() > 0
        && groups.all(|g| g.len() == 3)
        && !text[at.clone()].starts_with('0');
    touches || thousands || word(before) || word(after.trim_end_matches(['.', ',']))
}

/// International bank account numbers, with blanks between groups of four or without.
fn accounts(text: &str, taken: &mut Vec<Range<usize>>, finder: &mut Finder) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 15 <= bytes.len() {
        let head = &bytes[at..at + 4];
        let begins = head[..2].iter().all(u8::is_ascii_alphabetic)
            && head[2..].iter().all(u8::is_ascii_digit)
            && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
        if begins && let Some((value, end)) = account(bytes, at) {
            finder.add(Kind::Iban, value);
            taken.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
}

/// The longest account number that begins here and whose check digits hold (ISO 7064, 97-10).
fn account(bytes: &[u8], from: usize) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut best = None;
    let mut at = from;
    while value.len() < 34 {
        match bytes.get(at) {
            Some(b) if b.is_ascii_alphanumeric() => value.push(char::from(b.to_ascii_uppercase())),
            Some(b' ' | b'-') if at > from && bytes[at - 1].is_ascii_alphanumeric() => {
                at += 1;
                continue;
            }
            _ => break,
        }
        at += 1;
        let ends = bytes.get(at).is_none_or(|b| !b.is_ascii_alphanumeric());
        if ends && value.len() >= 15 && checks(&value) {
            best = Some((value.clone(), at));
        }
    }
    best
}

fn checks(value: &str) -> bool {
    let moved = value[4..].bytes().chain(value[..4].bytes());
    let rest = moved.fold(0_u32, |rest, b| match b {
        b'0'..=b'9' => (rest * 10 + u32::from(b - b'0')) % 97,
        _ => (rest * 100 + u32::from(b - b'A') + 10) % 97,
    });
    rest == 1
}
