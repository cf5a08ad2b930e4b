//! Marks on pages: the form that marks a question, the list of a round with the answers, and what
//! the author of an instrument reads.
//!
//! Invariant: a respondent sees their own mark and its answer, and nobody else's.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Choice, Column, Field, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::{Mark, MarkKind};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::pages::files::attached;
use crate::assessment::pages::section::Seat;
use crate::assessment::pages::{disputes, failed, meta, named, path, say, whole, words};
use crate::assessment::{RoundStand, Voice, Whole};
use crate::package::Item;
use crate::pages::block::{bar, done, join, notice, paragraph, show as page};
use crate::pages::{INSTRUMENTS, OFFICER, instruments, tenant};
use crate::respondent::pages::private;
use crate::respondent::pages::seated::Seated;
use crate::respondent::pages::sitting::{seat, titled};

const fn kind(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Unclear => "instruments-mark-unclear",
        MarkKind::Unfit => "instruments-mark-unfit",
    }
}

/// A mark in words, with its answer.
fn said(ctx: &Ctx, mark: &Mark) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let head = [
        Html::from(Tag::new(Tone::Warning, lang.text(kind(mark.kind)))),
        Text::user(mark.comment.as_str()).into(),
    ];
    let mut blocks = vec![paragraph(Html::joined(&head))?];
    if let Some(reply) = &mark.reply {
        let tag = Tag::new(Tone::Good, lang.text("instruments-mark-answered"));
        let reply = [tag.into(), Html::from(Text::user(reply.text.as_str()))];
        blocks.push(paragraph(Html::joined(&reply))?);
    }
    join(blocks)
}

/// The form that marks a question.
fn mark_page(
    ctx: &Ctx,
    whole: &Whole,
    (seat, item): (&Seat, &Item),
    own: Option<&Mark>,
    form: &Form,
) -> Result<Response, Error> {
    if whole.round.stand == RoundStand::SignedOff {
        return Err(failed(InstrumentsError::SignedOff));
    }
    let lang = &ctx.lang;
    let kinds = MarkKind::ALL.map(|k| Choice::new(k.as_str(), lang.text(kind(k))));
    let fields = vec![
        Field::radio("kind", lang.text("instruments-mark-kind"), kinds.to_vec())
            .value(own.map_or("", |m| m.kind.as_str())),
        Field::area("comment", lang.text("instruments-mark-comment"), 3)
            .value(own.map(|m| m.comment.clone()).unwrap_or_default()),
    ];
    let home = seat.question(item.id.as_str());
    let sheet = Sheet::new(ctx, &format!("{home}/mark"), "instruments-mark")
        .intro(lang.text("instruments-mark-about"))
        .fields(fields)
        .cancel(ctx, &home);
    let mut blocks = vec![paragraph(words(ctx, whole).question(item))?];
    if let Some(own) = own {
        blocks.push(said(ctx, own)?);
    }
    blocks.push(sheet.as_sent(ctx, form).html()?);
    let args = [("item", Arg::Code(item.id.to_string()))];
    let title = lang.plain_with("instruments-mark-of", &args);
    let meta = match seat.is_team() {
        true => named(ctx, &whole.round, title),
        false => titled(ctx, &seat.home, whole, &title),
    };
    Ok(page(ctx, meta.errors_of(form), blocks))
}

fn read(form: &mut Form) -> Option<(MarkKind, String)> {
    let kind = form.required("kind", parse::choice(MarkKind::from_name));
    let comment = form.required("comment", parse::text(longest::SHORT));
    kind.zip(comment)
}

async fn own(
    ctx: &Ctx,
    whole: &Whole,
    (voice, item): (&Voice, &Item),
) -> Result<Option<Mark>, Error> {
    let found = instruments(ctx).own_mark(&whole.round, voice, &item.id);
    found.await.map_err(failed)
}

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let seat = Seat::team(&whole.round);
    let own = own(&ctx, &whole, (&seat.voice, item)).await?;
    mark_page(&ctx, &whole, (&seat, item), own.as_ref(), &Form::default())
}

