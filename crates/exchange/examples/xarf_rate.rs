//! How many megabytes of X-ARF a CPU second are read: reports of versions 2 to 4 as they are sent,
//! with a mail or a page as evidence, generated, in memory, each made into a row.
//!
//! Run with `cargo run --release -p exchange --example xarf_rate [FOLDER]`: with a folder, the
//! `.json` files in it and below it are replicated instead.

use exchange::xarf::{Limits, decode, decode_many, rows};
use std::path::Path;
use std::time::Instant;

const BYTES: usize = 16 << 20;

fn party(name: &str) -> String {
    format!(r#"{{"org":"{name}","contact":"abuse@cert.example","domain":"cert.example"}}"#)
}

/// A report of version 4, of version 2 and of version 3, with evidence of `size` bytes of base64.
fn generate(i: usize, size: usize) -> [String; 3] {
    let (host, at) = (
        i % 250,
        format!(
            "2030-01-01T{:02}:{:02}:{:02}Z",
            i / 3600 % 24,
            i / 60 % 60,
            i % 60
        ),
    );
    let payload = "UmVjZWl2ZWQ6".repeat(size / 12);
    let who = party("Example CERT");
    let v4 = format!(
        r#"{{"xarf_version":"4.2.0","report_id":"0191e2c4-8a54-4c1b-9a55-{i:012x}","timestamp":"{at}","reporter":{who},"sender":{who},"source_identifier":"198.18.0.{host}","source_port":25,"category":"messaging","type":"spam","evidence_source":"spamtrap","protocol":"smtp","smtp_from":"a{i}@spam.example","subject":"Your prize {i}","confidence":0.9,"tags":["campaign:prize-{i}"],"evidence":[{{"content_type":"message/rfc822","description":"The mail","payload":"{payload}"}}]}}"#
    );
    let info = r#"{"ReporterOrg":"Example CERT","ReporterOrgDomain":"cert.example","ReporterOrgEmail":"abuse@cert.example"}"#;
    let v2 = format!(
        r#"{{"Version":"2","ReporterInfo":{info},"Disclosure":true,"Report":{{"ReportClass":"Activity","ReportType":"PortScan","Date":"{at}","SourceIp":"198.18.1.{host}","SourcePort":54321,"DestinationIp":"198.51.100.33","DestinationPort":[22,23,80],"Ongoing":true,"ByteCount":{i},"PacketCount":{i},"Samples":[{{"ContentType":"text/plain","Base64Encoded":true,"Description":"Log","Payload":"{payload}"}}]}}}}"#
    );
    let v3 = format!(
        r#"{{"Version":"3.0.0","ReporterInfo":{info},"Disclosure":true,"Report":{{"ReportClass":"System","ReportType":"botnet","Date":"{at}","Source":{{"IP":"198.18.2.{host}","Port":4444,"Type":"ip"}},"Attachment":[{{"ContentType":"text/plain","Description":"Orders","Data":"{payload}"}}],"AdditionalInfo":{{"MalwareFamily":"mirai","C2Server":"c2.example.net"}}}}}}"#
    );
    [v4, v2, v3]
}

/// Reports on one line each, `BYTES` of them or a little more.
fn lines(mut next: impl FnMut(usize) -> Vec<String>) -> String {
    let mut text = String::with_capacity(BYTES + (1 << 20));
    for i in 0.. {
        for one in next(i) {
            text.push_str(&one);
            text.push('\n');
        }
        if text.len() >= BYTES {
            break;
        }
    }
    text
}

/// The reports in a folder, one line each.
fn samples(folder: &Path, all: &mut Vec<String>) {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = entries.flatten().map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            samples(&path, all);
        } else if path.extension().is_some_and(|e| e == "json") {
            let bytes = std::fs::read(&path).expect("readable");
            if decode(&bytes, &Limits::default()).is_ok() {
                let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
                all.push(value.to_string());
            }
        }
    }
}

/// User and system seconds of this process so far, where the system tells (Linux).
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split(' ').skip(11).map(|f| f.parse::<f64>().ok());
    Some((fields.next()?? + fields.next()??) / 100.0)
}

#[expect(clippy::cast_precision_loss, reason = "sizes are small")]
fn measure(name: &str, text: &str) {
    let (mut best, mut reports) = (f64::MAX, 0_u64);
    for _ in 0..7 {
        let (wall, cpu) = (Instant::now(), cpu_seconds());
        let mut count = 0;
        let each = &mut |_, _: &[u8], one: Result<exchange::xarf::Report, _>| {
            rows(&one.expect("our own"), &mut |_| count += 1);
        };
        decode_many(text.as_bytes(), &Limits::default(), each).expect("our own");
        let spent = match (cpu, cpu_seconds()) {
            (Some(before), Some(after)) => after - before,
            _ => wall.elapsed().as_secs_f64(),
        };
        best = best.min(spent.max(1e-9));
        reports = count;
    }
    let rate = text.len() as f64 / 1e6 / best;
    println!(
        "{name}: {reports} reports of {} bytes: {rate:.0} MB a CPU second, {:.1} µs a report",
        text.len() as u64 / reports.max(1),
        best * 1e6 / reports.max(1) as f64
    );
}

fn main() {
    if let Some(folder) = std::env::args().nth(1) {
        let mut all = Vec::new();
        samples(Path::new(&folder), &mut all);
        measure("samples", &lines(|_| all.clone()));
        return;
    }
    for size in [120, 6000] {
        let name = format!("evidence of {size} bytes");
        measure(&name, &lines(|i| generate(i, size).to_vec()));
    }
}
