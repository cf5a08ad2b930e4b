//! `/retention`: how long things are kept, with what would go before anything is set.
//!
//! Invariant: the first button only shows; what it showed is set by the second, once.

use super::{MOST_DAYS, Preview, Retention, actions};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::TenantId;
use web::component::{Cell, Column, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::page::render;
use web::{Ctx, Error, Html, PageMeta, Text};

const PATH: &str = "/retention";

#[derive(Template)]
#[template(
    source = "{% if let Some(notice) = notice %}{{ notice }}{% endif %}{% if let Some(table) = table %}{{ table }}{% endif %}{{ form }}",
    ext = "html"
)]
struct RetentionPage {
    notice: Option<Notice>,
    table: Option<Table>,
    form: Html,
}

/// The limits in force.
///
/// # Errors
/// As the actions.
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let current = actions::read(&ctx.actor, watch, tenant).await;
    let current = current.map_err(app_error)?;
    let form = form(&ctx, current.retention, current.version, Step::Ask);
    let saved = ctx.query.as_deref() == Some("saved");
    let said = || ctx.lang.text("watch-retention-saved");
    let notice = if saved {
        Some(Notice::new(&ctx.lang, Tone::Good, said()))
    } else {
        let text = || ctx.lang.text("watch-retention-undecided");
        (!current.is_chosen()).then(|| Notice::new(&ctx.lang, Tone::Warning, text()))
    };
    Ok(page(&ctx, notice, None, form.html()?, true))
}

#[derive(Template)]
#[template(
    source = "<p>{{ text }}</p><p><a href=\"{{ url }}\">{{ label }}</a></p>",
    ext = "html"
)]
struct Reminder {
    text: Text,
    url: String,
    label: Text,
}

/// What an administrator is reminded of until somebody decided.
///
/// # Errors
/// As the actions.
pub(crate) async fn reminder(ctx: &Ctx, tenant: TenantId) -> Result<Option<Notice>, Error> {
    if crate::rights::administrator(&ctx.actor, tenant).is_err() {
        return Ok(None);
    }
    let current = actions::read(&ctx.actor, watch_of(ctx), tenant).await;
    if current.map_err(app_error)?.is_chosen() {
        return Ok(None);
    }
    let lang = &ctx.lang;
    let body = Html::render(&Reminder {
        text: lang.text("watch-retention-undecided"),
        url: ctx.url(PATH),
        label: lang.text("watch-retention-decide"),
    })?;
    Ok(Some(Notice::new(lang, Tone::Warning, body)))
}

/// Shows what would go, or sets what was shown.
///
/// # Errors
/// As the actions.
pub async fn send(ctx: Ctx, mut sent: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = sent.key()?;
    let current = actions::read(&ctx.actor, watch, tenant).await;
    let current = current.map_err(app_error)?;
    let mut days = |field| sent.optional(field, parse::number(1, MOST_DAYS.into()));
    let (observations, inputs) = (days("observations"), days("inputs"));
    let reports = days("reports");
    let (Some(observations), Some(inputs), Some(reports)) = (observations, inputs, reports) else {
        let again = form(&ctx, current.retention, current.version, Step::Ask);
        return Ok(page(
            &ctx,
            None,
            None,
            again.sent(&ctx, &sent).html()?,
            false,
        ));
    };
    let short = |days: Option<i64>| days.and_then(|d| i32::try_from(d).ok());
    let wanted = Retention {
        observations: short(observations),
        inputs: short(inputs),
        reports: short(reports),
    };
    if sent.get("step") != Some("save") {
        return preview(&ctx, wanted, &sent).await;
    }
    let seen = sent.version().ok_or_else(Error::bad_request)?;
    let over = (wanted, seen);
    match actions::change(&ctx.actor, watch, tenant, over, Some(&key)).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?saved", ctx.url(PATH))).into_response()),
        Err(WatchError::Changed) => {
            let field = "observations";
            sent.fail(field, web::Message::new("web-form-outdated"));
            let again = form(&ctx, wanted, current.version, Step::Ask);
            Ok(page(
                &ctx,
                None,
                None,
                again.sent(&ctx, &sent).html()?,
                false,
            ))
        }
        Err(other) => Err(app_error(other)),
    }
}

