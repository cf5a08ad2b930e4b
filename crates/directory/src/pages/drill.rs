//! Ping drills: the list, starting one, what came of it; and the page that the link of a letter
//! opens.
//!
//! Not here: who is written to, and what counts (`drill`). Invariant: the GET of a link writes
//! nothing; its button uses the link up.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base::Timestamp;
use web::component::{Cell, Choice, Column, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Lang, Text};
use web::page::PageMeta;
use web::{Ctx, Error, Message};

use super::record::verify::{private, refused};
use super::{
    DRILLS, SAVED, back, bar, beside, done, failed, notice, once, paragraph, show, tenant,
};
use crate::Directory;
use crate::drill::api::{Place, places};
use crate::drill::{Call, Count, DRILL, Drill, HOURS, Stand, Wanted, Whom};

/// What a form offers at first.
const USUAL_HOURS: &str = "24";

fn moment(lang: &Lang, at: Timestamp) -> Cell {
    Cell::html(lang.moment_html(at))
}

fn number(lang: &Lang, of: usize) -> Cell {
    let of = i64::try_from(of).unwrap_or(i64::MAX);
    Cell::text(Text::from(lang.number(of).as_str()))
}

/// How long, in hours and minutes; the last minute counts when it has begun.
fn duration(lang: &Lang, seconds: i64) -> Text {
    let minutes = (seconds.max(0) + 59) / 60;
    let args = [
        ("hours", Arg::Count(minutes / 60)),
        ("minutes", Arg::Count(minutes % 60)),
    ];
    lang.text_with("directory-drill-duration", &args)
}

fn or_dash(lang: &Lang, seconds: Option<i64>) -> Cell {
    Cell::text(seconds.map_or_else(|| Text::from("–"), |s| duration(lang, s)))
}

/// Columns of the counts, in the order of [`counts`].
fn count_columns(lang: &Lang) -> Vec<Column> {
    let all = Column::number(lang.text("directory-drill-contacts"));
    let stands = Stand::ALL.map(|s| Column::number(lang.text(s.message_id())));
    std::iter::once(all).chain(stands).collect()
}

fn counts(lang: &Lang, count: &Count) -> Vec<Cell> {
    let all = number(lang, count.all());
    let stands = Stand::ALL.map(|s| number(lang, count.of(s)));
    std::iter::once(all).chain(stands).collect()
}

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let all = directory.drills().list(&ctx.actor, tenant(&ctx)?).await;
    let now = directory.clock.now();
    let row = |(drill, calls): &(Drill, Vec<Call>)| {
        let count = drill.count(calls, now);
        let at = ctx.url(&format!("{DRILLS}/{}", drill.id));
        let mut cells = vec![
            Cell::link(Text::user(drill.name.as_str()), &at),
            moment(lang, drill.started),
        ];
        cells.extend(counts(lang, &count));
        cells.push(or_dash(lang, count.median));
        cells
    };
    let rows = all.map_err(failed)?.iter().map(row).collect();
    let mut columns = vec![
        Column::text(lang.text("directory-drill-name")),
        Column::text(lang.text("directory-drill-begun")),
    ];
    columns.extend(count_columns(lang));
    columns.push(Column::number(lang.text("directory-drill-median")));
    let table = Table::new(lang, lang.text("directory-drill-title"), columns, rows)
        .empty(lang.text("directory-drill-none"));
    let new = format!("{DRILLS}/new");
    let blocks = vec![
        paragraph(lang.text("directory-drill-about"))?,
        bar(&ctx, &[("directory-drill-new", new)])?,
        table.into(),
    ];
    let meta = PageMeta::new(lang.text("directory-drill-title")).crumbs(back(&ctx, None));
    Ok(show(&ctx, meta.wide(), blocks))
}

fn under(ctx: &Ctx) -> Option<(Text, String)> {
    Some((ctx.lang.text("directory-drill-title"), DRILLS.to_owned()))
}

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    form_page(&ctx, &Form::default())
}

