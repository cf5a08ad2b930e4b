//! The pieces of a text between blanks, brackets and quotation marks, and what each may be.
//!
//! Not here: numbers that people write with blanks. Invariant: each byte is looked at a fixed number of
//! times, whatever the text.

use std::ops::Range;

use super::{Finder, Kind, account, hash, host, web};

/// The longest piece that is looked at, in bytes; of a longer address on the web the host alone.
pub(super) const MOST: usize = 4096;
/// The longest word that tells what follows it, in bytes.
const SPOKEN: usize = 32;
/// Punctuation of a sentence around a piece.
const AROUND: &[char] = &[
    '.', ',', ';', ':', '!', '?', '\'', '*', '_', '=', '~', '-', '&',
];

/// Takes everything that stands in one piece.
pub(super) fn take(text: &str, finder: &mut Finder<'_>) {
    let mut at = 0;
    let mut previous = "";
    while at < text.len() && !finder.is_full() {
        let (begin, end, worth) = word(text, at);
        if worth {
            look(text, trimmed(text, begin..end), previous, finder);
        }
        if begin < end {
            // A longer word is none that tells what follows.
            previous = text
                .get(begin..end)
                .filter(|w| w.len() <= SPOKEN)
                .unwrap_or_default();
        }
        at = end.max(at + 1);
    }
}

/// The next word from `at` on, and whether there is a sign or a digit in it.
fn word(text: &str, at: usize) -> (usize, usize, bool) {
    let bytes = text.as_bytes();
    let mut begin = at;
    while begin < bytes.len() {
        match part(text, begin) {
            (length, false) => begin += length,
            _ => break,
        }
    }
    let (mut end, mut worth) = (begin, false);
    while end < bytes.len() {
        let byte = bytes[end];
        worth |= WORTH[usize::from(byte)];
        // An IPv6 address in an address on the web.
        if byte == b'[' && end >= begin + 3 && bytes[..end].ends_with(b"://") {
            let close = bytes[end..].iter().take(48).position(|b| *b == b']');
            end += close.map_or(1, |n| n + 1);
            continue;
        }
        match part(text, end) {
            (length, true) => end += length,
            _ => break,
        }
    }
    (begin, end, worth)
}

/// Bytes without which a piece is nothing: the signs of addresses, and digits.
const WORTH: [bool; 256] = {
    let mut table = [false; 256];
    let mut i = b'0';
    while i <= b'9' {
        table[i as usize] = true;
        i += 1;
    }
    table[b'.' as usize] = true;
    table[b':' as usize] = true;
    table[b'@' as usize] = true;
    table
};

/// The length of the character at `at`, and whether it is part of a word.
fn part(text: &str, at: usize) -> (usize, bool) {
    match text.as_bytes()[at] {
        b if b.is_ascii() => {
            let apart = b"<>\"|{}[]`\\^".contains(&b);
            (1, b.is_ascii_graphic() && !apart)
        }
        _ => {
            let c = text[at..].chars().next().unwrap_or(' ');
            (c.len_utf8(), !separates(c))
        }
    }
}

/// Blanks, punctuation and signs beyond ASCII.
fn separates(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷'
                | '،' | '؛' | '؟' | '\u{66a}'..='\u{66d}' | '۔' | '।' | '॥'
                | '\u{2010}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
                | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{30fb}' | '\u{fe10}'..='\u{fe6f}'
                | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
                | '\u{1f000}'..='\u{1faff}'
        )
}

/// Scripts that are written without blanks between words.
pub(super) const fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}'
    )
}

/// A piece without the punctuation of a sentence around it. A closing bracket belongs to an address that
/// has the opening one, too.
pub(super) fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let piece = &text[at.clone()];
    let left =
        piece.trim_start_matches(|c| c == '(' || (AROUND.contains(&c) && c != ':') || c == ')');
    // IPv6 addresses begin with colons.
    let left = if left.starts_with("::") {
        left
    } else {
        left.trim_start_matches([':', '(', '*', '_', '\''])
    };
    let begin = at.end - left.len();
    let count = |sign: char| left.matches(sign).count();
    let mut over = count(')').saturating_sub(count('('));
    let mut end = at.end;
    while let Some(last) = text[begin..end].chars().next_back() {
        match last {
            ')' if over > 0 => over -= 1,
            '(' => {}
            c if AROUND.contains(&c) && c != '_' && c != '=' && c != '-' => {}
            _ => break,
        }
        end -= last.len_utf8();
    }
    begin..end
}

/// Looks what a word is: addresses on the web with what stands before them, or pieces of a list.
fn look(text: &str, at: Range<usize>, previous: &str, finder: &mut Finder<'_>) {
    let mut from = at.start;
    let mut seek = at.start;
    while let Some(found) = text[seek..at.end].find("://") {
        let sign = seek + found;
        let letters = text[from..sign]
            .bytes()
            .rev()
            .take(8)
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let begin = sign - letters;
        if !["http", "https", "ftp"]
            .iter()
            .any(|s| s.eq_ignore_ascii_case(&text[begin..sign]))
        {
            seek = sign + 3;
            // What is behind an unknown scheme is looked at like any other piece.
            list(text, from..begin, previous, finder);
            from = seek;
            continue;
        }
        list(text, from..begin, previous, finder);
        let end = web::end(text, begin..at.end, sign + 3);
        let range = trimmed(text, begin..end);
        if web::take(text, range.clone(), "", finder) {
            finder.taken.push(range);
        }
        (from, seek) = (end, end);
    }
    list(text, from..at.end, previous, finder);
}

/// Pieces between commas and the like.
fn list(text: &str, at: Range<usize>, previous: &str, finder: &mut Finder<'_>) {
    let mut begin = at.start;
    let mut path = false;
    for (i, b) in text[at.clone()].bytes().enumerate() {
        path |= b == b'/' || b == b'?';
        if matches!(b, b',' | b';') || (b == b'=' && !path) {
            one(text, begin..at.start + i, previous, finder);
            begin = at.start + i + 1;
            path = false;
        }
    }
    one(text, begin..at.end, previous, finder);
}

/// A piece that may have a label before a colon.
fn one(text: &str, at: Range<usize>, previous: &str, finder: &mut Finder<'_>) {
    let at = trimmed(text, at);
    if at.len() < 3 || at.len() > MOST || finder.is_full() {
        return;
    }
    let token = &text[at.clone()];
    if known(text, &at, previous, finder) {
        finder.taken.push(at);
        return;
    }
    let label = token.split_once(':').map(|(label, _)| label);
    let Some(label) = label.filter(|l| !l.is_empty() && l.chars().all(char::is_alphanumeric))
    else {
        return;
    };
    let behind = trimmed(text, at.start + label.len() + 1..at.end);
    if behind.len() >= 3 && known(text, &behind, label, finder) {
        finder.taken.push(behind);
    }
}

/// Whether a piece is anything.
fn known(text: &str, at: &Range<usize>, previous: &str, finder: &mut Finder<'_>) -> bool {
    let token = &text[at.clone()];
    if matches!(previous.trim_end_matches(':'), "AS" | "ASN")
        && let Some(value) = hash::system(token)
    {
        finder.add(Kind::Asn, value, at);
        return true;
    }
    if let Some((kind, value)) = hash::read(token) {
        finder.add(kind, value, at);
        return true;
    }
    // An address for a payment has what is to be paid behind it.
    let wallet = token.split('?').next().unwrap_or(token);
    if let Some((_, value)) = account::read(wallet) {
        finder.add(Kind::Wallet, value, at);
        return true;
    }
    host::take(text, at, previous, finder)
}
