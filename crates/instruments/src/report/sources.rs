//! Sources and method: the documents that questions are drawn from, how the score is made, and the
//! reasons of weights.
//!
//! Not here: texts of those documents. Invariant: a source that was not compared with its document
//! is marked wherever it is printed.

use press::{Cell, Column, Document, Level, Link, Note, Run, Table};

use super::{Argument, Report};
use crate::package::{Source, SourceStatus};

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    documents(report, out);
    method(report, out);
    weights(report, out);
}

/// What stands behind a reference that was not compared with its document.
pub(super) const MARK: &str = "†";

/// References in one paragraph, as "[3] part; [7] part", with their mark at the end: numbers of the
/// list of documents, since titles would fill half of a report.
pub(super) fn numbers(
    report: &Report<'_>,
    sources: &[Source],
    status: SourceStatus,
) -> Vec<Vec<Run>> {
    let package = report.instrument.package();
    let semicolon = report.words.between("report-semicolon");
    let mut runs: Vec<Run> = Vec::new();
    for source in sources {
        let place = package.documents.iter();
        let place = place.take_while(|d| d.id != source.document).count() + 1;
        if !runs.is_empty() {
            runs.push(Run::plain(semicolon.as_str()));
        }
        let to = Link::Heading("sources".to_owned());
        runs.push(Run::code(format!("[{place}]")).to(Some(to)));
        let part = format!("\u{a0}{}", source.part);
        runs.push(Run::plain(part).in_language(&package.languages.base));
    }
    marked(runs, status)
}

/// A paragraph with the mark of what was not compared; none of nothing.
fn marked(mut runs: Vec<Run>, status: SourceStatus) -> Vec<Vec<Run>> {
    if runs.is_empty() {
        return Vec::new();
    }
    if status == SourceStatus::Unconfirmed {
        runs.push(Run::plain(format!("\u{a0}{MARK}")));
    }
    vec![runs]
}

/// References in one paragraph, as "title, part; title, part", with their mark at the end.
pub(super) fn references(
    report: &Report<'_>,
    sources: &[Source],
    status: SourceStatus,
) -> Vec<Vec<Run>> {
    let package = report.instrument.package();
    let base = &package.languages.base;
    let semicolon = report.words.between("report-semicolon");
    let mut runs: Vec<Run> = Vec::new();
    let mut last: Option<&str> = None;
    for source in sources {
        let document = package.documents.iter().find(|d| d.id == source.document);
        let title = document.map_or(source.document.as_str(), |d| d.title.as_str());
        // Titles of documents are not translated, and one that was just named is not named again.
        let text = match last == Some(title) {
            true => source.part.clone(),
            false => format!("{title}, {}", source.part),
        };
        last = Some(title);
        if !runs.is_empty() {
            runs.push(Run::plain(semicolon.as_str()));
        }
        runs.push(Run::plain(text).in_language(base));
    }
    marked(runs, status)
}

/// What the mark means, for documents that do not have the chapter on sources; nothing where no
/// source is marked.
pub(super) fn mark(report: &Report<'_>) -> Option<(Vec<Run>, Vec<Vec<Run>>)> {
    let mut items = report.instrument.package().items();
    let meaning = Run::plain(report.words.word("report-not-compared"));
    items
        .any(|i| i.source_status == SourceStatus::Unconfirmed)
        .then(|| (vec![Run::plain(MARK)], vec![vec![meaning]]))
}

fn documents(report: &Report<'_>, out: &mut Document) {
    let (words, package) = (report.words, report.instrument.package());
    out.page_break();
    out.heading(
        Level::One,
        "sources",
        vec![Run::plain(words.word("report-sources"))],
    );
    let open = package
        .items()
        .filter(|i| i.source_status == SourceStatus::Unconfirmed);
    let (open, all) = (open.count() as u64, package.items().count() as u64);
    if open > 0 {
        let values = [
            ("count", Argument::Count(open)),
            ("all", Argument::Count(all)),
            ("mark", Argument::Text(MARK)),
        ];
        let text = words.say("report-unconfirmed-count", &values);
        out.note(Note::Warning, vec![vec![Run::plain(text)]]);
    }
    out.paragraph(vec![Run::plain(words.word("report-sources-note"))]);
    if report.language != package.languages.base {
        let untranslated = words.word("report-sources-untranslated");
        out.paragraph(vec![Run::plain(untranslated)]);
    }
    let columns = vec![
        Column::numbers(words.word("report-rank"), 1),
        Column::words(words.word("report-document"), 8),
        Column::words(words.word("report-publisher"), 5),
        Column::numbers(words.word("report-year"), 2),
    ];
    let mut table = Table::new("", columns);
    for (n, document) in package.documents.iter().enumerate() {
        let base = &package.languages.base;
        let publisher = document.publisher.clone().unwrap_or_default();
        // A year is a name and keeps its digits together.
        let year = document.year.map_or_else(String::new, |y| y.to_string());
        table.row(vec![
            Cell::runs(vec![Run::code((n + 1).to_string())]),
            Cell::runs(vec![Run::plain(document.title.clone()).in_language(base)]),
            Cell::runs(vec![Run::plain(publisher).in_language(base)]),
            Cell::text(year),
        ]);
    }
    out.table(table);
}

fn method(report: &Report<'_>, out: &mut Document) {
    let words = report.words;
    out.page_break();
    out.heading(
        Level::One,
        "method",
        vec![Run::plain(words.word("report-method"))],
    );
    for text in report.texts().paragraphs("instrument.method") {
        out.paragraph(text);
    }
    for id in ["report-method-published", "report-method-hash"] {
        out.paragraph(vec![Run::plain(words.word(id))]);
    }
}

fn weights(report: &Report<'_>, out: &mut Document) {
    let (words, texts) = (report.words, report.texts());
    let columns = || {
        vec![
            Column::words(words.word("report-section"), 5),
            Column::numbers(words.word("report-weight"), 2),
            Column::words(words.word("report-reason"), 9),
        ]
    };
    out.heading(
        Level::Two,
        "weights",
        vec![Run::plain(words.word("report-weights"))],
    );
    let mut table = Table::new(words.word("report-weights-sections"), columns());
    for section in &report.instrument.package().sections {
        let key = |part: &str| format!("section.{}.{part}", section.id);
        table.row(vec![
            Cell::runs(texts.runs(&key("title"))),
            Cell::text(words.figure(&section.weight.to_string())),
            Cell::runs(texts.runs(&key("weight_reason"))),
        ]);
    }
    out.table(table);
    let mut head = columns();
    head[0] = Column::words(words.word("report-question"), 2);
    let mut table = Table::new(words.word("report-weights-questions"), head);
    for item in report
        .instrument
        .package()
        .items()
        .filter(|i| i.is_scored())
    {
        table.row(vec![
            Cell::runs(vec![Run::code(item.id.as_str())]),
            Cell::text(words.figure(&item.weight.weight.to_string())),
            Cell::runs(texts.runs(&format!("{}.weight_reason", item.id))),
        ]);
    }
    out.table(table);
}
