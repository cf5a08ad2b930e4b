//! The gateway: command line, configuration, composition of the contexts, and the demonstration.
//!
//! Not here: what the product knows about networks, reports or people; that is in the contexts.
//! Invariant: this is the only crate that sees every other one, and nothing depends on it.

pub mod allocator;
pub mod bench;
pub mod cli;
pub mod compose;
pub mod config;
pub mod demo;
pub mod folder;
pub mod hosted;
pub mod logs;
pub mod measured;
pub mod serve;
pub mod state;
pub mod unreached;
