//! Conditions on batches.
//!
//! Not here: what need not be read at all (`prune`). Invariant: null passes nothing but "none of these".

use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, FixedSizeBinaryArray, Int64Array, RecordBatch, StringArray,
};
use datafusion::arrow::error::ArrowError;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowPredicate, ArrowPredicateFn};
use parquet::file::metadata::ParquetMetaData;

use super::filter::Test;
use crate::dict::texts;
use crate::schema::schema;

/// The name of a column by its index.
pub(crate) fn name(index: usize) -> String {
    schema().field(index).name().clone()
}

/// A mask of whole columns.
pub(crate) fn mask(footer: &ParquetMetaData, columns: &[usize]) -> ProjectionMask {
    let names: Vec<String> = columns.iter().map(|c| name(*c)).collect();
    let schema = footer.file_metadata().schema_descr();
    ProjectionMask::columns(schema, names.iter().map(String::as_str))
}

/// The conditions as the Parquet reader takes them: each reads its own columns, and only for the
/// rows that passed those before it.
pub(crate) fn predicates(footer: &ParquetMetaData, tests: &[Test]) -> Vec<Box<dyn ArrowPredicate>> {
    let one = |test: &Test| -> Box<dyn ArrowPredicate> {
        let (mask, test) = (mask(footer, &test.columns()), test.clone());
        Box::new(ArrowPredicateFn::new(mask, move |batch| {
            passes(&test, &batch)
        }))
    };
    tests.iter().map(one).collect()
}

fn column(batch: &RecordBatch, index: usize) -> Option<ArrayRef> {
    batch.column_by_name(&name(index)).cloned()
}

fn typed<A: 'static>(array: Option<&ArrayRef>) -> Option<&A> {
    array.and_then(|a| a.as_any().downcast_ref())
}

/// Which rows of a batch pass; null passes nothing.
pub(crate) fn passes(test: &Test, batch: &RecordBatch) -> Result<BooleanArray, ArrowError> {
    let rows = batch.num_rows();
    let none = || BooleanArray::from(vec![false; rows]);
    Ok(match test {
        Test::Text(index, wanted) => {
            let array = column(batch, *index);
            array.map_or_else(none, |a| {
                is_one_of(&a, |text| wanted.iter().any(|w| w == text))
            })
        }
        Test::FirstText([first, second], wanted) => {
            let matches = |array: ArrayRef| is_one_of(&array, |text| text == wanted);
            let first = column(batch, *first);
            let second = column(batch, *second).map_or_else(none, matches);
            match first {
                None => second,
                Some(array) => {
                    let hit = matches(array.clone());
                    let empty = is_one_of(&array, str::is_empty);
                    let at = |row| {
                        let nothing = array.is_null(row) || empty.value(row);
                        if nothing {
                            second.value(row)
                        } else {
                            hit.value(row)
                        }
                    };
                    (0..rows).map(|row| Some(at(row))).collect()
                }
            }
        }
        Test::Absent(columns) => {
            let held: Vec<(ArrayRef, BooleanArray)> = columns
                .iter()
                .filter_map(|index| column(batch, *index))
                .map(|a| (a.clone(), is_one_of(&a, str::is_empty)))
                .collect();
            let nothing = |(array, empty): &(ArrayRef, BooleanArray), row| {
                array.is_null(row) || empty.value(row)
            };
            each(rows, |row| held.iter().all(|one| nothing(one, row)))
        }
        Test::Int(index, wanted) => match typed::<Int64Array>(column(batch, *index).as_ref()) {
            Some(a) => each(rows, |row| a.is_valid(row) && a.value(row) == *wanted),
            None => none(),
        },
        Test::Bool(index, wanted) => match typed::<BooleanArray>(column(batch, *index).as_ref()) {
            Some(a) => each(rows, |row| a.is_valid(row) && a.value(row) == *wanted),
            None => none(),
        },
        Test::Range(index, low, high) => {
            match typed::<FixedSizeBinaryArray>(column(batch, *index).as_ref()) {
                Some(a) => each(rows, |row| {
                    a.is_valid(row) && (&low[..]..=&high[..]).contains(&a.value(row))
                }),
                None => none(),
            }
        }
        Test::Ids(index, ids) => known(batch, *index, ids, true),
        Test::NotIds(index, ids) => known(batch, *index, ids, false),
    })
}

fn known(batch: &RecordBatch, index: usize, ids: &[[u8; 16]], wanted: bool) -> BooleanArray {
    let array = column(batch, index);
    let array = typed::<FixedSizeBinaryArray>(array.as_ref());
    each(batch.num_rows(), |row| {
        let is_known = array.is_some_and(|a| {
            a.is_valid(row) && ids.binary_search_by(|id| id[..].cmp(a.value(row))).is_ok()
        });
        is_known == wanted
    })
}

fn each(rows: usize, test: impl Fn(usize) -> bool) -> BooleanArray {
    (0..rows).map(|row| Some(test(row))).collect()
}

/// Tests each text of the dictionary once, then the rows by their keys.
fn is_one_of(array: &ArrayRef, test: impl Fn(&str) -> bool) -> BooleanArray {
    if let Some((dictionary, values)) = texts(array) {
        let hits: Vec<bool> = values.iter().map(|v| v.is_some_and(&test)).collect();
        let keys = dictionary.keys();
        return each(array.len(), |row| {
            let key = usize::try_from(keys.value(row)).unwrap_or(usize::MAX);
            keys.is_valid(row) && hits.get(key).copied().unwrap_or(false)
        });
    }
    match array.as_any().downcast_ref::<StringArray>() {
        Some(a) => each(a.len(), |row| a.is_valid(row) && test(a.value(row))),
        None => each(array.len(), |_| false),
    }
}
