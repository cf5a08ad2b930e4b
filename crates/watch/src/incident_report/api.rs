//! `POST /api/v1/incident-reports`: the public form for programs of banks, operators and hotlines,
//! and how far a report came.
//!
//! Not here: reading reports. Invariant: what the page takes the API takes, by the same action.

use super::{Channel, Code, Kind, Loss, Party, Reporter, SentFile, Told, Way, actions, follow};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::responder;
use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base::{Day, LanguageTag};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::form::Key;
use web::{Ctx, Error, Message};

/// Money that is gone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentLoss {
    /// How much, as a decimal number.
    pub amount: String,
    /// In what: three to five capitals, as in ISO 4217.
    pub currency: String,
    /// How it went: bank, mobile-money, card, crypto, cash.
    pub way: String,
}

/// Who reports; kept sealed.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SentReporter {
    /// A name.
    pub name: String,
    /// A mail address.
    pub mail: String,
    /// A telephone number.
    pub telephone: String,
    /// Who may learn it: police, responder.
    pub consent: Vec<String>,
}

/// A file beside a report.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentContent {
    /// What it is called.
    pub name: String,
    /// Its content in base64; at most 700 KB, larger ones by the page.
    pub content: String,
}

/// What is reported.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// What it is: phishing, scam-site, fraud-mail, mobile-money, telephone, sms, identity-theft,
    /// malware, other.
    pub kind: String,
    /// The suspicious message, or what happened.
    #[serde(default)]
    pub text: String,
    /// From whom it came.
    #[serde(default)]
    pub sender: String,
    /// Whose name was used.
    #[serde(default)]
    pub brand: String,
    /// The day on which it happened, as 2026-03-24.
    pub happened: Option<String>,
    /// Money that is gone.
    pub loss: Option<SentLoss>,
    /// Who reports.
    #[serde(default)]
    pub reporter: SentReporter,
    /// The message or a sample.
    pub file: Option<SentContent>,
    /// Whether it shows the abuse of a child: then it is sealed.
    #[serde(default)]
    pub abuse: bool,
    /// The language of the report (BCP 47).
    pub language: Option<String>,
}

/// Whom to call.
#[derive(Debug, Serialize, ToSchema)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: &'static str,
    /// The number.
    pub telephone: String,
    /// When somebody answers.
    pub hours: String,
    /// A page.
    pub web: String,
}

/// The receipt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Given {
    /// The report's id.
    #[schema(value_type = String)]
    pub id: String,
    /// By which it is followed.
    pub code: String,
    /// Whom to call about money that is gone.
    pub call: Vec<Call>,
    /// Whether the file was left out, since the room for the day's files is used up.
    pub without_file: bool,
}

/// A stage that was reached.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reached {
    /// received, looked, asked, gone or closed.
    pub stage: &'static str,
    /// When (RFC 3339).
    pub at: String,
}

/// How far a report came.
#[derive(Debug, Serialize, ToSchema)]
pub struct Came {
    /// The stages reached, in their order.
    pub stages: Vec<Reached>,
}

fn wrong(field: &'static str, id: &'static str) -> Error {
    Error::bad_fields(vec![(field.to_owned(), Message::new(id))])
}

