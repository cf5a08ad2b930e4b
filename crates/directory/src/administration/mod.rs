//! Administrations: the tenants of a gateway, each with its countries and languages.
//!
//! Not here: who works there (`web` memberships), and what it releases (`watch`). Invariant: an
//! administration has a name, at least one country and at least one language.

mod actions;
mod founding;
mod further;
mod kept;
mod store;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use base::id::TenantId;
use base::{CountryCode, LanguageTag};

use crate::error::DirectoryError;

pub use actions::Administrations;
pub use founding::Founding;
pub(crate) use kept::Kept;
pub(crate) use store::ids;

/// The longest name of an administration or organisation, in characters.
pub const NAME_LIMIT: usize = 200;

/// What an administrator says about an administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    names: BTreeMap<LanguageTag, String>,
    countries: Vec<CountryCode>,
    languages: Vec<LanguageTag>,
}

impl Profile {
    /// Checks and orders what was given; repeated countries and languages count once.
    ///
    /// # Errors
    /// [`DirectoryError::Field`] for a missing or too long name, no country, no language.
    pub fn new(
        names: impl IntoIterator<Item = (LanguageTag, String)>,
        countries: Vec<CountryCode>,
        languages: Vec<LanguageTag>,
    ) -> Result<Self, DirectoryError> {
        let names: BTreeMap<_, _> = names
            .into_iter()
            .map(|(tag, name)| (tag, name.trim().to_owned()))
            .filter(|(_, name)| !name.is_empty())
            .collect();
        let missing = |field, id| DirectoryError::field(field, "is missing", (id, vec![]));
        if names.is_empty() {
            return Err(missing("name", "directory-refused-name-missing"));
        }
        if names.values().any(|n| n.chars().count() > NAME_LIMIT) {
            let args = vec![("limit", NAME_LIMIT.to_string())];
            return Err(DirectoryError::field(
                "name",
                "is too long",
                ("directory-refused-name-long", args),
            ));
        }
        let (countries, languages) = (unique(countries), unique(languages));
        if countries.is_empty() {
            return Err(missing("country", "directory-refused-country-missing"));
        }
        if languages.is_empty() {
            return Err(missing("language", "directory-refused-language-missing"));
        }
        Ok(Self {
            names,
            countries,
            languages,
        })
    }

    /// The names by language.
    #[must_use]
    pub const fn names(&self) -> &BTreeMap<LanguageTag, String> {
        &self.names
    }

    /// The name in `language`, else in the administration's first language that has one.
    #[must_use]
    pub fn name(&self, language: &LanguageTag) -> &str {
        let own = self.languages.iter().find_map(|l| self.names.get(l));
        let any = || self.names.values().next();
        self.names
            .get(language)
            .or(own)
            .or_else(any)
            .map_or("", String::as_str)
    }

    /// The countries it answers for.
    #[must_use]
    pub fn countries(&self) -> &[CountryCode] {
        &self.countries
    }

    /// The languages it works in, the first one being the usual one.
    #[must_use]
    pub fn languages(&self) -> &[LanguageTag] {
        &self.languages
    }
}

fn unique<T: PartialEq>(values: Vec<T>) -> Vec<T> {
    let mut out = Vec::with_capacity(values.len());
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

/// An administration as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Administration {
    /// Its id, which is the tenant of everything it receives.
    pub id: TenantId,
    /// What is said about it.
    pub profile: Profile,
    /// Goes up with every change; a form sends back the one it was made from.
    pub version: i64,
}
