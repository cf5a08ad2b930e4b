//! Every number of the picture is the number that its list of records says.

use crate::bench::{Bench, benches};
use base::observation::Unit;
use base::{Actor, Day};
use directory::network::Resource;
use directory::organisation::{Details, Name};
use directory::{Sector, organisation::Organisation};
use std::collections::BTreeSet;
use watch::observation::actions::tally;
use watch::observation::{Names, filter};
use watch::picture::{Breakdown, Period, Records, actions};
use web::form::Asked;

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % most
    }
}

/// Reports that are counted by each unit there is, with repeats of the same things.
const REPORTS: [(&str, &str); 6] = [
    ("scan_telnet", "timestamp,ip,port,asn,tag"),
    ("scan_http", "timestamp,ip,port,asn,tag"),
    (
        "event4_sinkhole",
        "timestamp,src_ip,src_port,src_asn,infection",
    ),
    ("defaced_website", "timestamp,ip,port,asn,host"),
    ("phish_url", "timestamp,ip,port,asn,url"),
    ("compromised_account", "timestamp,ip,port,asn,username"),
];

fn row(report: &str, day: u8, dice: &mut Dice) -> String {
    let (minute, host, port) = (dice.below(60), dice.below(12), 20 + dice.below(3));
    let net = dice.below(3);
    let asn = ["", "64500", "64501"][usize::try_from(dice.below(3)).expect("small")];
    let thing = dice.below(4);
    let last = match report {
        "event4_sinkhole" => {
            ["mirai", "", "qakbot", "mirai"][usize::try_from(thing).expect("small")].to_owned()
        }
        "defaced_website" => format!("www{thing}.example.com"),
        "phish_url" => format!("https://phish.example.com/{thing}"),
        "compromised_account" => format!("user{thing}"),
        _ => "telnet".to_owned(),
    };
    format!("2026-03-{day} 01:{minute:02}:00,198.18.{net}.{host},{port},{asn},{last}\n")
}

async fn organisation(bench: &Bench, name: &str, sector: Sector, net: u8) -> Organisation {
    let (operator, directory) = (Actor::operator(), bench.watch.directory());
    let details = Details {
        sector: Some(sector),
        critical: net == 1,
        ..Details::default()
    };
    let name = Name::new(name).expect("a name");
    let made = directory.organisations();
    let made = made.create(&operator, bench.tenant, name, details).await;
    let made = made.expect("created");
    let prefix = format!("198.18.{net}.0/24").parse().expect("a prefix");
    let added = directory.networks();
    let added = added.add(&operator, bench.tenant, made.id, Resource::Prefix(prefix));
    added.await.expect("added");
    made
}

async fn fill(bench: &Bench) {
    organisation(bench, "Zinc Bank", Sector::Finance, 0).await;
    organisation(bench, "Water Board", Sector::Water, 1).await;
    let mut dice = Dice(7);
    for day in [22, 23, 24] {
        for (report, header) in REPORTS {
            let rows: String = (0..60).map(|_| row(report, day, &mut dice)).collect();
            let name = format!("2026-03-{day}-{report}-test.csv");
            bench
                .take(&name, format!("{header}\n{rows}").into_bytes())
                .await;
        }
    }
    bench.watch.lake().rollup_dirty(99).await.expect("counted");
}

