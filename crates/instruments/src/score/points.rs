//! The points that an answer gives.
//!
//! Not here: weights. Invariant: the worst answer gives 0 points and none gives more than the
//! question's full points.

use crate::answer::Value;
use crate::package::question::least;
use crate::package::{Decimal, Labelled, OptionId, Question, Steps};

/// The points of an answer, of [`Question::full_points`].
pub(crate) fn points(kind: &Question, value: &Value) -> u128 {
    match (kind, value) {
        (Question::Stage { .. }, Value::Stage(stage)) => stage.number().into(),
        (Question::Choice { options }, Value::Choice(one)) => above(options, one),
        (Question::Multiple { options, .. }, Value::Multiple(ticked)) => {
            let ticked = options.iter().filter(|o| ticked.contains(&o.id));
            let sum: u128 = ticked.map(|o| u128::from(o.worth())).sum();
            sum.min(kind.full_points())
        }
        (Question::Number { steps, .. }, Value::Number(number)) => on(steps.as_ref(), *number),
        (Question::Group { steps, .. }, Value::Group(entries)) => {
            let number = i64::try_from(entries.len()).unwrap_or(i64::MAX);
            on(steps.as_ref(), Decimal::whole(number))
        }
        (Question::Matrix { columns, .. }, Value::Matrix(chosen)) => {
            chosen.values().map(|column| above(columns, column)).sum()
        }
        _ => 0,
    }
}

fn above(options: &[Labelled], one: &OptionId) -> u128 {
    let option = options.iter().find(|o| o.id == *one);
    option.map_or(0, |o| u128::from(o.worth() - least(options)))
}

fn on(steps: Option<&Steps>, number: Decimal) -> u128 {
    steps.map_or(0, |s| s.stage(number).number().into())
}
