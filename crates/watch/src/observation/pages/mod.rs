//! `/observations`: the list with its filter.
//!
//! Not here: one observation (`one`), files (`download`). Invariant: a page holds at most fifty rows.

pub mod download;
mod one;

pub use one::one;

use crate::observation::{FIELDS, Names, PAGE, UNKNOWN, actions, filter};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::picture::Period;
use crate::picture::pages::{elsewhere, type_name, units};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use base::id::TenantId;
use base::observation::{CountsAs, Field, Flags, Unit};
use base::rsit::IncidentType;
use lake::{Cursor, Filter, Observation};
use web::component::{Cell, Choice, Column, Field as FormField, Notice, Pages, Table, Tone};
use web::form::{Asked, Form};
use web::page::render;
use web::{Arg, Ctx, Error, Html, Lang, PageMeta, Text};

#[derive(Template)]
#[template(path = "observation/list.html")]
struct ListPage {
    intro: Text,
    filter: web::component::Filter,
    elsewhere: Option<Notice>,
    excluded: Option<Notice>,
    counted: Option<Text>,
    partial: Option<Notice>,
    table: Table,
    pages: Pages,
    exports: Vec<(Text, String)>,
}

/// The list.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let watch = watch_of(&ctx);
    let tenant = need_tenant(&ctx).await?;
    let (mut asked, wanted, names) = asked(&ctx, tenant).await?;
    let cursor: Option<Cursor> = asked.place("after");
    let is_first = cursor.is_none();
    let (listing, counted) = tokio::join!(
        actions::list(&ctx.actor, watch, tenant, &wanted, cursor, PAGE),
        actions::tally(&ctx.actor, watch, tenant, &wanted)
    );
    let (listing, counted) = (listing.map_err(app_error)?, counted.map_err(app_error)?);
    let form = asked.form();
    let lang = &ctx.lang;
    let next = listing
        .next
        .map(|c| with(&ctx, form, "/observations", Some(&c.to_string())));
    let first = (!is_first).then(|| with(&ctx, form, "/observations", None));
    let export = |id, name: &str| {
        (
            lang.text(id),
            with(&ctx, form, &format!("/observations/export/{name}"), None),
        )
    };
    let nothing = listing.rows.is_empty() && is_first;
    let body = ListPage {
        intro: lang.text("watch-observations-intro"),
        filter: form_of(&ctx, form, (&wanted, &names)),
        elsewhere: match wanted.days.filter(|_| nothing && !listing.partial) {
            Some(days) => elsewhere(&ctx, tenant, ("/observations", days)).await?,
            None => None,
        },
        excluded: excluded(&ctx, tenant, &wanted).await?,
        counted: counted.and_then(|found| counted_as(lang, &wanted, found)),
        partial: listing
            .partial
            .then(|| Notice::new(lang, Tone::Warning, lang.text("watch-observations-partial"))),
        table: table(&ctx, &listing.rows, &names),
        pages: Pages::new(lang, first, next),
        exports: vec![
            export("watch-observations-csv", "csv"),
            export("watch-observations-intelmq", "intelmq"),
        ],
    };
    let meta = PageMeta::new(lang.text("watch-observations-title")).wide();
    let meta = match is_understood(form) {
        true => meta,
        false => meta.status(StatusCode::BAD_REQUEST),
    };
    Ok(render(&ctx, meta, body))
}

/// Says where the addresses asked for lie in ranges that the constituency leaves out.
async fn excluded(ctx: &Ctx, tenant: TenantId, wanted: &Filter) -> Result<Option<Notice>, Error> {
    let lang = &ctx.lang;
    let ranges = actions::excluded(&ctx.actor, watch_of(ctx), tenant, wanted).await;
    let ranges = ranges.map_err(app_error)?;
    if ranges.is_empty() {
        return Ok(None);
    }
    let ranges: Vec<String> = ranges.iter().map(ToString::to_string).collect();
    let args = [("ranges", Arg::Code(lang.list(&ranges)))];
    let said = lang.text_with("watch-observations-excluded", &args);
    Ok(Some(Notice::new(lang, Tone::Info, said)))
}

/// Whether every value was understood; days the wrong way round are, and are not followed.
fn is_understood(form: &Form) -> bool {
    form.errors()
        .iter()
        .all(|(_, message)| message.id == "watch-days-backwards")
}

/// What the picture counts these records as.
fn counted_as(lang: &Lang, wanted: &Filter, found: lake::Tally) -> Option<Text> {
    let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let things = units(lang, wanted.unit?, whole(found.units));
    let said = [
        ("count", Arg::Count(whole(found.records))),
        ("units", Arg::Text(things.plain().to_owned())),
    ];
    Some(lang.text_with("watch-observations-counted", &said))
}

