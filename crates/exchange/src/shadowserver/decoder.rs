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
use super::report::ReportInfo;
use crate::csv::{Csv, CsvError, CsvLimits, Record};
use crate::tabular::{Decoded, RawColumns, Reject, RejectReason, Sink, shorten};
use base::observation::{Field, Flags, Row};

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
        true => {
            "its columns are not separated by commas: save it with commas and send it again, or load a mapping for it (feed mapping)"
        }
        false => "is this a Shadowserver report? Other CSV files take a mapping (feed mapping)",
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
