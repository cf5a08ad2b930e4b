//! Records: what is said of an organisation, a person or function, a designation, by whom and for
//! whom; the lists of people and of what is public.
//!
//! Not here: forms (`field`, `new`, `remove`, `waiting`). Invariant: pages show a
//! [`Seen`](crate::record::Seen), which holds what the reader may see and nothing else.

pub(super) mod duplicate;
pub(super) mod field;
pub(super) mod history;
pub(super) mod key;
pub(super) mod lists;
pub(super) mod merging;
pub(super) mod new;
pub(super) mod publish;
pub(super) mod remove;
pub(super) mod verify;
pub(super) mod waiting;

#[cfg(test)]
mod tests;

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::LanguageTag;
use base::id::RecordId;
use web::component::block::list as block_list;
use web::component::{Cell, Notice, Table, Tone};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

pub(super) use lists::{found, people, public, search_field};

use super::{
    EDITING, ORGANISATIONS, PUBLIC, RECORDS, back, bar, columns, failed, heading, notice,
    paragraph, show, tenant,
};
use crate::Directory;
use crate::record::audience::{Medium, Sight};
use crate::record::{Audience, Field, Kind, Said, Seen, Shape, Value};

pub(super) fn parse_id(id: &str) -> Result<RecordId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

/// The page of a record below the language.
pub(super) fn path(seen: &Seen) -> String {
    match seen.record.is_organisation() && seen.sight >= Sight::National {
        true => format!("{ORGANISATIONS}/{}", seen.record.id),
        false => format!("{RECORDS}/{}", seen.record.id),
    }
}

/// What a record is called, in the reader's language or the next best.
pub(super) fn title(ctx: &Ctx, seen: &Seen) -> Text {
    match (seen.record.kind, seen.title(ctx.lang.tag().as_str())) {
        (Kind::Designation, Some(level)) => {
            let message = crate::record::code::LEVELS.message(level);
            message.map_or_else(|| Text::user(level), |m| ctx.lang.text(m))
        }
        (_, Some(text)) => Text::user(text),
        (_, None) if seen.record.erased.is_some() => ctx.lang.text("directory-record-erased"),
        (_, None) => ctx.lang.text("directory-page-not-stated"),
    }
}

/// Whether the reader may say something of the record.
pub(super) fn may_say(ctx: &Ctx, seen: &Seen) -> bool {
    let own = ctx
        .tenant
        .map(|t| ctx.actor.organisations(t, &[base::Role::NetworkContact]));
    let own = own.is_some_and(|all| all.contains(&seen.record.organisation));
    seen.record.erased.is_none() && (EDITING.admits(&ctx.actor, ctx.tenant) || own)
}

fn one_value(ctx: &Ctx, said: &Said, value: &Value) -> Html {
    let text = value.text.as_str();
    match said.field.shape {
        Shape::Line | Shape::Text => {
            let tag: Option<LanguageTag> = said.language.parse().ok();
            let Some(tag) = tag else {
                return Text::user(text).into();
            };
            if tag == *ctx.lang.tag() {
                return Text::user(text).into();
            }
            let mark = Text::code(&tag).into();
            Html::joined(&[Text::foreign(text, tag).into(), mark])
        }
        Shape::Address => Html::link(Text::code(text), text),
        Shape::Organisation => Html::link(
            ctx.lang.text("directory-page-organisation"),
            &ctx.url(&format!("{RECORDS}/{text}")),
        ),
        Shape::Code(codes) => {
            let name = codes.message(text).map(|m| ctx.lang.text(m));
            name.unwrap_or_else(|| Text::code(text)).into()
        }
        _ => Text::code(text).into(),
    }
}

pub(super) fn values(ctx: &Ctx, said: &Said) -> Result<Html, Error> {
    block_list(
        said.values
            .iter()
            .map(|v| one_value(ctx, said, v))
            .collect(),
    )
}

fn audience(ctx: &Ctx, audience: Audience) -> Text {
    match audience.message_id() {
        Some(id) => ctx.lang.text(id),
        None => Text::code(audience.as_str().to_uppercase()),
    }
}

/// For whom, and what the person agreed to.
fn for_whom(ctx: &Ctx, kind: Kind, said: &Said) -> Result<Html, Error> {
    let mut all: Vec<Html> = Vec::new();
    let mut seen: Vec<(Audience, bool, bool)> = Vec::new();
    for value in &said.values {
        let guard = (value.audience, value.screen, value.print);
        if seen.contains(&guard) {
            continue;
        }
        seen.push(guard);
        all.push(audience(ctx, value.audience).into());
        if said.field.personal && kind == Kind::Person {
            let consent = match (value.screen, value.print) {
                (true, true) => "directory-consent-both",
                (true, false) => "directory-consent-screen",
                (false, true) => "directory-consent-print",
                (false, false) => "directory-consent-none",
            };
            all.push(ctx.lang.text(consent).into());
        }
    }
    block_list(all)
}

