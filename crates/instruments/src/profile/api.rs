//! Law profiles for programs: what everybody sees, and publishing and withdrawing one.
//!
//! Not here: rules. Invariant: an answer that is confidential, open or withheld is named by its
//! state alone.

use axum::Json;
use axum::extract::Path;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::{Access, Ctx, Error, Routes};

use super::pages::named;
use super::{Profile, Published};
use crate::answer::branch::Standing;
use crate::assessment::pages::{failed, round_id};
use crate::assessment::{Round, Whole, codec};
use crate::pages::{OFFICER, READING, instruments, tenant};
use crate::report::law::article;

pub(super) fn operations() -> Routes {
    const OWN: &str = "/api/v1/assessments/{id}/profile";
    Routes::new()
        .api(Method::GET, "/data/v1/law-profiles", list, Access::Public)
        .api(
            Method::GET,
            "/data/v1/law-profiles/{id}",
            one,
            Access::Public,
        )
        .api(Method::GET, OWN, own, READING)
        .api(Method::PUT, OWN, publish, OFFICER)
        .api(Method::DELETE, OWN, withdraw, OFFICER)
        .document(Document::openapi())
}

fn head(round: &Round, published: &Published, administration: &str) -> Value {
    json!({
        "round": round.id.to_string(),
        "administration": administration,
        "title": round.title.as_str(),
        "instrument": round.instrument,
        "version": round.instrument_version,
        "content": round.content.to_string(),
        "published": published.at.rfc3339(),
    })
}

/// The questions of every section by article, each with its answer as the API gives answers.
fn sections(whole: &Whole) -> Vec<Value> {
    let question = |place: usize| {
        let item = whole.instrument.item(place)?;
        let asked = whole.scored.standings.at(place) == Standing::Asked;
        let answer = whole.sheet.answer(place);
        Some(json!({
            "article": article(item),
            "question": item.id.as_str(),
            "answer": match asked {
                true => codec::encode(answer),
                false => json!({ "state": "not-asked" }),
            },
        }))
    };
    let section = |(section, places): (&crate::package::Section, std::ops::Range<usize>)| {
        let found = whole.findings().into_iter();
        let found = found.filter(|f| section.findings.contains(f));
        json!({
            "id": section.id.as_str(),
            "questions": places.filter_map(question).collect::<Vec<_>>(),
            "findings": found.map(|f| f.id.as_str()).collect::<Vec<_>>(),
        })
    };
    whole.instrument.sections().map(section).collect()
}

/// The published law profiles, newest first, at most 200.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/data/v1/law-profiles", operation_id = "get_law_profiles", tag = "assessments",
    responses((status = 200, body = Object, description = "Administration, title, instrument and when it was published, for each; not a finding of compliance")))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let all = instruments(&ctx).law_profiles().await.map_err(failed)?;
    let tenants: Vec<_> = all.iter().map(|(r, _)| r.tenant).collect();
    let names = named(&ctx, &tenants).await?;
    let list = all.iter().zip(&names);
    let list: Vec<Value> = list.map(|((r, p), name)| head(r, p, name)).collect();
    Ok(Json(json!({ "profiles": list })).into_response())
}

/// One published law profile.
///
/// # Errors
/// 404 for one that is not published.
#[utoipa::path(get, path = "/data/v1/law-profiles/{id}", operation_id = "get_law_profile", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Who signed and when, and by section the questions with article and answer, and the findings; not a finding of compliance"), (status = 404)))]
pub async fn one(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let found = instruments(&ctx).law_profile(round_id(&id)?).await;
    let Profile {
        whole,
        signed,
        published,
    } = found.map_err(failed)?;
    let name = named(&ctx, &[published.tenant]).await?.concat();
    let mut json = head(&whole.round, &published, &name);
    json["signed"] = json!(signed.at.rfc3339());
    json["people"] = json!(signed.people.lines().collect::<Vec<_>>());
    json["scan"] = json!(signed.scan().is_some());
    json["sections"] = json!(sections(&whole));
    Ok(Json(json).into_response())
}

fn stands(published: Option<&Published>) -> Value {
    json!({ "published": published.map(|p| p.at.rfc3339()) })
}

/// Whether the law profile of a round is published.
///
/// # Errors
/// 404 for a round that is no law survey; as the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/profile", operation_id = "get_assessment_profile", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "`published`: when, or null"), (status = 401), (status = 403), (status = 404)))]
pub async fn own(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let now = instruments(&ctx).law_published(&ctx.actor, tenant(&ctx)?, round_id(&id)?);
    Ok(Json(stands(now.await.map_err(failed)?.as_ref())).into_response())
}

/// Publishes the law profile of a signed law survey; once more changes nothing.
///
/// # Errors
/// 409 while the round is not signed off; as the actions.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/profile", operation_id = "put_assessment_profile", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "`published`: when"), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn publish(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let made = instruments(&ctx).publish_law(&ctx.actor, tenant(&ctx)?, round_id(&id)?);
    let made = made.await.map_err(failed)?;
    Ok(Json(stands(Some(&made))).into_response())
}

/// Shows the law profile to nobody any more.
///
/// # Errors
/// 404 where none is published; as the actions.
#[utoipa::path(delete, path = "/api/v1/assessments/{id}/profile", operation_id = "delete_assessment_profile", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 204), (status = 401), (status = 403), (status = 404)))]
pub async fn withdraw(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let done = instruments(&ctx).withdraw_law(&ctx.actor, tenant(&ctx)?, round_id(&id)?);
    done.await.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(utoipa::OpenApi)]
#[openapi(paths(list, one, own, publish, withdraw))]
pub struct Document;
