//! `/picture`: the national picture for those who may see it, the released figures for everybody.
//!
//! Not the numbers (`load`) and not the decision who sees what (`actions`). Invariant: every
//! number that counts records links to them, when the reader may open them.

mod month;
mod public;
mod tables;

use super::actions;
use super::{Breakdown, Counted, Head, Period, Picture, Trend};
use crate::pages::{app_error, watch_of};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use base::id::TenantId;
use base::language::LanguageTag;
use base::observation::Unit;
use base::{Day, language};
use figure::{Cell as FigureCell, Dataset, Frame, Id, Scale, Series as FigureSeries, Steps};
use web::component::block::bar;
use web::component::{Chart, Figures, KeyFigure, Notice, Tag, Tone};
use web::form::{Asked, Form, one_of};
use web::page::render;
use web::{Arg, Ctx, Error, Html, Lang, Message, PageMeta, Text};

#[derive(Template)]
#[template(path = "picture/picture.html")]
struct PicturePage<'a> {
    lang: &'a Lang,
    picture: &'a Picture,
    period: Text,
    filter: web::component::Filter,
    notices: Vec<Notice>,
    beside: Html,
    critical: Html,
    figures: Option<Figures>,
    charts: Vec<Chart>,
    missing: Vec<Text>,
    others: Option<Text>,
    breakdowns: Vec<(Text, String, bool)>,
    sorted: Text,
    months: Vec<(Text, String, bool)>,
    lines: Html,
    not_shown: Option<Text>,
    withheld: Option<Notice>,
}

/// The picture.
///
/// # Errors
/// As the actions.
pub async fn picture(ctx: Ctx) -> Result<Response, Error> {
    let watch = watch_of(&ctx);
    // Whoever may see no observation, with an account or without, sees what is released.
    let sees = |tenant: &TenantId| crate::rights::sight(&ctx.actor, *tenant).is_ok();
    let Some(tenant) = crate::pages::tenant(&ctx).await?.filter(sees) else {
        return public::page(&ctx).await;
    };
    let wanted = wanted(&ctx);
    let (period, breakdown) = (wanted.period, wanted.breakdown);
    let picture = actions::picture(&ctx.actor, watch, tenant, period, breakdown)
        .await
        .map_err(app_error)?;
    let sample = crate::sample::is_sample(watch, tenant)
        .await
        .map_err(app_error)?;
    let notices = [
        crate::retention::pages::reminder(&ctx, tenant).await?,
        sample.then(|| Notice::new(&ctx.lang, Tone::Info, ctx.lang.text("watch-picture-sample"))),
        match picture.heads.is_empty() && picture.lines.is_empty() {
            true => elsewhere(&ctx, tenant, ("/picture", (period.from(), period.to()))).await?,
            false => None,
        },
    ];
    let beside = bar(&ctx, &ctx.beside("/picture"))?;
    let notices = notices.into_iter().flatten();
    Ok(show(&ctx, &picture, &wanted, (notices, beside)))
}

/// What the address asks for.
struct Wanted {
    period: Period,
    breakdown: Breakdown,
    /// The month of a long list of days.
    month: Option<(Day, Day)>,
    /// The query, with what of it was not understood.
    form: Form,
    /// Whether it was understood, also where it is not followed to the letter.
    understood: bool,
}

/// The days and the breakdown that the address asks for, and the usual for the rest; whether it was
/// understood, also where it is not followed to the letter.
pub(super) fn asked_for(ctx: &Ctx, asked: &mut Asked) -> ((Period, Breakdown), bool) {
    let usual = Period::usual(watch_of(ctx).clock().now().day());
    let to = asked.day("to", usual.to());
    let from = asked.day("from", to.plus(1 - Period::DEFAULT_DAYS));
    let first = Breakdown::Type;
    let name = ctx
        .lang
        .plain(&format!("watch-picture-by-{}", first.as_str()));
    let shown = Message::new("web-asked-choice").with("choice", name);
    let by = asked.read("by", one_of(&Breakdown::ALL, Breakdown::as_str), shown);
    let understood = asked.form().is_good();
    let period = Period::new(from, to);
    if from > to {
        let only = Message::new("watch-days-backwards").with("day", to);
        asked.instead("from", only);
    } else if period.from() != from {
        let cut = Message::new("watch-picture-cut")
            .with("count", i64::from(Period::MAX_DAYS))
            .with("day", period.from());
        asked.instead("from", cut);
    }
    ((period, by.unwrap_or(first)), understood)
}

