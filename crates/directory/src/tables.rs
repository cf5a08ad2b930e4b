//! Importing tables of address space: address to AS, names of AS numbers, country of space.
//!
//! Not here: text formats, which `exchange::tables` reads, and the networks of organisations
//! (`import`). Invariant: an import replaces whole tables of the kinds that its files hold.
