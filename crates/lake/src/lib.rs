//! Telemetry: observations in Parquet, listed in a catalogue, counted in rollups, asked in SQL.
//!
//! Not here: what a report means (`exchange`), whom a network belongs to (`directory`), who may
//! see what (each context's actions; the lake applies the [`Scope`] it is given).
//! Invariant: a row is in the lake exactly once, and every figure can be computed again from it.

mod arrival;
mod aside;
mod builder;
mod catalogue;
mod check;
mod column;
mod compact;
mod dict;
mod disk;
mod error;
mod events;
mod keys;
mod lake;
mod mend;
mod meta;
mod migrations;
mod pick;
mod prepare;
mod query;
mod replace;
mod reread;
mod retention;
mod retract;
mod rollup;
mod schema;
mod sql;
mod sweep;
mod take_out;
#[cfg(test)]
mod tests;
mod trouble;
mod units;
mod units_file;
mod values;
mod withdraw;
mod writer;

pub use arrival::{Arrival, FeedDay};
pub use aside::Aside;
pub use builder::{Batch, Builder};
pub use check::{Finding, Problem};
pub use error::{LakeError, Result, SqlError};
pub use lake::{Lake, LakeConfig};
pub use mend::{Broken, Mended};
pub use meta::{Observation, RowMeta, StoredMeta, StoredSubject, Subject};
pub use migrations::migrations;
pub use prepare::{Prepared, Progress, SourceRange, Summary};
pub use query::{Cursor, Filter, Listing, Scope, Selection, Sighting, Tally, Without};
pub use replace::Replacement;
pub use reread::{Fate, Stored};
pub use retention::{Backlog, DEFAULT_DAYS, Outdated, Removed};
pub use rollup::{Behind, Dim, Each, Figure, FigureQuery, RollupReport};
pub use sql::{Condition, SqlLimits, SqlTable, SqlValue};
pub use sweep::Swept;
pub use take_out::TakenOut;
pub use withdraw::Withdrawal;
