//! Adding a person or function to an organisation, and a designation to either.
//!
//! Not here: everything else that may be said of them (`field`). Invariant: a form sent twice adds
//! one record.

use axum::extract::Path;
use axum::response::Response;
use base::id::RecordId;
use web::component::{Choice, Field as Input, Sheet};
use web::form::{Form, parse};
use web::i18n::Message;
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{SAVED, done, show_sent};
use super::super::{ORGANISATIONS, RECORDS, back, failed, message, once, tenant};
use super::{parse_id, path, title};
use crate::record::audience::Medium;
use crate::record::code::{CONTACT_ROLES, Codes, LEVELS};
use crate::record::{Kind, New, Saying, Seen, Value};
use crate::{Directory, DirectoryError};

async fn above(ctx: &Ctx, id: RecordId) -> Result<Seen, Error> {
    let records = ctx.app.state::<Directory>().records();
    let (of, seen) = records
        .see(&ctx.actor, id, Medium::Screen)
        .await
        .map_err(failed)?;
    match Some(of) == ctx.tenant {
        true => Ok(seen),
        false => Err(Error::not_found()),
    }
}

fn choices(ctx: &Ctx, codes: Codes) -> Vec<Choice> {
    let choice = |(code, id): &(&'static str, &'static str)| Choice::new(*code, ctx.lang.text(id));
    codes.all().iter().map(choice).collect()
}

fn contact_inputs(ctx: &Ctx) -> Vec<Input> {
    let lang = &ctx.lang;
    let kinds = [Kind::Function, Kind::Person];
    let kinds = kinds.map(|k| Choice::new(k.as_str(), lang.text(k.message_id())));
    vec![
        Input::radio("kind", lang.text("directory-page-kind"), kinds.to_vec())
            .value(Kind::Function.as_str())
            .hint(lang.text("directory-record-kind-hint")),
        Input::text("function", lang.text("directory-record-function"))
            .hint(lang.text("directory-record-function-hint"))
            .autocomplete("off"),
        Input::text("name", lang.text("directory-record-person-name"))
            .optional(lang)
            .autocomplete("off"),
        Input::checkboxes(
            "role",
            lang.text("directory-field-role"),
            choices(ctx, CONTACT_ROLES),
        ),
        Input::input("mail", lang.text("directory-field-mail"), "email")
            .optional(lang)
            .autocomplete("off"),
        Input::input("telephone", lang.text("directory-field-telephone"), "tel")
            .optional(lang)
            .hint(lang.text("directory-page-telephone-hint"))
            .autocomplete("off"),
    ]
}

fn designation_inputs(ctx: &Ctx) -> Vec<Input> {
    let lang = &ctx.lang;
    vec![
        Input::radio(
            "level",
            lang.text("directory-field-level"),
            choices(ctx, LEVELS),
        ),
        Input::text("designated_by", lang.text("directory-field-designated-by"))
            .autocomplete("off"),
        Input::date(lang, "from", lang.text("directory-field-from")),
        Input::date(lang, "until", lang.text("directory-field-until")).optional(lang),
    ]
}

fn page(ctx: &Ctx, above: &Seen, form: &Form, contact: bool) -> Result<Response, Error> {
    let (at, button, inputs) = match contact {
        true => (
            format!("{ORGANISATIONS}/{}/contacts/new", above.record.id),
            "directory-record-add",
            contact_inputs(ctx),
        ),
        false => (
            format!("{RECORDS}/{}/designations/new", above.record.id),
            "directory-record-designate",
            designation_inputs(ctx),
        ),
    };
    let sheet = Sheet::new(ctx, &at, "directory-page-save")
        .fields(inputs)
        .cancel(ctx, &path(above));
    let meta = PageMeta::new(ctx.lang.text(button))
        .crumbs(back(ctx, Some((title(ctx, above), path(above)))));
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

pub(in super::super) async fn ask_contact(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let above = above(&ctx, parse_id(&id)?).await?;
    page(&ctx, &above, &Form::default(), true)
}

pub(in super::super) async fn ask_designation(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let above = above(&ctx, parse_id(&id)?).await?;
    page(&ctx, &above, &Form::default(), false)
}

/// What the form says of the fields named; mistakes are noted in it.
fn read(ctx: &Ctx, form: &mut Form, kind: Kind, names: &[&'static str]) -> Option<Vec<Saying>> {
    let mut said = Vec::new();
    for name in names {
        let Some(field) = kind.field(name) else {
            continue;
        };
        let texts = form.all(name).filter(|t| !t.trim().is_empty());
        let values: Vec<Value> = texts.map(|t| Value::plain(field, t)).collect();
        let language = if field.by_language {
            ctx.lang.tag().as_str()
        } else {
            ""
        };
        match Saying::read(field, language, values) {
            Ok(saying) if saying.values.is_empty() => {}
            Ok(saying) => said.push(saying),
            Err(error) => form.fail(name, message(error.message())),
        }
    }
    form.is_good().then_some(said)
}

async fn add(
    ctx: &Ctx,
    form: &mut Form,
    kind: Kind,
    (of, said): (RecordId, Vec<Saying>),
) -> Result<Option<String>, Error> {
    let directory = ctx.app.state::<Directory>().once(&form.key()?);
    let new = New { kind, of, said };
    let made = directory.records().add(&ctx.actor, tenant(ctx)?, new).await;
    match once(made, |id| id.to_string()) {
        Ok(id) => Ok(Some(id)),
        Err(DirectoryError::Field {
            field,
            message: said,
            ..
        }) => {
            form.fail(field, message(said));
            Ok(None)
        }
        Err(other) => Err(failed(other)),
    }
}

pub(in super::super) async fn add_contact(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    form.key()?;
    let above = above(&ctx, parse_id(&id)?).await?;
    let wanted = |t: &str| Kind::parse(t).filter(|k| matches!(k, Kind::Person | Kind::Function));
    let kind = form.required("kind", parse::choice(wanted));
    form.required("function", |t| Ok::<_, Message>(t.to_owned()));
    let fields = ["function", "name", "role", "mail", "telephone"];
    let said = kind.and_then(|k| Some((k, read(&ctx, &mut form, k, &fields)?)));
    let made = match said {
        Some((kind, said)) => add(&ctx, &mut form, kind, (above.record.id, said)).await?,
        None => None,
    };
    match made {
        Some(id) => Ok(done(&ctx, &format!("{RECORDS}/{id}"), SAVED)),
        None => page(&ctx, &above, &form, true),
    }
}

pub(in super::super) async fn add_designation(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    form.key()?;
    let above = above(&ctx, parse_id(&id)?).await?;
    for name in ["level", "designated_by", "from"] {
        form.required(name, |t| Ok::<_, Message>(t.to_owned()));
    }
    let fields = ["level", "designated_by", "from", "until"];
    let said = match form.is_good() {
        true => read(&ctx, &mut form, Kind::Designation, &fields),
        false => None,
    };
    let made = match said {
        Some(said) => add(&ctx, &mut form, Kind::Designation, (above.record.id, said)).await?,
        None => None,
    };
    match made {
        Some(id) => Ok(done(&ctx, &format!("{RECORDS}/{id}"), SAVED)),
        None => page(&ctx, &above, &form, false),
    }
}
