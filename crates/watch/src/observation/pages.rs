//! `/observations`: the list with its filter, one observation, the exports.
//!
//! Invariant: a page holds at most fifty rows, and an export streams.

use super::actions::{self, Export};
use super::{FIELDS, PAGE, filter};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::picture::Period;
use crate::picture::pages::type_name;
use askama::Template;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::observation::{CountsAs, Field, Flags};
use base::rsit::IncidentType;
use lake::{Cursor, Filter, Observation};
use web::component::{Cell, Choice, Column, Field as FormField, Notice, Pages, Table, Tone};
use web::form::{Asked, Form};
use web::page::render;
use web::{Ctx, Error, Html, Lang, PageMeta, Text};

#[derive(Template)]
#[template(path = "observation/list.html")]
struct ListPage {
    intro: Text,
    filter: web::component::Filter,
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
    let (mut asked, wanted) = asked(&ctx);
    let cursor: Option<Cursor> = asked.place("after");
    let is_first = cursor.is_none();
    let listing = actions::list(&ctx.actor, watch, tenant, &wanted, cursor, PAGE)
        .await
        .map_err(app_error)?;
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
    let body = ListPage {
        intro: lang.text("watch-observations-intro"),
        filter: form_of(&ctx, form, &wanted),
        partial: listing
            .partial
            .then(|| Notice::new(lang, Tone::Warning, lang.text("watch-observations-partial"))),
        table: table(lang, &listing.rows),
        pages: Pages::new(lang, first, next),
        exports: vec![
            export("watch-observations-csv", "csv"),
            export("watch-observations-intelmq", "intelmq"),
        ],
    };
    Ok(render(
        &ctx,
        PageMeta::new(lang.text("watch-observations-title")).wide(),
        body,
    ))
}

fn asked(ctx: &Ctx) -> (Asked, Filter) {
    let mut asked = ctx.asked();
    let usual = Period::usual(watch_of(ctx).clock().now().day());
    let wanted = filter(&mut asked, (usual.from(), usual.to().plus(1)));
    (asked, wanted)
}

/// The address of a list with the same filter.
fn with(ctx: &Ctx, form: &Form, path: &str, after: Option<&str>) -> String {
    let fields = FIELDS.iter().chain(&["sector"]);
    let mut pairs: Vec<(&str, &str)> = fields
        .filter_map(|f| form.get(f).filter(|v| !v.is_empty()).map(|v| (*f, v)))
        .collect();
    pairs.extend(after.map(|after| ("after", after)));
    web::url::with_query(&ctx.url(path), &pairs)
}

fn form_of(ctx: &Ctx, form: &Form, asked: &Filter) -> web::component::Filter {
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
    ];
    web::component::Filter::new(lang, ctx.url("/observations"), fields)
}

fn table(lang: &Lang, rows: &[Observation]) -> Table {
    let columns = [
        "time", "subject", "type", "family", "network", "feed", "tlp", "flags",
    ]
    .map(|name| Column::text(lang.text(&format!("watch-observations-{name}"))));
    let cells = rows.iter().map(|o| cells(lang, o)).collect();
    Table::new(
        lang,
        lang.text("watch-observations-title"),
        columns.into(),
        cells,
    )
    .empty(lang.text("watch-observations-none"))
}

fn cells(lang: &Lang, seen: &Observation) -> Vec<Cell> {
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
    vec![
        Cell::html(moment(seen.at())),
        Cell::text(unit),
        Cell::text(class.map_or_else(dash, |c| type_name(lang, c))),
        Cell::text(family.map_or_else(dash, Text::code)),
        Cell::text(network),
        Cell::text(Text::code(&meta.report)),
        Cell::text(Text::code(format!("TLP:{}", meta.tlp))),
        Cell::text(Text::from(flags(lang, meta.flags).as_str())),
    ]
}

/// A moment to the second, as records need it, the same in every language.
fn moment(at: base::Timestamp) -> Html {
    let text = at.rfc3339().replace('T', " ").replace('Z', "");
    Html::from(Text::code(text))
}

fn flags(lang: &Lang, flags: Flags) -> String {
    let set = Flags::NAMED.iter().filter(|(flag, _)| flags.has(*flag));
    let names: Vec<String> = set
        .map(|(_, name)| lang.plain(&format!("watch-flag-{name}")))
        .collect();
    lang.list(&names)
}

/// An export, streamed.
///
/// # Errors
/// 404 for an unknown format, 400 for a filter that is not understood; as the actions.
pub async fn export(
    ctx: Ctx,
    axum::extract::Path((_, format)): axum::extract::Path<(String, String)>,
) -> Result<Response, Error> {
    let watch = watch_of(&ctx).clone();
    let tenant = need_tenant(&ctx).await?;
    let format = Export::from_name(&format).ok_or_else(Error::not_found)?;
    crate::rights::sight(&ctx.actor, tenant).map_err(app_error)?;
    // A file cannot say that it holds something else than was asked for.
    let (asked, wanted) = asked(&ctx);
    asked.strict()?;
    let selection = lake::Selection {
        filter: wanted,
        ..lake::Selection::default()
    };
    let (kind, name) = match format {
        Export::Csv => ("text/csv; charset=utf-8", "observations.csv"),
        Export::Intelmq | Export::Jsonl => ("application/x-ndjson", "observations.jsonl"),
        Export::Parquet => ("application/vnd.apache.parquet", "observations.parquet"),
    };
    let (send, mut receive) = tokio::sync::mpsc::channel::<Bytes>(4);
    let actor = ctx.actor.clone();
    tokio::spawn(async move {
        let out = Pipe(send);
        let done = actions::export(&actor, &watch, tenant, &selection, format, out).await;
        if let Err(error) = done {
            tracing::warn!(%error, "an export ended early");
        }
    });
    let stream = futures::stream::poll_fn(move |cx| {
        receive
            .poll_recv(cx)
            .map(|b| b.map(Ok::<_, std::io::Error>))
    });
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

/// Hands pieces of an export to the answer; waits while the client is slow.
struct Pipe(tokio::sync::mpsc::Sender<Bytes>);

impl std::io::Write for Pipe {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        let gone = |_| std::io::Error::from(std::io::ErrorKind::BrokenPipe);
        let sent = Bytes::copy_from_slice(piece);
        // The last piece comes from the async side, all others from the blocking thread.
        match self.0.try_send(sent) {
            Ok(()) => Ok(piece.len()),
            Err(tokio::sync::mpsc::error::TrySendError::Full(sent)) => {
                tokio::task::block_in_place(|| self.0.blocking_send(sent)).map_err(gone)?;
                Ok(piece.len())
            }
            Err(_) => Err(std::io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
