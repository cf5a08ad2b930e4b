//! One column being filled, of any storage; rows without a value cost nothing until the next one.
//!
//! Invariant: `finish` gives exactly the asked number of entries, or nothing when there was never
//! a value.

use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayBuilder as _, ArrayRef, BooleanBuilder, FixedSizeBinaryBuilder, Float64Builder,
    Int64Builder, MapArray, StringArray, StringBuilder, StructArray, TimestampMicrosecondBuilder,
};
use datafusion::arrow::buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};
use datafusion::arrow::datatypes::{DataType, Field};

use crate::dict::DictColumn;
use crate::schema::{Storage, map_fields};

/// A column being filled.
#[derive(Debug)]
pub(crate) enum Column {
    Dictionary(DictColumn),
    Plain(StringBuilder),
    Int(Int64Builder),
    Float(Float64Builder),
    Time(TimestampMicrosecondBuilder),
    Bytes16(FixedSizeBinaryBuilder),
    Bool(BooleanBuilder),
    Map(MapColumn),
}

/// Fills a builder up with nulls to a row.
macro_rules! pad {
    ($builder:expr, $at:expr) => {{
        let missing = $at.saturating_sub($builder.len());
        if missing > 0 {
            $builder.append_nulls(missing);
        }
    }};
}

impl Column {
    pub(crate) fn new(storage: Storage) -> Self {
        match storage {
            Storage::Dictionary => Self::Dictionary(DictColumn::default()),
            Storage::Plain => Self::Plain(StringBuilder::new()),
            Storage::Int => Self::Int(Int64Builder::new()),
            Storage::Float => Self::Float(Float64Builder::new()),
            Storage::Time => Self::Time(time_builder(0)),
            Storage::Bytes16 => Self::Bytes16(FixedSizeBinaryBuilder::new(16)),
            Storage::Bool => Self::Bool(BooleanBuilder::new()),
            Storage::Map => Self::Map(MapColumn::default()),
        }
    }

    /// The text of row `at`; a column of another storage ignores it.
    pub(crate) fn push_text(&mut self, at: usize, text: &str) {
        match self {
            Self::Dictionary(column) => {
                column.pad(at);
                column.push(text);
            }
            Self::Plain(builder) => {
                pad!(builder, at);
                builder.append_value(text);
            }
            _ => debug_assert!(false, "not a text column"),
        }
    }

    /// The number or the microseconds of row `at`.
    pub(crate) fn push_int(&mut self, at: usize, value: i64) {
        match self {
            Self::Int(builder) => {
                pad!(builder, at);
                builder.append_value(value);
            }
            Self::Time(builder) => {
                pad!(builder, at);
                builder.append_value(value);
            }
            _ => debug_assert!(false, "not an integer column"),
        }
    }

    /// The float of row `at`.
    pub(crate) fn push_float(&mut self, at: usize, value: f64) {
        if let Self::Float(builder) = self {
            pad!(builder, at);
            builder.append_value(value);
        }
    }

    /// The 16 bytes of row `at`.
    pub(crate) fn push_bytes(&mut self, at: usize, value: [u8; 16]) {
        if let Self::Bytes16(builder) = self {
            pad!(builder, at);
            builder
                .append_value(value)
                .expect("16 bytes into a column of 16 bytes");
        }
    }

    /// Yes or no for row `at`.
    pub(crate) fn push_bool(&mut self, at: usize, value: bool) {
        if let Self::Bool(builder) = self {
            pad!(builder, at);
            builder.append_value(value);
        }
    }

    /// Starts the map of row `at`.
    pub(crate) fn begin_map(&mut self, at: usize) {
        if let Self::Map(map) = self {
            map.pad(at);
        }
    }

    /// Adds an entry to the map begun.
    pub(crate) fn push_entry(&mut self, key: &str, value: &str) {
        if let Self::Map(map) = self {
            map.keys.append_value(key);
            map.values.append_value(value);
        }
    }

    /// Ends the map begun.
    pub(crate) fn end_map(&mut self) {
        if let Self::Map(map) = self {
            map.close(true);
        }
    }

    /// The column with `rows` entries, or `None` when it never got a value. The next one gets
    /// memory for as many, so that it neither grows step by step nor past what it needs.
    pub(crate) fn finish(&mut self, rows: usize) -> Option<ArrayRef> {
        macro_rules! done {
            ($builder:expr, $next:expr) => {{
                if $builder.is_empty() {
                    return None;
                }
                pad!($builder, rows);
                let array = $builder.finish();
                *$builder = $next;
                Some(Arc::new(array) as ArrayRef)
            }};
        }
        match self {
            Self::Dictionary(column) if column.len() == 0 => None,
            Self::Dictionary(column) => {
                column.pad(rows);
                Some(column.finish())
            }
            Self::Plain(b) => {
                let bytes = b.values_slice().len();
                done!(b, StringBuilder::with_capacity(rows, bytes))
            }
            Self::Int(b) => done!(b, Int64Builder::with_capacity(rows)),
            Self::Float(b) => done!(b, Float64Builder::with_capacity(rows)),
            Self::Time(b) => done!(b, time_builder(rows)),
            Self::Bytes16(b) => done!(b, FixedSizeBinaryBuilder::with_capacity(rows, 16)),
            Self::Bool(b) => done!(b, BooleanBuilder::with_capacity(rows)),
            Self::Map(map) => map.finish(rows),
        }
    }
}

fn time_builder(rows: usize) -> TimestampMicrosecondBuilder {
    TimestampMicrosecondBuilder::with_capacity(rows).with_timezone("UTC")
}

/// The map column being filled.
#[derive(Debug)]
pub(crate) struct MapColumn {
    keys: StringBuilder,
    values: StringBuilder,
    ends: Vec<i32>,
    valid: Vec<bool>,
}

impl Default for MapColumn {
    fn default() -> Self {
        Self {
            keys: StringBuilder::new(),
            values: StringBuilder::new(),
            ends: Vec::new(),
            valid: Vec::new(),
        }
    }
}

impl MapColumn {
    fn pad(&mut self, rows: usize) {
        while self.ends.len() < rows {
            self.close(false);
        }
    }

    fn close(&mut self, valid: bool) {
        self.ends
            .push(i32::try_from(self.keys.len()).unwrap_or(i32::MAX));
        self.valid.push(valid);
    }

    fn finish(&mut self, rows: usize) -> Option<ArrayRef> {
        if self.ends.is_empty() {
            return None;
        }
        self.pad(rows);
        let next =
            |b: &StringBuilder| StringBuilder::with_capacity(b.len(), b.values_slice().len());
        let (next_keys, next_values) = (next(&self.keys), next(&self.values));
        let keys: StringArray = std::mem::replace(&mut self.keys, next_keys).finish();
        let values: StringArray = std::mem::replace(&mut self.values, next_values).finish();
        let entries = StructArray::new(map_fields(), vec![Arc::new(keys), Arc::new(values)], None);
        let mut offsets = Vec::with_capacity(self.ends.len() + 1);
        offsets.push(0);
        offsets.append(&mut self.ends);
        let valid = NullBuffer::from(std::mem::take(&mut self.valid));
        let field = Field::new("entries", DataType::Struct(map_fields()), false);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        Some(Arc::new(MapArray::new(
            Arc::new(field),
            offsets,
            entries,
            Some(valid),
            false,
        )))
    }
}
