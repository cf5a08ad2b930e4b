//! Looking at the mail that came, and deciding where the gateway could not.
//!
//! Not here: fetching and routing. Invariant: who sent a mail that became a report is shown with the
//! report alone, on the answer to a button.

use super::store::{self, Mailbox, SENDER, purpose};
use super::{Letter, Outcome};
use crate::{Watch, WatchError, rights};
use base::id::{MailId, TenantId};
use base::{Actor, Timestamp};
use exchange::mail::{Mail, MailLimits};
use web::form::{Claim, Key, claim};

fn missing() -> WatchError {
    WatchError::NotFound("the mail".to_owned())
}

/// With its sender, unless a report keeps that sealed.
fn opened(watch: &Watch, (mut letter, sender): (Letter, Option<String>)) -> Letter {
    if letter.outcome != Outcome::Report
        && let Some(sealed) = sender
        && let Ok(plain) = watch
            .keys()
            .open_sealed(&purpose(SENDER, letter.id), &sealed)
    {
        letter.sender = String::from_utf8_lossy(&plain).into_owned();
    }
    letter
}

/// A page of the mail that came, the newest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    outcome: Option<Outcome>,
    before: Option<(Timestamp, MailId)>,
) -> Result<Vec<Letter>, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = store::list(watch.db(), tenant, outcome, before).await?;
    Ok(found.into_iter().map(|one| opened(watch, one)).collect())
}

/// How the mailboxes stand, and how many mails wait for somebody.
///
/// # Errors
/// As [`list`].
pub async fn standing(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<(Vec<Mailbox>, u64), WatchError> {
    rights::analyst(actor, tenant)?;
    let mailboxes = store::mailboxes(watch.db(), tenant).await?;
    Ok((mailboxes, store::waiting(watch.db(), tenant).await?))
}

/// A mail with what it holds; `None` where it cannot be read.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The mail as it is listed.
    pub letter: Letter,
    /// What it holds. Of one that became a report it stays sealed.
    pub mail: Option<Mail>,
}

/// One mail.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: MailId,
) -> Result<Whole, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = store::one(&mut watch.db().snapshot().await?, tenant, id).await?;
    let letter = opened(watch, found.ok_or_else(missing)?);
    let mail = match letter.outcome {
        Outcome::Report => None,
        _ => store::content(watch, id)
            .await?
            .and_then(|bytes| exchange::mail::read(&bytes, &MailLimits::default()).ok()),
    };
    Ok(Whole { letter, mail })
}

/// The bytes of a mail, to be saved. Of one that became a report, its own page gives what was sent.
///
/// # Errors
/// As [`one`].
pub async fn bytes(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: MailId,
) -> Result<Vec<u8>, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = store::one(&mut watch.db().snapshot().await?, tenant, id).await?;
    let (letter, _) = found.ok_or_else(missing)?;
    if letter.outcome == Outcome::Report {
        return Err(missing());
    }
    store::content(watch, id).await?.ok_or_else(missing)
}

/// What an analyst decides about a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is tried again, as if it had just come.
    Again,
    /// Nothing is to be done with it.
    Aside,
}

/// Decides about a mail that waits; one that has gone where it belongs stays there.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Changed`] over an old state;
/// [`WatchError::Invalid`] for one that has a place.
pub async fn decide(
    actor: &Actor,
    watch: &Watch,
    (tenant, id): (TenantId, MailId),
    (decision, seen): (Decision, i64),
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(tx.rollback().await?);
    }
    let (letter, _) = store::one(&mut tx, tenant, id).await?.ok_or_else(missing)?;
    let undecided = letter.place.is_none() && letter.outcome != Outcome::Observations;
    let here = decision != Decision::Again || letter.outcome != Outcome::TooLarge;
    if !undecided || !here {
        return Err(WatchError::Invalid(
            "the mail has gone where it belongs, or lies in its mailbox; nothing is left to decide"
                .to_owned(),
        ));
    }
    let done = match decision {
        Decision::Again => store::again(&mut tx, id, seen).await?,
        Decision::Aside => store::aside(&mut tx, id, seen).await?,
    };
    if !done {
        return Err(WatchError::Changed);
    }
    let text = id.to_string();
    let action = match decision {
        Decision::Again => "watch.mail.again",
        Decision::Aside => "watch.mail.aside",
    };
    let what = (action, "mail", text.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    Ok(tx.commit().await?)
}
