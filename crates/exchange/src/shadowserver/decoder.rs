//! The decoder of one report file: fed chunks, it hands rows and rejects to a sink.
//!
//! Not here: opening files, storing rows. Invariant: every data row of the file reaches the sink
//! exactly once, as an observation or as a reject, with its number; numbers count from 0 and do
//! not depend on the chunks.

use super::UNKNOWN_REPORT;
use super::choose;
use super::fill::Filler;
use super::mappings::Mappings;
use super::plan::Plan;
use super::raw::RawColumns;
use super::report::ReportInfo;
use crate::csv::{Csv, CsvError, CsvLimits, Record};
use base::observation::{Field, Flags, Row};

/// Takes what a decoder reads.
pub trait Sink {
    /// An observation.
    fn row(&mut self, item: Decoded<'_>);
    /// A data row that is no observation.
    fn reject(&mut self, reject: Reject<'_>);
}

/// One observation.
#[derive(Debug, Clone, Copy)]
pub struct Decoded<'a> {
    /// The data row, counted from 0.
    pub number: u64,
    /// Its values.
    pub row: &'a Row,
    /// Its raw columns, for the duplicate key.
    pub raw: RawColumns<'a>,
    /// What is remarkable about it.
    pub flags: Flags,
}

/// One data row that is no observation.
#[derive(Debug, Clone, Copy)]
pub struct Reject<'a> {
    /// The data row, counted from 0.
    pub number: u64,
    /// The line of the file on which it begins, counted from 1.
    pub line: u64,
    /// The column at fault, if it is one.
    pub column: Option<&'a str>,
    /// Why.
    pub reason: RejectReason<'a>,
    /// The row as it stands in the file.
    pub raw: &'a [u8],
}

/// Why a row is no observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RejectReason<'a> {
    /// More columns than the header has, so that values stand in wrong ones; or so few that not
    /// even the time is there. A row that lacks other columns at its end is read and flagged.
    #[error("the row has {found} columns, the header has {expected}")]
    ColumnCount {
        /// Columns of the header.
        expected: usize,
        /// Columns of the row.
        found: usize,
    },
    /// The timestamp is not a date.
    #[error("\"{value}\" is not a date; expected YYYY-MM-DD HH:MM:SS (UTC)")]
    NoTimestamp {
        /// What stands there, shortened.
        value: &'a str,
    },
    /// The file ends in the middle of the row.
    #[error("the file ends in the middle of this row; fetch it again")]
    CutOff,
    /// The row passes a limit; it was read over to its end.
    #[error("{0}")]
    Excess(CsvError),
}

impl RejectReason<'_> {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::ColumnCount { .. } => "watch-reject-column-count",
            Self::NoTimestamp { .. } => "watch-reject-no-timestamp",
            Self::CutOff => "watch-reject-cut-off",
            Self::Excess(CsvError::TooManyFields { .. }) => "watch-reject-too-many-columns",
            Self::Excess(CsvError::FieldTooLong { .. }) => "watch-reject-field-too-long",
            Self::Excess(_) => "watch-reject-too-long",
        }
    }

    /// The message's arguments.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ColumnCount { expected, found } => vec![
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
            Self::NoTimestamp { value } => vec![("value", (*value).to_owned())],
            Self::CutOff => Vec::new(),
            Self::Excess(CsvError::FieldTooLong { line, field, limit }) => vec![
                ("line", line.to_string()),
                ("column", field.to_string()),
                ("limit", limit.to_string()),
            ],
            Self::Excess(
                CsvError::RecordTooLong { line, limit } | CsvError::TooManyFields { line, limit },
            ) => vec![("line", line.to_string()), ("limit", limit.to_string())],
            Self::Excess(CsvError::Utf16) => Vec::new(),
        }
    }
}

/// Why the rest of a file cannot be read. Rows handed out before stand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The file cannot be read as CSV any further.
    #[error("{0}")]
    Csv(#[from] CsvError),
    /// There is nothing in it.
    #[error("the file is empty; expected a header line")]
    Empty,
    /// It is some other file.
    #[error(
        "line 1: no column is named \"timestamp\" (found: {found}); {}",
        remedy(found)
    )]
    NoTimestampColumn {
        /// The first column names, shortened.
        found: String,
    },
}

/// What to do about a header without the column that every report has.
fn remedy(found: &str) -> &'static str {
    match found.contains("timestamp;") || found.contains("timestamp\t") {
        true => "its columns are not separated by commas: save it with commas and send it again",
        false => "is this a Shadowserver report?",
    }
}

impl DecodeError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Csv(CsvError::Utf16) => "watch-decode-utf16",
            Self::Csv(_) => "watch-decode-too-large",
            Self::Empty => "watch-decode-empty",
            Self::NoTimestampColumn { .. } => "watch-decode-no-timestamp-column",
        }
    }
}

