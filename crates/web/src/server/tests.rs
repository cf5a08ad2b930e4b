//! Serving, stopping, and whose address counts behind a proxy.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::http::Method;
use base::{Clock, Timestamp};

use super::*;
use crate::app::{AppBuilder, Config, Module, Site};
use crate::route::{Access, Routes};
use crate::testing::Client;

async fn whoami(ctx: Ctx) -> String {
    ctx.client.map_or_else(String::new, |ip| ip.to_string())
}

fn site(config: Config) -> Site {
    let routes = Routes::new().api(Method::GET, "/api/v1/whoami", whoami, Access::Public);
    AppBuilder::new(config, Clock::manual(Timestamp::from_micros(0)))
        .module(Module {
            routes,
            ..Module::default()
        })
        .build()
        .expect("a site")
}

#[tokio::test]
async fn only_a_trusted_proxy_speaks_for_others() {
    let direct = Client::new(site(Config::default()).router).with("x-forwarded-for", "198.18.0.9");
    assert_eq!(
        direct.get("/api/v1/whoami").await.body,
        "192.0.2.1",
        "anybody can send the header"
    );
    let trusted_proxies = vec!["192.0.2.0/24".parse().expect("a prefix")];
    let proxied = Client::new(
        site(Config {
            trusted_proxies,
            ..Config::default()
        })
        .router,
    );
    for (sent, seen) in [
        ("198.18.0.9", "198.18.0.9"),
        ("203.0.113.7, 198.18.0.9, 192.0.2.5", "198.18.0.9"),
        ("198.18.0.9, nonsense", "192.0.2.1"),
        ("192.0.2.7", "192.0.2.1"),
    ] {
        let answer = proxied
            .clone()
            .with("x-forwarded-for", sent)
            .get("/api/v1/whoami")
            .await;
        assert_eq!(answer.body, seen, "{sent}");
    }
}

#[tokio::test]
async fn the_interface_is_described_at_a_fixed_place() {
    let answer = Client::new(site(Config::default()).router)
        .get("/api/v1/openapi.json")
        .await;
    let document: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(document["info"]["title"], "CyberGateway");
    assert!(
        document["openapi"]
            .as_str()
            .is_some_and(|v| v.starts_with("3.")),
        "{}",
        answer.body
    );
}

/// A page that tells how often it was made, and another that differs between visitors.
fn counting(clock: Clock) -> Site {
    static MADE: AtomicU64 = AtomicU64::new(0);
    let page = |ctx: Ctx| async move {
        let title = format!("made {}", MADE.fetch_add(1, Ordering::Relaxed));
        let meta = crate::PageMeta::new(crate::Text::from(title.as_str()));
        let meta = if ctx.path == "/shared" {
            meta.same_for_all()
        } else {
            meta
        };
        crate::page::render(&ctx, meta, Nothing)
    };
    let routes = Routes::new()
        .page(Method::GET, "/shared", page, Access::Public)
        .page(Method::GET, "/own", page, Access::Public);
    let config = Config {
        keep: Duration::from_secs(1),
        ..Config::default()
    };
    let module = Module {
        routes,
        ..Module::default()
    };
    let built = AppBuilder::new(config, clock).module(module).build();
    built.expect("a site")
}

#[derive(askama::Template)]
#[template(source = "", ext = "html")]
struct Nothing;

#[tokio::test]
async fn a_shared_page_is_kept_for_a_moment_and_others_never() {
    let clock = Clock::manual(Timestamp::from_micros(0));
    let visitor = Client::new(counting(clock.clone()).router);
    let first = visitor.get("/en/shared").await;
    assert_eq!(visitor.get("/en/shared").await.body, first.body);
    let own = visitor.get("/en/own").await.body;
    assert_ne!(visitor.get("/en/own").await.body, own);
    let signed_in = visitor.clone().with("cookie", "session=x");
    assert_ne!(signed_in.get("/en/shared").await.body, first.body);
    let etag = first.header("etag").expect("a tag").to_owned();
    let again = visitor.clone().with("if-none-match", &etag);
    assert_eq!(again.get("/en/shared").await.status.as_u16(), 304);
    let packed = visitor.clone().with("accept-encoding", "gzip");
    let packed = packed.get("/en/shared").await;
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert_ne!(visitor.get("/fr/shared").await.body, first.body);
    clock.advance_seconds(1);
    assert_ne!(visitor.get("/en/shared").await.body, first.body);
}

#[tokio::test]
async fn a_server_that_is_asked_to_stop_ends() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let router = site(Config::default()).router;
    let ended = serve(
        listener,
        router,
        std::future::ready(()),
        Duration::from_secs(5),
    )
    .await;
    assert!(ended.is_ok());
}

#[test]
fn a_trusted_origin_must_be_an_origin() {
    let config = Config {
        trusted_origins: vec!["portal.example".into()],
        ..Config::default()
    };
    let built = AppBuilder::new(config, Clock::manual(Timestamp::from_micros(0))).build();
    assert!(matches!(built, Err(BuildError::Origin { origin, .. }) if origin == "portal.example"));
}
