//! The bundles that were taken in: their list, one of them, and several side by side.
//!
//! Not here: own rounds (`assessment`). Invariant: nothing here changes a bundle; one whose label
//! is stricter than its reader may see is as if it were not there; nobody is ranked.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::id::{BundleId, TenantId};
use base::{Actor, ContentHash, Day, Timestamp, Tlp};

use super::content::{Mention, Signed};
use super::store::{self, Kept};
use super::take::Understood;
use super::{BundleError, Manifest, PartReleased, Trusted};
use crate::answer::Sheet;
use crate::assessment::{Round, RoundStand};
use crate::instrument::Instrument;
use crate::rights::{READERS, ceiling, require};
use crate::score::Scored;
use crate::{Instruments, InstrumentsError};

/// Where a bundle came from, and how its key stands here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// What the key is called here.
    pub key_name: Option<String>,
    /// When the key was revoked here.
    pub revoked: Option<Timestamp>,
    /// Who took the bundle in, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A bundle as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id here.
    pub id: BundleId,
    /// The hash of its signed list, which names the bundle.
    pub sums: ContentHash,
    /// What it says of itself.
    pub manifest: Manifest,
    /// Where it came from.
    pub origin: Origin,
}

/// A bundle as a whole.
#[derive(Debug, Clone)]
pub struct Imported {
    /// What the list shows of it.
    pub listed: Listed,
    /// The instrument in it.
    pub instrument: Arc<Instrument>,
    /// The answers; blank where nothing was released.
    pub sheet: Sheet,
    /// Comments by place.
    pub comments: BTreeMap<usize, String>,
    /// The evidence that it names.
    pub mentions: Vec<Mention>,
    /// The figures of what was released.
    pub scored: Scored,
    /// The figures that were signed.
    pub signed: Signed,
}

/// One administration in a comparison.
#[derive(Debug, Clone)]
pub struct Column {
    /// The bundle; `None` for the own round.
    pub of: Option<Listed>,
    /// The own round.
    pub own: Option<Round>,
    /// Its label; `None` for the own round.
    pub tlp: Option<Tlp>,
    /// The day of signing off.
    pub on: Day,
    /// The figures of what was released.
    pub scored: Scored,
    /// The figures that were signed.
    pub signed: Signed,
    /// How much of each section is released.
    pub parts: Vec<PartReleased>,
}

/// Administrations side by side: the own first, then by their code.
#[derive(Debug, Clone)]
pub struct Compared {
    /// What all of them answered.
    pub instrument: Arc<Instrument>,
    /// One for each administration and round.
    pub columns: Vec<Column>,
}

impl Instruments {
    /// The bundles that were taken in, by administration. Whoever may read rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn bundles(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Listed>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let keys = store::trusted(&self.db, tenant).await?;
        let ceiling = ceiling(actor, tenant);
        let all = store::listed(&self.db, tenant).await?.into_iter();
        let seen = all.filter(|k| k.tlp <= ceiling);
        seen.map(|kept| listed(kept, &keys)).collect()
    }

    /// One of them, with its answers.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn imported(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: BundleId,
    ) -> Result<Imported, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let found = store::one(&self.db, tenant, id).await?;
        let ceiling = ceiling(actor, tenant);
        let found = found.filter(|(kept, _)| kept.tlp <= ceiling);
        let (kept, file) = found.ok_or(InstrumentsError::NotFound("bundle"))?;
        let keys = store::trusted(&self.db, tenant).await?;
        let held = Arc::clone(&self.kept);
        let read =
            tokio::task::spawn_blocking(move || Understood::of(&file, |text| held.get(text), None));
        let damaged = |e: String| InstrumentsError::Damaged(format!("bundle {id}: {e}"));
        let read = read.await.map_err(|e| damaged(e.to_string()))?;
        let read = read.map_err(|e: BundleError| damaged(e.to_string()))?;
        if read.sums != kept.sums {
            return Err(damaged("is not the one that was taken in".to_owned()));
        }
        self.kept.put(read.manifest.text, &read.instrument);
        Ok(Imported {
            listed: listed(kept, &keys)?,
            instrument: read.instrument,
            sheet: read.content.sheet,
            comments: read.content.comments,
            mentions: read.content.mentions,
            scored: read.scored,
            signed: read.signed,
        })
    }

    /// What is here of an instrument, by what it asks: the newest signed round of the own
    /// administration, and every bundle.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; [`InstrumentsError::NotFound`] where there is no bundle.
    pub async fn compared(
        &self,
        actor: &Actor,
        tenant: TenantId,
        content: ContentHash,
    ) -> Result<Compared, InstrumentsError> {
        let all = self.bundles(actor, tenant).await?;
        let mut columns = Vec::new();
        let mut instrument = None;
        for one in all.into_iter().filter(|b| b.manifest.content == content) {
            let one = self.imported(actor, tenant, one.id).await?;
            columns.push(Column {
                tlp: Some(one.listed.manifest.tlp),
                on: one.listed.manifest.signed_off.day(),
                parts: one.listed.manifest.parts.clone(),
                of: Some(one.listed),
                own: None,
                scored: one.scored,
                signed: one.signed,
            });
            instrument = Some(one.instrument);
        }
        let instrument = instrument.ok_or(InstrumentsError::NotFound("bundle"))?;
        let rounds = self.rounds(actor, tenant).await?;
        let own = |r: &Round| r.content == content && r.stand == RoundStand::SignedOff;
        if let Some(round) = rounds.into_iter().find(own) {
            let whole = self.whole(actor, tenant, round.id).await?;
            let part = |(section, range): (&crate::package::Section, std::ops::Range<usize>)| {
                PartReleased {
                    section: section.id.clone(),
                    released: range.len(),
                    of: range.len(),
                }
            };
            let column = Column {
                of: None,
                own: Some(round),
                tlp: None,
                on: whole.on,
                signed: Signed::of(&whole.scored),
                parts: whole.instrument.sections().map(part).collect(),
                scored: whole.scored,
            };
            columns.insert(0, column);
        }
        Ok(Compared {
            instrument,
            columns,
        })
    }
}

fn listed(kept: Kept, keys: &[Trusted]) -> Result<Listed, InstrumentsError> {
    let damaged =
        |e: BundleError| InstrumentsError::Damaged(format!("instruments_bundle {}: {e}", kept.id));
    let manifest = Manifest::read(kept.manifest.as_bytes()).map_err(damaged)?;
    let key = keys.iter().find(|k| k.key.fingerprint() == manifest.key);
    // A key that was trusted for the wrong one and is trusted for another now speaks for this no more.
    let moved = key.filter(|k| k.administration != manifest.administration.code);
    let revoked = key.and_then(|k| k.revoked.as_ref()).map(|(_, at)| *at);
    Ok(Listed {
        id: kept.id,
        sums: kept.sums,
        origin: Origin {
            key_name: key.map(|k| k.name.clone()),
            revoked: revoked.or_else(|| moved.map(|k| k.at)),
            by: kept.by,
            at: kept.at,
        },
        manifest,
    })
}
