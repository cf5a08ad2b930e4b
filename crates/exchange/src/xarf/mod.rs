//! X-ARF (XARF), reports of abuse: versions 0.1 to 4 in, version 4.2 out.
//!
//! Not here: the mail that carries versions 0.1 and 0.2, and who may see a report that is
//! [`Report::sealed`]. Invariant: no member is lost in reading, and what is written is valid by the
//! schemas of version 4.

mod convert;
mod error;
mod evidence;
mod kinds;
mod legacy;
mod lines;
mod read;
mod report;
mod rows;
mod rules;
mod scan;
mod take;
#[cfg(test)]
mod tests;
mod v4;
mod write;

pub use convert::convert;
pub use error::{WriteError, XarfError};
pub use kinds::{Kind, may_be_sealed};
pub use lines::decode_text;
pub use read::{Each, Place, decode, decode_many, detect, is_json};
pub use report::{Evidence, Party, Report, Shape};
pub use rows::rows;
pub use write::{check, encode};

/// The version that is written.
pub const VERSION: &str = "4.2.0";

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole.
    pub bytes: usize,
    /// Lists and objects in one another.
    pub depth: usize,
    /// Values of the whole.
    pub values: usize,
    /// Reports in a file of many.
    pub reports: usize,
    /// Pieces of evidence of a report; version 4 allows 50.
    pub evidence: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 32 << 20,
            depth: 32,
            values: 2_000_000,
            reports: 100_000,
            evidence: 200,
        }
    }
}
