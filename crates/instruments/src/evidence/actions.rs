//! Adding evidence, judging it and taking it away.
//!
//! Not here: pages, and which figure speaks to which question (`proposal`). Invariant: the bytes
//! are kept before a row names them; nothing changes after sign-off; nobody judges what they added.

use ::store::Tx;
use base::id::{EvidenceId, RoundId, TenantId};
use base::{Actor, Timestamp, Tlp};

use super::taking::{checked, refused};
use super::{About, Frozen, Held, Judged, PIECES, Piece, store};
use crate::answer::{Verdict, longest};
use crate::assessment::{self, Round, Voice};
use crate::package::ItemId;
use crate::respondent::Sat;
use crate::rights::{OFFICERS, REVIEWERS, require};
use crate::{Instruments, InstrumentsError};

/// What somebody offers as evidence.
#[derive(Debug, Clone)]
pub enum Offered {
    /// A file.
    File(Vec<u8>),
    /// A link with the page as a file; without one, the gateway fetches the page.
    Link {
        /// Where.
        address: String,
        /// What stands there.
        page: Option<Vec<u8>>,
    },
    /// A figure of the gateway, by its name, as it is now.
    Figure(String),
}

/// New evidence.
#[derive(Debug, Clone)]
pub struct New {
    /// The question.
    pub item: ItemId,
    /// What it is.
    pub offered: Offered,
    /// What is said of it.
    pub about: About,
}