/// A decoder. Feed it with [`Decoder::push`], end with [`Decoder::finish`].
#[derive(Debug)]
pub struct Decoder {
    csv: Csv,
    core: Core,
}

#[derive(Debug)]
struct Core {
    mappings: Mappings,
    /// The report type; `None` when only the columns can tell.
    report: Option<String>,
    plan: Option<Plan>,
    filler: Filler,
    row: Row,
    next: u64,
    skip: u64,
}

impl Decoder {
    pub(super) fn new(mappings: Mappings, report: Option<String>, limits: CsvLimits) -> Self {
        let core = Core {
            mappings,
            report,
            plan: None,
            filler: Filler::default(),
            row: Row::new(),
            next: 0,
            skip: 0,
        };
        let csv = Csv::new(limits).going_on();
        Self { csv, core }
    }

    /// Leaves the first `rows` data rows out: they were read before. They are still counted.
    #[must_use]
    pub fn starting_at(mut self, rows: u64) -> Self {
        self.core.skip = rows;
        self
    }

    /// Feeds the next bytes of the file.
    ///
    /// # Errors
    /// When the file cannot be read any further; rows handed out before stand.
    pub fn push(&mut self, chunk: &[u8], sink: &mut impl Sink) -> Result<(), DecodeError> {
        let core = &mut self.core;
        self.csv
            .push(chunk, &mut |record| core.record(&record, sink))
    }

    /// Says that the file ends here.
    ///
    /// # Errors
    /// As [`Decoder::push`], and when the file was empty.
    pub fn finish(&mut self, sink: &mut impl Sink) -> Result<(), DecodeError> {
        let core = &mut self.core;
        self.csv.finish(&mut |record| core.record(&record, sink))?;
        match core.plan {
            Some(_) => Ok(()),
            None => Err(DecodeError::Empty),
        }
    }

    /// What is known of the report; `None` until the header was seen.
    #[must_use]
    pub fn report(&self) -> Option<&ReportInfo> {
        self.core.plan.as_ref().map(|plan| &plan.info)
    }

    /// The data rows seen so far, those left out included.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.core.next
    }
}

impl Core {
    fn record(&mut self, record: &Record<'_>, sink: &mut impl Sink) -> Result<(), DecodeError> {
        let Some(plan) = &self.plan else {
            return record
                .excess()
                .map_or_else(|| self.header(record), |error| Err(error.into()));
        };
        let number = self.next;
        self.next += 1;
        if number < self.skip {
            return Ok(());
        }
        let reject = |column, reason| Reject {
            number,
            line: record.line(),
            column,
            reason,
            raw: record.raw(),
        };
        let (expected, found) = (plan.order.len(), record.len());
        if let Some(error) = record.excess() {
            sink.reject(reject(None, RejectReason::Excess(error)));
        } else if record.unclosed() || (found < expected && !record.ended()) {
            sink.reject(reject(None, RejectReason::CutOff));
        } else if found > expected {
            let reason = RejectReason::ColumnCount { expected, found };
            sink.reject(reject(None, reason));
        } else {
            let mut flags = self.filler.fill(plan, record, &mut self.row);
            if found < expected {
                flags = flags.with(Flags::SHORT_ROW);
            }
            if found < plan.least {
                flags = flags.with(Flags::REFERENCE_REJECTS);
            }
            if self.row.time(Field::TimeSource).is_some() {
                let raw = RawColumns {
                    record: *record,
                    order: &plan.order,
                };
                sink.row(Decoded {
                    number,
                    row: &self.row,
                    raw,
                    flags,
                });
            } else {
                let at = plan.info.header.iter().rposition(|h| h == TIMESTAMP);
                let at = at.filter(|at| *at < found);
                let value = at.map(|at| shorten(record.get(at)));
                let (column, reason) = match value {
                    Some(value) => (Some(TIMESTAMP), RejectReason::NoTimestamp { value }),
                    None => (None, RejectReason::ColumnCount { expected, found }),
                };
                sink.reject(reject(column, reason));
            }
        }
        Ok(())
    }

    fn header(&mut self, record: &Record<'_>) -> Result<(), DecodeError> {
        let names: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
        if !names.iter().any(|name| name == TIMESTAMP) {
            let found = names.join(", ");
            return Err(DecodeError::NoTimestampColumn {
                found: shorten(&found).to_owned(),
            });
        }
        let report = match &self.report {
            Some(report) => report.clone(),
            None => choose::recognised(&self.mappings, &names)
                .unwrap_or(UNKNOWN_REPORT)
                .to_owned(),
        };
        self.plan = Some(Plan::compile(&self.mappings, &report, names));
        Ok(())
    }
}

/// The one column that all report types of all ages have.
const TIMESTAMP: &str = "timestamp";

/// At most 80 characters.
fn shorten(text: &str) -> &str {
    let end = text.char_indices().nth(80).map_or(text.len(), |(i, _)| i);
    &text[..end]
}
