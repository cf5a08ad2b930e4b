//! SELECT for analysts, over `events`, `figures` and `arrivals` as the scope shows them.
//!
//! The engine gets nothing to escape with: no object store, no file format, no table function, no
//! catalogue but these tables, and only functions whose result is no larger than what goes in. The
//! scope is part of each table: rows beyond it are never handed to the engine.
//! Invariant: whatever the text says, nothing is changed and nothing outside the scope is read.

mod cell;
mod condition;
mod deadline;
mod guard;
mod provider;
mod rows;
mod run;
mod table;
mod views;
mod wrong;

pub use cell::SqlValue;
pub use condition::Condition;
pub(crate) use run::AT_ONCE;
pub use run::{SqlLimits, SqlTable};
