//! `/mappings`: mappings of CSV files, each tried on a sample before it is saved.
//!
//! Invariant: trying stores nothing; what a sample holds is shown as text, never as markup.

use super::actions::{self, Loaded, SHOWN};
use super::{Sample, shown};
use crate::WatchError;
use crate::pages::{app_error, download, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::TenantId;
use exchange::mapping::{MAX_BYTES, MappingError};
use std::io::Cursor;
use web::component::block::{bar, paragraph, show};
use web::component::{Cell, Column, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, Upload};
use web::page::Crumb;
use web::{Arg, Ctx, Error, Html, Message, PageMeta, Text};

/// Where the pages stand, below the language.
pub const PATH: &str = "/mappings";
const SAMPLE: &str = "sample";
const CONTENT: &str = "content";

/// What a new mapping begins with.
const BEGIN: &str = r#"name = "my-list"
provider = "…"
files = ["my-list-*.csv"]

[csv]
delimiter = ";"

[time]
column = "…"
format = "%d.%m.%Y %H:%M:%S"
zone = "UTC"

[fields]
source.ip = "…"
source.port = "…"

[type]
is = "…"
"#;

/// What is wrong with a mapping, in the reader's language.
pub(crate) fn said(error: &MappingError) -> Message {
    let said = Message::new(error.message_id());
    let args = error.args().into_iter();
    args.fold(said, |said, (name, value)| said.with(name, value))
}

/// The mappings.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let all = actions::list(&ctx.actor, watch, tenant).await;
    let all = all.map_err(app_error)?;
    let lang = &ctx.lang;
    let columns = ["name", "provider", "files", "changed"]
        .map(|c| Column::text(lang.text(&format!("watch-mapping-{c}"))));
    let row = |one: &Loaded| {
        let path = ctx.url(&format!("{PATH}/{}", one.name));
        vec![
            Cell::link(Text::code(&one.name), &path),
            Cell::text(Text::user(one.provider.clone())),
            Cell::text(Text::code(one.patterns().join(" "))),
            Cell::html(lang.moment_html(one.changed_at)),
        ]
    };
    let title = lang.text("watch-mapping-title");
    let rows = all.iter().map(row).collect();
    let table =
        Table::new(lang, title.clone(), columns.into(), rows).empty(lang.text("watch-mapping-no"));
    let mut blocks = Vec::new();
    if ctx.query.as_deref() == Some("removed") {
        let text = lang.text("watch-mapping-removed");
        blocks.push(Html::render(&Notice::new(lang, Tone::Good, text))?);
    }
    blocks.push(paragraph(lang.text("watch-mapping-intro"))?);
    blocks.push(bar(&ctx, &[("watch-mapping-new", "/mappings/new")])?);
    blocks.push(Html::render(&table)?);
    let mut crumbs = crumbs(&ctx);
    crumbs.pop();
    Ok(show(
        &ctx,
        PageMeta::new(title).crumbs(crumbs).wide(),
        blocks,
    ))
}

/// The form of a new mapping.
///
/// # Errors
/// As the actions.
pub async fn begin(ctx: Ctx) -> Result<Response, Error> {
    let tenant = need_tenant(&ctx).await?;
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    page(&ctx, None, &Form::default(), Vec::new())
}

/// One mapping, to read, try and change.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, name)): Path<(String, String)>) -> Result<Response, Error> {
    let found = found(&ctx, &name).await?;
    let mut blocks = Vec::new();
    if ctx.query.as_deref() == Some("saved") {
        let text = ctx.lang.text("watch-mapping-saved");
        blocks.push(Html::render(&Notice::new(&ctx.lang, Tone::Good, text))?);
    }
    page(&ctx, Some(&found), &Form::default(), blocks)
}

/// Tries or saves a new mapping.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn send_new(ctx: Ctx, sent: Upload) -> Result<Response, Error> {
    send(ctx, None, sent).await
}

