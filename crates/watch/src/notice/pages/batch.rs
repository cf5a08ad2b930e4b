//! `/notices/batches/{id}`: what one run prepared under one rule, and the decision about it.
//!
//! Invariant: the buttons say over which state they decide.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::{BatchId, NoticeId};
use web::component::block::{paragraph, show as page};
use web::component::{Cell, Notice as Box, Pages, Sheet, Table, Tone};
use web::form::Form;
use web::{Arg, Ctx, Error, Html, PageMeta};

use super::{
    PATH, batch_cells, batch_columns, crumbs, named, notice_cells, notice_columns, rule_name, saved,
};
use crate::WatchError;
use crate::notice::BatchState;
use crate::notice::actions::{self, Decision};
use crate::observation::Names;
use crate::pages::{app_error, need_tenant, watch_of};

const SHOWN: usize = 50;

/// The batch with its notices.
///
/// # Errors
/// 404 when there is none; as the actions.
pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: BatchId = id.parse().map_err(|_| Error::not_found())?;
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (lang, actor) = (&ctx.lang, &ctx.actor);
    let after: Option<NoticeId> = ctx.asked().place("after");
    let found = actions::batch(actor, watch, tenant, id, (after, SHOWN + 1)).await;
    let (batch, mut notices) = found.map_err(app_error)?;
    let more = notices.len() > SHOWN;
    notices.truncate(SHOWN);
    let (_, rules) = actions::setting(actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let rules = named(lang, &rules);
    let names = Names::of(actor, watch, tenant).await.map_err(app_error)?;
    let at = format!("{PATH}/batches/{id}");
    let mut blocks: Vec<Html> = saved(&ctx).into_iter().collect();
    let first = Cell::html(lang.moment_html(batch.at));
    let row = batch_cells(lang, &batch, first, &rules);
    let caption = lang.text("notice-batches");
    blocks.push(Table::new(lang, caption, batch_columns(lang), vec![row]).into());
    if batch.state == BatchState::Held {
        let text = lang.text("notice-batch-held-text");
        blocks.push(Box::new(lang, Tone::Warning, text).into());
        let sheet = Sheet::new(&ctx, &at, "notice-approve")
            .sends("decision", "approve")
            .further(lang.text("notice-refuse"), "decision", "refuse")
            .version(batch.version);
        blocks.push(sheet.html()?);
    }
    let one = match batch.state {
        BatchState::Approved => Some(("notice-hold", "hold")),
        BatchState::Refused => Some(("notice-approve", "approve")),
        _ => None,
    };
    if let Some((label, decision)) = one {
        let sheet = Sheet::new(&ctx, &at, label).sends("decision", decision);
        blocks.push(sheet.version(batch.version).html()?);
    }
    let rows = notices.iter().map(|n| {
        let name = names.get(n.organisation).unwrap_or("–");
        notice_cells(&ctx, n, name)
    });
    let rows = rows.collect();
    let caption = lang.text("notice-notices");
    let table = Table::new(lang, caption, notice_columns(lang), rows);
    blocks.push(table.empty(lang.text("notice-none")).into());
    let next = notices.last().filter(|_| more);
    let next = next.map(|n| format!("{}?after={}", ctx.url(&at), n.id));
    let first = after.map(|_| ctx.url(&at));
    blocks.push(Pages::new(lang, first, next).into());
    let rule = rule_name(lang, &batch.rule, &rules);
    let args = [
        ("moment", Arg::Moment(batch.at)),
        ("rule", Arg::from(rule.plain())),
    ];
    let title = lang.text_with("notice-batch-title", &args);
    let meta = PageMeta::new(title).crumbs(crumbs(lang)).wide();
    Ok(page(&ctx, meta, blocks))
}

/// Decides.
///
/// # Errors
/// As the actions.
pub async fn decide(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let id: BatchId = id.parse().map_err(|_| Error::not_found())?;
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let decision = form.get("decision").and_then(Decision::parse);
    let decision = decision.ok_or_else(Error::bad_request)?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let key = form.key()?;
    let what = (id, seen, decision);
    match actions::decide(&ctx.actor, watch, tenant, what, Some(&key)).await {
        Ok(()) => {
            let at = ctx.url(&format!("{PATH}/batches/{id}"));
            Ok(Redirect::to(&format!("{at}?saved")).into_response())
        }
        Err(WatchError::Changed) => {
            let lang = &ctx.lang;
            let text = paragraph(lang.text("web-form-outdated"))?;
            let notice: Html = Box::new(lang, Tone::Warning, text).into();
            let meta = PageMeta::new(lang.text("notice-title")).crumbs(crumbs(lang));
            let meta = meta.status(axum::http::StatusCode::CONFLICT);
            Ok(page(&ctx, meta, vec![notice]))
        }
        Err(other) => Err(app_error(other)),
    }
}
