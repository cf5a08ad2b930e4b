//! The report on one page: what a minister reads.
//!
//! Not here: anything that the rest of the report does not hold. Invariant: it says no figure that
//! the summary withholds, and it compares a section only with the same section of the round before.

use press::{Cell, Column, Document, Level, Link, Run, Table};

use super::summary::{count, published, shown};
use super::{Argument, Report};
use crate::score::Score;

/// How many actions stand here; the plan has them all.
const FIRST_ACTIONS: usize = 10;
/// How many sections are named as highest, lowest or moved.
const NAMED: usize = 3;

/// A section's title with its published figure now and in the round before.
struct Place {
    title: String,
    now: Score,
    before: Option<Score>,
}

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    out.heading(
        Level::One,
        "glance",
        vec![Run::plain(words.word("report-glance"))],
    );
    let lines = lines(report);
    out.list(
        false,
        lines.into_iter().map(|l| vec![Run::plain(l)]).collect(),
    );
    first_actions(report, out);
    out.page_break();
}

fn lines(report: &Report<'_>) -> Vec<String> {
    let words = report.words;
    let backing = &report.scored.backing;
    let mut lines = vec![overall(report)];
    lines.push(words.colon(
        &words.word("report-completeness"),
        &count(report, backing.completeness),
    ));
    lines.push(words.colon(
        &words.word("report-evidence-coverage"),
        &count(report, backing.evidence),
    ));
    let differing = report.remarks.values().filter(|r| !r.differing.is_empty());
    let differing = differing.count();
    if differing > 0 {
        let figure = words.figure(&differing.to_string());
        lines.push(words.colon(&words.word("report-differing"), &figure));
    }
    lines.extend(sections(report));
    lines
}

/// The published score, or that there is none, with the one of the round before.
fn overall(report: &Report<'_>) -> String {
    let words = report.words;
    let score = |scored: &crate::score::Scored| scored.overall().and_then(|f| f.published.clone());
    let now = score(report.scored);
    let before = report.previous.and_then(|(_, scored)| score(scored));
    let said = match (&now, &before) {
        (Some(now), Some(before)) => moved(report, before, now),
        _ => shown(report, now.as_ref()),
    };
    words.colon(&words.word("report-published"), &said)
}

fn moved(report: &Report<'_>, before: &Score, now: &Score) -> String {
    let (before, now) = (shown(report, Some(before)), shown(report, Some(now)));
    let values = [
        ("before", Argument::Text(&before)),
        ("now", Argument::Text(&now)),
    ];
    report.words.say("report-moved", &values)
}

/// Which sections stand highest and lowest, and which moved. Nothing is said of a single section.
fn sections(report: &Report<'_>) -> Vec<String> {
    let mut places = places(report);
    let mut lines = Vec::new();
    if places.len() > NAMED {
        places.sort_by(|a, b| b.now.cmp(&a.now));
        let named = NAMED.min(places.len() / 2);
        let (high, low) = (&places[..named], &places[places.len() - named..]);
        let now = |p: &Place| shown(report, Some(&p.now));
        lines.push(line(report, "report-highest", high.iter(), now));
        lines.push(line(report, "report-lowest", low.iter().rev(), now));
    }
    let change = |p: &Place| {
        let before = p.before.as_ref().unwrap_or(&p.now);
        moved(report, before, &p.now)
    };
    for (id, is_up) in [("report-risen", true), ("report-fallen", false)] {
        let mut these: Vec<&Place> = places
            .iter()
            .filter(|p| match (&p.before, is_up) {
                (Some(before), true) => p.now > *before,
                (Some(before), false) => p.now < *before,
                (None, _) => false,
            })
            .collect();
        these.sort_by_key(|p| std::cmp::Reverse(p.distance()));
        if !these.is_empty() {
            lines.push(line(report, id, these.into_iter().take(NAMED), change));
        }
    }
    lines
}

impl Place {
    fn distance(&self) -> num_rational::BigRational {
        let before = self.before.as_ref().unwrap_or(&self.now);
        let (low, high) = (before.min(&self.now), before.max(&self.now));
        high.ratio() - low.ratio()
    }
}

fn line<'p>(
    report: &Report<'_>,
    id: &str,
    places: impl Iterator<Item = &'p Place>,
    said: impl Fn(&Place) -> String,
) -> String {
    let words = report.words;
    let of = |p: &Place| {
        let value = said(p);
        let values = [
            ("name", Argument::Text(&p.title)),
            ("value", Argument::Text(&value)),
        ];
        words.say("report-name-value", &values)
    };
    let all: Vec<String> = places.map(of).collect();
    let semicolon = words.word("report-semicolon");
    words.colon(&words.word(id), &all.join(&format!("{semicolon} ")))
}

fn places(report: &Report<'_>) -> Vec<Place> {
    let texts = report.texts();
    let mut places = Vec::new();
    for ((section, _), score) in report.instrument.sections().zip(&report.scored.sections) {
        let Some(now) = published(score) else {
            continue;
        };
        places.push(Place {
            title: texts.plain(&format!("section.{}.title", section.id)),
            now: now.clone(),
            before: report.section_before(&section.id).cloned(),
        });
    }
    places
}

/// What is to be done first, and by whom where somebody undertook it.
fn first_actions(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    if report.plan.is_empty() {
        out.paragraph(vec![Run::plain(words.word("report-no-gaps"))]);
        return;
    }
    let columns = vec![
        Column::numbers(words.word("report-rank"), 2),
        Column::words(words.word("report-question"), 11),
        Column::words(words.word("report-owner"), 5),
        Column::words(words.word("report-until"), 3),
    ];
    let mut table = Table::new(words.word("report-first-actions"), columns);
    let texts = report.texts();
    for (rank, action) in report.plan.iter().take(FIRST_ACTIONS).enumerate() {
        let item = &action.item.id;
        let to = Link::Heading(format!("gap-{item}"));
        let mut question = vec![Run::code(item.as_str()).to(Some(to)), Run::plain(" ")];
        question.extend(texts.runs(&format!("{item}.question")));
        let own = report.undertakings.get(item);
        let owner = own.map_or_else(String::new, |u| u.owner.clone());
        let until = own.and_then(|u| u.due);
        table.row(vec![
            Cell::text(words.figure(&(rank + 1).to_string())),
            Cell::runs(question),
            Cell::runs(vec![Run::user(owner)]),
            Cell::text(until.map_or_else(String::new, |d| words.day(d))),
        ]);
    }
    out.table(table);
    let all = report.plan.len();
    if all > FIRST_ACTIONS {
        let values = [("count", Argument::Count(all as u64))];
        out.paragraph(vec![Run::plain(words.say("report-more-actions", &values))]);
    }
}
