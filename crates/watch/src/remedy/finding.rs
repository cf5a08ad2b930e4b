//! One thing that was seen, from its first day to its last.
//!
//! Not here: which days are normal (`normal`), how long it took many of them (`survival`).
//! Invariant: only normal days can say that it is gone; it went on the first of a run of normal
//! days without it, and days that are not normal neither count in the run nor break it.

use base::{Day, Timestamp};

use super::RELAPSE_DAYS;
use super::survival::{Ended, Followed};

/// A notice that named it, and what was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// When the notice was handed over.
    pub at: Timestamp,
    /// When its recipient said first that they work on it.
    pub acknowledged: Option<Timestamp>,
    /// Since when it is fixed, as its recipient says.
    pub fixed: Option<Day>,
    /// Whether its recipient disputes it.
    pub disputed: bool,
}

/// What is known of one thing in one report.
#[derive(Debug, Clone, Copy)]
pub struct Trail<'t> {
    /// Days on which it was seen, rising.
    pub seen: &'t [Day],
    /// Days on which its report came as usual, rising.
    pub normal: &'t [Day],
    /// Notices that named it, in their order.
    pub told: &'t [Told],
    /// Normal days in a row without it that say that it is gone.
    pub needed: usize,
    /// Days without a normal report after which nothing is known.
    pub patience: i32,
}

/// From the day on which it appeared to the day on which it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// The first day it was seen.
    pub first: Day,
    /// The last day it was seen.
    pub last: Day,
    /// The first normal day without it; `None` while it is not gone.
    pub gone: Option<Day>,
}

impl Spell {
    /// Whether it was there, or not known to be gone, on this day.
    fn holds(&self, day: Day) -> bool {
        self.first <= day && self.gone.is_none_or(|gone| day <= gone)
    }
}

/// Where a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Seen; nobody was told.
    Open,
    /// Somebody was told.
    Notified,
    /// They said that they work on it.
    Acknowledged,
    /// They said that it is fixed, and it was not seen since.
    Fixed,
    /// Its report came as usual without it.
    Gone,
    /// It was gone and was seen again.
    Relapsed,
    /// Its report does not come any more: nothing is known.
    Unknown,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::Notified,
        Self::Acknowledged,
        Self::Fixed,
        Self::Gone,
        Self::Relapsed,
        Self::Unknown,
    ];

    /// The name in files and message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Notified => "notified",
            Self::Acknowledged => "acknowledged",
            Self::Fixed => "fixed",
            Self::Gone => "gone",
            Self::Relapsed => "relapsed",
            Self::Unknown => "unknown",
        }
    }
}

/// What the time from the notice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody was told, or nothing is known since.
    Nothing,
    /// It was gone before the notice.
    Before,
    /// So many days from the notice until it was gone, or until the watch over it ended.
    Followed(Followed),
}

/// One thing seen, with all its returns within [`RELAPSE_DAYS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its times; the later ones are returns.
    pub spells: Vec<Spell>,
    /// The notices that named it in this time.
    pub told: Vec<Told>,
    /// Where it stands.
    pub state: State,
    /// Up to which day every finding of the report is decided.
    decided: Option<Day>,
}

impl Finding {
    /// The first day it was seen.
    #[must_use]
    pub fn first(&self) -> Day {
        self.spells[0].first
    }

    /// Its present or last time.
    #[must_use]
    pub fn now(&self) -> Spell {
        self.spells[self.spells.len() - 1]
    }

    /// How often it came back.
    #[must_use]
    pub fn relapses(&self) -> usize {
        self.spells.len() - 1
    }

    /// The first notice while it was there, and the spell in which it came.
    #[must_use]
    pub fn notice(&self) -> Option<(Told, Spell)> {
        self.told.iter().find_map(|told| {
            let day = told.at.day();
            let spell = self.spells.iter().find(|s| s.holds(day))?;
            Some((*told, *spell))
        })
    }

    /// Whether it was seen after the day on which its recipient says that it was fixed.
    #[must_use]
    pub fn seen_after_fix(&self) -> bool {
        let last = self.now().last;
        self.told
            .iter()
            .any(|t| t.fixed.is_some_and(|day| day < last))
    }

