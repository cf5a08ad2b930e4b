//! Ingest: files and messages in, observations in the lake, the rest in quarantine.
//!
//! accept (raw input kept, durable) → decode and enrich (a blocking thread, bounded batches) →
//! commit (lake files, quarantine and progress in one transaction). Not here: what a format means
//! (`exchange`), how files are laid out (`lake`).
//! Invariant: the same input twice changes nothing, wherever the first time was cut off.

pub mod accept;
pub mod actions;
pub mod api;
mod collect;
mod commit;
pub mod damaged;
mod days;
mod decode;
mod document;
mod gone;
mod known;
mod lines;
pub mod links;
mod member;
mod options;
pub mod pages;
mod raw;
pub mod replay;
mod store;
mod stream;
mod subject;
mod untyped;

pub use options::{BadLabel, Label, Options, ReportType};
pub(crate) use store::source_record;
pub use store::{InputState, SourceRecord};

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The mapping's name of events that came from IntelMQ as they are.
pub(crate) const INTELMQ_MAPPING: &str = "intelmq";

/// How an input came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    /// The command line.
    Cli,
    /// An HTTP upload with a token or a signed-in analyst.
    Upload,
    /// A watched folder.
    Folder,
    /// Fetched from a provider.
    Feed,
    /// A mailbox.
    Mail,
    /// Read again from the kept raw input.
    Replay,
}

/// The format of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Decided from the content.
    #[default]
    Auto,
    /// A Shadowserver report (CSV with a header).
    Shadowserver,
    /// IntelMQ events, one JSON object a line.
    Intelmq,
    /// X-ARF reports: one, a JSON list or JSON lines of them.
    Xarf,
    /// An IODEF document, in XML (RFC 5070, RFC 7970) or JSON (RFC 8727).
    Iodef,
    /// A feedback report: a mail (RFC 5965).
    Arf,
    /// A CSV file, read by a mapping of the administration.
    Csv,
}

impl Format {
    /// The format of a command-line name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "shadowserver" => Some(Self::Shadowserver),
            "intelmq" => Some(Self::Intelmq),
            "xarf" => Some(Self::Xarf),
            "iodef" => Some(Self::Iodef),
            "arf" => Some(Self::Arf),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Something to read.
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Bytes with the name they came under (an upload).
    Bytes {
        /// The name; decides the report type when the content does not.
        name: String,
        /// The content.
        bytes: Vec<u8>,
    },
    /// What can be read once and may be larger than the memory (standard input).
    Stream {
        /// The name, as of bytes.
        name: String,
        /// The content.
        reader: Box<dyn std::io::Read + Send>,
    },
}

/// What an ingest did. `rows` = `stored` + `duplicates` + `rejected` + `expired`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Files read.
    pub files: u64,
    /// Data rows in them.
    pub rows: u64,
    /// Rows that became new observations.
    pub stored: u64,
    /// Rows that were there already.
    pub duplicates: u64,
    /// Rows in quarantine.
    pub rejected: u64,
    /// Rows older than the retention.
    pub expired: u64,
    /// Wall-clock seconds.
    pub seconds: f64,
    /// Files that could not be read to their end, with the reason; what was read is kept.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
    /// Files of which neither the name nor the columns say the report type: their rows are kept and
    /// in no number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub untyped: Vec<String>,
    /// Files of which a large part of the rows is of other days than the one in their name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_days: Vec<OtherDays>,
    /// Rows of days that nobody can have seen yet: kept, and in no number.
    #[serde(skip_serializing_if = "is_none")]
    pub future: u64,
    /// Observations of an earlier reading without a report type, which this one replaced.
    #[serde(skip_serializing_if = "is_none")]
    pub replaced: u64,
    /// Links of mails whose reports are still to be fetched.
    #[serde(skip)]
    pub links: Vec<links::Link>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn as_text<S: serde::Serializer>(day: &base::Day, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

/// Whether there is none of something, so that nothing is said of it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_none(count: &u64) -> bool {
    *count == 0
}

/// A file of which a large part of the rows is of other days than the one in its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherDays {
    /// The file's name.
    pub file: String,
    /// The day in its name.
    #[serde(serialize_with = "as_text")]
    pub day: base::Day,
    /// Rows of other days.
    pub rows: u64,
    /// All rows.
    pub of: u64,
}

impl OtherDays {
    /// A file of which this part of the rows is of other days is named: a report also holds some
    /// rows of the hours around its day.
    const PERCENT: u64 = 25;

    /// What is to be said of a report, if anything is.
    #[must_use]
    pub fn of(report: &SourceRecord) -> Option<Self> {
        let day = day_of_name(&report.member)?;
        Self::found(&report.member, day, (report.of_other_days, report.rows))
    }

    pub(crate) fn found(file: &str, day: base::Day, (rows, of): (u64, u64)) -> Option<Self> {
        let file = file.to_owned();
        let many = rows > 0 && rows * 100 >= of * Self::PERCENT;
        many.then_some(Self {
            file,
            day,
            rows,
            of,
        })
    }
}

/// A file that could not be read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// What, where and what to do.
    pub problem: String,
}

impl Summary {
    /// Adds what another reading did.
    pub(crate) fn add(&mut self, other: Self) {
        self.files += other.files;
        self.rows += other.rows;
        self.stored += other.stored;
        self.duplicates += other.duplicates;
        self.rejected += other.rejected;
        self.expired += other.expired;
        self.seconds += other.seconds;
        self.problems.extend(other.problems);
        self.untyped.extend(other.untyped);
        self.other_days.extend(other.other_days);
        self.future += other.future;
        self.replaced += other.replaced;
        self.links.extend(other.links);
    }

    /// Whether everything was taken.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.rejected == 0 && self.problems.is_empty() && self.links.is_empty()
    }
}

/// Sources received since a moment, for the context's own pages and jobs.
pub(crate) async fn sources_since(
    watch: &crate::Watch,
    tenant: base::id::TenantId,
    since: base::Timestamp,
    limit: u32,
) -> Result<Vec<SourceRecord>, crate::WatchError> {
    Ok(store::recent(watch.db(), tenant, since, limit).await?)
}

/// The day that leads a report's file name.
pub(crate) fn day_of_name(name: &str) -> Option<base::Day> {
    decode::file_day(name)
}

/// One source, for the context's own pages.
pub(crate) async fn source(
    watch: &crate::Watch,
    tenant: base::id::TenantId,
    source: &base::ContentHash,
) -> Result<Option<SourceRecord>, crate::WatchError> {
    Ok(store::source(watch.db(), tenant, source).await?)
}
