//! The site of accounts as a whole: languages, refusals, caching, forgery.

use axum::http::StatusCode;
use base::Role;

use super::fixture::{home, one, other};
use super::site::LOCALES;
use crate::route::{Access, Kind};
use crate::testing::{Client, check_locales, ids_in};

#[test]
fn every_message_is_there_in_six_languages() {
    let complaints = check_locales(&LOCALES);
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn every_message_that_is_used_exists_and_every_one_that_exists_is_used() {
    let sources = [
        include_str!("mod.rs"),
        include_str!("password.rs"),
        include_str!("parts.rs"),
        include_str!("pages.rs"),
        include_str!("security.rs"),
        include_str!("letter.rs"),
        include_str!("site.rs"),
        include_str!("../session/pages.rs"),
        include_str!("../session/tenant.rs"),
        include_str!("../link/pages.rs"),
        include_str!("../role/pages.rs"),
        include_str!("../role/form.rs"),
        include_str!("../role/invite.rs"),
        include_str!("../token/pages.rs"),
        include_str!("../setup/pages.rs"),
        include_str!("../setup/form.rs"),
    ];
    let mut used: Vec<String> = sources.iter().flat_map(|s| ids_in(s, "account-")).collect();
    used.sort();
    used.dedup();
    let (_, _, english) = LOCALES[1];
    let mut defined: Vec<String> = english
        .lines()
        .filter(|l| l.starts_with("account-"))
        .filter_map(|l| l.split_once(" =").map(|(id, _)| id.to_owned()))
        .collect();
    defined.sort();
    assert!(used.len() > 150, "the sources were read");
    assert_eq!(used, defined);
}

#[tokio::test]
async fn nothing_but_the_public_pages_opens_without_an_account() {
    let f = one().await;
    let person = f
        .person("analyst@example.org", home(), &[Role::Analyst])
        .await;
    let site = f.site();
    let visitor = Client::new(site.router.clone());
    let analyst = f.browser(&site, "analyst@example.org").await;
    let mut closed = 0;
    for route in site
        .routes
        .iter()
        .filter(|r| r.kind == Kind::Page && r.access != Access::Public)
    {
        let path = route
            .path
            .replace("{language}", "en")
            .replace("{id}", &person.to_string());
        let path = path.replace("{secret}", "no-such-link");
        let answer = visitor.send(route.method.as_str(), &path, "").await;
        let refused = match route.access {
            Access::Link => {
                [StatusCode::NOT_FOUND, StatusCode::UNSUPPORTED_MEDIA_TYPE].contains(&answer.status)
            }
            _ => [StatusCode::UNAUTHORIZED, StatusCode::SEE_OTHER].contains(&answer.status),
        };
        assert!(refused, "{} {path}: {}", route.method, answer.status);
        if answer.status == StatusCode::SEE_OTHER {
            assert!(
                answer
                    .header("location")
                    .is_some_and(|l| l.starts_with("/en/account/sign-in?next="))
            );
        }
        if matches!(route.access, Access::Roles(_)) {
            closed += 1;
            let answer = analyst.send(route.method.as_str(), &path, "").await;
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{} {path} as an analyst",
                route.method
            );
        }
    }
    assert!(closed >= 11, "{closed} administrators' routes");
}

#[tokio::test]
async fn every_page_opens_in_every_language_and_no_cache_keeps_it() {
    let f = one().await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let person = f
        .person("reader@example.org", home(), &[Role::Reader])
        .await;
    let site = f.site();
    let admin = f.browser(&site, "admin@example.org").await;
    let visitor = Client::new(site.router.clone());
    for language in base::LanguageTag::UN {
        for route in site.routes.iter().filter(|r| {
            r.method == "GET" && r.path.contains("account") || r.path.ends_with("tokens")
        }) {
            if route.method != "GET" {
                continue;
            }
            let path = route
                .path
                .replace("{language}", language)
                .replace("{id}", &person.to_string());
            let who = if route.access == Access::Public {
                &visitor
            } else {
                &admin
            };
            let answer = who.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
            assert!(
                !answer.body.contains('⟦') && !answer.body.contains(" style="),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn a_form_from_another_site_changes_nothing() {
    let f = one().await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let person = f
        .person("reader@example.org", home(), &[Role::Reader])
        .await;
    let site = f.site();
    let lured = f
        .browser(&site, "admin@example.org")
        .await
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://evil.example");
    for path in [
        format!("/en/accounts/{person}/disable"),
        "/en/account/sign-out".to_owned(),
        "/en/account/sign-in".to_owned(),
    ] {
        let answer = lured.post(&path, "mail=a%40example.org&password=x").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    f.actor("reader@example.org").await;
}

#[tokio::test]
async fn administrators_see_their_own_administration_only() {
    let f = one().await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let stranger = f
        .person("stranger@example.org", other(), &[Role::Administrator])
        .await;
    let site = f.site();
    let admin = f.browser(&site, "admin@example.org").await;
    let list = admin.get("/en/accounts").await;
    assert!(list.body.contains("admin@example.org") && !list.body.contains("stranger@example.org"));
    assert_eq!(
        admin.get(&format!("/en/accounts/{stranger}")).await.status,
        StatusCode::NOT_FOUND
    );
    for action in ["disable", "enable", "reset"] {
        let answer = admin
            .post(&format!("/en/accounts/{stranger}/{action}"), "")
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{action}");
    }
    let roles = admin
        .post(
            &format!("/en/accounts/{stranger}/roles"),
            "_version=1&role=administrator",
        )
        .await;
    assert_eq!(roles.status, StatusCode::NOT_FOUND);
}
