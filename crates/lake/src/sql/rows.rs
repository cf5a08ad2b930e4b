//! The rows of `figures` and `arrivals` of one day, as the engine reads them.
//!
//! Invariant: the columns are those of the view's schema, in its order.

use std::sync::Arc;

use base::id::TenantId;
use base::{Day, Timestamp, Tlp};
use datafusion::arrow::array::{
    ArrayRef, Date32Array, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
};
use store::{Row, params};

use super::views::Kind;
use crate::error::{Place as _, Result};
use crate::lake::Lake;
use crate::query::Scope;
use crate::rollup::Dim;

const FIGURES: &str = "SELECT r.dim, r.dim_key, r.counts_as, r.unit_kind, r.class_type, r.report,
    r.units, r.observations, r.fresh, r.continuing, r.gone, d.rolled_up_at
    FROM lake_rollup r JOIN lake_day d ON d.tenant = r.tenant AND d.day = r.day
    WHERE r.tenant = $1 AND r.day = $2
    ORDER BY r.dim, r.counts_as, r.unit_kind, r.class_type, r.report, r.dim_key";
const ARRIVALS: &str = "SELECT provider, report, rows, sources, shape, at FROM lake_arrival
    WHERE tenant = $1 AND day = $2 ORDER BY provider, report";

/// How "all types" and "all reports" are stored; a question reads them as NULL.
const ALL_TEXT: &str = "*";

/// The figures of a day.
pub(super) async fn figures(
    lake: &Lake,
    scope: &Scope,
    (tenant, day): (TenantId, Day),
) -> Result<RecordBatch> {
    let mut rows = lake.inner.db.fetch(FIGURES, params![tenant, day]).await?;
    if let Some(organisations) = &scope.organisations {
        let own: Vec<String> = organisations.iter().map(ToString::to_string).collect();
        let mut kept = Vec::new();
        for row in rows {
            let (dim, key): (String, String) = (row.get("dim")?, row.get("dim_key")?);
            if dim == Dim::Organisation.as_str() && own.contains(&key) {
                kept.push(row);
            }
        }
        rows = kept;
    }
    if scope.ceiling < Tlp::Red {
        // A figure counts rows of every label.
        rows.clear();
    }
    let columns = vec![
        days(day, rows.len()),
        texts(&rows, "dim", "")?,
        texts(&rows, "dim_key", "")?,
        texts(&rows, "counts_as", "")?,
        texts(&rows, "unit_kind", "")?,
        texts(&rows, "class_type", ALL_TEXT)?,
        texts(&rows, "report", ALL_TEXT)?,
        numbers(&rows, "units")?,
        numbers(&rows, "observations")?,
        numbers(&rows, "fresh")?,
        numbers(&rows, "continuing")?,
        numbers(&rows, "gone")?,
        moments(&rows, "rolled_up_at")?,
    ];
    batch(Kind::Figures, columns)
}

/// The arrivals of a day. How much arrived for a whole country is not for a single network.
pub(super) async fn arrivals(
    lake: &Lake,
    scope: &Scope,
    (tenant, day): (TenantId, Day),
) -> Result<RecordBatch> {
    let rows = if scope.organisations.is_none() {
        lake.inner.db.fetch(ARRIVALS, params![tenant, day]).await?
    } else {
        Vec::new()
    };
    let columns = vec![
        days(day, rows.len()),
        texts(&rows, "provider", "")?,
        texts(&rows, "report", "")?,
        numbers(&rows, "rows")?,
        numbers(&rows, "sources")?,
        texts(&rows, "shape", "")?,
        moments(&rows, "at")?,
    ];
    batch(Kind::Arrivals, columns)
}

fn batch(kind: Kind, columns: Vec<ArrayRef>) -> Result<RecordBatch> {
    RecordBatch::try_new(kind.schema(), columns).place("reading a view")
}

fn days(day: Day, rows: usize) -> ArrayRef {
    Arc::new(Date32Array::from(vec![day.number(); rows]))
}

/// A column of texts, in which `nothing` is NULL.
fn texts(rows: &[Row], name: &'static str, nothing: &str) -> Result<ArrayRef> {
    let one = |row: &Row| -> Result<Option<String>> {
        let text: String = row.get(name)?;
        Ok(Some(text).filter(|t| t != nothing))
    };
    let all: Vec<Option<String>> = rows.iter().map(one).collect::<Result<_>>()?;
    Ok(Arc::new(StringArray::from(all)))
}

fn numbers(rows: &[Row], name: &'static str) -> Result<ArrayRef> {
    let one = |row: &Row| -> Result<Option<i64>> { Ok(row.get(name)?) };
    let all: Vec<Option<i64>> = rows.iter().map(one).collect::<Result<_>>()?;
    Ok(Arc::new(Int64Array::from(all)))
}

fn moments(rows: &[Row], name: &'static str) -> Result<ArrayRef> {
    let one = |row: &Row| -> Result<Option<i64>> {
        let at: Option<Timestamp> = row.get(name)?;
        Ok(at.map(Timestamp::micros))
    };
    let all: Vec<Option<i64>> = rows.iter().map(one).collect::<Result<_>>()?;
    let array = TimestampMicrosecondArray::from(all).with_timezone("UTC");
    Ok(Arc::new(array))
}
