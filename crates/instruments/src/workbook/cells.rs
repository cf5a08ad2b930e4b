//! An answer as the contents of its cells, and back.
//!
//! Not here: where the cells stand. Invariant: the contents of an answer's cells, read back, are
//! the same contents; the fingerprint is of the contents, so that what a workbook cannot hold is
//! no change.

use std::collections::{BTreeMap, BTreeSet};

use base::Day;
use sha2::{Digest, Sha256};

use super::slot::CITED;
use crate::answer::{Answer, Citation, FieldValue, GroupEntry, Review, Value};
use crate::package::condition::LawStatus;
use crate::package::{Decimal, FieldKind, Item, OptionId, Question, Stage};
use crate::report::Remark;

/// The contents of a question's cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells {
    /// The state: empty, `dont-know`, `not-applicable` or `confidential`.
    pub state: String,
    /// The reason why the question does not apply.
    pub reason: String,
    /// The slots that are filled: ids of listed values, plain numbers, dates as `YYYY-MM-DD`.
    pub slots: BTreeMap<String, String>,
    /// The comment.
    pub comment: String,
}

/// As much of a text as a cell holds, without white space at its ends.
pub fn held(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= 32_000
    };
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = lines.trim().chars().take_while(fits).collect();
    kept.trim_end().to_owned()
}

impl Cells {
    /// The cells of an answer.
    pub fn of(answer: &Answer, remark: Option<&Remark>) -> Self {
        let mut found = Self::default();
        if let Some(remark) = remark {
            found.comment = held(&remark.comment);
        }
        match answer {
            Answer::Blank => {}
            Answer::DontKnow | Answer::Confidential => answer.name().clone_into(&mut found.state),
            Answer::NotApplicable { reason, .. } => {
                answer.name().clone_into(&mut found.state);
                found.reason = held(reason);
            }
            Answer::Given(value) => found.fill(value),
        }
        found.slots.retain(|_, text| !text.is_empty());
        found
    }

    fn fill(&mut self, value: &Value) {
        let mut put = |part: &str, text: String| {
            self.slots.insert(part.to_owned(), text);
        };
        match value {
            Value::Stage(stage) => put("", stage.number().to_string()),
            Value::Choice(option) => put("", option.to_string()),
            Value::Multiple(ticked) => {
                for option in ticked {
                    put(&format!("option_{option}"), "yes".to_owned());
                }
            }
            Value::Number(number) => put("", number.to_string()),
            Value::Date(day) => put("", day.to_string()),
            Value::Text(text) => put("", held(text)),
            Value::Evidence => {}
            Value::Citations(list) => {
                for (n, citation) in (1..).zip(list) {
                    for (name, text) in citation.texts() {
                        put(&format!("c{n}_{name}"), held(text));
                    }
                    let status = citation.status.map_or("", LawStatus::name);
                    put(&format!("c{n}_status"), status.to_owned());
                }
            }
            Value::Group(entries) => {
                for (n, entry) in (1..).zip(entries) {
                    for (field, value) in entry {
                        put(&format!("e{n}_{field}"), field_text(value));
                    }
                }
            }
            Value::Matrix(chosen) => {
                for (row, column) in chosen {
                    put(&format!("row_{row}"), column.to_string());
                }
            }
        }
    }

    /// The cells as they stand in the workbook: a multiple choice says "no" to what is not ticked.
    pub fn completed(mut self, item: &Item, answer: &Answer) -> Self {
        if let (Question::Multiple { options, .. }, Answer::Given(_)) = (&item.kind, answer) {
            for option in options {
                let part = format!("option_{}", option.id);
                self.slots.entry(part).or_insert_with(|| "no".to_owned());
            }
        }
        self
    }

