//! Recounting the days that changed, one short commit a day.
//!
//! Invariant: a day's figures are replaced as a whole, and only if nothing of what they were
//! computed from changed in the meantime; otherwise the day stays due.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use base::id::TenantId;
use base::{Day, Timestamp};
use store::{Sql, Tx, Value, params};

use crate::catalogue::{self, COMPARE_DAYS};
use crate::disk::{FileInfo, FileKind};
use crate::error::{LakeError, Result};
use crate::lake::Lake;
use crate::retract::Grace;
use crate::trouble::Work;

use super::count::{Count, Counted, Input, count};
use super::figures::{ALL_TEXT, escaped};
use super::levels::{ALL, Key, Level};

/// What a run of recounting did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RollupReport {
    /// Days counted.
    pub days: u64,
    /// Days that changed while they were counted; they stay due.
    pub postponed: u64,
    /// Days that failed; they are tried again after a pause that grows.
    pub failed: u64,
    /// Rows written to the rollup.
    pub rows: u64,
}

impl RollupReport {
    const fn tried(&self) -> u64 {
        self.days + self.postponed + self.failed
    }
}

const DUE: &str = "SELECT tenant, day FROM lake_day WHERE dirty = 1
    ORDER BY day, tenant LIMIT $1";
const REVISION: &str = "SELECT revision FROM lake_day WHERE tenant = $1 AND day = $2";
const ARRIVED: &str = "SELECT provider, report, day FROM lake_arrival
    WHERE tenant = $1 AND day >= $2 AND day <= $3 AND beside < sources ORDER BY day";
const KEPT: &str = "SELECT day FROM lake_retention_record WHERE tenant = $1 AND day >= $2";
const DONE: &str = "UPDATE lake_day SET dirty = 0, rolled_up_at = $4
    WHERE tenant = $1 AND day = $2 AND revision = $3";
const SETTLED: &str = "UPDATE lake_day SET dirty = 0 WHERE tenant = $1 AND day = $2";
const CLEAR: &str = "DELETE FROM lake_rollup WHERE tenant = $1 AND day = $2 AND dim IN
    ('total', 'family', 'asn', 'organisation', 'sector', 'critical', 'country')";
const INSERT: &str = "INSERT INTO lake_rollup (tenant, day, dim, counts_as, unit_kind, class_type,
    report, dim_key, units, observations, fresh, continuing, gone) VALUES ";
const COLUMNS: usize = 13;
const ROWS_A_STATEMENT: usize = 100;

/// How often a day is looked at again because something was taken back meanwhile.
const MOST_LOOKS: usize = 5;

struct Due {
    tenant: TenantId,
    day: Day,
    revision: i64,
}

impl Lake {
    /// Counts up to `limit` days that changed, the earliest first, since later days compare with
    /// earlier ones.
    ///
    /// # Errors
    /// When the list of the days cannot be read. A day that fails is noted for
    /// [`Lake::backlog`], and the others are counted.
    pub async fn rollup_dirty(&self, limit: u32) -> Result<RollupReport> {
        let mut report = RollupReport::default();
        let (troubles, now) = (&self.inner.troubles, self.inner.clock.now());
        let looked_at = limit.saturating_add(troubles.count());
        for row in self.inner.db.fetch(DUE, params![looked_at]).await? {
            let (tenant, day) = (row.get("tenant")?, row.get("day")?);
            let piece = (Work::Rollup, tenant, day);
            if troubles.waits(&piece, now) || report.tried() == u64::from(limit) {
                continue;
            }
            match self.count_day(tenant, day).await {
                Ok(rows) => {
                    troubles.over(&piece);
                    report.days += 1;
                    report.rows += rows;
                }
                Err(LakeError::Conflict(_)) => report.postponed += 1,
                Err(error) => {
                    troubles.failed(piece, now, &error);
                    report.failed += 1;
                }
            }
        }
        Ok(report)
    }

