//! One raw input through its decoder: rows enriched into batches, refused rows into entries.
//!
//! Runs on a blocking thread and asks nothing of the database itself. Invariant: the events it
//! sends are in the order of the input, and every data row is in exactly one chunk.

use super::collect::Collector;
use super::commit::Event;
use super::known::Known;
use super::member::Report;
use super::raw::Raw;
use super::{Format, Options, links};
use crate::mapping::Mapped;
use crate::quarantine::{Entry, WHOLE_FILE};
use base::id::{QuarantineId, TenantId};
use base::{ContentHash, Day, Timestamp};
use directory::lookup::Tables;
use exchange::container::{self, ContainerError, Limits, Member};
use exchange::shadowserver::Mappings;
use lake::Batch;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::Read;
use std::sync::Arc;

/// Bytes read from a member at a time.
const READ_BYTES: usize = 128 * 1024;
/// Bytes by which a member's format is told.
const HEAD_BYTES: usize = 4096;

/// A packing whose checksum or length is wrong.
const CORRUPT: &str = "watch-container-corrupt";
/// The reason of an entry for a file of which nothing was taken because of that.
pub(super) const DAMAGED: &str = "watch-refused-damaged";
const NONE_TAKEN: &str = "the file is damaged: its checksum or length is wrong, so none of its rows was taken; fetch it again, or take what can be read of it with `cybergateway quarantine retry --damaged`";

/// The reason of an entry for a CSV file that no mapping reads.
const NO_MAPPING: &str = "watch-mapping-none";

/// The committer is gone: it failed, and says why itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stopped;

/// Everything a decoding thread needs.
pub(super) struct Job {
    pub tenant: TenantId,
    /// Which input it is.
    pub input: ContentHash,
    pub blob: ContentHash,
    pub name: String,
    pub options: Options,
    pub mappings: Arc<Mappings>,
    /// The administration's own mappings of CSV files.
    pub mapped: Mapped,
    pub tables: Tables,
    /// When the input came.
    pub received: Timestamp,
    /// When it is read.
    pub now: Timestamp,
}

impl Job {
    /// How far the input is unwrapped. What a mapping reads may begin with any words.
    pub fn limits(&self) -> Limits {
        let feed = self.options.feed.as_deref();
        let is_mapped = || self.mapped.choose(feed, &[&self.name]).is_some();
        let tables = match self.options.format {
            Format::Csv => true,
            Format::Auto => is_mapped(),
            _ => false,
        };
        Limits {
            tables,
            ..Limits::default()
        }
    }
}

/// How a decoding thread talks to the rest.
pub(super) trait Exchange {
    /// Hands an event on; waits while the committer is behind.
    fn send(&mut self, event: Event) -> Result<(), Stopped>;
    /// What earlier runs did with a report.
    fn known(&mut self, source: ContentHash) -> Result<Known, Stopped>;
    /// How many rows make a chunk.
    fn chunk_rows(&self) -> usize;
    /// Waits until what was sent is being worked on, so that no more than two chunks are ever in
    /// memory; gives back one that is done with, if there is one.
    fn spent(&mut self) -> Option<Batch>;
}

/// Why an input is not read on.
enum Halt {
    Stopped,
    Container(ContainerError),
}

impl From<ContainerError> for Halt {
    fn from(error: ContainerError) -> Self {
        Self::Container(error)
    }
}

impl From<Stopped> for Halt {
    fn from(Stopped: Stopped) -> Self {
        Self::Stopped
    }
}

/// Reads one raw input to its end, but for the members at the places `damaged`: of those nothing
/// is taken.
pub(super) fn run(
    job: &Job,
    (reader, damaged): (&mut dyn Raw, &BTreeSet<usize>),
    io: &mut dyn Exchange,
) -> Result<(), Stopped> {
    let (mut whole, mut place) = (true, 0);
    let mut visit = |member: Member<'_>| -> Result<(), Halt> {
        place += 1;
        match member {
            Member::File { name, .. } if damaged.contains(&(place - 1)) => {
                whole &= none_taken(job, &base::text::plain(name), io)?;
            }
            // PostgreSQL's text cannot hold NUL, and a name is shown on one line.
            Member::File { name, reader } => {
                let name = base::text::plain(name);
                whole &= member_of(job, &name, reader, io)?;
            }
            Member::Link { url } => {
                whole = false;
                // Every link has an entry of its own, which lasts until its report is here.
                let source = source_hash(&job.blob, url, &job.options);
                let arguments = [("url", url.to_owned())];
                io.send(whole_file_entry(
                    job,
                    &job.name,
                    source,
                    links::REFUSED,
                    &arguments,
                ))?;
            }
        }
        Ok(())
    };
    let failed = match container::unwrap(&job.name, reader, &job.limits(), &mut visit) {
        Ok(_) => !whole,
        Err(Halt::Stopped) => return Err(Stopped),
        Err(Halt::Container(error)) => {
            let problem = [("problem", error.to_string())];
            io.send(refused_file(job, &job.name, error.message_id(), &problem))?;
            true
        }
    };
    io.send(Event::InputEnd {
        input: job.input,
        blob: job.blob,
        failed,
    })
}

