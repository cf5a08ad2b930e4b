//! What a form says to a question.
//!
//! Not here: markup (`ask`). Invariant: what cannot be read is an error beside its field, and
//! changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use base::Day;
use web::form::{Form, parse};
use web::i18n::{Arg, Message};

use super::super::{COMMENT_LIMIT, Saying, codec};
use super::ask::{CITATION, NONE, picks_alone};
use super::{fail, say};
use crate::answer::{Answer, Citation, FieldValue, GroupEntry, Review, Sheet, Value, longest};
use crate::instrument::Instrument;
use crate::package::condition::LawStatus;
use crate::package::question::Number;
use crate::package::{Decimal, Field, FieldKind, Item, OptionId, Question, Stage};

/// What the form says to a question; `None` where something is wrong, which is noted in the form.
pub(super) fn saying(form: &mut Form, instrument: &Instrument, item: &Item) -> Option<Saying> {
    let id = item.id.to_string();
    let seen = form.get(&format!("{id}.seen")).and_then(|t| t.parse().ok());
    let comment = form.optional(&format!("{id}.comment"), parse::text(COMMENT_LIMIT));
    let mut reader = Reader { form, item, id };
    let answer = match picks_alone(item) {
        true => reader.pick(),
        false => reader.filled(),
    };
    let (answer, id) = (answer?, reader.id);
    let fits = Sheet::blank(instrument).set(instrument, &id, answer.clone());
    if let Err(misfit) = fits {
        fail(form, &id, &misfit.into());
        return None;
    }
    Some(Saying {
        item: item.id.clone(),
        seen: seen.unwrap_or(0),
        answer,
        comment: comment?.unwrap_or_default(),
    })
}

struct Reader<'f> {
    form: &'f mut Form,
    item: &'f Item,
    id: String,
}

