//! `/quarantine`: what was refused, with place and reason, and the button that settles an entry.
//!
//! Invariant: refused content is shown as text and never interpreted.

use super::{Entry, WHOLE_FILE, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::QuarantineId;
use web::component::{Notice, Pages, Tone};
use web::page::render;
use web::{Arg, Ctx, Error, Lang, PageMeta, Text};

struct Shown {
    file: Text,
    place: Text,
    reason: Text,
    excerpt: Option<Text>,
    dismiss: String,
}

#[derive(Template)]
#[template(path = "quarantine/list.html")]
struct QuarantinePage<'a> {
    lang: &'a Lang,
    notice: Option<Notice>,
    entries: Vec<Shown>,
    retry: String,
    pages: Pages,
}

/// The list.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let after: Option<QuarantineId> = ctx.asked().place("after");
    let from = after.map_or_else(String::new, |id| id.to_string());
    let entries = actions::list(&ctx.actor, watch, tenant, &from)
        .await
        .map_err(app_error)?;
    let full = entries.len() == actions::PAGE as usize;
    let next = entries
        .last()
        .filter(|_| full)
        .map(|e| ctx.url(&format!("/quarantine?after={}", e.id)));
    let first = after.is_some().then(|| ctx.url("/quarantine"));
    let retried = ctx.query.as_deref() == Some("retried");
    let said = || ctx.lang.text("watch-quarantine-retried");
    let body = QuarantinePage {
        lang: &ctx.lang,
        notice: retried.then(|| Notice::new(&ctx.lang, Tone::Info, said())),
        retry: ctx.url("/quarantine/retry"),
        entries: entries.iter().map(|e| shown(&ctx, e)).collect(),
        pages: Pages::new(&ctx.lang, first, next),
    };
    Ok(render(
        &ctx,
        PageMeta::new(ctx.lang.text("watch-quarantine-title")),
        body,
    ))
}

fn shown(ctx: &Ctx, entry: &Entry) -> Shown {
    let lang = &ctx.lang;
    let place = if entry.row == WHOLE_FILE {
        lang.plain("watch-quarantine-whole-file")
    } else {
        let column = entry
            .column
            .as_deref()
            .map(|c| format!(", {} {c}", lang.plain("watch-quarantine-column")));
        let (word, number) = entry.line.map_or_else(
            || ("watch-quarantine-row", entry.row + 1),
            |line| {
                (
                    "watch-quarantine-line",
                    i64::try_from(line).unwrap_or(i64::MAX),
                )
            },
        );
        format!(
            "{} {}{}",
            lang.plain(word),
            lang.number(number),
            column.unwrap_or_default()
        )
    };
    Shown {
        file: Text::user(entry.file.clone()),
        place: Text::from(place.as_str()),
        reason: reason(lang, entry),
        excerpt: (!entry.excerpt.is_empty()).then(|| Text::code(&entry.excerpt)),
        dismiss: ctx.url(&format!("/quarantine/{}/dismiss", entry.id)),
    }
}

/// Why, in the reader's language; a reason of a newer version is shown by its name.
fn reason(lang: &Lang, entry: &Entry) -> Text {
    if !lang.has(&entry.reason) {
        return Text::code(&entry.reason);
    }
    let args: Vec<(&str, Arg)> = entry
        .arguments
        .iter()
        .map(|(name, value)| (name.as_str(), Arg::Code(value.clone())))
        .collect();
    lang.text_with(&entry.reason, &args)
}

/// Settles an entry.
///
/// # Errors
/// As the actions.
pub async fn dismiss(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id = id.parse().map_err(|_| Error::not_found())?;
    actions::dismiss(&ctx.actor, watch, tenant, id)
        .await
        .map_err(app_error)?;
    Ok(Redirect::to(&ctx.url("/quarantine")).into_response())
}

/// Reads every input with an open entry again, by the mappings of today.
///
/// # Errors
/// As the actions.
pub async fn retry(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx).clone(), need_tenant(&ctx).await?);
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    let actor = ctx.actor.clone();
    // It goes on when the reader does not wait for it.
    let work = async move { crate::ingest::actions::retry(&actor, &watch, tenant).await };
    let done = tokio::spawn(work).await.map_err(Error::internal)?;
    done.map_err(app_error)?;
    Ok(Redirect::to(&format!("{}?retried", ctx.url("/quarantine"))).into_response())
}
