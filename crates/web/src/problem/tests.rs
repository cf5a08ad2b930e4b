//! What visitors and programs read when something fails.

use axum::body::Bytes;
use axum::http::{Method, StatusCode};
use base::{Clock, Timestamp};

use super::*;
use crate::app::{AppBuilder, Config, Module};
use crate::i18n::{I18n, I18nBuilder};
use crate::route::{Access, Routes};
use crate::testing::Client;

async fn panics() -> &'static str {
    panic!("secret words")
}

async fn refuses() -> Error {
    let field = ("asn".to_owned(), Message::new("web-field-number"));
    Error::invalid(vec![field]).caused_by("secret cause")
}

async fn reads(body: Bytes) -> String {
    body.len().to_string()
}

fn client(config: Config) -> Client {
    let routes = Routes::new()
        .page(Method::GET, "/panics", panics, Access::Public)
        .page(Method::GET, "/refuses", refuses, Access::Public)
        .page(Method::POST, "/reads", reads, Access::Public)
        .api(Method::GET, "/api/v1/refuses", refuses, Access::Public);
    let site = AppBuilder::new(config, Clock::manual(Timestamp::from_micros(0)))
        .module(Module {
            routes,
            ..Module::default()
        })
        .languages(I18nBuilder::strict)
        .build()
        .expect("a site");
    Client::new(site.router)
}

#[test]
fn every_kind_has_its_words_in_every_language() {
    let i18n = I18n::builder().strict().build().expect("valid");
    for tag in base::LanguageTag::UN {
        let lang = i18n.get(tag).expect("built in");
        for kind in Kind::ALL {
            assert!(
                lang.has(kind.title()) && lang.has(kind.text()),
                "{tag} {kind:?}"
            );
            assert_eq!(Kind::of(kind.status()), kind);
        }
    }
    assert_eq!(Kind::of(StatusCode::REQUEST_TIMEOUT), Kind::Unavailable);
    assert_eq!(Kind::of(StatusCode::BAD_GATEWAY), Kind::Internal);
    assert_eq!(Kind::of(StatusCode::IM_A_TEAPOT), Kind::BadRequest);
}

#[tokio::test]
async fn an_error_page_speaks_the_visitors_language() {
    let page = client(Config::default()).get("/ar/nothing").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(
        page.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        page.body.contains("<h1>الصفحة غير موجودة</h1>"),
        "{}",
        page.body
    );
    let number = page.header("x-request-id").expect("a number");
    assert!(
        page.body
            .contains(&format!("رقم الطلب: \u{2066}{number}\u{2069}"))
    );
}

#[tokio::test]
async fn a_panic_is_a_500_that_tells_nothing() {
    let page = client(Config::default()).get("/en/panics").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.body.contains("Something went wrong") && !page.body.contains("secret"));
}

#[tokio::test]
async fn programs_get_problem_json() {
    let client = client(Config::default());
    let answer = client
        .clone()
        .with("accept-language", "fr")
        .get("/api/v1/refuses")
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json")
    );
    assert_eq!(answer.header("content-language"), Some("fr"));
    let body: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(body["status"], 422);
    assert_eq!(body["code"], "web-problem-invalid");
    assert_eq!(body["title"], "Certaines données sont à corriger");
    assert_eq!(body["errors"][0]["field"], "asn");
    assert_eq!(body["errors"][0]["code"], "web-field-number");
    assert!(!answer.body.contains("secret"));
    let asked = client
        .with("accept", "application/json")
        .get("/en/nothing")
        .await;
    assert_eq!(
        asked.header("content-type"),
        Some("application/problem+json")
    );
}

#[tokio::test]
async fn other_layers_refusals_are_explained_too() {
    let client = client(Config::default());
    let method = client.send("DELETE", "/en/refuses", "").await;
    assert_eq!(method.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(method.header("allow"), Some("GET,HEAD"));
    assert!(
        method.body.contains("That cannot be done here"),
        "{}",
        method.body
    );
    let large = client
        .send("POST", "/en/reads", &"x".repeat(300 * 1024))
        .await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.body.contains("What you sent is too large"));
}

#[tokio::test]
async fn forms_from_other_sites_are_refused() {
    let open = client(Config {
        trusted_origins: vec!["https://portal.example".into()],
        ..Config::default()
    });
    assert_eq!(
        open.post("/en/reads", "a=b").await.status,
        StatusCode::OK,
        "programs send no origin"
    );
    let cross = open
        .clone()
        .with("sec-fetch-site", "cross-site")
        .post("/en/reads", "a=b")
        .await;
    assert_eq!(cross.status, StatusCode::FORBIDDEN);
    assert!(
        cross
            .body
            .contains("This form was sent from another website"),
        "{}",
        cross.body
    );
    let foreign = open
        .clone()
        .with("origin", "https://evil.example")
        .post("/en/reads", "a=b")
        .await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let own = open
        .clone()
        .with("origin", "http://gateway.test")
        .post("/en/reads", "a=b")
        .await;
    assert_eq!(own.status, StatusCode::OK);
    let trusted = open
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://portal.example");
    assert_eq!(
        trusted.post("/en/reads", "a=b").await.status,
        StatusCode::OK
    );
}
