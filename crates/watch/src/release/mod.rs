//! What an operator releases to visitors without an account: country totals by type and day,
//! late, and never a small number.
//!
//! Invariant: without a decision of the operator nothing is released, and a number below the
//! threshold leaves the gateway only as "fewer than".

pub mod actions;
pub mod pages;
mod store;

use base::Day;

/// The release settings of an administration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release {
    /// Whether anything is released.
    pub released: bool,
    /// Days that pass before a day is shown.
    pub delay_days: i32,
    /// Numbers below this are suppressed.
    pub suppress_below: i64,
}

impl Default for Release {
    fn default() -> Self {
        Self {
            released: false,
            delay_days: 7,
            suppress_below: 10,
        }
    }
}

/// A number as it may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known of the day.
    Missing,
    /// Below the threshold, zero included.
    Suppressed,
    /// The number.
    Number(i64),
}

impl Release {
    /// The newest day that may be shown on `today`.
    #[must_use]
    pub const fn newest(&self, today: Day) -> Day {
        today.plus(-self.delay_days)
    }

    /// The cell for a number.
    #[must_use]
    pub const fn cell(&self, number: Option<i64>) -> Cell {
        match number {
            None => Cell::Missing,
            Some(n) if n < self.suppress_below => Cell::Suppressed,
            Some(n) => Cell::Number(n),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_and_recent_days_stay_inside() {
        let release = Release::default();
        assert!(!release.released, "nothing is released without a decision");
        assert_eq!(release.cell(Some(9)), Cell::Suppressed);
        assert_eq!(release.cell(Some(0)), Cell::Suppressed);
        assert_eq!(release.cell(Some(10)), Cell::Number(10));
        assert_eq!(release.cell(None), Cell::Missing);
        assert_eq!(release.newest(Day::from_number(100)), Day::from_number(93));
    }
}
