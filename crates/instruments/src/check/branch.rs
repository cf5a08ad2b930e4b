//! Conditions: whether their tests fit, come in time, can hold, and never punish a better answer.
//!
//! Not here: circles (`graph`), the search for answers (`possible`). Invariant: a scored question
//! that passes is left out only when another is at a low stage, or by questions without score.

use super::Ground;
use super::possible::{self, Found};
use crate::package::{
    Condition, Decimal, Item, Labelled, Operator, Phrase, Question, Section, Test, What,
};

pub(super) fn check(ground: &mut Ground<'_>) {
    for (section, item) in ground.each() {
        if let Some(when) = &item.when {
            let id = Some(item.id.to_string());
            let fits = tests(ground, section, when, id, Some(item));
            if fits && may_leave(ground, section, item, when) {
                can_hold(ground, section, when, item.line, item.id.as_str());
            }
        }
    }
    for section in &ground.package.sections {
        for finding in &section.findings {
            let id = Some(finding.id.to_string());
            if tests(ground, section, &finding.when, id, None) {
                let id = finding.id.as_str();
                can_hold(ground, section, &finding.when, finding.line, id);
            }
        }
    }
}

/// Whether every test names an earlier question and fits its type.
fn tests(
    ground: &mut Ground<'_>,
    section: &Section,
    when: &Condition,
    id: Option<String>,
    own: Option<&Item>,
) -> bool {
    let mut good = true;
    for test in when.tests() {
        if let Some(what) = fault(ground, test, own) {
            ground.at(&section.file(), test.line, id.clone(), what);
            good = false;
        }
    }
    good
}

fn fault(ground: &mut Ground<'_>, test: &Test, own: Option<&Item>) -> Option<What> {
    let id = test.item.to_string();
    let Some((order, _, item)) = ground.items.get(test.item.as_str()).copied() else {
        let near = ground.near_item(&id);
        let key = "when".to_owned();
        return Some(What::UnknownItem { key, id, near });
    };
    if let Some(own) = own {
        let own_order = ground.items.get(own.id.as_str()).map(|(o, _, _)| *o);
        if own.id == test.item {
            let key = "when".to_owned();
            return Some(What::OwnItem { key });
        }
        if own_order.is_some_and(|own| order > own) {
            return Some(What::LaterItem { id });
        }
    }
    misfit(test, item)
}

/// What operators fit a type, for the message.
const fn fitting(question: &Question) -> Phrase {
    match question {
        Question::Stage { .. } | Question::Number { .. } | Question::Group { .. } => {
            Phrase::FitsLevels {}
        }
        Question::Choice { .. } => Phrase::FitsChoice {},
        Question::Matrix { .. } => Phrase::FitsMatrix {},
        Question::Multiple { .. } => Phrase::FitsMultiple {},
        Question::Citation => Phrase::FitsCitation {},
        Question::Date | Question::Text { .. } | Question::Evidence => Phrase::FitsAnswered {},
    }
}

fn misfit(test: &Test, item: &Item) -> Option<What> {
    let wrong = || {
        Some(What::WrongOperator {
            operator: test.operator.key().to_owned(),
            id: test.item.to_string(),
            found: item.kind.type_name().to_owned(),
            fits: fitting(&item.kind),
        })
    };
    let unknown = |option: &str, list: &[Labelled]| {
        let known = list.iter().any(|o| o.id.as_str() == option);
        (!known).then(|| What::UnknownOption {
            option: option.to_owned(),
            id: test.item.to_string(),
            near: crate::package::near::nearest(option, list.iter().map(|o| o.id.as_str())),
        })
    };
    let options: Vec<&str> = match &test.operator {
        Operator::Is(one) | Operator::Includes(one) => vec![one.as_str()],
        Operator::OneOf(list) => list.iter().map(|o| o.as_str()).collect(),
        _ => Vec::new(),
    };
    let each = |list: &[Labelled]| options.iter().find_map(|o| unknown(o, list));
    match (&item.kind, &test.operator, &test.row) {
        (_, Operator::Answered(_), None) | (Question::Citation, Operator::HasStatus(_), None) => {
            None
        }
        (Question::Choice { options }, Operator::Is(_) | Operator::OneOf(_), None) => each(options),
        (Question::Multiple { options, .. }, Operator::Includes(_), None) => each(options),
        (Question::Matrix { rows, columns }, Operator::Is(_) | Operator::OneOf(_), Some(row)) => {
            unknown(row.as_str(), rows).or_else(|| each(columns))
        }
        (kind, Operator::AtLeast(bound) | Operator::AtMost(bound), None) => {
            let (low, high) = match kind {
                Question::Stage { .. } => (Some(Decimal::whole(0)), Some(Decimal::whole(4))),
                Question::Number { number, .. } => (number.minimum, number.maximum),
                Question::Group { most, .. } => (
                    Some(Decimal::whole(0)),
                    Some(Decimal::whole((*most).into())),
                ),
                _ => return wrong(),
            };
            out_of_range(test, *bound, low, high)
        }
        _ => wrong(),
    }
}

