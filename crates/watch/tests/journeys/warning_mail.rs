//! Warnings by mail: whoever confirmed gets what everybody may read, and nobody else gets anything.

use crate::bench::{Bench, benches};
use crate::warning::{AT, content, published};
use base::Tlp;
use store::params;
use watch::WatchError;
use watch::warning::digest::{self, Asked};
use watch::warning::{Audience, Severity};
use web::form::Key;

async fn letters(bench: &Bench) -> Vec<String> {
    let read = "SELECT payload FROM store_outbox WHERE kind = 'store.mail' ORDER BY id";
    let rows = bench
        .watch
        .db()
        .fetch(read, params![])
        .await
        .expect("letters");
    rows.iter()
        .map(|r| r.get("payload").expect("text"))
        .collect()
}

fn asked(severity: Severity) -> Asked {
    Asked {
        mail: "Reader@agency.example".to_owned(),
        language: "fr".to_owned(),
        least: severity,
    }
}

/// The secret of the link in a letter.
fn secret(letter: &str) -> String {
    let (_, rest) = letter
        .split_once("/warnings/subscription/")
        .expect("a link");
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_go_to_whoever_confirmed_and_to_nobody_else() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let ask = async || {
            let what = asked(Severity::Medium);
            digest::ask(watch, tenant, &what, (AT, &Key::new()))
                .await
                .expect("noted");
        };
        ask().await;
        ask().await;
        let question = letters(&bench).await;
        assert_eq!(question.len(), 1, "one question an hour");
        let critical = || content(Audience::Public, Tlp::Clear, Severity::Critical);
        published(&bench, critical()).await;
        assert_eq!(letters(&bench).await.len(), 1, "not confirmed");
        let secret = secret(&question[0]);
        for _ in 0..3 {
            let (_, confirmed) = digest::look(watch, &secret).await.expect("a link");
            assert!(!confirmed, "looking changes nothing");
        }
        let chosen = ("fr", Severity::Medium);
        digest::confirm(watch, &secret, chosen)
            .await
            .expect("confirmed");
        watch.clock().advance_seconds(60);
        published(&bench, critical()).await;
        let amber = content(Audience::Constituents, Tlp::Amber, Severity::Critical);
        published(&bench, amber).await;
        let all = letters(&bench).await;
        assert_eq!(all.len(), 2, "the public one, at once");
        assert!(
            all[1].contains("Faux colis") && all[1].contains(&secret),
            "{}",
            all[1]
        );
        published(
            &bench,
            content(Audience::Public, Tlp::Clear, Severity::High),
        )
        .await;
        published(&bench, content(Audience::Public, Tlp::Clear, Severity::Low)).await;
        assert_eq!(
            digest::send_due(watch, AT).await.expect("sent"),
            0,
            "not yet a day"
        );
        watch.clock().advance_seconds(86_400);
        assert_eq!(digest::send_due(watch, AT).await.expect("sent"), 1);
        assert_eq!(digest::send_due(watch, AT).await.expect("sent"), 0, "once");
        let all = letters(&bench).await;
        assert_eq!(all.len(), 3);
        assert_eq!(all[2].matches("/fr/warnings/0").count(), 1, "{}", all[2]);
        digest::end(watch, &secret).await.expect("ended");
        assert!(digest::look(watch, &secret).await.is_err());
        published(&bench, critical()).await;
        assert_eq!(letters(&bench).await.len(), 3);
        let kept = "SELECT COUNT(*) AS kept FROM watch_warning_subscriber";
        let row = watch
            .db()
            .fetch_one(kept, params![])
            .await
            .expect("a count");
        assert_eq!(
            row.get::<i64>("kept").expect("a number"),
            0,
            "the address is forgotten"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_nobody_confirms_is_forgotten_and_never_logged() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let what = asked(Severity::Medium);
        digest::ask(watch, tenant, &what, (AT, &Key::new()))
            .await
            .expect("noted");
        let secret = secret(&letters(&bench).await[0]);
        watch.clock().advance_seconds(8 * 86_400);
        assert!(digest::look(watch, &secret).await.is_err(), "too late");
        assert_eq!(digest::send_due(watch, AT).await.expect("nothing"), 0);
        let kept = "SELECT COUNT(*) AS kept FROM watch_warning_subscriber";
        let row = watch
            .db()
            .fetch_one(kept, params![])
            .await
            .expect("a count");
        assert_eq!(row.get::<i64>("kept").expect("a number"), 0);
        for bad in [
            "",
            "x",
            "a@b@c",
            "Name <a@agency.example>",
            "a@agency.example\r\nBcc: b@agency.example",
        ] {
            let wrong = Asked {
                mail: bad.to_owned(),
                ..asked(Severity::Low)
            };
            let told = digest::ask(watch, tenant, &wrong, (AT, &Key::new())).await;
            assert!(matches!(told, Err(WatchError::Invalid(_))), "{bad:?}");
        }
    }
}
