//! Making one record of two and two of one, and undoing it.
//!
//! Not here: what moves (`record::merging`). Invariant: a form says what will be so before anything
//! is done, and works from what it has shown.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Choice as Option_, Field as Input, Sheet, Table};
use web::form::Form;
use web::i18n::{Arg, Html, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{SAVED, done, show_sent};
use super::super::{
    MERGINGS, RECORDS, back, columns, failed, heading, message, notice, once, paragraph, show,
    tenant,
};
use super::duplicate::{names, who};
use super::{parse_id, path, title};
use crate::record::audience::Medium;
use crate::record::merging::{Choice, Merge, Split};
use crate::record::{Field, Kind, Seen};
use crate::{Directory, DirectoryError};

/// The values of a field in one line, with their languages.
fn line(ctx: &Ctx, seen: &Seen, field: &Field) -> String {
    let of = seen.of(field.name).flat_map(|s| &s.values);
    let texts: Vec<String> = of.map(|v| v.text.chars().take(80).collect()).collect();
    ctx.lang.list(&texts)
}

/// The fields of which both say something, and not the same.
fn differing(one: &Seen, other: &Seen) -> Vec<&'static Field> {
    let said = |seen: &Seen, field: &Field| -> Vec<(String, String)> {
        let of = seen.of(field.name);
        of.flat_map(|s| {
            s.values
                .iter()
                .map(|v| (s.language.clone(), v.text.clone()))
        })
        .collect()
    };
    let differs = |f: &&'static Field| {
        let (one, other) = (said(one, f), said(other, f));
        !one.is_empty() && !other.is_empty() && one != other
    };
    one.record.kind.fields().filter(differs).collect()
}

/// The form that makes one record of two: which stays, and field by field whose values.
pub(super) fn form_of_two(
    ctx: &Ctx,
    (one, other): (&Seen, &Seen),
    form: &Form,
    at: &str,
) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let name = |seen: &Seen| title(ctx, seen);
    let stays = vec![
        Option_::new("one", name(one)),
        Option_::new("other", name(other)),
    ];
    let mut fields = vec![
        Input::radio("stays", lang.text("directory-merging-stays"), stays)
            .value("one")
            .hint(lang.text("directory-merging-stays-hint")),
    ];
    for field in differing(one, other) {
        let mut choices = vec![
            Option_::new("one", Text::user(line(ctx, one, field))),
            Option_::new("other", Text::user(line(ctx, other, field))),
        ];
        if field.many {
            choices.push(Option_::new("both", lang.text("directory-merging-both")));
        }
        let usual = if field.many { "both" } else { "one" };
        fields.push(Input::radio(field.name, lang.text(field.message), choices).value(usual));
    }
    let sheet = Sheet::new(ctx, at, "directory-merging-do")
        .sends("what", "merge")
        .carry("one_version", one.record.version.to_string())
        .carry("other_version", other.record.version.to_string())
        .intro(lang.text("directory-merging-intro"))
        .fields(fields);
    Ok(vec![
        heading(ctx, "directory-merging-do")?,
        sheet.as_sent(ctx, form).html()?,
    ])
}

/// What the form asks for; a mistake is noted in it.
pub(super) fn read(form: &mut Form, (one, other): (&Seen, &Seen)) -> Option<Merge> {
    let version = |name| form.get(name).and_then(|t| t.parse::<i64>().ok());
    let (first, second) = (version("one_version")?, version("other_version")?);
    let (one_stays, known) = match form.get("stays") {
        Some("one") => (true, true),
        Some("other") => (false, true),
        _ => (true, false),
    };
    if !known {
        form.fail("stays", Message::new("web-field-choice"));
        return None;
    }
    let mut choices = BTreeMap::new();
    for field in one.record.kind.fields().filter(|f| f.name != "stays") {
        let choice = match form.get(field.name) {
            Some("both") => Choice::Both,
            Some("one") if one_stays => Choice::Stays,
            Some("other") if !one_stays => Choice::Stays,
            Some("one" | "other") => Choice::Goes,
            _ => continue,
        };
        choices.insert(field.name.to_owned(), choice);
    }
    let (one, other) = ((one.record.id, first), (other.record.id, second));
    let (stays, goes) = if one_stays {
        (one, other)
    } else {
        (other, one)
    };
    Some(Merge {
        stays,
        goes,
        choices,
    })
}

