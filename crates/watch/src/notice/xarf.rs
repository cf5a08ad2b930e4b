//! The evidence of a notice as X-ARF 4.2, for recipients whose programs read that.
//!
//! Not here: writing the format (`exchange::xarf`). Invariant: a report says nothing that was not
//! observed: where its type requires what is not known, the observation stands in the table alone.

use std::net::IpAddr;

use base::rsit::IncidentType as T;
use exchange::xarf::{Party, Report, encode};
use serde_json::Value;

use super::Item;

/// Reports in one file at most; the table holds all.
const MOST: usize = 5_000;

/// The category and type of an incident, where X-ARF has them.
fn kind(class: T) -> Option<(&'static str, &'static str)> {
    Some(match class {
        T::InfectedSystem => ("infrastructure", "botnet"),
        T::SystemCompromise | T::ApplicationCompromise | T::C2Server => {
            ("infrastructure", "compromised_server")
        }
        T::BruteForce => ("connection", "login_attack"),
        T::Scanner => ("connection", "port_scan"),
        T::Ddos | T::Dos => ("connection", "ddos"),
        T::PotentiallyUnwantedAccessible => ("vulnerability", "open_service"),
        T::VulnerableSystem | T::WeakCrypto | T::Misconfiguration | T::DdosAmplifier => {
            ("vulnerability", "misconfiguration")
        }
        T::Phishing => ("content", "phishing"),
        T::MalwareDistribution => ("content", "malware"),
        T::Spam => ("messaging", "spam"),
        _ => return None,
    })
}

/// The address and port at the recipient's end, by what is counted there.
fn own_end(item: &Item) -> (Option<IpAddr>, Option<i64>) {
    let unit = item.unit.as_str();
    let socket = unit.parse::<std::net::SocketAddr>().ok();
    let ip = socket.map_or_else(|| unit.parse().ok(), |s| Some(s.ip()));
    match ip {
        Some(ip) if item.destination.0 == Some(ip) && item.source.0 != Some(ip) => item.destination,
        _ => item.source,
    }
}

/// The 32 digits of an id in the groups of a UUID (RFC 9562 §4).
fn uuid(digits: &str) -> String {
    let group = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let groups = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)];
    let groups: Vec<&str> = groups.iter().map(|(a, b)| group(*a, *b)).collect();
    groups.join("-")
}

fn report(from: &Party, class: T, item: &Item) -> Option<Report> {
    let (category, name) = kind(class)?;
    let own = own_end(item);
    let is_source = own == item.source;
    let url = item.target.clone().filter(|t| t.contains("://"));
    let identifier = match own.0 {
        Some(ip) => ip.to_string(),
        None => url.clone().or_else(|| item.target.clone())?,
    };
    let port = |port: Option<i64>| port.and_then(|p| u16::try_from(p).ok());
    let mut report = Report::new(category, name);
    report.report_id = Some(uuid(&item.observation.to_string()));
    report.timestamp = Some(item.seen);
    report.reporter = from.clone();
    report.sender = from.clone();
    report.source_identifier = Some(identifier);
    report.source_port = port(own.1);
    report.first_seen = Some(item.seen);
    report.last_seen = Some(item.seen);
    if is_source {
        report.destination_ip = item.destination.0.map(|ip| ip.to_string());
        report.destination_port = port(item.destination.1);
    }
    let family = item.family.clone();
    let mut extra = |member: &str, value: Option<String>| {
        if let Some(value) = value {
            report.extra.insert(member.to_owned(), Value::String(value));
        }
    };
    match (category, name) {
        ("connection", _) => report.protocol = item.protocol.clone(),
        ("content", _) => extra("url", url),
        ("messaging", _) => report.protocol = Some("smtp".to_owned()),
        ("infrastructure", "botnet") => {
            let what = family.unwrap_or_else(|| "botnet".to_owned());
            extra(
                "compromise_evidence",
                Some(format!("{what} ({})", item.report)),
            );
        }
        ("infrastructure", _) => {
            let what = family.unwrap_or_else(|| "unknown".to_owned());
            extra("compromise_method", Some(what));
        }
        _ => extra("service", item.protocol.clone().or(family)),
    }
    Some(report)
}

/// A JSON list of the reports that can be written; `None` when there is none.
#[must_use]
pub(super) fn file(from: &Party, class: T, items: &[Item]) -> Option<String> {
    let written: Vec<String> = items
        .iter()
        .take(MOST)
        .filter_map(|item| encode(&report(from, class, item)?).ok())
        .collect();
    (!written.is_empty()).then(|| format!("[{}]\n", written.join(",\n")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::observation::ObservationId;
    use base::{Timestamp, Tlp};
    use exchange::xarf::{Limits, decode_many};

    fn item(unit: &str, source: &str, destination: &str) -> Item {
        Item {
            observation: ObservationId::from_bytes([3; 16]),
            unit: unit.to_owned(),
            seen: Timestamp::parse("2030-01-01 10:00:00").expect("a time"),
            source: (source.parse().ok(), Some(40_123)),
            destination: (destination.parse().ok(), Some(443)),
            report: "sinkhole".to_owned(),
            provider: "Provider".to_owned(),
            protocol: Some("tcp".to_owned()),
            family: Some("mirai".to_owned()),
            target: None,
            tlp: Tlp::Green,
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_and_what_is_not_known_is_left_out() {
        let from = Party {
            org: "National CSIRT".to_owned(),
            contact: "desk@csirt.example".to_owned(),
            domain: "csirt.example".to_owned(),
        };
        let seen = item("198.18.0.1", "198.18.0.1", "203.0.113.9");
        for (class, expected) in [
            (T::InfectedSystem, Some("botnet")),
            (T::BruteForce, Some("login_attack")),
            (T::PotentiallyUnwantedAccessible, Some("open_service")),
            (T::WeakCrypto, Some("misconfiguration")),
            // The page is not known.
            (T::Phishing, None),
            (T::DataLeak, None),
        ] {
            let text = file(&from, class, std::slice::from_ref(&seen));
            assert_eq!(text.is_some(), expected.is_some(), "{class:?}: {text:?}");
            let Some(text) = text else { continue };
            let mut kinds = Vec::new();
            let mut each = |_: exchange::xarf::Place, _: &[u8], read: Result<Report, _>| {
                let read = read.expect("our own");
                assert_eq!(read.source_identifier.as_deref(), Some("198.18.0.1"));
                assert_eq!(read.source_port, Some(40_123));
                kinds.push(read.kind);
            };
            decode_many(text.as_bytes(), &Limits::default(), &mut each).expect("a list");
            assert_eq!(kinds, [expected.expect("a kind")]);
        }
    }

    #[test]
    fn the_recipients_end_is_the_source_of_the_report() {
        let attacked = item("203.0.113.9:443", "198.18.0.1", "203.0.113.9");
        assert_eq!(own_end(&attacked), attacked.destination);
        let infected = item("198.18.0.1", "198.18.0.1", "203.0.113.9");
        assert_eq!(own_end(&infected), infected.source);
    }
}
