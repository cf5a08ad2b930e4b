//! An exact share between nothing and everything.
//!
//! Not here: floating point. Invariant: 0 ≤ score ≤ 1, in lowest terms; it is rounded once, half
//! to even, when it is shown.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::exact::Exact;

/// A score from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(Exact);

impl Score {
    /// So much of so much; `None` when the whole is nothing or the part exceeds it.
    #[must_use]
    pub fn new(part: u128, whole: u128) -> Option<Self> {
        (whole > 0 && part <= whole).then(|| Self(Exact::new(part, whole)))
    }

    /// The full score.
    #[must_use]
    pub const fn full() -> Self {
        Self(Exact::Small(1, 1))
    }

    /// No score.
    #[must_use]
    pub const fn none() -> Self {
        Self(Exact::Small(0, 1))
    }

    /// The fraction.
    #[must_use]
    pub(crate) fn ratio(&self) -> BigRational {
        self.0.ratio()
    }

    /// The fraction as it is held.
    pub(crate) const fn exact(&self) -> &Exact {
        &self.0
    }

    /// The mean by weight; `None` when all weights together are 0.
    pub fn mean<'s>(parts: impl Iterator<Item = (u32, &'s Self)>) -> Option<Self> {
        let mut sum = BigRational::from_integer(BigInt::from(0));
        let mut weights = BigInt::from(0);
        for (weight, score) in parts.filter(|(weight, _)| *weight > 0) {
            sum += score.ratio() * BigInt::from(weight);
            weights += BigInt::from(weight);
        }
        (weights > BigInt::from(0)).then(|| Self(Exact::of(sum / weights)))
    }

    /// Its percentage with so many places after the point (a point, plain digits; to be shaped
    /// for the reader's language), rounded once, half to even.
    #[must_use]
    pub fn percent(&self, places: u32) -> String {
        let Some(scale) = 10_u64.checked_pow(places).filter(|s| *s <= 1_000_000) else {
            return self.percent_large(places);
        };
        let Exact::Small(part, whole) = &self.0 else {
            return self.percent_large(places);
        };
        let (whole, scale) = (u128::from(*whole), u128::from(scale));
        let scaled = u128::from(*part) * 100 * scale;
        let (down, rest) = (scaled / whole, scaled % whole);
        let up = rest * 2 > whole || (rest * 2 == whole && down % 2 == 1);
        written(down + u128::from(up), scale, places)
    }

    fn percent_large(&self, places: u32) -> String {
        let scale = BigInt::from(10).pow(places);
        let scaled = self.ratio() * (BigInt::from(100) * &scale);
        let rounded = half_even(&scaled);
        let (whole, part) = (&rounded / &scale, &rounded % &scale);
        match places {
            0 => whole.to_string(),
            places => format!("{whole}.{part:0>width$}", width = places as usize),
        }
    }

    /// Reads what [`fmt::Display`] writes; `None` when it is no score.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (part, whole) = text.split_once('/')?;
        let digits =
            |t: &str| (1..=400).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit());
        if !digits(part) || !digits(whole) {
            return None;
        }
        let (part, whole): (BigInt, BigInt) = (part.parse().ok()?, whole.parse().ok()?);
        let held = whole > BigInt::from(0) && part <= whole;
        held.then(|| Self(Exact::of(BigRational::new(part, whole))))
    }
}

/// A whole number of units of `1/scale`.
fn written(units: u128, scale: u128, places: u32) -> String {
    let (whole, part) = (units / scale, units % scale);
    match places {
        0 => whole.to_string(),
        places => format!("{whole}.{part:0>width$}", width = places as usize),
    }
}

fn half_even(value: &BigRational) -> BigInt {
    let two = BigInt::from(2);
    let (whole, rest) = (value.numer() / value.denom(), value.numer() % value.denom());
    let twice = rest * &two;
    let odd = &whole % &two == BigInt::from(1);
    let up = twice > *value.denom() || (twice == *value.denom() && odd);
    whole + BigInt::from(u8::from(up))
}

/// As `part/whole` in lowest terms: what is stored and exported.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Exact::Small(part, whole) => write!(f, "{part}/{whole}"),
            Exact::Large(ratio) => write!(f, "{}/{}", ratio.numer(), ratio.denom()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_rounded_once_half_to_even() {
        let shown = |a, b, p| Score::new(a, b).map(|s| s.percent(p));
        assert_eq!(shown(1, 3, 1).as_deref(), Some("33.3"));
        assert_eq!(shown(1, 8, 0).as_deref(), Some("12"));
        assert_eq!(shown(3, 8, 0).as_deref(), Some("38"));
        assert_eq!(shown(1, 16, 1).as_deref(), Some("6.2"));
        assert_eq!(shown(1, 1, 2).as_deref(), Some("100.00"));
        assert_eq!(shown(1, 1000, 2).as_deref(), Some("0.10"));
        assert_eq!(shown(2, 1, 0), None);
        for (part, whole) in [
            (1, 3),
            (5, 8),
            (0, 7),
            (7, 7),
            (123, 4_567),
            (1, 16),
            (3, 16),
        ] {
            let score = Score::new(part, whole).unwrap();
            for places in 0..6 {
                assert_eq!(score.percent(places), score.percent_large(places));
            }
        }
    }

    #[test]
    fn what_is_stored_reads_back() {
        let score = Score::new(6, 8).unwrap();
        assert_eq!(score.to_string(), "3/4");
        assert_eq!(Score::parse("3/4"), Some(score));
        for bad in ["", "1", "2/1", "1/0", "-1/2", "a/b"] {
            assert_eq!(Score::parse(bad), None, "{bad}");
        }
    }
}
