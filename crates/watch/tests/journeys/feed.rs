//! A feed fetched from a provider, which is a stub on loopback.

use crate::bench::{Bench, GOOD, NAME, benches, report};
use base::Actor;
use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use watch::feed::{Kind, actions};

/// One request: its path, whether it is signed, its body.
async fn request(peer: &mut TcpStream) -> (String, bool, String) {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let n = peer.read(&mut piece).await.expect("a request");
        bytes.extend_from_slice(&piece[..n]);
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .find_map(|l| l.strip_prefix("content-length: "));
        let length: usize = length.and_then(|l| l.parse().ok()).unwrap_or(0);
        if body.len() >= length || n == 0 {
            let path = head.split(' ').nth(1).unwrap_or("").to_owned();
            let signature = head.lines().find_map(|l| l.strip_prefix("hmac2: "));
            return (
                path,
                signature.is_some_and(|s| s.len() == 64),
                body.to_owned(),
            );
        }
    }
}

/// Lists three reports, answers every download with 429 and counts them.
async fn busy() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let address = format!("http://{}/api2", listener.local_addr().expect("bound"));
    let downloads = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&downloads);
    tokio::spawn(async move {
        while let Ok((mut peer, _)) = listener.accept().await {
            let (path, _, _) = request(&mut peer).await;
            let files = [1, 2, 3].map(|n| {
                format!(
                    r#"{{"id":"a{n}","type":"scan_telnet","report":"country","timestamp":"2026-03-2{n}","file":"{NAME}"}}"#
                )
            });
            let list = format!("[{}]", files.join(","));
            let (head, body) = if path.ends_with("/list") {
                ("200 OK", list)
            } else {
                counter.fetch_add(1, Ordering::SeqCst);
                ("429 Too Many Requests\r\nretry-after: 3600", String::new())
            };
            let length = body.len();
            let answer = format!(
                "HTTP/1.1 {head}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
            );
            let _ = peer.write_all(answer.as_bytes()).await;
        }
    });
    (address, downloads)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_asks_to_wait_is_asked_nothing_more_in_that_run() {
    for bench in benches().await {
        let (address, downloads) = busy().await;
        add(&bench, address).await;
        let operator = Actor::operator();
        let run = actions::fetch(&operator, &bench.watch, bench.tenant, "national", 2).await;
        let run = run.expect("the list is there");
        assert_eq!((run.listed, run.fetched, run.failed.len()), (3, 0, 1));
        assert!(
            run.failed[0].contains("asks to wait 3600 seconds"),
            "{run:?}"
        );
        assert_eq!(downloads.load(Ordering::SeqCst), 1);
    }
}

/// A packed report that ends before its end.
fn cut() -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    packed.write_all(&report(&GOOD)).expect("in memory");
    let mut packed = packed.finish().expect("in memory");
    packed.truncate(packed.len() - 30);
    packed
}