/// Who said it: a layer, and the name of a file's source.
fn whence(ctx: &Ctx, said: &Said) -> Text {
    match said.layer {
        crate::record::Layer::Imported => {
            let args = [("source", Arg::Text(said.source.clone()))];
            ctx.lang.text_with("directory-layer-imported-from", &args)
        }
        layer => ctx.lang.text(layer.message_id()),
    }
}

/// What counts of a record, a line for each field and language. Where it comes from and for whom it
/// is meant are told to those of the administration.
pub(super) async fn fields(ctx: &Ctx, seen: &Seen) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let near = seen.sight >= Sight::National;
    let may_say = may_say(ctx, seen);
    let parent = parent(ctx, seen).await;
    let keys = key::kept(ctx, seen).await?;
    let mut rows = Vec::new();
    for said in &seen.said {
        let name = lang.text(said.field.message);
        let at = format!("{RECORDS}/{}/fields/{}", seen.record.id, said.field.name);
        let shown = match (&parent, said.field.shape) {
            (Some(parent), Shape::Organisation) => parent.clone(),
            (_, Shape::Fingerprint) => key::values(ctx, seen, said, &keys)?,
            _ => values(ctx, said)?,
        };
        let mut row = vec![
            match may_say {
                true => Cell::link(name, &ctx.url(&at)),
                false => Cell::text(name),
            },
            Cell::html(shown),
        ];
        if near {
            row.push(Cell::html(for_whom(ctx, seen.record.kind, said)?));
            row.push(Cell::text(whence(ctx, said)));
            row.push(Cell::html(lang.day_html(said.at.day())));
        }
        rows.push(row);
    }
    let ids = [
        "directory-page-field",
        "directory-page-value",
        "directory-page-audience",
        "directory-page-source",
        "directory-page-since",
    ];
    let shown = if near { &ids[..] } else { &ids[..2] };
    let caption = lang.text("directory-page-record-caption");
    Ok(Table::new(lang, caption, columns(lang, shown), rows)
        .empty(lang.text("directory-page-record-empty"))
        .into())
}

async fn parent(ctx: &Ctx, seen: &Seen) -> Option<Html> {
    let id = seen.first("parent", "")?.parse().ok()?;
    let records = ctx.app.state::<Directory>().records();
    let (_, above) = records.see(&ctx.actor, id, Medium::Screen).await.ok()?;
    Some(Html::link(title(ctx, &above), &ctx.url(&path(&above))))
}

/// The fields of which nothing is said, each leading to its form.
pub(super) fn unsaid(ctx: &Ctx, seen: &Seen) -> Result<Html, Error> {
    if !may_say(ctx, seen) {
        return Ok(Html::default());
    }
    let missing = |f: &&'static Field| seen.of(f.name).next().is_none();
    let links = seen.record.kind.fields().filter(missing).map(|f| {
        let at = format!("{RECORDS}/{}/fields/{}", seen.record.id, f.name);
        Html::link(ctx.lang.text(f.message), &ctx.url(&at))
    });
    let links: Vec<Html> = links.collect();
    if links.is_empty() {
        return Ok(Html::default());
    }
    let title = heading(ctx, "directory-page-record-unsaid")?;
    Ok(Html::joined(&[title, block_list(links)?]))
}

/// People, functions and their designations.
pub(super) fn contacts(ctx: &Ctx, all: &[Seen]) -> Html {
    let of = all.iter().filter(|s| !s.record.is_organisation());
    contact_table(ctx, &of.collect::<Vec<_>>())
}

fn contact_table(ctx: &Ctx, all: &[&Seen]) -> Html {
    let lang = &ctx.lang;
    let today = ctx.app.clock().now().day();
    let row = |seen: &&Seen| {
        let roles = seen.of("role").flat_map(|s| &s.values);
        let roles: Vec<String> = roles
            .filter_map(|v| crate::record::code::CONTACT_ROLES.message(&v.text))
            .map(|m| lang.plain(m))
            .collect();
        let roles = match roles.is_empty() {
            true => lang.text("directory-page-not-stated"),
            false => Text::from(lang.list(&roles)),
        };
        vec![
            Cell::link(title(ctx, seen), &ctx.url(&path(seen))),
            Cell::text(lang.text(seen.record.kind.message_id())),
            Cell::text(roles),
            Cell::html(verified(ctx, seen, today)),
        ]
    };
    let ids = [
        "directory-page-name",
        "directory-page-kind",
        "directory-field-role",
        "directory-page-verified",
    ];
    let rows = all.iter().map(row).collect();
    let caption = lang.text("directory-page-people");
    Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-page-people-empty"))
        .into()
}

