//! What is grouped, what is left out, and what is told again.

use super::*;
use base::observation::ObservationId;

const NOW: i64 = 1_800_000_000_000_000;

fn now() -> Timestamp {
    Timestamp::from_micros(NOW)
}

fn hours_ago(hours: i64) -> Timestamp {
    now().plus_seconds(-hours * 3_600)
}

fn recipient(n: u8) -> Arc<Recipient> {
    Arc::new(Recipient {
        organisation: OrganisationId::from_bytes([n; 16]),
        contact: RecordId::from_bytes([n; 16]),
        mail: format!("desk@n{n}.example"),
        language: "fr".parse().expect("a tag"),
    })
}

fn telling(interval: Interval) -> Arc<Telling> {
    Arc::new(Telling {
        rule: super::super::USUAL_RULE.into(),
        language: None,
        format: Format::Csv,
        interval,
    })
}

fn sighting(n: u8, unit: &str, seen: Timestamp) -> Sighting {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&seen.micros().to_be_bytes());
    bytes[8..10].copy_from_slice(&[n, unit.len() as u8]);
    Sighting {
        item: Item {
            observation: ObservationId::from_bytes(bytes),
            unit: unit.to_owned(),
            seen,
            source: (None, None),
            destination: (None, None),
            report: "scan_telnet".to_owned(),
            provider: "Provider".to_owned(),
            protocol: None,
            family: None,
            target: None,
            tlp: Tlp::Green,
        },
        class: IncidentType::VulnerableSystem,
        guidance: "vulnerable-system",
        telling: telling(Interval::Days(1)),
        recipients: [recipient(n)].into(),
    }
}

fn history(told: &[(&str, Told)], delivery: Delivery) -> HashMap<RecordId, History> {
    let told = told
        .iter()
        .map(|(unit, told)| ((IncidentType::VulnerableSystem, (*unit).to_owned()), *told));
    let of = History {
        delivery,
        told: told.collect(),
    };
    HashMap::from([(RecordId::from_bytes([1; 16]), of)])
}

fn told(hours: i64, stand: Option<(Answer, Timestamp)>) -> Told {
    Told {
        at: Some(hours_ago(hours)),
        stand,
    }
}

fn units(plan: &Plan) -> Vec<(String, i64, i64)> {
    let of = |n: &Planned| (n.to.mail.clone(), n.units, n.again);
    plan.notices.iter().map(of).collect()
}

#[test]
fn each_recipient_gets_one_notice_of_a_type() {
    let mut other = sighting(1, "198.18.0.9", hours_ago(2));
    other.class = IncidentType::InfectedSystem;
    let all = vec![
        sighting(1, "198.18.0.1", hours_ago(3)),
        sighting(1, "198.18.0.1", hours_ago(2)),
        sighting(1, "198.18.0.2", hours_ago(2)),
        other,
        sighting(2, "198.18.1.1", hours_ago(2)),
    ];
    let plan = plan(all, &HashMap::new(), 1, now());
    let one = "desk@n1.example".to_owned();
    assert_eq!(
        units(&plan),
        [
            (one.clone(), 1, 0),
            (one, 2, 0),
            ("desk@n2.example".to_owned(), 1, 0)
        ]
    );
    let rows = &plan.notices[1].items;
    assert_eq!(rows.len(), 3, "every time is evidence");
    let first: Vec<&str> = rows.iter().take(2).map(|i| i.unit.as_str()).collect();
    assert_eq!(
        first,
        ["198.18.0.1", "198.18.0.2"],
        "each unit is named before it is repeated"
    );
    assert_eq!(plan.recipients(), 2);
    assert!(plan.left.is_empty());
}

#[test]
fn within_the_interval_only_what_is_new_is_told() {
    let all = || {
        vec![
            sighting(1, "198.18.0.1", hours_ago(1)),
            sighting(1, "198.18.0.2", hours_ago(1)),
        ]
    };
    let known = |hours| history(&[("198.18.0.1", told(hours, None))], Delivery::default());
    let within = plan(all(), &known(23), 1, now());
    assert_eq!((within.notices[0].units, within.notices[0].again), (1, 0));
    assert_eq!(within.left, BTreeMap::from([(Left::Repeat, 1)]));
    let after = plan(all(), &known(24), 1, now());
    assert_eq!((after.notices[0].units, after.notices[0].again), (2, 1));
    // What a recipient chose goes before the rule.
    let weekly = Delivery {
        interval: Some(Interval::Weeks(1)),
        ..Delivery::default()
    };
    let known = history(&[("198.18.0.1", told(24, None))], weekly);
    assert_eq!(plan(all(), &known, 1, now()).notices[0].units, 1);
}

#[test]
fn what_was_said_is_followed() {
    let ask = |stand, seen| {
        let known = history(
            &[("198.18.0.1", told(48, Some(stand)))],
            Delivery::default(),
        );
        plan(vec![sighting(1, "198.18.0.1", seen)], &known, 1, now())
    };
    let disputed = ask((Answer::Disputed, hours_ago(40)), hours_ago(1));
    assert_eq!(disputed.left, BTreeMap::from([(Left::Disputed, 1)]));
    let before = ask((Answer::Fixed, hours_ago(2)), hours_ago(3));
    assert_eq!(before.left, BTreeMap::from([(Left::Fixed, 1)]));
    // Seen after it was fixed: at once, whatever the interval.
    let after = ask((Answer::Fixed, hours_ago(2)), hours_ago(1));
    assert_eq!((after.notices[0].units, after.notices[0].again), (1, 1));
    let acknowledged = ask((Answer::Acknowledged, hours_ago(40)), hours_ago(1));
    assert_eq!(acknowledged.notices.len(), 1);
}

#[test]
fn a_relapse_is_told_once_an_interval() {
    let stand = Some((Answer::Fixed, hours_ago(40)));
    let known = history(&[("198.18.0.1", told(10, stand))], Delivery::default());
    let again = plan(
        vec![sighting(1, "198.18.0.1", hours_ago(1))],
        &known,
        1,
        now(),
    );
    assert_eq!(again.left, BTreeMap::from([(Left::Repeat, 1)]));
}

#[test]
fn a_pause_a_threshold_and_nobody_are_counted() {
    let paused = Delivery {
        paused_until: Some(now().day().plus(1)),
        ..Delivery::default()
    };
    let known = history(&[], paused);
    let mut alone = sighting(1, "198.18.0.7", hours_ago(1));
    alone.recipients = Arc::new([]);
    let all = vec![
        sighting(1, "198.18.0.1", hours_ago(1)),
        sighting(2, "198.18.1.1", hours_ago(1)),
        alone,
    ];
    let plan = plan(all, &known, 2, now());
    assert!(plan.notices.is_empty());
    let left = [(Left::Nobody, 1), (Left::Paused, 1), (Left::Few, 1)];
    assert_eq!(plan.left, BTreeMap::from(left));
}

#[test]
fn the_strictest_label_of_its_rows_is_the_notice_s() {
    let mut strict = sighting(1, "198.18.0.2", hours_ago(1));
    strict.item.tlp = Tlp::Amber;
    let all = vec![sighting(1, "198.18.0.1", hours_ago(1)), strict];
    assert_eq!(
        plan(all, &HashMap::new(), 1, now()).notices[0].tlp,
        Tlp::Amber
    );
}
