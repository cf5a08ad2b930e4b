//! What waits for somebody: values that a file and a person say differently, claims, and files that
//! are held.
//!
//! Not here: how they came about (`import`, `write`). Invariant: nothing of it changes what counts
//! until somebody decides, and each is decided once.

use ::store::{Tx, params};
use base::id::{ImportId, RecordId, ReviewId, StatementId, TenantId};
use base::{Actor, Timestamp};

use super::import::{Imported, Source, Whole};
use super::merge::{Layer, Statement, counting};
use super::write::{Saying, Voice, found, put};
use super::{Record, Records, core, store};
use crate::list::ImportFile;
use crate::{DirectoryError, EDITORS, require};

/// The id of a file that is held.
pub type HeldId = ImportId;

const HOLD: &str =
    "INSERT INTO directory_held (id, tenant, source, name, content, known, dropped, held_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
// The last file of a source is what it says now; an older one is not released any more.
const SUPERSEDE: &str =
    "UPDATE directory_held SET closed_at = $3, outcome = 'replaced', content = ''
    WHERE tenant = $1 AND source = $2 AND closed_at IS NULL";
const HELD: &str = "SELECT id, source, name, known, dropped, held_at FROM directory_held
    WHERE tenant = $1 AND closed_at IS NULL ORDER BY held_at, id";
const CONTENT: &str = "SELECT source, name, content FROM directory_held
    WHERE tenant = $1 AND id = $2 AND closed_at IS NULL";
const CLOSE: &str = "UPDATE directory_held SET closed_at = $3, outcome = $4, content = ''
    WHERE tenant = $1 AND id = $2 AND closed_at IS NULL";
const FORGET: &str = "UPDATE directory_held SET closed_at = $2, outcome = 'erased', content = ''
    WHERE tenant = $1 AND closed_at IS NULL";

/// A value that a file and a person say differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// The record.
    pub record: Record,
    /// What the source said before.
    pub base: Option<Statement>,
    /// What counts now.
    pub ours: Option<Statement>,
    /// What the source says now.
    pub theirs: Statement,
    /// Since when it waits.
    pub opened: Timestamp,
}

/// What somebody decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// What counts goes on to count.
    Ours,
    /// What the file or the claimant says counts from now on.
    Theirs,
}

/// A file that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: HeldId,
    /// The source.
    pub source: String,
    /// The file's name.
    pub name: String,
    /// Of how many records the source spoke.
    pub known: usize,
    /// How many of them are missing in the file.
    pub dropped: usize,
    /// Since when it waits.
    pub at: Timestamp,
}

/// Keeps a file until somebody decides; the id.
pub(super) async fn hold(
    tx: &mut Tx,
    tenant: TenantId,
    source: &str,
    file: &ImportFile<'_>,
    (known, dropped): (usize, usize),
    now: Timestamp,
) -> Result<HeldId, DirectoryError> {
    tx.execute(SUPERSEDE, params![tenant, source, now]).await?;
    let id = HeldId::new(now);
    let content = crate::list::open(file)?.into_text();
    let values = params![id, tenant, source, file.name, content, known, dropped, now];
    tx.execute(HOLD, values).await?;
    Ok(id)
}

/// Forgets every held file: what is erased may stand in one.
pub(super) async fn forget_held(
    tx: &mut Tx,
    tenant: TenantId,
    now: Timestamp,
) -> Result<(), DirectoryError> {
    tx.execute(FORGET, params![tenant, now]).await?;
    Ok(())
}

