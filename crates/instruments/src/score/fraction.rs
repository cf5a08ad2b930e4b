//! An exact share between nothing and everything.
//!
//! Not here: floating point. Invariant: 0 ≤ score ≤ 1, in lowest terms; it is rounded once, half
//! to even, when it is shown.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;

/// A score from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(BigRational);

impl Score {
    /// So much of so much; `None` when the whole is nothing or the part exceeds it.
    #[must_use]
    pub fn new(part: u128, whole: u128) -> Option<Self> {
        (whole > 0 && part <= whole)
            .then(|| Self(BigRational::new(BigInt::from(part), BigInt::from(whole))))
    }

    /// The full score.
    #[must_use]
    pub fn full() -> Self {
        Self(BigRational::from_integer(BigInt::from(1)))
    }

    /// No score.
    #[must_use]
    pub fn none() -> Self {
        Self(BigRational::from_integer(BigInt::from(0)))
    }

    /// The fraction.
    #[must_use]
    pub(crate) const fn ratio(&self) -> &BigRational {
        &self.0
    }

    /// The mean by weight; `None` when all weights together are 0.
    pub fn mean<'s>(parts: impl Iterator<Item = (u32, &'s Self)>) -> Option<Self> {
        let mut sum = BigRational::from_integer(BigInt::from(0));
        let mut weights = BigInt::from(0);
        for (weight, score) in parts.filter(|(weight, _)| *weight > 0) {
            sum += &score.0 * BigInt::from(weight);
            weights += BigInt::from(weight);
        }
        (weights > BigInt::from(0)).then(|| Self(sum / weights))
    }

    /// Its percentage with so many places after the point (a point, plain digits; to be shaped
    /// for the reader's language), rounded once, half to even.
    #[must_use]
    pub fn percent(&self, places: u32) -> String {
        let scale = BigInt::from(10).pow(places);
        let scaled = &self.0 * (BigInt::from(100) * &scale);
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
        (whole > BigInt::from(0) && part <= whole).then(|| Self(BigRational::new(part, whole)))
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
        write!(f, "{}/{}", self.0.numer(), self.0.denom())
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
