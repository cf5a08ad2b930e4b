//! Contact cards: vCard 4.0 (RFC 6350) out, 4.0 and 3.0 (RFC 2426) in.
//!
//! Not here: pictures, calendars and groups of cards, which are kept as lines that were not
//! understood. Own reader and writer: `docs/decisions/0013-directory-formats.md`.
//! Invariant: what is written is read again as the same card, no line is longer than 75 octets, and
//! reading holds one card at most, whatever the size of the file.

mod card;
mod fold;
mod lines;
mod read;
mod take;
#[cfg(test)]
mod tests;
mod write;

pub use card::{Card, Key, Kind, Local, Name, Organization, Telephone, Use};
pub use lines::{VcardError, VcardLimits};
pub use read::{BadCard, Cards, Found};
pub use write::{write, write_all};
