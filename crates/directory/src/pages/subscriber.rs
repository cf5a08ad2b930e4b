//! Figures of subscribers: the list, and adding, changing and taking out one.
//!
//! Not here: a whole list of them (`figures`). Invariant: a change is made from the version that
//! was shown, or not at all.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Choice, Column, Field, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Lang, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{
    EDITING, FIGURES, REMOVED, Removal, SAVED, SUBSCRIBERS, back, bar, beside, done, failed,
    message, notice, once, one_thing, paragraph, said, show, show_sent, tenant,
};
use crate::subscriber::{Access, Denominator, MOST, Of, Scope};
use crate::{Directory, DirectoryError};

fn scope(lang: &Lang, scope: Scope) -> Text {
    match scope {
        Scope::Country => lang.text("directory-page-scope-country"),
        Scope::Asn(asn) => Text::code(asn),
    }
}

fn number(lang: &Lang, n: u64) -> Text {
    Text::from(lang.number(i64::try_from(n).unwrap_or(i64::MAX)))
}

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let figures = directory
        .subscribers()
        .list(&ctx.actor, tenant(&ctx)?)
        .await
        .map_err(failed)?;
    let editing = EDITING.admits(&ctx.actor, ctx.tenant);
    let rows = figures.iter().map(|f| {
        let at = ctx.url(&format!("{SUBSCRIBERS}/{}", f.of().path()));
        let quarter = Text::code(f.quarter);
        vec![
            if editing {
                Cell::link(quarter, &at)
            } else {
                Cell::text(quarter)
            },
            Cell::text(lang.text(f.access.message_id())),
            Cell::text(scope(lang, f.scope)),
            Cell::text(number(lang, f.subscribers)),
            Cell::text(Text::user(&f.source)),
        ]
    });
    let column = |id| Column::text(lang.text(id));
    let columns = vec![
        column("directory-page-quarter"),
        column("directory-page-access"),
        column("directory-page-scope"),
        Column::number(lang.text("directory-page-subscribers-count")),
        column("directory-page-figure-source"),
    ];
    let caption = lang.text("directory-page-subscribers-caption");
    let table = Table::new(lang, caption, columns, rows.collect())
        .empty(lang.text("directory-page-subscribers-empty"));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("directory-page-subscribers-intro"))?);
    if editing {
        let new = format!("{SUBSCRIBERS}/new");
        let links = [
            ("directory-page-figure-add", new.as_str()),
            ("directory-page-figures-import", FIGURES),
        ];
        blocks.push(bar(&ctx, &links)?);
    }
    blocks.push(table.into());
    let meta = PageMeta::new(lang.text("directory-page-subscribers"))
        .crumbs(back(&ctx, None))
        .wide();
    Ok(show(&ctx, meta, blocks))
}

/// Which figure it is; asked for a new one only.
fn which(lang: &Lang) -> Vec<Field> {
    let accesses = Access::ALL
        .map(|a| Choice::new(a.as_str(), lang.text(a.message_id())))
        .to_vec();
    vec![
        Field::text("quarter", lang.text("directory-page-quarter"))
            .hint(lang.text("directory-page-quarter-hint"))
            .short(),
        Field::radio("access", lang.text("directory-page-access"), accesses),
        Field::text("scope", lang.text("directory-page-scope"))
            .hint(lang.text("directory-page-scope-hint"))
            .optional(lang)
            .short(),
    ]
}

/// How many, and who says so.
fn how_many(lang: &Lang, figure: Option<&Denominator>) -> Vec<Field> {
    let count = figure
        .map(|f| f.subscribers.to_string())
        .unwrap_or_default();
    let source = figure.map(|f| f.source.clone()).unwrap_or_default();
    vec![
        Field::text("subscribers", lang.text("directory-page-subscribers-count"))
            .value(count)
            .short(),
        Field::text("source", lang.text("directory-page-figure-source"))
            .hint(lang.text("directory-page-figure-source-hint"))
            .value(source),
    ]
}

fn read(form: &mut Form, of: Option<Of>) -> Option<Denominator> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let count = form.required("subscribers", parse::number(1, most));
    let source = form.required("source", parse::text(crate::subscriber::SOURCE_LIMIT));
    let of = of?;
    Some(Denominator {
        quarter: of.quarter,
        access: of.access,
        scope: of.scope,
        subscribers: count?.unsigned_abs(),
        source: source?,
    })
}

