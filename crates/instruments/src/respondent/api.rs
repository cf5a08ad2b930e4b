//! Respondents for programs: ask, list, a new link, withdraw, and the workbook of their sections.
//!
//! Not here: what respondents do themselves. Invariant: a link is in the answer of whoever made it
//! and in no other.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::LanguageTag;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Key;
use web::limit::Class;
use web::{Ctx, Error, Message, Routes};

use super::pages::asking::ids;
use super::{Asked, Invited, Respondent};
use crate::InstrumentsError;
use crate::assessment::Whole;
use crate::assessment::files::api::{answered, language};
use crate::assessment::pages::files::{administration, attached};
use crate::assessment::pages::{failed, round_id, whole};
use crate::pages::{OFFICER, READING, instruments, tenant};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/assessments/{id}/respondents";
    const ONE: &str = "/api/v1/assessments/{id}/respondents/{respondent}";
    const LINK: &str = "/api/v1/assessments/{id}/respondents/{respondent}/link";
    const BOOK: &str = "/api/v1/assessments/{id}/respondents/{respondent}/workbook";
    let taking = OFFICER.class(Class::File);
    Routes::new()
        .api(Method::GET, ALL, list, READING)
        .api(Method::POST, ALL, ask, OFFICER)
        .api(Method::GET, ONE, show, READING)
        .api(Method::DELETE, ONE, withdraw, OFFICER)
        .api(Method::POST, LINK, link, OFFICER)
        .api(Method::GET, BOOK, workbook, OFFICER)
        .api(Method::POST, BOOK, take, taking)
        .document(Document::openapi())
        .merge(super::answers::api::operations())
}

impl Respondent {
    /// The respondent as JSON, with how much of what they are asked they have answered.
    ///
    /// # Errors
    /// When a stored answer does not fit, which the store does not hold.
    pub fn json(&self, whole: &Whole) -> Result<Value, InstrumentsError> {
        let progress = whole.progress_of(self)?;
        let asked = &self.asked;
        let sections: Vec<&str> = asked.sections.iter().map(|s| s.as_str()).collect();
        Ok(json!({
            "id": self.id.to_string(),
            "institution": asked.institution, "person": asked.person, "mail": asked.mail,
            "language": asked.language.as_str(), "sections": sections,
            "invited": self.invited.rfc3339(),
            "reminded": self.reminded.map(|at| at.rfc3339()),
            "withdrawn": self.withdrawn.map(|at| at.rfc3339()),
            "progress": { "done": progress.done, "of": progress.of },
        }))
    }
}

impl Invited {
    /// The respondent with the link, for whoever made it.
    ///
    /// # Errors
    /// As [`Respondent::json`].
    pub fn json(&self, whole: &Whole) -> Result<Value, InstrumentsError> {
        let mut body = self.respondent.json(whole)?;
        if let Some(object) = body.as_object_mut() {
            object.insert("link".to_owned(), json!(self.link));
        }
        Ok(body)
    }
}

/// Everybody who was asked in a round.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/respondents", operation_id = "get_assessment_respondents", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Respondents with institution, person, sections, progress, and when they were invited, reminded and withdrawn"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn list(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let all = whole.respondents.iter().map(|r| r.json(&whole));
    let all: Vec<Value> = all.collect::<Result<_, _>>().map_err(failed)?;
    Ok(Json(json!({ "respondents": all })).into_response())
}

/// One respondent.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/respondents/{respondent}", operation_id = "get_assessment_respondent", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent")),
    responses((status = 200, body = Object, description = "The respondent"), (status = 401), (status = 403), (status = 404)))]
pub async fn show(
    ctx: Ctx,
    Path((id, respondent)): Path<(String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let (_, respondent) = ids(&id, &respondent)?;
    let one = whole.respondents.iter().find(|r| r.id == respondent);
    let body = one.ok_or_else(Error::not_found)?.json(&whole);
    Ok(Json(body.map_err(failed)?).into_response())
}

/// Who is asked.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Asking {
    /// The institution.
    institution: String,
    /// The person.
    person: String,
    /// Where the invitation goes.
    mail: String,
    /// The language of the letters, BCP 47.
    language: String,
    /// The ids of the sections to answer.
    sections: Vec<String>,
}

