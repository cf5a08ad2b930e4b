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

    fn percent(&self, plain: &str) -> String {
        let figure = self.figure(plain);
        let arabic_indic = figure.contains(|c: char| ('٠'..='٩').contains(&c));
        let value = [("value", Argument::Text(&figure))];
        let text = Words::say(self, "report-percent", &value);
        // The sign belongs to the digits, which are a setting, and not to the language.
        match arabic_indic {
            true => text.replace('%', "٪"),
            false => text,
        }
    }

    fn day(&self, day: Day) -> String {
        Self::day(self, day)
    }
}
