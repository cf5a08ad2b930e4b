//! What an operator is told, and that all four places tell the same.

use super::judge::judge;
use super::*;
use crate::compose::{Gateway, LOCALES, PublicAddress};
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use base::id::TenantId;
use base::{Actor, Clock, Timestamp};
use futures::future::BoxFuture;
use store::backup::Made;
use store::jobs::Queue;
use store::outbox::Waiting;
use watch::arrival::{Heard, Missing};
use web::admin::Level;
use web::testing::{Client, check_locales};
use web::{AppBuilder, Config, Module, SessionResolver, Visitor};

const NOW: Timestamp = Timestamp::from_micros(1_800_000_000_000_000);

/// A gateway in which everything is in order.
fn healthy() -> Facts {
    let heard = Heard {
        provider: "shadowserver".to_owned(),
        feed: "sinkhole".to_owned(),
        last: NOW.plus_seconds(-3_600),
        days: 14,
    };
    Facts {
        now: NOW,
        heard: vec![(TenantId::from_bytes([1; 16]), heard)],
        missing: Vec::new(),
        fetched: Vec::new(),
        backup: Some(Made {
            at: NOW.plus_seconds(-86_400),
            incremental: false,
            rows: 1,
            files: 1,
            bytes: 1,
        }),
        backlog: lake::Backlog::default(),
        jobs: Queue::default(),
        mail: Waiting::default(),
        mail_is_set_up: true,
        address: PublicAddress::of(&Gather::default().finish().expect("the defaults")),
        has_others: false,
        free: Some(room(50)),
        least_free: web::limit::Thresholds::default(),
        administrations: 1,
        aside: lake::Aside::default(),
        undecided: 0,
        catalogue: 7,
        migrations: vec![("store", 5)],
    }
}

/// A disk of which so many percent are free.
fn room(percent: u64) -> web::limit::Room {
    web::limit::Room {
        free: percent * 1_000_000_000,
        total: 100_000_000_000,
    }
}

fn worst(change: impl FnOnce(&mut Facts)) -> (&'static str, Level, String) {
    let mut facts = healthy();
    change(&mut facts);
    let findings = judge(&facts);
    let worst = findings.iter().max_by_key(|f| f.level).expect("findings");
    assert!(
        worst.level == Level::Good || worst.remedy.is_some(),
        "{} says what to do",
        worst.about
    );
    let english = english().expect("messages");
    (worst.about, worst.level, said(&english, &worst.says))
}

#[test]
fn the_disk_is_judged_by_what_must_be_free_and_damaged_files_are_counted() {
    let disk = |free| worst(move |f| f.free = free);
    for (free, level) in [
        (Some(room(15)), Level::Warning),
        (None, Level::Warning),
        (Some(room(9)), Level::Failing),
    ] {
        let (about, found, _) = disk(free);
        assert_eq!((about, found), ("disk", level), "{free:?}");
    }
    let bytes = worst(|f| {
        f.free = Some(room(9));
        f.least_free.input = "4 GB".parse().expect("bytes");
        f.least_free.change = "1 GB".parse().expect("bytes");
    });
    assert_eq!(bytes.1, Level::Good, "{bytes:?}");
    let aside = worst(|f| f.aside.files = 2);
    assert_eq!((aside.0, aside.1), ("damaged files", Level::Warning));
}

#[test]
fn nothing_is_said_to_be_chosen_before_anybody_could_choose() {
    let facts = Facts {
        administrations: 0,
        ..healthy()
    };
    let found = judge(&facts).into_iter().find(|f| f.about == "retention");
    let english = english().expect("messages");
    let says = said(&english, &found.expect("a finding").says);
    assert!(says.contains("no administration"), "{says}");
}

type Change = Box<dyn FnOnce(&mut Facts)>;

fn gone() -> Missing {
    Missing {
        day: NOW.plus_seconds(-86_400).day(),
        provider: "shadowserver".to_owned(),
        report: "scan_telnet".to_owned(),
        last: NOW.plus_seconds(-2 * 86_400).day(),
    }
}

