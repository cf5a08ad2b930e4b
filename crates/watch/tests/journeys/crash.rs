//! A crash at every write, rename, fsync and commit on the way of a report: taking it in, reading
//! it, storing, counting, compacting, refusing; reading refused rows again; fetching a feed.
//!
//! Each visit crashes once, opens the folder again as the next start does, and goes on. Invariant:
//! what is there in the end is the same as if nothing had happened, and at no moment half of it.

use crate::bench::{GOOD, NAME, tenant};
use crate::feed::{add_feed, provider};
use crate::ground::{Ground, Visit, grounds, visit};
use base::{Actor, Day};
use lake::{FigureQuery, Filter, Scope};
use watch::ingest::{Input, Options, Summary, Via, actions};
use watch::{Watch, WatchError};

/// The rows of a report that brings what is new, what is there, and what cannot be read.
const ROWS: [&str; 6] = [
    GOOD[0],
    GOOD[1],
    "2026-03-23 01:02:03,198.18.0.3,23,tcp,64500,XA,telnet,0,high",
    "2026-13-24 01:02:03,198.18.0.4,23,tcp,64500,XA,telnet,0,high",
    "2026-03-24 01:02:03,198.18.0.5,23,tcp,64500,XA,telnet,0,high,one,too,many",
    "2026-03-24 01:02:05,198.18.0.6,23,tcp,64500,XA,telnet,0,high",
];

pub async fn take(watch: &Watch, name: &str, bytes: Vec<u8>) -> Result<Summary, WatchError> {
    let input = Input::Bytes {
        name: name.to_owned(),
        bytes,
    };
    let (operator, options) = (Actor::operator(), Options::new(Via::Cli));
    actions::ingest(&operator, watch, tenant(), vec![input], &options).await
}

/// Counts until nothing is left to do.
pub async fn settle_down(watch: &Watch) -> Result<(), WatchError> {
    while watch.lake().rollup_dirty(10).await?.days > 0 {}
    Ok(())
}

pub async fn number(watch: &Watch, sql: &'static str) -> i64 {
    let row = watch.db().fetch_one(sql, store::params![]).await;
    row.and_then(|r| r.get("n")).expect("a number")
}

/// The observations, sorted, each by its time, its unit and its id.
pub async fn rows(watch: &Watch) -> Vec<String> {
    let scope = Scope::whole(tenant());
    let filter = Filter::default();
    let listed = watch.lake().list(&scope, &filter, None, 1000);
    let of = |one: &lake::Observation| format!("{} {}", one.meta.subject.unit, one.meta.id);
    let mut all: Vec<_> = listed.await.expect("a list").rows.iter().map(of).collect();
    all.sort_unstable();
    all
}

const QUARANTINE: &str = "SELECT COUNT(*) AS n FROM watch_quarantine";
pub const OPEN: &str = "SELECT COUNT(*) AS n FROM watch_quarantine WHERE settled_at IS NULL";
const UNREAD: &str = "SELECT COUNT(*) AS n FROM watch_input WHERE state = 'accepted'";
const SOURCES: &str = "SELECT report, rows_read, stored, duplicates, rejected, expired
    FROM watch_source ORDER BY received_at, source";

/// Everything that a user could see of it, as text to compare.
pub async fn everything(watch: &Watch) -> Vec<String> {
    settle_down(watch).await.expect("counted");
    assert_eq!(watch.lake().check().await.expect("checked"), []);
    let mut all = rows(watch).await;
    for sql in [QUARANTINE, OPEN, UNREAD] {
        all.push(format!("{sql}: {}", number(watch, sql).await));
    }
    for row in watch
        .db()
        .fetch(SOURCES, store::params![])
        .await
        .expect("sources")
    {
        all.push(format!("{:?}", row.values()));
    }
    let (from, to) = (day(1), day(31));
    let query = FigureQuery::totals(from, to);
    let figures = watch.lake().figures(tenant(), &query).await;
    // A day that could not be counted at the crash is counted later; the numbers are the same.
    let as_of = base::Timestamp::from_micros(0);
    let timeless = |figure| lake::Figure { as_of, ..figure };
    let figures = figures.expect("figures").into_iter().map(timeless);
    all.extend(figures.map(|f| format!("{f:?}")));
    for came in watch
        .lake()
        .feed_days(tenant(), from, to)
        .await
        .expect("arrivals")
    {
        all.push(format!(
            "{} {} {} {}",
            came.report, came.day, came.rows, came.sources
        ));
    }
    all
}

fn day(n: i32) -> Day {
    Day::from_ymd(2026, 3, n).expect("a day of March")
}

