//! What the gateway measures of its own directory, as evidence for a national self-assessment.
//!
//! Not here: what the figures propose (`instruments`). Invariant: each number counts entries that
//! the page it links to lists.

use std::collections::BTreeSet;

use base::id::TenantId;
use base::measured::{Measure, Measured, MeasuredUnit};
use base::{Actor, Decimal};

use crate::error::DirectoryError;
use crate::network::Side;
use crate::{Directory, require_member};

const DECLARED: Measure = Measure {
    name: "directory.constituency.declared",
    unit: MeasuredUnit::Count,
    message: "directory-measured-constituency-declared",
    method: "directory-measured-constituency-declared-method",
};
const REACHABLE: Measure = Measure {
    name: "directory.networks.with_contact_percent",
    unit: MeasuredUnit::Percent,
    message: "directory-measured-networks-with-contact-percent",
    method: "directory-measured-networks-with-contact-percent-method",
};
const CRITICAL: Measure = Measure {
    name: "directory.organisations.critical",
    unit: MeasuredUnit::Count,
    message: "directory-measured-organisations-critical",
    method: "directory-measured-organisations-critical-method",
};

/// The figures of this context.
pub const MEASURES: [Measure; 3] = [DECLARED, REACHABLE, CRITICAL];

/// Measures what the directory holds now. The share of networks is absent while there are none.
///
/// # Errors
/// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
pub async fn read(
    actor: &Actor,
    directory: &Directory,
    tenant: TenantId,
) -> Result<Vec<Measured>, DirectoryError> {
    read_only(actor, directory, tenant, &MEASURES.map(|m| m.name)).await
}

/// As [`read`], of the figures with these names alone.
///
/// # Errors
/// As [`read`].
pub async fn read_only(
    actor: &Actor,
    directory: &Directory,
    tenant: TenantId,
    wanted: &[&str],
) -> Result<Vec<Measured>, DirectoryError> {
    require_member(actor, tenant)?;
    if !MEASURES.iter().any(|m| wanted.contains(&m.name)) {
        return Ok(Vec::new());
    }
    let today = directory.clock.now().day();
    let entries = directory.constituency().list(actor, tenant).await?;
    let networks = directory.networks().list(actor, tenant).await?;
    let included = entries.iter().filter(|e| e.side == Side::Include);
    let resources = included.map(|e| &e.resource);
    let declared: BTreeSet<_> = resources
        .chain(networks.iter().map(|n| &n.resource))
        .collect();
    let organisations = directory.organisations().list(actor, tenant).await?;
    let critical = organisations.iter().filter(|o| o.details.critical).count();
    let has_contact = |network: &&crate::network::Network| {
        let of = organisations.iter().find(|o| o.id == network.organisation);
        of.is_some_and(|o| o.details.contact_mail.is_some())
    };
    let reachable = networks.iter().filter(has_contact).count();
    let figures = [
        (
            DECLARED,
            Some(count(declared.len())),
            "/directory/constituency",
        ),
        (
            REACHABLE,
            Decimal::percent(reachable as u64, networks.len() as u64),
            "/directory",
        ),
        (CRITICAL, Some(count(critical)), "/directory"),
    ];
    let measured = |(measure, value, records): (Measure, Option<Decimal>, &str)| {
        wanted.contains(&measure.name).then_some(())?;
        Some(Measured {
            measure,
            value: value?,
            from: today,
            as_of: today,
            records: records.to_owned(),
        })
    };
    Ok(figures.into_iter().filter_map(measured).collect())
}

fn count(number: usize) -> Decimal {
    Decimal::whole(i64::try_from(number).unwrap_or(i64::MAX))
}
