//! The answers, the evidence and the figures of a bundle.
//!
//! Not here: which round, and whose. Invariant: both sides make the content in the same way, so
//! that the figures follow from the answers wherever they are worked out.

use std::collections::BTreeMap;

use base::{ContentHash, Day, Tlp};
use serde_json::{Map, Value as Json, json};

use super::container::{ANSWERS, EVIDENCE, RESULTS};
use super::{BundleError, PartReleased, Release};
use crate::answer::{Answer, Evidence, EvidenceKind, Sheet};
use crate::assessment::{COMMENT_LIMIT, Whole, api, codec};
use crate::evidence::{Held, Piece, TITLE_LIMIT, VERDICTS, verdict_name};
use crate::instrument::Instrument;
use crate::package::ItemId;
use crate::score::{Count, Score, Scored, score};

/// What stands for a reason that was not released.
const UNTOLD: &str = "–";
const KINDS: [(&str, EvidenceKind); 3] = [
    ("file", EvidenceKind::File),
    ("link", EvidenceKind::Link),
    ("measured", EvidenceKind::Measured),
];

/// A figure that the gateway of the round measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// The number.
    pub value: String,
    /// What it is a number of.
    pub unit: String,
    /// The UTC day that it holds for.
    pub as_of: Day,
}

/// That a piece of evidence is there; never its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The question.
    pub item: ItemId,
    /// What scoring needs of it, with its id.
    pub counted: Evidence,
    /// What it is called.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The SHA-256 of its file.
    pub hash: Option<ContentHash>,
    /// Its label.
    pub tlp: Tlp,
    /// The figure.
    pub figure: Option<Figure>,
}

/// What leaves of a round.
#[derive(Debug, Clone)]
pub(super) struct Content {
    /// The answers; blank where nothing was released.
    pub(super) sheet: Sheet,
    /// Comments by place.
    pub(super) comments: BTreeMap<usize, String>,
    /// Evidence.
    pub(super) mentions: Vec<Mention>,
}

/// The figures that were signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The published score; `None` where there was none.
    pub published: Option<Score>,
    /// Scored questions that were answered, of those that were to be.
    pub completeness: Count,
}

impl Signed {
    /// Of a round that is here.
    pub(super) fn of(scored: &Scored) -> Self {
        Self {
            published: scored.overall().and_then(|f| f.published.clone()),
            completeness: scored.backing.completeness,
        }
    }
}

impl Content {
    /// What a release lets out of a round, and how much that is of each section.
    pub(super) fn of(whole: &Whole, release: &Release) -> (Self, Vec<PartReleased>) {
        let mut content = Self {
            sheet: Sheet::blank(&whole.instrument),
            comments: BTreeMap::new(),
            mentions: Vec::new(),
        };
        let mut parts = Vec::new();
        for (section, range) in whole.instrument.sections() {
            let mut part = PartReleased {
                section: section.id.clone(),
                released: 0,
                of: range.len(),
            };
            for place in range {
                let Some(item) = whole.instrument.item(place) else {
                    continue;
                };
                let answer = whole.sheet.answer(place);
                part.released += usize::from(release.covers(&section.id, &item.id));
                if release.lets(&section.id, &item.id, answer) {
                    content.let_out(whole, (place, &item.id), answer, release);
                }
            }
            parts.push(part);
        }
        (content, parts)
    }

    fn let_out(
        &mut self,
        whole: &Whole,
        (place, item): (usize, &ItemId),
        answer: &Answer,
        release: &Release,
    ) {
        let mut answer = answer.clone();
        if let (Answer::NotApplicable { reason, .. }, false) = (&mut answer, release.comments) {
            UNTOLD.clone_into(reason);
        }
        // What stands in the round fits its question.
        let fits = self.sheet.set(&whole.instrument, item.as_str(), answer);
        debug_assert!(fits.is_ok());
        let comment = whole.team(place).map_or("", |s| s.comment.as_str());
        if release.comments && !comment.is_empty() {
            self.comments.insert(place, comment.to_owned());
        }
        let pieces = whole.pieces.iter().filter(|p| p.item == *item);
        for piece in pieces.filter(|p| release.lets_piece(p)) {
            self.mention(&whole.instrument, Mention::of(piece));
        }
    }

