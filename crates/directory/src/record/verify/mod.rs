//! Whether what is said of a contact is still true: who is asked when, and what their answer does.
//!
//! Not here: until when an answer holds (`role::verified_for`), ping drills (`drill`). Invariant:
//! opening a link changes nothing; a step of the ladder is taken once, together with the letter that
//! it is.

mod actions;
mod letters;
#[cfg(test)]
mod tests;

use base::Day;

pub use actions::{Asked, Desk};
pub use letters::{Letters, VERIFY};

/// So many days before a contact is due it is asked, and so many lie between two steps.
pub const PAUSE_DAYS: i32 = 14;

/// How far up the ladder a contact is that has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rung {
    /// Nobody was asked since the last answer.
    Quiet,
    /// The contact was asked.
    Asked,
    /// The contact was reminded.
    Reminded,
    /// The organisation was asked.
    Organisation,
    /// The national desk was told.
    Desk,
}

impl Rung {
    const ALL: [Self; 5] = [
        Self::Quiet,
        Self::Asked,
        Self::Reminded,
        Self::Organisation,
        Self::Desk,
    ];

    /// The number in storage.
    #[must_use]
    pub fn number(self) -> i64 {
        let at = Self::ALL.iter().position(|r| *r == self);
        at.and_then(|n| i64::try_from(n).ok()).unwrap_or(0)
    }

    /// The rung of a stored number; the last for one beyond it.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        let at = usize::try_from(number).unwrap_or(0);
        Self::ALL.get(at).copied().unwrap_or(Self::Desk)
    }
}

/// Whom there is to write to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reachable {
    /// The contact has a mail address.
    pub contact: bool,
    /// The organisation has one.
    pub organisation: bool,
}

/// The step that is due, if any: rungs without anybody to write to are passed over.
#[must_use]
pub fn next(rung: Rung, due: Day, last: Option<Day>, today: Day, who: Reachable) -> Option<Rung> {
    let time = match (rung, last) {
        (Rung::Quiet, _) | (_, None) => today >= due.plus(-PAUSE_DAYS),
        (_, Some(last)) => today >= last.plus(PAUSE_DAYS),
    };
    let open = |r: &Rung| match r {
        Rung::Quiet => false,
        Rung::Asked | Rung::Reminded => who.contact,
        Rung::Organisation => who.organisation,
        Rung::Desk => true,
    };
    let mut above = Rung::ALL.into_iter().filter(|r| *r > rung);
    above.find(open).filter(|_| time)
}
