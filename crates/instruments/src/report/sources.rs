//! Sources and method: the documents that questions are drawn from, how the score is made, and the
//! reasons of weights.
//!
//! Not here: texts of those documents. Invariant: a source that was not compared with its document
//! is marked wherever it is printed.

use press::{Cell, Column, Document, Level, Note, Run, Table};

use super::{Argument, Report};
use crate::package::{Source, SourceStatus};

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    documents(report, out);
    method(report, out);
    weights(report, out);
}

/// References as "title, part", each with its mark.
pub(super) fn references(
    report: &Report<'_>,
    sources: &[Source],
    status: SourceStatus,
) -> Vec<Vec<Run>> {
    let package = report.instrument.package();
    let line = |source: &Source| {
        let document = package.documents.iter().find(|d| d.id == source.document);
        let title = document.map_or(source.document.as_str(), |d| d.title.as_str());
        // Titles of documents are not translated.
        let mut runs = vec![
            Run::plain(title).in_language(&package.languages.base),
            Run::plain(" · "),
            Run::plain(source.part.clone()).in_language(&package.languages.base),
        ];
        if status == SourceStatus::Unconfirmed {
            let mark = report.words.word("report-unconfirmed");
            runs.push(Run::emphasis(format!(" [{mark}]")));
        }
        runs
    };
    sources.iter().map(line).collect()
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
        Column::words(words.word("report-document"), 8),
        Column::words(words.word("report-publisher"), 5),
        Column::numbers(words.word("report-year"), 2),
    ];
    let mut table = Table::new("", columns);
    for document in &package.documents {
        let base = &package.languages.base;
        let publisher = document.publisher.clone().unwrap_or_default();
        // A year is a name and keeps its digits together.
        let year = document.year.map_or_else(String::new, |y| y.to_string());
        table.row(vec![
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
