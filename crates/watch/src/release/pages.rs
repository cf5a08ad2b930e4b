//! `/release`: what visitors without an account may see.
//!
//! Invariant: opening the page changes nothing; only the button does.

use super::{Release, actions};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Choice, Field, Notice, Sheet, Tone};
use web::form::Form;
use web::page::render;
use web::{Ctx, Error, Html, Message, PageMeta};

#[derive(Template)]
#[template(
    source = "{% if let Some(notice) = saved %}{{ notice }}{% endif %}{{ form }}",
    ext = "html"
)]
struct ReleasePage {
    saved: Option<Notice>,
    form: Html,
}

/// The settings.
///
/// # Errors
/// As the actions.
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (release, version) = actions::current(watch, tenant).await.map_err(app_error)?;
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
    page(&ctx, &Form::parse(text.as_bytes()), version, saved)
}

fn page(ctx: &Ctx, form: &Form, version: i64, saved: bool) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let yes = vec![Choice::new("yes", lang.text("watch-release-released"))];
    let number = |name, id: &str| {
        let hint = lang.text(&format!("{id}-hint"));
        Field::text(name, lang.text(id)).short().hint(hint)
    };
    let fields = vec![
        Field::checkboxes("released", lang.text("watch-release-title"), yes),
        number("delay", "watch-release-delay"),
        number("threshold", "watch-release-threshold"),
    ];
    let sheet = Sheet::new(ctx, "/release", "watch-release-save")
        .intro(lang.text("watch-release-intro"))
        .version(version)
        .fields(fields)
        .sent(ctx, form);
    let body = ReleasePage {
        saved: saved.then(|| Notice::new(lang, Tone::Good, lang.text("watch-release-saved"))),
        form: sheet.html()?,
    };
    let meta = PageMeta::new(lang.text("watch-release-title"));
    let meta = meta.errors_of(form);
    Ok(render(ctx, meta, body))
}

/// Saves the settings.
///
/// # Errors
/// As the actions.
pub async fn save(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let (_, version) = actions::current(watch, tenant).await.map_err(app_error)?;
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
        return page(&ctx, &form, version, false);
    };
    let delay_days = i32::try_from(delay).unwrap_or(365);
    let release = Release {
        released: form.ticked("released"),
        delay_days,
        suppress_below,
    };
    match actions::save(&ctx.actor, watch, tenant, release, Some((&key, seen))).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?saved", ctx.url("/release"))).into_response()),
        Err(WatchError::Changed) => {
            form.fail("released", Message::new("web-form-outdated"));
            page(&ctx, &form, version, false)
        }
        Err(other) => Err(app_error(other)),
    }
}
