//! Values that cross between Rust and SQL, and the rows that come back.
//!
//! Deliberately five kinds only, those which SQLite and PostgreSQL share without surprises:
//! BIGINT, DOUBLE PRECISION, TEXT, BLOB/BYTEA and NULL. Times are microseconds (BIGINT), days are
//! day numbers (BIGINT), booleans are 0 and 1 (BIGINT), ids and codes are TEXT.
//! Invariant: what was bound reads back equal on both engines.

use std::str::FromStr;
use std::sync::Arc;

use base::{ContentHash, Day, Timestamp};

use crate::error::StoreError;

/// One value as the database sees it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// BIGINT.
    Int(i64),
    /// DOUBLE PRECISION.
    Real(f64),
    /// TEXT.
    Text(String),
    /// BLOB or BYTEA.
    Blob(Vec<u8>),
}

impl Value {
    /// The kind, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "NULL",
            Self::Int(_) => "BIGINT",
            Self::Real(_) => "DOUBLE PRECISION",
            Self::Text(_) => "TEXT",
            Self::Blob(_) => "BLOB",
        }
    }
}

/// Builds the parameter list of a statement: `params![name, 3, None::<String>]`.
///
/// Every item needs a `From` into [`Value`]; `$1` is the first item.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {{
        let values: ::std::vec::Vec<$crate::Value> = ::std::vec![$($crate::Value::from($value)),*];
        values
    }};
}

/// `From` impls that only wrap.
macro_rules! wrap {
    ($($type:ty => |$v:ident| $make:expr;)*) => {$(
        impl From<$type> for Value {
            fn from($v: $type) -> Self {
                $make
            }
        }
    )*};
}

wrap! {
    i64 => |v| Self::Int(v);
    i32 => |v| Self::Int(v.into());
    u32 => |v| Self::Int(v.into());
    u16 => |v| Self::Int(v.into());
    u8 => |v| Self::Int(v.into());
    bool => |v| Self::Int(v.into());
    f64 => |v| Self::Real(v);
    String => |v| Self::Text(v);
    &str => |v| Self::Text(v.to_owned());
    &String => |v| Self::Text(v.clone());
    Vec<u8> => |v| Self::Blob(v);
    &[u8] => |v| Self::Blob(v.to_vec());
    Timestamp => |v| Self::Int(v.micros());
    Day => |v| Self::Int(v.number().into());
    ContentHash => |v| Self::Text(v.to_string());
}

/// Counts and sizes; what exceeds BIGINT saturates, which no count reaches.
impl From<u64> for Value {
    fn from(v: u64) -> Self {
        Self::Int(i64::try_from(v).unwrap_or(i64::MAX))
    }
}

/// Counts and sizes; see `From<u64>`.
impl From<usize> for Value {
    fn from(v: usize) -> Self {
        Self::Int(i64::try_from(v).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

/// Reading back: what a column must hold to become this type.
pub trait FromValue: Sized {
    /// What the column should have held, for messages.
    const EXPECTED: &'static str;

    /// `None` when the value is of another kind or out of range.
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! read {
    ($($type:ty, $expected:literal, $pattern:pat => $make:expr;)*) => {$(
        impl FromValue for $type {
            const EXPECTED: &'static str = $expected;
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    $pattern => $make,
                    _ => None,
                }
            }
        }
    )*};
}

read! {
    i64, "BIGINT", Value::Int(v) => Some(*v);
    i32, "a 32-bit integer", Value::Int(v) => Self::try_from(*v).ok();
    u32, "an unsigned 32-bit integer", Value::Int(v) => Self::try_from(*v).ok();
    u16, "an unsigned 16-bit integer", Value::Int(v) => Self::try_from(*v).ok();
    u8, "an unsigned 8-bit integer", Value::Int(v) => Self::try_from(*v).ok();
    u64, "an unsigned integer", Value::Int(v) => Self::try_from(*v).ok();
    usize, "an unsigned integer", Value::Int(v) => Self::try_from(*v).ok();
    bool, "0 or 1", Value::Int(v @ (0 | 1)) => Some(*v == 1);
    String, "TEXT", Value::Text(v) => Some(v.clone());
    Vec<u8>, "BLOB", Value::Blob(v) => Some(v.clone());
    Timestamp, "BIGINT microseconds", Value::Int(v) => Some(Self::from_micros(*v));
    Day, "a day number", Value::Int(v) => i32::try_from(*v).ok().map(Self::from_number);
    ContentHash, "a content hash", Value::Text(v) => v.parse().ok();
}

impl FromValue for f64 {
    const EXPECTED: &'static str = "DOUBLE PRECISION";
    #[expect(
        clippy::cast_precision_loss,
        reason = "a column of numbers may hold whole ones"
    )]
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Real(v) => Some(*v),
            Value::Int(v) => Some(*v as f64),
            _ => None,
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

impl FromValue for Value {
    const EXPECTED: &'static str = "any value";
    fn from_value(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}

/// Ids of `base` are stored as hyphenated text, which sorts and compares alike on both engines.
macro_rules! ids {
    ($($id:ident),* $(,)?) => {$(
        impl From<base::id::$id> for Value {
            fn from(v: base::id::$id) -> Self {
                Self::Text(v.to_string())
            }
        }
        impl FromValue for base::id::$id {
            const EXPECTED: &'static str = "an id (UUID)";
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Text(v) => v.parse().ok(),
                    _ => None,
                }
            }
        }
    )*};
}

