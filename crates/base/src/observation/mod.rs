//! The observation: one reporter saw one bad or weak thing at one time.
//!
//! [`Row`] is what a decoder fills and the lake stores, reused from row to row without
//! allocation; [`Field`] is the registry of its typed columns; [`ReportPolicy`] says how a report
//! type is counted. Not here: decoding (`exchange`), storage (`lake`).
//! Invariant: a field holds a value of its own kind or nothing.

mod field;
mod meta;
mod policy;
mod row;

pub use field::{Field, Kind};
pub use meta::{Flags, ObservationId, dedup_key};
pub use policy::{CountsAs, ReportPolicy, Side, Unit};
pub use row::{ExtraKind, Row, Value};
