//! `/cases/{id}/merge`: a case goes into another, or a report out of it.
//!
//! Invariant: nothing is lost; the case that went leads to where its reports are.

use super::one::{crumbs, id_of};
use super::{CASES, title};
use crate::WatchError;
use crate::case::{actions, parting};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::{CaseId, IncidentReportId};
use web::component::block::{heading, show};
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::{Ctx, Error, Message, PageMeta, Text};

/// The forms.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, id_of(&id)?, &Form::default()).await
}

async fn page(ctx: &Ctx, id: CaseId, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let whole = actions::one(&ctx.actor, watch, tenant, id).await;
    let whole = whole.map_err(app_error)?;
    let lang = &ctx.lang;
    let at = format!("{CASES}/{id}/merge");
    let number = Field::text("number", lang.text("watch-case-number"))
        .hint(lang.text("watch-case-merge-hint"))
        .short();
    let merge = Sheet::new(ctx, &at, "watch-case-merge-do")
        .sends("step", "merge")
        .version(whole.case.version)
        .intro(lang.text("watch-case-merge-text"))
        .fields(vec![number])
        .as_sent(ctx, form)
        .cancel(ctx, &format!("{CASES}/{id}"));
    let mut blocks = vec![merge.html()?];
    if whole.reports.len() > 1 {
        let reports = whole.reports.iter().map(|r| {
            let text: String = r.text.chars().take(60).collect();
            Choice::new(
                r.id.to_string(),
                Text::user(format!("{} {text}", lang.moment(r.received))),
            )
        });
        let split = Sheet::new(ctx, &at, "watch-case-split-do")
            .sends("step", "split")
            .intro(lang.text("watch-case-split-text"))
            .fields(vec![Field::radio(
                "report",
                lang.text("watch-case-split-report"),
                reports.collect(),
            )]);
        blocks.push(heading(lang.text("watch-case-split"))?);
        blocks.push(split.html()?);
    }
    let meta = PageMeta::new(title(lang, &whole.case, "watch-case-merge"))
        .crumbs(crumbs(ctx, Some(&whole.case)))
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// Merges or splits.
///
/// # Errors
/// As the actions; an unknown number is said beside its field.
pub async fn send(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let id = id_of(&id)?;
    let done = if form.get("step") == Some("split") {
        let report: Option<IncidentReportId> = form.get("report").and_then(|r| r.parse().ok());
        let report = report.ok_or_else(Error::bad_request)?;
        parting::split(&ctx.actor, watch, (tenant, id), report, &key).await
    } else {
        let seen = form.version().ok_or_else(Error::bad_request)?;
        let number = form.required("number", |text| {
            parse::number(1, i64::MAX)(text.trim().trim_start_matches("CG-"))
        });
        let Some(number) = number else {
            return page(&ctx, id, &form).await;
        };
        parting::merge(&ctx.actor, watch, (tenant, id), (number, seen), &key).await
    };
    match done {
        Ok(into) => Ok(Redirect::to(&ctx.url(&format!("{CASES}/{into}"))).into_response()),
        Err(WatchError::NotFound(_) | WatchError::Invalid(_)) if form.get("number").is_some() => {
            form.fail("number", Message::new("watch-case-unknown-number"));
            page(&ctx, id, &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}
