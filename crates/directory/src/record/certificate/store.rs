//! Rows of `directory_key`.
//!
//! Not here: who may see them. Invariant: a record has one certificate of a fingerprint, the one sent
//! last.

use base::Timestamp;
use base::id::{RecordId, StatementId, TenantId};
use store::{Row, StoreError, Tx, params};

use super::Kept;
use crate::record::store::Rows;

const PUT: &str = "INSERT INTO directory_key
    (id, tenant, record, fingerprint, algorithm, created_at, expires_at, certificate, said_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant, record, fingerprint) DO UPDATE SET expires_at = excluded.expires_at,
        certificate = excluded.certificate, said_at = excluded.said_at";
const OF: &str = "SELECT fingerprint, algorithm, created_at, expires_at, certificate
    FROM directory_key WHERE tenant = $1 AND record = $2 ORDER BY said_at, id";
const ERASE: &str = "DELETE FROM directory_key WHERE tenant = $1 AND record = $2";

pub(super) async fn put(
    tx: &mut Tx,
    tenant: TenantId,
    (record, kept): (RecordId, &Kept),
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![
        StatementId::new(now),
        tenant,
        record,
        kept.fingerprint.as_str(),
        kept.algorithm.as_str(),
        kept.created,
        kept.expires,
        kept.text.as_str(),
        now
    ];
    tx.execute(PUT, values).await.map(|_| ())
}

pub(super) async fn of(
    rows: &mut impl Rows,
    tenant: TenantId,
    record: RecordId,
) -> Result<Vec<Kept>, StoreError> {
    let found = rows.rows(OF, params![tenant, record]).await?;
    found.iter().map(read).collect()
}

pub(super) async fn erase(
    tx: &mut Tx,
    tenant: TenantId,
    record: RecordId,
) -> Result<(), StoreError> {
    tx.execute(ERASE, params![tenant, record]).await.map(|_| ())
}

fn read(row: &Row) -> Result<Kept, StoreError> {
    Ok(Kept {
        fingerprint: row.get("fingerprint")?,
        algorithm: row.get("algorithm")?,
        created: row.get("created_at")?,
        expires: row.get("expires_at")?,
        text: row.get("certificate")?,
    })
}
