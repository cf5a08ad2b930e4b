//! A small generator of reproducible numbers (SplitMix64, Steele, Lea and Flood 2014).
//!
//! Not for secrets: whoever knows the seed knows every number.
//! Invariant: the same labels give the same numbers on every machine and in every release, so
//! that the demonstration shows the same picture to everybody on the same day.

/// A stream of reproducible numbers.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The stream of a name; streams of different names are unrelated.
    pub fn of(name: &str, number: u64) -> Self {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93);
        for byte in name.bytes() {
            state = mix(state ^ u64::from(byte));
        }
        Self(state)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `bound`; 0 when the bound is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 { 0 } else { self.draw() % bound }
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// Whether something that happens `percent` times in a hundred happens now.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several things.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = usize::try_from(self.below(of.len() as u64)).unwrap_or(0);
        &of[at]
    }
}

const fn mix(state: u64) -> u64 {
    let a = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_always_gives_the_same_stream() {
        let (mut a, mut b) = (Random::of("x", 1), Random::of("x", 1));
        assert!((0..100).all(|_| a.draw() == b.draw()));
        assert_ne!(Random::of("x", 1).draw(), Random::of("x", 2).draw());
        assert_ne!(Random::of("x", 1).draw(), Random::of("y", 1).draw());
        assert!((0..1_000).all(|_| (3..=7).contains(&a.between(3, 7))));
    }
}
