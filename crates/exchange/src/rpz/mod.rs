//! Lists for resolvers and filters: response policy zones and plain lists of domains.
//!
//! Written by draft-vixie-dnsop-dns-rpz-00 (§3 actions, §4.1.1 owner names) as a zone file (RFC 1035
//! §5); read back is what is written here. Not here: which domain is listed, on what ground and until
//! when it stays; serving the zone. Invariant: the same zone is the same text to the byte, and no
//! name or comment can put a record of its own into it.

mod error;
mod name;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use error::RpzError;
pub use name::{Name, NameError};
pub use read::{read, read_domains};
pub use write::{domains, write};

use base::clock::Day;

/// How large a zone may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of its text.
    pub bytes: usize,
    /// Entries.
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 256 << 20,
            entries: 1_000_000,
        }
    }
}

/// The most bytes of a note; what is longer is cut.
pub const MOST_NOTE: usize = 200;

/// What a resolver answers (§3).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// That there is no such domain (`CNAME .`, §3.1).
    NxDomain,
    /// That the domain has no such record (`CNAME *.`, §3.2).
    NoData,
    /// The truth, although a wider entry says otherwise (`CNAME rpz-passthru.`, §3.3).
    Passthru,
    /// The answer of another name, such as that of a page that explains (§3.6).
    Cname(Name),
}

/// What is said about a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The domain.
    pub name: Name,
    /// Whether the names below it are meant, too.
    pub below: bool,
    /// What is answered.
    pub action: Action,
    /// The first day on which the entry is no longer meant; a note for readers, as resolvers do not
    /// know it.
    pub until: Option<Day>,
    /// A note for readers, such as the number of the decision; see [`note`].
    pub note: String,
}

/// A zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Its own name.
    pub origin: Name,
    /// The server it comes from (RFC 1035 §3.3.13, MNAME).
    pub server: Name,
    /// The mailbox of whoever answers for it, written as a name (RNAME).
    pub mailbox: Name,
    /// Its number, which grows with every change (RFC 1982).
    pub serial: u32,
    /// Seconds for which an answer may be kept.
    pub ttl: u32,
    /// What it says, in any order.
    pub entries: Vec<Entry>,
}

/// A text as a note is kept: one line, without control characters and marks of direction, blanks
/// once, cut after [`MOST_NOTE`] bytes.
#[must_use]
pub fn note(text: &str) -> String {
    let odd = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let words = text.split(odd).filter(|word| !word.is_empty());
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
        if out.len() > MOST_NOTE {
            break;
        }
    }
    out.truncate(out.floor_char_boundary(MOST_NOTE));
    out.truncate(out.trim_end().len());
    out
}

/// The entries in the order in which they are written, each domain once.
fn sorted(entries: &[Entry]) -> Result<Vec<&Entry>, RpzError> {
    let mut all: Vec<&Entry> = entries.iter().collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    match all.windows(2).find(|pair| pair[0].name == pair[1].name) {
        Some(pair) => Err(RpzError::Twice {
            name: pair[0].name.to_string(),
        }),
        None => Ok(all),
    }
}
