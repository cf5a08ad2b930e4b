//! The newest rows of a day that pass: row group by row group from the newest on, looking at ids
//! only where the time is new enough.
//!
//! Not here: the order of days and the page as a whole (`list`). Invariant: a row group is left
//! out only when every row of it is older than a full page, or at or above the cursor.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Instant;

use base::Timestamp;
use base::observation::{Field, ObservationId};
use datafusion::arrow::array::{
    Array, BooleanArray, FixedSizeBinaryArray, Int64Array, RecordBatch, TimestampMicrosecondArray,
};
use datafusion::arrow::error::ArrowError;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowPredicate, RowFilter, RowSelector};
use parquet::file::metadata::{ParquetMetaData, RowGroupMetaData};
use parquet::file::statistics::Statistics;

use super::filter::Test;
use super::footers::NUMBER;
use super::list::Cursor;
use super::prune::{choose, leaf};
use super::read::{EventFile, Opened, damaged};
use super::test::{mask, name, predicates};
use crate::error::{LakeError, Place as _, Result};
use crate::lake::Lake;
use crate::schema::Own;

/// A row that passed, and where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    pub(super) cursor: Cursor,
    /// The number of its file among those of the day.
    pub(super) file: usize,
    /// Its number in that file.
    pub(super) row: u64,
}

/// The newest rows seen so far.
pub(super) struct Newest {
    /// The oldest on top.
    rows: BinaryHeap<Reverse<Hit>>,
    size: usize,
    below: Option<Cursor>,
}

impl Newest {
    /// Up to `size` rows below a cursor.
    pub(super) fn new(size: usize, below: Option<Cursor>) -> Self {
        let rows = BinaryHeap::new();
        Self { rows, size, below }
    }

    fn offer(&mut self, hit: Hit) {
        if self.below.is_some_and(|below| hit.cursor >= below) {
            return;
        }
        self.rows.push(Reverse(hit));
        if self.rows.len() > self.size {
            self.rows.pop();
        }
    }

    pub(super) fn full(&self) -> bool {
        self.rows.len() == self.size
    }

    /// Rows below this time cannot come in any more.
    fn floor(&self) -> i64 {
        let oldest = self.rows.peek().filter(|_| self.full());
        oldest.map_or(i64::MIN, |Reverse(hit)| hit.cursor.at.micros())
    }

    /// The rows, newest first.
    pub(super) fn into_hits(self) -> Vec<Hit> {
        let sorted = self.rows.into_sorted_vec();
        sorted.into_iter().map(|Reverse(hit)| hit).collect()
    }
}

/// A row group that may hold rows of the page.
struct Part {
    file: usize,
    group: usize,
    rows: Vec<RowSelector>,
    /// No row of it is newer.
    newest: i64,
}

/// How a search of a day ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Nothing was left out.
    Whole,
    /// Time was over.
    Stopped,
}

impl Lake {
    /// Offers the rows of a day that pass to the page, until it cannot change any more or the time
    /// is over.
    pub(super) fn newest(
        &self,
        files: &[EventFile],
        tests: &[Test],
        page: &mut Newest,
        deadline: Instant,
    ) -> Result<Ended> {
        let (mut opened, mut parts) = (Vec::with_capacity(files.len()), Vec::new());
        for (number, file) in files.iter().enumerate() {
            if Instant::now() >= deadline {
                return Ok(Ended::Stopped);
            }
            let one = self.open_file(file)?;
            let chosen = choose(&one, &self.inner.dictionaries, tests)?;
            for (group, rows) in chosen.groups.into_iter().zip(chosen.rows) {
                let (oldest, newest) = span(one.footer.file(), group);
                if page.below.is_none_or(|below| oldest <= below.at.micros()) {
                    parts.push(Part {
                        file: number,
                        group,
                        rows,
                        newest,
                    });
                }
            }
            opened.push(one);
        }
        parts.sort_by_key(|part| Reverse(part.newest));
        for part in parts {
            if page.full() && part.newest < page.floor() {
                break;
            }
            if Instant::now() >= deadline {
                return Ok(Ended::Stopped);
            }
            let file = part.file;
            offer(&opened[file], part, tests, page).map_err(|e| e.of(&files[file]))?;
        }
        Ok(Ended::Whole)
    }
}

/// What went wrong with a row group, before the name of its file is known.
enum Failed {
    Lake(LakeError),
    Read(ArrowError),
}

impl Failed {
    fn of(self, file: &EventFile) -> LakeError {
        match self {
            Self::Lake(error) => error,
            Self::Read(error) => damaged(file, &error),
        }
    }
}

impl From<LakeError> for Failed {
    fn from(error: LakeError) -> Self {
        Self::Lake(error)
    }
}

/// Offers the rows of one row group that pass.
fn offer(opened: &Opened, part: Part, tests: &[Test], page: &mut Newest) -> Result<(), Failed> {
    let footer = opened.footer.file();
    let times = [Field::TimeSource as usize, Own::ReceivedAt.index()];
    let wanted = [times[0], times[1], Own::Id.index()];
    let mut filter = predicates(footer, tests);
    filter.push(Box::new(Recent {
        mask: mask(footer, &times),
        page: page.floor(),
        below: page.below.map(|below| below.at.micros()),
        newest: BinaryHeap::new(),
        size: page.size,
    }));
    let reader = opened
        .reader(&opened.footer.numbered)?
        .with_projection(mask(footer, &wanted))
        .with_row_groups(vec![part.group])
        .with_row_selection(part.rows.into())
        .with_row_filter(RowFilter::new(filter))
        .build()
        .place("opening a file")?;
    for batch in reader {
        for (cursor, row) in cursors(&batch.map_err(Failed::Read)?)? {
            page.offer(Hit {
                cursor,
                file: part.file,
                row,
            });
        }
    }
    Ok(())
}

