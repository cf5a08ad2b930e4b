//! Running one query within its limits, on a thread of its own.
//!
//! Invariant: when a limit is passed the query ends; the gateway goes on.

use std::sync::Arc;
use std::time::Duration;

use datafusion::error::DataFusionError;
use datafusion::execution::context::SQLOptions;
use datafusion::execution::disk_manager::{DiskManagerBuilder, DiskManagerMode};
use datafusion::execution::memory_pool::GreedyMemoryPool;
use datafusion::execution::object_store::ObjectStoreRegistry;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::object_store::ObjectStore;
use datafusion::physical_plan::execute_stream;
use datafusion::prelude::{SessionConfig, SessionContext};
use futures::StreamExt;
use tokio::time::Instant;
use url::Url;

use super::cell::{SqlValue, values};
use super::deadline::watched;
use super::guard::{allowed, parse};
use super::provider::Provider;
use super::table::Events;
use super::views::{Kind, View};
use super::wrong::{self, invalid};
use crate::error::{LakeError, Result, SqlError};
use crate::lake::Lake;
use crate::query::{Filter, Scope};

/// What one query may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SqlLimits {
    /// Bytes of memory for the engine; the result may take a quarter of that on top.
    pub memory: usize,
    /// Seconds.
    pub seconds: u64,
    /// Rows of the result; further ones are cut off, and said to be.
    pub rows: usize,
}

/// Queries that run at the same time; each may take the memory of its limit. Further ones wait
/// within their own time.
pub(crate) const AT_ONCE: usize = 8;
/// Seconds beyond its limit after which a query that has not ended is not waited for.
const PATIENCE: u64 = 2;

impl Default for SqlLimits {
    fn default() -> Self {
        Self {
            memory: 256 << 20,
            seconds: 30,
            rows: 100_000,
        }
    }
}

/// The result of a query.
#[derive(Debug, Clone, PartialEq)]
pub struct SqlTable {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<SqlValue>>,
    /// Whether there would be more.
    pub truncated: bool,
}

impl Lake {
    /// The limits that the gateway is configured with.
    #[must_use]
    pub fn sql_limits(&self) -> SqlLimits {
        self.inner.config.sql
    }

    /// Runs one SELECT over `events`, `figures` and `arrivals` within the scope.
    ///
    /// # Errors
    /// [`SqlError`] in [`LakeError::Sql`] says what is wrong with the query or which limit it
    /// passed; other errors when the lake cannot be read.
    pub async fn sql(&self, scope: &Scope, text: &str, limits: SqlLimits) -> Result<SqlTable> {
        let limits = SqlLimits {
            memory: limits.memory.min(self.inner.config.sql.memory),
            ..limits
        };
        let files = self.event_files(scope, None).await?;
        let files = files
            .into_iter()
            .flat_map(|(day, f)| f.into_iter().map(move |f| (day, f)));
        let tests = self.tests(scope, &Filter::default()).await?;
        let events = Events {
            lake: self.clone(),
            files: files.collect(),
            tests,
        };
        let views = Kind::ALL.map(|kind| View {
            kind,
            lake: self.clone(),
            scope: scope.clone(),
            runtime: tokio::runtime::Handle::current(),
        });
        let tables = Tables { events, views };
        let text = text.to_owned();
        let late = || {
            LakeError::from(SqlError::Time {
                seconds: limits.seconds,
            })
        };
        let patience = Duration::from_secs(limits.seconds.saturating_add(PATIENCE));
        let answer = async {
            // Those that nobody waits for any more count too, until they have really ended.
            let running = Arc::clone(&self.inner.queries).acquire_owned().await;
            let (done, result) = tokio::sync::oneshot::channel();
            // A thread and runtime of its own: a busy query slows no page, and a process that
            // ends does not wait for it.
            let thread = std::thread::Builder::new().name("sql".to_owned());
            let started = thread.spawn(move || {
                let _nobody_waits = done.send(run(tables, &text, limits));
                drop(running);
            });
            started.map_err(|e| LakeError::from(SqlError::Failed(e.to_string())))?;
            let interrupted = |_| LakeError::from(SqlError::Failed("it was interrupted".into()));
            result.await.map_err(interrupted)?
        };
        let waited = tokio::time::timeout(patience, answer).await;
        waited.unwrap_or_else(|_| Err(late()))
    }
}

/// What a query may read.
struct Tables {
    events: Events,
    views: [View; 2],
}

