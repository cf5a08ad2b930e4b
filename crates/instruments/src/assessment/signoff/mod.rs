//! Sign-off: a round frozen, hashed, and the signed scan that makes it signed.
//!
//! Not here: reports. Invariant: after sign-off nothing of the round changes; its hash is the
//! SHA-256 of a canonical JSON of everything that was said, settled and adjusted.
//!
//! Canonical: UTF-8, keys of every object in order of their bytes, no white space outside texts,
//! numbers only as whole numbers (figures are text), no key twice.

pub mod api;

use ::store::blob::Keep;
use base::id::{RoundId, TenantId};
use base::{Actor, ContentHash, Timestamp};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::exchange::stated_json;
use super::signed::{self, ScanRow, SignOffRow};
use super::{RoundStand, Whole, adjust, settle, store};
use crate::answer::longest;
use crate::evidence;
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// The largest scan that is taken, in bytes.
pub const SCAN_LIMIT: usize = 10 << 20;

/// What a scan may be; told by its first bytes, never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanKind {
    /// PDF.
    Pdf,
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl ScanKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Jpeg];

    /// The name in storage, also the ending of the file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// The media type with which it leaves.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// What the bytes are; `None` for everything else.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| {
            bytes.starts_with(match kind {
                Self::Pdf => b"%PDF-",
                Self::Png => b"\x89PNG\r\n\x1a\n",
                Self::Jpeg => b"\xff\xd8\xff",
            })
        })
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == name)
    }
}

/// The scan of the signed cover sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// Its hash.
    pub hash: ContentHash,
    /// What it is.
    pub kind: ScanKind,
    /// When it was attached.
    pub at: Timestamp,
}

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
    /// The signed scan; with it the round is signed.
    pub scan: Option<Scan>,
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
        let mut all = json!({
            "format": "cybergateway-signed-round-1",
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
        let mut text = String::new();
        write_canonical(&all, &mut text);
        text
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
    InstrumentsError::Field {
        field: name,
        reason: "is not taken".to_owned(),
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
            scan: None,
        };
        signed::write(&mut tx, id, &row, (&packed, &actor.audit_name())).await?;
        let name = id.to_string();
        let what = ("instruments.round.sign_off", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        read(row)
    }

    /// Attaches the signed scan; a later one takes the place of an earlier one.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] for a round that is not
    /// signed off, [`InstrumentsError::Field`] for a file that is too large or none of
    /// [`ScanKind`].
    pub async fn attach_scan(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        bytes: Vec<u8>,
    ) -> Result<Scan, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.round(actor, tenant, id).await?;
        if round.stand != RoundStand::SignedOff {
            return Err(InstrumentsError::NotFound("sign-off"));
        }
        if bytes.len() > SCAN_LIMIT {
            return Err(field("scan", "instruments-refused-scan-large"));
        }
        let kind = ScanKind::of(&bytes);
        let kind = kind.ok_or_else(|| field("scan", "instruments-refused-scan-kind"))?;
        let keep = Keep {
            kind: "scan",
            now: self.clock.now(),
            until: None,
        };
        let limit = u64::try_from(SCAN_LIMIT).unwrap_or(u64::MAX);
        let reader = std::io::Cursor::new(bytes);
        let hash = self.blobs.put_reader(reader, limit, keep).await?;
        let scan = Scan {
            hash,
            kind,
            at: keep.now,
        };
        let mut tx = self.begin(actor).await?;
        signed::attach(&mut tx, id, (hash, kind.as_str()), keep.now).await?;
        let name = id.to_string();
        let what = ("instruments.round.sign", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["scan"])
            .await?;
        Ok(scan)
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
        let row = signed::read(&self.db, round.id).await?;
        row.map(read).transpose()
    }

    /// The bytes of the signed scan.
    ///
    /// # Errors
    /// As [`Instruments::signed_off`]; [`InstrumentsError::NotFound`] without a scan.
    pub async fn scan(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<(Scan, Vec<u8>), InstrumentsError> {
        use std::io::Read as _;
        let found = self.signed_off(actor, tenant, id).await?;
        let scan = found.and_then(|s| s.scan);
        let scan = scan.ok_or(InstrumentsError::NotFound("scan"))?;
        let reader = self.blobs.open(scan.hash)?;
        let limit = u64::try_from(SCAN_LIMIT).unwrap_or(u64::MAX);
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::new();
            reader.take(limit).read_to_end(&mut bytes).map(|_| bytes)
        });
        let damaged = |e: String| InstrumentsError::Damaged(format!("the scan: {e}"));
        let bytes = read.await.map_err(|e| damaged(e.to_string()))?;
        Ok((scan, bytes.map_err(|e| damaged(e.to_string()))?))
    }
}

fn read(row: SignOffRow) -> Result<SignOff, InstrumentsError> {
    let scan = |s: ScanRow| {
        let kind = ScanKind::from_name(&s.kind);
        let unknown = || InstrumentsError::Damaged(format!("a scan of kind {}", s.kind));
        Ok::<Scan, InstrumentsError>(Scan {
            hash: s.hash,
            kind: kind.ok_or_else(unknown)?,
            at: s.at,
        })
    };
    Ok(SignOff {
        hash: row.hash,
        people: row.people,
        reference: row.reference,
        at: row.at,
        scan: row.scan.map(scan).transpose()?,
    })
}