/// What the address asks for, with the organisations that the reader may know of.
pub(super) async fn asked(ctx: &Ctx, tenant: TenantId) -> Result<(Asked, Filter, Names), Error> {
    let watch = watch_of(ctx);
    let names = Names::of(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let mut asked = ctx.asked();
    let usual = Period::usual(watch.clock().now().day());
    let wanted = filter(&mut asked, (usual.from(), usual.to().plus(1)), &names);
    Ok((asked, wanted, names))
}

/// The address of a list with the same filter.
fn with(ctx: &Ctx, form: &Form, path: &str, after: Option<&str>) -> String {
    let mut pairs: Vec<(&str, &str)> = FIELDS
        .iter()
        .filter_map(|f| form.get(f).filter(|v| !v.is_empty()).map(|v| (*f, v)))
        .collect();
    pairs.extend(after.map(|after| ("after", after)));
    web::url::with_query(&ctx.url(path), &pairs)
}

fn form_of(ctx: &Ctx, form: &Form, (asked, names): (&Filter, &Names)) -> web::component::Filter {
    let lang = &ctx.lang;
    let label = |name: &str| lang.text(&format!("watch-observations-{name}"));
    let days = asked
        .days
        .map(|(from, to)| (from.to_string(), to.to_string()))
        .unwrap_or_default();
    let any = || Choice::new("", lang.text("watch-observations-any"));
    let counts = CountsAs::ALL.iter().map(|c| {
        Choice::new(
            c.as_str(),
            lang.text(&format!("watch-counts-{}", c.as_str())),
        )
    });
    let types = IncidentType::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), type_name(lang, t.as_str())));
    let select = |name: &'static str, id: &str, choices: Vec<Choice>| {
        FormField::select(name, label(id), choices).value(form.get(name).unwrap_or(""))
    };
    let text = |name: &'static str| FormField::text(name, label(name)).filled(lang, form);
    let date = |name: &'static str, value: String| {
        let field = FormField::date(lang, name, label(name));
        if form.error(name).is_some() {
            field.filled(lang, form)
        } else {
            field.value(value)
        }
    };
    let units = Unit::ALL.iter().map(|u| {
        let id = format!("watch-unit-name-{}", u.as_str());
        Choice::new(u.as_str(), lang.text(&id))
    });
    let sectors = directory::Sector::ALL.iter().map(|s| {
        let id = format!("directory-sector-{}", s.code());
        Choice::new(s.code(), lang.text(&id))
    });
    let unassigned = Choice::new(UNKNOWN, lang.text("watch-picture-unassigned"));
    let organisation = match asked.organisation.and_then(|id| names.get(id)) {
        Some(name) => FormField::text("organisation", label("organisation")).value(name),
        None => text("organisation"),
    };
    let fields = vec![
        date("from", days.0),
        date("to", days.1),
        select(
            "counts_as",
            "counts",
            std::iter::once(any()).chain(counts).collect(),
        ),
        select(
            "type",
            "type",
            std::iter::once(any()).chain(types).collect(),
        ),
        text("family"),
        text("address"),
        text("asn"),
        text("report"),
        organisation,
        select(
            "sector",
            "sector",
            [any(), unassigned].into_iter().chain(sectors).collect(),
        ),
        select(
            "unit",
            "unit",
            std::iter::once(any()).chain(units).collect(),
        ),
    ];
    web::component::Filter::new(lang, ctx.url("/observations"), fields)
}

fn table(ctx: &Ctx, rows: &[Observation], names: &Names) -> Table {
    let lang = &ctx.lang;
    let columns = [
        "time",
        "subject",
        "type",
        "family",
        "network",
        "organisation",
        "feed",
        "tlp",
        "flags",
    ]
    .map(|name| Column::text(lang.text(&format!("watch-observations-{name}"))));
    let cells = rows.iter().map(|o| cells(ctx, o, names)).collect();
    Table::new(
        lang,
        lang.text("watch-observations-title"),
        columns.into(),
        cells,
    )
    .empty(lang.text("watch-observations-none"))
}

fn cells(ctx: &Ctx, seen: &Observation, names: &Names) -> Vec<Cell> {
    let lang = &ctx.lang;
    let (row, meta) = (&seen.row, &seen.meta);
    let dash = || Text::from("–");
    let family = row
        .text(Field::MalwareName)
        .or_else(|| row.text(Field::ClassificationIdentifier));
    let class = row.text(Field::ClassificationType);
    let network = meta
        .subject
        .asn
        .map_or_else(dash, |asn| Text::code(asn.to_string()));
    // What is outside the constituency has no unit and still an address.
    let unit = match (meta.subject.unit.as_str(), meta.subject.ip) {
        ("", Some(ip)) => Text::code(ip),
        (unit, _) => Text::code(unit),
    };
    let organisation = meta.subject.organisation.and_then(|id| names.get(id));
    vec![
        Cell::html(when(ctx, seen)),
        Cell::text(unit),
        Cell::text(class.map_or_else(dash, |c| type_name(lang, c))),
        Cell::text(family.map_or_else(dash, Text::code)),
        Cell::text(network),
        Cell::text(organisation.map_or_else(dash, Text::user)),
        Cell::text(Text::code(&meta.report)),
        Cell::text(Text::code(format!("TLP:{}", meta.tlp))),
        Cell::text(Text::from(flags(lang, meta.flags).as_str())),
    ]
}

/// The day and the time, each unbroken.
#[derive(Template)]
#[template(
    source = "<a href=\"{{ url }}\">{{ day }} {{ time }}</a>",
    ext = "html"
)]
struct When {
    url: String,
    day: Text,
    time: Text,
}

/// When it was seen, leading to its page.
fn when(ctx: &Ctx, seen: &Observation) -> Html {
    let (url, at) = (one::address(ctx, seen), moment(seen.at()));
    let (day, time) = at.split_once(' ').unwrap_or((&at, ""));
    let link = When {
        day: Text::code(day),
        time: Text::code(time),
        url: url.clone(),
    };
    Html::render(&link).unwrap_or_else(|_| Html::link(Text::code(&at), &url))
}

/// A moment to the second, as records need it, the same in every language.
pub(super) fn moment(at: base::Timestamp) -> String {
    at.rfc3339().replace('T', " ").replace('Z', "")
}

pub(super) fn flags(lang: &Lang, flags: Flags) -> String {
    let names: Vec<String> = flags
        .names()
        .map(|name| lang.plain(&format!("watch-flag-{name}")))
        .collect();
    lang.list(&names)
}
