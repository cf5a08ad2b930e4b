//! `/blocklist/{name}`: an entry with its steps, its history and the appeals against it.
//!
//! Invariant: a step that does not follow from the state is not offered.

use super::{LIST, refuse};
use crate::blocklist::actions::{self, Step};
use crate::blocklist::appeal::{self, Appeal};
use crate::blocklist::{Block, BlockError, Entry, MOST_TEXT, State};
use crate::case::pages::{CASES, tell};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::block::{heading, paragraph, quote, show};
use web::component::{Cell, Choice, Column, Field, Pairs, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Ctx, Error, Message, PageMeta, Text};

/// The page.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, name)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, &name, &Form::default()).await
}

async fn page(ctx: &Ctx, name: &str, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let found = actions::one(&ctx.actor, watch, tenant, name).await;
    let (block, entries) = found.map_err(app_error)?;
    let appeals = appeal::list(&ctx.actor, watch, tenant, Some(name)).await;
    let appeals = appeals.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = vec![facts(ctx, &block)];
    blocks.extend(steps(ctx, &block, form)?);
    for appeal in &appeals {
        blocks.extend(appealed(ctx, name, appeal)?);
    }
    blocks.push(history(ctx, &entries));
    let crumb = Crumb {
        label: lang.text("watch-block-title"),
        path: LIST.to_owned(),
    };
    let meta = PageMeta::new(Text::user(block.name.as_str()))
        .crumbs(vec![crumb])
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

fn facts(ctx: &Ctx, block: &Block) -> Html {
    let lang = &ctx.lang;
    let on = block.is_on(ctx.app.clock().now().day());
    let state = match (block.state, on) {
        (State::Published, false) => lang.text("watch-block-ended"),
        (state, _) => lang.text(state.message_id()),
    };
    let below = match block.below {
        true => "watch-block-below-yes",
        false => "watch-block-below-no",
    };
    let mut pairs: Vec<(Text, Html)> = vec![
        (lang.text("watch-block-state"), state.into()),
        (lang.text("watch-block-below"), lang.text(below).into()),
        (
            lang.text("watch-case-type"),
            lang.text(&format!("watch-type-{}", block.rsit.as_str()))
                .into(),
        ),
        (
            lang.text("watch-block-basis"),
            Text::user(block.basis.as_str()).into(),
        ),
        (
            lang.text("watch-block-reference"),
            Text::user(block.reference.as_str()).into(),
        ),
        (
            lang.text("watch-block-until"),
            Text::from(lang.day(block.until)).into(),
        ),
    ];
    if !block.reason.is_empty() {
        let reason = Text::user(block.reason.as_str()).into();
        pairs.push((lang.text("watch-block-reason"), reason));
    }
    if let Some(case) = block.case {
        let link = Html::link(
            lang.text("watch-block-case-link"),
            &ctx.url(&format!("{CASES}/{case}")),
        );
        pairs.push((lang.text("watch-case-number"), link));
    }
    Pairs { pairs }.into()
}

fn steps(ctx: &Ctx, block: &Block, form: &Form) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let at = format!("{LIST}/{}", block.name);
    let why = || vec![Field::text("why", lang.text("watch-block-reason"))];
    let sheet = |button: &str, step: &'static str| {
        Sheet::new(ctx, &at, button)
            .sends("step", step)
            .version(block.version)
    };
    let mut blocks = Vec::new();
    match block.state {
        State::Proposed => {
            blocks.push(
                sheet("watch-block-publish", "publish")
                    .sent(ctx, form)
                    .html()?,
            );
            let refuse = sheet("watch-block-refuse", "refuse");
            blocks.push(refuse.fields(why()).html()?);
        }
        State::Published => {
            let off = sheet("watch-block-withdraw", "withdraw").further(
                lang.text("watch-block-suspend"),
                "step",
                "suspend",
            );
            blocks.push(off.fields(why()).as_sent(ctx, form).html()?);
        }
        State::Suspended => {
            blocks.push(
                sheet("watch-block-restore", "restore")
                    .sent(ctx, form)
                    .html()?,
            );
            blocks.push(
                sheet("watch-block-withdraw", "withdraw")
                    .fields(why())
                    .html()?,
            );
        }
        State::Withdrawn | State::Refused => {}
    }
    if !matches!(block.state, State::Withdrawn | State::Refused) {
        let until = Field::date(lang, "until", lang.text("watch-block-until"));
        let until = until.value(block.until.to_string());
        blocks.push(
            sheet("watch-block-extend", "extend")
                .fields(vec![until])
                .html()?,
        );
    }
    Ok(blocks)
}

