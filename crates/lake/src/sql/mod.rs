//! SELECT for analysts, over `events` as the scope shows it.
//!
//! The engine gets nothing to escape with: no object store, no file format, no table function, no
//! catalogue but one table, and only functions whose result is no larger than what goes in. The
//! scope is part of the table: rows beyond it are never handed to the engine.
//! Invariant: whatever the text says, nothing is changed and nothing outside the scope is read.

mod cell;
mod guard;
mod run;
mod table;

pub use cell::SqlValue;
pub use run::{SqlLimits, SqlTable};
