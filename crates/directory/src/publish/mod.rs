//! The directory in the forms of others: contact cards, FIRST's list of teams, descriptions by
//! RFC 2350, `security.txt`.
//!
//! Not here: those forms (`exchange`), and who may see what: whatever leaves is a [`Seen`].
//! Invariant: nothing is written but what the given [`Seen`]s hold.

pub(crate) mod api;
mod atom;
mod card;
mod description;
mod security;
mod team;
#[cfg(test)]
mod tests;

use base::LanguageTag;

pub use atom::feed;
pub use card::{card, cards};
pub use description::description;
pub use security::security_txt;
pub use team::{Filter, is_team, list};

use crate::record::{Said, Seen};

/// All values of a field: of one with languages, those in the given language or the next best.
fn texts<'s>(seen: &'s Seen, field: &'s str, language: &str) -> Vec<&'s str> {
    let rank = |s: &&Said| match s.language.as_str() {
        l if l == language => 0,
        "" => 1,
        "en" => 2,
        _ => 3,
    };
    let best = seen.of(field).min_by_key(rank);
    let values = best.into_iter().flat_map(|s| &s.values);
    values.map(|v| v.text.as_str()).collect()
}

/// The languages that are named, as tags.
fn languages(seen: &Seen) -> Vec<LanguageTag> {
    let named = texts(seen, "language", "").into_iter();
    named.filter_map(|l| l.parse().ok()).collect()
}

/// When something that is shown was last said.
fn changed(seen: &Seen) -> Option<base::Timestamp> {
    seen.said.iter().map(|s| s.at).max()
}
