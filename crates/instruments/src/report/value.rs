//! An answer in words.
//!
//! Not here: what it is worth. Invariant: an answer that is confidential is never repeated.

use press::{Link, Run};

use super::{Texts, Words};
use crate::answer::{Answer, Citation, FieldValue, GroupEntry, Review, Value};
use crate::package::{Field, FieldKind, Item, Kind, Question, Stage};

/// Says answers.
pub(super) struct Teller<'a> {
    texts: &'a Texts<'a>,
    words: &'a dyn Words,
}

impl<'a> Teller<'a> {
    pub(super) const fn new(texts: &'a Texts<'a>, words: &'a dyn Words) -> Self {
        Self { texts, words }
    }

    pub(super) const fn texts(&self) -> &'a Texts<'a> {
        self.texts
    }

    pub(super) const fn words(&self) -> &'a dyn Words {
        self.words
    }
}

impl Teller<'_> {
    /// A stage by its number. What a survey of laws asks on five steps is how far the law reaches,
    /// not how far a practice has come.
    pub(super) fn stage(&self, stage: Stage) -> String {
        let number = self.words.figure(&stage.number().to_string());
        let id = match self.texts.kind() {
            Kind::LawSurvey => "report-coverage",
            _ => "report-stage",
        };
        self.words.with(id, "number", &number)
    }

    /// The answer as paragraphs.
    pub(super) fn answer(&self, item: &Item, answer: &Answer) -> Vec<Vec<Run>> {
        let note = |id: &str| vec![vec![Run::emphasis(self.words.word(id))]];
        match answer {
            Answer::Blank => note("report-answer-blank"),
            Answer::DontKnow => note("report-answer-dont-know"),
            Answer::Confidential => note("report-answer-confidential"),
            Answer::NotApplicable { reason, review } => {
                let mut out = note(match review {
                    Review::Open => "report-answer-not-applicable-open",
                    Review::Agreed => "report-answer-not-applicable",
                });
                out.push(vec![Run::user(reason.clone())]);
                out
            }
            Answer::Given(value) => self.value(item, value),
        }
    }

    fn value(&self, item: &Item, value: &Value) -> Vec<Vec<Run>> {
        let key = |part: String| format!("{}.{part}", item.id);
        match value {
            Value::Stage(stage) => {
                let text = self.texts.runs(&key(format!("stage_{}", stage.number())));
                let mut first = vec![Run::strong(self.stage(*stage))];
                if !text.is_empty() {
                    first.push(Run::plain(" · "));
                    first.extend(text);
                }
                vec![first]
            }
            Value::Choice(option) => vec![self.texts.runs(&key(format!("option_{option}")))],
            Value::Multiple(options) if options.is_empty() => {
                vec![vec![Run::emphasis(
                    self.words.word("report-answer-none-ticked"),
                )]]
            }
            Value::Multiple(options) => options
                .iter()
                .map(|o| {
                    let mut runs = vec![Run::plain("• ")];
                    runs.extend(self.texts.runs(&key(format!("option_{o}"))));
                    runs
                })
                .collect(),
            Value::Number(number) => {
                let mut runs = vec![Run::plain(self.words.figure(&number.to_string()))];
                let unit = self.texts.runs(&key("unit".to_owned()));
                if !unit.is_empty() {
                    runs.push(Run::plain(" "));
                    runs.extend(unit);
                }
                vec![runs]
            }
            Value::Date(day) => vec![vec![Run::plain(self.words.day(*day))]],
            Value::Text(text) => press::document::paragraphs(&Run::user(text.clone())),
            Value::Evidence => vec![vec![Run::plain(self.words.word("report-answer-evidence"))]],
            Value::Citations(list) => list.iter().flat_map(|c| self.citation(c)).collect(),
            Value::Group(entries) => self.group(item, entries),
            Value::Matrix(chosen) => {
                let Question::Matrix { rows, .. } = &item.kind else {
                    return Vec::new();
                };
                let row = |row: &crate::package::Labelled| {
                    let mut runs = self.texts.runs(&key(format!("row_{}", row.id)));
                    runs.push(Run::plain(self.words.colon("", "")));
                    match chosen.get(&row.id) {
                        Some(column) => {
                            let said = self.texts.runs(&key(format!("column_{column}")));
                            runs.extend(said.into_iter().map(|r| r.styled(press::Style::Strong)));
                        }
                        None => runs.push(Run::emphasis(self.words.word("report-answer-blank"))),
                    }
                    runs
                };
                rows.iter().map(row).collect()
            }
        }
    }

    /// A provision: how it is cited, its status, where it can be read, its texts.
    pub(super) fn citation(&self, citation: &Citation) -> Vec<Vec<Run>> {
        let mut first = vec![Run::user(citation.act.clone()).styled(press::Style::Strong)];
        let parts = [
            ("report-law-number", &citation.number),
            ("report-law-article", &citation.article),
            ("report-law-gazette", &citation.gazette),
            ("report-law-version", &citation.version),
            ("report-law-bill-stage", &citation.bill_stage),
            ("report-law-decree", &citation.decree),
        ];
        for (id, text) in parts.iter().filter(|(_, t)| !t.trim().is_empty()) {
            first.push(Run::plain(format!(" · {} ", self.words.word(id))));
            first.push(Run::user(text.trim()));
        }
        if let Some(status) = citation.status {
            let id = format!("report-law-status-{}", status.name());
            first.push(Run::plain(format!(" · {}", self.words.word(&id))));
        }
        if let Some(link) = Link::outside(citation.link.trim()) {
            first.push(Run::plain(" · "));
            first.push(Run::code(citation.link.trim()).to(Some(link)));
        }
        let mut out = vec![first];
        let texts = [
            ("report-law-official", &citation.official_text),
            ("report-law-translation", &citation.translation),
        ];
        for (id, text) in texts.iter().filter(|(_, t)| !t.trim().is_empty()) {
            out.push(vec![Run::emphasis(self.words.word(id))]);
            out.extend(press::document::paragraphs(&Run::user(text.trim())));
        }
        out
    }

    fn group(&self, item: &Item, entries: &[GroupEntry]) -> Vec<Vec<Run>> {
        let Question::Group { fields, .. } = &item.kind else {
            return Vec::new();
        };
        if entries.is_empty() {
            return vec![vec![Run::emphasis(
                self.words.word("report-answer-no-entries"),
            )]];
        }
        let line = |(n, entry): (usize, &GroupEntry)| {
            let number = self.words.figure(&(n + 1).to_string());
            let mut runs = vec![Run::strong(format!("{number}. "))];
            let said = fields.iter().filter_map(|f| Some((f, entry.get(&f.id)?)));
            for (k, (field, value)) in said.enumerate() {
                if k > 0 {
                    runs.push(Run::plain(" · "));
                }
                runs.extend(self.texts.runs(&format!("{}.field_{}", item.id, field.id)));
                runs.push(Run::plain(self.words.colon("", "")));
                runs.extend(self.field(item, field, value));
            }
            runs
        };
        entries.iter().enumerate().map(line).collect()
    }

    fn field(&self, item: &Item, field: &Field, value: &FieldValue) -> Vec<Run> {
        let key = format!("{}.field_{}", item.id, field.id);
        match (value, &field.kind) {
            (FieldValue::Text(text), _) => vec![Run::user(text.clone())],
            (FieldValue::Date(day), _) => vec![Run::plain(self.words.day(*day))],
            (FieldValue::Number(number), FieldKind::Number(_)) => {
                let mut runs = vec![Run::plain(self.words.figure(&number.to_string()))];
                let unit = self.texts.runs(&format!("{key}_unit"));
                if !unit.is_empty() {
                    runs.push(Run::plain(" "));
                    runs.extend(unit);
                }
                runs
            }
            (FieldValue::Number(number), _) => {
                vec![Run::plain(self.words.figure(&number.to_string()))]
            }
            (FieldValue::Choice(option), _) => self.texts.runs(&format!("{key}_option_{option}")),
        }
    }
}
