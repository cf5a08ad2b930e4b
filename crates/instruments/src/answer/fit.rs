//! Whether an answer fits its question.
//!
//! Not here: whether it is true. Invariant: what does not fit is refused with its question, its
//! part and the remedy.

use std::collections::BTreeMap;

use super::{Answer, Citation, FieldValue, GroupEntry, Value};
use crate::package::{Field, FieldKind, Item, Labelled, OptionId, Question};

/// Characters that any text of an answer may have.
pub mod longest {
    /// A reason, a title, a short field.
    pub const SHORT: usize = 2_000;
    /// The text of a provision.
    pub const PROVISION: usize = 50_000;
    /// Provisions of one answer.
    pub const CITATIONS: usize = 100;
}

/// Why an answer was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// No such question.
    #[error("{id}: this instrument has no such question; look at the list of its questions")]
    UnknownItem {
        /// What was named.
        id: String,
    },
    /// An answer of another type.
    #[error(
        "{id}: an answer of type {found} was given to a question of type {expected}; give one of type {expected}"
    )]
    WrongType {
        /// The question.
        id: String,
        /// The type of the answer.
        found: &'static str,
        /// The type of the question.
        expected: &'static str,
    },
    /// An option, row or field that the question does not have.
    #[error(
        "{id}: there is no option, row, column or field \"{option}\"; choose one that is offered"
    )]
    UnknownOption {
        /// The question.
        id: String,
        /// What was named.
        option: String,
    },
    /// An exclusive option beside others.
    #[error(
        "{id}: \"{option}\" cannot be ticked together with others; tick it alone or not at all"
    )]
    NotAlone {
        /// The question.
        id: String,
        /// The exclusive option.
        option: String,
    },
    /// A number outside its range or with too many decimal places.
    #[error("{id}: {found} is not taken; the question takes {range}")]
    OutOfRange {
        /// The question.
        id: String,
        /// The number.
        found: String,
        /// What is taken.
        range: String,
    },
    /// Too much of something.
    #[error("{id}: {part} is too long ({found}); at most {limit} are taken")]
    TooLong {
        /// The question.
        id: String,
        /// Of what.
        part: String,
        /// How much there is.
        found: usize,
        /// How much is taken.
        limit: usize,
    },
    /// Something that has to be said is empty.
    #[error("{id}: {part} is empty; write it")]
    Empty {
        /// The question.
        id: String,
        /// What is empty.
        part: &'static str,
    },
    /// A link that no browser should follow.
    #[error("{id}: the link \"{link}\" does not begin with https:// or http://; correct it")]
    BadLink {
        /// The question.
        id: String,
        /// The link.
        link: String,
    },
}

impl Misfit {
    /// The message id.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        match self {
            Self::UnknownItem { .. } => "instruments-misfit-unknown-item",
            Self::WrongType { .. } => "instruments-misfit-wrong-type",
            Self::UnknownOption { .. } => "instruments-misfit-unknown-option",
            Self::NotAlone { .. } => "instruments-misfit-not-alone",
            Self::OutOfRange { .. } => "instruments-misfit-out-of-range",
            Self::TooLong { .. } => "instruments-misfit-too-long",
            Self::Empty { .. } => "instruments-misfit-empty",
            Self::BadLink { .. } => "instruments-misfit-bad-link",
        }
    }
}

pub(super) fn fits(item: &Item, answer: &Answer) -> Result<(), Misfit> {
    match answer {
        Answer::NotApplicable { reason, .. } if reason.trim().is_empty() => Err(Misfit::Empty {
            id: item.id.to_string(),
            part: "reason",
        }),
        Answer::NotApplicable { reason, .. } => within(item, "reason", reason, longest::SHORT),
        Answer::Given(value) => given(item, value),
        Answer::Blank | Answer::DontKnow | Answer::Confidential => Ok(()),
    }
}

fn within(item: &Item, part: &str, text: &str, limit: usize) -> Result<(), Misfit> {
    let found = text.chars().count();
    match found <= limit {
        true => Ok(()),
        false => Err(Misfit::TooLong {
            id: item.id.to_string(),
            part: part.to_owned(),
            found,
            limit,
        }),
    }
}

fn known(item: &Item, option: &OptionId, list: &[Labelled]) -> Result<(), Misfit> {
    match list.iter().any(|o| o.id == *option) {
        true => Ok(()),
        false => Err(Misfit::UnknownOption {
            id: item.id.to_string(),
            option: option.to_string(),
        }),
    }
}

