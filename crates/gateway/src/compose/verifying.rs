//! Asks contacts of the directory whether their entries are still true, and tells the national desk
//! of those that nobody confirms.
//!
//! Not here: who is asked when (`directory::record::verify`). Invariant: the desk are those with an
//! active account who decide what the administration says.

use super::{Gateway, accounts};
use base::id::TenantId;
use base::{Actor, Role};
use directory::record::verify::{Asked, Desk};
use web::account::{Account, State};

/// Takes every step that is due, in every administration; returns how many.
pub(super) async fn ask(gateway: &Gateway) -> anyhow::Result<Asked> {
    let people = accounts(gateway)?;
    let system = Actor::system();
    let mut all = Asked::default();
    for administration in gateway.directory.administrations().list(&system).await? {
        let tenant = administration.id;
        let known = web::account::actions::list(&system, &people, Some(tenant)).await?;
        let desk: Vec<Desk> = known
            .iter()
            .filter(|a| keeps_the_directory(a, tenant))
            .map(|a| Desk {
                mail: a.mail.as_str().to_owned(),
                language: a.language.clone(),
            })
            .collect();
        let records = gateway.directory.records();
        let asked = records.ask_due(&system, tenant, &desk).await?;
        all.contacts += asked.contacts;
        all.reminders += asked.reminders;
        all.organisations += asked.organisations;
        all.desk += asked.desk;
    }
    Ok(all)
}

fn keeps_the_directory(account: &Account, tenant: TenantId) -> bool {
    account.state == State::Active
        && account.memberships.iter().any(|m| {
            m.tenant == tenant
                && m.organisation.is_none()
                && matches!(m.role, Role::CountryOfficer | Role::Administrator)
        })
}
