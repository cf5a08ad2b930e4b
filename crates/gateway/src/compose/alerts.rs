//! Letters that a report which used to come is missing, to those who work with reports.
//!
//! Not here: when a report counts as missing (`watch::arrival`). Invariant: the alarm is noted and
//! the letters are queued in one transaction, so nobody is told twice and nobody is forgotten.

use super::{Gateway, LetterBox, accounts};
use base::id::TenantId;
use base::{Actor, Role};
use store::mail;
use watch::arrival::{Missing, actions};
use web::account::{Account, State};

/// A day's reports come in the course of the next morning: no alarm before noon, UTC.
const NOON_SECONDS: i64 = 12 * 3_600;

/// Raises the alarms that are due and queues the letters; returns how many reports are newly
/// missing.
pub(super) async fn missing_reports(gateway: &Gateway) -> anyhow::Result<usize> {
    let now = gateway.clock.now();
    if now < now.day().start().plus_seconds(NOON_SECONDS) {
        return Ok(0);
    }
    let letters = LetterBox::new(gateway)?;
    let people = accounts(gateway)?;
    let system = Actor::system();
    let mut count = 0;
    for administration in gateway.directory.administrations().list(&system).await? {
        let tenant = administration.id;
        let told = web::account::actions::list(&system, &people, Some(tenant)).await?;
        let mut tx = gateway.db.begin().await?;
        let raised = actions::alarms(&mut tx, &gateway.watch, tenant).await?;
        if !raised.is_empty() {
            for account in told.iter().filter(|a| works_with_reports(a, tenant)) {
                mail::queue(&mut tx, &letters.missing(account, &raised)?, now).await?;
            }
        }
        tx.commit().await?;
        count += raised.len();
    }
    Ok(count)
}

fn works_with_reports(account: &Account, tenant: TenantId) -> bool {
    account.state == State::Active
        && account.memberships.iter().any(|m| {
            m.tenant == tenant
                && m.organisation.is_none()
                && matches!(m.role, Role::Analyst | Role::Administrator)
        })
}

/// The missing reports, one a line.
pub(super) fn lines(missing: &[Missing]) -> String {
    let line = |m: &Missing| format!("{} {}", m.day, m.name());
    missing.iter().map(line).collect::<Vec<_>>().join("\n")
}
