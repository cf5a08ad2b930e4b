//! Rows of `watch_mailbox` and `watch_mail`.
//!
//! A mail's bytes are sealed with the installation's key: small ones in the row, large ones as a
//! blob. Not here: who may see them. Invariant: a change names the version it was made from.

use super::fetch::Fetched;
use super::{Letter, Outcome, PAGE, Place};
use crate::{Watch, WatchError};
use ::store::blob::Keep;
use ::store::{Db, Read, Row, Sql, StoreError, Tx, Value, params};
use base::id::{MailId, TenantId};
use base::{ContentHash, Timestamp};
use sha2::{Digest, Sha256};

/// What a mail's bytes are sealed for.
pub(super) const CONTENT: &str = "watch.mail.content";
/// What its sender is sealed for.
pub(super) const SENDER: &str = "watch.mail.sender";
/// What large mails are kept as.
const BLOB: &str = "watch.mail";
/// New mails that are looked at together.
const TOGETHER: usize = 100;
/// Mails up to this size stand in their row.
const SMALL: usize = 256 << 10;

const KNOWN: &str = "SELECT id FROM watch_mail WHERE tenant = $1 AND digest = $2";
const INSERT: &str = "INSERT INTO watch_mail (id, tenant, mailbox, digest, bytes, received_at,
    content, blob, subject, kind, outcome, problem, attempts, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '', $9, $10, 0, 1)
    ON CONFLICT (tenant, digest) DO NOTHING";
const FETCHED: &str =
    "INSERT INTO watch_mailbox (tenant, name, position, fetched_at, failed_at, problem)
    VALUES ($1, $2, '', $3, $4, $5)
    ON CONFLICT (tenant, name) DO UPDATE SET
    fetched_at = COALESCE(EXCLUDED.fetched_at, watch_mailbox.fetched_at),
    failed_at = EXCLUDED.failed_at, problem = EXCLUDED.problem";
const POSITION: &str = "SELECT position FROM watch_mailbox WHERE tenant = $1 AND name = $2";
const MOVE: &str = "INSERT INTO watch_mailbox (tenant, name, position, problem)
    VALUES ($1, $2, $3, '')
    ON CONFLICT (tenant, name) DO UPDATE SET position = EXCLUDED.position";
const MAILBOXES: &str = "SELECT name, fetched_at, failed_at, problem FROM watch_mailbox
    WHERE tenant = $1 ORDER BY name";
const COLUMNS: &str = "id, mailbox, bytes, received_at, sender, subject, kind, outcome, report,
    case_id, conversation, notice, problem, attempts, version";
const CONTENT_OF: &str = "SELECT content, blob FROM watch_mail WHERE id = $1";
const HANDLED: &str = "UPDATE watch_mail SET sender = $2, sender_tag = $3, subject = $4, kind = $5,
    outcome = $6, report = $7, case_id = $8, conversation = $9, notice = $10, problem = $11,
    attempts = attempts + 1, handled_at = $12, version = version + 1
    WHERE id = $1 AND version = $13";
const AGAIN: &str = "UPDATE watch_mail SET outcome = 'new', problem = '', attempts = 0,
    version = version + 1 WHERE id = $1 AND version = $2";
const ASIDE: &str = "UPDATE watch_mail SET outcome = 'aside', version = version + 1
    WHERE id = $1 AND version = $2";
const RECEIPTS: &str = "SELECT COUNT(*) AS n FROM watch_mail
    WHERE tenant = $1 AND sender_tag = $2 AND receipted_at > $3";
const RECEIPTED: &str = "UPDATE watch_mail SET receipted_at = $2, sender_tag = $3
    WHERE id = $1 AND receipted_at IS NULL";
const WAITS: &str = "SELECT COUNT(*) AS n FROM watch_mail
    WHERE tenant = $1 AND outcome IN ('failed', 'too-large')";

/// A mail as a mailbox gives it.
pub(super) enum Arrived {
    /// All of it.
    Whole(Vec<u8>),
    /// One that stays where it is.
    TooLarge {
        /// What tells it from all others of the mailbox.
        mark: String,
        /// Its size.
        bytes: u64,
    },
}

