//! Content lines out of chunks of bytes: folds undone, memory bounded.
//!
//! Not here: what a line means. Invariant: at most one unfolded line is held, and lines do not
//! depend on how the bytes were cut.

use super::fold::unparameter;

/// How much a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VcardLimits {
    /// Bytes of an unfolded line; pictures inside cards are long.
    pub line_bytes: usize,
    /// Bytes of a card.
    pub card_bytes: usize,
    /// Cards of a file.
    pub cards: usize,
}

impl Default for VcardLimits {
    fn default() -> Self {
        Self {
            line_bytes: 1 << 20,
            card_bytes: 2 << 20,
            cards: 100_000,
        }
    }
}

/// Why a file cannot be read any further. What came before stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VcardError {
    /// A line that is too long.
    #[error("line {line}: longer than {limit} bytes; leave pictures out and export again")]
    LineTooLong {
        /// The line on which it begins.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// A card that is too large.
    #[error(
        "line {line}: the card is larger than {limit} bytes; leave pictures out and export again"
    )]
    CardTooLarge {
        /// The line on which the card begins.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// Too many cards.
    #[error("line {line}: more than {limit} cards; send them in several files")]
    TooManyCards {
        /// The line on which the first too many begins.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// No card in it.
    #[error("there is no card in the file; expected BEGIN:VCARD on a line of its own")]
    NoCard,
}

/// Bytes in, unfolded lines out.
#[derive(Debug)]
pub(super) struct Unfolder {
    limit: usize,
    /// The unfolded line so far.
    held: Vec<u8>,
    /// The line on which it begins, counted from 1.
    begins: u64,
    /// Lines that ended.
    ended: u64,
    /// The line has ended; a blank next goes on with it.
    waiting: bool,
    first: bool,
}

impl Unfolder {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            limit,
            held: Vec::new(),
            begins: 1,
            ended: 0,
            waiting: false,
            first: true,
        }
    }

    /// Takes bytes and gives each line that is whole to `each`, with its number.
    pub(super) fn push(
        &mut self,
        bytes: &[u8],
        each: &mut dyn FnMut(u64, &str) -> Result<(), VcardError>,
    ) -> Result<(), VcardError> {
        let mut rest = bytes;
        while let Some(first) = rest.first() {
            if self.waiting {
                self.waiting = false;
                if matches!(first, b' ' | b'\t') {
                    rest = &rest[1..];
                    continue;
                }
                self.hand_out(each)?;
            }
            let end = memchr::memchr(b'\n', rest);
            let piece = &rest[..end.unwrap_or(rest.len())];
            if self.held.len() + piece.len() > self.limit {
                return Err(VcardError::LineTooLong {
                    line: self.begins,
                    limit: self.limit,
                });
            }
            self.held.extend_from_slice(piece);
            let Some(end) = end else { break };
            if self.held.last() == Some(&b'\r') {
                self.held.pop();
            }
            self.ended += 1;
            self.waiting = true;
            rest = &rest[end + 1..];
        }
        Ok(())
    }

    /// The last line, which need not be ended.
    pub(super) fn finish(
        &mut self,
        each: &mut dyn FnMut(u64, &str) -> Result<(), VcardError>,
    ) -> Result<(), VcardError> {
        if self.held.last() == Some(&b'\r') {
            self.held.pop();
        }
        self.hand_out(each)
    }

    fn hand_out(
        &mut self,
        each: &mut dyn FnMut(u64, &str) -> Result<(), VcardError>,
    ) -> Result<(), VcardError> {
        let text = String::from_utf8_lossy(&self.held);
        let text = match self.first {
            true => text.trim_start_matches('\u{feff}'),
            false => &text,
        };
        self.first = false;
        let result = each(self.begins, text);
        self.held.clear();
        self.begins = self.ended + 1;
        result
    }
}

/// A content line in its parts (RFC 6350 §3.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The property in capitals.
    pub name: String,
    /// Names in capitals, values as they are.
    pub parameters: Vec<(String, String)>,
    /// The value, still escaped.
    pub value: String,
}

impl Line {
    /// `None` when there is no name or no colon.
    pub(super) fn of(text: &str) -> Option<Self> {
        let colon = outside_quotes(text, ':').next()?;
        let (head, value) = (&text[..colon], &text[colon + 1..]);
        let mut parts = pieces(head, ';');
        let name = parts.next()?;
        // Before a dot stands the name of a group, which binds lines together.
        let name = name.rsplit('.').next().unwrap_or(name);
        let good = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        if name.is_empty() || !name.bytes().all(good) {
            return None;
        }
        let mut parameters = Vec::new();
        for part in parts {
            // vCard 2.1 and some programs write the type alone.
            let (key, values) = part.split_once('=').unwrap_or(("TYPE", part));
            for value in pieces(values, ',') {
                let value = unparameter(value.trim_matches('"'));
                // RFC 6350 puts several types also into one pair of quotes.
                let several = key.eq_ignore_ascii_case("TYPE") && value.contains(',');
                let split: Vec<&str> = match several {
                    true => value.split(',').collect(),
                    false => vec![&value],
                };
                let pairs = split
                    .iter()
                    .map(|v| (key.to_ascii_uppercase(), (*v).to_owned()));
                parameters.extend(pairs);
            }
        }
        Some(Self {
            name: name.to_ascii_uppercase(),
            parameters,
            value: value.to_owned(),
        })
    }

    /// The values of a parameter.
    pub(super) fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        let of_key = self.parameters.iter().filter(move |(name, _)| name == key);
        of_key.map(|(_, value)| value.as_str())
    }

    /// Whether a parameter has a value, in any letters.
    pub(super) fn has(&self, key: &str, value: &str) -> bool {
        self.all(key).any(|one| one.eq_ignore_ascii_case(value))
    }
}

/// Where a sign stands outside quotes.
fn outside_quotes(text: &str, sign: char) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    text.char_indices().filter_map(move |(i, c)| {
        quoted ^= c == '"';
        (c == sign && !quoted).then_some(i)
    })
}

/// The pieces between a sign outside quotes.
fn pieces(text: &str, sign: char) -> impl Iterator<Item = &str> {
    let ends = outside_quotes(text, sign).chain([text.len()]);
    let mut from = 0;
    ends.map(move |end| {
        let piece = &text[from..end];
        from = (end + sign.len_utf8()).min(text.len());
        piece
    })
}
