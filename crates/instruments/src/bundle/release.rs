//! Release: which answers of a signed-off round may leave, and with what beside them.
//!
//! Not here: making the file. Invariant: without a release nothing leaves; each release stands in
//! the history with who made it, and a release is changed only from the version its writer saw.

use std::collections::BTreeSet;

use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp, Tlp};
use serde_json::{Value as Json, json};

use super::{BundleError, store};
use crate::answer::{Answer, Value};
use crate::assessment::{Round, RoundStand, Whole};
use crate::evidence::Piece;
use crate::package::{ItemId, SectionId};
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// The labels that a release may have. Stricter ones stay within the administration by their
/// meaning (TLP 2.0), so that nothing can be handed to another one under them.
pub const LABELS: [Tlp; 3] = [Tlp::Clear, Tlp::Green, Tlp::Amber];

/// How much of a round is released.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Extent {
    /// Nothing.
    #[default]
    Nothing,
    /// Every question.
    All,
    /// These sections and these questions.
    Parts {
        /// Whole sections.
        sections: BTreeSet<SectionId>,
        /// Single questions.
        items: BTreeSet<ItemId>,
    },
}

impl Extent {
    /// Its name in forms and exports.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::All => "all",
            Self::Parts { .. } => "parts",
        }
    }
}

/// What is released of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Which answers.
    pub extent: Extent,
    /// Whether what people wrote goes with them: comments, reasons, answers in free text.
    pub comments: bool,
    /// Whether it is said what evidence stands behind them; never the files.
    pub evidence: bool,
    /// The label of the bundle, one of [`LABELS`]; evidence above it stays.
    pub tlp: Tlp,
}

impl Default for Release {
    fn default() -> Self {
        Self {
            extent: Extent::Nothing,
            comments: false,
            evidence: false,
            tlp: Tlp::Amber,
        }
    }
}

/// A release as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// What is released.
    pub release: Release,
    /// Goes up with every change; 0 where nothing was ever released.
    pub version: i64,
    /// Who changed it last, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Release {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Json {
        let mut json = json!({
            "extent": self.extent.name(), "comments": self.comments, "evidence": self.evidence,
            "tlp": self.tlp.as_str(),
        });
        if let (Extent::Parts { sections, items }, Some(all)) = (&self.extent, json.as_object_mut())
        {
            let ids = sections.iter().map(|s| json!(s.as_str()));
            all.insert("sections".to_owned(), ids.collect());
            let ids = items.iter().map(|i| json!(i.as_str()));
            all.insert("items".to_owned(), ids.collect());
        }
        json
    }

    /// Reads what [`Release::json`] wrote; `None` for anything else, also for a label that no
    /// release may have.
    #[must_use]
    pub fn read(json: &Json) -> Option<Self> {
        let flag = |key: &str| match json.get(key) {
            None => Some(false),
            Some(flag) => flag.as_bool(),
        };
        let tlp: Tlp = match json.get("tlp") {
            None => Tlp::Amber,
            Some(tlp) => tlp.as_str()?.parse().ok()?,
        };
        let extent = match json.get("extent")?.as_str()? {
            "nothing" => Extent::Nothing,
            "all" => Extent::All,
            "parts" => Extent::Parts {
                sections: ids(json.get("sections"))?,
                items: ids(json.get("items"))?,
            },
            _ => return None,
        };
        let release = Self {
            extent,
            comments: flag("comments")?,
            evidence: flag("evidence")?,
            tlp,
        };
        LABELS.contains(&tlp).then_some(release)
    }

    /// Whether the question at a place is released, whatever its answer.
    #[must_use]
    pub fn covers(&self, section: &SectionId, item: &ItemId) -> bool {
        match &self.extent {
            Extent::Nothing => false,
            Extent::All => true,
            Extent::Parts { sections, items } => sections.contains(section) || items.contains(item),
        }
    }

    /// Whether an answer leaves: it is released and said, not confidential, and not a free text
    /// while texts stay.
    #[must_use]
    pub fn lets(&self, section: &SectionId, item: &ItemId, answer: &Answer) -> bool {
        let is_text = matches!(answer, Answer::Given(Value::Text(_)));
        let stays = matches!(answer, Answer::Blank | Answer::Confidential);
        self.covers(section, item) && !stays && (self.comments || !is_text)
    }

    /// Whether it is said of a piece of evidence that it is there, beside an answer that leaves.
    #[must_use]
    pub fn lets_piece(&self, piece: &Piece) -> bool {
        self.evidence && piece.about.tlp <= self.tlp
    }

    /// The first part that a round does not have.
    fn unknown_to(&self, whole: &Whole) -> Option<String> {
        let Extent::Parts { sections, items } = &self.extent else {
            return None;
        };
        let known = |id: &&SectionId| whole.instrument.sections().any(|(s, _)| s.id == **id);
        let section = sections.iter().find(|id| !known(id));
        let item = items.iter().find(|id| whole.item(id.as_str()).is_none());
        let section = section.map(ToString::to_string);
        section.or_else(|| item.map(ToString::to_string))
    }
}

fn ids<T: std::str::FromStr + Ord>(json: Option<&Json>) -> Option<BTreeSet<T>> {
    match json {
        None => Some(BTreeSet::new()),
        Some(list) => {
            let parse = |one: &Json| one.as_str()?.parse().ok();
            list.as_array()?.iter().map(parse).collect()
        }
    }
}

impl Released {
    /// Nothing was ever released.
    pub(super) fn nothing() -> Self {
        Self {
            release: Release::default(),
            version: 0,
            by: String::new(),
            at: Timestamp::from_micros(0),
        }
    }
}

impl Instruments {
    /// What is released of a round. Whoever may read rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn released(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Released, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, id).await?;
        let found = store::released(&self.db, round.id).await?;
        Ok(found.unwrap_or_else(Released::nothing))
    }

    /// Every release of a round there was, the newest first.
    ///
    /// # Errors
    /// As [`Instruments::released`].
    pub async fn releases(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Vec<Released>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, id).await?;
        Ok(store::releases(&self.db, round.id).await?)
    }

    /// Releases answers of a round, or with [`Extent::Nothing`] withdraws the release, from the
    /// version that was seen. Whoever may sign a round off may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::Changed`]; [`BundleError::NotSigned`], [`BundleError::NoSuchPart`].
    pub async fn release(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, seen): (RoundId, i64),
        release: Release,
    ) -> Result<Released, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let whole = self.whole(actor, tenant, id).await?;
        signed(&whole.round)?;
        if let Some(part) = release.unknown_to(&whole) {
            return Err(BundleError::NoSuchPart(part).into());
        }
        let row = Released {
            release,
            version: seen + 1,
            by: actor.audit_name(),
            at: self.clock.now(),
        };
        let mut tx = self.begin(actor).await?;
        if !store::release(&mut tx, id, &row).await? {
            return Err(InstrumentsError::Changed(vec!["the release".to_owned()]));
        }
        let name = id.to_string();
        let action = match row.release.extent {
            Extent::Nothing => "instruments.release.withdraw",
            _ => "instruments.release.change",
        };
        let fields = &["extent", "comments", "evidence", "tlp"];
        self.finish(tx, actor, Some(tenant), (action, &name), fields)
            .await?;
        Ok(row)
    }
}

pub(super) fn signed(round: &Round) -> Result<(), BundleError> {
    match round.stand {
        RoundStand::SignedOff => Ok(()),
        RoundStand::Open => Err(BundleError::NotSigned),
    }
}
