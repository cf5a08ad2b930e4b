//! The same bytes once more: under another name, with a correction, after they were lost.
//!
//! Invariant: what was read is not read twice, and what was not read is.

use crate::bench::{Bench, GOOD, NAME, benches, report};
use base::{Actor, Day};
use watch::ingest::{Input, Options, Via, actions};
use watch::quarantine;

impl Bench {
    /// Keeps an upload and lets the background work read it; says what was read.
    async fn upload(&self, name: &str, bytes: Vec<u8>, options: &Options) -> u64 {
        let input = Input::Bytes {
            name: name.to_owned(),
            bytes,
        };
        let actor = Actor::operator();
        let kept = actions::keep(&actor, &self.watch, self.tenant, input, options).await;
        kept.expect("kept");
        let done = actions::finish_accepted(&self.watch).await;
        let done = done.expect("finished");
        done.iter().map(|(_, summary)| summary.files).sum()
    }

    async fn came(&self, from: i32, to: i32) -> Vec<(Day, u64)> {
        let day = |n| Day::from_ymd(2026, 3, n).expect("a day of March");
        let lake = self.watch.lake();
        let days = lake.feed_days(self.tenant, day(from), day(to)).await;
        let days = days.expect("arrivals");
        days.iter().map(|d| (d.day, d.sources)).collect()
    }

    async fn open_entries(&self) -> Vec<quarantine::Entry> {
        let actor = Actor::operator();
        let open = quarantine::actions::list(&actor, &self.watch, self.tenant, "").await;
        open.expect("a list")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_of_another_day_are_that_days_report() {
    for bench in benches().await {
        let options = Options::new(Via::Upload);
        for date in [21, 22] {
            let name = format!("2026-03-{date}-scan_telnet-test.csv");
            assert_eq!(bench.upload(&name, report(&[]), &options).await, 1);
        }
        let came = bench.came(20, 24).await;
        assert_eq!(came.len(), 2, "a day without rows is a day: {came:?}");
        let name = "2026-03-22-scan_telnet-test.csv";
        assert_eq!(bench.upload(name, report(&[]), &options).await, 0);
        assert_eq!(bench.came(20, 24).await, came, "nothing came twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_whose_bytes_were_lost_is_read_when_it_is_sent_again() {
    for bench in benches().await {
        let options = Options::new(Via::Upload);
        let input = Input::Bytes {
            name: NAME.to_owned(),
            bytes: report(&GOOD),
        };
        let actor = Actor::operator();
        let kept = actions::keep(&actor, &bench.watch, bench.tenant, input, &options).await;
        let path = bench.watch.blobs().path(kept.expect("kept"));
        std::fs::remove_file(path).expect("removed");
        let done = actions::finish_accepted(&bench.watch).await;
        assert_eq!(done.expect("finished")[0].1.problems.len(), 1);
        assert_eq!(bench.open_entries().await.len(), 1);
        assert_eq!(bench.upload(NAME, report(&GOOD), &options).await, 1);
        assert_eq!(bench.all().await.len(), 2);
        assert!(bench.open_entries().await.is_empty(), "it was read now");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_of_name_or_report_is_read() {
    for bench in benches().await {
        let options = Options::new(Via::Upload);
        bench.upload("telnet.csv", report(&GOOD), &options).await;
        let corrected = bench.upload(NAME, report(&GOOD), &options).await;
        assert_eq!(corrected, 1);
        let says = Options {
            report: Some("scan_ssh".parse().expect("a report type")),
            ..options
        };
        assert_eq!(bench.upload(NAME, report(&GOOD), &says).await, 1);
        let seen = bench.all().await;
        for report in ["scan_telnet", "scan_ssh"] {
            let of = seen.iter().filter(|one| one.meta.report == report);
            assert_eq!(of.count(), 2, "{report}");
        }
        let again = bench.upload(NAME, report(&GOOD), &says).await;
        assert_eq!(again, 0, "nothing is read twice");
        assert_eq!(bench.all().await.len(), seen.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schema_that_another_process_loads_is_in_force_at_once() {
    for bench in benches().await {
        let other = bench.second().await;
        let operator = Actor::operator();
        let text = "timestamp,ip,note\n\
            2026-03-24 01:02:03,198.18.0.1,2026-03-24 01:02:03\n2026-03-24 01:02:04,198.18.0.2\n";
        for (version, note, refused) in [
            ("2026-01-01T00:00:00Z", "required_fields", 1),
            ("2026-02-01T00:00:00Z", "optional_fields", 0),
        ] {
            let schema = crate::crash::schema(version, note);
            let loaded = watch::schema::actions::load(&operator, &other, &schema).await;
            loaded.expect("a schema");
            let name = format!("2026-03-24-scan_made_up-{note}.csv");
            let taken = bench.take(&name, text.as_bytes().to_vec()).await;
            assert_eq!((taken.rows, taken.rejected), (2, refused), "{note}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_without_a_day_in_its_name_is_about_the_days_of_its_rows() {
    for bench in benches().await {
        let row = |date: &str, n: usize| {
            format!("{date} 01:02:03,198.18.0.{n},23,tcp,64500,XA,telnet,0,high")
        };
        let mut rows = vec![row("1990-06-01", 1), row("2026-03-22", 2)];
        rows.extend((1..20).map(|n| row("2026-03-20", n)));
        rows.extend((1..30).map(|n| row("2026-03-23", n)));
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let taken = bench.take("scan_telnet.csv", report(&rows)).await;
        assert_eq!(taken.stored, 50);
        let (first, last) = (Day::from_ymd(1990, 1, 1), Day::from_ymd(2026, 3, 31));
        let lake = bench.watch.lake();
        let days = first.zip(last).expect("days");
        let came = lake.feed_days(bench.tenant, days.0, days.1).await;
        let came = came.expect("arrivals");
        let said: Vec<_> = came.iter().map(|d| (d.day.to_string(), d.rows)).collect();
        let want = [("2026-03-20".to_owned(), 19), ("2026-03-23".to_owned(), 29)];
        assert_eq!(said, want, "not every day between, and no stray row's");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_rows_beyond_those_listed_are_counted_with_their_commit() {
    for bench in benches().await {
        let bad = "2026-13-24 01:02:03,198.18.0.3,23,tcp,64500,XA,telnet,0,high";
        let taken = bench.take(NAME, report(&vec![bad; 130_000])).await;
        assert_eq!(taken.rejected, 130_000);
        let sql = "SELECT COUNT(*) AS entries, CAST(SUM(rows_affected) AS BIGINT) AS n
            FROM watch_quarantine";
        let row = bench.watch.db().fetch_one(sql, store::params![]).await;
        let row = row.expect("counted");
        let (entries, n): (i64, i64) = (row.get("entries").expect("n"), row.get("n").expect("n"));
        assert_eq!((entries, n), (10_001, 130_000));
        let more = "SELECT arguments FROM watch_quarantine WHERE reason = 'watch-refused-more'";
        let row = bench.watch.db().fetch_one(more, store::params![]).await;
        let said: String = row.and_then(|r| r.get("arguments")).expect("said");
        assert_eq!(said, "rows=120000");
    }
}
