//! Rows of one report on their way into a batch: enriched, keyed, counted.
//!
//! Not here: reading the file. Invariant: nothing is allocated for a row that has been seen in
//! its shape before, and a chunk never holds more than its limits.

use super::commit::{Chunk, Event};
use super::days::{ahead, most, plausible};
use super::decode::{Exchange, Job, Stopped, file_label};
use super::known::Known;
use super::lines::{LineSink, policy_of};
use super::store::SourceRecord;
use super::subject;
use crate::quarantine::{EXCERPT_BYTES, Entry, MAX_ROWS_LISTED};
use base::id::QuarantineId;
use base::observation::{Field, Flags, ObservationId, ReportPolicy, Row};
use base::{ContentHash, Day, Timestamp, Tlp};
use directory::lookup::Reported;
use exchange::mapping;
use exchange::shadowserver::{PROVIDER, ReportInfo};
use exchange::tabular::{Decoded, Reject, Sink};
use lake::{Builder, RowMeta, Subject};
use std::collections::BTreeMap;

/// Bytes of one chunk, also when it has few rows.
pub(super) const CHUNK_BYTES: usize = 48 * 1024 * 1024;

/// What goes with every row of the report.
struct Head {
    report: String,
    feed: String,
    mapping: String,
    provider: String,
    /// How its rows are counted; `None` when each row's type says it.
    policy: Option<ReportPolicy>,
}

/// Takes the rows of one report.
pub(super) struct Collector<'a> {
    job: &'a Job,
    source: ContentHash,
    member: String,
    known: Known,
    head: Option<Head>,
    label: Tlp,
    always: Flags,
    /// The first and the last moment at which something can have been observed.
    plausible: (Timestamp, Timestamp),
    /// From when on a row is of a day that nobody can have seen.
    ahead: Timestamp,
    /// The chunk's rows of such days.
    future: u64,
    builder: Builder,
    unit: String,
    first_row: u64,
    next_row: u64,
    rejects: Vec<Entry>,
    rejected: u64,
    listed: u64,
    /// The first row that is not listed by itself.
    first_more: Option<u64>,
    /// The entry for the chunk's rows that are not.
    more: Option<Box<Entry>>,
    /// The chunk's rows by their day.
    days: BTreeMap<Day, u64>,
}

impl<'a> Collector<'a> {
    pub fn new(job: &'a Job, source: ContentHash, member: &str, known: Known) -> Self {
        let always = if job.options.sample {
            Flags::SAMPLE
        } else {
            Flags::none()
        };
        let listed = known.record.as_ref().map_or(0, |r| r.rejected);
        Self {
            job,
            source,
            member: member.to_owned(),
            first_row: known.rows_done,
            next_row: known.rows_done,
            known,
            head: None,
            label: job.options.label(),
            always,
            plausible: plausible(job.received),
            ahead: ahead(job.received),
            future: 0,
            builder: Builder::new(),
            unit: String::new(),
            rejects: Vec::new(),
            rejected: 0,
            listed,
            first_more: None,
            more: None,
            days: BTreeMap::new(),
        }
    }

    /// The header was seen: tells what report it is, once.
    pub(super) fn begin(
        &mut self,
        info: &ReportInfo,
        io: &mut dyn Exchange,
    ) -> Result<(), Stopped> {
        if self.head.is_some() {
            return Ok(());
        }
        let feed = self
            .job
            .options
            .feed
            .as_deref()
            .unwrap_or(&info.feed_name)
            .to_owned();
        let header = info.header.join(",");
        let unknown = info.unknown_columns.join(",");
        let head = Head {
            report: info.report_type.clone(),
            feed,
            mapping: info.mapping.clone(),
            provider: self.job.options.provider.to_string(),
            policy: Some(info.policy),
        };
        self.announce(head, info.shape_hash.to_string(), unknown, header, io)
    }

    /// The columns of a file that a mapping reads are known.
    pub(super) fn begin_mapped(
        &mut self,
        info: &mapping::Info,
        io: &mut dyn Exchange,
    ) -> Result<(), Stopped> {
        if self.head.is_some() {
            return Ok(());
        }
        let options = &self.job.options;
        let report = options.report.as_deref().unwrap_or(&info.report);
        let feed = options.feed.as_deref().unwrap_or(&info.name);
        // What somebody said of the input stands; the usual provider is what nobody said.
        let provider = match &*options.provider {
            PROVIDER => &info.provider,
            said => said,
        };
        let head = Head {
            report: report.to_owned(),
            feed: feed.to_owned(),
            mapping: info.mapping.clone(),
            provider: provider.to_owned(),
            policy: None,
        };
        let header = info.header.join(",");
        self.announce(head, info.shape.to_string(), String::new(), header, io)
    }