/// Tries or saves a changed mapping.
///
/// # Errors
/// As [`send_new`].
pub async fn send_one(
    ctx: Ctx,
    Path((_, name)): Path<(String, String)>,
    sent: Upload,
) -> Result<Response, Error> {
    let found = found(&ctx, &name).await?;
    send(ctx, Some(found), sent).await
}

/// The file of a mapping.
///
/// # Errors
/// As the actions.
pub async fn file(ctx: Ctx, Path((_, name)): Path<(String, String)>) -> Result<Response, Error> {
    let found = found(&ctx, &name).await?;
    let bytes = found.content.into_bytes();
    download(&format!("{}.toml", found.name), "application/toml", bytes)
}

/// Asks before a mapping is taken out of use.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, Path((_, name)): Path<(String, String)>) -> Result<Response, Error> {
    let found = found(&ctx, &name).await?;
    let lang = &ctx.lang;
    let name = [("name", Arg::Text(found.name.clone()))];
    let title = lang.text_with("watch-mapping-remove-title", &name);
    let own = format!("{PATH}/{}", found.name);
    let form = Sheet::new(&ctx, &format!("{own}/remove"), "watch-mapping-remove")
        .intro(lang.text("watch-mapping-remove-intro"))
        .danger()
        .cancel(&ctx, &own);
    let meta = PageMeta::new(title).crumbs(crumbs(&ctx));
    Ok(show(&ctx, meta, vec![form.html()?]))
}

/// Takes it out of use; one that is gone already stays gone.
///
/// # Errors
/// As the actions.
pub async fn remove(
    ctx: Ctx,
    Path((_, name)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    sent.key()?;
    match actions::remove(&ctx.actor, watch, tenant, &name).await {
        Ok(()) | Err(WatchError::NotFound(_)) => {}
        Err(error) => return Err(app_error(error)),
    }
    Ok(Redirect::to(&format!("{}?removed", ctx.url(PATH))).into_response())
}

async fn found(ctx: &Ctx, name: &str) -> Result<Loaded, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let found = actions::one(&ctx.actor, watch, tenant, name).await;
    found.map_err(app_error)
}

async fn send(ctx: Ctx, found: Option<Loaded>, sent: Upload) -> Result<Response, Error> {
    let tenant = need_tenant(&ctx).await?;
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    // Saving the same text twice is saving it once.
    sent.form.key()?;
    let content = sent.form.get(CONTENT).unwrap_or_default().replace('\r', "");
    match sent.form.get("step") {
        Some("save") => save(&ctx, tenant, found, (sent, content)).await,
        _ => attempt(&ctx, found, (sent, content)).await,
    }
}

async fn save(
    ctx: &Ctx,
    tenant: TenantId,
    found: Option<Loaded>,
    (mut sent, content): (Upload, String),
) -> Result<Response, Error> {
    // A new name makes a new mapping; the version is that of the one on the page.
    let same = exchange::mapping::Mapping::parse(content.as_bytes())
        .is_ok_and(|m| found.as_ref().is_some_and(|f| f.name == m.name()));
    let seen = match same {
        true => sent.form.version(),
        false => Some(0),
    };
    let change = (content.as_bytes(), seen);
    match actions::load(&ctx.actor, watch_of(ctx), tenant, change).await {
        Ok(saved) => {
            let path = ctx.url(&format!("{PATH}/{}?saved", saved.name));
            return Ok(Redirect::to(&path).into_response());
        }
        Err(WatchError::Mapping(error)) => sent.form.fail(CONTENT, said(&error)),
        Err(WatchError::Changed) if !same => {
            sent.form
                .fail(CONTENT, Message::new("watch-mapping-name-taken"));
        }
        Err(error @ (WatchError::Changed | WatchError::Invalid(_))) => {
            sent.form.fail(CONTENT, Message::new(error.message_id()));
        }
        Err(error) => return Err(app_error(error)),
    }
    page(ctx, found.as_ref(), &sent.form, Vec::new())
}

