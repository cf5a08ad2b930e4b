//! Making a bundle of what is released of a round.
//!
//! Not here: what may leave (`release`). Invariant: a release gives the same file every time, as
//! long as key and names are the same; every export stands in the audit log.

use base::Actor;
use base::id::{RoundId, TenantId};
use serde_json::Value as Json;

use super::container::{self, ANSWERS, EVIDENCE, Entries, INSTRUMENT, MANIFEST, RESULTS};
use super::content::{Content, results_json};
use super::release::signed;
use super::{BundleError, ENDING, Extent, Manifest, Named, Released, store};
use crate::assessment::{SignOff, Whole};
use crate::catalogue::lay_out;
use crate::rights::{OFFICERS, require};
use crate::{Instruments, InstrumentsError};

/// A bundle that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What the file is called: administration, instrument, day of signing; ASCII.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The answers in it.
    pub answers: usize,
    /// The pieces of evidence named in it.
    pub evidence: usize,
}

impl Instruments {
    /// Makes the bundle of a round. Whoever may release may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`];
    /// [`BundleError::NotSigned`], [`BundleError::NotReleased`], [`BundleError::KeyLost`].
    pub async fn bundle(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Made, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let whole = self.whole(actor, tenant, id).await?;
        signed(&whole.round)?;
        let sign_off = self.signed_off(actor, tenant, id).await?;
        let sign_off = sign_off.ok_or(BundleError::NotSigned)?;
        let released = store::released(&self.db, id).await?;
        let released = released.filter(|r| r.release.extent != Extent::Nothing);
        let released = released.ok_or(BundleError::NotReleased)?;
        let exchange = self.exchange()?;
        let named = exchange.names.of(tenant).await?;
        let (secret, _) = self.signing_key().await?;
        let files = self.files(whole.round.text).await?;
        let gateway = exchange.gateway.clone();
        let made = tokio::task::spawn_blocking(move || {
            let (content, parts) = Content::of(&whole, &released.release);
            let mut manifest = manifest(&whole, &sign_off, &released, (named, gateway));
            manifest.key = secret.public().fingerprint();
            manifest.parts = parts;
            let entries = entries(&whole, &content, &manifest, lay_out(&files));
            let comment = format!(
                "bundle of {} round {} released {}",
                manifest.administration.code,
                manifest.round,
                manifest.released.rfc3339()
            );
            let bytes = container::pack(entries, &secret, &comment);
            bytes.map(|bytes| Made {
                name: name(&manifest),
                bytes,
                answers: said(&content),
                evidence: content.mentions.len(),
                manifest,
            })
        });
        let failed = |e: String| InstrumentsError::Unprinted(e);
        let made = made.await.map_err(|e| failed(e.to_string()))?;
        let made = made.map_err(|e| failed(e.to_string()))?;
        let tx = self.begin(actor).await?;
        let object = id.to_string();
        let what = ("instruments.bundle.export", object.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        Ok(made)
    }
}

/// The manifest without its key and parts.
fn manifest(
    whole: &Whole,
    sign_off: &SignOff,
    released: &Released,
    (administration, gateway): (Named, String),
) -> Manifest {
    let (round, release) = (&whole.round, &released.release);
    Manifest {
        administration,
        gateway,
        key: sign_off.hash,
        instrument: round.instrument.clone(),
        instrument_version: round.instrument_version,
        content: round.content,
        text: round.text,
        round: round.id,
        title: round.title.as_str().to_owned(),
        started: round.created,
        due: round.due,
        signed_off: sign_off.at,
        signed: sign_off.scan().is_some(),
        hash: sign_off.hash,
        released: released.at,
        extent: release.extent.name().to_owned(),
        comments: release.comments,
        evidence: release.evidence,
        tlp: release.tlp,
        parts: Vec::new(),
    }
}

fn entries(whole: &Whole, content: &Content, manifest: &Manifest, text: Vec<u8>) -> Entries {
    let instrument = &whole.instrument;
    let scored = content.scored(instrument, whole.on);
    let results = results_json(instrument, &whole.scored, &scored);
    let bytes = |json: Json| format!("{json:#}\n").into_bytes();
    Entries::from([
        (MANIFEST, bytes(manifest.json())),
        (ANSWERS, bytes(content.answers_json(instrument))),
        (EVIDENCE, bytes(content.evidence_json())),
        (RESULTS, bytes(results)),
        (INSTRUMENT, text),
    ])
}

fn said(content: &Content) -> usize {
    let blank = |e: &&crate::answer::Entry| e.answer != crate::answer::Answer::Blank;
    content.sheet.entries().iter().filter(blank).count()
}

fn name(manifest: &Manifest) -> String {
    let code = manifest.administration.code.to_string();
    let day = manifest.signed_off.day();
    format!(
        "{}-{}-{day}.{ENDING}",
        code.to_ascii_lowercase(),
        manifest.instrument
    )
}