pub(crate) async fn put(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let seat = Seat::team(&whole.round);
    let Some((kind, comment)) = read(&mut form) else {
        return mark_page(&ctx, &whole, (&seat, item), None, &form);
    };
    let context = instruments(&ctx).once(&key);
    let (tenant, round) = (whole.round.tenant, whole.round.id);
    let what = (&item.id, kind, comment.as_str());
    match context.mark(&ctx.actor, tenant, round, what).await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &seat.question(item.id.as_str())))
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn ask_sitting(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let sat = &seated.sat;
    let item = sat.question(&item).ok_or_else(Error::not_found)?;
    let seat = seat(&seated);
    let own = own(&ctx, &sat.whole, (&seat.voice, item)).await?;
    let form = Form::default();
    mark_page(&ctx, &sat.whole, (&seat, item), own.as_ref(), &form).map(private)
}

pub(crate) async fn put_sitting(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let sat = &seated.sat;
    let item = sat.question(&item).ok_or_else(Error::not_found)?;
    let seat = seat(&seated);
    let Some((kind, comment)) = read(&mut form) else {
        return mark_page(&ctx, &sat.whole, (&seat, item), None, &form).map(private);
    };
    let what = (&item.id, kind, comment.as_str());
    match instruments(&ctx)
        .once_by(&key, &seat.voice)
        .mark_sitting(&seated.secret, what)
        .await
    {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            Ok(private(done(&ctx, &seat.question(item.id.as_str()))))
        }
        Err(other) => Err(failed(other)),
    }
}

/// The marks of a round: open ones first, each with the way to answer it.
pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let round = &whole.round;
    let all = instruments(&ctx).marks(&ctx.actor, round.tenant, round.id);
    let all = all.await.map_err(failed)?;
    let answering = OFFICER.admits(&ctx.actor, ctx.tenant);
    let mut rows = Vec::new();
    for mark in &all {
        let question = path(round, &format!("/questions/{}", mark.item));
        let to = at(&whole, mark);
        let label = lang.text(match mark.reply {
            Some(_) => "instruments-mark-reply-again",
            None => "instruments-mark-reply",
        });
        let reply = answering.then(|| Html::link(label, &ctx.url(&to)));
        rows.push(vec![
            Cell::link(Text::code(&mark.item), &ctx.url(&question)),
            Cell::text(disputes::name(&ctx, &whole, &mark.voice)),
            Cell::html(said(&ctx, mark)?),
            Cell::html(lang.moment_html(mark.at)),
            Cell::html(reply.unwrap_or_default()),
        ]);
    }
    let columns = [
        "instruments-column-number",
        "instruments-column-voice",
        "instruments-mark-comment",
        "instruments-column-when",
        "instruments-mark-reply",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-marks"), columns, rows)
        .empty(lang.text("instruments-marks-none"));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("instruments-marks-about"))?);
    blocks.push(table.into());
    let author = format!("{INSTRUMENTS}/{}/marks", round.instrument);
    let links = [
        ("instruments-back-to-list", path(round, "")),
        ("instruments-marks-all", author),
    ];
    blocks.push(bar(&ctx, &links)?);
    Ok(page(
        &ctx,
        meta(&ctx, round, "instruments-marks").wide(),
        blocks,
    ))
}

fn at(whole: &Whole, mark: &Mark) -> String {
    let voice = mark.voice.as_str();
    path(&whole.round, &format!("/marks/{}/{voice}", mark.item))
}

async fn found(ctx: &Ctx, whole: &Whole, (item, voice): (&str, &str)) -> Result<Mark, Error> {
    let round = &whole.round;
    let all = instruments(ctx).marks(&ctx.actor, round.tenant, round.id);
    let mut all = all.await.map_err(failed)?.into_iter();
    let found = all.find(|m| m.item.as_str() == item && m.voice.as_str() == voice);
    found.ok_or_else(Error::not_found)
}

