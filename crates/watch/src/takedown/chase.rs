//! Parties that were asked to take an address down, each reminded on its own clock.
//!
//! A party is reminded twice, each time after as long as its kind is given; then the case is due
//! and says that nobody answers. Not here: whom to ask (`party`). Invariant: who answered, other
//! than by a machine, and whose addresses are all gone, is reminded no more.

use super::liveness::{Site, Standing};
use crate::case::{Case, What, actions as desk, store as cases};
use crate::conversation::actions::{Letter, write_in};
use crate::conversation::{Conversation, State, With, store as talks};
use crate::{Watch, WatchError, rights};
use ::store::{Read, Row, StoreError, Tx, params};
use base::id::{CaseId, ConversationId, TenantId};
use base::{Actor, Timestamp, Tlp};
use web::form::{Claim, Key, claim};
use web::{Arg, Lang};

/// The table of what is asked for, and of reminders.
pub(crate) const TABLES: &str = "
CREATE TABLE watch_asked (
    conversation TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (conversation, url)
);
CREATE TABLE watch_chase (
    conversation TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    reminders BIGINT NOT NULL,
    next_at BIGINT
);
CREATE INDEX watch_chase_next ON watch_chase (next_at) WHERE next_at IS NOT NULL;
";

const ASK: &str = "INSERT INTO watch_asked (conversation, url) VALUES ($1, $2)
    ON CONFLICT (conversation, url) DO NOTHING";
const ASKED: &str = "SELECT url FROM watch_asked WHERE conversation = $1 ORDER BY url";
const BEGIN: &str = "INSERT INTO watch_chase (conversation, tenant, begun_at, reminders, next_at)
    VALUES ($1, $2, $3, 0, $4) ON CONFLICT (conversation) DO NOTHING";
const ONE: &str = "SELECT reminders, next_at FROM watch_chase WHERE conversation = $1";
const DUE: &str = "SELECT conversation, tenant, reminders FROM watch_chase
    WHERE next_at <= $1 ORDER BY next_at LIMIT 100";
const NEXT: &str = "UPDATE watch_chase SET next_at = $2, reminders = $3
    WHERE conversation = $1 AND reminders = $4";
const SET: &str = "UPDATE watch_chase SET next_at = $2 WHERE conversation = $1";
const FORGET: [&str; 2] = [
    "DELETE FROM watch_asked WHERE conversation IN
        (SELECT id FROM watch_conversation WHERE tenant = $1 AND case_id = $2)",
    "DELETE FROM watch_chase WHERE conversation IN
        (SELECT id FROM watch_conversation WHERE tenant = $1 AND case_id = $2)",
];

/// How often a party is reminded.
pub const REMINDERS: i64 = 2;

/// Hours that a party is given to answer.
#[must_use]
pub const fn patience(with: With) -> i64 {
    match with {
        With::Hoster => 24,
        With::Registrar | With::Network | With::Payment | With::Operator => 48,
        _ => 72,
    }
}

/// How a party is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chase {
    /// How often it was.
    pub reminders: i64,
    /// When it is next; no more without.
    pub next: Option<Timestamp>,
}

/// Writes down what a conversation asks for, and has the party be reminded.
pub(super) async fn begin(
    tx: &mut Tx,
    tenant: TenantId,
    (conversation, urls): (&Conversation, &[String]),
    reminds: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    for url in urls {
        tx.execute(ASK, params![conversation.id, url.as_str()])
            .await?;
    }
    let next = now.plus_seconds(patience(conversation.with) * 3_600);
    let next = (reminds && !conversation.address.is_empty()).then_some(next);
    let values = params![conversation.id, tenant, now, next];
    tx.execute(BEGIN, values).await.map(|_| ())
}

/// What a conversation asks for.
pub(super) async fn asked(
    rows: &mut impl Read,
    conversation: ConversationId,
) -> Result<Vec<String>, StoreError> {
    let found = rows.fetch(ASKED.into(), params![conversation]).await?;
    found.iter().map(|row| row.get("url")).collect()
}

