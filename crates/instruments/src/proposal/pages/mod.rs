//! Proposals on pages: the list of a round, and those of one question.
//!
//! Not here: rules, and a proposal of its own (`one`). Invariant: nothing is taken but by a button that a person presses, and the
//! button takes what stood beside it or nothing.

pub(crate) mod one;

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Pages, Sheet, Table, Tag, Tone};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::{Decision, Offer, Origin};
use crate::answer::{Answer, Value};
use crate::assessment::pages::{failed, meta, path, shown, whole, words};
use crate::assessment::{RoundStand, Whole};
use crate::evidence::Frozen;
use crate::evidence::pages::amount;
use crate::package::Item;
use crate::pages::block::{bar, heading, join, note, notice, paragraph, show as page};
use crate::pages::{OFFICER, People, instruments};

/// Proposals on one page.
const ROWS: usize = 12;

/// The path of a question's proposals, or of one.
fn at(whole: &Whole, item: &Item, source: &str) -> String {
    path(
        &whole.round,
        &format!("/questions/{}/proposals{source}", item.id),
    )
}

fn editing(ctx: &Ctx, whole: &Whole) -> bool {
    whole.round.stand == RoundStand::Open && OFFICER.admits(&ctx.actor, ctx.tenant)
}

/// Where a proposal comes from, and what that says: the figure with value, day, method and
/// records, or the questions of the other instrument.
fn origin(ctx: &Ctx, offer: &Offer) -> Result<(Text, Html), Error> {
    let lang = &ctx.lang;
    match (&offer.origin, &offer.figure) {
        (Origin::Measured { figure, .. }, Some(found)) => {
            let frozen = Frozen::from(found);
            let amount = amount::amount(lang, &frozen);
            let head = [
                amount::linked(ctx, amount, &frozen.records),
                Text::from("·").into(),
                amount::span(lang, &frozen).into(),
            ];
            let method = amount::method(ctx, figure).unwrap_or_default();
            let says = vec![paragraph(Html::joined(&head))?, paragraph(method)?];
            Ok((amount::name(ctx, figure), join(says)?))
        }
        (Origin::Measured { figure, .. }, None) => Ok((Text::code(figure), Html::default())),
        (Origin::Projected { instrument, items }, _) => {
            let ids: Vec<String> = items.iter().map(ToString::to_string).collect();
            let args = [
                ("instrument", Arg::Code(instrument.clone())),
                ("items", Arg::Text(lang.list(&ids))),
            ];
            let text = lang.text_with("instruments-proposal-projected", &args);
            Ok((Text::code(instrument), paragraph(text)?))
        }
    }
}

/// What is proposed, the answer in words or evidence alone, and what it would take the place of.
fn proposed(ctx: &Ctx, whole: &Whole, item: &Item, offer: &Offer) -> Result<Html, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let Some(value) = &offer.answer else {
        return Ok(lang.text("instruments-proposal-evidence-only").into());
    };
    let new = Answer::Given(value.clone());
    let mut parts = vec![paragraph(shown::answer(ctx, &words, item, &new)?)?];
    let now = whole.team(offer.place).map(|s| &s.answer);
    if let Some(now) = now.filter(|a| **a != Answer::Blank && **a != new) {
        let mut line = vec![
            Html::from(Tag::new(Tone::Calm, lang.text("instruments-proposal-now"))),
            shown::answer(ctx, &words, item, now)?,
        ];
        if let (Some(Value::Stage(now)), Value::Stage(new)) = (now.value(), value)
            && new < now
        {
            let lower = lang.text("instruments-proposal-lower");
            line.push(Tag::new(Tone::Warning, lower).into());
        }
        parts.push(paragraph(Html::joined(&line))?);
    }
    join(parts)
}

/// How a proposal stands: taken, by whom, or left and why.
async fn stand(ctx: &Ctx, offer: &Offer) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let tag = |tone, id: &str| Html::from(Tag::new(tone, lang.text(id)));
    let mut parts = Vec::new();
    if let Some(decided) = &offer.decided {
        parts.push(match decided.decision {
            Decision::Accepted => tag(Tone::Good, "instruments-proposal-accepted"),
            Decision::Changed => tag(Tone::Info, "instruments-proposal-changed"),
            Decision::Dismissed => tag(Tone::Calm, "instruments-proposal-dismissed"),
        });
        let people = People::of(ctx, std::iter::once(decided.by.as_str())).await?;
        parts.push(people.who(ctx, &decided.by).into());
        parts.push(lang.moment_html(decided.at));
        if !decided.reason.is_empty() {
            parts.push(Text::user(decided.reason.as_str()).into());
        }
    } else if offer.is_open() {
        parts.push(tag(Tone::Warning, "instruments-proposal-open"));
    }
    if offer.said {
        parts.push(tag(Tone::Good, "instruments-proposal-said"));
    }
    if offer.beyond {
        parts.push(tag(Tone::Calm, "instruments-proposal-beyond"));
    }
    if offer.attached {
        parts.push(tag(Tone::Good, "instruments-proposal-attached"));
    }
    Ok(Html::joined(&parts))
}

