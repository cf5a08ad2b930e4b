//! `/blocklist/settings`: who may read the list, what resolvers answer, what is never listed.
//!
//! Invariant: opening the page changes nothing.

use super::{LIST, refuse};
use crate::blocklist::{Answer, Audience, Settings, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::response::{IntoResponse, Redirect, Response};
use web::component::block::show;
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::page::Crumb;
use web::{Ctx, Error, PageMeta};

/// The page.
pub const PATH: &str = "/blocklist/settings";
const MOST_LINE: usize = 253;
const MOST_NAMES: usize = 1 << 20;

/// The settings.
///
/// # Errors
/// As the actions.
pub async fn show_form(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let found = actions::settings(&ctx.actor, watch, tenant).await;
    let found = found.map_err(app_error)?;
    let lang = &ctx.lang;
    let audiences = Audience::ALL
        .iter()
        .map(|a| Choice::new(a.as_str(), lang.text(a.message_id())));
    let answers = Answer::ALL
        .iter()
        .map(|a| Choice::new(a.as_str(), lang.text(a.message_id())));
    let fields = vec![
        Field::radio(
            "audience",
            lang.text("watch-block-audience"),
            audiences.collect(),
        )
        .value(found.audience.as_str()),
        Field::radio(
            "answer",
            lang.text("watch-block-answers"),
            answers.collect(),
        )
        .value(found.answer.as_str()),
        Field::text("origin", lang.text("watch-block-origin"))
            .hint(lang.text("watch-block-origin-hint"))
            .value(found.origin.as_str())
            .optional(lang),
        Field::input("contact", lang.text("watch-block-contact"), "email")
            .value(found.contact.as_str())
            .optional(lang),
        Field::area("kept_off", lang.text("watch-block-kept-off"), 10)
            .hint(lang.text("watch-block-kept-off-hint"))
            .value(found.kept_off.join("\n"))
            .optional(lang),
    ];
    let sheet = Sheet::new(ctx, PATH, "watch-block-save")
        .version(found.version)
        .fields(fields)
        .as_sent(ctx, form);
    let crumb = Crumb {
        label: lang.text("watch-block-title"),
        path: LIST.to_owned(),
    };
    let meta = PageMeta::new(lang.text("watch-block-settings"))
        .crumbs(vec![crumb])
        .errors_of(form);
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

/// Saves the settings.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn save(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let audience = form.required("audience", parse::choice(Audience::from_name));
    let answer = form.required("answer", parse::choice(Answer::from_name));
    let origin = form.optional("origin", parse::text(MOST_LINE));
    let contact = form.optional("contact", parse::text(MOST_LINE));
    let kept = form.optional("kept_off", parse::text(MOST_NAMES));
    let (Some(audience), Some(answer), Some(origin), Some(contact), Some(kept)) =
        (audience, answer, origin, contact, kept)
    else {
        return page(&ctx, &form).await;
    };
    let kept = kept.unwrap_or_default();
    let settings = Settings {
        audience,
        answer,
        origin: origin.unwrap_or_default(),
        contact: contact.unwrap_or_default(),
        kept_off: kept.split_whitespace().map(str::to_owned).collect(),
        version,
    };
    match actions::save(&ctx.actor, watch, tenant, settings, &key).await {
        Ok(()) => Ok(Redirect::to(&ctx.url(LIST)).into_response()),
        Err(error) => {
            refuse(&mut form, "kept_off", error)?;
            page(&ctx, &form).await
        }
    }
}
