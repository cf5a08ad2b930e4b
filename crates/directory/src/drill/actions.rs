//! Starting a drill, taking answers, reading what came of it.
//!
//! Not here: pages. Invariant: a drill, its calls, its letters and their links are made together or
//! not at all; an answer counts once, and what it says of the entry's fields is nothing.

use ::store::{Tx, mail};
use base::id::{RecordId, TenantId};
use base::{Actor, Timestamp};
use web::link::{self, Purpose};

use super::{Call, CallId, Count, Drill, DrillId, HOURS, Whom, store as rows_of};
use crate::record::audience::{Medium, Sight};
use crate::record::field::Kind;
use crate::record::merging::resolved;
use crate::record::store::{self, Extent};
use crate::record::{Record, Seen, of_organisation, role};
use crate::{Directory, DirectoryError, EDITORS, require};

/// A link that is unknown, used, too old, or about nobody any more.
const MISSING: DirectoryError = DirectoryError::NotFound("link");
/// Characters of a drill's name.
const NAME_LIMIT: usize = 120;

/// The use cases of drills.
#[derive(Debug, Clone, Copy)]
pub struct Drills<'d>(&'d Directory);

impl Directory {
    /// The use cases of drills.
    #[must_use]
    pub const fn drills(&self) -> Drills<'_> {
        Drills(self)
    }
}

/// What somebody starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What the drill is called.
    pub name: String,
    /// Who is written to.
    pub whom: Whom,
    /// Hours in which an answer is in time.
    pub hours: i64,
}

/// What the link of a letter is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The contact, as the letter named it.
    pub entry: String,
    /// The organisation.
    pub organisation: String,
    /// Until when an answer is in time.
    pub ends: Timestamp,
}

impl Wanted {
    fn check(self) -> Result<Self, DirectoryError> {
        let name = self.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_LIMIT {
            let said = (
                "directory-drill-error-name",
                vec![("most", NAME_LIMIT.to_string())],
            );
            return Err(DirectoryError::field(
                "name",
                "a name of 1 to 120 characters is expected",
                said,
            ));
        }
        if !HOURS.contains(&self.hours) {
            let said = (
                "directory-drill-error-hours",
                vec![("most", HOURS.end().to_string())],
            );
            return Err(DirectoryError::field(
                "hours",
                "1 to 720 hours are expected",
                said,
            ));
        }
        Ok(Self { name, ..self })
    }
}

/// A contact with its organisation.
struct Called {
    seen: Seen,
    organisation: Option<Seen>,
}

fn title(seen: Option<&Seen>, language: &str) -> String {
    let title = seen.and_then(|s| s.title(language));
    title.unwrap_or("–").to_owned()
}