fn run(tables: Tables, text: &str, limits: SqlLimits) -> Result<SqlTable> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    let runtime = runtime.map_err(|e| SqlError::Failed(e.to_string()))?;
    let done = runtime.block_on(async {
        // A limit beyond what the clock can say is none.
        let now = Instant::now();
        let year = Duration::from_secs(365 * 24 * 3600);
        let until = now + Duration::from_secs(limits.seconds).min(year);
        let late = || {
            Err(LakeError::from(SqlError::Time {
                seconds: limits.seconds,
            }))
        };
        match tokio::time::timeout_at(until, query(tables, text, (limits, until))).await {
            // One long step may pass both limits, and a step that was stopped is no failure of
            // the query's: the first limit is named.
            Ok(Err(LakeError::Sql(SqlError::Memory { .. } | SqlError::Failed(_))))
                if Instant::now() >= until =>
            {
                late()
            }
            Ok(done) => done,
            Err(_) => late(),
        }
    });
    // A reading thread notices by itself that no one listens; it is not waited for.
    runtime.shutdown_background();
    done
}

fn context(tables: Tables, limits: SqlLimits) -> Result<SessionContext> {
    let failed = |e: DataFusionError| LakeError::from(SqlError::Failed(e.to_string()));
    let disk = DiskManagerBuilder::default().with_mode(DiskManagerMode::Disabled);
    let environment = RuntimeEnvBuilder::new()
        .with_memory_pool(Arc::new(GreedyMemoryPool::new(limits.memory)))
        .with_disk_manager_builder(disk)
        .with_object_store_registry(Arc::new(NoStores))
        .build_arc()
        .map_err(failed)?;
    let mut config = SessionConfig::new()
        .with_target_partitions(1)
        .with_information_schema(false)
        .with_default_catalog_and_schema("gateway", "public");
    config.options_mut().execution.enable_recursive_ctes = false;
    let state = allowed()
        .with_config(config)
        .with_runtime_env(environment)
        .build();
    let context = SessionContext::new_with_state(state);
    context
        .register_table("events", Arc::new(Provider(tables.events)))
        .map_err(failed)?;
    for view in tables.views {
        context
            .register_table(view.kind.name(), Arc::new(Provider(view)))
            .map_err(failed)?;
    }
    Ok(context)
}

/// Object stores: there are none.
#[derive(Debug)]
struct NoStores;

impl ObjectStoreRegistry for NoStores {
    fn register_store(&self, _: &Url, store: Arc<dyn ObjectStore>) -> Option<Arc<dyn ObjectStore>> {
        drop(store);
        None
    }

    fn get_store(&self, _: &Url) -> Result<Arc<dyn ObjectStore>, DataFusionError> {
        Err(DataFusionError::Plan(
            "there are no files to read from".to_owned(),
        ))
    }
}

async fn query(
    tables: Tables,
    text: &str,
    (limits, until): (SqlLimits, Instant),
) -> Result<SqlTable> {
    let context = context(tables, limits)?;
    let state = context.state();
    let query = parse(&state, text)?;
    let statement = datafusion::logical_expr::sqlparser::ast::Statement::Query(query);
    let statement = datafusion::sql::parser::Statement::Statement(Box::new(statement));
    let plan = state
        .statement_to_plan(statement)
        .await
        .map_err(|e| invalid(&e))?;
    let options = SQLOptions::new()
        .with_allow_ddl(false)
        .with_allow_dml(false)
        .with_allow_statements(false);
    options.verify_plan(&plan).map_err(|e| invalid(&e))?;
    let frame = context
        .execute_logical_plan(plan)
        .await
        .map_err(|e| invalid(&e))?;
    let columns = frame
        .schema()
        .fields()
        .iter()
        .map(|f| f.name().clone())
        .collect();
    let task = Arc::new(frame.task_ctx());
    let plan = frame.create_physical_plan().await;
    let plan = plan.and_then(|plan| watched(plan, until.into_std()));
    let stream = plan.and_then(|plan| execute_stream(plan, task));
    let mut stream = stream.map_err(|e| engine(&e, limits))?;
    let mut table = SqlTable {
        columns,
        rows: Vec::new(),
        truncated: false,
    };
    let mut size = 0;
    while let Some(batch) = stream.next().await {
        let batch = batch.map_err(|e| engine(&e, limits))?;
        let columns: Vec<Vec<SqlValue>> =
            batch.columns().iter().map(values).collect::<Result<_>>()?;
        for at in 0..batch.num_rows() {
            let row: Vec<SqlValue> = columns.iter().map(|c| c[at].clone()).collect();
            size += row.iter().map(SqlValue::size).sum::<usize>();
            if table.rows.len() == limits.rows || size > limits.memory / 4 {
                table.truncated = true;
                return Ok(table);
            }
            table.rows.push(row);
        }
    }
    Ok(table)
}

/// A failure while running: a passed limit, a broken file, or the query's own.
fn engine(error: &DataFusionError, limits: SqlLimits) -> LakeError {
    match error.find_root() {
        DataFusionError::ResourcesExhausted(_) => SqlError::Memory {
            megabytes: limits.memory >> 20,
        }
        .into(),
        other => {
            let text = other.strip_backtrace();
            let first = text.lines().next().unwrap_or_default();
            match wrong::ran(first.chars().take(500).collect()) {
                SqlError::Invalid(text) => SqlError::Failed(text),
                told => told,
            }
            .into()
        }
    }
}
