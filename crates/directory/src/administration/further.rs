//! Further administrations in one gateway: a regional body, or a host that serves several.
//!
//! Not here: its first administrator (`web::account`), and the page (`gateway`). Invariant: whoever
//! makes one gains no right in it, and no two administrations answer for the same country.

use base::Actor;
use base::Timestamp;
use base::actor::{Role, Who};
use base::id::TenantId;
use store::Tx;

use super::{Administration, Administrations, Profile, store as rows};
use crate::error::DirectoryError;

impl Administrations<'_> {
    /// Whether the actor looks after the gateway itself: its operator, or an administrator of the
    /// administration that was set up first. Never a program.
    ///
    /// # Errors
    /// [`DirectoryError::Store`].
    pub async fn looks_after(&self, actor: &Actor) -> Result<bool, DirectoryError> {
        let all = rows::list(&self.0.db).await?;
        Ok(is_host(actor, &all))
    }

    /// All administrations, oldest first, for whoever looks after the gateway: what they are
    /// called and what they answer for, nothing that they hold.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Store`].
    pub async fn hosted(&self, actor: &Actor) -> Result<Vec<Administration>, DirectoryError> {
        let all = rows::list(&self.0.db).await?;
        match is_host(actor, &all) {
            true => Ok(all),
            false => Err(DirectoryError::Forbidden),
        }
    }

    /// Makes one administration more within `tx`, which the caller commits once it has its first
    /// administrator.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] unless the actor looks after the gateway;
    /// [`DirectoryError::Field`] for a country that is none or that another one answers for, and
    /// while the gateway is not set up; [`DirectoryError::Store`].
    pub async fn add_in(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<TenantId, DirectoryError> {
        tx.lock("directory").await?;
        let all = rows::list_in(tx).await?;
        if !is_host(actor, &all) {
            return Err(DirectoryError::Forbidden);
        }
        if all.iter().all(|a| a.profile.is_neutral()) {
            let said = ("directory-refused-not-set-up", vec![]);
            return Err(DirectoryError::field(
                "name",
                "this gateway is not set up yet; complete the set-up page that `serve` prints first",
                said,
            ));
        }
        answers(profile, &all)?;
        self.create_in(actor, tx, profile, now).await
    }
}

/// The oldest administration is the one that the gateway was set up for.
fn is_host(actor: &Actor, oldest_first: &[Administration]) -> bool {
    let person = matches!(actor.who(), Who::Account(_));
    let first = oldest_first.first();
    actor.is_unrestricted()
        || person && first.is_some_and(|a| actor.may(a.id, &[Role::Administrator]))
}

fn answers(profile: &Profile, others: &[Administration]) -> Result<(), DirectoryError> {
    for code in profile.countries() {
        let args = vec![("code", code.to_string())];
        if !code.is_known() {
            let reason = format!("{code} is not a country code of ISO 3166-1");
            let said = ("directory-refused-country-unknown", args);
            return Err(DirectoryError::field("country", &reason, said));
        }
        if others.iter().any(|o| o.profile.countries().contains(code)) {
            let reason = format!("another administration of this gateway answers for {code}");
            let said = ("directory-refused-country-taken", args);
            return Err(DirectoryError::field("country", &reason, said));
        }
    }
    Ok(())
}
