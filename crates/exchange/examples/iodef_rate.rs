//! How many megabytes of IODEF a CPU second are read and become observations: documents of the
//! shape that the gateway itself sends, version 1 with RFC 5901 and version 2, generated, in memory.
//!
//! Run with `cargo run --release -p exchange --example iodef_rate`.

use base::Timestamp;
use exchange::iodef::{
    Document, FraudReport, HandOver, LifeCycle, Limits, Version, decode, decode_json, encode,
    encode_json, fraud_report, hand_over, rows,
};
use std::time::Instant;

const INCIDENTS: usize = 4000;

/// User and system seconds of this process so far, where the system tells (Linux).
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split(' ').skip(11).map(|f| f.parse::<f64>().ok());
    Some((fields.next()?? + fields.next()??) / 100.0)
}

fn report(n: usize) -> Document {
    let report = FraudReport {
        id: format!("XA-{n}"),
        name: "csirt.example".into(),
        team: "CSIRT of XA".into(),
        mailbox: "csirt@csirt.example".into(),
        lang: "en".into(),
        reported: Timestamp::from_micros(1_900_000_000_000_000),
        generated: Timestamp::from_micros(1_900_000_100_000_000),
        fraud: "phishing".into(),
        brands: vec!["Bank & Sons".into()],
        urls: vec![format!("https://bank{n}.example/login?a=1&b={n}")],
        addresses: vec!["192.0.2.7".parse().expect("an address")],
        email: Some((
            1,
            Some("Dear customer, <b>please</b> sign in.\n".repeat(20)),
        )),
        description: Some("A page that asks for the PIN.".into()),
        ..FraudReport::default()
    };
    fraud_report(&report, LifeCycle::Create)
}

fn case(n: usize) -> Document {
    let end = |last: usize| {
        let ip = format!("198.18.{}.{last}", n % 250);
        (ip.parse().expect("an address"), Some(443), Some(6))
    };
    hand_over(&HandOver {
        id: format!("{n}"),
        name: "csirt.example".into(),
        team: "CSIRT of XA".into(),
        mailbox: "csirt@csirt.example".into(),
        lang: "en".into(),
        kind: "infected-system".into(),
        generated: Timestamp::from_micros(1_900_000_100_000_000),
        description: "Systems that speak to a sinkhole.".into(),
        sources: (1..20).map(end).collect(),
        targets: vec![end(200)],
        domains: vec![format!("c2-{n}.example")],
        ..HandOver::default()
    })
}

fn joined(each: impl Fn(usize) -> Document) -> Document {
    let mut all = each(0);
    all.incidents
        .extend((1..INCIDENTS).flat_map(|n| each(n).incidents));
    all
}

fn rate(name: &str, text: &str, read: impl Fn(&[u8]) -> Document) {
    let mut best = f64::MAX;
    let mut count = 0_u64;
    for _ in 0..7 {
        let (wall, cpu) = (Instant::now(), cpu_seconds());
        count = 0;
        rows(&read(text.as_bytes()), &mut |_| count += 1);
        let spent = match (cpu, cpu_seconds()) {
            (Some(before), Some(after)) => after - before,
            _ => wall.elapsed().as_secs_f64(),
        };
        best = best.min(spent.max(1e-9));
    }
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    let size = text.len() as f64 / 1e6;
    println!(
        "{name}: {size:.1} MB, {count} observations: {:.0} MB a CPU second",
        size / best
    );
}

fn main() {
    let limits = Limits::default();
    let xml = |bytes: &[u8]| decode(bytes, &limits).expect("our own").document;
    let json = |bytes: &[u8]| decode_json(bytes, &limits).expect("our own").document;
    let (reports, cases) = (joined(report), joined(case));
    let first = encode(&reports, Version::V1).expect("complete");
    rate("RFC 5070 with RFC 5901", &first.text, xml);
    let second = encode(&cases, Version::V2).expect("complete");
    rate("RFC 7970", &second.text, xml);
    let third = encode_json(&cases).expect("complete");
    rate("RFC 8727", &third.text, json);
}
