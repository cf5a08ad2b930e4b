//! Files of a round for programs.
//!
//! Not here: rules. Invariant: what leaves is what the page of the same file gives.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::Tlp;
use serde_json::json;
use web::form::Asked;
use web::i18n::{Arg, Lang, Message};
use web::{Ctx, Error};

use super::{Format, Subject, USUAL, Wanted, label};
use crate::InstrumentsError;
use crate::assessment::Taken;
use crate::assessment::pages::files::{administration, attached};
use crate::assessment::pages::{failed, whole};
use crate::pages::instruments;

/// The language that is asked for; the caller's own where none is.
pub(crate) fn language(ctx: &Ctx) -> Result<Lang, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let found = spoken(ctx, &mut asked);
    asked.strict()?;
    Ok(found)
}

/// The language and the label that are asked for.
fn language_and_label(ctx: &Ctx) -> Result<(Lang, Tlp), Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let lang = spoken(ctx, &mut asked);
    let tlp = asked.read("tlp", label, Message::new("web-asked-all"));
    asked.strict()?;
    Ok((lang, tlp.unwrap_or(USUAL)))
}

fn spoken(ctx: &Ctx, asked: &mut Asked) -> Lang {
    let known = ctx.app.i18n();
    let parse = |tag: &str| {
        known.get(tag).ok_or_else(|| {
            let tags: Vec<String> = known.offered().iter().map(ToString::to_string).collect();
            Message::new("web-field-one-of").with("options", Arg::Code(tags.join(", ")))
        })
    };
    let found = asked.read("lang", parse, Message::new("web-asked-all"));
    found.unwrap_or_else(|| ctx.lang.clone())
}

/// A file of a round: report, table of laws, paper form or workbook.
///
/// # Errors
/// 400 for a language that is not offered, 404 for an unknown file; as the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/files/{subject}/{format}", operation_id = "get_assessment_file", tag = "assessments",
    params(("id" = String, Path, description = "The round"),
        ("subject" = String, Path, description = "report, law, paper or workbook"),
        ("format" = String, Path, description = "docx, pdf, html, xlsx or csv"),
        ("lang" = Option<String>, Query, description = "The language of the file, BCP 47"),
        ("tlp" = Option<String>, Query, description = "The label of a report: CLEAR, GREEN, AMBER (unless said), AMBER+STRICT or RED. Evidence above it is withheld")),
    responses((status = 200, body = Vec<u8>, description = "The file"), (status = 400), (status = 401), (status = 403), (status = 404)))]
pub async fn file(
    ctx: Ctx,
    Path((id, subject, format)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let subject = Subject::parse(&subject).map_err(|_| Error::not_found())?;
    let format = Format::parse(&format).map_err(|_| Error::not_found())?;
    let (lang, tlp) = language_and_label(&ctx)?;
    let whole = whole(&ctx, &id).await?;
    let wanted = Wanted {
        subject,
        format,
        administration: administration(&ctx, &whole).await?,
        template: None,
        tlp,
    };
    let (context, round) = (instruments(&ctx), &whole.round);
    let made = context.file(&ctx.actor, round.tenant, round.id, (wanted, &lang));
    Ok(attached(made.await.map_err(failed)?))
}

/// Takes an answered workbook back; all of it is understood or nothing is taken.
///
/// # Errors
/// 409 when somebody answered meanwhile or the round is signed off, 422 with every place that does
/// not fit; as the actions.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/workbook", operation_id = "post_assessment_workbook", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    request_body(content = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    responses((status = 200, body = Object, description = "How many answers were taken and stood already, and the conflicts: answers that were changed here and in the workbook, left as they are here"),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn take(ctx: Ctx, Path(id): Path<String>, body: Bytes) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let (context, round) = (instruments(&ctx), &whole.round);
    let taken = context.take_workbook(&ctx.actor, round.tenant, round.id, (body.into(), &ctx.lang));
    answered(&ctx, taken.await)
}

/// What was taken of a workbook, or every place that does not fit.
pub(crate) fn answered(
    ctx: &Ctx,
    taken: Result<Taken, InstrumentsError>,
) -> Result<Response, Error> {
    match taken {
        Ok(taken) => Ok((StatusCode::OK, Json(taken.json())).into_response()),
        Err(InstrumentsError::Workbook(problems)) => {
            let each = problems
                .iter()
                .map(|p| ("workbook".to_owned(), p.message(&ctx.lang)));
            Err(Error::invalid(each.collect()))
        }
        Err(other) => Err(failed(other)),
    }
}

impl Taken {
    /// What was taken as JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        let clash = |c: &crate::assessment::Clash| {
            json!({
                "item": c.item, "here": c.here, "file": c.file,
                "by": c.by, "at": c.at.rfc3339(),
            })
        };
        json!({
            "taken": self.taken,
            "same": self.same,
            "conflicts": self.clashes.iter().map(clash).collect::<Vec<_>>(),
            "refused": self.refused,
        })
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(file, take))]
pub struct Document;
