//! API tokens: what their makers rely on and what thieves try.

use base::{Actor, Role};

use super::actions::{Wanted, add, list, resolve, revoke};
use super::text;
use crate::account::fixture::{all, home, one, other};
use crate::account::{AccountError, actions, manage};
use crate::form::Key;

fn wanted(role: Role) -> Wanted {
    Wanted {
        name: "Feed upload".parse().expect("a name"),
        organisation: None,
        role,
        days: 30,
    }
}

#[tokio::test]
async fn a_token_has_its_role_until_it_is_revoked_or_too_old() {
    for f in all().await {
        let operator = Actor::operator();
        let (secret, id) = add(&operator, &f.accounts, home(), &wanted(Role::Analyst), None)
            .await
            .expect("made");
        let shown = text(&secret);
        let (actor, token) = resolve(&f.accounts, &shown)
            .await
            .expect("an answer")
            .expect("it counts");
        assert!(actor.may(home(), &[Role::Analyst]) && !actor.may(home(), &[Role::Administrator]));
        assert!(!actor.belongs_to(other()));
        assert!(shown.starts_with(&token.prefix) && token.prefix.len() < 12);
        assert!(
            list(&operator, &f.accounts, Some(home()))
                .await
                .expect("a list")[0]
                .used
                .is_some()
        );
        let rows = f
            .test
            .db
            .fetch("SELECT hash FROM web_token", vec![])
            .await
            .expect("rows");
        assert!(
            !rows[0]
                .get::<String>("hash")
                .expect("text")
                .contains(secret.reveal())
        );
        for bad in [
            secret.reveal(),
            "",
            "cgw_",
            "cgw_' OR 1=1",
            &format!("{shown}x"),
        ] {
            assert!(
                resolve(&f.accounts, bad)
                    .await
                    .expect("an answer")
                    .is_none(),
                "{bad}"
            );
        }
        revoke(&operator, &f.accounts, id).await.expect("revoked");
        assert!(
            resolve(&f.accounts, &shown)
                .await
                .expect("an answer")
                .is_none()
        );
        let (second, _) = add(&operator, &f.accounts, home(), &wanted(Role::Analyst), None)
            .await
            .expect("made");
        f.clock.advance_seconds(30 * 86_400);
        assert!(
            resolve(&f.accounts, &text(&second))
                .await
                .expect("an answer")
                .is_none(),
            "too old"
        );
    }
}

#[tokio::test]
async fn tokens_do_not_widen_rights() {
    for f in all().await {
        f.person("analyst@example.org", home(), &[Role::Analyst])
            .await;
        f.person("admin@example.org", home(), &[Role::Administrator])
            .await;
        f.person("elsewhere@example.org", other(), &[Role::Administrator])
            .await;
        let admin = f.actor("admin@example.org").await;
        let (secret, id) = add(&admin, &f.accounts, home(), &wanted(Role::Analyst), None)
            .await
            .expect("made");
        let (program, _) = resolve(&f.accounts, &text(&secret))
            .await
            .expect("an answer")
            .expect("it counts");
        for mail in ["analyst@example.org", "elsewhere@example.org"] {
            let actor = f.actor(mail).await;
            let made = add(&actor, &f.accounts, home(), &wanted(Role::Reader), None).await;
            assert!(
                matches!(made, Err(AccountError::NotAllowed)),
                "{mail}: {made:?}"
            );
            assert!(
                matches!(
                    revoke(&actor, &f.accounts, id).await,
                    Err(AccountError::Unknown)
                ),
                "{mail}"
            );
            assert!(
                list(&actor, &f.accounts, Some(home())).await.is_err(),
                "{mail}"
            );
        }
        assert!(
            add(&program, &f.accounts, home(), &wanted(Role::Reader), None)
                .await
                .is_err(),
            "a token makes no token"
        );
        let audit = f.audit_text().await;
        assert!(
            audit.contains("token.add")
                && !audit.contains("Feed upload")
                && !audit.contains(secret.reveal())
        );
    }
}

