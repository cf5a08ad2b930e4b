//! Files of observations that are missing or damaged: read again from the raw input, or named.

use crate::bench::{Bench, GOOD, NAME, benches, report, tenant};
use crate::crash::{number, rows, settle_down, take};
use crate::ground::{grounds, visit};
use base::Actor;
use lake::{Filter, Observation};
use std::path::{Path, PathBuf};
use watch::ingest::replay::Choice;
use watch::ingest::replay::actions::{apply, compare};
use watch::ingest::replay::mend::{damaged, lost, mend};
use watch::quarantine::actions::{damaged as damaged_files, remove_damaged};

const OTHER: &str = "2026-03-24-scan_http-test.csv";
const ROW: &str = "2026-03-24 05:00:00,198.18.0.9,80,tcp,64500,XA,http,0,high";

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn named(bench: &Bench, part: &str) -> Vec<PathBuf> {
    let mut all = files(&bench.folder().join("lake"));
    all.retain(|p| {
        p.file_name()
            .is_some_and(|n| n.to_string_lossy().contains(part))
    });
    all
}

fn remove(path: &Path) {
    std::fs::remove_file(path).expect("removed");
}

fn flip(path: &Path) {
    let mut bytes = std::fs::read(path).expect("bytes");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    std::fs::write(path, bytes).expect("written");
}

fn ids(all: &[Observation]) -> Vec<String> {
    let mut ids: Vec<String> = all.iter().map(|o| o.meta.id.to_string()).collect();
    ids.sort();
    ids
}

async fn stored(bench: &Bench) -> Vec<u64> {
    let long_ago = base::Timestamp::from_micros(0);
    let operator = Actor::operator();
    let sources =
        watch::ingest::actions::sources(&operator, &bench.watch, bench.tenant, long_ago, 9);
    sources
        .await
        .expect("sources")
        .iter()
        .map(|s| s.stored)
        .collect()
}

