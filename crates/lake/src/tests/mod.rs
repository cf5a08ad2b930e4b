//! What users of the lake rely on, tried on real files and on every engine that is there.

mod columns;
mod commit;
mod crash;
mod full;
mod keep;
mod labels;
mod lists;
mod read;
mod replace;
mod rollups;
mod sql;
mod troubles;
mod views;

use base::id::{OrganisationId, TenantId};
use base::observation::{
    CountsAs, ExtraKind, Field, Flags, ObservationId, ReportPolicy, Row, Side, Unit, dedup_key,
};
use base::{Clock, ContentHash, Day, Timestamp, Tlp};
use store::testing::{TempDir, TestDb, databases_with};
use store::{Db, Fs};

use crate::{
    Arrival, Builder, Filter, Lake, LakeConfig, RowMeta, Scope, SourceRange, SqlLimits, Subject,
    Summary,
};

pub(super) const TENANT: [u8; 16] = [7; 16];

pub(super) fn tenant() -> TenantId {
    TenantId::from_bytes(TENANT)
}

pub(super) fn day(n: i32) -> Day {
    Day::from_ymd(2026, 3, 1).expect("a day").plus(n)
}

/// A lake in a folder of its own, on one engine.
pub(super) struct Bench {
    pub(super) lake: Lake,
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) dir: TempDir,
    _test: TestDb,
}

pub(super) fn open(db: &Db, fs: Fs, clock: &Clock, dir: &TempDir) -> crate::Result<Lake> {
    Lake::open(db.clone(), fs, clock.clone(), config(dir))
}

pub(super) fn config(dir: &TempDir) -> LakeConfig {
    LakeConfig {
        root: dir.path().join("lake"),
        sql: SqlLimits {
            memory: 64 << 20,
            ..SqlLimits::default()
        },
        patience: std::time::Duration::from_secs(10),
    }
}

pub(super) async fn benches() -> Vec<Bench> {
    let mut all = Vec::new();
    for test in databases_with(&[&crate::migrations()]).await {
        let (clock, dir) = (Clock::manual(day(40).start()), TempDir::new());
        let lake = open(&test.db, Fs::real(), &clock, &dir).expect("the lake opens");
        all.push(Bench {
            lake,
            db: test.db.clone(),
            clock,
            dir,
            _test: test,
        });
    }
    all
}

/// A made-up observation: a report, a day and second, a host, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    pub(super) report: &'static str,
    pub(super) class: &'static str,
    pub(super) family: &'static str,
    pub(super) counts_as: CountsAs,
    pub(super) day: i32,
    pub(super) second: i64,
    pub(super) host: u8,
    pub(super) asn: u32,
    pub(super) organisation: Option<u8>,
    pub(super) tlp: Tlp,
}

pub(super) fn seen(day: i32, host: u8) -> Seen {
    Seen {
        report: "event4_sinkhole",
        class: "infected-system",
        family: "mirai",
        counts_as: CountsAs::Infected,
        day,
        second: 3_600 + i64::from(host),
        host,
        asn: 64_500 + u32::from(host % 3),
        organisation: host.is_multiple_of(2).then_some(host % 4),
        tlp: Tlp::Amber,
    }
}

pub(super) fn organisation(n: u8) -> OrganisationId {
    OrganisationId::from_bytes([n; 16])
}

pub(super) fn at(one: &Seen) -> Timestamp {
    day(one.day).start().plus_seconds(one.second)
}

pub(super) fn source(n: u8) -> ContentHash {
    ContentHash::from_bytes([n; 32])
}

pub(super) fn fill(one: &Seen, row: &mut Row) {
    row.clear();
    let ip = format!("198.18.0.{}", one.host)
        .parse()
        .expect("an address");
    row.set_time(Field::TimeSource, at(one));
    row.set_ip(Field::SourceIp, ip);
    row.set_int(Field::SourcePort, 23);
    row.set_float(Field::SourceLatitude, 0.1 + f64::from(one.host));
    row.set_text(Field::ClassificationType, one.class);
    row.set_text(Field::MalwareName, one.family);
    row.set_extra("naics, code", "517311", ExtraKind::Json);
    row.set_extra("tag", "telnet", ExtraKind::Text);
}

