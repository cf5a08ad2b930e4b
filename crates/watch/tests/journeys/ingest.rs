//! Ingest end to end: once, twice, cut, refused, again.

use crate::bench::{GOOD, NAME, benches, report};
use crate::labels::exported;
use base::Actor;
use base::observation::{Field, Flags};
use watch::ingest::{Input, Options, Via, actions};
use watch::observation::Export;

#[tokio::test(flavor = "multi_thread")]
async fn the_same_report_twice_changes_nothing() {
    for bench in benches().await {
        let first = bench.take(NAME, report(&GOOD)).await;
        assert_eq!(
            (first.files, first.rows, first.stored, first.duplicates),
            (1, 2, 2, 0)
        );
        let again = bench.take(NAME, report(&GOOD)).await;
        assert_eq!((again.rows, again.stored, again.duplicates), (2, 0, 2));
        let reordered = "ip,timestamp,port,protocol,asn,geo,tag,naics,severity\n\
            198.18.0.1,2026-03-24 01:02:03,23,tcp,64500,XA,telnet,0,high\n";
        let third = bench.take(NAME, reordered.as_bytes().to_vec()).await;
        assert_eq!(
            (third.stored, third.duplicates),
            (0, 1),
            "the order of columns does not matter"
        );
        let rows = bench.all().await;
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].row.int(Field::SourcePort), Some(23));
        assert_eq!(rows[0].meta.subject.unit, "198.18.0.2:23");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_rows_are_listed_once_and_never_lost() {
    for bench in benches().await {
        let bad = "2026-13-24 01:02:03,198.18.0.3,23,tcp,64500,XA,telnet,0,high";
        let long = format!("{},,,", GOOD[1]);
        for _ in 0..2 {
            let summary = bench.take(NAME, report(&[GOOD[0], bad, &long])).await;
            assert_eq!((summary.rows, summary.rejected), (3, 2));
            assert_eq!(
                summary.rows,
                summary.stored + summary.duplicates + summary.rejected + summary.expired
            );
            assert!(!summary.is_complete());
        }
        let actor = Actor::operator();
        let open = watch::quarantine::actions::list(&actor, &bench.watch, bench.tenant, "").await;
        let open = open.expect("a list");
        assert_eq!(open.len(), 2);
        assert_eq!(
            (open[0].row, open[0].column.as_deref()),
            (1, Some("timestamp"))
        );
        assert!(open[0].excerpt.contains("2026-13-24"));
        let retried = actions::retry(&actor, &bench.watch, bench.tenant)
            .await
            .expect("a retry");
        assert_eq!(
            (retried.stored, retried.duplicates, retried.rejected),
            (0, 1, 2)
        );
        let still = watch::quarantine::actions::list(&actor, &bench.watch, bench.tenant, "").await;
        assert_eq!(
            still.expect("a list").len(),
            2,
            "they are still wrong, and still listed once"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_ends_early_is_kept_and_says_so() {
    for bench in benches().await {
        let short = "2026-03-24 01:02:03,198.18.0.4,23";
        let summary = bench.take(NAME, report(&[GOOD[0], short])).await;
        assert_eq!((summary.stored, summary.rejected), (2, 0));
        let seen = bench.all().await;
        let flagged = |ip: &str| {
            let one = seen.iter().find(|o| o.meta.subject.unit.starts_with(ip));
            one.expect("the row").meta.flags.has(Flags::SHORT_ROW)
        };
        assert!(flagged("198.18.0.4") && !flagged("198.18.0.1"));
        for format in [Export::Csv, Export::Jsonl] {
            let text = exported(&bench, &Actor::operator(), format).await;
            assert_eq!(
                text.matches("special-purpose short-row").count(),
                1,
                "{text}"
            );
        }
        let table = exported(&bench, &Actor::operator(), Export::Csv).await;
        let mut lines = table.lines();
        let names = lines.next().unwrap_or_default().split(',');
        let at = names.clone().position(|name| name == "time_observation");
        let at = at.expect("a column for when it was received");
        let first = lines.next().unwrap_or_default();
        assert!(
            first
                .split(',')
                .nth(at)
                .is_some_and(|cell| cell.starts_with("20")),
            "{first}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_without_a_name_is_kept_and_said() {
    for bench in benches().await {
        let first = bench.take("standard input", report(&GOOD)).await;
        assert_eq!((first.stored, first.untyped.len()), (2, 1), "{first:?}");
        assert_eq!(bench.all().await[0].meta.report, "unknown");
        let again = bench.take("standard input", report(&GOOD)).await;
        assert_eq!((again.duplicates, again.untyped.len()), (2, 1), "{again:?}");
        bench.watch.lake().rollup_dirty(8).await.expect("counted");
        let typed = bench.take(NAME, report(&GOOD)).await;
        assert_eq!((typed.stored, typed.replaced), (2, 2), "{typed:?}");
        assert!(typed.untyped.is_empty());
        // At once, and also when the day was counted and its files were written again.
        for _ in 0..2 {
            let all = bench.all().await;
            let types: Vec<&str> = all.iter().map(|o| o.meta.report.as_str()).collect();
            assert_eq!(types, ["scan_telnet", "scan_telnet"]);
            bench.watch.lake().rollup_dirty(8).await.expect("counted");
        }
        let day = base::Day::from_ymd(2026, 3, 24).expect("a day");
        let came = bench.watch.lake().feed_days(bench.tenant, day, day).await;
        let came: Vec<String> = came.expect("days").into_iter().map(|d| d.report).collect();
        assert_eq!(came, ["scan_telnet"], "it came once, as what it is");
        let again = bench.take("standard input", report(&GOOD)).await;
        assert_eq!((again.stored, again.replaced), (0, 0), "{again:?}");
        let (operator, choice) = (Actor::operator(), watch::ingest::replay::Choice::default());
        let found = watch::ingest::replay::actions::compare(
            &operator,
            &bench.watch,
            bench.tenant,
            &choice,
            &|_, _| {},
        );
        let found = found.await.expect("compared");
        assert_eq!((found.added, found.changed), (0, 0), "{found:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_were_said_leave_with_every_event() {
    for bench in benches().await {
        let options = Options {
            provider: Options::provider_name("Example CSIRT").expect("a name"),
            feed: Some("daily list".parse().expect("a name")),
            ..Options::new(Via::Cli)
        };
        let take = async |name: &str, bytes: Vec<u8>| {
            let name = name.to_owned();
            let inputs = vec![Input::Bytes { name, bytes }];
            let (operator, watch) = (Actor::operator(), &bench.watch);
            let taken = actions::ingest(&operator, watch, bench.tenant, inputs, &options);
            taken.await.expect("taken");
        };
        take(NAME, report(&GOOD[..1])).await;
        let event = br#"{"time.source": "2026-03-24T01:00:00+00:00", "source.ip": "198.18.0.9",
            "classification.type": "scanner", "feed.name": "their own"}"#;
        let event = String::from_utf8_lossy(event).replace('\n', " ");
        take("events.jsonl", event.into_bytes()).await;
        for format in [Export::Intelmq, Export::Jsonl] {
            let text = exported(&bench, &Actor::operator(), format).await;
            for said in [
                "\"feed.name\": \"daily list\"",
                "\"feed.provider\": \"Example CSIRT\"",
            ] {
                assert_eq!(text.matches(said).count(), 2, "{said}\n{text}");
            }
        }
        let table = exported(&bench, &Actor::operator(), Export::Csv).await;
        assert_eq!(
            table.matches("daily list,Example CSIRT").count(),
            2,
            "{table}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_archive_keeps_what_could_be_read_and_is_listed() {
    for bench in benches().await {
        let mut packed = zstd::encode_all(report(&GOOD).as_slice(), 1).expect("zstd");
        packed.truncate(packed.len() - 4);
        let summary = bench
            .take("2026-03-24-scan_telnet-test.csv.zst", packed)
            .await;
        assert_eq!(summary.problems.len(), 1, "{summary:?}");
        let entries =
            watch::quarantine::actions::list(&Actor::operator(), &bench.watch, bench.tenant, "")
                .await;
        assert_eq!(
            entries.expect("a list")[0].row,
            watch::quarantine::WHOLE_FILE
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_tells_of_no_day_and_a_whole_copy_takes_over() {
    for bench in benches().await {
        let mut wrong = zstd::encode_all(report(&GOOD).as_slice(), 1).expect("zstd");
        let whole = wrong.clone();
        // The first bytes of its first block (RFC 8878 §3.1.1.2).
        wrong[8..12].fill(0xff);
        let name = "2026-03-24-scan_telnet-test.csv.zst";
        let summary = bench.take(name, wrong).await;
        assert_eq!(
            (summary.rows, summary.problems.len()),
            (0, 1),
            "{summary:?}"
        );
        let day = base::Day::from_ymd(2026, 3, 24).expect("a day");
        let came = bench.watch.lake().feed_days(bench.tenant, day, day).await;
        assert_eq!(came.expect("arrivals"), [], "it is missing");
        let stranger = Actor::anonymous();
        let refused = watch::ingest::damaged::accept(&stranger, &bench.watch, bench.tenant).await;
        assert!(matches!(refused, Err(watch::WatchError::Denied(_))));
        let summary = bench.take(name, whole).await;
        assert_eq!(summary.stored, GOOD.len() as u64, "{summary:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_off_report_arrives_once_however_often_it_is_sent() {
    for bench in benches().await {
        let row = |n: u32| {
            let (high, low) = (n / 250, n % 250);
            format!("2026-03-24 01:02:03,198.18.{high}.{low},23,tcp,64500,XA,telnet,0,high")
        };
        let rows: Vec<String> = (0..5000).map(row).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let mut packed = zstd::encode_all(report(&rows).as_slice(), 3).expect("zstd");
        packed.truncate(packed.len() / 2);
        let name = "2026-03-24-scan_telnet-test.csv.zst";
        let first = bench.take(name, packed.clone()).await;
        assert!(first.stored > 0 && first.problems.len() == 1, "{first:?}");
        let again = bench.take(name, packed).await;
        assert_eq!((again.rows, again.stored), (first.rows, 0), "{again:?}");
        let day = base::Day::from_ymd(2026, 3, 24).expect("a day");
        let came = bench.watch.lake().feed_days(bench.tenant, day, day).await;
        let came = came.expect("arrivals");
        assert_eq!(
            (came.len(), came[0].sources, came[0].rows),
            (1, 1, first.rows)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_input_that_is_gone_does_not_hold_up_the_others() {
    for bench in benches().await {
        let operator = Actor::operator();
        let keep = async |name: &str, rows: &[&str]| {
            let input = Input::Bytes {
                name: name.to_owned(),
                bytes: report(rows),
            };
            let options = Options::new(Via::Upload);
            actions::keep(&operator, &bench.watch, bench.tenant, input, &options).await
        };
        let gone = keep(NAME, &GOOD[..1]).await.expect("kept");
        keep("2026-03-24-scan_telnet-two.csv", &GOOD[1..])
            .await
            .expect("kept");
        std::fs::remove_file(bench.watch.blobs().path(gone)).expect("removed");
        let done = actions::finish_accepted(&bench.watch)
            .await
            .expect("finished");
        assert_eq!((done[0].1.files, done[0].1.stored), (2, 1));
        assert!(
            done[0].1.problems[0]
                .problem
                .contains("send the file again")
        );
        assert!(
            actions::finish_accepted(&bench.watch)
                .await
                .expect("finished")
                .is_empty()
        );
        // Sent again, it is read.
        assert_eq!(bench.take(NAME, report(&GOOD[..1])).await.stored, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_file_and_an_unknown_type_are_said() {
    for bench in benches().await {
        let empty = bench
            .take("2026-03-24-scan_telnet-empty.csv", Vec::new())
            .await;
        assert!(!empty.is_complete(), "{empty:?}");
        let header = bench
            .take("2026-03-24-scan_telnet-none.csv", report(&[]))
            .await;
        assert_eq!((header.rows, header.is_complete()), (0, true));
        let unknown = bench
            .take("2026-03-24-brand_new_report-test.csv", report(&GOOD[..1]))
            .await;
        assert_eq!(unknown.stored, 1);
        let seen = bench.all().await;
        let flags = seen[0].meta.flags;
        assert!(flags.has(base::observation::Flags::UNKNOWN_TYPE));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_may_neither_put_in_nor_see() {
    for bench in benches().await {
        let input = Input::Bytes {
            name: NAME.to_owned(),
            bytes: report(&GOOD),
        };
        let options = Options::new(Via::Upload);
        let stranger = Actor::anonymous();
        let put =
            actions::ingest(&stranger, &bench.watch, bench.tenant, vec![input], &options).await;
        assert!(matches!(put, Err(watch::WatchError::Denied(_))));
        let listed =
            watch::quarantine::actions::list(&stranger, &bench.watch, bench.tenant, "").await;
        assert!(matches!(listed, Err(watch::WatchError::Denied(_))));
        let asked =
            watch::query::actions::run(&stranger, &bench.watch, bench.tenant, "SELECT 1").await;
        assert!(matches!(asked, Err(watch::WatchError::Denied(_))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_stops_coming_raises_one_alarm() {
    for bench in benches().await {
        // Fourteen days up to the day before yesterday; the clock stands at 25 March.
        for date in 10..24 {
            let row = format!("2026-03-{date} 01:02:03,198.18.0.1,23,tcp,64500,XA,telnet,0,high");
            bench
                .take(
                    &format!("2026-03-{date}-scan_telnet-test.csv"),
                    report(&[&row]),
                )
                .await;
        }
        for expected in [1, 0] {
            let mut tx = bench.watch.db().begin().await.expect("a transaction");
            let raised = watch::arrival::actions::alarms(&mut tx, &bench.watch, bench.tenant).await;
            let raised = raised.expect("arrivals are read");
            assert_eq!(raised.len(), expected, "{raised:?}");
            tx.commit().await.expect("a commit");
        }
    }
}
