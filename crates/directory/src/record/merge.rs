//! What counts when several have said something of the same field, and what becomes of a
//! re-import.
//!
//! Not here: rows and rights. Invariant: what counts does not depend on the order in which it was
//! said to us; a file never changes what a person asserted.

use base::Timestamp;
use base::id::StatementId;

use super::audience::{Audience, Guard};
use super::field::{Field, Kind};

/// Who spoke, from weak to strong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// A file.
    Imported,
    /// The organisation or person itself.
    Claimed,
    /// Those who keep the directory.
    Asserted,
}

impl Layer {
    /// Every layer, weak to strong.
    pub const ALL: [Self; 3] = [Self::Imported, Self::Claimed, Self::Asserted];

    /// The name in storage and files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Imported => "imported",
            Self::Claimed => "claimed",
            Self::Asserted => "asserted",
        }
    }

    /// The layer of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.as_str() == text)
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Imported => "directory-layer-imported",
            Self::Claimed => "directory-layer-claimed",
            Self::Asserted => "directory-layer-asserted",
        }
    }
}

/// One value with those for whom it is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// In its normal form.
    pub text: String,
    /// For whom.
    pub audience: Audience,
    /// Whether the person agreed to be shown beyond the administration.
    pub screen: bool,
    /// Whether the person agreed to be printed.
    pub print: bool,
}

impl Value {
    /// A value of which nothing else was said.
    #[must_use]
    pub fn plain(field: &Field, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            audience: field.audience,
            screen: false,
            print: false,
        }
    }

    /// What is decided by when it is to leave.
    #[must_use]
    pub const fn guard(&self, of: Kind, field: &Field) -> Guard {
        Guard {
            audience: self.audience,
            personal: field.personal && matches!(of, Kind::Person),
            screen: self.screen,
            print: self.print,
        }
    }
}

/// What one source says of one field in one language: all its values, in their order. None at all
/// says that there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Of which field.
    pub field: &'static Field,
    /// In which language; empty where the field has none, and for what stands in every language.
    pub language: String,
    /// Who spoke.
    pub layer: Layer,
    /// The name of the file's source, or who it was as the audit log names them.
    pub source: String,
    /// When.
    pub at: Timestamp,
    /// Whether somebody still has to agree (claims only).
    pub waiting: bool,
    /// What.
    pub values: Vec<Value>,
}

impl Statement {
    /// The texts alone.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        self.values.iter().map(|v| v.text.as_str()).collect()
    }

    /// Whether it speaks of that field in that language.
    #[must_use]
    pub fn is_of(&self, field: &Field, language: &str) -> bool {
        self.field.name == field.name && self.language == language
    }

    /// Whether it comes from where `other` comes from, so that the later one replaces the earlier.
    /// Those who keep the directory speak with one voice, files and claimants each for themselves.
    #[must_use]
    pub fn succeeds(&self, other: &Self) -> bool {
        self.is_of(other.field, &other.language)
            && self.layer == other.layer
            && self.waiting == other.waiting
            && (self.layer == Layer::Asserted || self.source == other.source)
    }

    /// By which statements are put in order: layer, then date, then what they say.
    fn rank(&self) -> (Layer, Timestamp, &str, &[Value]) {
        (self.layer, self.at, &self.source, &self.values)
    }
}

/// The statement that counts among those of one field and language.
pub fn counting<'s>(all: impl IntoIterator<Item = &'s Statement>) -> Option<&'s Statement> {
    all.into_iter()
        .filter(|s| !s.waiting)
        .max_by(|a, b| a.rank().cmp(&b.rank()))
}

/// Every statement of a record that counts, in the order of the fields and then of languages.
#[must_use]
pub fn all_counting(kind: Kind, live: &[Statement]) -> Vec<&Statement> {
    let mut out = Vec::new();
    for field in kind.fields() {
        let mut languages: Vec<&str> = live
            .iter()
            .filter(|s| s.field.name == field.name)
            .map(|s| s.language.as_str())
            .collect();
        languages.sort_unstable();
        languages.dedup();
        let of = |language: &&str| counting(live.iter().filter(|s| s.is_of(field, language)));
        out.extend(languages.iter().filter_map(of));
    }
    out
}

/// What becomes of what a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The file said so before.
    Known,
    /// It stands beside what others said; it may count or not.
    Stands,
    /// It stands beside what a person said, who said otherwise: somebody is to look at the three.
    Differs {
        /// What the same source said before.
        base: Option<StatementId>,
        /// What a person said.
        ours: StatementId,
    },
}

/// What becomes of `theirs`, said by a file, beside what is said already.
#[must_use]
pub fn take(live: &[Statement], theirs: &Statement) -> Taken {
    let before = live.iter().find(|s| theirs.succeeds(s));
    if before.is_some_and(|b| b.values == theirs.values) {
        return Taken::Known;
    }
    let of = || {
        live.iter()
            .filter(|s| s.is_of(theirs.field, &theirs.language))
    };
    let person = counting(of().filter(|s| s.layer > Layer::Imported));
    let news = before.is_none_or(|b| b.texts() != theirs.texts());
    match person {
        Some(ours) if news && ours.texts() != theirs.texts() => Taken::Differs {
            base: before.map(|b| b.id),
            ours: ours.id,
        },
        _ => Taken::Stands,
    }
}

/// Whether a file of which `dropped` of `before` records are missing is held until somebody looks:
/// a file that was cut off must not take half of the directory with it.
#[must_use]
pub const fn is_held(before: usize, dropped: usize) -> bool {
    dropped > 0 && dropped * 2 >= before
}
