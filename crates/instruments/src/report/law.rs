//! The article-by-article table of a law survey, as a document of its own.
//!
//! Questions whose ids differ only after the last hyphen (`B2-coverage`, `B2-law`, `B2-elements`)
//! speak of one article and make one row; what the answers of a section give rise to stands under
//! its rows. Not here: a verdict. Invariant: the document says that
//! it is not a finding of compliance and who has to sign it.

use std::ops::Range;

use press::{Cell, Column, Document, Head, Level, Note, Pages, Run, Table};

use super::value::Teller;
use super::{Report, answers, cover, summary};
use crate::answer::branch::Standing;
use crate::package::{Finding, Item, Question, Section, SectionId};

/// The document.
#[must_use]
pub fn document(report: &Report<'_>) -> Document {
    let mut out = Document::new(Head {
        pages: Pages::Landscape,
        ..report.head("report-law-subtitle")
    });
    let words = report.words;
    let entry = |id: &str, run: Run| (vec![Run::plain(words.word(id))], vec![vec![run]]);
    let package = report.instrument.package();
    let mut entries = vec![
        entry(
            "report-administration",
            Run::user(report.round.administration.clone()),
        ),
        entry("report-round", Run::user(report.round.name.clone())),
        entry("report-day", Run::plain(words.day(report.round.day))),
        entry(
            "report-version",
            Run::plain(words.figure(&package.version.to_string())),
        ),
        entry("report-hash", Run::code(package.hash.to_string())),
    ];
    entries.extend(super::sources::mark(report));
    out.definitions(entries);
    out.note(
        Note::Warning,
        vec![vec![Run::plain(words.word("report-law-not-compliance"))]],
    );
    cover::drafts(report, &mut out);
    for part in parts(report) {
        out.heading(Level::One, &format!("section-{}", part.section), part.title);
        out.table(part.rows);
        if let Some(raised) = part.findings {
            out.table(raised);
            out.paragraph(vec![Run::plain(words.word("report-findings-note"))]);
        }
    }
    out.heading(
        Level::One,
        "signature",
        vec![Run::plain(words.word("report-law-signature"))],
    );
    let line = |id: &str| vec![Run::plain(words.colon(&words.word(id), &"_".repeat(40)))];
    out.paragraph(line("report-law-jurist"));
    out.paragraph(line("report-law-function"));
    out.paragraph(line("report-law-date"));
    out
}

/// A section of the table.
#[derive(Debug)]
pub struct Part {
    /// The section.
    pub section: SectionId,
    /// What it is called.
    pub title: Vec<Run>,
    /// A row for each article.
    pub rows: Table,
    /// What its answers give rise to, where they do.
    pub findings: Option<Table>,
}

/// The table by section; sections without rows are left out.
#[must_use]
pub fn parts(report: &Report<'_>) -> Vec<Part> {
    let texts = report.texts();
    let teller = Teller::new(&texts, report.words);
    let raised = summary::findings(report);
    let part = |(section, places): (&Section, Range<usize>)| {
        let raised = raised.iter().filter(|f| section.findings.contains(f));
        let raised: Vec<&Finding> = raised.copied().collect();
        let caption = report.words.word("report-findings");
        let findings = summary::findings_table(report, &caption, &raised);
        Part {
            section: section.id.clone(),
            title: texts.runs(&format!("section.{}.title", section.id)),
            rows: table(report, &teller, places),
            findings: (!raised.is_empty()).then_some(findings),
        }
    };
    let parts = report.instrument.sections().map(part);
    parts.filter(|p| !p.rows.rows().is_empty()).collect()
}

/// What a question's id says of its article: all before the last hyphen.
pub(crate) fn article(item: &Item) -> &str {
    let id = item.id.as_str();
    id.rsplit_once('-').map_or(id, |(article, _)| article)
}

fn table(report: &Report<'_>, teller: &Teller<'_>, places: Range<usize>) -> Table {
    let words = report.words;
    let columns = vec![
        Column::words(words.word("report-law-provision"), 4),
        Column::words(words.word("report-law-domestic"), 6),
        Column::words(words.word("report-law-coverage"), 4),
        Column::words(words.word("report-law-elements"), 6),
    ];
    let mut table = Table::new("", columns);
    let mut open: Vec<(usize, &Item)> = Vec::new();
    for place in places {
        let Some(item) = report.instrument.item(place) else {
            continue;
        };
        if open
            .first()
            .is_some_and(|(_, first)| article(first) != article(item))
        {
            table.row(row(report, teller, &std::mem::take(&mut open)));
        }
        open.push((place, item));
    }
    if !open.is_empty() {
        table.row(row(report, teller, &open));
    }
    table
}

fn row(report: &Report<'_>, teller: &Teller<'_>, items: &[(usize, &Item)]) -> Vec<Cell> {
    let mut cells: [Vec<Vec<Run>>; 4] = Default::default();
    let Some((_, first)) = items.first() else {
        return Vec::new();
    };
    cells[0].push(vec![Run::code(article(first))]);
    cells[0].extend(super::sources::references(
        report,
        &first.sources,
        first.source_status,
    ));
    // Why a cell stays empty: the first reason that is met in it.
    let mut left: [Option<&'static str>; 4] = Default::default();
    for (place, item) in items {
        let column = match &item.kind {
            Question::Citation => 1,
            Question::Choice { .. } | Question::Stage { .. } => 2,
            _ => 3,
        };
        let said = match report.scored.standings.at(*place) {
            Standing::Asked => teller.answer(item, report.sheet.answer(*place)),
            // What does not concern the country is left out; what waits for an answer says so.
            other @ (Standing::OutOfScope | Standing::Settled) => {
                left[column].get_or_insert(answers::not_asked(report, item, other));
                continue;
            }
            other => vec![vec![Run::emphasis(
                report.words.word(answers::not_asked(report, item, other)),
            )]],
        };
        let question = teller.texts().runs(&format!("{}.question", item.id));
        let cell = &mut cells[column];
        cell.push(
            question
                .into_iter()
                .map(|r| r.styled(press::Style::Emphasis))
                .collect(),
        );
        cell.extend(said);
    }
    let filled = cells.into_iter().zip(left).map(|(cell, left)| {
        let reason = left.unwrap_or("report-law-no-question");
        match cell.is_empty() {
            true => Cell::text(format!("— {}", report.words.word(reason))),
            false => Cell::paragraphs(cell),
        }
    });
    filled.collect()
}
