//! Whether what stands at a web address of a case is still there: looked at again and again, until
//! it has been gone for long.
//!
//! Not here: fetching (`web::outgoing::snapshot`), what an answer means (`verdict`), when the next
//! look is due (`schedule`). Invariant: one bad answer takes nothing down, our own line least of
//! all: gone needs two looks or a day of silence while others answer.

pub mod actions;
mod probe;
mod schedule;
pub(crate) mod store;
mod verdict;

use crate::incident_report::named;
use base::Timestamp;
use base::id::CaseId;

pub use probe::run;

named! {
    /// What one look saw.
    Seen "watch-liveness-seen-" {
        /// It is there.
        Up "up",
        /// It is there for some and not for others.
        Cloaked "cloaked",
        /// It is not there.
        Down "down",
        /// Nobody answers, or nobody who could say.
        Silent "silent",
        /// It cannot be told: we are turned away.
        Unknown "unknown",
    }
}

named! {
    /// Why a look says so.
    Why "watch-liveness-why-" {
        /// A page comes.
        Answers "answers",
        /// A browser is shown another page than a program.
        Differs "differs",
        /// The server says that it is gone (404, 410, 451).
        Status "status",
        /// The name does not exist or leads to no address.
        NoName "no-name",
        /// Nobody listens there.
        Closed "closed",
        /// It leads to a private address.
        Nowhere "nowhere",
        /// The hoster or registrar says that it is suspended.
        Suspended "suspended",
        /// The server fails (5xx).
        Fails "fails",
        /// No answer in time, or it broke off.
        NoAnswer "no-answer",
        /// We are turned away (401, 403, 429).
        TurnedAway "turned-away",
        /// It leads from one place to the next without end.
        Circle "circle",
    }
}

named! {
    /// How an address stands.
    Standing "watch-liveness-" {
        /// Nobody has looked, or nothing could be told.
        Unknown "unknown",
        /// It is there.
        Up "up",
        /// It is there for some.
        Cloaked "cloaked",
        /// It is gone.
        Down "down",
    }
}

/// A web address of a case that is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Its case.
    pub case: CaseId,
    /// The address.
    pub url: String,
    /// Its host, for figures and to tell whose silence it is.
    pub host: String,
    /// Since when it is looked at.
    pub begun: Timestamp,
    /// How it stands.
    pub standing: Standing,
    /// Since when; of one that is gone, the first look that saw it gone.
    pub since: Timestamp,
    /// The first of the looks that saw it gone and are not confirmed.
    pub pending: Option<Timestamp>,
    /// The first of the looks that nobody answered while others did.
    pub silent: Option<Timestamp>,
    /// How many these were.
    pub silent_looks: i64,
    /// How often it was looked at.
    pub looks: i64,
    /// The last look.
    pub last: Option<Look>,
    /// When it is looked at next; never again without.
    pub next: Option<Timestamp>,
    /// What the page said when it was seen first, in hashes of words.
    pub words: String,
    /// Whether it says something else by now.
    pub changed: bool,
    /// How often it came back.
    pub returns: i64,
}

/// One look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: Timestamp,
    /// By which exit.
    pub exit: String,
    /// What it saw.
    pub seen: Seen,
    /// Why it says so.
    pub why: Why,
    /// The HTTP status code that the browser got.
    pub status: Option<i64>,
    /// Who answered, or to whom the name leads.
    pub address: String,
}

/// What a look changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nothing that is worth a line.
    None,
    /// It is gone.
    Gone,
    /// It is there again.
    Back,
}

/// Between two looks that both see it gone at least so many seconds pass.
const CONFIRM: i64 = 10 * 60;
/// So long nobody answers, while others do, until it counts as gone: seconds and looks.
const SILENCE: (i64, i64) = (24 * 3_600, 4);

impl Site {
    /// An address that is looked at from now on.
    #[must_use]
    pub fn new(case: CaseId, url: &str, now: Timestamp) -> Self {
        let host = web::outgoing::host_of(url).map_or_else(String::new, |(host, _)| host);
        Self {
            case,
            url: url.to_owned(),
            host,
            begun: now,
            standing: Standing::Unknown,
            since: now,
            pending: None,
            silent: None,
            silent_looks: 0,
            looks: 0,
            last: None,
            next: Some(now),
            words: String::new(),
            changed: false,
            returns: 0,
        }
    }

    /// Takes a look in. `others_answer` says whether somebody else answered us at that time.
    pub fn take(&mut self, look: Look, others_answer: bool) -> Turn {
        let now = look.at;
        let was = self.standing;
        self.looks += 1;
        let turn = match look.seen {
            Seen::Up => self.there(Standing::Up, now),
            Seen::Cloaked => self.there(Standing::Cloaked, now),
            Seen::Down if was == Standing::Down => Turn::None,
            Seen::Down => {
                (self.silent, self.silent_looks) = (None, 0);
                let first = *self.pending.get_or_insert(now);
                match seconds(first, now) >= CONFIRM {
                    true => self.gone(first),
                    false => Turn::None,
                }
            }
            Seen::Silent if others_answer => {
                let first = *self.silent.get_or_insert(now);
                self.silent_looks += 1;
                let long = seconds(first, now) >= SILENCE.0 && self.silent_looks >= SILENCE.1;
                match long {
                    true => self.gone(first),
                    false => Turn::None,
                }
            }
            Seen::Silent | Seen::Unknown => Turn::None,
        };
        self.last = Some(look);
        if was == Standing::Down && turn == Turn::Back {
            self.returns += 1;
        }
        turn
    }

    fn there(&mut self, standing: Standing, now: Timestamp) -> Turn {
        (self.pending, self.silent, self.silent_looks) = (None, None, 0);
        if self.standing == standing {
            return Turn::None;
        }
        let back = self.standing == Standing::Down;
        // Cloaked or not, it is up since it was first seen up.
        if back || self.standing == Standing::Unknown {
            self.since = now;
        }
        self.standing = standing;
        if back { Turn::Back } else { Turn::None }
    }

    fn gone(&mut self, first: Timestamp) -> Turn {
        (self.pending, self.silent, self.silent_looks) = (None, None, 0);
        if self.standing == Standing::Down {
            return Turn::None;
        }
        (self.standing, self.since) = (Standing::Down, first);
        Turn::Gone
    }
}

/// Seconds from one time to another.
const fn seconds(from: Timestamp, to: Timestamp) -> i64 {
    (to.micros() - from.micros()) / 1_000_000
}

#[cfg(test)]
mod tests;
