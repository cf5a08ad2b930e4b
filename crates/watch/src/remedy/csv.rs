//! What became of findings, and the numbers by day, as CSV.
//!
//! Not here: who may see it (`actions`). Invariant: a day without a whole report has a reason and
//! no number; no cell is a formula.

use base::id::NetworkId;
use base::{Day, Timestamp};

use super::actions::{Followed, Line};
use super::finding::Outcome;
use super::normal::Feed;
use super::survival::Ended;
use crate::observation::Names;
use crate::observation::csv::cell;

const FINDINGS: [&str; 19] = [
    "provider",
    "report",
    "type",
    "network",
    "organisation",
    "affected",
    "state",
    "first_day",
    "last_day",
    "days_seen",
    "gone_on",
    "returns",
    "notified_at",
    "acknowledged_at",
    "said_fixed_on",
    "disputed",
    "seen_after_said_fixed",
    "days_from_notice",
    "ended",
];
const DAYS: [&str; 7] = [
    "day",
    "provider",
    "report",
    "came",
    "network",
    "type",
    "addresses",
];

/// One line a finding.
#[must_use]
pub fn findings(followed: &Followed, names: &Names) -> String {
    let mut out = String::new();
    row(&FINDINGS.map(str::to_owned), &mut out);
    for line in &followed.lines {
        row(&finding(followed, names, line), &mut out);
    }
    out
}

fn finding(followed: &Followed, names: &Names, line: &Line) -> [String; 19] {
    let finding = &line.finding;
    let moment = |at: Option<Timestamp>| at.map(Timestamp::rfc3339).unwrap_or_default();
    let day = |day: Option<Day>| day.map(|d| d.to_string()).unwrap_or_default();
    let told = finding.notice().map(|(told, _)| told);
    let answered = finding.told.iter().filter_map(|t| t.acknowledged).min();
    let fixed = finding.told.iter().filter_map(|t| t.fixed).max();
    let (days, ended) = match finding.outcome() {
        Outcome::Nothing => (String::new(), ""),
        Outcome::Before => (String::new(), "before"),
        Outcome::Followed(followed) => {
            let ended = match followed.ended {
                Ended::Gone => "gone",
                Ended::Censored => "watched",
            };
            (followed.days.to_string(), ended)
        }
    };
    let organisation = line.organisation.and_then(|id| names.get(id));
    [
        line.report.0.clone(),
        line.report.1.clone(),
        line.class.clone(),
        network(followed, line.network),
        organisation.unwrap_or_default().to_owned(),
        line.unit.clone(),
        finding.state.as_str().to_owned(),
        finding.first().to_string(),
        finding.now().last.to_string(),
        line.days.to_string(),
        day(finding.now().gone),
        finding.relapses().to_string(),
        moment(told.map(|t| t.at)),
        moment(answered),
        day(fixed),
        finding.told.iter().any(|t| t.disputed).to_string(),
        finding.seen_after_fix().to_string(),
        days,
        ended.to_owned(),
    ]
}

/// One line a day: how each report came, and the numbers of networks whose addresses move.
#[must_use]
pub fn days(followed: &Followed) -> String {
    let mut out = String::new();
    row(&DAYS.map(str::to_owned), &mut out);
    for (report, feed) in &followed.feeds {
        let (from, to) = followed.days;
        for day in (from.number()..=to.number()).map(Day::from_number) {
            if let Some(came) = came(feed, day) {
                let start = [day.to_string(), report.0.clone(), report.1.clone()];
                let [a, b, c] = start;
                let rest = [came.to_owned(), String::new(), String::new(), String::new()];
                let [d, e, f, g] = rest;
                row(&[a, b, c, d, e, f, g], &mut out);
            }
        }
    }
    for moving in &followed.moving {
        let feed = followed.feeds.get(&moving.report);
        for (day, number) in &moving.level.days {
            let cells = [
                day.to_string(),
                moving.report.0.clone(),
                moving.report.1.clone(),
                feed.and_then(|f| came(f, *day)).unwrap_or("").to_owned(),
                network(followed, moving.network),
                moving.class.clone(),
                number.map(|n| n.to_string()).unwrap_or_default(),
            ];
            row(&cells, &mut out);
        }
    }
    out
}

/// How a report came for a day; `None` where none is expected.
fn came(feed: &Feed, day: Day) -> Option<&'static str> {
    match feed.normal.binary_search(&day) {
        Ok(_) => Some("whole"),
        Err(_) => feed.without.get(&day).map(|why| why.as_str()),
    }
}

fn network(followed: &Followed, id: Option<NetworkId>) -> String {
    let known = id.and_then(|id| followed.places.get(id));
    known.map(|n| n.resource.value()).unwrap_or_default()
}

fn row(cells: &[String], out: &mut String) {
    for (at, value) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(value, out);
    }
    out.push_str("\r\n");
}
