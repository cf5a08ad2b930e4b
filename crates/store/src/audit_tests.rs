//! Tampering in every way the triggers would have prevented, seen by the walk.

use super::*;
use crate::testing::{TestDb, databases};
use crate::{Engine, Fs};

const NOW: Timestamp = Timestamp::from_micros(3_000_000);

fn event(id: &str) -> Event<'_> {
    Event {
        tenant: None,
        action: "probe.change",
        object_kind: "probe",
        object_id: id,
        fields: &["name", "role"],
    }
}

async fn add(db: &Db, id: &str) -> i64 {
    let mut tx = db.begin().await.unwrap();
    let seq = append(&mut tx, &Actor::operator(), &event(id), NOW)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    seq
}

fn keys(db: &TestDb) -> Keys {
    Keys::open_or_create(
        &Fs::real(),
        &db.dir.path().join("keys/installation.json"),
        NOW,
    )
    .unwrap()
}

/// Five entries, the third signed; then the triggers are taken away, as an intruder would.
async fn tampered(change: &'static str) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for db in databases().await {
        let keys = keys(&db);
        for i in 1..=5 {
            assert_eq!(add(&db, &format!("o{i}")).await, i);
            if i == 3 {
                sign_head(&db, &keys, NOW).await.unwrap();
            }
        }
        assert_eq!(
            verify(&db, &keys).await.unwrap(),
            Verdict::Intact {
                entries: 5,
                heads: 1
            }
        );
        let refused = db.execute(change, params![]).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
        let drops: &[&'static str] = match db.engine() {
            Engine::Sqlite => &[
                "DROP TRIGGER store_audit_no_update",
                "DROP TRIGGER store_audit_no_delete",
            ],
            Engine::Postgres => &["DROP TRIGGER store_audit_append_only ON store_audit"],
        };
        for drop in drops {
            db.execute(*drop, params![]).await.unwrap();
        }
        assert!(db.execute(change, params![]).await.unwrap() > 0);
        verdicts.push(verify(&db, &keys).await.unwrap());
    }
    verdicts
}

async fn breaks_at(change: &'static str, seq: i64) {
    for verdict in tampered(change).await {
        assert!(
            matches!(verdict, Verdict::Broken { seq: at, .. } if at == seq),
            "{change}: {verdict:?}"
        );
    }
}

#[tokio::test]
async fn an_altered_entry_is_named() {
    breaks_at("UPDATE store_audit SET actor = 'system' WHERE seq = 2", 2).await;
    breaks_at(
        "UPDATE store_audit SET fields = 'name,rol', object_id = 'eo4' WHERE seq = 4",
        4,
    )
    .await;
}

#[tokio::test]
async fn a_removed_entry_is_named() {
    breaks_at("DELETE FROM store_audit WHERE seq = 2", 2).await;
    breaks_at("DELETE FROM store_audit WHERE seq >= 3", 3).await;
}

#[tokio::test]
async fn a_rewritten_chain_does_not_match_its_signed_head() {
    for db in databases().await {
        let keys = keys(&db);
        add(&db, "o1").await;
        sign_head(&db, &keys, NOW).await.unwrap();
        // Another log of the same length, correct in itself, under the old signed head.
        let other = databases().await.remove(0);
        add(&other, "forged").await;
        for row in db.fetch(HEADS, params![]).await.unwrap() {
            other
                .execute(INSERT_HEAD, row.values().to_vec())
                .await
                .unwrap();
        }
        let verdict = verify(&other, &keys).await.unwrap();
        assert!(
            matches!(verdict, Verdict::Broken { seq: 1, .. }),
            "{verdict:?}"
        );
        let stranger = self::keys(&other);
        let verdict = verify(&db, &stranger).await.unwrap();
        assert_eq!(
            verdict,
            Verdict::Broken {
                seq: 1,
                reason: "the signature of the head is wrong"
            }
        );
    }
}

#[tokio::test]
async fn an_entry_commits_with_its_change_or_not_at_all() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        append(&mut tx, &Actor::system(), &event("gone"), NOW)
            .await
            .unwrap();
        drop(tx);
        assert_eq!(add(&db, "kept").await, 1, "numbers have no gaps");
        let entries = recent(&db, None, 10).await.unwrap();
        assert_eq!((entries.len(), entries[0].object_id.as_str()), (1, "kept"));
        assert_eq!(
            (entries[0].actor.as_str(), entries[0].fields.as_str()),
            ("operator", "name,role")
        );
    }
}

#[tokio::test]
async fn a_snapshot_knows_the_last_entry_of_its_moment() {
    for db in databases().await {
        let mut before = db.snapshot().await.unwrap();
        assert_eq!(last_in(&mut before).await.unwrap(), 0);
        let added = add(&db, "o1").await;
        assert_eq!(last_in(&mut before).await.unwrap(), 0);
        drop(before);
        let mut after = db.snapshot().await.unwrap();
        assert_eq!(last_in(&mut after).await.unwrap(), added);
        assert_eq!(last(&db).await.unwrap(), added);
    }
}
