//! CSAF 2.0 (OASIS): documents written and read, the mandatory tests of its section 6.1, and the
//! files of a provider (section 7).
//!
//! Not here: the JSON schema, aggregators, VEX as something that we write. Invariant: what
//! [`Document::write`] gives passes [`check::all`]; what is read is bounded by [`Limits`].

pub mod check;
mod document;
mod provider;
mod read;
#[cfg(test)]
mod tests;

pub use document::{Category, Document, Note, Product, Reference, Revision, Vulnerability, Wrong};
pub use provider::{
    Listed, Provider, changes, index, provider_metadata, rolie, sha256_file, sha512_file,
};
pub use read::{Advisory, Limits, ReadError, read, read_value};

/// The media type of documents, metadata and feeds.
pub const MEDIA: &str = "application/json";

/// The file name of a document by its tracking id (section 5.1): small letters, and an underscore
/// for each run of what is neither letter, digit, plus, minus nor underscore.
#[must_use]
pub fn file_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len() + 5);
    for c in id.trim().to_lowercase().chars() {
        if c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '+' | '-') {
            name.push(c);
        } else if !name.ends_with('_') {
            name.push('_');
        }
    }
    name.push_str(".json");
    name
}
