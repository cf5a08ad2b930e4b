//! The audit log: who changed what and when, append-only, each entry chained to the one before.
//!
//! Ids and names of fields only: no personal value ever enters it, which is why `fields` takes
//! nothing but the program's own words. Not here: reading it for people (a page does).
//! Invariant: an entry commits with the change it describes, or neither does.

use base::actor::Who;
use base::id::TenantId;
use base::{Actor, ContentHash, Timestamp};
use sha2::{Digest, Sha256};

use crate::db::{Db, Snapshot, Tx};
use crate::error::StoreError;
use crate::keys::{Keys, Signed};
use crate::params;
use crate::value::Row;

/// `prev` of the first entry.
const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

const LAST: &str = "SELECT seq, hash FROM store_audit ORDER BY seq DESC LIMIT 1";
const INSERT: &str = "INSERT INTO store_audit
    (seq, at, actor, tenant, action, object_kind, object_id, fields, prev, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const WALK: &str =
    "SELECT seq, at, actor, tenant, action, object_kind, object_id, fields, prev, hash
    FROM store_audit ORDER BY seq";
const RECENT: &str =
    "SELECT seq, at, actor, tenant, action, object_kind, object_id, fields, prev, hash
    FROM store_audit WHERE seq < $1 ORDER BY seq DESC LIMIT $2";
const INSERT_HEAD: &str = "INSERT INTO store_audit_head (seq, hash, signed_at, key_id, signature)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (seq) DO NOTHING";
const HEADS: &str =
    "SELECT seq, hash, signed_at, key_id, signature FROM store_audit_head ORDER BY seq";

/// What happened.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    /// In which administration; `None` for the gateway as a whole.
    pub tenant: Option<TenantId>,
    /// The action's name, such as `directory.network.change`.
    pub action: &'static str,
    /// What kind of thing was acted on.
    pub object_kind: &'static str,
    /// Its id: an identifier of the gateway, never a name or an address.
    pub object_id: &'a str,
    /// The names of the fields that changed.
    pub fields: &'a [&'static str],
}

/// An entry as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who: `account:ID`, `token:ID`, `operator`, `system` or `anonymous`.
    pub actor: String,
    /// In which administration.
    pub tenant: Option<String>,
    /// The action's name.
    pub action: String,
    /// What kind of thing.
    pub object_kind: String,
    /// Its id.
    pub object_id: String,
    /// The names of the changed fields, separated by commas.
    pub fields: String,
    /// The hash of the entry before.
    pub prev: String,
    /// The hash over all of the above.
    pub hash: String,
}

/// What a check of the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry and every signed head is as written.
    Intact {
        /// How many entries.
        entries: i64,
        /// How many signed heads.
        heads: usize,
    },
    /// The first place where it is not.
    Broken {
        /// The entry's number.
        seq: i64,
        /// What is wrong there.
        reason: &'static str,
    },
}

/// The number of the last entry; 0 when there is none. It goes up with every change that is logged.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn last(db: &Db) -> Result<i64, StoreError> {
    number(&db.fetch(LAST, params![]).await?)
}

/// The same as a snapshot shows it.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn last_in(rows: &mut Snapshot) -> Result<i64, StoreError> {
    number(&rows.fetch(LAST, params![]).await?)
}

fn number(last: &[Row]) -> Result<i64, StoreError> {
    last.first().map_or(Ok(0), |row| row.get("seq"))
}

/// Appends in the caller's transaction; returns the entry's number.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn append(
    tx: &mut Tx,
    actor: &Actor,
    event: &Event<'_>,
    now: Timestamp,
) -> Result<i64, StoreError> {
    tx.lock("store_audit").await?;
    let last = tx.fetch_optional(LAST, params![]).await?;
    let (seq, prev) = match last {
        Some(row) => (row.get::<i64>("seq")? + 1, row.get("hash")?),
        None => (1, START.to_owned()),
    };
    let mut entry = Entry {
        seq,
        at: now,
        actor: actor_name(actor),
        tenant: event.tenant.map(|t| t.to_string()),
        action: event.action.to_owned(),
        object_kind: event.object_kind.to_owned(),
        object_id: event.object_id.to_owned(),
        fields: event.fields.join(","),
        prev,
        hash: String::new(),
    };
    entry.hash = entry.digest();
    let Entry {
        at,
        actor,
        tenant,
        action,
        object_kind,
        object_id,
        fields,
        prev,
        hash,
        ..
    } = entry;
    let row = params![
        seq,
        at,
        actor,
        tenant,
        action,
        object_kind,
        object_id,
        fields,
        prev,
        hash
    ];
    tx.execute(INSERT, row).await?;
    Ok(seq)
}

/// The newest entries below `before` (`None`: from the end), newest first.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn recent(db: &Db, before: Option<i64>, limit: u32) -> Result<Vec<Entry>, StoreError> {
    let rows = db
        .fetch(RECENT, params![before.unwrap_or(i64::MAX), limit])
        .await?;
    rows.iter().map(Entry::read).collect()
}

