//! `/administrations`: further administrations in one gateway, joined from the directory (what they
//! are) and the shell (who runs them first).
//!
//! Not here: what an administration holds. Invariant: an administration and the invitation of its
//! first administrator are made together or not at all, and whoever makes them gains no right there.

mod pages;
#[cfg(test)]
pub(crate) mod tests;

pub use pages::module;

use crate::compose::Gateway;
use base::Role;
use base::id::TenantId;
use base::{Actor, CountryCode, LanguageTag};
use directory::DirectoryError;
use directory::administration::{Administration, Profile};
use store::StoreError;
use web::account::actions::{Invited, invite_first, list};
use web::account::manage::invite_first_again;
use web::account::{AccountError, Accounts, Mail, PersonName, State};
use web::form::{Claim, Key, claim};

/// A further administration and the person who runs it first.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Its names, countries and languages.
    pub profile: Profile,
    /// The address by which the person will sign in.
    pub mail: Mail,
    /// The person's name.
    pub person: PersonName,
    /// The language of letters to them.
    pub language: LanguageTag,
}

/// One administration of this gateway as whoever looks after the gateway sees it.
#[derive(Debug, Clone)]
pub struct Hosted {
    /// What it is called and what it answers for.
    pub administration: Administration,
    /// Whether one of its administrators can sign in.
    pub is_run: bool,
}

/// What can go wrong; nothing was made then.
#[derive(Debug, thiserror::Error)]
pub enum HostedError {
    /// The directory refuses.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// Accounts refuse.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes an administration and invites its first administrator, who gets a personal link. `form`
/// is the key of the form it came from, which counts once.
///
/// # Errors
/// [`DirectoryError::Forbidden`] unless the actor looks after the gateway; a country that is none
/// or that another administration answers for; a form sent twice; storage.
pub async fn add(
    actor: &Actor,
    (gateway, accounts): (&Gateway, &Accounts),
    wanted: &Wanted,
    form: Option<&Key>,
) -> Result<(TenantId, Invited), HostedError> {
    let administrations = gateway.directory.administrations();
    if !administrations.looks_after(actor).await? {
        return Err(DirectoryError::Forbidden.into());
    }
    let now = gateway.clock.now();
    let mut tx = gateway.db.begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        return Err(AccountError::Repeated.into());
    }
    let id = administrations
        .add_in(actor, &mut tx, &wanted.profile, now)
        .await?;
    let first = (
        wanted.mail.clone(),
        wanted.person.clone(),
        wanted.language.clone(),
    );
    let invited = invite_first(actor, accounts, &mut tx, id, first).await?;
    tx.commit().await?;
    Ok((id, invited))
}

/// A new link for the first administrator of an administration that nobody runs yet; the earlier
/// one is void. `form` is the key of the form it came from, which counts once.
///
/// # Errors
/// [`DirectoryError::Forbidden`] unless the actor looks after the gateway;
/// [`AccountError::Unknown`] where somebody runs it already; storage.
pub async fn invite_again(
    actor: &Actor,
    (gateway, accounts): (&Gateway, &Accounts),
    tenant: TenantId,
    form: Option<&Key>,
) -> Result<Invited, HostedError> {
    let administrations = gateway.directory.administrations();
    if !administrations.looks_after(actor).await? {
        return Err(DirectoryError::Forbidden.into());
    }
    Ok(invite_first_again(actor, accounts, tenant, form).await?)
}

/// All administrations, oldest first, with whether somebody runs them.
///
/// # Errors
/// [`DirectoryError::Forbidden`] unless the actor looks after the gateway; storage.
pub async fn all(
    actor: &Actor,
    gateway: &Gateway,
    accounts: &Accounts,
) -> Result<Vec<Hosted>, HostedError> {
    let mut all = Vec::new();
    for administration in gateway.directory.administrations().hosted(actor).await? {
        let tenant = administration.id;
        let runs =
            |m: &base::actor::Membership| m.tenant == tenant && m.role == Role::Administrator;
        let people = list(&Actor::system(), accounts, Some(tenant)).await?;
        let is_run = people
            .iter()
            .any(|a| a.state == State::Active && a.memberships.iter().any(runs));
        all.push(Hosted {
            administration,
            is_run,
        });
    }
    Ok(all)
}

/// The codes in a text, separated by blanks or commas.
///
/// # Errors
/// The first word that is no code of ISO 3166-1.
pub fn countries(text: &str) -> Result<Vec<CountryCode>, String> {
    let words = text.split(|c: char| c.is_whitespace() || ",;".contains(c));
    let code = |word: &str| {
        let code = word.parse::<CountryCode>().ok();
        code.filter(CountryCode::is_known)
            .ok_or_else(|| word.chars().take(60).collect())
    };
    words.filter(|w| !w.is_empty()).map(code).collect()
}
