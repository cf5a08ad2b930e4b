//! Lists of observations, newest first, page by page.
//!
//! First the times and ids of the rows that pass are looked at (`newest`), day by day from the
//! newest, until a page is full; then only the rows of the page are read whole.
//! Invariant: pages do not overlap and leave nothing out, whatever arrives in between.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use base::observation::{ObservationId, Row};
use base::{Day, Timestamp, Tlp};
use parquet::arrow::arrow_reader::RowSelector;

use super::filter::{Filter, Scope, Test};
use super::newest::{Ended, Hit, Newest};
use super::read::{EventFile, damaged};
use super::rebuild::Rebuilder;
use crate::error::{LakeError, Place as _, Result};
use crate::events::completed;
use crate::lake::{Lake, blocking};
use crate::meta::Observation;

/// Most rows of a page.
const MOST_ROWS: usize = 1_000;

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The observations, newest first.
    pub rows: Vec<Observation>,
    /// The cursor of the next page; `None` at the end.
    pub next: Option<Cursor>,
    /// Whether the search was stopped: what is here is right, but older ones may be missing.
    /// `next` then goes on where it stopped.
    pub partial: bool,
}

/// A place in a list: below this time and id. Prints and parses for use in links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    pub(super) at: Timestamp,
    pub(super) id: ObservationId,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.at.micros(), self.id)
    }
}

impl std::str::FromStr for Cursor {
    type Err = LakeError;
    fn from_str(text: &str) -> Result<Self> {
        let parse = || {
            let (at, id) = text.split_once('.')?;
            Some(Self {
                at: Timestamp::from_micros(at.parse().ok()?),
                id: id.parse().ok()?,
            })
        };
        parse().ok_or_else(|| LakeError::BadCursor(text.to_owned()))
    }
}

impl Lake {
    /// A page of observations, newest first: those that pass the filter within the scope, below
    /// the cursor. Looking takes at most the patience of the lake's configuration.
    ///
    /// # Errors
    /// [`LakeError::BadDays`], or when the catalogue or a file cannot be read.
    pub async fn list(
        &self,
        scope: &Scope,
        filter: &Filter,
        cursor: Option<Cursor>,
        limit: usize,
    ) -> Result<Listing> {
        let days = self.event_files(scope, filter.days).await?;
        let (lake, tests) = (self.clone(), self.tests(scope, filter).await?);
        let size = limit.clamp(1, MOST_ROWS);
        let deadline = Instant::now() + self.inner.config.patience;
        blocking("a list", move || {
            lake.page(&days, &tests, cursor, size, deadline)
        })
        .await
    }

    /// The days on which there is something that the scope's ceiling alone keeps out.
    ///
    /// # Errors
    /// As [`Lake::list`].
    pub async fn days_beyond(&self, scope: &Scope, days: (Day, Day)) -> Result<BTreeSet<Day>> {
        let mut tests = vec![scope.beyond()];
        let open = Scope {
            ceiling: Tlp::Red,
            ..scope.clone()
        };
        tests.extend(self.tests(&open, &Filter::default()).await?);
        let (lake, files) = (self.clone(), self.event_files(scope, Some(days)).await?);
        blocking("a list", move || {
            let mut beyond = BTreeSet::new();
            for (day, files) in &files {
                for file in files {
                    if !lake.ids(file, &tests)?.is_empty() {
                        beyond.insert(*day);
                        break;
                    }
                }
            }
            Ok(beyond)
        })
        .await
    }

