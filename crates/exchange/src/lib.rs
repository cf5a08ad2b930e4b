//! Bytes from outside to typed values and back, one module a standard or format.
//!
//! Deliberately pure: it opens no file and no connection; readers are handed in.
//! Invariant: no input makes it panic, and its memory is bounded by the limits it is given.

pub mod csv;
