//! Many made-up cases at once, for a benchmark and for tests of a long queue.
//!
//! Not here: reports, conversations. Invariant: severities, types, states and ages are spread, and
//! the same count makes the same cases.

use super::{Case, Milestones, Severity, State, store};
use ::store::{Db, StoreError};
use base::id::{CaseId, TenantId};
use base::rsit::IncidentType;
use base::{Timestamp, Tlp};

/// Cases of one transaction.
const AT_ONCE: u64 = 5_000;

/// Enters `count` open cases that were opened within the 90 days before `now`.
///
/// # Errors
/// The store's.
pub async fn fill(db: &Db, tenant: TenantId, count: u64, now: Timestamp) -> Result<(), StoreError> {
    let mut done = 0;
    while done < count {
        let mut tx = db.begin().await?;
        for n in done..count.min(done + AT_ONCE) {
            let number = store::number(&mut tx, tenant).await?;
            store::insert(&mut tx, tenant, &made(n, number, now)).await?;
        }
        tx.commit().await?;
        done += AT_ONCE;
    }
    Ok(())
}

/// One in a hundred is critical, nine are high; two thirds are new.
fn made(n: u64, number: i64, now: Timestamp) -> Case {
    // A multiplicative hash (Knuth): neighbours differ in everything.
    let mixed = n.wrapping_mul(2_654_435_761) % 4_294_967_296;
    let severity = match mixed % 100 {
        0 => Severity::Critical,
        1..=9 => Severity::High,
        10..=59 => Severity::Medium,
        _ => Severity::Low,
    };
    let state = match (mixed / 100) % 6 {
        0 => State::Waiting,
        1 => State::Open,
        _ => State::New,
    };
    let types = IncidentType::ALL.len() as u64;
    let rsit = usize::try_from((mixed / 600) % types).unwrap_or(0);
    let minutes = i64::try_from(mixed % (90 * 24 * 60)).unwrap_or(0);
    let opened = now.plus_seconds(-60 * minutes);
    Case {
        id: CaseId::new(opened),
        number,
        title: format!("hxxps://n{n}[.]example/login"),
        rsit: IncidentType::ALL[rsit],
        severity,
        state,
        tlp: Tlp::Amber,
        assignee: None,
        opened,
        changed: opened,
        due: opened.plus_seconds(severity.hours() * 3_600),
        marks: Milestones::default(),
        outcome: None,
        merged_into: None,
        reports: 1,
        version: 1,
    }
}
