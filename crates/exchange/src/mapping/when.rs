//! The time of a row, as the people who made the file write times.
//!
//! Not here: whether anything can have been observed then. Invariant: a text that is no whole date of
//! the format is refused; a time without a zone is of the mapping's zone, UTC unless it names one.

use super::error::MappingError;
use super::form;
use crate::field::parse_date;
use base::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::fmt::temporal::Pieces;
use jiff::tz::{Offset, TimeZone};

/// A moment with no part that is zero, by which a format is tried.
const TRY: &str = "2031-11-22T13:14:15Z";

/// The end of the year 9999: what is later was meant in another unit.
const LAST: i64 = 253_402_300_799_999_999;

/// How times are written.
#[derive(Debug, Clone)]
enum Format {
    /// ISO 8601, RFC 3339, RFC 2822 and their like.
    Usual,
    /// Seconds since 1970, or a thousandth or a millionth of one.
    Unix {
        /// Microseconds of one.
        unit: i64,
    },
    /// The conversions of `strptime`.
    Written(String),
}

/// Which columns make the time, and how they are read.
#[derive(Debug, Clone)]
pub(super) struct When {
    pub columns: Vec<String>,
    format: Format,
    zone: TimeZone,
    /// What a time looks like, for people.
    pub expected: String,
}

impl When {
    pub fn of(form: form::Time) -> Result<Self, MappingError> {
        let columns = match (form.column, form.columns) {
            (Some(_), columns) if !columns.is_empty() => {
                return Err(MappingError::Both {
                    one: "time.column",
                    other: "time.columns",
                });
            }
            (Some(column), _) => vec![column],
            (None, columns) => columns,
        };
        if columns.is_empty() {
            return Err(MappingError::Missing {
                key: "time.column",
                expected: "column = \"…\"",
            });
        }
        let zone = form.zone.as_deref().map_or(Ok(TimeZone::UTC), zone)?;
        let format = form.format.as_deref().map_or(Ok(Format::Usual), format)?;
        let expected = match &format {
            Format::Usual => "YYYY-MM-DD HH:MM:SS".to_owned(),
            Format::Unix { unit: 1_000_000 } => "unix".to_owned(),
            Format::Unix { unit: 1_000 } => "unix-ms".to_owned(),
            Format::Unix { .. } => "unix-us".to_owned(),
            Format::Written(text) => text.clone(),
        };
        Ok(Self {
            columns,
            format,
            zone,
            expected,
        })
    }

    /// The moment that a text says.
    pub fn read(&self, text: &str) -> Option<Timestamp> {
        let text = text.trim();
        match &self.format {
            Format::Usual => self.usual(text),
            Format::Unix { unit } => unix(text, *unit),
            Format::Written(format) => self.written(format, text),
        }
    }

    fn usual(&self, text: &str) -> Option<Timestamp> {
        if self.zone != TimeZone::UTC
            && let Ok(pieces) = Pieces::parse(text)
            && pieces.offset().is_none()
        {
            let time = pieces.time().unwrap_or_default();
            return self.civil(pieces.date().to_datetime(time));
        }
        parse_date(text)
    }

    fn written(&self, format: &str, text: &str) -> Option<Timestamp> {
        let said = strtime::parse(format, text).ok()?;
        if let Ok(at) = said.to_timestamp() {
            return Some(Timestamp::from_micros(at.as_microsecond()));
        }
        let date = said.to_date().ok()?;
        self.civil(date.to_datetime(said.to_time().unwrap_or_default()))
    }

    /// A time of the clocks on the walls. The hour that comes twice in autumn is the first of them.
    fn civil(&self, at: DateTime) -> Option<Timestamp> {
        let zoned = self.zone.to_ambiguous_zoned(at).compatible().ok()?;
        Some(Timestamp::from_micros(zoned.timestamp().as_microsecond()))
    }
}

fn unix(text: &str, unit: i64) -> Option<Timestamp> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let micros = whole.parse::<i64>().ok()?.checked_mul(unit)?;
    let mut rest = 0;
    let mut worth = unit;
    for digit in part.bytes() {
        worth /= 10;
        rest += i64::from(digit - b'0') * worth;
    }
    let micros = micros.checked_add(rest)?;
    (micros <= LAST).then(|| Timestamp::from_micros(micros))
}

fn zone(text: &str) -> Result<TimeZone, MappingError> {
    let offset = || {
        let said = strtime::parse("%:z", text).ok()?;
        said.offset().map(Offset::to_time_zone)
    };
    let found = TimeZone::get(text).ok().or_else(offset);
    found.ok_or_else(|| {
        let expected = "UTC, Africa/Nairobi, +03:00";
        MappingError::value("time.zone", text, expected)
    })
}

fn format(text: &str) -> Result<Format, MappingError> {
    match text {
        "unix" => return Ok(Format::Unix { unit: 1_000_000 }),
        "unix-ms" => return Ok(Format::Unix { unit: 1_000 }),
        "unix-us" => return Ok(Format::Unix { unit: 1 }),
        _ => {}
    }
    // What it writes it must read again, at least as a day.
    let reads = |at: &jiff::Timestamp| {
        let zoned = at.to_zoned(TimeZone::UTC);
        let written = strtime::format(text, &zoned)?;
        let read = strtime::parse(text, written)?;
        read.to_date().or_else(|_| {
            let at = read.to_timestamp()?;
            Ok::<_, jiff::Error>(at.to_zoned(TimeZone::UTC).date())
        })
    };
    let at: jiff::Timestamp = TRY.parse().unwrap_or_default();
    match reads(&at) {
        Ok(date) if date == at.to_zoned(TimeZone::UTC).date() => {
            Ok(Format::Written(text.to_owned()))
        }
        Ok(_) | Err(_) => Err(bad_format(text)),
    }
}

fn bad_format(text: &str) -> MappingError {
    let expected = "%d.%m.%Y %H:%M:%S, %Y-%m-%dT%H:%M:%S%z, unix, unix-ms, unix-us";
    MappingError::value("time.format", text, expected)
}
