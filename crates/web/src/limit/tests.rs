//! Limits as visitors and operators meet them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::{Method, StatusCode};
use base::{Clock, Timestamp};

use super::*;
use crate::app::{AppBuilder, Config, Module};
use crate::route::{Access, Routes};
use crate::testing::Client;

const T0: Timestamp = Timestamp::from_micros(1_700_000_000_000_000);

#[test]
fn a_bucket_empties_refills_and_says_how_long_to_wait() {
    let limits = Limits {
        sign_in: Rate {
            burst: 2,
            per_minute: 6,
        },
        ..Limits::default()
    };
    let rates = Rates::new(limits);
    let take = |key: u8, s: i64| rates.take(Class::SignIn, [key; 16], T0.plus_seconds(s));
    assert_eq!((take(1, 0), take(1, 0)), (Ok(()), Ok(())));
    assert_eq!(take(1, 0), Err(10));
    assert_eq!(
        take(2, 0),
        Ok(()),
        "another address has a bucket of its own"
    );
    assert_eq!(take(1, 10), Ok(()));
    assert_eq!(take(1, 10), Err(10));
    assert_eq!(take(1, 1_000), Ok(()));
    assert_eq!(take(1, 1_000), Ok(()));
    assert_eq!(take(1, 1_000), Err(10), "it never holds more than its size");
    assert_eq!(
        take(1, 500),
        Err(10),
        "a clock that steps back gives nothing away"
    );
}

#[test]
fn neighbours_behind_one_ipv6_prefix_share_a_bucket() {
    let key = |t: &str| network(t.parse().expect("an address"));
    assert_eq!(key("2001:db8::1"), key("2001:db8::ffff"));
    assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
    assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
}

async fn ok() -> &'static str {
    "ok"
}

fn client(config: Config, disk: Disk) -> (Client, Clock) {
    let clock = Clock::manual(T0);
    let routes = Routes::new()
        .page(Method::GET, "/read", ok, Access::Public)
        .page(Method::POST, "/write", ok, Access::Public)
        .api(
            Method::POST,
            "/api/v1/upload",
            ok,
            Access::Public.class(Class::Upload),
        );
    let site = AppBuilder::new(config, clock.clone())
        .module(Module {
            routes,
            ..Module::default()
        })
        .languages(crate::i18n::I18nBuilder::strict)
        .disk(disk)
        .build()
        .expect("a site");
    (Client::new(site.router), clock)
}

#[tokio::test]
async fn a_full_disk_refuses_input_first_and_then_every_change() {
    let percent = Arc::new(AtomicU32::new(50));
    let seen = percent.clone();
    let disk = Disk::with_probe(move || Some(f64::from(seen.load(Ordering::SeqCst)) / 100.0));
    let (client, clock) = client(Config::default(), disk);
    for (free, read, write, upload) in [(50, 200, 200, 200), (9, 200, 200, 507), (4, 200, 507, 507)]
    {
        percent.store(free, Ordering::SeqCst);
        clock.advance_seconds(10);
        assert_eq!(
            client.get("/en/read").await.status.as_u16(),
            read,
            "{free} % read"
        );
        assert_eq!(
            client.post("/en/write", "").await.status.as_u16(),
            write,
            "{free} % write"
        );
        assert_eq!(
            client.post("/api/v1/upload", "").await.status.as_u16(),
            upload,
            "{free} % upload"
        );
    }
    let answer = client.post("/ar/write", "").await;
    assert!(answer.body.contains("لا يمكن للبوابة قبول بيانات جديدة الآن"));
}

#[tokio::test]
async fn too_many_requests_get_a_time_to_wait() {
    let limits = Limits {
        read: Rate {
            burst: 1,
            per_minute: 2,
        },
        ..Limits::default()
    };
    let (client, clock) = client(
        Config {
            limits,
            ..Config::default()
        },
        Disk::of(None, Thresholds::default()),
    );
    assert_eq!(client.get("/en/read").await.status, StatusCode::OK);
    let refused = client.get("/en/read").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.header("retry-after"), Some("30"));
    assert!(
        refused.body.contains("Try again in 30 seconds."),
        "{}",
        refused.body
    );
    clock.advance_seconds(30);
    assert_eq!(client.get("/en/read").await.status, StatusCode::OK);
}

#[test]
fn the_real_file_system_is_measured() {
    let usual = Thresholds::default();
    let room = Disk::of(Some(std::env::temp_dir()), usual).room();
    let room = room.expect("a file system");
    assert!(room.free <= room.total && room.total > 0, "{room:?}");
    assert_eq!(
        Disk::of(Some("/no/such/folder".into()), usual).space(T0),
        Space::Enough
    );
}

#[test]
fn a_handler_with_a_limit_of_its_own_answers_before_the_server_does() {
    let access = Access::Public;
    let routes = Routes::new()
        .page(Method::POST, "/usual", ok, access)
        .page(Method::POST, "/own", ok, access.own_time())
        .page(
            Method::POST,
            "/both",
            ok,
            access.class(Class::File).own_time(),
        );
    let seconds: Vec<u64> = routes.all().iter().map(|r| r.seconds).collect();
    assert_eq!(seconds[0], Class::Write.seconds());
    assert!(seconds[1] > LONGEST_OWN_SECONDS && seconds[2] == seconds[1]);
    assert_eq!(routes.all()[1].class, Class::Write);
    assert_eq!(routes.all()[2].class, Class::File);
}

#[test]
fn free_space_is_asked_for_as_a_share_or_in_bytes() {
    let least = |text: &str| text.parse::<Least>();
    assert_eq!(least("10 %"), Ok(Least::PerMille(100)));
    assert_eq!(least("2.5%"), Ok(Least::PerMille(25)));
    assert_eq!(least("20 GB"), Ok(Least::Bytes(20_000_000_000)));
    assert_eq!(least("1.5 GiB"), Ok(Least::Bytes(1_610_612_736)));
    for wrong in ["", "20", "-1 GB", "99 %", "10 gb", "1.25 %", "99999999 TiB"] {
        let said = least(wrong).expect_err(wrong);
        assert!(said.contains("20 GB") && said.contains("10 %"), "{said}");
    }
    for text in ["10 %", "2.5 %", "20 GB", "1.5 GB"] {
        assert_eq!(least(text).expect(text).to_string(), text);
    }
}

#[test]
fn on_a_large_disk_bytes_decide_and_no_share() {
    let bytes = Thresholds {
        input: Least::Bytes(20_000_000_000),
        change: Least::Bytes(5_000_000_000),
    };
    let room = |free_gb: u64| Room {
        free: free_gb * 1_000_000_000,
        total: 10_000_000_000_000,
    };
    let usual = Thresholds::default();
    for (free, by_bytes, by_share) in [
        (400, Space::Enough, Space::Critical),
        (19, Space::Low, Space::Critical),
        (4, Space::Critical, Space::Critical),
        (1_000, Space::Enough, Space::Enough),
    ] {
        assert_eq!(bytes.judge(room(free)), by_bytes, "{free} GB");
        assert_eq!(usual.judge(room(free)), by_share, "{free} GB");
    }
    assert!(bytes.is_scarce(room(39)) && !bytes.is_scarce(room(40)));
}
