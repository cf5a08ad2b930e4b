//! Links: harmless to open, usable once, and not for ever.

use base::Role;

use super::{Purpose, create, look, redeem, sweep};
use crate::account::fixture::{PASSWORD, all, home};
use crate::account::{AccountError, own};

#[tokio::test]
async fn opening_changes_nothing_and_the_button_works_once() {
    for f in all().await {
        f.person("reader@example.org", home(), &[Role::Reader])
            .await;
        own::ask_reset(
            &f.accounts,
            "reader@example.org",
            crate::account::fixture::local(),
        )
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
        let before = f
            .test
            .db
            .fetch("SELECT * FROM web_link", vec![])
            .await
            .expect("rows");
        for _ in 0..3 {
            let (purpose, mail) = own::holder(&f.accounts, link.reveal())
                .await
                .expect("it still counts");
            assert_eq!(
                (purpose, mail.as_str()),
                (Purpose::Reset, "reader@example.org")
            );
        }
        assert_eq!(
            f.test
                .db
                .fetch("SELECT * FROM web_link", vec![])
                .await
                .expect("rows"),
            before
        );
        f.sign_in("reader@example.org", PASSWORD)
            .await
            .expect("the old password counts until the button");
        let weak = own::choose(&f.accounts, link.reveal(), "short").await;
        assert!(
            matches!(weak, Err(AccountError::BadPassword(_))),
            "a slip does not use the link up: {weak:?}"
        );
        own::choose(&f.accounts, link.reveal(), "a brand new sentence")
            .await
            .expect("the button");
        let again = own::choose(&f.accounts, link.reveal(), "an attacker's sentence").await;
        assert!(matches!(again, Err(AccountError::LinkSpent)), "{again:?}");
        assert!(matches!(
            own::holder(&f.accounts, link.reveal()).await,
            Err(AccountError::LinkSpent)
        ));
        f.sign_in("reader@example.org", "a brand new sentence")
            .await
            .expect("the new one counts");
    }
}

#[tokio::test]
async fn a_link_is_hashed_ages_and_is_redeemed_by_one_of_two() {
    for f in all().await {
        let now = f.clock.now();
        let mut tx = f.test.db.begin().await.expect("a transaction");
        let link = create(&mut tx, Purpose::Invitation, "subject", now)
            .await
            .expect("made");
        let rows = tx
            .fetch("SELECT hash FROM web_link", vec![])
            .await
            .expect("rows");
        assert_eq!(
            rows[0].get::<String>("hash").expect("text"),
            link.hash().to_string()
        );
        let late = now.plus_seconds(Purpose::Invitation.lifetime());
        assert!(
            look(&mut tx, link.reveal(), late)
                .await
                .expect("an answer")
                .is_none()
        );
        assert!(
            redeem(&mut tx, link.reveal(), late)
                .await
                .expect("an answer")
                .is_none()
        );
        assert!(
            redeem(&mut tx, "guess", now)
                .await
                .expect("an answer")
                .is_none()
        );
        let first = redeem(&mut tx, link.reveal(), now)
            .await
            .expect("an answer")
            .expect("it counts");
        assert_eq!(first.subject, "subject");
        assert!(
            redeem(&mut tx, link.reveal(), now)
                .await
                .expect("an answer")
                .is_none()
        );
        assert_eq!(
            sweep(&mut tx, late.plus_seconds(1)).await.expect("swept"),
            1
        );
    }
}