    fn page(
        &self,
        days: &BTreeMap<Day, Vec<EventFile>>,
        tests: &[Test],
        cursor: Option<Cursor>,
        size: usize,
        deadline: Instant,
    ) -> Result<Listing> {
        let mut found: Vec<(Hit, &EventFile)> = Vec::new();
        for (day, files) in days.iter().rev() {
            if cursor.is_some_and(|c| *day > c.at.day()) {
                continue;
            }
            let mut page = Newest::new(size + 1 - found.len(), cursor);
            if self.newest(files, tests, &mut page, deadline)? == Ended::Stopped {
                // What this day gave so far may lack newer rows not yet looked at.
                let next = resume(cursor, &found, *day);
                return Ok(Listing {
                    rows: self.whole(&found)?,
                    next,
                    partial: true,
                });
            }
            let full = page.full();
            let hits = page.into_hits().into_iter();
            found.extend(hits.map(|hit| (hit, &files[hit.file])));
            if full {
                break;
            }
        }
        let more = found.len() > size;
        found.truncate(size);
        let next = found.last().filter(|_| more).map(|(hit, _)| hit.cursor);
        Ok(Listing {
            rows: self.whole(&found)?,
            next,
            partial: false,
        })
    }

    /// The rows of a page, in its order.
    fn whole(&self, found: &[(Hit, &EventFile)]) -> Result<Vec<Observation>> {
        let mut by_file: BTreeMap<&str, (&EventFile, Vec<u64>)> = BTreeMap::new();
        for (hit, file) in found {
            let entry = by_file.entry(&file.info.path).or_insert((file, Vec::new()));
            entry.1.push(hit.row);
        }
        let mut rows = BTreeMap::new();
        for (file, mut numbers) in by_file.into_values() {
            numbers.sort_unstable();
            for one in self.rows_at(file, &numbers)? {
                rows.insert(one.meta.id, one);
            }
        }
        let in_order = found.iter();
        Ok(in_order
            .filter_map(|(hit, _)| rows.remove(&hit.cursor.id))
            .collect())
    }

    /// The rows of a file with these numbers, which ascend.
    fn rows_at(&self, file: &EventFile, numbers: &[u64]) -> Result<Vec<Observation>> {
        let opened = self.open_file(file)?;
        let (mut groups, mut selectors, mut start) = (Vec::new(), Vec::new(), 0);
        for (group, meta) in opened.footer.file().row_groups().iter().enumerate() {
            let end = start + u64::try_from(meta.num_rows()).unwrap_or(0);
            let of_group = |bound| numbers.partition_point(|number| *number < bound);
            let here = &numbers[of_group(start)..of_group(end)];
            if !here.is_empty() {
                groups.push(group);
                selectors.extend(only(here, start, end));
            }
            start = end;
        }
        let reader = opened
            .reader(&opened.footer.plain)?
            .with_row_groups(groups)
            .with_row_selection(selectors.into())
            .build()
            .place("opening a file")?;
        let mut rows = Vec::with_capacity(numbers.len());
        for batch in reader {
            let batch = completed(&batch.map_err(|e| damaged(file, &e))?)?;
            let rebuilder = Rebuilder::new(&batch);
            for at in 0..batch.num_rows() {
                let mut row = Row::new();
                rebuilder.row(at, &mut row);
                let meta = rebuilder.meta(at);
                rows.push(Observation { row, meta });
            }
        }
        Ok(rows)
    }
}

/// Takes these rows of those from `start` to before `end`, and passes over all others.
fn only(numbers: &[u64], start: u64, end: u64) -> Vec<RowSelector> {
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let (mut selectors, mut at) = (Vec::new(), start);
    for number in numbers {
        selectors.push(RowSelector::skip(count(number - at)));
        selectors.push(RowSelector::select(1));
        at = number + 1;
    }
    selectors.push(RowSelector::skip(count(end - at)));
    selectors
}

/// Where a stopped search goes on: after what was found on complete days, else where it began.
fn resume(cursor: Option<Cursor>, found: &[(Hit, &EventFile)], stopped: Day) -> Option<Cursor> {
    let top = Cursor {
        at: stopped.plus(1).start(),
        id: ObservationId::from_bytes([0; 16]),
    };
    let begun = cursor.map_or(top, |c| c.min(top));
    let last = found.last().map(|(hit, _)| hit.cursor);
    Some(last.map_or(begun, |last| last.min(begun)))
}
