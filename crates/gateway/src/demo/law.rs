//! The provisions of made-up law that the sample survey of laws cites, so that the law profile and
//! the table of the survey have something to show.
//!
//! Not here: stages, choices and texts (`assessment`). Invariant: every act says that it is a
//! sample, and some provisions stay without one, as in any first survey.

use base::Day;
use instruments::Value;
use instruments::answer::Citation;
use instruments::package::condition::LawStatus;
use instruments::package::{Item, Question};

/// Act, number, gazette, version.
const ACTS: [(&str, &str, &str, &str); 3] = [
    (
        "Electronic Offences Act (sample)",
        "Sample 12/2019",
        "Official Gazette (sample) 31/2019",
        "as amended by Sample 3/2024",
    ),
    (
        "Code of Criminal Procedure (sample)",
        "Sample 7/2008",
        "Official Gazette (sample) 12/2008",
        "as amended by Sample 12/2019",
    ),
    (
        "Mutual Legal Assistance Act (sample)",
        "Sample 20/2015",
        "Official Gazette (sample) 44/2015",
        "as enacted",
    ),
];

/// A made-up answer of a survey of laws to questions for provisions, elements, numbers and dates.
pub(super) fn value(place: usize, item: &Item) -> Option<Value> {
    if place.is_multiple_of(7) {
        return None;
    }
    match &item.kind {
        Question::Citation => Some(Value::Citations(vec![citation(place)])),
        Question::Matrix { rows, columns } => {
            let column = |at: usize| columns.get((place / 5 + at * at) % columns.len().max(1));
            let filled = rows.iter().enumerate();
            let filled =
                filled.filter_map(|(at, row)| Some((row.id.clone(), column(at)?.id.clone())));
            Some(Value::Matrix(filled.collect()))
        }
        Question::Multiple { options, .. } => {
            let ticked = options.iter().take(2).map(|o| o.id.clone());
            Some(Value::Multiple(ticked.collect()))
        }
        Question::Number { number, .. } => {
            let least = number.minimum;
            Some(Value::Number(least.or_else(|| "5".parse().ok())?))
        }
        Question::Date => Some(Value::Date(Day::from_ymd(2026, 6, 30)?)),
        _ => None,
    }
}

fn citation(place: usize) -> Citation {
    let (act, number, gazette, version) = ACTS[place % ACTS.len()];
    let status = match place % 5 {
        0 => LawStatus::Enacted,
        1 | 2 => LawStatus::Amended,
        _ => LawStatus::Commenced,
    };
    Citation {
        act: act.to_owned(),
        number: number.to_owned(),
        gazette: gazette.to_owned(),
        article: format!("Section {}", 1 + place % 60),
        version: version.to_owned(),
        status: Some(status),
        official_text: "Text of the provision in the official language (sample).".to_owned(),
        ..Citation::default()
    }
}
