//! What the sample administration would enter about itself: whose networks are whose, and how many
//! subscribers its operators have.
//!
//! Invariant: every network of the sample has its organisation here, so that the picture can answer
//! which ministry, bank or hospital is affected.

use super::nation::{COUNTRY, HOLDERS};
use base::{Asn, Day};
use directory::constituency::Edit;
use directory::network::{Resource, Side};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The constituency as the CSV that an administration would import.
#[must_use]
pub fn constituency() -> String {
    let mut text = "network,organisation,kind,sector,critical,country,mail\n".to_owned();
    for holder in HOLDERS {
        let kind = match holder.sector {
            "government" => "government",
            "telecommunications" => "isp",
            "education" => "academia",
            _ if holder.critical => "operator",
            _ => "other",
        };
        let critical = if holder.critical { "yes" } else { "no" };
        // Operators answer for their AS number too; not everybody has left an address.
        let operates = matches!(kind, "isp" | "academia");
        let mail = match operates || holder.critical {
            true => format!("security@{}", holder.domain),
            false => String::new(),
        };
        let number = operates.then(|| format!("AS{}", holder.asn));
        let own = [holder.v4, holder.v6, holder.domain];
        for network in own.into_iter().chain(number.as_deref()) {
            let _ = writeln!(
                text,
                "{network},{},{kind},{},{critical},{COUNTRY},{mail}",
                holder.name, holder.sector
            );
        }
    }
    text
}

/// What the administration answers for as a whole: the AS numbers and the address space of its
/// networks, and the range in between that is somebody else's.
#[must_use]
pub fn answers_for() -> Vec<Edit> {
    let numbers: BTreeSet<u32> = HOLDERS.iter().map(|h| h.asn).collect();
    let numbers = numbers.into_iter().filter_map(Asn::new).map(Resource::Asn);
    let ranges = SPACE.iter().map(|text| range(text));
    let ours = numbers.chain(ranges).map(|resource| Edit {
        resource,
        side: Side::Include,
    });
    let foreign = Edit {
        resource: range(FOREIGN),
        side: Side::Exclude,
    };
    ours.chain([foreign]).collect()
}

/// The address space of the sample country.
const SPACE: [&str; 3] = ["198.18.0.0/15", "192.0.2.0/24", "2001:db8::/32"];
/// A part of it that no network of the sample lies in: leased abroad.
const FOREIGN: &str = "198.19.224.0/19";

fn range(text: &str) -> Resource {
    Resource::Prefix(
        text.parse()
            .expect("the table holds prefixes, which a test reads"),
    )
}

/// A number of subscribers, for rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleSubscribers {
    /// The year.
    pub year: u16,
    /// The quarter, 1 to 4.
    pub quarter: u8,
    /// Mobile or fixed lines.
    pub mobile: bool,
    /// The operator's AS number; `None` for the whole administration.
    pub asn: Option<u32>,
    /// How many.
    pub subscribers: u64,
}

/// Who would have published the numbers.
pub const SUBSCRIBERS_SOURCE: &str = "Communications regulator, quarterly statistics (sample)";

/// The subscribers of the quarters that the sample month and the month before it touch.
#[must_use]
pub fn subscribers(today: Day) -> Vec<SampleSubscribers> {
    let mut quarters: Vec<(u16, u8)> = [-120, -31, -1]
        .iter()
        .map(|days| quarter(today.plus(*days)))
        .collect();
    quarters.dedup();
    let operators = [
        (Some(64_496), false, 26_400),
        (Some(64_497), false, 14_100),
        (Some(64_499), false, 9_300),
        (Some(64_498), true, 312_000),
    ];
    let country = [(None, false, 49_800), (None, true, 312_000)];
    quarters
        .into_iter()
        .flat_map(|(year, quarter)| {
            operators
                .into_iter()
                .chain(country)
                .map(move |(asn, mobile, subscribers)| SampleSubscribers {
                    year,
                    quarter,
                    mobile,
                    asn,
                    subscribers,
                })
        })
        .collect()
}

fn quarter(day: Day) -> (u16, u8) {
    let (year, month, _) = day.ymd();
    (
        u16::try_from(year).unwrap_or(0),
        u8::try_from((month - 1) / 3 + 1).unwrap_or(1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_holder_stands_in_the_constituency_and_operators_with_their_number() {
        let text = constituency();
        let numbers = text.lines().filter(|l| l.starts_with("AS")).count();
        assert_eq!(text.lines().count(), 1 + 3 * HOLDERS.len() + numbers);
        assert_eq!(numbers, 5);
        assert!(
            text.contains(
                "198.19.96.0/24,Ministry of Finance (sample),government,government,yes,XA,security@ministry-of-finance.example"
            )
        );
    }

    #[test]
    fn the_administration_answers_for_every_network_of_the_sample() {
        let entries = answers_for();
        let prefixes = |side| {
            let of = entries.iter().filter(move |e| e.side == side);
            of.filter_map(|e| match &e.resource {
                Resource::Prefix(prefix) => Some(*prefix),
                _ => None,
            })
        };
        for holder in HOLDERS {
            for prefix in [holder.v4_prefix(), holder.v6_prefix()] {
                let (low, high) = (prefix.range().0.addr(), prefix.range().1.addr());
                let whole = |p: base::Prefix| p.contains(low) && p.contains(high);
                assert!(prefixes(Side::Include).any(whole), "{prefix}");
                let part = |p: base::Prefix| p.contains(low) || p.contains(high);
                assert!(!prefixes(Side::Exclude).any(part), "{prefix}");
            }
        }
    }

    #[test]
    fn quarters_are_those_of_the_month_and_before() {
        let rows = subscribers(Day::from_ymd(2026, 1, 20).expect("a day"));
        let quarters: std::collections::BTreeSet<_> =
            rows.iter().map(|r| (r.year, r.quarter)).collect();
        assert_eq!(
            quarters.into_iter().collect::<Vec<_>>(),
            [(2025, 3), (2025, 4), (2026, 1)]
        );
    }
}
