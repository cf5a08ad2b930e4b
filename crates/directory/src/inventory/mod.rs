//! The inventory of watch, warning and incident response: which country has which capability, since
//! when, and when it was verified.
//!
//! Not here: records (`record`), drawing (`figure`). Invariant: a country counts by what the reader
//! may see and by nothing else; what the directory does not know is never said to be absent.

pub(crate) mod api;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use base::id::{OrganisationId, RecordId};
use base::{CountryCode, Day};

use crate::country::{Country, Region};
use crate::record::{Kind, Seen};

/// A response team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its record.
    pub id: RecordId,
    /// Its names, each with its language.
    pub names: Vec<(String, String)>,
    /// Whether it is the national team.
    pub national: bool,
    /// What it offers, by the FIRST CSIRT Services Framework.
    pub services: Vec<String>,
    /// A year, a month or a day.
    pub since: Option<String>,
    /// When one of its contacts confirmed their entry last.
    pub verified: Option<Day>,
}

/// A State's point of contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// For what, by `record::code::LEVELS`.
    pub level: String,
    /// From when.
    pub since: Option<Day>,
    /// When the contact confirmed the entry last.
    pub verified: Option<Day>,
}

/// How a country stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stand {
    /// A national team, and a contact at every hour.
    Whole,
    /// A national team.
    National,
    /// Another team, or a point of contact.
    Other,
}

impl Stand {
    /// Every stand, best first.
    pub const ALL: [Self; 3] = [Self::Whole, Self::National, Self::Other];

    /// The name in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "national-and-round-the-clock",
            Self::National => "national",
            Self::Other => "other",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Whole => "directory-inventory-whole",
            Self::National => "directory-inventory-national",
            Self::Other => "directory-inventory-other",
        }
    }
}

/// Whether a country had a national team in an earlier year, as far as the directory can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Had {
    /// The team of today was there.
    Yes,
    /// It was founded later, or none is known.
    No,
    /// There is one, and nobody says since when.
    Unknown,
}

/// What is known of a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The country.
    pub code: CountryCode,
    /// Its region.
    pub region: Option<Region>,
    /// Its teams, the national one first.
    pub teams: Vec<Team>,
    /// Its points of contact.
    pub points: Vec<Point>,
}

impl Standing {
    /// How it stands; `None` where nothing is known.
    #[must_use]
    pub fn stand(&self) -> Option<Stand> {
        match (self.national().next(), self.round_the_clock()) {
            (Some(_), Some(_)) => Some(Stand::Whole),
            (Some(_), None) => Some(Stand::National),
            (None, _) if self.teams.is_empty() && self.points.is_empty() => None,
            (None, _) => Some(Stand::Other),
        }
    }

    /// Its national teams.
    pub fn national(&self) -> impl Iterator<Item = &Team> {
        self.teams.iter().filter(|t| t.national)
    }

    /// Its point of contact at every hour.
    #[must_use]
    pub fn round_the_clock(&self) -> Option<&Point> {
        self.points.iter().find(|p| p.level == "round-the-clock")
    }

    /// Whether it had a national team at the end of a year.
    #[must_use]
    pub fn had(&self, year: i32) -> Had {
        let since = |t: &Team| t.since.as_deref().and_then(year_of);
        let years: Vec<Option<i32>> = self.national().map(since).collect();
        match () {
            () if years.iter().flatten().any(|y| *y <= year) => Had::Yes,
            () if years.contains(&None) => Had::Unknown,
            () => Had::No,
        }
    }

    /// The last day on which anybody confirmed anything of it.
    #[must_use]
    pub fn verified(&self) -> Option<Day> {
        let teams = self.teams.iter().filter_map(|t| t.verified);
        teams
            .chain(self.points.iter().filter_map(|p| p.verified))
            .max()
    }
}

/// The year of a year, a month or a day.
fn year_of(text: &str) -> Option<i32> {
    text.split('-').next()?.parse().ok()
}

/// The figures of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Its countries.
    pub countries: usize,
    /// Those with a national team.
    pub national: usize,
    /// Those with a contact at every hour.
    pub round_the_clock: usize,
    /// Those of which nothing is known.
    pub nothing: usize,
    /// Those that had a national team in the earlier year.
    pub before: usize,
    /// Those that have one now, of which nobody says since when.
    pub unknown: usize,
}

