//! Raw input read again: another reading in place of the one before, once, whatever happens.

use super::*;
use crate::{Batch, Fate, FigureQuery, StoredMeta};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The same rows of source 1 as another mapping reads them.
fn again(rows: &[(u64, Seen)]) -> Arc<Batch> {
    let mut builder = Builder::new();
    for (number, one) in rows {
        push(&mut builder, one, source(1), *number);
    }
    Arc::new(builder.finish())
}

fn mozi(day: i32, host: u8) -> Seen {
    Seen {
        family: "mozi",
        ..seen(day, host)
    }
}

fn id(row: u64) -> ObservationId {
    ObservationId::of(tenant(), &source(1), row)
}

async fn replace(
    lake: &Lake,
    db: &Db,
    new: &Arc<Batch>,
    old: &[(Day, ObservationId)],
) -> crate::Result<(u64, u64)> {
    let none = BTreeSet::new();
    let done = lake
        .replace(tenant(), new, (old, &none), "read again")
        .await?;
    let mut tx = db.begin().await?;
    done.commit(&mut tx).await?;
    tx.commit().await?;
    Ok((done.replaced(), done.gone()))
}

/// Host and family of everything, sorted.
async fn families(lake: &Lake) -> Vec<(u8, String)> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let each = move |row: &Row, _: &StoredMeta| {
        let ip = row.ip(Field::SourceIp).expect("an address").to_string();
        let host = ip.rsplit('.').next().and_then(|h| h.parse().ok());
        let family = row.text(Field::MalwareName).unwrap_or("").to_owned();
        sender.send((host.expect("a host"), family)).is_ok()
    };
    lake.select(&everything(), &crate::Selection::default(), each)
        .await
        .expect("an export");
    let mut all: Vec<_> = receiver.into_iter().collect();
    all.sort_unstable();
    all
}

fn named(all: &[(u8, &str)]) -> Vec<(u8, String)> {
    let owned = |(host, family): &(u8, &str)| (*host, (*family).to_owned());
    all.iter().map(owned).collect()
}

async fn figures(lake: &Lake) -> Vec<(i32, u64, u64)> {
    while lake.rollup_dirty(10).await.expect("rolled up").days > 0 {}
    let query = FigureQuery::totals(day(0), day(9));
    let all = lake.figures(tenant(), &query).await.expect("figures");
    let all = all.iter().filter(|f| f.observations > 0);
    all.map(|f| (f.day.number() - day(0).number(), f.units, f.observations))
        .collect()
}

#[tokio::test]
async fn a_new_reading_stands_in_place_of_the_old_one() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let rows = [seen(0, 1), seen(0, 2), seen(0, 3), seen(1, 4)];
        store(lake, db, &rows, 1).await.expect("stored");
        store(lake, db, &[seen(0, 9)], 2).await.expect("stored");
        assert_eq!(figures(lake).await, [(0, 4, 4), (1, 1, 1)]);
        // Row 0 has another family, row 1 another day, row 2 is refused now.
        let new = again(&[(0, mozi(0, 1)), (1, mozi(2, 2))]);
        let old = [(day(0), id(0)), (day(0), id(1)), (day(0), id(2))];
        assert_eq!(replace(lake, db, &new, &old).await.expect("done"), (2, 1));
        let want = named(&[(1, "mozi"), (2, "mozi"), (4, "mirai"), (9, "mirai")]);
        assert_eq!(families(lake).await, want);
        assert_eq!(figures(lake).await, [(0, 2, 2), (1, 1, 1), (2, 1, 1)]);
        assert!(lake.check().await.expect("checked").is_empty());
        // Once more, and the raw rows again: nothing is doubled.
        let old = [(day(0), id(0)), (day(2), id(1))];
        assert_eq!(replace(lake, db, &new, &old).await.expect("done"), (2, 0));
        assert_eq!(families(lake).await, want);
        let known = store(lake, db, &[seen(0, 3), mozi(2, 2)], 3).await;
        assert_eq!(known.expect("stored").duplicates, 2);
        bench.clock.advance_seconds(200_000);
        lake.sweep().await.expect("swept");
        assert_eq!(families(lake).await, want);
        assert!(lake.check().await.expect("checked").is_empty());
    }
}