impl Records<'_> {
    /// The values that wait to be looked at, oldest first.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn reviews(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Review>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        let mut out = Vec::new();
        for sides in store::reviews(&mut rows, tenant).await? {
            let Some((_, record)) = store::find(&mut rows, sides.record).await? else {
                continue;
            };
            let kind = |_| Some(record.kind);
            let theirs = store::statement(&mut rows, tenant, sides.theirs, kind).await?;
            let Some((_, theirs)) = theirs else { continue };
            let base = match sides.base {
                Some(base) => store::statement(&mut rows, tenant, base, kind).await?,
                None => None,
            };
            let live = store::live(&mut rows, tenant, record.id, record.kind).await?;
            let of = live
                .iter()
                .filter(|s| s.is_of(theirs.field, &theirs.language));
            out.push(Review {
                id: sides.id,
                base: base.map(|(_, s)| s),
                ours: counting(of).cloned(),
                record,
                theirs,
                opened: sides.opened,
            });
        }
        Ok(out)
    }

    /// Decides a review.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] when it is decided.
    pub async fn settle(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: ReviewId,
        decision: Decision,
    ) -> Result<(), DirectoryError> {
        const MISSING: DirectoryError = DirectoryError::NotFound("review");
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let open = store::reviews(&mut tx, tenant).await?;
        let sides = open.into_iter().find(|s| s.id == id).ok_or(MISSING)?;
        let outcome = match decision {
            Decision::Ours => "ours",
            Decision::Theirs => "theirs",
        };
        if !store::close_review(&mut tx, tenant, id, outcome, now).await? {
            return Err(MISSING);
        }
        let record = found(&mut tx, tenant, sides.record).await?;
        let kind = |_| Some(record.kind);
        let theirs = store::statement(&mut tx, tenant, sides.theirs, kind).await?;
        let (_, theirs) = theirs.ok_or(MISSING)?;
        if decision == Decision::Theirs {
            let live = store::live(&mut tx, tenant, record.id, record.kind).await?;
            let of = live
                .iter()
                .filter(|s| s.is_of(theirs.field, &theirs.language));
            let said = Saying {
                field: theirs.field,
                language: theirs.language.clone(),
                values: guarded_as(counting(of), &theirs),
            };
            let voice = Voice {
                layer: Layer::Asserted,
                source: actor.audit_name(),
                waiting: false,
            };
            put(&mut tx, tenant, &record, &[said], &voice, now).await?;
        }
        let (what, object) = ("directory.record.review", record.id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &[theirs.field.name])
            .await
    }

    /// What contacts of organisations claim and nobody has agreed to, oldest first.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn claims(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<(Record, Statement)>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        let records = store::all(&mut rows, tenant).await?;
        let mut waiting = store::waiting(&mut rows, tenant, &records).await?;
        let mut out: Vec<(Record, Statement)> = Vec::new();
        for record in records {
            let all = waiting.remove(&record.id).unwrap_or_default();
            out.extend(all.into_iter().map(|s| (record.clone(), s)));
        }
        out.sort_by_key(|(_, s)| (s.at, s.id));
        Ok(out)
    }

    /// Agrees to a claim, or does not. What those who keep the directory said of the same field
    /// gives way to a claim that they agree to.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] when it is decided.
    pub async fn decide(
        &self,
        actor: &Actor,
        tenant: TenantId,
        claim: StatementId,
        decision: Decision,
    ) -> Result<(), DirectoryError> {
        const MISSING: DirectoryError = DirectoryError::NotFound("claim");
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let records = store::all(&mut tx, tenant).await?;
        let kinds = |id: RecordId| records.iter().find(|r| r.id == id).map(|r| r.kind);
        let found = store::statement(&mut tx, tenant, claim, kinds).await?;
        let (id, said) = found.filter(|(_, s)| s.waiting).ok_or(MISSING)?;
        let record = records.iter().find(|r| r.id == id).ok_or(MISSING)?;
        let decided = match decision {
            Decision::Ours => store::end(&mut tx, tenant, claim, now).await?,
            Decision::Theirs => {
                let agreed = Statement {
                    waiting: false,
                    ..said.clone()
                };
                let live = store::live(&mut tx, tenant, id, record.kind).await?;
                let gives_way = |s: &&Statement| {
                    s.is_of(said.field, &said.language)
                        && (s.layer == Layer::Asserted || agreed.succeeds(s))
                };
                for older in live.iter().filter(gives_way) {
                    store::end(&mut tx, tenant, older.id, now).await?;
                }
                store::agree(&mut tx, tenant, claim).await?
            }
        };
        if !decided {
            return Err(MISSING);
        }
        if record.is_organisation() && said.field.core {
            core::project(&mut tx, tenant, record.organisation, now).await?;
        }
        let what = match decision {
            Decision::Ours => "directory.record.refuse",
            Decision::Theirs => "directory.record.agree",
        };
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                what,
                &id.to_string(),
                &[said.field.name],
            )
            .await
    }

    /// The files that are held.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn held(&self, actor: &Actor, tenant: TenantId) -> Result<Vec<Held>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let rows = self.0.db.fetch(HELD, params![tenant]).await?;
        let read = |row: &::store::Row| {
            Ok(Held {
                id: row.get("id")?,
                source: row.get("source")?,
                name: row.get("name")?,
                known: row.get("known")?,
                dropped: row.get("dropped")?,
                at: row.get("held_at")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Releases a held file, which is then imported as it is; or throws it away.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] when it is decided; as the
    /// import.
    pub async fn release(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: HeldId,
        decision: Decision,
    ) -> Result<Option<Imported>, DirectoryError> {
        const MISSING: DirectoryError = DirectoryError::NotFound("held file");
        require(actor, tenant, EDITORS)?;
        let row = self
            .0
            .db
            .fetch_optional(CONTENT, params![tenant, id])
            .await?;
        let row = row.ok_or(MISSING)?;
        let (name, content): (String, String) = (row.get("name")?, row.get("content")?);
        let (outcome, action) = match decision {
            Decision::Ours => ("discarded", "directory.import.discard"),
            Decision::Theirs => ("released", "directory.import.release"),
        };
        let mut tx = self.0.begin(actor).await?;
        let values = params![tenant, id, self.0.clock.now(), outcome];
        if tx.execute(CLOSE, values).await? != 1 {
            return Err(MISSING);
        }
        self.0
            .finish(tx, actor, Some(tenant), action, &id.to_string(), &[])
            .await?;
        if decision == Decision::Ours {
            return Ok(None);
        }
        let source = Source {
            name: row.get("source")?,
            whole: Whole::Released,
        };
        let file = ImportFile {
            name: &name,
            bytes: content.as_bytes(),
        };
        // The form was carried out by closing; what follows is the same every time.
        let plain = crate::Directory {
            form: None,
            ..self.0.clone()
        };
        let done = plain
            .records()
            .import_as(actor, tenant, &source, &file)
            .await?;
        Ok(Some(done))
    }
}

/// What the file says, for those for whom the same was meant before.
fn guarded_as(ours: Option<&Statement>, theirs: &Statement) -> Vec<super::Value> {
    let known = ours.map_or(&[][..], |s| s.values.as_slice());
    let strictest = known
        .iter()
        .map(|v| v.audience)
        .max_by_key(|a| (a.needs(), *a));
    let like = |v: &super::Value| {
        let same = known.iter().find(|k| k.text == v.text).cloned();
        same.unwrap_or_else(|| super::Value {
            audience: strictest.unwrap_or(v.audience),
            ..v.clone()
        })
    };
    theirs.values.iter().map(like).collect()
}