#[tokio::test]
async fn a_token_of_an_administrator_is_short_lived_noted_and_makes_nothing() {
    for f in all().await {
        f.person("admin@example.org", home(), &[Role::Administrator])
            .await;
        let admin = f.actor("admin@example.org").await;
        let year = Wanted {
            days: 366,
            ..wanted(Role::Administrator)
        };
        let (secret, _) = add(&admin, &f.accounts, home(), &year, None)
            .await
            .expect("made");
        let shown = text(&secret);
        let (program, token) = resolve(&f.accounts, &shown)
            .await
            .expect("an answer")
            .expect("it counts");
        assert!(program.may(home(), &[Role::Administrator]) && !program.belongs_to(other()));
        let ninety = token.created.plus_seconds(90 * 86_400);
        assert_eq!(token.expires, ninety, "cut to what its role may have");
        for role in [Role::Reader, Role::Administrator] {
            let made = add(&program, &f.accounts, home(), &wanted(role), None).await;
            assert!(matches!(made, Err(AccountError::NotAllowed)), "{made:?}");
        }
        assert!(list(&program, &f.accounts, Some(home())).await.is_err());
        let revoked = revoke(&program, &f.accounts, token.id).await;
        assert!(matches!(revoked, Err(AccountError::Unknown)), "{revoked:?}");
        let everybody = actions::list(&admin, &f.accounts, Some(home())).await;
        let own = everybody.expect("a list").remove(0);
        assert!(
            actions::list(&program, &f.accounts, Some(home()))
                .await
                .is_err()
        );
        assert!(!actions::manages(&program, &own));
        for refused in [
            manage::reset(&program, &f.accounts, own.id)
                .await
                .map(|_| ()),
            manage::disable(&program, &f.accounts, own.id).await,
            manage::set_roles(&program, &f.accounts, home(), own.id, own.version, &[]).await,
        ] {
            let no = matches!(
                refused,
                Err(AccountError::NotAllowed | AccountError::Unknown)
            );
            assert!(no, "{refused:?}");
        }
        assert!(f.audit_text().await.contains("token.add-administrator"));
        f.clock.advance_seconds(90 * 86_400);
        let late = resolve(&f.accounts, &shown).await.expect("an answer");
        assert!(late.is_none(), "too old");
    }
}

#[tokio::test]
async fn the_page_makes_a_token_of_an_administrator_only_when_that_is_said_twice() {
    let f = one().await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    let site = f.site();
    let admin = f.browser(&site, "admin@example.org").await;
    let send = async |more: &str| {
        let form = format!("_key={}&name=Limits&role=administrator{more}", Key::new());
        admin.post("/en/tokens", &form).await
    };
    let unsaid = send("&days=30").await;
    assert!(
        unsaid.status == 422 && unsaid.body.contains("Tick this box"),
        "{}",
        unsaid.body
    );
    let long = send("&days=91&administrator=yes").await;
    assert!(
        long.status == 422 && long.body.contains("from 1 to 90"),
        "{}",
        long.body
    );
    let made = send("&days=90&administrator=yes").await;
    assert!(
        made.status == 200 && made.body.contains("cgw_"),
        "{}",
        made.body
    );
    let tokens = list(&Actor::operator(), &f.accounts, Some(home())).await;
    let tokens = tokens.expect("a list");
    assert_eq!(tokens.len(), 1);
    assert_eq!(tokens[0].membership.role, Role::Administrator);
}

#[tokio::test]
async fn a_token_learns_what_it_is_and_no_secret() {
    use crate::testing::Client;
    let f = one().await;
    let operator = Actor::operator();
    let made = add(&operator, &f.accounts, home(), &wanted(Role::Reader), None).await;
    let (secret, id) = made.expect("made");
    let site = f.site();
    let bearer = format!("Bearer {}", text(&secret));
    let program = Client::new(site.router.clone()).with("authorization", &bearer);
    let answer = program.get("/api/v1/whoami").await;
    assert_eq!(answer.status, axum::http::StatusCode::OK, "{}", answer.body);
    let said: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(said["id"], id.to_string());
    assert_eq!(said["role"], "reader");
    assert_eq!(said["administration"], home().to_string());
    assert!(said["expires"].as_str().is_some_and(|at| at.ends_with('Z')));
    let scopes = said["scopes"].as_array().expect("a list");
    assert!(scopes.contains(&"GET /api/v1/whoami".into()), "{said}");
    assert!(!answer.body.contains(secret.reveal()));
    let nobody = Client::new(site.router.clone());
    let refused = nobody.get("/api/v1/whoami").await;
    assert_eq!(refused.status, axum::http::StatusCode::UNAUTHORIZED);
    f.person("reader@example.org", home(), &[Role::Reader])
        .await;
    let person = f.browser(&site, "reader@example.org").await;
    let refused = person.get("/api/v1/whoami").await;
    assert_eq!(refused.status, axum::http::StatusCode::FORBIDDEN);
}
