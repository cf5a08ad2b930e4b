//! To whom numbers and accounts lead.

use super::*;
use base::Timestamp;

fn provider(name: &str, kind: Kind, marks: &[&str]) -> Provider {
    Provider {
        id: ProviderId::new(Timestamp::from_micros(1)),
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
        provider("A", Kind::Operator, &["+22177"]),
        provider("A money", Kind::MobileMoney, &["+22177"]),
        provider("B", Kind::Operator, &["+221", "+2217712"]),
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
fn accounts_and_senders_lead_to_their_provider() {
    let all = [provider(
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
    let bank = provider("Bank", Kind::Bank, &[]);
    let money = provider("Money", Kind::MobileMoney, &[]);
    let mut silent = provider("Silent", Kind::Bank, &[]);
    silent.said.telephone = String::new();
    let police = provider("Police", Kind::Police, &[]);
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
