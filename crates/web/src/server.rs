//! The layers round every route, in one visible order, and the helper that serves and stops.
//!
//! Not TLS (the binary wraps the router). Invariant: no answer leaves without the security
//! headers, a request number and a log line; the log has routes, never raw paths or queries.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tracing::Instrument;

use crate::app::{App, BuildError};
use crate::problem::{Error, render};
use crate::visit::{Ctx, RequestId, open};

/// Headers of every answer. The policy allows nothing but this origin's styles and images: no
/// script at all, no inline code, no frames, no third party.
const HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// Two years, as preload lists ask for; sent over TLS only.
const HSTS: &str = "max-age=63072000; includeSubDomains";

/// Puts the shell's own routes and all layers round `routes`.
pub(crate) fn layers(app: &App, routes: Router<App>) -> Result<Router, BuildError> {
    let mut csrf = CsrfLayer::new();
    for origin in &app.config().trusted_origins {
        csrf = csrf
            .add_trusted_origin(origin)
            .map_err(|e| BuildError::Origin {
                origin: origin.clone(),
                detail: e.to_string(),
            })?;
    }
    // The last layer added sees a request first.
    let router = routes
        .route("/", get(start))
        .route("/{language}", get(add_slash))
        .route("/api/v1/openapi.json", get(openapi))
        .fallback(nothing_here)
        .method_not_allowed_fallback(|| async { Error::new(crate::problem::Kind::Method) })
        .layer(csrf)
        .layer(CatchPanicLayer::custom(crate::problem::render::caught))
        .layer(from_fn_with_state(app.clone(), open))
        .layer(from_fn_with_state(app.clone(), render))
        .merge(crate::asset::routes())
        .layer(CompressionLayer::new().gzip(true))
        .layer(from_fn_with_state(app.clone(), crate::kept::keep))
        .layer(from_fn_with_state(app.clone(), outermost))
        .with_state(app.clone());
    Ok(router)
}

/// Numbers the request, logs it and gives the answer its headers.
async fn outermost(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = RequestId::new();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "unmatched".to_owned(), |m| m.as_str().to_owned());
    let span = tracing::info_span!("request", id = %id.0, method = %request.method(), route);
    request.extensions_mut().insert(id.clone());
    let began = app.clock().now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let micros = app.clock().now().micros() - began.micros();
    let status = response.status();
    app.metrics().count_request(status.as_u16(), micros);
    span.in_scope(|| tracing::info!(status = status.as_u16(), micros, "answered"));
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if app.config().tls {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(HSTS),
        );
    }
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        headers.insert("x-request-id", value);
    }
    response
}

/// `/`: on to the home page in the visitor's language.
async fn start(ctx: Ctx) -> Response {
    let headers = [
        (header::VARY, HeaderValue::from_static("accept-language")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, Redirect::to(&ctx.url("/"))).into_response()
}

/// `/fr`: on to `/fr/`; anything else of one segment is no page.
async fn add_slash(ctx: Ctx) -> Response {
    if ctx.language_in_path {
        Redirect::permanent(&ctx.url("/")).into_response()
    } else {
        missing(&ctx).into_response()
    }
}

async fn nothing_here(ctx: Ctx) -> Error {
    missing(&ctx)
}

fn missing(ctx: &Ctx) -> Error {
    if ctx.language_unknown {
        Error::unknown_language()
    } else {
        Error::not_found()
    }
}

async fn openapi(State(app): State<App>) -> Response {
    (
        [
            (header::CONTENT_TYPE, "application/json"),
            (header::CACHE_CONTROL, "public, max-age=300"),
        ],
        app.0.openapi.clone(),
    )
        .into_response()
}

/// Serves `router` on `listener` until `stop` resolves; then refuses new connections and gives
/// running requests `drain` to finish.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
    drain: Duration,
) -> std::io::Result<()> {
    let (stopping, stopped) = tokio::sync::oneshot::channel::<()>();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop.await;
        let _ = stopping.send(());
    });
    tokio::select! {
        result = server.into_future() => result,
        () = async { let _ = stopped.await; tokio::time::sleep(drain).await } => {
            tracing::warn!("some requests did not finish in time and were cut off");
            Ok(())
        }
    }
}

/// Resolves when the process is asked to stop: SIGTERM or Ctrl-C.
pub async fn stop_signal() {
    let interrupt = async {
        tokio::signal::ctrl_c()
            .await
            .unwrap_or_else(|_| std::process::abort())
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! { () = interrupt => {}, _ = terminate.recv() => {} }
            }
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}

/// The layer that ends a handler which takes longer than `seconds` until it answers.
pub(crate) async fn within(seconds: u64, request: Request, next: Next) -> Response {
    match tokio::time::timeout(Duration::from_secs(seconds), next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::unavailable(format!("no answer within {seconds} s")).into_response(),
    }
}

#[cfg(test)]
mod tests;
