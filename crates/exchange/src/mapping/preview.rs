//! What a mapping makes of a sample: shown before anything is read with it for good.
//!
//! Invariant: the rows shown are those that reading would store, from the same decoder.

use super::decoder::{DecodeError, Decoder};
use super::file::Mapping;
use super::plan::Info;
use crate::intelmq;
use crate::tabular::{Decoded, Reject, Sink};
use base::observation::Field;
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;

/// One data row of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// What it becomes: an event in IntelMQ's names, as JSON.
    Row {
        /// The line of the file, counted from 1.
        line: u64,
        /// The event.
        event: String,
    },
    /// Why it becomes nothing.
    Refused {
        /// The line of the file, counted from 1.
        line: u64,
        /// The column at fault, if it is one.
        column: Option<String>,
        /// The message's id.
        reason: &'static str,
        /// Its arguments.
        arguments: Vec<(&'static str, String)>,
        /// The same in plain words.
        problem: String,
        /// The start of the row as it stands in the file.
        raw: String,
    },
}

/// What a mapping makes of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The columns and what becomes of them; `None` when they were not found.
    pub info: Option<Info>,
    /// The first rows.
    pub rows: Vec<Shown>,
    /// The first refused rows, those among `rows` left out.
    pub refused_rows: Vec<Shown>,
    /// Rows that would be stored.
    pub taken: u64,
    /// Rows that would be refused.
    pub refused: u64,
    /// Rows that would be stored, by type.
    pub types: BTreeMap<String, u64>,
    /// Why the sample was not read to its end.
    pub stopped: Option<DecodeError>,
}

/// Characters of a refused row that are shown.
const RAW: usize = 200;

/// Reads a sample; the first `most` rows are shown, and as many refused ones beside them.
///
/// # Errors
/// The reader's.
pub fn preview(
    mapping: &Arc<Mapping>,
    sample: &mut dyn Read,
    most: usize,
) -> std::io::Result<Preview> {
    let mut seen = Seen {
        preview: Preview::default(),
        most,
    };
    let mut decoder = match Decoder::new(Arc::clone(mapping)) {
        Ok(decoder) => decoder,
        Err(error) => {
            seen.preview.stopped = Some(error);
            return Ok(seen.preview);
        }
    };
    let mut buffer = vec![0; 64 * 1024];
    let done = loop {
        match sample.read(&mut buffer)? {
            0 => break decoder.finish(&mut seen),
            n => {
                let done = decoder.push(&buffer[..n], &mut seen);
                if done.is_err() {
                    break done;
                }
            }
        }
    };
    seen.preview.info = decoder.info().cloned();
    seen.preview.stopped = done.err();
    Ok(seen.preview)
}

struct Seen {
    preview: Preview,
    most: usize,
}

impl Sink for Seen {
    fn row(&mut self, item: Decoded<'_>) {
        let preview = &mut self.preview;
        preview.taken += 1;
        let kind = item.row.text(Field::ClassificationType).unwrap_or_default();
        *preview.types.entry(kind.to_owned()).or_default() += 1;
        if preview.rows.len() < self.most {
            let mut event = String::new();
            intelmq::encode(item.row, &mut event);
            let line = item.raw.line();
            preview.rows.push(Shown::Row { line, event });
        }
    }

    fn reject(&mut self, reject: Reject<'_>) {
        let preview = &mut self.preview;
        preview.refused += 1;
        let rows = match preview.rows.len() < self.most {
            true => &mut preview.rows,
            false => &mut preview.refused_rows,
        };
        if rows.len() < self.most {
            let raw = String::from_utf8_lossy(reject.raw);
            rows.push(Shown::Refused {
                line: reject.line,
                column: reject.column.map(str::to_owned),
                reason: reject.reason.message_id(),
                arguments: reject.reason.args(),
                problem: reject.reason.to_string(),
                raw: raw.chars().take(RAW).collect(),
            });
        }
    }
}
