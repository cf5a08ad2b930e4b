//! Metrics and health for the operator, on a listener of their own.
//!
//! Never part of the public router. Invariant: the status code alone tells whether the gateway
//! works: 503 if and only if a check fails.

mod report;
#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};

pub use report::{Check, Level, Look, Measure, Report, Sample};

#[derive(Default)]
struct Inner {
    requests: [AtomicU64; 5],
    micros: AtomicU64,
}

/// Counters of requests. Cheap to clone.
#[derive(Clone, Default)]
pub struct Metrics(Arc<Inner>);

impl Metrics {
    pub(crate) fn count_request(&self, status: u16, micros: i64) {
        let class = usize::from(status / 100).clamp(1, 5) - 1;
        self.0.requests[class].fetch_add(1, Ordering::Relaxed);
        self.0
            .micros
            .fetch_add(u64::try_from(micros).unwrap_or(0), Ordering::Relaxed);
    }

    /// The counters and a report in the text exposition format 0.0.4.
    #[must_use]
    pub fn exposition(&self, report: &Report) -> String {
        let mut out = String::from(
            "# HELP cybergateway_requests_total Requests answered, by class of status.\n# TYPE cybergateway_requests_total counter\n",
        );
        for (i, count) in self.0.requests.iter().enumerate() {
            let count = count.load(Ordering::Relaxed);
            let class = i + 1;
            let _ = writeln!(
                out,
                "cybergateway_requests_total{{status=\"{class}xx\"}} {count}"
            );
        }
        let micros = self.0.micros.load(Ordering::Relaxed);
        let _ = writeln!(
            out,
            "# HELP cybergateway_request_microseconds_total Time spent on requests.\n# TYPE cybergateway_request_microseconds_total counter\ncybergateway_request_microseconds_total {micros}"
        );
        for measure in &report.measures {
            measure.write(&mut out);
        }
        state(report).write(&mut out);
        out
    }
}

/// The checks as numbers: 0 in order, 1 warning, 2 failing.
fn state(report: &Report) -> Measure {
    let sample = |check: &Check| Sample {
        labels: vec![("check", check.name.to_owned())],
        value: match check.level {
            Level::Good => 0.0,
            Level::Warning => 1.0,
            Level::Failing => 2.0,
        },
    };
    Measure {
        name: "check_state",
        help: "What was judged: 0 in order, 1 warning, 2 failing.",
        samples: report.checks.iter().map(sample).collect(),
    }
}

#[derive(Clone)]
struct Admin {
    metrics: Metrics,
    look: Arc<dyn Look>,
}

/// The operator's router: `/live` (the process answers), `/health` (JSON; 503 when a check fails),
/// `/metrics` (the text format of Prometheus).
pub fn router(metrics: Metrics, look: Arc<dyn Look>) -> Router {
    Router::new()
        .route("/live", get(|| async { "ok\n" }))
        .route("/metrics", get(exposition))
        .route("/health", get(health))
        .with_state(Admin { metrics, look })
}

async fn exposition(State(admin): State<Admin>) -> Response {
    let text = admin.metrics.exposition(&admin.look.look().await);
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

async fn health(State(admin): State<Admin>) -> Response {
    let report = admin.look.look().await;
    let status = if report.level() == Level::Failing {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    };
    let headers = [(header::CACHE_CONTROL, "no-store")];
    (status, headers, Json(report.json())).into_response()
}