/// What the page's address asks for.
fn wanted(ctx: &Ctx) -> Wanted {
    let mut asked = ctx.asked();
    let ((period, breakdown), understood) = asked_for(ctx, &mut asked);
    let month = month::wanted(&mut asked, period, breakdown);
    Wanted {
        period,
        breakdown,
        month,
        form: asked.form().clone(),
        understood: understood && asked.form().error("month").is_none(),
    }
}

#[derive(Template)]
#[template(
    source = "<p>{{ text }}</p><p><a href=\"{{ url }}\">{{ label }}</a></p>",
    ext = "html"
)]
struct Elsewhere {
    text: Text,
    url: String,
    label: Text,
}

/// Which days have data, when none of those shown has any.
pub(crate) async fn elsewhere(
    ctx: &Ctx,
    tenant: TenantId,
    (path, shown): (&str, (Day, Day)),
) -> Result<Option<Notice>, Error> {
    let found = actions::elsewhere(&ctx.actor, watch_of(ctx), tenant, shown).await;
    let Some((first, last)) = found.map_err(app_error)? else {
        return Ok(None);
    };
    let lang = &ctx.lang;
    let span = [("from", Arg::Day(first)), ("to", Arg::Day(last))];
    let from = last.plus(1 - Period::DEFAULT_DAYS).max(first);
    let shown = [("from", from.to_string()), ("to", last.to_string())];
    let pairs = shown.each_ref().map(|(name, day)| (*name, day.as_str()));
    let body = Html::render(&Elsewhere {
        text: lang.text_with("watch-picture-elsewhere", &span),
        url: web::url::with_query(&ctx.url(path), &pairs),
        label: lang.text("watch-picture-elsewhere-show"),
    })?;
    Ok(Some(Notice::new(lang, Tone::Info, body)))
}

fn show(
    ctx: &Ctx,
    picture: &Picture,
    wanted: &Wanted,
    (notices, beside): (impl Iterator<Item = Notice>, Html),
) -> Response {
    let lang = &ctx.lang;
    let period = [
        ("from", Arg::Day(picture.period.from())),
        ("to", Arg::Day(picture.period.to())),
    ];
    let body = PicturePage {
        lang,
        picture,
        period: lang.text_with("watch-picture-period", &period),
        filter: filter(ctx, picture, &wanted.form),
        notices: notices.collect(),
        beside,
        critical: tables::critical(ctx, picture),
        figures: (!picture.heads.is_empty()).then(|| figures(ctx, picture)),
        charts: picture
            .heads
            .iter()
            .enumerate()
            .filter_map(|(i, h)| chart(lang, picture, h, i))
            .collect(),
        missing: missing(lang, picture),
        others: others(lang, picture),
        breakdowns: breakdowns(ctx, picture),
        sorted: lang.text(&format!(
            "watch-picture-sorted-{}",
            picture.breakdown.as_str()
        )),
        months: month::links(ctx, picture.period, wanted.month),
        lines: tables::lines(ctx, picture, wanted.month),
        not_shown: not_shown(lang, picture),
        withheld: (picture.withheld)
            .then(|| Notice::new(lang, Tone::Info, lang.text("watch-picture-withheld"))),
    };
    let mut meta = PageMeta::new(title(ctx, "watch-picture-title")).wide();
    if let Some(at) = picture.as_of {
        meta = meta.as_of(at);
    }
    if !wanted.understood {
        meta = meta.status(StatusCode::BAD_REQUEST);
    }
    render(ctx, meta, body)
}

fn not_shown(lang: &Lang, picture: &Picture) -> Option<Text> {
    let count = Arg::Count(i64::try_from(picture.not_shown).unwrap_or(i64::MAX));
    (picture.not_shown > 0).then(|| lang.text_with("watch-picture-cut-lines", &[("count", count)]))
}

fn filter(ctx: &Ctx, picture: &Picture, form: &Form) -> web::component::Filter {
    let lang = &ctx.lang;
    let field = |name, id, day: Day| {
        let field = web::component::Field::date(lang, name, lang.text(id));
        match form.error(name) {
            Some(_) => field.filled(lang, form),
            None => field.value(day.to_string()),
        }
    };
    let fields = vec![
        field("from", "watch-picture-from", picture.period.from()),
        field("to", "watch-picture-to", picture.period.to()),
    ];
    web::component::Filter::new(lang, ctx.url("/picture"), fields)
}

