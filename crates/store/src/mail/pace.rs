//! How many letters a minute go to one domain, so that its servers do not turn us away.
//!
//! Not here: sending. Invariant: a letter that waits for its turn has not failed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use base::Timestamp;

/// Seconds of a turn.
const TURN: i64 = 60;

#[derive(Debug, Clone, Copy, Default)]
struct Turn {
    number: i64,
    sent: u32,
    waiting: u32,
}

/// Counts letters by the domain of their recipient.
#[derive(Debug)]
pub(super) struct Pace {
    /// Letters a turn; 0 for no limit.
    most: u32,
    turns: Mutex<HashMap<String, Turn>>,
}

impl Pace {
    pub(super) fn new(most: u32) -> Self {
        Self {
            most,
            turns: Mutex::default(),
        }
    }

    /// Takes the turn of a letter, or says when its turn comes.
    pub(super) fn turn(&self, domain: &str, now: Timestamp) -> Option<Timestamp> {
        if self.most == 0 {
            return None;
        }
        let number = now.micros().div_euclid(1_000_000 * TURN);
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        // What nobody writes to any more is forgotten.
        if turns.len() > 10_000 {
            turns.retain(|_, turn| turn.number == number);
        }
        let turn = turns.entry(domain.to_ascii_lowercase()).or_default();
        if turn.number != number {
            *turn = Turn {
                number,
                ..Turn::default()
            };
        }
        if turn.sent < self.most {
            turn.sent += 1;
            return None;
        }
        let later = i64::from(turn.waiting / self.most) + 1;
        turn.waiting += 1;
        Some(Timestamp::from_micros((number + later) * 1_000_000 * TURN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_to_one_domain_take_turns() {
        let pace = Pace::new(2);
        let now = Timestamp::from_micros(600_000_000 + 5);
        let ask = |domain| {
            let later = pace.turn(domain, now);
            later.map(|at| (at.micros() - 600_000_000) / 60_000_000)
        };
        let turns: Vec<_> = (0..6).map(|_| ask("a.example")).collect();
        assert_eq!(turns, [None, None, Some(1), Some(1), Some(2), Some(2)]);
        assert_eq!(ask("b.example"), None);
        assert_eq!(pace.turn("A.example", now.plus_seconds(60)), None);
        assert_eq!(Pace::new(0).turn("a.example", now), None);
    }
}