impl Asking {
    fn read(&self) -> Result<Asked, Error> {
        let wrong = |field: &str| {
            let choice = Message::new("web-field-choice");
            Error::invalid(vec![(field.to_owned(), choice)])
        };
        let language: LanguageTag = self.language.parse().map_err(|_| wrong("language"))?;
        let sections = self.sections.iter().map(|s| s.parse());
        let sections = sections.collect::<Result<Vec<_>, _>>();
        let sections = sections.map_err(|_| wrong("sections"))?;
        let names = (self.institution.as_str(), self.person.as_str());
        Asked::new(names, &self.mail, language, sections).map_err(failed)
    }
}

/// Asks somebody to answer sections; the answer holds their personal link, once.
///
/// # Errors
/// 409 when the round is signed off; 422 naming each field that is not taken.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/respondents", operation_id = "post_assessment_respondents", tag = "assessments", request_body = Asking,
    params(("id" = String, Path, description = "The round"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again asks nobody")),
    responses((status = 201, body = Object, description = "The respondent with their personal link"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn ask(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Asking>,
) -> Result<Response, Error> {
    let asked = body.read()?;
    let context = match Key::of_request(&headers)? {
        Some(key) => instruments(&ctx).once(&key),
        None => instruments(&ctx).clone(),
    };
    let made = context.ask(&ctx.actor, tenant(&ctx)?, round_id(&id)?, asked);
    let made = made.await.map_err(|error| match error {
        InstrumentsError::NotFound("section") => {
            let choice = Message::new("web-field-choice");
            Error::invalid(vec![("sections".to_owned(), choice)])
        }
        other => failed(other),
    })?;
    let body = made.json(&whole(&ctx, &id).await?).map_err(failed)?;
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// Makes a further personal link and sends it, at most once a day; older links hold on.
///
/// # Errors
/// 409 within a day of the last one, and when the round is signed off; as the actions.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/respondents/{respondent}/link", operation_id = "post_assessment_respondent_link", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent")),
    responses((status = 201, body = Object, description = "The respondent with the link"), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn link(
    ctx: Ctx,
    Path((id, respondent)): Path<(String, String)>,
) -> Result<Response, Error> {
    let which = ids(&id, &respondent)?;
    let made = instruments(&ctx).remind(&ctx.actor, tenant(&ctx)?, which);
    let made = made.await.map_err(failed)?;
    let body = made.json(&whole(&ctx, &id).await?).map_err(failed)?;
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// Withdraws an invitation: links and sittings end at once; what was answered stays.
///
/// # Errors
/// As the actions.
#[utoipa::path(delete, path = "/api/v1/assessments/{id}/respondents/{respondent}", operation_id = "delete_assessment_respondent", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent")),
    responses((status = 204), (status = 401), (status = 403), (status = 404)))]
pub async fn withdraw(
    ctx: Ctx,
    Path((id, respondent)): Path<(String, String)>,
) -> Result<StatusCode, Error> {
    let which = ids(&id, &respondent)?;
    let done = instruments(&ctx).withdraw(&ctx.actor, tenant(&ctx)?, which);
    done.await.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT)
}

/// The workbook of a respondent's sections, with their own answers.
///
/// # Errors
/// 400 for a language that is not offered; as the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/respondents/{respondent}/workbook", operation_id = "get_assessment_respondent_workbook", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent"),
        ("lang" = Option<String>, Query, description = "The language of the workbook, BCP 47")),
    responses((status = 200, body = Vec<u8>, description = "The workbook"), (status = 400), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn workbook(
    ctx: Ctx,
    Path((id, respondent)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, which) = (language(&ctx)?, ids(&id, &respondent)?);
    let named = administration(&ctx, &whole(&ctx, &id).await?).await?;
    let made = instruments(&ctx).workbook_for(&ctx.actor, tenant(&ctx)?, which, (named, &lang));
    Ok(attached(made.await.map_err(failed)?))
}

/// Takes a respondent's workbook back; the answers stay the respondent's own.
///
/// # Errors
/// 409 when somebody answered meanwhile or the round is signed off, 422 with every place that does
/// not fit, and then nothing is taken; as the actions.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/respondents/{respondent}/workbook", operation_id = "post_assessment_respondent_workbook", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent")),
    request_body(content = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    responses((status = 200, body = Object, description = "How many answers were taken and stood already, and the conflicts"),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn take(
    ctx: Ctx,
    Path((id, respondent)): Path<(String, String)>,
    body: Bytes,
) -> Result<Response, Error> {
    let which = ids(&id, &respondent)?;
    let book = (body.into(), &ctx.lang);
    let taken = instruments(&ctx).take_workbook_for(&ctx.actor, tenant(&ctx)?, which, book);
    answered(&ctx, taken.await)
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, ask, show, withdraw, link, workbook, take),
    components(schemas(Asking))
)]
pub struct Document;
