//! Events between contexts, published in the transaction that causes them.
//!
//! A consumer asks for the next event of a kind, does its work in a transaction of its own and
//! notes the delivery in that same transaction ([`delivered`]), so that each event takes effect
//! once for each consumer although it may be handed out several times. Deliberately no order
//! between events. Invariant: an event is there if and only if its cause was committed.

use base::Timestamp;
use base::id::OutboxId;

use crate::db::{Db, Tx};
use crate::error::StoreError;
use crate::params;

/// After so many failures an event waits for an operator.
pub const MAX_ATTEMPTS: u32 = 12;
const FIRST_PAUSE_SECONDS: i64 = 60;
const LONGEST_PAUSE_SECONDS: i64 = 12 * 3600;

const INSERT: &str =
    "INSERT INTO store_outbox (id, kind, payload, created_at) VALUES ($1, $2, $3, $4)";
const NEXT: &str = "SELECT o.id, o.kind, o.payload, o.created_at, d.attempts
    FROM store_outbox o
    LEFT JOIN store_delivery d ON d.event_id = o.id AND d.consumer = $1
    WHERE o.kind = $2 AND (d.event_id IS NULL OR (d.delivered_at IS NULL AND d.next_at <= $3))
    ORDER BY o.created_at, o.id LIMIT $4";
const DELIVERED: &str = "INSERT INTO store_delivery (event_id, consumer, attempts, delivered_at, next_at)
    VALUES ($1, $2, 1, $3, $3)
    ON CONFLICT (event_id, consumer) DO UPDATE SET
        delivered_at = excluded.delivered_at, attempts = store_delivery.attempts + 1, last_error = NULL
    WHERE store_delivery.delivered_at IS NULL";
const DEFERRED: &str = "INSERT INTO store_delivery (event_id, consumer, attempts, next_at)
    VALUES ($1, $2, 0, $3)
    ON CONFLICT (event_id, consumer) DO UPDATE SET next_at = excluded.next_at
    WHERE store_delivery.delivered_at IS NULL";
const FAILED: &str = "INSERT INTO store_delivery (event_id, consumer, attempts, next_at, last_error)
    VALUES ($1, $2, 1, $3, $4)
    ON CONFLICT (event_id, consumer) DO UPDATE SET
        next_at = excluded.next_at, attempts = store_delivery.attempts + 1, last_error = excluded.last_error
    WHERE store_delivery.delivered_at IS NULL";
const TROUBLED: &str =
    "SELECT d.event_id, d.consumer, o.kind, o.created_at, d.attempts, d.next_at, d.last_error
    FROM store_delivery d JOIN store_outbox o ON o.id = d.event_id
    WHERE d.delivered_at IS NULL ORDER BY o.created_at DESC, d.event_id LIMIT $1";
const WAITING: &str = "SELECT COUNT(*) AS waiting, MIN(o.created_at) AS oldest,
        COALESCE(SUM(CASE WHEN d.next_at = $3 THEN 1 ELSE 0 END), 0) AS given_up
    FROM store_outbox o
    LEFT JOIN store_delivery d ON d.event_id = o.id AND d.consumer = $1
    WHERE o.kind = $2 AND d.delivered_at IS NULL";
const RETRY: &str = "UPDATE store_delivery SET next_at = $1, attempts = 0
    WHERE event_id = $2 AND consumer = $3 AND delivered_at IS NULL";
const ERASE: &str = "UPDATE store_outbox SET payload = '{}' WHERE id = $1";
const PRUNE: &str = "DELETE FROM store_outbox WHERE created_at < $1
    AND EXISTS (SELECT 1 FROM store_delivery d WHERE d.event_id = store_outbox.id)
    AND NOT EXISTS (SELECT 1 FROM store_delivery d WHERE d.event_id = store_outbox.id AND d.delivered_at IS NULL)";

/// A published event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id, by which a consumer outside the database can tell a repetition.
    pub id: OutboxId,
    /// What it is, such as `directory.network.changed`.
    pub kind: String,
    /// What its consumers need.
    pub payload: serde_json::Value,
    /// When it was published.
    pub created_at: Timestamp,
    /// How often delivery to this consumer has failed.
    pub failures: u32,
}

