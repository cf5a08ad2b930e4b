//! Measured evidence of the round before beside the same figures now.
//!
//! Not here: whether a figure speaks well of a country. Invariant: better and worse are said only
//! where a step of the package says which way is better.

use web::Ctx;
use web::component::{Cell, Column, Table, Tag, Tone};
use web::i18n::{Html, Text};

use super::path;
use crate::assessment::Whole;
use crate::assessment::moved::{Course, Meaning, Moved, Now};
use crate::evidence::Frozen;
use crate::evidence::pages::amount;
use crate::package::Item;

/// The figures as a table; nothing where there are none.
pub(super) fn table(ctx: &Ctx, whole: &Whole, all: &[Moved]) -> Option<Html> {
    if all.is_empty() {
        return None;
    }
    let lang = &ctx.lang;
    let rows = all.iter().filter_map(|m| row(ctx, whole, m)).collect();
    let columns = vec![
        Column::text(lang.text("instruments-column-number")),
        Column::text(lang.text("instruments-evidence-figure")),
        Column::number(lang.text("instruments-column-before")),
        Column::number(lang.text("instruments-column-now")),
        Column::text(lang.text("instruments-moved-course")),
    ];
    let caption = lang.text("instruments-moved");
    Some(Table::new(lang, caption, columns, rows).into())
}

fn row(ctx: &Ctx, whole: &Whole, moved: &Moved) -> Option<Vec<Cell>> {
    let lang = &ctx.lang;
    let (_, item) = whole.item(moved.item.as_str())?;
    let to = path(&whole.round, &format!("/questions/{}", item.id));
    let now = match &moved.now {
        None => lang.text("instruments-moved-unknown").into(),
        Some((frozen, from)) => {
            let mut parts = vec![valued(ctx, frozen)];
            if *from == Now::Today {
                let tag = Tag::new(Tone::Info, lang.text("instruments-moved-today"));
                parts.push(tag.into());
            }
            Html::joined(&parts)
        }
    };
    Some(vec![
        Cell::link(Text::code(&item.id), &ctx.url(&to)),
        Cell::text(amount::name(ctx, &moved.then.figure)),
        Cell::html(valued(ctx, &moved.then)),
        Cell::html(now),
        Cell::html(course(ctx, moved, item)),
    ])
}

/// The number with its records, and its day.
pub(super) fn valued(ctx: &Ctx, frozen: &Frozen) -> Html {
    let amount = amount::amount(&ctx.lang, frozen);
    let link = amount::linked(ctx, amount, &frozen.records);
    let day = Html::from(Text::from(ctx.lang.day(frozen.as_of).as_str()));
    Html::joined(&[link, Text::from("·").into(), day])
}

fn course(ctx: &Ctx, moved: &Moved, item: &Item) -> Html {
    let lang = &ctx.lang;
    let tag = |tone, id: &str| Html::from(Tag::new(tone, lang.text(id)));
    let Some(course) = moved.course() else {
        return Text::from("–").into();
    };
    let way = lang.text(match course {
        Course::Up => "instruments-moved-up",
        Course::Down => "instruments-moved-down",
        Course::Level => "instruments-moved-level",
    });
    match moved.meaning(item) {
        Meaning::Better => Html::joined(&[way.into(), tag(Tone::Good, "instruments-went-better")]),
        Meaning::Worse => Html::joined(&[way.into(), tag(Tone::Bad, "instruments-went-worse")]),
        Meaning::Unsaid => way.into(),
    }
}
