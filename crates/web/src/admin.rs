//! Metrics and health for the operator, on a listener of their own.
//!
//! Never part of the public router. Invariant: labels are fixed words; no name, address or
//! identifier of a person becomes a metric.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// A value that goes up and down, set by whoever registered it.
#[derive(Debug, Clone, Default)]
pub struct Gauge(Arc<AtomicI64>);

impl Gauge {
    /// Sets the value.
    pub fn set(&self, value: i64) {
        self.0.store(value, Ordering::Relaxed);
    }

    /// The value.
    #[must_use]
    pub fn get(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

type Check = Arc<dyn Fn() -> Result<(), String> + Send + Sync>;

#[derive(Default)]
struct Inner {
    gauges: Mutex<BTreeMap<&'static str, (&'static str, Gauge)>>,
    checks: Mutex<BTreeMap<&'static str, Check>>,
    requests: [AtomicU64; 5],
    micros: AtomicU64,
}

/// Counters, gauges and health checks. Cheap to clone.
#[derive(Clone, Default)]
pub struct Metrics(Arc<Inner>);

impl Metrics {
    /// The gauge `name` (snake case, with its unit as suffix); made on first use.
    #[must_use]
    pub fn gauge(&self, name: &'static str, help: &'static str) -> Gauge {
        let mut gauges = self.0.gauges.lock().unwrap_or_else(PoisonError::into_inner);
        gauges
            .entry(name)
            .or_insert_with(|| (help, Gauge::default()))
            .1
            .clone()
    }

    /// Adds a health check; `Err` says in English what is wrong and what to do.
    pub fn check(
        &self,
        name: &'static str,
        check: impl Fn() -> Result<(), String> + Send + Sync + 'static,
    ) {
        self.0
            .checks
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name, Arc::new(check));
    }

    pub(crate) fn count_request(&self, status: u16, micros: i64) {
        let class = usize::from(status / 100).clamp(1, 5) - 1;
        self.0.requests[class].fetch_add(1, Ordering::Relaxed);
        self.0
            .micros
            .fetch_add(u64::try_from(micros).unwrap_or(0), Ordering::Relaxed);
    }

    /// Everything in the text exposition format 0.0.4.
    #[must_use]
    pub fn exposition(&self) -> String {
        let mut out = String::from(
            "# HELP cybergateway_requests_total Requests answered, by class of status.\n# TYPE cybergateway_requests_total counter\n",
        );
        for (i, count) in self.0.requests.iter().enumerate() {
            let _ = writeln!(
                out,
                "cybergateway_requests_total{{status=\"{}xx\"}} {}",
                i + 1,
                count.load(Ordering::Relaxed)
            );
        }
        let micros = self.0.micros.load(Ordering::Relaxed);
        let _ = writeln!(
            out,
            "# HELP cybergateway_request_microseconds_total Time spent on requests.\n# TYPE cybergateway_request_microseconds_total counter\ncybergateway_request_microseconds_total {micros}"
        );
        for (name, (help, gauge)) in self
            .0
            .gauges
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            let _ = writeln!(
                out,
                "# HELP cybergateway_{name} {help}\n# TYPE cybergateway_{name} gauge\ncybergateway_{name} {}",
                gauge.get()
            );
        }
        out
    }

    /// The complaints of all health checks.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        let checks: Vec<(&str, Check)> = {
            let checks = self.0.checks.lock().unwrap_or_else(PoisonError::into_inner);
            checks
                .iter()
                .map(|(name, check)| (*name, check.clone()))
                .collect()
        };
        checks
            .iter()
            .filter_map(|(name, check)| check().err().map(|e| format!("{name}: {e}")))
            .collect()
    }
}

/// The operator's router: `/metrics`, `/health` (503 with complaints), `/live`.
pub fn router(metrics: Metrics) -> Router {
    Router::new()
        .route("/live", get(|| async { "ok\n" }))
        .route("/metrics", get(exposition))
        .route("/health", get(health))
        .with_state(metrics)
}

async fn exposition(State(metrics): State<Metrics>) -> Response {
    (
        [(
            header::CONTENT_TYPE,
            "text/plain; version=0.0.4; charset=utf-8",
        )],
        metrics.exposition(),
    )
        .into_response()
}

async fn health(State(metrics): State<Metrics>) -> Response {
    let complaints = metrics.complaints();
    if complaints.is_empty() {
        "ok\n".into_response()
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            complaints.join("\n") + "\n",
        )
            .into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Client;

    #[tokio::test]
    async fn the_operator_sees_gauges_and_complaints() {
        let metrics = Metrics::default();
        metrics
            .gauge("dirty_days", "Days whose rollups are out of date.")
            .set(3);
        metrics.count_request(404, 1_500);
        let client = Client::new(router(metrics.clone()));
        let text = client.get("/metrics").await.body;
        assert!(
            text.contains("# TYPE cybergateway_dirty_days gauge\ncybergateway_dirty_days 3\n"),
            "{text}"
        );
        assert!(
            text.contains("cybergateway_requests_total{status=\"4xx\"} 1\n"),
            "{text}"
        );
        assert!(
            text.contains("cybergateway_request_microseconds_total 1500\n"),
            "{text}"
        );
        assert_eq!(client.get("/health").await.status, StatusCode::OK);
        metrics.check("backup", || {
            Err("the last backup is 9 days old; run cybergateway backup".into())
        });
        let sick = client.get("/health").await;
        assert_eq!(sick.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(
            sick.body,
            "backup: the last backup is 9 days old; run cybergateway backup\n"
        );
    }
}