/// An event that could not be delivered, for an operator page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The event.
    pub event: OutboxId,
    /// Its kind.
    pub kind: String,
    /// To whom.
    pub consumer: String,
    /// When it was published.
    pub created_at: Timestamp,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried again; `None` when an operator has to ask for it.
    pub next_at: Option<Timestamp>,
    /// What went wrong last.
    pub last_error: Option<String>,
}

/// Publishes in the caller's transaction.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn publish(
    tx: &mut Tx,
    kind: &str,
    payload: &serde_json::Value,
    now: Timestamp,
) -> Result<OutboxId, StoreError> {
    let id = OutboxId::new(now);
    tx.execute(INSERT, params![id, kind, payload.to_string(), now])
        .await?;
    Ok(id)
}

/// The oldest event of `kind` that `consumer` has not had, and that is not waiting after a failure.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn next(
    db: &Db,
    consumer: &str,
    kind: &str,
    now: Timestamp,
) -> Result<Option<Event>, StoreError> {
    Ok(due(db, (consumer, kind), now, 1).await?.pop())
}

/// As [`next`], up to `most` of them, the oldest first.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn due(
    db: &Db,
    (consumer, kind): (&str, &str),
    now: Timestamp,
    most: u32,
) -> Result<Vec<Event>, StoreError> {
    let mut all = Vec::new();
    for row in db.fetch(NEXT, params![consumer, kind, now, most]).await? {
        let payload: String = row.get("payload")?;
        all.push(Event {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: serde_json::from_str(&payload)
                .map_err(|e| StoreError::invalid("store_outbox.payload", e.to_string()))?,
            created_at: row.get("created_at")?,
            failures: row.get::<Option<u32>>("attempts")?.unwrap_or(0),
        });
    }
    Ok(all)
}

/// Lets an event wait for its turn until `at`; that is no failure.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn defer(
    db: &Db,
    consumer: &str,
    event: OutboxId,
    at: Timestamp,
) -> Result<(), StoreError> {
    db.execute(DEFERRED, params![event, consumer, at]).await?;
    Ok(())
}

/// Notes the delivery in the consumer's own transaction. `false`: it had been delivered before,
/// so the consumer rolls its work back.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn delivered(
    tx: &mut Tx,
    consumer: &str,
    event: OutboxId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(DELIVERED, params![event, consumer, now]).await? == 1)
}

/// Notes a failure; the event waits (1 min, doubling, at most 12 h), after [`MAX_ATTEMPTS`] for an
/// operator. `error` must not contain personal values.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn failed(
    db: &Db,
    consumer: &str,
    event: &Event,
    error: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let pause = (FIRST_PAUSE_SECONDS << event.failures.min(20)).min(LONGEST_PAUSE_SECONDS);
    let given_up = event.failures + 1 >= MAX_ATTEMPTS;
    let next = if given_up {
        Timestamp::from_micros(i64::MAX)
    } else {
        now.plus_seconds(pause)
    };
    db.execute(FAILED, params![event.id, consumer, next, error])
        .await?;
    Ok(())
}

/// Events whose delivery has failed, newest first.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn troubled(db: &Db, limit: u32) -> Result<Vec<Trouble>, StoreError> {
    let mut all = Vec::new();
    for row in db.fetch(TROUBLED, params![limit]).await? {
        let next: i64 = row.get("next_at")?;
        all.push(Trouble {
            event: row.get("event_id")?,
            kind: row.get("kind")?,
            consumer: row.get("consumer")?,
            created_at: row.get("created_at")?,
            attempts: row.get("attempts")?,
            next_at: (next != i64::MAX).then(|| Timestamp::from_micros(next)),
            last_error: row.get("last_error")?,
        });
    }
    Ok(all)
}

/// What a consumer has not had yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Events not delivered, those given up included.
    pub waiting: u64,
    /// When the oldest of them was published.
    pub oldest: Option<Timestamp>,
    /// Events that wait for an operator.
    pub given_up: u64,
}

/// What `consumer` has not had of `kind`.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn waiting(db: &Db, consumer: &str, kind: &str) -> Result<Waiting, StoreError> {
    let row = db
        .fetch_one(WAITING, params![consumer, kind, i64::MAX])
        .await?;
    Ok(Waiting {
        waiting: row.get("waiting")?,
        oldest: row.get("oldest")?,
        given_up: row.get("given_up")?,
    })
}

