//! From rows to what a reader may see: the whole directory, or the parts that an answer asks for.
//!
//! Not here: who answers (`shelf`). Invariant: everything comes from one snapshot, and what the
//! reader may not see is not kept.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use base::id::{OrganisationId, TenantId};

use super::book::Book;
use super::shelf::{InCountry, Missed, Part, Shelf};
use super::{Team, store};
use crate::DirectoryError;
use crate::record::audience::{Medium, Sight};
use crate::record::store::{Extent, Rows, all, find, live_all};
use crate::record::{Record, Seen, Statement};

/// A snapshot as somebody may see it who stands so near.
pub(super) struct Reader<'r, R> {
    pub rows: &'r mut R,
    pub tenant: TenantId,
    pub near: Sight,
}

impl<R: Rows> Reader<'_, R> {
    /// The answer of `ask`, reading what it misses until it misses nothing.
    pub(super) async fn until_known<T>(
        &mut self,
        book: &mut Book,
        ask: impl Fn(&Book, &mut Missed) -> T,
    ) -> Result<T, DirectoryError> {
        loop {
            let mut missed = Missed::new();
            let answer = ask(book, &mut missed);
            if missed.is_empty() {
                return Ok(answer);
            }
            let mut read = HashSet::new();
            for part in missed.into_iter().filter(|p| read.insert(*p)) {
                self.part(&mut book.shelf, part).await?;
            }
        }
    }

    async fn part(&mut self, shelf: &mut Shelf, part: Part) -> Result<(), DirectoryError> {
        match part {
            Part::Team(id) => {
                let (records, mut live) = store::whole(self.rows, self.tenant, id).await?;
                let near = self.near;
                let seen = records.into_iter().filter_map(|record| {
                    let said = live.remove(&record.id).unwrap_or_default();
                    seen(record, &said, near)
                });
                shelf.teams.insert(id, Team::new(seen).map(Arc::new));
            }
            Part::Country(country) => {
                let found = InCountry {
                    teams: store::teams(self.rows, self.tenant, country).await?,
                    designated: store::designated(self.rows, self.tenant, country).await?,
                };
                shelf.countries.insert(country, found);
            }
            Part::Sector(sector) => {
                let found = store::of_sector(self.rows, self.tenant, sector).await?;
                shelf.sectors.insert(sector, found);
            }
            Part::Record(id) => {
                let found = find(self.rows, id).await?;
                let own = found.filter(|(tenant, _)| *tenant == self.tenant);
                let organisation = own.map(|(_, record)| record.organisation);
                shelf.records.insert(id, organisation);
            }
        }
        Ok(())
    }

    /// Everything.
    pub(super) async fn whole(&mut self) -> Result<Shelf, DirectoryError> {
        let records = all(self.rows, self.tenant).await?;
        let mut live = live_all(self.rows, self.tenant, &records, Extent::Whole).await?;
        let mut shelf = Shelf {
            whole: true,
            ..Shelf::default()
        };
        let mut of: HashMap<OrganisationId, Vec<Seen>> = HashMap::new();
        // Organisations come first, and what belongs to each of them in the order of its id.
        for record in records {
            let (id, organisation) = (record.id, record.organisation);
            let said = live.remove(&id).unwrap_or_default();
            if let Some(seen) = seen(record, &said, self.near) {
                shelf.records.insert(id, Some(organisation));
                of.entry(organisation).or_default().push(seen);
            }
        }
        let team = |(id, all)| (id, Team::new(all).map(Arc::new));
        shelf.teams = of.into_iter().map(team).collect();
        for kind in store::kinds(self.rows, self.tenant).await? {
            if let Some(sector) = kind.sector {
                shelf.sectors.entry(sector).or_default().push(kind.id);
            }
            if let Some(country) = kind.country.filter(|_| kind.is_team) {
                let here = shelf.countries.entry(country).or_default();
                here.teams.push(kind.id);
            }
        }
        for (id, country) in store::all_designated(self.rows, self.tenant).await? {
            let here = shelf.countries.entry(country).or_default();
            here.designated.push(id);
        }
        Ok(shelf)
    }
}

fn seen(record: Record, said: &[Statement], near: Sight) -> Option<Seen> {
    Seen::new(record, said, near, Medium::Screen)
}
