//! What every page keeps to: headers, languages, budgets, escaping, revalidation.

use axum::http::{Method, StatusCode};
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use futures::future::BoxFuture;

use super::*;
use crate::app::{App, AppBuilder, Config, Module, Site};
use crate::nav::Place;
use crate::route::{Access, Routes};
use crate::testing::{Answer, Client};
use crate::visit::{SessionResolver, Visitor};

mod reader;

#[derive(Template)]
#[template(source = "<p>{{ text }}</p>", ext = "html")]
struct Body {
    text: Text,
}

const EVIL: &str = "<script>alert(1)</script>";

async fn home(ctx: Ctx) -> Response {
    let at = Timestamp::parse("2026-03-27 14:05:00").expect("a moment");
    render(
        &ctx,
        PageMeta::new(ctx.lang.text("web-home")).as_of(at),
        Body {
            text: Text::user(EVIL),
        },
    )
}

/// The links that stand beside those of the page "/picture".
async fn beside(ctx: Ctx) -> String {
    format!("{:?}", ctx.beside("/picture"))
}

async fn deep(ctx: Ctx) -> Response {
    let crumbs = vec![Crumb {
        label: Text::user(EVIL),
        path: "/picture".into(),
    }];
    render(
        &ctx,
        PageMeta::new(EVIL).crumbs(crumbs),
        Body {
            text: Text::code("192.0.2.1"),
        },
    )
}

/// Knows one analyst and one administrator by a cookie.
struct Cookie;

impl SessionResolver for Cookie {
    fn resolve<'a>(
        &'a self,
        _: &'a App,
        head: &'a axum::http::request::Parts,
    ) -> BoxFuture<'a, Result<Visitor, Error>> {
        Box::pin(async {
            let Some(sent) = head.headers.get("cookie") else {
                return Ok(Visitor::anonymous());
            };
            if sent == "broken" {
                return Err(Error::unavailable("the store does not answer"));
            }
            let tenant = TenantId::from_bytes([1; 16]);
            let role = if sent == "administrator" {
                Role::Administrator
            } else {
                Role::Analyst
            };
            let membership = Membership {
                tenant,
                organisation: None,
                role,
            };
            let actor = Actor::account(AccountId::from_bytes([2; 16]), vec![membership]);
            Ok(Visitor {
                actor,
                tenant: Some(tenant),
                name: Some("A. Analyst".into()),
                must_enrol: false,
            })
        })
    }
}

/// Goes by a day and not by `sort`, and gives data away strictly.
async fn asks(ctx: Ctx) -> Result<axum::response::Response, Error> {
    let mut asked = ctx.asked();
    let day = asked.day("day", base::Day::from_number(20_000));
    if asked.get("format").is_some() {
        asked.strict()?;
        return Ok(day.to_string().into_response());
    }
    asked.unused(&["sort"]);
    Ok(home(ctx).await)
}

fn site(config: Config) -> Site {
    const ANALYST: Access = Access::Roles(&[Role::Analyst, Role::Administrator]);
    const ADMIN: Access = Access::Roles(&[Role::Administrator]);
    let routes = Routes::new()
        .page(Method::GET, "/", home, Access::Public)
        .page(Method::GET, "/picture/deep", deep, Access::Public)
        .page(Method::GET, "/picture/deep/set", home, ANALYST)
        .page(Method::GET, "/picture/links", beside, Access::Public)
        .page(Method::GET, "/work", home, ANALYST)
        .page(Method::GET, "/asks", asks, Access::Public)
        .page(Method::POST, "/work", home, ANALYST)
        .page(Method::GET, "/admin", home, ADMIN)
        .api(Method::GET, "/api/v1/things", home, Access::Token);
    let nav = vec![
        NavItem {
            label: "web-page-first",
            path: "/picture/deep/set",
            access: ANALYST,
            place: Place::Administration("web-home"),
            order: 30,
        },
        NavItem {
            label: "web-filter",
            path: "/work",
            access: ANALYST,
            place: Place::Administration("web-home"),
            order: 20,
        },
        NavItem {
            label: "web-pages",
            path: "/shown",
            access: Access::Public,
            place: Place::Foot,
            order: 7,
        },
        NavItem {
            label: "web-pages",
            path: "/desk/next",
            access: ANALYST,
            place: Place::Beside("/picture"),
            order: 5,
        },
        NavItem {
            label: "web-pages",
            path: "/picture",
            access: Access::Public,
            place: Place::Head,
            order: 10,
        },
    ];
    AppBuilder::new(config, Clock::manual(Timestamp::from_micros(0)))
        .module(Module {
            routes,
            nav,
            ..Module::default()
        })
        .languages(crate::i18n::I18nBuilder::strict)
        .sessions(Cookie)
        .build()
        .expect("a site")
}

