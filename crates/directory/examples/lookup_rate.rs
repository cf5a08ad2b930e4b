//! How many look-ups a second one core answers, with reason, over 700,000 generated prefixes.
//!
//! `cargo run --release -p directory --example lookup_rate` prints one line of JSON. The prefixes
//! have the lengths of a routing table (IPv4 mostly /24, IPv6 mostly /48 and /32) and nest;
//! 5,000 of them belong to 400 organisations. Addresses are drawn once, before the clock runs.

use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::time::Instant;

use base::id::OrganisationId;
use base::{Asn, CountryCode, Prefix};
use directory::Sector;
use directory::lookup::{Folder, Owner, OwnersBuilder, RoutesBuilder, Tables};
use directory::network::{Resource, Source};
use store::Fs;

/// SplitMix64 with a fixed start: the same table on every machine.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}

fn address(numbers: &mut Numbers) -> IpAddr {
    if numbers.below(10) < 8 {
        let bits = 0x0100_0000 + numbers.below(0xDF00_0000);
        Ipv4Addr::from(u32::try_from(bits).expect("below 2^32")).into()
    } else {
        let high = 0x2000_u128 + u128::from(numbers.below(0x0a00));
        Ipv6Addr::from(high << 112 | u128::from(numbers.next()) << 48).into()
    }
}

fn prefix(numbers: &mut Numbers) -> Prefix {
    let ip = address(numbers);
    let length = match (ip.is_ipv4(), numbers.below(100)) {
        (true, 0..58) => 24,
        (true, n) => 10 + n % 14,
        (false, 0..45) => 48,
        (false, 45..70) => 32,
        (false, n) => 29 + n % 19,
    };
    Prefix::containing(ip, u8::try_from(length).expect("below 128"))
        .expect("a length of the family")
}

fn asn(numbers: &mut Numbers) -> Asn {
    Asn::new(u32::try_from(1 + numbers.below(60_000)).expect("small")).expect("no reserved number")
}

fn tables(count: usize) -> (Tables, f64) {
    let mut numbers = Numbers(1);
    let mut routes = RoutesBuilder::default();
    let mut owners = OwnersBuilder::new(vec!["XA".parse::<CountryCode>().expect("a code")]);
    let mut distinct = std::collections::HashSet::new();
    while distinct.len() < count {
        let made = prefix(&mut numbers);
        if !distinct.insert(made) {
            continue;
        }
        routes.route(made, asn(&mut numbers));
        if distinct.len().is_multiple_of(140) {
            let n = u8::try_from(numbers.below(200)).expect("small");
            let owner = Owner {
                id: OrganisationId::from_bytes([n; 16]),
                name: format!("Organisation {n}"),
                sector: Some(Sector::Finance),
                critical: n.is_multiple_of(2),
            };
            owners.own(Resource::Prefix(made), &owner, Source::Import);
        }
    }
    for n in 1..60_000 {
        routes.name(
            Asn::new(n).expect("no reserved number"),
            &format!("NETWORK-{n} Network number {n}"),
        );
    }
    let root =
        std::env::temp_dir().join(format!("cybergateway-lookup-rate-{}", std::process::id()));
    let folder = Folder::new(&root, Fs::real());
    folder
        .replace(routes, "")
        .expect("the temporary folder can be written");
    let start = Instant::now();
    let loaded = folder.load().expect("what was written reads back");
    let load = start.elapsed().as_secs_f64();
    std::fs::remove_dir_all(&root).expect("the temporary folder can be removed");
    (
        Tables::new(Arc::new(loaded), Arc::new(owners.build())),
        load,
    )
}

/// Seconds that this thread was on a core (Linux), so that other work on the machine does not
/// count; elsewhere the time that passed.
fn seconds(since: &Instant) -> f64 {
    let on_core = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = on_core.and_then(|t| t.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| since.elapsed().as_secs_f64(), |n| n / 1e9)
}

fn main() {
    let count = 700_000;
    let (tables, load) = tables(count);
    let mut numbers = Numbers(2);
    let asked: Vec<IpAddr> = (0..1 << 20).map(|_| address(&mut numbers)).collect();
    let clock = Instant::now();
    let mut best = f64::MAX;
    let mut found = 0;
    for _ in 0..7 {
        found = 0;
        let start = seconds(&clock);
        for ip in &asked {
            let resolved = black_box(&tables).resolve(black_box(*ip));
            found += usize::from(resolved.asn.is_some());
            black_box(&resolved.reason);
        }
        best = best.min(seconds(&clock) - start);
    }
    let counts = tables.routes().counts();
    let rate = f64::from(1_u32 << 20) / best;
    println!(
        "{{\"prefixes\":{},\"lookups\":{},\"with_as\":{found},\"best_of\":7,\"lookups_per_cpu_second\":{rate:.0},\"load_seconds\":{load:.3},\"megabytes\":{:.1}}}",
        counts.v4 + counts.v6,
        asked.len(),
        f64::from(u32::try_from(tables.routes().bytes()).expect("below 4 GB")) / 1e6,
    );
}
