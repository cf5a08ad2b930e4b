//! What holds for the whole site: who may open what, and that it opens at all.

use super::{Gateway, Offer, site};
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode};
use base::Clock;
use std::net::SocketAddr;
use tower::ServiceExt as _;
use web::{Access, Site};

async fn opened(temp: &tempfile::TempDir) -> (Gateway, Site) {
    let folder =
        DataFolder::open(&temp.path().join("data"), Purpose::Gateway).expect("a new folder");
    let config = Gather::default().finish().expect("the defaults");
    let gateway = Gateway::open(folder, config, Clock::System)
        .await
        .expect("a new gateway");
    let site = site(&gateway, Offer::everything()).expect("a site");
    (gateway, site)
}

async fn ask(site: &Site, method: &Method, path: &str) -> (StatusCode, String) {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .body(Body::empty())
        .expect("a request");
    request
        .extensions_mut()
        .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
    let answer = site
        .router
        .clone()
        .oneshot(request)
        .await
        .expect("the router is infallible");
    let status = answer.status();
    let body = to_bytes(answer.into_body(), usize::MAX)
        .await
        .expect("a body");
    (status, String::from_utf8_lossy(&body).into_owned())
}

/// A path of a route, with something in the place of its parameters.
pub(super) fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| match part {
            "{language}" => "en",
            part if part.starts_with('{') => "01890a5d-ac96-774b-bcce-b302099a8057",
            part => part,
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_opens_what_is_not_public() {
    let temp = tempfile::tempdir().expect("a folder");
    let (_gateway, site) = opened(&temp).await;
    let closed: Vec<_> = site
        .routes
        .iter()
        .filter(|r| !matches!(r.access, Access::Public | Access::Link))
        .collect();
    assert!(
        closed.len() > 20,
        "only {} routes are closed; the contexts are missing",
        closed.len()
    );
    for route in closed {
        let path = filled(&route.path);
        let (status, _) = ask(&site, &route.method, &path).await;
        let refused = [
            StatusCode::UNAUTHORIZED,
            StatusCode::FORBIDDEN,
            StatusCode::SEE_OTHER,
        ];
        assert!(
            refused.contains(&status),
            "{} {path} answered {status} to a visitor",
            route.method
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_home_page_opens_in_every_language_before_anything_was_set_up() {
    let temp = tempfile::tempdir().expect("a folder");
    let (gateway, site) = opened(&temp).await;
    gateway.tenant().await.expect("an administration");
    for language in base::LanguageTag::UN {
        let (status, body) = ask(&site, &Method::GET, &format!("/{language}/")).await;
        assert_eq!(status, StatusCode::OK, "{language}: {body}");
        assert!(body.contains(&format!("lang=\"{language}\"")), "{language}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_set_up_the_command_line_has_an_administration_without_a_country() {
    let temp = tempfile::tempdir().expect("a folder");
    let (gateway, _) = opened(&temp).await;
    let first = gateway.tenant().await.expect("made when missing");
    assert_eq!(gateway.tenant().await.expect("found again"), first);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_report_is_told_once_by_letter() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder =
        DataFolder::open(&temp.path().join("data"), Purpose::Gateway).expect("a new folder");
    let config = Gather::default().finish().expect("the defaults");
    let noon = base::Timestamp::parse("2026-03-25 12:30:00").expect("a date");
    let gateway = Gateway::open(folder, config, Clock::manual(noon))
        .await
        .expect("a new gateway");
    let tenant = gateway.tenant().await.expect("an administration");
    analyst(&gateway, tenant).await;
    for date in 10..24 {
        let row = format!("timestamp,ip,port\n2026-03-{date} 01:00:00,198.18.0.1,23\n");
        let input = watch::ingest::Input::Bytes {
            name: format!("2026-03-{date}-scan_telnet-test.csv"),
            bytes: row.into_bytes(),
        };
        let options = watch::ingest::Options::new(watch::ingest::Via::Cli);
        watch::ingest::actions::ingest(
            &base::Actor::operator(),
            &gateway.watch,
            tenant,
            vec![input],
            &options,
        )
        .await
        .expect("the report is taken");
    }
    let before = letters(&gateway).await;
    for expected in [1, 0] {
        let raised = super::alerts::missing_reports(&gateway).await;
        assert_eq!(raised.expect("alarms"), expected);
    }
    let after = letters(&gateway).await;
    assert_eq!(after, before + 1, "one letter to the one analyst");
}

async fn letters(gateway: &Gateway) -> usize {
    let rows = gateway
        .db
        .fetch("SELECT id FROM store_outbox", store::params![])
        .await;
    rows.expect("the outbox").len()
}

async fn analyst(gateway: &Gateway, tenant: base::id::TenantId) {
    let (actor, people) = (
        base::Actor::operator(),
        super::accounts(gateway).expect("accounts"),
    );
    let invitation = web::account::actions::Invitation {
        mail: "analyst@example.org".parse().expect("an address"),
        name: "Analyst".parse().expect("a name"),
        language: "en".parse().expect("a tag"),
        grants: vec![web::account::actions::Grant::whole(base::Role::Analyst)],
    };
    let invited = web::account::actions::invite(&actor, &people, tenant, &invitation, None)
        .await
        .expect("an invitation");
    let link = invited.link.expect("the operator is given the link");
    web::account::own::choose(&people, link.reveal(), "a long enough sample word")
        .await
        .expect("a password");
}