    /// The time from the notice. It went on the first normal day without it; whatever is not gone
    /// was watched until the day up to which all of its report are decided, so that the end of the
    /// watch has nothing to do with what became of it.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let Some((told, spell)) = self.notice() else {
            return if self.told.is_empty() {
                Outcome::Nothing
            } else {
                Outcome::Before
            };
        };
        let (day, end) = (told.at.day(), spell.gone.or(self.decided));
        let days = end.and_then(|end| u32::try_from(end.number() - day.number()).ok());
        let ended = if spell.gone.is_some() {
            Ended::Gone
        } else {
            Ended::Censored
        };
        days.map_or(Outcome::Nothing, |days| {
            Outcome::Followed(Followed { days, ended })
        })
    }

    /// Whether it came back within [`RELAPSE_DAYS`] after it was gone first; `None` until its
    /// report was watched for all of these days.
    #[must_use]
    pub fn relapsed(&self) -> Option<bool> {
        let gone = self.spells[0].gone?;
        let watched = self.decided? >= gone.plus(RELAPSE_DAYS);
        watched.then_some(self.spells.len() > 1)
    }

    fn state(&self, trail: &Trail<'_>, today: Day) -> State {
        let now = self.now();
        if now.gone.is_some() {
            return State::Gone;
        }
        let last = trail
            .normal
            .last()
            .copied()
            .unwrap_or(now.last)
            .max(now.last);
        if last.plus(trail.patience) < today {
            return State::Unknown;
        }
        let told: Vec<&Told> = self
            .told
            .iter()
            .filter(|t| t.at.day() >= now.first)
            .collect();
        if told
            .iter()
            .any(|t| t.fixed.is_some_and(|day| day >= now.last))
        {
            State::Fixed
        } else if told
            .iter()
            .any(|t| t.acknowledged.is_some() || t.fixed.is_some())
        {
            State::Acknowledged
        } else if !told.is_empty() {
            State::Notified
        } else if self.spells.len() > 1 {
            State::Relapsed
        } else {
            State::Open
        }
    }
}

/// The findings of a trail, oldest first, as they stand on `today`.
#[must_use]
pub fn findings(trail: &Trail<'_>, today: Day) -> Vec<Finding> {
    let mut all: Vec<Vec<Spell>> = Vec::new();
    for spell in spells(trail) {
        let before = all.last_mut();
        let gone = before.as_ref().and_then(|b| b.last()?.gone);
        match before {
            Some(same) if gone.is_some_and(|g| spell.first <= g.plus(RELAPSE_DAYS)) => {
                same.push(spell);
            }
            _ => all.push(vec![spell]),
        }
    }
    let starts: Vec<Day> = all.iter().map(|spells| spells[0].first).collect();
    let decided = decided(trail);
    let made = all.into_iter().enumerate().map(|(at, spells)| {
        let until = starts.get(at + 1);
        let told = trail.told.iter().filter(|t| {
            let day = t.at.day();
            starts[at] <= day && until.is_none_or(|next| day < *next)
        });
        let mut finding = Finding {
            spells,
            told: told.copied().collect(),
            state: State::Open,
            decided,
        };
        finding.state = finding.state(trail, today);
        finding
    });
    made.collect()
}

/// The day behind which too few normal days lie to say of anything that it is gone since.
fn decided(trail: &Trail<'_>) -> Option<Day> {
    let at = trail.normal.len().checked_sub(trail.needed.max(1))?;
    trail.normal.get(at).copied()
}

fn spells(trail: &Trail<'_>) -> Vec<Spell> {
    let mut all: Vec<Spell> = Vec::new();
    for (at, day) in trail.seen.iter().enumerate() {
        let gone = went(trail, *day, trail.seen.get(at + 1).copied());
        match all.last_mut() {
            Some(now) if now.gone.is_none() => (now.last, now.gone) = (*day, gone),
            _ => all.push(Spell {
                first: *day,
                last: *day,
                gone,
            }),
        }
    }
    all
}

/// The first of enough normal days between two sightings, or after the last.
fn went(trail: &Trail<'_>, after: Day, before: Option<Day>) -> Option<Day> {
    let from = trail.normal.partition_point(|d| *d <= after);
    let to = before.map_or(trail.normal.len(), |before| {
        trail.normal.partition_point(|d| *d < before)
    });
    let without = trail.normal.get(from..to)?;
    (without.len() >= trail.needed.max(1)).then(|| without[0])
}

#[cfg(test)]
#[path = "finding_tests.rs"]
mod tests;