fn read_which(form: &mut Form) -> Option<Of> {
    let quarter = form.required("quarter", |t| {
        t.parse().map_err(|e: DirectoryError| said(&e))
    });
    let access = form.required("access", parse::choice(Access::from_name));
    let scope = form.optional("scope", |t| {
        let args = vec![("text", t.to_owned())];
        t.parse()
            .map_err(|_| message(("directory-refused-asn", args)))
    });
    Some(Of {
        quarter: quarter?,
        access: access?,
        scope: scope?.map_or(Scope::Country, Scope::Asn),
    })
}

pub(super) async fn ask_new(ctx: Ctx) -> Result<Response, Error> {
    new_page(&ctx, &Form::default())
}

fn under(ctx: &Ctx) -> Option<(Text, String)> {
    let label = ctx.lang.text("directory-page-subscribers");
    Some((label, SUBSCRIBERS.to_owned()))
}

fn new_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let sheet = Sheet::new(ctx, &format!("{SUBSCRIBERS}/new"), "directory-page-save")
        .fields(which(lang))
        .fields(how_many(lang, None))
        .cancel(ctx, SUBSCRIBERS);
    let meta = PageMeta::new(lang.text("directory-page-figure-add")).crumbs(back(ctx, under(ctx)));
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

pub(super) async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (tenant, key) = (tenant(&ctx)?, form.key()?);
    let of = read_which(&mut form);
    let Some(figure) = read(&mut form, of) else {
        return new_page(&ctx, &form);
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let added = directory
        .subscribers()
        .add(&ctx.actor, tenant, &figure)
        .await;
    match once(added, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, SUBSCRIBERS, SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            new_page(&ctx, &form)
        }
    }
}

type Place = Path<(String, String, String, String)>;

fn of(Path((_, quarter, access, scope)): Place) -> Result<Of, Error> {
    Of::from_path(&quarter, &access, &scope).ok_or_else(Error::not_found)
}

pub(super) async fn ask(ctx: Ctx, place: Place) -> Result<Response, Error> {
    page(&ctx, of(place)?, &Form::default()).await
}

async fn page(ctx: &Ctx, of: Of, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let found = directory
        .subscribers()
        .get(&ctx.actor, tenant(ctx)?, of)
        .await;
    let (figure, version) = found.map_err(failed)?;
    let at = format!("{SUBSCRIBERS}/{}", of.path());
    let sheet = Sheet::new(ctx, &at, "directory-page-save")
        .version(version)
        .fields(how_many(lang, Some(&figure)))
        .cancel(ctx, SUBSCRIBERS);
    let args = [
        ("quarter", Arg::Text(of.quarter.to_string())),
        ("access", Arg::Text(lang.plain(of.access.message_id()))),
        ("scope", Arg::Text(scope(lang, of.scope).plain().to_owned())),
    ];
    let meta = PageMeta::new(lang.text_with("directory-page-figure-title", &args))
        .crumbs(back(ctx, under(ctx)));
    let removal = Removal {
        at: format!("{at}/remove"),
        label: "directory-page-figure-remove",
        text: lang.text("directory-page-figure-remove-text"),
        version: Some(version),
    };
    one_thing(ctx, meta, (sheet, form), removal)
}

pub(super) async fn change(ctx: Ctx, place: Place, mut form: Form) -> Result<Response, Error> {
    let (tenant, of, key) = (tenant(&ctx)?, of(place)?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let Some(figure) = read(&mut form, Some(of)) else {
        return page(&ctx, of, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let subscribers = directory.subscribers();
    let changed = subscribers
        .change(&ctx.actor, tenant, (&figure, version))
        .await;
    match once(changed, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, SUBSCRIBERS, SAVED)),
        Err(error) => {
            match error {
                DirectoryError::Stale(_) => {
                    form.fail("subscribers", Message::new("web-form-outdated"));
                }
                other => beside(&mut form, other)?,
            }
            page(&ctx, of, &form).await
        }
    }
}

pub(super) async fn remove(ctx: Ctx, place: Place, form: Form) -> Result<Response, Error> {
    let (tenant, of, key) = (tenant(&ctx)?, of(place)?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let directory = ctx.app.state::<Directory>().once(&key);
    let removed = directory
        .subscribers()
        .remove(&ctx.actor, tenant, (of, version))
        .await;
    once(removed, |()| String::new()).map_err(failed)?;
    Ok(done(&ctx, SUBSCRIBERS, REMOVED))
}
