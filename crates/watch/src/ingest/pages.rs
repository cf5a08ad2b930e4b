//! `/inputs`: a report sent by a form, for those who have no shell.
//!
//! Larger files and programs take `POST /api/v1/inputs`. Invariant: the answer comes after the bytes
//! are durable; reading them is the background work's.

use super::{Input, Options, Via, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::TenantId;
use web::component::{Field, Notice, Sheet, Table, Tone};
use web::form::{Form, Upload};
use web::limit::Class;
use web::page::{Crumb, render};
use web::{Arg, Ctx, Error, Html, Message, PageMeta};

const PATH: &str = "/inputs";
const FILE: &str = "file";

#[derive(Template)]
#[template(
    source = "{% if let Some(notice) = notice %}{{ notice }}{% endif %}{{ form }}{{ newest }}",
    ext = "html"
)]
struct SendPage {
    notice: Option<Notice>,
    form: Html,
    newest: Table,
}

/// The empty form.
///
/// # Errors
/// As the actions.
pub async fn form(ctx: Ctx) -> Result<Response, Error> {
    let tenant = need_tenant(&ctx).await?;
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    let kept = ctx.query.as_deref() == Some("kept");
    let said = || ctx.lang.text("watch-send-kept");
    let notice = kept.then(|| Notice::new(&ctx.lang, Tone::Good, said()));
    page(&ctx, tenant, notice, &Form::default()).await
}

/// Keeps what was sent, for the background work to read.
///
/// # Errors
/// As the actions; what is wrong with the form is said beside its fields.
pub async fn send(ctx: Ctx, mut sent: Upload) -> Result<Response, Error> {
    let tenant = need_tenant(&ctx).await?;
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    // The same bytes under the same name are the same input, so that sending twice is sending once.
    sent.form.key()?;
    let options = options(&mut sent.form);
    let at = sent.files.iter().position(|f| f.field == FILE);
    let Some(at) = at else {
        sent.form.fail(FILE, Message::new("watch-send-no-file"));
        return page(&ctx, tenant, None, &sent.form).await;
    };
    if !super::api::is_file_name(&sent.files[at].name) {
        let bad = Message::new("watch-upload-bad-file-name");
        sent.form.fail(FILE, bad);
    }
    if !sent.form.is_good() {
        return page(&ctx, tenant, None, &sent.form).await;
    }
    let file = sent.files.swap_remove(at);
    keep(&ctx, tenant, (file.name, file.bytes), &options).await?;
    Ok(Redirect::to(&format!("{}?kept", ctx.url(PATH))).into_response())
}

async fn keep(
    ctx: &Ctx,
    tenant: TenantId,
    (name, bytes): (String, Vec<u8>),
    options: &Options,
) -> Result<(), Error> {
    let input = Input::Bytes { name, bytes };
    let kept = actions::keep(&ctx.actor, watch_of(ctx), tenant, input, options).await;
    kept.map(|_| ()).map_err(app_error)
}

/// What is said of the report; what is not understood is noted beside its field.
fn options(form: &mut Form) -> Options {
    let bad = |id| move |_| Message::new(id);
    let mut options = Options::new(Via::Upload);
    let name = "watch-upload-bad-name";
    let provider = form.optional("provider", |v| Options::provider_name(v).map_err(bad(name)));
    if let Some(Some(provider)) = provider {
        options.provider = provider;
    }
    let feed = form.optional("feed", |v| v.parse().map_err(bad(name)));
    options.feed = feed.flatten();
    let report = form.optional("report", |v| {
        v.parse().map_err(bad("watch-upload-bad-report"))
    });
    options.report = report.flatten();
    options
}

async fn page(
    ctx: &Ctx,
    tenant: TenantId,
    notice: Option<Notice>,
    sent: &Form,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let most = i64::try_from(Class::File.body_bytes() >> 20).unwrap_or(i64::MAX);
    let label = |name: &str| lang.text(&format!("watch-send-{name}"));
    let optional = |name: &'static str| Field::text(name, label(name)).optional(lang);
    let fields = vec![
        Field::file(FILE, label("file"), "").hint(label("file-hint")),
        optional("report").hint(label("report-hint")),
        optional("provider"),
        optional("feed"),
    ];
    let limit = [("megabytes", Arg::Count(most))];
    let sheet = Sheet::new(ctx, PATH, "watch-send-send")
        .intro(lang.text_with("watch-send-intro", &limit))
        .fields(fields)
        .upload()
        .as_sent(ctx, sent)
        .cancel(ctx, "/arrivals");
    let back = Crumb {
        label: lang.text("watch-morning-title"),
        path: "/arrivals".to_owned(),
    };
    let meta = PageMeta::new(lang.text("watch-send-title"));
    let meta = meta.crumbs(vec![back]).errors_of(sent);
    let form = sheet.html()?;
    let newest = crate::input::pages::newest(ctx, tenant).await?;
    let body = SendPage {
        notice,
        form,
        newest,
    };
    Ok(render(ctx, meta, body))
}