fn told(ctx: &Ctx, sent: Sent) -> Result<Told, Error> {
    let unknown = |field| {
        move || Error::bad_fields(vec![(String::from(field), Message::new("web-form-choose"))])
    };
    let kind = Kind::from_name(&sent.kind).ok_or_else(unknown("kind"))?;
    let happened = match sent.happened.as_deref() {
        Some(day) => Some(Day::parse(day).ok_or_else(|| wrong("happened", "web-form-bad-date"))?),
        None => None,
    };
    let loss = match sent.loss {
        Some(loss) => {
            let amount = loss.amount.parse().ok();
            let amount = amount.filter(|a| *a > base::Decimal::default());
            let amount = amount.ok_or_else(|| wrong("loss.amount", "watch-incident-bad-amount"))?;
            let code = loss.currency.as_str();
            if !(3..=5).contains(&code.len())
                || !code
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            {
                return Err(wrong("loss.currency", "watch-incident-bad-currency"));
            }
            Some(Loss {
                amount,
                currency: loss.currency,
                way: Way::from_name(&loss.way).ok_or_else(unknown("loss.way"))?,
                responder: None,
            })
        }
        None => None,
    };
    let file = match sent.file {
        Some(file) => Some(SentFile {
            name: base::text::plain(&file.name),
            bytes: BASE64
                .decode(file.content)
                .map_err(|_| wrong("file.content", "watch-incident-bad-base64"))?,
        }),
        None => None,
    };
    let parties = sent.reporter.consent.iter();
    let consent: Option<Vec<Party>> = parties.map(|p| Party::from_name(p)).collect();
    let language = match sent.language {
        Some(tag) => tag
            .parse::<LanguageTag>()
            .map_err(|_| unknown("language")())?,
        None => ctx.lang.tag().clone(),
    };
    Ok(Told {
        kind,
        text: sent.text,
        sender: sent.sender,
        brand: sent.brand,
        happened,
        loss,
        reporter: Reporter {
            name: sent.reporter.name,
            mail: sent.reporter.mail,
            telephone: sent.reporter.telephone,
        },
        consent: consent.ok_or_else(unknown("reporter.consent"))?,
        file,
        abuse: sent.abuse,
        language,
        suspected: false,
    })
}

/// Takes a report. Anybody may send one; the same `Idempotency-Key` gives the same receipt.
///
/// # Errors
/// 400 naming the field; 413; 429; 503 when more came today than are taken.
#[utoipa::path(
    post, path = "/api/v1/incident-reports", operation_id = "post_incident_report",
    tag = "incident-reports",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key gives the same receipt")),
    request_body = Sent,
    responses((status = 201, body = Given), (status = 400), (status = 413), (status = 429), (status = 503))
)]
pub async fn send(ctx: Ctx, headers: HeaderMap, Json(sent): Json<Sent>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = Key::of_request(&headers)?.unwrap_or_else(Key::new);
    let told = told(&ctx, sent)?;
    let loss = told.loss.clone();
    let taken = actions::send(&ctx.actor, watch, (tenant, Channel::Api), told, &key).await;
    let receipt = taken.map_err(app_error)?;
    let responders = responder::actions::public(&ctx.actor, watch, tenant).await;
    let responders = responders.map_err(app_error)?;
    let call = loss.map(|l| responder::recall(&responders, l.way, None));
    let call = call.unwrap_or_default().into_iter().map(|p| Call {
        name: p.said.name.clone(),
        kind: p.said.kind.as_str(),
        telephone: p.said.telephone.clone(),
        hours: p.said.hours.clone(),
        web: p.said.web.clone(),
    });
    let given = Given {
        id: receipt.id.to_string(),
        code: receipt.code.to_string(),
        call: call.collect(),
        without_file: receipt.without_file,
    };
    Ok((StatusCode::CREATED, Json(given)).into_response())
}

/// How far the report of a code came.
///
/// # Errors
/// 404 for an unknown code.
#[utoipa::path(
    get, path = "/api/v1/incident-reports/{code}", operation_id = "get_incident_report",
    tag = "incident-reports",
    params(("code" = String, Path, description = "The code of the receipt")),
    responses((status = 200, body = Came), (status = 404))
)]
pub async fn show(ctx: Ctx, Path(code): Path<String>) -> Result<Json<Came>, Error> {
    let code = Code::parse(&code).ok_or_else(Error::not_found)?;
    let progress = follow(&ctx.actor, watch_of(&ctx), &code).await;
    let stages = progress.map_err(app_error)?.stages.into_iter();
    Ok(Json(Came {
        stages: stages
            .map(|(stage, at)| Reached {
                stage: stage.as_str(),
                at: at.rfc3339(),
            })
            .collect(),
    }))
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(send, show),
    components(schemas(Sent, SentLoss, SentReporter, SentContent, Given, Call, Came, Reached))
)]
pub struct Document;
