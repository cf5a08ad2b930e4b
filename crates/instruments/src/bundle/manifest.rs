//! What a bundle says of itself.
//!
//! Not here: answers. Invariant: what is written reads back equal, and times are those of the
//! release, so that the same release always gives the same manifest.

use std::collections::BTreeMap;

use base::id::RoundId;
use base::{ContentHash, Day, LanguageTag, Timestamp, Tlp};
use serde_json::{Map, Value as Json, json};

use super::container::MANIFEST;
use super::{BundleError, LABELS, Named};
use crate::assessment::TITLE_LIMIT;
use crate::package::SectionId;

/// What the file is, so that another is not taken for one.
pub(super) const FORMAT: &str = "cybergateway-bundle-1";
/// The most characters of a name.
const NAME_LIMIT: usize = 200;

/// How much of a section is released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartReleased {
    /// The section.
    pub section: SectionId,
    /// Questions whose answers may leave.
    pub released: usize,
    /// Questions of the section.
    pub of: usize,
}

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Whose answers these are.
    pub administration: Named,
    /// What the gateway calls itself that made it.
    pub gateway: String,
    /// The fingerprint of the key that signed it.
    pub key: ContentHash,
    /// The instrument.
    pub instrument: String,
    /// Its version.
    pub instrument_version: u32,
    /// The hash of what it asks.
    pub content: ContentHash,
    /// The hash of its text in the bundle.
    pub text: ContentHash,
    /// The round.
    pub round: RoundId,
    /// What it is called.
    pub title: String,
    /// When it was started.
    pub started: Timestamp,
    /// Until when it was to be answered.
    pub due: Option<Day>,
    /// When it was signed off.
    pub signed_off: Timestamp,
    /// Whether the signed scan is attached where it comes from.
    pub signed: bool,
    /// The hash of the signed round.
    pub hash: ContentHash,
    /// When it was released.
    pub released: Timestamp,
    /// `all` or `parts`.
    pub extent: String,
    /// Whether texts go with the answers.
    pub comments: bool,
    /// Whether evidence is named.
    pub evidence: bool,
    /// Who may see it.
    pub tlp: Tlp,
    /// How much of each section is released.
    pub parts: Vec<PartReleased>,
}

impl Manifest {
    /// The name of the administration in a language; in any, else its code.
    #[must_use]
    pub fn name(&self, language: &LanguageTag) -> String {
        let names = &self.administration.names;
        let found = names.get(language).or_else(|| names.values().next());
        found.map_or_else(|| self.administration.code.to_string(), Clone::clone)
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Json {
        let names = self.administration.names.iter();
        let names: Map<String, Json> = names.map(|(l, n)| (l.to_string(), json!(n))).collect();
        let part = |p: &PartReleased| json!({ "id": p.section.as_str(), "released": p.released, "of": p.of });
        json!({
            "format": FORMAT,
            "administration": { "code": self.administration.code.to_string(), "names": names },
            "gateway": self.gateway,
            "key": self.key.to_string(),
            "instrument": {
                "id": self.instrument, "version": self.instrument_version,
                "content": self.content.to_string(), "text": self.text.to_string(),
            },
            "round": {
                "id": self.round.to_string(), "title": self.title,
                "started": self.started.rfc3339(), "due": self.due.map(|d| d.to_string()),
                "signed_off": self.signed_off.rfc3339(), "signed": self.signed,
                "hash": self.hash.to_string(),
            },
            "released": {
                "at": self.released.rfc3339(), "extent": self.extent, "comments": self.comments,
                "evidence": self.evidence, "tlp": self.tlp.as_str(),
                "sections": self.parts.iter().map(part).collect::<Vec<_>>(),
            },
        })
    }

    /// Reads the entry of a bundle whose signature holds.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, BundleError> {
        let json: Json = serde_json::from_slice(bytes)
            .map_err(|e| BundleError::unreadable(MANIFEST, e.to_string()))?;
        let format = json.get("format").and_then(Json::as_str).unwrap_or("");
        if format != FORMAT {
            return Err(BundleError::Version(format.chars().take(60).collect()));
        }
        let whole = Self::of(&json);
        whole.ok_or_else(|| BundleError::unreadable(MANIFEST, "a part is missing or not readable"))
    }

    fn of(json: &Json) -> Option<Self> {
        let text = |at: &str| json.pointer(at)?.as_str();
        let time = |at: &str| Timestamp::parse(text(at)?);
        let flag = |at: &str| json.pointer(at)?.as_bool();
        let short =
            |text: &str, most: usize| (text.chars().count() <= most).then(|| text.to_owned());
        let mut names = BTreeMap::new();
        for (tag, name) in json.pointer("/administration/names")?.as_object()? {
            names.insert(tag.parse().ok()?, short(name.as_str()?, NAME_LIMIT)?);
        }
        let number = |json: &Json, key: &str| usize::try_from(json.get(key)?.as_u64()?).ok();
        let part = |one: &Json| {
            Some(PartReleased {
                section: one.get("id")?.as_str()?.parse().ok()?,
                released: number(one, "released")?,
                of: number(one, "of")?,
            })
        };
        let parts: Option<Vec<_>> = json
            .pointer("/released/sections")?
            .as_array()?
            .iter()
            .map(part)
            .collect();
        let tlp: Tlp = text("/released/tlp")?.parse().ok()?;
        let whole = Self {
            administration: Named {
                code: text("/administration/code")?.parse().ok()?,
                names,
            },
            gateway: short(text("/gateway")?, NAME_LIMIT)?,
            key: text("/key")?.parse().ok()?,
            instrument: short(text("/instrument/id")?, NAME_LIMIT)?,
            instrument_version: u32::try_from(json.pointer("/instrument/version")?.as_u64()?)
                .ok()?,
            content: text("/instrument/content")?.parse().ok()?,
            text: text("/instrument/text")?.parse().ok()?,
            round: text("/round/id")?.parse().ok()?,
            title: short(text("/round/title")?, TITLE_LIMIT)?,
            started: time("/round/started")?,
            due: match json.pointer("/round/due")? {
                Json::Null => None,
                due => Some(Day::parse(due.as_str()?)?),
            },
            signed_off: time("/round/signed_off")?,
            signed: flag("/round/signed")?,
            hash: text("/round/hash")?.parse().ok()?,
            released: time("/released/at")?,
            extent: short(text("/released/extent")?, NAME_LIMIT)?,
            comments: flag("/released/comments")?,
            evidence: flag("/released/evidence")?,
            tlp,
            parts: parts?,
        };
        LABELS.contains(&tlp).then_some(whole)
    }
}
