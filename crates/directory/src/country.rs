//! Countries and areas: their names in six languages and the ITU region of each.
//!
//! Not here: which address space belongs to which country (`lookup`). Invariant: a code that the
//! table does not hold is shown as it is and belongs to no region.

use std::sync::LazyLock;

use base::CountryCode;
use web::i18n::Lang;

/// One of ITU's six regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// Africa.
    Africa,
    /// The Americas.
    Americas,
    /// The Arab States.
    ArabStates,
    /// Asia and the Pacific.
    AsiaPacific,
    /// The Commonwealth of Independent States.
    Cis,
    /// Europe.
    Europe,
}

impl Region {
    /// Every region.
    pub const ALL: [Self; 6] = [
        Self::Africa,
        Self::Americas,
        Self::ArabStates,
        Self::AsiaPacific,
        Self::Cis,
        Self::Europe,
    ];

    /// The name in files and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Africa => "africa",
            Self::Americas => "americas",
            Self::ArabStates => "arab-states",
            Self::AsiaPacific => "asia-pacific",
            Self::Cis => "cis",
            Self::Europe => "europe",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Africa => "directory-region-africa",
            Self::Americas => "directory-region-americas",
            Self::ArabStates => "directory-region-arab-states",
            Self::AsiaPacific => "directory-region-asia-pacific",
            Self::Cis => "directory-region-cis",
            Self::Europe => "directory-region-europe",
        }
    }

    /// The region of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == text)
    }
}

/// A country or an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
    /// Its region; areas that are no Member State have none.
    pub region: Option<Region>,
    /// Its names, in the order of [`LANGUAGES`].
    names: Vec<String>,
}

/// The languages of the table, in its order.
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
const SOURCE: &str = include_str!("../../../content/countries/countries.csv");

static TABLE: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(SOURCE.as_bytes());
    let row = |r: csv::StringRecord| {
        Some(Country {
            code: r.get(0)?.parse().ok()?,
            region: Region::parse(r.get(1)?),
            names: r.iter().skip(2).map(str::to_owned).collect(),
        })
    };
    reader
        .records()
        .filter_map(|r| r.ok().and_then(row))
        .collect()
});

impl Country {
    /// Every country and area of the table, by code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &TABLE
    }

    /// The country of a code.
    #[must_use]
    pub fn of(code: CountryCode) -> Option<&'static Self> {
        let at = TABLE.binary_search_by_key(&code, |c| c.code).ok()?;
        TABLE.get(at)
    }

    /// The name in a language; in English where the table has none.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        let primary = language.split('-').next().unwrap_or("");
        let at = LANGUAGES.iter().position(|l| *l == primary);
        let name = self.names.get(at.unwrap_or(1));
        name.map_or(self.code.as_str(), String::as_str)
    }
}

/// The region of a country, or, where the table knows none for it, the one that is stated: for
/// bodies of a whole region, and for codes that are no country.
#[must_use]
pub fn region(country: Option<CountryCode>, stated: Option<&str>) -> Option<Region> {
    let own = country.and_then(Country::of).and_then(|c| c.region);
    own.or_else(|| Region::parse(stated?))
}

/// What a code is called in a language; the code itself where the table does not hold it.
#[must_use]
pub fn name(code: CountryCode, lang: &Lang) -> String {
    match Country::of(code) {
        Some(country) => country.name(lang.tag().as_str()).to_owned(),
        None => code.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_state_has_a_region_and_six_names() {
        let members = Country::all().iter().filter(|c| c.region.is_some());
        assert_eq!(members.count(), 195);
        for country in Country::all() {
            assert_eq!(country.names.len(), LANGUAGES.len(), "{}", country.code);
            assert!(country.names.iter().all(|n| !n.trim().is_empty()));
            assert_eq!(Country::of(country.code), Some(country));
        }
        assert!(Country::all().is_sorted_by_key(|c| c.code));
    }

    #[test]
    fn a_name_is_in_the_language_that_is_asked_for() {
        let kenya = Country::of("KE".parse().expect("a code")).expect("it is there");
        assert_eq!((kenya.name("ar"), kenya.name("zh")), ("كينيا", "肯尼亚"));
        assert_eq!(kenya.name("de"), "Kenya");
        assert_eq!(kenya.region, Some(Region::Africa));
        assert!(Country::of("XA".parse().expect("a code")).is_none());
    }
}