/// Signs the newest entry's hash with the installation key; `None` when the log is empty. Run
/// daily; what it returns may be kept elsewhere and proves the log up to that entry.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn sign_head(
    db: &Db,
    keys: &Keys,
    now: Timestamp,
) -> Result<Option<(i64, String, Signed)>, StoreError> {
    let Some(row) = db.fetch_optional(LAST, params![]).await? else {
        return Ok(None);
    };
    let (seq, hash): (i64, String) = (row.get("seq")?, row.get("hash")?);
    let signed = keys.sign(&head_message(seq, &hash, now));
    let head = params![
        seq,
        hash.clone(),
        now,
        signed.key_id.clone(),
        signed.signature.clone()
    ];
    db.execute(INSERT_HEAD, head).await?;
    Ok(Some((seq, hash, signed)))
}

/// Walks the chain and the signed heads, and names the first entry that is not as written.
///
/// # Errors
/// Any [`StoreError`] of the engine; a broken chain is a [`Verdict`].
pub async fn verify(db: &Db, keys: &Keys) -> Result<Verdict, StoreError> {
    let mut view = db.snapshot().await?;
    let heads = read_heads(&view.fetch(HEADS, params![]).await?, keys)?;
    let mut walk = Walk {
        next: 1,
        prev: START.to_owned(),
        heads: &heads,
        broken: None,
    };
    view.for_each(WALK, |rows| {
        for row in &rows {
            walk.visit(&Entry::read(row)?);
        }
        Ok(())
    })
    .await?;
    Ok(walk.verdict())
}

/// A signed head: its number, the hash it vouches for, whether the signature is right.
type Head = (i64, String, bool);

fn read_heads(rows: &[Row], keys: &Keys) -> Result<Vec<Head>, StoreError> {
    let mut heads = Vec::with_capacity(rows.len());
    for row in rows {
        let (seq, hash): (i64, String) = (row.get("seq")?, row.get("hash")?);
        let signed = Signed {
            key_id: row.get("key_id")?,
            signature: row.get("signature")?,
        };
        let right = keys.is_signed(&head_message(seq, &hash, row.get("signed_at")?), &signed);
        heads.push((seq, hash, right));
    }
    Ok(heads)
}

struct Walk<'a> {
    next: i64,
    prev: String,
    heads: &'a [Head],
    broken: Option<(i64, &'static str)>,
}

impl Walk<'_> {
    fn visit(&mut self, entry: &Entry) {
        if self.broken.is_some() {
            return;
        }
        let head = self
            .heads
            .binary_search_by_key(&entry.seq, |h| h.0)
            .ok()
            .map(|i| &self.heads[i]);
        let wrong = if entry.seq != self.next {
            Some("an entry is missing before this one")
        } else if entry.prev != self.prev {
            Some("the entry before this one was replaced")
        } else if entry.hash != entry.digest() {
            Some("the entry was altered")
        } else {
            head.and_then(|(_, hash, right)| match right {
                false => Some("the signature of the head is wrong"),
                true if *hash != entry.hash => {
                    Some("the chain was rewritten after its head was signed")
                }
                true => None,
            })
        };
        self.broken = wrong.map(|reason| (self.next.min(entry.seq), reason));
        self.next = entry.seq + 1;
        self.prev.clone_from(&entry.hash);
    }

    fn verdict(self) -> Verdict {
        if let Some((seq, reason)) = self.broken {
            return Verdict::Broken { seq, reason };
        }
        match self.heads.last() {
            Some((seq, ..)) if *seq >= self.next => Verdict::Broken {
                seq: self.next,
                reason: "entries up to a signed head are missing at the end",
            },
            _ => Verdict::Intact {
                entries: self.next - 1,
                heads: self.heads.len(),
            },
        }
    }
}

fn head_message(seq: i64, hash: &str, at: Timestamp) -> Vec<u8> {
    format!("audit head\n{seq}\n{hash}\n{}\n", at.micros()).into_bytes()
}

/// The name of an actor as the log writes it: a kind and an id, never a person's name.
#[must_use]
pub fn actor_name(actor: &Actor) -> String {
    match actor.who() {
        Who::Anonymous => "anonymous".into(),
        Who::Account(id) => format!("account:{id}"),
        Who::Token(id) => format!("token:{id}"),
        Who::Operator => "operator".into(),
        Who::System => "system".into(),
    }
}

impl Entry {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.get("seq")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            tenant: row.get("tenant")?,
            action: row.get("action")?,
            object_kind: row.get("object_kind")?,
            object_id: row.get("object_id")?,
            fields: row.get("fields")?,
            prev: row.get("prev")?,
            hash: row.get("hash")?,
        })
    }

    /// SHA-256 over every field, each preceded by its length so that none can flow into the next.
    fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        let (seq, at) = (self.seq.to_string(), self.at.micros().to_string());
        let tenant = self.tenant.as_deref().unwrap_or("-");
        let parts = [
            &*seq,
            &at,
            &self.actor,
            tenant,
            &self.action,
            &self.object_kind,
            &self.object_id,
            &self.fields,
            &self.prev,
        ];
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part.as_bytes());
        }
        ContentHash::from_bytes(hasher.finalize().into()).to_string()
    }
}

#[cfg(test)]
#[path = "audit_tests.rs"]
mod tests;
