//! What becomes of what was observed: told, acknowledged, gone, come back; and how long that took.
//!
//! Not here: notices (`notice`), numbers of the national picture (`picture`). Invariant: "gone" is
//! said only after days on which the same report came in its usual size and did not contain it;
//! a day without such a report is no day without it.

pub mod actions;
pub mod api;
pub mod csv;
pub mod finding;
pub mod level;
pub(crate) mod measured;
pub mod normal;
pub mod pages;
pub mod place;
pub mod summary;
pub mod survival;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod told;

/// Days after it was gone in which what is seen again has come back; later it is another finding.
pub const RELAPSE_DAYS: i32 = 30;
