//! `/my-report`: the receipt, how far the report came, and what is written to whoever holds it.
//!
//! Not here: who sent it. Invariant: without the code nothing is shown, and the page is kept by no
//! cache.

use super::{FOLLOW, REPORT};
use crate::WatchError;
use crate::conversation::{self, Direction, Said};
use crate::incident_report::{Code, Progress, State, follow};
use crate::pages::{app_error, watch_of};
use crate::responder::{self, Responder};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::block::{heading, paragraph, quote, show};
use web::component::{Cell, Column, Field, Notice, Pairs, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::{Ctx, Error, Message, PageMeta, Text};

const MOST_CODE: usize = 60;

/// The form that asks for the code.
///
/// # Errors
/// Whatever the template reports.
pub async fn ask(ctx: Ctx) -> Result<Response, Error> {
    ask_again(&ctx, &Form::default())
}

fn ask_again(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let field = Field::text("code", lang.text("watch-incident-code"))
        .hint(lang.text("watch-incident-code-hint"))
        .autocomplete("off");
    let sheet = Sheet::new(ctx, FOLLOW, "watch-incident-follow")
        .fields(vec![field])
        .as_sent(ctx, form);
    let report = Html::link(lang.text("watch-incident-report-link"), &ctx.url(REPORT));
    let meta = PageMeta::new(lang.text("watch-incident-follow-title")).errors_of(form);
    Ok(show(ctx, meta, vec![sheet.html()?, paragraph(report)?]))
}

/// Leads to the report of the code.
///
/// # Errors
/// What is wrong with the code is said beside it.
pub async fn find(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let unknown = || Message::new("watch-incident-code-unknown");
    let code = form.required("code", |text| {
        let text: String = text.chars().take(MOST_CODE).collect();
        Code::parse(&text).ok_or_else(unknown)
    });
    let Some(code) = code else {
        return ask_again(&ctx, &form);
    };
    match follow(&ctx.actor, watch_of(&ctx), &code).await {
        Ok(_) => Ok(Redirect::to(&ctx.url(&format!("{FOLLOW}/{code}"))).into_response()),
        Err(WatchError::NotFound(_)) => {
            form.fail("code", unknown());
            ask_again(&ctx, &form)
        }
        Err(other) => Err(app_error(other)),
    }
}

/// One report by its code.
///
/// # Errors
/// 404 for an unknown code.
pub async fn one(ctx: Ctx, Path((_, code)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, &code, &Form::default()).await
}

/// Adds what whoever reported wants to add.
///
/// # Errors
/// As [`one`]; what is wrong with the text is said beside it.
pub async fn add(
    ctx: Ctx,
    Path((_, code)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let parsed = Code::parse(&code).ok_or_else(Error::not_found)?;
    let key = form.key()?;
    let text = form.required("text", parse::text(conversation::MOST_TEXT / 10));
    let Some(text) = text else {
        return page(&ctx, &code, &form).await;
    };
    let watch = watch_of(&ctx);
    let done = conversation::actions::add(&ctx.actor, watch, &parsed, &text, &key).await;
    done.map_err(app_error)?;
    Ok(Redirect::to(&ctx.url(&format!("{FOLLOW}/{parsed}?added"))).into_response())
}

async fn page(ctx: &Ctx, code: &str, form: &Form) -> Result<Response, Error> {
    let code = Code::parse(code).ok_or_else(Error::not_found)?;
    let watch = watch_of(ctx);
    let progress = follow(&ctx.actor, watch, &code).await.map_err(app_error)?;
    let responders = responder::actions::public(&ctx.actor, watch, progress.tenant).await;
    let responders = responders.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut blocks = said_first(ctx, &code)?;
    blocks.extend(recall(ctx, &progress, &responders)?);
    blocks.push(facts(ctx, &code, &progress));
    blocks.push(stages(ctx, &progress));
    if progress.report.state == State::Sealed || progress.report.state == State::HandedOver {
        blocks.push(paragraph(lang.text("watch-incident-sealed-text"))?);
    } else if progress.report.case.is_some() {
        blocks.push(heading(lang.text("watch-incident-said"))?);
        for said in &progress.said {
            blocks.push(message(ctx, said)?);
        }
        let field = Field::area("text", lang.text("watch-incident-add"), 4)
            .hint(lang.text("watch-incident-add-hint"));
        let sheet = Sheet::new(ctx, &format!("{FOLLOW}/{code}"), "watch-incident-add-send")
            .fields(vec![field])
            .as_sent(ctx, form);
        blocks.push(sheet.html()?);
    }
    let meta = PageMeta::new(lang.text("watch-incident-follow-title")).errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// What just happened.
fn said_first(ctx: &Ctx, code: &Code) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let asked = |word: &str| {
        let query = ctx.query.as_deref().unwrap_or_default();
        query.split('&').any(|part| part == word)
    };
    let mut blocks = Vec::new();
    if asked("new") {
        let code = Html::from(Text::code(code));
        let body = Html::joined(&[
            paragraph(lang.text("watch-incident-thanks"))?,
            paragraph(code)?,
            paragraph(lang.text("watch-incident-keep-code"))?,
        ]);
        blocks.push(Notice::new(lang, Tone::Good, body).into());
    }
    if asked("without-file") {
        let body = lang.text("watch-incident-without-file");
        blocks.push(Notice::new(lang, Tone::Warning, body).into());
    }
    if asked("added") {
        let body = lang.text("watch-incident-added");
        blocks.push(Notice::new(lang, Tone::Good, body).into());
    }
    Ok(blocks)
}

/// Whom to call about the money, at once.
fn recall(ctx: &Ctx, progress: &Progress, responders: &[Responder]) -> Result<Vec<Html>, Error> {
    let Some(loss) = &progress.report.loss else {
        return Ok(Vec::new());
    };
    let lang = &ctx.lang;
    let mut said = vec![paragraph(lang.text("watch-incident-recall-text"))?];
    let call = responder::recall(responders, loss.way, loss.responder);
    if call.is_empty() {
        said.push(paragraph(lang.text("watch-incident-recall-none"))?);
    }
    for one in call {
        said.push(responder::pages::card(ctx, one)?);
    }
    let notice = Notice::new(lang, Tone::Bad, Html::joined(&said));
    Ok(vec![
        notice.title(lang.text("watch-incident-recall")).into(),
    ])
}

fn facts(ctx: &Ctx, code: &Code, progress: &Progress) -> Html {
    let lang = &ctx.lang;
    let report = &progress.report;
    let mut pairs = vec![
        (lang.text("watch-incident-code"), Text::code(code).into()),
        (
            lang.text("watch-incident-kind"),
            lang.text(report.kind.message_id()).into(),
        ),
    ];
    if let Some(loss) = &report.loss {
        let amount = Text::from(format!("{} {}", loss.amount, loss.currency));
        pairs.push((lang.text("watch-incident-amount"), amount.into()));
    }
    Pairs { pairs }.into()
}

fn stages(ctx: &Ctx, progress: &Progress) -> Html {
    let lang = &ctx.lang;
    let rows = progress.stages.iter().map(|(stage, at)| {
        vec![
            Cell::text(lang.text(stage.message_id())),
            Cell::html(lang.moment_html(*at)),
        ]
    });
    let columns = vec![
        Column::text(lang.text("watch-incident-stage")),
        Column::text(lang.text("watch-incident-when")),
    ];
    Table::new(
        lang,
        lang.text("watch-incident-stages"),
        columns,
        rows.collect(),
    )
    .into()
}

/// A message of the conversation, seen from the reporter's side.
fn message(ctx: &Ctx, said: &Said) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let who = match said.direction {
        Direction::In => "watch-incident-you-wrote",
        _ => "watch-incident-we-wrote",
    };
    let head = Html::joined(&[lang.text(who).into(), lang.moment_html(said.at)]);
    Ok(Html::joined(&[paragraph(head)?, quote(&said.text)?]))
}
