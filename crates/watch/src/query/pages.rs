//! `/sql`: a query and its table.
//!
//! Invariant: the query travels in the body, never in an address, so it is in no log.

use super::actions;
use super::said::said;
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::Response;
use lake::{LakeError, SqlError, SqlLimits, SqlTable, SqlValue};
use web::component::{Cell, Column, Field, Notice, Table, Tone};
use web::form::Form;
use web::page::render;
use web::{Arg, Ctx, Error, Html, Lang, PageMeta, Text};

/// Rows shown on the page; the command line gives all.
const SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "query/query.html")]
struct QueryPage<'a> {
    lang: &'a Lang,
    intro: Text,
    action: String,
    field: Field,
    problem: Option<Notice>,
    count: Option<Text>,
    truncated: Option<Text>,
    table: Option<Table>,
}

/// The empty form.
///
/// # Errors
/// As the actions.
pub async fn form(ctx: Ctx) -> Result<Response, Error> {
    let tenant = need_tenant(&ctx).await?;
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    let example = "SELECT classification_type, COUNT(*) AS n FROM events GROUP BY classification_type ORDER BY n DESC";
    Ok(page(&ctx, example, None, None))
}

/// Runs the query and shows its rows.
///
/// # Errors
/// As the actions; what is wrong with the query is said above it.
pub async fn run(ctx: Ctx, form: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let text = form.get("query").unwrap_or("");
    match actions::run(&ctx.actor, watch, tenant, text).await {
        Ok(table) => Ok(page(&ctx, text, None, Some(table))),
        Err(WatchError::Lake(LakeError::Sql(problem))) => Ok(page(&ctx, text, Some(problem), None)),
        Err(error) => Err(app_error(error)),
    }
}

#[derive(Template)]
#[template(
    source = "<p>{{ ours }}</p>{% if let Some(theirs) = theirs %}<p>{{ label }} {{ theirs }}</p>{% endif %}",
    ext = "html"
)]
struct Problem {
    ours: Text,
    label: Text,
    theirs: Option<Text>,
}

/// What is wrong, in the reader's language; then the engine's words, which are English.
fn problem(lang: &Lang, error: &SqlError) -> Option<Notice> {
    let (ours, theirs) = said(error);
    let foreign = |text: &str| match "en".parse() {
        Ok(english) => Text::foreign(text, english),
        Err(_) => Text::user(text),
    };
    let body = Html::render(&Problem {
        ours: lang.say(&ours),
        label: lang.text("watch-query-engine"),
        theirs: theirs.filter(|t| !t.is_empty()).map(foreign),
    });
    Some(Notice::new(lang, Tone::Bad, body.ok()?))
}

fn page(ctx: &Ctx, text: &str, wrong: Option<SqlError>, found: Option<SqlTable>) -> Response {
    let (lang, limits) = (&ctx.lang, watch_of(ctx).lake().sql_limits());
    let problem = wrong.and_then(|error| problem(lang, &error));
    let count = |n: usize| [("count", Arg::Count(i64::try_from(n).unwrap_or(i64::MAX)))];
    let rows = found.as_ref().map(|t| t.rows.len());
    let body = QueryPage {
        lang,
        intro: intro(lang, limits),
        action: ctx.url("/sql"),
        field: Field::area("query", lang.text("watch-query-text"), 6).value(text),
        problem,
        count: rows.map(|n| lang.text_with("watch-query-rows", &count(n))),
        truncated: rows
            .filter(|n| *n > SHOWN || found.as_ref().is_some_and(|t| t.truncated))
            .map(|n| lang.text_with("watch-query-truncated", &count(n.min(SHOWN)))),
        table: found.map(|t| table(lang, &t)),
    };
    render(
        ctx,
        PageMeta::new(lang.text("watch-query-title")).wide(),
        body,
    )
}

/// What can be asked, and within which limits.
fn intro(lang: &Lang, limits: SqlLimits) -> Text {
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let arguments = [
        ("memory", count(limits.memory as u64 >> 20)),
        ("seconds", count(limits.seconds)),
        ("rows", count(limits.rows as u64)),
    ];
    lang.text_with("watch-query-intro", &arguments)
}

fn table(lang: &Lang, found: &SqlTable) -> Table {
    let columns = found
        .columns
        .iter()
        .map(|c| Column::text(Text::code(c)))
        .collect();
    let cell = |value: &SqlValue| Cell::text(Text::code(text_of(value)));
    let rows = found
        .rows
        .iter()
        .take(SHOWN)
        .map(|row| row.iter().map(cell).collect())
        .collect();
    Table::new(lang, lang.text("watch-query-title"), columns, rows)
}

fn text_of(value: &SqlValue) -> String {
    match value {
        SqlValue::Null => String::new(),
        SqlValue::Text(text) => text.clone(),
        SqlValue::Int(number) => number.to_string(),
        SqlValue::Float(number) => number.to_string(),
        SqlValue::Bool(yes) => yes.to_string(),
        SqlValue::Time(at) => at.rfc3339(),
    }
}
