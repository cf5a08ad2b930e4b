//! To whom numbers and accounts lead.

use super::*;
use base::Timestamp;

fn responder(name: &str, kind: Kind, marks: &[&str]) -> Responder {
    Responder {
        id: ResponderId::new(Timestamp::from_micros(1)),
        said: Said {
            name: name.to_owned(),
            kind,
            telephone: "117".to_owned(),
            mail: String::new(),
            web: String::new(),
            hours: String::new(),
            marks: marks
                .iter()
                .map(|m| Mark::parse(m).expect("a mark"))
                .collect(),
        },
        version: 1,
    }
}

fn found(kind: &str, value: &str) -> Indicator {
    Indicator {
        kind: kind.to_owned(),
        value: value.to_owned(),
    }
}

#[test]
fn the_longest_range_decides_and_a_range_may_belong_to_two() {
    let all = [
        responder("A", Kind::Operator, &["+22177"]),
        responder("A money", Kind::MobileMoney, &["+22177"]),
        responder("B", Kind::Operator, &["+221", "+2217712"]),
    ];
    let names = |value: &str| -> Vec<&str> {
        let found = [found("telephone", value)];
        route(&all, &found)
            .iter()
            .map(|(p, _)| p.said.name.as_str())
            .collect()
    };
    assert_eq!(names("+221771234567"), ["B"]);
    assert_eq!(names("+221779234567"), ["A", "A money"]);
    assert_eq!(names("+221339234567"), ["B"]);
    assert_eq!(names("+33139234567"), [""; 0]);
}

#[test]
fn accounts_and_senders_lead_to_their_responder() {
    let all = [responder(
        "Bank",
        Kind::Bank,
        &["sn..K01", "MyBank", "36700"],
    )];
    for (kind, value, leads) in [
        ("iban", "SN08K01000100000000000001234", true),
        ("iban", "SN08K02000100000000000001234", false),
        ("sender", "mybank", true),
        ("sender", "36700", true),
        ("sender", "mybank2", false),
        ("telephone", "36700", false),
    ] {
        assert_eq!(
            !route(&all, &[found(kind, value)]).is_empty(),
            leads,
            "{value}"
        );
    }
}

#[test]
fn marks_are_read_or_refused() {
    for bad in [
        "+",
        "+12a",
        "+1234567890123456",
        "",
        "a name that is far too long for any sender",
    ] {
        assert!(Mark::parse(bad).is_err(), "{bad}");
    }
    for good in ["+22177", "SN..K01", "mybank"] {
        let mark = Mark::parse(good).expect("a mark");
        assert_eq!(Mark::parse(&mark.to_string()), Ok(mark));
    }
}

#[test]
fn whoever_lost_money_calls_the_one_they_named_and_the_police() {
    let bank = responder("Bank", Kind::Bank, &[]);
    let money = responder("Money", Kind::MobileMoney, &[]);
    let mut silent = responder("Silent", Kind::Bank, &[]);
    silent.said.telephone = String::new();
    let police = responder("Police", Kind::Police, &[]);
    let all = [bank.clone(), money, silent, police];
    let names = |way, named| -> Vec<&str> {
        recall(&all, way, named)
            .iter()
            .map(|p| p.said.name.as_str())
            .collect()
    };
    assert_eq!(names(Way::Bank, None), ["Bank", "Police"]);
    assert_eq!(names(Way::MobileMoney, None), ["Money", "Police"]);
    assert_eq!(names(Way::Cash, None), ["Police"]);
    assert_eq!(names(Way::MobileMoney, Some(bank.id)), ["Bank", "Police"]);
}
