//! Instruments: questionnaires as versioned text packages, their check, the answers to them, the
//! score of an assessment, and the plan that follows from its gaps.
//!
//! Only the rules are here so far: no files, no SQL, no pages, no clock. Invariant: the same
//! package and the same answers give the same figures, to the last digit, wherever they are
//! worked out.

pub mod check;
pub mod package;

pub use package::Package;
