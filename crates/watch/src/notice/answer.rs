//! What recipients say: by the signed link, by mail, or to an analyst who notes it.
//!
//! Not here: reading mail. Invariant: looking at a link changes nothing; what changes something is
//! an answer, which is kept with its time.

use base::id::{NoticeId, TenantId};
use base::{Actor, Day, LanguageTag, Timestamp};
use directory::rule::{Format, Interval};
use web::form::{Claim, Key, claim};

use super::store::{self, Answered};
use super::{Answer, Delivery, Item, Notice, ROWS_IN_TEXT, State, link};
use crate::{Watch, WatchError, rights};
use ::store::{Read, StoreError, params};

/// Characters of a reason.
pub const REASON_LIMIT: usize = 2_000;
const BY_TOKEN: &str = "SELECT id FROM watch_notice WHERE token = $1 AND state <> 'draft'";
const OF_TOKEN: &str = "SELECT id FROM watch_notice
    WHERE tenant = $1 AND token = $2 AND state <> 'draft'";
const BOUNCED: &str = "UPDATE watch_notice SET state = 'bounced', mail = NULL
    WHERE id = $1 AND state IN ('queued', 'sent')";

/// What somebody says of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// They work on it.
    Acknowledged,
    /// It is wrong, or not theirs, and why.
    Disputed(String),
    /// It is fixed since this day.
    Fixed(Day),
    /// How they want notices from now on.
    Delivery {
        /// How often.
        interval: Option<Interval>,
        /// In which language.
        language: Option<LanguageTag>,
        /// In which form.
        format: Option<Format>,
        /// Not before this day.
        paused_until: Option<Day>,
    },
}

/// What mail says of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// The letter came back.
    Bounced,
    /// Somebody wrote back, in these words. It is no acknowledgement before a person reads it.
    Reply(String),
}

/// What the page of a link shows.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The notice.
    pub notice: Notice,
    /// The first rows of evidence.
    pub items: Vec<Item>,
    /// How its recipient wants notices.
    pub delivery: Delivery,
}

/// The notice of a signed link. Nothing is written.
///
/// # Errors
/// [`WatchError::NotFound`] for a link that is none, or is too old.
pub async fn look(watch: &Watch, id: NoticeId, tag: &str) -> Result<Opened, WatchError> {
    let spent = || WatchError::NotFound("the notice of the link".to_owned());
    let notice = store::one(watch.db(), id).await?.ok_or_else(spent)?;
    let now = watch.clock().now();
    let went = matches!(notice.state, State::Queued | State::Sent | State::Bounced);
    if !went || !link::is_good(watch.keys(), (id, notice.expires), tag, now) {
        return Err(spent());
    }
    let items = store::items(watch.db(), id, ROWS_IN_TEXT).await?;
    let mut all = store::deliveries(watch.db(), notice.tenant).await?;
    let delivery = all.remove(&notice.contact).unwrap_or_default();
    Ok(Opened {
        notice,
        items,
        delivery,
    })
}

/// Takes what the holder of a signed link says; a form that was carried out before changes nothing.
///
/// # Errors
/// As [`look`]; [`WatchError::Invalid`] for a reason that is missing or too long, or a day to come.
pub async fn say(
    watch: &Watch,
    (id, tag): (NoticeId, &str),
    saying: &Saying,
    form: Option<&Key>,
) -> Result<(), WatchError> {
    let opened = look(watch, id, tag).await?;
    keep(
        watch,
        &Actor::anonymous(),
        ("link", form),
        &opened.notice,
        saying,
    )
    .await
}

/// Notes what a recipient said to an analyst.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; as [`say`].
pub async fn note(
    actor: &Actor,
    watch: &Watch,
    id: NoticeId,
    saying: &Saying,
    form: Option<&Key>,
) -> Result<(), WatchError> {
    let notice = store::one(watch.db(), id).await?;
    let notice = notice.ok_or_else(|| WatchError::NotFound(id.to_string()))?;
    rights::analyst(actor, notice.tenant)?;
    keep(watch, actor, ("analyst", form), &notice, saying).await
}

