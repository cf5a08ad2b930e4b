//! What each kind of field takes and refuses, by example. Not here: columns.
//! Invariant: a value that is refused leaves the field empty.

use super::*;
use base::observation::Value;

fn taken(field: Field, text: &str) -> Option<String> {
    let mut row = Row::new();
    match put(&mut row, field, Given::Text(text), &mut String::new()) {
        Taken::Yes => row.get(field).map(|v| match v {
            Value::Text(t) => t.to_owned(),
            Value::Int(n) => n.to_string(),
            Value::Float(n) => n.to_string(),
            Value::Ip(ip) => ip.to_string(),
            Value::Time(t) => t.rfc3339(),
        }),
        Taken::Nothing => Some(String::new()),
        Taken::Refused => None,
    }
}

#[test]
fn fields_take_what_the_harmonisation_takes() {
    for (field, given, want) in [
        (Field::SourceIp, " 192.0.2.1 ", "192.0.2.1"),
        (Field::SourceIp, "192.0.2.1/32", "192.0.2.1"),
        (Field::SourceIp, "fe80::1%eth0", "fe80::1"),
        (Field::SourceAsn, "AS64500", "64500"),
        (Field::SourcePort, "080", "80"),
        (Field::SourceCc, "ke", "KE"),
        (Field::SourceFqdn, "WWW.Example.COM.", "www.example.com"),
        (Field::SourceReverseDns, " host.example .", "host.example"),
        (
            Field::SourceReverseDns,
            "Bücher.example 。",
            "xn--bcher-kva.example",
        ),
        (Field::SourceFqdn, "bücher.example", "xn--bcher-kva.example"),
        (Field::SourceFqdn, "host.local", "host.local"),
        (
            Field::SourceUrl,
            "hxxp://example[.]com/a",
            "http://example.com/a",
        ),
        (
            Field::SourceUrl,
            "https://u:secret@example.com/",
            "https://u@example.com/",
        ),
        (Field::SourceNetwork, "192.0.2.77/24", "192.0.2.0/24"),
        (Field::ProtocolTransport, "TCP", "tcp"),
        (Field::ProtocolTransport, "17", "17"),
        (Field::MalwareName, "Mirai", "mirai"),
        (
            Field::ClassificationType,
            "Infected-System",
            "infected-system",
        ),
        (
            Field::ClassificationType,
            "unauthorized-use-of-resources",
            "unauthorised-use-of-resources",
        ),
        (Field::SourceRegistry, "ripencc", "RIPE"),
        (Field::Tlp, "white", "CLEAR"),
        (
            Field::TimeSource,
            "2026-03-24 10:20:30 UTC",
            "2026-03-24T10:20:30Z",
        ),
        (Field::Severity, "High", "high"),
        (Field::SourceCity, "N/A", ""),
        (Field::SourceCity, "-", ""),
    ] {
        assert_eq!(
            taken(field, given).as_deref(),
            Some(want),
            "{field:?} {given}"
        );
    }
}

#[test]
fn fields_refuse_the_rest() {
    for (field, given) in [
        (Field::SourceIp, "0.0.0.0"),
        (Field::SourceIp, "192.0.2.0/24"),
        (Field::SourceIp, "192.0.2.01"),
        (Field::SourceAsn, "0"),
        (Field::SourceAsn, "4294967296"),
        (Field::SourcePort, "0"),
        (Field::SourcePort, "65536"),
        (Field::SourceCc, "KEN"),
        (Field::SourceFqdn, "192.0.2.1"),
        (Field::SourceFqdn, "http://example.com"),
        (Field::SourceFqdn, "example.com:80"),
        (Field::SourceFqdn, "a..b"),
        (Field::SourceUrl, "/index.html"),
        (Field::SourceUrl, "http://"),
        (Field::SourceNetwork, "192.0.2.0/33"),
        (Field::ProtocolTransport, "unknown"),
        (Field::ProtocolTransport, "256"),
        (Field::MalwareName, "ünï"),
        (Field::ClassificationType, "bad"),
        (Field::SourceRegistry, "IANA"),
        (Field::TimeSource, "2026-13-01 00:00:00"),
        (Field::Severity, "huge"),
    ] {
        assert_eq!(taken(field, given), None, "{field:?} {given}");
    }
}

#[test]
fn the_class_follows_the_type() {
    let mut row = Row::new();
    let put = put(
        &mut row,
        Field::ClassificationType,
        Given::Text("scanner"),
        &mut String::new(),
    );
    assert_eq!(put, Taken::Yes);
    assert_eq!(
        row.text(Field::ClassificationTaxonomy),
        Some("information-gathering")
    );
}
