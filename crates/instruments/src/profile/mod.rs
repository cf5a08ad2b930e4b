//! Country law profiles: the table of a signed law survey, article by article beside domestic
//! provisions, which an administration shows to everybody.
//!
//! Not here: the table (`report::law`). Invariant: nothing is shown of a round before somebody with
//! the right published it, and nothing after it was withdrawn; answers marked confidential are
//! named as such and never given.

mod api;
pub(crate) mod pages;
mod store;
#[cfg(test)]
mod tests;

use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp, Tlp};
use web::i18n::Lang;

use crate::assessment::files::{File, Format, Subject, Wanted};
use crate::assessment::{Round, RoundStand, SignOff, Whole};
use crate::bundle::BundleError;
use crate::package::Kind;
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// That a round's law profile is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The round.
    pub round: RoundId,
    /// Whose it is.
    pub tenant: TenantId,
    /// Who published it, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A published profile.
#[derive(Debug)]
pub struct Profile {
    /// The round with its answers.
    pub whole: Whole,
    /// Who signed it.
    pub signed: SignOff,
    /// When it was published.
    pub published: Published,
}

/// Where there is no law profile, or none that is published.
const NONE: InstrumentsError = InstrumentsError::NotFound("law profile");

impl Instruments {
    /// Publishes the law profile of a signed law survey; one that is published stays as it is.
    /// Whoever may sign a round off may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] also for a round that is no
    /// law survey; [`BundleError::NotSigned`].
    pub async fn publish_law(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Published, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.law_round(actor, tenant, id).await?;
        if round.stand != RoundStand::SignedOff {
            return Err(BundleError::NotSigned.into());
        }
        let new = Published {
            round: id,
            tenant,
            by: actor.audit_name(),
            at: self.clock.now(),
        };
        let mut tx = self.begin(actor).await?;
        if !store::publish(&mut tx, &new).await? {
            drop(tx);
            return store::of_round(&self.db, id).await?.ok_or(NONE);
        }
        let name = id.to_string();
        let what = ("instruments.profile.publish", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        Ok(new)
    }

    /// Shows a law profile to nobody any more. Whoever may publish it may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; [`InstrumentsError::NotFound`] where none is published.
    pub async fn withdraw_law(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let mut tx = self.begin(actor).await?;
        if !store::withdraw(&mut tx, tenant, id).await? {
            return Err(NONE);
        }
        let name = id.to_string();
        let what = ("instruments.profile.withdraw", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await
    }

    /// Whether the law profile of a round is published. Whoever may read rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] also for a round that is no
    /// law survey.
    pub async fn law_published(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Option<Published>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        self.law_round(actor, tenant, id).await?;
        Ok(store::of_round(&self.db, id).await?)
    }

    async fn law_round(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Round, InstrumentsError> {
        let round = self.round(actor, tenant, id).await?;
        let instrument = self.instrument(round.text).await?;
        match instrument.package().kind {
            Kind::LawSurvey => Ok(round),
            _ => Err(NONE),
        }
    }

    /// The published profiles of every administration here with their rounds, the newest first, at
    /// most 200. Everybody may.
    ///
    /// # Errors
    /// [`InstrumentsError::Store`].
    pub async fn law_profiles(&self) -> Result<Vec<(Round, Published)>, InstrumentsError> {
        let mut found = Vec::new();
        for one in store::all(&self.db).await? {
            let round = crate::assessment::store::round(&self.db, one.tenant, one.round).await?;
            found.extend(round.map(|r| (r, one)));
        }
        Ok(found)
    }

    /// A published profile. Everybody may.
    ///
    /// # Errors
    /// [`InstrumentsError::NotFound`] for one that is not published.
    pub async fn law_profile(&self, id: RoundId) -> Result<Profile, InstrumentsError> {
        let published = store::of_round(&self.db, id).await?.ok_or(NONE)?;
        let tenant = published.tenant;
        let round = crate::assessment::store::round(&self.db, tenant, id).await?;
        let whole = self.assembled(round.ok_or(NONE)?).await?;
        let signed = self.sign_off_of(id).await?;
        Ok(Profile {
            whole,
            signed: signed.ok_or(NONE)?,
            published,
        })
    }

    /// The table of a published profile as one page that prints. Everybody may.
    ///
    /// # Errors
    /// As [`Instruments::law_profile`]; [`InstrumentsError::Unprinted`].
    pub async fn law_profile_file(
        &self,
        profile: Profile,
        (administration, lang): (String, &Lang),
    ) -> Result<File, InstrumentsError> {
        let wanted = Wanted {
            subject: Subject::Law,
            format: Format::Html,
            administration,
            template: None,
            tlp: Tlp::Clear,
        };
        self.law_file((profile.whole, profile.signed), wanted, lang)
            .await
    }
}
