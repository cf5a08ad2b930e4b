//! Sign-off: a round frozen, hashed, and the signed scan that makes it signed.
//!
//! Not here: reports. Invariant: after sign-off nothing of the round changes; its hash is the
//! SHA-256 of a canonical JSON of everything that was said, settled, adjusted and undertaken. What
//! is undertaken goes on after sign-off; the hash covers it as it stood then. A hash stays what it
//! was when the form of the JSON is widened: a round keeps the form that it was signed in.
//!
//! Canonical: UTF-8, keys of every object in order of their bytes, no white space outside texts,
//! numbers only as whole numbers (figures are text), no key twice.

pub mod api;
mod scan;

use base::id::{RoundId, TenantId};
use base::{Actor, ContentHash, Timestamp};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::exchange::stated_json;
use super::signed::{self, ScanRow, SignOffRow};
use super::{Undertaken, Whole, adjust, settle, store};
use crate::answer::longest;
use crate::evidence;
use crate::package::ItemId;
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

pub use scan::{SCAN_LIMIT, Scan, ScanKind};

/// A sign-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// The hash of the round.
    pub hash: ContentHash,
    /// Names and functions of those who sign, one a line.
    pub people: String,
    /// The reference of the decision, such as a file number.
    pub reference: String,
    /// When it was signed off.
    pub at: Timestamp,
    /// The signed scans, the newest first; with one of them the round is signed.
    pub scans: Vec<Scan>,
}

impl SignOff {
    /// The newest scan.
    #[must_use]
    pub fn scan(&self) -> Option<&Scan> {
        self.scans.first()
    }
}

/// What the hash of a round that is signed off covers, by the form in which it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Covered {
    /// What was said, settled and adjusted, and the evidence: form 1.
    Answers,
    /// Also what was undertaken, as it stood at sign-off: form 2.
    Undertakings(Json),
}

impl Whole {
    /// Everything that sign-off freezes, in canonical form.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut round = self.round.json();
        if let Some(object) = round.as_object_mut() {
            // How the round stands changes by the sign-off itself.
            object.remove("stand");
            object.remove("version");
        }
        let mut voices = Map::new();
        for (voice, all) in &self.voices {
            let item = |place: &usize| self.instrument.item(*place).map(|i| i.id.to_string());
            let answers: Map<String, Json> = all
                .iter()
                .filter_map(|(place, s)| Some((item(place)?, stated_json(s))))
                .collect();
            let name = self.voice_name(voice);
            let one = json!({ "name": name, "answers": answers });
            voices.insert(voice.as_str().to_owned(), one);
        }
        let named = |place: usize| self.instrument.item(place).map(|i| i.id.to_string());
        let settled: Map<String, Json> = self
            .settled
            .iter()
            .filter_map(|(place, s)| Some((named(*place)?, settle::encode(s))))
            .collect();
        let adjusted: Map<String, Json> = self
            .adjusted
            .iter()
            .map(|(id, a)| (id.to_string(), adjust::adjustment_json(&a.adjustment)))
            .collect();
        let covered = match &self.covered {
            None => Covered::Undertakings(self.undertakings_json()),
            Some(covered) => covered.clone(),
        };
        let form = match covered {
            Covered::Answers => "cybergateway-signed-round-1",
            Covered::Undertakings(_) => "cybergateway-signed-round-2",
        };
        let mut all = json!({
            "format": form,
            "round": round,
            "voices": voices,
            "settled": settled,
            "adjusted": adjusted,
            "published": self.scored.overall().and_then(|f| f.published.as_ref()).map(ToString::to_string),
        });
        // A round without evidence has the hash that it had before there was any.
        if let Some(object) = all.as_object_mut().filter(|_| !self.pieces.is_empty()) {
            let pieces = self.pieces.iter().map(evidence::piece_json);
            object.insert("evidence".to_owned(), pieces.collect());
        }
        if let (Some(object), Covered::Undertakings(undertaken)) = (all.as_object_mut(), covered) {
            object.insert("undertaken".to_owned(), undertaken);
        }
        let mut text = String::new();
        write_canonical(&all, &mut text);
        text
    }

    /// What is undertaken now, by question.
    fn undertakings_json(&self) -> Json {
        let one = |(id, own): (&ItemId, &Undertaken)| {
            let mut body = own.undertaking.json();
            body["version"] = json!(own.version);
            (id.to_string(), body)
        };
        Json::Object(self.undertaken.iter().map(one).collect())
    }

    /// The hash of [`Whole::canonical`].
    #[must_use]
    pub fn canonical_hash(&self) -> ContentHash {
        ContentHash::from_bytes(Sha256::digest(self.canonical().as_bytes()).into())
    }
}

