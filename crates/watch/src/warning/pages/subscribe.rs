//! `/warnings/subscribe`: warnings by mail, asked for by anybody, confirmed and ended by the page of a
//! letter's link.
//!
//! Invariant: opening a link changes nothing, and the answer to a request is the same whether the
//! address is known or not.

use super::super::digest::{self, Asked};
use super::super::{Severity, letters};
use super::crumbs;
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::LanguageTag;
use web::component::block::show;
use web::component::{Choice, Field, Notice, Sheet, Tone};
use web::form::Form;
use web::form::parse::{choice, text};
use web::{Ctx, Error, Html, Message, PageMeta};

const PATH: &str = "/warnings/subscribe";

fn choices(ctx: &Ctx, language: &str, least: Severity) -> Vec<Field> {
    let lang = &ctx.lang;
    let offered = ctx.app.i18n().offered().iter();
    let offered = offered.filter_map(|t| {
        let known = LanguageTag::UN.contains(&t.as_str());
        let own = ctx.app.i18n().get(t.as_str())?;
        known.then(|| Choice::new(t.as_str(), own.text("web-language-name")))
    });
    let severities = Severity::ALL.iter();
    let severities =
        severities.map(|s| Choice::new(s.as_str(), lang.text(letters::severity_id(*s))));
    vec![
        Field::select("language", lang.text("warning-language"), offered.collect()).value(language),
        Field::select("least", lang.text("warning-least"), severities.collect())
            .value(least.as_str()),
    ]
}

fn page(ctx: &Ctx, sent: Option<&Form>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("asked") {
        let said = lang.text("warning-subscribe-asked");
        blocks.push(Notice::new(lang, Tone::Good, said).into());
    }
    let mail = Field::input("mail", lang.text("warning-mail"), "email").autocomplete("email");
    let mut fields = vec![mail];
    fields.extend(choices(ctx, lang.tag().as_str(), Severity::Medium));
    let mut sheet = Sheet::new(ctx, PATH, "warning-subscribe-send")
        .intro(lang.text("warning-subscribe-intro"))
        .fields(fields);
    if let Some(sent) = sent {
        sheet = sheet.sent(ctx, sent);
    }
    blocks.push(sheet.html()?);
    let meta = PageMeta::new(lang.text("warning-subscribe")).crumbs(crumbs(ctx, None));
    let good = sent.is_none_or(Form::is_good);
    Ok(show(ctx, if good { meta } else { meta.errors() }, blocks))
}

/// The form.
///
/// # Errors
/// Rendering.
pub async fn form(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, None)
}

fn chosen(sent: &mut Form) -> Option<(String, Severity)> {
    let known = |tag: &str| LanguageTag::UN.contains(&tag).then(|| tag.to_owned());
    let language = sent.required("language", choice(known));
    let least = sent.required("least", choice(Severity::from_name));
    Some((language?, least?))
}

/// Notes the request; a letter asks whether the address is meant.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, mut sent: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = sent.key()?;
    let mail = sent.required("mail", text(254));
    let choices = chosen(&mut sent);
    let (Some(mail), Some((language, least))) = (mail, choices) else {
        return page(&ctx, Some(&sent));
    };
    let asked = Asked {
        mail,
        language,
        least,
    };
    let address = ctx.app.config().address.clone().unwrap_or_default();
    match digest::ask(watch, tenant, &asked, (&address, &key)).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?asked", ctx.url(PATH))).into_response()),
        Err(WatchError::Invalid(_)) => {
            sent.fail("mail", Message::new("warning-refused-mail"));
            page(&ctx, Some(&sent))
        }
        Err(other) => Err(app_error(other)),
    }
}

/// What a link leads to; nothing is changed.
///
/// # Errors
/// 404 for a link that leads nowhere.
pub async fn look(ctx: Ctx, Path((_, secret)): Path<(String, String)>) -> Result<Response, Error> {
    decision(&ctx, &secret, None).await
}

async fn decision(ctx: &Ctx, secret: &str, sent: Option<&Form>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (found, confirmed) = digest::look(watch_of(ctx), secret)
        .await
        .map_err(app_error)?;
    let at = format!("/warnings/subscription/{secret}");
    let (button, intro) = match confirmed {
        true => ("warning-subscription-change", "warning-subscription-intro"),
        false => ("warning-subscription-confirm", "warning-confirm-intro"),
    };
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("saved") {
        blocks.push(Notice::new(lang, Tone::Good, lang.text("warning-saved")).into());
    }
    let mut sheet = Sheet::new(ctx, &at, button)
        .sends("step", "confirm")
        .further(lang.text("warning-subscription-end"), "step", "end")
        .intro(lang.text(intro))
        .fields(choices(ctx, &found.language, found.least));
    if let Some(sent) = sent {
        sheet = sheet.sent(ctx, sent);
    }
    blocks.push(sheet.html()?);
    let meta = PageMeta::new(lang.text("warning-subscription"));
    let good = sent.is_none_or(Form::is_good);
    Ok(show(ctx, if good { meta } else { meta.errors() }, blocks))
}

/// Confirms, changes or ends.
///
/// # Errors
/// As the actions.
pub async fn decide(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
    mut sent: Form,
) -> Result<Response, Error> {
    let (watch, lang) = (watch_of(&ctx), &ctx.lang);
    if sent.get("step") == Some("end") {
        digest::end(watch, &secret).await.map_err(app_error)?;
        let said = lang.text("warning-subscription-ended");
        let notice = Notice::new(lang, Tone::Good, said);
        let meta = PageMeta::new(lang.text("warning-subscription"));
        return Ok(show(&ctx, meta, vec![notice.into()]));
    }
    let Some((language, least)) = chosen(&mut sent) else {
        return decision(&ctx, &secret, Some(&sent)).await;
    };
    digest::confirm(watch, &secret, (&language, least))
        .await
        .map_err(app_error)?;
    let at = ctx.url(&format!("/warnings/subscription/{secret}"));
    Ok(Redirect::to(&format!("{at}?saved")).into_response())
}
