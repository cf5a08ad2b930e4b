//! API tokens: what their makers rely on and what thieves try.

use base::{Actor, Role};

use super::actions::{Wanted, add, list, resolve, revoke};
use super::text;
use crate::account::AccountError;
use crate::account::fixture::{all, home, other};

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
        let all_powerful = add(
            &admin,
            &f.accounts,
            home(),
            &wanted(Role::Administrator),
            None,
        )
        .await;
        assert!(
            matches!(all_powerful, Err(AccountError::NoRole)),
            "{all_powerful:?}"
        );
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
