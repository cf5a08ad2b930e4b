//! What visitors without an account see of the picture.
//!
//! Invariant: every cell has passed the release settings before it comes here.

use super::type_name;
use crate::pages::{app_error, watch_of};
use crate::picture::public::{self, Published, PublishedRow};
use crate::release::Cell as Released;
use askama::Template;
use axum::response::Response;
use base::{CountryCode, Day};
use directory::administration::Administration;
use web::component::{Cell, Column, Table};
use web::page::render;
use web::{Arg, Ctx, Error, Lang, Message, PageMeta, Text};

#[derive(Template)]
#[template(path = "picture/public.html")]
struct PublicPage {
    intro: Text,
    tables: Vec<Table>,
    none: Text,
    note: Option<Text>,
    countries: Option<Text>,
    /// Where several administrations release figures: each, and whether its figures are shown.
    publishers: Vec<(Text, String, bool)>,
}

/// The released figures of the administration that the address names, else of the reader's own,
/// else of the first that releases any.
///
/// # Errors
/// The store's.
pub(super) async fn page(ctx: &Ctx) -> Result<Response, Error> {
    let watch = watch_of(ctx);
    let all = public::publishers(watch).await.map_err(app_error)?;
    let mut asked = ctx.asked();
    // What is released is the same for everybody, whatever days an address names.
    asked.unused(&["from", "to", "by"]);
    let own = all.iter().find(|one| ctx.tenant == Some(one.id));
    let usual = match ctx.tenant {
        Some(_) => own,
        None => all.first(),
    };
    let shown = usual.map_or("", |one| one.profile.name(ctx.lang.tag()));
    let shown = Message::new("web-asked-choice").with("choice", Arg::Text(shown.to_owned()));
    let parse = |code: &str| public::publisher(&all, code);
    let one = asked.read("in", parse, shown).or(usual);
    let published = match one {
        Some(one) => public::published(watch, one.id).await.map_err(app_error)?,
        None => None,
    };
    let others = all.iter().any(|each| Some(each.id) != usual.map(|u| u.id));
    let tabs = all.iter().filter(|_| others);
    let tabs = tabs.map(|each| tab(ctx, each, one)).collect();
    Ok(show(ctx, published.as_deref(), tabs))
}

fn tab(ctx: &Ctx, each: &Administration, shown: Option<&Administration>) -> (Text, String, bool) {
    let code = public::code_of(each).unwrap_or_default();
    let name = Text::user(each.profile.name(ctx.lang.tag()));
    let current = shown.is_some_and(|one| one.id == each.id);
    (name, ctx.url(&format!("/picture?in={code}")), current)
}

fn show(
    ctx: &Ctx,
    published: Option<&Published>,
    publishers: Vec<(Text, String, bool)>,
) -> Response {
    let lang = &ctx.lang;
    let none = lang.text("watch-public-none");
    let body = match published {
        None => PublicPage {
            intro: lang.text("watch-picture-intro"),
            tables: Vec::new(),
            none,
            note: None,
            countries: None,
            publishers,
        },
        Some(published) => {
            let days = i64::from(published.release.delay_days);
            let threshold = published.release.suppress_below;
            PublicPage {
                intro: lang.text_with("watch-public-intro", &[("days", Arg::Count(days))]),
                tables: public_tables(lang, published),
                none,
                note: Some(lang.text_with(
                    "watch-public-suppressed-note",
                    &[("number", Arg::Count(threshold))],
                )),
                countries: (!published.countries.is_empty())
                    .then(|| lang.text("watch-public-countries-note")),
                publishers,
            }
        }
    };
    let meta = PageMeta::new(super::title(ctx, "watch-public-title"));
    render(ctx, meta.wide().same_for_all(), body)
}

/// One table; of several countries one each, and one of their total.
fn public_tables(lang: &Lang, published: &Published) -> Vec<Table> {
    let title = lang.text("watch-public-title");
    if published.countries.is_empty() {
        return vec![public_table(lang, published, (title, None))];
    }
    let of = |code: &CountryCode| {
        let args = [("country", Arg::Code(code.to_string()))];
        let caption = lang.text_with("watch-public-country", &args);
        public_table(lang, published, (caption, Some(*code)))
    };
    let total = (lang.text("watch-public-countries-total"), None);
    let tables = published.countries.iter().map(of);
    tables
        .chain([public_table(lang, published, total)])
        .collect()
}

fn public_table(
    lang: &Lang,
    published: &Published,
    (caption, country): (Text, Option<CountryCode>),
) -> Table {
    let own: Vec<&PublishedRow> = published
        .rows
        .iter()
        .filter(|r| r.country == country)
        .collect();
    let heads = own.iter().map(|row| {
        let what = lang.plain(&format!("watch-counts-{}", row.counts_as.as_str()));
        let unit = lang.plain(&format!("watch-unit-name-{}", row.unit.as_str()));
        let name = type_name(lang, &row.class_type);
        let said = [
            ("type", Arg::Text(name.plain().to_owned())),
            ("what", Arg::Text(what)),
            ("unit", Arg::Text(unit)),
        ];
        Column::number(lang.text_with("watch-public-head", &said))
    });
    let columns = std::iter::once(Column::text(lang.text("watch-public-day")))
        .chain(heads)
        .collect();
    let cell = |released: Released| match released {
        Released::Missing => Cell::text(lang.text("watch-picture-missing")),
        Released::Suppressed => {
            let number = [("number", Arg::Count(published.release.suppress_below))];
            Cell::text(lang.text_with("watch-public-fewer", &number))
        }
        Released::Number(number) => Cell::text(Text::from(lang.number(number).as_str())),
    };
    let row = |(index, day): (usize, &Day)| {
        let first = std::iter::once(Cell::text(Text::from(lang.day(*day).as_str())));
        first
            .chain(own.iter().map(|row| cell(row.cells[index])))
            .collect()
    };
    // A table of days alone would look as if something were missing.
    let rows = match own.is_empty() {
        true => Vec::new(),
        false => published.days.iter().enumerate().map(row).collect(),
    };
    Table::new(lang, caption, columns, rows).empty(lang.text("watch-picture-nothing"))
}
