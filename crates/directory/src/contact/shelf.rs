//! What was read of a directory for one reader, and who answers by it.
//!
//! Pure: no store, no clock. Not here: reading (`read`), whom of them to write to (`choose`).
//! Invariant: whatever an answer asked for and nobody has read yet is named, so that an answer that
//! names nothing is the same as one from the whole directory.

use std::collections::HashMap;
use std::sync::Arc;

use base::id::{OrganisationId, RecordId};
use base::{CountryCode, Day};

use super::choose::{Candidate, choose};
use super::{Basis, Designated, Line, National, Own, Team, Via};
use crate::sector::Sector;

/// How far up an organisation's parents are asked.
const MOST_PARENTS: usize = 8;

/// Something that an answer needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// An organisation with its contacts.
    Team(OrganisationId),
    /// The response teams of a country.
    Teams(CountryCode),
    /// Who has a designated point of contact in a country.
    Designated(CountryCode),
    /// The response teams and regulators of a sector.
    Sector(Sector),
    /// To which organisation a record belongs.
    Record(RecordId),
}

/// The parts that were asked for and not found.
pub(super) type Missed = Vec<Part>;

/// What decides an answer, but for the day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Asked {
    /// Those who hold a network, the nearest first, and the country of the last resort.
    Holders(Vec<OrganisationId>, Option<CountryCode>),
    /// A country.
    Country(CountryCode),
    /// A sector, and the country of the last resort.
    Sector(Sector, Option<CountryCode>),
}

/// What was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf {
    /// Nothing else is there.
    pub whole: bool,
    /// `None` for those that the reader may not see.
    pub teams: HashMap<OrganisationId, Option<Arc<Team>>>,
    pub in_country: HashMap<CountryCode, Vec<OrganisationId>>,
    pub designated: HashMap<CountryCode, Vec<OrganisationId>>,
    pub sectors: HashMap<Sector, Vec<OrganisationId>>,
    pub records: HashMap<RecordId, Option<OrganisationId>>,
}

type Steps = Vec<(Arc<Team>, Via)>;

impl Shelf {
    /// Who answers, and whom of them to write to.
    pub(super) fn line(&self, asked: &Asked, today: Day, missed: &mut Missed) -> Line {
        let mut steps = Steps::new();
        let mut designated = Vec::new();
        let country = match asked {
            Asked::Holders(holders, country) => {
                for (at, id) in holders.iter().enumerate() {
                    add(&mut steps, self.team(*id, missed), Via::Holding(at));
                }
                self.parents(&mut steps, missed);
                *country
            }
            Asked::Country(country) => {
                designated = self.points(*country, today, missed);
                Some(*country)
            }
            Asked::Sector(sector, country) => {
                self.of_sector(*sector, &mut steps, missed);
                *country
            }
        };
        let near = steps.len();
        if let Some(country) = country {
            self.last_resorts(country, &mut steps, missed);
        }
        let candidate = |(at, (team, _)): (usize, &(Arc<Team>, Via))| team.candidate(at >= near);
        let candidates: Vec<Candidate> = steps.iter().enumerate().map(candidate).collect();
        Line {
            choice: choose(&candidates, today),
            near,
            steps,
            designated,
        }
    }

    /// Whom a rule names: the best contacts of an organisation, or one contact.
    pub(super) fn destination(&self, id: RecordId, today: Day, missed: &mut Missed) -> Vec<Own> {
        let organisation = match self.records.get(&id) {
            Some(found) => *found,
            None if self.whole => None,
            None => {
                missed.push(Part::Record(id));
                None
            }
        };
        let Some(team) = organisation.and_then(|of| self.team(of, missed)) else {
            return Vec::new();
        };
        let own = |place| Own {
            team: Arc::clone(team),
            place,
        };
        if id.bytes() != team.id().bytes() {
            return team.place(id).map(own).into_iter().collect();
        }
        let best = choose(&[team.candidate(false)], today).given;
        best.into_iter().map(|(_, at)| own(at)).collect()
    }

    fn team(&self, id: OrganisationId, missed: &mut Missed) -> Option<&Arc<Team>> {
        match self.teams.get(&id) {
            Some(team) => team.as_ref(),
            None => {
                if !self.whole {
                    missed.push(Part::Team(id));
                }
                None
            }
        }
    }

    fn listed<'s>(
        &self,
        found: Option<&'s Vec<OrganisationId>>,
        part: Part,
        missed: &mut Missed,
    ) -> &'s [OrganisationId] {
        if found.is_none() && !self.whole {
            missed.push(part);
        }
        found.map_or(&[], Vec::as_slice)
    }

    /// Those to whom the steps belong, behind all of them.
    fn parents(&self, steps: &mut Steps, missed: &mut Missed) {
        let mut at = 0;
        while at < steps.len() && at < MOST_PARENTS {
            let team = &steps[at].0;
            let (child, parent) = (team.id(), team.organisation.first("parent", ""));
            if let Some(parent) = parent.and_then(|p| p.parse().ok()) {
                let via = Via::Basis(Basis::Parent(child));
                add(steps, self.team(parent, missed), via);
            }
            at += 1;
        }
    }

    fn of_sector(&self, sector: Sector, steps: &mut Steps, missed: &mut Missed) {
        let found = self.sectors.get(&sector);
        for id in self.listed(found, Part::Sector(sector), missed) {
            let team = self.team(*id, missed);
            // Of which sector it is may be kept from the reader.
            let is_seen = |t: &&Arc<Team>| t.organisation.first("sector", "").is_some();
            add(steps, team.filter(is_seen), Via::Basis(Basis::Sector));
        }
    }

    /// The response teams of a country: those marked as national, or, without any, all.
    fn last_resorts(&self, country: CountryCode, steps: &mut Steps, missed: &mut Missed) {
        let all = self.in_country.get(&country);
        let all = self.listed(all, Part::Teams(country), missed);
        // What it is and where it is may be kept from the reader.
        let is_seen = |t: &&Arc<Team>| {
            let of = &t.organisation;
            of.first("kind", "") == Some("csirt") && of.first("country", "").is_some()
        };
        let teams = all.iter().filter_map(|id| self.team(*id, missed));
        let teams: Vec<&Arc<Team>> = teams.filter(is_seen).collect();
        let marked = |t: &Arc<Team>| t.organisation.first("national", "") == Some("yes");
        let national = match teams.iter().any(|t| marked(t)) {
            true => National::Marked,
            false => National::Nobody,
        };
        for team in teams {
            if national == National::Nobody || marked(team) {
                add(
                    steps,
                    Some(team),
                    Via::Basis(Basis::Country(country, national)),
                );
            }
        }
    }

    /// The points of contact of a country that hold today.
    fn points(&self, country: CountryCode, today: Day, missed: &mut Missed) -> Vec<Designated> {
        let all = self.designated.get(&country);
        let all = self.listed(all, Part::Designated(country), missed);
        let teams = all.iter().filter_map(|id| self.team(*id, missed));
        teams.flat_map(|t| t.designated(today)).cloned().collect()
    }
}

/// Adds whoever does not stand there yet.
fn add(steps: &mut Steps, team: Option<&Arc<Team>>, via: Via) {
    let Some(team) = team else { return };
    if steps.iter().all(|(s, _)| s.id() != team.id()) {
        steps.push((Arc::clone(team), via));
    }
}