ids!(
    TenantId,
    WarningId,
    WarningSubscriberId,
    AccountId,
    OrganisationId,
    NetworkId,
    FeedId,
    SessionId,
    TokenId,
    JobId,
    OutboxId,
    QuarantineId,
    FileId,
    LinkId,
    ImportId,
    RoundId,
    RespondentId,
    BundleId,
    RecordId,
    StatementId,
    ReviewId,
    NoticeId,
    BatchId,
    MailId,
    EvidenceId,
    IncidentReportId,
    ResponderId,
    CaseId,
    ConversationId,
    CaseMessageId,
);

/// One row of a result, read by column name.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub(crate) columns: Arc<[String]>,
    pub(crate) values: Vec<Value>,
}

impl Row {
    /// The value of `column`.
    ///
    /// # Errors
    /// [`StoreError::Column`] when there is no such column or it holds something else, NULL
    /// included unless `T` is an `Option`.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T, StoreError> {
        let value = self.value(column)?;
        T::from_value(value).ok_or_else(|| StoreError::Column {
            column: column.to_owned(),
            reason: format!("holds {}, expected {}", value.kind(), T::EXPECTED),
        })
    }

    /// A TEXT column parsed into a type of `base` such as `CountryCode` or `Tlp`.
    ///
    /// # Errors
    /// [`StoreError::Column`] when the column is missing, not text, or does not parse.
    pub fn parse<T: FromStr>(&self, column: &str) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        text.parse().map_err(|_| StoreError::Column {
            column: column.to_owned(),
            reason: format!("does not parse as {}", std::any::type_name::<T>()),
        })
    }

    /// The column names, in the order of the statement.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The values, in the order of [`Row::columns`].
    #[must_use]
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    fn value(&self, column: &str) -> Result<&Value, StoreError> {
        let at = self.columns.iter().position(|c| c == column);
        at.and_then(|i| self.values.get(i))
            .ok_or_else(|| StoreError::Column {
                column: column.to_owned(),
                reason: format!("is not in the result; it has {}", self.columns.join(", ")),
            })
    }
}

/// The text of a statement: fixed in the program, or composed and said to be so.
#[derive(Debug, Clone)]
pub struct Sql {
    pub(crate) text: std::borrow::Cow<'static, str>,
}

impl Sql {
    /// SQL put together at run time. Only from fixed fragments (column names of a list in the
    /// program, numbered parameters): whatever a person or a file supplied goes into parameters.
    #[must_use]
    pub fn composed(text: String) -> Self {
        Self { text: text.into() }
    }

    /// Whether the text is one of the program's own constants, worth keeping prepared.
    pub(crate) fn is_fixed(&self) -> bool {
        matches!(self.text, std::borrow::Cow::Borrowed(_))
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self { text: text.into() }
    }
}