/// Pushes an observation as a row of a source.
pub(super) fn push(builder: &mut Builder, one: &Seen, source: ContentHash, number: u64) {
    let mut row = Row::new();
    fill(one, &mut row);
    let unit = format!("198.18.0.{}", one.host);
    let raw = format!("{one:?}");
    let columns = [raw.as_bytes()];
    let meta = RowMeta {
        id: ObservationId::of(tenant(), &source, number),
        dedup: dedup_key(tenant(), "provider", one.report, columns.into_iter()),
        source,
        row: number,
        received: day(one.day + 1).start(),
        report: one.report,
        provider: "provider",
        feed: "feed",
        mapping: "by name",
        flags: Flags::SAMPLE,
        tlp: one.tlp,
        policy: ReportPolicy {
            counts_as: one.counts_as,
            unit: Unit::Address,
            side: Side::Source,
        },
        subject: Subject {
            ip: row.ip(Field::SourceIp),
            unit: &unit,
            asn: base::Asn::new(one.asn),
            prefix: "198.18.0.0/24".parse().ok(),
            cc: "XA".parse().ok(),
            organisation: one.organisation.map(organisation),
            sector: one.organisation.map(|_| "energy"),
            critical: one.organisation == Some(2),
            domain: None,
            table: "v1",
        },
    };
    builder.push(&row, &meta);
}

/// Stores observations as one source in one commit.
pub(super) async fn store(lake: &Lake, db: &Db, rows: &[Seen], hash: u8) -> crate::Result<Summary> {
    let mut builder = Builder::new();
    for (number, one) in rows.iter().enumerate() {
        push(&mut builder, one, source(hash), number as u64);
    }
    let range = SourceRange {
        source: source(hash),
        first_row: 0,
        rows: rows.len() as u64,
    };
    let mut prepared = lake
        .prepare(
            tenant(),
            &std::sync::Arc::new(vec![builder.finish()]),
            &[range],
        )
        .await?;
    prepared.finish_source(source(hash));
    let mut tx = db.begin().await?;
    prepared.commit(&mut tx).await?;
    tx.commit().await?;
    Ok(prepared.summary())
}

/// Notes that a report arrived for a day.
pub(super) async fn arrived(lake: &Lake, db: &Db, report: &str, on: i32) -> crate::Result<()> {
    let mut tx = db.begin().await?;
    let arrival = Arrival {
        provider: "provider",
        report,
        day: day(on),
        rows: 1,
        shape: "s",
        beside: false,
    };
    lake.record_arrival(&mut tx, tenant(), &arrival).await?;
    tx.commit().await?;
    Ok(())
}

/// Everything that passes a filter.
pub(super) fn all_of(filter: &Filter) -> crate::Selection {
    crate::Selection {
        filter: filter.clone(),
        ..crate::Selection::default()
    }
}

pub(super) fn everything() -> Scope {
    Scope::whole(tenant())
}

/// The hosts and days of everything that passes, sorted.
pub(super) async fn hosts(lake: &Lake, scope: &Scope, filter: &Filter) -> Vec<(i32, u8)> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let each = move |row: &Row, _: &crate::StoredMeta| {
        let ip = row.ip(Field::SourceIp).expect("an address").to_string();
        let host: u8 = ip
            .rsplit('.')
            .next()
            .and_then(|h| h.parse().ok())
            .expect("a host");
        let on = row.time(Field::TimeSource).expect("a time").day().number() - day(0).number();
        sender.send((on, host)).is_ok()
    };
    lake.select(scope, &all_of(filter), each)
        .await
        .expect("an export");
    let mut all: Vec<_> = receiver.into_iter().collect();
    all.sort_unstable();
    all
}