/// The kept raw input cannot be read (on): that is all there is to say of it.
pub(super) fn lost(job: &Job, problem: &str, io: &mut dyn Exchange) -> Result<(), Stopped> {
    let arguments = [("problem", problem.to_owned())];
    io.send(refused_file(
        job,
        &job.name,
        "watch-refused-unreadable",
        &arguments,
    ))?;
    io.send(Event::InputEnd {
        input: job.input,
        blob: job.blob,
        failed: true,
    })
}

/// Reads one member; returns whether to its end. What is wrong with it is told in events; `Err`
/// only when nobody listens.
fn member_of(
    job: &Job,
    name: &str,
    reader: &mut dyn Read,
    io: &mut dyn Exchange,
) -> Result<bool, Stopped> {
    let source = source_hash(&job.blob, name, &job.options);
    let known = io.known(source)?;
    if let (true, Some(record)) = (known.complete, &known.record) {
        io.send(Event::Known(Box::new(record.clone())))?;
        return Ok(true);
    }
    let mut buffer = vec![0; READ_BYTES];
    let (filled, failure) = head(reader, &mut buffer[..HEAD_BYTES]);
    if let (0, Some(error)) = (filled, &failure) {
        broken(job, name, source, &error.to_string(), io)?;
        return Ok(false);
    }
    let start = std::io::Cursor::new(buffer[..filled].to_vec());
    let mut whole = start.chain(Late(failure)).chain(reader);
    let format = format_of(job.options.format, &buffer[..filled]);
    let Some(mut report) = Report::of(job, format, name, known.rows_done) else {
        let problem =
            "no mapping reads this CSV file; load one with its name or feed (feed mapping)";
        let said = [("problem", problem.to_owned())];
        io.send(whole_file_entry(job, name, source, NO_MAPPING, &said))?;
        return Ok(false);
    };
    let mut collector = Collector::new(job, source, name, known);
    let done = pump(&mut report, &mut collector, &mut whole, &mut buffer, io);
    match done {
        Ok(()) => {
            collector.end(true, file_day(name).or_else(|| file_day(&job.name)), io)?;
            Ok(true)
        }
        Err(Failure::Stopped) => Err(Stopped),
        Err(Failure::Unreadable(CORRUPT, _)) if job.options.damaged => {
            // All of it that there is: somebody looked at it and wants it.
            collector.end(true, file_day(name).or_else(|| file_day(&job.name)), io)?;
            Ok(true)
        }
        Err(Failure::Unreadable(id, problem)) => {
            collector.end(false, None, io)?;
            io.send(whole_file_entry(
                job,
                name,
                source,
                id,
                &[("problem", problem)],
            ))?;
            Ok(false)
        }
    }
}

