//! How much an input may unfold to.
//!
//! Not here: where a limit is checked. Invariant: every limit is positive by default and none is
//! infinite.

use crate::csv::CsvLimits;

/// Limits on one input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one unwrapped member.
    pub member_bytes: u64,
    /// Bytes of all members together.
    pub total_bytes: u64,
    /// Unwrapped bytes for each packed byte, looked at from 16 MiB on.
    pub ratio: u64,
    /// Members of one input.
    pub members: usize,
    /// Wrappings inside one another: a `.csv.gz` in a `.zip` is two.
    pub depth: usize,
    /// Bytes of a mail, and of an archive inside another wrapping; these are held in memory.
    pub held_bytes: u64,
    /// Bytes of a line of a report.
    pub line_bytes: usize,
    /// Bytes of a field of a report.
    pub field_bytes: usize,
    /// Text is handed out as it is, also where it begins like prose, and under a table's name like
    /// the head of a mail: somebody says how it is read.
    pub tables: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            member_bytes: 16 << 30,
            total_bytes: 32 << 30,
            ratio: 250,
            members: 1000,
            depth: 3,
            held_bytes: 64 << 20,
            line_bytes: 16 << 20,
            field_bytes: 8 << 20,
            tables: false,
        }
    }
}

impl Limits {
    /// The limits on lines and fields.
    #[must_use]
    pub fn csv(&self) -> CsvLimits {
        CsvLimits {
            record_bytes: self.line_bytes,
            field_bytes: self.field_bytes,
            ..CsvLimits::default()
        }
    }
}