fn write_canonical(json: &Json, out: &mut String) {
    match json {
        Json::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (n, key) in keys.into_iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                out.push_str(&json!(key).to_string());
                out.push(':');
                write_canonical(&object[key], out);
            }
            out.push('}');
        }
        Json::Array(list) => {
            out.push('[');
            for (n, one) in list.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write_canonical(one, out);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

fn field(name: &'static str, message: &'static str) -> InstrumentsError {
    let reason = match message {
        "web-field-missing" => "is missing",
        "instruments-misfit-too-long" => "is too long",
        "instruments-refused-scan-large" => "is larger than 10 MB; scan it at a lower resolution",
        "instruments-refused-scan-kind" => {
            "is no PDF, PNG or JPEG; attach a scan in one of these formats"
        }
        _ => "is not taken",
    };
    InstrumentsError::Field {
        field: name,
        reason: reason.to_owned(),
        message,
    }
}

impl Instruments {
    /// Signs a round off: from then on nothing of it changes. Country officers and administrators
    /// may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::Changed`] when anything was said, settled or adjusted since `seen` was
    /// shown, [`InstrumentsError::SignedOff`], [`InstrumentsError::Field`] without people.
    pub async fn sign_off(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, seen): (RoundId, ContentHash),
        (people, reference): (&str, &str),
    ) -> Result<SignOff, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let (people, reference) = (people.trim(), reference.trim());
        if people.is_empty() {
            return Err(field("people", "web-field-missing"));
        }
        let long = |text: &str| text.chars().count() > longest::SHORT;
        if long(people) || long(reference) {
            return Err(field("people", "instruments-misfit-too-long"));
        }
        let round = self.open_round(tenant, id).await?;
        let now = self.clock.now();
        let mut tx = self.begin(actor).await?;
        // From here on nobody else writes to the round.
        if !store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let whole = self.assembled(round).await?;
        let hash = whole.canonical_hash();
        if hash != seen {
            return Err(InstrumentsError::Changed(vec!["the round".to_owned()]));
        }
        let packed = zstd::encode_all(whole.canonical().as_bytes(), 12);
        let packed = packed.map_err(|e| InstrumentsError::Damaged(e.to_string()))?;
        let row = SignOffRow {
            hash,
            people: people.to_owned(),
            reference: reference.to_owned(),
            at: now,
            undertaken: Some(whole.undertakings_json().to_string()),
        };
        signed::write(&mut tx, id, &row, (&packed, &actor.audit_name())).await?;
        let name = id.to_string();
        let what = ("instruments.round.sign_off", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        read(row, Vec::new())
    }

    /// The sign-off of a round; `None` while it is open.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn signed_off(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Option<SignOff>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, id).await?;
        self.sign_off_of(round.id).await
    }

    /// The same for whoever may read it by other rules.
    pub(crate) async fn sign_off_of(
        &self,
        round: RoundId,
    ) -> Result<Option<SignOff>, InstrumentsError> {
        let row = signed::read(&self.db, round).await?;
        let Some(row) = row else { return Ok(None) };
        read(row, signed::scans(&self.db, round).await?).map(Some)
    }
}

fn read(row: SignOffRow, scans: Vec<ScanRow>) -> Result<SignOff, InstrumentsError> {
    let scans: Result<Vec<Scan>, InstrumentsError> = scans.into_iter().map(scan::read).collect();
    Ok(SignOff {
        hash: row.hash,
        people: row.people,
        reference: row.reference,
        at: row.at,
        scans: scans?,
    })
}

/// What the hash of a stored sign-off covers.
pub(super) fn covered(row: &SignOffRow) -> Result<Covered, InstrumentsError> {
    let Some(undertaken) = &row.undertaken else {
        return Ok(Covered::Answers);
    };
    let damaged = |_| InstrumentsError::Damaged("what was undertaken at sign-off".to_owned());
    let undertaken = serde_json::from_str(undertaken).map_err(damaged)?;
    Ok(Covered::Undertakings(undertaken))
}