async fn preview(ctx: &Ctx, wanted: Retention, sent: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let found = actions::preview(&ctx.actor, watch, tenant, wanted).await;
    let found = found.map_err(app_error)?;
    let version = sent.version().unwrap_or_default();
    let form = form(ctx, wanted, version, Step::Set).sent(ctx, sent);
    let notice = Notice::new(
        &ctx.lang,
        Tone::Info,
        ctx.lang.text("watch-retention-not-yet"),
    );
    let table = table(ctx, &found);
    Ok(page(ctx, Some(notice), Some(table), form.html()?, true))
}

/// What the first button of the form does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Ask,
    Set,
}

fn form(ctx: &Ctx, retention: Retention, version: i64, step: Step) -> Sheet {
    let lang = &ctx.lang;
    let field = |name, id: &str, days: Option<i32>| {
        let value = days.map_or_else(String::new, |d| d.to_string());
        Field::text(name, lang.text(id))
            .short()
            .value(&value)
            .hint(lang.text(&format!("{id}-hint")))
    };
    let fields = vec![
        field(
            "observations",
            "watch-retention-observations",
            retention.observations,
        ),
        field("inputs", "watch-retention-inputs", retention.inputs),
        field("reports", "watch-retention-reports", retention.reports),
    ];
    let (ask, set) = ("watch-retention-preview", "watch-retention-save");
    let sheet = match step {
        Step::Ask => Sheet::new(ctx, PATH, ask).sends("step", "preview"),
        Step::Set => Sheet::new(ctx, PATH, set)
            .sends("step", "save")
            .danger()
            .further(lang.text(ask), "step", "preview")
            .cancel(ctx, PATH),
    };
    sheet
        .intro(lang.text("watch-retention-intro"))
        .version(version)
        .fields(fields)
}

fn table(ctx: &Ctx, found: &Preview) -> Table {
    let lang = &ctx.lang;
    let count = |n: u64| lang.number(i64::try_from(n).unwrap_or(i64::MAX));
    let row = |id, n: u64, bytes: u64, days: Text| {
        vec![
            Cell::text(lang.text(id)),
            Cell::text(count(n)),
            Cell::text(lang.bytes(bytes)),
            Cell::text(days),
        ]
    };
    let plain = |id, n: u64| {
        vec![
            Cell::text(lang.text(id)),
            Cell::text(count(n)),
            Cell::text(Text::default()),
            Cell::text(Text::default()),
        ]
    };
    let gone = found.observations;
    let days = gone.span.map_or_else(Text::default, |(first, last)| {
        Text::from(format!("{} – {}", lang.day(first), lang.day(last)))
    });
    let (inputs, held) = (found.inputs, found.held);
    let rows = vec![
        row(
            "watch-retention-row-observations",
            gone.rows,
            gone.bytes,
            days,
        ),
        row(
            "watch-retention-row-inputs",
            inputs.count,
            inputs.bytes,
            Text::default(),
        ),
        row(
            "watch-retention-row-held",
            held.count,
            held.bytes,
            Text::default(),
        ),
        plain("watch-retention-row-reports", found.desk.reports),
        plain("watch-retention-row-cases", found.desk.cases),
    ];
    let columns = vec![
        Column::text(lang.text("watch-retention-what")),
        Column::number(lang.text("watch-retention-count")),
        Column::number(lang.text("watch-retention-size")),
        Column::text(lang.text("watch-retention-days")),
    ];
    Table::new(lang, lang.text("watch-retention-would"), columns, rows)
}

fn page(
    ctx: &Ctx,
    notice: Option<Notice>,
    table: Option<Table>,
    form: Html,
    good: bool,
) -> Response {
    let meta = PageMeta::new(ctx.lang.text("watch-retention-title"));
    let body = RetentionPage {
        notice,
        table,
        form,
    };
    render(ctx, if good { meta } else { meta.errors() }, body)
}