/// What the list says that a link of the picture leads to.
async fn listed(bench: &Bench, records: &Records) -> i64 {
    let pairs: Vec<(&str, &str)> = records.iter().map(|(f, v)| (*f, v.as_str())).collect();
    let address = web::url::with_query("", &pairs);
    let mut asked = Asked::parse(&address[1..]);
    let day = Day::from_ymd(2026, 3, 1).expect("a day");
    let wanted = filter(&mut asked, (day, day), &Names::default());
    assert!(asked.form().is_good(), "{address}");
    let found = tally(&Actor::operator(), &bench.watch, bench.tenant, &wanted).await;
    let found = found.expect("counted").expect("in time");
    assert!(
        found.records >= found.units && found.units > 0,
        "{address}: {found:?}"
    );
    i64::try_from(found.units).expect("small")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_of_the_picture_is_what_its_list_says() {
    for bench in benches().await {
        fill(&bench).await;
        let day = |n| Day::from_ymd(2026, 3, n).expect("a day");
        let period = Period::new(day(22), day(24));
        let (mut units, mut compared) = (BTreeSet::new(), 0);
        for by in Breakdown::ALL {
            let operator = Actor::operator();
            let picture = actions::picture(&operator, &bench.watch, bench.tenant, period, by).await;
            let picture = picture.expect("a picture");
            for head in &picture.heads {
                for point in head.series.points() {
                    let number = point.counted.expect("every day came").units;
                    let said = listed(&bench, &head.records(point.day)).await;
                    assert_eq!(said, number, "{head:?}");
                    units.insert(head.unit);
                    compared += 1;
                }
            }
            let critical = picture
                .critical
                .iter()
                .map(|l| (l, Breakdown::Organisation));
            for (line, by) in picture.lines.iter().map(|l| (l, by)).chain(critical) {
                for point in line.series.points() {
                    let Some(number) = point.counted.map(|c| c.units).filter(|n| *n > 0) else {
                        continue;
                    };
                    let said = listed(&bench, &line.records(by, (point.day, point.day))).await;
                    assert_eq!(said, number, "{by:?} {line:?}");
                    compared += 1;
                }
            }
        }
        assert_eq!(units, Unit::ALL.iter().copied().collect());
        assert!(compared > 200, "{compared}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_networks_nor_organisations_nor_sectors_are_ranked_by_counts() {
    for bench in benches().await {
        fill(&bench).await;
        let day = |n| Day::from_ymd(2026, 3, n).expect("a day");
        let period = Period::new(day(22), day(24));
        let keys = async |by| {
            let operator = Actor::operator();
            let picture = actions::picture(&operator, &bench.watch, bench.tenant, period, by).await;
            let picture = picture.expect("a picture");
            let mut keys: Vec<String> = Vec::new();
            for line in &picture.lines {
                let name = line.name.clone().unwrap_or_else(|| line.key.clone());
                if keys.last() != Some(&name) {
                    keys.push(name);
                }
            }
            keys
        };
        assert_eq!(keys(Breakdown::Network).await, ["64500", "64501", ""]);
        assert_eq!(keys(Breakdown::Sector).await, ["water", "finance", ""]);
        let organisations = ["Water Board", "Zinc Bank", ""];
        assert_eq!(keys(Breakdown::Organisation).await, organisations);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn between_two_weekly_reports_the_published_figures_have_gaps_and_no_zeros() {
    use watch::release::{Cell, Release, actions::change};
    for bench in benches().await {
        // Twelve things each on the 4th, 11th and 18th; and daily ones of another type.
        let rows = |day: u8, column: &str| -> String {
            let row = |n| format!("2026-03-{day:02} 01:00:00,198.18.0.{n},23,{column}\n");
            (1..13).map(row).collect()
        };
        for day in 1..=18 {
            let text = format!("timestamp,ip,port,infection\n{}", rows(day, "mirai"));
            let name = format!("2026-03-{day:02}-event4_sinkhole-test.csv");
            bench.take(&name, text.into_bytes()).await;
        }
        for day in [4, 11, 18] {
            let text = format!("timestamp,ip,port,tag\n{}", rows(day, "telnet"));
            let name = format!("2026-03-{day:02}-scan_telnet-test.csv");
            bench.take(&name, text.into_bytes()).await;
        }
        while bench
            .watch
            .lake()
            .rollup_dirty(99)
            .await
            .expect("counted")
            .days
            > 0
        {}
        let release = Release {
            released: true,
            ..Release::default()
        };
        let changed = change(&Actor::operator(), &bench.watch, bench.tenant, release).await;
        changed.expect("released");
        let published = actions::published(&bench.watch, bench.tenant).await;
        let published = published.expect("read").expect("released");
        let row = |class: &str| {
            let found = published.rows.iter().find(|r| r.class_type == class);
            found.expect("a row").cells.clone()
        };
        let daily = row("infected-system");
        assert!(daily.iter().all(|c| *c == Cell::Number(12)), "{daily:?}");
        let weekly = row("vulnerable-system");
        for (day, cell) in published.days.iter().zip(&weekly) {
            let came = [4, 11, 18].map(|n| Day::from_ymd(2026, 3, n).expect("a day"));
            let want = match came.contains(day) {
                true => Cell::Number(12),
                false => Cell::Missing,
            };
            assert_eq!(*cell, want, "{day}");
        }
    }
}