/// Every kept input is there and is what its name says; clearing away does not change that.
pub async fn raw_input_is_kept(watch: &Watch, ground: &Ground, inputs: usize) {
    ground.clock.advance_seconds(200_000);
    watch.lake().sweep().await.expect("swept");
    let now = ground.clock.now();
    watch.blobs().sweep(now).await.expect("swept");
    let sql = "SELECT blob FROM watch_input";
    let kept = watch
        .db()
        .fetch(sql, store::params![])
        .await
        .expect("inputs");
    assert_eq!(kept.len(), inputs);
    for row in kept {
        let blob = row.get("blob").expect("a hash");
        watch.blobs().verify(blob).expect("the raw input is there");
    }
    assert_eq!(watch.lake().check().await.expect("checked"), []);
}

fn packed(rows: &[&str]) -> Vec<u8> {
    zstd::encode_all(crate::bench::report(rows).as_slice(), 1).expect("packed")
}

/// Takes the report in, counts it, and compacts its day when that has become quiet.
async fn whole_way(watch: &Watch, visit: &Visit, name: &str) -> Result<(), WatchError> {
    take(watch, name, packed(&ROWS)).await?;
    let taken = visit.fs.points();
    settle_down(watch).await?;
    let counted = visit.fs.points();
    visit.ground.clock.advance_seconds(100_000);
    let compacted = watch.lake().compact_due(10).await?;
    if compacted == 0 && visit.turn > 0 {
        // The crash came on the way: the lake noted the day and went on.
        return Ok(());
    }
    assert_eq!(compacted, 1);
    let all = visit.fs.points();
    assert!(
        taken > 30 && counted > taken && all > counted,
        "{taken} {counted} {all}"
    );
    Ok(())
}

