//! One report, or a file of many: which shape it is, and where the next one begins.
//!
//! Not here: what a shape's members are called. Invariant: of many reports one that cannot be read
//! is handed out as such with its place and does not stop the others; a limit on the whole does.

use super::report::Report;
use super::{Limits, XarfError, legacy, lines, scan, take, v4};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// Where a report begins in a file of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its number, counted from 0.
    pub number: u64,
    /// The line on which it begins, counted from 1.
    pub line: u64,
}

/// Takes the reports of a file: where each begins, its bytes, and what it says.
pub type Each<'a> = dyn FnMut(Place, &[u8], Result<Report, XarfError>) + 'a;

/// Whether a file that begins so is X-ARF in JSON: an object, or a list of them, with the members that
/// only a report has, in whichever order its sender writes them.
#[must_use]
pub fn detect(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let bare = head.trim_ascii_start();
    let bare = bare
        .strip_prefix(b"[")
        .map_or(bare, <[u8]>::trim_ascii_start);
    let says = |name: &str| memchr::memmem::find(bare, name.as_bytes()).is_some();
    let all = |names: [&str; 2]| names.iter().all(|name| says(name));
    bare.starts_with(b"{")
        && (says("\"xarf_version\"")
            || says("\"ReporterOrg\"")
            || all(["\"ReporterInfo\"", "\"Report\""])
            || all(["\"Report\"", "\"ReportClass\""])
            || all(["\"Report\"", "\"ReportType\""])
            || all(["\"category\"", "\"evidence\""]))
}

/// Whether it is to be read as JSON; if not, as the lines of versions 0.1 and 0.2.
#[must_use]
pub fn is_json(bytes: &[u8]) -> bool {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    matches!(bare.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Reads one report: JSON of any version, or the text of versions 0.1 and 0.2.
///
/// # Errors
/// When a limit is passed, the version is unknown, or it is no report.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Report, XarfError> {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if !is_json(bare) {
        return lines::decode_text(bare, limits);
    }
    scan::check(bare, limits)?;
    object(bare, 1, limits)
}

/// Reads a file of reports: a JSON list, JSON lines, or one report; each is handed out with its
/// place as it is read.
///
/// # Errors
/// When a limit is passed, or the file is no JSON from its beginning.
pub fn decode_many(bytes: &[u8], limits: &Limits, each: &mut Each<'_>) -> Result<(), XarfError> {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    scan::check(bare, limits)?;
    let mut counter = Counter {
        bytes: bare,
        seen: 0,
        line: 1,
        number: 0,
        limit: limits.reports,
    };
    if bare.trim_ascii_start().starts_with(b"[") {
        let list: Vec<&RawValue> = serde_json::from_slice(bare).map_err(|e| json(&e, 1))?;
        for raw in list {
            let raw = raw.get().as_bytes();
            let place = counter.next(offset(bare, raw))?;
            each(place, raw, object(raw, place.line, limits));
        }
        return Ok(());
    }
    let mut rest = bare;
    while !rest.trim_ascii_start().is_empty() {
        rest = rest.trim_ascii_start();
        let place = counter.next(offset(bare, rest))?;
        let mut stream = serde_json::Deserializer::from_slice(rest).into_iter::<&RawValue>();
        let one = match stream.next() {
            Some(Ok(raw)) => {
                rest = &rest[stream.byte_offset()..];
                raw.get().as_bytes()
            }
            Some(Err(error)) => {
                let (bad, after) = rest.split_at(next_start(rest));
                rest = after;
                each(place, bad, Err(json(&error, place.line)));
                continue;
            }
            None => break,
        };
        each(place, one, object(one, place.line, limits));
    }
    Ok(())
}

/// Where a report may begin again after one that cannot be read: at a line that begins with a brace,
/// as JSON lines do and the inside of an indented object does not.
fn next_start(bytes: &[u8]) -> usize {
    memchr::memmem::find(bytes, b"\n{").map_or(bytes.len(), |at| at + 1)
}

/// Numbers and lines of the reports, in one pass.
struct Counter<'a> {
    bytes: &'a [u8],
    seen: usize,
    line: u64,
    number: u64,
    limit: usize,
}

impl Counter<'_> {
    fn next(&mut self, at: usize) -> Result<Place, XarfError> {
        let between = self.bytes.get(self.seen..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', between).count() as u64;
        self.seen = at;
        let number = self.number;
        self.number += 1;
        if self.number > self.limit as u64 {
            return Err(XarfError::TooManyReports { limit: self.limit });
        }
        Ok(Place {
            number,
            line: self.line,
        })
    }
}

/// Where a part begins in the whole that it is a part of.
fn offset(whole: &[u8], part: &[u8]) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

fn json(error: &serde_json::Error, first: u64) -> XarfError {
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    XarfError::Json {
        line: error.line().saturating_add(first).saturating_sub(1),
        column: error.column(),
    }
}

/// Reads a JSON object that begins on the line `line`.
fn object(bytes: &[u8], line: u64, limits: &Limits) -> Result<Report, XarfError> {
    let text = String::from_utf8_lossy(bytes);
    let mut value: Value = serde_json::from_str(&text).map_err(|e| json(&e, line))?;
    if memchr::memmem::find(bytes, b"\\u0000").is_some() {
        take::without_nul(&mut value);
    }
    let Value::Object(mut map) = value else {
        return Err(XarfError::NotAReport);
    };
    if let Some(version) = version(&mut map)? {
        return v4::read(version, map, limits);
    }
    if legacy::is_it(&map) {
        return legacy::read(map, limits);
    }
    Err(XarfError::NotAReport)
}

/// The version of a report of version 4.
fn version(map: &mut Map<String, Value>) -> Result<Option<String>, XarfError> {
    let said = match map.remove("xarf_version") {
        None => return Ok(None),
        Some(Value::String(text)) => text,
        Some(other) => other.to_string(),
    };
    if said.split('.').next() == Some("4") {
        return Ok(Some(said));
    }
    Err(XarfError::Version {
        found: super::error::short(&said),
    })
}
