//! An answer in words, in the reader's language.
//!
//! Not here: forms. Invariant: the ways of saying nothing are told apart.

use web::component::{Tag, Tone};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use crate::answer::{Answer, Citation, FieldValue, GroupEntry, Review, Value};
use crate::package::{Field, FieldKind, Item, Labelled, OptionId, Question};
use crate::pages::block::{join, list};
use crate::pages::words::Words;

/// The most characters of a text that a table shows.
const SHOWN: usize = 300;

/// An answer as markup.
pub(crate) fn answer(
    ctx: &Ctx,
    words: &Words<'_>,
    item: &Item,
    answer: &Answer,
) -> Result<Html, Error> {
    let tag = |tone, id: &str| Html::from(Tag::new(tone, ctx.lang.text(id)));
    Ok(match answer {
        Answer::Given(given) => value(ctx, words, item, given)?,
        Answer::Blank => tag(Tone::Warning, "instruments-state-blank"),
        Answer::DontKnow => tag(Tone::Info, "instruments-state-dont-know"),
        Answer::Confidential => tag(Tone::Calm, "instruments-state-confidential"),
        Answer::NotApplicable { reason, review } => {
            let id = match review {
                Review::Open => "instruments-state-not-applicable-open",
                Review::Agreed => "instruments-state-not-applicable-agreed",
            };
            join(vec![tag(Tone::Calm, id), cut(reason)])?
        }
    })
}

fn cut(text: &str) -> Html {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    Text::user(short).into()
}

fn label(words: &Words<'_>, item: &Item, key: &str, of: &[Labelled], id: &OptionId) -> Html {
    let found = of.iter().find(|o| o.id == *id);
    found
        .map_or_else(|| Text::code(id), |o| words.label(item, key, o))
        .into()
}

/// The value of an answer.
fn value(ctx: &Ctx, words: &Words<'_>, item: &Item, given: &Value) -> Result<Html, Error> {
    let lang = &ctx.lang;
    Ok(match (given, &item.kind) {
        (Value::Stage(stage), Question::Stage { stages }) => {
            let number = stage.number();
            let text = stages[usize::from(number)].as_ref();
            let text = words.maybe(item, &format!("stage_{number}"), text);
            let number = Html::from(Text::from(lang.number(number.into())));
            Html::joined(&[
                number,
                Html::from(Text::from("·")),
                text.unwrap_or_default().into(),
            ])
        }
        (Value::Choice(one), Question::Choice { options }) => {
            label(words, item, "option", options, one)
        }
        (Value::Multiple(ticked), Question::Multiple { options, .. }) => match ticked.is_empty() {
            true => lang.text("instruments-none-ticked").into(),
            false => {
                let ticked = ticked.iter();
                list(
                    ticked
                        .map(|o| label(words, item, "option", options, o))
                        .collect(),
                )?
            }
        },
        (Value::Number(number), Question::Number { number: asked, .. }) => {
            let number = Html::from(Text::code(number));
            match words.maybe(item, "unit", asked.unit.as_ref()) {
                Some(unit) => Html::joined(&[number, unit.into()]),
                None => number,
            }
        }
        (Value::Date(day), _) => lang.day_html(*day),
        (Value::Text(text), _) => cut(text),
        (Value::Evidence, _) => lang.text("instruments-evidence-held").into(),
        (Value::Citations(all), _) => list(all.iter().map(|c| citation(ctx, c)).collect())?,
        (Value::Group(entries), Question::Group { fields, .. }) => {
            let shown = entries.iter().map(|e| entry(ctx, words, item, (fields, e)));
            let shown: Vec<Html> = shown.collect();
            match shown.is_empty() {
                true => lang.text("instruments-no-entries").into(),
                false => list(shown)?,
            }
        }
        (Value::Matrix(chosen), Question::Matrix { rows, columns }) => {
            let pair = |(row, column): (&OptionId, &OptionId)| {
                Html::joined(&[
                    label(words, item, "row", rows, row),
                    Html::from(Text::from("·")),
                    label(words, item, "column", columns, column),
                ])
            };
            list(chosen.iter().map(pair).collect())?
        }
        (other, _) => Text::code(other.type_name()).into(),
    })
}

/// A provision in a line: act, number, article, status.
fn citation(ctx: &Ctx, citation: &Citation) -> Html {
    let mut parts = vec![Html::from(Text::user(citation.act.as_str()))];
    for text in [&citation.number, &citation.article] {
        if !text.is_empty() {
            parts.push(Text::user(text.as_str()).into());
        }
    }
    if let Some(status) = citation.status {
        let id = super::ask::status_message(status);
        parts.push(Tag::new(Tone::Calm, ctx.lang.text(id)).into());
    }
    Html::joined(&parts)
}

fn entry(
    ctx: &Ctx,
    words: &Words<'_>,
    item: &Item,
    (fields, entry): (&[Field], &GroupEntry),
) -> Html {
    let mut parts = Vec::new();
    for field in fields {
        let Some(value) = entry.get(&field.id) else {
            continue;
        };
        if !parts.is_empty() {
            parts.push(Html::from(Text::from("·")));
        }
        parts.push(match (value, &field.kind) {
            (FieldValue::Text(text), _) => Text::user(text.as_str()).into(),
            (FieldValue::Date(day), _) => ctx.lang.day_html(*day),
            (FieldValue::Number(number), _) => Text::code(number).into(),
            (FieldValue::Choice(one), FieldKind::Choice(options)) => {
                let key = format!("field_{}_option", field.id);
                label(words, item, &key, options, one)
            }
            (FieldValue::Choice(one), _) => Text::code(one).into(),
        });
    }
    match parts.is_empty() {
        true => ctx.lang.text("instruments-no-entries").into(),
        false => Html::joined(&parts),
    }
}
