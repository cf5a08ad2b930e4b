//! Values of a query's result, in kinds that pages and files can print.
//!
//! Invariant: no Arrow type leaves the lake.

use base::Timestamp;
use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, Float64Array, Int64Array, StringArray, TimestampMicrosecondArray,
};
use datafusion::arrow::datatypes::DataType;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};

use crate::dict::texts;
use crate::error::{Place as _, Result};

/// One value of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum SqlValue {
    /// NULL.
    Null,
    /// Text; also hashes and keys (hexadecimal) and maps.
    Text(String),
    /// An integer.
    Int(i64),
    /// A float.
    Float(f64),
    /// Yes or no.
    Bool(bool),
    /// A moment in UTC.
    Time(Timestamp),
}

impl SqlValue {
    /// Bytes of memory, roughly.
    pub(super) fn size(&self) -> usize {
        32 + match self {
            Self::Text(text) => text.len(),
            _ => 0,
        }
    }
}

/// The values of one column.
pub(super) fn values(array: &ArrayRef) -> Result<Vec<SqlValue>> {
    let any = array.as_any();
    macro_rules! typed {
        ($type:ty, $make:expr) => {
            if let Some(array) = any.downcast_ref::<$type>() {
                let make = $make;
                return Ok(array
                    .iter()
                    .map(|v| v.map_or(SqlValue::Null, make))
                    .collect());
            }
        };
    }
    typed!(StringArray, |v: &str| SqlValue::Text(v.to_owned()));
    typed!(Int64Array, SqlValue::Int);
    typed!(Float64Array, SqlValue::Float);
    typed!(BooleanArray, SqlValue::Bool);
    typed!(TimestampMicrosecondArray, |v| SqlValue::Time(
        Timestamp::from_micros(v)
    ));
    if let Some((dictionary, strings)) = texts(array) {
        let at = |key: Option<i32>| match key.and_then(|k| usize::try_from(k).ok()) {
            Some(key) => SqlValue::Text(strings.value(key).to_owned()),
            None => SqlValue::Null,
        };
        return Ok(dictionary.keys().iter().map(at).collect());
    }
    printed(array)
}

/// Kinds that are rare in results: as Arrow prints them.
fn printed(array: &ArrayRef) -> Result<Vec<SqlValue>> {
    let options = FormatOptions::default();
    let formatter = ArrayFormatter::try_new(array.as_ref(), &options).place("printing a result")?;
    let one = |row: usize| {
        if array.is_null(row) {
            return SqlValue::Null;
        }
        let text = formatter.value(row).to_string();
        let whole = matches!(array.data_type(), t if t.is_integer() && *t != DataType::UInt64);
        match text.parse() {
            Ok(number) if whole => SqlValue::Int(number),
            _ => SqlValue::Text(text),
        }
    };
    Ok((0..array.len()).map(one).collect())
}
