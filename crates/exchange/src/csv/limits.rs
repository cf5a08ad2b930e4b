//! What one record may hold, and what is said when it holds more.
//!
//! Not here: limits on whole files (`container`). Invariant: every error names the line.

/// How much one record may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvLimits {
    /// Bytes of a record, quoted line ends included.
    pub record_bytes: usize,
    /// Bytes of a field.
    pub field_bytes: usize,
    /// Fields of a record.
    pub fields: usize,
}

impl Default for CsvLimits {
    fn default() -> Self {
        Self {
            record_bytes: 16 << 20,
            field_bytes: 8 << 20,
            fields: 512,
        }
    }
}

/// Why the file cannot be read any further, or a record is read over. What came before stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// A record is larger than allowed: usually a quote that is never closed.
    #[error(
        "line {line}: the record is longer than {limit} bytes; look for a quote that is never closed"
    )]
    RecordTooLong {
        /// The line on which the record begins.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// A field is larger than allowed.
    #[error(
        "line {line}: field {field} is longer than {limit} bytes; look for a quote that is never closed"
    )]
    FieldTooLong {
        /// The line on which the record begins.
        line: u64,
        /// The field, counted from 1.
        field: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A record has more fields than allowed.
    #[error("line {line}: the record has more than {limit} fields; is this a CSV file?")]
    TooManyFields {
        /// The line on which the record begins.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// The file is UTF-16.
    #[error("the file is UTF-16; save it as UTF-8 and send it again")]
    Utf16,
}
