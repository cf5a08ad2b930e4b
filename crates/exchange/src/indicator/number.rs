//! Telephone numbers, which people write with blanks.
//!
//! Invariant: digits that belong to a date, an amount or an address are no telephone number.

use std::ops::Range;

use super::{Finder, Kind, mask};
use crate::e164::{self, PhoneError};

/// The fewest digits of a number that is told from other numbers.
const LEAST: usize = 7;

/// Takes every telephone number of a text that is not inside of what was taken.
pub(super) fn take(text: &str, finder: &mut Finder<'_>) {
    let mut taken = std::mem::take(&mut finder.taken);
    taken.sort_by_key(|range| range.start);
    let bytes = text.as_bytes();
    let (mut at, mut next) = (0, 0);
    while at < bytes.len() && !finder.is_full() {
        while next < taken.len() && taken[next].end <= at {
            next += 1;
        }
        if let Some(range) = taken.get(next).filter(|r| r.contains(&at)) {
            at = range.end;
            continue;
        }
        let follows = bytes
            .get(at + 1)
            .is_some_and(|b| b.is_ascii_digit() || *b == b'(');
        let begins = bytes[at].is_ascii_digit() || (bytes[at] == b'+' && follows);
        let inside = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        if !begins || inside {
            at += 1;
            continue;
        }
        let end = run(bytes, at, taken.get(next).map_or(bytes.len(), |r| r.start));
        at = match mask::card(&text[at..end]) {
            Some(length) => at + length,
            None => longest(text, at..end, finder).unwrap_or(end).max(at + 1),
        };
    }
}

/// Takes the number of a run of digits, or of its first groups when two numbers stand side by side;
/// says where it ends.
fn longest(text: &str, at: Range<usize>, finder: &mut Finder<'_>) -> Option<usize> {
    let mut end = at.end;
    loop {
        let mut over = match telephone(text, at.start..end, finder) {
            Seen::Number => return Some(end),
            Seen::Other => return None,
            Seen::Long(over) => over,
        };
        while over > 0 {
            let said = &text[at.start..end];
            let shorter = said.trim_end_matches(|c: char| c.is_ascii_digit());
            over = over.saturating_sub(said.len() - shorter.len());
            let group = shorter.trim_end_matches(|c: char| !c.is_ascii_digit());
            end = at.start + group.len();
            if group.is_empty() {
                return None;
            }
        }
    }
}

/// What a run of digits is.
enum Seen {
    Number,
    /// So many digits more than a number can have.
    Long(usize),
    Other,
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

fn telephone(text: &str, at: Range<usize>, finder: &mut Finder<'_>) -> Seen {
    let said = &text[at.clone()];
    let digits = said.bytes().filter(u8::is_ascii_digit).count();
    if digits < LEAST || is_date(said) {
        return Seen::Other;
    }
    let international = said.starts_with('+') || said.starts_with("00");
    let country = finder.country.filter(|_| !international);
    let most = if international { 17 } else { 12 };
    if digits > most && (international || country.is_some()) {
        return Seen::Long(digits - most);
    }
    if !international && (country.is_none() || is_amount(text, &at)) {
        return Seen::Other;
    }
    // Points stand between groups of a number; those of a version or an amount are otherwise.
    let points = said.matches('.').count();
    if !international && points > 0 && (points == 1 || said.split('.').any(|g| g.len() < 2)) {
        return Seen::Other;
    }
    let plain = said.replacen("00", "+", usize::from(said.starts_with("00")));
    match e164::parse(&plain, country) {
        // A trunk zero behind the country code counted above and is no part of the number.
        Ok(phone) if phone.e164().len() <= LEAST => Seen::Other,
        Ok(phone) => {
            finder.add(Kind::Telephone, phone.e164(), &at);
            Seen::Number
        }
        Err(PhoneError::TooLong { found, most }) => Seen::Long(found.saturating_sub(most).max(1)),
        Err(_) => Seen::Other,
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

/// Bytes before and after a number that are looked at for a currency.
const BESIDE: usize = 16;

/// Whether a currency or the sign of a number of another kind stands beside the digits, or they are
/// grouped in threes.
fn is_amount(text: &str, at: &Range<usize>) -> bool {
    let word = |t: &str| {
        let letters = t.len() == 3 && t.bytes().all(|b| b.is_ascii_uppercase());
        letters || t.contains(|c| CURRENCIES.contains(c))
    };
    let head = &text[text.floor_char_boundary(at.start.saturating_sub(BESIDE))..at.start];
    let tail = &text[at.end..text.floor_char_boundary(at.end + BESIDE)];
    let before = head.split_whitespace().next_back().unwrap_or_default();
    let after = tail.split_whitespace().next().unwrap_or_default();
    let stuck = |c: Option<char>| c.is_some_and(|c| CURRENCIES.contains(c) || ",%#№°".contains(c));
    let touches = stuck(
        head.trim_end_matches(' ')
            .chars()
            .next_back()
            .filter(|c| *c != ','),
    ) || stuck(head.chars().next_back())
        || stuck(tail.chars().next().filter(|c| *c != ','))
        || decimals(tail);
    let mut groups = text[at.clone()].split([' ', '.']);
    let first = groups.next().map_or(0, str::len);
    let thousands = first <= 3
        && groups.clone().count() > 0
        && groups.all(|g| g.len() == 3)
        && !text[at.clone()].starts_with('0');
    touches || thousands || word(before) || word(after.trim_end_matches(['.', ',']))
}

const CURRENCIES: &str = "$€£¥₦₵₹₽₺₫₱";

/// `,50`: a comma with digits behind it, not one that ends a part of a sentence.
fn decimals(tail: &str) -> bool {
    let digit = tail.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    tail.starts_with(',') && digit
}
