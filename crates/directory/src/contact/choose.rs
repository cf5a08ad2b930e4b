//! The rule that chooses whom to write to.
//!
//! Pure: no store, no clock. Not here: where candidates come from (`actions`). Invariant: a contact
//! that is no longer verified is passed over only when a verified one covers the network; while
//! anybody is known, somebody is given.

use std::cmp::Reverse;

use base::Day;
use base::id::RecordId;

/// What a contact is there for, the best for a notice first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Office {
    /// Receives notices about its networks.
    Notification,
    /// Security.
    Security,
    /// Abuse mailbox.
    Abuse,
    /// On duty around the clock.
    Duty,
    /// Technical matters.
    Technical,
    /// The organisation's own address.
    Organisation,
    /// Anything else: management, press, no role at all.
    Other,
}

impl Office {
    /// The name in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Security => "security",
            Self::Abuse => "abuse",
            Self::Duty => "duty",
            Self::Technical => "technical",
            Self::Organisation => "organisation",
            Self::Other => "other",
        }
    }

    /// The office of a contact with these roles.
    #[must_use]
    pub fn of(roles: &[&str]) -> Self {
        let offices = [
            ("notification", Self::Notification),
            ("security", Self::Security),
            ("abuse", Self::Abuse),
            ("duty", Self::Duty),
            ("technical", Self::Technical),
        ];
        let mut found = offices.iter().filter(|(role, _)| roles.contains(role));
        found.next().map_or(Self::Other, |(_, office)| *office)
    }
}

/// Somebody who can be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// The record; of an organisation's own address, the organisation's.
    pub record: RecordId,
    /// What it is there for.
    pub office: Office,
    /// Whether people said so, and not a file alone.
    pub by_person: bool,
    /// The day of the last confirmation, or of the entry.
    pub since: Day,
    /// Until when that holds.
    pub until: Day,
}

impl Contact {
    /// Whether it was confirmed in time.
    #[must_use]
    pub fn is_live(&self, today: Day) -> bool {
        today <= self.until
    }

    /// Whether it is what a registry's file names for complaints.
    #[must_use]
    pub fn is_of_registry(&self) -> bool {
        self.office == Office::Abuse && !self.by_person
    }

    /// What people said before what a file said, then by office.
    fn rank(&self) -> (Reverse<bool>, Office) {
        (Reverse(self.by_person), self.office)
    }
}

/// Somebody who answers for what is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Asked only when nobody nearer has any contact: a response team of the country.
    pub last_resort: bool,
    /// Its contacts, in any order.
    pub contacts: Vec<Contact>,
}

/// What became of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Its contacts are given.
    Given,
    /// Its contacts are given although nobody confirmed them in time.
    GivenStale,
    /// Its contacts were not confirmed in time, and a verified one covers the network.
    Stale,
    /// It has nobody to write to.
    Empty,
    /// A nearer one is given.
    Farther,
}

/// A contact: which candidate, and which of its contacts.
pub type Place = (usize, usize);

/// Whom to write to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What became of each candidate, in their order.
    pub verdicts: Vec<Verdict>,
    /// Whom to write to; none when nobody is known.
    pub given: Vec<Place>,
    /// Nobody confirmed them in time.
    pub stale: bool,
    /// For such: the abuse mailbox of the registry, which gets a copy.
    pub beside: Option<Place>,
}

/// Chooses among `candidates`, the most specific first and the last resorts last.
#[must_use]
pub fn choose(candidates: &[Candidate], today: Day) -> Choice {
    let live = |at: &usize| candidates[*at].contacts.iter().any(|c| c.is_live(today));
    let any = |at: &usize| !candidates[*at].contacts.is_empty();
    let of = |last: bool| {
        let all = candidates.iter().enumerate();
        all.filter(move |(_, c)| c.last_resort == last)
            .map(|(at, _)| at)
    };
    let found = of(false)
        .find(live)
        .or_else(|| of(false).find(any))
        .or_else(|| of(true).find(live))
        .or_else(|| of(true).find(any));
    let Some(chosen) = found else {
        return Choice {
            verdicts: vec![Verdict::Empty; candidates.len()],
            ..Choice::default()
        };
    };
    let stale = !live(&chosen);
    let verdict = |at: usize| match () {
        () if at == chosen && stale => Verdict::GivenStale,
        () if at == chosen => Verdict::Given,
        () if !any(&at) => Verdict::Empty,
        () if !stale && !live(&at) && !candidates[at].last_resort => Verdict::Stale,
        () => Verdict::Farther,
    };
    let given = best(&candidates[chosen].contacts, today, stale);
    let given: Vec<Place> = given.into_iter().map(|at| (chosen, at)).collect();
    let beside = if stale {
        registry(candidates, &given)
    } else {
        None
    };
    Choice {
        verdicts: (0..candidates.len()).map(verdict).collect(),
        given,
        stale,
        beside,
    }
}

/// The best of a candidate's contacts: those of one rank, the longest verified first.
fn best(contacts: &[Contact], today: Day, stale: bool) -> Vec<usize> {
    let all = || contacts.iter().enumerate();
    let open = |c: &Contact| stale || c.is_live(today);
    let Some(rank) = all().filter(|(_, c)| open(c)).map(|(_, c)| c.rank()).min() else {
        return Vec::new();
    };
    let mut out: Vec<usize> = all()
        .filter(|(_, c)| open(c) && c.rank() == rank)
        .map(|(at, _)| at)
        .collect();
    out.sort_by_key(|at| (Reverse(contacts[*at].until), contacts[*at].record));
    out
}

/// The nearest abuse mailbox of a registry that is not given already.
fn registry(candidates: &[Candidate], given: &[Place]) -> Option<Place> {
    let all = candidates
        .iter()
        .enumerate()
        .filter(|(_, c)| !c.last_resort);
    let mut places = all.flat_map(|(at, c)| {
        let of = c.contacts.iter().enumerate();
        of.filter(|(_, c)| c.is_of_registry())
            .map(move |(n, _)| (at, n))
    });
    places.find(|place| !given.contains(place))
}