/// The hash by which a mail is known.
fn digest(bytes: &[u8]) -> String {
    ContentHash::from_bytes(Sha256::digest(bytes).into()).to_string()
}

/// Keeps mails; they are durable when this returns.
pub(super) async fn keep(
    watch: &Watch,
    (tenant, mailbox): (TenantId, &str),
    mails: Vec<Arrived>,
) -> Result<Fetched, WatchError> {
    let now = watch.clock().now();
    let mut done = Fetched::default();
    let mut rows: Vec<(Vec<Value>, bool)> = Vec::new();
    for mail in mails {
        let id = MailId::new(now);
        let (digest, bytes, whole) = match mail {
            Arrived::Whole(bytes) => (digest(&bytes), bytes.len() as u64, Some(bytes)),
            Arrived::TooLarge { mark, bytes } => {
                (digest(format!("{mailbox}\0{mark}").as_bytes()), bytes, None)
            }
        };
        let known = watch.db().fetch_optional(KNOWN, params![tenant, &digest]);
        if known.await?.is_some() {
            done.known += u64::from(whole.is_some());
            continue;
        }
        let is_whole = whole.is_some();
        let (content, blob) = match whole {
            Some(bytes) => sealed(watch, id, bytes, now).await?,
            None => (None, None),
        };
        let (outcome, problem) = match is_whole {
            true => (Outcome::New, ""),
            false => (Outcome::TooLarge, "mailbox-problem-too-large"),
        };
        let values = params![
            id,
            tenant,
            mailbox,
            digest,
            bytes,
            now,
            content,
            blob,
            outcome.as_str(),
            problem
        ];
        rows.push((values, is_whole));
    }
    let mut tx = watch.db().begin().await?;
    for (values, is_whole) in rows {
        let new = tx.execute(INSERT, values).await? == 1;
        match (is_whole, new) {
            (true, true) => done.kept += 1,
            (true, false) => done.known += 1,
            (false, true) => done.too_large += 1,
            (false, false) => {}
        }
    }
    tx.commit().await?;
    Ok(done)
}

/// A mail's bytes, sealed: in the row or beside it.
async fn sealed(
    watch: &Watch,
    id: MailId,
    bytes: Vec<u8>,
    now: Timestamp,
) -> Result<(Option<String>, Option<ContentHash>), WatchError> {
    let text = watch.keys().seal(&purpose(CONTENT, id), &bytes);
    if bytes.len() <= SMALL {
        return Ok((Some(text), None));
    }
    Ok((None, Some(put(watch, text, now).await?)))
}

/// Keeps a sealed text as a blob.
pub(super) async fn put(
    watch: &Watch,
    text: String,
    now: Timestamp,
) -> Result<ContentHash, StoreError> {
    let keep = Keep {
        kind: BLOB,
        now,
        until: None,
    };
    let size = text.len() as u64;
    let reader = std::io::Cursor::new(text.into_bytes());
    watch.blobs().put_reader(reader, size, keep).await
}

pub(super) fn purpose(what: &str, id: MailId) -> String {
    format!("{what}:{id}")
}

/// The bytes of a mail; `None` for one that is not here.
pub(super) async fn content(watch: &Watch, id: MailId) -> Result<Option<Vec<u8>>, WatchError> {
    let row = watch.db().fetch_optional(CONTENT_OF, params![id]).await?;
    let Some(row) = row else { return Ok(None) };
    let text: Option<String> = row.get("content")?;
    let text = match (text, row.get::<Option<ContentHash>>("blob")?) {
        (Some(text), _) => text,
        (None, Some(blob)) => read_blob(watch, blob)?,
        (None, None) => return Ok(None),
    };
    let plain = watch.keys().open_sealed(&purpose(CONTENT, id), &text)?;
    Ok(Some(plain))
}

