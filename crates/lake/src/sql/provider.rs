//! What the engine asks of a table, answered once for all of ours.
//!
//! Not here: which rows a table has. Invariant: a table only plans; nothing is read before the
//! engine runs the plan.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::{Session, TableProvider};
use datafusion::error::Result as EngineResult;
use datafusion::logical_expr::{Expr, TableProviderFilterPushDown, TableType};
use datafusion::physical_plan::ExecutionPlan;

/// The rows of a table within a scope.
pub(super) trait Rows: Debug + Send + Sync + 'static {
    /// How the engine lists the table.
    const KIND: TableType;

    /// The columns.
    fn schema(&self) -> SchemaRef;

    /// How to read the asked columns of the rows that may pass the filters.
    fn plan(
        &self,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
    ) -> EngineResult<Arc<dyn ExecutionPlan>>;
}

/// Rows as the engine takes them.
#[derive(Debug)]
pub(super) struct Provider<R>(pub(super) R);

type Scanning<'t> = Pin<Box<dyn Future<Output = EngineResult<Arc<dyn ExecutionPlan>>> + Send + 't>>;

impl<R: Rows> TableProvider for Provider<R> {
    fn schema(&self) -> SchemaRef {
        self.0.schema()
    }

    fn table_type(&self) -> TableType {
        R::KIND
    }

    fn supports_filters_pushdown(
        &self,
        filters: &[&Expr],
    ) -> EngineResult<Vec<TableProviderFilterPushDown>> {
        // The engine filters again: what is used here only saves reading.
        Ok(vec![TableProviderFilterPushDown::Inexact; filters.len()])
    }

    fn scan<'a, 'b, 'c, 'd, 't>(
        &'a self,
        _state: &'b dyn Session,
        projection: Option<&'c Vec<usize>>,
        filters: &'d [Expr],
        _limit: Option<usize>,
    ) -> Scanning<'t>
    where
        'a: 't,
        'b: 't,
        'c: 't,
        'd: 't,
        Self: 't,
    {
        Box::pin(async move { self.0.plan(projection, filters) })
    }
}
