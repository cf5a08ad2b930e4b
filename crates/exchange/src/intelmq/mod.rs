//! IntelMQ events (3.5) as JSON lines: one object a line, dotted names.
//!
//! Not here: IntelMQ's reports and its `raw`, which is the stored input and not part of an event.
//! Invariant: IntelMQ → ours → IntelMQ changes nothing but `raw` and a password inside a URL;
//! keys that we do not know and values that a field refuses are kept and come out again; a label
//! never leaves looser than it is ([`losses`] names the others).

mod decode;
mod encode;
#[cfg(test)]
mod tests;

pub use decode::{IntelmqError, decode, decode_into};
pub use encode::{Loss, encode, losses};

/// In front of an extra key that is a whole IntelMQ name and not one below `extra`.
const WHOLE_NAME: char = '.';
