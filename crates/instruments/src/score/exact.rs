//! A fraction that is not negative, exact and in lowest terms.
//!
//! Nearly all fractions of an assessment fit two machine words, and a plan works with hundreds of
//! them; the others are kept in numbers of any size. Not here: what a fraction means. Invariant: a
//! fraction that fits is never held in the other form, so that equal ones are equal bit by bit.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;

/// A fraction.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Exact {
    /// Part and whole, both below 2^64.
    Small(u64, u64),
    /// Any other.
    Large(BigRational),
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Exact {
    /// Part of whole; the whole is not 0.
    pub(crate) fn new(part: u128, whole: u128) -> Self {
        let common = gcd(part, whole).max(1);
        let (part, whole) = (part / common, whole / common);
        match (u64::try_from(part), u64::try_from(whole)) {
            (Ok(part), Ok(whole)) => Self::Small(part, whole),
            _ => Self::Large(BigRational::new_raw(part.into(), whole.into())),
        }
    }

    /// From a fraction of any size.
    pub(crate) fn of(ratio: BigRational) -> Self {
        let small = |n: &BigInt| u64::try_from(n).ok();
        match (small(ratio.numer()), small(ratio.denom())) {
            (Some(part), Some(whole)) => Self::Small(part, whole),
            _ => Self::Large(ratio),
        }
    }

    /// As a fraction of any size.
    pub(crate) fn ratio(&self) -> BigRational {
        match self {
            Self::Small(part, whole) => BigRational::new_raw((*part).into(), (*whole).into()),
            Self::Large(ratio) => ratio.clone(),
        }
    }

    /// So many times as much, divided; `by` is not 0.
    pub(crate) fn scaled(&self, times: u64, by: u64) -> Self {
        if let Self::Small(part, whole) = self {
            // Two factors below 2^64 always fit.
            return Self::new(
                u128::from(*part) * u128::from(times),
                u128::from(*whole) * u128::from(by),
            );
        }
        Self::of(self.ratio() * BigInt::from(times) / BigInt::from(by))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a, b), Self::Small(c, d)) => {
                let (left, right) = (
                    u128::from(*a) * u128::from(*d),
                    u128::from(*c) * u128::from(*b),
                );
                left.cmp(&right)
            }
            _ => self.ratio().cmp(&other.ratio()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn big(part: u128, whole: u128) -> BigRational {
        BigRational::new(part.into(), whole.into())
    }

    proptest! {
        #[test]
        fn it_is_the_fraction_of_any_size(a: u128, b in 1_u128.., times in 0_u64..2_000_000, by in 1_u64..16) {
            for (part, whole) in [(a, b), (a % 5_000, b % 5_000 + 1), (a % 7, b)] {
                let exact = Exact::new(part, whole);
                prop_assert_eq!(exact.ratio(), big(part, whole));
                prop_assert_eq!(Exact::of(big(part, whole)), exact.clone());
                let scaled = big(part, whole) * BigInt::from(times) / BigInt::from(by);
                prop_assert_eq!(exact.scaled(times, by).ratio(), scaled);
            }
        }

        #[test]
        fn order_is_that_of_fractions(a: u64, b in 1_u64.., c: u64, d in 1_u64..) {
            for (a, b, c, d) in [(a, b, c, d), (a % 9, b % 9 + 1, c % 9, d % 9 + 1)] {
                let (a, b, c, d): (u128, u128, u128, u128) = (a.into(), b.into(), c.into(), d.into());
                let ours = Exact::new(a, b).cmp(&Exact::new(c, d));
                prop_assert_eq!(ours, big(a, b).cmp(&big(c, d)));
            }
        }
    }
}
