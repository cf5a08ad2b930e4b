//! Whether some answers make a condition hold, and whether all do.
//!
//! Not here: real answers. Invariant: the search looks at no more than [`MOST`] combinations and
//! [`TESTS`] tests; beyond that it says that it does not know.

use std::collections::BTreeMap;

use crate::package::condition::LawStatus;
use crate::package::question::Number;
use crate::package::{Condition, Decimal, Item, Labelled, Operator, OptionId, Question, Test};

/// The most combinations of answers that are looked at.
const MOST: usize = 20_000;
/// The most tests that are looked at, of the condition and of those behind it.
const TESTS: usize = 200;

/// What the search found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// No answers make it hold.
    Never,
    /// Some do, some do not.
    Sometimes,
    /// All do.
    Always,
    /// There are too many combinations.
    TooMany,
}

/// One thing that an answer can be, as far as tests see it.
#[derive(Debug, Clone, PartialEq)]
enum Seen {
    Blank,
    Figure(Decimal),
    Options(Vec<OptionId>),
    Statuses(Vec<LawStatus>),
    Anything,
}

/// What is answered apart from the rest: a question, or one row of a matrix.
type Variable<'a> = (&'a str, Option<&'a str>);

/// Looks for answers that make a condition hold; questions that were not asked have none. Says
/// too what of the budget it spent.
pub(super) fn search<'a>(
    when: &'a Condition,
    items: &impl Fn(&str) -> Option<&'a Item>,
    budget: usize,
) -> (Found, usize) {
    let unknown = (Found::TooMany, 0);
    if budget == 0 {
        return unknown;
    }
    let tests = behind(when, items);
    if tests.len() > TESTS {
        return unknown;
    }
    let mut variables: BTreeMap<Variable<'a>, Vec<&'a Test>> = BTreeMap::new();
    for test in tests {
        let row = test.row.as_ref().map(|r| r.as_str());
        variables
            .entry((test.item.as_str(), row))
            .or_default()
            .push(test);
    }
    let mut names = Vec::new();
    let mut choices = Vec::new();
    let mut combinations = 1_usize;
    for (name, tests) in &variables {
        let Some(seen) = items(name.0).and_then(|i| choices_of(i, name.1, tests)) else {
            return unknown;
        };
        combinations = combinations.saturating_mul(seen.len());
        names.push(*name);
        choices.push(seen);
    }
    // Laying out what answers can be counts too.
    let laid_out: usize = choices.iter().map(Vec::len).sum();
    if combinations > MOST.min(budget) {
        return (Found::TooMany, laid_out.min(budget));
    }
    let (mut held, mut failed) = (false, false);
    let mut answers: BTreeMap<Variable<'_>, &Seen> = BTreeMap::new();
    let mut tried = 0;
    while tried < combinations && !(held && failed) {
        let mut rest = tried;
        for (name, seen) in names.iter().zip(&choices) {
            answers.insert(*name, &seen[rest % seen.len()]);
            rest /= seen.len();
        }
        tried += 1;
        if consistent(&answers, items) {
            match holds(when, &answers) {
                true => held = true,
                false => failed = true,
            }
        }
    }
    let found = match (held, failed) {
        (false, _) => Found::Never,
        (true, true) => Found::Sometimes,
        (true, false) => Found::Always,
    };
    (found, (tried + laid_out).min(budget))
}

/// The tests of a condition and of the conditions of all questions that it names, however far.
fn behind<'a>(when: &'a Condition, items: &impl Fn(&str) -> Option<&'a Item>) -> Vec<&'a Test> {
    let mut tests = when.tests();
    let mut seen = std::collections::BTreeSet::new();
    let mut at = 0;
    while let Some(test) = tests.get(at).copied().filter(|_| tests.len() <= TESTS) {
        at += 1;
        if seen.insert(test.item.as_str()) {
            let when = items(test.item.as_str()).and_then(|i| i.when.as_ref());
            tests.extend(when.into_iter().flat_map(|c| c.tests()));
        }
    }
    tests
}

/// Whether only questions that were asked are answered.
fn consistent<'a>(
    answers: &BTreeMap<Variable<'a>, &Seen>,
    items: &impl Fn(&str) -> Option<&'a Item>,
) -> bool {
    answers
        .iter()
        .filter(|(_, seen)| ***seen != Seen::Blank)
        .all(|((id, _), _)| {
            let when = items(id).and_then(|i| i.when.as_ref());
            when.is_none_or(|c| holds(c, answers))
        })
}