/// The size of the mail whose bytes have a hash, if they are kept and have it now.
pub(crate) async fn kept(
    watch: &Watch,
    tenant: TenantId,
    hash: ContentHash,
) -> Result<Option<u64>, WatchError> {
    let row = watch.db().fetch_optional(KNOWN, params![tenant, hash]);
    let Some(row) = row.await? else {
        return Ok(None);
    };
    // What cannot be opened any more does not have the hash either.
    let bytes = content(watch, row.get("id")?).await.ok().flatten();
    let same = bytes.filter(|bytes| digest(bytes) == hash.to_string());
    Ok(same.map(|bytes| bytes.len() as u64))
}

pub(super) fn read_blob(watch: &Watch, blob: ContentHash) -> Result<String, WatchError> {
    let mut text = String::new();
    let mut reader = watch.blobs().open(blob)?;
    let read = std::io::Read::read_to_string(&mut reader, &mut text);
    read.map_err(|source| WatchError::File {
        path: format!("blob {blob}"),
        source,
    })?;
    Ok(text)
}

/// Notes that a mailbox was read, or why not.
pub(super) async fn fetched(
    db: &Db,
    (tenant, name): (TenantId, &str),
    problem: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (good, bad) = match problem {
        None => (Some(now), None),
        Some(_) => (None, Some(now)),
    };
    let values = params![tenant, name, good, bad, problem.unwrap_or_default()];
    db.execute(FETCHED, values).await.map(|_| ())
}

pub(super) async fn position(
    db: &Db,
    (tenant, name): (TenantId, &str),
) -> Result<String, StoreError> {
    let row = db.fetch_optional(POSITION, params![tenant, name]).await?;
    row.map_or(Ok(String::new()), |row| row.get("position"))
}

pub(super) async fn move_to(
    db: &Db,
    (tenant, name): (TenantId, &str),
    position: &str,
) -> Result<(), StoreError> {
    db.execute(MOVE, params![tenant, name, position])
        .await
        .map(|_| ())
}

/// How a mailbox stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Its name.
    pub name: String,
    /// When it was read last.
    pub fetched: Option<Timestamp>,
    /// Since when it fails.
    pub failed: Option<Timestamp>,
    /// Why.
    pub problem: String,
}

