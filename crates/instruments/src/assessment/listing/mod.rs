//! The rounds of an administration by pages, with a filter, for programs.
//!
//! Not here: the operation (`api`), the page for people (`pages::list`). Invariant: a place names
//! the last round that was seen, so that a round that begins meanwhile neither hides nor repeats
//! another.

pub mod api;

use std::fmt;
use std::str::FromStr;

use ::store::params;
use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};

use super::{Round, RoundStand, store};
use crate::package::InstrumentId;
use crate::rights::{READERS, require};
use crate::{Instruments, InstrumentsError};

/// The most rounds of one answer, and as many as without a wish.
pub const MOST: usize = 200;

const PAGE: &str =
    "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM instruments_round WHERE tenant = $1
    AND ($2 = '' OR instrument = $2) AND ($3 = '' OR stand = $3)
    AND ($4 = '' OR created_at < $5 OR (created_at = $5 AND id < $4))
    ORDER BY created_at DESC, id DESC LIMIT $6";

/// Where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    at: Timestamp,
    id: RoundId,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.micros(), self.id)
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            at: Timestamp::from_micros(at.parse().map_err(|_| ())?),
            id: id.parse().map_err(|_| ())?,
        })
    }
}

/// Which rounds are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Those of one instrument.
    pub instrument: Option<InstrumentId>,
    /// Those that stand in one way.
    pub stand: Option<RoundStand>,
    /// Those after the end of the page before.
    pub after: Option<Place>,
}

impl Instruments {
    /// At most `most` of the rounds that are wanted, newest first, and where the next page begins.
    /// Whoever may read rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn page_of_rounds(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (wanted, most): (&Wanted, usize),
    ) -> Result<(Vec<Round>, Option<Place>), InstrumentsError> {
        require(actor, tenant, READERS)?;
        let most = most.clamp(1, MOST);
        // One more than is given tells whether there are further ones.
        let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
        let instrument = wanted.instrument.as_ref().map_or("", InstrumentId::as_str);
        let stand = wanted.stand.map_or("", RoundStand::as_str);
        let id = wanted.after.map_or_else(String::new, |a| a.id.to_string());
        let at = wanted.after.map_or(Timestamp::from_micros(0), |a| a.at);
        let values = params![tenant, instrument, stand, id, at, limit];
        let rows = self.db.fetch(PAGE, values).await?;
        let rounds: Result<Vec<Round>, _> = rows.iter().map(store::read_round).collect();
        let mut rounds = rounds?;
        let further = rounds.len() > most;
        rounds.truncate(most);
        let last = rounds.last().filter(|_| further);
        let next = last.map(|r| Place {
            at: r.created,
            id: r.id,
        });
        Ok((rounds, next))
    }
}
