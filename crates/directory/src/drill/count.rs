//! What a drill comes to.
//!
//! Not here: names. Invariant: every contact of a drill is in exactly one of the stands.

use base::Timestamp;

use super::{Call, Drill};

/// How a contact did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// Answered in time.
    InTime,
    /// Answered after the end.
    Late,
    /// Has not answered, and there is time left.
    Open,
    /// Did not answer in time, nor since.
    Silent,
    /// There was no address to write to.
    Unwritten,
}

impl Stand {
    /// Every stand, in the order of pages.
    pub const ALL: [Self; 5] = [
        Self::InTime,
        Self::Late,
        Self::Open,
        Self::Silent,
        Self::Unwritten,
    ];

    /// The name in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InTime => "in-time",
            Self::Late => "late",
            Self::Open => "open",
            Self::Silent => "silent",
            Self::Unwritten => "without-address",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::InTime => "directory-drill-in-time",
            Self::Late => "directory-drill-late",
            Self::Open => "directory-drill-open",
            Self::Silent => "directory-drill-silent",
            Self::Unwritten => "directory-drill-unwritten",
        }
    }
}

impl Drill {
    /// How a contact of this drill did, as of `now`.
    #[must_use]
    pub fn stand(&self, call: &Call, now: Timestamp) -> Stand {
        match call.answered {
            _ if !call.written => Stand::Unwritten,
            Some(at) if at <= self.ends => Stand::InTime,
            Some(_) => Stand::Late,
            None if now <= self.ends => Stand::Open,
            None => Stand::Silent,
        }
    }

    /// Seconds from the sending to a contact's answer.
    #[must_use]
    pub fn seconds(&self, call: &Call) -> Option<i64> {
        let answered = call.answered.filter(|_| call.written)?;
        Some((answered.micros() - self.started.micros()) / 1_000_000)
    }

    /// What the drill comes to, as of `now`.
    #[must_use]
    pub fn count<'c>(&self, calls: impl IntoIterator<Item = &'c Call>, now: Timestamp) -> Count {
        let mut count = Count::default();
        let mut seconds = Vec::new();
        for call in calls {
            let at = self.stand(call, now);
            let place = Stand::ALL.iter().position(|s| *s == at).unwrap_or(0);
            count.stands[place] += 1;
            seconds.extend(self.seconds(call));
        }
        seconds.sort_unstable();
        count.slowest = seconds.last().copied();
        count.median = match seconds.len() {
            0 => None,
            n if n % 2 == 1 => Some(seconds[n / 2]),
            n => Some((seconds[n / 2 - 1] + seconds[n / 2]) / 2),
        };
        count
    }
}

/// How many contacts did how, and how fast those were who answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    stands: [usize; 5],
    /// Seconds to the answer of the one in the middle; of two in the middle, halfway.
    pub median: Option<i64>,
    /// Seconds to the last answer.
    pub slowest: Option<i64>,
}

impl Count {
    /// How many did so.
    #[must_use]
    pub fn of(&self, stand: Stand) -> usize {
        let place = Stand::ALL.iter().position(|s| *s == stand);
        place.map_or(0, |p| self.stands[p])
    }

    /// All contacts of the drill, those without an address included.
    #[must_use]
    pub fn all(&self) -> usize {
        self.stands.iter().sum()
    }
}
