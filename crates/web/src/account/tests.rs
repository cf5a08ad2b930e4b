//! What administrators and holders of accounts rely on, and what attackers try.

use base::id::AccountId;
use base::{Actor, Role};

use super::actions::{Grant, Invitation, get, invite, list};
use super::fixture::{Fixture, PASSWORD, all, home, local, one, other};
use super::manage::{disable, enable, reset, set_roles};
use super::totp::Seed;
use super::{AccountError, Occasion, State, own, second};
use crate::session;

async fn version(f: &Fixture, id: AccountId) -> i64 {
    get(&Actor::operator(), &f.accounts, home(), id)
        .await
        .expect("it is there")
        .version
}

#[tokio::test]
async fn an_invited_person_chooses_a_password_and_signs_in() {
    for f in all().await {
        let id = f
            .person("Amina@Example.org", home(), &[Role::Analyst])
            .await;
        let actor = f.actor("amina@example.ORG").await;
        assert!(actor.may(home(), &[Role::Analyst]) && !actor.may(other(), &[Role::Analyst]));
        let seen = list(&Actor::operator(), &f.accounts, None)
            .await
            .expect("the operator sees all");
        assert_eq!(
            (seen[0].id, seen[0].state, seen[0].mail.as_str()),
            (id, State::Active, "amina@example.org")
        );
        let audit = f.audit_text().await;
        assert!(
            audit.contains("account.invite") && audit.contains("account.password"),
            "{audit}"
        );
        for personal in ["amina", "Test Person", PASSWORD] {
            assert!(
                !audit.to_lowercase().contains(&personal.to_lowercase()),
                "{personal} in the audit log"
            );
        }
    }
}

#[tokio::test]
async fn only_administrators_of_the_administration_manage_accounts() {
    for f in all().await {
        let analyst = f
            .person(
                "analyst@example.org",
                home(),
                &[Role::Analyst, Role::CountryOfficer],
            )
            .await;
        f.person("admin@example.org", home(), &[Role::Administrator])
            .await;
        f.person("elsewhere@example.org", other(), &[Role::Administrator])
            .await;
        let v = version(&f, analyst).await;
        let grants = [Grant::whole(Role::Administrator)];
        for mail in ["analyst@example.org", "elsewhere@example.org"] {
            let actor = f.actor(mail).await;
            let escalated = set_roles(&actor, &f.accounts, home(), analyst, v, &grants).await;
            assert!(
                matches!(escalated, Err(AccountError::NotAllowed)),
                "{mail}: {escalated:?}"
            );
            assert!(matches!(
                list(&actor, &f.accounts, Some(home())).await,
                Err(AccountError::NotAllowed)
            ));
            assert!(matches!(
                list(&actor, &f.accounts, None).await,
                Err(AccountError::NotAllowed)
            ));
            assert!(
                matches!(
                    disable(&actor, &f.accounts, analyst).await,
                    Err(AccountError::Unknown)
                ),
                "{mail}"
            );
            assert!(
                matches!(
                    reset(&actor, &f.accounts, analyst).await,
                    Err(AccountError::Unknown)
                ),
                "{mail}"
            );
        }
        let admin = f.actor("admin@example.org").await;
        let invitation = Invitation {
            mail: "new@example.org".parse().expect("an address"),
            name: "New".parse().expect("a name"),
            language: "fr".parse().expect("a language"),
            grants: grants.to_vec(),
        };
        let outside = invite(&admin, &f.accounts, other(), &invitation, None).await;
        assert!(
            matches!(outside, Err(AccountError::NotAllowed)),
            "an administrator gives no right elsewhere"
        );
        invite(&admin, &f.accounts, home(), &invitation, None)
            .await
            .expect("at home it may");
    }
}

#[tokio::test]
async fn changed_roles_count_at_once_and_end_sessions() {
    for f in all().await {
        f.person("admin@example.org", home(), &[Role::Administrator])
            .await;
        let id = f
            .person("reader@example.org", home(), &[Role::Reader])
            .await;
        let begun = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("signed in");
        let seen = version(&f, id).await;
        let admin = f.actor("admin@example.org").await;
        set_roles(
            &admin,
            &f.accounts,
            home(),
            id,
            seen,
            &[Grant::whole(Role::Editor)],
        )
        .await
        .expect("changed");
        assert!(
            f.visitor(&begun).await.actor.is_anonymous(),
            "rights changed: sign in again"
        );
        let actor = f.actor("reader@example.org").await;
        assert!(actor.may(home(), &[Role::Editor]) && !actor.may(home(), &[Role::Reader]));
        let stale = set_roles(&admin, &f.accounts, home(), id, seen, &[]).await;
        assert!(
            matches!(stale, Err(AccountError::Changed)),
            "a form shown earlier does not overwrite: {stale:?}"
        );
    }
}

