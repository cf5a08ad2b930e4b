//! Priority = gap × weight × dependency ÷ effort, each factor with its default and, where it was
//! adjusted, the reason.
//!
//! Not here: order. Invariant: a factor that differs from its default has a reason.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_bigint::BigInt;

use crate::instrument::Instrument;
use crate::package::{Effort, Item, ItemId};
use crate::score::{Exact, Score};

/// A value with the reason for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasoned<T> {
    /// The value.
    pub value: T,
    /// Why; never empty in a plan.
    pub reason: String,
}

/// What a person changed about one action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adjustment {
    /// The gap that matters: less than the whole where best practice is not the aim.
    pub gap: Option<Reasoned<Score>>,
    /// The weight.
    pub weight: Option<Reasoned<u32>>,
    /// How much builds on it.
    pub dependency: Option<Reasoned<u32>>,
    /// The effort.
    pub effort: Option<Reasoned<Effort>>,
}

/// An adjustment that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadAdjustment {
    /// No reason is given.
    #[error("{id}: the {factor} was changed without a reason; say why")]
    NoReason {
        /// The question.
        id: String,
        /// The factor.
        factor: &'static str,
    },
    /// The question has no gap.
    #[error("{id}: there is no gap to close here; take the adjustment back")]
    NoGap {
        /// The question.
        id: String,
    },
    /// A factor of nothing, or beyond bounds.
    #[error("{id}: the {factor} has to be from 1 to 1000; correct it")]
    OutOfRange {
        /// The question.
        id: String,
        /// The factor.
        factor: &'static str,
    },
}

impl BadAdjustment {
    /// The message id.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        match self {
            Self::NoReason { .. } => "instruments-adjustment-no-reason",
            Self::NoGap { .. } => "instruments-adjustment-no-gap",
            Self::OutOfRange { .. } => "instruments-adjustment-out-of-range",
        }
    }
}

pub(super) fn check(
    instrument: &Instrument,
    gaps: &[usize],
    adjustments: &BTreeMap<ItemId, Adjustment>,
) -> Result<(), BadAdjustment> {
    for (id, adjustment) in adjustments {
        let id = id.to_string();
        if !instrument.place(&id).is_some_and(|p| gaps.contains(&p)) {
            return Err(BadAdjustment::NoGap { id });
        }
        let reasons = [
            ("gap", adjustment.gap.as_ref().map(|r| &r.reason)),
            ("weight", adjustment.weight.as_ref().map(|r| &r.reason)),
            (
                "dependency",
                adjustment.dependency.as_ref().map(|r| &r.reason),
            ),
            ("effort", adjustment.effort.as_ref().map(|r| &r.reason)),
        ];
        for (factor, reason) in reasons {
            if reason.is_some_and(|r| r.trim().is_empty()) {
                return Err(BadAdjustment::NoReason { id, factor });
            }
        }
        let numbers = [
            ("weight", &adjustment.weight),
            ("dependency", &adjustment.dependency),
        ];
        for (factor, number) in numbers {
            if number
                .as_ref()
                .is_some_and(|r| !(1..=1000).contains(&r.value))
            {
                return Err(BadAdjustment::OutOfRange { id, factor });
            }
        }
    }
    Ok(())
}

/// One factor of a priority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor<T> {
    /// What counts.
    pub value: T,
    /// What would count if nobody had changed it.
    pub default: T,
    /// Why it was changed; `None` where it stands untouched, and is marked so.
    pub reason: Option<String>,
}

impl<T: Clone> Factor<T> {
    fn new(default: T, adjusted: Option<&Reasoned<T>>) -> Self {
        Self {
            value: adjusted.map_or_else(|| default.clone(), |r| r.value.clone()),
            reason: adjusted.map(|r| r.reason.clone()),
            default,
        }
    }

    /// Whether nobody has changed it.
    #[must_use]
    pub const fn is_untouched(&self) -> bool {
        self.reason.is_none()
    }
}

/// The four factors of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// What is missing from the full score.
    pub gap: Factor<Score>,
    /// The question's weight.
    pub weight: Factor<u32>,
    /// 1, and 1 more for every gap that cannot be closed before this one.
    pub dependency: Factor<u32>,
    /// What it takes.
    pub effort: Factor<Effort>,
}

impl Priority {
    pub(super) fn new(
        item: &Item,
        gap: Score,
        dependency: u32,
        adjusted: Option<&Adjustment>,
    ) -> Self {
        let weight = item.weight.weight;
        Self {
            gap: Factor::new(gap, adjusted.and_then(|a| a.gap.as_ref())),
            weight: Factor::new(weight, adjusted.and_then(|a| a.weight.as_ref())),
            dependency: Factor::new(dependency, adjusted.and_then(|a| a.dependency.as_ref())),
            effort: Factor::new(item.effort, adjusted.and_then(|a| a.effort.as_ref())),
        }
    }

    /// The priority, exact; its size means something only beside others of the same plan.
    pub(crate) fn value(&self) -> Exact {
        let times = u64::from(self.weight.value) * u64::from(self.dependency.value);
        let by = u64::from(self.effort.value.factor());
        self.gap.value.exact().scaled(times, by)
    }

    /// The priority with two places after the point, for tables.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.value().scaled(100, 1) {
            // Half a cent is rounded up.
            Exact::Small(part, whole) => {
                let (part, whole) = (u128::from(part), u128::from(whole));
                let cents = (part * 2 + whole) / (whole * 2);
                format!("{}.{:0>2}", cents / 100, cents % 100)
            }
            Exact::Large(ratio) => {
                let hundred = BigInt::from(100);
                let cents = ratio.round().to_integer();
                let rest = (&cents % &hundred).to_string();
                format!("{}.{rest:0>2}", &cents / &hundred)
            }
        }
    }

    /// Whether nobody has changed any factor.
    #[must_use]
    pub const fn is_untouched(&self) -> bool {
        self.gap.is_untouched()
            && self.weight.is_untouched()
            && self.dependency.is_untouched()
            && self.effort.is_untouched()
    }
}

/// By priority.
impl PartialOrd for Priority {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value().partial_cmp(&other.value())
    }
}
