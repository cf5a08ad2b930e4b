//! The workbook of one respondent: their sections leave, are answered without a network, and come
//! back as their own answers.
//!
//! Not here: what a workbook is (`workbook`). Invariant: a workbook holds nothing but the sections
//! that its respondent was given, with their own answers, and brings back nothing else, whoever
//! sends it.

use base::Actor;
use base::id::{RespondentId, RoundId, TenantId};
use web::i18n::Lang;

use super::Respondent;
use crate::assessment::files::File;
use crate::assessment::{Taken, Whole};
use crate::rights::{OFFICERS, require};
use crate::{Instruments, InstrumentsError};

impl Instruments {
    /// The workbook of whoever is in a sitting; `administration` is what the administration of the
    /// round is called.
    ///
    /// # Errors
    /// As [`Instruments::sat`]; [`InstrumentsError::Unprinted`] when it cannot be made.
    pub async fn workbook_sitting(
        &self,
        sitting: &str,
        (administration, lang): (String, &Lang),
    ) -> Result<File, InstrumentsError> {
        let sat = self.sat(sitting).await?;
        let voice = sat.respondent.voice();
        self.workbook_of(sat.whole, voice, (administration, lang))
            .await
    }

    /// Takes back the workbook of whoever is in a sitting.
    ///
    /// # Errors
    /// As [`Instruments::sat`]; [`InstrumentsError::Workbook`] with every place that does not fit,
    /// also for somebody else's workbook and for a question of another section, and then nothing is
    /// taken; [`InstrumentsError::Changed`].
    pub async fn take_workbook_sitting(
        &self,
        sitting: &str,
        workbook: (Vec<u8>, &Lang),
    ) -> Result<Taken, InstrumentsError> {
        let sat = self.sat(sitting).await?;
        let voice = sat.respondent.voice();
        self.take_book(&Actor::anonymous(), sat.whole, &voice, workbook)
            .await
    }

    /// The workbook of a respondent, for handing it over. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::SignedOff`], [`InstrumentsError::Unprinted`].
    pub async fn workbook_for(
        &self,
        actor: &Actor,
        tenant: TenantId,
        which: (RoundId, RespondentId),
        (administration, lang): (String, &Lang),
    ) -> Result<File, InstrumentsError> {
        let (whole, one) = self.of_respondent(actor, tenant, which).await?;
        self.workbook_of(whole, one.voice(), (administration, lang))
            .await
    }

    /// Takes a respondent's workbook back that reached the team: the answers stay the respondent's
    /// own, and the history names who entered them. Country officers and administrators may.
    ///
    /// # Errors
    /// As [`Instruments::workbook_for`] and [`Instruments::take_workbook_sitting`].
    pub async fn take_workbook_for(
        &self,
        actor: &Actor,
        tenant: TenantId,
        which: (RoundId, RespondentId),
        workbook: (Vec<u8>, &Lang),
    ) -> Result<Taken, InstrumentsError> {
        let (whole, one) = self.of_respondent(actor, tenant, which).await?;
        self.take_book(actor, whole, &one.voice(), workbook).await
    }

    /// An open round as one of its respondents sees it.
    async fn of_respondent(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, RespondentId),
    ) -> Result<(Whole, Respondent), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, round).await?;
        let whole = self.assembled(round).await?;
        let one = whole.respondents.iter().find(|r| r.id == id).cloned();
        let one = one.ok_or(InstrumentsError::NotFound("respondent"))?;
        let whole = whole.seen_by(&one.voice(), &one.asked.sections)?;
        Ok((whole, one))
    }
}
