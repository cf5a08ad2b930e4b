//! Forms: what is shown is what is read back, and mistakes stand beside their fields.

use super::*;
use crate::answer::{Answer, Value};
use crate::assessment::pages::ask::fill;
use crate::assessment::pages::read;
use crate::assessment::{Stated, codec};
use crate::package::Item;

use serde_json::json;
use web::form::Form;

async fn instrument(ground: &Ground) -> std::sync::Arc<crate::Instrument> {
    ground
        .instruments
        .instrument(ground.round.text)
        .await
        .unwrap()
}

fn sent(item: &Item, pairs: &[(String, String)]) -> Form {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .append_pair(&format!("{}.seen", item.id), "7")
        .extend_pairs(pairs)
        .finish();
    Form::parse(body.as_bytes())
}

#[tokio::test]
async fn a_form_filled_from_an_answer_gives_that_answer() {
    let ground = Ground::new().await;
    let instrument = instrument(&ground).await;
    let answers = [
        ("A1", json!({ "state": "answered", "value": "120" })),
        ("A2", json!({ "state": "answered", "value": "2026-03-01" })),
        ("A3", json!({ "state": "answered", "value": "one\ntwo" })),
        (
            "A4",
            json!({ "state": "answered", "value": [{ "act": "Act", "status": "bill", "article": "4" }, { "act": "Code" }] }),
        ),
        (
            "A5",
            json!({ "state": "answered", "value": [{ "name": "Laboratory", "hours": "4", "operator": "own" }] }),
        ),
        ("C1", json!({ "state": "answered", "value": 0 })),
        (
            "C2",
            json!({ "state": "answered", "value": ["admission", "medicines"] }),
        ),
        ("C2", json!({ "state": "answered", "value": [] })),
        ("C3", json!({ "state": "answered", "value": "duty" })),
        (
            "C4",
            json!({ "state": "answered", "value": { "records": "day" } }),
        ),
        ("C5", json!({ "state": "answered", "value": "3.5" })),
        ("C7", json!({ "state": "answered", "value": true })),
        ("C1", json!({ "state": "dont-know" })),
        ("C5", json!({ "state": "confidential" })),
        (
            "A4",
            json!({ "state": "not-applicable", "reason": "no such law", "review": "open" }),
        ),
        ("C3", json!({ "state": "blank" })),
        ("A5", json!({ "state": "blank" })),
    ];
    for (id, json) in answers {
        let item = instrument.item(instrument.place(id).unwrap()).unwrap();
        let stated = Stated {
            answer: codec::decode(item, &json).unwrap(),
            comment: "a remark".to_owned(),
            ..Stated::nothing()
        };
        let mut form = sent(item, &fill(item, &stated));
        let read = read::saying(&mut form, &instrument, item);
        let read = read.unwrap_or_else(|| panic!("{id} {json}: {:?}", form.errors()));
        assert_eq!((&read.answer, read.seen), (&stated.answer, 7), "{id}");
        assert_eq!(read.comment, "a remark");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_an_error_of_its_field() {
    let ground = Ground::new().await;
    let instrument = instrument(&ground).await;
    type Wrong = (
        &'static str,
        &'static [(&'static str, &'static str)],
        &'static str,
    );
    let wrong: [Wrong; 13] = [
        ("C1", &[("C1", "9")], "C1"),
        ("C1", &[("C1", "~not-applicable")], "C1.reason"),
        ("C1", &[("C1", "~king")], "C1"),
        ("C3", &[("C3", "king")], "C3"),
        ("A1", &[("A1.value", "many")], "A1.value"),
        ("A1", &[("A1.value", "0")], "A1.value"),
        ("A1", &[("A1.value", "5"), ("A1.state", "~dont-know")], "A1"),
        ("A2", &[("A2.value", "2026-02-30")], "A2.value"),
        ("A4", &[("A4.0.article", "4")], "A4.0.act"),
        (
            "A4",
            &[("A4.0.act", "Act"), ("A4.0.link", "javascript:alert(1)")],
            "A4.0.link",
        ),
        ("A5", &[("A5.0.hours", "two")], "A5.0.hours"),
        ("C2", &[("C2", "nothing"), ("C2", "medicines")], "C2"),
        ("C4", &[("C4.row.records", "never ever")], "C4.row.records"),
    ];
    for (id, pairs, field) in wrong {
        let item = instrument.item(instrument.place(id).unwrap()).unwrap();
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect();
        let mut form = sent(item, &pairs);
        assert!(
            read::saying(&mut form, &instrument, item).is_none(),
            "{id} {pairs:?}"
        );
        assert!(
            form.error(field).is_some(),
            "{id} {pairs:?}: {:?}",
            form.errors()
        );
    }
}

#[tokio::test]
async fn numbers_are_read_as_people_write_them() {
    let ground = Ground::new().await;
    let instrument = instrument(&ground).await;
    let item = instrument.item(instrument.place("C5").unwrap()).unwrap();
    for (typed, meant) in [
        ("3,5", "3.5"),
        ("٣٫٥", "3.5"),
        (" 12 ", "12"),
        ("1 000", "1000"),
    ] {
        let mut form = sent(item, &[("C5.value".to_owned(), typed.to_owned())]);
        let read = read::saying(&mut form, &instrument, item).unwrap();
        assert_eq!(
            read.answer,
            Answer::Given(Value::Number(meant.parse().unwrap())),
            "{typed}"
        );
    }
}
