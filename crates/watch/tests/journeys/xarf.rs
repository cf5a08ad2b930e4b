//! X-ARF reports as they come: told from other JSON, each a row, sealed ones shown to nobody.
//!
//! Invariant: of a sealed report there is no observation and no excerpt, only that it came.

use crate::bench::benches;
use base::Actor;
use base::observation::Field;
use std::fmt::Write;
use watch::quarantine;

fn report(number: u32, category: &str, kind: &str, source: &str) -> String {
    let who = r#"{"org":"Example CERT","contact":"reports@cert.example","domain":"cert.example"}"#;
    format!(
        r#"{{"xarf_version":"4.2.0","report_id":"0191e2c4-8a54-4c1b-9a55-{number:012}","timestamp":"2026-03-24T01:02:03Z","reporter":{who},"sender":{who},"source_identifier":"{source}","category":"{category}","type":"{kind}","tags":["tlp:green"]}}"#
    )
}

fn older(source: &str) -> String {
    let info = r#"{"ReporterOrg":"Example CERT","ReporterOrgDomain":"cert.example","ReporterOrgEmail":"reports@cert.example"}"#;
    format!(
        r#"{{"Version":"2","ReporterInfo":{info},"Disclosure":true,"Report":{{"ReportClass":"Activity","ReportType":"LoginAttack","Date":"2026-03-24T02:00:00Z","SourceIp":"{source}","SourcePort":40000}}}}"#
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_of_several_versions_become_observations_once() {
    let mut text = String::new();
    for one in [
        report(1, "connection", "port_scan", "198.18.0.1"),
        older("198.18.0.2"),
        report(3, "content", "csam", "198.18.0.3"),
        "{\"xarf_version\":\"9.0.0\"}".to_owned(),
    ] {
        writeln!(text, "{one}").expect("text");
    }
    for bench in benches().await {
        let summary = bench.take("reports.jsonl", text.clone().into_bytes()).await;
        let counts = (summary.rows, summary.stored, summary.rejected);
        assert_eq!(counts, (4, 2, 2), "{summary:?}");
        let rows = bench.all().await;
        let mut seen: Vec<(String, String)> = rows
            .iter()
            .map(|o| {
                let of = |field| o.row.text(field).unwrap_or_default().to_owned();
                let ip = o.row.ip(Field::SourceIp).map(|ip| ip.to_string());
                (ip.unwrap_or_default(), of(Field::ClassificationType))
            })
            .collect();
        seen.sort();
        let expected = [("198.18.0.1", "scanner"), ("198.18.0.2", "brute-force")];
        assert_eq!(seen, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));

        let actor = Actor::operator();
        let open = quarantine::actions::list(&actor, &bench.watch, bench.tenant, "").await;
        let mut open = open.expect("a list");
        open.sort_by_key(|entry| entry.row);
        let told: Vec<_> = open
            .iter()
            .map(|e| (e.row, e.line, e.reason.as_str(), e.excerpt.is_empty()))
            .collect();
        let expected = [
            (2, Some(3), "watch-xarf-sealed", true),
            (3, Some(4), "watch-xarf-version", false),
        ];
        assert_eq!(told, expected);

        // Over several lines and in a list it is another file with the same reports.
        let list = format!(
            "[\n  {},\n  {}\n]",
            older("198.18.0.4"),
            report(5, "content", "phishing", "a.example").replace(',', ",\n ")
        );
        let summary = bench.take("list.json", list.into_bytes()).await;
        assert_eq!((summary.stored, summary.rejected), (2, 0), "{summary:?}");

        let again = bench.take("reports.jsonl", text.clone().into_bytes()).await;
        assert_eq!((again.stored, again.duplicates), (0, 2), "{again:?}");
        assert_eq!(bench.all().await.len(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_breaks_off_is_refused_as_a_whole() {
    let whole = report(1, "connection", "port_scan", "198.18.0.1");
    let text = format!("[{whole},\n{whole}");
    for bench in benches().await {
        let summary = bench.take("reports.json", text.clone().into_bytes()).await;
        assert_eq!(summary.stored, 0, "{summary:?}");
        assert_eq!(summary.problems.len(), 1, "{summary:?}");
        assert!(
            summary.problems[0].problem.contains("not JSON"),
            "{summary:?}"
        );
    }
}
