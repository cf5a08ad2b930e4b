//! What can go wrong in the lake, said as what, where and what to do.
//!
//! Not here: messages for people (contexts map a variant to a message id).
//! Invariant: no error type of Arrow, Parquet or DataFusion leaves this crate.

use base::Day;
use store::error::StoreError;

/// An error of the lake.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LakeError {
    /// Another writer changed the same days or source ranges since the batch was prepared.
    #[error(
        "another writer changed {0} in the meantime; nothing was written. Prepare the batch again"
    )]
    Conflict(String),
    /// The database or a file operation failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file of the lake is missing, damaged or not what the catalogue says.
    #[error(
        "lake: {path}: {reason}; run `doctor`, then restore the file from the last backup or run `replay`"
    )]
    Damaged {
        /// The file, below the lake's folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Arrow or Parquet refused the data.
    #[error("lake: {place}: {reason}")]
    Format {
        /// What was being done.
        place: &'static str,
        /// The library's reason.
        reason: String,
    },
    /// The analyst's SQL is not allowed or wrong.
    #[error("{0}")]
    Sql(#[from] SqlError),
    /// The cursor of a list does not come from this list.
    #[error("the cursor \"{0}\" is not one of this list; start again without a cursor")]
    BadCursor(String),
    /// The time span of a question is empty or longer than allowed.
    #[error("{from} to {to} is not a span of days; the first day must not be after the last")]
    BadDays {
        /// First day asked for.
        from: Day,
        /// Last day asked for.
        to: Day,
    },
    /// A background thread ended without a result.
    #[error("lake: {0} was interrupted; try again")]
    Interrupted(&'static str),
}

/// Why a query of an analyst was refused or stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SqlError {
    /// The text is understood in its parts and makes no sense as a whole, such as by a type error.
    #[error("the query is not understood: {0}")]
    Invalid(String),
    /// The text is no SQL.
    #[error(
        "the query is not understood: line {line}, column {column}: no SQL goes on like this; look there for a missing comma, bracket or quote ({detail})"
    )]
    Syntax {
        /// Counted from 1.
        line: u64,
        /// Counted from 1.
        column: u64,
        /// The engine's own words.
        detail: String,
    },
    /// It names a column that is not there.
    #[error("there is no column \"{name}\"; {}", nearest(.near))]
    UnknownColumn {
        /// The name.
        name: String,
        /// Columns with similar names, the most similar first.
        near: Vec<String>,
    },
    /// It names a table that is not there.
    #[error("there is no table \"{0}\"; ask events, figures or arrivals")]
    UnknownTable(String),
    /// It calls a function that is not there, or that analysts may not use.
    #[error(
        "there is no function \"{0}\" in queries; the manual of SQL for analysts lists those that are"
    )]
    UnknownFunction(String),
    /// More than one statement, or not a SELECT.
    #[error("only one SELECT statement is allowed; {0} is not")]
    NotSelect(String),
    /// The query uses something that analysts may not use.
    #[error("{0} is not available in queries")]
    NotAvailable(String),
    /// The text is longer than allowed.
    #[error("the query has {found} bytes; at most {most} are read")]
    TooLong {
        /// Bytes found.
        found: usize,
        /// Bytes allowed.
        most: usize,
    },
    /// The query needed more memory than allowed.
    #[error("the query needs more than {megabytes} MB; narrow it, for example to fewer days")]
    Memory {
        /// The limit in megabytes.
        megabytes: usize,
    },
    /// The query ran longer than allowed.
    #[error("the query was stopped after {seconds} s; narrow it, for example to fewer days")]
    Time {
        /// The limit in seconds.
        seconds: u64,
    },
    /// It compares or computes with values of types that do not fit.
    #[error("the types do not fit together; convert with CAST(… AS …) ({0})")]
    Types(String),
    /// It selects a column that is neither grouped by nor counted.
    #[error("a column is neither in GROUP BY nor in a function such as COUNT or MAX ({0})")]
    Group(String),
    /// A number is divided by zero.
    #[error("a number is divided by zero; write x / NULLIF(y, 0) ({0})")]
    Division(String),
    /// A text is no value of the type that it is converted to.
    #[error("a value cannot be converted; TRY_CAST(… AS …) gives NULL instead ({0})")]
    Conversion(String),
    /// The query failed while running.
    #[error("the query failed: {0}")]
    Failed(String),
}

fn nearest(names: &[String]) -> String {
    match names {
        [] => "SELECT * shows those that are".to_owned(),
        some => format!("similar: {}", some.join(", ")),
    }
}

/// The result of a lake operation.
pub type Result<T, E = LakeError> = std::result::Result<T, E>;

/// Wraps an error of Arrow or Parquet.
pub(crate) fn format_error(
    place: &'static str,
) -> impl Fn(Box<dyn std::error::Error + Send + Sync>) -> LakeError {
    move |error| LakeError::Format {
        place,
        reason: error.to_string(),
    }
}

/// Gives errors of Arrow and Parquet their place.
pub(crate) trait Place<T> {
    /// Turns the error into [`LakeError::Format`].
    fn place(self, place: &'static str) -> Result<T>;
}

impl<T, E: std::error::Error + Send + Sync + 'static> Place<T> for std::result::Result<T, E> {
    fn place(self, place: &'static str) -> Result<T> {
        self.map_err(|e| {
            if is_disk_full(&e) {
                let place = format!("the lake, {place}");
                return LakeError::Store(StoreError::DiskFull { place });
            }
            format_error(place)(Box::new(e))
        })
    }
}

/// Whether a full disk is what the library met.
fn is_disk_full(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |e| e.source())
        .filter_map(|e| e.downcast_ref::<std::io::Error>())
        .any(|e| e.kind() == std::io::ErrorKind::StorageFull)
}
