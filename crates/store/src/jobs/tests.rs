//! The queue's promises, on both engines, with a clock that stands still.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base::{Clock, Timestamp};
use serde_json::json;

use super::*;
use crate::testing::databases;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000);

async fn add(db: &Db, job: NewJob<'_>) -> Option<JobId> {
    let mut tx = db.begin().await.unwrap();
    let id = enqueue(&mut tx, job, NOW).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn state(db: &Db) -> (JobState, u32, Option<String>) {
    let job = list(db, None, 1).await.unwrap().remove(0);
    (job.state, job.attempts, job.last_error)
}

#[tokio::test]
async fn a_job_runs_once_with_its_payload_and_frees_its_key() {
    for db in databases().await {
        let seen = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&seen);
        let runner = Runner::new(db.db.clone(), Clock::manual(NOW), "w".into()).on(
            "add",
            move |job: Job| {
                counter.fetch_add(
                    usize::try_from(job.payload["n"].as_u64().unwrap()).unwrap(),
                    Ordering::SeqCst,
                );
                async { Ok(()) }
            },
        );
        let job = || NewJob::new("add", json!({"n": 5}), NOW).unique("once");
        assert!(add(&db, job()).await.is_some());
        assert!(
            add(&db, job()).await.is_none(),
            "the same key is not queued twice"
        );
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert_eq!(runner.run_due().await.unwrap(), 0);
        assert_eq!(seen.load(Ordering::SeqCst), 5);
        assert_eq!(state(&db).await, (JobState::Done, 1, None));
        assert!(
            add(&db, job()).await.is_some(),
            "after the end the key is free"
        );
        assert_eq!(prune(&db, NOW.plus_seconds(1)).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn failures_wait_longer_each_time_and_end_dead() {
    for db in databases().await {
        let clock = Clock::manual(NOW);
        let runner = Runner::new(db.db.clone(), clock.clone(), "w".into())
            .on("bad", |_| async { Err("no luck".to_owned()) })
            .on("panic", |_| async { panic!("a bug") });
        add(
            &db,
            NewJob {
                max_attempts: 2,
                ..NewJob::new("bad", json!(null), NOW)
            },
        )
        .await;
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert_eq!(
            state(&db).await,
            (JobState::Queued, 1, Some("no luck".into()))
        );
        clock.advance_seconds(29);
        assert_eq!(runner.run_due().await.unwrap(), 0);
        clock.advance_seconds(1);
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert_eq!(state(&db).await.0, JobState::Dead);
        let dead = list(&db, Some(JobState::Dead), 10).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        assert!(
            !cancel(&mut tx, dead[0].id, NOW).await.unwrap(),
            "only waiting jobs are cancelled"
        );
        assert!(retry_now(&mut tx, dead[0].id, NOW).await.unwrap());
        assert!(cancel(&mut tx, dead[0].id, NOW).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(state(&db).await.0, JobState::Cancelled);
        clock.advance_seconds(1);
        for (kind, reason) in [("panic", "panicked"), ("unknown", "no handler")] {
            let id = add(
                &db,
                NewJob {
                    max_attempts: 1,
                    ..NewJob::new(kind, json!({}), NOW)
                },
            )
            .await;
            assert_eq!(runner.run_due().await.unwrap(), 1);
            let dead = list(&db, Some(JobState::Dead), 10).await.unwrap();
            let job = dead.iter().find(|j| Some(j.id) == id).expect("given up");
            assert!(
                job.last_error.as_ref().unwrap().contains(reason),
                "{:?}",
                job.last_error
            );
        }
    }
    assert_eq!(
        (pause_seconds(1), pause_seconds(3), pause_seconds(99)),
        (30, 120, 6 * 3600)
    );
}

#[tokio::test]
async fn a_dead_workers_job_is_claimed_again_and_it_cannot_finish_it_late() {
    for db in databases().await {
        add(&db, NewJob::new("any", json!({}), NOW)).await;
        let lost = claim(&db, "first", 60, NOW).await.unwrap().unwrap();
        assert!(
            claim(&db, "second", 60, NOW.plus_seconds(60))
                .await
                .unwrap()
                .is_none()
        );
        assert!(renew(&db, &lost, 60, NOW.plus_seconds(30)).await.unwrap());
        assert!(
            claim(&db, "second", 60, NOW.plus_seconds(90))
                .await
                .unwrap()
                .is_none()
        );
        let again = claim(&db, "second", 60, NOW.plus_seconds(91))
            .await
            .unwrap()
            .unwrap();
        assert_eq!((again.id, again.attempts), (lost.id, 2));
        assert!(!finish(&db, &lost, NOW).await.unwrap());
        assert!(!fail(&db, &lost, "late", NOW).await.unwrap());
        assert!(finish(&db, &again, NOW).await.unwrap());
    }
}

#[tokio::test]
async fn a_rolled_back_enqueue_leaves_nothing() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        enqueue(&mut tx, NewJob::new("any", json!({}), NOW), NOW)
            .await
            .unwrap();
        drop(tx);
        assert!(claim(&db, "w", 60, NOW).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn one_process_at_a_time_does_background_work() {
    for db in databases().await {
        let other = Db::open(&db.config).await.unwrap();
        let held = BackgroundLock::try_take(&db)
            .await
            .unwrap()
            .expect("nobody has it");
        assert!(held.is_held().await);
        assert!(BackgroundLock::try_take(&other).await.unwrap().is_none());
        held.release().await;
        assert!(BackgroundLock::try_take(&other).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn the_queue_says_how_long_its_oldest_job_waits() {
    for db in databases().await {
        assert_eq!(queue(&db, NOW).await.unwrap(), Queue::default());
        let at = |seconds| NewJob {
            run_at: NOW.plus_seconds(seconds),
            ..NewJob::new("any", json!({}), NOW)
        };
        add(&db, at(10)).await;
        add(&db, at(20)).await;
        assert_eq!(queue(&db, NOW).await.unwrap().waiting, 0, "not due yet");
        let later = NOW.plus_seconds(60);
        let seen = queue(&db, later).await.unwrap();
        assert_eq!((seen.waiting, seen.oldest), (2, Some(NOW.plus_seconds(10))));
        let claimed = claim(&db, "w", 60, later).await.unwrap().unwrap();
        let seen = queue(&db, later).await.unwrap();
        assert_eq!((seen.waiting, seen.oldest), (1, Some(NOW.plus_seconds(20))));
        let long = later.plus_seconds(61);
        assert_eq!(
            queue(&db, long).await.unwrap().waiting,
            2,
            "its worker died"
        );
        finish(&db, &claimed, later).await.unwrap();
        let last = NewJob {
            max_attempts: 1,
            ..at(0)
        };
        add(&db, last).await;
        let last = claim(&db, "w", 60, later).await.unwrap().unwrap();
        fail(&db, &last, "no luck", later).await.unwrap();
        assert_eq!(queue(&db, later).await.unwrap().dead, 1);
    }
}
