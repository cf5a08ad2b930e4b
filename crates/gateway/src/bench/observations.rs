//! The generated observations of the query benchmark, written straight into the lake.
//!
//! Stated shape: equally many rows every day, from twelve report types of falling size (the
//! largest a quarter, the smallest a fiftieth), each in the order of its times; as many addresses
//! as a day has rows divided by three, in 2,000 networks; 200 families of which the most frequent
//! names a quarter of the rows, and one, `rare`, one row in a million; 300 organisations in the
//! twelve sectors answer for a tenth of the addresses; 25 columns filled.
//! Not here: decoding, which the ingest benchmark measures. Invariant: a row is a function of its
//! day, report and number, so the same numbers are found on every run.

use crate::demo::sample::Random;
use base::id::{OrganisationId, TenantId};
use base::observation::{
    CountsAs, ExtraKind, Field, Flags, ObservationId, ReportPolicy, Row, Side, Unit, dedup_key,
};
use base::{Asn, ContentHash, Day, Prefix, Tlp};
use lake::{Batch, Builder, RowMeta, Subject};
use std::net::{IpAddr, Ipv4Addr};

/// Networks in the data.
pub const NETWORKS: u64 = 2_000;
/// Families that are drawn; `rare` is one more.
pub const FAMILIES: u64 = 200;
/// Organisations that answer for addresses.
pub const ORGANISATIONS: u64 = 300;
/// One row in so many is of the family `rare`.
const RARE: u64 = 1_000_000;

/// A report type: its name, what it says, and how many in a hundred rows are its.
#[derive(Debug, Clone, Copy)]
pub struct Report {
    /// The name.
    pub name: &'static str,
    /// The RSIT type of its rows.
    pub class_type: &'static str,
    counts_as: CountsAs,
    unit: Unit,
    percent: u64,
}

const fn report(
    name: &'static str,
    class_type: &'static str,
    (counts_as, unit): (CountsAs, Unit),
    percent: u64,
) -> Report {
    Report {
        name,
        class_type,
        counts_as,
        unit,
        percent,
    }
}

const INFECTED: (CountsAs, Unit) = (CountsAs::Infected, Unit::Address);
const EXPOSED: (CountsAs, Unit) = (CountsAs::Exposed, Unit::AddressPort);
const ABUSING: (CountsAs, Unit) = (CountsAs::Abusing, Unit::Address);

/// The report types; their shares make a hundred.
pub const REPORTS: [Report; 12] = [
    report("sinkhole_http", "infected-system", INFECTED, 25),
    report("scan_http", "vulnerable-system", EXPOSED, 15),
    report("scan_telnet", "vulnerable-system", EXPOSED, 12),
    report("honeypot_brute_force", "brute-force", ABUSING, 10),
    report("scan_ssl", "weak-crypto", EXPOSED, 9),
    report("scan_rdp", "potentially-unwanted-accessible", EXPOSED, 8),
    report("sinkhole_dns", "infected-system", INFECTED, 6),
    report("scan_snmp", "ddos-amplifier", EXPOSED, 5),
    report("honeypot_scan", "scanner", ABUSING, 4),
    report("spam_source", "spam", ABUSING, 2),
    report("c2_server", "c2-server", ABUSING, 2),
    report("phishing_host", "phishing", ABUSING, 2),
];

/// What a set of observations consists of.
#[derive(Debug, Clone)]
pub struct Shape {
    /// Rows in all.
    pub rows: u64,
    /// Days up to and including the last.
    pub days: u32,
    /// The last day.
    pub last: Day,
    /// Whose they are.
    pub tenant: TenantId,
    /// The organisations, [`ORGANISATIONS`] of them.
    pub organisations: Vec<(OrganisationId, &'static str)>,
}

/// The rows of one report on one day.
#[derive(Debug, Clone, Copy)]
pub struct Portion {
    /// The day.
    pub day: Day,
    /// The report.
    pub report: &'static Report,
    /// The rows.
    pub rows: u64,
}

impl Shape {
    /// The first day.
    #[must_use]
    pub fn first(&self) -> Day {
        self.last.plus(1 - i32::try_from(self.days).unwrap_or(1))
    }

