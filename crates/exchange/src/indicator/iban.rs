//! International bank account numbers, with blanks between groups or without.
//!
//! Source: ISO 13616-1 with the lengths of SWIFT's IBAN registry, and those that banks of other countries
//! use in the same form. Invariant: a number has the length of its country and check digits that
//! hold (ISO 7064, MOD 97-10).

use std::ops::Range;

use super::{Finder, Kind};

/// Countries by the length of their numbers.
const LENGTHS: [(usize, &str); 18] = [
    (15, "NO"),
    (16, "BE"),
    (18, "DK FI FK FO GL NL SD"),
    (19, "MK SI"),
    (20, "AT BA EE KZ LT LU MN XK"),
    (21, "CH HR LI LV"),
    (22, "BG BH CR DE GB GE IE ME RS VA"),
    (23, "AE GI IL IQ OM SO TL"),
    (24, "AD CZ ES MD PK RO SA SE SK TN VG"),
    (25, "AO CV GW LY MZ PT ST"),
    (26, "DZ IR IS TR"),
    (27, "BI CF CG CM DJ FR GA GQ GR IT KM MC MG MR SM TD"),
    (
        28,
        "AL AZ BF BJ BY CI CY DO GT HN HU LB MA ML NE NI PL SN SV TG",
    ),
    (29, "BR EG PS QA UA"),
    (30, "JO KW MU YE"),
    (31, "MT SC"),
    (32, "LC"),
    (33, "RU"),
];

/// Takes every account number of a text.
pub(super) fn take(text: &str, finder: &mut Finder<'_>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 15 <= bytes.len() && !finder.is_full() {
        match account(bytes, at) {
            Some((value, range)) => {
                at = range.end;
                finder.add(Kind::Iban, value, &range);
                finder.taken.push(range);
            }
            None => at += 1,
        }
    }
}

/// The account number that begins here, and where it stands.
pub(super) fn account(bytes: &[u8], from: usize) -> Option<(String, Range<usize>)> {
    let [a, b, c, d] = bytes.get(from..from + 4)? else {
        return None;
    };
    let head = c.is_ascii_digit()
        && d.is_ascii_digit()
        && a.is_ascii_alphabetic()
        && b.is_ascii_alphabetic();
    if !head
        || from
            .checked_sub(1)
            .is_some_and(|i| bytes[i].is_ascii_alphanumeric())
    {
        return None;
    }
    let country = [a.to_ascii_uppercase(), b.to_ascii_uppercase()];
    let listed = |list: &str| {
        list.as_bytes()
            .chunks(3)
            .any(|one| one.starts_with(&country))
    };
    let length = LENGTHS.iter().find(|(_, list)| listed(list))?.0;
    let mut value = String::with_capacity(length);
    let mut at = from;
    while value.len() < length {
        match bytes.get(at)? {
            one if one.is_ascii_alphanumeric() => value.push(char::from(one.to_ascii_uppercase())),
            b' ' | b'-' if bytes[at - 1].is_ascii_alphanumeric() => {}
            _ => return None,
        }
        at += 1;
    }
    let ends = bytes.get(at).is_none_or(|b| !b.is_ascii_alphanumeric());
    (ends && holds(&value)).then_some((value, from..at))
}

fn holds(value: &str) -> bool {
    let moved = value[4..].bytes().chain(value[..4].bytes());
    let rest = moved.fold(0_u32, |rest, b| match b {
        b'0'..=b'9' => (rest * 10 + u32::from(b - b'0')) % 97,
        _ => (rest * 100 + u32::from(b - b'A') + 10) % 97,
    });
    rest == 1
}
