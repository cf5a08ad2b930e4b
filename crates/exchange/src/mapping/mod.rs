//! Any CSV file, read by a mapping file that the people here wrote for it: which column is which
//! field, how its times are written, what type of incident its rows are.
//!
//! Not here: reports of a provider that publishes a schema (`shadowserver`), storing. Invariant: a
//! row becomes an observation only with a time, a type and something that it is about; what no
//! field takes stays in `extra` under the column's own name.

mod check;
mod decoder;
mod endpoint;
mod error;
mod file;
mod fill;
mod form;
mod plan;
mod preview;
mod target;
mod when;

#[cfg(test)]
mod tests;

pub use decoder::{DecodeError, Decoder};
pub use error::MappingError;
pub use file::{MAX_BYTES, Mapping};
pub use plan::Info;
pub use preview::{Preview, Shown, preview};
