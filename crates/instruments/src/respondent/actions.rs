//! What an officer does with respondents: ask, give a new link, remind, withdraw, list.
//!
//! Not here: what respondents do. Invariant: a link is made in the transaction of the letter that
//! brings it.

use ::store::Tx;
use ::store::mail;
use base::Actor;
use base::id::{RespondentId, RoundId, TenantId};
use web::account::Secret;
use web::link::{self, Purpose};

use super::{Asked, REMINDER_PAUSE, Respondent, store};
use crate::assessment::{Round, Saying};
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// A respondent with the link that was sent, for handing it over where mail does not arrive.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The respondent.
    pub respondent: Respondent,
    /// The address of their page.
    pub link: String,
}

impl Instruments {
    /// Asks somebody to answer sections: makes their link and queues the invitation. Country
    /// officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] also for a section that the
    /// instrument does not have, [`InstrumentsError::SignedOff`].
    pub async fn ask(
        &self,
        actor: &Actor,
        tenant: TenantId,
        round: RoundId,
        asked: Asked,
    ) -> Result<Invited, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, round).await?;
        let instrument = self.instrument(round.text).await?;
        let sections = &instrument.package().sections;
        if asked
            .sections
            .iter()
            .any(|id| sections.iter().all(|s| s.id != *id))
        {
            return Err(InstrumentsError::NotFound("section"));
        }
        let now = self.clock.now();
        let respondent = Respondent {
            id: RespondentId::new(now),
            round: round.id,
            asked,
            invited: now,
            reminded: None,
            withdrawn: None,
        };
        let mut tx = self.begin(actor).await?;
        store::insert(&mut tx, &respondent).await?;
        let link = self
            .invite(&mut tx, actor, &respondent, &round, false)
            .await?;
        let id = respondent.id.to_string();
        let what = ("instruments.respondent.ask", id.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        Ok(Invited { respondent, link })
    }

    /// Makes a further link and queues the letter that brings it; older ones hold until their time,
    /// so that nobody loses the page they are writing on.
    async fn invite(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        to: &Respondent,
        round: &Round,
        reminder: bool,
    ) -> Result<String, InstrumentsError> {
        let (now, subject) = (self.clock.now(), to.id.to_string());
        let secret: Secret = link::create(tx, Purpose::Answering, &subject, now).await?;
        let secret = secret.reveal();
        // The operator at the command line hands the link over; nobody expects a letter from there.
        if !actor.is_unrestricted() {
            let letter = self.letters.invitation(to, round, secret, reminder)?;
            mail::queue(tx, &letter, now).await?;
        }
        Ok(self.letters.link(to, secret))
    }

    /// Reminds somebody, at most once a day, with a further link.
    ///
    /// # Errors
    /// As [`Instruments::ask`]; [`InstrumentsError::TooSoon`]; [`InstrumentsError::NotFound`] for
    /// somebody whose invitation was withdrawn.
    pub async fn remind(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, RespondentId),
    ) -> Result<Invited, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, round).await?;
        let mut tx = self.begin(actor).await?;
        let respondent = of_round(&mut tx, &round, id).await?;
        if respondent.withdrawn.is_some() {
            return Err(InstrumentsError::NotFound("respondent"));
        }
        let now = self.clock.now();
        let before = now.plus_seconds(-REMINDER_PAUSE);
        if !store::remind(&mut tx, id, now, before).await? {
            return Err(InstrumentsError::TooSoon);
        }
        store::invited(&mut tx, id, now).await?;
        let link = self
            .invite(&mut tx, actor, &respondent, &round, true)
            .await?;
        let name = id.to_string();
        let what = ("instruments.respondent.remind", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        Ok(Invited { respondent, link })
    }

    /// Withdraws an invitation: links and sittings end at once; what was answered stays.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn withdraw(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, RespondentId),
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.round(actor, tenant, round).await?;
        let now = self.clock.now();
        let mut tx = self.begin(actor).await?;
        of_round(&mut tx, &round, id).await?;
        store::withdraw(&mut tx, id, now).await?;
        let name = id.to_string();
        link::void(&mut tx, &name, now).await?;
        let what = ("instruments.respondent.withdraw", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await
    }

    /// Enters what a respondent said on paper or aloud; it stays their own answer, and the history
    /// names who entered it. Country officers and administrators may.
    ///
    /// # Errors
    /// As [`Instruments::ask`]; [`InstrumentsError::Forbidden`] also for a question of a section
    /// that they were not given; [`InstrumentsError::Misfit`], [`InstrumentsError::Changed`].
    pub async fn say_for(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, RespondentId),
        sayings: &[Saying],
    ) -> Result<usize, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, round).await?;
        let mut tx = self.db.begin().await?;
        let respondent = of_round(&mut tx, &round, id).await?;
        tx.rollback().await?;
        let instrument = self.instrument(round.text).await?;
        let sections = instrument.package().sections.iter();
        let given: Vec<_> = sections
            .filter(|s| respondent.asked.sections.contains(&s.id))
            .flat_map(|s| &s.items)
            .collect();
        if sayings.iter().any(|s| given.iter().all(|i| i.id != s.item)) {
            return Err(InstrumentsError::Forbidden);
        }
        self.write(actor, &round, &respondent.voice(), sayings)
            .await
    }

    /// Everybody who was asked in a round.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn respondents(
        &self,
        actor: &Actor,
        tenant: TenantId,
        round: RoundId,
    ) -> Result<Vec<Respondent>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, round).await?;
        Ok(store::list(&self.db, round.id).await?)
    }

    /// Everybody who was asked, for those whose right to read the round was decided before.
    pub(crate) async fn asked_in(
        &self,
        round: RoundId,
    ) -> Result<Vec<Respondent>, InstrumentsError> {
        Ok(store::list(&self.db, round).await?)
    }
}

async fn of_round(
    tx: &mut Tx,
    round: &Round,
    id: RespondentId,
) -> Result<Respondent, InstrumentsError> {
    let found = store::get(tx, id).await?;
    let found = found.filter(|r| r.round == round.id);
    found.ok_or(InstrumentsError::NotFound("respondent"))
}
