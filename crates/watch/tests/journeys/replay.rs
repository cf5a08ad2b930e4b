//! Replay: a schema loaded later, rows that can be read now, and nothing twice.

use crate::bench::{Bench, GOOD, NAME, benches, report};
use base::Actor;
use base::observation::Field;
use watch::ingest::replay::actions::{apply, compare};
use watch::ingest::replay::{Choice, Differences, Written};
use watch::quarantine::Entry;

/// A provider's schema for one report type, as small as it can be.
fn schema(version: &str, required: &str) -> String {
    format!(
        r#"{{"_meta": {{"date_created": "{version}"}},
        "scan_telnet": {{
            "constant_fields": {{
                "classification.identifier": "accessible-telnet",
                "classification.taxonomy": "vulnerable",
                "classification.type": "vulnerable-system"
            }},
            "feed_name": "Accessible-Telnet",
            "file_name": "scan_telnet",
            "optional_fields": [
                ["protocol.transport", "protocol"],
                ["source.asn", "asn", "convert_int"],
                ["source.geolocation.cc", "geo"],
                ["extra.", "tag"],
                ["extra.", "severity"]
            ],
            "required_fields": [
                ["time.source", "timestamp", "add_UTC_to_timestamp"],
                ["source.ip", "ip", "validate_ip"],
                {required}
            ]
        }}}}"#
    )
}

const PORT: &str = r#"["source.port", "port", "convert_int"]"#;

impl Bench {
    async fn load(&self, version: &str) {
        let bytes = schema(version, PORT);
        watch::schema::actions::load(&Actor::operator(), &self.watch, bytes.as_bytes())
            .await
            .expect("a schema");
    }

    pub async fn compare(&self, choice: &Choice) -> Differences {
        let actor = Actor::operator();
        compare(&actor, &self.watch, self.tenant, choice, &|_, _| {})
            .await
            .expect("compared")
    }

    pub async fn apply(&self, choice: &Choice) -> Written {
        let actor = Actor::operator();
        apply(&actor, &self.watch, self.tenant, choice, &|_, _| {})
            .await
            .expect("written")
    }

    async fn open(&self) -> Vec<Entry> {
        let actor = Actor::operator();
        watch::quarantine::actions::list(&actor, &self.watch, self.tenant, "")
            .await
            .expect("a list")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schema_loaded_later_changes_what_it_maps_and_nothing_else() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        let other = "2026-03-24-scan_http-test.csv";
        let row = "2026-03-24 05:00:00,198.18.0.9,80,tcp,64500,XA,http,0,high";
        bench.take(other, report(&[row])).await;
        let before = bench.all().await;
        let nothing = bench.compare(&Choice::default()).await;
        assert!(nothing.is_empty(), "{nothing:?}");
        assert_eq!((nothing.rows, nothing.unchanged), (3, 3));

        bench.load("2026-03-24T00:00:00Z").await;
        let found = bench.compare(&Choice::default()).await;
        assert_eq!((found.rows, found.unchanged, found.changed), (3, 1, 2));
        assert_eq!((found.added, found.gone, found.refused), (0, 0, 0));
        let identifier = found
            .fields
            .iter()
            .find(|f| f.field == "classification_identifier")
            .expect("the identifier differs");
        assert_eq!(identifier.report, "scan_telnet");
        assert_eq!(identifier.set + identifier.changed, 2);
        let example = &identifier.examples[0];
        assert_eq!(example.after.as_deref(), Some("accessible-telnet"));
        assert_eq!(
            ids(&before),
            ids(&bench.all().await),
            "looking changes nothing"
        );
        assert_eq!(rows(&before), rows(&bench.all().await));

        let written = bench.apply(&Choice::default()).await;
        assert_eq!((written.changed, written.added, written.gone), (2, 0, 0));
        let after = bench.all().await;
        assert_eq!(ids(&before), ids(&after), "ids are stable");
        let named = |o: &lake::Observation| {
            o.row.text(Field::ClassificationIdentifier) == Some("accessible-telnet")
        };
        assert_eq!(after.iter().filter(|o| named(o)).count(), 2);
        let again = bench.compare(&Choice::default()).await;
        assert!(again.is_empty(), "{again:?}");
        assert_eq!(bench.apply(&Choice::default()).await, Written::default());
        assert_eq!(rows(&after), rows(&bench.all().await));
        let known = bench.take(NAME, report(&GOOD)).await;
        assert_eq!((known.stored, known.duplicates), (0, 2));
        let counted = bench.watch.lake().rollup_dirty(10).await.expect("counted");
        assert!(counted.days > 0);
    }
}

fn ids(all: &[lake::Observation]) -> Vec<String> {
    let mut ids: Vec<_> = all.iter().map(|o| o.meta.id.to_string()).collect();
    ids.sort();
    ids
}

