//! The list of teams as FIRST's teams API gives it.
//!
//! Not here: the forms (`exchange::teams`). Invariant: a team without a name that is seen is not
//! listed.

use std::collections::BTreeMap;

use exchange::teams::Team;

use super::{changed, texts};
use crate::country::{Country, Region};
use crate::record::Seen;
use crate::text::fold;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Two letters of ISO 3166-1.
    pub country: Option<String>,
    /// A region, by its name in files: `africa`, `arab-states`.
    pub region: Option<Region>,
    /// A part of a name, in any case.
    pub team: Option<String>,
    /// A part of any field, in any case.
    pub q: Option<String>,
}

/// Whether the record is a response team.
#[must_use]
pub fn is_team(seen: &Seen) -> bool {
    seen.record.is_organisation() && seen.first("kind", "") == Some("csirt")
}

/// The teams among `all` that fit, by name, and when any of them last changed.
#[must_use]
pub fn list(all: &[Seen], filter: &Filter) -> (Vec<Team>, Option<base::Timestamp>) {
    let mut found: Vec<(Team, Option<base::Timestamp>)> = all
        .iter()
        .filter(|s| is_team(s))
        .filter_map(|seen| Some((team(seen, all)?, changed(seen))))
        .filter(|(team, _)| fits(team, filter))
        .collect();
    found.sort_by(|(a, _), (b, _)| (fold(&a.team), &a.id).cmp(&(fold(&b.team), &b.id)));
    let last = found.iter().filter_map(|(_, at)| *at).max();
    (found.into_iter().map(|(team, _)| team).collect(), last)
}

fn team(seen: &Seen, all: &[Seen]) -> Option<Team> {
    let first = |field| texts(seen, field, "en").first().map(|t| (*t).to_owned());
    let joined = |field| {
        let all = texts(seen, field, "en");
        (!all.is_empty()).then(|| all.join(", "))
    };
    let name = first("name")?;
    let parent = first("parent");
    let host = all.iter().find(|o| Some(o.record.id.to_string()) == parent);
    let mut others = BTreeMap::new();
    for (name, field) in [
        ("languages", "language"),
        ("time-zone", "time_zone"),
        ("operating-hours", "hours"),
        ("memberships", "membership"),
        ("services", "service"),
        ("key-fingerprints", "key"),
        ("official-names", "alias"),
    ] {
        if let Some(text) = joined(field) {
            others.insert(name.to_owned(), text);
        }
    }
    Some(Team {
        id: seen.record.id.to_string(),
        team: first("short_name").unwrap_or_else(|| name.clone()),
        team_full: Some(name),
        host: host.and_then(|o| o.title("en")).map(str::to_owned),
        establishment: first("established"),
        address: first("address"),
        country: first("country"),
        constituency: first("constituency"),
        email: first("mail"),
        website: first("website"),
        phone: first("telephone"),
        others,
    })
}

fn fits(team: &Team, filter: &Filter) -> bool {
    let country = filter.country.as_ref().is_none_or(|c| {
        let own = team.country.as_deref();
        own.is_some_and(|own| own.eq_ignore_ascii_case(c))
    });
    let region = filter.region.is_none_or(|region| {
        let own = team.country.as_deref().and_then(|c| c.parse().ok());
        own.and_then(Country::of).and_then(|c| c.region) == Some(region)
    });
    let has = |text: &str, part: &str| fold(text).contains(&fold(part));
    let names = [Some(team.team.as_str()), team.team_full.as_deref()];
    let named = |part: &String| names.iter().flatten().any(|n| has(n, part));
    let texts = [
        &team.host,
        &team.address,
        &team.constituency,
        &team.email,
        &team.website,
    ];
    let any = |part: &String| {
        let others = team.others.values();
        named(part)
            || texts
                .into_iter()
                .flatten()
                .chain(others)
                .any(|t| has(t, part))
    };
    country && region && filter.team.as_ref().is_none_or(named) && filter.q.as_ref().is_none_or(any)
}
