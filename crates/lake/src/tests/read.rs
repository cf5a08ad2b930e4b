//! Reading back: bit for bit, filtered, in scope, page by page.

use super::*;
use crate::{Cursor, LakeError};
use std::time::Duration;

#[tokio::test]
async fn a_row_comes_back_as_it_was_pushed() {
    for bench in benches().await {
        let one = seen(0, 2);
        store(&bench.lake, &bench.db, std::slice::from_ref(&one), 1)
            .await
            .expect("stored");
        let list = bench
            .lake
            .list(&everything(), &Filter::default(), None, 10)
            .await;
        let back = list.expect("a list").rows.remove(0);
        let mut pushed = Row::new();
        fill(&one, &mut pushed);
        for field in Field::ALL {
            assert_eq!(
                back.row.get(*field),
                pushed.get(*field),
                "{}",
                field.column()
            );
        }
        let mut extras: Vec<_> = back.row.extras().collect();
        extras.sort_by_key(|(key, _, _)| *key);
        assert_eq!(
            extras,
            [
                ("naics, code", "517311", ExtraKind::Json),
                ("tag", "telnet", ExtraKind::Text)
            ]
        );
        let meta = back.meta;
        assert_eq!(meta.id, ObservationId::of(tenant(), &source(1), 0));
        assert_eq!((meta.source, meta.row), (Some(source(1)), 0));
        assert_eq!((meta.tlp, meta.flags), (Tlp::Amber, Flags::SAMPLE));
        assert_eq!(meta.policy.map(|p| p.unit), Some(Unit::Address));
        let subject = meta.subject;
        assert_eq!(subject.unit, "198.18.0.2");
        assert_eq!(subject.organisation, Some(organisation(2)));
        assert_eq!(subject.prefix, "198.18.0.0/24".parse().ok());
        assert!(subject.critical);
    }
}

/// Each condition by itself, and the hosts that it leaves.
fn cases() -> Vec<(Filter, Vec<u8>)> {
    let text = |t: &str| Some(t.to_owned());
    let case = |set: &dyn Fn(&mut Filter), hosts: &[u8]| {
        let mut filter = Filter::default();
        set(&mut filter);
        (filter, hosts.to_vec())
    };
    vec![
        case(&|f| f.days = Some((day(1), day(1))), &[1, 3, 5, 7]),
        case(&|f| f.family = text("qakbot"), &[1]),
        case(&|f| f.report = text("scan_telnet"), &[2]),
        case(&|f| f.class_type = text("vulnerable-system"), &[3]),
        case(&|f| f.counts_as = Some(CountsAs::Exposed), &[4]),
        case(&|f| f.address = "198.18.0.5".parse().ok(), &[5]),
        case(&|f| f.prefix = "198.18.0.4/31".parse().ok(), &[4, 5]),
        case(&|f| f.asn = base::Asn::new(64_501), &[1, 4, 7]),
        case(&|f| f.organisation = Some(organisation(2)), &[2, 6]),
        case(&|f| f.critical = Some(true), &[2, 6]),
        case(&|f| f.sector = text("health"), &[]),
        case(
            &|f| {
                f.cc = "XA".parse().ok();
                f.days = Some((day(0), day(0)));
            },
            &[2, 4, 6, 8],
        ),
    ]
}

#[tokio::test]
async fn each_filter_leaves_what_it_says() {
    for bench in benches().await {
        let mut rows: Vec<Seen> = (1..=8).map(|h| seen(i32::from(h % 2), h)).collect();
        rows[0].family = "qakbot";
        rows[1].report = "scan_telnet";
        rows[2].class = "vulnerable-system";
        rows[3].counts_as = CountsAs::Exposed;
        store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        for (filter, want) in cases() {
            let got = hosts(&bench.lake, &everything(), &filter).await;
            let mut got: Vec<u8> = got.into_iter().map(|(_, host)| host).collect();
            got.sort_unstable();
            assert_eq!(got, want, "{filter:?}");
        }
    }
}

