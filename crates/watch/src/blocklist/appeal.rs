//! Appeals against an entry, by whoever it hits, without an account.
//!
//! Not here: taking the entry off, which is a step of its own (`actions`). Invariant: nothing of
//! whoever appeals is asked or kept but what they write; the answer is read by the receipt.

use super::{MOST_TEXT, What, give, store};
use crate::{Watch, WatchError, rights};
use ::store::{Row, StoreError, params};
use base::id::TenantId;
use base::{Actor, Timestamp};
use web::form::{Claim, Key, claim, settle};

/// The longest appeal, in characters.
pub const MOST_BODY: usize = 4_000;
/// Open appeals about one name, and of an administration, at most.
const MOST_OPEN: (i64, i64) = (5, 2_000);

const INSERT: &str = "INSERT INTO watch_block_appeal
    (code, tenant, name, body, sent_at, answer) VALUES ($1, $2, $3, $4, $5, '')";
const COLUMNS: &str = "code, name, body, sent_at, upheld, answer, answered_at";
const OPEN: &str = "SELECT COUNT(*) AS n,
        COALESCE(SUM(CASE WHEN name = $2 THEN 1 ELSE 0 END), 0) AS same
    FROM watch_block_appeal WHERE tenant = $1 AND answered_at IS NULL";
const ANSWER: &str = "UPDATE watch_block_appeal SET upheld = $3, answer = $4, answered_at = $5
    WHERE tenant = $1 AND code = $2 AND answered_at IS NULL";
const FIGURES: &str = "SELECT COUNT(*) AS n, COUNT(answered_at) AS answered,
        COALESCE(SUM(upheld), 0) AS upheld FROM watch_block_appeal WHERE tenant = $1";

/// An appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// What its receipt says.
    pub code: String,
    /// The name.
    pub name: String,
    /// What was written.
    pub body: String,
    /// When it came.
    pub sent: Timestamp,
    /// Whether it was right; `None` while nobody has answered.
    pub upheld: Option<bool>,
    /// The answer.
    pub answer: String,
    /// When it was answered.
    pub answered: Option<Timestamp>,
}

fn missing() -> WatchError {
    WatchError::NotFound("the appeal".to_owned())
}

fn read(row: &Row) -> Result<Appeal, StoreError> {
    Ok(Appeal {
        code: row.get("code")?,
        name: row.get("name")?,
        body: row.get("body")?,
        sent: row.get("sent_at")?,
        upheld: row.get("upheld")?,
        answer: row.get("answer")?,
        answered: row.get("answered_at")?,
    })
}

/// Takes an appeal against a name that is on the list; returns the receipt.
///
/// # Errors
/// [`WatchError::NotFound`] for a name that is not; [`WatchError::Invalid`] for an empty or too
/// long text; [`WatchError::Busy`] when too many are open.
pub async fn send(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (name, body): (&str, &str),
    form: &Key,
) -> Result<String, WatchError> {
    let body = body.trim();
    if body.is_empty() || body.chars().count() > MOST_BODY {
        let most = format!("an appeal has 1 to {MOST_BODY} characters");
        return Err(WatchError::Invalid(most));
    }
    let block = give::about(watch, tenant, name).await?;
    let block = block.ok_or_else(|| WatchError::NotFound("the entry".to_owned()))?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return Ok(location);
    }
    let open = tx
        .fetch_one(OPEN, params![tenant, block.name.as_str()])
        .await?;
    let (all, same): (i64, i64) = (open.get("n")?, open.get("same")?);
    if same >= MOST_OPEN.0 || all >= MOST_OPEN.1 {
        return Err(WatchError::Busy);
    }
    let code = crate::conversation::token();
    let values = params![code.as_str(), tenant, block.name.as_str(), body, now];
    tx.execute(INSERT, values).await?;
    let (place, who) = ((tenant, block.name.as_str()), (now, "anonymous"));
    store::note(&mut tx, place, who, (What::Appealed, "")).await?;
    settle(&mut tx, form, actor, &code).await?;
    tx.commit().await?;
    Ok(code)
}

/// The appeal of a receipt.
///
/// # Errors
/// [`WatchError::NotFound`].
pub async fn follow(watch: &Watch, code: &str) -> Result<Appeal, WatchError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_block_appeal WHERE code = $1");
    let rows = watch
        .db()
        .fetch(::store::Sql::composed(sql), params![code])
        .await?;
    let row = rows.first().ok_or_else(missing)?;
    Ok(read(row)?)
}

/// The appeals about a name, or those that nobody has answered, the oldest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    name: Option<&str>,
) -> Result<Vec<Appeal>, WatchError> {
    rights::analyst(actor, tenant)?;
    let (rest, values) = match name {
        Some(name) => ("name = $2", params![tenant, name]),
        None => ("answered_at IS NULL", params![tenant]),
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM watch_block_appeal WHERE tenant = $1 AND {rest} ORDER BY sent_at LIMIT 500"
    );
    let rows = watch.db().clone();
    let found = rows.fetch(::store::Sql::composed(sql), values).await?;
    Ok(found.iter().map(read).collect::<Result<_, _>>()?)
}

/// How many appeals came, were answered, and were right.
///
/// # Errors
/// As [`list`].
pub async fn figures(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<(i64, i64, i64), WatchError> {
    rights::analyst(actor, tenant)?;
    let row = watch.db().fetch_one(FIGURES, params![tenant]).await?;
    Ok((row.get("n")?, row.get("answered")?, row.get("upheld")?))
}

/// Answers an appeal.
///
/// # Errors
/// As [`list`]; [`WatchError::NotFound`]; [`WatchError::Invalid`] for an empty or too long answer;
/// [`WatchError::Changed`] when somebody answered before.
pub async fn answer(
    actor: &Actor,
    watch: &Watch,
    (tenant, code): (TenantId, &str),
    (upheld, text): (bool, &str),
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let text = text.trim();
    if text.is_empty() || text.chars().count() > MOST_TEXT {
        let most = format!("an answer has 1 to {MOST_TEXT} characters");
        return Err(WatchError::Invalid(most));
    }
    let now = watch.clock().now();
    let appeal = follow(watch, code).await?;
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    if tx
        .execute(ANSWER, params![tenant, code, upheld, text, now])
        .await?
        != 1
    {
        return Err(WatchError::Changed);
    }
    let who = actor.audit_name();
    let place = (tenant, appeal.name.as_str());
    store::note(&mut tx, place, (now, &who), (What::Answered, text)).await?;
    let told = ("watch.block.answer", "block", appeal.name.as_str());
    watch
        .audit(&mut tx, actor, tenant, told, &["answer"])
        .await?;
    tx.commit().await?;
    Ok(())
}
