//! What became of what was observed, for programs.
//!
//! Not here: rules (`actions`). Invariant: a number that is not known is null, never zero.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use web::{Ctx, Error};

use super::actions::{Followed, Moving};
use super::finding::State;
use super::level::Mean;
use super::normal::Feed;
use super::summary::{SOON_DAYS, Share, Summary};
use crate::pages::{app_error, need_tenant, watch_of};

/// What may be asked for.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "describes the query; the handler reads it by name"
)]
pub struct Query {
    /// The first day.
    from: Option<String>,
    /// The last day.
    to: Option<String>,
    /// The id or the name of an organisation.
    organisation: Option<String>,
    /// A type of incident (RSIT).
    r#type: Option<String>,
    /// The id of a network of the directory.
    network: Option<String>,
}

/// What became of what was observed: states, times from notice to gone, returns; by type; numbers
/// of networks whose addresses move; the days of each report.
///
/// # Errors
/// 400 naming every field that is not understood; as the actions.
#[utoipa::path(get, path = "/api/v1/remedy", operation_id = "get_remedy", tag = "remedy", params(Query),
    responses((status = 200, body = Object), (status = 400), (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (asked, wanted, _) = super::pages::asked(&ctx, tenant).await?;
    asked.strict()?;
    let found = super::actions::follow(&ctx.actor, watch, tenant, &wanted).await;
    Ok(Json(whole(&found.map_err(app_error)?)).into_response())
}

fn whole(found: &Followed) -> Value {
    let by_type = found.by(|line| line.class.clone());
    let by_type: serde_json::Map<String, Value> = by_type
        .iter()
        .map(|(class, summary)| (class.clone(), numbers(summary)))
        .collect();
    let feeds = found.feeds.iter().map(|(report, feed)| {
        let mut value = days(feed);
        value["provider"] = json!(report.0);
        value["report"] = json!(report.1);
        value
    });
    json!({
        "from": found.days.0.to_string(),
        "to": found.days.1.to_string(),
        "all": numbers(&found.summary()),
        "by_type": by_type,
        "curve": curve(&found.summary()),
        "networks": found.moving.iter().map(|m| moving(found, m)).collect::<Vec<_>>(),
        "reports": feeds.collect::<Vec<_>>(),
    })
}

fn numbers(summary: &Summary) -> Value {
    let states = State::ALL.map(|s| (s.as_str().to_owned(), json!(summary.standing(s))));
    let share = |share: Option<Share>| {
        share.map(|(value, interval)| json!({ "share": value, "interval": interval }))
    };
    let back = summary.relapsed.as_ref();
    json!({
        "findings": summary.all(),
        "states": serde_json::Map::from_iter(states),
        "told": summary.told,
        "answered": summary.answered,
        "disputed": summary.disputed,
        "seen_after_said_fixed": summary.seen_after_fix,
        "gone_before_notice": summary.before,
        "followed": summary.followed.len(),
        "median_days": summary.curve.quantile(0.5),
        "median_interval": summary.curve.quantile_interval(0.5),
        "gone_within_30_days": share(summary.gone_within(SOON_DAYS)),
        "returned": back.map(|p| json!({
            "share": p.share, "of": p.whole, "count": p.part, "interval": p.interval,
        })),
    })
}

fn curve(summary: &Summary) -> Vec<Value> {
    let steps = summary.curve.steps().iter().map(|step| {
        json!({
            "day": step.day, "at_risk": step.at_risk, "gone": step.gone,
            "censored": step.censored, "still_there": step.share,
            "standard_error": step.error, "interval": step.interval,
        })
    });
    steps.collect()
}

fn moving(found: &Followed, moving: &Moving) -> Value {
    let network = moving.network.and_then(|id| found.places.get(id));
    let mean = |mean: Option<Mean>| {
        mean.map(|m| {
            json!({ "from": m.from.to_string(), "to": m.to.to_string(), "days": m.days, "mean": m.mean })
        })
    };
    let numbers = moving.level.days.iter();
    let numbers = numbers.map(|(day, number)| json!([day.to_string(), number]));
    json!({
        "network": network.map(|n| n.resource.value()),
        "space": moving.space.as_str(),
        "report": moving.report.1,
        "provider": moving.report.0,
        "type": moving.class,
        "told": moving.level.told.map(|day| day.to_string()),
        "before": mean(moving.level.before),
        "after": mean(moving.level.after),
        "change": moving.level.change(),
        "days": numbers.collect::<Vec<_>>(),
    })
}

fn days(feed: &Feed) -> Value {
    let without = feed.without.iter();
    let without = without.map(|(day, why)| json!({ "day": day.to_string(), "why": why.as_str() }));
    json!({
        "whole_days": feed.normal.len(),
        "days_without": without.collect::<Vec<_>>(),
    })
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(show))]
pub struct Document;
