//! Publications: the editions of the Who's Who, their files, and freezing one.
//!
//! Not here: what stands in an edition (`edition`). Invariant: every visitor sees the list and gets
//! the files; only those who keep the directory freeze one.

use axum::extract::Path;
use axum::response::Response;
use base::LanguageTag;
use web::component::block::list as block_list;
use web::component::{Cell, Choice, Field as Input, Sheet, Table};
use web::form::Form;
use web::form::parse::{choice, number};
use web::i18n::{Html, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::parts::{SAVED, done, show_sent};
use super::record::way_back;
use super::{EDITIONS, back, bar, beside, columns, notice, paragraph, show, tenant};
use crate::edition::{Edition, Format, Numbers, Wanted, YEARS, api};
use crate::{Directory, DirectoryError};

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = api::all(&ctx).await?;
    let rows = all.iter().map(|e| row(&ctx, e));
    let rows = rows.collect::<Result<Vec<_>, Error>>()?;
    let ids = [
        "directory-edition-year",
        "directory-edition-language",
        "directory-edition-revision",
        "directory-edition-made",
        "directory-edition-files",
    ];
    let caption = lang.text("directory-edition-caption");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-edition-empty"));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("directory-edition-intro"))?);
    let new = format!("{EDITIONS}/new");
    blocks.push(bar(&ctx, &[("directory-edition-new", new)])?);
    blocks.push(table.into());
    let meta = PageMeta::new(lang.text("directory-edition-publications")).wide();
    let meta = match ctx.tenant {
        Some(_) => meta.crumbs(way_back(&ctx, None)),
        None => meta,
    };
    Ok(show(&ctx, meta, blocks))
}

fn row(ctx: &Ctx, edition: &Edition) -> Result<Vec<Cell>, Error> {
    let lang = &ctx.lang;
    let files: Html = match edition.superseded_at {
        Some(_) => lang.text("directory-edition-superseded").into(),
        None => {
            let link = |f: &Format| {
                let at = format!("{EDITIONS}/{}/{}", edition.id, f.as_str());
                Html::link(Text::code(f.as_str().to_uppercase()), &ctx.url(&at))
            };
            block_list(Format::ALL.iter().map(link).collect())?
        }
    };
    Ok(vec![
        Cell::text(Text::code(edition.year)),
        Cell::text(Text::code(&edition.language)),
        Cell::text(Text::from(lang.number(i64::from(edition.revision)))),
        Cell::html(lang.day_html(edition.made_at.day())),
        Cell::html(files),
    ])
}

pub(super) async fn file(
    ctx: Ctx,
    Path((_, id, format)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    api::made(&ctx, &id, &format).await
}

fn inputs(ctx: &Ctx) -> Vec<Input> {
    let lang = &ctx.lang;
    let (year, _, _) = ctx.app.clock().now().day().ymd();
    let tags = ctx.app.i18n().offered();
    let languages = tags.iter().map(|t| Choice::new(t.as_str(), Text::code(t)));
    vec![
        Input::text("year", lang.text("directory-edition-year"))
            .value(year.to_string())
            .short(),
        Input::select(
            "language",
            lang.text("directory-edition-language"),
            languages.collect(),
        )
        .value(lang.tag().as_str()),
        Input::text("isbn", lang.text("directory-edition-isbn"))
            .optional(lang)
            .autocomplete("off"),
        Input::text("issn", lang.text("directory-edition-issn"))
            .optional(lang)
            .autocomplete("off"),
    ]
}

fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let title = ctx.lang.text("directory-edition-publications");
    let crumbs = back(ctx, Some((title, EDITIONS.to_owned())));
    let meta = PageMeta::new(ctx.lang.text("directory-edition-new")).crumbs(crumbs);
    let sheet = Sheet::new(ctx, &format!("{EDITIONS}/new"), "directory-edition-freeze")
        .intro(ctx.lang.text("directory-edition-new-intro"))
        .fields(inputs(ctx))
        .cancel(ctx, EDITIONS);
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    tenant(&ctx)?;
    page(&ctx, &Form::default())
}

fn read(ctx: &Ctx, form: &mut Form) -> Result<Option<Wanted>, Error> {
    let known = |t: &str| {
        let found = ctx.app.i18n().get(t);
        found.map(|l| l.tag().clone())
    };
    let year = form.required("year", number(*YEARS.start(), *YEARS.end()));
    let language: Option<LanguageTag> = form.required("language", choice(known));
    let text = |name: &str| form.get(name).unwrap_or("").to_owned();
    let numbers = Numbers::new(&text("isbn"), &text("issn"));
    let numbers = match numbers {
        Ok(numbers) => Some(numbers),
        Err(error) => {
            beside(form, error)?;
            None
        }
    };
    let wanted = year.zip(language).zip(numbers);
    let wanted = wanted.map(|((year, language), numbers)| Wanted {
        year,
        language,
        numbers,
    });
    Ok(wanted.filter(|_| form.is_good()))
}

pub(super) async fn freeze(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let tenant = tenant(&ctx)?;
    let key = form.key()?;
    let Some(wanted) = read(&ctx, &mut form)? else {
        return page(&ctx, &form);
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory
        .editions()
        .publish(&ctx.actor, tenant, &wanted)
        .await;
    match made {
        Ok((_, crate::edition::Outcome::Same)) => {
            form.fail("year", Message::new("directory-edition-same"));
            page(&ctx, &form)
        }
        Ok(_) | Err(DirectoryError::Repeated(_)) => Ok(done(&ctx, EDITIONS, SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            page(&ctx, &form)
        }
    }
}
