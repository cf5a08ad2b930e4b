//! What people who open the pages of an assessment rely on.

mod api;
mod cost;
mod files;
mod form;
mod journey;
mod many;
mod names;
mod programs;
mod rights;
mod seated;
mod together;
mod undertaking;
mod workbook;

use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Role};
use futures::future::BoxFuture;
use store::testing::{TestDb, sqlite};
use web::testing::{Answer, Client};
use web::{App, AppBuilder, Config, Error, SessionResolver, Visitor};

pub(crate) use files::{send, with_file};
pub(crate) use many::{hidden, sitting};

use crate::assessment::Round;
use crate::assessment::tests::{open, started, tenant};
use crate::{Instruments, MIGRATIONS};

/// Everybody who sends `x-role` holds that role; `x-person` tells people apart, `x-tenant` says in
/// which administration they are.
struct ByHeader;

impl SessionResolver for ByHeader {
    fn resolve<'a>(
        &'a self,
        _: &'a App,
        head: &'a axum::http::request::Parts,
    ) -> BoxFuture<'a, Result<Visitor, Error>> {
        Box::pin(async {
            let sent = |name: &str| head.headers.get(name).and_then(|v| v.to_str().ok());
            let Some(role) = sent("x-role").and_then(Role::from_name) else {
                return Ok(Visitor::anonymous());
            };
            let number = |name: &str| sent(name).and_then(|v| v.parse().ok()).unwrap_or(1_u8);
            let tenant = TenantId::from_bytes([number("x-tenant"); 16]);
            let membership = Membership {
                tenant,
                organisation: None,
                role,
            };
            let id = AccountId::from_bytes([number("x-person") + 1; 16]);
            Ok(Visitor {
                actor: Actor::account(id, vec![membership]),
                tenant: Some(tenant),
                name: None,
                must_enrol: false,
            })
        })
    }
}

pub(crate) struct Ground {
    _db: TestDb,
    pub(crate) client: Client,
    pub(crate) instruments: Instruments,
    pub(crate) round: Round,
    /// The cookie of the sitting that was begun last.
    pub(crate) cookie: std::sync::Mutex<Option<String>>,
}

impl Ground {
    pub(crate) async fn new() -> Self {
        let db = sqlite(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await;
        let instruments = open(&db).await;
        Self::over(db, instruments).await
    }

    /// With figures.
    pub(crate) async fn measuring(gauge: std::sync::Arc<dyn crate::measured::Gauge>) -> Self {
        let db = sqlite(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await;
        let instruments = open(&db).await.measuring(gauge);
        Self::over(db, instruments).await
    }

    /// With the keys and the name that bundles need.
    pub(crate) async fn exchanging(code: &'static str) -> Self {
        let db = sqlite(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await;
        let instruments = crate::bundle::tests::gateway(&db, code).await;
        Self::over(db, instruments).await
    }

    async fn over(db: TestDb, instruments: Instruments) -> Self {
        let round = started(&instruments).await;
        assert_eq!(round.tenant, tenant());
        // Links and codes are taken over TLS only.
        let config = Config {
            tls: true,
            ..Config::default()
        };
        let site = AppBuilder::new(config, instruments.clock.clone())
            .module(crate::module())
            .state(instruments.clone())
            .languages(web::i18n::I18nBuilder::strict)
            .sessions(ByHeader)
            .build()
            .expect("a site");
        Self {
            _db: db,
            client: Client::new(site.router),
            instruments,
            round,
            cookie: std::sync::Mutex::default(),
        }
    }

    pub(crate) fn person(&self, role: &str, number: &str) -> Client {
        let client = self.client.clone();
        client
            .with("x-role", role)
            .with("x-person", number)
            .with("origin", "https://gateway.test")
            .with("sec-fetch-site", "same-origin")
    }

    /// The browser in which the sitting was begun last, if one was.
    pub(crate) fn visitor(&self) -> Client {
        let cookie = self.cookie.lock().unwrap().clone();
        match cookie {
            Some(cookie) => self.stranger().with("cookie", &cookie),
            None => self.stranger(),
        }
    }

    /// A browser of somebody without an account.
    pub(crate) fn stranger(&self) -> Client {
        let client = self.client.clone();
        client
            .with("origin", "https://gateway.test")
            .with("sec-fetch-site", "same-origin")
    }

    pub(crate) fn officer(&self) -> Client {
        self.person("country-officer", "1")
    }

    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/en/assessments/{}{rest}", self.round.id)
    }
}

pub(crate) fn form(pairs: &[(&str, &str)]) -> String {
    let key = web::form::Key::new().to_string();
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("_key", &key)
        .extend_pairs(pairs)
        .finish()
}

pub(crate) fn target(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.header("location").expect("a place to go to")
}