/// Shows what the mapping makes of the sample.
async fn attempt(
    ctx: &Ctx,
    found: Option<Loaded>,
    (mut sent, content): (Upload, String),
) -> Result<Response, Error> {
    let at = sent.files.iter().position(|f| f.field == SAMPLE);
    let Some(file) = at.map(|at| sent.files.swap_remove(at)) else {
        sent.form
            .fail(SAMPLE, Message::new("watch-mapping-no-sample"));
        return page(ctx, found.as_ref(), &sent.form, Vec::new());
    };
    let tried = tokio::task::spawn_blocking(move || {
        let sample = Sample {
            name: file.name,
            content: Cursor::new(file.bytes),
        };
        actions::preview(content.as_bytes(), sample, SHOWN)
    });
    let blocks = match tried.await.map_err(Error::internal)? {
        Ok(preview) => shown::blocks(ctx, &preview)?,
        Err(WatchError::Mapping(error)) => {
            sent.form.fail(CONTENT, said(&error));
            Vec::new()
        }
        Err(_) => {
            sent.form
                .fail(SAMPLE, Message::new("watch-mapping-bad-sample"));
            Vec::new()
        }
    };
    page(ctx, found.as_ref(), &sent.form, blocks)
}

/// The way to a mapping's page.
fn crumbs(ctx: &Ctx) -> Vec<Crumb> {
    let steps = [
        ("watch-feeds-title", "/feeds"),
        ("watch-mapping-title", PATH),
    ];
    let step = |(label, path): (&str, &str)| Crumb {
        label: ctx.lang.text(label),
        path: path.to_owned(),
    };
    steps.map(step).into()
}

/// The form, below what was found out.
fn page(
    ctx: &Ctx,
    found: Option<&Loaded>,
    form: &Form,
    mut blocks: Vec<Html>,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (own, title) = match found {
        None => (format!("{PATH}/new"), lang.text("watch-mapping-new")),
        Some(one) => {
            let name = [("name", Arg::Text(one.name.clone()))];
            let title = lang.text_with("watch-mapping-one", &name);
            (format!("{PATH}/{}", one.name), title)
        }
    };
    let content = found.map_or(BEGIN, |one| one.content.as_str());
    let most = i64::try_from(MAX_BYTES >> 10).unwrap_or(i64::MAX);
    let hint = lang.text_with(
        "watch-mapping-content-hint",
        &[("kilobytes", Arg::Count(most))],
    );
    let fields = vec![
        Field::area(CONTENT, lang.text("watch-mapping-content"), 24)
            .hint(hint)
            .value(content),
        Field::file(SAMPLE, lang.text("watch-mapping-sample"), "")
            .hint(lang.text("watch-mapping-sample-hint"))
            .optional(lang),
    ];
    let mut sheet = Sheet::new(ctx, &own, "watch-mapping-try")
        .sends("step", "try")
        .fields(fields)
        .upload()
        .cancel(ctx, PATH);
    if ctx.may_open(&format!("{own}/remove")) {
        sheet = sheet.further(lang.text("watch-mapping-save"), "step", "save");
    }
    sheet = sheet.version(found.map_or(0, |one| one.version));
    // What was typed stays, also where nothing is wrong with it.
    if form.get(CONTENT).is_some() {
        sheet = sheet.sent(ctx, form);
    }
    blocks.push(sheet.html()?);
    if found.is_some() {
        let (file, remove) = (format!("{own}/file"), format!("{own}/remove"));
        let links = [
            ("watch-mapping-file", file),
            ("watch-mapping-remove", remove),
        ];
        blocks.push(bar(ctx, &links)?);
    }
    let meta = PageMeta::new(title).crumbs(crumbs(ctx)).errors_of(form);
    Ok(show(ctx, meta.wide(), blocks))
}
