//! The plan: actions in the order of work, each factor visible.
//!
//! Not here: owners, dates and budgets. Invariant: a factor that somebody changed is marked and its
//! reason printed; one that nobody changed is marked as untouched.

use press::{Cell, Column, Document, Level, Link, Run, Table};

use super::Report;
use crate::package::Effort;
use crate::plan::{Action, Factor};

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    out.page_break();
    out.heading(
        Level::One,
        "plan",
        vec![Run::plain(words.word("report-plan"))],
    );
    out.paragraph(vec![Run::plain(words.word("report-plan-note"))]);
    let columns = vec![
        Column::numbers(words.word("report-rank"), 2),
        Column::words(words.word("report-question"), 13),
        Column::numbers(words.word("report-priority"), 4),
        Column::numbers(words.word("report-gap"), 3),
        Column::numbers(words.word("report-weight"), 3),
        Column::numbers(words.word("report-dependency"), 4),
        Column::words(words.word("report-effort"), 3),
        Column::words(words.word("report-first"), 4),
    ];
    let mut table = Table::new(words.word("report-plan-table"), columns);
    for (rank, action) in report.plan.iter().enumerate() {
        table.row(row(report, rank + 1, action));
    }
    out.table(table);
    reasons(report, out);
}

/// The name of an effort band.
pub(super) fn effort(effort: Effort) -> &'static str {
    let found = Effort::NAMES.iter().find(|(_, e)| *e == effort);
    found.map_or("", |(name, _)| name)
}

fn row(report: &Report<'_>, rank: usize, action: &Action<'_>) -> Vec<Cell> {
    let (words, item) = (report.words, action.item);
    let priority = &action.priority;
    let to = Link::Heading(format!("item-{}", item.id));
    let mut question = vec![Run::code(item.id.as_str()).to(Some(to)), Run::plain(" ")];
    question.extend(report.texts().runs(&format!("{}.question", item.id)));
    let comma = words.between("report-comma");
    let mark = |is_untouched: bool, text: String| match is_untouched {
        true => Cell::text(text),
        false => Cell::runs(vec![Run::strong(format!("{text} *"))]),
    };
    let gap = words.percent(&priority.gap.value.percent(0));
    vec![
        Cell::text(words.figure(&rank.to_string())),
        Cell::runs(question),
        Cell::text(words.figure(&priority.shown())),
        mark(priority.gap.is_untouched(), gap),
        mark(
            priority.weight.is_untouched(),
            words.figure(&priority.weight.value.to_string()),
        ),
        mark(
            priority.dependency.is_untouched(),
            words.figure(&priority.dependency.value.to_string()),
        ),
        mark(
            priority.effort.is_untouched(),
            effort(priority.effort.value).to_owned(),
        ),
        Cell::runs(super::gaps::links(action.after.iter().copied(), &comma)),
    ]
}

/// The reasons of factors that were changed.
fn reasons(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    let columns = vec![
        Column::words(words.word("report-question"), 2),
        Column::words(words.word("report-factor"), 3),
        Column::words(words.word("report-default"), 2),
        Column::words(words.word("report-changed-to"), 2),
        Column::words(words.word("report-reason"), 8),
    ];
    let mut table = Table::new(words.word("report-changed-factors"), columns);
    for action in report.plan {
        let p = &action.priority;
        let percent = |s: &crate::score::Score| words.percent(&s.percent(0));
        let figure = |n: &u32| words.figure(&n.to_string());
        let band = |e: &Effort| effort(*e).to_owned();
        let rows = [
            changed("report-gap", &p.gap, percent),
            changed("report-weight", &p.weight, figure),
            changed("report-dependency", &p.dependency, figure),
            changed("report-effort", &p.effort, band),
        ];
        for (id, default, value, reason) in rows.into_iter().flatten() {
            table.row(vec![
                Cell::runs(vec![Run::code(action.item.id.as_str())]),
                Cell::text(words.word(id)),
                Cell::text(default),
                Cell::text(value),
                Cell::runs(vec![Run::user(reason)]),
            ]);
        }
    }
    match table.rows().is_empty() {
        true => out.paragraph(vec![Run::plain(words.word("report-no-changed-factors"))]),
        false => out.table(table),
    }
}

type Changed = (&'static str, String, String, String);

fn changed<T: Clone>(
    id: &'static str,
    factor: &Factor<T>,
    shown: impl Fn(&T) -> String,
) -> Option<Changed> {
    let reason = factor.reason.clone()?;
    Some((id, shown(&factor.default), shown(&factor.value), reason))
}
