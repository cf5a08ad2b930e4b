//! Records that come as a file: what each becomes beside what is said already, and what is held.
//!
//! Not here: reading the file (`exchange`). Invariant: the same file twice changes nothing; what a
//! person asserted stays; a file that would drop half of its source's records changes nothing
//! until somebody releases it.

use std::collections::{HashMap, HashSet};

use ::store::{StoreError, Tx};
use base::id::{OrganisationId, RecordId, ReviewId, StatementId, TenantId};
use base::{Actor, Timestamp};

use super::exchange::{Incoming, Read};
use super::field::Kind;
use super::merge::{Layer, Statement, Taken, counting, is_held, take};
use super::review::{HeldId, hold};
use super::store::{self, Extent, Rows, Sides};
use super::{Record, Records, core, of_organisation};
use crate::list::{ImportFile, Refused};
use crate::network;
use crate::organisation::{self, Details, Name, Organisation};
use crate::text::fold;
use crate::{DirectoryError, EDITORS, require};

/// Where a file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of the source, such as `national list`.
    pub name: String,
    /// Whether the file is all that the source has.
    pub whole: Whole,
}

/// How much of its source a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// All of it: what is missing is no longer said.
    All,
    /// All of it, and somebody has looked at how much is missing.
    Released,
    /// Some of it: what is missing stays.
    Part,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// New records.
    pub added: usize,
    /// Records of which something new is said.
    pub changed: usize,
    /// Records of which nothing new is said.
    pub unchanged: usize,
    /// Records of which the source no longer says anything.
    pub dropped: usize,
    /// Records that were erased or taken out; a file does not bring them back.
    pub erased: usize,
    /// Values that the file now says otherwise than a person did.
    pub reviews: usize,
    /// When nothing was done because too much was missing: what waits for somebody.
    pub held: Option<HeldId>,
    /// Lines or records that are not taken.
    pub refused: Vec<Refused>,
}

/// One statement to be written, with what it ends and the review it opens.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub record: RecordId,
    pub statement: Statement,
    pub ends: Option<StatementId>,
    pub review: Option<(Option<StatementId>, StatementId)>,
}

/// What becomes of one statement of a file; `None` when it was known.
pub(crate) fn step(live: &[Statement], record: RecordId, statement: Statement) -> Option<Step> {
    let review = match take(live, &statement) {
        Taken::Known => return None,
        Taken::Stands => None,
        Taken::Differs { base, ours } => Some((base, ours)),
    };
    let ends = live.iter().find(|s| statement.succeeds(s)).map(|s| s.id);
    Some(Step {
        record,
        statement,
        ends,
        review,
    })
}

/// Writes what a plan says.
pub(crate) async fn carry_out(
    tx: &mut Tx,
    tenant: TenantId,
    steps: &[Step],
    now: Timestamp,
) -> Result<(), StoreError> {
    for one in steps {
        if let Some(old) = one.ends {
            store::end(tx, tenant, old, now).await?;
        }
        if let Some((base, ours)) = one.review {
            let sides = Sides {
                id: ReviewId::new(now),
                record: one.record,
                base,
                ours,
                theirs: one.statement.id,
                opened: now,
            };
            store::open_review(tx, tenant, &sides).await?;
        }
    }
    let said: Vec<_> = steps
        .iter()
        .map(|s| (s.record, s.statement.clone()))
        .collect();
    store::say(tx, tenant, &said).await
}

