//! `/remedy`: what became of what was observed; `/remedy/networks/{id}`: the sheet of a network.
//!
//! Not here: rules (`actions`). Invariant: every number stands beside how many it is of, and days
//! without a whole report are named.

mod figure;
mod sheet;
mod tables;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::id::TenantId;
use web::component::block::{bar, heading, paragraph, show};
use web::component::{Field, Figures, Filter, KeyFigure, Notice, Tone};
use web::form::Asked as Query;
use web::{Arg, Ctx, Error, Html, Message, PageMeta, Text};

use super::actions::{self, Asked, Followed};
use super::csv;
use super::summary::{SOON_DAYS, Summary};
use crate::observation::Names;
use crate::pages::{app_error, need_tenant, watch_of};

pub use sheet::sheet;

/// The page.
pub const PATH: &str = "/remedy";
/// Days that are shown unless others are asked for.
const DAYS: i32 = 90;

/// What an address asks for.
///
/// # Errors
/// As the names of organisations.
pub(super) async fn asked(ctx: &Ctx, tenant: TenantId) -> Result<(Query, Asked, Names), Error> {
    let watch = watch_of(ctx);
    let names = Names::of(&ctx.actor, watch, tenant).await;
    let names = names.map_err(app_error)?;
    let mut asked = ctx.asked();
    let to = asked.day("to", watch.clock().now().day());
    let from = asked.day("from", to.plus(1 - DAYS));
    let longest = to.plus(1 - actions::LONGEST_DAYS);
    if from > to {
        let only = Message::new("watch-days-backwards").with("day", to);
        asked.instead("from", only);
    } else if from < longest {
        let cut = Message::new("watch-picture-cut")
            .with("count", i64::from(actions::LONGEST_DAYS))
            .with("day", longest);
        asked.instead("from", cut);
    }
    let wanted = Asked {
        days: (from.min(to).max(longest), to),
        organisation: asked.filter("organisation", |text| names.find(text)),
        class: asked
            .get("type")
            .filter(|t| !t.is_empty())
            .map(str::to_owned),
        network: asked.place("network"),
    };
    Ok((asked, wanted, names))
}

/// The page of everything that the reader may see.
///
/// # Errors
/// As the actions.
pub async fn page(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (query, wanted, names) = asked(&ctx, tenant).await?;
    let found = actions::follow(&ctx.actor, watch, tenant, &wanted).await;
    let found = found.map_err(app_error)?;
    let (lang, summary) = (&ctx.lang, found.summary());
    let mut blocks = vec![
        paragraph(lang.text("remedy-intro"))?,
        filter(&ctx, &query, &wanted),
        figures(&ctx, &summary),
    ];
    blocks.extend(few(&ctx, &summary));
    blocks.extend(figure::curve(lang, &summary));
    blocks.push(heading(lang.text("remedy-by-type"))?);
    blocks.push(tables::by_type(lang, &found));
    blocks.push(heading(lang.text("remedy-by-network"))?);
    blocks.push(tables::by_network(&ctx, &found, &names, &wanted));
    blocks.push(heading(lang.text("remedy-moving"))?);
    blocks.push(paragraph(lang.text("remedy-moving-text"))?);
    blocks.push(tables::moving(&ctx, &found, &names, &wanted));
    blocks.push(heading(lang.text("remedy-days"))?);
    blocks.push(tables::days(lang, &found));
    blocks.push(paragraph(lang.text("remedy-method"))?);
    blocks.push(bar(&ctx, &files(&wanted))?);
    let meta = PageMeta::new(lang.text("remedy-title")).wide();
    Ok(show(&ctx, meta, blocks))
}