/// Two reports, of which one observation was taken back.
async fn fill(bench: &Bench) {
    bench.take(NAME, report(&GOOD)).await;
    bench.take(OTHER, report(&[ROW])).await;
    let one = Filter {
        address: Some("198.18.0.1".parse().expect("an address")),
        ..Filter::default()
    };
    let lake = bench.watch.lake();
    let erased = lake.erase(bench.tenant, &one, "a test").await;
    assert_eq!(erased.expect("erased"), 1);
    lake.rollup_dirty(8).await.expect("counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_damaged_file_held_comes_back_from_the_raw_input_once() {
    for (harm, aside) in [(remove as fn(&Path), 0), (flip, 1)] {
        for bench in benches().await {
            let (operator, tenant) = (Actor::operator(), bench.tenant);
            fill(&bench).await;
            let before = bench.all().await;
            assert_eq!(before.len(), 2);
            for path in named(&bench, ".events.parquet") {
                harm(&path);
            }
            let broken = damaged(&operator, &bench.watch, tenant)
                .await
                .expect("looked");
            assert!(!broken.is_empty());
            let affected = mend(&operator, &bench.watch, tenant, &broken).await;
            let affected = affected.expect("mended");
            assert!(bench.all().await.is_empty(), "what is left can be read");
            assert!(named(&bench, "damaged-").len() >= aside);
            let found = damaged_files(&operator, &bench.watch, tenant).await;
            let count = u64::try_from(named(&bench, "damaged-").len()).expect("few");
            assert_eq!(found.expect("looked").files, count);
            bench.watch.lake().rollup_dirty(8).await.expect("counted");

            let choice = Choice::default();
            let found = compare(&operator, &bench.watch, tenant, &choice, &|_, _| {}).await;
            assert_eq!(found.expect("compared").added, 2);
            let written = apply(&operator, &bench.watch, tenant, &choice, &|_, _| {}).await;
            assert_eq!(written.expect("written").added, 2);
            let missing = lost(&bench.watch, tenant, &affected).await.expect("looked");
            assert!(missing.is_empty(), "{missing:?}");
            assert_eq!(
                ids(&bench.all().await),
                ids(&before),
                "and not what was erased"
            );
            let found = bench.watch.lake().check().await.expect("checked");
            assert!(found.is_empty(), "{found:?}");
            let mut counts = stored(&bench).await;
            counts.sort_unstable();
            assert_eq!(counts, [1, 1]);

            let again = compare(&operator, &bench.watch, tenant, &choice, &|_, _| {}).await;
            assert!(again.expect("compared").is_empty());
            // The erased row is known again, wherever it comes from.
            let renamed = "2026-03-24-scan_telnet-renamed.csv";
            assert_eq!(bench.take(renamed, report(&GOOD)).await.stored, 0);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_no_raw_input_any_more_is_named_as_lost() {
    for bench in benches().await {
        let (operator, tenant) = (Actor::operator(), bench.tenant);
        bench.take(NAME, report(&GOOD)).await;
        for path in named(&bench, ".events.parquet") {
            remove(&path);
        }
        for path in files(&bench.folder().join("blobs")) {
            remove(&path);
        }
        let broken = damaged(&operator, &bench.watch, tenant)
            .await
            .expect("looked");
        let affected = mend(&operator, &bench.watch, tenant, &broken).await;
        let choice = Choice::default();
        let written = apply(&operator, &bench.watch, tenant, &choice, &|_, _| {}).await;
        assert_eq!(written.expect("written").added, 0);
        let missing = lost(&bench.watch, tenant, &affected.expect("mended")).await;
        let missing = missing.expect("looked");
        assert_eq!(missing.len(), 1);
        assert_eq!(missing[0].file, NAME);
        let said = &missing[0].problem;
        assert!(
            said.starts_with("2 observations of 2026-03-24 are lost"),
            "{said}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mending_survives_a_crash_at_every_point() {
    let operator = Actor::operator();
    for template in grounds(async |watch| {
        take(watch, NAME, report(&GOOD)).await.expect("taken");
        take(watch, OTHER, report(&[ROW])).await.expect("taken");
        settle_down(watch).await.expect("counted");
        let sql = "SELECT blob FROM watch_input LIMIT 1";
        let row = watch.db().fetch_one(sql, store::params![]).await;
        let blob = row.expect("an input").get("blob").expect("a hash");
        let path = watch.blobs().path(blob);
        let data = path.ancestors().find(|p| p.ends_with("blobs"));
        let lake = data.expect("the blobs").with_file_name("lake");
        let events = files(&lake).into_iter();
        let mut events = events.filter(|p| p.to_string_lossy().contains(".events.parquet"));
        flip(&events.next().expect("a file of observations"));
    })
    .await
    {
        let points = visit(&template, async |visit| {
            let go = async |watch: &watch::Watch| {
                let broken = damaged(&operator, watch, tenant()).await?;
                mend(&operator, watch, tenant(), &broken).await?;
                let choice = Choice::default();
                apply(&operator, watch, tenant(), &choice, &|_, _| {}).await
            };
            if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
                let _ = go(&watch).await;
            }
            let watch = visit.ground.reopen().await;
            go(&watch).await.expect("the next one does the rest");
            settle_down(&watch).await.expect("counted");
            assert_eq!(rows(&watch).await.len(), 3);
            let sql = "SELECT CAST(SUM(stored) AS BIGINT) AS n FROM watch_source";
            assert_eq!(number(&watch, sql).await, 3, "each counted once");
            assert_eq!(watch.lake().check().await.expect("checked"), []);
        })
        .await;
        println!("{points} crash points of mending");
        assert!(points > 10, "{points}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_aside_goes_when_it_is_told_to_or_its_day_is_past_the_limit() {
    let operator = Actor::operator();
    for by_hand in [true, false] {
        for bench in benches().await {
            let tenant = bench.tenant;
            fill(&bench).await;
            named(&bench, ".events.parquet")
                .iter()
                .for_each(|p| flip(p));
            let broken = damaged(&operator, &bench.watch, tenant).await;
            let broken = broken.expect("looked");
            let mended = mend(&operator, &bench.watch, tenant, &broken).await;
            mended.expect("mended");
            assert!(!named(&bench, "damaged-").is_empty());
            let nobody = Actor::anonymous();
            assert!(damaged_files(&nobody, &bench.watch, tenant).await.is_err());
            assert!(remove_damaged(&nobody, &bench.watch, tenant).await.is_err());
            if by_hand {
                let gone = remove_damaged(&operator, &bench.watch, tenant).await;
                assert!(gone.expect("removed").bytes > 0);
            } else {
                let lake = bench.watch.lake();
                lake.set_retention_days(tenant, 30).await.expect("set");
                lake.apply_retention().await.expect("applied");
                assert!(
                    !named(&bench, "damaged-").is_empty(),
                    "the day is not past it"
                );
                bench.watch.clock().advance_seconds(60 * 86_400);
                lake.apply_retention().await.expect("applied");
            }
            assert!(named(&bench, "damaged-").is_empty());
        }
    }
}