/// What is said of every organisation.
pub(crate) async fn said_of_organisations(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<HashMap<RecordId, Vec<Statement>>, StoreError> {
    let mut records = store::all(rows, tenant).await?;
    records.retain(Record::is_organisation);
    store::live_all(rows, tenant, &records, Extent::Whole).await
}

impl Records<'_> {
    /// Takes a file of records: adds and changes what it names, and, of a whole source, ends what
    /// it no longer names.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::File`] when nothing of it can be read;
    /// [`DirectoryError::Field`] for a source of a name that the gateway uses itself.
    pub async fn import(
        &self,
        actor: &Actor,
        tenant: TenantId,
        source: &Source,
        file: &ImportFile<'_>,
    ) -> Result<Imported, DirectoryError> {
        let word = fold(&source.name);
        if word == core::LIST || word.starts_with(crate::whois::SOURCE) {
            let args = vec![("text", source.name.clone())];
            let message = ("directory-refused-source", args);
            let reason = "is a name that the gateway uses itself; choose another one";
            return Err(DirectoryError::field("source", reason, message));
        }
        self.import_as(actor, tenant, source, file).await
    }

    /// As [`Records::import`], also for sources of which the gateway itself gives the name.
    pub(crate) async fn import_as(
        &self,
        actor: &Actor,
        tenant: TenantId,
        source: &Source,
        file: &ImportFile<'_>,
    ) -> Result<Imported, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let read = super::exchange::read(file)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let mut taking = Taking::begin(&mut tx, tenant, source, now).await?;
        taking.done.refused.clone_from(&read.refused);
        let (known, dropped) = taking.missing(&read);
        if source.whole == Whole::All && is_held(known, dropped.len()) {
            let counts = (known, dropped.len());
            let id = hold(&mut tx, tenant, &source.name, file, counts, now).await?;
            let mut done = taking.done;
            done.held = Some(id);
            let what = ("directory.import.held", id.to_string());
            self.0
                .finish(tx, actor, Some(tenant), what.0, &what.1, &[])
                .await?;
            return Ok(done);
        }
        for kind in [
            Kind::Organisation,
            Kind::Function,
            Kind::Person,
            Kind::Designation,
        ] {
            for one in read.records.iter().filter(|r| r.kind == kind) {
                taking.take(&mut tx, one).await?;
            }
        }
        if source.whole != Whole::Part {
            taking.drop_all(&mut tx, &dropped).await?;
        }
        let done = taking.finish(&mut tx).await?;
        if done.added + done.changed + done.dropped + done.reviews > 0 {
            let name = source.name.as_str();
            self.0
                .finish(
                    tx,
                    actor,
                    Some(tenant),
                    "directory.import.records",
                    name,
                    &[],
                )
                .await?;
        }
        Ok(done)
    }
}

/// An import under way.
struct Taking<'s> {
    tenant: TenantId,
    source: &'s Source,
    now: Timestamp,
    records: HashMap<RecordId, Record>,
    live: HashMap<RecordId, Vec<Statement>>,
    origins: HashMap<String, RecordId>,
    names: HashMap<String, RecordId>,
    /// Where records went that were merged into others.
    went: HashMap<RecordId, RecordId>,
    /// Rows of organisations that may no longer hold what counts.
    touched: HashSet<OrganisationId>,
    done: Imported,
}

impl<'s> Taking<'s> {
    async fn begin(
        tx: &mut Tx,
        tenant: TenantId,
        source: &'s Source,
        now: Timestamp,
    ) -> Result<Self, DirectoryError> {
        let records = store::all(tx, tenant).await?;
        let live = store::live_all(tx, tenant, &records, Extent::Whole).await?;
        let name = |r: &Record| {
            let of = live
                .get(&r.id)?
                .iter()
                .filter(|s| s.field.name == "name" && s.language.is_empty());
            Some((fold(&counting(of)?.values.first()?.text), r.id))
        };
        let organisations = records.iter().filter(|r| r.is_organisation());
        // A name that an organisation had before it was merged means the one that stayed.
        let mut names = super::merging::merged_names(tx, tenant).await?;
        names.extend(organisations.filter_map(name));
        Ok(Self {
            went: super::merging::went(tx, tenant).await?,
            tenant,
            source,
            now,
            origins: store::origins(tx, tenant, &source.name).await?,
            records: records.into_iter().map(|r| (r.id, r)).collect(),
            live,
            names,
            touched: HashSet::new(),
            done: Imported::default(),
        })
    }

