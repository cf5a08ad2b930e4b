//! Proposals from a short form and from figures.
//!
//! Not here: taking them. Invariant: they propose no more than is shown.

use base::Day;

use super::*;
use crate::check::{Around, check};
use crate::package::Files;
use crate::package::tests::{changed, example};
use crate::score::score;
use crate::testing::said;

fn made(files: &Files) -> Instrument {
    Instrument::new(check(files, &Around::default())).unwrap()
}

/// A short form with two questions that speak to C1 and one that speaks to C3 as well.
fn short() -> Instrument {
    let main = "id = \"short\"\nversion = 1\nkind = \"short-form\"\ntitle = \"Short\"\n\
        [[section]]\nid = \"all\"\ntitle = \"All\"\nweight_reason = \"x\"\n";
    let stages: String = (0..5)
        .map(|n| format!("stage_{n} = \"grade{n}\"\n"))
        .collect();
    let section = format!(
        "[[item]]\nid = \"K1\"\ntype = \"stage\"\nquestion = \"First?\"\n{stages}\
         projects_to = [\"hospital-continuity/C1\", \"hospital-continuity/C3\"]\n\
         [[item]]\nid = \"K2\"\ntype = \"choice\"\nquestion = \"Second?\"\n\
         projects_to = [\"hospital-continuity/C1\"]\n\
         option = [{{ id = \"no\", text = \"No\", points = 0 }}, {{ id = \"part\", text = \"Partly\", points = 2 }}, {{ id = \"yes\", text = \"Yes\", points = 3 }}]\n"
    );
    made(&Files::from([
        ("instrument.toml".to_owned(), main.into()),
        ("sections/all.toml".to_owned(), section.into_bytes()),
    ]))
}

#[test]
fn the_weakest_short_answer_decides() {
    let (short, long) = (short(), made(&example()));
    let propose = |first: u8, second: u8| {
        let mut sheet = Sheet::blank(&short);
        for (id, n) in [("K1", first), ("K2", second)] {
            let kind = short.package().item(id).unwrap().kind.clone();
            sheet.set(&short, id, said(&kind, n)).unwrap();
        }
        projected(&short, &score(&short, &sheet, Day::from_number(0)), &long)
    };
    let found = propose(3, 1);
    assert_eq!(found.len(), 1, "C3 is no question of stages");
    // "Partly" is 2 of 3 points: two thirds, rounded down to stage 2.
    assert_eq!(found[0].value, Value::Stage(Stage::new(2).unwrap()));
    assert!(matches!(&found[0].origin, Origin::Projected { items, .. } if items.len() == 2));
    assert_eq!(
        propose(3, 6)[0].value,
        Value::Stage(Stage::new(3).unwrap()),
        "don't know says nothing"
    );
    assert!(propose(5, 7).is_empty());
}

#[test]
fn figures_propose_stages_and_numbers_to_what_is_blank() {
    let files = changed(
        "sections/continuity.toml",
        "minimum = 0\n",
        "minimum = 0\nmeasured = [{ figure = \"watch.notice.hours\" }]\n",
    );
    let instrument = made(&files);
    let figures = BTreeMap::from([
        ("watch.feeds.received".to_owned(), Decimal::whole(7)),
        ("watch.feeds.age_hours".to_owned(), Decimal::whole(1)),
        ("watch.notice.hours".to_owned(), "2.5".parse().unwrap()),
    ]);
    let found = measured(&instrument, &figures);
    let values: Vec<(&str, &Value)> = found.iter().map(|p| (p.item.as_str(), &p.value)).collect();
    let (hours, stage) = ("2.5".parse().unwrap(), Stage::new(1).unwrap());
    assert_eq!(
        values,
        [("C5", &Value::Number(hours)), ("C6", &Value::Stage(stage))]
    );
    let mut sheet = Sheet::blank(&instrument);
    sheet.set(&instrument, "C6", Answer::DontKnow).unwrap();
    let left = for_blanks(found, &instrument, &sheet);
    assert_eq!(left.len(), 1);
    let none = BTreeMap::from([("watch.feeds.received".to_owned(), Decimal::whole(0))]);
    assert_eq!(
        measured(&instrument, &none)[0].value,
        Value::Stage(Stage::NONE)
    );
}