/// Reads the beginning of a member, by which its format is told. What goes wrong on the way is
/// told after what could be read.
fn head(reader: &mut dyn Read, into: &mut [u8]) -> (usize, Option<std::io::Error>) {
    let mut filled = 0;
    while filled < into.len() {
        match reader.read(&mut into[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return (filled, Some(error)),
        }
    }
    (filled, None)
}

/// Nothing to read, after an error if there was one.
struct Late(Option<std::io::Error>);

impl Read for Late {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// What an unpacker or the disk says of a file that cannot be read on.
fn unreadable(error: std::io::Error) -> Failure {
    let error = ContainerError::from(error);
    Failure::Unreadable(error.message_id(), error.to_string())
}

pub(super) enum Failure {
    Stopped,
    /// A message id and the problem in words.
    Unreadable(&'static str, String),
}

impl From<Stopped> for Failure {
    fn from(Stopped: Stopped) -> Self {
        Self::Stopped
    }
}

fn pump(
    report: &mut Report,
    collector: &mut Collector<'_>,
    reader: &mut dyn Read,
    buffer: &mut [u8],
    io: &mut dyn Exchange,
) -> Result<(), Failure> {
    loop {
        let read = match reader.read(buffer) {
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => {
                return Err(unreadable(error));
            }
        };
        if read == 0 {
            report.finish(collector, io)?;
            return Ok(collector.flush(io)?);
        }
        report.push(&buffer[..read], collector, io)?;
        collector.flush_if_full(io)?;
    }
}

fn broken(
    job: &Job,
    name: &str,
    source: ContentHash,
    problem: &str,
    io: &mut dyn Exchange,
) -> Result<(), Stopped> {
    let arguments = [("problem", problem.to_owned())];
    io.send(whole_file_entry(
        job,
        name,
        source,
        "watch-refused-unreadable",
        &arguments,
    ))
}

/// What a file is, unless the caller said it.
fn format_of(asked: Format, head: &[u8]) -> Format {
    if asked != Format::Auto {
        return asked;
    }
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    match head.iter().find(|b| !b.is_ascii_whitespace()) {
        Some(b'{' | b'[') if exchange::xarf::detect(head) => Format::Xarf,
        Some(b'{' | b'<') if exchange::iodef::detect(head) => Format::Iodef,
        Some(_) if exchange::arf::detect(head) => Format::Arf,
        Some(b'{') => Format::Intelmq,
        _ => Format::Shadowserver,
    }
}

/// The name of a member within its input: the same bytes, under the same name and to be read in the
/// same way, are the same source.
pub(super) fn source_hash(blob: &ContentHash, member: &str, options: &Options) -> ContentHash {
    let mut hash = Sha256::new();
    hash.update(blob.bytes());
    hash.update(member.as_bytes());
    // Neither part holds a control character.
    if let Some(reading) = options.reading() {
        hash.update(b"\0");
        hash.update(reading);
    }
    ContentHash::from_bytes(hash.finalize().into())
}

/// The day that leads a report's file name.
pub(super) fn file_day(name: &str) -> Option<Day> {
    let base = name.rsplit(['/', '\\']).next()?;
    base.get(..10).and_then(Day::parse)
}

/// Refuses a damaged member, unless somebody had what can be read of it taken before; returns
/// whether it was.
fn none_taken(job: &Job, name: &str, io: &mut dyn Exchange) -> Result<bool, Stopped> {
    let source = source_hash(&job.blob, name, &job.options);
    let known = io.known(source)?;
    if let (true, Some(record)) = (known.complete, known.record) {
        io.send(Event::Known(Box::new(record)))?;
        return Ok(true);
    }
    let problem = [("problem", NONE_TAKEN.to_owned())];
    io.send(whole_file_entry(job, name, source, DAMAGED, &problem))?;
    Ok(false)
}

fn refused_file(job: &Job, member: &str, reason: &str, arguments: &[(&str, String)]) -> Event {
    whole_file_entry(job, member, job.blob, reason, arguments)
}

fn whole_file_entry(
    job: &Job,
    member: &str,
    source: ContentHash,
    reason: &str,
    arguments: &[(&str, String)],
) -> Event {
    let file = file_label(&job.name, member);
    Event::Refused(Box::new(Entry {
        id: QuarantineId::new(job.now),
        blob: job.blob,
        source,
        row: WHOLE_FILE,
        line: None,
        column: None,
        reason: reason.to_owned(),
        arguments: arguments
            .iter()
            .map(|(name, value)| ((*name).to_owned(), unnamed(&file, value).to_owned()))
            .collect(),
        file,
        excerpt: String::new(),
        rows: 0,
        at: job.now,
        settled_at: None,
    }))
}

/// What is wrong with a file, without its name in front where the label ends with that.
fn unnamed<'a>(label: &str, problem: &'a str) -> &'a str {
    match problem.split_once(": ") {
        Some((name, rest)) if label.rsplit(" › ").next() == Some(name) => rest,
        _ => problem,
    }
}

/// The input's name, with the member's where the input is an archive.
pub(super) fn file_label(input: &str, member: &str) -> String {
    if input == member {
        input.to_owned()
    } else {
        format!("{input} › {member}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_gives_the_day() {
        assert_eq!(
            file_day("in/2026-03-24-scan_http-x.csv")
                .map(|d| d.to_string())
                .as_deref(),
            Some("2026-03-24")
        );
        assert_eq!(file_day("scan_http.csv"), None);
        assert_eq!(file_day("é"), None);
    }

    #[test]
    fn a_file_is_named_once() {
        assert_eq!(unnamed("a.zip", "a.zip: it is cut off"), "it is cut off");
        assert_eq!(unnamed("a.zip › b.csv", "b.csv: damaged: x"), "damaged: x");
        for other in ["b.csv: it is cut off", "it is cut off", "zip: x"] {
            assert_eq!(unnamed("a.zip", other), other);
        }
    }

    #[test]
    fn formats_are_told_by_how_they_begin() {
        let xarf = b" {\n \"xarf_version\": \"4.2.0\",";
        assert_eq!(format_of(Format::Auto, xarf), Format::Xarf);
        assert_eq!(format_of(Format::Intelmq, xarf), Format::Intelmq);
        let iodef = b"<?xml version=\"1.0\"?>\n<IODEF-Document version=\"1.00\">";
        assert_eq!(format_of(Format::Auto, iodef), Format::Iodef);
        let iodef = b"{\"version\":\"2.00\",\"Incident\":[{\"IncidentID\":{\"id\":\"1\"";
        assert_eq!(format_of(Format::Auto, iodef), Format::Iodef);
        let arf = b"From: a@b\nContent-Type: multipart/report;\n report-type=feedback-report;";
        assert_eq!(format_of(Format::Auto, arf), Format::Arf);
        assert_eq!(
            format_of(Format::Auto, b"\xef\xbb\xbf {\"a\":1}"),
            Format::Intelmq
        );
        assert_eq!(
            format_of(Format::Auto, b"timestamp,ip"),
            Format::Shadowserver
        );
        assert_eq!(format_of(Format::Shadowserver, b"{"), Format::Shadowserver);
        assert_eq!(format_of(Format::Csv, b"{"), Format::Csv);
    }
}