/// Tries a troubled event again from now; `false` when there is none.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn retry_now(
    tx: &mut Tx,
    consumer: &str,
    event: OutboxId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(RETRY, params![now, event, consumer]).await? == 1)
}

/// Empties the payload of an event that has served its purpose and is personal.
pub(crate) async fn erase(tx: &mut Tx, event: OutboxId) -> Result<(), StoreError> {
    tx.execute(ERASE, params![event]).await.map(|_| ())
}

/// Deletes events published before `before` that every consumer seen so far has had.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn prune(db: &Db, before: Timestamp) -> Result<u64, StoreError> {
    db.execute(PRUNE, params![before]).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::databases;
    use serde_json::json;

    const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000);

    async fn publish_one(db: &Db) -> OutboxId {
        let mut tx = db.begin().await.unwrap();
        let id = publish(&mut tx, "probe", &json!({"n": 1}), NOW)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        id
    }

    #[tokio::test]
    async fn each_consumer_has_each_event_once() {
        for db in databases().await {
            let id = publish_one(&db).await;
            assert_eq!(waiting(&db, "a", "probe").await.unwrap().waiting, 1);
            assert_eq!(waiting(&db, "a", "other").await.unwrap().waiting, 0);
            for consumer in ["a", "b"] {
                let event = next(&db, consumer, "probe", NOW)
                    .await
                    .unwrap()
                    .expect("not had yet");
                assert_eq!((event.id, &event.payload), (id, &json!({"n": 1})));
                let mut lost = db.begin().await.unwrap();
                assert!(delivered(&mut lost, consumer, id, NOW).await.unwrap());
                drop(lost);
                assert!(
                    next(&db, consumer, "probe", NOW).await.unwrap().is_some(),
                    "rolled back: again"
                );
                let mut tx = db.begin().await.unwrap();
                assert!(delivered(&mut tx, consumer, id, NOW).await.unwrap());
                tx.commit().await.unwrap();
                let mut twice = db.begin().await.unwrap();
                assert!(!delivered(&mut twice, consumer, id, NOW).await.unwrap());
                assert!(next(&db, consumer, "probe", NOW).await.unwrap().is_none());
            }
            assert!(next(&db, "a", "other", NOW).await.unwrap().is_none());
            let all = waiting(&db, "a", "probe").await.unwrap();
            assert_eq!((all.waiting, all.oldest), (0, None), "delivered");
            assert_eq!(prune(&db, NOW).await.unwrap(), 0);
            assert_eq!(prune(&db, NOW.plus_seconds(1)).await.unwrap(), 1);
        }
    }

    #[tokio::test]
    async fn failures_wait_and_end_with_an_operator() {
        for db in databases().await {
            let id = publish_one(&db).await;
            let mut now = NOW;
            for attempt in 0..MAX_ATTEMPTS {
                let event = next(&db, "a", "probe", now).await.unwrap().expect("due");
                assert_eq!(event.failures, attempt);
                failed(&db, "a", &event, "no luck", now).await.unwrap();
                assert!(
                    next(&db, "a", "probe", now.plus_seconds(59))
                        .await
                        .unwrap()
                        .is_none()
                );
                now = now.plus_seconds(LONGEST_PAUSE_SECONDS);
            }
            assert!(next(&db, "a", "probe", now).await.unwrap().is_none());
            let left = waiting(&db, "a", "probe").await.unwrap();
            assert_eq!((left.waiting, left.given_up), (1, 1));
            assert_eq!(left.oldest, Some(NOW));
            let trouble = troubled(&db, 10).await.unwrap().remove(0);
            assert_eq!(
                (trouble.event, trouble.attempts, trouble.next_at),
                (id, MAX_ATTEMPTS, None)
            );
            assert_eq!(trouble.last_error.as_deref(), Some("no luck"));
            assert_eq!(
                prune(&db, now).await.unwrap(),
                0,
                "what is not delivered is not deleted"
            );
            let mut tx = db.begin().await.unwrap();
            assert!(retry_now(&mut tx, "a", id, now).await.unwrap());
            tx.commit().await.unwrap();
            assert!(next(&db, "a", "probe", now).await.unwrap().is_some());
        }
    }
}
