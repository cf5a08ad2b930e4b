//! What programs and forms rely on when they send something twice, or over an old state.

use super::Gateway;
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::Request;
use base::id::TenantId;
use base::{Actor, Clock};
use futures::future::BoxFuture;
use std::net::SocketAddr;
use tower::ServiceExt as _;
use web::{AppBuilder, Config, SessionResolver, Site, Visitor};

/// Everybody is the administrator.
struct Administrator(TenantId);

impl SessionResolver for Administrator {
    fn resolve<'a>(
        &'a self,
        _: &'a web::App,
        _: &'a axum::http::request::Parts,
    ) -> BoxFuture<'a, Result<Visitor, web::Error>> {
        let visitor = Visitor {
            actor: Actor::operator(),
            tenant: Some(self.0),
            name: Some("Administrator".to_owned()),
            must_enrol: false,
        };
        Box::pin(async move { Ok(visitor) })
    }
}

pub(super) struct Program {
    pub(super) gateway: Gateway,
    site: Site,
    _temp: tempfile::TempDir,
}

pub(super) struct Answer {
    pub(super) status: u16,
    etag: String,
    pub(super) to: String,
    pub(super) body: String,
}

impl Program {
    pub(super) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// A gateway with other settings than the defaults.
    pub(super) async fn with(set: impl FnOnce(&mut crate::config::Config)) -> Self {
        let temp = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::open(&temp.path().join("data"), Purpose::Gateway);
        let mut config = Gather::default().finish().expect("the defaults");
        set(&mut config);
        let gateway = Gateway::open(folder.expect("a folder"), config, Clock::System).await;
        let gateway = gateway.expect("a new gateway");
        let tenant = gateway.tenant().await.expect("an administration");
        let site = AppBuilder::new(Config::default(), gateway.clock.clone())
            .module(watch::module())
            .module(directory::pages::module())
            .state(gateway.watch.clone())
            .state(gateway.directory.clone())
            .state(std::sync::Arc::clone(&gateway.keeper))
            .state(gateway.blobs.clone())
            .sessions(Administrator(tenant))
            .build()
            .expect("a site");
        Self {
            gateway,
            site,
            _temp: temp,
        }
    }

    pub(super) async fn ask(
        &self,
        what: (&str, &str),
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut request = Request::builder()
            .method(what.0)
            .uri(what.1)
            .header("host", "gateway.test");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let here = ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000)));
        let request = request.extension(here).body(Body::from(body.to_owned()));
        let router = self.site.router.clone();
        let answer = router.oneshot(request.expect("a request")).await;
        let (head, body) = answer.expect("the router is infallible").into_parts();
        let header = |name| {
            let value = head.headers.get(name).and_then(|v| v.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: head.status.as_u16(),
            etag: header("etag"),
            to: header("location"),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub(super) async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let form = web::url::with_query("", form);
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.ask(("POST", path), &kind, &form[1..]).await
    }

    pub(super) async fn count(&self, sql: &'static str) -> i64 {
        let row = self.gateway.db.fetch_one(sql, store::params![]).await;
        row.expect("read").get("n").expect("a number")
    }
}

