//! Lists of teams in the form of FIRST's teams API: `/data/v1/teams` as JSON, CSV and YAML.
//!
//! Not here: who may see which field; the caller leaves out what may not go. Invariant: the three
//! forms hold the same values, a cell of the CSV is never a formula, and what is read of the JSON
//! and written again has the same fields.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Read, TeamsError, read};
pub use write::{csv, json, yaml};

use base::Timestamp;
use std::collections::BTreeMap;

/// A team. Texts are as published; what is not known is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    /// An identifier that does not change.
    pub id: String,
    /// The short name.
    pub team: String,
    /// The official name.
    pub team_full: Option<String>,
    /// The organisation that the team is part of.
    pub host: Option<String>,
    /// When it was established, as ISO 8601.
    pub establishment: Option<String>,
    /// The postal address.
    pub address: Option<String>,
    /// The country by two letters of ISO 3166-1.
    pub country: Option<String>,
    /// For whom it works.
    pub constituency: Option<String>,
    /// The mail address.
    pub email: Option<String>,
    /// The web page.
    pub website: Option<String>,
    /// The telephone number in E.164.
    pub phone: Option<String>,
    /// Fields of other directories by their names, as text.
    pub others: BTreeMap<String, String>,
}

/// The names of fields, in the order in which they are written; `others` follow.
const FIELDS: [&str; 11] = [
    "id",
    "team",
    "team-full",
    "host",
    "establishment",
    "address",
    "country",
    "constituency",
    "email",
    "website",
    "phone",
];

impl Team {
    /// The value of one of [`FIELDS`].
    fn field(&self, name: &str) -> Option<&str> {
        let value = match name {
            "id" => return Some(&self.id),
            "team" => return Some(&self.team),
            "team-full" => &self.team_full,
            "host" => &self.host,
            "establishment" => &self.establishment,
            "address" => &self.address,
            "country" => &self.country,
            "constituency" => &self.constituency,
            "email" => &self.email,
            "website" => &self.website,
            "phone" => &self.phone,
            _ => return None,
        };
        value.as_deref()
    }

    /// Puts a value where it belongs.
    fn set(&mut self, name: &str, value: String) {
        let slot = match name {
            "id" => return self.id = value,
            "team" | "short-team-name" => return self.team = value,
            "team-full" | "official-team-name" => &mut self.team_full,
            "host" => &mut self.host,
            "establishment" => &mut self.establishment,
            "address" | "postal-address" => &mut self.address,
            "country" | "country-code" => &mut self.country,
            "constituency" => &mut self.constituency,
            "email" => &mut self.email,
            "website" => &mut self.website,
            "phone" | "phone-numbers" => &mut self.phone,
            _ => {
                self.others.insert(name.to_owned(), value);
                return;
            }
        };
        *slot = Some(value);
    }
}

/// A part of a list, with what stands round it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    /// Whom the list is for: `public`, `members`.
    pub access: &'a str,
    /// Teams that fit the question, in all parts.
    pub total: u64,
    /// How many are left out before this part.
    pub offset: u64,
    /// How many a part has at most.
    pub limit: u64,
    /// When any of them last changed.
    pub modified: Option<Timestamp>,
    /// This part.
    pub teams: &'a [Team],
}
