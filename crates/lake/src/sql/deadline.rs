//! A plan that ends at a moment, whatever its steps are busy with.
//!
//! A join of large tables never waits, so no clock outside it is ever looked at. Here each step's
//! output is watched instead. Not here: a single step that gives nothing for long; whoever asked
//! does not wait for it. Invariant: no batch is handed on after the moment.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use datafusion::arrow::datatypes::SchemaRef;
use datafusion::arrow::record_batch::RecordBatch;
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::common::tree_node::{Transformed, TransformedResult as _, TreeNode as _};
use datafusion::error::{DataFusionError, Result};
use datafusion::execution::{RecordBatchStream, SendableRecordBatchStream, TaskContext};
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_plan::{
    DisplayAs, DisplayFormatType, ExecutionPlan, PlanProperties, ReplaceChildrenOptions,
};
use futures::Stream;

/// What a watched step says when it is too late. The query's own limits are named instead.
const LATE: &str = "the time of the query is over";

/// The same plan, of which every step ends at `until`.
pub(super) fn watched(
    plan: Arc<dyn ExecutionPlan>,
    until: Instant,
) -> Result<Arc<dyn ExecutionPlan>> {
    let wrap = |step: Arc<dyn ExecutionPlan>| {
        let watched: Arc<dyn ExecutionPlan> = Arc::new(Watched { step, until });
        Ok(Transformed::yes(watched))
    };
    plan.transform_up(wrap).data()
}

/// A step of a plan with its end.
#[derive(Debug, Clone)]
struct Watched {
    step: Arc<dyn ExecutionPlan>,
    until: Instant,
}

impl DisplayAs for Watched {
    fn fmt_as(&self, _: DisplayFormatType, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Watched")
    }
}

impl ExecutionPlan for Watched {
    fn name(&self) -> &'static str {
        "Watched"
    }

    fn properties(&self) -> &Arc<PlanProperties> {
        self.step.properties()
    }

    fn maintains_input_order(&self) -> Vec<bool> {
        vec![true]
    }

    fn children(&self) -> Vec<&Arc<dyn ExecutionPlan>> {
        vec![&self.step]
    }

    fn apply_expressions(
        &self,
        _: &mut dyn FnMut(&Arc<dyn PhysicalExpr>) -> Result<TreeNodeRecursion>,
    ) -> Result<TreeNodeRecursion> {
        Ok(TreeNodeRecursion::Continue)
    }

    fn replace_children(
        self: Arc<Self>,
        children: Vec<Arc<dyn ExecutionPlan>>,
        _: ReplaceChildrenOptions,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let until = self.until;
        match <[_; 1]>::try_from(children) {
            Ok([step]) => Ok(Arc::new(Self { step, until })),
            Err(other) => Err(DataFusionError::Internal(format!(
                "{} steps instead of one",
                other.len()
            ))),
        }
    }

    fn with_new_children(
        self: Arc<Self>,
        children: Vec<Arc<dyn ExecutionPlan>>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        use datafusion::physical_plan::ChildrenPropertiesMode;
        let options = ReplaceChildrenOptions::new(ChildrenPropertiesMode::Recompute);
        self.replace_children(children, options)
    }

    fn execute(
        &self,
        partition: usize,
        context: Arc<TaskContext>,
    ) -> Result<SendableRecordBatchStream> {
        Ok(Box::pin(Batches {
            inner: self.step.execute(partition, context)?,
            until: self.until,
        }))
    }
}

/// What a watched step gives.
struct Batches {
    inner: SendableRecordBatchStream,
    until: Instant,
}

impl Stream for Batches {
    type Item = Result<RecordBatch>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if Instant::now() >= self.until {
            let late = DataFusionError::Execution(LATE.to_owned());
            return Poll::Ready(Some(Err(late)));
        }
        self.inner.as_mut().poll_next(cx)
    }
}

impl RecordBatchStream for Batches {
    fn schema(&self) -> SchemaRef {
        self.inner.schema()
    }
}