impl Reader<'_> {
    fn at(&self, part: &str) -> String {
        format!("{}.{part}", self.id)
    }

    fn wrong<T>(&mut self, field: &str, message: Message) -> Option<T> {
        self.form.fail(field, message);
        None
    }

    /// A stage, an option or a way of saying nothing, by one radio.
    fn pick(&mut self) -> Option<Answer> {
        let picked = self.form.get(&self.id).unwrap_or("~blank").to_owned();
        if picked.starts_with('~') {
            return self.state(&picked);
        }
        let value = match &self.item.kind {
            Question::Stage { .. } => {
                let stage = picked.parse().ok().and_then(Stage::new);
                stage.map(Value::Stage)
            }
            _ => picked.parse().ok().map(Value::Choice),
        };
        let id = self.id.clone();
        match value {
            Some(value) => Some(Answer::Given(value)),
            None => self.wrong(&id, say("web-field-choice")),
        }
    }

    fn state(&mut self, state: &str) -> Option<Answer> {
        match state {
            "~blank" => Some(Answer::Blank),
            "~dont-know" => Some(Answer::DontKnow),
            "~confidential" => Some(Answer::Confidential),
            "~not-applicable" => {
                let field = self.at("reason");
                let reason = parse::text(longest::SHORT);
                let reason = self.form.required(&field, reason)?;
                Some(Answer::NotApplicable {
                    reason,
                    review: Review::Open,
                })
            }
            _ => {
                let id = self.id.clone();
                self.wrong(&id, say("web-field-choice"))
            }
        }
    }

    /// An answer of several fields, or a way of saying nothing.
    fn filled(&mut self) -> Option<Answer> {
        let value = self.value()?;
        let state = self.form.get(&self.at("state")).unwrap_or("").to_owned();
        match (value, state.as_str()) {
            (Some(value), "") => Some(Answer::Given(value)),
            (None, "") => Some(Answer::Blank),
            (None, state) => self.state(state),
            (Some(_), _) => {
                let id = self.id.clone();
                self.wrong(&id, say("instruments-refused-both"))
            }
        }
    }

    /// The value; the outer `None` is a mistake, the inner one nothing filled in.
    fn value(&mut self) -> Option<Option<Value>> {
        let field = self.at("value");
        let item = self.item;
        match &item.kind {
            Question::Multiple { .. } => self.ticked(),
            Question::Number { number, .. } => {
                let read = self.form.optional(&field, |t| decimal(number, t));
                read.map(|n| n.map(Value::Number))
            }
            Question::Date => {
                let read = self.form.optional(&field, day);
                read.map(|d| d.map(Value::Date))
            }
            Question::Text { longest } => {
                let most = usize::try_from(*longest).unwrap_or(usize::MAX);
                let read = self.form.optional(&field, parse::text(most));
                read.map(|t| t.map(Value::Text))
            }
            Question::Evidence => Some(self.form.ticked(&self.id).then_some(Value::Evidence)),
            Question::Citation => self.citations(),
            Question::Group { fields, .. } => self.group(fields),
            Question::Matrix { rows, .. } => {
                let mut chosen = BTreeMap::new();
                for row in rows {
                    let name = self.at(&format!("row.{}", row.id));
                    if let Some(column) = self.form.optional(&name, option)? {
                        chosen.insert(row.id.clone(), column);
                    }
                }
                Some((!chosen.is_empty()).then_some(Value::Matrix(chosen)))
            }
            Question::Stage { .. } | Question::Choice { .. } => Some(None),
        }
    }

    fn ticked(&mut self) -> Option<Option<Value>> {
        let sent: Vec<String> = self.form.all(&self.id).map(str::to_owned).collect();
        if sent == [NONE] {
            return Some(Some(Value::Multiple(BTreeSet::new())));
        }
        let id = self.id.clone();
        let mut ticked = BTreeSet::new();
        for value in &sent {
            match option(value) {
                Ok(option) => {
                    ticked.insert(option);
                }
                Err(_) if value == NONE => {
                    return self.wrong(&id, say("instruments-misfit-not-alone"));
                }
                Err(message) => return self.wrong(&id, message),
            }
        }
        Some((!ticked.is_empty()).then_some(Value::Multiple(ticked)))
    }

    /// How many entries were sent, empty ones included.
    fn sent_entries(&self) -> usize {
        let prefix = format!("{}.", self.id);
        let number = |name: &str| -> Option<usize> {
            let (number, _) = name.strip_prefix(&prefix)?.split_once('.')?;
            number.parse().ok()
        };
        let numbers = self.form.pairs().filter_map(|(name, _)| number(name));
        numbers
            .max()
            .map_or(0, |n| n + 1)
            .min(longest::CITATIONS + 1)
    }

    fn citations(&mut self) -> Option<Option<Value>> {
        let mut all = Vec::new();
        for n in 0..self.sent_entries() {
            let mut one = Citation::default();
            for (part, _, long) in CITATION {
                let most = match long {
                    true => longest::PROVISION,
                    false => longest::SHORT,
                };
                let name = self.at(&format!("{n}.{part}"));
                let text = self.form.optional(&name, parse::text(most))?;
                if let Some((text, place)) = text.zip(codec::part(&mut one, part)) {
                    *place = text;
                }
            }
            let name = self.at(&format!("{n}.status"));
            one.status = self.form.optional(&name, status)?;
            if one == Citation::default() {
                continue;
            }
            if one.act.is_empty() {
                let name = self.at(&format!("{n}.act"));
                return self.wrong(&name, say("web-field-missing"));
            }
            let web = ["https://", "http://"];
            if !one.link.is_empty() && !web.iter().any(|s| one.link.starts_with(s)) {
                let name = self.at(&format!("{n}.link"));
                return self.wrong(&name, say("instruments-misfit-bad-link"));
            }
            all.push(one);
        }
        Some((!all.is_empty()).then_some(Value::Citations(all)))
    }

    fn group(&mut self, fields: &[Field]) -> Option<Option<Value>> {
        let mut entries = Vec::new();
        for n in 0..self.sent_entries() {
            let mut entry = GroupEntry::new();
            for field in fields {
                let name = self.at(&format!("{n}.{}", field.id));
                let form = &mut *self.form;
                let value = match &field.kind {
                    FieldKind::Text => form
                        .optional(&name, parse::text(longest::SHORT))?
                        .map(FieldValue::Text),
                    FieldKind::Date => form.optional(&name, day)?.map(FieldValue::Date),
                    FieldKind::Number(number) => form
                        .optional(&name, |t| decimal(number, t))?
                        .map(FieldValue::Number),
                    FieldKind::Choice(_) => form.optional(&name, option)?.map(FieldValue::Choice),
                };
                if let Some(value) = value {
                    entry.insert(field.id.clone(), value);
                }
            }
            if !entry.is_empty() {
                entries.push(entry);
            }
        }
        Some((!entries.is_empty()).then_some(Value::Group(entries)))
    }
}

fn option(text: &str) -> Result<OptionId, Message> {
    text.parse().map_err(|_| say("web-field-choice"))
}

fn status(text: &str) -> Result<LawStatus, Message> {
    let found = LawStatus::NAMES.iter().find(|(name, _)| *name == text);
    found.map(|(_, s)| *s).ok_or(say("web-field-choice"))
}

fn day(text: &str) -> Result<Day, Message> {
    parse::day(&western(text))
}

/// A number within the question's range, in Western or Arabic-Indic digits, with a point or a
/// comma before its decimal places.
fn decimal(number: &Number, text: &str) -> Result<Decimal, Message> {
    let plain: String = western(text)
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '٬'))
        .map(|c| if matches!(c, ',' | '٫') { '.' } else { c })
        .collect();
    let found: Decimal = plain
        .parse()
        .map_err(|_| say("instruments-refused-number"))?;
    if number.takes(found) {
        return Ok(found);
    }
    let end = |d: Option<Decimal>| Arg::Code(d.map_or("…".to_owned(), |d| d.to_string()));
    Err(say("instruments-refused-range")
        .with("least", end(number.minimum))
        .with("most", end(number.maximum))
        .with("decimals", i64::from(number.decimals)))
}

fn western(text: &str) -> String {
    let digit = |c: char| match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10).unwrap_or(c),
        other => other,
    };
    text.chars().map(digit).collect()
}
