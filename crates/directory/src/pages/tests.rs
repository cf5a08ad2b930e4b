//! What people who open the directory's pages rely on.

use std::sync::Arc;

use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use futures::future::BoxFuture;
use store::blob::Blobs;
use store::testing::{TestDb, sqlite};
use web::limit::{Limits, Rate};
use web::testing::Client;
use web::{App, AppBuilder, Config, Error, SessionResolver, Visitor};

use crate::lookup::{Folder, Keeper};
use crate::{Directory, MIGRATIONS};

const EVIL: &str = "<script>alert(1)</script>";

/// Everybody who sends `x-role` holds that role for administration 1.
struct ByHeader;

impl SessionResolver for ByHeader {
    fn resolve<'a>(
        &'a self,
        _: &'a App,
        head: &'a axum::http::request::Parts,
    ) -> BoxFuture<'a, Result<Visitor, Error>> {
        Box::pin(async {
            let sent = head.headers.get("x-role").and_then(|v| v.to_str().ok());
            let Some(role) = sent.and_then(Role::from_name) else {
                return Ok(Visitor::anonymous());
            };
            let tenant = TenantId::from_bytes([1; 16]);
            let of = head
                .headers
                .get("x-organisation")
                .and_then(|v| v.to_str().ok());
            let membership = Membership {
                tenant,
                organisation: of.and_then(|t| t.parse().ok()),
                role,
            };
            let actor = Actor::account(AccountId::from_bytes([2; 16]), vec![membership]);
            Ok(Visitor {
                actor,
                tenant: Some(tenant),
                name: None,
                must_enrol: false,
            })
        })
    }
}

pub(super) async fn site() -> (TestDb, Client) {
    let test = sqlite(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock.clone());
    let folder = Folder::new(test.dir.path().join("tables"), test.db.fs().clone());
    let keeper = Arc::new(Keeper::new(directory.clone(), folder));
    let rate = Rate {
        burst: u32::MAX,
        per_minute: u32::MAX,
    };
    let limits = Limits {
        read: rate,
        api: rate,
        ..Limits::default()
    };
    let config = Config {
        limits,
        ..Config::default()
    };
    let site = AppBuilder::new(config, clock)
        .module(super::module())
        .state(keeper)
        .state(directory)
        .state(Blobs::new(test.db.clone(), test.dir.path().join("blobs")))
        .languages(web::i18n::I18nBuilder::strict)
        .sessions(ByHeader)
        .build()
        .expect("a site");
    (test, Client::new(site.router))
}

/// The body of the import form.
fn form(step: &str, list: &str) -> String {
    let key = web::form::Key::new();
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.append_pair("_key", key.as_str())
        .append_pair("step", step)
        .append_pair("list", list);
    if step == "apply" {
        body.append_pair("seen", &super::sent_list::seen(list.as_bytes()));
    }
    body.finish()
}

#[tokio::test]
async fn a_list_is_previewed_then_imported_and_shown_in_every_language() {
    let (_test, client) = site().await;
    let analyst = client
        .with("x-role", "analyst")
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    assert!(
        analyst
            .get("/en/directory")
            .await
            .body
            .contains("import a list of networks to begin")
    );
    assert_eq!(analyst.get("/en/directory/import").await.status, 200);
    let list = format!(
        "network,organisation,sector,critical\n198.18.0.0/24,Bank {EVIL},finance,yes\n198.18.1.1/24,Bank,,\nxa,,,\n"
    );
    let unseen = form("apply", &list).replace("Bank", "Another");
    let unseen = analyst.post("/en/directory/import", &unseen).await;
    assert!(
        unseen.body.contains("value=\"apply\""),
        "it is looked at first"
    );
    let preview = analyst
        .post("/en/directory/import", &form("preview", &list))
        .await;
    assert_eq!(preview.status, 200, "{}", preview.body);
    assert!(preview.body.contains("198.18.1.0/24") && preview.body.contains("value=\"apply\""));
    assert!(
        !analyst.get("/en/directory").await.body.contains("Bank"),
        "a preview changes nothing"
    );
    assert_eq!(
        analyst
            .post("/en/directory/import", &form("apply", &list))
            .await
            .status,
        200
    );
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let page = analyst.get(&format!("/{language}/directory")).await;
        assert!(
            page.body.contains("Bank") && !page.body.contains(EVIL),
            "{language}"
        );
        let page = analyst
            .get(&format!("/{language}/directory/constituency"))
            .await;
        assert!(page.body.contains("xa"), "{language}");
        assert_eq!(
            analyst
                .get(&format!("/{language}/directory/import"))
                .await
                .status,
            200
        );
    }
    let list = analyst.get("/en/directory").await.body;
    let row = list.split("scope=\"row\"><a href=\"").nth(1);
    let path = row.and_then(|r| r.split('"').next()).expect("a link");
    let bank = analyst.get(path).await;
    assert!(bank.body.contains("198.18.0.0/24") && !bank.body.contains(EVIL));
    let bad = analyst
        .post("/en/directory/import", &form("apply", "no,header\n1,2\n"))
        .await;
    assert_eq!(bad.status, 422);
    assert!(bad.body.contains("names no column of networks"));
    assert_eq!(
        analyst.get("/en/directory/organisations/none").await.status,
        404
    );
}

#[tokio::test]
async fn pages_are_for_members_and_importing_for_editors() {
    let (_test, client) = site().await;
    let reader = client
        .clone()
        .with("x-role", "reader")
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    for path in [
        "/en/directory",
        "/en/directory/constituency",
        "/en/directory/import",
    ] {
        assert_eq!(client.get(path).await.status, 401, "{path}");
    }
    assert_eq!(reader.get("/en/directory").await.status, 200);
    assert_eq!(reader.get("/en/directory/import").await.status, 403);
    assert_eq!(
        reader
            .post("/en/directory/import", &form("apply", "network\nxa\n"))
            .await
            .status,
        403
    );
}