impl Drills<'_> {
    /// Writes to every contact that is meant.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::Field`] also where nobody is meant; a form
    /// sent twice; storage.
    pub async fn start(
        &self,
        actor: &Actor,
        tenant: TenantId,
        wanted: Wanted,
    ) -> Result<DrillId, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let wanted = wanted.check()?;
        let called = self.called(tenant, wanted.whom).await?;
        if called.is_empty() {
            let said = ("directory-drill-error-nobody", vec![]);
            return Err(DirectoryError::field(
                "whom",
                "no contact has that role",
                said,
            ));
        }
        let now = self.0.clock.now();
        let drill = Drill {
            id: DrillId::new(now),
            tenant,
            name: wanted.name,
            whom: wanted.whom,
            started: now,
            ends: now.plus_seconds(wanted.hours * 3_600),
        };
        let mut tx = self.0.begin(actor).await?;
        rows_of::insert(&mut tx, &drill, &actor.audit_name()).await?;
        for one in &called {
            self.call(&mut tx, &drill, one).await?;
        }
        let (what, id) = ("directory.drill.start", drill.id.to_string());
        let done = self.0.finish(tx, actor, Some(tenant), what, &id, &[]);
        done.await?;
        Ok(drill.id)
    }

    /// The contacts that are meant, erased ones left out.
    async fn called(&self, tenant: TenantId, whom: Whom) -> Result<Vec<Called>, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let records = store::all(&mut rows, tenant).await?;
        let live = store::live_all(&mut rows, tenant, &records, Extent::Whole).await?;
        drop(rows);
        let said = |id: RecordId| live.get(&id).map_or(&[][..], Vec::as_slice);
        let seen = |r: &Record| Seen::new(r.clone(), said(r.id), Sight::Desk, Medium::Screen);
        let is_meant = |r: &&Record| {
            matches!(r.kind, Kind::Person | Kind::Function)
                && r.erased.is_none()
                && whom.means(&role::roles(r.kind, said(r.id)))
        };
        let organisation = |r: &Record| {
            let id = of_organisation(r.organisation);
            records.iter().find(|o| o.id == id).and_then(seen)
        };
        let called = |r: &Record| {
            Some(Called {
                organisation: organisation(r),
                seen: seen(r)?,
            })
        };
        Ok(records.iter().filter(is_meant).filter_map(called).collect())
    }

    /// Queues one letter, with its link.
    async fn call(&self, tx: &mut Tx, drill: &Drill, one: &Called) -> Result<(), DirectoryError> {
        let id = one.seen.record.id;
        let to = one.seen.first("mail", "");
        let call = CallId::new(drill.started);
        rows_of::insert_call(tx, drill, (call, id, to.is_some())).await?;
        let Some(to) = to else { return Ok(()) };
        let secret = link::create(tx, Purpose::Drill, &call.to_string(), drill.started).await?;
        let tags = one.seen.of("language").flat_map(|s| &s.values);
        let tags: Vec<&str> = tags.map(|v| v.text.as_str()).collect();
        let first = tags.first().copied().unwrap_or("en");
        let open = Open {
            entry: title(Some(&one.seen), first),
            organisation: title(one.organisation.as_ref(), first),
            ends: drill.ends,
        };
        let letters = &self.0.letters;
        let letter = letters.drill((to, &tags), &open, secret.reveal())?;
        mail::queue(tx, &letter, drill.started).await?;
        Ok(())
    }

    /// What a link is about, unchanged.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] for a link that is unknown, used or too old.
    pub async fn look(&self, secret: &str) -> Result<Open, DirectoryError> {
        let mut tx = self.0.db.begin().await?;
        let found = link::look(&mut tx, secret, self.0.clock.now()).await?;
        let (drill, tenant, record) = meant(&mut tx, call(found)?).await?;
        let above = of_organisation(record.organisation);
        let above = store::find(&mut tx, above).await?.map(|(_, r)| r);
        let mut titles = [None, None];
        for (place, one) in [Some(record), above].into_iter().enumerate() {
            let Some(one) = one else { continue };
            let live = store::live(&mut tx, tenant, one.id, one.kind).await?;
            titles[place] = Seen::new(one, &live, Sight::National, Medium::Screen);
        }
        tx.rollback().await?;
        Ok(Open {
            entry: title(titles[0].as_ref(), "en"),
            organisation: title(titles[1].as_ref(), "en"),
            ends: drill.ends,
        })
    }

    /// Somebody is there. The first answer counts.
    ///
    /// # Errors
    /// As [`Drills::look`].
    pub async fn answer(&self, secret: &str) -> Result<(), DirectoryError> {
        let now = self.0.clock.now();
        let mut tx = self.0.db.begin().await?;
        let used = link::redeem(&mut tx, secret, now).await?;
        let call = call(used)?;
        let (drill, _, record) = meant(&mut tx, call).await?;
        if !rows_of::answer(&mut tx, call, now).await? {
            return Err(MISSING);
        }
        let (who, what) = (Actor::anonymous(), "directory.drill.answer");
        let subject = format!("{}:{}", drill.id, record.id);
        self.0
            .finish(tx, &who, Some(drill.tenant), what, &subject, &[])
            .await
    }

    /// The drills, newest first, at most 200, each with its contacts.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; storage.
    pub async fn list(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<(Drill, Vec<Call>)>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        let drills = rows_of::list(&mut rows, tenant).await?;
        let mut calls = rows_of::calls(&mut rows, tenant).await?;
        let with = |drill: Drill| {
            let calls = calls.remove(&drill.id).unwrap_or_default();
            (drill, calls)
        };
        Ok(drills.into_iter().map(with).collect())
    }

    /// What the newest drill whose time is over comes to. Needs no right: it names nobody.
    pub(crate) async fn last_over(
        &self,
        tenant: TenantId,
    ) -> Result<Option<Count>, DirectoryError> {
        let now = self.0.clock.now();
        let mut rows = self.0.db.snapshot().await?;
        let all = rows_of::list(&mut rows, tenant).await?;
        let Some(drill) = all.into_iter().find(|d| d.ends < now) else {
            return Ok(None);
        };
        let calls = rows_of::calls_of(&mut rows, drill.id).await?;
        Ok(Some(drill.count(&calls, now)))
    }

    /// One drill with its contacts.
    ///
    /// # Errors
    /// As [`Drills::list`]; [`DirectoryError::NotFound`], also for one of another administration.
    pub async fn get(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: DrillId,
    ) -> Result<(Drill, Vec<Call>), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        let found = rows_of::one(&mut rows, id).await?;
        let drill = found.filter(|d| d.tenant == tenant);
        let drill = drill.ok_or(DirectoryError::NotFound("drill"))?;
        let calls = rows_of::calls_of(&mut rows, id).await?;
        Ok((drill, calls))
    }
}

/// The call that a link names.
fn call(found: Option<link::Link>) -> Result<CallId, DirectoryError> {
    let link = found
        .filter(|l| l.purpose == Purpose::Drill)
        .ok_or(MISSING)?;
    link.subject.parse().map_err(|_| MISSING)
}

/// The drill of a call and the contact that is to answer, or the one that it was merged with.
async fn meant(tx: &mut Tx, call: CallId) -> Result<(Drill, TenantId, Record), DirectoryError> {
    let (drill, record) = rows_of::called(tx, call).await?.ok_or(MISSING)?;
    let drill = rows_of::one(tx, drill).await?.ok_or(MISSING)?;
    let stayed = resolved(tx, record).await?.unwrap_or(record);
    let about = store::find(tx, stayed).await?;
    let (tenant, record) = about.filter(|(_, r)| r.erased.is_none()).ok_or(MISSING)?;
    Ok((drill, tenant, record))
}
