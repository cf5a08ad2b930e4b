//! From a published document to the items.
//!
//! Not here: deciding that it is right; a person looks at what was placed, above all at what is
//! marked as not certain. Invariant: every line that says something is in an item, among what could
//! not be placed, or a heading that is told.

use super::heading::{Seen, see};
use super::item::{self, Item};
use super::{Document, clean};
use std::collections::BTreeSet;

/// The most bytes of a document.
const MOST_BYTES: usize = 1 << 20;

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Too large.
    #[error("the document has {found} bytes; at most {MOST_BYTES} are read: send the text alone")]
    TooLarge {
        /// Its bytes.
        found: usize,
    },
    /// Not text.
    #[error("byte {at}: not UTF-8 text; save the document as plain text in UTF-8")]
    NotText {
        /// The place, counted from 0.
        at: usize,
    },
    /// No heading in it is one of the items.
    #[error("no heading of RFC 2350 was found; expected lines such as \"2.1 Name of the Team\"")]
    NoHeading,
}

/// A heading that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The item.
    pub item: Item,
    /// The line, counted from 1.
    pub line: u64,
    /// The heading as it stands there.
    pub heading: String,
    /// Number and wording agree, or the wording alone is known; otherwise a person should look.
    pub certain: bool,
}

/// Something that has no place among the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The line, counted from 1.
    pub line: u64,
    /// The heading as it stands there; empty before the first one.
    pub heading: String,
    /// The text under it.
    pub text: String,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What could be placed. The team's name is the first line of 2.1.
    pub document: Document,
    /// Where it was found, in order.
    pub placed: Vec<Placed>,
    /// What could not.
    pub unplaced: Vec<Unplaced>,
}

/// Reads a document. A cleartext signature around it and a table of contents are passed over.
///
/// # Errors
/// When it is too large, not text, or has no heading that is known.
pub fn read(bytes: &[u8]) -> Result<Imported, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { found: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| ReadError::NotText {
        at: e.valid_up_to(),
    })?;
    let mut reading = Reading::default();
    for (number, line) in (1u64..).zip(clean(text).lines()) {
        reading.line(number, line);
    }
    if reading.placed.is_empty() {
        return Err(ReadError::NoHeading);
    }
    Ok(reading.done())
}

/// Where the next line goes.
#[derive(Default)]
enum Into {
    #[default]
    Front,
    Item(Item),
    Foreign(usize),
    /// Inside the armour of a signature.
    Signature,
}

#[derive(Default)]
struct Reading {
    document: Document,
    placed: Vec<Placed>,
    unplaced: Vec<Unplaced>,
    into: Into,
    met: BTreeSet<Item>,
    /// The number of the last heading.
    last: String,
}

impl Reading {
    fn line(&mut self, number: u64, line: &str) {
        let bare = line.trim();
        if matches!(bare, "-----BEGIN PGP SIGNATURE-----") {
            self.into = Into::Signature;
        }
        let frame = bare.starts_with("-----") && bare.contains(" PGP ");
        let hash = bare.starts_with("Hash: ") && matches!(self.into, Into::Front);
        if matches!(self.into, Into::Signature) || frame || hash {
            return;
        }
        // Signed text has its dashes escaped.
        let line = line.strip_prefix("- -").map_or(line, |_| &line[2..]);
        match see(line, &self.last) {
            Seen::Contents => {}
            Seen::Heading {
                item,
                certain,
                rest,
            } => self.heading(number, bare, item, certain, rest),
            Seen::Foreign { number: of } => self.foreign(number, bare, &of, line),
            Seen::Text => self.text(number, line),
        }
    }

    fn heading(&mut self, line: u64, bare: &str, item: Item, certain: bool, rest: &str) {
        // The wording of an item that was met already, under another one, is its text: "Address:"
        // within 2.11. So is one that stands back without a number.
        let again = !self.met.insert(item);
        let numbered = bare.starts_with(|c: char| c.is_numeric());
        if again && !numbered {
            return self.text(line, bare);
        }
        self.placed.push(Placed {
            item,
            line,
            heading: bare.chars().take(200).collect(),
            certain,
        });
        self.into = Into::Item(item);
        item.number().clone_into(&mut self.last);
        if !rest.is_empty() {
            self.text(line, rest);
        }
    }

    /// A numbered heading of their own: a part of the item whose number it goes on from, or
    /// something that has no place.
    fn foreign(&mut self, line: u64, bare: &str, number: &str, whole: &str) {
        let within = |item: Item| {
            let rest = number.strip_prefix(item.number());
            item.depth() > 1 && rest.is_some_and(|rest| rest.starts_with('.'))
        };
        if let Into::Item(item) = self.into
            && within(item)
        {
            return self.text(line, whole);
        }
        self.unplaced.push(Unplaced {
            line,
            heading: bare.chars().take(200).collect(),
            text: String::new(),
        });
        self.into = Into::Foreign(self.unplaced.len() - 1);
    }

    fn text(&mut self, line: u64, text: &str) {
        let text = text.trim();
        let slot = match self.into {
            Into::Item(item) => self.document.items.entry(item).or_default(),
            Into::Foreign(at) => &mut self.unplaced[at].text,
            Into::Signature => return,
            Into::Front if text.is_empty() => return,
            Into::Front => {
                if self.unplaced.is_empty() {
                    self.unplaced.push(Unplaced {
                        line,
                        heading: String::new(),
                        text: String::new(),
                    });
                }
                &mut self.unplaced[0].text
            }
        };
        slot.push_str(text);
        slot.push('\n');
    }

    fn done(mut self) -> Imported {
        for text in self.document.items.values_mut() {
            *text = paragraphs(text);
        }
        self.document.items.retain(|_, text| !text.is_empty());
        for one in &mut self.unplaced {
            one.text = paragraphs(&one.text);
        }
        // Our own title is no text of the team.
        let ours = |text: &str| text.lines().next().is_some_and(is_title);
        if let Some(first) = self
            .unplaced
            .first_mut()
            .filter(|u| u.heading.is_empty() && ours(&u.text))
        {
            first.text = first.text.lines().skip(1).collect::<Vec<_>>().join("\n");
        }
        self.unplaced
            .retain(|u| !(u.heading.is_empty() && u.text.is_empty()));
        let name = self.document.items.get(&Item::Name);
        self.document.team = name.and_then(|n| n.lines().next()).unwrap_or("").to_owned();
        Imported {
            document: self.document,
            placed: self.placed,
            unplaced: self.unplaced,
        }
    }
}

fn is_title(line: &str) -> bool {
    let titles = ["ar", "en", "es", "fr", "ru", "zh"]
        .into_iter()
        .filter_map(|l| l.parse().ok());
    { titles }.any(|language| item::title(&language) == line)
}

/// The text with one blank line between paragraphs and none around.
fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.trim().lines() {
        if line.is_empty() && out.ends_with("\n\n") {
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out.trim_end().to_owned()
}
