//! The national picture: what is infected, exposed and abused, how much, where, since when,
//! better or worse.
//!
//! Every number is a count of distinct units a day (addresses, services, domains …), read from
//! the lake's rollups, and leads to its records. Not here: single observations.
//! Invariant: networks are listed by their number, never ranked by raw counts.

pub mod actions;
pub mod api;
mod arrivals;
mod kept;
mod load;
pub mod pages;
pub mod public;
pub mod series;

pub use arrivals::{Arrivals, Backing, Came};
pub(crate) use kept::Kept;
pub use series::{Counted, Point, Series, Trend};

use crate::observation::UNKNOWN;
use base::observation::{CountsAs, Unit};
use base::{Day, Timestamp};

/// What the total of a picture is broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breakdown {
    /// RSIT type.
    Type,
    /// Malware family or identifier.
    Family,
    /// Network (AS number).
    Network,
    /// Organisation.
    Organisation,
    /// Sector.
    Sector,
    /// UTC day.
    Day,
}

impl Breakdown {
    /// Every breakdown, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Type,
        Self::Family,
        Self::Network,
        Self::Organisation,
        Self::Sector,
        Self::Day,
    ];

    /// The name in addresses and message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Family => "family",
            Self::Network => "network",
            Self::Organisation => "organisation",
            Self::Sector => "sector",
            Self::Day => "day",
        }
    }
}

/// The period of a picture: whole UTC days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: Day,
    to: Day,
}

impl Period {
    /// Days of a picture when nothing else is asked for.
    pub const DEFAULT_DAYS: i32 = 28;
    /// The most days that one picture covers.
    pub const MAX_DAYS: i32 = 400;

    /// From the first to the last day; the wrong way round or too long is cut from the start.
    #[must_use]
    pub fn new(from: Day, to: Day) -> Self {
        let earliest = to.plus(1 - Self::MAX_DAYS);
        Self {
            from: from.clamp(earliest, to),
            to,
        }
    }

    /// The usual days up to yesterday: today is not complete.
    #[must_use]
    pub fn usual(today: Day) -> Self {
        Self {
            from: today.plus(-Self::DEFAULT_DAYS),
            to: today.plus(-1),
        }
    }

    /// The first day.
    #[must_use]
    pub const fn from(&self) -> Day {
        self.from
    }

    /// The last day.
    #[must_use]
    pub const fn to(&self) -> Day {
        self.to
    }
}

/// One number of the picture over its period.
#[derive(Debug, Clone)]
pub struct Head {
    /// What it says of the units.
    pub counts_as: CountsAs,
    /// What is counted.
    pub unit: Unit,
    /// The number over the days.
    pub series: Series,
    /// Reports that are missing, by day.
    pub missing: Vec<(Day, Vec<String>)>,
}

/// One line of a breakdown.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it says of the units.
    pub counts_as: CountsAs,
    /// What is counted.
    pub unit: Unit,
    /// The key as stored: a type, a family, an AS number, an organisation's id, a sector.
    pub key: String,
    /// The key as people know it, where that differs.
    pub name: Option<String>,
    /// Whether the organisation is of the critical infrastructure.
    pub critical: bool,
    /// The sector's code, for an organisation.
    pub sector: Option<String>,
    /// The number over the days.
    pub series: Series,
    /// Units for 100,000 subscribers, in tenths, where there is a denominator for the key.
    pub rate: Option<Rate>,
}

/// A rate with where its denominator comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Units for 100,000 subscribers × 10.
    pub tenths: i64,
    /// Fixed, mobile or all access.
    pub access: String,
    /// The quarter, such as `2026-Q3`.
    pub quarter: String,
    /// Who counted the subscribers.
    pub source: String,
}

/// What narrows the list of records to some that a number counts.
pub type Records = Vec<(&'static str, String)>;

impl Head {
    /// The records of a day that the number counts: a list narrowed by these says the same number.
    #[must_use]
    pub fn records(&self, day: Day) -> Records {
        records((self.counts_as, self.unit), (day, day))
    }
}

impl Line {
    /// The records of some days that the line counts; of one day, a list narrowed by these says
    /// the line's number.
    #[must_use]
    pub fn records(&self, by: Breakdown, days: (Day, Day)) -> Records {
        let mut records = records((self.counts_as, self.unit), days);
        let field = match by {
            Breakdown::Type => "type",
            Breakdown::Family => "family",
            Breakdown::Network => "asn",
            Breakdown::Organisation => "organisation",
            Breakdown::Sector => "sector",
            Breakdown::Day => return records,
        };
        let key = match self.key.as_str() {
            "" => UNKNOWN,
            key => key,
        };
        records.push((field, key.to_owned()));
        records
    }
}

/// The same thing may be counted in several ways, and only one of them is in a number.
fn records((counts_as, unit): (CountsAs, Unit), (from, to): (Day, Day)) -> Records {
    vec![
        ("from", from.to_string()),
        ("to", to.to_string()),
        ("counts_as", counts_as.as_str().to_owned()),
        ("unit", unit.as_str().to_owned()),
    ]
}

/// The picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its days.
    pub period: Period,
    /// When its newest rollup was computed.
    pub as_of: Option<Timestamp>,
    /// Whether only an organisation's own networks are shown.
    pub own_networks_only: bool,
    /// The totals; empty when only own networks are shown.
    pub heads: Vec<Head>,
    /// Government and critical infrastructure, by organisation.
    pub critical: Vec<Line>,
    /// The breakdown asked for.
    pub breakdown: Breakdown,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How many lines more there are.
    pub not_shown: usize,
    /// Whether numbers are left out because what they count may not be handed on to the reader.
    pub withheld: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_cut_to_its_limit_and_never_runs_backwards() {
        let to = Day::from_number(20_000);
        assert_eq!(Period::new(to.plus(5), to).from(), to);
        assert_eq!(
            Period::new(to.plus(-4_000), to).from(),
            to.plus(1 - Period::MAX_DAYS)
        );
        assert_eq!(Period::usual(to).to(), to.plus(-1));
    }
}