    fn says_something(&self, record: RecordId) -> bool {
        let live = self.live.get(&record).map_or(&[][..], Vec::as_slice);
        live.iter()
            .any(|s| s.layer == Layer::Imported && s.source == self.source.name)
    }

    /// Of how many records this source says something, and those that the file does not name.
    fn missing(&self, read: &Read) -> (usize, Vec<RecordId>) {
        let all = self
            .origins
            .iter()
            .filter(|(_, id)| self.says_something(**id));
        let alive: HashMap<RecordId, &str> = all.map(|(k, id)| (*id, k.as_str())).collect();
        let named = |r: &Incoming| self.origins.get(&r.key).copied();
        let named: HashSet<RecordId> = read.records.iter().filter_map(named).collect();
        let mut gone: Vec<RecordId> = alive.keys().copied().collect();
        gone.retain(|id| !named.contains(id));
        gone.sort_unstable();
        (alive.len(), gone)
    }

    fn refuse(&mut self, one: &Incoming, message: &'static str) {
        self.done.refused.push(Refused {
            line: one.line,
            column: None,
            message: (message, vec![("text", one.key.clone())]),
        });
    }

    /// The record that the file means; `None` when it is not taken, which is noted.
    async fn record(
        &mut self,
        tx: &mut Tx,
        one: &Incoming,
    ) -> Result<Option<RecordId>, DirectoryError> {
        let known = self.origins.get(&one.key).copied();
        let there = |id: &RecordId| self.records.contains_key(id) || self.went.contains_key(id);
        let by_id = one.key.parse().ok().filter(there);
        let by_name = one.name().and_then(|n| self.names.get(&fold(n)).copied());
        let by_name = by_name.filter(|_| one.kind == Kind::Organisation);
        if let Some(id) = known.or(by_id).or(by_name) {
            let Some(found) = self.records.get(&id) else {
                // Merged into another one, or taken out by hand: a file does not bring it back.
                self.done.erased += 1;
                return Ok(None);
            };
            if found.erased.is_some() {
                self.done.erased += 1;
                return Ok(None);
            }
            if found.kind != one.kind {
                self.refuse(one, "directory-refused-other-kind");
                return Ok(None);
            }
            return Ok(Some(id));
        }
        self.make(tx, one).await
    }

    async fn make(
        &mut self,
        tx: &mut Tx,
        one: &Incoming,
    ) -> Result<Option<RecordId>, DirectoryError> {
        let now = self.now;
        if one.kind == Kind::Organisation {
            let Some(Ok(name)) = one.name().map(Name::new) else {
                self.refuse(one, "directory-refused-nameless");
                return Ok(None);
            };
            let id = OrganisationId::new(now);
            self.names.insert(fold(name.as_str()), of_organisation(id));
            let made = Organisation {
                id,
                name,
                details: Details::default(),
                source: network::Source::Import,
                version: 1,
                reserved: String::new(),
            };
            organisation::store::insert(tx, self.tenant, &made, now).await?;
            let record = Record {
                id: of_organisation(id),
                kind: Kind::Organisation,
                organisation: id,
                contact: None,
                version: 1,
                created: None,
                verified: None,
                erased: None,
            };
            self.records.insert(record.id, record);
            self.done.added += 1;
            return Ok(Some(of_organisation(id)));
        }
        let of = one.of.as_deref().and_then(|key| self.meant(key));
        let Some(of) = of.and_then(|id| self.records.get(&id)).cloned() else {
            self.refuse(one, "directory-refused-owner");
            return Ok(None);
        };
        let contact = (one.kind == Kind::Designation).then_some(of.id);
        if of.is_organisation() == contact.is_some() {
            self.refuse(one, "directory-refused-owner");
            return Ok(None);
        }
        let made = Record {
            id: RecordId::new(now),
            kind: one.kind,
            organisation: of.organisation,
            contact,
            version: 1,
            created: Some(now),
            verified: None,
            erased: None,
        };
        store::insert(tx, self.tenant, &made, now).await?;
        let id = made.id;
        self.records.insert(id, made);
        self.done.added += 1;
        Ok(Some(id))
    }

