//! One bad thing and everything else: what is damaged, what cannot be stored, what another reads.
//!
//! Invariant: every other input is read, and nothing is settled that was not read.

use crate::bench::{Bench, GOOD, NAME, benches, report};
use axum::body::Bytes;
use base::id::TenantId;
use base::{Actor, ContentHash};
use futures::StreamExt as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use watch::WatchError;
use watch::ingest::{Input, Options, Via, actions};
use watch::quarantine;

const TWO: &str = "2026-03-24-scan_telnet-two.csv";

impl Bench {
    async fn keep_of(&self, tenant: TenantId, name: &str, bytes: Vec<u8>) -> ContentHash {
        let input = Input::Bytes {
            name: name.to_owned(),
            bytes,
        };
        let options = Options::new(Via::Upload);
        let actor = Actor::operator();
        let kept = actions::keep(&actor, &self.watch, tenant, input, &options).await;
        kept.expect("kept")
    }

    /// What the background work stores.
    async fn stored(&self) -> u64 {
        let done = actions::finish_accepted(&self.watch).await;
        let done = done.expect("finished");
        done.iter().map(|(_, summary)| summary.stored).sum()
    }

    async fn sql(&self, sql: &'static str) {
        let mut tx = self.watch.db().begin().await.expect("begun");
        tx.execute(sql, store::params![]).await.expect("changed");
        tx.commit().await.expect("committed");
    }

