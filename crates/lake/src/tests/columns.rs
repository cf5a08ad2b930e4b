//! Columns: filled, given back, filled again, picked.

use super::{Seen, push, seen, source};
use crate::Builder;
use crate::builder::Batch;
use crate::pick::Picker;
use crate::schema::{Own, schema};
use base::observation::Field;
use datafusion::arrow::array::{Array, ArrayRef, RecordBatch, UInt32Array};
use datafusion::arrow::compute::{concat, take};

/// Rows of several reports and sources, some without organisation.
fn rows(first: u8, count: u8) -> Vec<Seen> {
    let one = |n: u8| Seen {
        report: if n.is_multiple_of(3) { "a" } else { "b" },
        ..seen(i32::from(n % 2), n)
    };
    (first..first + count).map(one).collect()
}

fn filled(builder: &mut Builder, rows: &[Seen]) -> Batch {
    for (number, one) in rows.iter().enumerate() {
        push(builder, one, source(one.host / 5), number as u64);
    }
    builder.finish()
}

#[test]
fn memory_that_was_given_back_leaves_no_trace() {
    let mut used = Builder::new();
    for (first, count) in [(0, 40), (60, 3), (100, 90), (1, 1), (7, 50)] {
        let rows = rows(first, count);
        let batch = filled(&mut used, &rows);
        let fresh = filled(&mut Builder::new(), &rows);
        assert_eq!(batch.events, fresh.events);
        assert_eq!(batch.dedup, fresh.dedup);
        used.reuse(batch);
    }
}

#[test]
fn a_batch_that_is_still_read_keeps_its_values() {
    let mut builder = Builder::new();
    let batch = filled(&mut builder, &rows(0, 30));
    let read = batch.events.clone();
    builder.reuse(batch);
    filled(&mut builder, &rows(100, 30));
    let again = filled(&mut Builder::new(), &rows(0, 30));
    assert_eq!(read, again.events);
}

#[test]
fn a_batch_has_every_column_and_what_rows_have_in_common_in_each_of_them() {
    let batch = filled(&mut Builder::new(), &rows(0, 20)).events;
    assert_eq!((batch.schema(), batch.num_rows()), (schema(), 20));
    for own in [Own::Report, Own::SourceHash, Own::ReceivedAt, Own::Side] {
        assert_eq!(batch.column(own.index()).null_count(), 0, "{}", own.name());
    }
    let empty = batch.column(Field::DestinationIp as usize);
    assert_eq!(empty.null_count(), 20);
}

fn picker(batches: &[&RecordBatch], picked: &[(usize, usize)]) -> Picker {
    Picker::new(batches.iter().map(|b| b.num_rows()), picked.to_vec())
}

/// What a column would be if it were joined and picked by the library alone.
fn expected(batches: &[&RecordBatch], column: usize, picked: &[(usize, usize)]) -> ArrayRef {
    let columns: Vec<&dyn Array> = batches.iter().map(|b| b.column(column).as_ref()).collect();
    let joined = concat(&columns).expect("columns of one type");
    let start = |batch: usize| -> usize { batches[..batch].iter().map(|b| b.num_rows()).sum() };
    let rows = picked.iter().map(|(batch, row)| start(*batch) + row);
    let rows = UInt32Array::from_iter_values(rows.map(|r| u32::try_from(r).expect("few rows")));
    take(&joined, &rows, None).expect("rows that are there")
}

#[test]
fn picking_is_what_joining_and_taking_would_be() {
    let parts = [rows(0, 40), rows(50, 7), rows(80, 25)];
    let batches = parts.map(|rows| filled(&mut Builder::new(), &rows).events);
    let one = [&batches[0]];
    let all = [&batches[0], &batches[1], &batches[2]];
    let every_third: Vec<_> = (0..40).rev().step_by(3).map(|row| (0, row)).collect();
    let few = vec![(2, 3), (0, 39), (1, 0)];
    let most = (0..40).map(|row| (0, row)).chain((0..25).map(|r| (2, r)));
    let most: Vec<_> = most.collect();
    for (batches, picked) in [
        (&one[..], &every_third),
        (&all[..], &few),
        (&all[..], &most),
        (&one[..], &Vec::new()),
    ] {
        let mut picker = picker(batches, picked);
        for (column, field) in schema().fields().iter().enumerate() {
            let columns: Vec<&dyn Array> =
                batches.iter().map(|b| b.column(column).as_ref()).collect();
            let found = picker.pick(&columns).expect("a column");
            let wanted = expected(batches, column, picked);
            assert_eq!(text(&found), text(&wanted), "{}", field.name());
        }
    }
}

/// A column as text: dictionaries may number the same texts differently.
fn text(column: &ArrayRef) -> Vec<String> {
    use datafusion::arrow::util::display::array_value_to_string;
    let one = |row| array_value_to_string(column, row).expect("a value");
    (0..column.len()).map(one).collect()
}

#[test]
fn a_picker_needs_no_rows() {
    let batch = filled(&mut Builder::new(), &rows(0, 3)).events;
    let mut picker = picker(&[&batch], &[]);
    let column = batch.column(Own::Extra.index()).as_ref();
    assert_eq!(picker.pick(&[column]).expect("a column").len(), 0);
}
