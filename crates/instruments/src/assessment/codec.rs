//! Answers as JSON: what is stored, exported, imported and answered by the API.
//!
//! Not here: whether an answer fits its question (`answer`). Invariant: what is written reads back
//! equal, and numbers are written as text, so that no digit is lost on the way.
//!
//! `{"state": "answered", "value": …}` with a value by type of question: a stage as 0 to 4, an
//! option by its id, ticked options as a list of ids, a number and a date as text, a text, `true`
//! for evidence, provisions and entries as lists of objects, a matrix as an object from rows to
//! columns; `{"state": "not-applicable", "reason": …, "review": "open"}`; other states alone.

use std::collections::BTreeMap;
use std::str::FromStr;

use base::Day;
use serde_json::{Map, Value as Json, json};

use crate::InstrumentsError;
use crate::answer::{Answer, Citation, FieldValue, GroupEntry, Review, Value};
use crate::package::condition::LawStatus;
use crate::package::{Decimal, Field, FieldKind, Item, OptionId, Question, Stage};

/// An answer as JSON.
#[must_use]
pub fn encode(answer: &Answer) -> Json {
    let state = answer.name();
    match answer {
        Answer::Given(value) => json!({ "state": state, "value": encode_value(value) }),
        Answer::NotApplicable { reason, review } => json!({
            "state": state,
            "reason": reason,
            "review": match review {
                Review::Open => "open",
                Review::Agreed => "agreed",
            },
        }),
        Answer::Blank | Answer::DontKnow | Answer::Confidential => json!({ "state": state }),
    }
}

/// The value of an answer as JSON.
#[must_use]
pub fn encode_value(value: &Value) -> Json {
    match value {
        Value::Stage(stage) => json!(stage.number()),
        Value::Choice(option) => json!(option.as_str()),
        Value::Multiple(ticked) => ticked.iter().map(OptionId::as_str).collect(),
        Value::Number(number) => json!(number.to_string()),
        Value::Date(day) => json!(day.to_string()),
        Value::Text(text) => json!(text),
        Value::Evidence => json!(true),
        Value::Citations(list) => list.iter().map(encode_citation).collect(),
        Value::Group(entries) => entries.iter().map(encode_entry).collect(),
        Value::Matrix(chosen) => {
            let pairs = chosen.iter();
            Json::Object(
                pairs
                    .map(|(row, column)| (row.to_string(), json!(column.as_str())))
                    .collect(),
            )
        }
    }
}

fn encode_citation(citation: &Citation) -> Json {
    let texts = citation.texts().into_iter().filter(|(_, t)| !t.is_empty());
    let mut object: Map<String, Json> = texts.map(|(k, t)| (k.to_owned(), json!(t))).collect();
    if let Some(status) = citation.status {
        object.insert("status".to_owned(), json!(status.name()));
    }
    Json::Object(object)
}

fn encode_entry(entry: &GroupEntry) -> Json {
    let field = |value: &FieldValue| match value {
        FieldValue::Text(text) => text.clone(),
        FieldValue::Date(day) => day.to_string(),
        FieldValue::Number(number) => number.to_string(),
        FieldValue::Choice(option) => option.to_string(),
    };
    let pairs = entry.iter();
    Json::Object(
        pairs
            .map(|(id, v)| (id.to_string(), json!(field(v))))
            .collect(),
    )
}

/// Reads an answer to a question.
///
/// # Errors
/// [`InstrumentsError::Unreadable`] with the question, what is wrong, and what is expected.
pub fn decode(item: &Item, json: &Json) -> Result<Answer, InstrumentsError> {
    let reader = Reader(item);
    let state = json.get("state").and_then(Json::as_str).unwrap_or_default();
    Ok(match state {
        "blank" => Answer::Blank,
        "dont-know" => Answer::DontKnow,
        "confidential" => Answer::Confidential,
        "not-applicable" => Answer::NotApplicable {
            reason: reader.text(json.get("reason"), "a reason")?,
            review: match json.get("review").and_then(Json::as_str) {
                Some("agreed") => Review::Agreed,
                _ => Review::Open,
            },
        },
        "answered" => {
            let missing = || reader.bad("instruments-unreadable-value", "\"value\" is missing");
            Answer::Given(reader.value(json.get("value").ok_or_else(missing)?)?)
        }
        _ => {
            let expected = "expected a \"state\" of answered, blank, dont-know, not-applicable or confidential";
            return Err(reader.bad("instruments-unreadable-state", expected));
        }
    })
}

/// What is expected of a text that names an option or a number: for people, and in words.
const OPTION: (&str, &str) = ("instruments-unreadable-option", "the id of an option");
const NUMBER: (&str, &str) = ("instruments-unreadable-number", "a number such as \"3.5\"");

struct Reader<'i>(&'i Item);

