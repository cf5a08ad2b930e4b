//! How long an administration keeps observations and raw input, and what goes when the time is over.
//!
//! Not here: the figures of removed days, which stay (`lake::retention`). Invariant: nothing is
//! removed for its age until somebody has set a number of days
//! (`docs/decisions/0005-retention-is-asked-for.md`), and raw input that quarantine still needs stays.

pub mod actions;
pub mod api;
mod clear;
mod desk;
pub mod pages;
mod store;

pub use clear::{Cleared, clear};
pub use desk::Desk;

use lake::Outdated;
use serde::{Deserialize, Serialize};

/// The longest time that can be set, in days: a hundred years.
pub const MOST_DAYS: i32 = 36_500;

/// For how many days things are kept; `None` keeps them until a number is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days that observations are kept after the day they are about; null keeps them.
    pub observations: Option<i32>,
    /// Days that raw input is kept after it was received; null keeps it.
    pub inputs: Option<i32>,
    /// Days that the content of reports is kept after their receipt, and that of cases after they
    /// were closed; null keeps it.
    #[serde(default)]
    pub reports: Option<i32>,
}

/// The limits in force, and the version that a change has to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Current {
    /// The limits.
    pub retention: Retention,
    /// 0 until something is set for the first time.
    pub version: i64,
}

impl Current {
    /// Whether somebody decided, be it that everything is kept.
    #[must_use]
    pub const fn is_chosen(&self) -> bool {
        self.version > 0 || self.retention.observations.is_some()
    }
}

/// What limits would remove if they applied now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preview {
    /// Observations.
    pub observations: Outdated,
    /// Raw input.
    pub inputs: Inputs,
    /// Raw input of that age which stays, since quarantine refers to it.
    pub held: Inputs,
    /// Reports and closed cases that would lose their content.
    pub desk: Desk,
}

/// A number of raw inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Inputs {
    /// How many.
    pub count: u64,
    /// Their size as they came, in bytes.
    pub bytes: u64,
}
