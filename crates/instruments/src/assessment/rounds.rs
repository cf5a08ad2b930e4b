//! Starting, listing and renaming rounds.
//!
//! Not here: their answers. Invariant: a round begins with the newest text of its instrument and
//! keeps it.

use base::id::{RoundId, TenantId};
use base::{Actor, Day};

use super::{Round, RoundStand, Title, store};
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// What a round is started with.
#[derive(Debug, Clone)]
pub struct NewRound {
    /// The instrument; its newest version is taken.
    pub instrument: String,
    /// What the round is called.
    pub title: Title,
    /// Until when it is to be answered.
    pub due: Option<Day>,
}

impl Instruments {
    /// Starts a round. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] for an unknown instrument.
    pub async fn start(
        &self,
        actor: &Actor,
        tenant: TenantId,
        new: &NewRound,
    ) -> Result<Round, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let listed = self.newest(&new.instrument, None).await?;
        let now = self.clock.now();
        let round = Round {
            id: RoundId::new(now),
            tenant,
            instrument: listed.id,
            instrument_version: listed.version,
            text: listed.text,
            content: listed.content,
            title: new.title.clone(),
            due: new.due,
            stand: RoundStand::Open,
            previous: None,
            version: 1,
            created: now,
        };
        let mut tx = self.begin(actor).await?;
        store::insert(&mut tx, &round, &actor.audit_name()).await?;
        let id = round.id.to_string();
        let what = ("instruments.round.start", id.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        Ok(round)
    }

    /// Renames a round or moves its due date, from the version that was seen.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::Changed`].
    pub async fn change_round(&self, actor: &Actor, round: &Round) -> Result<(), InstrumentsError> {
        require(actor, round.tenant, OFFICERS)?;
        let mut tx = self.begin(actor).await?;
        if !store::change(&mut tx, round, self.clock.now()).await? {
            return Err(InstrumentsError::Changed(vec!["the round".to_owned()]));
        }
        let id = round.id.to_string();
        let what = ("instruments.round.change", id.as_str());
        let fields = &["title", "due"];
        self.finish(tx, actor, Some(round.tenant), what, fields)
            .await
    }

    /// The rounds of an administration, newest first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn rounds(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Round>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        Ok(store::rounds(&self.db, tenant).await?)
    }

    /// `most` rounds of an administration after the first `from`, newest first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn some_rounds(
        &self,
        actor: &Actor,
        tenant: TenantId,
        which: (usize, usize),
    ) -> Result<Vec<Round>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        Ok(store::some_rounds(&self.db, tenant, which).await?)
    }

    /// One round.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn round(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Round, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let found = store::round(&self.db, tenant, id).await?;
        found.ok_or(InstrumentsError::NotFound("assessment"))
    }
}
