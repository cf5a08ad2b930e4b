//! Evidence and marks for programs: list, add, judge, take away, save a file.
//!
//! Not here: rules. Invariant: what is labelled stricter than the program's role may see is not in
//! any answer.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::Tlp;
use base::id::{EvidenceId, RoundId};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::{Form, Key, Upload, parse};
use web::limit::Class;
use web::{Ctx, Error, Message, Routes};

use super::{
    About, LINK_LIMIT, New, Offered, TITLE_LIMIT, USUAL, VERDICTS, codec, pages, piece_json,
};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::Whole;
use crate::assessment::pages::{failed, whole};
use crate::package::ItemId;
use crate::pages::{OFFICER, READING, REVIEWING, instruments, tenant};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/assessments/{id}/evidence";
    const ONE: &str = "/api/v1/assessments/{id}/evidence/{piece}";
    const FILE: &str = "/api/v1/assessments/{id}/evidence/{piece}/file";
    const VERDICT: &str = "/api/v1/assessments/{id}/evidence/{piece}/verdict";
    const MARKS: &str = "/api/v1/instruments/{instrument}/marks";
    let upload = OFFICER.class(Class::File);
    Routes::new()
        .api(Method::GET, ALL, list, READING)
        .api(Method::POST, ALL, add, upload)
        .api(Method::GET, FILE, file, READING)
        .api(Method::PUT, VERDICT, judge, REVIEWING)
        .api(Method::DELETE, ONE, remove, OFFICER)
        .api(Method::GET, MARKS, marks, READING)
        .document(Document::openapi())
}

fn piece_id(text: &str) -> Result<EvidenceId, Error> {
    codec::id(text).ok_or_else(Error::not_found)
}

fn round_id(text: &str) -> Result<RoundId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

impl Whole {
    /// The evidence that the reader may see, and how much there is beside it.
    #[must_use]
    pub fn evidence_json(&self) -> Value {
        let pieces: Vec<Value> = self.evidence().map(piece_json).collect();
        json!({ "evidence": pieces, "withheld": self.withheld_evidence(None) })
    }
}

/// The evidence of a round.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/evidence", operation_id = "get_assessment_evidence", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Evidence with question, kind, days, label and verdict; measured figures with value, unit and records; how much is withheld by its label"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn list(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    Ok(Json(whole(&ctx, &id).await?.evidence_json()).into_response())
}

/// Adds evidence, as `multipart/form-data` or `application/x-www-form-urlencoded`: `item`, `title`,
/// and `file`, or `address` (with `file` as its page, or fetched), or `figure`; `issuer`, `dated`,
/// `valid_until` and `tlp` where known.
///
/// # Errors
/// 422 naming each field that is not taken; as the actions.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/evidence", operation_id = "post_assessment_evidence", tag = "assessments",
    params(("id" = String, Path, description = "The round"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again adds nothing")),
    request_body(content = Object, content_type = "multipart/form-data"),
    responses((status = 201, body = Object, description = "The evidence"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 413), (status = 422)))]
pub async fn add(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    mut upload: Upload,
) -> Result<Response, Error> {
    let Some(new) = read(&mut upload) else {
        return Err(Error::invalid(upload.form.errors().to_vec()));
    };
    let context = match Key::of_request(&headers)? {
        Some(key) => instruments(&ctx).once(&key),
        None => instruments(&ctx).clone(),
    };
    let made = context.attach(&ctx.actor, tenant(&ctx)?, round_id(&id)?, new);
    let made = made.await.map_err(failed)?;
    Ok((StatusCode::CREATED, Json(piece_json(&made))).into_response())
}

/// What a request offers; mistakes are noted in its form.
fn read(upload: &mut Upload) -> Option<New> {
    let file = upload.file("file").map(|f| f.bytes.clone());
    let form = &mut upload.form;
    let id = |t: &str| t.parse::<ItemId>().ok();
    let item = form.required("item", parse::choice(id));
    let figure = form.optional("figure", parse::text(TITLE_LIMIT))?;
    let address = form.optional("address", parse::text(LINK_LIMIT))?;
    let title = match figure {
        Some(_) => Some(String::new()),
        None => form.required("title", parse::text(TITLE_LIMIT)),
    };
    let about = about(form, title?)?;
    let offered = match (figure, address, file) {
        (Some(name), None, None) => Offered::Figure(name),
        (None, Some(address), page) => Offered::Link { address, page },
        (None, None, Some(bytes)) => Offered::File(bytes),
        _ => {
            let why = Message::new("instruments-refused-evidence-nothing");
            form.fail("file", why);
            return None;
        }
    };
    Some(New {
        item: item?,
        offered,
        about,
    })
}