/// A number of units in words: "3 addresses".
pub(crate) fn units(lang: &Lang, unit: Unit, number: i64) -> Text {
    let id = format!("watch-unit-{}", unit.as_str());
    lang.text_with(
        &id,
        &[
            ("count", Arg::Count(number)),
            ("number", Arg::Count(number)),
        ],
    )
}

fn figures(ctx: &Ctx, picture: &Picture) -> Figures {
    let lang = &ctx.lang;
    let card = |head: &Head| {
        let latest = head.series.latest();
        let note = latest.map_or_else(
            || lang.text("watch-picture-missing"),
            |(day, counted)| note(lang, head.unit, day, counted),
        );
        KeyFigure {
            title: lang.text(&format!("watch-counts-{}", head.counts_as.as_str())),
            value: latest.map(|(_, counted)| units(lang, head.unit, counted.units)),
            change: Some(trend(lang, head.series.trend(), head.series.latest())),
            note,
            source: latest.map(|(day, _)| {
                let label = lang.text("watch-picture-records");
                (label, tables::list(ctx, &head.records(day)))
            }),
        }
    };
    Figures::new(lang, picture.heads.iter().map(card).collect())
}

fn note(lang: &Lang, _: Unit, day: Day, counted: Counted) -> Text {
    let part = |id: &str, number: Option<i64>| {
        let value = number.map_or_else(|| lang.plain("watch-picture-unknown"), |n| lang.number(n));
        format!("{}: {value}", lang.plain(id))
    };
    let parts = [
        lang.day(day),
        part("watch-picture-new", counted.new),
        part("watch-picture-continuing", counted.continuing),
        part("watch-picture-gone", counted.gone),
    ];
    Text::from(parts.join(" · ").as_str())
}

/// A trend as a tag: shape and words, not colour alone.
fn trend(lang: &Lang, trend: Trend, latest: Option<(Day, Counted)>) -> Html {
    let (tone, text) = match trend {
        Trend::TooFewDays => (Tone::Calm, lang.text("watch-trend-few-days")),
        Trend::OtherDays => (Tone::Calm, lang.text("watch-trend-other-days")),
        Trend::SmallNumbers => (Tone::Calm, lang.text("watch-trend-small-numbers")),
        Trend::FeedChanged => (Tone::Calm, lang.text("watch-trend-feed-changed")),
        Trend::Change {
            before: 0,
            after: 0,
        } => (Tone::Calm, lang.text("watch-trend-steady")),
        Trend::Change { before: 0, .. } => (Tone::Warning, lang.text("watch-trend-started")),
        Trend::Change { before, after } => {
            #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
            let change = (after - before) as f64 / before as f64;
            let percent = [("percent", Arg::Share(change.abs()))];
            if change.abs() < 0.05 {
                (Tone::Calm, lang.text("watch-trend-steady"))
            } else if change < 0.0 {
                (Tone::Good, lang.text_with("watch-trend-falling", &percent))
            } else {
                (
                    Tone::Warning,
                    lang.text_with("watch-trend-rising", &percent),
                )
            }
        }
    };
    if latest.is_none() {
        Html::from(Tag::new(Tone::Calm, lang.text("watch-picture-missing")))
    } else {
        Html::from(Tag::new(tone, text))
    }
}

/// The number over the days as a line with its table.
fn chart(lang: &Lang, picture: &Picture, head: &Head, index: usize) -> Option<Chart> {
    let what = lang.plain(&format!("watch-counts-{}", head.counts_as.as_str()));
    let unit = lang.plain(&format!("watch-unit-name-{}", head.unit.as_str()));
    let title = format!("{what}: {unit}");
    let points = head.series.points();
    let labels = points.iter().map(|p| lang.day(p.day)).collect();
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    let cell = |counted: Option<Counted>| match counted {
        Some(c) => FigureCell::Value {
            number: c.units as f64,
            text: lang.number(c.units),
        },
        None => FigureCell::Missing,
    };
    let cells = points.iter().map(|p| cell(p.counted)).collect();
    let series = vec![FigureSeries {
        name: title.clone(),
        cells,
    }];
    let data = Dataset::new(lang.plain("watch-picture-day"), labels, series).ok()?;
    let id: Id = format!("c{index}").parse().ok()?;
    let missing = lang.plain("watch-picture-missing");
    let description = describe(lang, picture, head, &title);
    let frame = Frame {
        id: &id,
        title: &title,
        description: &description,
        direction: direction(lang),
        missing: &missing,
    };
    let scale = Scale::up_to(data.largest(), Steps::Whole);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "ticks of counts are whole numbers"
    )]
    let tick = |value: f64| lang.number(value as i64);
    let svg = figure::over_days(&frame, &data, &scale, &tick);
    let table = figure::html_table(&data, &title, &missing);
    Some(Chart::new(lang, title.as_str(), svg, table))
}