async fn keep(
    watch: &Watch,
    actor: &Actor,
    (via, form): (&str, Option<&Key>),
    notice: &Notice,
    saying: &Saying,
) -> Result<(), WatchError> {
    let now = watch.clock().now();
    let said = answered(saying, via, now)?;
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        return Ok(tx.rollback().await?);
    }
    store::answer(&mut tx, notice.id, &said, now).await?;
    match saying {
        Saying::Acknowledged => {
            store::take_stand(&mut tx, notice.id, (Answer::Acknowledged, now)).await?;
        }
        Saying::Disputed(_) => {
            store::take_stand(&mut tx, notice.id, (Answer::Disputed, now)).await?;
        }
        // What is seen on the day itself may have been seen before it was fixed.
        Saying::Fixed(day) => {
            let since = day.plus(1).start().min(now);
            store::take_stand(&mut tx, notice.id, (Answer::Fixed, since)).await?;
        }
        Saying::Delivery {
            interval,
            language,
            format,
            paused_until,
        } => {
            let delivery = Delivery {
                interval: *interval,
                language: language.clone(),
                format: *format,
                paused_until: *paused_until,
                version: 0,
            };
            store::write_delivery(&mut tx, notice, &delivery).await?;
        }
    }
    let object = notice.id.to_string();
    let what = ("answer", "notice", object.as_str());
    let fields = [field(saying)];
    watch
        .audit(&mut tx, actor, notice.tenant, what, &fields)
        .await?;
    Ok(tx.commit().await?)
}

const fn field(saying: &Saying) -> &'static str {
    match saying {
        Saying::Acknowledged => "acknowledged",
        Saying::Disputed(_) => "disputed",
        Saying::Fixed(_) => "fixed",
        Saying::Delivery { .. } => "delivery",
    }
}

fn answered<'a>(
    saying: &'a Saying,
    via: &'a str,
    now: Timestamp,
) -> Result<Answered<'a>, WatchError> {
    let plain = Answered {
        kind: field(saying),
        via,
        text: "",
        fixed_on: None,
        now: None,
    };
    Ok(match saying {
        Saying::Acknowledged => Answered {
            now: Some(Answer::Acknowledged),
            ..plain
        },
        Saying::Disputed(reason) => {
            let length = reason.trim().chars().count();
            if !(1..=REASON_LIMIT).contains(&length) {
                return Err(WatchError::Invalid(format!(
                    "a reason must have 1 to {REASON_LIMIT} characters"
                )));
            }
            Answered {
                text: reason.trim(),
                now: Some(Answer::Disputed),
                ..plain
            }
        }
        Saying::Fixed(day) => {
            if *day > now.day() {
                return Err(WatchError::Invalid(
                    "what is fixed was fixed today or before".to_owned(),
                ));
            }
            Answered {
                fixed_on: Some(*day),
                now: Some(Answer::Fixed),
                ..plain
            }
        }
        Saying::Delivery { .. } => plain,
    })
}

/// The notice that a token names.
pub(crate) async fn of_token(
    rows: &mut impl Read,
    tenant: TenantId,
    token: &str,
) -> Result<Option<NoticeId>, StoreError> {
    let row = rows.fetch_optional(OF_TOKEN.into(), params![tenant, token]);
    row.await?.map(|row| row.get("id")).transpose()
}

/// Takes what the recipient of a notice says by mail.
///
/// # Errors
/// [`WatchError::Denied`] unless the gateway itself reads the mail; as [`say`].
pub async fn replied(
    actor: &Actor,
    watch: &Watch,
    id: NoticeId,
    saying: &Saying,
) -> Result<(), WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("the gateway itself"));
    }
    let notice = store::one(watch.db(), id).await?;
    let notice = notice.ok_or_else(|| WatchError::NotFound(id.to_string()))?;
    keep(watch, actor, ("mail", None), &notice, saying).await
}

/// Keeps what mail says of the notice of a token; `false` when there is no such notice.
///
/// # Errors
/// [`WatchError::Denied`] unless the gateway itself reads the mail; the store's.
pub async fn heard(
    actor: &Actor,
    watch: &Watch,
    token: &str,
    heard: &Heard,
) -> Result<bool, WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("the gateway itself"));
    }
    let row = watch.db().fetch_optional(BY_TOKEN, params![token]).await?;
    let Some(row) = row else { return Ok(false) };
    let (id, now): (NoticeId, _) = (row.get("id")?, watch.clock().now());
    let (kind, text) = match heard {
        Heard::Bounced => ("bounced", String::new()),
        Heard::Reply(text) => ("reply", text.chars().take(REASON_LIMIT).collect()),
    };
    let said = Answered {
        kind,
        via: "mail",
        text: &text,
        fixed_on: None,
        now: None,
    };
    let mut tx = watch.db().begin().await?;
    if *heard == Heard::Bounced && tx.execute(BOUNCED, params![id]).await? == 0 {
        // It bounced before, or never left.
        tx.rollback().await?;
        return Ok(true);
    }
    store::answer(&mut tx, id, &said, now).await?;
    tx.commit().await?;
    Ok(true)
}