fn appealed(ctx: &Ctx, name: &str, appeal: &Appeal) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut blocks = vec![
        heading(lang.text("watch-block-appeal"))?,
        paragraph(lang.moment_html(appeal.sent))?,
        quote(&appeal.body)?,
    ];
    if let Some(at) = appeal.answered {
        let id = match appeal.upheld {
            Some(true) => "watch-block-upheld",
            _ => "watch-block-rejected",
        };
        blocks.push(paragraph(Html::joined(&[
            lang.text(id).into(),
            lang.moment_html(at),
        ]))?);
        blocks.push(quote(&appeal.answer)?);
        return Ok(blocks);
    }
    let choices = vec![
        Choice::new("yes", lang.text("watch-block-upheld")),
        Choice::new("no", lang.text("watch-block-rejected")),
    ];
    let fields = vec![
        Field::radio("upheld", lang.text("watch-block-decision"), choices),
        Field::area("answer", lang.text("watch-block-answer"), 4)
            .hint(lang.text("watch-block-answer-hint")),
    ];
    let sheet = Sheet::new(ctx, &format!("{LIST}/{name}"), "watch-block-answer-send")
        .sends("step", "answer")
        .carry("code", appeal.code.as_str())
        .fields(fields);
    blocks.push(sheet.html()?);
    Ok(blocks)
}

fn history(ctx: &Ctx, entries: &[Entry]) -> Html {
    let lang = &ctx.lang;
    let rows = entries.iter().rev().map(|entry| {
        vec![
            Cell::html(lang.moment_html(entry.at)),
            Cell::text(lang.text(entry.what.message_id())),
            Cell::text(Text::user(entry.detail.as_str())),
            Cell::text(tell::who(ctx, &entry.who)),
        ]
    });
    let ids = [
        "watch-incident-when",
        "watch-case-entry",
        "watch-case-detail",
        "watch-case-who",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    let title = lang.text("watch-block-history");
    Table::new(lang, title, columns.collect(), rows.collect()).into()
}

/// Takes a step, or answers an appeal.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn send(
    ctx: Ctx,
    Path((_, name)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let which = form.get("step").unwrap_or_default().to_owned();
    let (field, done) = if which == "answer" {
        let upheld = form.required(
            "upheld",
            parse::choice(|t| match t {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            }),
        );
        let text = form.required("answer", parse::text(MOST_TEXT));
        let code = form.get("code").unwrap_or_default().to_owned();
        let (Some(upheld), Some(text)) = (upheld, text) else {
            return page(&ctx, &name, &form).await;
        };
        let place = (tenant, code.as_str());
        let done = appeal::answer(&ctx.actor, watch, place, (upheld, &text), &key).await;
        ("answer", done.map_err(BlockError::from))
    } else {
        let seen = form.version().ok_or_else(Error::bad_request)?;
        let Some((field, step)) = step(&which, &mut form) else {
            return page(&ctx, &name, &form).await;
        };
        let place = (tenant, name.as_str(), seen);
        let done = actions::step(&ctx.actor, watch, place, step, &key).await;
        (field, done)
    };
    match done {
        Ok(()) => Ok(Redirect::to(&ctx.url(&format!("{LIST}/{name}"))).into_response()),
        Err(error) => {
            refuse(&mut form, field, error)?;
            page(&ctx, &name, &form).await
        }
    }
}

fn step(which: &str, form: &mut Form) -> Option<(&'static str, Step)> {
    let why = |form: &mut Form| form.required("why", parse::text(MOST_TEXT));
    let step = match which {
        "publish" => ("step", Step::Publish),
        "restore" => ("step", Step::Restore),
        "refuse" => ("why", Step::Refuse(why(form)?)),
        "suspend" => ("why", Step::Suspend(why(form)?)),
        "withdraw" => ("why", Step::Withdraw(why(form)?)),
        "extend" => ("until", Step::Extend(form.required("until", parse::day)?)),
        _ => {
            form.fail("step", Message::new("web-field-choice"));
            return None;
        }
    };
    Some(step)
}
