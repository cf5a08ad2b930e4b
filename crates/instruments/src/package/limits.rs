//! How large a package may be.
//!
//! Not here: limits of answers and evidence. Invariant: within these limits reading and checking
//! take bounded time and memory.

/// Files in a package.
pub const FILES: usize = 2_000;
/// Bytes of one file.
pub const FILE_BYTES: usize = 4 << 20;
/// Bytes of all files.
pub const BYTES: usize = 16 << 20;
/// Sections.
pub const SECTIONS: usize = 200;
/// Questions in the whole package.
pub const ITEMS: usize = 5_000;
/// Options, rows, columns or fields of one question.
pub const OPTIONS: usize = 200;
/// Entries of any other list.
pub const LIST: usize = 500;
/// Characters of one string.
pub const STRING: usize = 8_000;
/// How deep conditions may be nested.
pub const DEPTH: usize = 8;
/// The largest weight of a question or a section.
pub const WEIGHT: i64 = 1_000;
/// The most points of an option.
pub const POINTS: i64 = 1_000;
/// Problems that are listed; the search for more ends there.
pub const PROBLEMS: usize = 10_000;
