//! From rows to what a reader may see: the whole directory, or the parts that an answer asks for.
//!
//! Not here: who answers (`shelf`). Invariant: everything comes from one snapshot, and what the
//! reader may not see is not kept.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use base::id::{OrganisationId, RecordId, TenantId};

use super::book::Book;
use super::shelf::{Missed, Part, Shelf};
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
            self.parts(&mut book.shelf, missed).await?;
        }
    }

    async fn parts(&mut self, shelf: &mut Shelf, missed: Missed) -> Result<(), DirectoryError> {
        let (mut read, mut teams) = (HashSet::new(), Vec::new());
        for part in missed.into_iter().filter(|p| read.insert(*p)) {
            match part {
                Part::Team(id) => teams.push(id),
                Part::Teams(country) => {
                    let found = store::teams(self.rows, self.tenant, country).await?;
                    shelf.in_country.insert(country, found);
                }
                Part::Designated(country) => {
                    let found = store::designated(self.rows, self.tenant, country).await?;
                    shelf.designated.insert(country, found);
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
        }
        let (records, live) = store::whole(self.rows, self.tenant, &teams).await?;
        // Of some nothing is there.
        shelf.teams.extend(teams.into_iter().map(|id| (id, None)));
        self.stand(shelf, records, live);
        Ok(())
    }

    /// Records, organisations first, with what is said of each.
    fn stand(
        &self,
        shelf: &mut Shelf,
        records: Vec<Record>,
        mut live: HashMap<RecordId, Vec<Statement>>,
    ) {
        let mut of: HashMap<OrganisationId, Vec<Seen>> = HashMap::new();
        for record in records {
            let (id, organisation) = (record.id, record.organisation);
            let said = live.remove(&id).unwrap_or_default();
            if let Some(seen) = Seen::new(record, &said, self.near, Medium::Screen) {
                shelf.records.insert(id, Some(organisation));
                of.entry(organisation).or_default().push(seen);
            }
        }
        let team = |(id, all)| (id, Team::new(all).map(Arc::new));
        shelf.teams.extend(of.into_iter().map(team));
    }

    /// Everything.
    pub(super) async fn whole(&mut self) -> Result<Shelf, DirectoryError> {
        let records = all(self.rows, self.tenant).await?;
        let live = live_all(self.rows, self.tenant, &records, Extent::Whole).await?;
        let mut shelf = Shelf {
            whole: true,
            ..Shelf::default()
        };
        self.stand(&mut shelf, records, live);
        for kind in store::kinds(self.rows, self.tenant).await? {
            if let Some(sector) = kind.sector {
                shelf.sectors.entry(sector).or_default().push(kind.id);
            }
            if let Some(country) = kind.country.filter(|_| kind.is_team) {
                shelf.in_country.entry(country).or_default().push(kind.id);
            }
        }
        for (id, country) in store::all_designated(self.rows, self.tenant).await? {
            shelf.designated.entry(country).or_default().push(id);
        }
        Ok(shelf)
    }
}