#[tokio::test(flavor = "multi_thread")]
async fn what_breaks_off_is_fetched_again_and_gives_way_to_the_whole() {
    for bench in benches().await {
        let (address, downloads) = answering(vec![Some(cut())]).await;
        add(&bench, address).await;
        let operator = Actor::operator();
        let fetch = || actions::fetch(&operator, &bench.watch, bench.tenant, "national", 2);
        let first = fetch().await.expect("the list is there");
        assert_eq!((first.fetched, first.failed.len()), (0, 1), "{first:?}");
        assert!(first.failed[0].contains("breaks off"), "{first:?}");
        let second = fetch().await.expect("the list is there");
        assert_eq!((second.fetched, second.failed.len()), (1, 0), "{second:?}");
        assert_eq!(fetch().await.expect("the list is there").fetched, 0);
        assert_eq!(downloads.load(Ordering::SeqCst), 2);
        assert_eq!(bench.all().await.len(), 2, "the rows of the whole report");
        let refused = watch::quarantine::actions::count(&operator, &bench.watch, bench.tenant);
        assert_eq!(
            refused.await.expect("a count"),
            (0, 0),
            "nothing left to do"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_provider_only_has_broken_is_kept_after_the_second_time() {
    for bench in benches().await {
        let (address, downloads) = answering(vec![Some(cut()), Some(cut())]).await;
        add(&bench, address).await;
        let operator = Actor::operator();
        let fetch = || actions::fetch(&operator, &bench.watch, bench.tenant, "national", 2);
        assert_eq!(fetch().await.expect("the list is there").fetched, 0);
        assert_eq!(fetch().await.expect("the list is there").fetched, 1);
        assert_eq!(fetch().await.expect("the list is there").fetched, 0);
        assert_eq!(downloads.load(Ordering::SeqCst), 2);
        let refused = watch::quarantine::actions::count(&operator, &bench.watch, bench.tenant);
        assert_eq!(refused.await.expect("a count").0, 1, "it is told");
    }
}

/// Serves one listed report; counts the downloads. The first `failing` downloads fail.
pub async fn provider(failing: usize) -> (String, Arc<AtomicUsize>) {
    answering(vec![None; failing]).await
}

/// As [`provider`]; the first downloads are answered with these, status 503 where there is none.
async fn answering(first: Vec<Option<Vec<u8>>>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let address = format!("http://{}/api2", listener.local_addr().expect("bound"));
    let downloads = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&downloads);
    tokio::spawn(async move {
        while let Ok((mut peer, _)) = listener.accept().await {
            let (path, signed, body) = request(&mut peer).await;
            let (status, answer) = match path.as_str() {
                _ if !signed || !body.contains("our-key") => ("401 Unauthorized", Vec::new()),
                "/api2/reports/list" => {
                    let list = format!(
                        r#"[{{"id":"a1","type":"scan_telnet","report":"country","timestamp":"2026-03-24","file":"{NAME}"}}]"#
                    );
                    ("200 OK", list.into_bytes())
                }
                "/api2/reports/download" => {
                    match first.get(counter.fetch_add(1, Ordering::SeqCst)) {
                        Some(None) => ("503 Service Unavailable", Vec::new()),
                        Some(Some(answer)) => ("200 OK", answer.clone()),
                        None => ("200 OK", report(&GOOD)),
                    }
                }
                _ => ("404 Not Found", Vec::new()),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                answer.len()
            );
            let _ = peer.write_all(head.as_bytes()).await;
            let _ = peer.write_all(&answer).await;
        }
    });
    (address, downloads)
}

async fn add(bench: &Bench, address: String) {
    add_feed(&bench.watch, bench.tenant, address).await;
}

/// Adds the feed "national" at an address.
pub async fn add_feed(watch: &watch::Watch, tenant: base::id::TenantId, address: String) {
    let new = actions::NewFeed {
        name: "national".to_owned(),
        kind: Kind::Shadowserver,
        address: Some(address),
        api_key: "our-key".to_owned(),
        secret: "our-secret".to_owned(),
        reports: Vec::new(),
        types: Vec::new(),
    };
    actions::add(&Actor::operator(), watch, tenant, new)
        .await
        .expect("a feed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_fetched_once_and_a_failed_one_again() {
    for bench in benches().await {
        let (address, downloads) = provider(1).await;
        add(&bench, address).await;
        let operator = Actor::operator();
        let fetch = || actions::fetch(&operator, &bench.watch, bench.tenant, "national", 2);
        let first = fetch().await.expect("the list is there");
        assert_eq!((first.listed, first.fetched, first.failed.len()), (1, 0, 1));
        let second = fetch().await.expect("the list is there");
        assert_eq!(
            (second.listed, second.fetched, second.failed.len()),
            (1, 1, 0)
        );
        let third = fetch().await.expect("the list is there");
        assert_eq!(
            (third.listed, third.fetched),
            (1, 0),
            "nothing is fetched twice"
        );
        assert_eq!(downloads.load(Ordering::SeqCst), 2);
        assert_eq!(bench.all().await.len(), 2);
        let feeds = actions::list(&operator, &bench.watch, bench.tenant).await;
        let feeds = feeds.expect("the feeds");
        assert!(feeds[0].last_ok_at.is_some() && feeds[0].last_error.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_no_report_is_a_failure_and_asked_for_again() {
    let page = b"<!DOCTYPE html><html><title>Sign in</title></html>".to_vec();
    let packed = zstd::encode_all(page.as_slice(), 1).expect("zstd");
    let answers = [
        (page, "web page"),
        (packed, "web page"),
        (br#"{"error": "quota exceeded"}"#.to_vec(), "quota exceeded"),
        (Vec::new(), "empty"),
        (b"try again later\n".to_vec(), "try again later"),
    ];
    for bench in benches().await {
        let bodies = answers.iter().map(|(body, _)| Some(body.clone())).collect();
        let (address, downloads) = answering(bodies).await;
        add(&bench, address).await;
        let operator = Actor::operator();
        let fetch = || actions::fetch(&operator, &bench.watch, bench.tenant, "national", 2);
        for (_, says) in &answers {
            let run = fetch().await.expect("the list is there");
            assert_eq!((run.fetched, run.failed.len()), (0, 1), "{run:?}");
            assert!(run.failed[0].contains(says), "{says}: {run:?}");
            let feeds = actions::list(&operator, &bench.watch, bench.tenant).await;
            let feeds = feeds.expect("the feeds");
            assert!(feeds[0].last_error.is_some() && feeds[0].last_ok_at.is_none());
            let day = base::Day::from_ymd(2026, 3, 24).expect("a day");
            let came = bench.watch.lake().feed_days(bench.tenant, day, day).await;
            assert_eq!(came.expect("arrivals"), [], "nothing arrived");
            let refused = watch::quarantine::actions::count(&operator, &bench.watch, bench.tenant);
            assert_eq!(refused.await.expect("a count"), (0, 0));
        }
        assert_eq!(fetch().await.expect("the list is there").fetched, 1);
        assert_eq!(downloads.load(Ordering::SeqCst), answers.len() + 1);
        let seen = bench.all().await;
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[0].meta.feed, "national", "the name it was given here");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_is_stored_sealed_and_strangers_add_no_feed() {
    for bench in benches().await {
        add(&bench, "http://127.0.0.1:9/".to_owned()).await;
        let rows = bench
            .watch
            .db()
            .fetch("SELECT settings, sealed FROM watch_feed", store::params![]);
        let row = rows.await.expect("the feed").remove(0);
        let stored: String = row.get("sealed").expect("sealed");
        assert!(!stored.contains("our-secret"));
        let analyst = Actor::anonymous();
        let denied = actions::list(&analyst, &bench.watch, bench.tenant).await;
        assert!(matches!(denied, Err(watch::WatchError::Denied(_))));
        let fetched = actions::fetch(
            &Actor::operator(),
            &bench.watch,
            bench.tenant,
            "national",
            2,
        )
        .await;
        assert!(fetched.is_err(), "nobody listens there");
        let feeds = actions::list(&Actor::operator(), &bench.watch, bench.tenant).await;
        assert!(
            feeds.expect("the feeds")[0].last_error.is_some(),
            "and the feed says so"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_file_is_asked_for_some_times_and_not_for_ever() {
    for bench in benches().await {
        let (address, _) = provider(1000).await;
        add(&bench, address).await;
        let operator = Actor::operator();
        let fetch = || actions::fetch(&operator, &bench.watch, bench.tenant, "national", 2);
        // The one that is listed is tried by every run.
        assert_eq!(fetch().await.expect("listed").failed.len(), 1);
        let mut tx = bench.watch.db().begin().await.expect("begun");
        let withdrawn = "INSERT INTO watch_feed_file (feed, remote_id, name, report, day)
            SELECT id, 'gone', 'gone.csv', 'scan_telnet', 20000 FROM watch_feed";
        tx.execute(withdrawn, store::params![])
            .await
            .expect("noted");
        tx.commit().await.expect("committed");
        let mut asked = 0;
        for _ in 0..14 {
            let run = fetch().await.expect("listed");
            assert!(run.failed[0].starts_with(NAME), "the newest first: {run:?}");
            asked += run.failed.len() - 1;
        }
        assert_eq!(asked, 12);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_feed_is_gone_with_its_secret_and_what_it_brought_stays() {
    for bench in benches().await {
        let (address, _) = provider(0).await;
        add(&bench, address).await;
        let (operator, watch, tenant) = (Actor::operator(), &bench.watch, bench.tenant);
        let fetch = || actions::fetch(&operator, watch, tenant, "national", 2);
        assert_eq!(fetch().await.expect("fetched").fetched, 1);
        let stranger = Actor::anonymous();
        let denied = actions::remove_named(&stranger, watch, tenant, "national").await;
        assert!(matches!(denied, Err(watch::WatchError::Denied(_))));
        let removed = actions::remove_named(&operator, watch, tenant, "national").await;
        removed.expect("removed");
        assert!(
            actions::list(&operator, watch, tenant)
                .await
                .expect("none")
                .is_empty()
        );
        assert!(matches!(fetch().await, Err(watch::WatchError::NotFound(_))));
        let rows = "SELECT (SELECT COUNT(*) FROM watch_feed) + (SELECT COUNT(*) FROM watch_feed_file) AS n";
        let row = watch
            .db()
            .fetch_one(rows, store::params![])
            .await
            .expect("read");
        assert_eq!(row.get::<i64>("n").expect("a number"), 0);
        assert_eq!(bench.all().await.len(), 2);
        let again = actions::remove_named(&operator, watch, tenant, "national").await;
        assert!(matches!(again, Err(watch::WatchError::NotFound(_))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schema_taken_out_of_use_reads_nothing_more() {
    use watch::schema::actions::{load, loaded, unload};
    for bench in benches().await {
        let (operator, watch) = (Actor::operator(), &bench.watch);
        let bytes = crate::crash::schema("2026-01-01T00:00:00Z", "optional_fields");
        let version = load(&operator, watch, &bytes)
            .await
            .expect("loaded")
            .version;
        load(&operator, watch, &bytes)
            .await
            .expect("the same again");
        let other = [bytes.as_slice(), b"\n"].concat();
        let refused = load(&operator, watch, &other).await;
        let refused = refused.expect_err("another text of the same version");
        assert!(refused.to_string().contains("schema remove"), "{refused}");
        let text = "timestamp,ip,note\n2026-03-24 01:02:03,198.18.0.1,x\n";
        let name = |n: u8| format!("2026-03-24-scan_made_up-{n}.csv");
        bench.take(&name(1), text.as_bytes().to_vec()).await;
        let denied = unload(&Actor::anonymous(), watch, &version).await;
        assert!(matches!(denied, Err(watch::WatchError::Denied(_))));
        unload(&operator, watch, &version)
            .await
            .expect("out of use");
        assert!(loaded(&operator, watch).await.expect("a list").is_empty());
        let other = text.replace("198.18.0.1", "198.18.0.2");
        bench.take(&name(2), other.into_bytes()).await;
        let seen = bench.all().await;
        let by = |ip: &str| {
            let one = seen.iter().find(|o| o.meta.subject.unit.starts_with(ip));
            one.expect("stored").meta.mapping.clone()
        };
        assert_eq!(
            (by("198.18.0.1"), by("198.18.0.2")),
            (format!("schema {version}"), "by name 1".to_owned())
        );
        assert!(unload(&operator, watch, &version).await.is_err());
    }
}
