//! Records: organisations, people and functions, designations, with every value's source, date,
//! audience and consent.
//!
//! Not here: networks, and the row of an organisation from which look-ups read (`organisation`;
//! `core` keeps it in step). Invariant: what leaves a record leaves through [`Seen`], which holds
//! only what its reader may see.

pub(crate) mod api;
pub mod audience;
pub mod certificate;
pub mod code;
mod columns;
pub(crate) mod core;
pub mod duplicate;
pub mod exchange;
pub mod field;
mod foreign;
pub mod history;
mod import;
pub mod merge;
#[cfg(test)]
mod merge_tests;
pub mod merging;
mod read;
mod review;
pub mod role;
pub mod search;
pub mod shape;
pub mod spreadsheet;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
pub mod verify;
mod write;

use base::id::{OrganisationId, RecordId};
use base::{Day, Timestamp};

pub use audience::{Audience, sight};
use audience::{Medium, Sight, shows};
pub use columns::is_records;
pub use field::{Field, Kind, Shape};
pub use foreign::Foreign;
pub use import::{Imported, Source, Whole};
pub(crate) use import::{Step, carry_out, said_of_organisations, step};
pub use merge::{Layer, Statement, Value};
pub use read::Records;
pub(crate) use read::print;
pub use review::{Decision, Held, HeldId, Review};
pub use write::{New, Saying};

use merge::all_counting;

/// A record without its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id; an organisation's own.
    pub id: RecordId,
    /// What it is about.
    pub kind: Kind,
    /// The organisation that it is, or belongs to.
    pub organisation: OrganisationId,
    /// Of a designation: who is designated.
    pub contact: Option<RecordId>,
    /// Goes up with every change.
    pub version: i64,
    /// Since when the directory has it; of an organisation, not told.
    pub created: Option<Timestamp>,
    /// When somebody confirmed it last.
    pub verified: Option<Timestamp>,
    /// When its values were erased.
    pub erased: Option<Timestamp>,
}

impl Record {
    /// Whether it is an organisation.
    #[must_use]
    pub const fn is_organisation(&self) -> bool {
        matches!(self.kind, Kind::Organisation)
    }

    /// The day until which its last confirmation holds, if it is of a kind that is confirmed.
    #[must_use]
    pub fn due(&self, live: &[Statement]) -> Option<Day> {
        let since = self.verified.or(self.created)?;
        let days = i32::try_from(role::verified_for(self.kind, live)).unwrap_or(365);
        matches!(self.kind, Kind::Person | Kind::Function).then(|| since.day().plus(days))
    }
}

/// The record of an organisation.
#[must_use]
pub fn of_organisation(id: OrganisationId) -> RecordId {
    RecordId::from_bytes(id.bytes())
}

/// What one source says of one field, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The field.
    pub field: &'static Field,
    /// The language; empty where the field has none.
    pub language: String,
    /// Who spoke.
    pub layer: Layer,
    /// The source, as stored.
    pub source: String,
    /// When.
    pub at: Timestamp,
    /// At least one value.
    pub values: Vec<Value>,
}

/// A record as one reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The record.
    pub record: Record,
    /// What counts of it, in the order of the fields.
    pub said: Vec<Said>,
    /// How near the reader stands.
    pub sight: Sight,
    /// What its roles demand and nobody has said; told to those of the administration.
    pub missing: Vec<&'static Field>,
    /// The day until which it is verified; told to everybody who sees the record.
    pub due: Option<Day>,
}

impl Seen {
    /// What of a record leaves by `medium` for somebody who stands so near; `None` when not even
    /// that there is such a record.
    #[must_use]
    pub fn new(record: Record, live: &[Statement], sight: Sight, medium: Medium) -> Option<Self> {
        let said: Vec<Said> = all_counting(record.kind, live)
            .into_iter()
            .filter_map(|s| {
                let open = |v: &&Value| shows(sight, medium, v.guard(record.kind, s.field));
                let values: Vec<Value> = s.values.iter().filter(open).cloned().collect();
                (!values.is_empty()).then(|| Said {
                    field: s.field,
                    language: s.language.clone(),
                    layer: s.layer,
                    source: s.source.clone(),
                    at: s.at,
                    values,
                })
            })
            .collect();
        let near = sight >= Sight::National;
        let missing = match near {
            true => role::missing(record.kind, live),
            false => Vec::new(),
        };
        let due = record.due(live);
        let seen = Self {
            record,
            said,
            sight,
            missing,
            due,
        };
        // Those who keep the directory must find a record also before it has a name.
        let known = seen.title("").is_some() || (sight == Sight::Desk && medium == Medium::Screen);
        known.then_some(seen)
    }

    /// The values of a field in any language.
    pub fn of<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Said> {
        self.said.iter().filter(move |s| s.field.name == name)
    }

    /// The first value of a field, best in `language`.
    #[must_use]
    pub fn first(&self, name: &str, language: &str) -> Option<&str> {
        let rank = |s: &&Said| match s.language.as_str() {
            l if l == language => 0,
            "" => 1,
            "en" => 2,
            _ => 3,
        };
        let of = self.said.iter().filter(|s| s.field.name == name);
        let best = of.min_by_key(rank)?;
        best.values.first().map(|v| v.text.as_str())
    }

    /// What the record is called in `language`, or in the next best one.
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&str> {
        let fields: &[&str] = match self.record.kind {
            Kind::Organisation => &["name"],
            Kind::Person => &["name", "function"],
            Kind::Function => &["function"],
            Kind::Designation => &["level"],
        };
        fields.iter().find_map(|f| self.first(f, language))
    }

    /// Whether nobody confirmed it in time.
    #[must_use]
    pub fn is_stale(&self, today: Day) -> bool {
        self.due.is_some_and(|due| due < today)
    }
}
