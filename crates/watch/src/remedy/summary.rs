//! Many findings in a few numbers.
//!
//! Not here: the estimate (`survival`). Invariant: a number of too few findings is absent.

use std::collections::BTreeMap;

use super::finding::{Finding, Outcome, State};
use super::survival::{Curve, Followed, Part};

/// Findings below which nothing is said of a share or a median as evidence.
pub const LEAST: usize = 20;
/// The days within which what is gone counts as gone soon.
pub const SOON_DAYS: u32 = 30;

/// A share with its 95 % interval, where there is one.
pub type Share = (f64, Option<(f64, f64)>);

/// What became of findings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summary {
    /// How many stand where.
    pub states: BTreeMap<State, usize>,
    /// Findings that somebody was told of.
    pub told: usize,
    /// Findings of which the recipient said something good: works on it, or fixed.
    pub answered: usize,
    /// Findings that the recipient disputes.
    pub disputed: usize,
    /// Findings seen after the day on which they were said to be fixed.
    pub seen_after_fix: usize,
    /// Findings that were gone before the notice; they are in no time.
    pub before: usize,
    /// The times from the notice.
    pub followed: Vec<Followed>,
    /// Their curve.
    pub curve: Curve,
    /// Of the findings that were gone and watched for thirty days more, those that came back.
    pub relapsed: Option<Part>,
}

impl Summary {
    /// Of these findings.
    #[must_use]
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut made = Self::default();
        let (mut back, mut watched) = (0, 0);
        for finding in findings {
            *made.states.entry(finding.state).or_default() += 1;
            made.told += usize::from(!finding.told.is_empty());
            let any = |f: fn(&super::finding::Told) -> bool| finding.told.iter().any(f);
            made.answered += usize::from(any(|t| t.acknowledged.is_some() || t.fixed.is_some()));
            made.disputed += usize::from(any(|t| t.disputed));
            made.seen_after_fix += usize::from(finding.seen_after_fix());
            match finding.outcome() {
                Outcome::Nothing => {}
                Outcome::Before => made.before += 1,
                Outcome::Followed(followed) => made.followed.push(followed),
            }
            if let Some(relapsed) = finding.relapsed() {
                watched += 1;
                back += usize::from(relapsed);
            }
        }
        made.followed.sort_unstable();
        made.curve = Curve::of(&made.followed);
        made.relapsed = Part::of(back, watched);
        made
    }

    /// How many findings there are.
    #[must_use]
    pub fn all(&self) -> usize {
        self.states.values().sum()
    }

    /// How many stand there.
    #[must_use]
    pub fn standing(&self, state: State) -> usize {
        self.states.get(&state).copied().unwrap_or(0)
    }

    /// How many were still watched when so many days had passed.
    #[must_use]
    pub fn watched(&self, days: u32) -> usize {
        self.followed.iter().filter(|f| f.days >= days).count()
    }

    /// The share that was gone within so many days from the notice; `None` when none was watched
    /// for so long.
    #[must_use]
    pub fn gone_within(&self, days: u32) -> Option<Share> {
        let (there, interval) = self.curve.share_after(days)?;
        let turned = interval.map(|(low, high)| (1.0 - high, 1.0 - low));
        Some((1.0 - there, turned))
    }

    /// Whether there is enough for the times to be evidence.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.followed.len() >= LEAST
    }

    /// Half of what was told was gone after so many days.
    #[must_use]
    pub fn median(&self) -> Option<u32> {
        self.curve.quantile(0.5).filter(|_| self.is_enough())
    }

    /// The share gone within [`SOON_DAYS`].
    #[must_use]
    pub fn gone_soon(&self) -> Option<Share> {
        self.gone_within(SOON_DAYS).filter(|_| self.is_enough())
    }

    /// The share that came back.
    #[must_use]
    pub fn came_back(&self) -> Option<Part> {
        self.relapsed.filter(|part| part.whole >= LEAST)
    }
}
