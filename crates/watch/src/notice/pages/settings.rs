//! `/notices/settings`: whether notices go, when they wait for a person, and which rules run side
//! by side with another system.
//!
//! Invariant: a change is made over the version that was seen.

use axum::response::{IntoResponse, Redirect, Response};
use web::component::block::{bar, show as page};
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::{Ctx, Error, Html, Message, PageMeta};

use super::{crumbs, named, saved};
use crate::WatchError;
use crate::notice::actions::{self, MOST};
use crate::notice::{Mode, Setting};
use crate::pages::{app_error, need_tenant, watch_of};

const PATH: &str = "/notices/settings";

/// The settings.
///
/// # Errors
/// As the actions.
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    form_page(&ctx, &Form::default()).await
}

async fn form_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let lang = &ctx.lang;
    let found = actions::setting(&ctx.actor, watch, tenant).await;
    let (setting, rules) = found.map_err(app_error)?;
    let modes = Mode::ALL.iter().map(|m| {
        let id = format!("notice-mode-{}", m.as_str());
        Choice::new(m.as_str(), lang.text(&id))
    });
    let names = named(lang, &rules);
    let shadows: Vec<bool> = rules.iter().map(|r| r.2).collect();
    let choices = names
        .into_iter()
        .zip(shadows)
        .map(|((id, name), chosen)| Choice {
            chosen,
            ..Choice::new(id, name)
        });
    let mut fields = vec![
        Field::radio("mode", lang.text("notice-mode"), modes.collect())
            .value(setting.mode.as_str()),
        Field::text("most_recipients", lang.text("notice-most-recipients"))
            .hint(lang.text("notice-most-recipients-hint"))
            .short()
            .value(setting.most_recipients.to_string()),
        Field::text("least_units", lang.text("notice-least-units"))
            .hint(lang.text("notice-least-units-hint"))
            .short()
            .value(setting.least_units.to_string()),
    ];
    let shadow = Field::checkboxes("shadow", lang.text("notice-shadow"), choices.collect());
    fields.push(shadow);
    let sheet = Sheet::new(ctx, PATH, "notice-save")
        .intro(lang.text("notice-settings-about"))
        .fields(fields)
        .version(setting.version)
        .cancel(ctx, "/notices");
    let mut blocks: Vec<Html> = saved(ctx).into_iter().collect();
    blocks.push(bar(ctx, &[("directory-rule-title", "/directory/rules")])?);
    blocks.push(match form.is_good() && form.pairs().next().is_none() {
        true => sheet.html()?,
        false => sheet.sent(ctx, form).html()?,
    });
    let meta = PageMeta::new(lang.text("notice-settings"));
    let meta = meta.crumbs(crumbs(lang)).errors_of(form);
    Ok(page(ctx, meta, blocks))
}

/// Sets them.
///
/// # Errors
/// As the actions.
pub async fn save(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = form.key()?;
    let mode = form.required("mode", parse::choice(Mode::parse));
    let most_recipients = form.required("most_recipients", parse::number(1, MOST));
    let least_units = form.required("least_units", parse::number(1, MOST));
    let shadows: Vec<String> = form.all("shadow").map(str::to_owned).collect();
    let (Some(mode), Some(most_recipients), Some(least_units)) =
        (mode, most_recipients, least_units)
    else {
        return form_page(&ctx, &form).await;
    };
    let setting = Setting {
        mode,
        most_recipients,
        least_units,
        version: form.version().ok_or_else(Error::bad_request)?,
    };
    let what = (setting, shadows.as_slice());
    match actions::set(&ctx.actor, watch, tenant, what, Some(&key)).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?saved", ctx.url(PATH))).into_response()),
        Err(WatchError::Changed) => {
            form.fail("mode", Message::new("web-form-outdated"));
            form_page(&ctx, &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}
