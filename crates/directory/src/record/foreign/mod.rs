//! Records in the forms of others: contact cards (vCard), FIRST's list of teams, a team's
//! description (RFC 2350).
//!
//! Not here: those forms (`exchange`), our own (`record::exchange`), taking what was read (`import`).
//! Invariant: what has no place among our fields is named with its place in the file, never dropped
//! in silence; a person of a file agreed to nothing, so nothing of them leaves the administration.

mod cards;
mod description;
mod teams;
#[cfg(test)]
mod tests;

use super::exchange::{ByKey, Cells, Read};
use crate::error::DirectoryError;
use crate::list::{ImportFile, Refused};
use crate::lookup::Message;

/// Which form of others a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// vCard 4.0 or 3.0 (RFC 6350, RFC 2426).
    Cards,
    /// FIRST's list of teams, JSON.
    Teams,
    /// A description by RFC 2350, text.
    Description,
}

impl Foreign {
    /// The form of a file, told by its content; `None` for one of our own, or of nobody's.
    #[must_use]
    pub fn of(file: &ImportFile<'_>) -> Option<Self> {
        let start = file.bytes.trim_ascii_start();
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
        let begins = |mark: &[u8]| {
            start
                .get(..mark.len())
                .is_some_and(|s| s.eq_ignore_ascii_case(mark))
        };
        if begins(b"BEGIN:VCARD") {
            return Some(Self::Cards);
        }
        if begins(b"{") || begins(b"[") {
            return teams::is_list(file.bytes).then_some(Self::Teams);
        }
        let is_text = !super::is_records(file) && !file.is_constituency();
        (is_text && exchange::rfc2350::read(file.bytes).is_ok()).then_some(Self::Description)
    }
}

/// Reads a file of another's form.
///
/// # Errors
/// [`DirectoryError::File`] when nothing of it can be read, or a limit is passed.
pub(super) fn read(file: &ImportFile<'_>, form: Foreign) -> Result<Read, DirectoryError> {
    match form {
        Foreign::Cards => cards::read(file),
        Foreign::Teams => teams::read(file),
        Foreign::Description => description::read(file),
    }
}

fn bad(file: &ImportFile<'_>, reason: String) -> DirectoryError {
    DirectoryError::File {
        name: file.name.to_owned(),
        message: (
            "directory-refused-foreign",
            vec![("reason", reason.clone())],
        ),
        reason,
    }
}

/// What was not taken, and why.
fn refused(line: u64, column: Option<&str>, reason: impl Into<String>) -> Refused {
    let message = ("directory-refused-foreign", vec![("reason", reason.into())]);
    said(line, column, message)
}

fn said(line: u64, column: Option<&str>, message: Message) -> Refused {
    Refused {
        line,
        column: column.map(str::to_owned),
        message,
    }
}

/// Values of one record, and what of them was not taken.
struct Writing<'c> {
    cells: &'c mut Cells,
    refused: &'c mut Vec<Refused>,
    line: u64,
}

impl Writing<'_> {
    /// Takes a value, for whom the field is usually meant.
    fn put(&mut self, field: &'static str, language: &str, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if let Err(message) = self.cells.put(field, language, text, "", (false, false)) {
            self.refused.push(said(self.line, Some(field), message));
        }
    }
}

fn done(records: ByKey, refused: Vec<Refused>) -> Read {
    Read {
        records: records.finish(),
        refused,
    }
}
