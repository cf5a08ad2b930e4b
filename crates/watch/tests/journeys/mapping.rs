//! CSV files of any make: tried, mapped, read, replayed, refused.

use crate::bench::{Bench, benches};
use crate::reports::member;
use base::observation::Field;
use base::{Actor, Role};
use std::io::Cursor;
use watch::WatchError;
use watch::ingest::replay::Choice;
use watch::ingest::{Options, Via};
use watch::mapping::{Sample, Shown, actions};

const MAPPING: &str = r#"name = "bank-phishing"
provider = "Example Bank"
files = ["phishing-*.csv"]
[csv]
delimiter = ";"
[time]
column = "seen"
format = "%d.%m.%Y %H:%M"
zone = "+03:00"
[fields]
source.ip = "address"
source.url = "page"
[type]
is = "phishing"
"#;

const FILE: &str = "seen;address;page;agent\n\
    24.03.2026 02:00;198.18.0.1;https://a.example/login;Mozilla\n\
    24.03.2026 03:30;198.18.0.2;hxxps://b[.]example/;\n\
    tomorrow;198.18.0.3;https://c.example/;\n\
    24.03.2026 04:00;;;nothing\n";

impl Bench {
    async fn map(&self, text: &str) -> Result<actions::Loaded, WatchError> {
        let actor = member(self.tenant, Role::Administrator);
        actions::load(&actor, &self.watch, self.tenant, (text.as_bytes(), None)).await
    }

