//! One condition in SQL on single observations, for exports: the guard of a query without the
//! query.
//!
//! Not here: reading files. Invariant: a condition sees one row at a time, so it can bring nothing
//! into an answer that the scope left out.

use std::sync::{Arc, LazyLock};

use datafusion::arrow::array::{Array as _, BooleanArray, RecordBatch};
use datafusion::arrow::compute::filter_record_batch;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::DFSchema;
use datafusion::common::cast::as_boolean_array;
use datafusion::error::DataFusionError;
use datafusion::execution::session_state::SessionState;
use datafusion::logical_expr::sqlparser::ast::ExprWithAlias;
use datafusion::physical_plan::PhysicalExpr;
use datafusion::prelude::SessionConfig;

use super::guard::{allowed, parse_condition};
use super::wrong::invalid;
use crate::error::{LakeError, Place as _, Result, SqlError};
use crate::schema::schema;

static STATE: LazyLock<SessionState> =
    LazyLock::new(|| allowed().with_config(SessionConfig::new()).build());

/// A condition on the columns of `events`, read and checked.
#[derive(Debug, Clone)]
pub struct Condition(Arc<dyn PhysicalExpr>);

impl Condition {
    /// Reads a condition, such as `source_port = 23 AND extra['tag'] = 'telnet'`: what may stand
    /// after WHERE in a query, without subqueries.
    ///
    /// # Errors
    /// [`SqlError`] in [`LakeError::Sql`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self> {
        let expr = parse_condition(text)?;
        let columns = DFSchema::try_from(schema()).map_err(|e| invalid(&e))?;
        let expr = ExprWithAlias { expr, alias: None };
        let expr = STATE.create_logical_expr_from_sql_expr(expr, &columns);
        let expr = expr.map_err(|e| invalid(&e))?;
        let made = STATE.create_physical_expr(expr, &columns);
        let made = made.map_err(|e| invalid(&e))?;
        match made.data_type(&schema()) {
            Ok(DataType::Boolean) => {
                // A constant that cannot be what it is compared with shows without any row.
                let nothing = RecordBatch::new_empty(schema());
                made.evaluate(&nothing).map_err(|e| invalid(&e))?;
                Ok(Self(made))
            }
            Ok(other) => Err(SqlError::Invalid(format!(
                "the condition gives {other}, not yes or no; compare it with something"
            ))
            .into()),
            Err(error) => Err(invalid(&error)),
        }
    }

    /// The rows of a batch that has all columns for which the condition holds.
    pub(crate) fn keep(&self, batch: &RecordBatch) -> Result<RecordBatch> {
        let failed = |e: DataFusionError| {
            let first = e.strip_backtrace();
            let first = first.lines().next().unwrap_or_default().to_owned();
            LakeError::from(SqlError::Failed(first))
        };
        let value = self.0.evaluate(batch).map_err(failed)?;
        let value = value.into_array(batch.num_rows()).map_err(failed)?;
        let holds = as_boolean_array(&value).map_err(failed)?;
        // NULL is not yes.
        let holds: BooleanArray = (0..holds.len())
            .map(|row| Some(holds.is_valid(row) && holds.value(row)))
            .collect();
        filter_record_batch(batch, &holds).place("filtering a batch")
    }
}