/// The buttons that take it, and the way to do otherwise.
fn buttons(ctx: &Ctx, whole: &Whole, item: &Item, offer: &Offer) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut takes: Vec<(&'static str, &'static str)> = Vec::new();
    if offer.offers_answer() && offer.offers_evidence() {
        takes.push(("instruments-proposal-take-both", "both"));
    }
    if offer.offers_answer() {
        takes.push(("instruments-proposal-take-answer", "answer"));
    }
    if offer.offers_evidence() {
        takes.push(("instruments-proposal-take-evidence", "evidence"));
    }
    let mut blocks = Vec::new();
    if let Some(((label, first), rest)) = takes.split_first() {
        let sheet = sending(ctx, whole, (item, offer), label).sends("take", first);
        let add = |sheet: Sheet, (label, take): &(&'static str, &'static str)| {
            sheet.further(lang.text(label), "take", take)
        };
        blocks.push(rest.iter().fold(sheet, add).html()?);
    }
    let to = at(whole, item, &format!("/{}", offer.source()));
    let label = lang.text("instruments-proposal-otherwise");
    blocks.push(paragraph(Html::link(label, &ctx.url(&to)))?);
    join(blocks)
}

/// A form about one proposal as it is shown now.
fn sending(ctx: &Ctx, whole: &Whole, (item, offer): (&Item, &Offer), button: &str) -> Sheet {
    let seen = whole.team(offer.place).map_or(0, |s| s.version);
    Sheet::new(ctx, &at(whole, item, ""), button)
        .carry("source", offer.source())
        .carry("shown", offer.token())
        .version(seen)
}

/// The proposals to one question, for its page; nothing where there are none.
pub(crate) async fn block(
    ctx: &Ctx,
    whole: &Whole,
    item: &Item,
    offers: &[Offer],
) -> Result<Vec<Html>, Error> {
    if offers.is_empty() {
        return Ok(Vec::new());
    }
    let lang = &ctx.lang;
    let mut blocks = vec![
        heading(lang.text("instruments-proposals"))?,
        paragraph(lang.text("instruments-proposals-about"))?,
    ];
    let mut rows = Vec::new();
    for offer in offers {
        rows.push(row(ctx, whole, item, offer).await?);
    }
    let caption = lang.text("instruments-proposals");
    blocks.push(Table::new(lang, caption, columns(ctx, false), rows).into());
    Ok(blocks)
}

fn columns(ctx: &Ctx, named: bool) -> Vec<Column> {
    let number = named.then_some("instruments-column-number");
    let rest = [
        "instruments-proposal-origin",
        "instruments-evidence-value",
        "instruments-proposal-answer",
        "instruments-column-stand",
    ];
    let all = number.into_iter().chain(rest);
    all.map(|id| Column::text(ctx.lang.text(id))).collect()
}

async fn row(ctx: &Ctx, whole: &Whole, item: &Item, offer: &Offer) -> Result<Vec<Cell>, Error> {
    let mut last = vec![paragraph(stand(ctx, offer).await?)?];
    if editing(ctx, whole) {
        last.push(buttons(ctx, whole, item, offer)?);
    }
    let (name, says) = origin(ctx, offer)?;
    Ok(vec![
        Cell::text(name),
        Cell::html(says),
        Cell::html(proposed(ctx, whole, item, offer)?),
        Cell::html(join(last)?),
    ])
}

/// The proposals of a round: what is open first, and of that what proposes an answer.
pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let mut asked = ctx.asked();
    let from: usize = asked.place("from").unwrap_or(0);
    let all = instruments(&ctx).offers(&ctx.actor, &whole, None).await;
    let mut all = all.map_err(failed)?;
    all.sort_by_key(|o| (!o.is_open(), !o.offers_answer()));
    let open = all.iter().filter(|o| o.is_open()).count();
    let mut rows = Vec::new();
    for offer in all.iter().skip(from).take(ROWS) {
        let Some(item) = whole.instrument.item(offer.place) else {
            continue;
        };
        let to = path(&whole.round, &format!("/questions/{}", item.id));
        let question = [
            Html::link(Text::code(&item.id), &ctx.url(&to)),
            words(&ctx, &whole).question(item).into(),
        ];
        let mut cells = vec![Cell::html(Html::joined(&question))];
        cells.extend(row(&ctx, &whole, item, offer).await?);
        rows.push(cells);
    }
    let table = Table::new(
        lang,
        lang.text("instruments-proposals"),
        columns(&ctx, true),
        rows,
    )
    .empty(lang.text("instruments-proposals-none"));
    let count = [("count", crate::assessment::pages::count(open))];
    let to = |n: usize| ctx.url(&path(&whole.round, &format!("/proposals?from={n}")));
    let next = (from + ROWS < all.len()).then(|| to(from + ROWS));
    let first = (from > 0).then(|| to(0));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("instruments-proposals-about"))?);
    blocks.push(note(
        &ctx,
        Tone::Info,
        lang.text_with("instruments-proposals-open", &count),
    )?);
    blocks.push(table.into());
    blocks.push(Pages::new(lang, first, next).into());
    let links = [("instruments-back-to-list", path(&whole.round, ""))];
    blocks.push(bar(&ctx, &links)?);
    let meta = meta(&ctx, &whole.round, "instruments-proposals").wide();
    Ok(page(&ctx, meta, blocks))
}
