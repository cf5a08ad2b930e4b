//! The paper form: the blank questionnaire, to be filled in by hand.
//!
//! Not here: answers. Invariant: every question is on it, with the condition under which it is
//! asked.

use base::LanguageTag;
use press::{Document, Head, Level, Note, Pages, Run};

use super::{Texts, Words, labels};
use crate::instrument::Instrument;
use crate::package::{Item, Labelled, Question};

/// Boxes and lines of a form.
const BOX: &str = "☐ ";
const LINE: &str = "______________________________________________________________";

/// The blank form in a language. `day` stands on it as given.
#[must_use]
pub fn document(
    instrument: &Instrument,
    language: &LanguageTag,
    words: &dyn Words,
    administration: &str,
    day: base::Day,
) -> Document {
    let package = instrument.package();
    let texts = Texts::new(package, language, words);
    let mut out = Document::new(Head {
        language: language.clone(),
        title: texts.plain("instrument.title"),
        subtitle: words.word("report-paper-subtitle"),
        administration: administration.to_owned(),
        date: words.day(day),
        iso_date: day.to_string(),
        hash: package.hash.to_string(),
        // A blank form tells nothing of anybody.
        label: String::new(),
        pages: Pages::Portrait,
        labels: labels(words),
    });
    let entry = |id: &str, run: Run| (vec![Run::plain(words.word(id))], vec![vec![run]]);
    out.definitions(vec![
        entry("report-instrument", Run::code(package.id.as_str())),
        entry(
            "report-version",
            Run::plain(words.figure(&package.version.to_string())),
        ),
        entry("report-hash", Run::code(package.hash.to_string())),
        entry("report-paper-respondent", Run::plain(LINE)),
        entry("report-paper-institution", Run::plain(LINE)),
        entry("report-law-date", Run::plain(LINE)),
    ]);
    out.note(
        Note::Information,
        vec![vec![Run::plain(words.word("report-paper-how"))]],
    );
    for section in &package.sections {
        out.page_break();
        let key = |part: &str| format!("section.{}.{part}", section.id);
        out.heading(
            Level::One,
            &format!("section-{}", section.id),
            texts.runs(&key("title")),
        );
        for text in texts.paragraphs(&key("intro")) {
            out.paragraph(text);
        }
        for item in &section.items {
            one(&texts, words, item, &mut out);
        }
    }
    out
}

fn one(texts: &Texts<'_>, words: &dyn Words, item: &Item, out: &mut Document) {
    let mut heading = vec![Run::code(item.id.as_str()), Run::plain("  ")];
    heading.extend(texts.runs(&format!("{}.question", item.id)));
    out.heading(Level::Two, &format!("item-{}", item.id), heading);
    if let Some(when) = &item.when {
        let mut ids: Vec<String> = when.tests().iter().map(|t| t.item.to_string()).collect();
        ids.dedup();
        let text = words.with("report-paper-when", "questions", &words.list(&ids));
        out.paragraph(vec![Run::emphasis(text)]);
    }
    let why = texts.runs(&format!("{}.why", item.id));
    out.paragraph(
        why.into_iter()
            .map(|r| r.styled(press::Style::Emphasis))
            .collect(),
    );
    for line in fields(texts, words, item) {
        out.paragraph(line);
    }
    let others = [
        "report-answer-dont-know",
        "report-answer-confidential",
        "report-answer-not-applicable",
    ];
    let others: Vec<String> = others
        .iter()
        .map(|id| format!("{BOX}{}", words.word(id)))
        .collect();
    out.paragraph(vec![Run::plain(others.join("     "))]);
    for id in ["report-comment", "report-evidence"] {
        out.paragraph(vec![Run::plain(words.colon(&words.word(id), LINE))]);
    }
}

/// What can be ticked or written.
fn fields(texts: &Texts<'_>, words: &dyn Words, item: &Item) -> Vec<Vec<Run>> {
    let text = |part: String| texts.runs(&format!("{}.{part}", item.id));
    let ticked = |runs: Vec<Run>| {
        let mut line = vec![Run::plain(BOX)];
        line.extend(runs);
        line
    };
    let labelled = |key: &str, list: &[Labelled]| -> Vec<Vec<Run>> {
        list.iter()
            .map(|o| ticked(text(format!("{key}_{}", o.id))))
            .collect()
    };
    let line = |runs: Vec<Run>| {
        let mut line = runs;
        line.push(Run::plain(format!(" {LINE}")));
        line
    };
    match &item.kind {
        Question::Stage { .. } => (0..5_u8)
            .map(|n| {
                let number = words.figure(&n.to_string());
                let stage = words.with("report-stage", "number", &number);
                let mut runs = vec![Run::strong(stage), Run::plain(" · ")];
                runs.extend(text(format!("stage_{n}")));
                ticked(runs)
            })
            .collect(),
        Question::Choice { options } | Question::Multiple { options, .. } => {
            labelled("option", options)
        }
        Question::Number { .. } => vec![line(text("unit".to_owned()))],
        Question::Date | Question::Text { .. } | Question::Evidence => {
            vec![line(Vec::new()), line(Vec::new())]
        }
        Question::Citation => {
            let ids = ["act", "number", "article", "gazette", "version", "link"];
            let entry = |id: &&str| line(vec![Run::plain(words.word(&format!("report-law-{id}")))]);
            ids.iter().map(entry).collect()
        }
        Question::Group { fields, .. } => fields
            .iter()
            .map(|f| line(text(format!("field_{}", f.id))))
            .collect(),
        Question::Matrix { rows, columns } => rows
            .iter()
            .map(|row| {
                let mut runs = text(format!("row_{}", row.id));
                for column in columns {
                    runs.push(Run::plain(format!("   {BOX}")));
                    runs.extend(text(format!("column_{}", column.id)));
                }
                runs
            })
            .collect(),
    }
}