fn client() -> Client {
    Client::new(site(Config::default()).router)
}

/// No inline code or style, no outside address, one `h1`, one `main`, language and direction.
fn is_clean(page: &Answer) {
    let html = &page.body;
    for bad in [
        "<script",
        " style=",
        "<style",
        "onclick",
        "javascript:",
        "//fonts",
        "https://",
        "⟦",
        "{{",
    ] {
        assert!(!html.contains(bad), "{bad} in {html}");
    }
    assert_eq!(html.matches("<h1").count(), 1, "{html}");
    assert_eq!(html.matches("<main").count(), 1);
    assert!(html.contains("<a class=\"skip\" href=\"#main\">"));
}

#[tokio::test]
async fn an_entry_beside_a_page_stands_there_for_those_who_may_open_it_and_in_no_head() {
    let analyst = client().with("cookie", "analyst");
    let links = analyst.get("/en/picture/links").await.body;
    assert_eq!(links, "[(\"web-pages\", \"/desk/next\")]");
    assert_eq!(client().get("/en/picture/links").await.body, "[]");
    let page = analyst.get("/en/work").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("/desk/next"), "{}", page.body);
}

#[tokio::test]
async fn what_everybody_may_see_stands_at_the_foot_of_every_page_and_in_no_head() {
    for page in ["/en/", "/ar/picture/deep"] {
        let body = client().get(page).await.body;
        let tag = &page[..3];
        let (head, foot) = body.split_once("<footer>").expect("a foot");
        let link = format!("href=\"{tag}/shown\"");
        assert!(foot.contains(&link) && !head.contains(&link), "{body}");
    }
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let client = client();
    let mut seen = Vec::new();
    for uri in [
        "/",
        "/en",
        "/en/",
        "/en/none",
        "/xx/",
        "/assets/none.css",
        "/api/v1/openapi.json",
        "/api/v1/things",
    ] {
        let answer = client.get(uri).await;
        seen.push(answer.status.as_u16());
        let csp = answer.header("content-security-policy").expect(uri);
        assert!(
            csp.starts_with("default-src 'none'; style-src 'self';") && !csp.contains("unsafe"),
            "{csp}"
        );
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{uri}"
        );
        for name in [
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "cache-control",
        ] {
            assert!(answer.header(name).is_some(), "{name} of {uri}");
        }
        assert_eq!(
            answer.header("x-request-id").map(str::len),
            Some(16),
            "{uri}"
        );
        assert_eq!(
            answer.header("strict-transport-security"),
            None,
            "no TLS, no promise of it"
        );
        assert_eq!(answer.header("set-cookie"), None);
    }
    assert_eq!(seen, [303, 308, 200, 404, 404, 404, 200, 401]);
    let tls = Client::new(
        site(Config {
            tls: true,
            ..Config::default()
        })
        .router,
    );
    assert!(
        tls.get("/en/")
            .await
            .header("strict-transport-security")
            .is_some()
    );
}

