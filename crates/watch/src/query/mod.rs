//! SQL for analysts: one SELECT over what they may see, within limits.
//!
//! The guard itself is the lake's. Invariant: the scope comes from the actor.

pub mod actions;
pub mod pages;
mod said;
