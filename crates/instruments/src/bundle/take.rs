//! Taking a bundle in.
//!
//! Not here: showing it. Invariant: all of a bundle is understood or nothing of it is kept; the
//! same one twice changes nothing, and an older one never takes the place of a newer one.

use std::sync::Arc;

use base::id::{BundleId, TenantId};
use base::{Actor, ContentHash, CountryCode};

use super::container::{ANSWERS, Arrived, EVIDENCE, INSTRUMENT, MANIFEST, RESULTS, hash};
use super::content::{Content, Signed, read_results};
use super::store::{self, Keep, Kept};
use super::{BundleError, Manifest};
use crate::catalogue::take_apart;
use crate::check::{Around, check};
use crate::instrument::Instrument;
use crate::rights::{OFFICERS, require};
use crate::score::Scored;
use crate::{Instruments, InstrumentsError};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Took {
    /// It is kept now.
    New(BundleId, Box<Manifest>),
    /// It took the place of an older one of the same round.
    Replaced(BundleId, Box<Manifest>),
    /// It was here already.
    Same(BundleId, Box<Manifest>),
}

impl Took {
    /// Its id here, and what it says of itself.
    #[must_use]
    pub const fn one(&self) -> (BundleId, &Manifest) {
        match self {
            Self::New(id, m) | Self::Replaced(id, m) | Self::Same(id, m) => (*id, m),
        }
    }

    /// Its name in exports.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::New(..) => "new",
            Self::Replaced(..) => "replaced",
            Self::Same(..) => "same",
        }
    }
}

/// A bundle that was understood as a whole.
#[derive(Debug, Clone)]
pub(super) struct Understood {
    pub(super) manifest: Manifest,
    pub(super) instrument: Arc<Instrument>,
    pub(super) content: Content,
    pub(super) scored: Scored,
    pub(super) signed: Signed,
    /// The hash of its signed list.
    pub(super) sums: ContentHash,
}

impl Understood {
    /// Reads a file: its signature, its hashes, then what it says. `held` is the instrument of its
    /// text, if it was read before.
    pub(super) fn of(
        bytes: &[u8],
        held: impl FnOnce(ContentHash) -> Option<Arc<Instrument>>,
        expected: Option<CountryCode>,
    ) -> Result<Self, BundleError> {
        let arrived = Arrived::open(bytes)?;
        let key = arrived.key().fingerprint();
        let (entries, sums) = arrived.entries()?;
        let entry = |name: &str| entries.get(name).map_or(&[][..], Vec::as_slice);
        let manifest = Manifest::read(entry(MANIFEST))?;
        if manifest.key != key {
            return Err(BundleError::Altered(MANIFEST.to_owned()));
        }
        let code = manifest.administration.code;
        if let Some(trusted) = expected.filter(|e| *e != code) {
            return Err(BundleError::OtherAdministration {
                trusted: trusted.to_string(),
                claimed: code.to_string(),
            });
        }
        let text = entry(INSTRUMENT);
        if hash(text) != manifest.text {
            return Err(BundleError::Instrument);
        }
        let instrument = match held(manifest.text) {
            Some(held) => held,
            None => Arc::new(instrument(text)?),
        };
        let package = instrument.package();
        let same = package.hash == manifest.content
            && package.id.as_str() == manifest.instrument
            && package.version == manifest.instrument_version;
        if !same {
            return Err(BundleError::Instrument);
        }
        let content = Content::read(&instrument, (entry(ANSWERS), entry(EVIDENCE)))?;
        let scored = content.scored(&instrument, manifest.signed_off.day());
        let signed = read_results(&instrument, entry(RESULTS), &scored)?;
        Ok(Self {
            manifest,
            instrument,
            content,
            scored,
            signed,
            sums,
        })
    }
}

fn instrument(text: &[u8]) -> Result<Instrument, BundleError> {
    let files = take_apart(text).ok_or(BundleError::Instrument)?;
    let report = check(&files, &Around::default());
    Instrument::new(report).map_err(|e| BundleError::unreadable(INSTRUMENT, e))
}

impl Instruments {
    /// Takes a bundle in. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; [`InstrumentsError::Bundle`] with what is wrong, and then
    /// nothing is kept.
    pub async fn import_bundle(
        &self,
        actor: &Actor,
        tenant: TenantId,
        bytes: Vec<u8>,
    ) -> Result<Took, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let expected = self.trusted_for(tenant, &bytes).await?;
        let kept = Arc::clone(&self.kept);
        let read = tokio::task::spawn_blocking(move || {
            Understood::of(&bytes, |text| kept.get(text), Some(expected)).map(|u| (u, bytes))
        });
        let read = read
            .await
            .map_err(|e| InstrumentsError::Damaged(e.to_string()))?;
        let (understood, bytes) = read?;
        self.keep_bundle(actor, tenant, understood, bytes).await
    }

    /// The administration for which the key of a bundle is trusted here; nothing of the bundle is
    /// read but its key and the signed list.
    async fn trusted_for(
        &self,
        tenant: TenantId,
        bytes: &[u8],
    ) -> Result<CountryCode, InstrumentsError> {
        let arrived = Arrived::open(bytes)?;
        // Somebody who changed a bundle is not told to have a key trusted that did not sign it.
        arrived.is_signed()?;
        let key = arrived.key();
        let known = store::trusted(&self.db, tenant).await?;
        let fingerprint = key.fingerprint();
        match known.into_iter().find(|t| t.key == key) {
            None => Err(BundleError::UnknownKey {
                fingerprint,
                key: key.to_string(),
            }
            .into()),
            Some(one) if one.revoked.is_some() => {
                Err(BundleError::RevokedKey { fingerprint }.into())
            }
            Some(one) => Ok(one.administration),
        }
    }

    async fn keep_bundle(
        &self,
        actor: &Actor,
        tenant: TenantId,
        understood: Understood,
        file: Vec<u8>,
    ) -> Result<Took, InstrumentsError> {
        let manifest = understood.manifest;
        let code = manifest.administration.code.to_string();
        let mut tx = self.begin(actor).await?;
        tx.lock("instruments_bundle").await?;
        let before = store::same_round(&mut tx, tenant, (&code, manifest.round)).await?;
        let now = self.clock.now();
        let id = match &before {
            Some((id, sums, _)) if *sums == understood.sums => {
                return Ok(Took::Same(*id, Box::new(manifest)));
            }
            Some((_, _, released)) if *released > manifest.released => {
                return Err(BundleError::Older(released.rfc3339()).into());
            }
            Some((id, ..)) => *id,
            None => BundleId::new(now),
        };
        let kept = Kept {
            id,
            sums: understood.sums,
            manifest: manifest.json().to_string(),
            tlp: manifest.tlp,
            by: actor.audit_name(),
            at: now,
        };
        let keep = Keep {
            kept: &kept,
            administration: &code,
            round: manifest.round,
            released: manifest.released,
            file,
        };
        store::keep(&mut tx, tenant, keep, before.is_none()).await?;
        let object = id.to_string();
        let what = ("instruments.bundle.import", object.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        let manifest = Box::new(manifest);
        Ok(match before {
            None => Took::New(id, manifest),
            Some(_) => Took::Replaced(id, manifest),
        })
    }
}