/// Until when the record is verified, or that it is no longer.
fn verified(ctx: &Ctx, seen: &Seen, today: base::Day) -> Html {
    let lang = &ctx.lang;
    match seen.due {
        None => Text::from("–").into(),
        Some(_) if seen.is_stale(today) => lang.text("directory-record-stale").into(),
        Some(day) => lang
            .text_with("directory-record-until", &[("day", Arg::Day(day))])
            .into(),
    }
}

/// One record.
pub(super) async fn show_one(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let directory = ctx.app.state::<Directory>();
    let id = parse_id(&id)?;
    let found = directory
        .records()
        .see(&ctx.actor, id, Medium::Screen)
        .await;
    if let Err(crate::DirectoryError::NotFound(_)) = found
        && let Some(to) = moved(&ctx, id).await?
    {
        return Ok(to);
    }
    let (_, seen) = found.map_err(failed)?;
    if seen.record.is_organisation() && seen.sight >= Sight::National {
        return Ok(Redirect::to(&ctx.url(&path(&seen))).into_response());
    }
    let of = directory
        .records()
        .of(&ctx.actor, seen.record.organisation)
        .await;
    let of = of.map_err(failed)?;
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend(state(&ctx, &seen)?);
    blocks.push(fields(&ctx, &seen).await?);
    let at = format!("{RECORDS}/{id}");
    let mut links = vec![("directory-page-record-remove", format!("{at}/remove"))];
    if seen.sight >= Sight::National {
        links.push(("directory-history-title", format!("{at}/history")));
    }
    if matches!(seen.record.kind, Kind::Person | Kind::Function) {
        links.push(("directory-merging-split-do", format!("{at}/split")));
    }
    if may_say(&ctx, &seen) && seen.record.kind.field("key").is_some() {
        links.push(("directory-key-add", format!("{at}/key")));
    }
    if matches!(seen.record.kind, Kind::Person | Kind::Function) {
        links.insert(
            0,
            (
                "directory-record-designate",
                format!("{at}/designations/new"),
            ),
        );
    }
    blocks.push(bar(&ctx, &links)?);
    blocks.push(publish::files(&ctx, &seen)?);
    let below: Vec<&Seen> = match seen.record.is_organisation() {
        true => of.iter().filter(|s| !s.record.is_organisation()).collect(),
        false => of.iter().filter(|s| s.record.contact == Some(id)).collect(),
    };
    if !below.is_empty() {
        blocks.push(contact_table(&ctx, &below));
    }
    blocks.push(unsaid(&ctx, &seen)?);
    let above = of.first().filter(|o| o.record.id != id);
    let crumb = above.map(|o| (title(&ctx, o), path(o)));
    let crumbs = way_back(&ctx, crumb);
    let meta = PageMeta::new(title(&ctx, &seen)).crumbs(crumbs).wide();
    Ok(show(&ctx, meta, blocks))
}

/// On to the record that one was merged into, when the reader may see it.
pub(super) async fn moved(ctx: &Ctx, id: RecordId) -> Result<Option<Response>, Error> {
    let records = ctx.app.state::<Directory>().records();
    let to = records.moved(&ctx.actor, id).await.map_err(failed)?;
    let at = |to| ctx.url(&format!("{RECORDS}/{to}"));
    Ok(to.map(|to| Redirect::to(&at(to)).into_response()))
}

/// The way back up, by pages that the reader may open.
pub(super) fn way_back(ctx: &Ctx, between: Option<(Text, String)>) -> Vec<web::page::Crumb> {
    match ctx.may_open("/directory") {
        true => back(ctx, between),
        false => public_crumbs(ctx, between),
    }
}

fn public_crumbs(ctx: &Ctx, between: Option<(Text, String)>) -> Vec<web::page::Crumb> {
    let first = (ctx.lang.text("directory-page-public"), PUBLIC.to_owned());
    let steps = std::iter::once(first).chain(between);
    steps
        .map(|(label, path)| web::page::Crumb { label, path })
        .collect()
}

/// What the reader should know before using the record: erased, stale, incomplete.
fn state(ctx: &Ctx, seen: &Seen) -> Result<Vec<Html>, Error> {
    let (lang, mut out) = (&ctx.lang, Vec::new());
    let mut say = |tone, text: Text| -> Result<(), Error> {
        out.push(Notice::new(lang, tone, paragraph(text)?).into());
        Ok(())
    };
    if seen.record.erased.is_some() {
        say(Tone::Info, lang.text("directory-record-erased"))?;
        return Ok(out);
    }
    if seen.is_stale(ctx.app.clock().now().day()) {
        say(Tone::Warning, lang.text("directory-record-stale"))?;
    }
    if !seen.missing.is_empty() {
        let names: Vec<String> = seen.missing.iter().map(|f| lang.plain(f.message)).collect();
        let args = [("fields", Arg::Text(lang.list(&names)))];
        say(
            Tone::Warning,
            lang.text_with("directory-record-missing", &args),
        )?;
    }
    Ok(out)
}
