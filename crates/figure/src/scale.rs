//! An axis from zero to a round number, with a few round ticks.
//!
//! Not here: the text of a tick, which the caller formats. Invariant: the top is finite, above zero
//! and not below the largest value; ticks rise from 0 to the top.

/// Which steps an axis may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    /// Counts: no tick between two whole numbers.
    Whole,
    /// Rates and shares: any decimal step.
    Any,
}

/// A linear axis that starts at zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    top: f64,
    ticks: Vec<f64>,
}

impl Scale {
    /// The axis for values up to `largest`, with three to six ticks whose step is 1, 2 or 5 times
    /// a power of ten. Share one scale among small multiples so that they can be compared.
    #[must_use]
    pub fn up_to(largest: f64, steps: Steps) -> Self {
        let usable = largest.is_finite() && largest > f64::MIN_POSITIVE * 1e20;
        let largest = if usable { largest } else { 1.0 };
        let mut step = round_step(largest / 4.0);
        if steps == Steps::Whole {
            step = step.max(1.0);
        }
        let count = (largest / step).ceil().clamp(1.0, 8.0) as usize;
        let ticks: Vec<f64> = (0..=count).map(|i| step * i as f64).collect();
        let top = (step * count as f64).max(largest);
        Self { top, ticks }
    }

    /// The value at the far end, in the unit of the data.
    #[must_use]
    pub fn top(&self) -> f64 {
        self.top
    }

    /// The ticks from zero up, in the unit of the data.
    #[must_use]
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Where a value lies, from 0 to 1. Beyond the top is the top.
    pub(crate) fn share(&self, value: f64) -> f64 {
        (value / self.top).clamp(0.0, 1.0)
    }
}

/// The least of 1, 2, 5 × a power of ten that is not below `rough`.
fn round_step(rough: f64) -> f64 {
    let power = 10f64.powf(rough.log10().floor());
    let lead = rough / power;
    let round = [1.0, 2.0, 5.0].into_iter().find(|r| lead <= r + 1e-9);
    power * round.unwrap_or(10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_largest_value() {
        for (largest, expected) in [
            (1.0, vec![0.0, 1.0]),
            (3.0, vec![0.0, 1.0, 2.0, 3.0]),
            (100.0, vec![0.0, 50.0, 100.0]),
            (730.0, vec![0.0, 200.0, 400.0, 600.0, 800.0]),
            (12_345.0, vec![0.0, 5_000.0, 10_000.0, 15_000.0]),
        ] {
            assert_eq!(Scale::up_to(largest, Steps::Whole).ticks(), expected);
        }
        let rate = Scale::up_to(0.3, Steps::Any);
        assert_eq!(rate.ticks().len(), 4);
        assert!((rate.top() - 0.3).abs() < 1e-9);
    }

    #[test]
    fn an_axis_of_nothing_still_has_a_length() {
        assert_eq!(Scale::up_to(0.0, Steps::Whole).ticks(), [0.0, 1.0]);
        assert!((Scale::up_to(f64::NAN, Steps::Any).top() - 1.0).abs() < 0.01);
    }
}