fn out_of_range(
    test: &Test,
    bound: Decimal,
    low: Option<Decimal>,
    high: Option<Decimal>,
) -> Option<What> {
    let below = low.is_some_and(|l| bound < l);
    let above = high.is_some_and(|h| bound > h);
    (below || above).then(|| What::OutOfRange {
        value: bound.to_string(),
        id: test.item.to_string(),
        range: match (low, high) {
            (Some(low), Some(high)) => Phrase::FromTo {
                from: low.to_string(),
                to: high.to_string(),
            },
            (Some(low), None) => Phrase::From {
                from: low.to_string(),
            },
            (None, Some(high)) => Phrase::UpTo {
                to: high.to_string(),
            },
            (None, None) => Phrase::Nothing {},
        },
    })
}

/// How a test changes when the answer to a scored question gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Once it holds, better answers keep it.
    Up,
    /// Once it fails, better answers keep it failing.
    Down,
    /// Either may happen.
    Both,
}

/// The way of a test on a scored question.
pub(super) fn way(test: &Test, item: &Item) -> Way {
    let more = |up: bool| if up { Way::Up } else { Way::Down };
    let rising = match &item.kind {
        Question::Number { steps, .. } | Question::Group { steps, .. } => {
            steps.as_ref().is_none_or(|s| s.more_is_better)
        }
        _ => true,
    };
    match (&test.operator, &item.kind) {
        (Operator::Answered(yes), _) => more(*yes),
        (Operator::AtLeast(_), _) => more(rising),
        (Operator::AtMost(_), _) => more(!rising),
        (Operator::Includes(one), Question::Multiple { options, .. }) => {
            let option = options.iter().find(|o| o.id == *one);
            match option {
                Some(o) if o.exclusive && o.worth() > 0 => Way::Both,
                Some(o) => more(!o.exclusive),
                None => Way::Both,
            }
        }
        (Operator::Is(one), Question::Choice { options }) => {
            closed(options, std::slice::from_ref(one))
        }
        (Operator::OneOf(list), Question::Choice { options }) => closed(options, list),
        (Operator::Is(one), Question::Matrix { columns, .. }) => {
            closed(columns, std::slice::from_ref(one))
        }
        (Operator::OneOf(list), Question::Matrix { columns, .. }) => closed(columns, list),
        _ => Way::Both,
    }
}

/// Whether a set of options holds every better option, or every worse one.
fn closed(options: &[Labelled], set: &[crate::package::OptionId]) -> Way {
    let (inside, outside): (Vec<_>, Vec<_>) = options.iter().partition(|o| set.contains(&o.id));
    let all = |good: fn(u32, u32) -> bool| {
        inside
            .iter()
            .all(|i| outside.iter().all(|o| good(i.worth(), o.worth())))
    };
    if all(|i, o| o < i) {
        Way::Up
    } else if all(|i, o| o > i) {
        Way::Down
    } else {
        Way::Both
    }
}

/// Whether a scored question is left out only by low stages and by questions without score.
fn may_leave(ground: &mut Ground<'_>, section: &Section, item: &Item, when: &Condition) -> bool {
    if !item.is_scored() {
        return true;
    }
    let mut good = true;
    for (test, upright) in signed(when) {
        let Some(other) = ground.item(test.item.as_str()) else {
            continue;
        };
        let culprit = match other.is_scored() {
            true => match (way(test, other), upright) {
                (Way::Up, true) | (Way::Down, false) => None,
                _ => Some(other.id.to_string()),
            },
            // What a question without score says must not hang on a scored one in its turn.
            false => scored_behind(ground, other),
        };
        if let Some(id) = culprit {
            ground.report(
                section,
                test.line,
                Some(item),
                What::FallsWithMaturity { id },
            );
            good = false;
        }
    }
    good
}

/// Every test with whether it stands upright (`true`) or under an odd number of `not`.
fn signed(when: &Condition) -> Vec<(&Test, bool)> {
    let mut found = Vec::new();
    let mut open = vec![(when, true)];
    while let Some((next, upright)) = open.pop() {
        match next {
            Condition::All(list) | Condition::Any(list) => {
                open.extend(list.iter().rev().map(|c| (c, upright)));
            }
            Condition::Not(inner) => open.push((inner, !upright)),
            Condition::Test(test) => found.push((test, upright)),
        }
    }
    found
}

/// A scored question that the asking of another depends on, however far back.
fn scored_behind(ground: &Ground<'_>, item: &Item) -> Option<String> {
    let mut seen = std::collections::BTreeSet::from([item.id.as_str()]);
    let mut open = vec![item];
    while let Some(next) = open.pop() {
        for test in next.when.iter().flat_map(|c| c.tests()) {
            let Some(other) = ground.item(test.item.as_str()) else {
                continue;
            };
            if other.is_scored() {
                return Some(other.id.to_string());
            }
            if seen.insert(other.id.as_str()) {
                open.push(other);
            }
        }
    }
    None
}

fn can_hold(ground: &mut Ground<'_>, section: &Section, when: &Condition, line: u32, id: &str) {
    let items = |id: &str| ground.item(id);
    let (found, tried) = possible::search(when, &items, ground.combinations);
    ground.combinations -= tried;
    let what = match found {
        Found::Never => What::NeverTrue {},
        Found::Always => What::AlwaysTrue {},
        Found::Sometimes | Found::TooMany => return,
    };
    ground.at(&section.file(), line, Some(id.to_owned()), what);
}
