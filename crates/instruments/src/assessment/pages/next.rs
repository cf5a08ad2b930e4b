//! The next round: starting it, what to look at first, and what changed since the round before.
//!
//! Not here: answering. Invariant: scores of questions whose words changed are shown and not
//! compared.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use web::component::{Cell, Choice, Column, Field, Pages, Sheet, Table, Tag, Tone};
use web::form::Form;
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::new::{naming, read};
use super::question::section_path;
use super::result::percent;
use super::{failed, meta, once, path, say, whole, words};
use crate::InstrumentsError;
use crate::assessment::carry::News;
use crate::assessment::{RoundStand, Whole};
use crate::pages::block::{bar, done, note, notice, paragraph, show};
use crate::pages::{ASSESSMENTS, OFFICER, instruments};
use crate::respondent::pages::seated::instead;
use crate::round::{Direction, changes};
use crate::score::Score;

/// Questions on one page.
const ROWS: usize = 20;

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    start_page(&ctx, &whole(&ctx, &id).await?, &Form::default())
}

fn start_page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    if whole.round.stand != RoundStand::SignedOff {
        let said = ("instruments-next-round", "instruments-error-not-signed");
        return instead(ctx, StatusCode::CONFLICT, said);
    }
    let sheet = Sheet::new(ctx, &path(&whole.round, "/next"), "instruments-next-round")
        .intro(ctx.lang.text("instruments-next-round-about"))
        .fields(naming(ctx, None))
        .cancel(ctx, &path(&whole.round, ""));
    let meta = meta(ctx, &whole.round, "instruments-next-round");
    let (meta, sheet) = (meta.errors_of(form), sheet.as_sent(ctx, form));
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

pub(crate) async fn start(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let whole = whole(&ctx, &id).await?;
    if whole.round.stand != RoundStand::SignedOff {
        return start_page(&ctx, &whole, &form);
    }
    let Some((title, due)) = read(&mut form) else {
        return start_page(&ctx, &whole, &form);
    };
    let context = instruments(&ctx).once(&key);
    let (tenant, before) = (whole.round.tenant, whole.round.id);
    let made = context.next_round(&ctx.actor, tenant, before, (&title, due));
    let id = once(made.await, |round| round.id.to_string()).map_err(failed)?;
    Ok(done(&ctx, &format!("{ASSESSMENTS}/{id}")))
}

