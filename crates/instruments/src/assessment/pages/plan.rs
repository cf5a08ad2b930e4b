//! The plan: every gap as an action, ranked, with each factor in sight.
//!
//! Not here: one action with its guidance (`gap`). Invariant: untouched defaults are marked as
//! such.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Pages, Table, Tag, Tone};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::narrowed::Narrowed;
use super::result::percent;
use super::{measured, meta, path, target, undertaking, words};
use crate::assessment::Whole;
use crate::package::Effort;
use crate::pages::block::{bar, paragraph, show};
use crate::plan::Action;
use crate::score::Part;

/// Actions on one page.
const ROWS: usize = 15;

pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, measured(&ctx, &id).await?);
    let mut asked = ctx.asked();
    let from: usize = asked.place("from").unwrap_or(0);
    let narrowed = Narrowed::of(&mut asked, &whole);
    let actions = whole.plan();
    let wanted: Vec<(usize, &Action<'_>)> = actions
        .iter()
        .enumerate()
        .filter(|(_, action)| narrowed.admits(&whole, action))
        .collect();
    let page = wanted.iter().skip(from).take(ROWS);
    let rows = page.map(|(n, action)| row(&ctx, &whole, n + 1, action));
    let columns = vec![
        Column::text(lang.text("instruments-column-action")),
        Column::number(lang.text("instruments-factor-gap")),
        Column::number(lang.text("instruments-factor-weight")),
        Column::number(lang.text("instruments-factor-dependency")),
        Column::number(lang.text("instruments-factor-effort")),
        Column::number(lang.text("instruments-column-priority")),
        Column::text(lang.text("instruments-column-stand")),
        Column::text(lang.text("instruments-column-undertaking")),
        Column::text(lang.text("instruments-column-after")),
    ];
    let caption = lang.text("instruments-plan-caption");
    let table = Table::new(lang, caption, columns, rows.collect()).empty(lang.text(
        match narrowed.is_some() {
            true => "instruments-plan-none-fits",
            false => "instruments-plan-empty",
        },
    ));
    let to = |n: usize| narrowed.url(&ctx, &whole, n);
    let next = (from + ROWS < wanted.len()).then(|| to(from + ROWS));
    let first = (from > 0).then(|| to(0));
    let links = [
        ("instruments-result", path(&whole.round, "/result")),
        ("instruments-back-to-list", path(&whole.round, "")),
    ];
    let mut blocks = vec![
        paragraph(lang.text("instruments-plan-about"))?,
        Html::render(&narrowed.form(&ctx, &whole))?,
        table.into(),
        Pages::new(lang, first, next).into(),
    ];
    if from == 0 && !narrowed.is_some() {
        blocks.extend(target::table(&ctx, &whole, None)?);
        blocks.extend(undertaking::closed(&ctx, &whole, &actions)?);
        blocks.extend(undertaking::money(&ctx, &whole)?);
    }
    blocks.push(bar(&ctx, &links)?);
    let meta = meta(&ctx, &whole.round, "instruments-plan").wide();
    Ok(show(&ctx, meta, blocks))
}

fn row(ctx: &Ctx, whole: &Whole, rank: usize, action: &Action<'_>) -> Vec<Cell> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let p = &action.priority;
    let item = action.item;
    let url = ctx.url(&path(&whole.round, &format!("/plan/{}", item.id)));
    let rank = lang.number(i64::try_from(rank).unwrap_or(i64::MAX));
    let name = Html::joined(&[
        Text::from(rank).into(),
        Text::from("·").into(),
        Html::from(Text::code(&item.id)),
        Html::link(words.question(item), &url),
    ]);
    let after = action.after.iter();
    let after: Vec<Html> = after.map(|id| Html::from(Text::code(id))).collect();
    vec![
        Cell::html(name),
        Cell::text(percent(ctx, &p.gap.value)),
        Cell::text(lang.number(p.weight.value.into())),
        Cell::text(lang.number(p.dependency.value.into())),
        Cell::text(lang.text(effort(p.effort.value))),
        Cell::text(Text::code(p.shown())),
        Cell::html(Html::joined(&[
            known(ctx, action.part),
            touched(ctx, p.is_untouched()),
        ])),
        Cell::html(undertaking::brief(ctx, whole, item)),
        Cell::html(Html::joined(&after)),
    ]
}

/// Whether a gap is known, or only that nothing was said.
pub(super) fn known(ctx: &Ctx, part: Part) -> Html {
    let (tone, id) = match part {
        Part::Open => (Tone::Warning, "instruments-gap-open"),
        Part::Settled => (Tone::Info, "instruments-gap-settled"),
        _ => (Tone::Info, "instruments-gap-answered"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}

/// Whether somebody changed a factor.
pub(super) fn touched(ctx: &Ctx, untouched: bool) -> Html {
    let (tone, id) = match untouched {
        true => (Tone::Calm, "instruments-default"),
        false => (Tone::Good, "instruments-adjusted"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}

/// The message that names an effort band.
pub(super) const fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Small => "instruments-effort-small",
        Effort::Medium => "instruments-effort-medium",
        Effort::Large => "instruments-effort-large",
        Effort::ExtraLarge => "instruments-effort-extra-large",
    }
}