#[test]
fn each_thing_that_is_not_in_order_is_named_with_its_level() {
    assert_eq!(worst(|_| {}).1, Level::Good);
    let hours = |h: i64| NOW.plus_seconds(-h * 3_600);
    let queue = |at| Queue {
        waiting: 2,
        oldest: Some(at),
        dead: 0,
    };
    let cases: [(&str, Level, Change); 13] = [
        (
            "reports",
            Level::Warning,
            Box::new(|f| f.missing.push((f.heard[0].0, gone()))),
        ),
        ("retention", Level::Warning, Box::new(|f| f.undecided = 1)),
        (
            "feeds",
            Level::Warning,
            Box::new(move |f| f.heard[0].1.last = hours(37)),
        ),
        ("backup", Level::Warning, Box::new(|f| f.backup = None)),
        (
            "backup",
            Level::Warning,
            Box::new(move |f| f.backup.as_mut().expect("one").at = hours(8 * 24)),
        ),
        (
            "rollups",
            Level::Warning,
            Box::new(move |f| {
                f.backlog = lake::Backlog {
                    days: 3,
                    oldest: Some(hours(2)),
                    ..lake::Backlog::default()
                }
            }),
        ),
        (
            "rollups",
            Level::Warning,
            Box::new(move |f| {
                f.backlog.failing = 1;
                f.backlog.failure = Some((hours(0).day(), "damaged".to_owned()));
            }),
        ),
        (
            "jobs",
            Level::Warning,
            Box::new(move |f| f.jobs = queue(hours(1))),
        ),
        ("jobs", Level::Warning, Box::new(|f| f.jobs.dead = 1)),
        (
            "mail",
            Level::Warning,
            Box::new(|f| f.mail_is_set_up = false),
        ),
        ("mail", Level::Warning, Box::new(|f| f.mail.given_up = 1)),
        (
            "mail",
            Level::Warning,
            Box::new(move |f| {
                f.mail.waiting = 1;
                f.mail.oldest = Some(hours(2));
            }),
        ),
        ("address", Level::Warning, Box::new(|f| f.has_others = true)),
    ];
    for (about, level, change) in cases {
        let (found, how, says) = worst(change);
        assert_eq!((found, how), (about, level), "{says}");
    }
    let irregular = worst(|f| {
        f.heard[0].1.last = NOW.plus_seconds(-60 * 86_400);
        f.heard[0].1.days = 1;
    });
    assert_eq!(irregular.1, Level::Good, "what came once is not missed");
    let waiting = worst(|f| f.jobs = queue(NOW.plus_seconds(-60)));
    assert_eq!(waiting.1, Level::Good, "a minute is no delay");
}

#[test]
fn everything_is_said_in_six_languages() {
    let complaints = check_locales(&LOCALES);
    assert!(complaints.is_empty(), "{complaints:#?}");
}

async fn gateway(temp: &tempfile::TempDir) -> Gateway {
    let folder = DataFolder::open(&temp.path().join("data"), Purpose::Gateway);
    let config = Gather::default().finish().expect("the defaults");
    let clock = Clock::manual(NOW);
    Gateway::open(folder.expect("a new folder"), config, clock)
        .await
        .expect("a new gateway")
}