#[tokio::test]
async fn the_last_administrator_stays() {
    for f in all().await {
        let id = f
            .person("admin@example.org", home(), &[Role::Administrator])
            .await;
        f.person("other@example.org", other(), &[Role::Administrator])
            .await;
        let operator = Actor::operator();
        let invitation = Invitation {
            mail: "second@example.org".parse().expect("an address"),
            name: "Second".parse().expect("a name"),
            language: "en".parse().expect("a language"),
            grants: vec![Grant::whole(Role::Administrator)],
        };
        let second = invite(&operator, &f.accounts, home(), &invitation, None)
            .await
            .expect("invited");
        // The second never chose a password, so cannot administer anything yet.
        for actor in [operator.clone(), f.actor("admin@example.org").await] {
            let off = disable(&actor, &f.accounts, id).await;
            assert!(
                matches!(off, Err(AccountError::LastAdministrator)),
                "{off:?}"
            );
            let v = version(&f, id).await;
            let down = set_roles(
                &actor,
                &f.accounts,
                home(),
                id,
                v,
                &[Grant::whole(Role::Reader)],
            )
            .await;
            assert!(
                matches!(down, Err(AccountError::LastAdministrator)),
                "{down:?}"
            );
        }
        let link = second.link.expect("a new account");
        own::choose(&f.accounts, link.reveal(), PASSWORD)
            .await
            .expect("chosen");
        disable(&operator, &f.accounts, id)
            .await
            .expect("now there is another");
        assert!(matches!(
            disable(&operator, &f.accounts, second.account).await,
            Err(AccountError::LastAdministrator)
        ));
    }
}

#[tokio::test]
async fn a_disabled_account_is_out_at_once() {
    for f in all().await {
        let id = f
            .person("reader@example.org", home(), &[Role::Reader])
            .await;
        let begun = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("signed in");
        own::ask_reset(&f.accounts, "reader@example.org", local())
            .await
            .expect("asked");
        let link = f
            .letters
            .0
            .lock()
            .expect("not poisoned")
            .last()
            .and_then(|l| l.link.clone())
            .expect("a link");
        disable(&Actor::operator(), &f.accounts, id)
            .await
            .expect("disabled");
        assert!(f.visitor(&begun).await.actor.is_anonymous());
        assert!(f.sign_in("reader@example.org", PASSWORD).await.is_err());
        let chosen = own::choose(&f.accounts, link.reveal(), "another long sentence").await;
        assert!(matches!(chosen, Err(AccountError::LinkSpent)), "{chosen:?}");
        enable(&Actor::operator(), &f.accounts, id)
            .await
            .expect("enabled");
        assert!(
            f.visitor(&begun).await.actor.is_anonymous(),
            "the old session does not come back"
        );
        f.sign_in("reader@example.org", PASSWORD)
            .await
            .expect("may sign in again");
    }
}

#[tokio::test]
async fn asking_for_a_reset_does_not_tell_who_has_an_account() {
    let f = one().await;
    f.person("known@example.org", home(), &[Role::Reader]).await;
    let before = f.letters.0.lock().expect("not poisoned").len();
    for mail in ["unknown@example.org", "not an address"] {
        own::ask_reset(&f.accounts, mail, local())
            .await
            .expect("the same answer");
    }
    assert_eq!(f.letters.0.lock().expect("not poisoned").len(), before);
    own::ask_reset(&f.accounts, "KNOWN@example.org", local())
        .await
        .expect("the same answer");
    let last = f
        .letters
        .0
        .lock()
        .expect("not poisoned")
        .last()
        .cloned()
        .expect("a letter");
    assert_eq!(
        (last.occasion, last.to.as_str()),
        (Occasion::Reset, "known@example.org")
    );
    for mail in ["known@example.org", "unknown@example.org"] {
        let mut limit = Ok(());
        for _ in 0..15 {
            f.clock.advance_seconds(10);
            limit = own::ask_reset(&f.accounts, mail, local()).await;
        }
        assert!(
            matches!(limit, Err(AccountError::Throttled(_))),
            "{mail}: {limit:?}"
        );
        f.clock.advance_seconds(3_600);
    }
}

