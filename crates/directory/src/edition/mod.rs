//! Editions of the yearly Who's Who: what is public and may be printed, frozen by year and language.
//!
//! Not here: who may be shown (`record`), formats (`press`). Invariant: an edition holds what a
//! visitor may see and people agreed to have printed, and of each year and language only the newest
//! revision is given out.

mod actions;
pub(crate) mod api;
mod document;
mod entry;
mod file;
mod index;
mod lines;
mod revise;
mod store;
#[cfg(test)]
pub(crate) mod tests;
mod volume;

use base::id::{RecordId, TenantId};
use base::{ContentHash, LanguageTag, Timestamp};

pub use actions::{Editions, Outcome, Wanted};
pub use file::{File, Format};
pub(crate) use revise::settle;
pub use volume::Volume;

use crate::DirectoryError;

/// The id of an edition.
pub type EditionId = RecordId;

/// The years that an edition may have.
pub const YEARS: std::ops::RangeInclusive<i64> = 1990..=2100;

/// One revision of the edition of a year in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Whose.
    pub tenant: TenantId,
    /// Of which year.
    pub year: i64,
    /// In which language.
    pub language: LanguageTag,
    /// 1 for the first, and so on.
    pub revision: u32,
    /// The SHA-256 of its content.
    pub hash: ContentHash,
    /// When it was frozen.
    pub made_at: Timestamp,
    /// When a newer revision took its place; it is no longer given out.
    pub superseded_at: Option<Timestamp>,
}

/// The numbers under which libraries know it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Numbers {
    isbn: String,
    issn: String,
}

impl Numbers {
    /// Numbers as people write them; empty for none.
    ///
    /// # Errors
    /// [`DirectoryError::Field`] when one is not well-formed or its check digit is wrong.
    pub fn new(isbn: &str, issn: &str) -> Result<Self, DirectoryError> {
        let (isbn, issn) = (isbn.trim(), issn.trim());
        let refused = |field, reason, message, text: &str| {
            let args = vec![("text", text.to_owned())];
            Err(DirectoryError::field(field, reason, (message, args)))
        };
        if !isbn.is_empty() && !is_isbn(isbn) {
            return refused("isbn", "is not an ISBN", "directory-refused-isbn", isbn);
        }
        if !issn.is_empty() && !is_issn(issn) {
            return refused("issn", "is not an ISSN", "directory-refused-issn", issn);
        }
        Ok(Self {
            isbn: isbn.to_owned(),
            issn: issn.to_uppercase(),
        })
    }

    /// The ISBN; empty for none.
    #[must_use]
    pub fn isbn(&self) -> &str {
        &self.isbn
    }

    /// The ISSN; empty for none.
    #[must_use]
    pub fn issn(&self) -> &str {
        &self.issn
    }

    /// These, and `before` where these say nothing.
    fn or(self, before: &Self) -> Self {
        let either = |own: String, other: &String| match own.is_empty() {
            true => other.clone(),
            false => own,
        };
        Self {
            isbn: either(self.isbn, &before.isbn),
            issn: either(self.issn, &before.issn),
        }
    }
}

/// The year of an edition.
///
/// # Errors
/// [`DirectoryError::Field`] beyond [`YEARS`].
pub fn year(year: i64) -> Result<i64, DirectoryError> {
    if YEARS.contains(&year) {
        return Ok(year);
    }
    let args = vec![("text", year.to_string())];
    let message = ("directory-refused-year", args);
    Err(DirectoryError::field(
        "year",
        "is not a year from 1990 to 2100",
        message,
    ))
}

/// The digits of a number that is written with hyphens or blanks; the last one may be X, which is 10.
fn digits(text: &str) -> Option<Vec<u32>> {
    let plain: Vec<char> = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let last = plain.len().checked_sub(1)?;
    let digit = |(at, c): (usize, &char)| match c {
        'X' | 'x' if at == last => Some(10),
        c => c.to_digit(10),
    };
    plain.iter().enumerate().map(digit).collect()
}

/// Digits by falling weights, from `first` down to 1, add up to a multiple of 11.
fn by_eleven(digits: &[u32], first: u32) -> bool {
    let sum: u32 = digits
        .iter()
        .zip((1..=first).rev())
        .map(|(d, w)| d * w)
        .sum();
    sum.is_multiple_of(11)
}

/// ISO 2108: 13 digits from 978 or 979 on, or the older 10.
fn is_isbn(text: &str) -> bool {
    let Some(digits) = digits(text) else {
        return false;
    };
    match digits.len() {
        13 => {
            let weights = [1, 3].into_iter().cycle();
            let sum: u32 = digits.iter().zip(weights).map(|(d, w)| d * w).sum();
            digits.starts_with(&[9, 7])
                && matches!(digits[2], 8 | 9)
                && digits[12] < 10
                && sum.is_multiple_of(10)
        }
        10 => by_eleven(&digits, 10),
        _ => false,
    }
}

/// ISO 3297: eight digits, the last one a check digit.
fn is_issn(text: &str) -> bool {
    digits(text).is_some_and(|d| d.len() == 8 && by_eleven(&d, 8))
}