fn describe(lang: &Lang, picture: &Picture, head: &Head, what: &str) -> String {
    let (from, to) = (picture.period.from(), picture.period.to());
    let mut args = vec![
        ("what", Arg::Text(what.to_owned())),
        ("from", Arg::Day(from)),
        ("to", Arg::Day(to)),
    ];
    match head.series.latest() {
        None => lang.plain_with("watch-picture-chart-description-empty", &args),
        Some((day, counted)) => {
            args.push(("latest", Arg::Count(counted.units)));
            args.push(("day", Arg::Day(day)));
            lang.plain_with("watch-picture-chart-description", &args)
        }
    }
}

fn direction(lang: &Lang) -> language::Direction {
    LanguageTag::direction(lang.tag())
}

fn missing(lang: &Lang, picture: &Picture) -> Vec<Text> {
    let mut by_day: std::collections::BTreeMap<Day, Vec<String>> =
        std::collections::BTreeMap::new();
    for (day, reports) in picture.heads.iter().flat_map(|h| &h.missing) {
        let all = by_day.entry(*day).or_default();
        all.extend(
            reports
                .iter()
                .filter(|r| !all.contains(r))
                .cloned()
                .collect::<Vec<_>>(),
        );
    }
    let say = |(day, reports): (Day, Vec<String>)| {
        let args = [
            ("day", Arg::Day(day)),
            ("reports", Arg::Text(lang.list(&reports))),
        ];
        lang.text_with("watch-picture-missing-day", &args)
    };
    by_day.into_iter().map(say).collect()
}

/// The days of which only reports named for other days tell, the newest first; of a long list how
/// many they are.
fn others(lang: &Lang, picture: &Picture) -> Option<Text> {
    let heads = picture.heads.iter().map(|h| &h.series);
    let series = heads.chain(picture.lines.iter().map(|l| &l.series));
    let days: std::collections::BTreeSet<Day> = series.flat_map(super::Series::of_others).collect();
    let named = days.iter().rev().take(MOST_OTHERS).map(|d| lang.day(*d));
    let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
    let args = [
        ("count", Arg::Count(count)),
        ("days", Arg::Text(lang.list(&named.collect::<Vec<_>>()))),
    ];
    let id = match days.len() {
        0 => return None,
        few if few <= MOST_OTHERS => "watch-picture-other-days",
        _ => "watch-picture-other-days-many",
    };
    Some(lang.text_with(id, &args))
}

fn breakdowns(ctx: &Ctx, picture: &Picture) -> Vec<(Text, String, bool)> {
    let (from, to) = (picture.period.from(), picture.period.to());
    let link = |by: Breakdown| {
        let url = ctx.url(&format!("/picture?from={from}&to={to}&by={}", by.as_str()));
        (
            ctx.lang.text(&format!("watch-picture-by-{}", by.as_str())),
            url,
            by == picture.breakdown,
        )
    };
    if picture.own_networks_only {
        Vec::new()
    } else {
        Breakdown::ALL.into_iter().map(link).collect()
    }
}

/// Days that the page names one by one.
const MOST_OTHERS: usize = 10;

/// The heading; the start page has one of its own, so that no two pages share a title.
fn title(ctx: &Ctx, id: &str) -> Text {
    if ctx.path == "/" {
        ctx.lang.text(&format!("{id}-home"))
    } else {
        ctx.lang.text(id)
    }
}

/// An RSIT type in words; a type that has none is shown as it is.
pub(crate) fn type_name(lang: &Lang, class_type: &str) -> Text {
    let id = format!("watch-type-{class_type}");
    if lang.has(&id) {
        lang.text(&id)
    } else {
        Text::code(class_type)
    }
}
