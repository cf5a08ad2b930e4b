//! A second step that a role demands: the way to it, and the ways around it.

use axum::http::StatusCode;
use base::Role;

use super::signin;
use crate::account::fixture::{Fixture, PASSWORD, home, local, one};
use crate::account::tests::with_second_step;
use crate::testing::Client;

const ADMIN: &str = "admin@example.org";
const READER: &str = "reader@example.org";

/// Administrators have to have a second step; nobody has one yet.
async fn demanding() -> Fixture {
    let mut f = one().await;
    f.person(ADMIN, home(), &[Role::Reader, Role::Administrator])
        .await;
    f.person(READER, home(), &[Role::Reader]).await;
    f.accounts = f.accounts.demanding_second(&[Role::Administrator]);
    f
}

#[tokio::test]
async fn whoever_has_to_set_it_up_is_led_there_and_opens_nothing_else() {
    let f = demanding().await;
    let site = f.site();
    let inside = f.browser(&site, ADMIN).await;
    for page in [
        "/en/account",
        "/en/accounts",
        "/en/tokens",
        "/en/account/security/remove",
        "/en/account/second-step",
        "/en/about",
    ] {
        let answer = inside.get(page).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::SEE_OTHER, Some("/en/account/security")),
            "{page}"
        );
    }
    for form in [
        "/en/account/password",
        "/en/accounts",
        "/en/tokens",
        "/en/account/security/codes",
        "/en/account/security/remove",
    ] {
        let answer = inside.post(form, "current=x").await;
        let refused = matches!(
            answer.status,
            StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED
        );
        assert!(refused, "{form}: {}", answer.status);
    }
    let answer = inside.get("/api/v1/whoami").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("second step"), "{}", answer.body);
    let page = inside.get("/en/account/security").await;
    assert!(page.body.contains("requires a second step"));
    let out = inside.post("/en/account/sign-out", "").await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn until_then_the_session_has_no_right() {
    let f = demanding().await;
    let begun = f.sign_in(ADMIN, PASSWORD).await.expect("signed in");
    let before = f.visitor(&begun).await;
    assert!(before.must_enrol && before.tenant.is_none());
    assert!(!before.actor.may(home(), &Role::ALL));
    let (seed, _) = with_second_step(&f, ADMIN).await;
    f.clock.advance_seconds(60);
    let half = f.sign_in(ADMIN, PASSWORD).await.expect("the password");
    assert!(
        f.visitor(&half).await.actor.is_anonymous(),
        "half is nothing"
    );
    let code = seed.code_at(f.clock.now());
    let full = signin::second(&f.accounts, half.secret.reveal(), &code, local().into()).await;
    let after = f.visitor(&full.expect("the code")).await;
    assert!(!after.must_enrol && after.actor.may(home(), &[Role::Administrator]));
}

#[tokio::test]
async fn taking_it_off_again_gives_nothing() {
    let f = demanding().await;
    with_second_step(&f, ADMIN).await;
    f.clock.advance_seconds(60);
    f.test
        .db
        .execute("UPDATE web_account SET totp_seed = NULL", vec![])
        .await
        .expect("taken off");
    let again = f.sign_in(ADMIN, PASSWORD).await.expect("signed in");
    assert!(f.visitor(&again).await.must_enrol);
}

#[tokio::test]
async fn administrators_read_who_lacks_it_since_when_and_what_happens_then() {
    use crate::account::AccountError;
    use crate::account::actions::{lacking_second, list};
    let f = demanding().await;
    let second = "second@example.org";
    f.person(second, home(), &[Role::Administrator]).await;
    with_second_step(&f, second).await;
    let operator = base::Actor::operator();
    let all = list(&operator, &f.accounts, Some(home()))
        .await
        .expect("a list");
    let found = lacking_second(&operator, &f.accounts, home(), &all).await;
    let found = found.expect("read");
    let of = |mail: &str| all.iter().find(|a| a.mail.as_str() == mail).map(|a| a.id);
    assert_eq!(found.len(), 1, "neither who has one nor a reader");
    let admin = of(ADMIN).expect("an account");
    assert_eq!(found.get(&admin), Some(&f.clock.now()));
    f.clock.advance_seconds(3 * 86_400);
    let id = of(second).expect("an account");
    crate::account::manage::reset(&operator, &f.accounts, id)
        .await
        .expect("reset");
    let all = list(&operator, &f.accounts, Some(home()))
        .await
        .expect("a list");
    let found = lacking_second(&operator, &f.accounts, home(), &all).await;
    assert_eq!(
        found.expect("read").get(&id),
        Some(&f.clock.now()),
        "since the reset"
    );
    let reader = f.actor(READER).await;
    let refused = lacking_second(&reader, &f.accounts, home(), &all).await;
    assert!(matches!(refused, Err(AccountError::NotAllowed)));
}

#[tokio::test]
async fn nobody_else_is_asked() {
    let f = demanding().await;
    let site = f.site();
    let reader: Client = f.browser(&site, READER).await;
    assert_eq!(reader.get("/en/account").await.status, StatusCode::OK);
    let usual = one().await;
    usual.person(ADMIN, home(), &[Role::Administrator]).await;
    let admin = usual.browser(&usual.site(), ADMIN).await;
    assert_eq!(admin.get("/en/account").await.status, StatusCode::OK);
}
