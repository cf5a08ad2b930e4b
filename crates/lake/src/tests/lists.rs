//! Lists against a plain look at every row: many files, pages of addresses, ties in time.

use super::*;
use crate::{Cursor, Without};

/// Rows of three days, several reports and files, many at the same second.
fn rows(file: i32) -> Vec<Seen> {
    let report = ["event4_sinkhole", "scan_telnet", "scan_http"][(file % 3) as usize];
    (0..1_500)
        .map(|n: u32| {
            let mixed = n.wrapping_mul(0x9E37_79B1).wrapping_add(file as u32) >> 11;
            Seen {
                report,
                class: ["infected-system", "vulnerable-system"][(mixed % 2) as usize],
                family: if mixed % 500 == 7 { "rare" } else { "mirai" },
                second: i64::from(mixed % 40) * 2_000 + i64::from(file),
                asn: 64_500 + mixed % 97,
                ..seen((mixed % 3) as i32, (mixed >> 3) as u8)
            }
        })
        .collect()
}

fn filters() -> Vec<Filter> {
    let text = |t: &str| Some(t.to_owned());
    let all = Filter::default();
    vec![
        all.clone(),
        Filter {
            days: Some((day(1), day(1))),
            ..all.clone()
        },
        Filter {
            family: text("rare"),
            ..all.clone()
        },
        Filter {
            family: text("none of them"),
            ..all.clone()
        },
        Filter {
            report: text("scan_http"),
            class_type: text("infected-system"),
            ..all.clone()
        },
        Filter {
            asn: base::Asn::new(64_519),
            ..all.clone()
        },
        Filter {
            address: "198.18.0.77".parse().ok(),
            ..all.clone()
        },
        Filter {
            prefix: "198.18.0.96/27".parse().ok(),
            asn: base::Asn::new(64_530),
            ..all.clone()
        },
        Filter {
            address: "203.0.113.1".parse().ok(),
            ..all
        },
    ]
}

/// Every row that passes as (time, id), newest first.
async fn plainly(lake: &Lake, filter: &Filter) -> Vec<(Timestamp, ObservationId)> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let each = move |row: &Row, meta: &crate::StoredMeta| {
        let at = row.time(Field::TimeSource).expect("a time");
        sender
            .send((
                at,
                meta.id,
                meta.subject.clone(),
                row.text(Field::MalwareName).map(str::to_owned),
                row.text(Field::ClassificationType).map(str::to_owned),
                meta.report.clone(),
            ))
            .is_ok()
    };
    let everyone = Filter::default();
    lake.select(&everything(), &all_of(&everyone), each)
        .await
        .expect("an export");
    let holds =
        |wanted: &Option<String>, found: Option<String>| wanted.is_none() || *wanted == found;
    let mut all: Vec<_> = receiver
        .into_iter()
        .filter(|(at, _, subject, family, class, report)| {
            filter
                .days
                .is_none_or(|(from, to)| (from..=to).contains(&at.day()))
                && filter.address.is_none_or(|ip| subject.ip == Some(ip))
                && filter
                    .prefix
                    .is_none_or(|p| subject.ip.is_some_and(|ip| p.contains(ip)))
                && filter.asn.is_none_or(|asn| subject.asn == Some(asn))
                && holds(&filter.family, family.clone())
                && holds(&filter.class_type, class.clone())
                && holds(&filter.report, Some(report.clone()))
        })
        .map(|(at, id, ..)| (at, id))
        .collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all
}

#[tokio::test]
async fn pages_hold_what_a_plain_look_at_every_row_finds() {
    for bench in benches().await {
        for file in 0..4 {
            let hash = u8::try_from(file).expect("few") + 1;
            store(&bench.lake, &bench.db, &rows(file), hash)
                .await
                .expect("stored");
        }
        for filter in filters() {
            let want = plainly(&bench.lake, &filter).await;
            let (mut got, mut cursor): (Vec<_>, Option<Cursor>) = (Vec::new(), None);
            // Four hundred rows are enough to pass many row groups and ties.
            while got.len() < 400 {
                let page = bench.lake.list(&everything(), &filter, cursor, 50).await;
                let page = page.expect("a page");
                assert!(!page.partial);
                got.extend(page.rows.iter().map(|o| (o.at(), o.meta.id)));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(got[..], want[..got.len()], "{filter:?}");
            assert!(cursor.is_some() || got.len() == want.len(), "{filter:?}");
        }
    }
}

#[tokio::test]
async fn what_is_not_known_of_a_row_can_be_asked_for_and_counted() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let rows = [
            Seen {
                family: "",
                ..seen(0, 1)
            },
            Seen {
                asn: 0,
                ..seen(0, 2)
            },
            seen(0, 2),
            seen(0, 4),
            seen(1, 3),
        ];
        super::store(lake, db, &rows, 1).await.expect("stored");
        let without = |what| Filter {
            without: vec![what],
            ..Filter::default()
        };
        for (what, want) in [
            (Without::Family, vec![(0, 1)]),
            (Without::Asn, vec![(0, 2)]),
            (Without::Organisation, vec![(0, 1), (1, 3)]),
            (Without::Sector, vec![(0, 1), (1, 3)]),
        ] {
            let mut found = hosts(lake, &everything(), &without(what)).await;
            found.sort_unstable();
            assert_eq!(found, want, "{what:?}");
        }
        let patience = std::time::Duration::from_secs(10);
        let tally = async |filter: &Filter| lake.tally(&everything(), filter, patience).await;
        let day = Filter {
            days: Some((day(0), day(0))),
            unit: Some(Unit::Address),
            ..Filter::default()
        };
        let found = tally(&day).await.expect("counted").expect("in time");
        assert_eq!((found.records, found.units), (4, 3));
        let other = Filter {
            unit: Some(Unit::Url),
            ..day.clone()
        };
        let found = tally(&other).await.expect("counted").expect("in time");
        assert_eq!((found.records, found.units), (0, 0));
        let at_once = std::time::Duration::ZERO;
        let late = lake.tally(&everything(), &day, at_once).await;
        assert_eq!(late.expect("stopped"), None);
        let list = lake
            .list(&everything(), &day, None, 9)
            .await
            .expect("a list");
        let one = Filter {
            id: Some(list.rows[1].meta.id),
            ..Filter::default()
        };
        let found = lake
            .list(&everything(), &one, None, 9)
            .await
            .expect("found");
        assert_eq!(found.rows.len(), 1);
        assert_eq!(found.rows[0].meta, list.rows[1].meta);
        let span = lake.span(tenant()).await.expect("looked");
        assert_eq!(span, Some((super::day(0), super::day(1))));
    }
}
