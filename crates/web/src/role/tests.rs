//! What an administrator does in a browser.

use axum::http::StatusCode;
use base::Role;

use crate::account::fixture::{hidden, home, one};
use crate::account::{Mail, Occasion};
use crate::testing::Client;

#[tokio::test]
async fn inviting_from_form_to_first_sign_in() {
    let f = one().await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let site = f.site();
    let admin = f.browser(&site, "admin@example.org").await;
    let page = admin.get("/en/accounts/new").await;
    let key = hidden(&page.body, "_key");
    let short = admin
        .post(
            "/en/accounts/new",
            &format!("_key={key}&mail=nobody&name=&language=en"),
        )
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        short.body.contains("This is not a mail address")
            && short.body.contains("Choose at least one role")
    );
    let form = format!(
        "_key={key}&mail=New%40Example.org&name=New+Person&language=fr&role=analyst&role=reader"
    );
    let done = admin.post("/en/accounts/new", &form).await;
    assert_eq!(done.status, StatusCode::OK);
    assert_eq!(done.header("cache-control"), Some("no-store"));
    let again = admin.post("/en/accounts/new", &form).await;
    assert_eq!(
        again.status,
        StatusCode::CONFLICT,
        "sending the form again does nothing"
    );
    let letter = f
        .letters
        .0
        .lock()
        .expect("not poisoned")
        .last()
        .cloned()
        .expect("a letter");
    let expected: Mail = "new@example.org".parse().expect("an address");
    assert_eq!(
        (letter.occasion, &letter.to, letter.language.as_str()),
        (Occasion::Invitation, &expected, "fr")
    );
    let link = format!("/fr/link/{}", letter.link.expect("a link").reveal());
    assert!(
        done.body.contains(&link.replace("/fr/", "/en/")),
        "for handing over where mail does not arrive"
    );
    let visitor = Client::new(site.router.clone());
    let opened = visitor.get(&link).await;
    assert!(opened.status == StatusCode::OK && opened.body.contains("new@example.org"));
    assert_eq!(opened.header("referrer-policy"), Some("no-referrer"));
    let weak = visitor.post(&link, "password=password1234").await;
    assert_eq!(
        weak.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "the link is still good"
    );
    let chosen = visitor.post(&link, "password=correct+horse+battery").await;
    assert_eq!(chosen.header("location"), Some("/fr/account/sign-in"));
    assert_eq!(visitor.get(&link).await.status, StatusCode::NOT_FOUND);
    let actor = f.actor("new@example.org").await;
    assert!(actor.may(home(), &[Role::Analyst]) && !actor.may(home(), &[Role::Administrator]));
}

#[tokio::test]
async fn roles_are_changed_once_seen_and_the_last_administrator_stays() {
    let f = one().await;
    let admin_id = f
        .person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let id = f
        .person("reader@example.org", home(), &[Role::Reader])
        .await;
    let site = f.site();
    let admin = f.browser(&site, "admin@example.org").await;
    let page = admin.get(&format!("/en/accounts/{id}")).await;
    assert!(
        page.body.contains("value=\"reader\" id=\"role\" checked"),
        "what it has is ticked"
    );
    let version = hidden(&page.body, "_version");
    let at = format!("/en/accounts/{id}/roles");
    let done = admin
        .post(&at, &format!("_version={version}&role=editor"))
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let stale = admin
        .post(&at, &format!("_version={version}&role=analyst"))
        .await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.body.contains("Somebody else changed this"));
    assert!(
        f.actor("reader@example.org")
            .await
            .may(home(), &[Role::Editor])
    );
    let own = admin
        .post(&format!("/en/accounts/{admin_id}/disable"), "")
        .await;
    assert!(own.status == StatusCode::CONFLICT && own.body.contains("last administrator"));
    let unknown = admin.post(&at, "_version=3&role=emperor").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_token_is_shown_once() {
    let f = one().await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let site = f.site();
    let admin = f.browser(&site, "admin@example.org").await;
    let page = admin.get("/en/tokens").await;
    let key = hidden(&page.body, "_key");
    let escalated = admin
        .post(
            "/en/tokens",
            &format!("_key={key}&name=p&role=administrator&days=9"),
        )
        .await;
    assert_eq!(escalated.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!("_key={key}&name=Upload&role=analyst&days=90");
    let made = admin.post("/en/tokens", &form).await;
    let shown = made
        .body
        .split("cgw_")
        .nth(1)
        .expect("the token")
        .chars()
        .take(43)
        .collect::<String>();
    let list = admin.get("/en/tokens").await.body;
    assert!(list.contains("Upload") && !list.contains(&shown));
    assert_eq!(
        admin.post("/en/tokens", &form).await.status,
        StatusCode::CONFLICT
    );
    let revoke = list
        .split("action=\"")
        .find(|p| p.contains("/revoke"))
        .and_then(|p| p.split('"').next());
    let revoked = admin.post(revoke.expect("a button"), "").await;
    assert_eq!(revoked.status, StatusCode::SEE_OTHER);
    let found = crate::token::actions::resolve(&f.accounts, &format!("cgw_{shown}"))
        .await
        .expect("an answer");
    assert!(found.is_none());
}