/// Why a question is to be looked at, as a tag.
pub(super) fn tag(ctx: &Ctx, news: Option<News>) -> Html {
    let (tone, id) = match news {
        Some(News::New) => (Tone::Info, "instruments-news-new"),
        Some(News::Changed) => (Tone::Warning, "instruments-news-changed"),
        Some(News::Refused) => (Tone::Warning, "instruments-news-refused"),
        None => (Tone::Warning, "instruments-state-blank"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}

pub(crate) async fn first(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    first_page(&ctx, &whole(&ctx, &id).await?, &Form::default())
}

fn first_page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let all = whole.first();
    let open = whole.round.stand == RoundStand::Open;
    let editing = open && OFFICER.admits(&ctx.actor, ctx.tenant);
    let row = |place: &usize| {
        let item = whole.instrument.item(*place)?;
        let to = match editing {
            true => format!("{}#{}", section_path(whole, *place), item.id),
            false => path(&whole.round, &format!("/questions/{}", item.id)),
        };
        Some(vec![
            Cell::html(Html::link(Text::code(&item.id), &ctx.url(&to))),
            Cell::text(words.question(item)),
            Cell::html(tag(ctx, whole.news(*place))),
        ])
    };
    let rows = all.iter().take(ROWS).filter_map(row).collect();
    let columns = [
        "instruments-column-number",
        "instruments-column-question",
        "instruments-column-stand",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-first"), columns, rows)
        .empty(lang.text("instruments-first-empty"));
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    let count = [("count", super::count(all.len()))];
    blocks.push(paragraph(
        lang.text_with("instruments-first-about", &count),
    )?);
    blocks.push(table.into());
    if editing && !whole.carried.news.is_empty() {
        blocks.push(confirming(ctx, whole, &all, form)?);
    }
    blocks.push(bar(
        ctx,
        &[("instruments-back-to-list", path(&whole.round, ""))],
    )?);
    let meta = meta(ctx, &whole.round, "instruments-first").wide();
    let meta = meta.errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// The form by which somebody says what they have looked at.
fn confirming(ctx: &Ctx, whole: &Whole, all: &[usize], form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let shown = all.iter().take(ROWS).filter(|p| whole.news(**p).is_some());
    let items = shown.filter_map(|p| whole.instrument.item(*p));
    let choices = items.map(|i| Choice::new(i.id.as_str(), Text::code(&i.id)));
    let field = Field::checkboxes(
        "items",
        lang.text("instruments-looked-at"),
        choices.collect(),
    );
    let sheet = Sheet::new(
        ctx,
        &path(&whole.round, "/first"),
        "instruments-looked-at-save",
    )
    .version(whole.carried.version)
    .fields(vec![field]);
    let sheet = sheet.as_sent(ctx, form);
    sheet.html()
}

pub(crate) async fn looked(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let items: Result<BTreeSet<_>, _> = form.all("items").map(str::parse).collect();
    let items = items.map_err(|_| Error::bad_request())?;
    if items.is_empty() {
        form.fail("items", say("web-field-missing"));
        return first_page(&ctx, &whole, &form);
    }
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let looked = context.looked_at(&ctx.actor, round.tenant, (round.id, seen), &items);
    match looked.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/first"))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("items", say("web-form-outdated"));
            first_page(&ctx, &whole, &form)
        }
        Err(other) => Err(failed(other)),
    }
}

/// What changed since the round before, question by question.
pub(crate) async fn since(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, now) = (&ctx.lang, whole(&ctx, &id).await?);
    let before = now.round.previous.ok_or_else(Error::not_found)?;
    let before = whole(&ctx, &before.to_string()).await?;
    let words = words(&ctx, &now);
    let mut asked = ctx.asked();
    let from: usize = asked.place("from").unwrap_or(0);
    let all = changes(
        (&before.instrument, &before.scored),
        (&now.instrument, &now.scored),
    );
    let moved = |d: Direction| !matches!(d, Direction::Level | Direction::Incomparable);
    let all: Vec<_> = all.into_iter().filter(|c| moved(c.direction)).collect();
    let figure = |score: &Option<Score>| {
        let none = || lang.text("instruments-no-figure");
        Cell::text(score.as_ref().map_or_else(none, |s| percent(&ctx, s)))
    };
    let row = |change: &crate::round::Change| {
        let (_, item) = now.item(change.id.as_str())?;
        let to = path(&now.round, &format!("/questions/{}", item.id));
        Some(vec![
            Cell::html(Html::link(Text::code(&item.id), &ctx.url(&to))),
            Cell::text(words.question(item)),
            figure(&change.before),
            figure(&change.now),
            Cell::html(direction(&ctx, change.direction)),
        ])
    };
    let rows = all.iter().skip(from).take(ROWS).filter_map(row).collect();
    let columns = vec![
        Column::text(lang.text("instruments-column-number")),
        Column::text(lang.text("instruments-column-question")),
        Column::number(lang.text("instruments-column-before")),
        Column::number(lang.text("instruments-column-now")),
        Column::text(lang.text("instruments-column-stand")),
    ];
    let table = Table::new(lang, lang.text("instruments-since"), columns, rows)
        .empty(lang.text("instruments-since-empty"));
    let to = |n: usize| ctx.url(&path(&now.round, &format!("/since?from={n}")));
    let next = (from + ROWS < all.len()).then(|| to(from + ROWS));
    let first = (from > 0).then(|| to(0));
    let blocks = vec![
        note(&ctx, Tone::Info, lang.text("instruments-since-about"))?,
        table.into(),
        Pages::new(lang, first, next).into(),
        bar(&ctx, &[("instruments-result", path(&now.round, "/result"))])?,
    ];
    let meta = meta(&ctx, &now.round, "instruments-since").wide();
    Ok(show(&ctx, meta, blocks))
}

fn direction(ctx: &Ctx, direction: Direction) -> Html {
    let (tone, id) = match direction {
        Direction::Better => (Tone::Good, "instruments-went-better"),
        Direction::Worse => (Tone::Bad, "instruments-went-worse"),
        Direction::Opened => (Tone::Info, "instruments-went-known"),
        Direction::Closed => (Tone::Warning, "instruments-went-unknown"),
        Direction::Level | Direction::Incomparable => (Tone::Calm, "instruments-no-figure"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}