    /// What tells these contents from others.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        let mut add = |text: &str| hash.update(format!("{}:{text}", text.len()));
        for text in [&self.state, &self.reason, &self.comment] {
            add(text);
        }
        for (part, text) in &self.slots {
            add(part);
            add(text);
        }
        let digest = hash.finalize();
        digest.iter().take(12).map(|b| format!("{b:02x}")).collect()
    }

    /// The answer that the cells give; `Err` names the slot that does not fit, or nothing where
    /// the state does not.
    pub fn answer(&self, item: &Item) -> Result<Answer, Option<String>> {
        let named = match self.state.as_str() {
            "" => None,
            "dont-know" => Some(Answer::DontKnow),
            "confidential" => Some(Answer::Confidential),
            "not-applicable" => Some(Answer::NotApplicable {
                reason: self.reason.clone(),
                review: Review::Open,
            }),
            _ => return Err(None),
        };
        match (named, self.slots.is_empty()) {
            (Some(answer), true) => Ok(answer),
            (Some(_), false) => Err(None),
            (None, true) => Ok(Answer::Blank),
            (None, false) => self.value(item).map(Answer::Given),
        }
    }

    fn value(&self, item: &Item) -> Result<Value, Option<String>> {
        let only = self.slots.get("").map_or("", String::as_str);
        let bad = || Some(String::new());
        Ok(match &item.kind {
            Question::Stage { .. } => {
                let stage = only.parse().ok().and_then(Stage::new);
                Value::Stage(stage.ok_or_else(bad)?)
            }
            Question::Choice { .. } => Value::Choice(only.parse().map_err(|_| bad())?),
            Question::Number { .. } => Value::Number(only.parse().map_err(|_| bad())?),
            Question::Date => Value::Date(Day::parse(only).ok_or_else(bad)?),
            Question::Text { .. } => Value::Text(only.to_owned()),
            Question::Evidence => Value::Evidence,
            Question::Multiple { .. } => {
                let ticked = self.slots.iter().filter(|(_, said)| *said == "yes");
                let ids = ticked.map(|(part, _)| id(part, "option_"));
                Value::Multiple(ids.collect::<Result<BTreeSet<_>, _>>()?)
            }
            Question::Matrix { .. } => {
                let chosen = self.slots.iter().map(|(part, column)| {
                    let column = column.parse().map_err(|_| Some(part.clone()))?;
                    Ok((id(part, "row_")?, column))
                });
                Value::Matrix(chosen.collect::<Result<_, Option<String>>>()?)
            }
            Question::Citation => Value::Citations(self.citations()),
            Question::Group { fields, .. } => {
                let mut entries: BTreeMap<usize, GroupEntry> = BTreeMap::new();
                for (part, text) in &self.slots {
                    let fail = || Some(part.clone());
                    let (n, name) = numbered(part, 'e').ok_or_else(fail)?;
                    let field = fields.iter().find(|f| f.id.as_str() == name);
                    let field = field.ok_or_else(fail)?;
                    let value = field_value(&field.kind, text).ok_or_else(fail)?;
                    entries
                        .entry(n)
                        .or_default()
                        .insert(field.id.clone(), value);
                }
                Value::Group(entries.into_values().collect())
            }
        })
    }

    fn citations(&self) -> Vec<Citation> {
        let mut found: BTreeMap<usize, Citation> = BTreeMap::new();
        for (part, text) in &self.slots {
            let Some((n, name)) = numbered(part, 'c') else {
                continue;
            };
            let citation = found.entry(n).or_default();
            let place = match CITED.iter().position(|c| *c == name) {
                Some(0) => &mut citation.act,
                Some(1) => &mut citation.number,
                Some(2) => &mut citation.gazette,
                Some(3) => &mut citation.article,
                Some(4) => &mut citation.version,
                Some(5) => &mut citation.bill_stage,
                Some(6) => &mut citation.official_text,
                Some(7) => &mut citation.translation,
                Some(8) => &mut citation.decree,
                Some(_) => &mut citation.link,
                None => {
                    let status = LawStatus::NAMES.iter().find(|(n, _)| n == text);
                    citation.status = status.map(|(_, s)| *s);
                    continue;
                }
            };
            place.clone_from(text);
        }
        found.into_values().collect()
    }
}

fn id(part: &str, prefix: &str) -> Result<OptionId, Option<String>> {
    let id = part.strip_prefix(prefix).and_then(|p| p.parse().ok());
    id.ok_or_else(|| Some(part.to_owned()))
}

/// `c2_act` as 2 and `act`.
fn numbered(part: &str, kind: char) -> Option<(usize, &str)> {
    let (number, name) = part.strip_prefix(kind)?.split_once('_')?;
    Some((number.parse().ok()?, name))
}

fn field_text(value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) => held(text),
        FieldValue::Date(day) => day.to_string(),
        FieldValue::Number(number) => number.to_string(),
        FieldValue::Choice(option) => option.to_string(),
    }
}

fn field_value(kind: &FieldKind, text: &str) -> Option<FieldValue> {
    Some(match kind {
        FieldKind::Text => FieldValue::Text(text.to_owned()),
        FieldKind::Date => FieldValue::Date(Day::parse(text)?),
        FieldKind::Number(_) => FieldValue::Number(text.parse::<Decimal>().ok()?),
        FieldKind::Choice(_) => FieldValue::Choice(text.parse().ok()?),
    })
}
