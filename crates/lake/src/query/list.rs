//! Lists of observations, newest first, page by page.
//!
//! First the times and ids of the rows that pass are looked at, day by day from the newest, until
//! a page is full; then only the rows of the page are read whole.
//! Invariant: pages do not overlap and leave nothing out, whatever arrives in between.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::{Duration, Instant};

use base::observation::{Field, ObservationId, Row};
use base::{Day, Timestamp};
use datafusion::arrow::array::{
    Array, FixedSizeBinaryArray, RecordBatch, TimestampMicrosecondArray,
};

use super::filter::{Filter, Scope, Test};
use super::read::EventFile;
use super::rebuild::Rebuilder;
use crate::error::{LakeError, Result};
use crate::events::completed;
use crate::lake::{Lake, blocking};
use crate::meta::Observation;
use crate::schema::Own;

/// A list stops looking after this time and says so.
const PATIENCE: Duration = Duration::from_secs(10);
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
    at: Timestamp,
    id: ObservationId,
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

/// The newest rows seen so far.
struct Page {
    /// The smallest on top.
    rows: BinaryHeap<Reverse<(Cursor, usize)>>,
    size: usize,
    below: Option<Cursor>,
}

impl Page {
    fn offer(&mut self, cursor: Cursor, file: usize) {
        if self.below.is_some_and(|below| cursor >= below) {
            return;
        }
        if self.rows.len() == self.size
            && self
                .rows
                .peek()
                .is_some_and(|Reverse((last, _))| cursor < *last)
        {
            return;
        }
        self.rows.push(Reverse((cursor, file)));
        if self.rows.len() > self.size {
            self.rows.pop();
        }
    }

    fn full(&self) -> bool {
        self.rows.len() == self.size
    }
}

impl Lake {
    /// A page of observations, newest first: those that pass the filter within the scope, below
    /// the cursor. Looking takes at most ten seconds.
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
        self.list_within(scope, filter, cursor, limit, PATIENCE)
            .await
    }

    pub(crate) async fn list_within(
        &self,
        scope: &Scope,
        filter: &Filter,
        cursor: Option<Cursor>,
        limit: usize,
        patience: Duration,
    ) -> Result<Listing> {
        let days = self.event_files(scope, filter.days).await?;
        let (lake, tests) = (self.clone(), self.tests(scope, filter).await?);
        let size = limit.clamp(1, MOST_ROWS);
        let deadline = Instant::now() + patience;
        blocking("a list", move || {
            lake.page(&days, &tests, cursor, size, deadline)
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
        let mut found: Vec<(Cursor, &EventFile)> = Vec::new();
        for (day, files) in days.iter().rev() {
            if cursor.is_some_and(|c| *day > c.at.day()) {
                continue;
            }
            let rows = BinaryHeap::new();
            let mut page = Page {
                rows,
                size: size + 1 - found.len(),
                below: cursor,
            };
            for (number, file) in files.iter().enumerate() {
                if !self.offer_file(file, number, tests, &mut page, deadline)? {
                    // What this day gave so far may lack newer rows of files not yet looked at.
                    let next = resume(cursor, &found, *day);
                    return Ok(Listing {
                        rows: self.whole(&found)?,
                        next,
                        partial: true,
                    });
                }
            }
            let full = page.full();
            let sorted = page.rows.into_sorted_vec();
            found.extend(
                sorted
                    .into_iter()
                    .map(|Reverse((c, file))| (c, &files[file])),
            );
            if full {
                break;
            }
        }
        let more = found.len() > size;
        found.truncate(size);
        let next = found.last().filter(|_| more).map(|(c, _)| *c);
        Ok(Listing {
            rows: self.whole(&found)?,
            next,
            partial: false,
        })
    }

    fn offer_file(
        &self,
        file: &EventFile,
        number: usize,
        tests: &[Test],
        page: &mut Page,
        deadline: Instant,
    ) -> Result<bool> {
        let columns = [
            Field::TimeSource as usize,
            Own::ReceivedAt.index(),
            Own::Id.index(),
        ];
        self.each_batch(file, tests, Some(&columns), |batch| {
            for cursor in cursors(batch)? {
                page.offer(cursor, number);
            }
            Ok(Instant::now() < deadline)
        })
    }

    /// The rows of a page, in its order.
    fn whole(&self, found: &[(Cursor, &EventFile)]) -> Result<Vec<Observation>> {
        let mut by_file: BTreeMap<&str, (&EventFile, Vec<ObservationId>)> = BTreeMap::new();
        for (cursor, file) in found {
            let entry = by_file.entry(&file.info.path).or_insert((file, Vec::new()));
            entry.1.push(cursor.id);
        }
        let mut rows = BTreeMap::new();
        for (file, ids) in by_file.into_values() {
            let mut bytes: Vec<[u8; 16]> = ids.iter().map(|id| id.bytes()).collect();
            bytes.sort_unstable();
            let test = [Test::Ids(Own::Id.index(), bytes)];
            self.each_batch(file, &test, None, |batch| {
                let batch = completed(batch)?;
                let rebuilder = Rebuilder::new(&batch);
                for at in 0..batch.num_rows() {
                    let mut row = Row::new();
                    rebuilder.row(at, &mut row);
                    rows.insert(
                        rebuilder.id(at),
                        Observation {
                            row,
                            meta: rebuilder.meta(at),
                        },
                    );
                }
                Ok(true)
            })?;
        }
        Ok(found
            .iter()
            .filter_map(|(cursor, _)| rows.remove(&cursor.id))
            .collect())
    }
}

/// Where a stopped search goes on: after what was found on complete days, else where it began.
fn resume(cursor: Option<Cursor>, found: &[(Cursor, &EventFile)], stopped: Day) -> Option<Cursor> {
    let top = Cursor {
        at: stopped.plus(1).start(),
        id: ObservationId::from_bytes([0; 16]),
    };
    let begun = cursor.map_or(top, |c| c.min(top));
    Some(found.last().map_or(begun, |(c, _)| (*c).min(begun)))
}

fn cursors(batch: &RecordBatch) -> Result<Vec<Cursor>> {
    let wrong = |what: &str| LakeError::Format {
        place: "reading a list",
        reason: format!("the column {what} is missing or has another type"),
    };
    let time = |index: usize| {
        let column = batch.column_by_name(&super::test::name(index));
        column.and_then(|a| a.as_any().downcast_ref::<TimestampMicrosecondArray>())
    };
    let source = time(Field::TimeSource as usize).ok_or_else(|| wrong("time_source"))?;
    let received = time(Own::ReceivedAt.index()).ok_or_else(|| wrong("received_at"))?;
    let ids = batch.column_by_name(Own::Id.name());
    let ids = ids.and_then(|a| a.as_any().downcast_ref::<FixedSizeBinaryArray>());
    let ids = ids.ok_or_else(|| wrong("id"))?;
    let one = |row: usize| Cursor {
        at: Timestamp::from_micros(if source.is_valid(row) {
            source.value(row)
        } else {
            received.value(row)
        }),
        id: ObservationId::from_bytes(ids.value(row).try_into().unwrap_or_default()),
    };
    Ok((0..batch.num_rows()).map(one).collect())
}
