//! Finding whom to write to.
//!
//! Not here: the rule (`choose`). Invariant: everything is read at one moment, and of each record
//! what the actor may see.

use std::collections::{BTreeSet, HashMap};

use base::id::{OrganisationId, RecordId, TenantId};
use base::{Actor, CountryCode, Day};

use super::choose::{Candidate, Choice, Contact, Office, Place, choose};
use super::{
    ADDRESS_DAYS, Basis, Decided, Designated, Found, Known, National, Step, Subject, store,
};
use crate::lookup::{Query, Tables};
use crate::record::audience::{Medium, Sight, sight};
use crate::record::store::Rows;
use crate::record::{self, Kind, Layer, Said, Seen, Statement, of_organisation};
use crate::rule::choose::{About, Incident};
use crate::{Directory, DirectoryError, require_member, rule};

/// How far up an organisation's parents are asked.
const MOST_PARENTS: usize = 8;

/// Finding contacts.
#[derive(Debug, Clone, Copy)]
pub struct Contacts<'d>(&'d Directory);

impl Directory {
    /// Finding contacts.
    #[must_use]
    pub const fn contacts(&self) -> Contacts<'_> {
        Contacts(self)
    }
}

/// One organisation as the actor may see it, itself first.
struct Team {
    organisation: Seen,
    others: Vec<Seen>,
}

impl Contacts<'_> {
    /// Who answers for `subject`, and whom of them to write to.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
    pub async fn find(
        &self,
        actor: &Actor,
        tenant: TenantId,
        tables: &Tables,
        subject: &Subject,
    ) -> Result<Found, DirectoryError> {
        require_member(actor, tenant)?;
        let mut rows = self.0.db.snapshot().await?;
        let mut reader = Reader::new(&mut rows, actor, tenant);
        let today = self.0.clock.now().day();
        reader.find(tables, subject, today).await
    }

    /// For every organisation, whom of it or of those it belongs to to write to.
    ///
    /// # Errors
    /// As [`Contacts::find`].
    pub async fn states(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<HashMap<OrganisationId, Choice>, DirectoryError> {
        require_member(actor, tenant)?;
        let today = self.0.clock.now().day();
        let all = self
            .0
            .records()
            .export(actor, tenant, Medium::Screen)
            .await?;
        let mut contacts: HashMap<OrganisationId, Vec<Contact>> = HashMap::new();
        let mut parents: HashMap<OrganisationId, OrganisationId> = HashMap::new();
        for seen in all {
            let of = seen.record.organisation;
            let parent = seen.first("parent", "").and_then(|p| p.parse().ok());
            let known = match seen.record.is_organisation() {
                true => address(&seen),
                false => known(seen),
            };
            contacts
                .entry(of)
                .or_default()
                .extend(known.and_then(|k| k.contact));
            parents.extend(parent.map(|p| (of, p)));
        }
        let choice = |of: &OrganisationId| {
            let above = |id: &OrganisationId| parents.get(id).copied();
            let line = std::iter::successors(Some(*of), above).take(MOST_PARENTS);
            let candidate = |id| Candidate {
                last_resort: false,
                contacts: contacts.get(&id).cloned().unwrap_or_default(),
            };
            (*of, choose(&line.map(candidate).collect::<Vec<_>>(), today))
        };
        Ok(contacts.keys().map(choice).collect())
    }

    /// The same for everything that one incident is about, with the rule that applies.
    ///
    /// # Errors
    /// As [`Contacts::find`].
    pub async fn decide(
        &self,
        actor: &Actor,
        tenant: TenantId,
        tables: &Tables,
        subjects: &[Subject],
        incident: &Incident<'_>,
    ) -> Result<Decided, DirectoryError> {
        require_member(actor, tenant)?;
        let mut rows = self.0.db.snapshot().await?;
        let rules = rule::all_in(&mut rows, tenant).await?;
        let mut reader = Reader::new(&mut rows, actor, tenant);
        let today = self.0.clock.now().day();
        let (mut found, mut about) = (Vec::new(), About::default());
        for subject in subjects {
            found.push(reader.find(tables, subject, today).await?);
            tell(tables, subject, &mut about);
        }
        let rule = rule::choose::choose(&rules, incident, &about).cloned();
        let mut own = Vec::new();
        for id in rule.iter().flat_map(|r| &r.telling.destinations) {
            own.extend(reader.destination(*id, today).await?);
        }
        Ok(Decided { found, rule, own })
    }
}

/// What rules ask of a subject.
fn tell(tables: &Tables, subject: &Subject, about: &mut About) {
    match subject {
        Subject::Network(query) => {
            let resolved = tables.answer(query, 0).resolved;
            match query {
                Query::Address(ip) => about.ip = Some(*ip),
                Query::Prefix(prefix) => about.prefix = Some(*prefix),
                Query::Asn(_) => {}
                Query::Domain(name) => about.domain = Some(name.as_str().to_owned()),
            }
            about.asn = about.asn.or(resolved.asn);
            about.country = about.country.or_else(|| country(tables, query));
        }
        Subject::Country(country) => about.country = Some(*country),
        Subject::Sector(_) => {}
    }
}

