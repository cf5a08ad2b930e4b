//! `security.txt` (RFC 9116): written for an organisation, and checked with findings.
//!
//! Not here: fetching it, and verifying its signature, of which only the frame is looked at.
//! Invariant: what is written passes the check without an error; a finding names its line.

mod check;
mod finding;
mod lines;
#[cfg(test)]
mod tests;
mod write;

pub use check::{Checked, Field, MOST_BYTES, check};
pub use finding::{Finding, Problem, Severity};
pub use write::{Document, WriteError};
