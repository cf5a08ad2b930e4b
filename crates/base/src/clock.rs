//! Time: microseconds since 1970-01-01 in UTC, days in UTC, and the clock that is handed in.
//!
//! Not here: time zones and formatting for people (that is `web`'s, by locale).
//! Invariant: nothing below the binary asks the operating system for the time; it asks a [`Clock`].

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const MICROS_PER_SECOND: i64 = 1_000_000;
const MICROS_PER_DAY: i64 = 86_400 * MICROS_PER_SECOND;

/// A moment in UTC, in microseconds since the Unix epoch. Stored as BIGINT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since the Unix epoch.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the Unix epoch.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The UTC day this moment falls on.
    #[must_use]
    pub const fn day(self) -> Day {
        #[expect(clippy::cast_possible_truncation, reason = "i64 µs / day fits in i32")]
        Day(self.0.div_euclid(MICROS_PER_DAY) as i32)
    }

    /// This moment moved by whole seconds (negative: earlier).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(
            self.0
                .saturating_add(seconds.saturating_mul(MICROS_PER_SECOND)),
        )
    }

    /// RFC 3339 in UTC with a `Z`, seconds precision unless there are microseconds.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let (year, month, date) = self.day().ymd();
        let in_day = self.0.rem_euclid(MICROS_PER_DAY);
        let (secs, micros) = (in_day / MICROS_PER_SECOND, in_day % MICROS_PER_SECOND);
        let (h, m, s) = (secs / 3600, secs / 60 % 60, secs % 60);
        if micros == 0 {
            format!("{year:04}-{month:02}-{date:02}T{h:02}:{m:02}:{s:02}Z")
        } else {
            format!("{year:04}-{month:02}-{date:02}T{h:02}:{m:02}:{s:02}.{micros:06}Z")
        }
    }

    /// Reads `YYYY-MM-DD HH:MM:SS[.fraction][Z|±HH[:MM]]` (a `T` may stand for the blank; without
    /// a zone it is UTC; a date alone is its midnight). `None` when it is not such a moment.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        parse_fast(text.as_bytes()).or_else(|| parse_slow(text.trim()))
    }
}

/// The 19-byte form that feeds send, without allocation.
fn parse_fast(b: &[u8]) -> Option<Timestamp> {
    if b.len() != 19 || b[4] != b'-' || b[7] != b'-' || b[13] != b':' || b[16] != b':' {
        return None;
    }
    if b[10] != b' ' && b[10] != b'T' {
        return None;
    }
    let two = |i: usize| Some(digit(b[i])? * 10 + digit(b[i + 1])?);
    let year = two(0)? * 100 + two(2)?;
    let (h, m, s) = (two(11)?, two(14)?, two(17)?);
    if h > 23 || m > 59 || s > 59 {
        return None;
    }
    let day = Day::from_ymd(year, two(5)?, two(8)?)?;
    Some(day.start().plus_seconds(i64::from(h * 3600 + m * 60 + s)))
}

fn digit(b: u8) -> Option<i32> {
    b.is_ascii_digit().then(|| i32::from(b - b'0'))
}

/// Everything else that is a date and a time: fractions, offsets, a date alone.
fn parse_slow(text: &str) -> Option<Timestamp> {
    let trimmed = text.strip_suffix(" UTC").unwrap_or(text);
    if let Ok(stamp) = trimmed.parse::<jiff::Timestamp>() {
        return Some(Timestamp(stamp.as_microsecond()));
    }
    if let Ok(civil) = trimmed.parse::<jiff::civil::DateTime>() {
        let zoned = civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        return Some(Timestamp(zoned.timestamp().as_microsecond()));
    }
    None
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

/// A UTC day, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(i32);

impl Day {
    /// From days since 1970-01-01.
    #[must_use]
    pub const fn from_number(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// From year, month (1–12) and date; `None` when there is no such day or it is outside
    /// years 1–9999.
    #[must_use]
    pub fn from_ymd(year: i32, month: i32, date: i32) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        if !(1..=9999).contains(&year) || date < 1 || date > length {
            return None;
        }
        Some(Self(days_from_civil(year, month, date)))
    }

    /// Year, month (1–12) and date.
    #[must_use]
    pub fn ymd(self) -> (i32, i32, i32) {
        civil_from_days(self.0)
    }

    /// Midnight UTC at which the day begins.
    #[must_use]
    pub const fn start(self) -> Timestamp {
        Timestamp(self.0 as i64 * MICROS_PER_DAY)
    }

    /// The day `days` later (negative: earlier).
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut next = |len: usize| {
            let part = parts.next()?;
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit())).then_some(part)
        };
        let (y, m, d) = (next(4)?, next(2)?, next(2)?);
        Self::from_ymd(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (y, m, d) = self.ymd();
        write!(f, "{y:04}-{m:02}-{d:02}")
    }
}

/// Days since 1970-01-01 of a proleptic Gregorian date, by counting 400-year eras from 1 March.
fn days_from_civil(year: i32, month: i32, date: i32) -> i32 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + date - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i32) -> (i32, i32, i32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i32::from(month <= 2);
    (year, month, doy - (153 * mp + 2) / 5 + 1)
}

/// Where the time comes from. Cheap to clone; handed to whatever needs to know what time it is.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The operating system's clock.
    System,
    /// A clock that stands still until it is moved: tests, simulations, reproducible samples.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    #[must_use]
    pub fn manual(at: Timestamp) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(at.micros())))
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp(jiff::Timestamp::now().as_microsecond()),
            Self::Manual(micros) => Timestamp(micros.load(Ordering::SeqCst)),
        }
    }

    /// Moves a manual clock; the system clock is not ours to move, so nothing happens to it.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Self::Manual(micros) = self {
            micros.fetch_add(seconds * MICROS_PER_SECOND, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_round_trip_across_eras() {
        for n in (-719_162..2_932_896).step_by(97) {
            let day = Day::from_number(n);
            let (y, m, d) = day.ymd();
            assert_eq!(Day::from_ymd(y, m, d), Some(day), "{day}");
        }
        assert_eq!(Day::from_number(0).to_string(), "1970-01-01");
        assert_eq!(
            Day::parse("2024-02-29").map(|d| d.to_string()).as_deref(),
            Some("2024-02-29")
        );
        assert_eq!(Day::parse("2023-02-29"), None);
        assert_eq!(Day::parse("2023-2-09"), None);
    }

    #[test]
    fn timestamps_read_what_feeds_send() {
        let want = "2026-03-24T10:20:30Z";
        for text in [
            "2026-03-24 10:20:30",
            "2026-03-24T10:20:30Z",
            "2026-03-24 12:20:30+02:00",
            "2026-03-24 10:20:30 UTC",
        ] {
            assert_eq!(
                Timestamp::parse(text).map(Timestamp::rfc3339).as_deref(),
                Some(want),
                "{text}"
            );
        }
        for text in [
            "",
            "2026-13-01 00:00:00",
            "2026-02-30 00:00:00",
            "2026-01-01 24:00:00",
            "yesterday",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
        assert_eq!(
            Timestamp::parse("1969-12-31 23:59:59")
                .map(|t| t.day().to_string())
                .as_deref(),
            Some("1969-12-31")
        );
    }
}