    /// A report without a header, of a format that names no report type.
    pub(super) fn begin_as(
        &mut self,
        name: &'static str,
        io: &mut dyn Exchange,
    ) -> Result<(), Stopped> {
        if self.head.is_some() {
            return Ok(());
        }
        let options = &self.job.options;
        let head = Head {
            report: options.report.as_deref().unwrap_or(name).to_owned(),
            feed: options.feed.as_deref().unwrap_or_default().to_owned(),
            mapping: name.to_owned(),
            provider: options.provider.to_string(),
            policy: None,
        };
        self.announce(head, String::new(), String::new(), String::new(), io)
    }

    fn announce(
        &mut self,
        head: Head,
        shape: String,
        unknown_columns: String,
        header: String,
        io: &mut dyn Exchange,
    ) -> Result<(), Stopped> {
        if let Some(record) = self.known.record.take().filter(|r| r.rows > 0) {
            io.send(Event::Known(Box::new(record)))?;
        }
        let record = SourceRecord {
            source: self.source,
            blob: self.job.blob,
            member: self.member.clone(),
            provider: head.provider.clone(),
            feed: head.feed.clone(),
            report: head.report.clone(),
            mapping: head.mapping.clone(),
            shape,
            unknown_columns,
            received_at: self.job.received,
            finished_at: None,
            rows: 0,
            stored: 0,
            duplicates: 0,
            rejected: 0,
            expired: 0,
            days: None,
            of_other_days: 0,
            beside: false,
            future: 0,
        };
        self.head = Some(head);
        io.send(Event::Begin {
            source: Box::new(record),
            header,
        })
    }

    /// Sends what has gathered if it has reached a chunk's size.
    pub fn flush_if_full(&mut self, io: &mut dyn Exchange) -> Result<(), Stopped> {
        if self.builder.len() >= io.chunk_rows() || self.builder.bytes() >= CHUNK_BYTES {
            self.flush(io)
        } else {
            Ok(())
        }
    }

    /// Sends what has gathered.
    pub fn flush(&mut self, io: &mut dyn Exchange) -> Result<(), Stopped> {
        if self.next_row == self.first_row {
            return Ok(());
        }
        let chunk = Chunk {
            source: self.source,
            first_row: self.first_row,
            rows: self.next_row - self.first_row,
            rejects: std::mem::take(&mut self.rejects),
            rejected: std::mem::take(&mut self.rejected),
            more: self.more.take(),
            days: most(std::mem::take(&mut self.days)),
            future: std::mem::take(&mut self.future),
        };
        self.first_row = self.next_row;
        let batch = Box::new(self.builder.finish());
        io.send(Event::Chunk(Box::new(chunk), batch))?;
        if let Some(spent) = io.spent() {
            self.builder.reuse(spent);
        }
        Ok(())
    }

    /// Ends the report: the rest of its rows, then the word that it is over.
    pub fn end(
        mut self,
        complete: bool,
        day: Option<Day>,
        io: &mut dyn Exchange,
    ) -> Result<(), Stopped> {
        self.flush(io)?;
        if self.head.is_none() {
            Ok(())
        } else {
            io.send(Event::End {
                source: self.source,
                complete,
                day,
            })
        }
    }

    fn entry(
        &self,
        (row, line): (u64, Option<u64>),
        column: Option<&str>,
        reason: &str,
        arguments: Vec<(String, String)>,
        raw: &[u8],
    ) -> Entry {
        let excerpt = String::from_utf8_lossy(&raw[..raw.len().min(EXCERPT_BYTES)]).into_owned();
        Entry {
            id: QuarantineId::new(self.job.now),
            blob: self.job.blob,
            source: self.source,
            file: file_label(&self.job.name, &self.member),
            row: i64::try_from(row).unwrap_or(i64::MAX),
            line,
            column: column.map(str::to_owned),
            reason: reason.to_owned(),
            arguments,
            excerpt,
            rows: 1,
            at: self.job.now,
            settled_at: None,
        }
    }

    /// Counts a refused row; lists it one by one up to a number, then only counts.
    fn refused(
        &mut self,
        (number, line): (u64, u64),
        column: Option<&str>,
        reason: &'static str,
        arguments: Vec<(String, String)>,
        raw: &[u8],
    ) {
        self.next_row = number + 1;
        self.rejected += 1;
        if self.listed < MAX_ROWS_LISTED {
            self.listed += 1;
            let entry = self.entry((number, Some(line)), column, reason, arguments, raw);
            self.rejects.push(entry);
        } else {
            self.one_more(number);
        }
    }

    /// Counts a refused row that is not listed by itself.
    fn one_more(&mut self, number: u64) {
        let first = *self.first_more.get_or_insert(number);
        let mut entry = self.more.take().unwrap_or_else(|| {
            let mut none = self.entry((first, None), None, "watch-refused-more", Vec::new(), &[]);
            none.rows = 0;
            Box::new(none)
        });
        entry.rows += 1;
        entry.arguments = vec![("rows".to_owned(), entry.rows.to_string())];
        self.more = Some(entry);
    }

