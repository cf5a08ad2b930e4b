//! The contact benchmark: whom to tell of an address, as IntelMQ's expert and a person ask over
//! HTTP, in a generated directory.
//!
//! Not here: look-ups without HTTP (`examples/lookup_rate` of `directory`). Invariant: each request
//! asks for another network, and an answer without a contact is an error, not a figure.

use super::client::{Connection, Run, Timing};
use super::{page, usage};
use crate::compose::Gateway;
use anyhow::ensure;
use base::{Actor, Clock};
use directory::administration::Profile;
use directory::import::ImportFile;
use directory::record::{Source, Whole};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

/// Networks that are asked for in turn.
const TURNS: usize = 40;
/// The first address of 198.18.0.0/15 (RFC 2544), in which every network lies.
const FIRST: u32 = 0xC612_0000;
/// Addresses of a network: a /29.
const SIZE: u32 = 8;

/// How much is made.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Organisations; each has two contacts, two of three belong to another one.
    pub organisations: u32,
    /// Networks, at most 16,384; each of one organisation.
    pub networks: u32,
}

fn lowest(network: u32) -> Ipv4Addr {
    Ipv4Addr::from(FIRST + network * SIZE)
}

/// Fills the directory. Half of the contacts are older than notices accept.
///
/// # Errors
/// The directory's.
pub async fn fill(gateway: &Gateway, shape: Shape, clock: &Clock) -> anyhow::Result<()> {
    ensure!(
        (1..=16_384).contains(&shape.networks) && shape.organisations > 0,
        "expected at least one organisation, and 1 to 16384 networks"
    );
    let (tenant, operator) = (gateway.tenant().await?, Actor::operator());
    let administrations = gateway.directory.administrations();
    let mut own = administrations.get(&operator, tenant).await?;
    let names = [("en".parse()?, "Benchmark".to_owned())];
    own.profile = Profile::new(names, vec!["XA".parse()?], vec!["en".parse()?])?;
    administrations.update(&operator, &own).await?;
    let mut list = "network,organisation,kind,country,mail\n".to_owned();
    for at in 0..shape.networks {
        let n = at % shape.organisations;
        let kind = if n < 5 { "csirt" } else { "isp" };
        writeln!(
            list,
            "{}/29,Organisation {n},{kind},XA,office@n{n}.example",
            lowest(at)
        )?;
    }
    let file = ImportFile {
        name: "networks.csv",
        bytes: list.as_bytes(),
    };
    let imports = gateway.directory.imports();
    imports
        .import_constituency_csv(&operator, tenant, &file)
        .await?;
    for part in 0..2 {
        let mut list = "record,kind,of,field,language,value\n".to_owned();
        for n in (0..shape.organisations).filter(|n| n % 2 == part) {
            writeln!(list, "o{n},organisation,,name,,Organisation {n}")?;
            for role in ["notification", "abuse"] {
                let key = format!("{role}{n},function,o{n}");
                writeln!(list, "{key},function,en,{role} desk")?;
                writeln!(list, "{key},role,,{role}")?;
                writeln!(list, "{key},mail,,{role}@n{n}.example")?;
            }
        }
        records(gateway, "contacts", &list).await?;
        clock.advance_seconds(if part == 0 { 100 * 86_400 } else { 0 });
    }
    let all = gateway
        .directory
        .organisations()
        .list(&operator, tenant)
        .await?;
    let mut list = "record,kind,of,field,language,value\n".to_owned();
    for (n, one) in all.iter().enumerate().skip(1).filter(|(n, _)| n % 3 > 0) {
        writeln!(list, "p{n},organisation,,name,,{}", one.name.as_str())?;
        writeln!(list, "p{n},organisation,,parent,,{}", all[n / 7].id)?;
    }
    records(gateway, "parents", &list).await
}

async fn records(gateway: &Gateway, name: &str, text: &str) -> anyhow::Result<()> {
    let source = Source {
        name: name.to_owned(),
        whole: Whole::Part,
    };
    let file = ImportFile {
        name: "records.csv",
        bytes: text.as_bytes(),
    };
    let tenant = gateway.tenant().await?;
    let records = gateway.directory.records();
    let done = records
        .import(&Actor::operator(), tenant, &source, &file)
        .await?;
    ensure!(done.refused.is_empty(), "{:?}", done.refused.first());
    Ok(())
}

/// Asks in each way `times` times, one after the other, with a program's token.
///
/// # Errors
/// When something does not answer, or knows no contact.
pub fn measure(
    address: SocketAddr,
    token: &str,
    shape: Shape,
    times: usize,
) -> anyhow::Result<Value> {
    let ways: [(&str, &str); 2] = [
        ("program", "/intelmq/lookup?classification_type=scanner&ip="),
        ("page", "/en/directory/lookup?q="),
    ];
    let mut asked = Vec::new();
    for (name, path) in ways {
        let ask = |turn: usize, times| {
            let turn = u32::try_from(turn).unwrap_or_default();
            let network = turn * 241 % shape.networks;
            ask(address, token, &format!("{path}{}", lowest(network)), times)
        };
        let first = ask(0, 1)?;
        let mut all = Timing::default();
        let before = usage::now();
        for turn in 0..TURNS {
            let one = ask(turn, times.div_ceil(TURNS))?;
            all.took += one.took;
            all.bytes = one.bytes;
            all.times.extend(one.times);
        }
        let cpu = before
            .zip(usage::now())
            .map(|(a, b)| b.user - a.user + b.system - a.system);
        all.times.sort_unstable();
        #[expect(clippy::cast_precision_loss, reason = "a few hundred requests")]
        let each = cpu.map(|seconds| (seconds * 1e5 / all.times.len() as f64).round() / 100.0);
        asked.push(json!({
            "asked": name,
            "path": path,
            "first_ms": page::shown(&first)["p50_ms"],
            "answered": page::shown(&all),
            "cpu_ms": each,
            "bytes": all.bytes,
        }));
    }
    Ok(json!({
        "benchmark": "lookup",
        "machine": usage::machine(),
        "organisations": shape.organisations,
        "networks": shape.networks,
        "asked": asked,
        "memory_mb": usage::resident().map(|b| b / 1_048_576),
    }))
}

fn ask(address: SocketAddr, token: &str, path: &str, times: usize) -> anyhow::Result<Timing> {
    let mut connection = Connection::open(&Run {
        address,
        path: path.to_owned(),
        duration: Duration::MAX,
        connections: 1,
        pace: None,
        headers: format!("Authorization: Bearer {token}\r\n"),
        core: None,
    })?;
    let mut timing = Timing::default();
    for _ in 0..times {
        let asked = Instant::now();
        timing.bytes = connection.ask()?;
        timing.times.push(asked.elapsed());
        timing.took += asked.elapsed();
    }
    let answer = String::from_utf8_lossy(connection.body());
    ensure!(answer.contains("@n"), "{path} knows no contact: {answer}");
    Ok(timing)
}