async fn ingest_visit(visit: &Visit) {
    let name = "2026-03-24-scan_telnet-more.csv.zst";
    if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
        let _ = whole_way(&watch, visit, name).await;
    }
    let watch = visit.ground.reopen().await;
    // All of the report's rows and refusals, or none.
    let there = (rows(&watch).await.len(), number(&watch, QUARANTINE).await);
    assert!(there == (1, 0) || there == (4, 2), "{there:?}: a mixture");
    assert_eq!(watch.lake().check().await.expect("checked"), []);
    if visit.turn.is_multiple_of(2) {
        // What the background work of `serve` does.
        actions::finish_accepted(&watch).await.expect("finished");
    }
    let again = take(&watch, name, packed(&ROWS)).await.expect("taken");
    assert_eq!(again.rows, again.stored + again.duplicates + again.rejected);
    assert_eq!((again.rows, again.rejected), (6, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_survives_a_crash_at_every_point_of_its_way() {
    for template in grounds(async |watch| {
        take(watch, NAME, packed(&ROWS[..1])).await.expect("taken");
        settle_down(watch).await.expect("counted");
    })
    .await
    {
        let truth = std::cell::RefCell::new(Vec::new());
        let points = visit(&template, async |visit| {
            ingest_visit(visit).await;
            let watch = visit.ground.reopen().await;
            let found = everything(&watch).await;
            if truth.borrow().is_empty() {
                assert!(found.contains(&format!("{QUARANTINE}: 2")), "{found:#?}");
                truth.replace(found);
            } else {
                assert_eq!(found, *truth.borrow());
            }
            assert_eq!(rows(&watch).await.len(), 4);
            raw_input_is_kept(&watch, &visit.ground, 2).await;
        })
        .await;
        println!("{points} crash points from the report to its figures");
        assert!(points > 40, "{points}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_fetch_survives_a_crash_at_every_point() {
    let (address, _) = provider(0).await;
    for template in grounds(async |watch| add_feed(watch, tenant(), address.clone()).await).await {
        let points = visit(&template, async |visit| {
            let fetch = async |watch: &Watch| {
                let operator = Actor::operator();
                watch::feed::actions::fetch(&operator, watch, tenant(), "national", 2).await
            };
            if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
                let _ = fetch(&watch).await;
            }
            let watch = visit.ground.reopen().await;
            let recorded = "SELECT COUNT(*) AS n FROM watch_feed_file WHERE fetched_at IS NOT NULL";
            if number(&watch, recorded).await == 1 {
                assert_eq!(rows(&watch).await.len(), 2, "recorded as fetched and lost");
            }
            if visit.turn.is_multiple_of(2) {
                actions::finish_accepted(&watch).await.expect("finished");
            }
            let fetched = fetch(&watch).await.expect("the provider answers");
            assert!(fetched.failed.is_empty(), "{fetched:?}");
            assert_eq!(number(&watch, recorded).await, 1);
            assert_eq!(fetch(&watch).await.expect("answered").fetched, 0);
            settle_down(&watch).await.expect("counted");
            assert_eq!(rows(&watch).await.len(), 2, "every row once");
            let came = watch.lake().feed_days(tenant(), day(1), day(31)).await;
            let came = came.expect("arrivals");
            assert_eq!((came.len(), came[0].rows, came[0].sources), (1, 2, 1));
            raw_input_is_kept(&watch, &visit.ground, 1).await;
        })
        .await;
        println!("{points} crash points of a feed's fetch");
        assert!(points > 20, "{points}");
    }
}

/// A schema of a made-up type that takes the time from `note` when that is required, else from
/// `timestamp`: a row without a note is refused by the one and read by the other.
pub fn schema(date: &str, note: &str) -> Vec<u8> {
    let (time, other) = if note == "optional_fields" {
        ("timestamp", r#"["extra.", "note"]"#)
    } else {
        ("note", r#"["extra.", "note"], [false, "timestamp"]"#)
    };
    format!(
        r#"{{"_meta": {{"date_created": "{date}"}}, "scan_made_up": {{
            "file_name": "scan_made_up", "feed_name": "Made up", "url": "https://example.org/",
            "constant_fields": {{"classification.type": "vulnerable-system"}},
            "required_fields": [["time.source", "{time}", "add_UTC_to_timestamp"],
                ["source.ip", "ip", "validate_ip"]],
            "optional_fields": [{other}]}}}}"#
    )
    .into_bytes()
}

/// A report of which one row is an observation and two are refused; by the schema that was loaded
/// after it, one of those would be an observation too.
async fn half_refused(watch: &Watch) {
    let operator = Actor::operator();
    let load = async |bytes: Vec<u8>| {
        let loaded = watch::schema::actions::load(&operator, watch, &bytes).await;
        loaded.expect("a schema")
    };
    load(schema("2026-01-01T00:00:00Z", "required_fields")).await;
    let report = "timestamp,ip,note\n\
            2026-03-24 01:02:03,198.18.0.1,2026-03-24 01:02:03\n2026-03-24 01:02:04,198.18.0.2\nno date,198.18.0.3,x\n";
    let name = "2026-03-24-scan_made_up-test.csv";
    let taken = take(watch, name, report.as_bytes().to_vec())
        .await
        .expect("taken");
    assert_eq!((taken.stored, taken.rejected), (1, 2));
    load(schema("2026-02-01T00:00:00Z", "optional_fields")).await;
    settle_down(watch).await.expect("counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_refused_rows_again_survives_a_crash_at_every_point() {
    let operator = Actor::operator();
    for template in grounds(half_refused).await {
        let points = visit(&template, async |visit| {
            if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
                let _ = actions::retry(&operator, &watch, tenant()).await;
            }
            let watch = visit.ground.reopen().await;
            let (there, open) = (rows(&watch).await.len(), number(&watch, OPEN).await);
            assert!(
                there == 2 || open == 2,
                "an entry was settled without its row"
            );
            actions::retry(&operator, &watch, tenant())
                .await
                .expect("retried");
            settle_down(&watch).await.expect("counted");
            let end = (
                rows(&watch).await.len(),
                number(&watch, QUARANTINE).await,
                number(&watch, OPEN).await,
            );
            assert_eq!(end, (2, 2, 1), "every row once, every entry once");
            raw_input_is_kept(&watch, &visit.ground, 1).await;
        })
        .await;
        println!("{points} crash points of reading refused rows again");
        assert!(points > 10, "{points}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replay_survives_a_crash_at_every_point() {
    use watch::ingest::replay::Choice;
    use watch::ingest::replay::actions::{apply, compare};
    let (operator, choice) = (Actor::operator(), Choice::default());
    for template in grounds(half_refused).await {
        let truth = std::cell::RefCell::new(Vec::new());
        let points = visit(&template, async |visit| {
            let replay =
                async |watch: &Watch| apply(&operator, watch, tenant(), &choice, &|_, _| {}).await;
            if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
                let _ = replay(&watch).await;
            }
            let watch = visit.ground.reopen().await;
            let (there, open) = (rows(&watch).await.len(), number(&watch, OPEN).await);
            assert!(
                there == 2 || open == 2,
                "an entry was settled without its row: {there} {open}"
            );
            replay(&watch).await.expect("the next one does the rest");
            settle_down(&watch).await.expect("counted");
            let left = compare(&operator, &watch, tenant(), &choice, &|_, _| {}).await;
            assert!(left.expect("compared").is_empty(), "nothing to do");
            let found = everything(&watch).await;
            if truth.borrow().is_empty() {
                truth.replace(found);
            } else {
                assert_eq!(found, *truth.borrow());
            }
            assert_eq!(
                (rows(&watch).await.len(), number(&watch, OPEN).await),
                (2, 1)
            );
            assert_eq!(watch.lake().check().await.expect("checked"), []);
            raw_input_is_kept(&watch, &visit.ground, 1).await;
        })
        .await;
        println!("{points} crash points of a replay");
        assert!(points > 10, "{points}");
    }
}