#[tokio::test]
async fn what_was_taken_back_is_not_brought_back_and_can_be_taken_back_later() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let rows = [seen(0, 1), seen(0, 2)];
        store(lake, db, &rows, 1).await.expect("stored");
        let host = |n: u8| Filter {
            address: format!("198.18.0.{n}").parse().ok(),
            ..Filter::default()
        };
        lake.retract(tenant(), &host(1), "a mistake")
            .await
            .expect("retracted");
        figures(lake).await;
        let new = again(&[(0, mozi(0, 1)), (1, mozi(0, 2))]);
        let old = [(day(0), id(0)), (day(0), id(1))];
        assert_eq!(replace(lake, db, &new, &old).await.expect("done"), (1, 0));
        assert_eq!(families(lake).await, named(&[(2, "mozi")]));
        let taken = lake.retract(tenant(), &host(2), "a mistake").await;
        assert_eq!(taken.expect("retracted"), 1);
        assert!(families(lake).await.is_empty());
        assert!(figures(lake).await.is_empty());
    }
}

#[tokio::test]
async fn what_a_replacement_took_out_can_return_once() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        store(lake, db, &[seen(0, 1), seen(0, 2)], 1)
            .await
            .expect("stored");
        let (none, old) = (again(&[]), [(day(0), id(0))]);
        assert_eq!(replace(lake, db, &none, &old).await.expect("done"), (0, 1));
        figures(lake).await;
        let batch = again(&[(0, seen(0, 1))]);
        let fates = lake.fates(tenant(), &batch).await.expect("read");
        assert_eq!(fates, [Fate::Known]);
        let ids = [id(0), id(1)];
        let out = lake.taken_out(tenant(), &ids, "read again").await;
        let out = out.expect("read");
        assert_eq!(out, BTreeSet::from([id(0)]));
        let other = lake.taken_out(tenant(), &ids, "a mistake").await;
        assert!(other.expect("read").is_empty());
        for returned in [1, 0] {
            let question = (&old[..], &out);
            let done = lake.replace(tenant(), &batch, question, "read again").await;
            let done = done.expect("written");
            assert_eq!((done.returned(), done.replaced()), (returned, 1 - returned));
            let mut tx = db.begin().await.expect("begun");
            done.commit(&mut tx).await.expect("listed");
            tx.commit().await.expect("committed");
        }
        assert_eq!(families(lake).await, named(&[(1, "mirai"), (2, "mirai")]));
        assert_eq!(figures(lake).await, [(0, 2, 2)]);
        assert!(lake.check().await.expect("checked").is_empty());
    }
}

#[tokio::test]
async fn another_writer_in_between_is_a_conflict() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        store(lake, db, &[seen(0, 1)], 1).await.expect("stored");
        let (new, old) = (again(&[(0, mozi(0, 1))]), [(day(0), id(0))]);
        let late = lake
            .replace(tenant(), &new, (&old, &BTreeSet::new()), "read again")
            .await;
        store(lake, db, &[seen(0, 5)], 2).await.expect("stored");
        let mut tx = db.begin().await.expect("begun");
        let got = late.expect("prepared").commit(&mut tx).await;
        assert!(matches!(got, Err(crate::LakeError::Conflict(_))), "{got:?}");
        tx.rollback().await.expect("rolled back");
        assert_eq!(families(lake).await, named(&[(1, "mirai"), (5, "mirai")]));
    }
}

#[tokio::test]
async fn stored_and_reread_rows_are_told_side_by_side() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let rows = [seen(0, 1), seen(0, 2), seen(1, 3)];
        store(lake, db, &rows, 1).await.expect("stored");
        // Row 1 is refused now, row 3 was refused before, row 4 is a repeat of row 0.
        let batch = again(&[
            (0, seen(0, 1)),
            (2, mozi(1, 3)),
            (3, seen(1, 7)),
            (4, seen(0, 1)),
        ]);
        let each = |seen: &mut Vec<(i32, u64, Option<bool>)>, pair: crate::Stored<'_>| {
            let (row, meta) = pair.old;
            let same = pair
                .new
                .map(|(new, _, _)| new.text(Field::MalwareName) == row.text(Field::MalwareName));
            seen.push((pair.day.number() - day(0).number(), meta.row, same));
        };
        let (mut seen, rest) = lake
            .reread(
                (tenant(), (day(0), day(1))),
                &batch,
                &[id(1)],
                Vec::new(),
                each,
            )
            .await
            .expect("compared");
        seen.sort_unstable();
        assert_eq!(
            seen,
            [(0, 0, Some(true)), (0, 1, None), (1, 2, Some(false))]
        );
        assert_eq!(rest, [2, 3]);
        let mut rebuilt = Builder::new();
        batch.each(&rest, |row, meta, dedup| {
            rebuilt.push(row, &meta.as_given(dedup).expect("complete"));
        });
        let unstored = Arc::new(rebuilt.finish());
        let fates = lake.fates(tenant(), &unstored).await.expect("read");
        assert_eq!(fates, [Fate::Fresh, Fate::Known]);
        assert_eq!(batch.days().expect("days"), Some((day(0), day(1))));
    }
}
