//! What programs that read the picture rely on: the numbers of the page, for the same reader, and
//! what pages weigh.

use crate::hosted::tests::{Bench, bench, wanted};
use base::id::TenantId;
use base::{Actor, Day, Role};
use serde_json::Value;
use std::fmt::Write as _;
use watch::ingest::{Input, Options, Via, actions};
use watch::release::{Release, actions::change};
use web::testing::Client;

/// The largest page, in bytes on the wire.
const MOST: usize = 13 * 1024;

impl Bench {
    async fn take(&self, name: &str, text: String) {
        let input = Input::Bytes {
            name: name.to_owned(),
            bytes: text.into_bytes(),
        };
        let (operator, options) = (Actor::operator(), Options::new(Via::Cli));
        let watch = &self.gateway.watch;
        let taken = actions::ingest(&operator, watch, self.first, vec![input], &options);
        taken.await.expect("taken");
    }
}

async fn json(client: &Client, path: &str) -> Value {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).expect("JSON")
}

/// The records that the page links to, with the words of each link.
fn linked(page: &str) -> Vec<(String, String)> {
    let links = page.split("href=\"/en/observations?").skip(1);
    let link = |rest: &str| {
        let (query, rest) = rest.split_once('"')?;
        let words = rest.split_once('>')?.1.split_once('<')?.0;
        let query = query.replace("&#38;", "&").replace("&amp;", "&");
        Some((
            query,
            words.replace(['\u{2066}', '\u{2068}', '\u{2069}'], ""),
        ))
    };
    links.filter_map(link).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_are_those_of_the_page() {
    let bench = bench().await;
    bench.fill().await;
    let rows = "timestamp,ip,port,infection,asn\n2021-03-24 01:00:00,198.18.0.8,23,mirai,64500\n\
        2021-03-24 02:00:00,198.18.9.9,23,mirai,64501\n2021-03-24 02:00:00,198.18.9.8,23,other,64501\n";
    bench
        .take("2021-03-24-event4_sinkhole-test.csv", rows.to_owned())
        .await;
    bench.gateway.lake.rollup_dirty(99).await.expect("counted");
    let analyst = bench.reader(bench.first, Role::Analyst).await;
    let days = "from=2021-03-20&to=2021-03-24";
    for by in ["type", "family", "network", "organisation", "sector", "day"] {
        let page = analyst
            .get(&format!("/en/picture?{days}&by={by}"))
            .await
            .body;
        // The cards of the totals lead to their records without the number; the days have it.
        let days_of = analyst.get(&format!("/en/picture?{days}&by=day")).await;
        let links = [linked(&page), linked(&days_of.body)].concat();
        let picture = json(&analyst, &format!("/api/v1/picture?{days}&by={by}")).await;
        assert_eq!(picture["by"], by);
        let all = ["totals", "critical", "lines"];
        let numbers = all
            .iter()
            .flat_map(|part| picture[part].as_array().expect("a list"));
        let mut seen = 0;
        for number in numbers {
            let latest = &number["latest"];
            let units = latest["units"].as_i64().expect("a number");
            let records = latest["records"].as_str().expect("a link");
            let query = records.split_once('?').expect("a query").1;
            let shown = links.iter().filter(|(at, _)| at == query);
            let says = |words: &str| words.split(' ').next() == Some(&units.to_string());
            let same = shown.clone().any(|(_, words)| says(words));
            assert!(
                same,
                "{by}: {query}: {units}: {:?}",
                shown.collect::<Vec<_>>()
            );
            // The list behind the link has the records.
            let list = json(&analyst, records).await;
            let found = list["observations"].as_array().expect("a list").len();
            assert!(i64::try_from(found).expect("few") >= units, "{records}");
            let series = number["series"].as_array().expect("a series");
            assert_eq!(series.len(), 5);
            assert!(
                series[0]["units"].is_null(),
                "a gap, not zero: {}",
                series[0]
            );
            seen += 1;
        }
        assert!(seen > 2, "{by}: {picture}");
        assert_eq!(
            picture["lines"].as_array().map(Vec::is_empty),
            Some(by == "day")
        );
    }
    let wrong = analyst.get("/api/v1/picture?by=colour").await;
    assert_eq!(wrong.status, 400, "{}", wrong.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_gets_the_own_networks_and_a_visitor_what_is_released() {
    let bench = bench().await;
    bench.fill().await;
    let operator = Actor::operator();
    let all = bench.gateway.directory.organisations();
    let own = all
        .list(&operator, bench.first)
        .await
        .expect("organisations");
    let hospital = own.first().expect("one").id;
    let other = "timestamp,ip,port,tag\n2021-03-24 01:00:00,198.18.9.9,23,a\n";
    bench
        .take("2021-03-24-scan_telnet-other.csv", other.to_owned())
        .await;
    bench.gateway.lake.rollup_dirty(99).await.expect("counted");
    let day = "/api/v1/picture?from=2021-03-24&to=2021-03-24";
    let role = Role::NetworkContact;
    let contact = bench.reader_of(bench.first, role, Some(hospital)).await;
    let picture = json(&contact, day).await;
    assert_eq!(picture["own_networks_only"], true);
    assert_eq!(picture["totals"].as_array().map(Vec::len), Some(0));
    let lines = picture["lines"].as_array().expect("lines");
    assert_eq!(lines.len(), 1, "{picture}");
    assert_eq!(lines[0]["key"], hospital.to_string());
    assert_eq!(lines[0]["latest"]["units"], 1);
    let stranger = bench
        .reader_of(
            bench.first,
            role,
            Some(base::id::OrganisationId::from_bytes([77; 16])),
        )
        .await;
    assert_eq!(
        json(&stranger, day).await["lines"].as_array().map(Vec::len),
        Some(0)
    );
    let reader = bench.reader(bench.first, Role::Reader).await;
    assert_eq!(reader.get(day).await.status, 403);
    assert_eq!(bench.client.get(day).await.status, 401);
    let public = json(&bench.client, "/api/v1/public/picture").await;
    assert_eq!(
        (&public["released"], &public["rows"]),
        (&Value::from(false), &serde_json::json!([]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_released_is_the_same_on_the_page_and_for_programs() {
    let bench = bench().await;
    let day = bench.gateway.clock.now().day().plus(-8);
    let row = |n| format!("{day} 01:00:00,198.18.0.{n},23,mirai\n");
    let rows: String = (1..13).map(row).collect();
    let name = format!("{day}-event4_sinkhole-test.csv");
    bench
        .take(&name, format!("timestamp,ip,port,infection\n{rows}"))
        .await;
    let few = format!("timestamp,ip,port,tag\n{day} 01:00:00,198.18.0.77,23,few\n");
    bench
        .take(&format!("{day}-scan_telnet-test.csv"), few)
        .await;
    bench.gateway.lake.rollup_dirty(99).await.expect("counted");
    release(&bench).await;
    let public = json(&bench.client, "/api/v1/public/picture").await;
    let rows = public["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 1, "one reaches the threshold: {public}");
    let numbers: Vec<i64> = rows[0]["days"]
        .as_array()
        .expect("days")
        .iter()
        .filter_map(|d| d["units"].as_i64())
        .collect();
    assert_eq!(numbers, [12]);
    let page = bench.client.get("/en/picture").await.body;
    assert!(page.contains(">12<"), "{page}");
    assert!(!public.to_string().contains("198.18.0.77"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_by_day_and_a_morning_of_many_reports_stay_light() {
    let bench = bench().await;
    for (report, column) in [
        ("event4_sinkhole", "infection"),
        ("scan_telnet", "tag"),
        ("event4_honeypot_brute_force", "tag"),
    ] {
        for start in (0..386).step_by(100) {
            let mut text = format!("timestamp,ip,port,{column}\n");
            for back in start..(start + 100).min(386) {
                let day = base::Day::from_number(20_500 - back);
                for n in 0..=(back % 7) {
                    writeln!(text, "{day} 01:00:00,198.18.{}.{n},23,x", back % 200).expect("text");
                }
            }
            bench
                .take(&format!("2026-02-16-{report}-{start}.csv"), text)
                .await;
        }
    }
    while bench
        .gateway
        .lake
        .rollup_dirty(99)
        .await
        .expect("counted")
        .days
        > 0
    {}
    for n in 0..60 {
        let name = format!("2026-02-16-device_id-n{n}.csv");
        let text = format!(
            "timestamp,ip,port\n2026-02-16 01:00:00,198.18.0.1,{}\n",
            n + 1
        );
        bench.take(&name, text).await;
    }
    let analyst = bench.reader(bench.first, Role::Analyst).await;
    let packed = analyst.clone().with("accept-encoding", "gzip");
    let (from, to) = (
        base::Day::from_number(20_500 - 385),
        base::Day::from_number(20_500),
    );
    let year = format!("from={from}&to={to}&by=day");
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for path in [
            format!("/{language}/picture?{year}"),
            format!(
                "/{language}/picture?{year}&month={}",
                &from.to_string()[..7]
            ),
            format!("/{language}/arrivals"),
            format!("/{language}/arrivals?after=50"),
        ] {
            let answer = packed.get(&path).await;
            assert_eq!(answer.status, 200, "{path}");
            println!("{path}: {} bytes", answer.length);
            assert!(answer.length <= MOST, "{path}: {} bytes", answer.length);
        }
    }
    let page = analyst.get(&format!("/en/picture?{year}")).await.body;
    let months = page.matches("&#38;month=").count() + page.matches("&amp;month=").count();
    assert_eq!(months, 14, "every month is reached");
    let first = analyst.get("/en/arrivals").await.body;
    assert!(first.contains("/en/arrivals?after=50"), "{first}");
    let last = analyst.get("/en/arrivals?after=50").await.body;
    assert!(!last.contains("after=100"), "{last}");
}

/// Has the administration answer for a second country.
async fn two_countries(bench: &Bench) {
    let operator = Actor::operator();
    let administrations = bench.gateway.directory.administrations();
    let before = administrations
        .get(&operator, bench.first)
        .await
        .expect("one");
    let two = directory::administration::Profile::new(
        before.profile.names().clone(),
        vec!["XA".parse().expect("a code"), "XB".parse().expect("a code")],
        before.profile.languages().to_vec(),
    );
    let changed = directory::administration::Administration {
        profile: two.expect("a profile"),
        ..before
    };
    administrations
        .update(&operator, &changed)
        .await
        .expect("changed");
}

/// Releases what the usual settings let go.
async fn release(bench: &Bench) {
    release_of(bench, bench.first).await;
}

async fn release_of(bench: &Bench, tenant: TenantId) {
    let release = Release {
        released: true,
        ..Release::default()
    };
    let watch = &bench.gateway.watch;
    let changed = change(&Actor::operator(), watch, tenant, release).await;
    changed.expect("released");
}

/// The cells of an organisation's row in the first block, without markup.
fn first_block(page: &str, organisation: &str) -> Vec<String> {
    let row = page.split("<tr").find(|row| row.contains(organisation));
    let cells = row.expect("a row").split("<td").skip(1);
    let text = |cell: &str| {
        let parts = cell.split('>').skip(1);
        let words: String = parts.filter_map(|p| p.split('<').next()).collect();
        words.replace(['\u{2066}', '\u{2068}', '\u{2069}', '\n'], "")
    };
    cells.map(text).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_block_never_shows_nothing_where_a_report_is_missing() {
    let bench = bench().await;
    bench.fill().await;
    let first = Day::parse("2021-03-10").expect("a day");
    for (report, head, row, days) in [
        ("event4_sinkhole", "infection", "mirai", 5),
        ("scan_telnet", "tag", "telnet", 10),
    ] {
        for day in (0..days).map(|ahead| first.plus(ahead)) {
            let text = format!("timestamp,ip,port,{head}\n{day} 01:00:00,198.18.0.9,23,{row}\n");
            bench.take(&format!("{day}-{report}-test.csv"), text).await;
        }
    }
    bench.gateway.lake.rollup_dirty(99).await.expect("counted");
    let analyst = bench.reader(bench.first, Role::Analyst).await;
    let block = async |days: &str| {
        let page = analyst.get(&format!("/en/picture?{days}")).await.body;
        first_block(&page, "Hospital of the first")
    };
    let both = block("from=2021-03-12&to=2021-03-14").await;
    // The name is the row's head; then sector, infected, exposed, abusing, victim.
    assert_eq!(both[1..3], ["1 address", "1 service"], "{both:?}");
    let stopped = block("from=2021-03-16&to=2021-03-19").await;
    assert_eq!(stopped[1..3], ["no data", "1 service"], "{stopped:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_find_the_figures_of_every_administration_that_releases_some() {
    let bench = bench().await;
    let of_second = wanted("XB", "second@example.test");
    let second = bench.add(&Actor::operator(), &of_second).await;
    let second = second.expect("added");
    let page = bench.client.get("/en/picture?in=XB").await;
    assert!(!page.body.contains("Second administration"), "not released");
    let refused = bench.client.get("/api/v1/public/picture?in=XB").await;
    assert_eq!(refused.status, 400, "{}", refused.body);
    release_of(&bench, second).await;
    // The first releases nothing, so what is shown is the second's.
    let alone = json(&bench.client, "/api/v1/public/picture").await;
    assert_eq!(alone["administrations"].as_array().map(Vec::len), Some(1));
    assert_eq!(alone["released"], true);
    release(&bench).await;
    let day = bench.gateway.clock.now().day().plus(-8);
    let row = |n| format!("{day} 01:00:00,198.18.0.{n},23,mirai\n");
    let rows: String = (1..13).map(row).collect();
    let name = format!("{day}-event4_sinkhole-test.csv");
    bench
        .take(&name, format!("timestamp,ip,port,infection\n{rows}"))
        .await;
    bench.gateway.lake.rollup_dirty(99).await.expect("counted");
    for (query, name, numbers) in [
        ("", "First administration", 1),
        ("?in=xa", "First administration", 1),
        ("?in=XB", "Second administration", 0),
    ] {
        let page = bench.client.get(&format!("/en/picture{query}")).await.body;
        let current = page.split("<ul class=\"tabs\">").nth(1).expect("tabs");
        let current = current
            .split("aria-current=\"true\">")
            .nth(1)
            .expect("a tab");
        let current: String = current.split("</li>").take(1).collect();
        assert!(
            current.starts_with(name) || current.contains(&format!(">{name}<")),
            "{query}: {current:?}"
        );
        assert_eq!(page.matches(">12<").count(), numbers, "{query}");
        let public = json(&bench.client, &format!("/api/v1/public/picture{query}")).await;
        assert_eq!(
            public["rows"].as_array().map(Vec::len),
            Some(numbers),
            "{query}"
        );
    }
    let wrong = bench.client.get("/en/picture?in=XC").await.body;
    assert!(wrong.contains("XA, XB"), "what can be asked for: {wrong}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_of_two_countries_stands_by_itself_and_no_difference_tells_the_small_one() {
    let bench = bench().await;
    two_countries(&bench).await;
    let today = bench.gateway.clock.now().day();
    // On one day both countries stand; on the other one of them is small. Some are of no country.
    for (back, of) in [
        (8, [("XA", 12), ("XB", 11), ("XC", 5)]),
        (9, [("XA", 12), ("XB", 3), ("XC", 15)]),
    ] {
        let day = today.plus(-back);
        let mut text = "timestamp,ip,port,infection,geo\n".to_owned();
        for (place, (code, many)) in of.into_iter().enumerate() {
            for n in 0..many {
                writeln!(text, "{day} 01:00:00,198.18.{place}.{n},23,mirai,{code}").expect("text");
            }
        }
        bench
            .take(&format!("{day}-event4_sinkhole-test.csv"), text)
            .await;
    }
    while bench
        .gateway
        .lake
        .rollup_dirty(99)
        .await
        .expect("counted")
        .days
        > 0
    {}
    release(&bench).await;
    let public = json(&bench.client, "/api/v1/public/picture").await;
    let cells = |country: Option<&str>| -> Vec<(Option<i64>, Option<i64>)> {
        let rows = public["rows"].as_array().expect("rows").iter();
        let own: Vec<&Value> = rows.filter(|r| r["country"].as_str() == country).collect();
        assert_eq!(own.len(), 1, "{country:?}: {public}");
        let days = own[0]["days"].as_array().expect("days").iter();
        let wanted = [today.plus(-8).to_string(), today.plus(-9).to_string()];
        days.filter(|d| wanted.iter().any(|w| d["day"] == w.as_str()))
            .map(|d| (d["units"].as_i64(), d["fewer_than"].as_i64()))
            .collect()
    };
    assert_eq!(cells(Some("XA")), [(Some(12), None), (Some(12), None)]);
    assert_eq!(cells(Some("XB")), [(Some(11), None), (None, Some(10))]);
    assert_eq!(cells(None), [(Some(23), None), (None, Some(10))]);
    let page = bench
        .client
        .get("/en/picture")
        .await
        .body
        .replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
    for said in [
        "Country XA",
        "All countries together",
        "Each country stands by itself",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_range_to_leave_out_lies_in_what_the_administration_answers_for() {
    let bench = bench().await;
    bench.fill().await;
    let editor = bench.reader(bench.first, Role::Administrator).await;
    let path = "/en/directory/constituency";
    let enter = async |client: &Client, range: &str, side: &str| {
        let page = client.get(path).await.body;
        let (_, key) = page.split_once("name=\"_key\" value=\"").expect("a form");
        let key = key.split('"').next().expect("a key");
        let form = format!(
            "_key={key}&network={}&side={side}",
            range.replace('/', "%2F")
        );
        client.post(path, &form).await
    };
    let first = enter(&editor, "203.0.113.0/24", "exclude").await;
    assert_eq!(
        first.status, 303,
        "no range was entered yet: {}",
        first.body
    );
    assert_eq!(
        enter(&editor, "198.18.16.0/20", "include").await.status,
        303
    );
    let outside = enter(&editor, "192.0.2.0/24", "exclude").await;
    assert_eq!(outside.status, 422, "{}", outside.body);
    assert!(
        outside.body.contains("nothing to leave out"),
        "{}",
        outside.body
    );
    for inside in ["198.18.17.0/24", "198.18.0.128/25"] {
        let taken = enter(&editor, inside, "exclude").await;
        assert_eq!(taken.status, 303, "{inside}: {}", taken.body);
    }
    let analyst = bench.reader(bench.first, Role::Reader).await;
    let refused = analyst
        .post(path, "_key=0&network=192.0.2.0%2F24&side=exclude")
        .await;
    assert_eq!(refused.status, 403);
}
