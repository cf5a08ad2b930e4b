//! The tables `figures` and `arrivals`: what was counted, and what arrived, as the scope shows it.
//!
//! Rows come from the database day by day while the engine reads them, so that years of figures
//! need no more memory than one day. Invariant: every row handed to the engine belongs to the
//! scope; a scope of single organisations gets their own figures and no arrivals.

use std::sync::{Arc, LazyLock};

use base::Day;
use base::id::TenantId;
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::common::ScalarValue;
use datafusion::error::{DataFusionError, Result as EngineResult};
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::logical_expr::{Expr, Operator, TableType};
use datafusion::physical_plan::ExecutionPlan;
use datafusion::physical_plan::stream::RecordBatchReceiverStreamBuilder;
use datafusion::physical_plan::streaming::{PartitionStream, StreamingTableExec};
use store::params;
use tokio::runtime::Handle;

use super::provider::Rows;
use super::rows;
use crate::error::Result;
use crate::lake::Lake;
use crate::query::Scope;
use crate::schema::time_type;

const DAYS: &str = "SELECT day FROM lake_day WHERE tenant = $1 AND day >= $2 AND day <= $3
    UNION SELECT day FROM lake_arrival WHERE tenant = $1 AND day >= $2 AND day <= $3
    ORDER BY day";

/// Which of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Figures,
    Arrivals,
}

static FIGURES: LazyLock<SchemaRef> = LazyLock::new(|| {
    made(&[
        ("day", DataType::Date32),
        ("breakdown", DataType::Utf8),
        ("key", DataType::Utf8),
        ("counts_as", DataType::Utf8),
        ("unit_kind", DataType::Utf8),
        ("classification_type", DataType::Utf8),
        ("report", DataType::Utf8),
        ("units", DataType::Int64),
        ("observations", DataType::Int64),
        ("fresh", DataType::Int64),
        ("continuing", DataType::Int64),
        ("gone", DataType::Int64),
        ("counted_at", time_type()),
    ])
});

static ARRIVALS: LazyLock<SchemaRef> = LazyLock::new(|| {
    made(&[
        ("day", DataType::Date32),
        ("provider", DataType::Utf8),
        ("report", DataType::Utf8),
        ("data_rows", DataType::Int64),
        ("files", DataType::Int64),
        ("shape", DataType::Utf8),
        ("received_at", time_type()),
    ])
});

fn made(columns: &[(&str, DataType)]) -> SchemaRef {
    let field = |(name, kind): &(&str, DataType)| Field::new(*name, kind.clone(), true);
    Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()))
}

impl Kind {
    pub(super) const ALL: [Self; 2] = [Self::Figures, Self::Arrivals];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Arrivals => "arrivals",
        }
    }

    pub(super) fn schema(self) -> SchemaRef {
        Arc::clone(match self {
            Self::Figures => &FIGURES,
            Self::Arrivals => &ARRIVALS,
        })
    }
}

/// One of the tables within a scope.
#[derive(Debug, Clone)]
pub(super) struct View {
    pub(super) kind: Kind,
    pub(super) lake: Lake,
    pub(super) scope: Scope,
    /// The runtime that the database's connections belong to; a query has one of its own.
    pub(super) runtime: Handle,
}

impl Rows for View {
    const KIND: TableType = TableType::View;

    fn schema(&self) -> SchemaRef {
        self.kind.schema()
    }

    fn plan(
        &self,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
    ) -> EngineResult<Arc<dyn ExecutionPlan>> {
        let schema = self.kind.schema();
        let every = || (0..schema.fields().len()).collect();
        let columns: Vec<usize> = projection.cloned().unwrap_or_else(every);
        let mut span = (i32::MIN, i32::MAX);
        filters.iter().for_each(|filter| narrow(filter, &mut span));
        let projected = Arc::new(schema.project(&columns)?);
        let part = Part {
            view: self.clone(),
            days: (Day::from_number(span.0), Day::from_number(span.1)),
            columns,
            schema: Arc::clone(&projected),
        };
        let plan =
            StreamingTableExec::try_new(projected, vec![Arc::new(part)], None, [], false, None)?;
        Ok(Arc::new(plan))
    }
}

impl View {
    /// The rows of one day.
    async fn day(&self, tenant: TenantId, day: Day) -> Result<RecordBatch> {
        match self.kind {
            Kind::Figures => rows::figures(&self.lake, &self.scope, (tenant, day)).await,
            Kind::Arrivals => rows::arrivals(&self.lake, &self.scope, (tenant, day)).await,
        }
    }

    async fn days(&self, tenant: TenantId, (from, to): (Day, Day)) -> Result<Vec<Day>> {
        let span = params![tenant, from, to];
        let rows = self.lake.inner.db.fetch(DAYS, span).await?;
        rows.iter().map(|row| Ok(row.get("day")?)).collect()
    }
}

/// Uses comparisons of `day` to read less.
fn narrow(filter: &Expr, span: &mut (i32, i32)) {
    let Expr::BinaryExpr(binary) = filter else {
        return;
    };
    if binary.op == Operator::And {
        narrow(&binary.left, span);
        narrow(&binary.right, span);
        return;
    }
    let (Expr::Column(column), Expr::Literal(ScalarValue::Date32(Some(day)), _)) =
        (&*binary.left, &*binary.right)
    else {
        return;
    };
    if column.name != "day" {
        return;
    }
    match binary.op {
        Operator::Eq => *span = (span.0.max(*day), span.1.min(*day)),
        Operator::Gt | Operator::GtEq => span.0 = span.0.max(*day),
        Operator::Lt | Operator::LtEq => span.1 = span.1.min(*day),
        _ => {}
    }
}

#[derive(Debug)]
struct Part {
    view: View,
    days: (Day, Day),
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
        let (view, span, columns) = (self.view.clone(), self.days, self.columns.clone());
        let runtime = view.runtime.clone();
        let failed = |e: crate::LakeError| DataFusionError::External(Box::new(e));
        let work = async move {
            for tenant in view.scope.tenants.clone() {
                for day in view.days(tenant, span).await.map_err(failed)? {
                    let rows = view.day(tenant, day).await.map_err(failed)?;
                    if sender.send(Ok(rows.project(&columns)?)).await.is_err() {
                        return Ok(());
                    }
                }
            }
            Ok(())
        };
        builder.spawn_on(work, &runtime);
        builder.build()
    }
}
