//! Figures for the picture, answered from rollups alone.
//!
//! Invariant: a question touches no observation file, so its time does not grow with their number.

use std::borrow::Cow;

use base::id::TenantId;
use base::observation::{CountsAs, Unit};
use base::{Day, Timestamp};
use store::{Row, Sql, Value, params};

use crate::error::{LakeError, Result};
use crate::lake::Lake;

/// What figures are broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dim {
    /// Not at all.
    Total,
    /// Malware name, else classification identifier.
    Family,
    /// AS number, in digits; empty when unknown.
    Asn,
    /// Organisation id; empty when unknown.
    Organisation,
    /// Sector; empty when unknown.
    Sector,
    /// `yes` or `no`.
    Critical,
    /// Country code of our end; empty when unknown.
    Country,
}

impl Dim {
    /// Every dimension.
    pub const ALL: [Self; 7] = [
        Self::Total,
        Self::Family,
        Self::Asn,
        Self::Organisation,
        Self::Sector,
        Self::Critical,
        Self::Country,
    ];

    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Family => "family",
            Self::Asn => "asn",
            Self::Organisation => "organisation",
            Self::Sector => "sector",
            Self::Critical => "critical",
            Self::Country => "country",
        }
    }
}

/// Which figures are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureQuery {
    /// First and last day, both included.
    pub days: (Day, Day),
    /// What they are broken down by.
    pub dim: Dim,
    /// Only this way of counting.
    pub counts_as: Option<CountsAs>,
    /// Only this type of incident; `None` gives the level of all types together.
    pub class_type: Option<Each>,
    /// Only this report; `None` gives the level of all reports together.
    pub report: Option<Each>,
    /// Only this key of the dimension.
    pub key: Option<String>,
}

/// One value of a level, or each of them by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Each {
    /// Every value, each with a figure of its own.
    All,
    /// One value.
    One(String),
}

impl FigureQuery {
    /// The totals of some days, all types together.
    #[must_use]
    pub fn totals(from: Day, to: Day) -> Self {
        Self {
            days: (from, to),
            dim: Dim::Total,
            counts_as: None,
            class_type: None,
            report: None,
            key: None,
        }
    }
}

/// Reports that a number was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// What is said of the units.
    pub counts_as: CountsAs,
    /// What one of them is.
    pub unit: Unit,
    /// The type of incident.
    pub class_type: String,
    /// The report.
    pub report: String,
    /// The value of the dimension; empty for totals and for what is unknown.
    pub key: String,
}

/// One figure of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The day.
    pub day: Day,
    /// What is said of the units.
    pub counts_as: CountsAs,
    /// What one of them is.
    pub unit: Unit,
    /// The type of incident; `None` for all together.
    pub class_type: Option<String>,
    /// The report; `None` for all together.
    pub report: Option<String>,
    /// The value of the dimension; empty for totals and for what is unknown.
    pub key: String,
    /// Distinct units on the day.
    pub units: u64,
    /// Units that were not there on the comparison day; `None` when nothing is comparable.
    pub new: Option<u64>,
    /// Units that were there on the comparison day too.
    pub continuing: Option<u64>,
    /// Units of the comparison day that are not there any more.
    pub gone: Option<u64>,
    /// Observations, repeats included.
    pub observations: u64,
    /// When the day was last counted.
    pub as_of: Timestamp,
}

const FIGURES: &str = "SELECT r.day, r.counts_as, r.unit_kind, r.class_type, r.report, r.dim_key,
    r.units, r.observations, r.fresh, r.continuing, r.gone, d.rolled_up_at
    FROM lake_day d CROSS JOIN lake_rollup r
    WHERE d.tenant = $1 AND r.dim = $2 AND d.day >= $3 AND d.day <= $4
        AND r.tenant = d.tenant AND r.day = d.day";
const ORDER: &str = " ORDER BY r.day, r.counts_as, r.unit_kind, r.class_type, r.report, r.dim_key";

const BEHIND: &str = "SELECT DISTINCT counts_as, unit_kind, class_type, report, dim_key
    FROM lake_rollup WHERE tenant = $1 AND dim = $2 AND day >= $3 AND day <= $4 AND report <> '*'
    ORDER BY counts_as, unit_kind, class_type, report, dim_key";

impl Lake {
    /// Which reports stand behind the figures of a dimension between two days.
    ///
    /// # Errors
    /// [`LakeError::BadDays`], or when the database cannot be read.
    pub async fn behind(
        &self,
        tenant: TenantId,
        dim: Dim,
        (from, to): (Day, Day),
    ) -> Result<Vec<Behind>> {
        if from > to {
            return Err(LakeError::BadDays { from, to });
        }
        let values = params![tenant, dim.as_str(), from, to];
        let rows = self.inner.db.fetch(BEHIND, values).await?;
        let behind = |row: &Row| {
            let (counts_as, unit) = meaning(row)?;
            Ok(Behind {
                counts_as,
                unit,
                class_type: named(row.get("class_type")?).unwrap_or_default(),
                report: named(row.get("report")?).unwrap_or_default(),
                key: row.get("dim_key")?,
            })
        };
        rows.iter().map(behind).collect()
    }

