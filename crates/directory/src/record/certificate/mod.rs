//! OpenPGP certificates of records: what stands behind a fingerprint, and until when it holds.
//!
//! Not here: reading them (`exchange::openpgp`, which verifies no signature). Invariant: a
//! certificate is seen by whoever may see its fingerprint on the record, and by nobody else; a secret
//! key, an expired, revoked or weak one is refused by its reason and nothing of it is kept.

pub(crate) mod api;
mod store;
#[cfg(test)]
mod tests;

use base::id::{RecordId, TenantId};
use base::{Actor, Timestamp};
use exchange::openpgp::{self, Certificate, PgpError, Weakness};

use super::audience::Medium;
use super::merge::{Layer, Value};
use super::write::{Saying, Voice};
use crate::{Directory, DirectoryError};

/// Days before the end in which a key is marked as one to renew.
const SOON: i64 = 30;

/// A certificate as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The fingerprint of its primary key, in capital hexadecimal digits.
    pub fingerprint: String,
    /// What the primary key is made of.
    pub algorithm: String,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends, by what it says of itself.
    pub expires: Option<Timestamp>,
    /// The certificate in ASCII armour.
    pub text: String,
}

/// How long a key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It has no end.
    Endless,
    /// Until then.
    Until(base::Day),
    /// Until then, which is near.
    Soon(base::Day),
    /// No longer, since then.
    Expired(base::Day),
}

impl Kept {
    /// How long it holds, as of `now`.
    #[must_use]
    pub fn holds(&self, now: Timestamp) -> Holds {
        let Some(end) = self.expires else {
            return Holds::Endless;
        };
        let left = (end.micros() - now.micros()).div_euclid(86_400_000_000);
        match left {
            ..0 => Holds::Expired(end.day()),
            0..SOON => Holds::Soon(end.day()),
            _ => Holds::Until(end.day()),
        }
    }
}

/// The use cases of certificates.
#[derive(Debug, Clone, Copy)]
pub struct Certificates<'d>(&'d Directory);

impl Directory {
    /// The use cases of certificates.
    #[must_use]
    pub const fn certificates(&self) -> Certificates<'_> {
        Certificates(self)
    }
}

fn refused(
    reason: &'static str,
    id: &'static str,
    args: Vec<(&'static str, String)>,
) -> DirectoryError {
    DirectoryError::field("key_text", reason, (id, args))
}

/// The one certificate of a text, when it can be taken.
fn checked(text: &str, now: Timestamp) -> Result<Certificate, DirectoryError> {
    let armoured = text.contains("-----BEGIN PGP ");
    let read = match armoured {
        true => openpgp::read(text.as_bytes()),
        false => Err(PgpError::NoKey),
    };
    let mut all = read.map_err(|error| match error {
        PgpError::Secret => refused("is a secret key", "directory-refused-key-secret", vec![]),
        other => {
            let why = vec![("reason", other.to_string())];
            refused("is not a public key", "directory-refused-key-unread", why)
        }
    })?;
    let one = all.pop().filter(|_| all.is_empty());
    let one = one.ok_or_else(|| {
        refused(
            "holds several keys",
            "directory-refused-key-several",
            vec![],
        )
    })?;
    if one.primary.revoked {
        return Err(refused(
            "is revoked",
            "directory-refused-key-revoked",
            vec![],
        ));
    }
    if let Some(end) = one.primary.expires.filter(|end| *end <= now) {
        let day = vec![("day", end.day().to_string())];
        return Err(refused("is expired", "directory-refused-key-expired", day));
    }
    match one.weaknesses.first() {
        None => Ok(one),
        Some(weakness) => {
            let id = match weakness {
                Weakness::Short => "directory-refused-key-short",
                Weakness::Dsa => "directory-refused-key-dsa",
                Weakness::Sha1 => "directory-refused-key-sha1",
            };
            Err(refused("is weak", id, vec![]))
        }
    }
}

impl Certificates<'_> {
    /// Keeps a certificate in ASCII armour and says its fingerprint of the record, as any other
    /// value: what a contact of the organisation sends waits for somebody to agree.
    ///
    /// # Errors
    /// As [`super::Records::say`]; [`DirectoryError::Field`] by the reason for which a key is not
    /// taken.
    pub async fn add(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, version): (RecordId, i64),
        text: &str,
    ) -> Result<Layer, DirectoryError> {
        let records = self.0.records();
        let (_, seen) = records.see(actor, id, Medium::Screen).await?;
        let voice = Voice::of(actor, tenant, seen.record.organisation)?;
        let field = seen.record.kind.field("key");
        let field = field.ok_or(DirectoryError::NotFound("record"))?;
        let now = self.0.clock.now();
        let certificate = checked(text, now)?;
        let made = certificate.primary;
        let kept = Kept {
            fingerprint: made.fingerprint.clone(),
            algorithm: made.algorithm.to_string(),
            created: made.created,
            expires: made.expires,
            text: format!("{}\n", text.trim()),
        };
        // By itself it is seen by nobody: what shows it is the fingerprint, which is said next.
        let mut tx = self.0.db.begin().await?;
        store::put(&mut tx, tenant, (id, &kept), now).await?;
        tx.commit().await?;
        let of = seen.of("key").filter(|s| s.language.is_empty());
        let mut values: Vec<Value> = of.flat_map(|s| s.values.clone()).collect();
        if values.iter().any(|v| v.text == kept.fingerprint) {
            return Ok(voice.layer);
        }
        values.push(Value::plain(field, kept.fingerprint.as_str()));
        let said = Saying::read(field, "", values)?;
        records.say(actor, tenant, (id, version), &[said]).await
    }

    /// The certificates of a record whose fingerprints the actor sees.
    ///
    /// # Errors
    /// As [`super::Records::see`].
    pub async fn of(&self, actor: &Actor, id: RecordId) -> Result<Vec<Kept>, DirectoryError> {
        let (tenant, seen) = self.0.records().see(actor, id, Medium::Screen).await?;
        let mut rows = self.0.db.snapshot().await?;
        let mut all = store::of(&mut rows, tenant, id).await?;
        let shown = |kept: &Kept| {
            let mut values = seen.of("key").flat_map(|s| &s.values);
            values.any(|v| v.text == kept.fingerprint)
        };
        all.retain(shown);
        Ok(all)
    }
}

/// Takes away what is kept of a person who is erased.
pub(super) async fn erase(
    tx: &mut ::store::Tx,
    tenant: TenantId,
    id: RecordId,
) -> Result<(), DirectoryError> {
    Ok(store::erase(tx, tenant, id).await?)
}
