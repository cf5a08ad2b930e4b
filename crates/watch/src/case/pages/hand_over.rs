//! `/cases/{id}/hand-over`: the case as a document for another team.
//!
//! Invariant: the document is saved, never shown, and every time it leaves stands in the timeline.

use super::one::{crumbs, id_of};
use super::title;
use crate::case::actions;
use crate::case::hand_over::{Form as Way, export};
use crate::case::pages::CASES;
use crate::pages::{app_error, download, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::Response;
use web::component::block::{paragraph, show};
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::{Ctx, Error, PageMeta};

/// The form that asks in which form.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, &id, &Form::default()).await
}

async fn page(ctx: &Ctx, id: &str, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let whole = actions::one(&ctx.actor, watch, tenant, id_of(id)?).await;
    let case = whole.map_err(app_error)?.case;
    let lang = &ctx.lang;
    let ways = Way::ALL
        .iter()
        .map(|way| Choice::new(way.as_str(), lang.text(way.message_id())));
    let at = format!("{CASES}/{}/hand-over", case.id);
    let field = Field::select("form", lang.text("watch-case-iodef-form"), ways.collect());
    let sheet = Sheet::new(ctx, &at, "watch-case-iodef-save")
        .fields(vec![field])
        .as_sent(ctx, form)
        .cancel(ctx, &format!("{CASES}/{}", case.id));
    let blocks = vec![
        paragraph(lang.text("watch-case-iodef-text"))?,
        sheet.html()?,
    ];
    let meta = PageMeta::new(title(lang, &case, "watch-case-iodef"))
        .crumbs(crumbs(ctx, Some(&case)))
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// The document.
///
/// # Errors
/// As the actions.
pub async fn send(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = form.key()?;
    let Some(way) = form.required("form", parse::choice(Way::from_name)) else {
        return page(&ctx, &id, &form).await;
    };
    let place = (tenant, id_of(&id)?);
    let leaving = export(&ctx.actor, watch, place, way, &key).await;
    let leaving = leaving.map_err(app_error)?;
    download(&leaving.name, leaving.media, leaving.text.into_bytes())
}
