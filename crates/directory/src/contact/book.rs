//! A book of contacts: the directory as one reader may see it, in memory, so that a run over many
//! subjects reads the store once.
//!
//! Not here: who answers (`shelf`), whom of them to write to (`choose`). Invariant: a book answers
//! as [`Contacts::find`](super::Contacts::find) did at the moment of its [`Mark`]; it is made for
//! one actor and not handed to another.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::id::{OrganisationId, TenantId};
use base::{CountryCode, Day};

use super::shelf::{Asked, Missed, Shelf};
use super::{Choice, Decided, Found, Line, Own, Subject};
use crate::lookup::{Query, Resolved, Tables};
use crate::record::audience::Sight;
use crate::rule::Rule;
use crate::rule::choose::{About, Incident, choose};

/// Of what a book was made, for whom and when. Two of the same mark answer the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub tenant: TenantId,
    /// How near the reader stands.
    pub near: Sight,
    pub today: Day,
    /// The number of the last change that it knows: whatever changes the directory stands in the
    /// audit log, in the same step.
    pub revision: i64,
}

/// The contacts of an administration as one actor may see them on one day.
#[derive(Debug)]
pub struct Book {
    pub(super) mark: Mark,
    pub(super) tables: Tables,
    pub(super) shelf: Shelf,
    pub(super) rules: Vec<Rule>,
    /// What was answered, by what decides it: holders share their lines by the thousand.
    lines: Mutex<HashMap<Asked, Arc<Line>>>,
}

impl Book {
    /// In which nothing stands yet.
    pub(super) fn new(mark: Mark, tables: Tables) -> Self {
        Self {
            mark,
            tables,
            shelf: Shelf::default(),
            rules: Vec::new(),
            lines: Mutex::default(),
        }
    }

    /// The number of the last change in the gateway that the book knows.
    #[must_use]
    pub const fn revision(&self) -> i64 {
        self.mark.revision
    }

    /// Who answers for `subject`, and whom of them to write to.
    #[must_use]
    pub fn find(&self, subject: &Subject) -> Found {
        self.found(subject, &mut Missed::new()).0
    }

    /// The same for everything that one incident is about, with the rule that applies.
    #[must_use]
    pub fn decide(&self, subjects: &[Subject], incident: &Incident<'_>) -> Decided {
        self.decided(subjects, incident, &mut Missed::new())
    }

    /// Whom of an organisation, or of those it belongs to, to write to.
    #[must_use]
    pub fn of(&self, organisation: OrganisationId) -> Choice {
        let asked = Asked::Holders(vec![organisation], None);
        self.line(asked, &mut Missed::new()).choice.clone()
    }

    pub(super) fn decided(
        &self,
        subjects: &[Subject],
        incident: &Incident<'_>,
        missed: &mut Missed,
    ) -> Decided {
        let (mut found, mut about) = (Vec::with_capacity(subjects.len()), About::default());
        for subject in subjects {
            let (one, resolved) = self.found(subject, missed);
            found.push(one);
            self.tell(subject, resolved.as_ref(), &mut about);
        }
        let rule = choose(&self.rules, incident, &about).cloned();
        let named = rule.iter().flat_map(|r| &r.telling.destinations);
        let own: Vec<Own> = named
            .flat_map(|id| self.shelf.destination(*id, self.mark.today, missed))
            .collect();
        Decided { found, rule, own }
    }

    /// The answer with what the tables say of a network.
    pub(super) fn found(
        &self,
        subject: &Subject,
        missed: &mut Missed,
    ) -> (Found, Option<Resolved<'_>>) {
        let own = || self.tables.owners().countries().first().copied();
        let (asked, holdings, resolved) = match subject {
            Subject::Network(query) => {
                let resolved = self.tables.resolve_query(query);
                let holdings = self.tables.holders_of(query, &resolved);
                let holders = holdings.iter().map(|h| h.organisation).collect();
                let country = self.country(query, &resolved);
                (Asked::Holders(holders, country), holdings, Some(resolved))
            }
            Subject::Country(country) => (Asked::Country(*country), Vec::new(), None),
            Subject::Sector(sector) => (Asked::Sector(*sector, own()), Vec::new(), None),
        };
        let line = self.line(asked, missed);
        (Found { holdings, line }, resolved)
    }

    fn line(&self, asked: Asked, missed: &mut Missed) -> Arc<Line> {
        if let Some(line) = self.lines().get(&asked) {
            return Arc::clone(line);
        }
        let before = missed.len();
        let line = Arc::new(self.shelf.line(&asked, self.mark.today, missed));
        if missed.len() == before {
            self.lines().insert(asked, Arc::clone(&line));
        }
        line
    }

    /// A panic elsewhere leaves at worst fewer lines.
    fn lines(&self) -> std::sync::MutexGuard<'_, HashMap<Asked, Arc<Line>>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The country whose team is the last resort: of the address space or the domain; else the
    /// administration's own, for what belongs to it.
    fn country(&self, query: &Query, found: &Resolved<'_>) -> Option<CountryCode> {
        let domain = match query {
            Query::Domain(name) => name.as_str().rsplit('.').next(),
            _ => None,
        };
        let own = || self.tables.owners().countries().first().copied();
        found
            .cc
            .or_else(|| domain.filter(|tld| tld.len() == 2)?.parse().ok())
            .or_else(|| own().filter(|_| found.in_constituency))
    }

    /// What rules ask of a subject.
    fn tell(&self, subject: &Subject, resolved: Option<&Resolved<'_>>, about: &mut About) {
        match subject {
            Subject::Network(query) => {
                match query {
                    Query::Address(ip) => about.ip = Some(*ip),
                    Query::Prefix(prefix) => about.prefix = Some(*prefix),
                    Query::Asn(_) => {}
                    Query::Domain(name) => about.domain = Some(name.as_str().to_owned()),
                }
                let Some(resolved) = resolved else { return };
                about.asn = about.asn.or(resolved.asn);
                about.country = about.country.or_else(|| self.country(query, resolved));
            }
            Subject::Country(country) => about.country = Some(*country),
            Subject::Sector(_) => {}
        }
    }
}