pub(crate) async fn ask_reply(
    ctx: Ctx,
    Path((_, id, item, voice)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let mark = found(&ctx, &whole, (&item, &voice)).await?;
    reply_page(&ctx, &whole, &mark, &Form::default())
}

fn reply_page(ctx: &Ctx, whole: &Whole, mark: &Mark, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut blocks = Vec::new();
    if let Some((_, item)) = whole.item(mark.item.as_str()) {
        blocks.push(paragraph(words(ctx, whole).question(item))?);
    }
    blocks.push(said(ctx, mark)?);
    let field = Field::area("reply", lang.text("instruments-mark-reply"), 3).value(
        mark.reply
            .as_ref()
            .map(|r| r.text.clone())
            .unwrap_or_default(),
    );
    let sheet = Sheet::new(ctx, &at(whole, mark), "instruments-save")
        .version(mark.version)
        .fields(vec![field])
        .cancel(ctx, &path(&whole.round, "/marks"));
    blocks.push(sheet.as_sent(ctx, form).html()?);
    let args = [("item", Arg::Code(mark.item.to_string()))];
    let title = lang.plain_with("instruments-mark-reply-to", &args);
    let meta = named(ctx, &whole.round, title);
    Ok(page(ctx, meta.errors_of(form), blocks))
}

pub(crate) async fn reply(
    ctx: Ctx,
    Path((_, id, item, voice)): Path<(String, String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let mark = found(&ctx, &whole, (&item, &voice)).await?;
    let Some(text) = form.required("reply", parse::text(longest::SHORT)) else {
        return reply_page(&ctx, &whole, &mark, &form);
    };
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let which = (&mark.item, &mark.voice, seen);
    let replied = context.answer_mark(&ctx.actor, round.tenant, round.id, which, &text);
    match replied.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/marks"))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("reply", say("web-form-outdated"));
            reply_page(&ctx, &whole, &mark, &form)
        }
        Err(other) => Err(failed(other)),
    }
}

/// What was marked on an instrument in all rounds: for its author.
pub(crate) async fn author(
    ctx: Ctx,
    Path((_, instrument)): Path<(String, String)>,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = instruments(&ctx).marks_on(&ctx.actor, tenant(&ctx)?, &instrument);
    let all = all.await.map_err(failed)?;
    let mut rows = Vec::new();
    for (round, mark) in &all {
        let to = path(round, &format!("/questions/{}", mark.item));
        rows.push(vec![
            Cell::link(Text::code(&mark.item), &ctx.url(&to)),
            Cell::text(lang.number(round.instrument_version.into())),
            Cell::text(Text::user(round.title.as_str())),
            Cell::html(said(&ctx, mark)?),
            Cell::html(lang.moment_html(mark.at)),
        ]);
    }
    let columns = [
        "instruments-column-number",
        "instruments-column-version",
        "instruments-column-round",
        "instruments-mark-comment",
        "instruments-column-when",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-marks"), columns, rows)
        .empty(lang.text("instruments-marks-none"));
    let args = [("instrument", Arg::Code(instrument.clone()))];
    let up = Crumb {
        label: lang.text("instruments-catalogue"),
        path: INSTRUMENTS.to_owned(),
    };
    let meta = PageMeta::new(lang.text_with("instruments-marks-on", &args));
    let csv = ctx.url(&format!("{INSTRUMENTS}/{instrument}/marks/csv"));
    let save = Html::link(lang.text("instruments-marks-csv"), &csv);
    let blocks = vec![
        paragraph(lang.text("instruments-marks-author"))?,
        paragraph(save)?,
        table.into(),
    ];
    Ok(page(&ctx, meta.crumbs(vec![up]).wide(), blocks))
}

/// The same as a table for the author's own tools.
pub(crate) async fn author_csv(
    ctx: Ctx,
    Path((_, instrument)): Path<(String, String)>,
) -> Result<Response, Error> {
    let all = instruments(&ctx).marks_on(&ctx.actor, tenant(&ctx)?, &instrument);
    let file = super::table::file(&instrument, &all.await.map_err(failed)?);
    Ok(attached(file))
}
