//! How many rows a CPU second the decoder reads: rows of 36 columns of the shape of a sinkhole
//! report, generated, in memory, each normalised and with its duplicate key computed. The same file
//! is read by a mapping in the same run, turn by turn.
//!
//! Run with `cargo run --release -p exchange --example decode_rate [SCHEMA]`.

use base::id::TenantId;
use exchange::mapping::{self, Mapping};
use exchange::shadowserver::{Mappings, PROVIDER};
use exchange::tabular::{Decoded, Reject, Sink};
use std::fmt::Write;
use std::sync::Arc;
use std::time::Instant;

const ROWS: u32 = 200_000;
const CHUNK: usize = 256 << 10;
const HEADER: &str = "timestamp,protocol,src_ip,src_port,src_asn,src_geo,src_region,src_city,\
    src_hostname,src_naics,src_sector,device_vendor,device_type,device_model,dst_ip,dst_port,\
    dst_asn,dst_geo,dst_region,dst_city,dst_hostname,dst_naics,dst_sector,public_source,infection,\
    family,tag,application,version,event_id,http_url,http_host,http_agent,forwarded_by,ssl_cipher,\
    http_referer\n";

fn quoted(header: &str) -> String {
    let names: Vec<String> = header
        .trim()
        .split(',')
        .map(|n| format!("\"{}\"", n.trim()))
        .collect();
    names.join(",") + "\n"
}

fn generate() -> String {
    let mut text = quoted(HEADER);
    let mut seed = 7_u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed >> 8
    };
    for i in 0..ROWS {
        let (a, b, c) = (next(), next(), next());
        let at = format!(
            "2030-01-01 {:02}:{:02}:{:02}",
            i / 3600 % 24,
            i / 60 % 60,
            i % 60
        );
        let _ = writeln!(
            text,
            "\"{at}\",\"tcp\",\"198.18.{}.{}\",{},{},\"KE\",\"NAIROBI COUNTY\",\"NAIROBI\",\"h{a}.example.net\",517311,\
             \"Communications, Service Provider, and Hosting Service\",,,,\"203.0.113.{}\",80,64500,\"US\",\"CALIFORNIA\",\
             \"FREMONT\",,518210,\"Information\",\"sensor\",\"mirai\",\"mirai\",\"mirai;iot\",\"http\",,\"{c}\",\
             \"GET /{b} HTTP/1.1\",\"c2.example.org\",\"Mozilla/5.0\",,,",
            a % 256,
            b % 256,
            1024 + a % 60_000,
            64_500 + b % 900,
            c % 254 + 1,
        );
    }
    text
}

struct Count {
    rows: u64,
    key: u128,
}

impl Sink for Count {
    fn row(&mut self, item: Decoded<'_>) {
        self.rows += 1;
        let tenant = TenantId::from_bytes([1; 16]);
        self.key ^= item.raw.dedup_key(tenant, PROVIDER, "event4_sinkhole_http");
    }

    fn reject(&mut self, reject: Reject<'_>) {
        panic!("row {}: {}", reject.number, reject.reason);
    }
}

/// User and system seconds of this process so far, where the system tells (Linux).
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split(' ').skip(11).map(|f| f.parse::<f64>().ok());
    Some((fields.next()?? + fields.next()??) / 100.0)
}

/// What our own rules make of the columns, as a mapping.
const MAPPING: &str = r#"
name = "sinkhole"
[time]
column = "timestamp"
[fields]
source.ip = "src_ip"
source.port = "src_port"
source.asn = "src_asn"
source.geolocation.cc = "src_geo"
source.geolocation.region = "src_region"
source.geolocation.city = "src_city"
source.reverse_dns = "src_hostname"
destination.ip = "dst_ip"
destination.port = "dst_port"
destination.asn = "dst_asn"
destination.geolocation.cc = "dst_geo"
destination.geolocation.region = "dst_region"
destination.geolocation.city = "dst_city"
destination.fqdn = "http_host"
destination.urlpath = "http_url"
malware.name = "infection"
protocol.transport = "protocol"
protocol.application = "application"
[type]
is = "infected-system"
"#;

/// The least CPU seconds of some readings so far.
fn timed(best: &mut f64, read: impl FnOnce(&mut Count)) {
    let (wall, cpu) = (Instant::now(), cpu_seconds());
    let mut count = Count { rows: 0, key: 0 };
    read(&mut count);
    assert_eq!(count.rows, u64::from(ROWS));
    let spent = match (cpu, cpu_seconds()) {
        (Some(before), Some(after)) => after - before,
        _ => wall.elapsed().as_secs_f64(),
    };
    *best = best.min(spent.max(1e-9));
}

fn main() {
    let mut mappings = Mappings::builtin();
    if let Some(path) = std::env::args().nth(1) {
        let bytes = std::fs::read(&path).expect("a readable schema");
        let info = mappings.add_schema(&bytes).expect("the provider's schema");
        println!("schema {}", info.version);
    }
    let mapping = Arc::new(Mapping::parse(MAPPING.as_bytes()).expect("our own mapping"));
    let text = generate();
    let (mut report, mut mapped) = (f64::MAX, f64::MAX);
    for _ in 0..7 {
        timed(&mut report, |count| {
            let mut decoder = mappings.decoder("2030-01-01-event4_sinkhole_http-x.csv", None);
            for chunk in text.as_bytes().chunks(CHUNK) {
                decoder.push(chunk, count).expect("our own file");
            }
            decoder.finish(count).expect("our own file");
        });
        timed(&mut mapped, |count| {
            let decoder = mapping::Decoder::new(Arc::clone(&mapping));
            let mut decoder = decoder.expect("a decoder");
            for chunk in text.as_bytes().chunks(CHUNK) {
                decoder.push(chunk, count).expect("our own file");
            }
            decoder.finish(count).expect("our own file");
        });
    }
    let size = text.len() / ROWS as usize;
    for (how, best) in [("as a report", report), ("by a mapping", mapped)] {
        let rate = f64::from(ROWS) / best;
        println!(
            "{ROWS} rows of {size} bytes {how}: {rate:.0} rows a CPU second, {:.2} µs a row",
            1e6 / rate
        );
    }
}