#[tokio::test]
async fn nobody_reads_beyond_the_scope() {
    for bench in benches().await {
        let rows: Vec<Seen> = (1..=8).map(|h| seen(0, h)).collect();
        store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        let all = Filter::default();
        let stranger = Scope::whole(TenantId::from_bytes([8; 16]));
        assert!(hosts(&bench.lake, &stranger, &all).await.is_empty());
        let network = Scope {
            organisations: Some(vec![organisation(2)]),
            ..everything()
        };
        assert_eq!(hosts(&bench.lake, &network, &all).await, [(0, 2), (0, 6)]);
        let asked = Filter {
            organisation: Some(organisation(0)),
            ..all.clone()
        };
        assert!(hosts(&bench.lake, &network, &asked).await.is_empty());
        let none = Scope {
            organisations: Some(Vec::new()),
            ..everything()
        };
        assert!(hosts(&bench.lake, &none, &all).await.is_empty());
        assert!(
            bench
                .lake
                .list(&none, &all, None, 9)
                .await
                .expect("a list")
                .rows
                .is_empty()
        );
    }
}

#[tokio::test]
async fn pages_go_back_in_time_without_overlap() {
    for bench in benches().await {
        let rows: Vec<Seen> = (0..30).map(|h| seen(i32::from(h % 4), h)).collect();
        for (n, part) in rows.chunks(7).enumerate() {
            let number = u8::try_from(n).expect("few");
            store(&bench.lake, &bench.db, part, number)
                .await
                .expect("stored");
        }
        let mut want: Vec<Timestamp> = rows.iter().map(at).collect();
        want.sort_unstable_by(|a, b| b.cmp(a));
        let (mut got, mut cursor) = (Vec::new(), None);
        loop {
            let page = bench
                .lake
                .list(&everything(), &Filter::default(), cursor, 7)
                .await;
            let page = page.expect("a page");
            assert!(!page.partial && page.rows.len() <= 7);
            got.extend(page.rows.iter().map(crate::Observation::at));
            let Some(next) = page.next else { break };
            cursor = Some(
                next.to_string()
                    .parse::<Cursor>()
                    .expect("cursors round-trip"),
            );
        }
        assert_eq!(got, want);
        assert!(matches!(
            "x.y".parse::<Cursor>(),
            Err(LakeError::BadCursor(_))
        ));
    }
}

#[tokio::test]
async fn a_list_that_is_stopped_says_so_and_goes_on_from_its_cursor() {
    for bench in benches().await {
        let rows: Vec<Seen> = (0..9).map(|h| seen(i32::from(h % 3), h)).collect();
        store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        let (scope, filter) = (everything(), Filter::default());
        let patience = Duration::ZERO;
        let config = crate::LakeConfig {
            patience,
            ..config(&bench.dir)
        };
        let hasty = Lake::open(bench.db.clone(), Fs::real(), bench.clock.clone(), config);
        let hasty = hasty.expect("the lake opens");
        let stopped = hasty.list(&scope, &filter, None, 50).await;
        let stopped = stopped.expect("a page");
        assert!(stopped.partial);
        let rest = bench
            .lake
            .list(&scope, &filter, stopped.next, 50)
            .await
            .expect("a page");
        assert_eq!(stopped.rows.len() + rest.rows.len(), 9);
    }
}

#[tokio::test]
async fn any_parquet_tool_reads_the_files() {
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
    for bench in benches().await {
        store(&bench.lake, &bench.db, &[seen(0, 1), seen(0, 2)], 1)
            .await
            .expect("stored");
        let files = bench
            .lake
            .event_files(&everything(), None)
            .await
            .expect("files");
        let path = &files[&day(0)][0].path;
        let file = std::fs::File::open(path).expect("a file");
        let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet");
        let names: Vec<_> = reader
            .schema()
            .fields()
            .iter()
            .map(|f| f.name().clone())
            .collect();
        assert!(names.contains(&"source_ip".to_owned()) && names.contains(&"extra".to_owned()));
        let rows: usize = reader
            .build()
            .expect("read")
            .map(|b| b.expect("rows").num_rows())
            .sum();
        assert_eq!(rows, 2);
    }
}
