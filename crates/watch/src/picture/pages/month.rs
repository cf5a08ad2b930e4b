//! A long list of days, a calendar month at a time.
//!
//! Not the numbers. Invariant: the months together show every day of the period, each once.

use crate::picture::{Breakdown, Period};
use base::Day;
use web::form::Asked;
use web::{Arg, Ctx, Message, Text};

/// The most days that one list shows; more are shown by month.
const MOST: i32 = 92;

/// The months of a period, the newest first, each cut to the period.
fn months(period: Period) -> Vec<(Day, Day)> {
    let mut all = Vec::new();
    let mut last = period.to();
    while last >= period.from() {
        let (year, month, _) = last.ymd();
        let first = Day::from_ymd(year, month, 1).unwrap_or(last);
        let first = first.max(period.from());
        all.push((first, last));
        last = first.plus(-1);
    }
    all
}

fn is_long(period: Period) -> bool {
    period.to().number() - period.from().number() >= MOST
}

/// `YYYY-MM`.
fn name(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// The month that the address asks for, else the newest; `None` where the list is shown whole.
pub(super) fn wanted(
    asked: &mut Asked,
    period: Period,
    breakdown: Breakdown,
) -> Option<(Day, Day)> {
    if breakdown != Breakdown::Day || !is_long(period) {
        asked.unused(&["month"]);
        return None;
    }
    let all = months(period);
    let find = |text: &str| {
        let found = all.iter().copied().find(|(first, _)| name(*first) == text);
        found.ok_or_else(|| Message::new("web-asked-links"))
    };
    let found = asked.read("month", find, Message::new("web-asked-first"));
    found.or_else(|| all.first().copied())
}

/// The links to the months of a list that is shown by month: label, address, whether it is shown.
pub(super) fn links(
    ctx: &Ctx,
    period: Period,
    shown: Option<(Day, Day)>,
) -> Vec<(Text, String, bool)> {
    let Some(shown) = shown else {
        return Vec::new();
    };
    let (from, to) = (period.from(), period.to());
    let link = |days: (Day, Day)| {
        let month = name(days.0);
        let at = format!("/picture?from={from}&to={to}&by=day&month={month}");
        let said = [("from", Arg::Day(days.0)), ("to", Arg::Day(days.1))];
        let label = ctx.lang.text_with("watch-picture-period", &said);
        (label, ctx.url(&at), days == shown)
    };
    months(period).into_iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_months_show_every_day_once() {
        let to = Day::from_ymd(2026, 3, 27).expect("a day");
        for days in [93, 386, 400] {
            let period = Period::new(to.plus(1 - days), to);
            let mut next = period.to();
            for (first, last) in months(period) {
                assert!(last == next && first <= last && name(first) == name(last));
                next = first.plus(-1);
            }
            assert_eq!(next.plus(1), period.from());
        }
    }
}
