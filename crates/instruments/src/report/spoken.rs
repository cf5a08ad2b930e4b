//! The words of a report from the languages of the gateway.
//!
//! Not here: the messages (`locales/*/report.ftl`). Invariant: a report writes digits, numbers and
//! days as the pages of the same language do.

use base::Day;
use web::i18n::{Arg, Lang};

use super::{Argument, Words};

impl Words for Lang {
    fn say(&self, id: &str, values: &[(&str, Argument<'_>)]) -> String {
        let arg = |value: &Argument<'_>| match value {
            Argument::Text(text) => Arg::Text((*text).to_owned()),
            Argument::Count(count) => Arg::Count(i64::try_from(*count).unwrap_or(i64::MAX)),
        };
        let args: Vec<(&str, Arg)> = values.iter().map(|(n, v)| (*n, arg(v))).collect();
        self.plain_with(id, &args)
    }

    fn figure(&self, plain: &str) -> String {
        let places = plain.split_once('.').map_or(0, |(_, after)| after.len());
        match (plain.parse::<f64>(), u8::try_from(places)) {
            (Ok(number), Ok(places @ 0..=6)) => self.decimal(number, places),
            _ => plain.to_owned(),
        }
    }

    fn day(&self, day: Day) -> String {
        Self::day(self, day)
    }
}
