//! The table `events`: the live files of a scope, read by the lake itself.
//!
//! Invariant: every batch handed to the engine has passed the scope's conditions.

use std::sync::Arc;

use base::{Day, Timestamp};
use datafusion::arrow::array::{Array as _, RecordBatch, RecordBatchOptions};
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::common::ScalarValue;
use datafusion::error::{DataFusionError, Result as EngineResult};
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::logical_expr::{Expr, Operator, TableType};
use datafusion::physical_plan::ExecutionPlan;
use datafusion::physical_plan::stream::RecordBatchReceiverStreamBuilder;
use datafusion::physical_plan::streaming::{PartitionStream, StreamingTableExec};

use super::provider::Rows;
use crate::events::completed;
use crate::lake::Lake;
use crate::query::{EventFile, Test};
use crate::schema::{Storage, columns, schema};
use base::observation::Field;

/// The observations of a scope.
#[derive(Debug)]
pub(super) struct Events {
    pub(super) lake: Lake,
    /// By day.
    pub(super) files: Vec<(Day, EventFile)>,
    /// The scope's conditions.
    pub(super) tests: Vec<Test>,
}

impl Rows for Events {
    const KIND: TableType = TableType::Base;

    fn schema(&self) -> SchemaRef {
        schema()
    }

    fn plan(
        &self,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
    ) -> EngineResult<Arc<dyn ExecutionPlan>> {
        let columns: Vec<usize> = projection
            .cloned()
            .unwrap_or_else(|| (0..schema().fields().len()).collect());
        let (mut tests, mut span) = (self.tests.clone(), (i64::MIN, i64::MAX));
        filters
            .iter()
            .for_each(|filter| narrow(filter, &mut tests, &mut span));
        let on =
            |day: &Day| day.plus(1).start().micros() > span.0 && day.start().micros() <= span.1;
        let files = self
            .files
            .iter()
            .filter(|(day, _)| on(day))
            .map(|(_, f)| f.clone())
            .collect();
        let projected = Arc::new(schema().project(&columns)?);
        let part = Part {
            lake: self.lake.clone(),
            files,
            tests,
            columns,
            schema: Arc::clone(&projected),
        };
        let plan =
            StreamingTableExec::try_new(projected, vec![Arc::new(part)], None, [], false, None)?;
        Ok(Arc::new(plan))
    }
}

/// Uses `column = text`, `column = number` and comparisons of `time_source` to read less.
fn narrow(filter: &Expr, tests: &mut Vec<Test>, span: &mut (i64, i64)) {
    let Expr::BinaryExpr(binary) = filter else {
        return;
    };
    if binary.op == Operator::And {
        narrow(&binary.left, tests, span);
        narrow(&binary.right, tests, span);
        return;
    }
    let (Expr::Column(column), Expr::Literal(value, _)) = (&*binary.left, &*binary.right) else {
        return;
    };
    let Some((index, (_, storage))) = columns()
        .enumerate()
        .find(|(_, (name, _))| *name == column.name)
    else {
        return;
    };
    match (binary.op, storage, value) {
        (op, Storage::Time, ScalarValue::TimestampMicrosecond(Some(at), _))
            if index == Field::TimeSource as usize =>
        {
            narrow_time(op, Timestamp::from_micros(*at), span);
        }
        (Operator::Eq, Storage::Int, ScalarValue::Int64(Some(n))) => {
            tests.push(Test::Int(index, *n));
        }
        (Operator::Eq, Storage::Dictionary | Storage::Plain, value) => {
            if let Some(text) = text(value) {
                tests.push(Test::Text(index, vec![text]));
            }
        }
        _ => {}
    }
}

fn text(value: &ScalarValue) -> Option<String> {
    match value {
        ScalarValue::Dictionary(_, inner) => text(inner),
        other => other.try_as_str().flatten().map(str::to_owned),
    }
}

fn narrow_time(op: Operator, at: Timestamp, (low, high): &mut (i64, i64)) {
    let at = at.micros();
    match op {
        Operator::Eq => (*low, *high) = ((*low).max(at), (*high).min(at)),
        Operator::Gt | Operator::GtEq => *low = (*low).max(at),
        Operator::Lt | Operator::LtEq => *high = (*high).min(at),
        _ => {}
    }
}

#[derive(Debug)]
struct Part {
    lake: Lake,
    files: Vec<EventFile>,
    tests: Vec<Test>,
    columns: Vec<usize>,
    schema: SchemaRef,
}

impl PartitionStream for Part {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn execute(&self, _: Arc<TaskContext>) -> SendableRecordBatchStream {
        let mut builder = RecordBatchReceiverStreamBuilder::new(Arc::clone(&self.schema), 2);
        let sender = builder.tx();
        let (lake, files) = (self.lake.clone(), self.files.clone());
        let (tests, columns) = (self.tests.clone(), self.columns.clone());
        builder.spawn_blocking(move || {
            for file in &files {
                let done = lake.each_batch(file, &tests, Some(&columns), |batch| {
                    // A full channel waits; a closed one means that no one reads any more.
                    Ok(sender.blocking_send(project(batch, &columns)).is_ok())
                });
                match done {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(error) => return Err(DataFusionError::External(Box::new(error))),
                }
            }
            Ok(())
        });
        builder.build()
    }
}

/// The columns in the order asked for; those that an older file lacks are null.
fn project(batch: &RecordBatch, columns: &[usize]) -> EngineResult<RecordBatch> {
    let rows = batch.num_rows();
    if columns.is_empty() {
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        let schema = Arc::new(schema().project(&[])?);
        return Ok(RecordBatch::try_new_with_options(schema, vec![], &options)?);
    }
    let whole = completed(batch).map_err(|e| DataFusionError::External(Box::new(e)))?;
    let projected = whole.project(columns)?;
    debug_assert!(projected.columns().iter().all(|c| c.len() == rows));
    Ok(projected)
}
