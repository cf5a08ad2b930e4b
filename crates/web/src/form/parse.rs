//! Parsers for the values that many forms ask for; each error is a message with its limits.
//!
//! Not for one context's own types: those parse themselves. Invariant: a parser never accepts
//! what its type would not.

use base::Day;

use crate::i18n::Message;

/// Text of at most `most` characters, without control characters other than line ends.
///
/// # Errors
/// `web-field-long`.
pub fn text(most: usize) -> impl Fn(&str) -> Result<String, Message> {
    move |value| {
        if value.chars().count() > most {
            let count = i64::try_from(most).unwrap_or(i64::MAX);
            return Err(Message::new("web-field-long").with("count", count));
        }
        Ok(value
            .chars()
            .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect())
    }
}

/// A day, `YYYY-MM-DD`.
///
/// # Errors
/// `web-field-date`.
pub fn day(value: &str) -> Result<Day, Message> {
    Day::parse(value).ok_or(Message::new("web-field-date"))
}

/// A whole number from `least` to `most`, in Western or Arabic-Indic digits.
///
/// # Errors
/// `web-field-number`, `web-field-range`.
pub fn number(least: i64, most: i64) -> impl Fn(&str) -> Result<i64, Message> {
    move |value| {
        let digits: String = value.chars().map(western).collect();
        let number: i64 = digits
            .parse()
            .map_err(|_| Message::new("web-field-number"))?;
        if (least..=most).contains(&number) {
            Ok(number)
        } else {
            Err(Message::new("web-field-range")
                .with("least", least)
                .with("most", most))
        }
    }
}

fn western(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        other => return other,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// One of the names that `known` accepts.
///
/// # Errors
/// `web-field-choice`.
pub fn choice<T>(known: impl Fn(&str) -> Option<T>) -> impl Fn(&str) -> Result<T, Message> {
    move |value| known(value).ok_or(Message::new("web-field-choice"))
}