    fn mention(&mut self, instrument: &Instrument, one: Mention) {
        let id = one.item.as_str();
        if self
            .sheet
            .attach(instrument, id, one.counted.clone())
            .is_ok()
        {
            self.mentions.push(one);
        }
    }

    pub(super) fn answers_json(&self, instrument: &Instrument) -> Json {
        let mut answers = Map::new();
        for (place, item) in instrument.package().items().enumerate() {
            let answer = self.sheet.answer(place);
            if *answer == Answer::Blank {
                continue;
            }
            let mut body = codec::encode(answer);
            if let (Some(object), Some(comment)) = (body.as_object_mut(), self.comments.get(&place))
            {
                object.insert("comment".to_owned(), json!(comment));
            }
            answers.insert(item.id.to_string(), body);
        }
        json!({ "answers": answers })
    }

    pub(super) fn evidence_json(&self) -> Json {
        let all: Vec<Json> = self.mentions.iter().map(Mention::json).collect();
        json!({ "evidence": all })
    }

    /// Reads the entries of a bundle whose signature holds.
    pub(super) fn read(
        instrument: &Instrument,
        (answers, evidence): (&[u8], &[u8]),
    ) -> Result<Self, BundleError> {
        let mut content = Self {
            sheet: Sheet::blank(instrument),
            comments: BTreeMap::new(),
            mentions: Vec::new(),
        };
        let bad = |reason: String| BundleError::unreadable(ANSWERS, reason);
        let answers = parsed(ANSWERS, answers)?;
        let all = answers.get("answers").and_then(Json::as_object);
        for (id, body) in all.ok_or_else(|| bad("has no \"answers\"".to_owned()))? {
            let place = instrument.place(id);
            let item = place.and_then(|p| Some((p, instrument.item(p)?)));
            let (place, item) = item.ok_or_else(|| bad(format!("{id}: is no question")))?;
            let answer = codec::decode(item, body).map_err(|e| bad(e.to_string()))?;
            let fits = content.sheet.set(instrument, id, answer);
            fits.map_err(|e| bad(e.to_string()))?;
            if let Some(comment) = body.get("comment").and_then(Json::as_str) {
                if comment.chars().count() > COMMENT_LIMIT {
                    return Err(bad(format!("{id}: the comment is too long")));
                }
                content.comments.insert(place, comment.to_owned());
            }
        }
        let evidence = parsed(EVIDENCE, evidence)?;
        let bad = || BundleError::unreadable(EVIDENCE, "a piece cannot be read");
        let all = evidence.get("evidence").and_then(Json::as_array);
        for one in all.ok_or_else(bad)? {
            let one = Mention::read(one).ok_or_else(bad)?;
            instrument.place(one.item.as_str()).ok_or_else(bad)?;
            content.mention(instrument, one);
        }
        Ok(content)
    }

    /// The figures of the answers as they are here.
    pub(super) fn scored(&self, instrument: &Instrument, on: Day) -> Scored {
        score(instrument, &self.sheet, on)
    }
}

fn parsed(entry: &str, bytes: &[u8]) -> Result<Json, BundleError> {
    serde_json::from_slice(bytes).map_err(|e| BundleError::unreadable(entry, e.to_string()))
}

impl Mention {
    fn of(piece: &Piece) -> Self {
        let figure = match &piece.held {
            Held::Measured(f) => Some(Figure {
                name: f.figure.clone(),
                value: f.value.to_string(),
                unit: f.unit.as_str().to_owned(),
                as_of: f.as_of,
            }),
            Held::File(_) | Held::Link { .. } => None,
        };
        Self {
            item: piece.item.clone(),
            counted: piece.counted(),
            title: piece.about.title.clone(),
            issuer: piece.about.issuer.clone(),
            hash: piece.held.file().map(|f| f.hash),
            tlp: piece.about.tlp,
            figure,
        }
    }