#[tokio::test(flavor = "multi_thread")]
async fn health_and_metrics_are_those_of_the_gateway() {
    let temp = tempfile::tempdir().expect("a folder");
    let gateway = gateway(&temp).await;
    let tenant = gateway.tenant().await.expect("an administration");
    let row = "timestamp,ip,port\n2026-12-31 01:00:00,198.18.0.1,23\n";
    let input = watch::ingest::Input::Bytes {
        name: "2026-12-31-scan_telnet-test.csv".to_owned(),
        bytes: row.as_bytes().to_vec(),
    };
    let options = watch::ingest::Options::new(watch::ingest::Via::Cli);
    let (actor, watch) = (Actor::operator(), &gateway.watch);
    let taken = watch::ingest::actions::ingest(&actor, watch, tenant, vec![input], &options).await;
    taken.expect("the report is taken");
    gateway.clock.advance_seconds(90);
    let look = std::sync::Arc::new(Watcher::new(gateway.clone()).expect("messages"));
    let client = Client::new(web::admin::router(web::admin::Metrics::default(), look));
    let metrics = client.get("/metrics").await.body;
    for part in [
        "cybergateway_feed_arrival_age_seconds{administration=",
        "provider=\"Shadowserver\",feed=",
        "} 90\n",
        "cybergateway_rollup_dirty_days 1\n",
        "cybergateway_rollup_oldest_seconds 90\n",
        "cybergateway_jobs_due 0\n",
        "cybergateway_mail_waiting 0\n",
        "cybergateway_disk_free_ratio 0.",
        "cybergateway_catalogue_version ",
        "cybergateway_migration_version{context=\"store\"} ",
        "cybergateway_check_state{check=\"backup\"} 1\n",
    ] {
        assert!(metrics.contains(part), "{part} in {metrics}");
    }
    assert!(
        !metrics.contains("backup_age_seconds 0"),
        "no backup is no age"
    );
    let health = client.get("/health").await;
    let said: serde_json::Value = serde_json::from_str(&health.body).expect("JSON");
    let backup = said["checks"].as_array().expect("checks").iter();
    let backup = backup
        .clone()
        .find(|c| c["check"] == "backup")
        .expect("one");
    assert_eq!(backup["status"], "warning");
    assert!(
        backup["remedy"]
            .as_str()
            .is_some_and(|r| r.contains("cybergateway backup"))
    );
    assert!(!health.body.contains('\u{2068}'), "no invisible marks");
}

struct Administrator(TenantId);

impl SessionResolver for Administrator {
    fn resolve<'a>(
        &'a self,
        _: &'a web::App,
        _: &'a axum::http::request::Parts,
    ) -> BoxFuture<'a, Result<Visitor, web::Error>> {
        let visitor = Visitor {
            actor: Actor::operator(),
            tenant: Some(self.0),
            name: Some("Administrator".to_owned()),
            must_enrol: false,
        };
        Box::pin(async move { Ok(visitor) })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_see_the_state_in_their_language_and_run_failed_work_again() {
    let temp = tempfile::tempdir().expect("a folder");
    let gateway = gateway(&temp).await;
    let tenant = gateway.tenant().await.expect("an administration");
    let mut tx = gateway.db.begin().await.expect("a transaction");
    let job = store::jobs::NewJob {
        max_attempts: 1,
        ..store::jobs::NewJob::new("watch.retention", serde_json::json!({}), NOW)
    };
    let id = store::jobs::enqueue(&mut tx, job, NOW)
        .await
        .expect("queued");
    tx.commit().await.expect("committed");
    let claimed = store::jobs::claim(&gateway.db, "w", 60, NOW)
        .await
        .expect("claimed");
    let claimed = claimed.expect("due");
    let failed = store::jobs::fail(&gateway.db, &claimed, "the disk <is> full", NOW).await;
    assert!(failed.expect("noted"));
    let site = AppBuilder::new(Config::default(), gateway.clock.clone())
        .module(module())
        .module(Module {
            locales: &LOCALES,
            ..Module::default()
        })
        .state(gateway.clone())
        .sessions(Administrator(tenant))
        .build()
        .expect("a site");
    let client = Client::new(site.router);
    for language in base::LanguageTag::UN {
        let page = client.get(&format!("/{language}/state")).await;
        assert_eq!(page.status.as_u16(), 200, "{language}");
        assert!(
            page.body.contains("cybergateway backup"),
            "{language}: what to do"
        );
        assert!(page.body.contains("the disk &lt;is&gt; full"), "{language}");
    }
    let path = format!("/en/state/jobs/{}/retry", id.expect("an id"));
    for _ in 0..2 {
        assert_eq!(client.post(&path, "").await.status.as_u16(), 303);
    }
    let queue = store::jobs::queue(&gateway.db, NOW).await.expect("read");
    assert_eq!((queue.waiting, queue.dead), (1, 0));
    let page = client.get("/en/state").await;
    assert!(!page.body.contains("the disk"), "it waits again");
}
