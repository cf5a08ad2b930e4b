//! Shadowserver reports: a CSV file of one report type becomes observations.
//!
//! Two ways to read one: by the provider's published schema (`intelmq.json`, loaded at run time,
//! several versions side by side), or without it by our own rules over column and type names,
//! which fit every type of every age. How a type is counted is always our own table.
//! Not here: archives (`container`), fetching, enrichment, storage.
//! Invariant: a row with a usable timestamp becomes an observation, whatever else is wrong with
//! it; what no field takes stays in `extra` under the column's own name.

mod choose;
mod convert;
mod decoder;
mod fill;
mod generic;
mod mappings;
mod name;
mod plan;
mod report;
mod schema;
mod types;

#[cfg(test)]
mod tests;

pub use decoder::{DecodeError, Decoder};
pub use mappings::Mappings;
pub use report::ReportInfo;
pub use schema::{SchemaError, SchemaInfo};
pub use types::{Known, policy};

/// The provider's name, as it stands in `feed.provider` and in duplicate keys.
pub const PROVIDER: &str = "Shadowserver";

/// The report type of a file of which neither the name nor the columns say it.
pub const UNKNOWN_REPORT: &str = "unknown";
