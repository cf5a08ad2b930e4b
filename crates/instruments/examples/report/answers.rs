//! Made-up answers to any instrument, of every kind, with remarks and evidence.
//!
//! Not here: answers of a country. Invariant: the same instrument gets the same answers.

use std::collections::BTreeMap;

use base::Day;
use instruments::Instrument;
use instruments::answer::{
    Answer, Citation, Evidence, EvidenceKind, FieldValue, Review, Sheet, Value, Verdict,
};
use instruments::package::condition::LawStatus;
use instruments::package::{Decimal, Effort, FieldKind, Item, ItemId, Question, Stage};
use instruments::plan::{Adjustment, Reasoned};
use instruments::report::Remark;
use instruments::score::{Part, Scored};
use press::Run;

type Made = (Sheet, BTreeMap<String, Remark>, BTreeMap<String, Vec<Run>>);

/// Answers, remarks and titles of evidence.
pub fn made_up(instrument: &Instrument) -> Result<Made, Box<dyn std::error::Error>> {
    let mut sheet = Sheet::blank(instrument);
    let (mut remarks, mut titles) = (BTreeMap::new(), BTreeMap::new());
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for place in 0..instrument.len() {
        let Some(item) = instrument.item(place) else {
            continue;
        };
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let id = item.id.as_str();
        let answer = match seed % 23 {
            0 => Answer::Blank,
            1 => Answer::DontKnow,
            2 => Answer::Confidential,
            3 => Answer::NotApplicable {
                reason: "No operator of this kind works here.".to_owned(),
                review: Review::Agreed,
            },
            _ => Answer::Given(value(item, seed)),
        };
        let is_given = answer.value().is_some();
        sheet.set(instrument, id, answer)?;
        if is_given && seed.is_multiple_of(3) {
            let evidence = format!("E-{:03}", titles.len() + 1);
            titles.insert(
                evidence.clone(),
                vec![Run::user("Decree on the protection of networks")],
            );
            let dated = Day::from_ymd(2021 + (seed % 5) as i32, 3, 14);
            sheet.attach(
                instrument,
                id,
                Evidence {
                    id: evidence,
                    kind: EvidenceKind::File,
                    dated,
                    valid_until: None,
                    verdict: Verdict::Accepted,
                },
            )?;
        }
        if is_given && seed.is_multiple_of(5) {
            remarks.insert(id.to_owned(), Remark {
                comment: "The unit was founded in 2023.\n\nIt has six posts, of which four are filled; اسم الوحدة «أمان».".to_owned(),
                dissent: String::new(),
                ..Remark::default()
            });
        }
    }
    Ok((sheet, remarks, titles))
}

fn value(item: &Item, seed: u64) -> Value {
    let pick = |n: usize| (seed / 29) as usize % n.max(1);
    match &item.kind {
        Question::Stage { .. } => Value::Stage(Stage::new(pick(5) as u8).unwrap_or_default()),
        Question::Choice { options } => Value::Choice(options[pick(options.len())].id.clone()),
        Question::Multiple { options, .. } => {
            let some = options.iter().filter(|o| !o.exclusive);
            let some = some.enumerate().filter(|(n, _)| (seed >> n) & 1 == 1);
            Value::Multiple(some.map(|(_, o)| o.id.clone()).collect())
        }
        Question::Number { number, .. } => {
            let least = number.minimum.unwrap_or_default();
            Value::Number(number.maximum.filter(|_| pick(2) == 1).unwrap_or(least))
        }
        Question::Date => Value::Date(Day::from_ymd(2024, 5, 1).expect("a day")),
        Question::Text { .. } => Value::Text("As the ministry wrote.".to_owned()),
        Question::Evidence => Value::Evidence,
        Question::Citation => Value::Citations(vec![Citation {
            act: "Penal Code of the Pilot State".to_owned(),
            number: format!("{}/2019", pick(90) + 1),
            article: format!("{}", pick(400) + 1),
            gazette: "Official Gazette 44".to_owned(),
            status: Some(LawStatus::Commenced),
            official_text: "يعاقب كل من دخل عمدا نظاما معلوماتيا دون حق.".to_owned(),
            translation:
                "Whoever intentionally enters a computer system without right shall be punished."
                    .to_owned(),
            link: "https://law.example/penal-code".to_owned(),
            ..Citation::default()
        }]),
        Question::Group { fields, .. } => {
            let entry = fields.iter().map(|f| {
                let value = match &f.kind {
                    FieldKind::Text => FieldValue::Text("Ministry of Posts".to_owned()),
                    FieldKind::Date => FieldValue::Date(Day::from_ymd(2025, 2, 3).expect("a day")),
                    FieldKind::Number(number) => {
                        FieldValue::Number(number.minimum.unwrap_or(Decimal::whole(1)))
                    }
                    FieldKind::Choice(options) => FieldValue::Choice(options[0].id.clone()),
                };
                (f.id.clone(), value)
            });
            Value::Group(vec![entry.collect()])
        }
        Question::Matrix { rows, columns } => {
            let row = rows.iter().enumerate();
            let row = row.map(|(n, r)| {
                (
                    r.id.clone(),
                    columns[(pick(9) + n) % columns.len()].id.clone(),
                )
            });
            Value::Matrix(row.collect())
        }
    }
}

/// One factor changed with a reason.
pub fn adjusted(instrument: &Instrument, scored: &Scored) -> BTreeMap<ItemId, Adjustment> {
    let gap = (0..instrument.len()).find(|p| {
        let item = &scored.items[*p];
        item.part == Part::Answered && item.points < item.full
    });
    let effort = Some(Reasoned {
        value: Effort::Small,
        reason: "A draft decree is on the table.".to_owned(),
    });
    let item = gap.and_then(|p| instrument.item(p));
    item.map(|i| {
        (
            i.id.clone(),
            Adjustment {
                effort,
                ..Adjustment::default()
            },
        )
    })
    .into_iter()
    .collect()
}
