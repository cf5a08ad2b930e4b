//! Records that may be the same: organisations, people and functions that share a mail address, a
//! telephone number, a key or a name.
//!
//! Not here: making one of two (`unite`). Invariant: what is compared is [`Seen`], so that nobody
//! learns by a suggestion of a value that they may not see; only records of one kind are compared.

mod actions;
pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use base::Timestamp;
use base::id::RecordId;

pub use actions::{Duplicates, Pair};

use super::field::Kind;
use super::search::folded;
use super::{Said, Seen};

/// What more records share than this tells nothing: a switchboard, a mailbox of a provider.
const MOST: usize = 8;
/// Letters and digits below which a name is too common to tell anything.
const SHORTEST: usize = 3;

/// By what two records may be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum By {
    /// A mail address, in any case.
    Mail,
    /// A telephone number (E.164), that for emergencies included.
    Telephone,
    /// The fingerprint of a key.
    Key,
    /// A name or another name, without marks, cases and forms of letters; of a function, within one
    /// organisation.
    Name,
}

impl By {
    /// The name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Telephone => "telephone",
            Self::Key => "key",
            Self::Name => "name",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Mail => "directory-duplicate-mail",
            Self::Telephone => "directory-duplicate-telephone",
            Self::Key => "directory-duplicate-key",
            Self::Name => "directory-duplicate-name",
        }
    }
}

/// What two records have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shared {
    /// Of what kind.
    pub by: By,
    /// As the first of the two writes it.
    pub text: String,
}

/// Two records that may be the same.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// The older record.
    pub one: Seen,
    /// The other one.
    pub other: Seen,
    /// By what, at least one thing.
    pub shared: Vec<Shared>,
}

/// That two records are not the same, said by somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distinct {
    /// The two.
    pub pair: Pair,
    /// Who said so, as the audit log names them.
    pub by: String,
    /// Why.
    pub why: String,
    /// When.
    pub at: Timestamp,
}

/// What of a record may be told of another one: how it is compared, and as it stands.
fn marks(seen: &Seen) -> Vec<(By, String, String)> {
    let mut out = Vec::new();
    for said in &seen.said {
        let Some(by) = kind_of(seen.record.kind, said) else {
            continue;
        };
        for value in &said.values {
            let text = value.text.as_str();
            let compared = match by {
                By::Mail => text.to_lowercase(),
                By::Telephone | By::Key => text.to_owned(),
                By::Name => folded(text).replace(' ', ""),
            };
            if by == By::Name && compared.chars().count() < SHORTEST {
                continue;
            }
            // Every organisation has its duty officer.
            let compared = match seen.record.kind == Kind::Function && by == By::Name {
                true => format!("{} {compared}", seen.record.organisation),
                false => compared,
            };
            out.push((by, compared, text.to_owned()));
        }
    }
    out
}

fn kind_of(kind: Kind, said: &Said) -> Option<By> {
    Some(match (said.field.name, kind) {
        ("mail", _) => By::Mail,
        ("telephone" | "emergency", _) => By::Telephone,
        ("key", _) => By::Key,
        ("name" | "alias", _) | ("function", Kind::Function) => By::Name,
        _ => return None,
    })
}

/// The pairs of `all` that share something, those that share most first.
fn suggest(all: &[Seen]) -> Vec<Suggestion> {
    let mut holders: HashMap<(Kind, By, String), Vec<(usize, String)>> = HashMap::new();
    for (at, seen) in all.iter().enumerate() {
        if seen.record.kind == Kind::Designation || seen.record.erased.is_some() {
            continue;
        }
        for (by, compared, text) in marks(seen) {
            let of = holders.entry((seen.record.kind, by, compared)).or_default();
            if of.last().is_none_or(|(last, _)| *last != at) {
                of.push((at, text));
            }
        }
    }
    let mut pairs: BTreeMap<(usize, usize), Vec<Shared>> = BTreeMap::new();
    for ((_, by, _), of) in holders {
        if of.len() > MOST {
            continue;
        }
        for (at, (one, text)) in of.iter().enumerate() {
            for (other, _) in &of[at + 1..] {
                let text = text.clone();
                let shared = pairs.entry((*one, *other)).or_default();
                shared.push(Shared { by, text });
            }
        }
    }
    let suggestion = |((one, other), mut shared): ((usize, usize), Vec<Shared>)| {
        shared.sort();
        let (one, other) = (all[one].clone(), all[other].clone());
        let (one, other) = match one.record.id <= other.record.id {
            true => (one, other),
            false => (other, one),
        };
        Suggestion { one, other, shared }
    };
    let mut out: Vec<Suggestion> = pairs.into_iter().map(suggestion).collect();
    out.sort_by_key(|s| {
        (
            usize::MAX - s.shared.len(),
            s.one.record.id,
            s.other.record.id,
        )
    });
    out
}

/// The ids of two records that are one pair in either order.
pub(crate) fn pair(one: RecordId, other: RecordId) -> Pair {
    match one <= other {
        true => Pair(one, other),
        false => Pair(other, one),
    }
}