    /// Takes out what was taken back, then counts.
    async fn count_day(&self, tenant: TenantId, day: Day) -> Result<u64> {
        for _ in 0..MOST_LOOKS {
            self.apply_retractions(tenant, day, Grace::Usual).await?;
            let row = self
                .inner
                .db
                .fetch_one(REVISION, params![tenant, day])
                .await?;
            let revision = row.get("revision")?;
            // What is taken back from here on changes the revision, and the count is not stored.
            // What was taken back just before is in the files still, and the revision knows of it.
            if !self.has_open_retractions(tenant, day).await? {
                return self
                    .rollup_day(&Due {
                        tenant,
                        day,
                        revision,
                    })
                    .await;
            }
        }
        Err(LakeError::Conflict(format!("the day {day}")))
    }

    async fn rollup_day(&self, due: &Due) -> Result<u64> {
        if self.is_removed(due.tenant, due.day).await? {
            // The figures of a removed day are all that is left of it.
            self.inner
                .db
                .execute(SETTLED, params![due.tenant, due.day])
                .await?;
            return Ok(0);
        }
        let compare = self.comparison_days(due).await?;
        let files = |day| catalogue::live(&self.inner.db, due.tenant, (day, day), FileKind::Units);
        let root = &self.inner.config.root;
        let mut before = Vec::new();
        for day in compare.values().copied().collect::<BTreeSet<_>>() {
            for (_, info) in files(day).await? {
                before.push((day, catalogue::full(root, &info), info));
            }
        }
        let today: Vec<_> = files(due.day)
            .await?
            .into_iter()
            .map(|(_, info)| (catalogue::full(root, &info), info))
            .collect();
        let replaced: Vec<FileInfo> = today.iter().map(|(_, info)| info.clone()).collect();
        let input = Input {
            fs: self.inner.fs.clone(),
            today,
            before,
            compare,
        };
        let place = self.place(due.tenant, due.day);
        let work = move || count(&place, &input);
        let counted = self.inner.writer.run("counting a day", work).await?;
        self.store_rollup(due, &counted, &replaced).await
    }

    /// The comparison day of each report that arrived on the day. A day whose files retention
    /// removed cannot be compared with any more.
    async fn comparison_days(&self, due: &Due) -> Result<BTreeMap<(String, String), Day>> {
        let first = due.day.plus(-COMPARE_DAYS);
        let kept = self
            .inner
            .db
            .fetch(KEPT, params![due.tenant, first])
            .await?;
        let removed: BTreeSet<Day> = kept
            .iter()
            .map(|row| row.get("day"))
            .collect::<Result<_, _>>()?;
        let (mut latest, mut today) = (BTreeMap::new(), BTreeSet::new());
        for row in self
            .inner
            .db
            .fetch(ARRIVED, params![due.tenant, first, due.day])
            .await?
        {
            let name: (String, String) = (row.get("provider")?, row.get("report")?);
            let day: Day = row.get("day")?;
            if day == due.day {
                today.insert(name);
            } else {
                latest.insert(name, day);
            }
        }
        latest.retain(|name, day| today.contains(name) && !removed.contains(day));
        Ok(latest)
    }

    async fn store_rollup(
        &self,
        due: &Due,
        counted: &Counted,
        replaced: &[FileInfo],
    ) -> Result<u64> {
        let now = self.inner.clock.now();
        let mut tx = self.inner.db.begin().await?;
        let version = catalogue::next_version(&mut tx).await?;
        let done = params![due.tenant, due.day, due.revision, now];
        if tx.execute(DONE, done).await? != 1 {
            tx.rollback().await?;
            return Err(LakeError::Conflict(format!("the day {}", due.day)));
        }
        tx.execute(CLEAR, params![due.tenant, due.day]).await?;
        let rows = insert(&mut tx, due, counted).await?;
        if let Some(merged) = &counted.merged {
            replace(&mut tx, due, replaced, merged, (version, now)).await?;
        }
        tx.commit().await?;
        Ok(rows)
    }
}

async fn replace(
    tx: &mut Tx,
    due: &Due,
    replaced: &[FileInfo],
    merged: &FileInfo,
    (version, now): (i64, Timestamp),
) -> Result<()> {
    for info in replaced {
        catalogue::remove(tx, info.id, version, now).await?;
    }
    catalogue::add(tx, (due.tenant, due.day), merged, version, now).await
}