    /// The record of a key of this file, of an id, or of an organisation's name.
    fn meant(&self, key: &str) -> Option<RecordId> {
        let last = |id: RecordId| self.went.get(&id).copied().unwrap_or(id);
        let there = |id: &RecordId| self.records.contains_key(id);
        let by_id = || key.parse().ok().map(last).filter(there);
        let by_name = || self.names.get(&fold(key)).copied();
        let by_key = self.origins.get(key).copied().map(last);
        by_key.or_else(by_id).or_else(by_name)
    }

    /// What the file says, with the ids of organisations that were merged as those of the ones that
    /// stayed.
    fn stated(&self, said: &super::Saying) -> Statement {
        let mut statement = said.statement(&self.source.name, self.now);
        if statement.field.shape == super::Shape::Organisation {
            for value in &mut statement.values {
                let to = value.text.parse().ok().and_then(|id| self.went.get(&id));
                if let Some(to) = to {
                    value.text = to.to_string();
                }
            }
        }
        statement
    }

    async fn take(&mut self, tx: &mut Tx, one: &Incoming) -> Result<(), DirectoryError> {
        let before = self.done.added;
        let Some(id) = self.record(tx, one).await? else {
            return Ok(());
        };
        if self.origins.insert(one.key.clone(), id) != Some(id) {
            let key = (self.source.name.as_str(), one.key.as_str());
            store::note_origin(tx, self.tenant, key, id).await?;
        }
        let live = self.live.remove(&id).unwrap_or_default();
        let stated = one.said.iter().map(|s| self.stated(s));
        let steps: Vec<Step> = stated.filter_map(|s| step(&live, id, s)).collect();
        let mut ended = 0;
        if self.source.whole != Whole::Part {
            for old in live
                .iter()
                .filter(|s| s.layer == Layer::Imported && s.source == self.source.name)
            {
                let spoken = one.said.iter().any(|s| old.is_of(s.field, &s.language));
                ended +=
                    usize::from(!spoken && store::end(tx, self.tenant, old.id, self.now).await?);
            }
        }
        self.done.reviews += steps.iter().filter(|s| s.review.is_some()).count();
        match (self.done.added > before, steps.is_empty() && ended == 0) {
            (true, _) => {}
            (false, true) => self.done.unchanged += 1,
            (false, false) => self.done.changed += 1,
        }
        if one.kind == Kind::Organisation
            && (ended > 0 || steps.iter().any(|s| s.statement.field.core))
        {
            self.touched.insert(self.records[&id].organisation);
        }
        carry_out(tx, self.tenant, &steps, self.now).await?;
        Ok(())
    }

    /// Ends all that this source said of the records that it no longer names.
    async fn drop_all(&mut self, tx: &mut Tx, dropped: &[RecordId]) -> Result<(), DirectoryError> {
        for id in dropped {
            let live = self.live.get(id).map_or(&[][..], Vec::as_slice);
            let own = live
                .iter()
                .filter(|s| s.layer == Layer::Imported && s.source == self.source.name);
            for statement in own {
                store::end(tx, self.tenant, statement.id, self.now).await?;
            }
            self.done.dropped += 1;
            if let Some(record) = self.records.get(id).filter(|r| r.is_organisation()) {
                self.touched.insert(record.organisation);
            }
        }
        Ok(())
    }

    async fn finish(self, tx: &mut Tx) -> Result<Imported, DirectoryError> {
        for id in self.touched {
            core::project(tx, self.tenant, id, self.now).await?;
        }
        Ok(self.done)
    }
}
