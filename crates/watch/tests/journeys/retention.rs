//! Retention as an administrator relies on it: nothing by itself, exactly what was shown, and no
//! more, wherever it is cut off.

use crate::bench::{Bench, GOOD, NAME, benches, report, watch_on};
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, ContentHash, Role, Timestamp};
use store::testing::{TempDir, crash_points};
use store::{Db, StoreConfig, params};
use watch::ingest::{Input, Options, Via};
use watch::retention::{Cleared, Preview, Retention, actions, clear};
use watch::{Watch, WatchError};

const MONTH: Retention = Retention {
    observations: Some(30),
    inputs: Some(30),
    reports: None,
};

async fn set(watch: &Watch, tenant: TenantId, retention: Retention, seen: i64) {
    let over = (retention, seen);
    let changed = actions::change(&Actor::operator(), watch, tenant, over, None).await;
    changed.expect("the limits are set");
}

async fn roll(watch: &Watch) {
    while watch.lake().rollup_dirty(64).await.expect("counted").days > 0 {}
}

async fn input_of(bench: &Bench, tenant: TenantId, bytes: Vec<u8>) -> ContentHash {
    let input = Input::Bytes {
        name: NAME.to_owned(),
        bytes,
    };
    let options = Options::new(Via::Cli);
    let (actor, watch) = (Actor::operator(), &bench.watch);
    let kept = watch::ingest::actions::keep(&actor, watch, tenant, input, &options).await;
    let hash = kept.expect("kept");
    let read = watch::ingest::actions::finish_accepted(watch).await;
    read.expect("read to its end");
    hash
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_until_a_limit_is_set_and_then_what_was_shown() {
    for bench in benches().await {
        let (watch, tenant, operator) = (&bench.watch, bench.tenant, Actor::operator());
        let hash = input_of(&bench, tenant, report(&GOOD)).await;
        roll(watch).await;
        watch.clock().advance_seconds(40 * 86_400);
        assert_eq!(clear(watch).await.expect("cleared"), Cleared::default());
        let none = actions::preview(&operator, watch, tenant, Retention::default()).await;
        assert_eq!(none.expect("shown"), Preview::default());
        let shown = actions::preview(&operator, watch, tenant, MONTH).await;
        let shown = shown.expect("shown");
        assert_eq!((shown.observations.days, shown.observations.rows), (1, 2));
        assert_eq!((shown.inputs.count, shown.held.count), (1, 0));
        assert_eq!(bench.all().await.len(), 2, "showing removes nothing");
        set(watch, tenant, MONTH, 0).await;
        assert_eq!(bench.all().await.len(), 2, "setting leaves it to the job");
        let cleared = clear(watch).await.expect("cleared");
        assert_eq!((cleared.days, cleared.inputs), (1, 1));
        assert_eq!(bench.all().await.len(), 0);
        assert!(watch.blobs().open(hash).is_err());
        assert_eq!(clear(watch).await.expect("again"), Cleared::default());
        // What is sent again is kept from then on; its rows are past the limit.
        let again = bench.take(NAME, report(&GOOD)).await;
        assert_eq!((again.rows, again.expired), (2, 2), "{again:?}");
        assert_eq!(clear(watch).await.expect("again"), Cleared::default());
        assert!(watch.blobs().open(hash).is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_change_limits_over_the_state_they_saw() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let one = |role| {
            let membership = Membership {
                tenant,
                organisation: None,
                role,
            };
            Actor::account(AccountId::from_bytes([2; 16]), vec![membership])
        };
        let (analyst, administrator) = (one(Role::Analyst), one(Role::Administrator));
        for actor in [&analyst, &Actor::anonymous()] {
            let refused = actions::change(actor, watch, tenant, (MONTH, 0), None).await;
            assert!(matches!(refused, Err(WatchError::Denied(_))));
            let refused = actions::preview(actor, watch, tenant, MONTH).await;
            assert!(matches!(refused, Err(WatchError::Denied(_))));
        }
        let change = |limit, seen| {
            let retention = Retention {
                observations: limit,
                inputs: None,
                reports: None,
            };
            actions::change(&administrator, watch, tenant, (retention, seen), None)
        };
        assert!(matches!(
            change(Some(0), 0).await,
            Err(WatchError::Invalid(_))
        ));
        change(Some(90), 0).await.expect("set");
        assert!(matches!(
            change(Some(10), 0).await,
            Err(WatchError::Changed)
        ));
        let current = actions::read(&analyst, watch, tenant).await.expect("read");
        assert_eq!(
            (current.retention.observations, current.version),
            (Some(90), 1)
        );
        change(None, 1).await.expect("taken away");
        let current = actions::read(&analyst, watch, tenant).await.expect("read");
        assert_eq!(
            (current.retention, current.version),
            (Retention::default(), 2)
        );
        let sql = "SELECT COUNT(*) AS n FROM store_audit WHERE object_kind = 'retention'";
        let row = watch.db().fetch_one(sql, params![]).await.expect("read");
        assert_eq!(
            row.get::<i64>("n").expect("a number"),
            2,
            "each change once"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn input_that_quarantine_or_another_administration_needs_stays() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let other = TenantId::from_bytes([8; 16]);
        let bad = "2026-13-24 01:02:03,198.18.0.3,23,tcp,64500,XA,telnet,0,high";
        let held = input_of(&bench, tenant, report(&[GOOD[0], bad])).await;
        let shared = input_of(&bench, tenant, report(&GOOD)).await;
        assert_eq!(input_of(&bench, other, report(&GOOD)).await, shared);
        roll(watch).await;
        watch.clock().advance_seconds(40 * 86_400);
        let inputs = Retention {
            observations: None,
            inputs: Some(30),
            reports: None,
        };
        set(watch, tenant, inputs, 0).await;
        let shown = actions::preview(&Actor::operator(), watch, tenant, inputs).await;
        let shown = shown.expect("shown");
        assert_eq!((shown.inputs.count, shown.held.count), (1, 1));
        assert_eq!(clear(watch).await.expect("cleared").inputs, 1);
        for hash in [held, shared] {
            assert!(watch.blobs().verify(hash).is_ok(), "{hash}");
        }
        set(watch, other, inputs, 0).await;
        assert_eq!(clear(watch).await.expect("cleared").inputs, 1);
        assert!(watch.blobs().open(shared).is_err(), "nobody keeps it now");
        assert!(watch.blobs().verify(held).is_ok());
    }
}

/// A folder with one input and its observations, forty days old, and a limit of thirty.
async fn aged(dir: &TempDir, clock: &Clock) -> (StoreConfig, TenantId) {
    let config = StoreConfig::Sqlite {
        path: dir.path().join("gateway.db"),
    };
    let db = Db::open(&config).await.expect("a database");
    let contexts = [
        &store::MIGRATIONS,
        &lake::migrations(),
        &directory::MIGRATIONS,
        &watch::MIGRATIONS,
    ];
    db.migrate(&contexts, clock.now()).await.expect("migrated");
    let watch = watch_on(&db, dir.path(), clock).await.expect("opened");
    let tenant = TenantId::from_bytes([7; 16]);
    let input = Input::Bytes {
        name: NAME.to_owned(),
        bytes: report(&GOOD),
    };
    let options = Options::new(Via::Cli);
    let operator = Actor::operator();
    let taken =
        watch::ingest::actions::ingest(&operator, &watch, tenant, vec![input], &options).await;
    taken.expect("taken");
    roll(&watch).await;
    clock.advance_seconds(40 * 86_400);
    set(&watch, tenant, MONTH, 0).await;
    (config, tenant)
}

#[tokio::test(flavor = "multi_thread")]
async fn wherever_it_is_cut_off_the_next_run_ends_it_and_nothing_is_half_gone() {
    let points = crash_points(|fs| async move {
        let dir = TempDir::new();
        let clock = Clock::manual(Timestamp::parse("2026-03-25 08:00:00").expect("a date"));
        let (config, tenant) = aged(&dir, &clock).await;
        if let Ok(db) = Db::open_with(&config, fs).await
            && let Ok(watch) = watch_on(&db, dir.path(), &clock).await
        {
            let _cut_off = clear(&watch).await;
        }
        let db = Db::open(&config).await.expect("opens again");
        let watch = watch_on(&db, dir.path(), &clock)
            .await
            .expect("opens again");
        let sql = "SELECT blob FROM watch_input WHERE raw_leaving_at IS NULL";
        for row in db.fetch(sql, params![]).await.expect("read") {
            let kept = watch.blobs().verify(row.get("blob").expect("a hash"));
            assert!(kept.is_ok(), "what is not marked is whole");
        }
        assert!(watch.lake().check().await.expect("checked").is_empty());
        clear(&watch).await.expect("the next run ends it");
        let sql = "SELECT COUNT(*) AS n FROM watch_input WHERE raw_removed_at IS NOT NULL";
        let row = db.fetch_one(sql, params![]).await.expect("read");
        assert_eq!(row.get::<i64>("n").expect("a number"), 1);
        let left = watch.lake().outdated(tenant, 30).await.expect("looked");
        assert_eq!(left, lake::Outdated::default());
        let files = store::Fs::real();
        for folder in files.list(watch.blobs().root()).expect("listed") {
            let inside = files.list(&folder).expect("listed");
            assert!(inside.is_empty(), "{inside:?}");
        }
    })
    .await;
    assert!(
        points >= 5,
        "{points} points: mark, day, row, file, folder, note"
    );
}