/// The merges and splits, each with the button that undoes it.
pub(in super::super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, None).await
}

/// So many are shown.
const MOST: usize = 50;

async fn page(ctx: &Ctx, refused: Option<Message>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mergings = ctx.app.state::<Directory>().mergings();
    let all = mergings.list(&ctx.actor, tenant(ctx)?).await;
    let mut all = all.map_err(failed)?;
    all.truncate(MOST);
    let by: Vec<&str> = all.iter().map(|m| m.by.as_str()).collect();
    let names = names(ctx, &by).await?;
    let mut rows = Vec::new();
    for one in &all {
        let undone = match &one.undone {
            Some((_, at)) => {
                let args = [("day", Arg::Day(at.day()))];
                lang.text_with("directory-merging-undone", &args).into()
            }
            None => Sheet::new(ctx, MERGINGS, "directory-merging-undo")
                .carry("merging", one.id.to_string())
                .html()?,
        };
        rows.push(vec![
            Cell::text(lang.text(one.way.message_id())),
            Cell::html(called(ctx, one.stays).await?),
            Cell::html(called(ctx, one.goes).await?),
            Cell::text(who(&names, &one.by)),
            Cell::html(lang.day_html(one.at.day())),
            Cell::html(undone),
        ]);
    }
    let ids = [
        "directory-merging-what",
        "directory-merging-stayed",
        "directory-merging-went",
        "directory-duplicate-who",
        "directory-page-since",
        "directory-merging-undo",
    ];
    let caption = lang.text("directory-merging-title");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-merging-empty"));
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    if let Some(refused) = refused {
        let text = paragraph(lang.say(&refused))?;
        blocks.push(web::component::Notice::new(lang, web::component::Tone::Warning, text).into());
    }
    blocks.push(paragraph(lang.text("directory-merging-about"))?);
    blocks.push(table.into());
    let meta = PageMeta::new(lang.text("directory-merging-title")).crumbs(back(ctx, None));
    Ok(show(ctx, meta.wide(), blocks))
}

async fn called(ctx: &Ctx, id: base::id::RecordId) -> Result<Html, Error> {
    let records = ctx.app.state::<Directory>().records();
    match records.see(&ctx.actor, id, Medium::Screen).await {
        Ok((_, seen)) => Ok(Html::link(title(ctx, &seen), &ctx.url(&path(&seen)))),
        Err(DirectoryError::NotFound(_)) => Ok(Text::code(id).into()),
        Err(error) => Err(failed(error)),
    }
}

/// Undoes a merge or split.
pub(in super::super) async fn undo(ctx: Ctx, form: Form) -> Result<Response, Error> {
    let key = form.key()?;
    let id = form.get("merging").and_then(|t| t.parse().ok());
    let id = id.ok_or_else(Error::not_found)?;
    let directory = ctx.app.state::<Directory>().once(&key);
    let undone = directory
        .mergings()
        .undo(&ctx.actor, tenant(&ctx)?, id)
        .await;
    match once(undone, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, MERGINGS, SAVED)),
        Err(error @ (DirectoryError::Later(_) | DirectoryError::NameTaken(_))) => {
            page(&ctx, Some(message(error.message()))).await
        }
        Err(error) => Err(failed(error)),
    }
}

/// A record that may be split by the reader, with what belongs to it.
async fn parted(ctx: &Ctx, id: &str) -> Result<(Seen, Vec<Seen>), Error> {
    let records = ctx.app.state::<Directory>().records();
    let id = parse_id(id)?;
    let found = records.see(&ctx.actor, id, Medium::Screen).await;
    let (of, seen) = found.map_err(failed)?;
    let splits = seen.record.kind != Kind::Designation && seen.record.erased.is_none();
    if Some(of) != ctx.tenant || !splits {
        return Err(Error::not_found());
    }
    let all = records.of(&ctx.actor, seen.record.organisation).await;
    let mut below = all.map_err(failed)?;
    below.retain(|s| match seen.record.is_organisation() {
        true => matches!(s.record.kind, Kind::Person | Kind::Function),
        false => s.record.contact == Some(id),
    });
    Ok((seen, below))
}