/// Passes the rows that may be among the newest of their row group, so that the ids of all others
/// are not read.
struct Recent {
    mask: ProjectionMask,
    /// The page holds nothing older.
    page: i64,
    below: Option<i64>,
    /// The newest times of this row group below the cursor; the oldest on top.
    newest: BinaryHeap<Reverse<i64>>,
    size: usize,
}

impl Recent {
    fn passes(&mut self, at: i64) -> bool {
        let full = self.newest.len() == self.size;
        let oldest = self.newest.peek().map_or(i64::MIN, |Reverse(at)| *at);
        let floor = if full {
            self.page.max(oldest)
        } else {
            self.page
        };
        if at < floor || self.below.is_some_and(|below| at > below) {
            return false;
        }
        // Rows at the very time of the cursor may lie above it, so they do not count as held.
        if self.below != Some(at) && (!full || at > oldest) {
            self.newest.push(Reverse(at));
            if self.newest.len() > self.size {
                self.newest.pop();
            }
        }
        true
    }
}

impl ArrowPredicate for Recent {
    fn projection(&self) -> &ProjectionMask {
        &self.mask
    }

    fn evaluate(&mut self, batch: RecordBatch) -> Result<BooleanArray, ArrowError> {
        let times = Times::of(&batch).map_err(|e| ArrowError::ExternalError(Box::new(e)))?;
        let passed = (0..batch.num_rows()).map(|row| Some(self.passes(times.at(row))));
        Ok(passed.collect())
    }
}

/// The times by which rows are filed.
struct Times<'a> {
    source: &'a TimestampMicrosecondArray,
    received: &'a TimestampMicrosecondArray,
}

impl<'a> Times<'a> {
    fn of(batch: &'a RecordBatch) -> Result<Self> {
        Ok(Self {
            source: column(batch, Field::TimeSource.column())?,
            received: column(batch, Own::ReceivedAt.name())?,
        })
    }

    fn at(&self, row: usize) -> i64 {
        if self.source.is_valid(row) {
            self.source.value(row)
        } else {
            self.received.value(row)
        }
    }
}

fn column<'a, A: 'static>(batch: &'a RecordBatch, name: &str) -> Result<&'a A> {
    let column = batch.column_by_name(name);
    let typed = column.and_then(|a| a.as_any().downcast_ref());
    typed.ok_or_else(|| LakeError::Format {
        place: "reading a list",
        reason: format!("the column {name} is missing or has another type"),
    })
}

fn cursors(batch: &RecordBatch) -> Result<Vec<(Cursor, u64)>> {
    let times = Times::of(batch)?;
    let ids: &FixedSizeBinaryArray = column(batch, &name(Own::Id.index()))?;
    let numbers: &Int64Array = column(batch, NUMBER)?;
    let one = |row: usize| {
        let cursor = Cursor {
            at: Timestamp::from_micros(times.at(row)),
            id: ObservationId::from_bytes(ids.value(row).try_into().unwrap_or_default()),
        };
        (cursor, u64::try_from(numbers.value(row)).unwrap_or(0))
    };
    Ok((0..batch.num_rows()).map(one).collect())
}

/// No row of a row group is filed before the first or after the second of these times.
fn span(footer: &ParquetMetaData, group: usize) -> (i64, i64) {
    let meta = footer.row_group(group);
    let of = |index| {
        let statistics = leaf(footer, index).and_then(|leaf| meta.column(leaf).statistics());
        statistics.and_then(bounds)
    };
    let source = of(Field::TimeSource as usize);
    let received = of(Own::ReceivedAt.index());
    match (source, received) {
        (Some((low, high, 0)), _) => (low, high),
        (Some((low, high, _)), Some((from, to, 0))) => (low.min(from), high.max(to)),
        _ if no_times(footer, meta) => received.map_or(ALWAYS, |(low, high, _)| (low, high)),
        _ => ALWAYS,
    }
}

const ALWAYS: (i64, i64) = (i64::MIN, i64::MAX);

/// Smallest, largest, and how many have none.
fn bounds(statistics: &Statistics) -> Option<(i64, i64, u64)> {
    let Statistics::Int64(s) = statistics else {
        return None;
    };
    Some((*s.min_opt()?, *s.max_opt()?, s.null_count_opt()?))
}

/// Whether no row of a row group says when it was seen.
fn no_times(footer: &ParquetMetaData, meta: &RowGroupMetaData) -> bool {
    let leaf = leaf(footer, Field::TimeSource as usize);
    let statistics = leaf.and_then(|leaf| meta.column(leaf).statistics());
    let nulls = statistics.and_then(Statistics::null_count_opt);
    nulls.is_some_and(|nulls| i64::try_from(nulls) == Ok(meta.num_rows()))
}
