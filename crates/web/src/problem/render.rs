//! Writes failed answers: a page in the visitor's language, or problem+json for programs.
//!
//! Also catches what other layers answer in plain text (wrong method, body too large, time-out).
//! Invariant: no answer with a status of 400 or above leaves without an explanation.

use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use serde_json::json;
use tower_http::csrf::ProtectionError;

use super::{Error, Inner, Kind};
use crate::app::App;
use crate::i18n::{Arg, Message, Text};
use crate::page::{self, PageMeta};
use crate::visit::Ctx;

#[derive(Template)]
#[template(path = "problem/problem.html")]
struct ProblemPage<'a> {
    text: Text,
    retry: Option<Text>,
    fields: Vec<Text>,
    number: Text,
    home: String,
    home_label: Text,
    ctx: &'a Ctx,
}

/// The layer that gives failed answers their body.
pub(crate) async fn render(State(_): State<App>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let Some(error) = failure(&response) else {
        return response;
    };
    let Some(ctx) = response.extensions().get::<Ctx>().cloned() else {
        return response;
    };
    log(&error.0, &ctx);
    let written = if ctx.wants_json {
        document(&ctx, &error.0)
    } else {
        html(&ctx, &error.0)
    };
    let (mut parts, _) = response.into_parts();
    let (written_parts, body) = written.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    for (name, value) in &written_parts.headers {
        parts.headers.insert(name, value.clone());
    }
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    parts.status = error.0.kind.status();
    Response::from_parts(parts, body)
}

/// The error that a response carries or stands for.
fn failure(response: &Response) -> Option<Error> {
    if let Some(error) = response.extensions().get::<Error>() {
        return Some(error.clone());
    }
    let status = response.status();
    let described = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|v| !v.as_bytes().starts_with(b"text/plain"));
    if described || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    let error = Error::new(Kind::of(status));
    Some(
        if response.extensions().get::<ProtectionError>().is_some() {
            error.because(Message::new("web-problem-cross-site"))
        } else {
            error
        },
    )
}

fn log(error: &Inner, ctx: &Ctx) {
    let cause = error.cause.as_deref().unwrap_or("");
    if error.kind.status().is_server_error() {
        tracing::error!(request = %ctx.request_id, status = error.kind.status().as_u16(), cause, "request failed");
    } else if !cause.is_empty() {
        tracing::info!(request = %ctx.request_id, status = error.kind.status().as_u16(), cause, "request refused");
    }
}

fn html(ctx: &Ctx, error: &Inner) -> Response {
    let lang = &ctx.lang;
    let page = ProblemPage {
        text: error
            .detail
            .as_ref()
            .map_or_else(|| lang.text(error.kind.text()), |d| lang.say(d)),
        retry: error
            .retry_after
            .map(|s| lang.text_with("web-problem-retry", &[("count", count(s))])),
        fields: error
            .fields
            .iter()
            .map(|(_, message)| lang.say(message))
            .collect(),
        number: lang.text_with(
            "web-problem-request",
            &[("id", Arg::Code(ctx.request_id.clone()))],
        ),
        home: ctx.url("/"),
        home_label: lang.text("web-problem-home"),
        ctx,
    };
    let meta = PageMeta::new(lang.text(error.kind.title())).status(error.kind.status());
    page::render(ctx, meta, page)
}

fn document(ctx: &Ctx, error: &Inner) -> Response {
    let lang = &ctx.lang;
    let detail = match &error.detail {
        Some(message) => lang.say(message),
        None => lang.text(error.kind.text()),
    };
    let fields: Vec<_> = error
        .fields
        .iter()
        .map(|(field, message)| json!({"field": field, "code": message.id, "detail": lang.say(message).plain()}))
        .collect();
    let mut body = json!({
        "type": "about:blank",
        "title": lang.plain(error.kind.title()),
        "status": error.kind.status().as_u16(),
        "detail": detail.plain(),
        "code": error.detail.as_ref().map_or(error.kind.title(), |d| d.id),
        "request": ctx.request_id,
    });
    if !fields.is_empty() {
        body["errors"] = fields.into();
    }
    let mut response = Response::new(Body::from(body.to_string()));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    if let Ok(tag) = HeaderValue::from_str(lang.tag().as_str()) {
        headers.insert(header::CONTENT_LANGUAGE, tag);
    }
    response
}

fn count(seconds: u64) -> Arg {
    Arg::Count(i64::try_from(seconds).unwrap_or(i64::MAX))
}

/// Turns a panic in a handler into a 500 whose cause is in the log.
pub(crate) fn caught(panic: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    let error = Error(Arc::new(Inner {
        kind: Kind::Internal,
        detail: None,
        fields: Vec::new(),
        retry_after: None,
        cause: Some(format!("panic: {words}").into()),
    }));
    axum::response::IntoResponse::into_response(error)
}
