//! Attacks on sign-in and sessions, and what their holders rely on.

use base::Role;
use base::actor::Membership;
use base::id::TenantId;

use super::signin::{self, Attempt, Origin, SignInError, second};
use super::{ABSOLUTE, IDLE, SECOND_STEP, Stage, actions, store};
use crate::account::AccountError;
use crate::account::Secret;
use crate::account::fixture::{Fixture, PASSWORD, all, home, local, one, other};
use crate::account::second as second_step;
use crate::account::tests::with_second_step;

#[tokio::test]
async fn refusals_are_alike_and_cost_the_same() {
    for f in all().await {
        f.person("known@example.org", home(), &[Role::Reader]).await;
        let off = f.person("off@example.org", home(), &[Role::Reader]).await;
        crate::account::manage::disable(&base::Actor::operator(), &f.accounts, off)
            .await
            .expect("disabled");
        for (mail, password) in [
            ("known@example.org", "wrong password here"),
            ("unknown@example.org", PASSWORD),
            ("off@example.org", PASSWORD),
            ("' OR 1=1 --", PASSWORD),
            ("", ""),
        ] {
            let before = f.accounts.hasher.checks();
            let refused = f.sign_in(mail, password).await;
            assert!(
                matches!(refused, Err(SignInError::Refused)),
                "{mail}: {refused:?}"
            );
            assert_eq!(
                f.accounts.hasher.checks() - before,
                1,
                "{mail}: one hash, no more and no less"
            );
        }
    }
}

/// Guesses until a wait is told; how many were taken, and the wait.
async fn guessed(f: &Fixture, mail: &str, from: Origin<'_>) -> (usize, u64) {
    let attempt = Attempt {
        mail,
        password: "wrong password here",
        from,
        agent: "",
        before: None,
    };
    for taken in 0..100 {
        match signin::password(&f.accounts, attempt).await {
            Err(SignInError::Refused) => {}
            Err(SignInError::Throttled(wait)) => return (taken, wait),
            other => panic!("{other:?}"),
        }
    }
    panic!("a hundred guesses were taken")
}

#[tokio::test]
async fn every_guess_costs_a_longer_wait_alike_for_known_and_unknown() {
    let f = one().await;
    f.person("known@example.org", home(), &[Role::Reader]).await;
    for mail in ["known@example.org", "unknown@example.org"] {
        let mut waits = Vec::new();
        for _ in 0..12 {
            let (taken, wait) = guessed(&f, mail, local().into()).await;
            assert!(taken == 1 || waits.is_empty(), "{taken} at once");
            waits.push(wait);
            f.clock.advance_seconds(i64::try_from(wait).expect("short"));
        }
        assert_eq!(
            waits,
            [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900],
            "{mail}"
        );
        let (_, wait) = guessed(&f, mail, local().into()).await;
        let checks = f.accounts.hasher.checks();
        let right = f.sign_in(mail, PASSWORD).await;
        assert!(
            matches!(right, Err(SignInError::Throttled(w)) if w == wait),
            "{mail}: {right:?}"
        );
        assert_eq!(
            f.accounts.hasher.checks(),
            checks,
            "a throttled attempt costs no hash"
        );
    }
    f.clock.advance_seconds(900);
    let mail = "known@example.org";
    f.sign_in(mail, PASSWORD).await.expect("waiting helps");
    let (taken, wait) = guessed(&f, mail, local().into()).await;
    assert_eq!((taken, wait), (4, 2), "who was right begins anew");
}

