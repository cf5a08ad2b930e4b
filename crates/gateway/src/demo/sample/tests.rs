//! What a reader of the sample relies on.

use super::*;
use base::Prefix;
use std::collections::BTreeSet;

fn today() -> Day {
    Day::from_ymd(2026, 11, 21).expect("a day")
}

#[test]
fn the_same_day_gives_the_same_bytes_and_another_day_others() {
    assert_eq!(reports(today()), reports(today()));
    assert_ne!(
        reports(today())[0].content,
        reports(today().plus(1))[0].content
    );
}

#[test]
fn a_month_has_the_promised_size_and_its_gaps() {
    let files = reports(today());
    let rows: usize = files.iter().map(|f| f.content.lines().count() - 1).sum();
    assert!((40_000..=60_000).contains(&rows), "{rows} rows");
    let days: BTreeSet<Day> = files.iter().map(|f| f.day).collect();
    assert_eq!(days.len(), 30, "one day nothing arrived");
    assert_eq!(days.last(), Some(&today().plus(-1)));
    assert!(!days.contains(&today().plus(-19)));
    let sinkhole = files
        .iter()
        .filter(|f| f.report == "event4_sinkhole")
        .count();
    assert_eq!(
        sinkhole, 29,
        "one more day the sinkhole report did not arrive"
    );
}

#[test]
fn every_line_has_the_fields_of_its_header() {
    for file in reports(today()) {
        let mut lines = file.content.lines();
        let columns = lines.next().expect("a header").split(',').count();
        for line in lines {
            assert!(!line.contains('"'));
            assert_eq!(line.split(',').count(), columns, "{}: {line}", file.name);
        }
    }
}

#[test]
fn nothing_lies_outside_the_space_set_aside_for_documentation() {
    let inside: Vec<Prefix> = [
        "2001:db8::/32",
        "198.18.0.0/15",
        "192.0.2.0/24",
        "198.51.100.0/24",
        "203.0.113.0/24",
    ]
    .iter()
    .map(|p| p.parse().expect("a prefix"))
    .collect();
    for file in reports(today()) {
        let mut lines = file.content.lines();
        let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
        for line in lines {
            for (column, value) in header.iter().zip(line.split(',')) {
                check(&inside, column, value);
            }
        }
    }
}

fn check(inside: &[Prefix], column: &str, value: &str) {
    match column {
        "ip" | "src_ip" | "dst_ip" => {
            let ip: IpAddr = value.parse().expect("an address");
            assert!(inside.iter().any(|p| p.contains(ip)), "{column} {value}");
        }
        "asn" | "src_asn" | "dst_asn" => {
            let asn: u32 = value.parse().expect("a number");
            assert!(
                (64_496..=64_511).contains(&asn) || (65_536..=65_551).contains(&asn),
                "{column} {value}"
            );
        }
        "geo" | "src_geo" | "dst_geo" => assert!([COUNTRY, ABROAD].contains(&value)),
        "hostname" | "src_hostname" | "dst_hostname" | "http_host" | "host" | "domain" => {
            assert!(
                value.is_empty() || value.ends_with(".example"),
                "{column} {value}"
            );
        }
        "tag" => assert!(value.ends_with(";sample")),
        _ => assert!(
            !value.contains("://")
                || value
                    .split('/')
                    .nth(2)
                    .is_some_and(|h| h.ends_with(".example"))
        ),
    }
}

#[test]
fn the_story_can_be_seen_in_the_numbers() {
    let files = reports(today());
    let count = |days_ago: i32, word: &str| {
        files
            .iter()
            .filter(|f| f.day == today().plus(-days_ago) && f.report == "event4_sinkhole")
            .flat_map(|f| f.content.lines())
            .filter(|l| l.contains(word))
            .count()
    };
    assert!(count(1, "mirai") > 3 * count(10, "mirai"), "the rise");
    assert!(
        count(1, "andromeda") * 3 < count(25, "andromeda"),
        "the clean-up"
    );
    assert!(
        count(1, "conficker") * 2 < count(30, "conficker"),
        "the decline"
    );
    assert!(
        count(30, "ministry-of-finance.example") > 0,
        "critical infrastructure is affected"
    );
}
