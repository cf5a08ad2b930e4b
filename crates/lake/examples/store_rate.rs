//! How fast observations are stored and counted, and in how much memory.
//!
//! `cargo run -p lake --profile bench --example store_rate -- ROWS` makes ROWS distinct rows of
//! one day (default 1,000,000), stores them in batches of 65,536, counts the day, compacts, and
//! prints CPU microseconds a row for each step and the peak memory of the process (Linux).

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use base::id::TenantId;
use base::observation::{
    CountsAs, ExtraKind, Field, Flags, ObservationId, ReportPolicy, Row, Side, Unit, dedup_key,
};
use base::{Asn, Clock, ContentHash, Day, Tlp};
use lake::{Builder, Lake, LakeConfig, RowMeta, SourceRange, Subject};
use store::{Db, Fs, StoreConfig};

const BATCH: u64 = 65_536;
const EXTRAS: [&str; 8] = [
    "naics",
    "sic",
    "ssl_version",
    "cipher",
    "http_agent",
    "tag_2",
    "hop",
    "n",
];

fn fill(row: &mut Row, n: u64, day: Day) -> IpAddr {
    row.clear();
    // A multiplication by an odd number visits every address once, in no order.
    let host = u32::try_from(n & 0x1ff_ffff)
        .unwrap_or(0)
        .wrapping_mul(0x9E37_79B1)
        >> 7;
    let ip = IpAddr::V4(Ipv4Addr::from(0x0A00_0000 | host));
    let second = i64::try_from(n % 86_400).unwrap_or(0);
    row.set_time(Field::TimeSource, day.start().plus_seconds(second));
    row.set_time(Field::TimeObservation, day.plus(1).start());
    row.set_ip(Field::SourceIp, ip);
    row.set_int(
        Field::SourcePort,
        1_024 + i64::try_from(n % 60_000).unwrap_or(0),
    );
    row.set_int(
        Field::SourceAsn,
        64_500 + i64::try_from(n % 300).unwrap_or(0),
    );
    row.set_ip(
        Field::DestinationIp,
        IpAddr::V4(Ipv4Addr::new(203, 0, 113, (n % 250) as u8)),
    );
    row.set_int(Field::DestinationPort, 80);
    let pick = |all: [&'static str; 4]| all[usize::try_from(n % 4).unwrap_or(0)];
    row.set_text(Field::SourceCc, "XA");
    row.set_text(
        Field::SourceRegion,
        pick(["north", "south", "east", "west"]),
    );
    row.set_text(Field::SourceCity, pick(["a", "b", "c", "d"]));
    row.set_text(Field::SourceReverseDns, &format!("host-{host}.example.net"));
    row.set_text(Field::FeedName, "sinkhole");
    row.set_text(Field::FeedProvider, "provider");
    row.set_text(Field::ClassificationTaxonomy, "malicious-code");
    row.set_text(Field::ClassificationType, "infected-system");
    row.set_text(Field::ClassificationIdentifier, pick(["w", "x", "y", "z"]));
    row.set_text(
        Field::MalwareName,
        pick(["mirai", "qakbot", "andromeda", "avalanche"]),
    );
    row.set_text(Field::ProtocolTransport, "tcp");
    row.set_text(Field::ProtocolApplication, "http");
    row.set_text(
        Field::DestinationUrlpath,
        pick(["/", "/gate.php", "/a", "/b"]),
    );
    for (i, key) in EXTRAS.into_iter().enumerate() {
        let json = i % 2 == 0;
        let kind = if json {
            ExtraKind::Json
        } else {
            ExtraKind::Text
        };
        row.set_extra(key, pick(["517311", "541990", "0", "611310"]), kind);
    }
    ip
}

fn batch(
    builder: &mut Builder,
    tenant: TenantId,
    source: ContentHash,
    from: u64,
    to: u64,
    day: Day,
) {
    let mut row = Row::new();
    for n in from..to {
        let ip = fill(&mut row, n, day);
        let unit = ip.to_string();
        let raw = n.to_be_bytes();
        let meta = RowMeta {
            id: ObservationId::of(tenant, &source, n),
            dedup: dedup_key(
                tenant,
                "provider",
                "event4_sinkhole_http",
                [&raw[..]].into_iter(),
            ),
            source,
            row: n,
            received: day.plus(1).start(),
            report: "event4_sinkhole_http",
            provider: "provider",
            feed: "feed",
            mapping: "by name",
            flags: Flags::none(),
            tlp: Tlp::Amber,
            policy: ReportPolicy {
                counts_as: CountsAs::Infected,
                unit: Unit::Address,
                side: Side::Source,
            },
            subject: Subject {
                ip: Some(ip),
                unit: &unit,
                asn: Asn::new(64_500 + u32::try_from(n % 300).unwrap_or(0)),
                prefix: base::Prefix::containing(ip, 16),
                cc: "XA".parse().ok(),
                table: "v1",
                ..Subject::default()
            },
        };
        builder.push(&row, &meta);
    }
}

/// CPU seconds of the process, all threads.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = text.rsplit(") ").next().unwrap_or_default();
    let ticks = |n: usize| {
        after
            .split(' ')
            .nth(n)
            .and_then(|t| t.parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    (ticks(11) + ticks(12)) / 100.0
}

fn peak() -> String {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    text.lines()
        .find(|l| l.starts_with("VmHWM"))
        .unwrap_or("VmHWM: unknown")
        .to_owned()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rows: u64 = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(1_000_000);
    let dir = store::testing::TempDir::new();
    let db = Db::open(&StoreConfig::Sqlite {
        path: dir.path().join("gateway.db"),
    })
    .await?;
    let day = Day::from_ymd(2026, 3, 1).ok_or("a day")?;
    let clock = Clock::manual(day.plus(2).start());
    db.migrate(&[&store::MIGRATIONS, &lake::migrations()], clock.now())
        .await?;
    let config = LakeConfig {
        root: dir.path().join("lake"),
        sql: lake::SqlLimits::default(),
        patience: std::time::Duration::from_secs(10),
    };
    let lake = Lake::open(db.clone(), Fs::real(), clock, config)?;
    let (tenant, source) = (
        TenantId::from_bytes([1; 16]),
        ContentHash::from_bytes([2; 32]),
    );
    let mut builder = Builder::new();
    let (mut push, mut prepare, mut from) = (0.0, 0.0, 0);
    while from < rows {
        let to = (from + BATCH).min(rows);
        let start = cpu();
        batch(&mut builder, tenant, source, from, to, day);
        let batches = Arc::new(vec![builder.finish()]);
        push += cpu() - start;
        let start = cpu();
        let range = SourceRange {
            source,
            first_row: from,
            rows: to - from,
        };
        let prepared = lake.prepare(tenant, &batches, &[range]).await?;
        let mut tx = db.begin().await?;
        prepared.commit(&mut tx).await?;
        tx.commit().await?;
        prepare += cpu() - start;
        from = to;
    }
    let start = cpu();
    let report = lake.rollup_dirty(10).await?;
    let rollup = cpu() - start;
    let start = cpu();
    let compacted = lake.compact_due(10).await?;
    let compact = cpu() - start;
    #[expect(clippy::cast_precision_loss, reason = "a printed rate")]
    let each = |seconds: f64| seconds * 1e6 / rows as f64;
    println!(
        "rows {rows}, CPU µs a row: make and push {:.2}, prepare and commit {:.2}, count {:.2} ({} rollup rows), compact {:.2} ({compacted} days)",
        each(push),
        each(prepare),
        each(rollup),
        report.rows,
        each(compact)
    );
    println!("{}", peak());
    Ok(())
}
