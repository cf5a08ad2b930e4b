//! Feedback reports: the examples of the RFCs, and the reports of a reference implementation with
//! what it reads in them, field by field.
//!
//! The samples lie beside the repository and are not part of it; without them the tests say so
//! and pass.

use exchange::arf::{FeedbackReport, Original, decode, rows};
use exchange::mail::{Kind, MailLimits, kind, read};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn samples(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/arf").join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("SKIPPED: no samples in ../shared/data/arf");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "eml"));
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths
}

fn report(path: &Path) -> FeedbackReport {
    let bytes = std::fs::read(path).expect("a readable sample");
    let mail = read(&bytes, &MailLimits::default()).expect("a mail");
    assert_eq!(kind(&mail), Kind::Feedback, "{}", path.display());
    assert_eq!(mail.damaged, [], "{}", path.display());
    decode(&bytes, &MailLimits::default()).expect("a report")
}

/// Text as both sides write it: on one line, without angle brackets round the whole.
fn plain(value: &Value) -> Option<String> {
    let words = value
        .as_str()?
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let bare = words.strip_prefix('<').and_then(|w| w.strip_suffix('>'));
    Some(bare.unwrap_or(&words).to_owned())
}

/// The name of a variant there: `AuthFailure` is `auth-failure` here.
fn variant(value: &Value) -> Option<String> {
    let name = value.as_str().filter(|v| *v != "Unspecified")?;
    Some(
        name.chars()
            .filter(char::is_ascii_alphabetic)
            .collect::<String>()
            .to_ascii_lowercase(),
    )
}

fn letters(name: &str) -> String {
    name.replace('-', "")
}

fn compare(read: &FeedbackReport, expected: &Value) {
    let text = |key: &str| plain(&expected[key]);
    let list = |key: &str| -> Vec<String> {
        expected[key]
            .as_array()
            .map(|all| all.iter().filter_map(plain).collect())
            .unwrap_or_default()
    };
    assert_eq!(
        read.feedback_type.as_ref().map(|t| letters(t.as_str())),
        variant(&expected["feedback_type"])
    );
    assert_eq!(
        read.arrival_date.map(|t| t.micros() / 1_000_000),
        expected["arrival_date"].as_i64()
    );
    assert_eq!(read.authentication_results, list("authentication_results"));
    assert_eq!(
        Some(u64::from(read.count())),
        expected["incidents"].as_u64()
    );
    assert_eq!(read.original_envelope_id, text("original_envelope_id"));
    assert_eq!(read.original_mail_from, text("original_mail_from"));
    assert_eq!(
        read.original_rcpt_to.first().cloned(),
        text("original_rcpt_to")
    );
    assert_eq!(read.reported_domain, list("reported_domain"));
    assert_eq!(read.reported_uri, list("reported_uri"));
    assert_eq!(read.reporting_mta, text("reporting_mta"));
    assert_eq!(read.source_ip.map(|ip| ip.to_string()), text("source_ip"));
    assert_eq!(
        Some(u64::from(read.source_port.unwrap_or(0))),
        expected["source_port"].as_u64()
    );
    assert_eq!(read.user_agent, text("user_agent"));
    assert_eq!(
        read.version,
        expected["version"].as_u64().map(|v| v.to_string())
    );
    assert_eq!(
        read.auth_failure.as_ref().map(|t| letters(t.as_str())),
        variant(&expected["auth_failure"])
    );
    assert_eq!(
        read.delivery_result.as_ref().map(|t| letters(t.as_str())),
        variant(&expected["delivery_result"])
    );
    assert_eq!(read.dkim_domain, text("dkim_domain"));
    assert_eq!(read.dkim_identity, text("dkim_identity"));
    assert_eq!(read.dkim_selector, text("dkim_selector"));
    assert_eq!(read.dkim_adsp_dns, text("dkim_adsp_dns"));
    assert_eq!(read.dkim_selector_dns, text("dkim_selector_dns"));
    assert_eq!(read.spf_dns.first().cloned(), text("spf_dns"));
    assert_eq!(
        read.identity_alignment,
        variant(&expected["identity_alignment"])
    );
    let body = expected["dkim_canonicalized_body"].as_str().map(|coded| {
        use base64::Engine;
        let coded: String = coded.split_whitespace().collect();
        base64::engine::general_purpose::STANDARD
            .decode(coded)
            .expect("base64")
    });
    assert_eq!(read.dkim_canonicalized_body, body);
    // The reference keeps headers alone under "headers"; of whole mails it keeps nothing here.
    if let Some(headers) = expected["headers"].as_str() {
        let original = read.original.as_ref().expect("headers");
        assert!(!original.is_whole());
        assert_eq!(
            squeezed(&String::from_utf8_lossy(original.bytes())),
            squeezed(headers)
        );
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_reference_reads_the_same() {
    for path in samples("mail-auth") {
        println!("{}", path.display());
        let expected = std::fs::read(path.with_extension("json")).expect("a verdict");
        compare(
            &report(&path),
            &serde_json::from_slice(&expected).expect("JSON"),
        );
    }
}

#[test]
fn the_examples_of_the_rfcs_become_observations() {
    for path in samples("rfc") {
        let read = report(&path);
        let mail = read
            .original
            .as_ref()
            .and_then(Original::mail)
            .expect("the original");
        assert!(mail.message_id.is_some() && !mail.subject.is_empty());
        assert_eq!(read.other, [], "{}", path.display());
        let mut seen = Vec::new();
        rows(&read, &mut |row| {
            let mut line = String::new();
            exchange::intelmq::encode(row, &mut line);
            seen.push(serde_json::from_str::<Value>(&line).expect("an event"));
        });
        let [event] = &seen[..] else {
            panic!("{seen:?}")
        };
        let name = path
            .file_stem()
            .and_then(|n| n.to_str())
            .unwrap_or_default();
        let expected = match name {
            "rfc5965-b1-simple" => ("spam", "2005-03-08T18:00:00+00:00"),
            "rfc5965-b2-full" => ("spam", "2005-03-08T18:00:00+00:00"),
            "rfc6430-not-spam" => ("spam", "2005-03-08T18:00:00+00:00"),
            "rfc6591-b1-auth-failure" => ("masquerade", "2011-10-08T20:15:58+00:00"),
            other => panic!("{other} has no golden"),
        };
        assert_eq!(event["classification.type"], expected.0, "{name}");
        assert_eq!(event["source.ip"], "192.0.2.1", "{name}");
        assert_eq!(event["time.source"], expected.1, "{name}");
        println!("{name}: {event}");
    }
}