    async fn refused(&self) -> Vec<(i64, String, Option<String>)> {
        let actor = Actor::operator();
        let open = watch::quarantine::actions::list(&actor, &self.watch, self.tenant, "").await;
        let mut open = open.expect("a list");
        open.sort_by_key(|entry| entry.row);
        let told = open.into_iter().map(|e| (e.row, e.reason, e.column));
        told.collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_any_make_is_read_once_by_the_mapping_that_its_name_chooses() {
    for bench in benches().await {
        // Without a mapping it is refused as a whole, and kept.
        let before = bench.take("phishing-1.csv", FILE.into()).await;
        assert_eq!((before.stored, before.problems.len()), (0, 1), "{before:?}");

        let loaded = bench.map(MAPPING).await.expect("loaded");
        assert_eq!((loaded.version, loaded.name.as_str()), (1, "bank-phishing"));
        let again = bench.map(MAPPING).await.expect("the same");
        assert_eq!(again.version, 1, "nothing changed");

        let read = bench.take("phishing-1.csv", FILE.into()).await;
        let counts = (read.rows, read.stored, read.rejected);
        assert_eq!(counts, (4, 2, 2), "{read:?}");
        let rows = bench.all().await;
        let mut seen: Vec<String> = rows
            .iter()
            .map(|o| {
                let text = |field| o.row.text(field).unwrap_or_default().to_owned();
                let at = o.row.time(Field::TimeSource).map(|t| t.rfc3339());
                let ip = o.row.ip(Field::SourceIp).map(|ip| ip.to_string());
                format!(
                    "{} {} {} {} {} {} {}",
                    at.unwrap_or_default(),
                    ip.unwrap_or_default(),
                    text(Field::SourceUrl),
                    text(Field::ClassificationType),
                    o.meta.provider,
                    o.meta.feed,
                    o.meta.report,
                )
            })
            .collect();
        seen.sort();
        let expected = [
            "2026-03-23T23:00:00Z 198.18.0.1 https://a.example/login phishing Example Bank bank-phishing bank_phishing",
            "2026-03-24T00:30:00Z 198.18.0.2 https://b.example/ phishing Example Bank bank-phishing bank_phishing",
        ];
        assert_eq!(seen, expected);
        assert!(
            rows.iter()
                .all(|o| o.meta.mapping.starts_with("mapping bank-phishing "))
        );
        let refused = [
            (
                2,
                "watch-reject-other-time".to_owned(),
                Some("seen".to_owned()),
            ),
            (3, "watch-reject-about-nothing".to_owned(), None),
        ];
        assert_eq!(bench.refused().await, refused);

        // The same rows under another name, in another order of columns, are there already.
        let other = "page;seen;address;agent\n\
            https://a.example/login;24.03.2026 02:00;198.18.0.1;Mozilla\n";
        let same = bench.take("phishing-2.csv", other.into()).await;
        assert_eq!((same.stored, same.duplicates), (0, 1), "{same:?}");
        let same = bench.take("phishing-1.csv", FILE.into()).await;
        assert_eq!(
            (same.rows, same.stored, same.duplicates, same.rejected),
            (4, 0, 2, 2)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_names_its_mapping_and_a_replay_reads_by_the_changed_one() {
    for bench in benches().await {
        bench.map(MAPPING).await.expect("loaded");
        let options = Options {
            feed: "bank-phishing".parse().ok(),
            ..Options::new(Via::Cli)
        };
        let read = bench.take_as("list.csv", FILE.into(), &options).await;
        assert_eq!((read.stored, read.rejected), (2, 2), "{read:?}");

        let changed = MAPPING.replace("[fields]", "[fields]\nextra.browser = \"agent\"");
        assert_eq!(bench.map(&changed).await.expect("changed").version, 2);
        let choice = Choice::default();
        let found = bench.compare(&choice).await;
        assert!(found.changed > 0, "{found:?}");
        bench.apply(&choice).await;
        let rows = bench.all().await;
        let browsers = rows.iter().filter_map(|o| o.row.extra("browser"));
        assert_eq!(
            browsers.map(|(text, _)| text).collect::<Vec<_>>(),
            ["Mozilla"]
        );
        assert_eq!(rows.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_that_begins_with_words_is_read_by_its_mapping() {
    let mapping = r##"name = "bots"
files = ["bots-*.txt"]
[csv]
delimiter = "|"
header = false
columns = ["asn", "ip", "time"]
comment = "#"
[time]
column = "time"
[fields]
source.ip = "ip"
source.asn = "asn"
[type]
is = "infected-system"
"##;
    let file = "# list of bots\n64500  | 198.18.0.1 | 2026-03-24 01:00:00\n";
    for bench in benches().await {
        bench.map(mapping).await.expect("loaded");
        let other = bench.take("list.txt", file.into()).await;
        assert_eq!((other.stored, other.problems.len()), (0, 1), "{other:?}");
        let read = bench.take("bots-1.txt", file.into()).await;
        assert_eq!((read.stored, read.problems.len()), (1, 0), "{read:?}");
    }
}

#[tokio::test]
async fn only_administrators_change_mappings_and_names_and_patterns_are_told_apart() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let change = (MAPPING.as_bytes(), None);
        let denied = actions::load(&analyst, &bench.watch, bench.tenant, change).await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
        let denied = actions::remove(&analyst, &bench.watch, bench.tenant, "bank-phishing").await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
        let outside = actions::list(&Actor::anonymous(), &bench.watch, bench.tenant).await;
        assert!(matches!(outside, Err(WatchError::Denied(_))));

        bench.map(MAPPING).await.expect("loaded");
        let other = MAPPING.replace("bank-phishing", "other");
        assert!(matches!(
            bench.map(&other).await,
            Err(WatchError::Mapping(_))
        ));
        assert!(matches!(
            bench.map("name = 1").await,
            Err(WatchError::Mapping(_))
        ));

        // Two people change the same mapping: the second is told.
        let administrator = member(bench.tenant, Role::Administrator);
        for (n, seen) in [(1, true), (2, false)] {
            let text = format!("{MAPPING}# {n}\n");
            let change = (text.as_bytes(), Some(1));
            let done = actions::load(&administrator, &bench.watch, bench.tenant, change).await;
            assert_eq!(done.is_ok(), seen);
        }
        let all = actions::list(&analyst, &bench.watch, bench.tenant).await;
        let all = all.expect("a list");
        assert_eq!(all.iter().map(|m| m.version).collect::<Vec<_>>(), [2]);

        let gone = actions::remove(&administrator, &bench.watch, bench.tenant, "bank-phishing");
        gone.await.expect("removed");
        let again = actions::one(&analyst, &bench.watch, bench.tenant, "bank-phishing").await;
        assert!(matches!(again, Err(WatchError::NotFound(_))));
    }
}

#[test]
fn a_sample_is_tried_packed_or_plain() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packed, FILE.as_bytes()).expect("packed");
    let packed = packed.finish().expect("packed");
    for (name, content) in [("a.csv", FILE.as_bytes().to_vec()), ("a.csv.gz", packed)] {
        let name = name.to_owned();
        let content = Cursor::new(content);
        let tried = actions::preview(MAPPING.as_bytes(), Sample { name, content }, 10);
        let tried = tried.expect("read");
        assert_eq!((tried.taken, tried.refused), (2, 2));
        assert!(matches!(tried.rows[2], Shown::Refused { line: 4, .. }));
    }
    let name = "a.zip".to_owned();
    let content = Cursor::new(b"PK\x03\x04".to_vec());
    let broken = actions::preview(MAPPING.as_bytes(), Sample { name, content }, 10);
    assert!(matches!(broken, Err(WatchError::Invalid(_))));
}
