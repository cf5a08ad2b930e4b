//! Forms as people send them: with mistakes, twice, at the same time.

use base::id::AccountId;
use base::{Actor, Timestamp};
use store::{Migrations, Step, testing};

use super::*;

const MIGRATIONS: Migrations = Migrations {
    context: "web",
    steps: &[Step {
        version: 1,
        name: "forms",
        sql: TABLE,
    }],
};

#[test]
fn values_are_typed_and_mistakes_named() {
    let mut form = Form::parse(
        "name=+Ana+&asn=64x&size=%D9%A1%D9%A2&day=2026-02-30&pick=a&pick=b&note=".as_bytes(),
    );
    assert_eq!(
        form.required("name", parse::text(10)).as_deref(),
        Some("Ana")
    );
    assert_eq!(form.required("asn", parse::number(1, 100)), None);
    assert_eq!(
        form.required("size", parse::number(1, 100)),
        Some(12),
        "Arabic-Indic digits"
    );
    assert_eq!(form.required("day", parse::day), None);
    assert_eq!(form.required("missing", parse::text(10)), None);
    assert_eq!(form.optional("note", parse::text(10)), Some(None));
    assert_eq!(form.optional("name", parse::text(2)), None);
    assert_eq!(form.all("pick").collect::<Vec<_>>(), ["a", "b"]);
    assert!(form.ticked("pick") && !form.ticked("other") && !form.is_good());
    let errors: Vec<_> = form
        .errors()
        .iter()
        .map(|(field, m)| (field.as_str(), m.id))
        .collect();
    assert_eq!(
        errors,
        [
            ("asn", "web-field-number"),
            ("day", "web-field-date"),
            ("missing", "web-field-missing"),
            ("name", "web-field-long"),
        ]
    );
    assert_eq!(form.get("asn"), Some("64x"), "what was entered stays");
}

#[test]
fn keys_and_versions_come_back() {
    let key = Key::new();
    assert_ne!(key, Key::new());
    let form = Form::parse(format!("_key={key}&_version=7").as_bytes());
    assert_eq!(form.key().expect("ours"), key);
    assert_eq!(form.version(), Some(7));
    for bad in [
        "",
        "_key=",
        "_key=XYZ",
        "_key=0123456789abcdef0123456789ABCDEF",
        "_version=x",
    ] {
        assert!(Form::parse(bad.as_bytes()).key().is_err(), "{bad}");
        assert_eq!(Form::parse(bad.as_bytes()).version(), None);
    }
}

#[tokio::test]
async fn a_form_sent_twice_is_carried_out_once() {
    let now = Timestamp::from_micros(1_000_000);
    let account = |n: u8| Actor::account(AccountId::from_bytes([n; 16]), Vec::new());
    let (ana, ben) = (account(1), account(2));
    for db in testing::databases_with(&[&MIGRATIONS]).await {
        let key = Key::new();
        let mut tx = db.begin().await.expect("a transaction");
        assert_eq!(
            claim(&mut tx, &key, &ana, now).await.expect("claimed"),
            Claim::New
        );
        tx.rollback().await.expect("undone: the change failed");
        let mut tx = db.begin().await.expect("a transaction");
        assert_eq!(
            claim(&mut tx, &key, &ana, now).await.expect("claimed"),
            Claim::New
        );
        settle(&mut tx, &key, &ana, "/en/feeds/1")
            .await
            .expect("settled");
        tx.commit().await.expect("committed");
        let mut tx = db.begin().await.expect("a transaction");
        let again = claim(&mut tx, &key, &ana, now).await.expect("asked");
        assert_eq!(
            again,
            Claim::Repeat {
                location: "/en/feeds/1".into()
            }
        );
        assert_eq!(
            claim(&mut tx, &key, &ben, now).await.expect("asked"),
            Claim::New,
            "somebody else's form"
        );
        assert_eq!(
            forget_before(&mut tx, now.plus_seconds(1))
                .await
                .expect("forgotten"),
            2
        );
        tx.commit().await.expect("committed");
    }
}