impl<'r, R: Rows> Reader<'r, R> {
    fn new(rows: &'r mut R, actor: &Actor, tenant: TenantId) -> Self {
        Self {
            rows,
            tenant,
            near: sight(actor, tenant, None),
        }
    }

    /// Who answers for a subject, and whom of them to write to.
    async fn find(
        &mut self,
        tables: &Tables,
        subject: &Subject,
        today: Day,
    ) -> Result<Found, DirectoryError> {
        let mut steps = Vec::new();
        let mut designated = Vec::new();
        let country = match subject {
            Subject::Network(query) => {
                self.entries(tables, query, &mut steps).await?;
                country(tables, query)
            }
            Subject::Country(country) => {
                designated = self.designated(*country, today).await?;
                Some(*country)
            }
            Subject::Sector(sector) => {
                for id in store::of_sector(self.rows, self.tenant, *sector).await? {
                    let team = self.team(id).await?;
                    let is_seen = |t: &Team| t.organisation.first("sector", "").is_some();
                    self.add(&mut steps, team.filter(is_seen), Basis::Sector);
                }
                tables.owners().countries().first().copied()
            }
        };
        let near = steps.len();
        if let Some(country) = country {
            self.teams(country, &mut steps).await?;
        }
        let candidate = |(at, step): (usize, &Step)| Candidate {
            last_resort: at >= near,
            contacts: step.known.iter().filter_map(|k| k.contact).collect(),
        };
        let candidates: Vec<Candidate> = steps.iter().enumerate().map(candidate).collect();
        Ok(Found {
            choice: choose(&candidates, today),
            near,
            steps,
            designated,
        })
    }

    /// Whom a rule names: the best contacts of an organisation, or one contact.
    async fn destination(
        &mut self,
        id: RecordId,
        today: Day,
    ) -> Result<Vec<(Seen, Known)>, DirectoryError> {
        let Some((tenant, record)) = record::store::find(self.rows, id).await? else {
            return Ok(Vec::new());
        };
        let team = match tenant == self.tenant {
            true => self.team(record.organisation).await?,
            false => None,
        };
        let mut steps = Vec::new();
        self.add(&mut steps, team, Basis::Rule);
        let Some(mut step) = steps.pop() else {
            return Ok(Vec::new());
        };
        if !record.is_organisation() {
            step.known.retain(|k| k.seen.record.id == id);
        }
        let candidate = Candidate {
            last_resort: false,
            contacts: step.known.iter().filter_map(|k| k.contact).collect(),
        };
        let best = choose(&[candidate], today).given;
        let of = |(_, at): &Place| (step.organisation.clone(), step.known[*at].clone());
        Ok(best.iter().map(of).collect())
    }
}

/// The country whose team is the last resort: of the address space or the domain; else the
/// administration's own, for what belongs to it.
fn country(tables: &Tables, query: &Query) -> Option<CountryCode> {
    let found = tables.answer(query, 0).resolved;
    let domain = match query {
        Query::Domain(name) => name.as_str().rsplit('.').next(),
        _ => None,
    };
    let own = || tables.owners().countries().first().copied();
    found
        .cc
        .or_else(|| domain.filter(|tld| tld.len() == 2)?.parse().ok())
        .or_else(|| own().filter(|_| found.in_constituency))
}

struct Reader<'r, R> {
    rows: &'r mut R,
    tenant: TenantId,
    near: Sight,
}

