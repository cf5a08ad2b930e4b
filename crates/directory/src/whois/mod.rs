//! Holders and abuse mailboxes from registries' whois dumps, below what people entered.
//!
//! Not here: the form of a dump (`exchange::rpsl`). Invariant: nothing of a dump is taken without
//! somebody's statement that they may use it, which is kept with who said it and of which file.

mod actions;
#[cfg(test)]
mod tests;

pub(crate) use actions::SOURCE;
pub use actions::{Statement, Taken, Whois};
