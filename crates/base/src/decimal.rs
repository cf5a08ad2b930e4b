//! Numbers as people write them: exact, with up to six decimal places.
//!
//! Not here: binary floating point. Invariant: two numbers are equal exactly when they are the
//! same number, however they were written.

/// A number of at most 18 digits before the point and six after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i128);

/// Decimal places that are kept.
pub const PLACES: usize = 6;
const UNIT: i128 = 1_000_000;
/// Digits before the point.
const WHOLE_DIGITS: usize = 18;

/// The text was not such a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a number; expected at most 18 digits, then a point and at most 6 digits")]
pub struct BadDecimal(pub String);

impl Decimal {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self(number as i128 * UNIT)
    }

    /// The share of `part` in `whole` in per cent, to a tenth, half to even; `None` of nothing.
    #[must_use]
    pub fn percent(part: u64, whole: u64) -> Option<Self> {
        let (part, whole) = (i128::from(part) * 1_000, i128::from(whole));
        let (below, rest) = (part.checked_div(whole)?, part.checked_rem(whole)?);
        let up = 2 * rest > whole || (2 * rest == whole && below % 2 == 1);
        Some(Self((below + i128::from(up)) * (UNIT / 10)))
    }

    /// The sum, or the greatest number there is.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The whole number that this is, if it is one and is not negative.
    #[must_use]
    pub fn as_count(self) -> Option<u64> {
        (self.0 % UNIT == 0).then(|| u64::try_from(self.0 / UNIT).ok())?
    }

    /// The number, and the nearest ones below and above it that have so many places at most.
    #[must_use]
    pub fn near(self, decimals: u8) -> [Self; 3] {
        let places = usize::from(decimals).min(PLACES);
        let step = (places..PLACES).fold(1, |step, _| step * 10);
        let below = (self.0 - 1).div_euclid(step) * step;
        let above = (self.0.div_euclid(step) + 1) * step;
        [Self(below), self, Self(above)]
    }

    /// How many places after the point are needed to write it.
    #[must_use]
    pub fn places(self) -> usize {
        let mut rest = self.0.unsigned_abs() % UNIT.unsigned_abs();
        let mut places = PLACES;
        while places > 0 && rest.is_multiple_of(10) {
            rest /= 10;
            places -= 1;
        }
        places
    }
}

impl std::str::FromStr for Decimal {
    type Err = BadDecimal;
    fn from_str(text: &str) -> Result<Self, BadDecimal> {
        let bad = || BadDecimal(text.chars().take(40).collect());
        let (negative, digits) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let number = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        let pointed = digits.contains('.');
        let shaped = !whole.is_empty() && (!pointed || !part.is_empty());
        if !shaped || !number(whole) || !number(part) || part.len() > PLACES {
            return Err(bad());
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > WHOLE_DIGITS {
            return Err(bad());
        }
        let all: i128 = format!("0{whole}{part:0<PLACES$}")
            .parse()
            .map_err(|_| bad())?;
        Ok(Self(if negative { -all } else { all }))
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (
            self.0.unsigned_abs() / UNIT.unsigned_abs(),
            self.0.unsigned_abs() % UNIT.unsigned_abs(),
        );
        match self.places() {
            0 => write!(f, "{sign}{whole}"),
            places => {
                let part = format!("{part:06}");
                write!(f, "{sign}{whole}.{}", &part[..places])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_briefly_as_they_can() {
        let shown = |t: &str| t.parse::<Decimal>().map(|d| d.to_string());
        assert_eq!(shown("007.50"), Ok("7.5".to_owned()));
        assert_eq!(shown("-0.000001"), Ok("-0.000001".to_owned()));
        assert_eq!(shown("-0"), Ok("0".to_owned()));
        for bad in ["", ".", "1.", ".5", "1e3", "1.0000001", "--1", "1 000", "٣"] {
            assert!(shown(bad).is_err(), "{bad}");
        }
        assert!("9".repeat(19).parse::<Decimal>().is_err());
        assert_eq!("12".parse::<Decimal>().unwrap().as_count(), Some(12));
        assert_eq!("1.5".parse::<Decimal>().unwrap().as_count(), None);
    }

    #[test]
    fn a_share_is_rounded_once_and_of_nothing_there_is_none() {
        let share = |part, whole| Decimal::percent(part, whole).map(|d| d.to_string());
        assert_eq!(share(1, 3).as_deref(), Some("33.3"));
        assert_eq!(share(2, 3).as_deref(), Some("66.7"));
        assert_eq!(
            share(1, 2_000).as_deref(),
            Some("0"),
            "half goes to the even tenth"
        );
        assert_eq!(share(3, 2_000).as_deref(), Some("0.2"));
        assert_eq!(share(u64::MAX, u64::MAX).as_deref(), Some("100"));
        assert_eq!(share(1, 0), None);
    }
}