fn given(item: &Item, value: &Value) -> Result<(), Misfit> {
    match (&item.kind, value) {
        (Question::Stage { .. }, Value::Stage(_))
        | (Question::Date, Value::Date(_))
        | (Question::Evidence, Value::Evidence) => Ok(()),
        (Question::Choice { options }, Value::Choice(option)) => known(item, option, options),
        (Question::Multiple { options, .. }, Value::Multiple(ticked)) => {
            ticked.iter().try_for_each(|o| known(item, o, options))?;
            let alone = options
                .iter()
                .find(|o| o.exclusive && ticked.contains(&o.id));
            match alone.filter(|_| ticked.len() > 1) {
                Some(option) => Err(Misfit::NotAlone {
                    id: item.id.to_string(),
                    option: option.id.to_string(),
                }),
                None => Ok(()),
            }
        }
        (Question::Number { number, .. }, Value::Number(found)) => in_range(item, number, *found),
        (Question::Text { longest }, Value::Text(text)) => {
            let limit = usize::try_from(*longest).unwrap_or(usize::MAX);
            within(item, "text", text, limit)
        }
        (Question::Citation, Value::Citations(list)) => citations(item, list),
        (Question::Group { fields, most, .. }, Value::Group(entries)) => {
            let limit = usize::try_from(*most).unwrap_or(usize::MAX);
            if entries.len() > limit {
                return Err(Misfit::TooLong {
                    id: item.id.to_string(),
                    part: "list of entries".to_owned(),
                    found: entries.len(),
                    limit,
                });
            }
            entries.iter().try_for_each(|e| entry(item, fields, e))
        }
        (Question::Matrix { rows, columns }, Value::Matrix(chosen)) => {
            matrix(item, rows, columns, chosen)
        }
        (kind, value) => Err(Misfit::WrongType {
            id: item.id.to_string(),
            found: value.type_name(),
            expected: kind.type_name(),
        }),
    }
}

fn in_range(
    item: &Item,
    number: &crate::package::question::Number,
    found: crate::package::Decimal,
) -> Result<(), Misfit> {
    if number.takes(found) {
        return Ok(());
    }
    let end = |d: Option<crate::package::Decimal>| d.map_or("…".to_owned(), |d| d.to_string());
    let (low, high) = (end(number.minimum), end(number.maximum));
    Err(Misfit::OutOfRange {
        id: item.id.to_string(),
        found: found.to_string(),
        range: format!("{low} to {high} with {} decimal places", number.decimals),
    })
}

fn citations(item: &Item, list: &[Citation]) -> Result<(), Misfit> {
    if list.len() > longest::CITATIONS {
        return Err(Misfit::TooLong {
            id: item.id.to_string(),
            part: "list of provisions".to_owned(),
            found: list.len(),
            limit: longest::CITATIONS,
        });
    }
    for citation in list {
        if citation.act.trim().is_empty() {
            return Err(Misfit::Empty {
                id: item.id.to_string(),
                part: "act",
            });
        }
        for (name, text) in citation.texts() {
            let limit = match name {
                "official_text" | "translation" => longest::PROVISION,
                _ => longest::SHORT,
            };
            within(item, name, text, limit)?;
        }
        let link = citation.link.trim();
        let web = ["https://", "http://"].iter().any(|s| link.starts_with(s));
        if !link.is_empty() && !web {
            return Err(Misfit::BadLink {
                id: item.id.to_string(),
                link: link.chars().take(80).collect(),
            });
        }
    }
    Ok(())
}

fn entry(item: &Item, fields: &[Field], entry: &GroupEntry) -> Result<(), Misfit> {
    for (id, value) in entry {
        let field = fields.iter().find(|f| f.id == *id);
        match (field.map(|f| &f.kind), value) {
            (Some(FieldKind::Text), FieldValue::Text(text)) => {
                within(item, id.as_str(), text, longest::SHORT)?;
            }
            (Some(FieldKind::Date), FieldValue::Date(_)) => {}
            (Some(FieldKind::Number(number)), FieldValue::Number(found)) => {
                in_range(item, number, *found)?;
            }
            (Some(FieldKind::Choice(options)), FieldValue::Choice(option)) => {
                known(item, option, options)?;
            }
            _ => {
                return Err(Misfit::UnknownOption {
                    id: item.id.to_string(),
                    option: id.to_string(),
                });
            }
        }
    }
    Ok(())
}

fn matrix(
    item: &Item,
    rows: &[Labelled],
    columns: &[Labelled],
    chosen: &BTreeMap<OptionId, OptionId>,
) -> Result<(), Misfit> {
    if chosen.is_empty() {
        return Err(Misfit::Empty {
            id: item.id.to_string(),
            part: "every row",
        });
    }
    chosen.iter().try_for_each(|(row, column)| {
        known(item, row, rows)?;
        known(item, column, columns)
    })
}