    async fn open_rows(&self) -> Vec<i64> {
        let actor = Actor::operator();
        let open = quarantine::actions::list(&actor, &self.watch, self.tenant, "").await;
        let mut rows: Vec<i64> = open.expect("a list").iter().map(|e| e.row).collect();
        rows.sort_unstable();
        rows
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_upload_keeps_nobody_elses_from_being_read() {
    for bench in benches().await {
        let damaged = bench.keep_of(bench.tenant, NAME, report(&GOOD)).await;
        std::fs::write(bench.watch.blobs().path(damaged), b"nothing of ours").expect("damaged");
        let late = TenantId::from_bytes([9; 16]);
        bench.keep_of(bench.tenant, TWO, report(&GOOD[1..])).await;
        bench.keep_of(late, NAME, report(&GOOD[..1])).await;
        assert_eq!(bench.stored().await, 2);
        assert_eq!(bench.open_rows().await, [quarantine::WHOLE_FILE]);
        assert_eq!(bench.stored().await, 0, "and it is not tried for ever");
        bench.keep_of(bench.tenant, NAME, report(&GOOD)).await;
        assert_eq!(bench.stored().await, 1, "sent again, it is read");
        assert!(bench.open_rows().await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_input_that_the_store_fails_on_keeps_no_other_from_being_read() {
    for bench in benches().await {
        let mut packed = zstd::encode_all(report(&GOOD).as_slice(), 1).expect("zstd");
        packed.truncate(packed.len() - 4);
        let name = "2026-03-24-scan_telnet-cut.csv.zst";
        bench.keep_of(bench.tenant, name, packed.clone()).await;
        bench.stored().await;
        bench.sql("UPDATE watch_source SET rows_read = -1").await;
        bench.keep_of(bench.tenant, name, packed).await;
        bench
            .keep_of(
                bench.tenant,
                TWO,
                report(&["2026-03-24 05:02:03,198.18.0.9,23,tcp,64500,XA,telnet,0,high"]),
            )
            .await;
        assert_eq!(bench.stored().await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_reads_is_left_to_it_until_it_is_gone() {
    for bench in benches().await {
        bench.keep_of(bench.tenant, NAME, report(&GOOD)).await;
        let until = bench.watch.clock().now().plus_seconds(300);
        let mut tx = bench.watch.db().begin().await.expect("begun");
        let sql = "UPDATE watch_input SET reader = 'another', reader_until = $1";
        tx.execute(sql, store::params![until]).await.expect("taken");
        tx.commit().await.expect("committed");
        assert_eq!(bench.stored().await, 0);
        bench.watch.clock().advance_seconds(301);
        assert_eq!(bench.stored().await, 2, "the other one is gone");
        assert_eq!(bench.stored().await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_settles_only_what_it_read() {
    for bench in benches().await {
        let bad = "2026-13-24 01:02:03,198.18.0.3,23,tcp,64500,XA,telnet,0,high";
        let blob = bench
            .keep_of(bench.tenant, NAME, report(&[GOOD[0], bad]))
            .await;
        assert_eq!(bench.stored().await, 1);
        assert_eq!(bench.open_rows().await, [1]);
        let path = bench.watch.blobs().path(blob);
        let bytes = std::fs::read(&path).expect("kept");
        std::fs::remove_file(&path).expect("removed");
        let operator = Actor::operator();
        for _ in 0..2 {
            let retried = actions::retry(&operator, &bench.watch, bench.tenant).await;
            assert_eq!(retried.expect("retried").problems.len(), 1);
            assert_eq!(bench.open_rows().await, [quarantine::WHOLE_FILE, 1]);
        }
        std::fs::write(&path, bytes).expect("restored");
        let retried = actions::retry(&operator, &bench.watch, bench.tenant).await;
        assert_eq!(retried.expect("retried").rejected, 1);
        assert_eq!(bench.open_rows().await, [1]);
    }
}

/// A piece that is counted as long as it is in memory.
struct Piece(Vec<u8>, Arc<AtomicUsize>);

impl AsRef<[u8]> for Piece {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.1.fetch_sub(self.0.len(), Ordering::SeqCst);
    }
}

const PIECE: usize = 64 * 1024;
/// The most bytes of an upload that are in memory at a time.
const BOUND: usize = 8 * PIECE;

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_larger_than_the_memory_allowed_for_it_goes_to_the_disk_as_it_comes() {
    for bench in benches().await {
        let (held, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let pieces = 16 * BOUND / PIECE;
        let (counted, peak) = (Arc::clone(&held), Arc::clone(&most));
        let body = futures::stream::iter(0..pieces).map(move |n| {
            let now = counted.fetch_add(PIECE, Ordering::SeqCst) + PIECE;
            peak.fetch_max(now, Ordering::SeqCst);
            let bytes = n.to_le_bytes().repeat(PIECE / 8);
            Ok::<_, std::io::Error>(Bytes::from_owner(Piece(bytes, Arc::clone(&counted))))
        });
        let (actor, options) = (Actor::operator(), Options::new(Via::Upload));
        let what = (NAME.to_owned(), body, u64::MAX);
        let kept = actions::keep_arriving(&actor, &bench.watch, bench.tenant, what, &options).await;
        let blob = kept.expect("kept");
        let bytes = bench.watch.blobs().verify(blob).expect("whole");
        assert_eq!(bytes as usize, pieces * PIECE);
        let most = most.load(Ordering::SeqCst);
        assert!(most <= BOUND, "{most} bytes in memory");
        assert_eq!(held.load(Ordering::SeqCst), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_breaks_off_or_is_too_large_leaves_nothing() {
    for bench in benches().await {
        let (actor, options) = (Actor::operator(), Options::new(Via::Upload));
        let whole = || {
            Ok(Bytes::from_static(
                b"timestamp,ip\n2026-03-24 01:02:03,198.18.0.1\n",
            ))
        };
        let broken = vec![whole(), Err("the peer is gone".to_owned())];
        for (pieces, limit) in [(broken, u64::MAX), (vec![whole(), whole()], 50)] {
            let what = (NAME.to_owned(), futures::stream::iter(pieces), limit);
            let kept = actions::keep_arriving(&actor, &bench.watch, bench.tenant, what, &options);
            let kept = kept.await;
            assert!(
                matches!(
                    kept,
                    Err(WatchError::BrokenOff(_) | WatchError::TooLarge(50))
                ),
                "{kept:?}"
            );
        }
        for sql in [
            "SELECT COUNT(*) AS n FROM watch_input",
            "SELECT COUNT(*) AS n FROM store_blob",
        ] {
            let row = bench.watch.db().fetch_one(sql, store::params![]).await;
            let n: i64 = row.and_then(|r| r.get("n")).expect("a number");
            assert_eq!(n, 0, "{sql}");
        }
        assert_eq!(bench.stored().await, 0);
    }
}
