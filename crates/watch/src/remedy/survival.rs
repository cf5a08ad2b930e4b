//! How long things last that are not all seen to their end: the Kaplan–Meier estimate.
//!
//! Kaplan and Meier 1958 (J. Am. Stat. Assoc. 53, 457–481) for the estimate, Greenwood 1926 for its
//! error, Kalbfleisch and Prentice 1980 for the interval on the scale of log(−log). Not here: what
//! an end is. Invariant: shares never rise and lie between 0 and 1; what was not reached is absent.

/// The 97.5 % point of the normal distribution, for intervals of 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// Shares that differ by less are the same: they come from products of fractions.
const SAME: f64 = 1e-9;

/// How the watch over one thing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ended {
    /// It was gone.
    Gone,
    /// It was there when the watch over it ended.
    Censored,
}

/// One thing that was watched for some whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Followed {
    /// From the beginning to the end of the watch.
    pub days: u32,
    /// How that ended.
    pub ended: Ended,
}

/// The curve at a day on which something went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Days since the beginning.
    pub day: u32,
    /// Things watched just before.
    pub at_risk: usize,
    /// Things that went on this day.
    pub gone: usize,
    /// Things whose watch ended on this day or later, before the next step.
    pub censored: usize,
    /// The share still there after this day.
    pub share: f64,
    /// Its standard error (Greenwood).
    pub error: f64,
    /// Its 95 % interval; `None` where nothing is left, since the scale has no value there.
    pub interval: Option<(f64, f64)>,
}

/// The share of things still there, by days since the beginning.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Curve {
    steps: Vec<Step>,
    all: usize,
    gone: usize,
    longest: u32,
}

impl Curve {
    /// The curve of these things, in any order. Whose watch ended on the day on which others went
    /// was watched on that day.
    #[must_use]
    pub fn of(followed: &[Followed]) -> Self {
        let mut sorted = followed.to_vec();
        sorted.sort_unstable();
        let mut curve = Self {
            all: sorted.len(),
            longest: sorted.last().map_or(0, |f| f.days),
            ..Self::default()
        };
        let (mut left, mut share, mut sum) = (sorted.len(), 1.0, 0.0);
        for same in sorted.chunk_by(|a, b| a.days == b.days) {
            let gone = same.iter().filter(|f| f.ended == Ended::Gone).count();
            if gone > 0 {
                let step = step((same[0].days, left, gone), &mut share, &mut sum);
                curve.steps.push(step);
                curve.gone += gone;
            }
            if let Some(last) = curve.steps.last_mut() {
                last.censored += same.len() - gone;
            }
            left -= same.len();
        }
        curve
    }

    /// Where the curve falls, by day.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many things were watched.
    #[must_use]
    pub const fn all(&self) -> usize {
        self.all
    }

    /// How many of them were seen to go.
    #[must_use]
    pub const fn gone(&self) -> usize {
        self.gone
    }

    /// The longest watch, in days.
    #[must_use]
    pub const fn longest(&self) -> u32 {
        self.longest
    }

    /// The share still there after a day with its 95 % interval; `None` behind the longest watch,
    /// where nobody looked, unless nothing was left before.
    #[must_use]
    pub fn share_after(&self, day: u32) -> Option<(f64, Option<(f64, f64)>)> {
        let last = self.steps.iter().rev().find(|s| s.day <= day);
        let (share, interval) = last.map_or((1.0, None), |s| (s.share, s.interval));
        let known = self.all > 0 && (day <= self.longest || share < SAME);
        known.then_some((share, interval))
    }

    /// The day after which at most the rest of this part is there: the median for a half. `None`
    /// when that was not reached.
    #[must_use]
    pub fn quantile(&self, part: f64) -> Option<u32> {
        let reached = |s: &&Step| s.share <= 1.0 - part + SAME;
        self.steps.iter().find(reached).map(|s| s.day)
    }

    /// The 95 % interval of a quantile (Brookmeyer and Crowley 1982), from the intervals of the
    /// curve; either end may not be reached.
    #[must_use]
    pub fn quantile_interval(&self, part: f64) -> (Option<u32>, Option<u32>) {
        let first = |end: fn((f64, f64)) -> f64| {
            let reached = |s: &&Step| s.interval.is_some_and(|i| end(i) <= 1.0 - part + SAME);
            self.steps.iter().find(reached).map(|s| s.day)
        };
        (first(|i| i.0), first(|i| i.1))
    }
}

/// The next step; `share` and `sum` go on.
#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of findings are far below 2^52"
)]
fn step((day, at_risk, gone): (u32, usize, usize), share: &mut f64, sum: &mut f64) -> Step {
    let (n, d) = (at_risk as f64, gone as f64);
    let nothing_left = at_risk == gone && *share > 0.0;
    *share = if nothing_left {
        0.0
    } else {
        *share * (n - d) / n
    };
    if !nothing_left {
        *sum += d / (n * (n - d));
    }
    let error = if nothing_left {
        0.0
    } else {
        *share * sum.sqrt()
    };
    Step {
        day,
        at_risk,
        gone,
        censored: 0,
        share: *share,
        error,
        interval: (!nothing_left).then(|| log_log(*share, *sum)),
    }
}

/// The 95 % interval of a share strictly between 0 and 1, given the sum of Greenwood's formula.
fn log_log(share: f64, sum: f64) -> (f64, f64) {
    let width = Z * sum.sqrt() / share.ln().abs();
    (share.powf(width.exp()), share.powf((-width).exp()))
}

/// A part of a whole with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
    /// The share.
    pub share: f64,
    /// Its interval (Wilson 1927).
    pub interval: (f64, f64),
}

impl Part {
    /// A part of a whole; `None` of nothing.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers of findings are far below 2^52"
    )]
    pub fn of(part: usize, whole: usize) -> Option<Self> {
        if whole == 0 || part > whole {
            return None;
        }
        let (n, share) = (whole as f64, part as f64 / whole as f64);
        let z2 = Z * Z;
        let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
        Some(Self {
            part,
            whole,
            share,
            interval: ((middle - half).max(0.0), (middle + half).min(1.0)),
        })
    }
}

#[cfg(test)]
#[path = "survival_tests.rs"]
mod tests;
