//! Numbers as feeds write them.
//!
//! Not here: their ranges. Invariant: an integer of any length survives as its digits.

/// An integer read from text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Integer<'a> {
    /// It fits.
    Small(i64),
    /// It does not fit 64 bits: its digits without leading zeros, the sign in front if negative.
    Large {
        /// Whether it is below zero.
        negative: bool,
        /// The digits.
        digits: &'a str,
    },
}

impl Integer<'_> {
    /// The number when it fits 64 bits.
    #[must_use]
    pub fn small(self) -> Option<i64> {
        match self {
            Self::Small(n) => Some(n),
            Self::Large { .. } => None,
        }
    }
}

/// Reads a decimal integer with an optional sign, blanks around it and leading zeros allowed.
#[must_use]
pub fn integer(text: &str) -> Option<Integer<'_>> {
    let bytes = text.as_bytes();
    // Feeds send short plain digits; everything else takes the second path.
    if (1..=18).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit) {
        let number = bytes.iter().fold(0, |n, b| n * 10 + i64::from(b - b'0'));
        return Some(Integer::Small(number));
    }
    let text = text.trim();
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(Integer::Small(0));
    }
    Some(
        digits
            .parse::<i64>()
            .map_or(Integer::Large { negative, digits }, |n| {
                Integer::Small(if negative { -n } else { n })
            }),
    )
}

/// Reads a finite decimal number; blanks around it are allowed.
#[must_use]
pub fn float(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|n| n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_of_any_length_survive() {
        assert_eq!(integer("007"), Some(Integer::Small(7)));
        assert_eq!(integer(" -12 "), Some(Integer::Small(-12)));
        let digits = "123456789012345678901234567890";
        assert_eq!(
            integer(digits),
            Some(Integer::Large {
                negative: false,
                digits
            })
        );
        for bad in ["", "-", "1.0", "80x", "٣"] {
            assert_eq!(integer(bad), None, "{bad}");
        }
        assert_eq!(float("226.00"), Some(226.0));
        assert_eq!(float("inf"), None);
    }
}
