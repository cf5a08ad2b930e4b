//! Evidence as JSON: what is stored of it, and what programs read and sign-off hashes.
//!
//! Not here: who may read it. Invariant: what is written reads back equal; numbers are text.

use base::id::EvidenceId;
use base::measured::MeasuredUnit;
use base::{ContentHash, Day};
use serde_json::{Value as Json, json};

use super::{About, FileKind, Frozen, Held, Kept, Piece, verdict_name};

const UNITS: [MeasuredUnit; 4] = [
    MeasuredUnit::Count,
    MeasuredUnit::Percent,
    MeasuredUnit::Hours,
    MeasuredUnit::Days,
];

/// What it is and what is said of it, as stored beside id, question, label and verdict.
pub(super) fn body(held: &Held, about: &About) -> Json {
    let day = |d: Option<Day>| d.map(|d| d.to_string());
    let mut json = json!({
        "title": about.title, "issuer": about.issuer,
        "dated": day(about.dated), "valid_until": day(about.valid_until),
    });
    let more = match held {
        Held::File(kept) => json!({ "file": kept_json(kept) }),
        Held::Link {
            address,
            snapshot,
            on,
        } => json!({ "address": address, "on": on.to_string(), "file": kept_json(snapshot) }),
        Held::Measured(f) => frozen_json(f),
    };
    if let (Some(all), Some(more)) = (json.as_object_mut(), more.as_object()) {
        all.extend(more.clone());
    }
    json
}

/// A figure as it was.
pub(crate) fn frozen_json(f: &Frozen) -> Json {
    json!({
        "figure": f.figure, "value": f.value.to_string(), "unit": f.unit.as_str(),
        "from": f.from.to_string(), "as_of": f.as_of.to_string(), "records": f.records,
    })
}

/// Reads what [`frozen_json`] wrote.
pub(crate) fn read_frozen(body: &Json) -> Option<Frozen> {
    let text = |key: &str| body.get(key).and_then(Json::as_str);
    let day = |key: &str| text(key).and_then(Day::parse);
    Some(Frozen {
        figure: text("figure")?.to_owned(),
        value: text("value")?.parse().ok()?,
        unit: UNITS
            .into_iter()
            .find(|u| Some(u.as_str()) == text("unit"))?,
        from: day("from")?,
        as_of: day("as_of")?,
        records: text("records")?.to_owned(),
    })
}

fn kept_json(kept: &Kept) -> Json {
    json!({ "sha256": kept.hash.to_string(), "kind": kept.kind.as_str(), "bytes": kept.bytes })
}

/// Reads what [`body`] wrote.
pub(super) fn read(kind: &str, body: &Json, tlp: base::Tlp) -> Option<(Held, About)> {
    let text = |key: &str| body.get(key).and_then(Json::as_str);
    let day = |key: &str| text(key).and_then(Day::parse);
    let held = match kind {
        "file" => Held::File(read_kept(body)?),
        "link" => Held::Link {
            address: text("address")?.to_owned(),
            snapshot: read_kept(body)?,
            on: day("on")?,
        },
        "measured" => Held::Measured(read_frozen(body)?),
        _ => return None,
    };
    let about = About {
        title: text("title")?.to_owned(),
        issuer: text("issuer")?.to_owned(),
        dated: day("dated"),
        valid_until: day("valid_until"),
        tlp,
    };
    Some((held, about))
}

fn read_kept(body: &Json) -> Option<Kept> {
    let file = body.get("file")?;
    let hash: ContentHash = file.get("sha256")?.as_str()?.parse().ok()?;
    Some(Kept {
        hash,
        kind: FileKind::from_name(file.get("kind")?.as_str()?)?,
        bytes: file.get("bytes")?.as_u64()?,
    })
}

/// A piece of evidence as JSON, for programs and for the hash of the round.
#[must_use]
pub fn piece_json(piece: &Piece) -> Json {
    let mut json = body(&piece.held, &piece.about);
    let judged = &piece.judged;
    let more = json!({
        "id": piece.id.to_string(), "item": piece.item.as_str(),
        "voice": piece.voice.as_str(), "kind": piece.held.kind(),
        "tlp": piece.about.tlp.as_str(),
        "carried": piece.carried.map(|r| r.to_string()),
        "added_by": piece.by, "added": piece.at.rfc3339(),
        "verdict": {
            "state": verdict_name(judged.verdict), "reason": judged.reason, "by": judged.by,
            "at": judged.at.map(base::Timestamp::rfc3339),
        },
        "version": piece.version,
    });
    if let (Some(all), Some(more)) = (json.as_object_mut(), more.as_object()) {
        all.extend(more.clone());
    }
    json
}

/// The id in a path or file.
pub(super) fn id(text: &str) -> Option<EvidenceId> {
    text.parse().ok()
}
