//! Which questions are asked, given the answers so far, and which count.
//!
//! Three things are told apart. *Asked*: what a respondent sees; what is open counts as not
//! fulfilled. *In scope*: what the score counts; only questions without score can take one out of
//! it, and while such a question is open nobody knows. *Settled*: no answer that is still open can
//! bring the question back. Not here: points. Invariant: a question is judged by earlier ones only.

use super::{Answer, Sheet, Value};
use crate::instrument::{Instrument, Node, Prepared};
use crate::package::{Decimal, Finding, Operator, OptionId};

/// True, false, or not known while something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Truth {
    No,
    Open,
    Yes,
}

impl Truth {
    const fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    const fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Open => Self::Open,
            Self::Yes => Self::No,
        }
    }

    const fn rank(self) -> u8 {
        match self {
            Self::No => 0,
            Self::Open => 1,
            Self::Yes => 2,
        }
    }
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is asked.
    Asked,
    /// It is not asked because of a low answer to a scored question; it counts as the lowest.
    Settled,
    /// It is not asked while an earlier question is open; it counts as the lowest until then.
    Waiting,
    /// It does not concern this administration; it does not count.
    OutOfScope,
}

/// How every question stands, in the order of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standings(Vec<Standing>);

impl Standings {
    /// How the question at a place stands.
    #[must_use]
    pub fn at(&self, place: usize) -> Standing {
        self.0.get(place).copied().unwrap_or(Standing::OutOfScope)
    }

    /// Whether the question at a place is asked.
    #[must_use]
    pub fn is_asked(&self, place: usize) -> bool {
        self.at(place) == Standing::Asked
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Standing] {
        &self.0
    }
}

/// Works out how every question stands.
#[must_use]
pub fn standings(instrument: &Instrument, sheet: &Sheet) -> Standings {
    let mut walk = Walk {
        instrument,
        sheet,
        asked: Vec::with_capacity(instrument.len()),
        scope: Vec::with_capacity(instrument.len()),
        hope: Vec::with_capacity(instrument.len()),
    };
    let mut found = Vec::with_capacity(instrument.len());
    for prepared in &instrument.prepared {
        found.push(walk.step(prepared));
    }
    Standings(found)
}

/// The findings that the answers give rise to.
#[must_use]
pub fn findings<'i>(instrument: &'i Instrument, sheet: &Sheet) -> Vec<&'i Finding> {
    let standings = standings(instrument, sheet);
    let walk = Walk {
        instrument,
        sheet,
        asked: standings.0.iter().map(|s| *s == Standing::Asked).collect(),
        scope: Vec::new(),
        hope: Vec::new(),
    };
    let found = instrument.findings();
    let shown = found.filter(|(_, when)| walk.eval(when, true, View::Plain) == Truth::Yes);
    shown.map(|(finding, _)| finding).collect()
}

/// How open and scored answers are looked at.
#[derive(Clone, Copy, PartialEq)]
enum View {
    /// As a remark sees it: what is not answered fulfils nothing.
    Plain,
    /// As a respondent sees it.
    Asked,
    /// The same where a score hangs on it: what an open answer without score would bring is not
    /// known, so that leaving one open never opens a question.
    Known,
    /// As if everything still open would be answered as well as can be.
    Hopeful,
    /// As if every scored question were answered as well as can be.
    Scope,
}

struct Walk<'a> {
    instrument: &'a Instrument,
    sheet: &'a Sheet,
    asked: Vec<bool>,
    scope: Vec<Truth>,
    /// Whether a question is or may still be asked.
    hope: Vec<Truth>,
}

