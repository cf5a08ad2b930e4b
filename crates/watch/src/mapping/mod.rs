//! The administration's own mappings: which column of a CSV file is what, so that files of any make
//! become observations.
//!
//! Not here: what a mapping file says (`exchange::mapping`). Invariant: a mapping that is stored
//! reads; a changed one changes nothing that was read before, which a replay does.

pub mod actions;
pub mod pages;
mod shown;
mod store;
pub(crate) mod tables;

pub use actions::{Loaded, Sample};
pub use exchange::mapping::{Preview, Shown};
pub(crate) use store::Mapped;
