//! One CSV of prefixes, AS numbers and domains with their organisation, sector and criticality.
//!
//! Not here: tables of address space (`tables`), what lists have in common (`list`). The steps are
//! apart and, but for the last, pure: `parse` (text to lines), `plan` (lines and the directory to changes),
//! `actions` (changes to rows). Invariant: a refused line never stops the others and is always
//! listed; the same file twice changes nothing the second time.

mod actions;
mod header;
mod parse;
mod plan;

#[cfg(test)]
mod tests;

use base::CountryCode;
use base::id::ImportId;

use crate::network::{Resource, Side, Space};
use crate::organisation::{Kind, Mail, Name};
use crate::sector::Sector;

pub use crate::list::{FILE_LIMIT, ImportFile, ROW_LIMIT, Refused, Shape};
pub use actions::Imports;

/// How many changes a preview lists; its counts are always complete.
pub const LISTED: usize = 1_000;

impl ImportFile<'_> {
    /// Whether its first line names the columns of figures of subscribers.
    #[must_use]
    pub fn is_subscribers(&self) -> bool {
        crate::subscriber::is_list(self)
    }

    /// Whether its first line names the columns of a list of networks with their organisations.
    /// Tables of address space, which [`crate::tables`] takes, have no such line.
    #[must_use]
    pub fn is_constituency(&self) -> bool {
        parse::is_constituency(self.bytes)
    }
}

/// What a line says about the holder of its networks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holder {
    pub name: Name,
    pub sector: Option<Sector>,
    pub critical: Option<bool>,
    pub kind: Option<Kind>,
    pub country: Option<CountryCode>,
    pub mail: Option<Mail>,
}

/// A line that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub line: u64,
    pub resource: Resource,
    pub side: Side,
    pub holder: Option<Holder>,
    /// How its addresses are given out; `None` where the file does not say.
    pub space: Option<Space>,
}

/// What happens to a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// New.
    Added,
    /// Another organisation, side, sector or criticality than before.
    Changed,
}

/// One change of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The line in the file.
    pub line: u64,
    /// Which network.
    pub resource: Resource,
    /// Its organisation; `None` for an entry of the constituency.
    pub organisation: Option<String>,
    /// New or changed.
    pub kind: ChangeKind,
    /// Whose it was.
    pub before: Option<String>,
}

/// What an import does or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// How the file was read.
    pub shape: Shape,
    /// New networks.
    pub added: usize,
    /// Networks whose organisation, side, sector, criticality or address space changes.
    pub changed: usize,
    /// Networks that stay as they are.
    pub unchanged: usize,
    /// Networks for which a manual entry names another organisation, which goes on to hold.
    pub overridden: usize,
    /// New organisations.
    pub organisations_added: usize,
    /// Organisations of earlier imports whose sector, criticality or details change.
    pub organisations_changed: usize,
    /// Organisations entered by hand that the file describes otherwise; they stay.
    pub organisations_kept: usize,
    /// Values that the file now says otherwise than a person did; somebody is to look at them.
    pub reviews: usize,
    /// Lines that are not taken.
    pub refused: Vec<Refused>,
    /// The first [`LISTED`] changes.
    pub changes: Vec<Change>,
}

impl Preview {
    /// Whether applying it would change nothing.
    #[must_use]
    pub const fn changes_nothing(&self) -> bool {
        self.added + self.changed + self.organisations_added + self.organisations_changed == 0
            && self.reviews == 0
    }
}

/// A finished import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// What it did.
    pub done: Preview,
    /// Its record; `None` when nothing changed.
    pub import: Option<ImportId>,
}
