//! One column being filled, of any storage; its memory is used again for the next batch.
//!
//! Not here: which column takes what (`builder`), how values are kept (`values`). Invariant: `finish` gives exactly the asked
//! number of entries, or nothing when there was never a value.

use std::sync::Arc;

use datafusion::arrow::array::{
    Array as _, ArrayData, ArrayRef, BooleanArray, FixedSizeBinaryArray, Float64Array, Int64Array,
    TimestampMicrosecondArray,
};
use datafusion::arrow::buffer::{BooleanBuffer, Buffer};

use crate::dict::DictColumn;
use crate::schema::Storage;
use crate::values::{MapColumn, Texts, Values};

/// A column being filled.
#[derive(Debug)]
pub(crate) enum Column {
    Dictionary(DictColumn),
    Plain(Texts),
    Int(Values<i64>),
    Float(Values<f64>),
    Time(Values<i64>),
    Bytes16(Values<i128>),
    Bool(Values<u8>),
    Map(MapColumn),
}

impl Column {
    pub(crate) fn new(storage: Storage) -> Self {
        match storage {
            Storage::Dictionary => Self::Dictionary(DictColumn::default()),
            Storage::Plain => Self::Plain(Texts::default()),
            Storage::Int => Self::Int(Values::default()),
            Storage::Float => Self::Float(Values::default()),
            Storage::Time => Self::Time(Values::default()),
            Storage::Bytes16 => Self::Bytes16(Values::default()),
            Storage::Bool => Self::Bool(Values::default()),
            Storage::Map => Self::Map(MapColumn::default()),
        }
    }

    /// The text of row `at`; a column of another storage ignores it.
    #[inline]
    pub(crate) fn push_text(&mut self, at: usize, text: &str) {
        match self {
            Self::Dictionary(column) => {
                column.push(at, text);
            }
            Self::Plain(texts) => texts.push(at, text),
            _ => debug_assert!(false, "not a text column"),
        }
    }

    /// The number or the microseconds of row `at`.
    #[inline]
    pub(crate) fn push_int(&mut self, at: usize, value: i64) {
        match self {
            Self::Int(values) | Self::Time(values) => values.push(at, value),
            _ => debug_assert!(false, "not an integer column"),
        }
    }

    /// The float of row `at`.
    pub(crate) fn push_float(&mut self, at: usize, value: f64) {
        if let Self::Float(values) = self {
            values.push(at, value);
        }
    }

    /// The 16 bytes of row `at`.
    #[inline]
    pub(crate) fn push_bytes(&mut self, at: usize, value: [u8; 16]) {
        if let Self::Bytes16(values) = self {
            values.push(at, i128::from_ne_bytes(value));
        }
    }

    /// Yes or no for row `at`.
    #[inline]
    pub(crate) fn push_bool(&mut self, at: usize, value: bool) {
        if let Self::Bool(values) = self {
            values.push(at, value.into());
        }
    }

    /// The text (or none) of row `at` and of every row after it, until another is held.
    pub(crate) fn hold_text(&mut self, at: usize, text: Option<&str>) {
        if let Self::Dictionary(column) = self {
            column.hold(at, text);
        }
    }

    /// The microseconds of row `at` and of every row after it, until others are held.
    pub(crate) fn hold_time(&mut self, at: usize, micros: i64) {
        if let Self::Time(values) = self {
            values.hold(at, Some(micros));
        }
    }

    /// The dictionary column, if this is one.
    pub(crate) fn as_dictionary(&mut self) -> Option<&mut DictColumn> {
        match self {
            Self::Dictionary(column) => Some(column),
            _ => None,
        }
    }

    /// The map column, if this is it.
    pub(crate) fn as_map(&mut self) -> Option<&mut MapColumn> {
        match self {
            Self::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The column with `rows` entries, or `None` when it never got a value.
    pub(crate) fn finish(&mut self, rows: usize) -> Option<ArrayRef> {
        Some(match self {
            Self::Dictionary(column) => column.finish(rows)?,
            Self::Plain(texts) => Arc::new(texts.finish(rows)?),
            Self::Int(values) => {
                let (values, nulls) = values.take(rows)?;
                Arc::new(Int64Array::new(values.into(), nulls))
            }
            Self::Float(values) => {
                let (values, nulls) = values.take(rows)?;
                Arc::new(Float64Array::new(values.into(), nulls))
            }
            Self::Time(values) => {
                let (values, nulls) = values.take(rows)?;
                let times = TimestampMicrosecondArray::new(values.into(), nulls);
                Arc::new(times.with_timezone("UTC"))
            }
            Self::Bytes16(values) => {
                let (values, nulls) = values.buffers(rows)?;
                Arc::new(FixedSizeBinaryArray::new(16, values, nulls))
            }
            Self::Bool(values) => {
                let (values, nulls) = values.take(rows)?;
                let bits = BooleanBuffer::collect_bool(rows, |at| values[at] != 0);
                Arc::new(BooleanArray::new(bits, nulls))
            }
            Self::Map(map) => map.finish(rows)?,
        })
    }

    /// Takes back the memory of a column that an earlier `finish` made.
    pub(crate) fn reuse(&mut self, array: ArrayRef) {
        let data = array.to_data();
        drop(array);
        match self {
            Self::Dictionary(column) => column.reuse(data),
            Self::Plain(texts) => texts.reuse(data),
            Self::Map(map) => map.reuse(data),
            Self::Bool(_) => {}
            Self::Int(values) | Self::Time(values) => values.reuse(only(data)),
            Self::Float(values) => values.reuse(only(data)),
            Self::Bytes16(values) => values.reuse(only(data)),
        }
    }
}

/// The one buffer of a column of fixed width.
fn only(data: ArrayData) -> Buffer {
    let (_, _, _, _, buffers, _) = data.into_parts();
    buffers.into_iter().next().unwrap_or_default()
}
