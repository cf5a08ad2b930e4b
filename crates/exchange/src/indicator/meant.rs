//! The text as it is meant: what was written against clicking repaired, digits and blanks of other
//! scripts as ASCII, invisible characters left out.
//!
//! Not here: what anything is. Invariant: every place of the repaired text leads back to the place of
//! the text as it stood.

use std::borrow::Cow;
use std::ops::Range;

/// What is written instead of a sign so that no program makes a link.
const MARKS: [(&str, &str); 17] = [
    ("[.]", "."),
    ("(.)", "."),
    ("{.}", "."),
    ("[dot]", "."),
    ("(dot)", "."),
    ("{dot}", "."),
    ("[punkt]", "."),
    ("[://]", "://"),
    ("[:]", ":"),
    ("[/]", "/"),
    ("[@]", "@"),
    ("(@)", "@"),
    ("{@}", "@"),
    ("[at]", "@"),
    ("(at)", "@"),
    ("{at}", "@"),
    ("[.", "."),
];

/// A text as it is meant.
pub(super) struct Meant<'t> {
    pub(super) text: Cow<'t, str>,
    parts: Vec<Part>,
    end: usize,
}

/// From `at` on, the repaired text is the text from `from` on, unless it `stands_for` something else.
#[derive(Clone, Copy)]
struct Part {
    at: usize,
    from: usize,
    stands_for: bool,
}

impl<'t> Meant<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut out = String::new();
        let mut parts = Vec::new();
        let bytes = text.as_bytes();
        let (mut at, mut copied) = (0, 0);
        while let Some(byte) = bytes.get(at) {
            if !SPECIAL[usize::from(*byte)] {
                at += 1;
                continue;
            }
            let last = text[copied..at]
                .chars()
                .next_back()
                .or_else(|| out.chars().next_back());
            let Some(change) = change(&text[at..], last) else {
                at += 1;
                continue;
            };
            out.push_str(&text[copied..at]);
            // Only a blank of the text itself is one byte there, too.
            let lost = usize::from(change.dot && copied < at && bytes[at - 1] == b' ');
            out.truncate(out.len() - lost);
            let stands_for = !change.meant.is_empty();
            parts.push(Part {
                at: out.len(),
                from: at - lost,
                stands_for,
            });
            out.push_str(change.meant);
            at += change.length;
            parts.push(Part {
                at: out.len(),
                from: at,
                stands_for: false,
            });
            copied = at;
        }
        if parts.is_empty() {
            return Self {
                text: Cow::Borrowed(text),
                parts,
                end: text.len(),
            };
        }
        out.push_str(&text[copied..]);
        Self {
            text: Cow::Owned(out),
            parts,
            end: text.len(),
        }
    }

    /// Where a piece of the repaired text stands in the text.
    pub(super) fn written(&self, at: &Range<usize>) -> Range<usize> {
        let start = match self.parts.partition_point(|part| part.at <= at.start) {
            0 => at.start,
            n if self.parts[n - 1].stands_for => self.parts[n - 1].from,
            n => self.parts[n - 1].from + (at.start - self.parts[n - 1].at),
        };
        // The part that holds the last byte, not the one that begins behind it.
        let end = match self.parts.partition_point(|part| part.at < at.end) {
            0 => at.end,
            n if self.parts[n - 1].stands_for => {
                self.parts.get(n).map_or(self.end, |next| next.from)
            }
            n => self.parts[n - 1].from + (at.end - self.parts[n - 1].at),
        };
        start..end.max(start)
    }
}

/// Bytes at which something may begin that is meant otherwise.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut i = 0x80;
    while i < 256 {
        // Bytes that continue a character begin none.
        table[i] = i >= 0xc2;
        i += 1;
    }
    table[b'[' as usize] = true;
    table[b'(' as usize] = true;
    table[b'{' as usize] = true;
    table[b'h' as usize] = true;
    table[b'H' as usize] = true;
    table
};

/// What stands at the beginning of a text, and what it means.
struct Change {
    length: usize,
    meant: &'static str,
    /// A dot in brackets, around which people put blanks.
    dot: bool,
}

fn change(rest: &str, last: Option<char>) -> Option<Change> {
    let plain = |length, meant| {
        Some(Change {
            length,
            meant,
            dot: false,
        })
    };
    let first = rest.chars().next()?;
    match first {
        'h' | 'H' => {
            let scheme = begins(rest, "hxxp") || begins(rest, "h**p") || begins(rest, "hxtp");
            let after = rest.get(4..).unwrap_or_default();
            let after = if begins(after, "s") {
                &after[1..]
            } else {
                after
            };
            let whole = !last.is_some_and(|c| c.is_ascii_alphanumeric());
            (scheme && whole && (after.starts_with(':') || after.starts_with("[:")))
                .then(|| plain(4, "http"))
                .flatten()
        }
        '[' | '(' | '{' => {
            let (mark, meant) = MARKS.iter().find(|(mark, _)| begins(rest, mark))?;
            let dot = *meant == "." && mark.len() > 2;
            let after = &rest[mark.len()..];
            if mark.len() == 2 && !after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                return None;
            }
            // "word [.] word": the blanks belong to the mark.
            let blank = dot && last == Some(' ') && after.starts_with(' ');
            Some(Change {
                length: mark.len() + usize::from(blank),
                meant,
                dot: blank,
            })
        }
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => plain(first.len_utf8(), " "),
        '\u{2010}' | '\u{2011}' => plain(first.len_utf8(), "-"),
        '\u{2012}'..='\u{2015}' | '\u{2212}' | '－'
            if last.is_some_and(|c| c.is_ascii_digit() || c == ')') =>
        {
            plain(first.len_utf8(), "-")
        }
        '＋' => plain(first.len_utf8(), "+"),
        '．' => plain(first.len_utf8(), "."),
        c if is_invisible(c) => plain(c.len_utf8(), ""),
        c => {
            // Letters before it: the digit belongs to a name of its script.
            let digit = digit(c).filter(|_| !last.is_some_and(char::is_alphabetic))?;
            plain(c.len_utf8(), digit)
        }
    }
}

/// Marks of direction, and what is put into words so that filters do not know them.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// The digits of the scripts in which numbers are written.
fn digit(c: char) -> Option<&'static str> {
    const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let of = |zero: u32| {
        DIGITS
            .get(u32::from(c).checked_sub(zero)? as usize)
            .copied()
    };
    [0x660, 0x6f0, 0x966, 0xff10].into_iter().find_map(of)
}

/// Whether a text begins with a word, in capitals or small letters.
pub(super) fn begins(text: &str, word: &str) -> bool {
    let head = text.as_bytes().get(..word.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
}

/// The text as it is meant: what was written against clicking is repaired.
#[must_use]
pub fn refang(value: &str) -> String {
    Meant::of(value).text.into_owned()
}

/// An address, a host or a mail address as it is written so that no program makes a link of it.
#[must_use]
pub fn defang(value: &str) -> String {
    let (scheme, rest) = value.split_once("://").unwrap_or(("", value));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    // A number or a hash has no letters between points.
    let is_name = host.contains('.') && host.contains(|c: char| c.is_ascii_alphabetic());
    let host = match is_name {
        true => host.replace('.', "[.]"),
        false => host.to_owned(),
    };
    match scheme {
        "" => format!("{host}{path}"),
        scheme => format!("{}://{host}{path}", scheme.replace("http", "hxxp")),
    }
}
