//! The demonstration: a pilot administration that does not exist, with a month of sample reports.
//!
//! Invariant: a folder of the demonstration is never served as a real gateway, nor the reverse.

pub mod sample;
