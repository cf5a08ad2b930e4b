//! Figures that the gateway measures of its own work, as evidence for what people say of it.
//!
//! Not here: how each is measured; that is with the context that knows. Invariant: a figure that
//! is not known is absent, never zero, and one that is shown has a day, a method and a way to
//! what it was counted from.

use crate::{Day, Decimal};

/// What a figure is a number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuredUnit {
    /// Things counted.
    Count,
    /// Parts of a hundred, to a tenth.
    Percent,
    /// Whole hours, rounded down.
    Hours,
    /// Whole UTC days.
    Days,
}

impl MeasuredUnit {
    /// The name in exports and messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }
}

/// A figure that can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// Its name, such as `watch.feeds.received`; never changes its meaning.
    pub name: &'static str,
    /// What it is a number of.
    pub unit: MeasuredUnit,
    /// The id of the message that names it for people.
    pub message: &'static str,
    /// The id of the message that says how it is counted.
    pub method: &'static str,
}

/// A figure as it was measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Which figure.
    pub measure: Measure,
    /// The number.
    pub value: Decimal,
    /// The first UTC day that it looks at; the same as `as_of` for what holds on one day.
    pub from: Day,
    /// The UTC day that it holds for.
    pub as_of: Day,
    /// The page of what was counted: a path without its language, with a query.
    pub records: String,
}
