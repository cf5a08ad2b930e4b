//! Rows of `watch_incident_report` and of what was found in them.
//!
//! Not here: who may see them. Invariant: what is sealed is in one column, and no statement of this
//! file joins it with a case.

use super::{Channel, Indicator, KeptFile, Loss, Party, Report, State};
use base::id::{CaseId, IncidentReportId, TenantId};
use base::{Day, Timestamp};
use store::{Db, Read, Row, StoreError, Tx, params};

const COLUMNS: &str = "id, channel, kind, language, received_at, happened_on, body, sender, brand,
    amount, currency, way, responder, file_name, file_hash, file_bytes, CASE WHEN reporter IS NULL THEN 0 ELSE 1 END AS named,
    consent, suspected, state, case_id, same_as, version";
const INSERT: &str = "INSERT INTO watch_incident_report
    (id, tenant, channel, kind, language, received_at, happened_on, body, sender, brand,
     amount, currency, way, responder, file_name, file_hash, file_bytes, reporter, consent,
     suspected, state, same_as, sealed, code, digest, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, 1)";
const INDICATOR: &str = "INSERT INTO watch_incident_indicator (tenant, report, kind, value)
    VALUES ($1, $2, $3, $4) ON CONFLICT (report, kind, value) DO NOTHING";
const INDICATORS: &str = "SELECT kind, value FROM watch_incident_indicator
    WHERE report = $1 ORDER BY kind, value";
const SAME: &str = "SELECT id FROM watch_incident_report
    WHERE tenant = $1 AND digest = $2 AND received_at > $3 AND same_as IS NULL
    AND state <> 'dismissed' ORDER BY received_at LIMIT 1";
const TODAY: &str = "SELECT COUNT(*) AS reports, COALESCE(SUM(file_bytes), 0) AS bytes
    FROM watch_incident_report WHERE tenant = $1 AND received_at >= $2 AND channel = $3";
const STATE: &str = "UPDATE watch_incident_report SET state = $3, version = version + 1
    WHERE id = $1 AND tenant = $2 AND version = $4";
const INTO_CASE: &str = "UPDATE watch_incident_report
    SET case_id = $3, state = CASE WHEN state = 'new' THEN 'in-case' ELSE state END,
        version = version + 1
    WHERE tenant = $1 AND (id = $2 OR same_as = $2)";
const MOVE_CASE: &str = "UPDATE watch_incident_report SET case_id = $3, version = version + 1
    WHERE tenant = $1 AND case_id = $2";
const SEALED: &str =
    "SELECT reporter, consent, sealed FROM watch_incident_report WHERE id = $1 AND tenant = $2";
const FORGET: &str = "UPDATE watch_incident_report
    SET reporter = NULL, consent = '', version = version + 1
    WHERE id = $1 AND tenant = $2 AND reporter IS NOT NULL AND sealed IS NULL";
const FORGET_PARTY: &str = "UPDATE watch_conversation SET name = '', address = ''
    WHERE tenant = $1 AND report = $2";
const COPIES: &str = "SELECT COUNT(*) AS copies FROM watch_incident_report WHERE same_as = $1";

