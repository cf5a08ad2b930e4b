//! What stands in the fields of a question: a stored answer as a form would send it, or the form
//! that was sent.
//!
//! Not here: markup. Invariant: reading a form that was filled from an answer gives that answer.

use web::form::Form;

use super::super::super::Stated;
use super::NONE;
use crate::answer::{Answer, FieldValue, Value};
use crate::package::{Item, Question};

/// Where the values of fields come from.
pub(in super::super) enum Source<'f> {
    /// A stored answer.
    Stored(Vec<(String, String)>),
    /// A form that was sent.
    Sent(&'f Form),
}

impl Source<'_> {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        match self {
            Self::Stored(pairs) => {
                let found = pairs.iter().find(|(n, _)| n == name);
                found.map(|(_, v)| v.as_str())
            }
            Self::Sent(form) => form.get(name),
        }
    }

    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        match self {
            Self::Stored(pairs) => {
                let own = pairs.iter().filter(|(n, _)| n == name);
                own.map(|(_, v)| v.as_str()).collect()
            }
            Self::Sent(form) => {
                let own = form.pairs().filter(|(n, _)| *n == name);
                own.map(|(_, v)| v).collect()
            }
        }
    }

    /// How many entries of a repeated question have something in them.
    pub(super) fn entries(&self, id: &str) -> usize {
        let mut n = 0;
        while self.has_entry(&format!("{id}.{n}.")) {
            n += 1;
        }
        n
    }

    fn has_entry(&self, prefix: &str) -> bool {
        match self {
            Self::Stored(pairs) => pairs.iter().any(|(n, _)| n.starts_with(prefix)),
            Self::Sent(form) => form
                .pairs()
                .any(|(n, v)| n.starts_with(prefix) && !v.trim().is_empty()),
        }
    }
}

/// An answer as the form of its question sends it.
pub(in super::super) fn fill(item: &Item, stated: &Stated) -> Vec<(String, String)> {
    let id = item.id.as_str();
    let mut pairs = vec![(format!("{id}.comment"), stated.comment.clone())];
    let state = match &stated.answer {
        Answer::Blank => return pairs,
        Answer::Given(value) => {
            fill_value(item, value, &mut pairs);
            return pairs;
        }
        Answer::DontKnow => "~dont-know",
        Answer::Confidential => "~confidential",
        Answer::NotApplicable { reason, .. } => {
            pairs.push((format!("{id}.reason"), reason.clone()));
            "~not-applicable"
        }
    };
    let field = match super::picks_alone(item) {
        true => id.to_owned(),
        false => format!("{id}.state"),
    };
    pairs.push((field, state.to_owned()));
    pairs
}

fn fill_value(item: &Item, value: &Value, pairs: &mut Vec<(String, String)>) {
    let id = item.id.as_str();
    let mut put = |name: String, value: String| pairs.push((name, value));
    match value {
        Value::Stage(stage) => put(id.to_owned(), stage.number().to_string()),
        Value::Choice(one) => put(id.to_owned(), one.to_string()),
        Value::Multiple(ticked) if ticked.is_empty() => put(id.to_owned(), NONE.to_owned()),
        Value::Multiple(ticked) => {
            ticked
                .iter()
                .for_each(|o| put(id.to_owned(), o.to_string()));
        }
        Value::Number(number) => put(format!("{id}.value"), number.to_string()),
        Value::Date(day) => put(format!("{id}.value"), day.to_string()),
        Value::Text(text) => put(format!("{id}.value"), text.clone()),
        Value::Evidence => put(id.to_owned(), "yes".to_owned()),
        Value::Citations(all) => {
            for (n, citation) in all.iter().enumerate() {
                for (part, text) in citation.texts() {
                    put(format!("{id}.{n}.{part}"), text.to_owned());
                }
                let status = citation.status.map(|s| s.name().to_owned());
                put(format!("{id}.{n}.status"), status.unwrap_or_default());
            }
        }
        Value::Group(entries) => {
            debug_assert!(matches!(item.kind, Question::Group { .. }));
            for (n, entry) in entries.iter().enumerate() {
                for (field, value) in entry {
                    let text = match value {
                        FieldValue::Text(text) => text.clone(),
                        FieldValue::Date(day) => day.to_string(),
                        FieldValue::Number(number) => number.to_string(),
                        FieldValue::Choice(one) => one.to_string(),
                    };
                    put(format!("{id}.{n}.{field}"), text);
                }
            }
        }
        Value::Matrix(chosen) => chosen
            .iter()
            .for_each(|(row, column)| put(format!("{id}.row.{row}"), column.to_string())),
    }
}