fn holds(when: &Condition, answers: &BTreeMap<Variable<'_>, &Seen>) -> bool {
    match when {
        Condition::All(list) => list.iter().all(|c| holds(c, answers)),
        Condition::Any(list) => list.iter().any(|c| holds(c, answers)),
        Condition::Not(inner) => !holds(inner, answers),
        Condition::Test(test) => {
            let row = test.row.as_ref().map(|r| r.as_str());
            let seen = answers.get(&(test.item.as_str(), row));
            seen.is_some_and(|seen| passes(&test.operator, seen))
        }
    }
}

fn passes(operator: &Operator, seen: &Seen) -> bool {
    match (operator, seen) {
        (Operator::Answered(yes), seen) => *yes == (*seen != Seen::Blank),
        (Operator::AtLeast(bound), Seen::Figure(figure)) => figure >= bound,
        (Operator::AtMost(bound), Seen::Figure(figure)) => figure <= bound,
        (Operator::Is(one) | Operator::Includes(one), Seen::Options(list)) => list.contains(one),
        (Operator::OneOf(set), Seen::Options(list)) => list.iter().any(|o| set.contains(o)),
        (Operator::HasStatus(status), Seen::Statuses(list)) => list.contains(status),
        _ => false,
    }
}

/// What the answer to a question can be, as far as these tests tell answers apart.
fn choices_of(item: &Item, row: Option<&str>, tests: &[&Test]) -> Option<Vec<Seen>> {
    let mut seen = vec![Seen::Blank];
    match &item.kind {
        Question::Stage { .. } => {
            seen.extend((0..=4).map(|n| Seen::Figure(Decimal::whole(n))));
        }
        Question::Number { number, .. } => {
            figures(tests, &mut seen, &|d| number.takes(d), number.decimals)
        }
        Question::Group { most, .. } => {
            let whole = Number {
                unit: None,
                minimum: Some(Decimal::whole(1)),
                maximum: Some(Decimal::whole((*most).into())),
                decimals: 0,
            };
            figures(tests, &mut seen, &|d| whole.takes(d), 0);
        }
        Question::Choice { options } => singles(options, &mut seen),
        Question::Matrix { columns, .. } if row.is_some() => singles(columns, &mut seen),
        Question::Multiple { options, .. } => seen.extend(subsets(options, tests)?),
        Question::Citation => {
            let mut statuses: Vec<LawStatus> = Vec::new();
            for test in tests {
                if let Operator::HasStatus(status) = &test.operator
                    && !statuses.contains(status)
                {
                    statuses.push(*status);
                }
            }
            let sets = 0..1_usize << statuses.len();
            let pick = |set: usize| {
                statuses
                    .iter()
                    .enumerate()
                    .filter(move |(n, _)| set >> n & 1 == 1)
            };
            seen.extend(sets.map(|set| Seen::Statuses(pick(set).map(|(_, s)| *s).collect())));
        }
        _ => seen.push(Seen::Anything),
    }
    Some(seen)
}

fn singles(options: &[Labelled], seen: &mut Vec<Seen>) {
    seen.extend(options.iter().map(|o| Seen::Options(vec![o.id.clone()])));
}

/// The bounds themselves and their neighbours, and some number if there are no bounds.
fn figures(tests: &[&Test], seen: &mut Vec<Seen>, takes: &dyn Fn(Decimal) -> bool, decimals: u8) {
    let mut found: Vec<Decimal> = Vec::new();
    for test in tests {
        if let Operator::AtLeast(bound) | Operator::AtMost(bound) = test.operator {
            let near = bound.near(decimals);
            found.extend(near.into_iter().filter(|d| takes(*d)));
        }
    }
    found.sort_unstable();
    found.dedup();
    if found.is_empty() {
        seen.push(Seen::Anything);
    }
    seen.extend(found.into_iter().map(Seen::Figure));
}

/// Sets of the options that tests name, as far as they may be ticked together; `None` when there
/// are too many.
fn subsets(options: &[Labelled], tests: &[&Test]) -> Option<Vec<Seen>> {
    let named: Vec<&Labelled> = options
        .iter()
        .filter(|o| {
            tests
                .iter()
                .any(|t| matches!(&t.operator, Operator::Includes(one) if *one == o.id))
        })
        .collect();
    if named.len() > 12 {
        return None;
    }
    let others = options.len() > named.len();
    let sets = (0..1_usize << named.len()).map(|set| {
        let picked = named.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1);
        picked.map(|(_, o)| *o).collect::<Vec<_>>()
    });
    let may = |set: &Vec<&Labelled>| match set.len() {
        0 => others,
        1 => true,
        _ => set.iter().all(|o| !o.exclusive),
    };
    Some(
        sets.filter(may)
            .map(|set| Seen::Options(set.iter().map(|o| o.id.clone()).collect()))
            .collect(),
    )
}
