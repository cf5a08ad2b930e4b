//! Health and metrics as a monitoring system reads them.

use std::sync::Mutex;

use base::Timestamp;
use futures::future::BoxFuture;

use super::*;
use crate::testing::Client;

struct Fixed(Mutex<Report>);

impl Look for Fixed {
    fn look(&self) -> BoxFuture<'_, Report> {
        let report = self.0.lock().expect("not poisoned").clone();
        Box::pin(async move { report })
    }
}

fn check(level: Level) -> Check {
    Check {
        name: "backup",
        level,
        says: "the last backup is 9 days old".to_owned(),
        remedy: "run cybergateway backup".to_owned(),
    }
}

#[tokio::test]
async fn the_status_code_fails_when_a_check_fails_and_not_for_a_warning() {
    let feeds = Measure {
        name: "feed_arrival_age_seconds",
        help: "Age of the newest report.",
        samples: vec![Sample {
            labels: vec![("feed", "a \"b\"\\".to_owned())],
            value: 90.5,
        }],
    };
    let report = Report {
        at: Timestamp::from_micros(0),
        checks: vec![check(Level::Warning)],
        measures: vec![feeds, Measure::single("dirty_days", "Days.", Some(3.0))],
    };
    let (metrics, look) = (Metrics::default(), Arc::new(Fixed(Mutex::new(report))));
    metrics.count_request(404, 1_500);
    let client = Client::new(router(metrics, look.clone()));
    let text = client.get("/metrics").await.body;
    for line in [
        "cybergateway_requests_total{status=\"4xx\"} 1\n",
        "cybergateway_request_microseconds_total 1500\n",
        "# TYPE cybergateway_dirty_days gauge\ncybergateway_dirty_days 3\n",
        "cybergateway_feed_arrival_age_seconds{feed=\"a \\\"b\\\"\\\\\"} 90.5\n",
        "cybergateway_check_state{check=\"backup\"} 1\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    let warned = client.get("/health").await;
    assert_eq!(warned.status, StatusCode::OK);
    let said: serde_json::Value = serde_json::from_str(&warned.body).expect("JSON");
    assert_eq!(said["status"], "warning");
    assert_eq!(said["checks"][0]["check"], "backup");
    assert_eq!(said["checks"][0]["remedy"], "run cybergateway backup");
    look.0.lock().expect("not poisoned").checks = vec![check(Level::Good), check(Level::Failing)];
    let sick = client.get("/health").await;
    assert_eq!(sick.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        sick.body.contains("\"status\":\"failing\""),
        "{}",
        sick.body
    );
    assert_eq!(client.get("/live").await.status, StatusCode::OK);
}
