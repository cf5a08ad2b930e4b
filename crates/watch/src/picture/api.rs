//! `GET /api/v1/picture` and `GET /api/v1/public/picture`: the picture for programs.
//!
//! Not the numbers, which the page shows too. Invariant: a number here stands on the page for the
//! same days and the same reader, and a gap is `null`, never zero.

use super::pages::asked_for;
use super::public::{code_of, published, publisher, publishers};
use super::{Breakdown, Counted, Head, Line, Picture, Rate, Records, Series, Trend, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::release::Cell;
use axum::Json;
use base::Day;
use base::observation::CountsAs;
use directory::administration::Administration;
use serde::Serialize;
use web::{Ctx, Error};

/// How every number is made.
const METHOD: &str = "distinct units a UTC day";

/// The picture.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PictureAnswer {
    /// First UTC day.
    from: String,
    /// Last UTC day, included.
    to: String,
    /// When the newest of its days was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    /// How every number is made; `unit` says of what.
    method: &'static str,
    /// Whether only the reader's own networks are counted.
    own_networks_only: bool,
    /// Whether days are left out because what they count may not be handed on to the reader.
    withheld: bool,
    /// The totals of the administration, one for each way of counting and unit.
    totals: Vec<PictureTotal>,
    /// Government and critical infrastructure, by organisation.
    critical: Vec<PictureLine>,
    /// What the lines break the totals down by.
    by: &'static str,
    /// The lines; none by day, which the totals have.
    lines: Vec<PictureLine>,
    /// Lines that there are more than those given.
    not_shown: usize,
}

/// One total.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureTotal {
    #[serde(flatten)]
    number: PictureNumber,
    /// Reports that are missing, by day.
    missing: Vec<PictureGap>,
}

/// Reports that are missing on a day.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureGap {
    day: String,
    reports: Vec<String>,
}

/// One line of a breakdown.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureLine {
    /// A type, a family, an AS number, an organisation's id or a sector; empty where unknown.
    key: String,
    /// The organisation's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The organisation's sector.
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<String>,
    /// Whether the organisation is of the critical infrastructure.
    critical: bool,
    #[serde(flatten)]
    number: PictureNumber,
    /// Units for 100,000 subscribers, where the denominator is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<PictureRate>,
}

/// A number over the days.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureNumber {
    /// infected, exposed, abusing or victim.
    counts_as: &'static str,
    /// What is counted: address, address-port, domain, url or account.
    unit: &'static str,
    /// The latest day that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<PictureDay>,
    /// The first day on which it was not zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// Better or worse, or why that is not said.
    trend: PictureTrend,
    /// Every day of the period, oldest first.
    series: Vec<PictureDay>,
    /// The records behind it over the whole period.
    records: String,
}

/// The number of a day; `units` is `null` where a report is missing or nothing arrived.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureDay {
    day: String,
    units: Option<i64>,
    new: Option<i64>,
    continuing: Option<i64>,
    gone: Option<i64>,
    /// Whether only reports named for other days tell of it.
    of_other_days: bool,
    /// The records behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    records: Option<String>,
}

/// A trend: the means of two weeks, or the reason why there is none.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureTrend {
    /// change, small-numbers, too-few-days, other-days or feed-changed.
    state: &'static str,
    /// Mean units a day of the week before.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<f64>,
    /// Mean units a day of the last week.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<f64>,
}

/// A rate with its denominator.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PictureRate {
    units_per_100000: f64,
    access: String,
    quarter: String,
    source: String,
}

/// What may be asked for. Without days the usual four weeks.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "describes the query; the page's own filter reads it"
)]
pub struct Asked {
    /// First day, YYYY-MM-DD.
    from: Option<String>,
    /// Last day, included; at most 400 days.
    to: Option<String>,
    /// type, family, network, organisation, sector or day.
    by: Option<String>,
}

