//! Warnings by mail: who asked for them, critical ones at once, the others once a day.
//!
//! Not here: what a letter says (`letters`). Invariant: only what every visitor may read leaves by
//! mail; a letter is queued in the transaction of its cause, and opening a link changes nothing.

use super::subscriber::{self, CONFIRM_SECONDS, Subscriber};
use super::{Revision, Severity, Sight, Warning, approver, letters, store};
use crate::{Watch, WatchError};
use ::store::{StoreError, Tx, mail};
use base::id::{TenantId, WarningSubscriberId};
use base::{Actor, Timestamp};
use web::form::{Claim, Key, claim};

/// The pause between two digests, a little less than a day so that the hour does not wander.
const DAY_SECONDS: i64 = 86_400 - 1_800;
/// The most warnings of a digest; the list on the page has the rest.
const MOST: usize = 50;

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Where to.
    pub mail: String,
    /// In which language.
    pub language: String,
    /// From which severity on.
    pub least: Severity,
}

/// Whether it can be a mail address.
#[must_use]
pub fn is_mail(text: &str) -> bool {
    let language = "en".parse().expect("a tag");
    text.len() <= 254 && !text.contains('<') && mail::Message::new(text, "", "", language).is_ok()
}

/// Notes that an address was entered and queues the letter that asks whether it is meant. The
/// answer is the same whether the address is known or not.
///
/// # Errors
/// [`WatchError::Invalid`] for what is no address; the store's.
pub async fn ask(
    watch: &Watch,
    tenant: TenantId,
    asked: &Asked,
    (address, form): (&str, &Key),
) -> Result<(), WatchError> {
    if !is_mail(&asked.mail) {
        return Err(WatchError::Invalid("not a mail address".to_owned()));
    }
    let now = watch.clock().now();
    let one = Subscriber {
        id: WarningSubscriberId::new(now),
        tenant,
        mail: asked.mail.to_lowercase(),
        language: asked.language.clone(),
        least: asked.least,
        secret: format!("{}{}", Key::new(), Key::new()),
        asked_at: now,
        confirmed_at: None,
        told_at: None,
    };
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, &Actor::anonymous(), now).await? != Claim::New {
        tx.rollback().await?;
        return Ok(());
    }
    if let Some(one) = subscriber::ask(&mut tx, &one).await? {
        let letter = letters::question(&one, address)?;
        mail::queue(&mut tx, &letter, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The subscription of a link, and whether it is confirmed; changes nothing.
///
/// # Errors
/// [`WatchError::NotFound`] for a link that leads nowhere or was not used in time.
pub async fn look(watch: &Watch, secret: &str) -> Result<(Subscriber, bool), WatchError> {
    let found = subscriber::by_secret(watch.db(), secret).await?;
    let last = watch.clock().now().plus_seconds(-CONFIRM_SECONDS);
    let found = found.filter(|s| s.confirmed_at.is_some() || s.asked_at > last);
    let found = found.ok_or_else(|| WatchError::NotFound("subscription".to_owned()))?;
    let confirmed = found.confirmed_at.is_some();
    Ok((found, confirmed))
}

/// Confirms the subscription of a link, or changes its language and severity.
///
/// # Errors
/// As [`look`].
pub async fn confirm(
    watch: &Watch,
    secret: &str,
    (language, least): (&str, Severity),
) -> Result<(), WatchError> {
    let (found, _) = look(watch, secret).await?;
    let one = Subscriber {
        language: language.to_owned(),
        least,
        ..found
    };
    let mut tx = watch.db().begin().await?;
    subscriber::confirm(&mut tx, &one, watch.clock().now()).await?;
    note(watch, &mut tx, &one, "confirm").await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the subscription of a link; the address is forgotten.
///
/// # Errors
/// As [`look`].
pub async fn end(watch: &Watch, secret: &str) -> Result<(), WatchError> {
    let (found, _) = look(watch, secret).await?;
    let mut tx = watch.db().begin().await?;
    subscriber::end(&mut tx, found.id).await?;
    note(watch, &mut tx, &found, "end").await?;
    tx.commit().await?;
    Ok(())
}

async fn note(
    watch: &Watch,
    tx: &mut Tx,
    one: &Subscriber,
    action: &'static str,
) -> Result<(), WatchError> {
    let id = one.id.to_string();
    let what = (action, "warning-subscriber", id.as_str());
    let visitor = Actor::anonymous();
    watch
        .audit(tx, &visitor, one.tenant, what, &["language", "least"])
        .await
}

/// How many are subscribed.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor publishes.
pub async fn count(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<i64, WatchError> {
    approver(actor, tenant)?;
    Ok(subscriber::count(watch.db(), tenant).await?)
}

/// Queues the letters of a critical warning in the transaction of its publication.
pub(super) async fn at_once(
    tx: &mut Tx,
    warning: &Warning,
    revision: &Revision,
    address: &str,
) -> Result<(), StoreError> {
    let content = &revision.content;
    if content.severity != Severity::Critical || !Sight::VISITOR.admits(content) {
        return Ok(());
    }
    let about = (warning.id, warning.number.as_str(), content);
    for one in subscriber::wanting(tx, warning.tenant, content.severity).await? {
        let letter = letters::at_once(&one, about, address)?;
        mail::queue(tx, &letter, revision.at).await?;
    }
    Ok(())
}

/// Queues the digests that are due, and forgets addresses that nobody confirmed; returns how many
/// letters. `address` is where the gateway is reached.
///
/// # Errors
/// The store's.
pub async fn send_due(watch: &Watch, address: &str) -> Result<usize, WatchError> {
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    subscriber::forget(&mut tx, now.plus_seconds(-CONFIRM_SECONDS)).await?;
    tx.commit().await?;
    let mut letters = 0;
    for one in subscriber::due(watch.db(), now.plus_seconds(-DAY_SECONDS)).await? {
        letters += usize::from(send(watch, &one, (address, now)).await?);
    }
    Ok(letters)
}

async fn send(
    watch: &Watch,
    one: &Subscriber,
    (address, now): (&str, Timestamp),
) -> Result<bool, WatchError> {
    let of = (one.tenant, Sight::VISITOR);
    let limit = i64::try_from(MOST).unwrap_or(i64::MAX);
    let found = store::list(watch.db(), of, one.least, (limit, 0)).await?;
    let since = one.told_at.unwrap_or(now);
    // Critical ones were sent at once.
    let new = found.into_iter().filter(|p| {
        let r = &p.revision;
        r.at > since && r.content.severity != Severity::Critical && p.withdrawn_at.is_none()
    });
    let new: Vec<_> = new.collect();
    let mut tx = watch.db().begin().await?;
    if !subscriber::told(&mut tx, one, now).await? {
        tx.rollback().await?;
        return Ok(false);
    }
    if !new.is_empty() {
        let letter = letters::digest(one, &new, address)?;
        mail::queue(&mut tx, &letter, now).await?;
    }
    tx.commit().await?;
    Ok(!new.is_empty())
}
