//! What stands between an answer and the next better one.
//!
//! Not here: the way there, which is the question's guidance. Invariant: what is named is better
//! than what was answered.

use crate::answer::{Answer, Value};
use crate::package::{Decimal, Item, Labelled, Question, Stage, Steps, Text};
use crate::score::Part;

/// What the next stage needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<'i> {
    /// Nothing was said: find out where it stands.
    FindOut,
    /// This stage, as its text says.
    Stage {
        /// The stage.
        stage: Stage,
        /// Its text.
        text: Option<&'i Text>,
    },
    /// This option.
    Option(&'i Labelled),
    /// Any of these too.
    Tick(Vec<&'i Labelled>),
    /// A figure that reaches this stage.
    Figure {
        /// The bound.
        bound: Decimal,
        /// Whether it is a least or a most.
        more_is_better: bool,
        /// The stage it reaches.
        stage: Stage,
    },
    /// In each of these rows, this column.
    Rows(Vec<(&'i Labelled, &'i Labelled)>),
}

/// The stage that was answered.
pub(super) fn reached(answer: &Answer, part: Part) -> Option<Stage> {
    match (part, answer.value()) {
        (Part::Answered, Some(Value::Stage(stage))) => Some(*stage),
        (Part::Settled, _) => Some(Stage::NONE),
        _ => None,
    }
}

pub(super) fn next<'i>(item: &'i Item, answer: &Answer, part: Part) -> Next<'i> {
    let value = match part {
        Part::Answered => answer.value(),
        Part::Settled => None,
        _ => return Next::FindOut,
    };
    let found = match (&item.kind, value) {
        (Question::Stage { stages }, value) => {
            let now = match value {
                Some(Value::Stage(stage)) => *stage,
                _ => Stage::NONE,
            };
            now.next().map(|stage| Next::Stage {
                stage,
                text: stages[usize::from(stage.number())].as_ref(),
            })
        }
        (Question::Choice { options }, value) => {
            let now = match value {
                Some(Value::Choice(one)) => worth(options, one.as_str()),
                _ => 0,
            };
            better(options, now).map(Next::Option)
        }
        (Question::Multiple { options, .. }, value) => {
            let open = |o: &&Labelled| match value {
                Some(Value::Multiple(ticked)) => !ticked.contains(&o.id),
                _ => true,
            };
            let useful = options.iter().filter(|o| !o.exclusive && o.worth() > 0);
            Some(Next::Tick(useful.filter(open).collect()))
        }
        (Question::Number { steps, .. } | Question::Group { steps, .. }, value) => {
            steps.as_ref().and_then(|steps| step(steps, value))
        }
        (Question::Matrix { rows, columns }, value) => {
            let now = |row: &Labelled| match value {
                Some(Value::Matrix(chosen)) => chosen
                    .get(&row.id)
                    .map_or(0, |c| worth(columns, c.as_str())),
                _ => 0,
            };
            let better = |row: &'i Labelled| Some((row, better(columns, now(row))?));
            Some(Next::Rows(rows.iter().filter_map(better).collect()))
        }
        _ => None,
    };
    found.unwrap_or(Next::FindOut)
}

fn worth(options: &[Labelled], id: &str) -> u32 {
    let option = options.iter().find(|o| o.id.as_str() == id);
    option.map_or(0, Labelled::worth)
}

/// The least better option.
fn better(options: &[Labelled], now: u32) -> Option<&Labelled> {
    let better = options.iter().filter(|o| o.worth() > now);
    better.min_by_key(|o| o.worth())
}

fn step<'i>(steps: &Steps, value: Option<&Value>) -> Option<Next<'i>> {
    let figure = match value {
        Some(Value::Number(number)) => Some(*number),
        Some(Value::Group(entries)) => i64::try_from(entries.len()).ok().map(Decimal::whole),
        _ => None,
    };
    let now = figure.map_or(Stage::NONE, |f| steps.stage(f));
    let step = steps.steps.iter().find(|s| s.stage > now)?;
    Some(Next::Figure {
        bound: step.bound,
        more_is_better: steps.more_is_better,
        stage: step.stage,
    })
}
