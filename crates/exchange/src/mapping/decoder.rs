//! The decoder of one CSV file: fed chunks, it hands rows and rejects to a sink.
//!
//! Not here: opening files, storing rows. Invariant: every data row of the file reaches the sink
//! exactly once, with its number; numbers count from 0 and do not depend on the chunks. Lines of
//! comments and lines without any value are no data rows.

use super::file::Mapping;
use super::fill::Filler;
use super::plan::{Info, Plan};
use crate::csv::{Csv, CsvError, CsvLimits, Record};
use crate::tabular::{Decoded, RawColumns, Reject, RejectReason, Sink};
use base::observation::{Flags, Row};
use encoding_rs::UTF_8;
use std::sync::Arc;

/// Characters of text that are made of a chunk at a time.
const TEXT_BYTES: usize = 64 * 1024;

/// Why the rest of a file cannot be read. Rows handed out before stand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The file cannot be read as CSV any further.
    #[error("{0}")]
    Csv(#[from] CsvError),
    /// There is nothing in it.
    #[error("the file is empty; expected a header line")]
    Empty,
    /// A column that the mapping cannot do without is not in the file.
    #[error(
        "no column is named \"{column}\" (found: {found}); check the delimiter and the names in the mapping"
    )]
    NoColumn {
        /// The column of the mapping.
        column: String,
        /// The columns of the file, shortened.
        found: String,
    },
}

impl DecodeError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Csv(CsvError::Utf16) => "watch-mapping-utf16",
            Self::Csv(_) => "watch-decode-too-large",
            Self::Empty => "watch-decode-empty",
            Self::NoColumn { .. } => "watch-mapping-no-column",
        }
    }
}

/// A decoder. Feed it with [`Decoder::push`], end with [`Decoder::finish`].
pub struct Decoder {
    csv: Csv,
    /// Makes UTF-8 of another encoding.
    letters: Option<encoding_rs::Decoder>,
    text: String,
    core: Core,
}

struct Core {
    mapping: Arc<Mapping>,
    plan: Option<Plan>,
    filler: Filler,
    row: Row,
    next: u64,
    skip: u64,
}

impl Decoder {
    /// A decoder at the start of a file.
    ///
    /// # Errors
    /// [`DecodeError::NoColumn`] when the mapping's own columns lack one: a mapping that was parsed
    /// does not.
    pub fn new(mapping: Arc<Mapping>) -> Result<Self, DecodeError> {
        Self::with_limits(mapping, CsvLimits::default())
    }

    /// As [`Decoder::new`], with limits on lines and fields.
    ///
    /// # Errors
    /// As [`Decoder::new`].
    pub fn with_limits(mapping: Arc<Mapping>, limits: CsvLimits) -> Result<Self, DecodeError> {
        let csv = Csv::new(limits).going_on().delimited_by(mapping.delimiter);
        let encoding = mapping.encoding;
        let plan = mapping.columns.clone();
        let plan = plan
            .map(|columns| Plan::of(&mapping, columns))
            .transpose()?;
        let core = Core {
            mapping,
            plan,
            filler: Filler::default(),
            row: Row::new(),
            next: 0,
            skip: 0,
        };
        Ok(Self {
            csv,
            letters: (encoding != UTF_8).then(|| encoding.new_decoder()),
            text: String::new(),
            core,
        })
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
        if self.letters.is_some() {
            return self.convert(chunk, false, sink);
        }
        let core = &mut self.core;
        self.csv
            .push(chunk, &mut |record| core.record(&record, sink))
    }

    /// Says that the file ends here.
    ///
    /// # Errors
    /// As [`Decoder::push`], and when the file was empty.
    pub fn finish(&mut self, sink: &mut impl Sink) -> Result<(), DecodeError> {
        if self.letters.is_some() {
            self.convert(&[], true, sink)?;
        }
        let core = &mut self.core;
        self.csv.finish(&mut |record| core.record(&record, sink))?;
        match core.plan {
            Some(_) => Ok(()),
            None => Err(DecodeError::Empty),
        }
    }

    /// What is known of the file; `None` until its columns are.
    #[must_use]
    pub fn info(&self) -> Option<&Info> {
        self.core.plan.as_ref().map(|plan| &plan.info)
    }

    /// The data rows seen so far, those left out included.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.core.next
    }

    fn convert(
        &mut self,
        chunk: &[u8],
        last: bool,
        sink: &mut impl Sink,
    ) -> Result<(), DecodeError> {
        let Some(letters) = &mut self.letters else {
            return Ok(());
        };
        let core = &mut self.core;
        let mut rest = chunk;
        loop {
            self.text.clear();
            self.text.reserve(TEXT_BYTES);
            let (result, read, _) = letters.decode_to_string(rest, &mut self.text, last);
            rest = &rest[read..];
            self.csv.push(self.text.as_bytes(), &mut |record| {
                core.record(&record, sink)
            })?;
            if result == encoding_rs::CoderResult::InputEmpty {
                return Ok(());
            }
        }
    }
}

impl Core {
    fn record(&mut self, record: &Record<'_>, sink: &mut impl Sink) -> Result<(), DecodeError> {
        if record.line() <= self.mapping.skip || self.is_no_data(record) {
            return Ok(());
        }
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
        let (expected, found) = (plan.order.len(), record.len());
        let fault = if let Some(error) = record.excess() {
            Some((None, RejectReason::Excess(error)))
        } else if record.unclosed() || (found < expected && !record.ended()) {
            Some((None, RejectReason::CutOff))
        } else if found > expected {
            Some((None, RejectReason::ColumnCount { expected, found }))
        } else {
            let how = (&*self.mapping, plan);
            self.filler.fill(how, record, &mut self.row).err()
        };
        match fault {
            None => sink.row(Decoded {
                number,
                row: &self.row,
                raw: RawColumns {
                    record: *record,
                    order: &plan.order,
                },
                flags: flags(plan, record),
            }),
            Some((at, reason)) => sink.reject(Reject {
                number,
                line: record.line(),
                column: at.and_then(|at| Some(plan.info.header.get(usize::from(at))?.as_str())),
                reason,
                raw: record.raw(),
            }),
        }
        Ok(())
    }

    /// Comments, and what a spreadsheet leaves below the last row.
    fn is_no_data(&self, record: &Record<'_>) -> bool {
        if record.excess().is_some() || record.unclosed() {
            return false;
        }
        let comment = self.mapping.comment.as_deref();
        let said = |sign: &str| record.raw().trim_ascii_start().starts_with(sign.as_bytes());
        comment.is_some_and(said) || record.iter().all(|text| text.trim().is_empty())
    }

    fn header(&mut self, record: &Record<'_>) -> Result<(), DecodeError> {
        let names = record.iter().map(|name| name.trim().to_owned()).collect();
        self.plan = Some(Plan::of(&self.mapping, names)?);
        Ok(())
    }
}

fn flags(plan: &Plan, record: &Record<'_>) -> Flags {
    let mut flags = Flags::none();
    if record.len() < plan.order.len() {
        flags = flags.with(Flags::SHORT_ROW);
    }
    // Another encoding's bytes that are no letters are replaced before the record is made.
    if record.repaired() || memchr::memmem::find(record.raw(), "\u{fffd}".as_bytes()).is_some() {
        flags = flags.with(Flags::REPAIRED_TEXT);
    }
    flags
}
