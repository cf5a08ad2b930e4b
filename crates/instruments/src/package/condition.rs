//! When a question is asked, or a finding shown: conditions over answers to other questions.
//!
//! Not here: working them out (`answer::branch`) and whether they can ever hold (`check`).
//! Invariant: a condition is at most [`super::limits::DEPTH`] levels deep.

use super::{Decimal, ItemId, OptionId};

/// A condition over answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All of them hold.
    All(Vec<Condition>),
    /// At least one of them holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// A test of one answer.
    Test(Test),
}

/// A test of the answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The question.
    pub item: ItemId,
    /// The row, where the question is a matrix.
    pub row: Option<OptionId>,
    /// What is asked of its answer.
    pub operator: Operator,
    /// The line it stands on.
    pub line: u32,
}

/// What a test asks of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operator {
    /// The option was chosen (choice, row of a matrix).
    Is(OptionId),
    /// One of the options was chosen (choice, row of a matrix).
    OneOf(Vec<OptionId>),
    /// The option was ticked (multiple choice).
    Includes(OptionId),
    /// The stage, the number or the number of entries is at least this.
    AtLeast(Decimal),
    /// The stage, the number or the number of entries is at most this.
    AtMost(Decimal),
    /// There is an answer of whatever kind (`true`), or there is none (`false`).
    Answered(bool),
    /// A citation has this status, such as `struck-down`.
    HasStatus(LawStatus),
}

impl Operator {
    /// Its key in a package.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Is(_) => "is",
            Self::OneOf(_) => "one_of",
            Self::Includes(_) => "includes",
            Self::AtLeast(_) => "at_least",
            Self::AtMost(_) => "at_most",
            Self::Answered(_) => "answered",
            Self::HasStatus(_) => "has_status",
        }
    }
}

/// Where a provision stands on its way into force and out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LawStatus {
    /// Before the legislature.
    Bill,
    /// Passed and signed; not yet in force.
    Enacted,
    /// In force.
    Commenced,
    /// In force, in a later version.
    Amended,
    /// No longer in force by decision of the legislature.
    Repealed,
    /// No longer in force by decision of a court.
    StruckDown,
}

impl LawStatus {
    /// The names in a package and in answers.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("bill", Self::Bill),
        ("enacted", Self::Enacted),
        ("commenced", Self::Commenced),
        ("amended", Self::Amended),
        ("repealed", Self::Repealed),
        ("struck-down", Self::StruckDown),
    ];

    /// The name in a package and in answers.
    #[must_use]
    pub fn name(self) -> &'static str {
        let found = Self::NAMES.iter().find(|(_, s)| *s == self);
        found.map_or("", |(name, _)| name)
    }
}

impl Condition {
    /// Every test in it, in order.
    #[must_use]
    pub fn tests(&self) -> Vec<&Test> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(next) = open.pop() {
            match next {
                Self::All(list) | Self::Any(list) => open.extend(list.iter().rev()),
                Self::Not(inner) => open.push(inner),
                Self::Test(test) => found.push(test),
            }
        }
        found
    }
}