impl<R: Rows> Reader<'_, R> {
    /// An organisation with its contacts; `None` when the reader may not see it.
    async fn team(&mut self, id: OrganisationId) -> Result<Option<Team>, DirectoryError> {
        let (records, mut live) = store::whole(self.rows, self.tenant, id).await?;
        let mut all = records.into_iter().filter_map(|record| {
            let said: Vec<Statement> = live.remove(&record.id).unwrap_or_default();
            Seen::new(record, &said, self.near, Medium::Screen)
        });
        let first = all.next().filter(|s| s.record.is_organisation());
        Ok(first.map(|organisation| Team {
            organisation,
            others: all.collect(),
        }))
    }

    fn add(&self, steps: &mut Vec<Step>, team: Option<Team>, basis: Basis) {
        let Some(team) = team else { return };
        let id = team.organisation.record.id;
        if steps.iter().any(|s| s.organisation.record.id == id) {
            return;
        }
        let mut known: Vec<Known> = team.others.into_iter().filter_map(known).collect();
        known.extend(address(&team.organisation));
        known.sort_by_key(|k| k.contact.is_none());
        steps.push(Step {
            organisation: team.organisation,
            basis,
            known,
        });
    }

    /// Holders of the network, then whom they belong to.
    async fn entries(
        &mut self,
        tables: &Tables,
        query: &Query,
        steps: &mut Vec<Step>,
    ) -> Result<(), DirectoryError> {
        for holding in tables.holders(query) {
            let team = self.team(holding.organisation).await?;
            self.add(steps, team, Basis::Entry(holding.reason));
        }
        let mut at = 0;
        while at < steps.len() && at < MOST_PARENTS {
            let own = &steps[at].organisation;
            let (child, parent) = (own.record.organisation, own.first("parent", ""));
            if let Some(parent) = parent.and_then(|p| p.parse().ok()) {
                let team = self.team(parent).await?;
                self.add(steps, team, Basis::Parent(child));
            }
            at += 1;
        }
        Ok(())
    }

    /// The response teams of a country: those marked as national, or, without any, all.
    async fn teams(
        &mut self,
        country: CountryCode,
        steps: &mut Vec<Step>,
    ) -> Result<(), DirectoryError> {
        let mut teams = Vec::new();
        for id in store::teams(self.rows, self.tenant, country).await? {
            // What it is and where it is may be kept from the reader.
            let is_seen = |t: &Team| {
                let of = &t.organisation;
                of.first("kind", "") == Some("csirt") && of.first("country", "").is_some()
            };
            teams.extend(self.team(id).await?.filter(is_seen));
        }
        let marked = |t: &Team| t.organisation.first("national", "") == Some("yes");
        let national = match teams.iter().any(marked) {
            true => National::Marked,
            false => National::Nobody,
        };
        teams.retain(|t| national == National::Nobody || marked(t));
        for team in teams {
            self.add(steps, Some(team), Basis::Country(country, national));
        }
        Ok(())
    }

    /// The points of contact that hold today.
    async fn designated(
        &mut self,
        country: CountryCode,
        today: Day,
    ) -> Result<Vec<Designated>, DirectoryError> {
        let mut out = Vec::new();
        for id in store::designated(self.rows, self.tenant, country).await? {
            let Some(team) = self.team(id).await? else {
                continue;
            };
            let holds = |s: &&Seen| {
                let day = |name| s.first(name, "").and_then(Day::parse);
                s.record.kind == Kind::Designation
                    && day("from").is_none_or(|from| from <= today)
                    && day("until").is_none_or(|until| today <= until)
            };
            for designation in team.others.iter().filter(holds) {
                let of = |s: &&Seen| Some(s.record.id) == designation.record.contact;
                let Some(contact) = team.others.iter().find(of) else {
                    continue;
                };
                out.push(Designated {
                    designation: designation.clone(),
                    contact: contact.clone(),
                    organisation: team.organisation.clone(),
                });
            }
        }
        Ok(out)
    }
}

fn mail(seen: &Seen) -> Option<&Said> {
    seen.of("mail").next()
}

/// A person or function with what is decided by.
fn known(seen: Seen) -> Option<Known> {
    let contact = matches!(seen.record.kind, Kind::Person | Kind::Function);
    if !contact || seen.record.erased.is_some() {
        return None;
    }
    let since = seen.record.verified.or(seen.record.created);
    let roles: Vec<&str> = (seen.of("role").flat_map(|s| &s.values))
        .map(|v| v.text.as_str())
        .collect();
    let contact = mail(&seen).and_then(|said| {
        Some(Contact {
            record: seen.record.id,
            office: Office::of(&roles),
            by_person: said.layer > Layer::Imported,
            since: since?.day(),
            until: seen.due?,
        })
    });
    Some(Known { contact, seen })
}

/// The organisation's own address.
fn address(organisation: &Seen) -> Option<Known> {
    let said = mail(organisation)?;
    let since = said.at.day();
    let contact = Contact {
        record: of_organisation(organisation.record.organisation),
        office: Office::Organisation,
        by_person: said.layer > Layer::Imported,
        since,
        until: since.plus(ADDRESS_DAYS),
    };
    Some(Known {
        contact: Some(contact),
        seen: organisation.clone(),
    })
}

/// The organisations among `all` that somebody confirmed in time can be written to at, by the rules
/// by which notices choose.
pub(crate) fn with_live_contact(all: &[Seen], today: Day) -> BTreeSet<OrganisationId> {
    let of = |seen: &Seen| match seen.record.is_organisation() {
        true => address(seen),
        false => known(seen.clone()),
    };
    let is_live = |seen: &&Seen| {
        let contact = of(seen).and_then(|k| k.contact);
        contact.is_some_and(|c| c.is_live(today))
    };
    all.iter()
        .filter(is_live)
        .map(|s| s.record.organisation)
        .collect()
}
