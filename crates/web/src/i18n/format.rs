//! Numbers, days, moments, lists and order as a language writes them, by ICU4X and CLDR.
//!
//! Not here: messages. Dates are always Gregorian and UTC, whatever the locale's own calendar.
//! Invariant: a formatter exists for every language tag; unknown ones get CLDR's root.

use std::cmp::Ordering;

use base::{Day, LanguageTag, Timestamp};
use icu_calendar::{Date, Gregorian};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{YMD, YMDT},
    input::{DateTime, Time},
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale_core::Locale;

/// Which digits numbers are written in. Identifiers always keep Western digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Digits {
    /// What CLDR gives as the language's default; for plain Arabic that is 0–9.
    #[default]
    Locale,
    /// 0–9 everywhere.
    Western,
    /// ٠–٩ in Arabic, as is usual in Egypt and the Mashriq; other languages as by default.
    ArabicIndic,
}

/// The formatters of one language.
pub(crate) struct Formats {
    number: DecimalFormatter,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    moment: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
    list: ListFormatter,
    collator: CollatorBorrowed<'static>,
}

const BAKED: &str = "compiled CLDR data answers for every locale, at worst with its root";

impl Formats {
    pub(crate) fn new(tag: &LanguageTag, digits: Digits) -> Self {
        let locale = locale(tag, digits);
        let width = YMD::long();
        Self {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(BAKED),
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), width).expect(BAKED),
            moment: FixedCalendarDateTimeFormatter::try_new((&locale).into(), width.with_time_hm())
                .expect(BAKED),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .expect(BAKED),
            collator: Collator::try_new((&locale).into(), CollatorOptions::default()).expect(BAKED),
        }
    }

    pub(crate) fn number(&self, value: i64) -> String {
        self.number.format(&Decimal::from(value)).to_string()
    }

    /// `value` rounded half away from zero to `places` (at most 6) digits after the point.
    pub(crate) fn decimal(&self, value: f64, places: u8) -> Option<String> {
        let places = places.min(6);
        let scaled = (value * 10_f64.powi(i32::from(places))).round();
        if !scaled.is_finite() || scaled.abs() > 9e15 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "checked to be below 2^53")]
        let mut decimal = Decimal::from(scaled as i64);
        decimal.multiply_pow10(-i16::from(places));
        Some(self.number.format(&decimal).to_string())
    }

    pub(crate) fn day(&self, day: Day) -> String {
        match date(day) {
            Some(date) => self.day.format(&date).to_string(),
            None => day.to_string(),
        }
    }

    /// Day, hour and minute, without the name of the time zone.
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        let minutes = at.micros().rem_euclid(86_400_000_000) / 60_000_000;
        let (hour, minute) = (minutes / 60, minutes % 60);
        let time = u8::try_from(hour)
            .ok()
            .zip(u8::try_from(minute).ok())
            .and_then(|(h, m)| Time::try_new(h, m, 0, 0).ok());
        match date(at.day()).zip(time) {
            Some((date, time)) => self.moment.format(&DateTime { date, time }).to_string(),
            None => at.rfc3339(),
        }
    }

    pub(crate) fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

fn date(day: Day) -> Option<Date<Gregorian>> {
    let (year, month, date) = day.ymd();
    Date::try_new_gregorian(year, u8::try_from(month).ok()?, u8::try_from(date).ok()?).ok()
}

/// The locale whose conventions a language follows here: 24 hours, and for plain English the
/// international order of day, month, year.
fn locale(tag: &LanguageTag, digits: Digits) -> Locale {
    let base = match tag.as_str() {
        "en" => "en-GB",
        other => other,
    };
    let arabic = base.split('-').next() == Some("ar");
    let numbering = match digits {
        Digits::Western => "-nu-latn",
        Digits::ArabicIndic if arabic => "-nu-arab",
        Digits::Locale | Digits::ArabicIndic => "",
    };
    format!("{base}-u-hc-h23{numbering}")
        .parse()
        .or_else(|_| base.parse())
        .unwrap_or(Locale::UNKNOWN)
}
