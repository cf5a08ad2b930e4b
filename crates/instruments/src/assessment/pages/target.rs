//! The figures of undertakings: at the start, now, and as they should be.
//!
//! Not here: whether something is done, which is a person's word. Invariant: a number stands with
//! its day and a way to what was counted; what is not known is said, never shown as nothing.

use base::Decimal;
use web::component::{Cell, Choice, Column, Field, Table};
use web::form::{Form, parse};
use web::i18n::{Html, Message, Text};
use web::{Ctx, Error};

use super::{moved, path, say};
use crate::assessment::Whole;
use crate::evidence::pages::amount;
use crate::evidence::{Frozen, TITLE_LIMIT};
use crate::package::ItemId;
use crate::pages::block::paragraph;
use crate::pages::instruments;
use crate::undertaking::Target;

/// The figures as a table, of one question or of all; nothing where no undertaking has one.
pub(super) fn table(ctx: &Ctx, whole: &Whole, only: Option<&ItemId>) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let own = whole.undertaken.iter();
    let own = own.filter(|(id, _)| only.is_none_or(|o| o == *id));
    let own = own.filter_map(|(id, u)| Some((id, u.undertaking.target.as_ref()?)));
    let rows: Vec<Vec<Cell>> = own.map(|(id, t)| row(ctx, whole, id, t)).collect();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let columns = vec![
        Column::text(lang.text("instruments-column-number")),
        Column::text(lang.text("instruments-evidence-figure")),
        Column::number(lang.text("instruments-target-start")),
        Column::number(lang.text("instruments-column-now")),
        Column::number(lang.text("instruments-target")),
    ];
    let caption = lang.text("instruments-targets");
    let about = paragraph(lang.text("instruments-targets-about"))?;
    Ok(vec![Table::new(lang, caption, columns, rows).into(), about])
}

fn row(ctx: &Ctx, whole: &Whole, id: &ItemId, target: &Target) -> Vec<Cell> {
    let to = path(&whole.round, &format!("/questions/{id}"));
    let now = whole.measured.get(&target.figure);
    let known = |frozen: Option<&Frozen>| match frozen {
        Some(frozen) => moved::valued(ctx, frozen),
        None => ctx.lang.text("instruments-moved-unknown").into(),
    };
    let aim = match target.start.as_ref().or(now) {
        Some(frozen) => amount::amount(
            &ctx.lang,
            &Frozen {
                value: target.value,
                ..frozen.clone()
            },
        ),
        None => Text::from(crate::report::Words::figure(
            &ctx.lang,
            &target.value.to_string(),
        )),
    };
    vec![
        Cell::link(Text::code(id), &ctx.url(&to)),
        Cell::text(amount::name(ctx, &target.figure)),
        Cell::html(known(target.start.as_ref())),
        Cell::html(known(now)),
        Cell::text(aim),
    ]
}

/// The field that takes a figure.
pub(super) fn figure(ctx: &Ctx, own: Option<&Target>) -> Field {
    let lang = &ctx.lang;
    let none = Choice::new("", lang.text("instruments-target-none"));
    let measures = instruments(ctx).measures();
    let measures = measures.iter();
    let known = measures.map(|m| Choice::new(m.name, lang.text(m.message)));
    let choices = std::iter::once(none).chain(known).collect();
    Field::select("figure", lang.text("instruments-target-figure"), choices)
        .hint(lang.text("instruments-target-figure-hint"))
        .value(own.map(|t| t.figure.clone()).unwrap_or_default())
        .optional(lang)
}

/// The field that takes the value that the figure should come to.
pub(super) fn value(ctx: &Ctx, own: Option<&Target>) -> Field {
    Field::text("target", ctx.lang.text("instruments-target"))
        .value(own.map(|t| t.value.to_string()).unwrap_or_default())
        .short()
        .optional(&ctx.lang)
        .autocomplete("off")
}

/// The target of a form; mistakes are noted in it. The gateway notes the start.
pub(super) fn read(form: &mut Form) -> Option<Option<Target>> {
    let figure = form.optional("figure", parse::text(TITLE_LIMIT));
    let value = form.optional("target", |text| {
        let value = text.parse::<Decimal>();
        value.map_err(|_| Message::new("instruments-target-number"))
    });
    match (figure?, value?) {
        (Some(figure), Some(value)) => Some(Some(Target {
            figure,
            value,
            start: None,
        })),
        (None, None) => Some(None),
        (Some(_), None) => {
            form.fail("target", say("web-field-missing"));
            None
        }
        (None, Some(_)) => {
            form.fail("figure", say("web-field-missing"));
            None
        }
    }
}
