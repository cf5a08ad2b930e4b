//! Storing: exactly once, whatever is repeated and whoever else writes.

use super::*;
use crate::LakeError;

#[tokio::test]
async fn the_same_input_twice_changes_nothing() {
    for bench in benches().await {
        let rows: Vec<Seen> = (1..=20).map(|h| seen(i32::from(h % 3), h)).collect();
        let first = store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        assert_eq!((first.stored, first.duplicates), (20, 0));
        let version = bench.lake.version().await.expect("a version");
        let again = store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        assert_eq!((again.stored, again.duplicates), (0, 20));
        let other = store(&bench.lake, &bench.db, &rows, 2)
            .await
            .expect("stored");
        assert_eq!((other.stored, other.duplicates), (0, 20));
        assert!(bench.lake.version().await.expect("a version") > version);
        assert_eq!(
            hosts(&bench.lake, &everything(), &Filter::default())
                .await
                .len(),
            20
        );
        let progress = bench
            .lake
            .progress(tenant(), source(1))
            .await
            .expect("read");
        assert_eq!(
            progress,
            Some(crate::Progress {
                rows: 20,
                complete: true
            })
        );
        assert_eq!(
            bench
                .lake
                .progress(tenant(), source(9))
                .await
                .expect("read"),
            None
        );
    }
}

#[tokio::test]
async fn a_repeat_inside_a_batch_is_stored_once_and_the_first_stays() {
    for bench in benches().await {
        let rows = vec![seen(0, 1), seen(0, 2), seen(0, 1)];
        let summary = store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        assert_eq!((summary.stored, summary.duplicates), (2, 1));
        let list = bench
            .lake
            .list(&everything(), &Filter::default(), None, 10)
            .await;
        let rows: Vec<u64> = list
            .expect("a list")
            .rows
            .iter()
            .map(|o| o.meta.row)
            .collect();
        assert_eq!(rows, [1, 0]);
    }
}

#[tokio::test]
async fn of_two_writers_of_one_day_the_second_is_told_and_loses_nothing() {
    for bench in benches().await {
        let prepare = async |host: u8| {
            let mut builder = Builder::new();
            push(&mut builder, &seen(0, host), source(host), 0);
            push(&mut builder, &seen(0, 9), source(host), 1);
            let range = SourceRange {
                source: source(host),
                first_row: 0,
                rows: 2,
            };
            bench
                .lake
                .prepare(
                    tenant(),
                    &std::sync::Arc::new(vec![builder.finish()]),
                    &[range],
                )
                .await
                .expect("prepared")
        };
        let (first, second) = (prepare(1).await, prepare(2).await);
        let mut tx = bench.db.begin().await.expect("begun");
        first.commit(&mut tx).await.expect("the first commits");
        tx.commit().await.expect("committed");
        let mut tx = bench.db.begin().await.expect("begun");
        let refused = second.commit(&mut tx).await;
        assert!(
            matches!(refused, Err(LakeError::Conflict(_))),
            "{refused:?}"
        );
        tx.rollback().await.expect("rolled back");
        let again = prepare(2).await;
        assert_eq!(again.summary().duplicates, 1);
        let mut tx = bench.db.begin().await.expect("begun");
        again.commit(&mut tx).await.expect("the second commits");
        tx.commit().await.expect("committed");
        let all = hosts(&bench.lake, &everything(), &Filter::default()).await;
        assert_eq!(all, [(0, 1), (0, 2), (0, 9)]);
    }
}

#[tokio::test]
async fn progress_counts_from_the_start_without_gaps() {
    for bench in benches().await {
        let commit = async |first: u64, host: u8| {
            let mut builder = Builder::new();
            push(&mut builder, &seen(0, host), source(1), first);
            let range = SourceRange {
                source: source(1),
                first_row: first,
                rows: 10,
            };
            let prepared = bench
                .lake
                .prepare(
                    tenant(),
                    &std::sync::Arc::new(vec![builder.finish()]),
                    &[range],
                )
                .await;
            let mut tx = bench.db.begin().await.expect("begun");
            prepared
                .expect("prepared")
                .commit(&mut tx)
                .await
                .expect("commits");
            tx.commit().await.expect("committed");
            bench
                .lake
                .progress(tenant(), source(1))
                .await
                .expect("read")
                .expect("begun")
                .rows
        };
        assert_eq!(commit(10, 1).await, 0);
        assert_eq!(commit(0, 2).await, 20);
    }
}

#[tokio::test]
async fn many_small_commits_of_a_day_keep_few_key_runs_and_still_find_repeats() {
    for bench in benches().await {
        for host in 0..40 {
            store(&bench.lake, &bench.db, &[seen(0, host)], host)
                .await
                .expect("stored");
        }
        let runs =
            "SELECT COUNT(*) AS n FROM lake_file WHERE kind = 'keys' AND removed_version IS NULL";
        let runs: i64 = bench
            .db
            .fetch_one(runs, vec![])
            .await
            .expect("read")
            .get("n")
            .expect("n");
        assert!(runs <= 4, "{runs} runs");
        let rows: Vec<Seen> = (0..40).map(|h| seen(0, h)).collect();
        let again = store(&bench.lake, &bench.db, &rows, 99)
            .await
            .expect("stored");
        assert_eq!((again.stored, again.duplicates), (0, 40));
    }
}
