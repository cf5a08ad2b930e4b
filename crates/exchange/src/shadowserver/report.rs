//! What is known of a report once its header was seen.
//!
//! Not here: the rows. Invariant: it does not change while the rows are read.

use base::ContentHash;
use base::observation::ReportPolicy;

/// A report's type, reading and shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportInfo {
    /// The report type as the file name states it, such as `scan_telnet`.
    pub report_type: String,
    /// The feed's name: the schema's, else one made from the type.
    pub feed_name: String,
    /// Where the type is documented, if the schema says so.
    pub documentation: Option<String>,
    /// How it is counted. Always our own table's.
    pub policy: ReportPolicy,
    /// Which mapping read it: `schema 2026-03-24T15:31:20Z` or `by name 1`.
    pub mapping: String,
    /// The column names as they stand in the file.
    pub header: Vec<String>,
    /// Columns that the mapping does not know; their values are in `extra`.
    pub unknown_columns: Vec<String>,
    /// Columns that the mapping requires and the file lacks.
    pub missing_columns: Vec<String>,
    /// Whether neither a schema nor our own table knows the type.
    pub unknown_type: bool,
    /// SHA-256 of the sorted column names: it changes when the provider adds or drops a column,
    /// not when columns change places.
    pub shape_hash: ContentHash,
}