    /// The portions, oldest day first.
    #[must_use]
    pub fn portions(&self) -> Vec<Portion> {
        let days = u64::from(self.days.max(1));
        let mut portions = Vec::new();
        for number in 0..days {
            let back = i32::try_from(days - 1 - number).unwrap_or(0);
            let day = self.last.plus(-back);
            let mut left = self.rows * (number + 1) / days - self.rows * number / days;
            let of_day = left;
            for (at, report) in REPORTS.iter().enumerate() {
                let share = of_day * report.percent / 100;
                let rows = if at + 1 == REPORTS.len() { left } else { share };
                left -= rows;
                portions.push(Portion { day, report, rows });
            }
        }
        portions
    }

    fn hosts(&self) -> u64 {
        (self.rows / u64::from(self.days.max(1)) / 3).max(1_000)
    }

    /// The address, AS number and organisation of a host: networks lie one beside the other from
    /// 1.0.0.0 on.
    #[must_use]
    pub fn host(&self, number: u64) -> (Ipv4Addr, u32, Option<usize>) {
        let network = number % NETWORKS;
        let room = u64::from(u32::MAX >> 1) / NETWORKS;
        let inside = Random::of("host", number).below(room);
        let ip = u32::try_from(0x0100_0000 + network * room + inside).unwrap_or(u32::MAX);
        let asn = u32::try_from(1 + Random::of("network", network).below(60_000)).unwrap_or(1);
        let organisation =
            Random::of("organisation", network * 64 + inside * 64 / room).below(ORGANISATIONS * 10);
        let organisation = usize::try_from(organisation).ok();
        let known = self.organisations.len();
        (ip.into(), asn, organisation.filter(|o| *o < known))
    }

    /// The source of a portion's rows.
    #[must_use]
    pub fn source(portion: &Portion) -> ContentHash {
        let day = u64::try_from(portion.day.number()).unwrap_or(0);
        let mut r = Random::of(portion.report.name, day);
        let mut bytes = [0; 32];
        for part in bytes.chunks_exact_mut(8) {
            part.copy_from_slice(&r.draw().to_be_bytes());
        }
        ContentHash::from_bytes(bytes)
    }

    /// The rows `from..to` of a portion as a batch.
    pub fn batch(&self, builder: &mut Builder, portion: &Portion, from: u64, to: u64) -> Batch {
        let (mut row, mut unit) = (Row::new(), String::new());
        let source = Self::source(portion);
        for number in from..to {
            let subject = self.fill(&mut row, &mut unit, portion, number);
            builder.push(&row, &self.meta(portion, (source, number), subject, &unit));
        }
        builder.finish()
    }

    fn fill(
        &self,
        row: &mut Row,
        unit: &mut String,
        portion: &Portion,
        number: u64,
    ) -> (Ipv4Addr, u32, Option<usize>) {
        let day = u64::try_from(portion.day.number()).unwrap_or(0);
        let mut r = Random::of(portion.report.name, day << 40 | number);
        let host = self.host(r.below(self.hosts()));
        let (ip, asn, _) = host;
        let second = u128::from(number) * 86_400 / u128::from(portion.rows.max(1));
        let second = i64::try_from(second).unwrap_or(0);
        let port = i64::try_from(r.between(1_024, 65_535)).unwrap_or(0);
        row.clear();
        row.set_time(Field::TimeSource, portion.day.start().plus_seconds(second));
        row.set_ip(Field::SourceIp, ip.into());
        row.set_int(Field::SourcePort, port);
        row.set_int(Field::SourceAsn, asn.into());
        row.set_text(Field::SourceCc, "XA");
        row.set_text(Field::SourceReverseDns, &format!("host-{ip}.net.example"));
        let city: &&str = r.pick(&["North", "South", "East", "West"]);
        row.set_text(Field::SourceCity, city);
        row.set_ip(Field::DestinationIp, Ipv4Addr::new(203, 0, 113, 7).into());
        row.set_int(Field::DestinationPort, 80);
        row.set_text(Field::FeedName, portion.report.name);
        row.set_text(Field::FeedProvider, "generated");
        row.set_text(Field::ClassificationType, portion.report.class_type);
        row.set_text(Field::ClassificationIdentifier, portion.report.name);
        row.set_text(Field::MalwareName, &family(&mut r));
        row.set_text(Field::ProtocolTransport, "tcp");
        row.set_text(Field::ProtocolApplication, "http");
        row.set_text(
            Field::DestinationUrlpath,
            &format!("/gate/{}.php", r.below(90)),
        );
        for key in ["naics", "http_agent", "tag", "severity"] {
            let value: &&str = r.pick(&["517311", "541990", "0"]);
            row.set_extra(key, value, ExtraKind::Text);
        }
        unit.clear();
        unit.push_str(&ip.to_string());
        if portion.report.unit == Unit::AddressPort {
            unit.push_str(&format!(":{}", 1 + port % 3));
        }
        host
    }

