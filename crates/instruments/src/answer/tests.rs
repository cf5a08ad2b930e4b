//! Answers that are taken and answers that are not.
//!
//! Not here: scores. Invariant: what is refused changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::check::{Around, check};
use crate::package::condition::LawStatus;
use crate::package::tests::example;
use crate::package::{Decimal, Stage};

fn guide() -> Instrument {
    Instrument::new(check(&example(), &Around::default())).unwrap()
}

fn refused(id: &str, value: Value) -> String {
    let instrument = guide();
    let mut sheet = Sheet::blank(&instrument);
    let error = sheet
        .set(&instrument, id, Answer::Given(value))
        .unwrap_err();
    assert_eq!(sheet, Sheet::blank(&instrument));
    assert!(error.message().starts_with("instruments-misfit-"));
    error.to_string()
}

fn options(list: &[&str]) -> BTreeSet<crate::package::OptionId> {
    list.iter().map(|o| o.parse().unwrap()).collect()
}

#[test]
fn what_does_not_fit_is_refused_with_its_reason() {
    assert!(refused("Z9", Value::Evidence).contains("no such question"));
    assert!(
        refused("C1", Value::Text("x".into()))
            .contains("type text was given to a question of type stage")
    );
    assert!(refused("C3", Value::Choice("king".parse().unwrap())).contains("\"king\""));
    let both = Value::Multiple(options(&["nothing", "medicines"]));
    assert!(refused("C2", both).contains("\"nothing\" cannot be ticked together"));
    assert!(
        refused("A1", Value::Number(Decimal::whole(0)))
            .contains("1 to 10000 with 0 decimal places")
    );
    assert!(refused("A1", Value::Number("1.5".parse().unwrap())).contains("1.5 is not taken"));
    assert!(refused("A3", Value::Text("x".repeat(2001))).contains("at most 2000"));
    assert!(refused("C4", Value::Matrix(BTreeMap::new())).contains("every row is empty"));
    let row = BTreeMap::from([("cellar".parse().unwrap(), "day".parse().unwrap())]);
    assert!(refused("C4", Value::Matrix(row)).contains("\"cellar\""));
    assert!(refused("A4", Value::Citations(vec![Citation::default()])).contains("act is empty"));
    let script = Citation {
        act: "Act".into(),
        link: "javascript:alert(1)".into(),
        ..Citation::default()
    };
    assert!(refused("A4", Value::Citations(vec![script])).contains("https://"));
    let entry = GroupEntry::from([("hours".parse().unwrap(), FieldValue::Text("two".into()))]);
    assert!(refused("A5", Value::Group(vec![entry])).contains("\"hours\""));
    assert!(refused("A5", Value::Group(vec![GroupEntry::new(); 31])).contains("at most 30"));
    let instrument = guide();
    let answer = Answer::NotApplicable {
        reason: "  ".into(),
        review: Review::Open,
    };
    assert!(
        Sheet::blank(&instrument)
            .set(&instrument, "C1", answer)
            .is_err()
    );
}

#[test]
fn every_type_takes_its_answer() {
    let instrument = guide();
    let mut sheet = Sheet::blank(&instrument);
    let citation = Citation {
        act: "Health Data Act".into(),
        status: Some(LawStatus::Commenced),
        link: "https://example.org/act".into(),
        ..Citation::default()
    };
    let entry = GroupEntry::from([
        (
            "name".parse().unwrap(),
            FieldValue::Text("Laboratory".into()),
        ),
        (
            "hours".parse().unwrap(),
            FieldValue::Number(Decimal::whole(4)),
        ),
        (
            "operator".parse().unwrap(),
            FieldValue::Choice("own".parse().unwrap()),
        ),
    ]);
    let values = [
        ("A1", Value::Number(Decimal::whole(120))),
        ("A2", Value::Date(Day::from_number(20_000))),
        ("A3", Value::Text("nothing".into())),
        ("A4", Value::Citations(vec![citation])),
        ("A5", Value::Group(vec![entry])),
        ("C1", Value::Stage(Stage::TOP)),
        ("C2", Value::Multiple(options(&["medicines", "admission"]))),
        ("C3", Value::Choice("duty".parse().unwrap())),
        (
            "C4",
            Value::Matrix(BTreeMap::from([(
                "records".parse().unwrap(),
                "never".parse().unwrap(),
            )])),
        ),
        ("C5", Value::Number("3.5".parse().unwrap())),
        ("C6", Value::Stage(Stage::NONE)),
        ("C7", Value::Evidence),
    ];
    for (id, value) in values {
        sheet.set(&instrument, id, Answer::Given(value)).unwrap();
    }
    let shown = branch::findings(&instrument, &sheet);
    assert_eq!(
        shown.iter().map(|f| f.id.as_str()).collect::<Vec<_>>(),
        ["F1"]
    );
    let standings = branch::standings(&instrument, &sheet);
    assert!(
        standings
            .all()
            .iter()
            .all(|s| *s == branch::Standing::Asked)
    );
}

#[test]
fn a_finding_follows_what_is_asked() {
    let instrument = guide();
    let mut sheet = Sheet::blank(&instrument);
    let given = |v| Answer::Given(v);
    sheet
        .set(&instrument, "C1", given(Value::Stage(Stage::TOP)))
        .unwrap();
    sheet
        .set(
            &instrument,
            "C2",
            given(Value::Multiple(options(&["medicines"]))),
        )
        .unwrap();
    let rows = BTreeMap::from([("records".parse().unwrap(), "never".parse().unwrap())]);
    sheet
        .set(&instrument, "C4", given(Value::Matrix(rows)))
        .unwrap();
    assert_eq!(branch::findings(&instrument, &sheet).len(), 1);
    // Without a plan C2 is not asked, so what was ticked there says nothing.
    sheet
        .set(&instrument, "C1", given(Value::Stage(Stage::NONE)))
        .unwrap();
    assert!(branch::findings(&instrument, &sheet).is_empty());
}
