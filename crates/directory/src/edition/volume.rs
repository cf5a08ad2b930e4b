//! What an edition holds: the printed values of each record, as they were when it was frozen.
//!
//! Not here: how it is set (`document`). Invariant: it is made from what a visitor may see by the
//! medium of print and from nothing else; equal content has an equal hash.

use base::ContentHash;
use base::id::RecordId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Numbers;
use crate::record::{Kind, Seen};

/// The fields of organisations that are printed, in their order.
pub(super) const ORGANISATION: [&str; 23] = [
    "name",
    "short_name",
    "alias",
    "kind",
    "sector",
    "country",
    "region",
    "national",
    "established",
    "mandate",
    "constituency",
    "service",
    "membership",
    "address",
    "hours",
    "time_zone",
    "language",
    "telephone",
    "emergency",
    "mail",
    "website",
    "reporting_form",
    "key",
];
const CONTACT: [&str; 10] = [
    "honorific",
    "name",
    "function",
    "role",
    "mail",
    "telephone",
    "hours",
    "time_zone",
    "language",
    "key",
];
const DESIGNATION: [&str; 5] = ["level", "designated_by", "instrument", "from", "until"];

const fn printed(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Organisation => &ORGANISATION,
        Kind::Person | Kind::Function => &CONTACT,
        Kind::Designation => &DESIGNATION,
    }
}

/// The content of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// The administration that publishes it.
    pub(super) publisher: String,
    /// ISBN and ISSN.
    pub(super) numbers: Numbers,
    /// Records by id.
    pub(super) entries: Vec<Entry>,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub id: String,
    pub kind: String,
    /// The organisation that it is or belongs to.
    pub of: String,
    /// Of a designation: who is designated.
    pub contact: Option<String>,
    /// The day of its last confirmation.
    pub verified: Option<String>,
    pub said: Vec<Printed>,
}

/// What is printed of a field in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Printed {
    pub field: String,
    pub language: String,
    pub values: Vec<String>,
}

impl Entry {
    fn new(seen: &Seen) -> Self {
        let record = &seen.record;
        let mut said = Vec::new();
        for name in printed(record.kind) {
            said.extend(seen.of(name).map(|s| Printed {
                field: s.field.name.to_owned(),
                language: s.language.clone(),
                values: s.values.iter().map(|v| v.text.clone()).collect(),
            }));
        }
        Self {
            id: record.id.to_string(),
            kind: record.kind.as_str().to_owned(),
            of: record.organisation.to_string(),
            contact: record.contact.map(|c| c.to_string()),
            verified: record.verified.map(|at| at.day().to_string()),
            said,
        }
    }

    pub(super) fn is(&self, kind: Kind) -> bool {
        self.kind == kind.as_str()
    }

    /// What is said of a field, a group of values for each language.
    pub(super) fn of<'e>(&'e self, field: &'e str) -> impl Iterator<Item = &'e Printed> {
        self.said.iter().filter(move |s| s.field == field)
    }

    /// The values of a field in the language, or the next best.
    pub(super) fn best(&self, field: &str, language: &str) -> Option<&Printed> {
        let rank = |s: &&Printed| match s.language.as_str() {
            l if l == language => 0,
            "" => 1,
            "en" => 2,
            _ => 3,
        };
        self.said
            .iter()
            .filter(|s| s.field == field)
            .min_by_key(rank)
    }

    /// The first value of a field in the language, or the next best.
    pub(super) fn first(&self, field: &str, language: &str) -> Option<&str> {
        let best = self.best(field, language)?;
        best.values.first().map(String::as_str)
    }

    /// What it is called.
    pub(super) fn title(&self, language: &str) -> Option<&str> {
        let name = self.first("name", language);
        name.or_else(|| self.first("function", language))
    }
}

impl Volume {
    /// What of these records is printed; `today` leaves out designations that have ended.
    pub(super) fn new(
        publisher: String,
        numbers: Numbers,
        seen: &[Seen],
        today: base::Day,
    ) -> Self {
        let ended = |s: &Seen| {
            let until = s.first("until", "").and_then(base::Day::parse);
            s.record.kind == Kind::Designation && until.is_some_and(|day| day < today)
        };
        let open = seen
            .iter()
            .filter(|s| s.record.erased.is_none() && !ended(s));
        let mut entries: Vec<Entry> = open.map(Entry::new).collect();
        entries.sort_by(|a, b| a.id.cmp(&b.id));
        Self {
            publisher,
            numbers,
            entries,
        }
    }

    /// The content as it is kept, and what its hash is of.
    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).expect("texts and lists are JSON")
    }

    /// The volume of a text.
    pub(super) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The SHA-256 of the content.
    #[must_use]
    pub fn hash(&self) -> ContentHash {
        ContentHash::from_bytes(Sha256::digest(self.text().as_bytes()).into())
    }

    /// The persons that it holds.
    pub(super) fn persons(&self) -> impl Iterator<Item = &str> {
        let persons = self.entries.iter().filter(|e| e.is(Kind::Person));
        persons.map(|e| e.id.as_str())
    }

    /// Without a record and whoever it was designated as.
    pub(super) fn without(mut self, id: RecordId) -> Self {
        let id = id.to_string();
        self.entries
            .retain(|e| e.id != id && e.contact.as_ref() != Some(&id));
        self
    }

    /// The records that it holds and that are no persons.
    pub(super) fn others(&self) -> impl Iterator<Item = &str> {
        let others = self.entries.iter().filter(|e| !e.is(Kind::Person));
        others.map(|e| e.id.as_str())
    }

    /// Without the values of a record that are not for everybody any more, by field and text; without
    /// the record and what belongs to it, when nothing is left of what it is called.
    pub(super) fn withheld(mut self, id: &str, hidden: impl Fn(&str, &str) -> bool) -> Self {
        let mut nameless = false;
        for entry in self.entries.iter_mut().filter(|e| e.id == id) {
            for said in &mut entry.said {
                said.values.retain(|text| !hidden(&said.field, text));
            }
            entry.said.retain(|s| !s.values.is_empty());
            nameless |= entry.title("").or(entry.first("level", "")).is_none();
        }
        if nameless {
            let gone = |e: &Entry| e.id == id || e.of == id || e.contact.as_deref() == Some(id);
            self.entries.retain(|e| !gone(e));
        }
        self
    }

    /// Without the values of a person that `keeps` no longer names by their fields.
    pub(super) fn narrowed(mut self, id: RecordId, keeps: impl Fn(&str) -> bool) -> Self {
        let text = id.to_string();
        let mut nameless = false;
        for entry in self.entries.iter_mut().filter(|e| e.id == text) {
            entry.said.retain(|s| keeps(&s.field));
            nameless |= entry.title("").is_none();
        }
        match nameless {
            true => self.without(id),
            false => self,
        }
    }
}