/// The picture as the caller may see it: of the administration, or of their own networks.
///
/// # Errors
/// 400 naming every field that is not followed; as the actions.
#[utoipa::path(
    get, path = "/api/v1/picture", operation_id = "get_picture", tag = "picture",
    params(Asked),
    responses((status = 200, body = PictureAnswer), (status = 400), (status = 401), (status = 403))
)]
pub async fn show(ctx: Ctx) -> Result<Json<PictureAnswer>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let mut asked = ctx.asked();
    let ((period, breakdown), _) = asked_for(&ctx, &mut asked);
    asked.strict()?;
    let picture = actions::picture(&ctx.actor, watch, tenant, period, breakdown).await;
    let picture = picture.map_err(app_error)?;
    Ok(Json(answer(&picture)))
}

fn answer(picture: &Picture) -> PictureAnswer {
    let days = (picture.period.from(), picture.period.to());
    let total = |head: &Head| PictureTotal {
        number: number(
            (head.counts_as.as_str(), head.unit.as_str()),
            &head.series,
            days,
            |days| super::records((head.counts_as, head.unit), days),
        ),
        missing: head
            .missing
            .iter()
            .map(|(day, reports)| PictureGap {
                day: day.to_string(),
                reports: reports.clone(),
            })
            .collect(),
    };
    let parts = |lines: &[Line], by| lines.iter().map(|line| part(line, by, days)).collect();
    PictureAnswer {
        from: days.0.to_string(),
        to: days.1.to_string(),
        as_of: picture.as_of.map(base::Timestamp::rfc3339),
        method: METHOD,
        own_networks_only: picture.own_networks_only,
        withheld: picture.withheld,
        totals: picture.heads.iter().map(total).collect(),
        critical: parts(&picture.critical, Breakdown::Organisation),
        by: picture.breakdown.as_str(),
        lines: parts(&picture.lines, picture.breakdown),
        not_shown: picture.not_shown,
    }
}

fn part(line: &Line, by: Breakdown, days: (Day, Day)) -> PictureLine {
    PictureLine {
        key: line.key.clone(),
        name: line.name.clone(),
        sector: line.sector.clone(),
        critical: line.critical,
        number: number(
            (line.counts_as.as_str(), line.unit.as_str()),
            &line.series,
            days,
            |days| line.records(by, days),
        ),
        rate: line.rate.as_ref().map(per_subscribers),
    }
}

#[expect(clippy::cast_precision_loss, reason = "tenths far below 2^52")]
fn per_subscribers(rate: &Rate) -> PictureRate {
    PictureRate {
        units_per_100000: rate.tenths as f64 / 10.0,
        access: (rate.access.rsplit('-').next().unwrap_or_default()).to_owned(),
        quarter: rate.quarter.clone(),
        source: rate.source.clone(),
    }
}

fn number(
    (counts_as, unit): (&'static str, &'static str),
    series: &Series,
    days: (Day, Day),
    records: impl Fn((Day, Day)) -> Records,
) -> PictureNumber {
    let of_day = |day: Day, counted: Option<Counted>, of_other_days: bool| PictureDay {
        day: day.to_string(),
        units: counted.map(|c| c.units),
        new: counted.and_then(|c| c.new),
        continuing: counted.and_then(|c| c.continuing),
        gone: counted.and_then(|c| c.gone),
        of_other_days,
        records: counted.map(|_| address(&records((day, day)))),
    };
    let others = |day: Day| series.of_others().any(|other| other == day);
    let latest = series.latest();
    PictureNumber {
        counts_as,
        unit,
        latest: latest.map(|(day, counted)| of_day(day, Some(counted), others(day))),
        since: series.since().map(|day| day.to_string()),
        trend: direction(series.trend()),
        series: series
            .points()
            .iter()
            .map(|p| of_day(p.day, p.counted, p.of_others))
            .collect(),
        records: address(&records(days)),
    }
}

/// Where the records are listed for programs.
fn address(records: &Records) -> String {
    let pairs: Vec<(&str, &str)> = records.iter().map(|(f, v)| (*f, v.as_str())).collect();
    web::url::with_query("/api/v1/observations", &pairs)
}

#[expect(clippy::cast_precision_loss, reason = "tenths far below 2^52")]
fn direction(trend: Trend) -> PictureTrend {
    let none = |state| PictureTrend {
        state,
        before: None,
        after: None,
    };
    match trend {
        Trend::Change { before, after } => PictureTrend {
            state: "change",
            before: Some(before as f64 / 10.0),
            after: Some(after as f64 / 10.0),
        },
        Trend::SmallNumbers => none("small-numbers"),
        Trend::TooFewDays => none("too-few-days"),
        Trend::OtherDays => none("other-days"),
        Trend::FeedChanged => none("feed-changed"),
    }
}

