//! The interfaces of providers as pure values: what to send and what came back.
//!
//! Not here: the network. Invariant: nothing here prints a secret.

pub mod answer;
pub mod shadowserver;