    /// The moment of a row, if nothing can have been observed then.
    fn implausible(&self, row: &Row) -> Option<Timestamp> {
        row.time(Field::TimeSource)
            .filter(|at| *at < self.plausible.0 || *at > self.plausible.1)
    }

    /// Refuses a row for its moment: as an observation it would make a day of its own.
    fn refuse_time(&mut self, place: (u64, u64), at: Timestamp, column: &str, raw: &[u8]) {
        let (first, last) = self.plausible;
        let said = |name: &str, value: String| (name.to_owned(), value);
        let arguments = vec![
            said("value", at.rfc3339()),
            said("first", first.day().to_string()),
            said("last", last.rfc3339()),
        ];
        let reason = "watch-refused-implausible-time";
        self.refused(place, Some(column), reason, arguments, raw);
    }

    /// Enriches a row and adds it to the batch.
    fn add(&mut self, number: u64, row: &Row, dedup: u128, flags: Flags, policy: ReportPolicy) {
        let Some(head) = &self.head else { return };
        let at = row.time(Field::TimeSource).unwrap_or(self.job.received);
        let future = at >= self.ahead;
        if future {
            // It says nothing of which day the report is about.
            self.future += 1;
        } else {
            *self.days.entry(at.day()).or_default() += 1;
        }
        let given = subject::given(row, policy, &mut self.unit);
        let reported = Reported {
            ip: given.ip,
            asn: given.asn,
            cc: given.cc,
            domain: given.host,
        };
        let found = self.job.tables.resolve_reported(&reported);
        let mut flags = flags
            .with(self.always)
            .with(subject::compare(&given, found.asn, found.cc));
        // Without a unit it is observed and never counted.
        let outside = self.job.tables.is_outside(&found);
        if outside {
            flags = flags.with(Flags::OUTSIDE);
        }
        if future {
            flags = flags.with(Flags::FUTURE);
        }
        let meta = RowMeta {
            id: ObservationId::of(self.job.tenant, &self.source, number),
            dedup,
            source: self.source,
            row: number,
            received: self.job.received,
            report: &head.report,
            provider: &head.provider,
            feed: &head.feed,
            mapping: &head.mapping,
            flags,
            tlp: row
                .text(Field::Tlp)
                .and_then(|t| t.parse().ok())
                .unwrap_or(self.label),
            policy,
            subject: Subject {
                ip: given.ip,
                unit: if outside || future { "" } else { &self.unit },
                asn: found.asn,
                prefix: found.prefix,
                cc: found.cc,
                organisation: found.organisation,
                sector: found.sector.map(|s| s.code()),
                critical: found.critical,
                domain: given.host.and_then(directory::domain::registrable),
                table: self.job.tables.version(),
            },
        };
        self.builder.push(row, &meta);
    }
}

impl Sink for Collector<'_> {
    fn row(&mut self, item: Decoded<'_>) {
        let Some(head) = &self.head else { return };
        if let Some(at) = self.implausible(item.row) {
            let place = (item.number, item.raw.line());
            let column = match head.policy {
                Some(_) => "timestamp",
                None => "time.source",
            };
            return self.refuse_time(place, at, column, item.raw.bytes());
        }
        let policy = head.policy;
        let policy = policy.unwrap_or_else(|| policy_of(item.row.text(Field::ClassificationType)));
        let dedup = item
            .raw
            .dedup_key(self.job.tenant, &head.provider, &head.report);
        self.add(item.number, item.row, dedup, item.flags, policy);
        self.next_row = item.number + 1;
    }

    fn reject(&mut self, reject: Reject<'_>) {
        let arguments = reject
            .reason
            .args()
            .into_iter()
            .map(|(n, v)| (n.to_owned(), v))
            .collect();
        self.refused(
            (reject.number, reject.line),
            reject.column,
            reject.reason.message_id(),
            arguments,
            reject.raw,
        );
    }
}

impl LineSink for Collector<'_> {
    fn event(
        &mut self,
        place: (u64, u64),
        (row, flags): (&Row, Flags),
        line: &[u8],
        policy: ReportPolicy,
    ) {
        let Some(head) = &self.head else { return };
        let number = place.0;
        if let Some(at) = self.implausible(row) {
            return self.refuse_time(place, at, "time.source", line);
        }
        let (provider, report) = (&head.provider, &head.report);
        let dedup =
            base::observation::dedup_key(self.job.tenant, provider, report, std::iter::once(line));
        self.add(number, row, dedup, flags, policy);
        self.next_row = number + 1;
    }

    fn refuse(&mut self, at: (u64, u64), line: &[u8], reason: &'static str, problem: String) {
        let arguments = vec![("problem".to_owned(), problem)];
        self.refused(at, None, reason, arguments, line);
    }
}