async fn insert(tx: &mut Tx, due: &Due, counted: &Counted) -> Result<u64> {
    let mut rows = 0;
    let counts = counted.levels.iter().zip(&counted.counts);
    // A level that only a day not compared with has says nothing about this day.
    let mut said: Vec<_> = counts
        .filter(|(_, c)| c.observations > 0 || c.comparable)
        .collect();
    // In the order of the table's key, so that each row goes beside the one before.
    said.sort_unstable_by(|(a, _), (b, _)| place(counted, a).cmp(&place(counted, b)));
    let full = insert_of(ROWS_A_STATEMENT);
    for chunk in said.chunks(ROWS_A_STATEMENT) {
        let mut values = Vec::with_capacity(chunk.len() * COLUMNS);
        for (level, count) in chunk {
            bind(&mut values, due, counted, level, count);
        }
        let sql = if chunk.len() == ROWS_A_STATEMENT {
            full.clone()
        } else {
            insert_of(chunk.len())
        };
        rows += tx.execute(Sql::composed(sql), values).await?;
    }
    Ok(rows)
}

/// A value of a dimension, ordered as its text is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Ordered<'a> {
    Digits(u128),
    Text(&'a str),
}

/// Where a level's row stands in the table; made without memory, since there are many levels.
fn place<'a>(counted: &'a Counted, level: &Level) -> (&'static str, [&'a str; 4], Ordered<'a>) {
    let way = [
        level.counts_as,
        level.unit_kind,
        level.class_type,
        level.report,
    ];
    let key = match level.key {
        Key::Text(key) => Ordered::Text(counted.texts.get(key)),
        Key::Asn(asn) => Ordered::Digits(in_text_order(asn)),
        Key::Critical(yes) => Ordered::Text(yes_or_no(yes)),
        Key::None => Ordered::Text(""),
    };
    (
        level.dim.as_str(),
        way.map(|key| text_of(counted, key)),
        key,
    )
}

/// A number whose order is that of the decimal texts: the first digit in the highest byte. 0, which
/// stands for no number, comes first.
fn in_text_order(mut number: u32) -> u128 {
    let mut order = 0;
    while number > 0 {
        let digit = u128::from(b'0') + u128::from(number % 10);
        order = (order >> 8) | (digit << 120);
        number /= 10;
    }
    order
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The statement that inserts so many rows.
fn insert_of(rows: usize) -> String {
    let mut sql = INSERT.to_owned();
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=COLUMNS {
            let comma = if column == 1 { "" } else { ", " };
            let number = row * COLUMNS + column;
            write!(sql, "{comma}${number}").expect("writing to a string does not fail");
        }
        sql.push(')');
    }
    sql
}

fn text_of(counted: &Counted, key: i32) -> &str {
    if key == ALL {
        ALL_TEXT
    } else {
        counted.texts.get(key)
    }
}

fn dim_key(counted: &Counted, level: &Level) -> String {
    match level.key {
        Key::Text(key) => counted.texts.get(key).to_owned(),
        Key::Asn(0) | Key::None => String::new(),
        Key::Asn(asn) => asn.to_string(),
        Key::Critical(yes) => yes_or_no(yes).to_owned(),
    }
}

fn bind(values: &mut Vec<Value>, due: &Due, counted: &Counted, level: &Level, count: &Count) {
    let text = |key: i32| match key {
        ALL => Cow::Borrowed(ALL_TEXT),
        key => escaped(counted.texts.get(key)),
    };
    let compared = |n: u64| count.comparable.then_some(n);
    values.extend(params![
        due.tenant,
        due.day,
        level.dim.as_str(),
        text(level.counts_as).as_ref(),
        text(level.unit_kind).as_ref(),
        text(level.class_type).as_ref(),
        text(level.report).as_ref(),
        dim_key(counted, level),
        count.units,
        count.observations,
        compared(count.fresh),
        compared(count.continuing),
        compared(count.gone)
    ]);
}

#[cfg(test)]
mod tests {
    use super::in_text_order;

    #[test]
    fn numbers_stand_in_the_order_of_their_texts() {
        let mut numbers = [
            1,
            10,
            100,
            2,
            19,
            64_500,
            4_294_967_295,
            9,
            99,
            6_450,
            64_501,
        ];
        numbers.sort_by_key(|n| in_text_order(*n));
        let mut texts = numbers.map(|n: u32| n.to_string());
        texts.sort_unstable();
        assert_eq!(numbers.map(|n| n.to_string()), texts);
        assert!(in_text_order(0) < in_text_order(1));
    }
}