fn rows(all: &[lake::Observation]) -> Vec<String> {
    let mut rows: Vec<_> = all.iter().map(|o| format!("{:?}", o.meta)).collect();
    rows.sort();
    rows
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_leaves_other_inputs_alone() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        bench.watch.clock().advance_seconds(3_600);
        let since = bench.watch.clock().now();
        let second = "2026-03-24-scan_telnet-second.csv";
        let row = "2026-03-24 05:00:00,198.18.0.9,23,tcp,64500,XA,telnet,0,high";
        bench.take(second, report(&[row])).await;
        bench.load("2026-03-24T00:00:00Z").await;
        let late = Choice {
            since: Some(since),
            ..Choice::default()
        };
        let found = bench.compare(&late).await;
        assert_eq!((found.inputs, found.changed), (1, 1));
        assert_eq!(bench.apply(&late).await.changed, 1);
        assert!(bench.compare(&late).await.is_empty());
        let rest = bench.compare(&Choice::default()).await;
        assert_eq!((rest.inputs, rest.changed, rest.unchanged), (2, 2, 1));
        let unknown = Choice {
            feed: Some("no such feed".to_owned()),
            ..Choice::default()
        };
        let actor = Actor::operator();
        let asked = compare(&actor, &bench.watch, bench.tenant, &unknown, &|_, _| {}).await;
        assert!(matches!(asked, Err(watch::WatchError::NotFound(_))));
        let actor = Actor::anonymous();
        let choice = Choice::default();
        let asked = compare(&actor, &bench.watch, bench.tenant, &choice, &|_, _| {}).await;
        assert!(matches!(asked, Err(watch::WatchError::Denied(_))));
        let asked = apply(&actor, &bench.watch, bench.tenant, &choice, &|_, _| {}).await;
        assert!(matches!(asked, Err(watch::WatchError::Denied(_))));
        assert_eq!(bench.compare(&Choice::default()).await.changed, 2);
    }
}

/// Rows more than a year after the clock of these tests.
const LATER: [&str; 2] = [
    "2027-06-01 01:02:03,198.18.0.1,23,tcp,64500,XA,telnet,0,high",
    "2027-06-01 01:02:04,198.18.0.2,23,tcp,64500,XA,telnet,0,high",
];
const LATER_NAME: &str = "2027-06-01-scan_telnet-test.csv";

impl Bench {
    /// Sets the day on which everything came, as if the clock had stood otherwise then.
    async fn received(&self, at: &str) {
        let at = base::Timestamp::parse(at).expect("a date");
        let mut tx = self.watch.db().begin().await.expect("begun");
        tx.execute(
            "UPDATE watch_input SET received_at = $1",
            store::params![at],
        )
        .await
        .expect("changed");
        tx.commit().await.expect("committed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_row_that_reads_now_becomes_an_observation_once() {
    for bench in benches().await {
        let first = bench.take(LATER_NAME, report(&LATER)).await;
        assert_eq!((first.stored, first.rejected), (0, 2));
        let entries = bench.open().await;
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].reason, "watch-refused-implausible-time");
        assert_eq!((entries[0].row, entries[0].line), (0, Some(2)));
        assert!(bench.compare(&Choice::default()).await.is_empty());
        bench.received("2027-06-02 08:00:00").await;
        let found = bench.compare(&Choice::default()).await;
        assert_eq!((found.added, found.settled, found.refused), (2, 2, 0));
        let written = bench.apply(&Choice::default()).await;
        assert_eq!((written.added, written.settled), (2, 2));
        assert!(bench.open().await.is_empty());
        assert_eq!(bench.all().await.len(), 2);
        let idle = bench.compare(&Choice::default()).await;
        assert!(idle.is_empty(), "{idle:?}");
        let again = bench.take(LATER_NAME, report(&LATER)).await;
        assert_eq!((again.duplicates, again.rejected), (2, 0));
        assert!(again.is_complete(), "{again:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_observation_that_is_refused_now_goes_to_quarantine_and_comes_back() {
    for bench in benches().await {
        bench.take(LATER_NAME, report(&LATER)).await;
        let mut ids_then = None;
        for (received, want) in [
            ("2027-06-02 08:00:00", 2),
            ("2026-03-25 08:00:00", 0),
            ("2027-06-02 08:00:00", 2),
        ] {
            bench.received(received).await;
            let found = bench.compare(&Choice::default()).await;
            assert_eq!(found.gone + found.added, 2, "{found:?}");
            bench.apply(&Choice::default()).await;
            let seen = bench.all().await;
            assert_eq!((seen.len(), bench.open().await.len()), (want, 2 - want));
            if want == 2 {
                assert_eq!(*ids_then.get_or_insert(ids(&seen)), ids(&seen));
            }
            let idle = bench.compare(&Choice::default()).await;
            assert!(idle.is_empty(), "{idle:?}");
        }
    }
}
