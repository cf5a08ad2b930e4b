//! Rows of `directory_claim`.
//!
//! Not here: who may do it (`actions`). Invariant: a claim is decided once; its row stays.

use base::Timestamp;
use base::id::{OrganisationId, TenantId};
use store::{Row, StoreError, Tx, params};

use super::{Claim, ClaimId, State};
use crate::network::Resource;
use crate::record::store::Rows;

const INSERT: &str = "INSERT INTO directory_claim
    (id, tenant, organisation, kind, value, note, state, said_by, said_at, decided_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')";
const WAITING: &str = "SELECT * FROM directory_claim
    WHERE tenant = $1 AND state = 'waiting' ORDER BY said_at, id";
// What is decided long ago leaves the list, never the table.
const OF: &str = "SELECT * FROM directory_claim
    WHERE tenant = $1 AND organisation = $2 ORDER BY said_at DESC, id DESC LIMIT 200";
const ONE: &str = "SELECT * FROM directory_claim WHERE tenant = $1 AND id = $2";
const DECIDE: &str = "UPDATE directory_claim
    SET state = $4, decided_by = $5, decided_at = $6, reason = $7
    WHERE tenant = $1 AND id = $2 AND state = $3";
const END_OF: &str =
    "UPDATE directory_claim SET state = 'withdrawn', decided_by = '', decided_at = $3
    WHERE tenant = $1 AND organisation = $2 AND state = 'waiting'";

pub(super) async fn insert(tx: &mut Tx, tenant: TenantId, claim: &Claim) -> Result<(), StoreError> {
    let values = params![
        claim.id,
        tenant,
        claim.organisation,
        claim.resource.kind(),
        claim.resource.value(),
        claim.note.as_str(),
        claim.state.as_str(),
        claim.by.as_str(),
        claim.at,
        claim.decided
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Every claim that waits, oldest first.
pub(super) async fn waiting(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<Claim>, StoreError> {
    let found = rows.rows(WAITING, params![tenant]).await?;
    found.iter().map(read).collect()
}

/// The claims of an organisation, newest first.
pub(super) async fn of(
    rows: &mut impl Rows,
    tenant: TenantId,
    organisation: OrganisationId,
) -> Result<Vec<Claim>, StoreError> {
    let found = rows.rows(OF, params![tenant, organisation]).await?;
    found.iter().map(read).collect()
}

pub(super) async fn one(
    rows: &mut impl Rows,
    tenant: TenantId,
    id: ClaimId,
) -> Result<Option<Claim>, StoreError> {
    let found = rows.rows(ONE, params![tenant, id]).await?;
    found.first().map(read).transpose()
}

/// Whether the claim was still in the state `from`.
pub(super) async fn decide(
    tx: &mut Tx,
    tenant: TenantId,
    (id, from): (ClaimId, State),
    (to, by, reason): (State, &str, &str),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![tenant, id, from.as_str(), to.as_str(), by, now, reason];
    Ok(tx.execute(DECIDE, values).await? == 1)
}

/// Ends what waits of an organisation that is taken out.
pub(crate) async fn end_of(
    tx: &mut Tx,
    tenant: TenantId,
    organisation: OrganisationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(END_OF, params![tenant, organisation, now])
        .await
        .map(|_| ())
}

fn read(row: &Row) -> Result<Claim, StoreError> {
    let text = |name: &'static str| row.get::<String>(name);
    let bad = StoreError::unparsable;
    Ok(Claim {
        id: row.get("id")?,
        organisation: row.get("organisation")?,
        resource: Resource::from_stored(&text("kind")?, &text("value")?)
            .ok_or_else(|| bad("value"))?,
        note: text("note")?,
        by: text("said_by")?,
        at: row.get("said_at")?,
        state: State::from_name(&text("state")?).ok_or_else(|| bad("state"))?,
        decided: row.get("decided_at")?,
        reason: text("reason")?,
    })
}
