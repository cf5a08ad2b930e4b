//! The import page: paste a list, look at what would change, import it.
//!
//! Not here: long files, which the command line takes. Invariant: the first button changes
//! nothing; importing the same list twice changes nothing the second time, so that a form sent
//! again does no harm.

use askama::Template;
use axum::response::Response;
use web::component::{Cell, ErrorSummary, Field, Hidden, Pairs, Table};
use web::form::{Form, Key};
use web::i18n::{Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{back, columns, failed, message, paragraph, show, tenant};
use crate::import::{ImportFile, Preview};
use crate::{Directory, DirectoryError};

#[derive(Template)]
#[template(
    source = "{{ errors }}<form method=\"post\" action=\"{{ action }}\" novalidate>{{ hidden }}{{ field }}<p><button type=\"submit\" name=\"step\" value=\"preview\">{{ preview }}</button>{% if let Some(apply) = apply %} <button type=\"submit\" name=\"step\" value=\"apply\">{{ apply }}</button>{% endif %}</p></form>",
    ext = "html"
)]
struct Sheet {
    errors: ErrorSummary,
    action: String,
    hidden: Hidden,
    field: Field,
    preview: Text,
    apply: Option<Text>,
}

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    tenant(&ctx)?;
    let sheet = sheet(&ctx, &Form::default(), false)?;
    Ok(show(&ctx, meta(&ctx), vec![intro(&ctx)?, sheet]))
}

pub(super) async fn sent(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let tenant = tenant(&ctx)?;
    form.key()?;
    let Some(text) = form.required("list", |t| Ok(t.to_owned())) else {
        return again(&ctx, &form);
    };
    let imports = ctx.app.state::<Directory>().imports();
    let file = ImportFile {
        name: "list.csv",
        bytes: text.as_bytes(),
    };
    let apply = form.get("step") == Some("apply");
    let done = if apply {
        imports
            .import_constituency_csv(&ctx.actor, tenant, &file)
            .await
            .map(|a| a.done)
    } else {
        imports
            .preview_constituency_csv(&ctx.actor, tenant, &file)
            .await
    };
    let done = match done {
        Err(error @ DirectoryError::File { .. }) => {
            form.fail("list", message(error.message()));
            return again(&ctx, &form);
        }
        other => other.map_err(failed)?,
    };
    let title = if apply {
        "directory-page-import-done"
    } else {
        "directory-page-import-planned"
    };
    let mut blocks = summary(&ctx, title, &done)?;
    if !apply {
        blocks.push(sheet(&ctx, &form, !done.changes_nothing())?);
    }
    Ok(show(&ctx, meta(&ctx), blocks))
}

/// The form as it was sent, with its errors.
fn again(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let sheet = sheet(ctx, form, false)?;
    Ok(show(ctx, meta(ctx).errors(), vec![intro(ctx)?, sheet]))
}

fn meta(ctx: &Ctx) -> PageMeta {
    PageMeta::new(ctx.lang.text("directory-page-import"))
        .crumbs(back(ctx))
        .wide()
}

fn intro(ctx: &Ctx) -> Result<Html, Error> {
    paragraph(ctx.lang.text("directory-page-import-intro"))
}

fn sheet(ctx: &Ctx, form: &Form, may_apply: bool) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let field = Field::area("list", lang.text("directory-page-import-list"), 12).filled(lang, form);
    let sheet = Sheet {
        errors: ErrorSummary::of(lang, form),
        action: ctx.url("/directory/import"),
        hidden: Hidden {
            key: Key::new(),
            version: None,
        },
        field,
        preview: lang.text("directory-page-import-preview"),
        apply: may_apply.then(|| lang.text("directory-page-import-apply")),
    };
    Ok(Html::render(&sheet)?)
}

/// What an import does or did, and every line that is not taken.
fn summary(ctx: &Ctx, title: &str, done: &Preview) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let number = |n: usize| Text::from(lang.number(i64::try_from(n).unwrap_or(i64::MAX)));
    let pairs = [
        ("directory-page-import-added", done.added),
        ("directory-page-import-changed", done.changed),
        ("directory-page-import-unchanged", done.unchanged),
        (
            "directory-page-import-organisations",
            done.organisations_added,
        ),
        ("directory-page-import-refused", done.refused.len()),
    ];
    let pairs = pairs
        .into_iter()
        .map(|(id, n)| (lang.text(id), number(n).into()))
        .collect();
    let mut blocks = vec![paragraph(lang.text(title))?, Pairs { pairs }.into()];
    if !done.refused.is_empty() {
        let rows = done.refused.iter().map(|r| {
            let column = r
                .column
                .clone()
                .map_or_else(|| lang.text("directory-page-not-stated"), Text::user);
            let line = Text::from(lang.number(i64::try_from(r.line).unwrap_or(i64::MAX)));
            vec![
                Cell::text(line),
                Cell::text(column),
                Cell::text(lang.say(&message(r.message.clone()))),
            ]
        });
        let ids = [
            "directory-page-import-line",
            "directory-page-import-column",
            "directory-page-import-reason",
        ];
        let caption = lang.text("directory-page-import-refused");
        blocks.push(Table::new(lang, caption, columns(lang, &ids), rows.collect()).into());
    }
    Ok(blocks)
}
