//! `/release`: what visitors without an account may see.
//!
//! Invariant: opening the page changes nothing; only the button does.

use super::{Release, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Choice, ErrorSummary, Field, Notice, Tone};
use web::form::Form;
use web::page::render;
use web::{Ctx, Error, Lang, Message, PageMeta};

#[derive(Template)]
#[template(path = "release/release.html")]
struct ReleasePage<'a> {
    lang: &'a Lang,
    saved: Option<Notice>,
    errors: ErrorSummary,
    action: String,
    fields: Vec<Field>,
}

/// The settings.
///
/// # Errors
/// As the actions.
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let release = actions::read(watch, tenant).await.map_err(app_error)?;
    let ticked = if release.released {
        "&released=yes"
    } else {
        ""
    };
    let text = format!(
        "delay={}&threshold={}{ticked}",
        release.delay_days, release.suppress_below
    );
    let saved = ctx.query.as_deref() == Some("saved");
    Ok(page(&ctx, &Form::parse(text.as_bytes()), saved))
}

fn page(ctx: &Ctx, form: &Form, saved: bool) -> Response {
    let lang = &ctx.lang;
    let yes = vec![Choice::new("yes", lang.text("watch-release-released"))];
    let number = |name, id: &str| {
        let hint = lang.text(&format!("{id}-hint"));
        Field::text(name, lang.text(id))
            .short()
            .filled(lang, form)
            .hint(hint)
    };
    let body = ReleasePage {
        lang,
        saved: saved.then(|| Notice::new(lang, Tone::Good, lang.text("watch-release-saved"))),
        errors: ErrorSummary::of(lang, form),
        action: ctx.url("/release"),
        fields: vec![
            Field::checkboxes("released", lang.text("watch-release-title"), yes).filled(lang, form),
            number("delay", "watch-release-delay"),
            number("threshold", "watch-release-threshold"),
        ],
    };
    let meta = PageMeta::new(lang.text("watch-release-title"));
    render(ctx, if form.is_good() { meta } else { meta.errors() }, body)
}

/// Saves the settings.
///
/// # Errors
/// As the actions.
pub async fn save(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let whole = |id: &'static str, range: std::ops::RangeInclusive<i64>| {
        move |v: &str| {
            v.parse()
                .ok()
                .filter(|n| range.contains(n))
                .ok_or_else(|| Message::new(id))
        }
    };
    let delay = form.required("delay", whole("watch-release-delay-hint", 1..=365));
    let threshold = form.required("threshold", whole("watch-release-threshold-hint", 1..=1000));
    let (Some(delay), Some(suppress_below)) = (delay, threshold) else {
        return Ok(page(&ctx, &form, false));
    };
    let delay_days = i32::try_from(delay).unwrap_or(365);
    let release = Release {
        released: form.ticked("released"),
        delay_days,
        suppress_below,
    };
    actions::change(&ctx.actor, watch, tenant, release)
        .await
        .map_err(app_error)?;
    Ok(Redirect::to(&format!("{}?saved", ctx.url("/release"))).into_response())
}