    fn meta<'a>(
        &'a self,
        portion: &Portion,
        (source, number): (ContentHash, u64),
        (ip, asn, organisation): (Ipv4Addr, u32, Option<usize>),
        unit: &'a str,
    ) -> RowMeta<'a> {
        let report = portion.report;
        let columns = [&number.to_be_bytes()[..], &source.bytes()[..]];
        let organisation = organisation.map(|at| self.organisations[at]);
        RowMeta {
            id: ObservationId::of(self.tenant, &source, number),
            dedup: dedup_key(self.tenant, "generated", report.name, columns.into_iter()),
            source,
            row: number,
            received: portion.day.plus(1).start(),
            report: report.name,
            provider: "generated",
            feed: "generated",
            mapping: "generated",
            flags: Flags::none(),
            tlp: Tlp::Amber,
            policy: ReportPolicy {
                counts_as: report.counts_as,
                unit: report.unit,
                side: Side::Source,
            },
            subject: Subject {
                ip: Some(IpAddr::V4(ip)),
                unit,
                asn: Asn::new(asn),
                prefix: Prefix::containing(ip.into(), 20),
                cc: "XA".parse().ok(),
                organisation: organisation.map(|(id, _)| id),
                sector: organisation.map(|(_, sector)| sector),
                critical: organisation.is_some_and(|(_, sector)| sector == "energy"),
                domain: None,
                table: "generated",
            },
        }
    }
}

/// A family: the lower its number, the more frequent.
fn family(r: &mut Random) -> String {
    if r.below(RARE) == 0 {
        return "rare".to_owned();
    }
    let drawn = r.below(1 << 16);
    // The fourth power: a quarter of the draws is below a 256th.
    let square = (drawn * drawn) >> 16;
    let skewed = (square * square) >> 16;
    format!("family-{}", (skewed * FAMILIES) >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(rows: u64) -> Shape {
        Shape {
            rows,
            days: 7,
            last: Day::from_ymd(2026, 3, 1).expect("a day"),
            tenant: TenantId::from_bytes([1; 16]),
            organisations: Vec::new(),
        }
    }

    #[test]
    fn the_portions_are_all_rows_of_all_days() {
        assert_eq!(REPORTS.iter().map(|r| r.percent).sum::<u64>(), 100);
        let shape = shape(1_000_003);
        let portions = shape.portions();
        assert_eq!(portions.iter().map(|p| p.rows).sum::<u64>(), shape.rows);
        assert_eq!(portions.len(), 7 * REPORTS.len());
        assert_eq!(portions[0].day, shape.first());
        assert_eq!(portions.last().map(|p| p.day), Some(shape.last));
    }

    #[test]
    fn families_are_skewed_and_networks_lie_side_by_side() {
        let mut r = Random::of("test", 0);
        let drawn: Vec<String> = (0..4_000).map(|_| family(&mut r)).collect();
        let first = drawn.iter().filter(|f| *f == "family-0").count();
        assert!((850..1_300).contains(&first), "{first} of 4000");
        let shape = shape(1_000);
        let (one, _, _) = shape.host(5);
        let (same_network, _, _) = shape.host(5 + NETWORKS);
        let (next, _, _) = shape.host(6);
        assert!(u32::from(one).abs_diff(same_network.into()) < u32::MAX / 2 / 2_000);
        assert!(next > one && next > same_network);
    }
}
