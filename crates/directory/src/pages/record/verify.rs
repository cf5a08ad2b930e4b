//! The page that a contact's personal link opens: what is said, and three buttons.
//!
//! Not here: who is asked when (`record::verify`). Invariant: the GET writes nothing; a button uses
//! the link up.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::component::{Field as Input, Notice, Sheet, Tone};
use web::form::Form;
use web::i18n::Html;
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::{failed, heading, message, paragraph, show};
use super::{fields, title};
use crate::record::verify::VERIFY;
use crate::record::{Field, Saying, Seen, Value};
use crate::{Directory, DirectoryError};

/// What can be corrected without an account.
const CORRECTED: [&str; 5] = ["mail", "telephone", "language", "time_zone", "hours"];

/// Kept by nobody, and its address told to nobody: the page is for one person.
pub(in super::super) fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A link that cannot be used says so, with what to do.
pub(in super::super) fn refused(error: DirectoryError) -> Error {
    match error {
        DirectoryError::NotFound(_) => {
            Error::not_found().because(message(("directory-verify-spent", vec![])))
        }
        other => failed(other),
    }
}

pub(in super::super) async fn ask(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, &secret, &Form::default()).await
}

fn standing(seen: &Seen, field: &Field) -> Vec<String> {
    let of = seen.of(field.name).filter(|s| s.language.is_empty());
    of.flat_map(|s| &s.values).map(|v| v.text.clone()).collect()
}

async fn page(ctx: &Ctx, secret: &str, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let records = ctx.app.state::<Directory>().records();
    let seen = records.look(secret).await.map_err(refused)?;
    let at = format!("{VERIFY}/{secret}");
    let confirm = Sheet::new(ctx, &at, "directory-verify-confirm").sends("answer", "confirm");
    let inputs = CORRECTED.iter().filter_map(|name| {
        let field = seen.record.kind.field(name)?;
        let label = lang.text(field.message);
        let input = match field.many {
            true => Input::area(field.name, label, 3).hint(lang.text("directory-page-many-hint")),
            false => Input::text(field.name, label),
        };
        Some(
            input
                .value(standing(&seen, field).join("\n"))
                .optional(lang),
        )
    });
    let correct = Sheet::new(ctx, &at, "directory-verify-correct")
        .sends("answer", "correct")
        .intro(lang.text("directory-verify-correct-intro"))
        .fields(inputs.collect());
    let disown = Sheet::new(ctx, &at, "directory-verify-disown")
        .sends("answer", "disown")
        .danger();
    let blocks = vec![
        paragraph(lang.text("directory-verify-intro"))?,
        fields(ctx, &seen).await?,
        confirm.html()?,
        heading(ctx, "directory-verify-correct-title")?,
        correct.as_sent(ctx, form).html()?,
        heading(ctx, "directory-verify-disown-title")?,
        paragraph(lang.text("directory-verify-disown-text"))?,
        disown.html()?,
    ];
    let meta = PageMeta::new(title(ctx, &seen)).errors_of(form);
    Ok(private(show(ctx, meta, blocks)))
}

/// What the form says otherwise than what stands; mistakes are noted in it.
fn read(form: &mut Form, seen: &Seen) -> Option<Vec<Saying>> {
    let mut said = Vec::new();
    for field in CORRECTED
        .iter()
        .filter_map(|name| seen.record.kind.field(name))
    {
        let Some(sent) = form.get(field.name).map(str::to_owned) else {
            continue;
        };
        let lines: Vec<&str> = match field.many {
            true => sent.lines().collect(),
            false => vec![sent.as_str()],
        };
        let known = seen.of(field.name).flat_map(|s| &s.values).next();
        let value = |text: &str| Value {
            text: text.to_owned(),
            ..known.cloned().unwrap_or_else(|| Value::plain(field, ""))
        };
        let texts = lines.into_iter().filter(|t| !t.trim().is_empty());
        match Saying::read(field, "", texts.map(value)) {
            Ok(saying) => {
                let texts: Vec<String> = saying.values.iter().map(|v| v.text.clone()).collect();
                if texts != standing(seen, field) {
                    said.push(saying);
                }
            }
            Err(error) => form.fail(field.name, message(error.message())),
        }
    }
    form.is_good().then_some(said)
}

pub(in super::super) async fn answer(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let records = ctx.app.state::<Directory>().records();
    let seen = records.look(&secret).await.map_err(refused)?;
    let (result, id) = match form.get("answer") {
        Some("confirm") => (records.confirm(&secret).await, "directory-verify-confirmed"),
        Some("disown") => (records.disown(&secret).await, "directory-verify-disowned"),
        Some("correct") => {
            let Some(said) = read(&mut form, &seen) else {
                return page(&ctx, &secret, &form).await;
            };
            (
                records.correct(&secret, &said).await,
                "directory-verify-corrected",
            )
        }
        _ => return Err(Error::bad_request()),
    };
    result.map_err(refused)?;
    let thanks = paragraph(ctx.lang.text(id))?;
    let notice: Html = Notice::new(&ctx.lang, Tone::Good, thanks).into();
    let meta = PageMeta::new(title(&ctx, &seen));
    Ok(private(show(&ctx, meta, vec![notice])).into_response())
}