    /// The figures that a question asks for, by day. A day without figures was not counted or
    /// has nothing; [`Lake::feed_days`] tells which.
    ///
    /// # Errors
    /// [`LakeError::BadDays`], or when the database cannot be read.
    pub async fn figures(&self, tenant: TenantId, query: &FigureQuery) -> Result<Vec<Figure>> {
        let (from, to) = query.days;
        if from > to {
            return Err(LakeError::BadDays { from, to });
        }
        let mut sql = FIGURES.to_owned();
        let mut values = params![tenant, query.dim.as_str(), from, to];
        match query.counts_as {
            Some(one) => {
                let one = Some(Value::from(one.as_str()));
                condition(&mut sql, &mut values, "r.counts_as", one);
            }
            // Naming every value leads the engine straight to the level that is asked for.
            None => one_of(
                &mut sql,
                "r.counts_as",
                CountsAs::ALL.iter().map(|c| c.as_str()),
            ),
        }
        one_of(
            &mut sql,
            "r.unit_kind",
            Unit::ALL.iter().map(|u| u.as_str()),
        );
        // A report always stands below its type, so asking by report means asking by type too.
        let by_type = query
            .class_type
            .clone()
            .or(query.report.as_ref().map(|_| Each::All));
        level(&mut sql, &mut values, "r.class_type", by_type.as_ref());
        level(&mut sql, &mut values, "r.report", query.report.as_ref());
        condition(
            &mut sql,
            &mut values,
            "r.dim_key",
            query.key.clone().map(Value::from),
        );
        sql.push_str(ORDER);
        let rows = self.inner.db.fetch(Sql::composed(sql), values).await?;
        rows.iter().map(figure).collect()
    }
}

fn condition(sql: &mut String, values: &mut Vec<Value>, column: &str, value: Option<Value>) {
    if let Some(value) = value {
        values.push(value);
        sql.push_str(&format!(" AND {column} = ${}", values.len()));
    }
}

fn one_of(sql: &mut String, column: &str, names: impl Iterator<Item = &'static str>) {
    let names: Vec<String> = names.map(|name| format!("'{name}'")).collect();
    sql.push_str(&format!(" AND {column} IN ({})", names.join(", ")));
}

fn level(sql: &mut String, values: &mut Vec<Value>, column: &str, each: Option<&Each>) {
    match each {
        None => sql.push_str(&format!(" AND {column} = '*'")),
        Some(Each::All) => sql.push_str(&format!(" AND {column} <> '*'")),
        Some(Each::One(one)) => {
            condition(
                sql,
                values,
                column,
                Some(Value::from(escaped(one).as_ref())),
            );
        }
    }
}

fn meaning(row: &Row) -> Result<(CountsAs, Unit)> {
    let damaged = |column: &str| LakeError::Damaged {
        path: "lake_rollup".to_owned(),
        reason: format!("the column {column} holds an unknown name"),
    };
    let (counts_as, unit): (String, String) = (row.get("counts_as")?, row.get("unit_kind")?);
    Ok((
        CountsAs::from_name(&counts_as).ok_or_else(|| damaged("counts_as"))?,
        Unit::from_name(&unit).ok_or_else(|| damaged("unit_kind"))?,
    ))
}

fn figure(row: &Row) -> Result<Figure> {
    let (counts_as, unit) = meaning(row)?;
    Ok(Figure {
        day: row.get("day")?,
        counts_as,
        unit,
        class_type: named(row.get("class_type")?),
        report: named(row.get("report")?),
        key: row.get("dim_key")?,
        units: row.get("units")?,
        new: row.get("fresh")?,
        continuing: row.get("continuing")?,
        gone: row.get("gone")?,
        observations: row.get("observations")?,
        as_of: row
            .get::<Option<Timestamp>>("rolled_up_at")?
            .unwrap_or_default(),
    })
}

/// How "all types" and "all reports" are stored.
pub(super) const ALL_TEXT: &str = "*";

/// A type's or report's name as it is stored: one of stars alone gets a star more, so that none
/// is taken for "all".
pub(super) fn escaped(name: &str) -> Cow<'_, str> {
    match is_stars(name) {
        true => Cow::Owned(format!("{name}*")),
        false => Cow::Borrowed(name),
    }
}

/// The name that was stored; `None` for "all".
fn named(mut stored: String) -> Option<String> {
    if is_stars(&stored) {
        stored.pop();
        return Some(stored).filter(|s| !s.is_empty());
    }
    Some(stored)
}

fn is_stars(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b == b'*')
}
