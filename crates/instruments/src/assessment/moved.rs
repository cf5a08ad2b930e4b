//! What became of measured evidence since the round before: the figure then and now.
//!
//! Not here: whether more is better, which depends on the figure; a step of the package says it
//! where there is one. Invariant: an open round is compared with the figure as it is today, a
//! signed-off one only with what was accepted in it.

use std::collections::BTreeSet;

use base::measured::Measured;
use base::{Actor, Decimal};

use super::{RoundStand, Whole};
use crate::evidence::{Frozen, Piece, store};
use crate::package::{Item, ItemId};
use crate::rights::{READERS, ceiling, require};
use crate::{Instruments, InstrumentsError};

/// Where the later figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// It was accepted as evidence in this round.
    Accepted,
    /// It is what the gateway measures today.
    Today,
}

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Up.
    Up,
    /// Down.
    Down,
    /// The same.
    Level,
}

/// Whether that is good, where the package says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Good.
    Better,
    /// Bad.
    Worse,
    /// The package does not say.
    Unsaid,
}

/// A figure in the round before and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The question.
    pub item: ItemId,
    /// As it was accepted in the round before.
    pub then: Frozen,
    /// As it is now; `None` where it is not known, or the reader may not see it.
    pub now: Option<(Frozen, Now)>,
}

impl Moved {
    /// Which way the figure went.
    #[must_use]
    pub fn course(&self) -> Option<Course> {
        let (now, _) = self.now.as_ref()?;
        Some(course(self.then.value, now.value))
    }

    /// Whether that is good for the question.
    #[must_use]
    pub fn meaning(&self, item: &Item) -> Meaning {
        let bound = item
            .measured
            .iter()
            .filter(|m| m.figure == self.then.figure);
        let up = bound.filter_map(|m| m.steps.as_ref()).next();
        match (up.map(|s| s.more_is_better), self.course()) {
            (Some(true), Some(Course::Up)) | (Some(false), Some(Course::Down)) => Meaning::Better,
            (Some(true), Some(Course::Down)) | (Some(false), Some(Course::Up)) => Meaning::Worse,
            _ => Meaning::Unsaid,
        }
    }
}

fn course(then: Decimal, now: Decimal) -> Course {
    match now.cmp(&then) {
        std::cmp::Ordering::Less => Course::Down,
        std::cmp::Ordering::Equal => Course::Level,
        std::cmp::Ordering::Greater => Course::Up,
    }
}

impl Instruments {
    /// The measured evidence of the round before beside the same figures now, in the order of the
    /// questions; of one question, or of all.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn moved(
        &self,
        actor: &Actor,
        whole: &Whole,
        only: Option<&ItemId>,
    ) -> Result<Vec<Moved>, InstrumentsError> {
        let tenant = whole.round.tenant;
        require(actor, tenant, READERS)?;
        let Some(before) = whole.round.previous else {
            return Ok(Vec::new());
        };
        let highest = ceiling(actor, tenant);
        let fits = |p: &Piece| {
            let wanted = only.is_none_or(|i| p.item == *i);
            wanted && p.about.tlp <= highest && p.held.figure().is_some()
        };
        let mut old = store::of_round(&self.db, before).await?;
        old.retain(|p| fits(p) && whole.item(p.item.as_str()).is_some());
        if old.is_empty() {
            return Ok(Vec::new());
        }
        old.sort_by_key(|p| whole.instrument.place(p.item.as_str()));
        let today = match whole.round.stand {
            RoundStand::Open => {
                let named: BTreeSet<&str> = old.iter().filter_map(figure).collect();
                let wanted: Vec<&str> = named.into_iter().collect();
                self.figures_seen(actor, tenant, &wanted).await?
            }
            RoundStand::SignedOff => Vec::new(),
        };
        let one = |piece: Piece| {
            let then = piece.held.figure()?.clone();
            Some(Moved {
                now: now(whole, &piece.item, &then.figure, &today),
                item: piece.item,
                then,
            })
        };
        Ok(old.into_iter().filter_map(one).collect())
    }
}

fn figure(piece: &Piece) -> Option<&str> {
    piece.held.figure().map(|f| f.figure.as_str())
}

/// The figure as it was accepted in this round, else as it is today.
fn now(whole: &Whole, item: &ItemId, figure: &str, today: &[Measured]) -> Option<(Frozen, Now)> {
    let fresh = |p: &&Piece| p.carried.is_none();
    let mut own = whole.evidence_of(item).filter(fresh);
    let accepted = own.find_map(|p| p.held.figure().filter(|f| f.figure == figure));
    if let Some(accepted) = accepted {
        return Some((accepted.clone(), Now::Accepted));
    }
    let found = today.iter().find(|m| m.measure.name == figure)?;
    Some((Frozen::from(found), Now::Today))
}