impl Walk<'_> {
    /// The standing of the next question.
    fn step(&mut self, prepared: &Prepared) -> Standing {
        let see = |view| {
            let when = prepared.when.as_ref();
            when.map_or(Truth::Yes, |when| self.eval(when, true, view))
        };
        let (scope, hope) = (see(View::Scope), see(View::Hopeful));
        // A scored question waits until it is known that it counts and is asked.
        let asked = match prepared.is_scored {
            true => scope == Truth::Yes && see(View::Known) == Truth::Yes,
            false => see(View::Asked) == Truth::Yes,
        };
        let standing = match (asked, scope, hope) {
            (true, _, _) => Standing::Asked,
            (false, Truth::No, _) => Standing::OutOfScope,
            (false, Truth::Yes, Truth::No) => Standing::Settled,
            (false, _, _) => Standing::Waiting,
        };
        self.asked.push(asked);
        self.scope.push(scope);
        self.hope.push(hope);
        standing
    }

    /// A condition in a view; `upright` is false under an odd number of `not`.
    fn eval(&self, when: &Node, upright: bool, view: View) -> Truth {
        match when {
            Node::All(list) => {
                let parts = list.iter().map(|c| self.eval(c, upright, view));
                parts.min_by_key(|t| t.rank()).unwrap_or(Truth::Yes)
            }
            Node::Any(list) => {
                let parts = list.iter().map(|c| self.eval(c, upright, view));
                parts.max_by_key(|t| t.rank()).unwrap_or(Truth::No)
            }
            Node::Not(inner) => self.eval(inner, !upright, view).not(),
            Node::Test {
                item,
                row,
                operator,
            } => {
                let row = row.as_ref();
                match self.instrument.prepared[*item].is_scored {
                    true => self.scored(*item, row, operator, upright, view),
                    false => self.unscored(*item, row, operator, view),
                }
            }
        }
    }

    /// A test of a scored question. Its best outcome is `upright`, since a package that passed its
    /// check has only tests that better answers fulfil.
    fn scored(
        &self,
        item: usize,
        row: Option<&OptionId>,
        operator: &Operator,
        upright: bool,
        view: View,
    ) -> Truth {
        let best = Truth::of(upright);
        let answer = self.sheet.answer(item);
        match view {
            View::Scope => match self.scope[item] {
                Truth::Yes => best,
                Truth::Open => Truth::Open,
                Truth::No => best.not(),
            },
            View::Plain if self.asked[item] => Truth::of(passes(answer, row, operator)),
            View::Plain => Truth::of(passes(&Answer::Blank, row, operator)),
            View::Asked | View::Known | View::Hopeful if self.asked[item] => match answer {
                Answer::Given(_) => Truth::of(passes(answer, row, operator)),
                // A question that does not apply says nothing against those that build on it.
                _ if answer.has_left() || view == View::Hopeful => best,
                _ => best.not(),
            },
            View::Hopeful if self.hope[item] != Truth::No => best,
            View::Asked | View::Known | View::Hopeful => best.not(),
        }
    }

    fn unscored(
        &self,
        item: usize,
        row: Option<&OptionId>,
        operator: &Operator,
        view: View,
    ) -> Truth {
        let answer = self.sheet.answer(item);
        let seen = match self.asked[item] {
            true => answer,
            false => &Answer::Blank,
        };
        let known = match view {
            View::Plain | View::Asked => true,
            View::Known | View::Scope | View::Hopeful => {
                let open = seen.value().is_none() && !seen.has_left();
                match self.scope[item] {
                    Truth::No => true,
                    Truth::Open => false,
                    Truth::Yes => !open,
                }
            }
        };
        match known {
            true => Truth::of(passes(seen, row, operator)),
            false => Truth::Open,
        }
    }
}

/// Whether an answer fulfils a test; without an answer only `answered = false` is fulfilled.
fn passes(answer: &Answer, row: Option<&OptionId>, operator: &Operator) -> bool {
    let Some(value) = answer.value() else {
        return matches!(operator, Operator::Answered(false));
    };
    let figure = |test: &dyn Fn(Decimal) -> bool| figure(value).is_some_and(test);
    match operator {
        Operator::Answered(yes) => *yes,
        Operator::AtLeast(bound) => figure(&|f| f >= *bound),
        Operator::AtMost(bound) => figure(&|f| f <= *bound),
        Operator::Is(one) => chosen(value, row) == Some(one),
        Operator::OneOf(set) => chosen(value, row).is_some_and(|o| set.contains(o)),
        Operator::Includes(one) => matches!(value, Value::Multiple(ticked) if ticked.contains(one)),
        Operator::HasStatus(status) => match value {
            Value::Citations(list) => list.iter().any(|c| c.status == Some(*status)),
            _ => false,
        },
    }
}

fn figure(value: &Value) -> Option<Decimal> {
    match value {
        Value::Stage(stage) => Some(Decimal::whole(stage.number().into())),
        Value::Number(number) => Some(*number),
        Value::Group(entries) => i64::try_from(entries.len()).ok().map(Decimal::whole),
        _ => None,
    }
}

fn chosen<'v>(value: &'v Value, row: Option<&OptionId>) -> Option<&'v OptionId> {
    match (value, row) {
        (Value::Choice(option), None) => Some(option),
        (Value::Matrix(chosen), Some(row)) => chosen.get(row),
        _ => None,
    }
}
