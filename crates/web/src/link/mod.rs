//! Personal links: 256 random bits for one person, one purpose, one use, for a limited time.
//!
//! Not here: what the link leads to. Invariant: looking at a link changes nothing, since mail
//! scanners open every address; only the button of its page redeems it, and only once.

pub mod pages;
#[cfg(test)]
mod tests;

use ::store::{Row, StoreError, Tx, params};
use base::Timestamp;
use base::id::LinkId;

use crate::account::{Secret, secret};

const INSERT: &str = "INSERT INTO web_link (id, hash, purpose, subject, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)";
const LOOK: &str = "SELECT id, purpose, subject, expires_at FROM web_link
    WHERE hash = $1 AND used_at IS NULL AND expires_at > $2";
const REDEEM: &str =
    "UPDATE web_link SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2
    RETURNING id, purpose, subject, expires_at";
const VOID: &str = "UPDATE web_link SET used_at = $2 WHERE subject = $1 AND used_at IS NULL";
const VOID_OF: &str = "UPDATE web_link SET used_at = $3
    WHERE subject = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3";
const SWEEP: &str = "DELETE FROM web_link WHERE expires_at < $1";

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Choosing the first password of a new account.
    Invitation,
    /// Choosing a new password.
    Reset,
    /// Answering sections of an assessment; looked at, and used with a code that comes by mail.
    Answering,
    /// One sitting of somebody who answers sections of an assessment.
    Sitting,
    /// Confirming or correcting what the directory says of a contact.
    Verifying,
    /// Answering a drill: that somebody reads what is sent to a contact.
    Drill,
}

impl Purpose {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::Answering => "answering",
            Self::Sitting => "sitting",
            Self::Verifying => "verifying",
            Self::Drill => "drill",
        }
    }

    /// How long a link of this purpose can be used, in seconds: a week to answer an invitation,
    /// an hour for a reset that somebody is waiting for, 90 days to answer sections, half a day
    /// for one sitting, 60 days to confirm an entry of the directory or to answer a drill, late
    /// answers included.
    #[must_use]
    pub const fn lifetime(self) -> i64 {
        match self {
            Self::Invitation => 7 * 86_400,
            Self::Reset => 3_600,
            Self::Answering => 90 * 86_400,
            Self::Sitting => 12 * 3_600,
            Self::Verifying | Self::Drill => 60 * 86_400,
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [
            Self::Invitation,
            Self::Reset,
            Self::Answering,
            Self::Sitting,
            Self::Verifying,
            Self::Drill,
        ]
        .into_iter()
        .find(|p| p.as_str() == name)
    }
}

/// A link that can still be used.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its id, for the audit log.
    pub id: LinkId,
    /// What it is for.
    pub purpose: Purpose,
    /// Whom or what it concerns: the id of an account, of a respondent, of a contact, or of a drill
    /// and a contact.
    pub subject: String,
    /// Until when it can be used.
    pub expires: Timestamp,
}

fn link_of(row: &Row) -> Result<Option<Link>, StoreError> {
    let Some(purpose) = Purpose::from_name(&row.get::<String>("purpose")?) else {
        return Ok(None);
    };
    let (id, subject, expires) = (row.get("id")?, row.get("subject")?, row.get("expires_at")?);
    Ok(Some(Link {
        id,
        purpose,
        subject,
        expires,
    }))
}

/// Makes a link; only its hash is stored.
///
/// # Errors
/// Storage.
pub async fn create(
    tx: &mut Tx,
    purpose: Purpose,
    subject: &str,
    now: Timestamp,
) -> Result<Secret, StoreError> {
    let secret = Secret::random();
    let expires = now.plus_seconds(purpose.lifetime());
    let values = params![
        LinkId::new(now),
        secret.hash(),
        purpose.as_str(),
        subject,
        now,
        expires
    ];
    tx.execute(INSERT, values).await?;
    Ok(secret)
}

/// The link of a presented secret, unchanged; `None` when it is unknown, used or too old.
///
/// # Errors
/// Storage.
pub async fn look(
    tx: &mut Tx,
    presented: &str,
    now: Timestamp,
) -> Result<Option<Link>, StoreError> {
    let Some(hash) = secret::hash_of(presented) else {
        return Ok(None);
    };
    let row = tx.fetch_optional(LOOK, params![hash, now]).await?;
    Ok(row.as_ref().map(link_of).transpose()?.flatten())
}

/// Uses a link up; `None` when it is unknown, used or too old. Of two at once one gets it.
///
/// # Errors
/// Storage.
pub async fn redeem(
    tx: &mut Tx,
    presented: &str,
    now: Timestamp,
) -> Result<Option<Link>, StoreError> {
    let Some(hash) = secret::hash_of(presented) else {
        return Ok(None);
    };
    let row = tx.fetch_optional(REDEEM, params![hash, now]).await?;
    Ok(row.as_ref().map(link_of).transpose()?.flatten())
}

/// Makes every unused link of a subject unusable.
///
/// # Errors
/// Storage.
pub async fn void(tx: &mut Tx, subject: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(VOID, params![subject, now]).await.map(|_| ())
}

/// Makes every link of a subject for one purpose unusable; how many could still be used.
///
/// # Errors
/// Storage.
pub async fn void_of(
    tx: &mut Tx,
    (subject, purpose): (&str, Purpose),
    now: Timestamp,
) -> Result<u64, StoreError> {
    tx.execute(VOID_OF, params![subject, purpose.as_str(), now])
        .await
}

/// Forgets links that nobody can use any more.
///
/// # Errors
/// Storage.
pub async fn sweep(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(SWEEP, params![now]).await
}
