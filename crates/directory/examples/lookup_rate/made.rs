//! What is looked up in: a generated routing table and directory, the same on every machine.
//!
//! Not here: measuring. Invariant: a number is drawn from one sequence with a fixed start.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base::id::TenantId;
use base::{Actor, Asn, Clock, CountryCode, Prefix, Timestamp};
use directory::import::ImportFile;
use directory::lookup::{Folder, Keeper, RoutesBuilder};
use directory::record::{Source, Whole};
use directory::{Directory, MIGRATIONS};
use store::testing::{TestDb, sqlite};

/// Prefixes of the routing table.
const PREFIXES: usize = 700_000;
/// Organisations; each but every tenth has contacts, two of three belong to another one.
pub const ORGANISATIONS: usize = 2_400;
/// Every so many prefixes one is of an organisation.
const HELD: usize = 70;

/// SplitMix64 with a fixed start.
pub struct Numbers(pub u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("below a count")
    }
}

pub fn address(numbers: &mut Numbers) -> IpAddr {
    if numbers.below(10) < 8 {
        let bits = 0x0100_0000 + numbers.below(0xDF00_0000);
        Ipv4Addr::from(u32::try_from(bits).expect("below 2^32")).into()
    } else {
        let high = 0x2000_u128 + numbers.below(0x0a00) as u128;
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
    let number = u32::try_from(1 + numbers.below(60_000)).expect("small");
    Asn::new(number).expect("no reserved number")
}

/// The codes that ISO 3166-1 leaves to users, by turns.
fn country(at: usize) -> CountryCode {
    let letter = |first: u8, at: usize| char::from(first + u8::try_from(at).expect("a letter"));
    let code = match at % 40 {
        at @ 0..26 => format!("X{}", letter(b'A', at)),
        at => format!("Q{}", letter(b'M', at - 26)),
    };
    code.parse().expect("a code")
}

/// A gateway's directory with its tables.
pub struct World {
    pub directory: Directory,
    pub keeper: Keeper,
    pub tenant: TenantId,
    /// Networks of organisations.
    pub held: Vec<Prefix>,
    _test: TestDb,
}

impl World {
    pub async fn new() -> Self {
        let test = sqlite(&[&store::MIGRATIONS, &MIGRATIONS]).await;
        let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
        let directory = Directory::open(test.db.clone(), clock.clone());
        let folder = Folder::new(test.dir.path().join("tables"), test.db.fs().clone());
        let (routes, held) = routes();
        let written = folder.replace(routes, "");
        written.expect("the temporary folder can be written");
        let world = Self {
            keeper: Keeper::new(directory.clone(), folder),
            directory,
            tenant: TenantId::from_bytes([1; 16]),
            held,
            _test: test,
        };
        let networks = world.networks();
        let file = ImportFile {
            name: "networks.csv",
            bytes: networks.as_bytes(),
        };
        let imports = world.directory.imports();
        let operator = Actor::operator();
        let done = imports.import_constituency_csv(&operator, world.tenant, &file);
        done.await.expect("networks");
        // The first half is not confirmed in time.
        world.import("early", |n| n.is_multiple_of(2)).await;
        clock.advance_seconds(100 * 86_400);
        world.import("late", |n| !n.is_multiple_of(2)).await;
        world.belong().await;
        world
    }

    /// Every held prefix and every eighth AS number.
    fn networks(&self) -> String {
        let mut out = "network,organisation,kind,country,mail\n".to_owned();
        let numbers = (1..60_000).step_by(8).map(|n| format!("AS{n}"));
        let held = self.held.iter().map(Prefix::to_string).chain(numbers);
        for (at, network) in held.enumerate() {
            let n = at * 7 % ORGANISATIONS;
            let kind = if n < 80 { "csirt" } else { "isp" };
            let mail = match n % 3 {
                0 => format!("office@n{n}.example"),
                _ => String::new(),
            };
            let _ = writeln!(
                out,
                "{network},Organisation {n},{kind},{},{mail}",
                country(n)
            );
        }
        out
    }

    /// Contacts of the chosen organisations; of the first forty the teams are marked as national.
    async fn import(&self, name: &str, chosen: impl Fn(usize) -> bool) {
        let mut out = "record,kind,of,field,language,value\n".to_owned();
        for n in (0..ORGANISATIONS).filter(|n| chosen(*n)) {
            let _ = writeln!(out, "o{n},organisation,,name,,Organisation {n}");
            if n < 40 {
                let _ = writeln!(out, "o{n},organisation,,national,,yes");
            }
            if n % 10 == 9 {
                continue;
            }
            for role in ["notification", "abuse"] {
                let key = format!("{role}{n},function,o{n}");
                let _ = writeln!(out, "{key},function,en,{role} desk");
                let _ = writeln!(out, "{key},role,,{role}");
                let _ = writeln!(out, "{key},mail,,{role}@n{n}.example");
                let _ = writeln!(out, "{key},telephone,,+88612345{:04}", n % 10_000);
            }
        }
        self.records(name, &out).await;
    }

    /// Two of three organisations belong to another one.
    async fn belong(&self) {
        let organisations = self.directory.organisations();
        let all = organisations.list(&Actor::operator(), self.tenant).await;
        let all = all.expect("organisations");
        let mut out = "record,kind,of,field,language,value\n".to_owned();
        for n in (1..ORGANISATIONS).filter(|n| !n.is_multiple_of(3)) {
            let above = format!("Organisation {}", n / 7);
            let above = all.iter().find(|o| o.name.as_str() == above);
            let above = above.expect("every organisation holds a network").id;
            let _ = writeln!(out, "p{n},organisation,,name,,Organisation {n}");
            let _ = writeln!(out, "p{n},organisation,,parent,,{above}");
        }
        self.records("parents", &out).await;
    }

    async fn records(&self, name: &str, text: &str) {
        let source = Source {
            name: name.to_owned(),
            whole: Whole::Part,
        };
        let file = ImportFile {
            name: "records.csv",
            bytes: text.as_bytes(),
        };
        let (records, operator) = (self.directory.records(), Actor::operator());
        let done = records.import(&operator, self.tenant, &source, &file).await;
        let refused = done.expect("records").refused;
        assert!(refused.is_empty(), "{:?}", refused.first());
    }
}

/// Prefixes with their AS numbers, and those of organisations among them.
fn routes() -> (RoutesBuilder, Vec<Prefix>) {
    let mut numbers = Numbers(1);
    let mut routes = RoutesBuilder::default();
    let (mut distinct, mut held) = (HashSet::new(), Vec::new());
    while distinct.len() < PREFIXES {
        let made = prefix(&mut numbers);
        if !distinct.insert(made) {
            continue;
        }
        routes.route(made, asn(&mut numbers));
        if distinct.len().is_multiple_of(HELD) {
            held.push(made);
        }
    }
    for n in 1..60_000 {
        let asn = Asn::new(n).expect("no reserved number");
        routes.name(asn, &format!("NETWORK-{n} Network number {n}"));
    }
    for high in 1..=223_u8 {
        for part in 0..64_u8 {
            let ends = [[high, part * 4, 0, 0], [high, part * 4 + 3, 255, 255]];
            let [low, last] = ends.map(IpAddr::from);
            routes.country(low, last, country(usize::from(high) + usize::from(part)));
        }
    }
    (routes, held)
}