pub(super) async fn mailboxes(db: &Db, tenant: TenantId) -> Result<Vec<Mailbox>, StoreError> {
    let rows = db.fetch(MAILBOXES, params![tenant]).await?;
    let read = |row: &Row| {
        Ok(Mailbox {
            name: row.get("name")?,
            fetched: row.get("fetched_at")?,
            failed: row.get("failed_at")?,
            problem: row.get("problem")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The next mails that nothing was done with, behind a place.
pub(super) async fn new_ones(
    db: &Db,
    (at, id): (Timestamp, MailId),
) -> Result<Vec<(TenantId, Letter)>, StoreError> {
    let sql = format!(
        "SELECT tenant, {COLUMNS} FROM watch_mail
        WHERE outcome = 'new' AND (received_at, id) > ($1, $2)
        ORDER BY received_at, id LIMIT {TOGETHER}"
    );
    let rows = db.fetch(Sql::composed(sql), params![at, id]).await?;
    let read = |row: &Row| Ok((row.get("tenant")?, read(row)?.0));
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<(Letter, Option<String>), StoreError> {
    let id: MailId = row.get("id")?;
    let report = row.get("report")?;
    let case: Option<base::id::CaseId> = row.get("case_id")?;
    let notice = row.get("notice")?;
    let place = match (report, case, row.get("conversation")?, notice) {
        (Some(report), ..) => Some(Place::Report(report)),
        (_, Some(case), Some(conversation), _) => Some(Place::Conversation(case, conversation)),
        (_, _, _, Some(notice)) => Some(Place::Notice(notice)),
        _ => None,
    };
    let letter = Letter {
        id,
        mailbox: row.get("mailbox")?,
        bytes: row.get("bytes")?,
        received: row.get("received_at")?,
        sender: String::new(),
        subject: row.get("subject")?,
        kind: row.get("kind")?,
        outcome: row.parse("outcome")?,
        place,
        problem: row.get("problem")?,
        attempts: row.get("attempts")?,
        version: row.get("version")?,
    };
    Ok((letter, row.get("sender")?))
}

/// One mail with its sealed sender.
pub(super) async fn one(
    rows: &mut impl Read,
    tenant: TenantId,
    id: MailId,
) -> Result<Option<(Letter, Option<String>)>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_mail WHERE tenant = $1 AND id = $2");
    let row = rows
        .fetch_optional(Sql::composed(sql), params![tenant, id])
        .await?;
    row.as_ref().map(read).transpose()
}

/// A page of the list, the newest first.
pub(super) async fn list(
    db: &Db,
    tenant: TenantId,
    outcome: Option<Outcome>,
    before: Option<(Timestamp, MailId)>,
) -> Result<Vec<(Letter, Option<String>)>, StoreError> {
    let mut values = params![tenant];
    let mut where_ = String::from("tenant = $1");
    if let Some(outcome) = outcome {
        values.push(outcome.as_str().into());
        where_.push_str(" AND outcome = $2");
    }
    if let Some((at, id)) = before {
        let n = values.len() + 1;
        values.extend([at.into(), id.into()]);
        where_.push_str(&format!(" AND (received_at, id) < (${n}, ${})", n + 1));
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM watch_mail WHERE {where_}
        ORDER BY received_at DESC, id DESC LIMIT {PAGE}"
    );
    let rows = db.fetch(Sql::composed(sql), values).await?;
    rows.iter().map(read).collect()
}

/// How many wait for somebody.
pub(super) async fn waiting(db: &Db, tenant: TenantId) -> Result<u64, StoreError> {
    db.fetch_one(WAITS, params![tenant]).await?.get("n")
}

/// What became of a mail.
pub(super) struct Handled<'a> {
    pub id: MailId,
    pub version: i64,
    /// Who sent it, sealed, and a tag by which the same sender is known.
    pub sender: Option<(String, String)>,
    pub subject: &'a str,
    pub kind: &'a str,
    pub outcome: Outcome,
    pub place: Option<Place>,
    pub problem: &'a str,
}

/// Whether the mail still had that version.
pub(super) async fn handled(
    tx: &mut Tx,
    of: &Handled<'_>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let (sender, tag) = of.sender.clone().unzip();
    let (mut report, mut case, mut conversation, mut notice) = (None, None, None, None);
    match of.place {
        Some(Place::Report(id)) => report = Some(id),
        Some(Place::Conversation(of, id)) => (case, conversation) = (Some(of), Some(id)),
        Some(Place::Notice(id)) => notice = Some(id),
        None => {}
    }
    let values = params![
        of.id,
        sender,
        tag,
        of.subject,
        of.kind,
        of.outcome.as_str(),
        report,
        case,
        conversation,
        notice,
        of.problem,
        now,
        of.version
    ];
    Ok(tx.execute(HANDLED, values).await? == 1)
}

/// Has a mail tried again.
pub(super) async fn again(tx: &mut Tx, id: MailId, version: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(AGAIN, params![id, version]).await? == 1)
}

/// Puts a mail aside.
pub(super) async fn aside(tx: &mut Tx, id: MailId, version: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(ASIDE, params![id, version]).await? == 1)
}

/// How many receipts a sender had since a moment.
pub(super) async fn receipts(
    tx: &mut Tx,
    (tenant, tag): (TenantId, &str),
    since: Timestamp,
) -> Result<u64, StoreError> {
    let row = tx.fetch_one(RECEIPTS, params![tenant, tag, since]).await?;
    row.get("n")
}

/// Notes that a receipt was written; whether there was none before.
pub(super) async fn receipted(
    tx: &mut Tx,
    id: MailId,
    (now, tag): (Timestamp, &str),
) -> Result<bool, StoreError> {
    Ok(tx.execute(RECEIPTED, params![id, now, tag]).await? == 1)
}