fn form_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let choices = Whom::choices().map(|w| Choice::new(w.as_str(), lang.text(w.message_id())));
    let fields = vec![
        Field::text("name", lang.text("directory-drill-name"))
            .hint(lang.text("directory-drill-name-hint")),
        Field::select("whom", lang.text("directory-drill-whom"), choices.collect()),
        Field::text("hours", lang.text("directory-drill-hours"))
            .hint(lang.text("directory-drill-hours-hint"))
            .short()
            .value(USUAL_HOURS),
    ];
    let sheet = Sheet::new(ctx, &format!("{DRILLS}/new"), "directory-drill-start")
        .intro(lang.text("directory-drill-about"))
        .fields(fields)
        .cancel(ctx, DRILLS);
    let meta = PageMeta::new(lang.text("directory-drill-new")).crumbs(back(ctx, under(ctx)));
    let blocks = vec![sheet.as_sent(ctx, form).html()?];
    Ok(show(ctx, meta.errors_of(form), blocks))
}

pub(super) async fn start(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let whom = form.required("whom", parse::choice(Whom::parse));
    let hours = form.required("hours", |text| {
        let said = || Message::new("directory-drill-error-hours");
        let most = *HOURS.end();
        let hours = text.trim().parse::<i64>().ok();
        let hours = hours.filter(|h| HOURS.contains(h));
        hours.ok_or_else(|| said().with("most", Arg::Text(most.to_string())))
    });
    let name = form.get("name").unwrap_or_default().to_owned();
    let (Some(whom), Some(hours), true) = (whom, hours, form.is_good()) else {
        return form_page(&ctx, &form);
    };
    let directory = ctx.app.state::<Directory>().once(&form.key()?);
    let wanted = Wanted { name, whom, hours };
    let started = directory.drills();
    let started = started.start(&ctx.actor, tenant(&ctx)?, wanted).await;
    match once(started, |id| id.to_string()) {
        Ok(id) => Ok(done(&ctx, &format!("{DRILLS}/{id}"), SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            form_page(&ctx, &form)
        }
    }
}

pub(super) async fn one(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let id = id.parse().map_err(|_| Error::not_found())?;
    let (directory, tenant) = (ctx.app.state::<Directory>(), tenant(&ctx)?);
    let found = directory.drills().get(&ctx.actor, tenant, id).await;
    let (drill, mut calls) = found.map_err(failed)?;
    let seen = directory.records().list(&ctx.actor, tenant).await;
    let places = places(&seen.map_err(failed)?, lang.tag().as_str());
    let now = directory.clock.now();
    let none = Place::default();
    let place = |call: &Call| places.get(&call.record).unwrap_or(&none);
    calls.sort_by(|a, b| {
        let by = |c: &Call| (drill.stand(c, now), drill.seconds(c));
        let names = || lang.compare(&place(a).entry, &place(b).entry);
        by(a).cmp(&by(b)).then_with(names)
    });
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(summary(lang, &drill, &drill.count(&calls, now)));
    blocks.push(by_country(lang, &drill, &calls, &place, now));
    let at = format!("{DRILLS}/{}", drill.id);
    let (shown, pages) = super::record::lists::paged(&ctx, &at, &calls);
    let row = |call: &Call| {
        let here = place(call);
        let entry = match here.entry.as_str() {
            "" => lang.text("directory-drill-gone"),
            name => Text::user(name),
        };
        vec![
            Cell::text(entry),
            Cell::text(Text::user(here.organisation.as_str())),
            Cell::text(lang.text(drill.stand(call, now).message_id())),
            or_dash(lang, drill.seconds(call)),
        ]
    };
    let columns = vec![
        Column::text(lang.text("directory-drill-contact")),
        Column::text(lang.text("directory-drill-organisation")),
        Column::text(lang.text("directory-drill-stand")),
        Column::number(lang.text("directory-drill-after")),
    ];
    let caption = lang.text("directory-drill-contacts");
    let rows = shown.iter().map(row).collect();
    blocks.push(Table::new(lang, caption, columns, rows).into());
    blocks.push(pages);
    let meta = PageMeta::new(Text::user(drill.name.as_str())).crumbs(back(&ctx, under(&ctx)));
    Ok(show(&ctx, meta.wide(), blocks))
}

/// The drill in one row.
fn summary(lang: &Lang, drill: &Drill, count: &Count) -> Html {
    let mut columns = vec![
        Column::text(lang.text("directory-drill-whom")),
        Column::text(lang.text("directory-drill-begun")),
        Column::text(lang.text("directory-drill-ends")),
    ];
    columns.extend(count_columns(lang));
    let times = ["directory-drill-median", "directory-drill-slowest"];
    columns.extend(times.map(|id| Column::number(lang.text(id))));
    let mut cells = vec![
        Cell::text(lang.text(drill.whom.message_id())),
        moment(lang, drill.started),
        moment(lang, drill.ends),
    ];
    cells.extend(counts(lang, count));
    cells.extend([count.median, count.slowest].map(|s| or_dash(lang, s)));
    let caption = lang.text("directory-drill-title");
    Table::new(lang, caption, columns, vec![cells]).into()
}

fn by_country<'p>(
    lang: &Lang,
    drill: &Drill,
    calls: &[Call],
    place: &impl Fn(&Call) -> &'p Place,
    now: Timestamp,
) -> Html {
    let mut of: BTreeMap<&str, Vec<&Call>> = BTreeMap::new();
    for call in calls {
        of.entry(place(call).country.as_str())
            .or_default()
            .push(call);
    }
    let name = |code: &str| match code.parse() {
        Ok(code) => crate::country::name(code, lang),
        Err(_) => "–".to_owned(),
    };
    let mut named: Vec<(String, Vec<&Call>)> = of
        .into_iter()
        .map(|(code, calls)| (name(code), calls))
        .collect();
    named.sort_by(|(a, _), (b, _)| lang.compare(a, b));
    let row = |(name, calls): (String, Vec<&Call>)| {
        let count = drill.count(calls, now);
        let mut cells = vec![Cell::text(Text::from(name))];
        cells.extend(counts(lang, &count));
        cells.push(or_dash(lang, count.median));
        cells
    };
    let mut columns = vec![Column::text(lang.text("directory-drill-country"))];
    columns.extend(count_columns(lang));
    columns.push(Column::number(lang.text("directory-drill-median")));
    let rows = named.into_iter().map(row).collect();
    let caption = lang.text("directory-drill-by-country");
    Table::new(lang, caption, columns, rows).into()
}

