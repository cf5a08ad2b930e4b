//! The exchange that the unmodified bot was seen to have. Invariant: what it reads is there.

use super::*;
use proptest::prelude::*;
use serde_json::json;

/// What IntelMQ 3.5 was recorded to send, decoded.
const SENT: &str = "classification_taxonomy=malicious-code&classification_type=infected-system\
                    &feed_provider=Shadowserver&feed_name=Drone&feed_status=production&ip=192.0.2.1";

fn pairs(query: &str) -> Vec<(&str, &str)> {
    query.split('&').filter_map(|p| p.split_once('=')).collect()
}

#[test]
fn the_question_of_the_bot_is_read() {
    let query = Query::of(pairs(SENT)).expect("a question");
    assert_eq!(query.ip, "192.0.2.1".parse().ok());
    assert_eq!(query.domain, None);
    assert_eq!(query.incident, "infected-system".parse().ok());
    assert!(query.incident.is_some());
    assert_eq!(
        (query.feed_provider.as_str(), query.feed_name.as_str()),
        ("Shadowserver", "Drone")
    );
    let both =
        Query::of(pairs("ip=2001:db8::1&domain=WWW.Example.org.&new=1")).expect("a question");
    assert_eq!(both.domain.as_deref(), Some("www.example.org"));
    assert_eq!(both.ip, "2001:db8::1".parse().ok());
    let odd = Query::of(pairs("ip=192.0.2.1&classification_type=new-kind")).expect("a question");
    assert_eq!((odd.kind.as_str(), odd.incident), ("new-kind", None));
}

#[test]
fn what_cannot_be_answered_is_refused() {
    let long = format!("domain={}", "a".repeat(501));
    for (query, want) in [
        ("feed_name=Drone", QueryError::Nothing),
        ("ip=&domain=", QueryError::Nothing),
        ("ip=192.0.2", QueryError::Ip("192.0.2".into())),
        ("domain=a..b", QueryError::Domain("a..b".into())),
        ("domain=a/b", QueryError::Domain("a/b".into())),
        (
            "ip=192.0.2.1&ip=192.0.2.2",
            QueryError::Twice { name: "ip" },
        ),
        (long.as_str(), QueryError::TooLong { name: "domain" }),
    ] {
        assert_eq!(Query::of(pairs(query)), Err(want), "{query}");
    }
}

/// The bot's own steps: the field it fills with addresses, and the seconds it waits.
fn as_the_bot_reads(answer: &serde_json::Value) -> (Vec<String>, u64) {
    let unit = answer["interval"]["unit"].as_str().expect("a unit");
    let length = answer["interval"]["length"].as_u64().expect("a number");
    let seconds = match unit {
        "immediate" => 0,
        "hours" => 3600,
        "days" => 86_400,
        "weeks" => 604_800,
        other => panic!("{other} is no unit that the bot knows"),
    };
    let mut emails = Vec::new();
    for name in ["ip", "domain"] {
        let Some(part) = answer.get(name) else {
            continue;
        };
        for destination in part["destinations"].as_array().expect("a list") {
            for contact in destination["contacts"].as_array().expect("a list") {
                emails.push(contact["email"].as_str().expect("a text").to_owned());
            }
        }
    }
    (emails, seconds * length)
}

fn destination(emails: &[&str]) -> Destination {
    Destination {
        source: "portal".into(),
        name: "CERT-XX constituent".into(),
        emails: emails.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_bot_finds_addresses_and_interval_in_the_answer() {
    let answer = Answer {
        ip: Some(vec![destination(&["abuse@isp.example"])]),
        domain: None,
        suppress: false,
        interval: Interval::Days(7),
    };
    let want = json!({"ip": {"destinations": [{"source": "portal", "name": "CERT-XX constituent",
        "contacts": [{"email": "abuse@isp.example"}]}]}, "suppress": false, "interval": {"unit": "days", "length": 7}});
    assert_eq!(answer.json(), want);
    assert_eq!(
        as_the_bot_reads(&answer.json()),
        (vec!["abuse@isp.example".into()], 604_800)
    );
    let nobody = Answer {
        ip: Some(Vec::new()),
        domain: Some(vec![destination(&[
            "no address",
            "a@b.example,c@d.example",
        ])]),
        suppress: true,
        interval: Interval::Immediate,
    };
    assert_eq!(as_the_bot_reads(&nobody.json()), (Vec::new(), 0));
}

proptest! {
    #[test]
    fn any_question_is_read_or_refused(name in prop::sample::select(vec!["ip", "domain", "feed_name"]), value in "\\PC{0,80}") {
        if let Ok(query) = Query::of([("ip", "192.0.2.1"), (name, value.as_str())]) {
            prop_assert!(query.ip.is_some());
            if let Some(domain) = query.domain {
                prop_assert!(domain.is_ascii() && domain.len() <= 253);
            }
        }
    }
}
