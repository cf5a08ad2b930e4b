//! The look-up of contacts that IntelMQ's tuency expert asks for: `GET /intelmq/lookup`.
//!
//! Not here: who answers for an address (`directory`), nor the bearer token that comes with the
//! question. Source: what the unmodified bot of IntelMQ 3.5 sends and reads.
//! Invariant: an answer is one that the bot can read: `interval` is always there beside
//! destinations, and nothing but mail addresses is among contacts.

mod answer;
mod query;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Destination, Interval};
pub use query::{Query, QueryError};
