//! The description of a team by RFC 2350 (BCP 21): a typed document, written as text and as HTML,
//! and read from documents as teams really publish them.
//!
//! Not here: PDF and word processor files, and signing. Invariant: nothing of a document that is
//! read gets lost: what has no place is kept with its heading and its line.

mod heading;
mod html;
mod item;
mod read;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use html::html;
pub use item::{Item, title};
pub use read::{Imported, Placed, ReadError, Unplaced, read};
pub use text::text;

use std::collections::BTreeMap;

/// What a team says about itself, by the items of RFC 2350 Appendix D.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The name of the team, for the title.
    pub team: String,
    /// The text of each item; paragraphs are parted by a blank line.
    pub items: BTreeMap<Item, String>,
}

impl Document {
    /// The items that have a text or stand above one that has, in order.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (Item, Option<&str>)> {
        let says = |item: Item| {
            let text = self.items.get(&item)?.as_str();
            (!text.trim().is_empty()).then_some(text)
        };
        let below = move |item: Item| {
            Item::ALL
                .iter()
                .any(|o| o.is_below(item) && says(*o).is_some())
        };
        let of_item = move |item: &Item| {
            (says(*item).is_some() || below(*item)).then(|| (*item, says(*item)))
        };
        Item::ALL.iter().filter_map(of_item)
    }
}

/// A text without the marks that turn or hide what follows (Unicode TR 9 overrides and isolates),
/// and without control characters but the line end and the tab.
pub(crate) fn clean(text: &str) -> String {
    let bad = |c: char| {
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
            || (c.is_control() && !matches!(c, '\n' | '\t'))
    };
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !bad(*c))
        .collect()
}