/// What is released to everybody, as the public page shows it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PublicPicture {
    /// The administrations of this gateway that release figures, and whose are shown.
    administrations: Vec<PublicPictureAdministration>,
    /// Whether anything is.
    released: bool,
    /// Days that pass before a day is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    delay_days: Option<i32>,
    /// How every number is made.
    method: &'static str,
    /// The numbers, one for each type, way of counting and unit, and for each of several countries.
    rows: Vec<PublicPictureRow>,
}

/// An administration that releases figures.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PublicPictureAdministration {
    /// Its first country's code, by which its figures are asked for.
    code: String,
    name: String,
    /// Whether these are the figures below.
    shown: bool,
}

/// One released number over the days.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PublicPictureRow {
    /// The RSIT type.
    r#type: String,
    /// infected, exposed, abusing or victim.
    counts_as: &'static str,
    /// What is counted.
    unit: &'static str,
    /// One of the administration's countries, where there are several; absent for their total.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    /// The days, newest first.
    days: Vec<PublicPictureDay>,
}

/// One released day: a number, or below what, or neither where a report is missing.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct PublicPictureDay {
    day: String,
    units: Option<i64>,
    /// The number is below this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    fewer_than: Option<i64>,
}

/// What an administration releases to everybody: late, and without small numbers. Without `in`, the
/// reader's own, else the first that releases any.
///
/// # Errors
/// 400 where no administration that releases figures answers for `in`; the store's.
#[utoipa::path(
    get, path = "/api/v1/public/picture", operation_id = "get_public_picture", tag = "picture",
    params(("in" = Option<String>, Query, description = "Country of an administration (ISO 3166-1 alpha-2)")),
    responses((status = 200, body = PublicPicture))
)]
pub async fn public(ctx: Ctx) -> Result<Json<PublicPicture>, Error> {
    let watch = watch_of(&ctx);
    let all = publishers(watch).await.map_err(app_error)?;
    let mut asked = ctx.asked();
    let named = asked.filter("in", |code| publisher(&all, code).map(|one| one.id));
    asked.strict()?;
    let usual = ctx.tenant.or_else(|| all.first().map(|one| one.id));
    let tenant = named.or(usual);
    let found = match tenant {
        Some(tenant) => published(watch, tenant).await.map_err(app_error)?,
        None => None,
    };
    let administration = |one: &Administration| PublicPictureAdministration {
        code: code_of(one).unwrap_or_default().to_owned(),
        name: one.profile.name(ctx.lang.tag()).to_owned(),
        shown: Some(one.id) == tenant,
    };
    let administrations = all.iter().map(administration).collect();
    let Some(found) = found else {
        return Ok(Json(PublicPicture {
            administrations,
            released: false,
            delay_days: None,
            method: METHOD,
            rows: Vec::new(),
        }));
    };
    let below = found.release.suppress_below;
    let of_day = |(day, cell): (&Day, &Cell)| PublicPictureDay {
        day: day.to_string(),
        units: match cell {
            Cell::Number(number) => Some(*number),
            Cell::Missing | Cell::Suppressed => None,
        },
        fewer_than: (*cell == Cell::Suppressed).then_some(below),
    };
    let rows = found.rows.iter().map(|row| PublicPictureRow {
        r#type: row.class_type.clone(),
        counts_as: CountsAs::as_str(row.counts_as),
        unit: row.unit.as_str(),
        country: row.country.map(|code| code.to_string()),
        days: found.days.iter().zip(&row.cells).map(of_day).collect(),
    });
    Ok(Json(PublicPicture {
        administrations,
        released: true,
        delay_days: Some(found.release.delay_days),
        method: METHOD,
        rows: rows.collect(),
    }))
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(show, public),
    components(schemas(
        PictureAnswer,
        PictureTotal,
        PictureGap,
        PictureLine,
        PictureNumber,
        PictureDay,
        PictureTrend,
        PictureRate,
        PublicPicture,
        PublicPictureAdministration,
        PublicPictureRow,
        PublicPictureDay
    ))
)]
pub struct Document;
