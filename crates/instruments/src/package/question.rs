//! What kind of answer a question takes.
//!
//! Not here: answers themselves. Invariant: a kind of question decides alone whether an answer to
//! it carries a score.

use super::{Decimal, OptionId, Text};

/// A stage of maturity, 0 (nothing) to 4 (best practice).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stage(u8);

impl Stage {
    /// The highest stage.
    pub const TOP: Self = Self(4);
    /// The lowest stage.
    pub const NONE: Self = Self(0);

    /// A stage from its number; `None` above 4.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= 4 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The stage above, if there is one.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

/// What points an option gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points(pub u32);

/// An option, row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// Its id within the question.
    pub id: OptionId,
    /// What it says.
    pub text: Text,
    /// What it gives; `None` in questions without a score.
    pub points: Option<Points>,
    /// In a multiple choice: it cannot be ticked together with others ("none of these").
    pub exclusive: bool,
}

/// One step of a ladder from figures to stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The figure at which the stage is reached.
    pub bound: Decimal,
    /// The stage.
    pub stage: Stage,
}

/// Steps from figures to stages, from the lowest stage to the highest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    /// Whether more is better (`at_least`) or less is (`at_most`).
    pub more_is_better: bool,
    /// The steps.
    pub steps: Vec<Step>,
    /// The line they begin on.
    pub line: u32,
}

impl Steps {
    /// The stage that a figure reaches.
    #[must_use]
    pub fn stage(&self, figure: Decimal) -> Stage {
        let reached = |s: &&Step| match self.more_is_better {
            true => figure >= s.bound,
            false => figure <= s.bound,
        };
        let stages = self.steps.iter().filter(reached).map(|s| s.stage);
        stages.max().unwrap_or(Stage::NONE)
    }

    /// The highest stage that any figure reaches.
    #[must_use]
    pub fn top(&self) -> Stage {
        let stages = self.steps.iter().map(|s| s.stage);
        stages.max().unwrap_or(Stage::NONE)
    }
}

/// A number that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it counts, such as *people* or *percent*.
    pub unit: Option<Text>,
    /// The least value taken.
    pub minimum: Option<Decimal>,
    /// The greatest value taken.
    pub maximum: Option<Decimal>,
    /// Places after the point that are taken.
    pub decimals: u8,
}

/// One field of a repeat group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its id within the question.
    pub id: OptionId,
    /// What it asks.
    pub text: Text,
    /// What it takes.
    pub kind: FieldKind,
}

/// What a field of a repeat group takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// Free text.
    Text,
    /// A date.
    Date,
    /// A number.
    Number(Number),
    /// One of the options.
    Choice(Vec<Labelled>),
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// A stage from 0 to 4, each with its own text; scored.
    Stage {
        /// What each stage means for this question; `None` where the package lacks it.
        stages: Box<[Option<Text>; 5]>,
    },
    /// One of the options; scored when options have points.
    Choice {
        /// The options.
        options: Vec<Labelled>,
    },
    /// Any of the options; scored when options have points.
    Multiple {
        /// The options.
        options: Vec<Labelled>,
        /// Points at which the score is full; without it, all points.
        full: Option<u32>,
    },
    /// A number with its unit; scored when it has steps.
    Number {
        /// What is asked.
        number: Number,
        /// Its way to a stage.
        steps: Option<Steps>,
    },
    /// A date; never scored.
    Date,
    /// Free text; never scored.
    Text {
        /// The most characters taken.
        longest: u32,
    },
    /// Evidence alone; never scored.
    Evidence,
    /// Legal citations (act, article, version, status, texts); never scored.
    Citation,
    /// The same fields over and over; scored by the number of entries when it has steps.
    Group {
        /// The fields of an entry.
        fields: Vec<Field>,
        /// The most entries taken.
        most: u32,
        /// The way from the number of entries to a stage.
        steps: Option<Steps>,
    },
    /// One column to be chosen in each row; scored when columns have points.
    Matrix {
        /// The rows.
        rows: Vec<Labelled>,
        /// The columns.
        columns: Vec<Labelled>,
    },
}

impl Question {
    /// The names of the types in a package.
    pub const TYPES: [&'static str; 10] = [
        "stage", "choice", "multiple", "number", "date", "text", "evidence", "citation", "group",
        "matrix",
    ];

    /// The name of its type in a package.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Stage { .. } => "stage",
            Self::Choice { .. } => "choice",
            Self::Multiple { .. } => "multiple",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::Text { .. } => "text",
            Self::Evidence => "evidence",
            Self::Citation => "citation",
            Self::Group { .. } => "group",
            Self::Matrix { .. } => "matrix",
        }
    }

    /// Whether its answers carry a score.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        let pointed = |list: &[Labelled]| list.iter().any(|o| o.points.is_some());
        match self {
            Self::Stage { .. } => true,
            Self::Choice { options } | Self::Multiple { options, .. } => pointed(options),
            Self::Number { steps, .. } | Self::Group { steps, .. } => steps.is_some(),
            Self::Matrix { columns, .. } => pointed(columns),
            Self::Date | Self::Text { .. } | Self::Evidence | Self::Citation => false,
        }
    }

    /// Ids, points, ranges and steps as text, so that two questions can be compared.
    #[must_use]
    pub fn bounds(&self) -> String {
        let list = |list: &[Labelled]| {
            let each = list.iter().map(|o| format!("{}={}", o.id, o.worth()));
            each.collect::<Vec<_>>().join(" ")
        };
        let steps = |steps: &Option<Steps>| {
            let steps = steps.iter().flat_map(|s| &s.steps);
            let each = steps.map(|s| format!("{}={}", s.bound, s.stage.number()));
            each.collect::<Vec<_>>().join(" ")
        };
        match self {
            Self::Choice { options } => list(options),
            Self::Multiple { options, full } => format!("{} {full:?}", list(options)),
            Self::Number { number, steps: s } => {
                let end = |d: Option<Decimal>| d.map_or("…".to_owned(), |d| d.to_string());
                let (low, high) = (end(number.minimum), end(number.maximum));
                format!("{low} {high} {} {}", number.decimals, steps(s))
            }
            Self::Group { most, steps: s, .. } => format!("{most} {}", steps(s)),
            Self::Matrix { rows, columns } => format!("{}; {}", list(rows), list(columns)),
            _ => String::new(),
        }
    }

    /// The points at which its score is full, with those that every answer gives taken off;
    /// 1 where it has no score. Within the limits of a package it fits easily.
    #[must_use]
    pub fn full_points(&self) -> u128 {
        let span = |list: &[Labelled]| {
            let most = list.iter().map(Labelled::worth).max().unwrap_or(0);
            u128::from(most - least(list))
        };
        let points = match self {
            Self::Stage { .. } => 4,
            Self::Number { steps, .. } | Self::Group { steps, .. } => {
                u128::from(steps.as_ref().map_or(1, |_| 4_u8))
            }
            Self::Choice { options } => span(options),
            Self::Multiple { options, full } => {
                let together = options.iter().filter(|o| !o.exclusive);
                let all = together.map(Labelled::worth).sum();
                u128::from(full.unwrap_or(all))
            }
            Self::Matrix { rows, columns } => span(columns) * rows.len() as u128,
            Self::Date | Self::Text { .. } | Self::Evidence | Self::Citation => 1,
        };
        points.max(1)
    }
}

/// The points that the worst option gives.
#[must_use]
pub fn least(list: &[Labelled]) -> u32 {
    list.iter().map(Labelled::worth).min().unwrap_or(0)
}