#[tokio::test]
async fn changing_the_password_needs_the_old_one_and_ends_other_sessions() {
    for f in all().await {
        f.person("reader@example.org", home(), &[Role::Reader])
            .await;
        let here = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("signed in");
        let elsewhere = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("signed in");
        let actor = f.visitor(&here).await.actor;
        let new = "a different long sentence";
        let wrong = own::change(&actor, &f.accounts, here.id, "wrong horse battery", new).await;
        assert!(
            matches!(wrong, Err(AccountError::WrongPassword)),
            "{wrong:?}"
        );
        let weak = own::change(&actor, &f.accounts, here.id, PASSWORD, "password1234").await;
        assert!(
            matches!(weak, Err(AccountError::BadPassword(_))),
            "{weak:?}"
        );
        own::change(&actor, &f.accounts, here.id, PASSWORD, new)
            .await
            .expect("changed");
        let rotated = session::actions::rotate(&f.accounts, here.secret.reveal())
            .await
            .expect("the store answers");
        assert!(
            f.visitor(&here).await.actor.is_anonymous(),
            "the old secret is void"
        );
        assert!(f.visitor(&elsewhere).await.actor.is_anonymous());
        let fresh = rotated.expect("the session stays");
        let visitor = session::resolve::by_session(&f.accounts, fresh.reveal())
            .await
            .expect("the store answers");
        assert!(!visitor.actor.is_anonymous());
        assert!(f.sign_in("reader@example.org", PASSWORD).await.is_err());
        f.sign_in("reader@example.org", new)
            .await
            .expect("the new one counts");
    }
}

/// Turns the second step on and gives its seed and recovery codes.
pub(crate) async fn with_second_step(f: &Fixture, mail: &str) -> (Seed, Vec<String>) {
    let begun = f.sign_in(mail, PASSWORD).await.expect("signed in");
    let actor = f.visitor(&begun).await.actor;
    second::begin(&actor, &f.accounts, PASSWORD)
        .await
        .expect("a seed");
    let second::Status::Pending(seed) =
        second::status(&actor, &f.accounts).await.expect("a status")
    else {
        panic!("a seed was made");
    };
    let code = seed.code_at(f.clock.now());
    let wrong = second::finish(&actor, &f.accounts, begun.id, "000000").await;
    assert!(matches!(wrong, Err(AccountError::WrongCode)), "{wrong:?}");
    let codes = second::finish(&actor, &f.accounts, begun.id, &code)
        .await
        .expect("the code is right");
    (seed, codes)
}

#[tokio::test]
async fn the_seed_is_sealed_and_shown_only_until_it_counts() {
    for f in all().await {
        f.person("reader@example.org", home(), &[Role::Reader])
            .await;
        let (seed, _) = with_second_step(&f, "reader@example.org").await;
        let rows = f
            .test
            .db
            .fetch("SELECT totp_seed, totp_pending FROM web_account", vec![])
            .await
            .expect("rows");
        let sealed: String = rows[0].get("totp_seed").expect("sealed text");
        assert!(!sealed.contains(&seed.text().replace(' ', "")));
        assert_eq!(
            rows[0]
                .get::<Option<String>>("totp_pending")
                .expect("a column"),
            None
        );
        let codes = f
            .test
            .db
            .fetch("SELECT hash FROM web_recovery", vec![])
            .await
            .expect("rows");
        assert_eq!(codes.len(), super::totp::RECOVERY_CODES);
    }
}

#[tokio::test]
async fn the_operator_can_let_in_somebody_who_lost_the_phone() {
    let f = one().await;
    let id = f
        .person("reader@example.org", home(), &[Role::Reader])
        .await;
    f.person("admin@example.org", home(), &[Role::Administrator])
        .await;
    with_second_step(&f, "reader@example.org").await;
    let admin = f.actor("admin@example.org").await;
    reset(&admin, &f.accounts, id)
        .await
        .expect("an administrator resets the password only");
    assert!(
        get(&admin, &f.accounts, home(), id)
            .await
            .expect("it is there")
            .second_step
    );
    reset(&Actor::operator(), &f.accounts, id)
        .await
        .expect("the operator resets both");
    assert!(
        !get(&admin, &f.accounts, home(), id)
            .await
            .expect("it is there")
            .second_step
    );
}
