//! The project's own benchmarks: generated data of a stated shape, and what the work on it used.
//!
//! Invariant: a figure is of this process as the operating system counts it, and is printed with
//! the machine, the size and the build it was taken on.

pub mod assessment;
pub mod cases;
pub mod client;
pub mod contacts;
pub mod cores;
pub mod fill;
pub mod ingest;
pub mod loopback;
pub mod observations;
pub mod page;
pub mod prefixes;
pub mod query;
pub mod rows;
pub mod usage;
