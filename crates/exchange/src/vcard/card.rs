//! What a card says.
//!
//! Not here: how it is written. Invariant: a telephone number is E.164, a language a BCP 47 tag,
//! and an identifier a UUID; texts are free and are escaped when they are written.

use crate::e164::Phone;
use base::{LanguageTag, Timestamp};
use uuid::Uuid;

/// Whom the card is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An organisation (`KIND:org`).
    Organization,
    /// A person (`KIND:individual` with a structured name).
    Person,
    /// A function that people hold in turn, such as a duty officer: `KIND:individual` with a role
    /// and without a structured name, since RFC 6350 knows no kind of its own.
    Function,
}

/// A text in a language; the first of several is the original, the others stand for the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// The text.
    pub text: String,
    /// Its language and, where it matters, script (`ru-latn`).
    pub language: Option<LanguageTag>,
}

/// A name as it is shown and, for a person, in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As it is shown, in the order of its culture.
    pub full: String,
    /// Family name; empty when it is not known or there is none.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Title before the name.
    pub prefix: String,
    /// The language and script that all of this is in.
    pub language: Option<LanguageTag>,
}

impl Name {
    /// A name that is not in parts.
    #[must_use]
    pub fn shown(full: impl Into<String>, language: Option<LanguageTag>) -> Self {
        Self {
            full: full.into(),
            family: String::new(),
            given: String::new(),
            prefix: String::new(),
            language,
        }
    }
}

/// The organisation that a person belongs to, from the whole to the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// The name, then the units in it.
    pub units: Vec<String>,
    /// The language and script of these.
    pub language: Option<LanguageTag>,
}

/// What a telephone is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Speech.
    Voice,
    /// A mobile telephone.
    Cell,
    /// Facsimile.
    Fax,
}

/// A number and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    /// The number.
    pub number: Phone,
    /// What it is for.
    pub used: Use,
}

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Where it lies.
    At(String),
    /// The OpenPGP key itself, in binary form.
    Binary(Vec<u8>),
}

/// One card. Lists are in order of preference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The identifier, written as `urn:uuid:`.
    pub uid: Uuid,
    /// Whom it is of.
    pub kind: Kind,
    /// The name in its original script first, then in others. Without any the first mail address
    /// or the identifier is shown.
    pub names: Vec<Name>,
    /// The organisation, in its original script first.
    pub organization: Vec<Organization>,
    /// What the person does, in languages.
    pub role: Vec<Local>,
    /// Mail addresses.
    pub emails: Vec<String>,
    /// Telephone numbers.
    pub telephones: Vec<Telephone>,
    /// Web pages.
    pub urls: Vec<String>,
    /// Public keys.
    pub keys: Vec<Key>,
    /// Time zone by its name in the IANA database.
    pub time_zone: Option<String>,
    /// Languages to write in.
    pub languages: Vec<LanguageTag>,
    /// Anything else, in languages.
    pub note: Vec<Local>,
    /// When the card was last changed.
    pub revised: Option<Timestamp>,
}

impl Card {
    /// A card that says nothing yet.
    #[must_use]
    pub fn new(uid: Uuid, kind: Kind) -> Self {
        Self {
            uid,
            kind,
            names: Vec::new(),
            organization: Vec::new(),
            role: Vec::new(),
            emails: Vec::new(),
            telephones: Vec::new(),
            urls: Vec::new(),
            keys: Vec::new(),
            time_zone: None,
            languages: Vec::new(),
            note: Vec::new(),
            revised: None,
        }
    }
}
