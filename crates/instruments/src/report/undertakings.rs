//! Who does what about which gap, by when, with what money.
//!
//! Not here: the order of the plan. Invariant: every undertaking is printed, also where its gap is
//! closed by now or it was dropped.

use base::Decimal;
use base::measured::MeasuredUnit;
use press::{Cell, Column, Document, Level, Link, Run, Table};

use super::{Argument, Report, Words};
use crate::evidence::Frozen;
use crate::undertaking::{Budget, Status, Undertaking, total};

pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Planned => "report-status-planned",
        Status::Started => "report-status-started",
        Status::Done => "report-status-done",
        Status::Dropped => "report-status-dropped",
    }
}

fn money(words: &dyn Words, budget: &Budget) -> String {
    let figure = words.figure(&budget.amount.to_string());
    format!("{figure} {}", budget.currency.as_str())
}

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    let title = vec![Run::plain(words.word("report-undertakings"))];
    out.heading(Level::Two, "undertakings", title);
    if report.undertakings.is_empty() {
        out.paragraph(vec![Run::plain(words.word("report-no-undertakings"))]);
        return;
    }
    let columns = vec![
        Column::words(words.word("report-question"), 2),
        Column::words(words.word("report-owner"), 5),
        Column::words(words.word("report-until"), 3),
        Column::numbers(words.word("report-budget"), 3),
        Column::words(words.word("report-indicator"), 6),
        Column::words(words.word("report-progress-of"), 3),
    ];
    let mut table = Table::new(words.word("report-undertakings"), columns);
    for (id, own) in report.undertakings {
        let to = Link::Heading(format!("item-{id}"));
        let budget = own.budget.as_ref().map(|b| money(words, b));
        table.row(vec![
            Cell::runs(vec![Run::code(id.as_str()).to(Some(to))]),
            Cell::runs(vec![Run::user(own.owner.clone())]),
            Cell::text(own.due.map_or_else(String::new, |d| words.day(d))),
            Cell::text(budget.unwrap_or_default()),
            Cell::runs(indicator(report, own)),
            Cell::text(words.word(status(own.status))),
        ]);
    }
    out.table(table);
    let sums = sums(words, report.undertakings.values());
    if !sums.is_empty() {
        let said = words.with("report-budgets", "sums", &words.list(&sums));
        out.paragraph(vec![Run::plain(said)]);
    }
}

/// How it will be seen: in words, and by a figure at the start, now and as it should be.
fn indicator(report: &Report<'_>, own: &Undertaking) -> Vec<Run> {
    let mut runs = vec![Run::user(own.indicator.clone())];
    let Some(target) = &own.target else {
        return runs;
    };
    if !own.indicator.is_empty() {
        runs.push(Run::plain(" · "));
    }
    let words = report.words;
    let said = |frozen: Option<&Frozen>| match frozen {
        Some(f) => format!(
            "{} ({})",
            figure(words, f.unit, f.value),
            words.day(f.as_of)
        ),
        None => words.word("report-figure-unknown"),
    };
    let now = report.measured.get(&target.figure);
    let unit = target.start.as_ref().or(now).map(|f| f.unit);
    let unit = unit.unwrap_or(MeasuredUnit::Count);
    let aim = figure(words, unit, target.value);
    let (start, now) = (said(target.start.as_ref()), said(now));
    let values = [
        ("figure", Argument::Text(report.figure(&target.figure))),
        ("start", Argument::Text(&start)),
        ("now", Argument::Text(&now)),
        ("target", Argument::Text(&aim)),
    ];
    runs.push(Run::plain(words.say("report-figure-course", &values)));
    runs
}

/// A value of a figure; of hours and days the figure's name says the unit.
fn figure(words: &dyn Words, unit: MeasuredUnit, value: Decimal) -> String {
    match unit {
        MeasuredUnit::Percent => words.percent(&value.to_string()),
        _ => words.figure(&value.to_string()),
    }
}

/// The budgets together, one text a currency.
fn sums<'u>(words: &dyn Words, all: impl Iterator<Item = &'u Undertaking>) -> Vec<String> {
    let sums = total(all).into_iter();
    let said = sums.map(|(currency, amount)| money(words, &Budget { amount, currency }));
    said.collect()
}
