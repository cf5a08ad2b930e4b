//! The first start as a browser does it.

use std::sync::Arc;

use ::store::Tx;
use axum::http::StatusCode;
use base::id::TenantId;
use base::{Actor, Role, Timestamp};
use futures::future::BoxFuture;

use super::actions::create_token;
use super::pages::Founding;
use super::{Founder, Keeping, Setup, SetupError};
use crate::account::fixture::{home, one};
use crate::app::Config;
use crate::testing::Client;

struct Pilot;

impl Founder for Pilot {
    fn found<'a>(
        &'a self,
        _: &'a mut Tx,
        _: &'a Setup,
        _: Timestamp,
    ) -> BoxFuture<'a, Result<TenantId, SetupError>> {
        Box::pin(async { Ok(home()) })
    }

    fn keep<'a>(&'a self, _: &'a Actor, _: TenantId, _: Keeping) -> BoxFuture<'a, ()> {
        Box::pin(async {})
    }
}

fn form(token: &str, change: &[(&str, &str)]) -> String {
    let mut pairs = vec![
        ("token", token),
        ("name", "Pilot administration"),
        ("countries", "XA"),
        ("languages", "en"),
        ("person", "First Administrator"),
        ("mail", "admin@example.org"),
        ("password", "correct horse battery"),
        ("asns", "AS64500"),
    ];
    for (field, value) in change {
        pairs.retain(|(name, _)| name != field);
        pairs.push((field, value));
    }
    crate::url::with_query("", &pairs)[1..].to_owned()
}

#[tokio::test]
async fn the_page_is_there_until_it_was_used() {
    let f = one().await;
    let config = || Config {
        tls: true,
        certificate: true,
        ..Config::default()
    };
    let site = f.site_with(config(), Some(Founding(Arc::new(Pilot))));
    let browser = Client::new(site.router.clone());
    assert_eq!(
        browser.get("/en/setup").await.status,
        StatusCode::NOT_FOUND,
        "nobody asked for it"
    );
    let token = create_token(&f.test.db, f.clock.now())
        .await
        .expect("made")
        .expect("an empty gateway");
    let far = Client::new(
        f.site_with(Config::default(), Some(Founding(Arc::new(Pilot))))
            .router,
    );
    assert_eq!(
        far.get("/en/setup").await.status,
        StatusCode::FORBIDDEN,
        "not in clear text"
    );
    for language in base::LanguageTag::UN {
        assert_eq!(
            browser.get(&format!("/{language}/setup")).await.status,
            StatusCode::OK,
            "{language}"
        );
    }
    let wrong = browser
        .post("/en/setup", &form("guess", &[("asns", "nonsense")]))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        !wrong.body.contains("Line"),
        "without the token nothing else is looked at"
    );
    let done = browser.post("/en/setup", &form(token.reveal(), &[])).await;
    assert_eq!(done.header("location"), Some("/en/account/sign-in"));
    assert_eq!(browser.get("/en/setup").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        browser
            .post("/en/setup", &form(token.reveal(), &[]))
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    assert!(
        f.actor("admin@example.org")
            .await
            .may(home(), &[Role::Administrator])
    );
}

#[tokio::test]
async fn every_mistake_is_named_and_nothing_but_secrets_is_asked_again() {
    let f = one().await;
    let config = Config {
        tls: true,
        certificate: true,
        ..Config::default()
    };
    let site = f.site_with(config, Some(Founding(Arc::new(Pilot))));
    let browser = Client::new(site.router.clone());
    let token = create_token(&f.test.db, f.clock.now()).await;
    let token = token.expect("made").expect("an empty gateway");
    let bad = browser
        .post(
            "/ar/setup",
            &form(
                token.reveal(),
                &[
                    ("asns", "AS64500\nnonsense\nrubbish"),
                    ("mail", "x"),
                    ("keep-observations", "365"),
                ],
            ),
        )
        .await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["Pilot administration", "nonsense", "First Administrator"] {
        assert!(bad.body.contains(kept), "{kept} is shown again");
    }
    assert!(
        bad.body.contains("value=\"365\" selected"),
        "what was chosen stays: {}",
        bad.body
    );
    for line in ["السطر 2", "السطر 3"] {
        assert!(
            bad.body.contains(line),
            "both lines are named: {}",
            bad.body
        );
    }
    assert_eq!(
        bad.body.matches("ما أدخلته هنا لا يُعرض ثانيةً").count(),
        2,
        "token and password are asked for again"
    );
    for secret in [token.reveal(), "correct horse battery"] {
        assert!(!bad.body.contains(secret), "secrets are not");
    }
}