#[tokio::test]
async fn user_text_is_escaped_everywhere() {
    let page = client().get("/en/picture/deep").await;
    is_clean(&page);
    assert!(
        page.body.contains("<title>&#60;script&#62;alert(1)"),
        "{}",
        page.body
    );
    assert!(
        page.body
            .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>")
    );
    let evil = client().get("/en/picture/deep?x=%22%3E%3Cscript%3E").await;
    is_clean(&evil);
}

#[tokio::test]
async fn pages_are_revalidated_without_being_sent_again() {
    let first = client().get("/en/").await;
    let etag = first
        .header("etag")
        .expect("an anonymous page has one")
        .to_owned();
    assert_eq!(
        first.header("vary"),
        Some("cookie, accept-encoding"),
        "one answer per visitor and coding"
    );
    let again = client().with("if-none-match", &etag).get("/en/").await;
    assert_eq!((again.status, again.length), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.header("etag"), Some(etag.as_str()));
    let french = client().with("if-none-match", &etag).get("/fr/").await;
    assert_eq!(french.status, StatusCode::OK);
    let signed_in = client()
        .with("cookie", "analyst")
        .with("if-none-match", &etag)
        .get("/en/")
        .await;
    assert_eq!(
        (signed_in.status, signed_in.header("etag")),
        (StatusCode::OK, None)
    );
    assert_eq!(signed_in.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn a_route_opens_for_its_roles_only() {
    let analyst = client().with("cookie", "analyst");
    assert_eq!(analyst.get("/en/work").await.status, StatusCode::OK);
    assert_eq!(analyst.get("/en/admin").await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        analyst.get("/api/v1/things").await.status,
        StatusCode::FORBIDDEN
    );
    let config = Config {
        sign_in: Some("/account/sign-in"),
        ..Config::default()
    };
    let anonymous = Client::new(site(config).router);
    let sent = anonymous.get("/en/work?day=1&x=y").await;
    let target = "/en/account/sign-in?next=/en/work%3Fday%3D1%26x%3Dy";
    assert_eq!(
        (sent.status, sent.header("location")),
        (StatusCode::SEE_OTHER, Some(target))
    );
    assert_eq!(
        anonymous.post("/en/work", "").await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        client().with("cookie", "broken").get("/en/").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
}

#[tokio::test]
async fn every_route_that_is_not_public_refuses_a_stranger() {
    let site = site(Config::default());
    let client = Client::new(site.router);
    assert!(site.routes.len() >= 9);
    for route in site.routes.iter().filter(|r| r.access != Access::Public) {
        let uri = route.path.replace("{language}", "en");
        let answer = client.send(route.method.as_str(), &uri, "").await;
        assert!(
            matches!(answer.status.as_u16(), 401 | 403 | 303),
            "{} {uri}: {}",
            route.method,
            answer.status
        );
    }
}

#[tokio::test]
async fn an_empty_page_keeps_its_budget() {
    for language in LanguageTag::UN {
        let page = client()
            .with("accept-encoding", "gzip")
            .get(&format!("/{language}/"))
            .await;
        assert_eq!(page.header("content-encoding"), Some("gzip"));
        println!("{language}: {} bytes on the wire", page.length);
        assert!(page.length <= 4 * 1024, "{language}: {} bytes", page.length);
    }
}

#[tokio::test]
async fn the_stylesheet_comes_compressed_and_stays() {
    let page = client().get("/en/").await.body;
    let url = page
        .split("href=\"")
        .find(|p| p.starts_with("/assets/style-"))
        .expect("a stylesheet");
    let url = url.split('"').next().expect("an address");
    let css = client().with("accept-encoding", "gzip, br").get(url).await;
    assert_eq!(css.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(css.header("content-encoding"), Some("gzip"));
    assert_eq!(
        css.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(
        client().get("/assets/style-000000000000.css").await.status,
        StatusCode::NOT_FOUND
    );
}