    fn json(&self) -> Json {
        let day = |d: Option<Day>| d.map(|d| d.to_string());
        let kind = KINDS.iter().find(|(_, k)| *k == self.counted.kind);
        json!({
            "id": self.counted.id, "item": self.item.as_str(), "kind": kind.map(|(n, _)| n),
            "title": self.title, "issuer": self.issuer, "dated": day(self.counted.dated),
            "valid_until": day(self.counted.valid_until),
            "sha256": self.hash.map(|h| h.to_string()), "tlp": self.tlp.as_str(),
            "verdict": verdict_name(self.counted.verdict),
            "figure": self.figure.as_ref().map(|f| json!({
                "name": f.name, "value": f.value, "unit": f.unit, "as_of": f.as_of.to_string(),
            })),
        })
    }

    fn read(json: &Json) -> Option<Self> {
        let text = |key: &str| {
            let text = json.get(key)?.as_str()?;
            (text.chars().count() <= TITLE_LIMIT).then(|| text.to_owned())
        };
        let day = |key: &str| match json.get(key) {
            None | Some(Json::Null) => Some(None),
            Some(day) => Day::parse(day.as_str()?).map(Some),
        };
        let (kind, verdict) = (text("kind")?, text("verdict")?);
        let counted = Evidence {
            id: text("id")?,
            kind: KINDS.iter().find(|(n, _)| *n == kind)?.1,
            dated: day("dated")?,
            valid_until: day("valid_until")?,
            verdict: VERDICTS.iter().find(|(n, _)| *n == verdict)?.1,
        };
        let figure = match json.get("figure") {
            None | Some(Json::Null) => None,
            Some(figure) => Some(Figure::read(figure)?),
        };
        Some(Self {
            item: text("item")?.parse().ok()?,
            counted,
            title: text("title")?,
            issuer: text("issuer")?,
            hash: match json.get("sha256") {
                None | Some(Json::Null) => None,
                Some(hash) => Some(hash.as_str()?.parse().ok()?),
            },
            tlp: text("tlp")?.parse().ok()?,
            figure,
        })
    }
}

impl Figure {
    fn read(json: &Json) -> Option<Self> {
        let text = |key: &str| {
            let text = json.get(key)?.as_str()?;
            (text.chars().count() <= TITLE_LIMIT).then(|| text.to_owned())
        };
        Some(Self {
            name: text("name")?,
            value: text("value")?,
            unit: text("unit")?,
            as_of: Day::parse(&text("as_of")?)?,
        })
    }
}

/// The figures of a bundle: what was signed, and what follows from what was released.
pub(super) fn results_json(instrument: &Instrument, signed: &Scored, released: &Scored) -> Json {
    let sections = instrument.sections().zip(&released.sections);
    let section =
        |((section, _), own): ((&crate::package::Section, _), &crate::score::SectionScore)| {
            json!({
                "id": section.id.as_str(), "figures": api::figures(&own.figures),
                "completeness": api::count(own.backing.completeness),
                "evidence": api::count(own.backing.evidence),
            })
        };
    json!({
        "signed": {
            "overall": signed.overall().map(api::figures),
            "completeness": api::count(signed.backing.completeness),
        },
        "released": {
            "overall": released.overall().map(api::figures),
            "completeness": api::count(released.backing.completeness),
            "evidence": api::count(released.backing.evidence),
            "sections": sections.map(section).collect::<Vec<_>>(),
        },
    })
}

/// Reads the figures that were signed, and refuses a bundle whose other figures do not follow from
/// its answers.
pub(super) fn read_results(
    instrument: &Instrument,
    bytes: &[u8],
    released: &Scored,
) -> Result<Signed, BundleError> {
    let json = parsed(RESULTS, bytes)?;
    let again = results_json(instrument, released, released);
    if json.get("released") != again.get("released") {
        return Err(BundleError::Figures);
    }
    let number = |at: &str| u32::try_from(json.pointer(at)?.as_u64()?).ok();
    let count = || {
        Some(Count {
            done: number("/signed/completeness/done")?,
            of: number("/signed/completeness/of")?,
        })
    };
    let bad = || BundleError::unreadable(RESULTS, "the signed figures cannot be read");
    let published = match json.pointer("/signed/overall/published/exact") {
        None => None,
        Some(exact) => Some(exact.as_str().and_then(Score::parse).ok_or_else(bad)?),
    };
    Ok(Signed {
        published,
        completeness: count().ok_or_else(bad)?,
    })
}