/// What is written beside the report itself.
pub(super) struct Beside<'a> {
    /// Who reported, sealed.
    pub reporter: Option<String>,
    /// All that was said, sealed.
    pub sealed: Option<String>,
    /// The hash of the receipt's code.
    pub code: &'a str,
    /// The hash of what was said.
    pub digest: &'a str,
}

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    report: &Report,
    beside: &Beside<'_>,
) -> Result<(), StoreError> {
    let loss = report.loss.as_ref();
    let file = report.file.as_ref();
    let values = params![
        report.id,
        tenant,
        report.channel.as_str(),
        report.kind.as_str(),
        report.language.as_str(),
        report.received,
        report.happened,
        &report.text,
        &report.sender,
        &report.brand,
        loss.map(|l| l.amount.to_string()),
        loss.map(|l| l.currency.clone()),
        loss.map(|l| l.way.as_str()),
        loss.and_then(|l| l.responder),
        file.map(|f| f.name.clone()),
        file.map(|f| f.hash),
        file.map(|f| f.bytes),
        beside.reporter.clone(),
        names(&report.consent),
        report.suspected,
        report.state.as_str(),
        report.same_as,
        beside.sealed.clone(),
        beside.code,
        beside.digest
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

fn names(consent: &[Party]) -> String {
    let names: Vec<&str> = consent.iter().map(|p| p.as_str()).collect();
    names.join(" ")
}

fn parties(text: &str) -> Vec<Party> {
    text.split(' ').filter_map(Party::from_name).collect()
}

pub(super) async fn add_indicators(
    tx: &mut Tx,
    (tenant, report): (TenantId, IncidentReportId),
    found: &[Indicator],
) -> Result<(), StoreError> {
    for one in found {
        let values = params![tenant, report, &one.kind, &one.value];
        tx.execute(INDICATOR, values).await?;
    }
    Ok(())
}

/// What was found in a report.
pub(crate) async fn indicators(
    rows: &mut impl Read,
    report: IncidentReportId,
) -> Result<Vec<Indicator>, StoreError> {
    let rows = rows.fetch(INDICATORS.into(), params![report]).await?;
    let read = |row: &Row| {
        Ok(Indicator {
            kind: row.get("kind")?,
            value: row.get("value")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The report of the last day that says the same, word for word.
pub(super) async fn same(
    tx: &mut Tx,
    tenant: TenantId,
    digest: &str,
    since: Timestamp,
) -> Result<Option<IncidentReportId>, StoreError> {
    let row = tx
        .fetch_optional(SAME, params![tenant, digest, since])
        .await?;
    row.map(|r| r.get("id")).transpose()
}

/// How many reports came by the public page since then, and the bytes of their files.
pub(super) async fn today(
    rows: &mut impl Read,
    (tenant, channel): (TenantId, Channel),
    day: Day,
) -> Result<(u64, u64), StoreError> {
    let values = params![tenant, day.start(), channel.as_str()];
    let row = rows.fetch_one(TODAY.into(), values);
    let row = row.await?;
    Ok((row.get("reports")?, row.get("bytes")?))
}

/// Whether it still had the version.
pub(super) async fn set_state(
    tx: &mut Tx,
    (tenant, report): (TenantId, IncidentReportId),
    (state, seen): (State, i64),
) -> Result<bool, StoreError> {
    let values = params![report, tenant, state.as_str(), seen];
    Ok(tx.execute(STATE, values).await? == 1)
}

/// Puts a report and its copies into a case.
pub(crate) async fn into_case(
    tx: &mut Tx,
    (tenant, report): (TenantId, IncidentReportId),
    case: CaseId,
) -> Result<(), StoreError> {
    tx.execute(INTO_CASE, params![tenant, report, case]).await?;
    Ok(())
}

/// Has all reports of a case belong to another.
pub(crate) async fn move_case(
    tx: &mut Tx,
    tenant: TenantId,
    (from, into): (CaseId, CaseId),
) -> Result<(), StoreError> {
    tx.execute(MOVE_CASE, params![tenant, from, into]).await?;
    Ok(())
}

/// What is sealed of a report.
pub(super) struct Sealed {
    pub reporter: Option<String>,
    pub consent: Vec<Party>,
    pub content: Option<String>,
}

pub(super) async fn sealed(
    rows: &mut impl Read,
    tenant: TenantId,
    report: IncidentReportId,
) -> Result<Option<Sealed>, StoreError> {
    let row = rows
        .fetch_optional(SEALED.into(), params![report, tenant])
        .await?;
    let read = |row: Row| {
        let consent: String = row.get("consent")?;
        Ok(Sealed {
            reporter: row.get("reporter")?,
            consent: parties(&consent),
            content: row.get("sealed")?,
        })
    };
    row.map(read).transpose()
}

/// Removes who reported; whether anybody was named.
pub(super) async fn forget(
    tx: &mut Tx,
    tenant: TenantId,
    report: IncidentReportId,
) -> Result<bool, StoreError> {
    if tx.execute(FORGET, params![report, tenant]).await? == 0 {
        return Ok(false);
    }
    tx.execute(FORGET_PARTY, params![tenant, report]).await?;
    Ok(true)
}

/// How many say the same.
pub(crate) async fn copies(
    rows: &mut impl Read,
    report: IncidentReportId,
) -> Result<u64, StoreError> {
    rows.fetch_one(COPIES.into(), params![report])
        .await?
        .get("copies")
}

/// Which reports.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted {
    /// In this state.
    pub state: Option<State>,
    /// Older than this one.
    pub before: Option<(Timestamp, IncidentReportId)>,
}

/// Reports of a list, the newest first, copies left out.
pub(super) async fn list(
    db: &Db,
    tenant: TenantId,
    wanted: &Wanted,
    most: usize,
) -> Result<Vec<Report>, StoreError> {
    let mut sql = format!(
        "SELECT {COLUMNS} FROM watch_incident_report WHERE tenant = $1 AND same_as IS NULL"
    );
    let mut values = params![tenant];
    if let Some(state) = wanted.state {
        values.push(state.as_str().into());
        sql.push_str(" AND state = $2");
    }
    if let Some((at, id)) = wanted.before {
        let n = values.len();
        values.push(at.into());
        values.push(id.into());
        let (a, b) = (n + 1, n + 2);
        sql.push_str(&format!(
            " AND (received_at < ${a} OR (received_at = ${a} AND id < ${b}))"
        ));
    }
    sql.push_str(&format!(" ORDER BY received_at DESC, id DESC LIMIT {most}"));
    let rows = db.fetch(store::Sql::composed(sql), values).await?;
    rows.iter().map(read).collect()
}

/// One report.
pub(crate) async fn one(
    rows: &mut impl Read,
    tenant: TenantId,
    id: IncidentReportId,
) -> Result<Option<Report>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_incident_report WHERE tenant = $1 AND id = $2");
    let row = rows
        .fetch_optional(store::Sql::composed(sql), params![tenant, id])
        .await?;
    row.as_ref().map(read).transpose()
}

/// The reports of a case, the oldest first.
pub(crate) async fn of_case(
    rows: &mut impl Read,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<Report>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM watch_incident_report
         WHERE tenant = $1 AND case_id = $2 ORDER BY received_at, id"
    );
    let found = rows
        .fetch(store::Sql::composed(sql), params![tenant, case])
        .await?;
    found.iter().map(read).collect()
}

/// The report of a receipt, with its administration.
pub(super) async fn by_code(
    rows: &mut impl Read,
    code: &str,
) -> Result<Option<(TenantId, Report)>, StoreError> {
    let sql = format!("SELECT tenant, {COLUMNS} FROM watch_incident_report WHERE code = $1");
    let row = rows
        .fetch_optional(store::Sql::composed(sql), params![code])
        .await?;
    row.map(|row| Ok((row.get("tenant")?, read(&row)?)))
        .transpose()
}

fn read(row: &Row) -> Result<Report, StoreError> {
    let way: Option<String> = row.get("way")?;
    let loss = match way {
        None => None,
        Some(_) => Some(Loss {
            amount: row.parse("amount")?,
            currency: row.get("currency")?,
            way: row.parse("way")?,
            responder: row.get("responder")?,
        }),
    };
    let hash: Option<base::ContentHash> = row.get("file_hash")?;
    let file = match hash {
        None => None,
        Some(hash) => Some(KeptFile {
            name: row.get("file_name")?,
            hash,
            bytes: row.get("file_bytes")?,
        }),
    };
    let consent: String = row.get("consent")?;
    Ok(Report {
        id: row.get("id")?,
        channel: row.parse::<Channel>("channel")?,
        kind: row.parse("kind")?,
        language: row.parse("language")?,
        received: row.get("received_at")?,
        happened: row.get("happened_on")?,
        text: row.get("body")?,
        sender: row.get("sender")?,
        brand: row.get("brand")?,
        loss,
        file,
        has_reporter: row.get("named")?,
        consent: parties(&consent),
        suspected: row.get("suspected")?,
        state: row.parse("state")?,
        case: row.get("case_id")?,
        same_as: row.get("same_as")?,
        version: row.get("version")?,
    })
}