impl Reader<'_> {
    fn bad(&self, message: &'static str, reason: &str) -> InstrumentsError {
        InstrumentsError::Unreadable {
            id: self.0.id.to_string(),
            reason: reason.to_owned(),
            message,
        }
    }

    fn text(&self, json: Option<&Json>, expected: &str) -> Result<String, InstrumentsError> {
        let text = json.and_then(Json::as_str).map(str::to_owned);
        text.ok_or_else(|| {
            self.bad(
                "instruments-unreadable-text",
                &format!("expected {expected} as text"),
            )
        })
    }

    fn parsed<T: FromStr>(
        &self,
        json: &Json,
        (message, expected): (&'static str, &str),
    ) -> Result<T, InstrumentsError> {
        let text = json.as_str().map(str::to_owned);
        let text =
            text.ok_or_else(|| self.bad(message, &format!("expected {expected} as text")))?;
        let parsed = text.parse();
        parsed.map_err(|_| self.bad(message, &format!("\"{text}\" is not {expected}")))
    }

    fn day(&self, json: &Json) -> Result<Day, InstrumentsError> {
        let text = json.as_str().unwrap_or_default();
        let no_day = || {
            self.bad(
                "instruments-unreadable-date",
                &format!("\"{text}\" is not a date, YYYY-MM-DD"),
            )
        };
        Day::parse(text).ok_or_else(no_day)
    }

    fn list<T>(
        &self,
        json: &Json,
        read: impl Fn(&Json) -> Result<T, InstrumentsError>,
    ) -> Result<Vec<T>, InstrumentsError> {
        let list = json
            .as_array()
            .ok_or_else(|| self.bad("instruments-unreadable-list", "expected a list"))?;
        list.iter().map(read).collect()
    }

    fn object<'j>(&self, json: &'j Json) -> Result<&'j Map<String, Json>, InstrumentsError> {
        json.as_object()
            .ok_or_else(|| self.bad("instruments-unreadable-object", "expected an object"))
    }

    fn value(&self, json: &Json) -> Result<Value, InstrumentsError> {
        let option = |j: &Json| self.parsed::<OptionId>(j, OPTION);
        Ok(match &self.0.kind {
            Question::Stage { .. } => {
                let stage = json.as_u64().and_then(|n| u8::try_from(n).ok());
                let stage = stage.and_then(Stage::new);
                Value::Stage(stage.ok_or_else(|| {
                    self.bad(
                        "instruments-unreadable-stage",
                        "expected a stage from 0 to 4",
                    )
                })?)
            }
            Question::Choice { .. } => Value::Choice(option(json)?),
            Question::Multiple { .. } => {
                Value::Multiple(self.list(json, option)?.into_iter().collect())
            }
            Question::Number { .. } => Value::Number(self.parsed::<Decimal>(json, NUMBER)?),
            Question::Date => Value::Date(self.day(json)?),
            Question::Text { .. } => Value::Text(self.text(Some(json), "the answer")?),
            Question::Evidence => Value::Evidence,
            Question::Citation => Value::Citations(self.list(json, |j| self.citation(j))?),
            Question::Group { fields, .. } => {
                Value::Group(self.list(json, |j| self.entry(fields, j))?)
            }
            Question::Matrix { .. } => {
                let mut chosen = BTreeMap::new();
                for (row, column) in self.object(json)? {
                    let row = self.parsed(
                        &json!(row),
                        ("instruments-unreadable-option", "the id of a row"),
                    )?;
                    chosen.insert(row, option(column)?);
                }
                Value::Matrix(chosen)
            }
        })
    }

    fn citation(&self, json: &Json) -> Result<Citation, InstrumentsError> {
        let mut found = Citation::default();
        for (key, value) in self.object(json)? {
            let text = self.text(Some(value), "every part of a provision")?;
            if key == "status" {
                let status = LawStatus::NAMES.iter().find(|(name, _)| *name == text);
                let unknown = || {
                    self.bad(
                        "instruments-unreadable-option",
                        &format!("\"{text}\" is no status of a provision"),
                    )
                };
                found.status = Some(status.ok_or_else(unknown)?.1);
                continue;
            }
            let unknown = || {
                self.bad(
                    "instruments-unreadable-part",
                    &format!("a provision has no part \"{key}\""),
                )
            };
            *part(&mut found, key).ok_or_else(unknown)? = text;
        }
        Ok(found)
    }

    fn entry(&self, fields: &[Field], json: &Json) -> Result<GroupEntry, InstrumentsError> {
        let mut entry = GroupEntry::new();
        for (key, value) in self.object(json)? {
            let field = fields.iter().find(|f| f.id.as_str() == key);
            let unknown = || {
                self.bad(
                    "instruments-unreadable-part",
                    &format!("an entry has no field \"{key}\""),
                )
            };
            let field = field.ok_or_else(unknown)?;
            let value = match &field.kind {
                FieldKind::Text => FieldValue::Text(self.text(Some(value), "a field")?),
                FieldKind::Date => FieldValue::Date(self.day(value)?),
                FieldKind::Number(_) => FieldValue::Number(self.parsed(value, NUMBER)?),
                FieldKind::Choice(_) => FieldValue::Choice(self.parsed(value, OPTION)?),
            };
            entry.insert(field.id.clone(), value);
        }
        Ok(entry)
    }
}

/// A part of a provision by its name.
pub(crate) fn part<'c>(citation: &'c mut Citation, name: &str) -> Option<&'c mut String> {
    Some(match name {
        "act" => &mut citation.act,
        "number" => &mut citation.number,
        "gazette" => &mut citation.gazette,
        "article" => &mut citation.article,
        "version" => &mut citation.version,
        "bill_stage" => &mut citation.bill_stage,
        "official_text" => &mut citation.official_text,
        "translation" => &mut citation.translation,
        "decree" => &mut citation.decree,
        "link" => &mut citation.link,
        _ => return None,
    })
}