/// The addresses of the files of what is shown.
fn files(wanted: &Asked) -> [(&'static str, String); 2] {
    [
        (
            "remedy-file-findings",
            address("/remedy/files/findings", wanted),
        ),
        ("remedy-file-days", address("/remedy/files/days", wanted)),
    ]
}

fn address(path: &str, wanted: &Asked) -> String {
    let (from, to) = (wanted.days.0.to_string(), wanted.days.1.to_string());
    let organisation = wanted.organisation.map(|id| id.to_string());
    let network = wanted.network.map(|id| id.to_string());
    let mut pairs = vec![("from", from.as_str()), ("to", to.as_str())];
    let others = [
        ("organisation", organisation.as_deref()),
        ("type", wanted.class.as_deref()),
        ("network", network.as_deref()),
    ];
    pairs.extend(others.into_iter().filter_map(|(name, v)| Some((name, v?))));
    web::url::with_query(path, &pairs)
}

/// One of the two files.
///
/// # Errors
/// 404 for another name, 400 for what is not understood; as the actions.
pub async fn file(
    ctx: Ctx,
    axum::extract::Path((_, name)): axum::extract::Path<(String, String)>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (query, wanted, names) = asked(&ctx, tenant).await?;
    // A file cannot say that it holds something else than was asked for.
    query.strict()?;
    let found = actions::follow(&ctx.actor, watch, tenant, &wanted).await;
    let found = found.map_err(app_error)?;
    let (text, name) = match name.as_str() {
        "findings" => (csv::findings(&found, &names), "findings.csv"),
        "days" => (csv::days(&found), "days.csv"),
        _ => return Err(Error::not_found()),
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, text).into_response())
}

fn filter(ctx: &Ctx, query: &Query, wanted: &Asked) -> Html {
    let lang = &ctx.lang;
    let date = |name, id: &str, day: base::Day| {
        Field::date(lang, name, lang.text(id)).value(day.to_string())
    };
    let text = |name: &'static str, id: &str| {
        let value = query.get(name).unwrap_or_default();
        Field::text(name, lang.text(id)).value(value)
    };
    let fields = vec![
        date("from", "watch-case-from", wanted.days.0),
        date("to", "watch-case-to", wanted.days.1),
        text("organisation", "watch-observations-organisation"),
        text("type", "remedy-type"),
    ];
    let fields = fields.into_iter().map(|f| f.filled(lang, query.form()));
    Filter::new(lang, ctx.url(PATH), fields.collect()).into()
}

/// The numbers that matter, each with how many it is of.
fn figures(ctx: &Ctx, summary: &Summary) -> Html {
    let lang = &ctx.lang;
    let of = |count: usize| lang.text_with("remedy-of", &[("count", tables::count(count))]);
    let figure = |id: &str, value: Option<String>, note: Text| KeyFigure {
        title: lang.text(id),
        value: value.map(|v| Text::from(v.as_str())),
        change: None,
        note,
        source: None,
    };
    let whole = |n: usize| Some(lang.number(i64::try_from(n).unwrap_or(i64::MAX)));
    let median = summary.curve.quantile(0.5);
    let soon = summary.gone_within(SOON_DAYS);
    let back = summary.relapsed.as_ref();
    let all = vec![
        figure("remedy-findings", whole(summary.all()), Text::default()),
        figure("remedy-told", whole(summary.told), of(summary.all())),
        figure("remedy-answered", whole(summary.answered), of(summary.told)),
        figure(
            "remedy-median",
            median.map(|days| lang.number(i64::from(days))),
            of(summary.followed.len()),
        ),
        figure(
            "remedy-gone-soon",
            soon.map(|(share, _)| lang.percent(share, 0)),
            of(summary.followed.len()),
        ),
        figure(
            "remedy-returned",
            back.map(|part| lang.percent(part.share, 0)),
            of(back.map_or(0, |part| part.whole)),
        ),
    ];
    Figures::new(lang, all).first().into()
}

/// What is said where there is too little for more.
fn few(ctx: &Ctx, summary: &Summary) -> Option<Html> {
    let least = i64::try_from(super::summary::LEAST).unwrap_or(i64::MAX);
    let text = || {
        let args = [("count", Arg::Count(least))];
        ctx.lang.text_with("remedy-few", &args)
    };
    (!summary.is_enough()).then(|| Notice::new(&ctx.lang, Tone::Info, text()).into())
}

/// The day of a period in words.
fn period(lang: &web::Lang, found: &Followed) -> Text {
    let span = [
        ("from", Arg::Day(found.days.0)),
        ("to", Arg::Day(found.days.1)),
    ];
    lang.text_with("watch-picture-period", &span)
}
