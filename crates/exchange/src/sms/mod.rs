//! Text messages: how many segments a text takes, and who a forwarded message says it is from.
//!
//! Not here: sending, and the shift tables of single languages (3GPP TS 23.038 §6.2.1.2), which few
//! telephones read. Invariant: no segment ends inside a character: neither between the two units of
//! an escaped one nor between those of a surrogate pair.

mod alphabet;
mod sender;
#[cfg(test)]
mod tests;

pub use sender::{Sender, SenderKind, senders};

/// The most segments that a warning takes.
pub const MAX_SEGMENTS: usize = 3;

/// Characters that are named at most, of those that make a text long.
const NAMED: usize = 10;

/// How a text is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// The default alphabet of 7 bits with its extension (3GPP TS 23.038 §6.2.1).
    Gsm7,
    /// 16 bits a unit (3GPP TS 23.038 §6.2.3), in practice UTF-16.
    Ucs2,
}

impl Encoding {
    /// Units of a message of one segment.
    #[must_use]
    pub const fn alone(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// Units of each segment of several: six octets are the header that joins them
    /// (3GPP TS 23.040 §9.2.3.24.1).
    #[must_use]
    pub const fn joined(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }

    /// Units of as many segments as a warning may have: 459 or 201.
    #[must_use]
    pub const fn most(self) -> usize {
        self.joined() * MAX_SEGMENTS
    }

    /// Units of a character.
    fn units(self, c: char) -> usize {
        match self {
            Self::Gsm7 => alphabet::septets(c).unwrap_or(1),
            Self::Ucs2 => c.len_utf16(),
        }
    }
}

/// What a text takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segments {
    /// How it is carried.
    pub encoding: Encoding,
    /// Septets, or 16-bit units, of its characters.
    pub units: usize,
    /// Segments; 0 for no text.
    pub segments: usize,
    /// Units that are free in the last segment; for no text, all of one.
    pub left: usize,
    /// Characters that the default alphabet does not have, each once, the first ten in the order of
    /// the text: without them the text would be carried with 7 bits.
    pub foreign: Vec<char>,
}

impl Segments {
    /// Whether a warning may be so long.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.segments <= MAX_SEGMENTS
    }
}

/// What a text takes (3GPP TS 23.038 §6.2.1 and §6.2.3, 3GPP TS 23.040 §9.2.3.24.1).
#[must_use]
pub fn segments(text: &str) -> Segments {
    let (encoding, foreign) = encoding(text);
    let units = text.chars().map(|c| encoding.units(c)).sum();
    if units <= encoding.alone() {
        return Segments {
            encoding,
            units,
            segments: usize::from(units > 0),
            left: encoding.alone() - units,
            foreign,
        };
    }
    let (mut segments, mut used) = (1, 0);
    for c in text.chars() {
        let size = encoding.units(c);
        if used + size > encoding.joined() {
            segments += 1;
            used = 0;
        }
        used += size;
    }
    Segments {
        encoding,
        units,
        segments,
        left: encoding.joined() - used,
        foreign,
    }
}

/// A text cut as it is carried, a piece a segment.
#[must_use]
pub fn pieces(text: &str) -> Vec<&str> {
    let Segments {
        encoding, segments, ..
    } = segments(text);
    if segments <= 1 {
        return Vec::from_iter((segments == 1).then_some(text));
    }
    let (mut pieces, mut begin, mut used) = (Vec::with_capacity(segments), 0, 0);
    for (at, c) in text.char_indices() {
        let size = encoding.units(c);
        if used + size > encoding.joined() {
            pieces.push(&text[begin..at]);
            (begin, used) = (at, 0);
        }
        used += size;
    }
    pieces.push(&text[begin..]);
    pieces
}

fn encoding(text: &str) -> (Encoding, Vec<char>) {
    let mut foreign: Vec<char> = Vec::new();
    for c in text.chars().filter(|c| alphabet::septets(*c).is_none()) {
        if !foreign.contains(&c) {
            foreign.push(c);
        }
        if foreign.len() == NAMED {
            break;
        }
    }
    match foreign.is_empty() {
        true => (Encoding::Gsm7, foreign),
        false => (Encoding::Ucs2, foreign),
    }
}