impl Instruments {
    /// Adds evidence to a question. Country officers and administrators may; a link without its
    /// page is fetched by the gateway.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] for an unknown question or
    /// a figure that is not known, [`InstrumentsError::SignedOff`], [`InstrumentsError::Field`] for
    /// a file that is too large or not of a kind that is taken, a link that is none, a page that
    /// cannot be fetched.
    pub async fn attach(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        new: New,
    ) -> Result<Piece, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        let held = match &new.offered {
            Offered::Figure(name) => {
                let wanted = [name.as_str()];
                let figures = self.figures(actor, tenant, &wanted).await?;
                let found = figures.iter().find(|f| f.measure.name == name.as_str());
                Held::Measured(Frozen::from(
                    found.ok_or(InstrumentsError::NotFound("figure"))?,
                ))
            }
            Offered::Link {
                address,
                page: None,
            } => {
                let page = self.fetched(address).await?;
                self.link(address, page).await?
            }
            other => self.plain(other).await?,
        };
        self.add(actor, &round, &Voice::team(), (new, held)).await
    }

    /// Adds evidence to a question of a respondent's own sections: files and links, each with its
    /// page. The gateway fetches nothing for them.
    ///
    /// # Errors
    /// As [`Instruments::sat`] and [`Instruments::attach`].
    pub async fn attach_sitting(&self, sitting: &str, new: New) -> Result<Piece, InstrumentsError> {
        let sat = self.sat(sitting).await?;
        crate::respondent::own(&sat, &new.item)?;
        let held = match &new.offered {
            Offered::Figure(_) => return Err(InstrumentsError::Forbidden),
            Offered::Link { page: None, .. } => {
                let why = "is missing: give the page as a file";
                return Err(refused("file", why, "instruments-refused-evidence-page"));
            }
            other => self.plain(other).await?,
        };
        let voice = sat.respondent.voice();
        let actor = Actor::anonymous();
        self.add(&actor, &sat.whole.round, &voice, (new, held))
            .await
    }

    async fn add(
        &self,
        actor: &Actor,
        round: &Round,
        voice: &Voice,
        (new, held): (New, Held),
    ) -> Result<Piece, InstrumentsError> {
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !assessment::store::hold(&mut tx, round.tenant, round.id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let piece = self
            .add_in(&mut tx, (actor, round, voice), (new, held), now)
            .await?;
        let id = piece.id.to_string();
        let what = ("instruments.evidence.add", id.as_str());
        self.finish(tx, actor, Some(round.tenant), what, &["evidence"])
            .await?;
        Ok(piece)
    }

    /// Adds evidence within a change that holds the round. A fresh figure takes the place of the
    /// same figure that was carried over or accepted before.
    pub(crate) async fn add_in(
        &self,
        tx: &mut Tx,
        (actor, round, voice): (&Actor, &Round, &Voice),
        (new, held): (New, Held),
        now: Timestamp,
    ) -> Result<Piece, InstrumentsError> {
        let about = checked(new.about, &held)?;
        let instrument = self.instrument(round.text).await?;
        if instrument.place(new.item.as_str()).is_none() {
            return Err(InstrumentsError::NotFound("question"));
        }
        let all = store::of_round(&self.db, round.id).await?;
        let own: Vec<&Piece> = all.iter().filter(|p| p.item == new.item).collect();
        if let Some(figure) = held.figure() {
            let same = |p: &&&Piece| p.held.figure().is_some_and(|f| f.figure == figure.figure);
            for old in own.iter().filter(same) {
                store::remove(tx, round.id, old.id).await?;
            }
        }
        let again = |p: &&&Piece| p.voice == *voice && p.held.same_file(&held);
        if let Some(there) = own.iter().find(again) {
            let why = format!("is here already as \"{}\"", there.about.title);
            return Err(refused("file", &why, "instruments-refused-evidence-twice"));
        }
        if own.len() >= PIECES {
            let why = "the question has 50 pieces of evidence; take one away first";
            return Err(refused("title", why, "instruments-refused-evidence-many"));
        }
        let piece = Piece {
            id: EvidenceId::new(now),
            item: new.item,
            voice: voice.clone(),
            held,
            about,
            carried: None,
            by: assessment::by(actor, voice),
            at: now,
            judged: Judged {
                verdict: Verdict::Open,
                reason: String::new(),
                by: String::new(),
                at: None,
            },
            version: 1,
        };
        store::insert(tx, round.id, &piece).await?;
        Ok(piece)
    }

    /// Says whether a piece of evidence shows what it is to show; a rejection has a reason.
    /// Reviewers and administrators may, but nobody for what they added.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::OwnAnswer`], [`InstrumentsError::Changed`],
    /// [`InstrumentsError::SignedOff`], [`InstrumentsError::Field`].
    pub async fn judge(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, EvidenceId),
        (verdict, reason): (Verdict, &str),
        seen: i64,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, REVIEWERS)?;
        let round = self.open_round(tenant, round).await?;
        let piece = self.piece(&round, id).await?;
        if piece.by == actor.audit_name() && verdict == Verdict::Accepted {
            return Err(InstrumentsError::OwnAnswer);
        }
        let reason = reason.trim();
        if verdict == Verdict::Rejected && reason.is_empty() {
            return Err(refused("reason", "is missing", "web-field-missing"));
        }
        if reason.chars().count() > longest::SHORT {
            return Err(refused(
                "reason",
                "is too long",
                "instruments-misfit-too-long",
            ));
        }
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !assessment::store::hold(&mut tx, tenant, round.id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let judged = Judged {
            verdict,
            reason: reason.to_owned(),
            by: actor.audit_name(),
            at: Some(now),
        };
        if !store::judge(&mut tx, (round.id, id), &judged, seen).await? {
            return Err(InstrumentsError::Changed(vec![piece.item.to_string()]));
        }
        let name = id.to_string();
        let what = ("instruments.evidence.judge", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["verdict"])
            .await
    }

    /// Takes a piece of evidence away. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::SignedOff`].
    pub async fn take_away(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, EvidenceId),
    ) -> Result<Piece, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, round).await?;
        let piece = self.piece(&round, id).await?;
        self.away(actor, &round, &piece).await?;
        Ok(piece)
    }

    /// Takes away what a respondent added themselves.
    ///
    /// # Errors
    /// As [`Instruments::sat`]; [`InstrumentsError::NotFound`] also for what somebody else added.
    pub async fn take_away_sitting(
        &self,
        sitting: &str,
        id: EvidenceId,
    ) -> Result<Piece, InstrumentsError> {
        let sat = self.sat(sitting).await?;
        let piece = theirs(&sat, id)?;
        self.away(&Actor::anonymous(), &sat.whole.round, &piece)
            .await?;
        Ok(piece)
    }

    async fn away(
        &self,
        actor: &Actor,
        round: &Round,
        piece: &Piece,
    ) -> Result<(), InstrumentsError> {
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !assessment::store::hold(&mut tx, round.tenant, round.id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        if !store::remove(&mut tx, round.id, piece.id).await? {
            return Err(InstrumentsError::NotFound("evidence"));
        }
        let name = piece.id.to_string();
        let what = ("instruments.evidence.remove", name.as_str());
        self.finish(tx, actor, Some(round.tenant), what, &["evidence"])
            .await
    }

    pub(super) async fn piece(
        &self,
        round: &Round,
        id: EvidenceId,
    ) -> Result<Piece, InstrumentsError> {
        let all = store::of_round(&self.db, round.id).await?;
        let found = all.into_iter().find(|p| p.id == id);
        found.ok_or(InstrumentsError::NotFound("evidence"))
    }
}

/// A piece that the respondent of a sitting added.
pub(super) fn theirs(sat: &Sat, id: EvidenceId) -> Result<Piece, InstrumentsError> {
    let found = sat.whole.pieces.iter().find(|p| p.id == id);
    let own = found.filter(|p| p.voice == sat.respondent.voice());
    own.cloned().ok_or(InstrumentsError::NotFound("evidence"))
}

/// The label of evidence that nobody labelled.
pub const USUAL: Tlp = Tlp::Amber;