/// The page of a letter's link.
pub(super) async fn called(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
) -> Result<Response, Error> {
    let drills = ctx.app.state::<Directory>().drills();
    let open = drills.look(&secret).await.map_err(refused)?;
    let args = [
        ("entry", Arg::Text(open.entry)),
        ("organisation", Arg::Text(open.organisation)),
        ("moment", Arg::Moment(open.ends)),
    ];
    let about = ctx.lang.text_with("directory-drill-call-about", &args);
    let at = format!("{DRILL}/{secret}");
    let sheet = Sheet::new(&ctx, &at, "directory-drill-press").intro(about);
    let meta = PageMeta::new(ctx.lang.text("directory-drill-call"));
    Ok(private(show(&ctx, meta, vec![sheet.html()?])))
}

/// The button of a letter's page.
pub(super) async fn pressed(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
) -> Result<Response, Error> {
    let drills = ctx.app.state::<Directory>().drills();
    drills.answer(&secret).await.map_err(refused)?;
    let thanks = paragraph(ctx.lang.text("directory-drill-thanks"))?;
    let notice: Html = Notice::new(&ctx.lang, Tone::Good, thanks).into();
    let meta = PageMeta::new(ctx.lang.text("directory-drill-call"));
    Ok(private(show(&ctx, meta, vec![notice])).into_response())
}
