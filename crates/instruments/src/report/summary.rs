//! The summary: the figures, what stands behind them, and the pictures.
//!
//! Not here: single answers. Invariant: below the completeness that the instrument demands there is
//! no overall figure, and the report says why.

use press::{Cell, Column, Document, Level, Note, Run, Table};

use super::{Argument, Report, figures};
use crate::package::{Finding, Gravity};
use crate::score::{Backing, Count, Figures, Score, SectionScore, Withheld};

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    out.heading(
        Level::One,
        "summary",
        vec![Run::plain(words.word("report-summary"))],
    );
    for text in report.texts().paragraphs("instrument.summary") {
        out.paragraph(text);
    }
    overall(report, out);
    by_section(report, out);
    figures::write(report, out);
    all_findings(report, out);
}

/// Why there is no overall figure, where there is none.
pub(super) fn withheld(report: &Report<'_>) -> Option<String> {
    let words = report.words;
    Some(match report.scored.withheld? {
        Withheld::Incomplete { from } => {
            let from = words.percent(&from.to_string());
            words.with("report-withheld", "from", &from)
        }
        Withheld::NothingScored => words.word("report-nothing-scored"),
    })
}

/// A score in the reader's signs; a dash where there is none.
pub(super) fn shown(report: &Report<'_>, score: Option<&Score>) -> String {
    score.map_or_else(
        || report.words.word("report-no-figure"),
        |s| report.words.percent(&s.percent(1)),
    )
}

/// So many of so many, with the share.
pub(super) fn count(report: &Report<'_>, count: Count) -> String {
    let figure = |n: u32| report.words.figure(&n.to_string());
    let (done, of) = (figure(count.done), figure(count.of));
    let share = shown(report, count.share().as_ref());
    let values = [
        ("done", Argument::Text(&done)),
        ("of", Argument::Text(&of)),
        ("share", Argument::Text(&share)),
    ];
    report.words.say("report-count", &values)
}

fn overall(report: &Report<'_>, out: &mut Document) {
    let (words, scored) = (report.words, report.scored);
    if let Some(text) = withheld(report) {
        out.note(Note::Warning, vec![vec![Run::plain(text)]]);
    }
    let none = Figures::default();
    let overall = scored.overall().unwrap_or(&none);
    let columns = vec![
        Column::words(words.word("report-figure"), 5),
        Column::numbers(words.word("report-value"), 3),
        Column::words(words.word("report-meaning"), 7),
    ];
    let mut table = Table::new(words.word("report-figures"), columns);
    let mut row = |id: &str, value: String| {
        let meaning = words.word(&format!("{id}-meaning"));
        table.row(vec![
            Cell::text(words.word(id)),
            Cell::text(value),
            Cell::text(meaning),
        ]);
    };
    row(
        "report-published",
        shown(report, overall.published.as_ref()),
    );
    row("report-answered", shown(report, overall.answered.as_ref()));
    row("report-best", shown(report, overall.best.as_ref()));
    let Backing {
        completeness,
        evidence,
        oldest_evidence,
        ..
    } = scored.backing;
    row("report-completeness", count(report, completeness));
    row("report-evidence-coverage", count(report, evidence));
    let oldest = oldest_evidence.map_or_else(|| words.word("report-none"), |d| words.day(d));
    row("report-oldest-evidence", oldest);
    let differing = report.remarks.values().filter(|r| !r.differing.is_empty());
    let differing = differing.count();
    if differing > 0 {
        row("report-differing", words.figure(&differing.to_string()));
    }
    out.table(table);
}

fn by_section(report: &Report<'_>, out: &mut Document) {
    let (words, texts) = (report.words, report.texts());
    let columns = vec![
        Column::words(words.word("report-section"), 9),
        Column::numbers(words.word("report-weight"), 3),
        Column::numbers(words.word("report-published"), 4),
        Column::numbers(words.word("report-answered"), 4),
        Column::numbers(words.word("report-completeness"), 5),
        Column::numbers(words.word("report-evidence-coverage"), 4),
    ];
    let mut table = Table::new(words.word("report-by-section"), columns);
    for ((section, _), score) in report.instrument.sections().zip(&report.scored.sections) {
        let Count { done, of } = score.backing.completeness;
        let Count {
            done: backed,
            of: answered,
        } = score.backing.evidence;
        let of_many = |done: u32, of: u32| {
            let (done, of) = (
                words.figure(&done.to_string()),
                words.figure(&of.to_string()),
            );
            words.say(
                "report-of",
                &[("done", Argument::Text(&done)), ("of", Argument::Text(&of))],
            )
        };
        table.row(vec![
            Cell::runs(texts.runs(&format!("section.{}.title", section.id))),
            Cell::text(words.figure(&section.weight.to_string())),
            Cell::text(shown(report, published(score))),
            Cell::text(shown(report, score.figures.answered.as_ref())),
            Cell::text(of_many(done, of)),
            Cell::text(of_many(backed, answered)),
        ]);
    }
    out.table(table);
}

/// A section's published figure; none where nothing in it was answered, since that is unknown and
/// not zero.
pub(super) fn published(score: &SectionScore) -> Option<&Score> {
    score.figures.answered.as_ref()?;
    score.figures.published.as_ref()
}

/// The findings that the answers give rise to, the gravest first.
pub(super) fn findings<'r>(report: &'r Report<'_>) -> Vec<&'r Finding> {
    let mut found = crate::answer::branch::findings(report.instrument, report.sheet);
    found.sort_by_key(|f| std::cmp::Reverse(f.gravity));
    found
}

fn all_findings(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    let found = findings(report);
    if found.is_empty() {
        return;
    }
    out.heading(
        Level::Two,
        "findings",
        vec![Run::plain(words.word("report-findings"))],
    );
    out.paragraph(vec![Run::plain(words.word("report-findings-note"))]);
    out.table(findings_table(report, "", &found));
}

pub(super) fn findings_table(report: &Report<'_>, caption: &str, found: &[&Finding]) -> Table {
    let (words, texts) = (report.words, report.texts());
    let columns = vec![
        Column::words(words.word("report-gravity"), 3),
        Column::words(words.word("report-finding"), 9),
        Column::words(words.word("report-source"), 4),
    ];
    let mut table = Table::new(caption, columns);
    for finding in found {
        let gravity = Gravity::NAMES.iter();
        let gravity = gravity
            .filter(|(_, g)| *g == finding.gravity)
            .map(|(n, _)| *n);
        let gravity: String = gravity.collect();
        let sources = super::sources::references(report, &finding.sources, finding.source_status);
        table.row(vec![
            Cell::text(words.word(&format!("report-gravity-{gravity}"))),
            Cell::runs(texts.runs(&format!("{}.text", finding.id))),
            match sources.is_empty() {
                true => Cell::text(words.word("report-none")),
                false => Cell::paragraphs(sources),
            },
        ]);
    }
    table
}