/// The form that makes two records of one.
pub(in super::super) async fn ask_split(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    split_page(&ctx, &id, &Form::default()).await
}

async fn split_page(ctx: &Ctx, id: &str, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (seen, below) = parted(ctx, id).await?;
    let title_field = match seen.record.kind {
        Kind::Function => "function",
        _ => "name",
    };
    let said = |f: &&'static Field| seen.of(f.name).next().is_some() && f.name != title_field;
    let fields = seen.record.kind.fields().filter(said);
    let fields: Vec<Option_> = fields
        .map(|f| {
            let args = [
                ("field", Arg::Text(lang.plain(f.message))),
                ("value", Arg::Text(line(ctx, &seen, f))),
            ];
            Option_::new(f.name, lang.text_with("directory-merging-field", &args))
        })
        .collect();
    let records = below.iter();
    let records: Vec<Option_> = records
        .map(|s| Option_::new(s.record.id.to_string(), title(ctx, s)))
        .collect();
    let mut inputs = vec![
        Input::text("new_name", lang.text("directory-merging-new"))
            .hint(lang.text("directory-merging-new-hint")),
    ];
    if !fields.is_empty() {
        let label = lang.text("directory-merging-fields");
        inputs.push(Input::checkboxes("fields", label, fields).optional(lang));
    }
    if !records.is_empty() {
        let label = lang.text("directory-page-people");
        inputs.push(Input::checkboxes("records", label, records).optional(lang));
    }
    if seen.record.is_organisation() {
        let networks = ctx.app.state::<Directory>().networks();
        let all = networks.list_of(&ctx.actor, tenant(ctx)?, seen.record.organisation);
        let all = all.await.map_err(failed)?;
        let all = all.iter();
        let choices: Vec<Option_> = all
            .map(|n| Option_::new(n.id.to_string(), Text::code(&n.resource)))
            .collect();
        if !choices.is_empty() {
            let label = lang.text("directory-page-networks");
            inputs.push(Input::checkboxes("networks", label, choices).optional(lang));
        }
    }
    let at = format!("{RECORDS}/{}/split", seen.record.id);
    let sheet = Sheet::new(ctx, &at, "directory-merging-split-do")
        .version(seen.record.version)
        .intro(lang.text("directory-merging-split-intro"))
        .fields(inputs)
        .cancel(ctx, &path(&seen));
    let meta = PageMeta::new(lang.text("directory-merging-split-do"))
        .crumbs(back(ctx, Some((title(ctx, &seen), path(&seen)))));
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

/// Makes two records of one.
pub(in super::super) async fn split(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (key, version) = (form.key()?, form.version().ok_or_else(Error::bad_request)?);
    let ids = |name: &str| form.all(name).filter_map(|t| t.parse().ok()).collect();
    let split = Split {
        of: (parse_id(&id)?, version),
        name: form.get("new_name").unwrap_or("").to_owned(),
        fields: form.all("fields").map(str::to_owned).collect(),
        records: ids("records"),
        networks: form
            .all("networks")
            .filter_map(|t| t.parse().ok())
            .collect(),
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory
        .mergings()
        .split(&ctx.actor, tenant(&ctx)?, &split)
        .await;
    let error = match once(made, |(_, new)| new.to_string()) {
        Ok(_) => return Ok(done(&ctx, MERGINGS, SAVED)),
        Err(error) => error,
    };
    let said = match &error {
        DirectoryError::Stale(_) => Message::new("web-form-outdated"),
        DirectoryError::Field { .. } | DirectoryError::NameTaken(_) => message(error.message()),
        _ => return Err(failed(error)),
    };
    form.fail("new_name", said);
    split_page(&ctx, &id, &form).await
}

/// Where a merge leads.
pub(super) fn after(ctx: &Ctx) -> Response {
    done(ctx, MERGINGS, SAVED)
}