/// How the party of a conversation is reminded, if it is.
pub(super) async fn of(
    rows: &mut impl Read,
    conversation: ConversationId,
) -> Result<Option<Chase>, StoreError> {
    let row = rows.fetch_optional(ONE.into(), params![conversation]);
    let read = |row: Row| {
        Ok(Chase {
            reminders: row.get("reminders")?,
            next: row.get("next_at")?,
        })
    };
    row.await?.map(read).transpose()
}

/// The parties of a case, and how each is reminded.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
) -> Result<Vec<(Conversation, Option<Chase>)>, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    let talks = talks::of_case(&mut rows, tenant, case).await?;
    let mut all = Vec::new();
    for talk in talks.into_iter().filter(|t| t.with.is_party()) {
        let chase = of(&mut rows, talk.id).await?;
        all.push((talk, chase));
    }
    Ok(all)
}

/// Forgets what the parties of a case were asked for.
pub(crate) async fn forget(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<(), StoreError> {
    for sql in FORGET {
        tx.execute(sql, params![tenant, case]).await?;
    }
    Ok(())
}

/// The parties that are asked about an address: by what was written down, else all that take down.
async fn about(
    tx: &mut Tx,
    tenant: TenantId,
    (case, url): (CaseId, &str),
) -> Result<Vec<(Conversation, Vec<String>)>, StoreError> {
    let takes_down = |with| matches!(with, With::Hoster | With::Registrar | With::Registry);
    let mut found = Vec::new();
    for talk in talks::of_case(tx, tenant, case).await? {
        if !talk.with.is_party() {
            continue;
        }
        let urls = asked(tx, talk.id).await?;
        if urls.iter().any(|u| u == url) || (urls.is_empty() && takes_down(talk.with)) {
            found.push((talk, urls));
        }
    }
    Ok(found)
}

/// An address went: parties all of whose addresses are gone are waited for no more.
pub(super) async fn went(
    tx: &mut Tx,
    tenant: TenantId,
    (case, url): (CaseId, &str),
    sites: &[Site],
) -> Result<(), WatchError> {
    let is_down = |site: &Site| site.standing == Standing::Down;
    for (mut talk, urls) in about(tx, tenant, (case, url)).await? {
        let mut of_it = sites
            .iter()
            .filter(|s| urls.is_empty() || urls.contains(&s.url));
        if !of_it.all(is_down) {
            continue;
        }
        tx.execute(SET, params![talk.id, None::<Timestamp>]).await?;
        if talk.state == State::Asked && talk.due.is_some() {
            talk.due = None;
            if !talks::update(tx, tenant, &talk).await? {
                return Err(WatchError::Changed);
            }
        }
    }
    Ok(())
}

/// An address came back: its parties are written to at once, where they are reminded at all.
pub(super) async fn returned(
    tx: &mut Tx,
    tenant: TenantId,
    (case, url): (CaseId, &str),
    now: Timestamp,
) -> Result<(), WatchError> {
    for (mut talk, _) in about(tx, tenant, (case, url)).await? {
        if talk.state == State::Done || talk.asked.is_none() {
            continue;
        }
        talk.due = Some(now);
        if !talks::update(tx, tenant, &talk).await? {
            return Err(WatchError::Changed);
        }
    }
    Ok(())
}

/// Has a party be reminded by itself, or no more.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`].
pub async fn set(
    actor: &Actor,
    watch: &Watch,
    (tenant, case, id): (TenantId, CaseId, ConversationId),
    reminds: bool,
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let missing = || WatchError::NotFound("the conversation".to_owned());
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let talk = talks::one(&mut tx, tenant, id).await?;
    let talk = talk.filter(|t| t.case == case && t.with.is_party());
    let talk = talk.ok_or_else(missing)?;
    begin(&mut tx, tenant, (&talk, &[]), false, now).await?;
    let from = talk.asked.unwrap_or(now);
    let next = from.plus_seconds(patience(talk.with) * 3_600);
    let next = (reminds && !talk.address.is_empty()).then_some(next);
    tx.execute(SET, params![talk.id, next]).await?;
    let object = case.to_string();
    let what = ("watch.takedown.remind", "case", object.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    tx.commit().await?;
    Ok(())
}

/// Reminds the parties whose time is over; returns how many letters were written.
///
/// # Errors
/// The store's. A conversation that somebody changed at this moment has its turn in the next round.
pub async fn run(watch: &Watch) -> Result<usize, WatchError> {
    let now = watch.clock().now();
    let rows = watch.db().fetch(DUE, params![now]).await?;
    let mut written = 0;
    for row in &rows {
        let place = (row.get("tenant")?, row.get("conversation")?);
        match remind(watch, place, row.get("reminders")?, now).await {
            Ok(true) => written += 1,
            Ok(false) | Err(WatchError::Changed) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(written)
}

async fn remind(
    watch: &Watch,
    (tenant, id): (TenantId, ConversationId),
    reminders: i64,
    now: Timestamp,
) -> Result<bool, WatchError> {
    let system = Actor::system();
    let mut tx = watch.db().begin().await?;
    let talk = talks::one(&mut tx, tenant, id).await?;
    let case = match &talk {
        Some(talk) => cases::one(&mut tx, tenant, talk.case).await?,
        None => None,
    };
    // What became TLP:RED meanwhile leaves no more.
    let may = |c: &Case| c.state.is_open() && c.merged_into.is_none() && c.tlp != Tlp::Red;
    let open = case.filter(may);
    let waits = talk.filter(|t| t.state == State::Asked);
    let (Some(talk), Some(mut case)) = (waits, open) else {
        tx.execute(SET, params![id, None::<Timestamp>]).await?;
        tx.commit().await?;
        return Ok(false);
    };
    // Somebody wrote by hand since: the clock begins anew there.
    let own = patience(talk.with) * 3_600;
    let due = talk.asked.map_or(now, |at| at.plus_seconds(own));
    let (next, count, writes) = if due > now {
        (Some(due), reminders, false)
    } else if reminders < REMINDERS {
        (Some(now.plus_seconds(own)), reminders + 1, true)
    } else {
        (None, reminders, false)
    };
    let values = params![id, next, count, reminders];
    if tx.execute(NEXT, values).await? != 1 {
        return Err(WatchError::Changed);
    }
    if writes {
        let lang = watch.letters().lang(talk.language.as_str())?;
        let said = talks::said(&mut tx, id).await?;
        let subject = said.iter().rev().find(|s| !s.subject.is_empty());
        let subject = subject.map_or_else(String::new, |s| s.subject.clone());
        let urls = asked(&mut tx, id).await?;
        let text = reminder(&lang, (&case.name(), count), (&talk, &urls));
        let letter = Letter {
            subject,
            text,
            seen: talk.version,
        };
        write_in(&mut tx, watch, (&system, tenant), talk, letter, now).await?;
    } else if next.is_none() {
        case.changed = now;
        case.due = case.due.min(now);
        let entry = (What::Unanswered, talk.with.as_str());
        desk::write(&mut tx, watch, (&system, tenant), (&case, entry), now).await?;
    }
    tx.commit().await?;
    Ok(writes)
}

/// The letter that reminds, in the language of the conversation.
fn reminder(
    lang: &Lang,
    (case, count): (&str, i64),
    (talk, urls): (&Conversation, &[String]),
) -> String {
    let first = talk.asked.unwrap_or(talk.begun);
    let about: Vec<String> = urls
        .iter()
        .map(|u| exchange::indicator::defang(u))
        .collect();
    let arguments = [
        ("case", Arg::Code(case.to_owned())),
        ("about", Arg::Code(about.join("\n"))),
        ("first", Arg::Code(first.rfc3339())),
        ("count", Arg::Count(count)),
        (
            "last",
            Arg::from(if count >= REMINDERS { "yes" } else { "no" }),
        ),
    ];
    super::letter::plain(lang, "watch-letter-reminder", &arguments)
}