/// The value of a hidden field.
pub(super) fn hidden(page: &str, name: &str) -> String {
    let (_, after) = page.split_once(&format!("name=\"{name}\"")).expect(name);
    let (_, value) = after.split_once("value=\"").expect("a value");
    value.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_with_a_key_is_carried_out_once() {
    let program = Program::new().await;
    let path = "/api/v1/inputs?name=2026-03-24-scan_telnet-test.csv";
    let one = "timestamp,ip,port\n2026-03-24 01:00:00,198.18.0.1,23\n";
    let key = [("idempotency-key", "day 24/1")];
    let first = program.ask(("POST", path), &key, one).await;
    assert_eq!(first.status, 202, "{}", first.body);
    let again = program.ask(("POST", path), &key, one).await;
    assert_eq!((again.status, &again.body), (202, &first.body));
    let other = program.ask(("POST", path), &key, "timestamp,ip\n").await;
    assert_eq!(other.status, 422, "{}", other.body);
    assert!(
        other.body.contains("web-problem-idempotency"),
        "{}",
        other.body
    );
    let named = "/api/v1/inputs?name=another.csv";
    assert_eq!(program.ask(("POST", named), &key, one).await.status, 422);
    let long = "x".repeat(256);
    let long = [("idempotency-key", long.as_str())];
    assert_eq!(program.ask(("POST", path), &long, one).await.status, 400);
    assert_eq!(
        program.count("SELECT COUNT(*) AS n FROM watch_input").await,
        1
    );
    let without = program.ask(("POST", path), &[], one).await;
    assert_eq!(without.body, first.body, "bytes are known by their hash");
    assert_eq!(
        program.count("SELECT COUNT(*) AS n FROM watch_input").await,
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_names_the_state_it_starts_from() {
    let program = Program::new().await;
    let path = "/api/v1/retention";
    let json = ("content-type", "application/json");
    let body = "{\"observations\": 400, \"inputs\": null}";
    let now = program.ask(("GET", path), &[], "").await;
    assert_eq!(
        (now.status, now.etag.as_str()),
        (200, "\"0\""),
        "{}",
        now.body
    );
    let blind = program.ask(("PUT", path), &[json], body).await;
    assert_eq!(blind.status, 428, "{}", blind.body);
    assert!(blind.body.contains("web-problem-precondition-missing"));
    let named = [json, ("if-match", "\"0\"")];
    let set = program.ask(("PUT", path), &named, body).await;
    assert_eq!(
        (set.status, set.etag.as_str()),
        (200, "\"1\""),
        "{}",
        set.body
    );
    let stale = program.ask(("PUT", path), &named, body).await;
    assert_eq!(stale.status, 412, "{}", stale.body);
    let weak = [json, ("if-match", "W/\"1\"")];
    assert_eq!(program.ask(("PUT", path), &weak, body).await.status, 412);
    let current = [json, ("if-match", "\"1\"")];
    for wrong in ["{\"observations\": 0}", "{\"days\": 5}", "[]", "no"] {
        let refused = program.ask(("PUT", path), &current, wrong).await;
        assert!(
            [400, 422].contains(&refused.status),
            "{wrong}: {}",
            refused.status
        );
    }
    let now = program.ask(("GET", path), &[], "").await;
    assert_eq!(
        now.body,
        "{\"observations\":400,\"inputs\":null,\"reports\":null}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_release_form_is_carried_out_once_and_not_over_a_change() {
    let program = Program::new().await;
    let page = program.ask(("GET", "/en/release"), &[], "").await.body;
    let (key, version) = (hidden(&page, "_key"), hidden(&page, "_version"));
    let send = |key: String, delay: &'static str, threshold: &'static str| {
        let (program, version) = (&program, version.clone());
        async move {
            let form = [
                ("_key", key.as_str()),
                ("_version", version.as_str()),
                ("delay", delay),
                ("threshold", threshold),
            ];
            program.post("/en/release", &form).await
        }
    };
    let wrong = send(key.clone(), "0", "77").await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    assert!(wrong.body.contains("value=\"77\""), "what was typed stays");
    assert_eq!(hidden(&wrong.body, "_key"), key);
    let first = send(key.clone(), "9", "12").await;
    assert_eq!(
        (first.status, first.to.as_str()),
        (303, "/en/release?saved")
    );
    let again = send(key, "8", "12").await;
    assert_eq!(again.status, 303, "sent again: answered, not carried out");
    let delay = "SELECT delay_days AS n FROM watch_release";
    assert_eq!(program.count(delay).await, 9);
    let other = web::form::Key::new().to_string();
    let late = send(other, "30", "12").await;
    assert_eq!(late.status, 422, "{}", late.body);
    assert!(
        late.body.contains("Somebody else changed this"),
        "{}",
        late.body
    );
    assert!(late.body.contains("value=\"30\""), "what was typed stays");
    assert_eq!(program.count(delay).await, 9, "nothing was overwritten");
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_shown_before_they_are_set_and_set_once() {
    let program = Program::new().await;
    let page = program.ask(("GET", "/en/retention"), &[], "").await.body;
    let (key, version) = (hidden(&page, "_key"), hidden(&page, "_version"));
    let send = |step: &'static str, days: &'static str, key: String| {
        let (program, version) = (&program, version.clone());
        async move {
            let form = [
                ("_key", key.as_str()),
                ("_version", version.as_str()),
                ("step", step),
                ("observations", days),
                ("inputs", ""),
            ];
            program.post("/en/retention", &form).await
        }
    };
    let wrong = send("preview", "none", key.clone()).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    let shown = send("preview", "400", key.clone()).await;
    assert_eq!(shown.status, 200, "{}", shown.body);
    assert!(
        shown.body.contains("Nothing has been changed yet"),
        "{}",
        shown.body
    );
    let set = "SELECT COUNT(*) AS n FROM lake_retention WHERE days = 400";
    assert_eq!(program.count(set).await, 0);
    assert_eq!(hidden(&shown.body, "_key"), key);
    for days in ["400", "10"] {
        let saved = send("save", days, key.clone()).await;
        assert_eq!(
            (saved.status, saved.to.as_str()),
            (303, "/en/retention?saved")
        );
    }
    assert_eq!(
        program.count(set).await,
        1,
        "the second sending changed nothing"
    );
    let late = send("save", "10", web::form::Key::new().to_string()).await;
    assert!(
        late.body.contains("Somebody else changed this"),
        "{}",
        late.body
    );
    let audits = "SELECT COUNT(*) AS n FROM store_audit WHERE object_kind = 'retention'";
    assert_eq!(program.count(audits).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_not_understood_is_answered_in_words() {
    let program = Program::new().await;
    for (address, status, word) in [
        ("/en/picture?from=banana", 400, "is used instead"),
        ("/en/picture?by=colour", 400, "Shown instead"),
        (
            "/en/picture?from=2026-03-02&to=2026-03-01",
            200,
            "later than the last one",
        ),
        (
            "/en/picture?from=2001-01-01&to=2026-03-01",
            200,
            "days at most",
        ),
        ("/en/observations?to=2026-02-30", 400, "is used instead"),
        ("/en/observations?type=banana", 400, "without this filter"),
        ("/en/observations?after=banana", 400, "from its beginning"),
        ("/en/quarantine?after=banana", 200, "from its beginning"),
    ] {
        let page = program.ask(("GET", address), &[], "").await;
        assert_eq!(page.status, status, "{address}: {}", page.body);
        assert!(
            page.body.contains("was not followed"),
            "{address}: {}",
            page.body
        );
        assert!(page.body.contains(word), "{address}: {}", page.body);
    }
    let good = "/en/picture?from=2026-02-01&to=2026-03-01&by=day";
    let page = program.ask(("GET", good), &[], "").await.body;
    assert!(!page.contains("was not followed"), "{page}");
    for data in ["/api/v1/observations", "/en/observations/export/csv"] {
        for wrong in ["from=banana", "asn=x", "counts_as=all"] {
            let answer = program
                .ask(("GET", &format!("{data}?{wrong}")), &[], "")
                .await;
            assert_eq!(answer.status, 400, "{data} {wrong}: {}", answer.body);
        }
    }
    let answer = program
        .ask(("GET", "/api/v1/observations?from=banana"), &[], "")
        .await;
    let said: serde_json::Value = serde_json::from_str(&answer.body).expect("problem+json");
    assert_eq!(said["errors"][0]["field"], "from", "{said}");
    let misspelt = "/api/v1/observations?adress=198.18.0.1";
    let answer = program.ask(("GET", misspelt), &[], "").await;
    let said: serde_json::Value = serde_json::from_str(&answer.body).expect("problem+json");
    assert_eq!(answer.status, 400);
    assert_eq!(said["errors"][0]["field"], "adress", "{said}");
    assert!(
        said.to_string().contains("counts_as"),
        "names the known: {said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_is_reminded_of_retention_until_somebody_chose() {
    let program = Program::new().await;
    for page in ["/en/picture", "/en/retention"] {
        let page = program.ask(("GET", page), &[], "").await.body;
        assert!(page.contains("nothing is ever removed"), "{page}");
    }
    let undecided = async || {
        let facts = crate::state::look(&program.gateway, None).await;
        facts.expect("facts").undecided
    };
    assert_eq!(
        undecided().await,
        1,
        "the state page and doctor say the same"
    );
    let keep = "{\"observations\": null, \"inputs\": null}";
    let headers = [("content-type", "application/json"), ("if-match", "\"0\"")];
    let set = program
        .ask(("PUT", "/api/v1/retention"), &headers, keep)
        .await;
    assert_eq!(set.status, 200, "{}", set.body);
    for page in ["/en/picture", "/en/retention"] {
        let page = program.ask(("GET", page), &[], "").await.body;
        assert!(!page.contains("nothing is ever removed"), "{page}");
    }
    assert_eq!(undecided().await, 0);
}
