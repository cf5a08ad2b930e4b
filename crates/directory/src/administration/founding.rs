//! Founding: the administration that the set-up page asks for, and the one that reports of an
//! installation belong to before anybody set it up.
//!
//! Not here: the page, its token and the first administrator (`web::setup`). Invariant: what was
//! taken in before set-up stays with its administration, which then gets a name; an entry of the
//! constituency that founding does not speak of is kept; founding never makes a second
//! administration beside one that answers for the same country.

use base::id::TenantId;
use base::{Actor, CountryCode, LanguageTag, Timestamp};
use store::Tx;

use super::{Administration, Administrations, Profile, store as rows};
use crate::constituency::{self, Edit, Unnamed};
use crate::error::DirectoryError;

/// Language, name and country of an administration that nobody set up. The code is user-assigned
/// in ISO 3166-1 and never a country's.
const NEUTRAL: (&str, &str, &str) = ("en", "Administration", "ZZ");

/// What founding an administration takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// Its names, countries and languages.
    pub profile: Profile,
    /// What it answers for, and what it does not.
    pub constituency: Vec<Edit>,
}

impl Profile {
    /// Of an administration that nobody set up.
    fn neutral() -> Result<Self, DirectoryError> {
        let language: LanguageTag = NEUTRAL.0.parse().expect("a tag of two letters");
        let country: CountryCode = NEUTRAL.2.parse().expect("a code of two letters");
        Self::new(
            [(language.clone(), NEUTRAL.1.to_owned())],
            vec![country],
            vec![language],
        )
    }

    /// Whether an administration that stands already is the one that is being founded.
    fn is_same(&self, founded: &Self) -> bool {
        let shared = |country| founded.countries().contains(country);
        self.is_neutral() || self.countries().iter().any(shared)
    }

    /// Whether nobody set up the administration yet.
    #[must_use]
    pub fn is_neutral(&self) -> bool {
        matches!(self.countries(), [only] if only.as_str() == NEUTRAL.2)
    }
}

impl Administrations<'_> {
    /// The administration that the command line and watched folders work in: the oldest one.
    /// Where there is none, a neutral one is made, which founding names later.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] unless the actor is the operator or the gateway itself.
    pub async fn oldest(&self, actor: &Actor) -> Result<TenantId, DirectoryError> {
        if !actor.is_unrestricted() {
            return Err(DirectoryError::Forbidden);
        }
        if let Some(first) = rows::list(&self.0.db).await?.first() {
            return Ok(first.id);
        }
        let now = self.0.clock.now();
        let mut tx = self.0.db.begin().await?;
        tx.lock("directory").await?;
        // Another process may have made one since.
        if let Some(first) = rows::list_in(&mut tx).await?.first() {
            return Ok(first.id);
        }
        let id = self
            .create_in(actor, &mut tx, &Profile::neutral()?, now)
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Founds an administration within `tx`, which the caller commits: creates it, or names and
    /// completes the oldest that is neutral or answers for one of its countries (from a time when
    /// nobody had an account). Its constituency is added to what was imported before.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] unless the actor is the operator or the gateway itself;
    /// [`DirectoryError::Store`]. The caller drops `tx` then.
    pub async fn found(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        founding: &Founding,
        now: Timestamp,
    ) -> Result<TenantId, DirectoryError> {
        if !actor.is_unrestricted() {
            return Err(DirectoryError::Forbidden);
        }
        tx.lock("directory").await?;
        let mut before = rows::list_in(tx).await?.into_iter();
        let tenant = match before.find(|a| a.profile.is_same(&founding.profile)) {
            Some(same) => {
                let named = Administration {
                    profile: founding.profile.clone(),
                    ..same
                };
                self.change_in(actor, tx, &named, now).await?;
                named.id
            }
            None => self.create_in(actor, tx, &founding.profile, now).await?,
        };
        let wanted = founding.constituency.clone();
        constituency::apply(self.0, tx, (actor, tenant), wanted, (Unnamed::Kept, now)).await?;
        Ok(tenant)
    }
}
