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
