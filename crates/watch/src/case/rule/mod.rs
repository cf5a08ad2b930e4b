//! Rules by which observations open cases or join them.
//!
//! An administrator writes a rule, looks at what it would have done, and switches it on; from then
//! on every report that is read to its end is looked at once. Not here: notices to those who can fix
//! it (`notice`). Invariant: no observation is counted twice, and no run fills the queue: beyond
//! [`MOST_NEW`] the rule stops and says so.

pub mod actions;
mod gather;
pub mod pages;
pub mod run;
mod store;
pub(crate) mod tables;

use super::Severity;
use crate::incident_report::named;
use base::rsit::IncidentType;
use base::{Timestamp, Tlp};

/// Rules of an administration at most.
pub const MOST: usize = 100;
/// Cases that one run of a rule opens at most.
pub const MOST_NEW: usize = 50;
/// The longest name, in characters.
pub const MOST_NAME: usize = 100;
/// Days that a look at what a rule would have done goes back.
pub const LOOK_DAYS: i32 = 7;

named! {
    /// What is one case.
    By "case-rule-by-" {
        /// Each source: an address or a domain.
        Source "source",
        /// Each organisation that answers for sources.
        Organisation "organisation",
    }
}

named! {
    /// Whether a rule is applied.
    Mode "case-rule-mode-" {
        /// It is not.
        Off "off",
        /// It is.
        On "on",
        /// It would have opened too many cases and waits for a decision.
        Held "held",
    }
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it is called.
    pub name: String,
    /// Only observations of this type.
    pub rsit: Option<IncidentType>,
    /// Only those of this provider, feed or report; of all when empty.
    pub from: String,
    /// Only those about critical infrastructure.
    pub critical: bool,
    /// What is one case.
    pub by: By,
    /// From how many sources on, for a case of an organisation.
    pub at_least: i64,
    /// How bad its cases are.
    pub severity: Severity,
    /// To whom their content may go at most.
    pub tlp: Tlp,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its number within the administration.
    pub number: i64,
    /// What it says.
    pub said: Said,
    /// Whether it is applied.
    pub mode: Mode,
    /// Since when; reports that were read before are not looked at.
    pub since: Timestamp,
    /// Goes up with every change.
    pub version: i64,
}

/// What becomes one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What tells it from others of the rule: an address, a domain, an organisation.
    pub key: String,
    /// What its case is called.
    pub title: String,
    /// The type of incident.
    pub rsit: IncidentType,
    /// Its sources.
    pub sources: std::collections::BTreeSet<String>,
    /// Its observations.
    pub observations: u64,
    /// The strictest label among them.
    pub tlp: Tlp,
    /// What it is found again by.
    pub found: Vec<crate::incident_report::Indicator>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_they_are_written() {
        for by in By::ALL {
            assert_eq!(By::from_name(by.as_str()), Some(*by));
        }
        for mode in Mode::ALL {
            assert_eq!(Mode::from_name(mode.as_str()), Some(*mode));
        }
    }
}
