//! Dates in the styles that feeds and the banners inside them use.
//!
//! Not here: time zones by name other than UTC's. Invariant: a text that names no whole date is
//! refused; nothing is filled in from today.

use base::clock::{Day, Timestamp};

/// Reads ISO 8601 and RFC 3339, RFC 2822 and HTTP dates (weekday optional), the form of C's
/// `asctime` and of OpenSSL, and a day alone. Without a zone it is UTC.
#[must_use]
pub fn parse_any(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text).or_else(|| parse_words(text.trim()))
}

/// RFC 3339 with `+00:00`, as IntelMQ writes moments.
#[must_use]
pub fn iso_offset(at: Timestamp) -> String {
    let mut text = at.rfc3339();
    text.pop();
    text.push_str("+00:00");
    text
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// What the words of a date have said so far.
#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<i32>,
    date: Option<i32>,
    time: Option<i64>,
    offset: i64,
}

/// Dates with the month as a word, in any order of the words.
fn parse_words(text: &str) -> Option<Timestamp> {
    if text.len() > 64 || !text.is_ascii() {
        return None;
    }
    let text = text.strip_suffix("+00:00").unwrap_or(text);
    let mut parts = Parts::default();
    for word in text.split([' ', ',', '\t']).filter(|w| !w.is_empty()) {
        parts.take(word)?;
    }
    let day = Day::from_ymd(parts.year?, parts.month?, parts.date?)?;
    Some(
        day.start()
            .plus_seconds(parts.time.unwrap_or(0) - parts.offset),
    )
}

impl Parts {
    fn take(&mut self, word: &str) -> Option<()> {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        if digits {
            return self.number(word);
        }
        if word.contains(':') {
            self.time = Some(clock(word)?);
        } else if word.contains('-') && word.bytes().any(|b| b.is_ascii_alphabetic()) {
            // RFC 850: 06-Nov-94
            word.split('-').try_for_each(|w| self.take(w))?;
        } else if let Some(month) = month(word) {
            self.month = Some(month);
        } else if let Some(offset) = zone(word) {
            self.offset = offset;
        } else if !is_weekday(word) {
            return None;
        }
        Some(())
    }

    fn number(&mut self, word: &str) -> Option<()> {
        let number: i32 = word.parse().ok()?;
        if word.len() == 4 {
            self.year = Some(number);
        } else if word.len() <= 2 && self.date.is_none() {
            self.date = Some(number);
        } else if word.len() == 2 && self.year.is_none() {
            self.year = Some(number + if number < 70 { 2000 } else { 1900 });
        } else {
            return None;
        }
        Some(())
    }
}

fn month(word: &str) -> Option<i32> {
    let lower = word.to_ascii_lowercase();
    let found = MONTHS
        .iter()
        .position(|m| lower.len() >= 3 && lower.starts_with(m))?;
    i32::try_from(found + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    let lower = word.trim_end_matches('.').to_ascii_lowercase();
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        .iter()
        .any(|d| lower.starts_with(d) && lower.len() <= 9)
}

/// Seconds since midnight.
fn clock(word: &str) -> Option<i64> {
    let mut parts = word.splitn(3, ':').map(|p| p.parse::<i64>().ok());
    let (h, m) = (parts.next()??, parts.next()??);
    let s = parts.next().unwrap_or(Some(0))?;
    let fits = (0..24).contains(&h) && (0..60).contains(&m) && (0..60).contains(&s);
    // Worked out only for a time that fits: anything else may be too large for it.
    fits.then(|| h * 3600 + m * 60 + s)
}

/// Seconds east of Greenwich.
fn zone(word: &str) -> Option<i64> {
    match word.to_ascii_uppercase().as_str() {
        "GMT" | "UTC" | "UT" | "Z" => return Some(0),
        _ => {}
    }
    let (sign, digits) = match word.as_bytes().first()? {
        b'+' => (1, &word[1..]),
        b'-' => (-1, &word[1..]),
        _ => return None,
    };
    let number: i64 = (digits.len() == 4).then(|| digits.parse().ok()).flatten()?;
    Some(sign * (number / 100 * 3600 + number % 100 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_names_the_same_moment() {
        for text in [
            "2018-04-23 13:26:05",
            "2018-04-23T13:26:05Z",
            "Mon, 23 Apr 2018 13:26:05 GMT",
            "Monday, 23-Apr-18 13:26:05 GMT",
            "Mon Apr 23 13:26:05 2018",
            "Apr 23 13:26:05 2018 GMT",
            "Mon, 23 Apr 2018 15:26:05 +0200",
        ] {
            let read = parse_any(text).map(iso_offset);
            assert_eq!(read.as_deref(), Some("2018-04-23T13:26:05+00:00"), "{text}");
        }
        for bad in [
            "",
            "Apr 2018",
            "13:26:05",
            "31 Feb 2018",
            "soon",
            "GMT",
            "+00:00",
            "0:24877711184407472 1 Jan 2018",
            "9223372036854775807:59:59 1 Jan 2018",
        ] {
            assert_eq!(parse_any(bad), None, "{bad}");
        }
    }
}
