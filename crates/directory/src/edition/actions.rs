//! Freezing an edition, and reading what is frozen.
//!
//! Not here: making files (`file`), taking a person out (`revise`). Invariant: the same content is
//! never frozen twice, and a newer revision ends the one before in the same step.

use base::id::TenantId;
use base::{Actor, LanguageTag};

use super::{Edition, EditionId, Numbers, Volume, store};
use crate::record::audience::{Medium, Sight};
use crate::{Directory, DirectoryError, EDITORS, require};

/// The use cases of editions.
#[derive(Debug, Clone, Copy)]
pub struct Editions<'d>(pub(super) &'d Directory);

impl Directory {
    /// The use cases of editions.
    #[must_use]
    pub const fn editions(&self) -> Editions<'_> {
        Editions(self)
    }
}

/// What is to be frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Of which year.
    pub year: i64,
    /// In which language.
    pub language: LanguageTag,
    /// ISBN and ISSN; where they are empty, those of the revision before stay.
    pub numbers: Numbers,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The first edition of its year and language.
    New,
    /// A further revision, since the content changed.
    Revised,
    /// The content is that of the edition that stands.
    Same,
}

impl Outcome {
    /// The name in answers and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Revised => "revised",
            Self::Same => "same",
        }
    }
}

impl Editions<'_> {
    /// Freezes what is public and may be printed now as the edition of a year in a language. The
    /// same content again changes nothing; other content is a further revision.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Field`] for a year that is none.
    pub async fn publish(
        &self,
        actor: &Actor,
        tenant: TenantId,
        wanted: &Wanted,
    ) -> Result<(Edition, Outcome), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let year = super::year(wanted.year)?;
        let names = self.0.administrations();
        let names = names.names(&[tenant], &wanted.language).await?;
        let publisher = names.into_iter().next().map_or_else(String::new, |n| n.1);
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock(store::LOCK).await?;
        let before = store::newest(&mut tx, tenant, (year, &wanted.language)).await?;
        let numbers = match &before {
            Some((_, volume)) => wanted.numbers.clone().or(&volume.numbers),
            None => wanted.numbers.clone(),
        };
        let seen = crate::record::print(&mut tx, tenant, (Sight::Visitor, Medium::Print)).await?;
        let volume = Volume::new(publisher, numbers, &seen, now.day());
        let hash = volume.hash();
        let outcome = match before {
            Some((edition, _)) if edition.hash == hash => return Ok((edition, Outcome::Same)),
            Some(_) => Outcome::Revised,
            None => Outcome::New,
        };
        let before = before.map(|(edition, _)| edition);
        let made = Edition {
            id: EditionId::new(now),
            tenant,
            year,
            language: wanted.language.clone(),
            revision: before.as_ref().map_or(1, |e| e.revision + 1),
            hash,
            made_at: now,
            superseded_at: None,
        };
        if let Some(before) = before {
            store::supersede(&mut tx, before.id, now).await?;
        }
        let by = actor.audit_name();
        store::insert(&mut tx, &made, &volume, ("published", &by)).await?;
        let (what, id) = ("directory.edition.publish", made.id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &id, &[])
            .await?;
        Ok((made, outcome))
    }

    /// Every revision of an administration, newest year first; that there are editions is public.
    ///
    /// # Errors
    /// Storage.
    pub async fn list(&self, tenant: TenantId) -> Result<Vec<Edition>, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        Ok(store::list(&mut rows, tenant).await?)
    }

    /// One revision that is given out.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`], [`DirectoryError::Superseded`].
    pub async fn find(&self, id: EditionId) -> Result<Edition, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let found = store::one(&mut rows, id).await?;
        let found = found.ok_or(DirectoryError::NotFound("edition"))?;
        match found.superseded_at {
            None => Ok(found),
            Some(_) => Err(DirectoryError::Superseded),
        }
    }
}
