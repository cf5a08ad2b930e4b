//! The key that signs bundles, and the keys of others that are trusted.
//!
//! Not here: signing. Invariant: the private half is stored sealed and leaves memory in no other
//! form; a key that is trusted belongs to one administration.

use ::store::minisign::{PublicKey, SecretKey};
use base::id::TenantId;
use base::{Actor, ContentHash, CountryCode, Role, Timestamp};

use super::{BundleError, store};
use crate::rights::{OFFICERS, READERS, operator, require};
use crate::{Instruments, InstrumentsError};

/// What the sealed half is sealed for.
const PURPOSE: &str = "bundle:signing";
/// The most characters of the name of a key.
const NAME_LIMIT: usize = 200;
/// Who trusts keys and revokes them.
pub(super) const TRUSTERS: &[Role] = &[Role::Administrator];

/// The key of this gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnKey {
    /// Its public half.
    pub key: PublicKey,
    /// When it was made.
    pub made: Timestamp,
}

/// The key of another administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted {
    /// The key.
    pub key: PublicKey,
    /// The one administration whose bundles it may sign.
    pub administration: CountryCode,
    /// What it is called here.
    pub name: String,
    /// Who trusted it, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Who revoked it, and when.
    pub revoked: Option<(String, Timestamp)>,
}

impl Instruments {
    /// The public key of this gateway, which is made when it is first asked for. Whoever may read
    /// rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; [`BundleError::KeyLost`].
    pub async fn bundle_key(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<OwnKey, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let (secret, made) = self.signing_key().await?;
        Ok(OwnKey {
            key: secret.public(),
            made,
        })
    }

    /// The pair that signs.
    pub(super) async fn signing_key(&self) -> Result<(SecretKey, Timestamp), InstrumentsError> {
        let exchange = self.exchange()?;
        let mut tx = self.db.begin().await?;
        tx.lock("instruments_bundle_key").await?;
        if let Some((sealed, made)) = store::own_key(&mut tx).await? {
            let opened = exchange.keys.open_sealed(PURPOSE, &sealed);
            let secret = opened.ok().as_deref().and_then(SecretKey::from_bytes);
            return Ok((secret.ok_or(BundleError::KeyLost)?, made));
        }
        let now = self.clock.now();
        let secret = self.add_key(&mut tx, now).await?;
        tx.commit().await?;
        Ok((secret, now))
    }

    async fn add_key(
        &self,
        tx: &mut ::store::Tx,
        now: Timestamp,
    ) -> Result<SecretKey, InstrumentsError> {
        let secret = SecretKey::generate();
        let sealed = self.exchange()?.keys.seal(PURPOSE, &secret.to_bytes());
        let public = secret.public();
        let named = (public.fingerprint().to_string(), public.to_string());
        store::add_key(tx, (&named.0, &named.1), &sealed, now).await?;
        Ok(secret)
    }

    /// Makes a new signing key in the place of the one in use; whoever receives bundles has to
    /// trust it first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`] for all but the operator.
    pub async fn renew_bundle_key(&self, actor: &Actor) -> Result<OwnKey, InstrumentsError> {
        operator(actor)?;
        let now = self.clock.now();
        let mut tx = self.begin(actor).await?;
        tx.lock("instruments_bundle_key").await?;
        let key = self.add_key(&mut tx, now).await?.public();
        let id = key.fingerprint().to_string();
        let what = ("instruments.bundle_key.renew", id.as_str());
        self.finish(tx, actor, None, what, &[]).await?;
        Ok(OwnKey { key, made: now })
    }

    /// Seals the private halves again under the installation's key in use; returns how many
    /// changed. One that cannot be opened stays as it is.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`] for all but the operator.
    pub async fn reseal_bundle_keys(&self, actor: &Actor) -> Result<usize, InstrumentsError> {
        operator(actor)?;
        let exchange = self.exchange()?;
        let mut changed = 0;
        let mut tx = self.db.begin().await?;
        for (id, sealed) in store::all_keys(&mut tx).await? {
            if let Ok(Some(again)) = exchange.keys.reseal(PURPOSE, &sealed) {
                store::reseal(&mut tx, &id, (&again, &sealed)).await?;
                changed += 1;
            }
        }
        tx.commit().await?;
        Ok(changed)
    }

    /// The keys that are or were trusted here. Whoever may import bundles may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn trusted_keys(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Trusted>, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        Ok(store::trusted(&self.db, tenant).await?)
    }

    /// Trusts a key for one administration; one that was revoked is trusted again, for the same or
    /// for another. Administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::Field`] without a name;
    /// [`BundleError::BadKey`], [`BundleError::KeyTaken`].
    pub async fn trust_key(
        &self,
        actor: &Actor,
        tenant: TenantId,
        key: &str,
        (administration, name): (CountryCode, &str),
    ) -> Result<Trusted, InstrumentsError> {
        require(actor, tenant, TRUSTERS)?;
        let name = name.trim();
        let field = |reason: &str, message| InstrumentsError::Field {
            field: "name",
            reason: reason.to_owned(),
            message,
        };
        match name.chars().count() {
            0 => return Err(field("is missing", "web-field-missing")),
            n if n > NAME_LIMIT => {
                return Err(field("is too long", "instruments-misfit-too-long"));
            }
            _ => {}
        }
        let key: PublicKey = key.parse().map_err(BundleError::from)?;
        let mut tx = self.begin(actor).await?;
        tx.lock("instruments_bundle_trust").await?;
        let known = store::trusted(&self.db, tenant).await?;
        if let Some(other) = known
            .iter()
            .find(|t| t.key == key && t.administration != administration && t.revoked.is_none())
        {
            return Err(BundleError::KeyTaken(other.administration.to_string()).into());
        }
        let one = Trusted {
            key,
            administration,
            name: name.to_owned(),
            by: actor.audit_name(),
            at: self.clock.now(),
            revoked: None,
        };
        store::trust(&mut tx, tenant, &one).await?;
        let id = key.fingerprint().to_string();
        let what = ("instruments.bundle_key.trust", id.as_str());
        self.finish(tx, actor, Some(tenant), what, &["administration", "name"])
            .await?;
        Ok(one)
    }

    /// Trusts a key no longer; what was taken in with it stays and says so. Administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; [`InstrumentsError::NotFound`] for a key that is not
    /// trusted.
    pub async fn revoke_key(
        &self,
        actor: &Actor,
        tenant: TenantId,
        fingerprint: ContentHash,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, TRUSTERS)?;
        let mut tx = self.begin(actor).await?;
        let (by, now) = (actor.audit_name(), self.clock.now());
        if !store::revoke(&mut tx, (tenant, fingerprint), (&by, now)).await? {
            return Err(InstrumentsError::NotFound("trusted key"));
        }
        let id = fingerprint.to_string();
        let what = ("instruments.bundle_key.revoke", id.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await
    }
}