#[tokio::test]
async fn a_source_waits_longer_however_many_accounts_it_tries() {
    let f = one().await;
    f.person("known@example.org", home(), &[Role::Reader]).await;
    let (mut waits, mut n) = (Vec::new(), 0);
    while waits.len() < 10 {
        n += 1;
        let refused = f.sign_in(&format!("n{n}@example.org"), PASSWORD).await;
        if let Err(SignInError::Throttled(wait)) = refused {
            waits.push(wait);
            f.clock.advance_seconds(i64::try_from(wait).expect("short"));
        }
    }
    assert_eq!(waits, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    let far = Origin::from(std::net::IpAddr::from([198, 18, 7, 7]));
    let (taken, _) = guessed(&f, "n1@example.org", far).await;
    assert!(taken >= 3, "another source is another count");
    // An office in which everybody is right never waits.
    let g = one().await;
    g.person("known@example.org", home(), &[Role::Reader]).await;
    for _ in 0..60 {
        let begun = g.sign_in("known@example.org", PASSWORD).await;
        begun.expect("signed in");
    }
}

#[tokio::test]
async fn whoever_guesses_does_not_shut_out_a_device_that_is_known() {
    let f = one().await;
    for mail in ["known@example.org", "other@example.org"] {
        f.person(mail, home(), &[Role::Reader]).await;
    }
    let from = |device| Origin {
        address: local(),
        device,
    };
    let attempt = Attempt {
        mail: "known@example.org",
        password: PASSWORD,
        from: from(None),
        agent: "",
        before: None,
    };
    let known = signin::password(&f.accounts, attempt).await;
    let known = known.expect("signed in").device.expect("a whole sign-in");
    let others = f.sign_in("other@example.org", PASSWORD).await;
    let others = others.expect("signed in").device.expect("a device");
    // Everybody at this address and everybody who tries this account is slowed down.
    let here = || f.accounts.throttle.address(local(), f.clock.now());
    while here().is_ok() {}
    let far = Origin::from(std::net::IpAddr::from([198, 18, 7, 7]));
    guessed(&f, attempt.mail, far).await;
    let made_up = format!("{}x", &known[..known.len() - 1]);
    for stranger in [
        None,
        Some(others.as_str()),
        Some(made_up.as_str()),
        Some(".."),
    ] {
        let right = Attempt {
            from: from(stranger),
            ..attempt
        };
        let refused = signin::password(&f.accounts, right).await;
        assert!(
            matches!(refused, Err(SignInError::Throttled(_))),
            "{stranger:?}: {refused:?}"
        );
    }
    let own = from(Some(known.as_str()));
    let back = Attempt {
        from: own,
        ..attempt
    };
    let begun = signin::password(&f.accounts, back).await;
    begun.expect("the known device signs in");
    // The device is no way round: it is slowed down for itself.
    assert_eq!(guessed(&f, attempt.mail, own).await, (4, 2));
    let slow = signin::password(&f.accounts, back).await;
    assert!(matches!(slow, Err(SignInError::Throttled(2))), "{slow:?}");
    f.clock.advance_seconds(super::device::LIFETIME);
    let mail = attempt.mail;
    let now = f.clock.now();
    assert!(
        super::device::read(&f.accounts.keys, mail, &known, now).is_none(),
        "it ends"
    );
}

#[tokio::test]
async fn a_planted_session_id_never_becomes_signed_in() {
    for f in all().await {
        f.person("victim@example.org", home(), &[Role::Reader])
            .await;
        let planted = Secret::random();
        let attempt = Attempt {
            mail: "victim@example.org",
            password: PASSWORD,
            from: local().into(),
            agent: "",
            before: Some(planted.reveal()),
        };
        let begun = signin::password(&f.accounts, attempt)
            .await
            .expect("signed in");
        assert_ne!(begun.secret.reveal(), planted.reveal());
        assert!(
            actions::current(&f.accounts, planted.reveal())
                .await
                .expect("an answer")
                .is_none()
        );
        // The attacker's own session in the victim's browser ends when the victim signs in.
        f.person("attacker@example.org", other(), &[Role::Reader])
            .await;
        let theirs = f
            .sign_in("attacker@example.org", PASSWORD)
            .await
            .expect("signed in");
        let again = Attempt {
            before: Some(theirs.secret.reveal()),
            ..attempt
        };
        signin::password(&f.accounts, again)
            .await
            .expect("signed in");
        assert!(f.visitor(&theirs).await.actor.is_anonymous());
    }
}

#[tokio::test]
async fn sessions_end_when_idle_and_in_any_case_after_half_a_day() {
    for f in all().await {
        f.person("reader@example.org", home(), &[Role::Reader])
            .await;
        let begun = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("signed in");
        f.clock.advance_seconds(IDLE - 1);
        assert!(!f.visitor(&begun).await.actor.is_anonymous());
        f.clock.advance_seconds(IDLE);
        assert!(
            f.visitor(&begun).await.actor.is_anonymous(),
            "two idle hours"
        );
        let begun = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("signed in");
        for _ in 0..ABSOLUTE / 3_600 - 1 {
            f.clock.advance_seconds(3_600);
            assert!(!f.visitor(&begun).await.actor.is_anonymous());
        }
        f.clock.advance_seconds(3_600);
        assert!(
            f.visitor(&begun).await.actor.is_anonymous(),
            "twelve busy hours"
        );
        assert_eq!(
            store::sweep(&f.test.db, f.clock.now().plus_seconds(1))
                .await
                .expect("swept"),
            2
        );
    }
}

#[tokio::test]
async fn holders_see_and_end_their_own_sessions_only() {
    for f in all().await {
        f.person("a@example.org", home(), &[Role::Reader]).await;
        f.person("b@example.org", home(), &[Role::Administrator])
            .await;
        let (one, two) = (
            f.sign_in("a@example.org", PASSWORD).await,
            f.sign_in("a@example.org", PASSWORD).await,
        );
        let (one, two) = (one.expect("signed in"), two.expect("signed in"));
        let (a, b) = (f.visitor(&one).await.actor, f.actor("b@example.org").await);
        assert_eq!(
            actions::list(&a, &f.accounts).await.expect("a list").len(),
            2
        );
        let theft = actions::revoke(&b, &f.accounts, two.id).await;
        assert!(matches!(theft, Err(AccountError::Unknown)), "{theft:?}");
        actions::revoke(&a, &f.accounts, two.id)
            .await
            .expect("the own one");
        assert!(f.visitor(&two).await.actor.is_anonymous());
        actions::sign_out(&a, &f.accounts, one.secret.reveal())
            .await
            .expect("signed out");
        assert!(f.visitor(&one).await.actor.is_anonymous());
        let rows = f
            .test
            .db
            .fetch("SELECT hash FROM web_session", vec![])
            .await
            .expect("rows");
        assert!(
            rows.iter()
                .all(|r| r.get::<String>("hash").expect("text") != one.secret.reveal())
        );
    }
}

#[tokio::test]
async fn the_second_step_gives_rights_only_when_passed_and_each_code_once() {
    for f in all().await {
        f.person("reader@example.org", home(), &[Role::Reader])
            .await;
        let (seed, codes) = with_second_step(&f, "reader@example.org").await;
        f.clock.advance_seconds(60);
        let half = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("the password is right");
        assert_eq!(half.stage, Stage::Password);
        assert!(
            f.visitor(&half).await.actor.is_anonymous(),
            "half a sign-in gives no right"
        );
        let code = seed.code_at(f.clock.now());
        let wrong = second(
            &f.accounts,
            half.secret.reveal(),
            "123 456 789",
            local().into(),
        )
        .await;
        assert!(matches!(wrong, Err(SignInError::WrongCode)), "{wrong:?}");
        let full = second(&f.accounts, half.secret.reveal(), &code, local().into())
            .await
            .expect("the code is right");
        assert!(!f.visitor(&full).await.actor.is_anonymous());
        assert_ne!(full.secret, half.secret, "a step up is a new secret");
        // An observer who read code and password over the shoulder:
        let replay = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("the password is right");
        let replayed = second(&f.accounts, replay.secret.reveal(), &code, local().into()).await;
        assert!(
            matches!(replayed, Err(SignInError::WrongCode)),
            "{replayed:?}"
        );
        let spare = &codes[3];
        let saved = second(&f.accounts, replay.secret.reveal(), spare, local().into())
            .await
            .expect("a recovery code");
        assert!(saved.recovered);
        let third = f
            .sign_in("reader@example.org", PASSWORD)
            .await
            .expect("the password is right");
        let twice = second(&f.accounts, third.secret.reveal(), spare, local().into()).await;
        assert!(matches!(twice, Err(SignInError::WrongCode)), "{twice:?}");
        let left = second_step::status(&f.visitor(&saved).await.actor, &f.accounts)
            .await
            .expect("a status");
        assert!(matches!(left, second_step::Status::On(9)), "{left:?}");
    }
}

#[tokio::test]
async fn the_second_step_expires_and_is_slowed_down() {
    let f = one().await;
    f.person("reader@example.org", home(), &[Role::Reader])
        .await;
    let (seed, _) = with_second_step(&f, "reader@example.org").await;
    let half = f
        .sign_in("reader@example.org", PASSWORD)
        .await
        .expect("the password is right");
    for _ in 0..4 {
        assert!(matches!(
            second(&f.accounts, half.secret.reveal(), "000000", local().into()).await,
            Err(SignInError::WrongCode)
        ));
    }
    let more = second(&f.accounts, half.secret.reveal(), "000000", local().into()).await;
    assert!(matches!(more, Err(SignInError::Throttled(_))), "{more:?}");
    // A new sign-in with the known password does not give more guesses.
    let again = f
        .sign_in("reader@example.org", PASSWORD)
        .await
        .expect("the password is right");
    let more = second(&f.accounts, again.secret.reveal(), "000000", local().into()).await;
    assert!(matches!(more, Err(SignInError::Throttled(_))), "{more:?}");
    f.clock.advance_seconds(SECOND_STEP);
    let late = second(
        &f.accounts,
        half.secret.reveal(),
        &seed.code_at(f.clock.now()),
        local().into(),
    )
    .await;
    assert!(matches!(late, Err(SignInError::Expired)), "{late:?}");
}

#[tokio::test]
async fn whoever_belongs_to_two_administrations_works_in_the_chosen_one() {
    for f in all().await {
        let other = TenantId::from_bytes([2; 16]);
        let foreign = TenantId::from_bytes([3; 16]);
        let id = f.person("two@example.org", home(), &[Role::Reader]).await;
        let mut tx = f.accounts.db.begin().await.expect("a transaction");
        let second = Membership {
            tenant: other,
            organisation: None,
            role: Role::Analyst,
        };
        crate::account::store::grant(&mut tx, id, &second)
            .await
            .expect("granted");
        tx.commit().await.expect("committed");
        let begun = f.sign_in("two@example.org", PASSWORD).await.expect("in");
        let visitor = f.visitor(&begun).await;
        assert_eq!(visitor.tenant, Some(home()));
        let work_in = async |tenant| {
            let (actor, secret) = (&visitor.actor, begun.secret.reveal());
            super::tenant::work_in(actor, &f.accounts, secret, tenant).await
        };
        assert!(matches!(
            work_in(foreign).await,
            Err(AccountError::NotAllowed)
        ));
        assert_eq!(f.visitor(&begun).await.tenant, Some(home()));
        work_in(other).await.expect("a member");
        assert_eq!(f.visitor(&begun).await.tenant, Some(other));
        let elsewhere = f.sign_in("two@example.org", PASSWORD).await.expect("in");
        assert_eq!(
            f.visitor(&elsewhere).await.tenant,
            Some(home()),
            "a choice is of one session"
        );
        assert!(f.audit_text().await.contains("session.administration"));
        let revoked = "DELETE FROM web_membership WHERE account = $1 AND tenant = $2";
        f.accounts
            .db
            .execute(revoked, ::store::params![id, other])
            .await
            .expect("revoked");
        assert_eq!(
            f.visitor(&begun).await.tenant,
            Some(home()),
            "a choice gives no right that was taken away"
        );
    }
}
