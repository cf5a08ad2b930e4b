//! The report on one page: what a minister reads.
//!
//! Not here: anything that the rest of the report does not hold. Invariant: it says no figure that
//! the summary withholds, and it compares a section only with the same section of the round before.

use press::{Cell, Column, Document, Level, Link, Run, Table};

use super::summary::{count, findings, findings_table, published, shown, withheld};
use super::{Argument, Report};
use crate::plan::Next;
use crate::score::Score;

/// How many actions stand here; the plan has them all.
const FIRST_ACTIONS: usize = 10;
/// How many remarks on laws stand here; the chapter of findings has them all.
const FIRST_FINDINGS: usize = 5;
/// How many actions stand beside remarks on laws, so that one page holds both.
const ACTIONS_BESIDE: usize = 5;
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
    remarks(report, out);
    first_actions(report, out);
    out.page_break();
}

fn lines(report: &Report<'_>) -> Vec<String> {
    let words = report.words;
    let backing = &report.scored.backing;
    let mut lines = overall(report);
    for (id, of) in [
        ("report-glance-complete", backing.completeness),
        ("report-glance-evidence", backing.evidence),
    ] {
        let count = count(report, of);
        lines.push(words.with(id, "count", &count));
    }
    let differing = report.remarks.values().filter(|r| !r.differing.is_empty());
    let differing = differing.count();
    if differing > 0 {
        let figure = words.figure(&differing.to_string());
        lines.push(words.with("report-glance-differing", "figure", &figure));
    }
    lines.extend(sections(report));
    lines
}

/// The published score, or why there is none, and the one of the round before.
fn overall(report: &Report<'_>) -> Vec<String> {
    let words = report.words;
    let score = |scored: &crate::score::Scored| scored.overall().and_then(|f| f.published.clone());
    let now = score(report.scored);
    let before = report.previous.and_then(|(_, scored)| score(scored));
    let mut lines = Vec::new();
    match now {
        Some(now) => {
            let now = shown(report, Some(&now));
            lines.push(words.with("report-glance-score", "score", &now));
        }
        None => lines.extend(withheld(report)),
    }
    if let Some(before) = before {
        let before = shown(report, Some(&before));
        lines.push(words.with("report-glance-before", "score", &before));
    }
    lines
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
    words.colon(
        &words.word(id),
        &all.join(&words.between("report-semicolon")),
    )
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

/// The gravest remarks of a survey of laws: whoever reads one page has to meet them.
fn remarks(report: &Report<'_>, out: &mut Document) {
    let found = findings(report);
    if !report.is_law() || found.is_empty() {
        return;
    }
    let words = report.words;
    let caption = words.word("report-findings");
    let first = &found[..found.len().min(FIRST_FINDINGS)];
    out.table(findings_table(report, &caption, first));
    let all = words.figure(&found.len().to_string());
    let to = Link::Heading("findings".to_owned());
    let mut said = vec![Run::plain(words.word("report-findings-note"))];
    if found.len() > FIRST_FINDINGS {
        let more = words.with("report-more-findings", "all", &all);
        said.extend([Run::plain(words.gap()), Run::plain(more).to(Some(to))]);
    }
    out.paragraph(said);
}

/// What is to be done first, and by whom where somebody undertook it.
fn first_actions(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    if report.plan.is_empty() {
        out.paragraph(vec![Run::plain(words.word("report-no-gaps"))]);
        return;
    }
    let most = match report.is_law() && !findings(report).is_empty() {
        true => ACTIONS_BESIDE,
        false => FIRST_ACTIONS,
    };
    let columns = vec![
        Column::numbers(words.word("report-rank"), 2),
        Column::words(words.word("report-first-what"), 11),
        Column::words(words.word("report-owner"), 5),
        Column::words(words.word("report-until"), 3),
    ];
    let mut table = Table::new(words.word("report-first-actions"), columns);
    let texts = report.texts();
    let teller = super::value::Teller::new(&texts, words);
    for (rank, action) in report.plan.iter().take(most).enumerate() {
        let item = &action.item.id;
        let to = Link::Heading(format!("gap-{item}"));
        let id = [Run::code(item.as_str()).to(Some(to)), Run::plain(" ")];
        // The next stage alone can be a poor one; what is aimed at reads as something to do.
        let mut aim = match action.next {
            Next::FindOut => Vec::new(),
            _ => texts.paragraphs(&format!("{item}.best_practice")),
        };
        aim.truncate(1);
        if aim.is_empty() {
            aim.push(texts.runs(&format!("{item}.question")));
            aim.extend(
                super::gaps::next(report, &teller, action)
                    .into_iter()
                    .take(1),
            );
        }
        aim[0].splice(0..0, id);
        let own = report.undertakings.get(item);
        let owner = own.filter(|u| !u.owner.trim().is_empty());
        let owner = match owner {
            Some(own) => Run::user(own.owner.clone()),
            None => Run::emphasis(words.word("report-owner-nobody")),
        };
        let until = own.and_then(|u| u.due);
        table.row(vec![
            Cell::text(words.figure(&(rank + 1).to_string())),
            Cell::paragraphs(aim),
            Cell::runs(vec![owner]),
            Cell::text(until.map_or_else(|| "—".to_owned(), |d| words.day(d))),
        ]);
    }
    out.table(table);
    let all = report.plan.len();
    if all > most {
        let values = [("count", Argument::Count(all as u64))];
        out.paragraph(vec![Run::plain(words.say("report-more-actions", &values))]);
    }
}