/// Every country with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inventory {
    /// Member States and other codes of which something is known, by code.
    pub countries: Vec<Standing>,
}

impl Inventory {
    /// The inventory of what a reader may see.
    #[must_use]
    pub fn new(all: &[Seen], today: Day) -> Self {
        let mut found: BTreeMap<CountryCode, Standing> = BTreeMap::new();
        for country in Country::all().iter().filter(|c| c.region.is_some()) {
            found.insert(country.code, empty(country.code));
        }
        let mut confirmed: HashMap<OrganisationId, Day> = HashMap::new();
        let mut home: HashMap<OrganisationId, CountryCode> = HashMap::new();
        for seen in all {
            let record = &seen.record;
            if let Some(at) = record.verified {
                let last = confirmed.entry(record.organisation).or_insert(at.day());
                *last = at.day().max(*last);
            }
            let country = seen.first("country", "").and_then(|c| c.parse().ok());
            if let (true, Some(country)) = (record.is_organisation(), country) {
                home.insert(record.organisation, country);
            }
        }
        for seen in all {
            let Some(code) = home.get(&seen.record.organisation) else {
                continue;
            };
            let team = team(seen, confirmed.get(&seen.record.organisation).copied());
            let point = point(seen, all, today);
            if team.is_some() || point.is_some() {
                let standing = found.entry(*code).or_insert_with(|| empty(*code));
                standing.teams.extend(team);
                standing.points.extend(point);
            }
        }
        let mut countries: Vec<Standing> = found.into_values().collect();
        for one in &mut countries {
            one.teams.sort_by_key(|t| (!t.national, t.id));
        }
        Self { countries }
    }

    /// The regions that have countries here, those without one last.
    #[must_use]
    pub fn regions(&self) -> Vec<Option<Region>> {
        let all = Region::ALL.into_iter().map(Some).chain([None]);
        all.filter(|r| self.of(*r).next().is_some()).collect()
    }

    /// The countries of a region.
    pub fn of(&self, region: Option<Region>) -> impl Iterator<Item = &Standing> {
        self.countries.iter().filter(move |s| s.region == region)
    }

    /// The figures of a region, beside those of an earlier year.
    #[must_use]
    pub fn counts(&self, region: Option<Region>, year: Option<i32>) -> Counts {
        let mut counts = Counts::default();
        for one in self.of(region) {
            counts.countries += 1;
            counts.national += usize::from(one.national().next().is_some());
            counts.round_the_clock += usize::from(one.round_the_clock().is_some());
            counts.nothing += usize::from(one.stand().is_none());
            match year.map(|y| one.had(y)) {
                Some(Had::Yes) => counts.before += 1,
                Some(Had::Unknown) => counts.unknown += 1,
                _ => {}
            }
        }
        counts
    }
}

fn empty(code: CountryCode) -> Standing {
    Standing {
        code,
        region: Country::of(code).and_then(|c| c.region),
        teams: Vec::new(),
        points: Vec::new(),
    }
}

fn team(seen: &Seen, verified: Option<Day>) -> Option<Team> {
    if !crate::publish::is_team(seen) {
        return None;
    }
    let names = seen.of("name");
    let names = names.flat_map(|s| {
        s.values
            .iter()
            .map(|v| (s.language.clone(), v.text.clone()))
    });
    let services = seen.of("service").flat_map(|s| &s.values);
    Some(Team {
        id: seen.record.id,
        names: names.collect(),
        national: seen.first("national", "") == Some("yes"),
        services: services.map(|v| v.text.clone()).collect(),
        since: seen.first("established", "").map(str::to_owned),
        verified,
    })
}

/// A designation that holds today.
fn point(seen: &Seen, all: &[Seen], today: Day) -> Option<Point> {
    if seen.record.kind != Kind::Designation {
        return None;
    }
    let day = |field| seen.first(field, "").and_then(Day::parse);
    let (from, until) = (day("from"), day("until"));
    let holds = from.is_none_or(|f| f <= today) && until.is_none_or(|u| u >= today);
    let level = seen.first("level", "").filter(|_| holds)?.to_owned();
    let contact = all
        .iter()
        .find(|s| Some(s.record.id) == seen.record.contact);
    let verified = contact.and_then(|c| c.record.verified);
    Some(Point {
        level,
        since: from,
        verified: verified.map(|at| at.day()),
    })
}
