//! Instruments: questionnaires as versioned text packages, their check, the answers to them, the
//! score of an assessment, and the plan that follows from its gaps.
//!
//! Only the rules are here so far: no files, no SQL, no pages, no clock. Invariant: the same
//! package and the same answers give the same figures, to the last digit, wherever they are
//! worked out.

pub mod answer;
pub mod check;
pub mod instrument;
pub mod package;
pub mod plan;
pub mod proposal;
pub mod report;
pub mod round;
pub mod score;
#[cfg(test)]
mod testing;
pub mod workbook;

pub use answer::{Answer, Sheet, Value};
pub use instrument::Instrument;
pub use package::Package;
pub use score::score;