fn about(form: &mut Form, title: String) -> Option<About> {
    let issuer = form.optional("issuer", parse::text(TITLE_LIMIT));
    let dated = form.optional("dated", parse::day);
    let valid_until = form.optional("valid_until", parse::day);
    let tlp = form.optional("tlp", parse::choice(|t| t.parse::<Tlp>().ok()));
    Some(About {
        title,
        issuer: issuer?.unwrap_or_default(),
        dated: dated?,
        valid_until: valid_until?,
        tlp: tlp?.unwrap_or(USUAL),
    })
}

/// The file behind evidence, always as a download.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/evidence/{piece}/file", operation_id = "get_assessment_evidence_file", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("piece" = String, Path, description = "The evidence")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = 401), (status = 403), (status = 404)))]
pub async fn file(ctx: Ctx, Path((id, piece)): Path<(String, String)>) -> Result<Response, Error> {
    let which = (round_id(&id)?, piece_id(&piece)?);
    let found = instruments(&ctx).evidence_file(&ctx.actor, tenant(&ctx)?, which);
    let (piece, kept, bytes) = found.await.map_err(failed)?;
    pages::download(&piece, &kept, bytes)
}

/// A reviewer's verdict.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Judging {
    /// `accepted`, `rejected`, or `open` to take a verdict back.
    verdict: String,
    /// Why; a rejection needs it.
    #[serde(default)]
    reason: String,
    /// The version of the evidence that was seen.
    version: i64,
}

/// Judges evidence.
///
/// # Errors
/// 409 when somebody judged it since, or it is one's own; as the actions.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/evidence/{piece}/verdict", operation_id = "put_assessment_evidence_verdict", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("piece" = String, Path, description = "The evidence")),
    request_body = Judging,
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn judge(
    ctx: Ctx,
    Path((id, piece)): Path<(String, String)>,
    Json(body): Json<Judging>,
) -> Result<StatusCode, Error> {
    let known = VERDICTS.iter().find(|(name, _)| *name == body.verdict);
    let wrong = |field: &str, message| Error::invalid(vec![(field.to_owned(), message)]);
    let choice = || wrong("verdict", Message::new("web-field-choice"));
    let (_, verdict) = known.ok_or_else(choice)?;
    if body.reason.chars().count() > longest::SHORT {
        let long = Message::new("instruments-misfit-too-long");
        return Err(wrong("reason", long));
    }
    let which = (round_id(&id)?, piece_id(&piece)?);
    let said = (*verdict, body.reason.as_str());
    let judged = instruments(&ctx).judge(&ctx.actor, tenant(&ctx)?, which, said, body.version);
    judged.await.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes evidence away.
///
/// # Errors
/// As the actions.
#[utoipa::path(delete, path = "/api/v1/assessments/{id}/evidence/{piece}", operation_id = "delete_assessment_evidence", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("piece" = String, Path, description = "The evidence")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn remove(
    ctx: Ctx,
    Path((id, piece)): Path<(String, String)>,
) -> Result<StatusCode, Error> {
    let which = (round_id(&id)?, piece_id(&piece)?);
    let taken = instruments(&ctx).take_away(&ctx.actor, tenant(&ctx)?, which);
    match taken.await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => Ok(StatusCode::NO_CONTENT),
        Err(other) => Err(failed(other)),
    }
}

/// What was marked as unclear or unfit on an instrument, for its author.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/instruments/{instrument}/marks", operation_id = "get_instrument_marks", tag = "assessments",
    params(("instrument" = String, Path, description = "The instrument")),
    responses((status = 200, body = Object, description = "Marks with question, kind, comment, answer, round and version of the instrument"), (status = 401), (status = 403)))]
pub async fn marks(ctx: Ctx, Path(instrument): Path<String>) -> Result<Response, Error> {
    let all = instruments(&ctx).marks_on(&ctx.actor, tenant(&ctx)?, &instrument);
    let all = all.await.map_err(failed)?;
    let one = |(round, mark): &(crate::assessment::Round, crate::mark::Mark)| {
        let mut json = mark.json();
        if let Some(object) = json.as_object_mut() {
            object.insert("round".to_owned(), json!(round.id.to_string()));
            object.insert("version".to_owned(), json!(round.instrument_version));
        }
        json
    };
    let marks: Vec<Value> = all.iter().map(one).collect();
    Ok(Json(json!({ "instrument": instrument, "marks": marks })).into_response())
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, add, file, judge, remove, marks),
    components(schemas(Judging))
)]
pub struct Document;
