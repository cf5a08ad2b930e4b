//! PostgreSQL through a pool of connections.
//!
//! Not here: how the way to the server is protected ([`super::address`]).
//! Invariant: a connection whose transaction was not ended is closed, never handed to another.

use std::sync::Arc;
use std::time::Duration;

use bytes::BytesMut;
use deadpool_postgres::{
    Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime,
};
use futures::{TryStreamExt, pin_mut};
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{NoTls, Statement};

use super::address::Address;
use super::{Answer, CHUNK, RowSink};
use crate::error::StoreError;
use crate::value::{Row, Sql, Value};

const CONNECTIONS: usize = 16;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a task waits while all connections are in use.
const WAIT_TIMEOUT: Duration = Duration::from_secs(30);
type BoxError = Box<dyn std::error::Error + Sync + Send>;

/// A configured server.
#[derive(Debug)]
pub(super) struct Postgres {
    pool: Pool,
    server: String,
    user: String,
}

impl Postgres {
    /// Parses the address and makes one connection, so that mistakes show at the start.
    pub(super) async fn open(url: &str) -> Result<Self, StoreError> {
        let Address {
            config,
            tls,
            server,
        } = Address::parse(url)?;
        let user = config.get_user().unwrap_or_default().to_owned();
        let fast = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = match tls {
            Some(tls) => Manager::from_config(config, tls, fast),
            None => Manager::from_config(config, NoTls, fast),
        };
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .create_timeout(Some(CONNECT_TIMEOUT))
            .wait_timeout(Some(WAIT_TIMEOUT))
            .build()
            .map_err(|e| StoreError::BadAddress(e.to_string()))?;
        let this = Self { pool, server, user };
        let _first: Object = this.connection().await?;
        Ok(this)
    }

    pub(super) fn place(&self) -> String {
        self.server.clone()
    }

    pub(super) async fn connection(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(|e| match e {
            PoolError::Backend(e) => self.error(&e, "connecting"),
            other => self.unreachable(other.to_string()),
        })
    }

    fn unreachable(&self, reason: String) -> StoreError {
        StoreError::Unreachable {
            server: self.server.clone(),
            reason,
        }
    }

    /// Runs one statement and collects its rows.
    pub(super) async fn run(
        &self,
        client: &Object,
        sql: &Sql,
        params: &[Value],
    ) -> Result<Answer, StoreError> {
        let fail = |e: tokio_postgres::Error| self.error(&e, &sql.text);
        let statement = prepare(client, sql).await.map_err(fail)?;
        if statement.params().len() != params.len() {
            let reason = format!(
                "{} parameters given, {} expected",
                params.len(),
                statement.params().len()
            );
            return Err(StoreError::statement(reason, &sql.text));
        }
        let params = params.iter();
        if statement.columns().is_empty() {
            let changed = client.execute_raw(&statement, params).await.map_err(fail)?;
            return Ok(Answer {
                changed,
                rows: Vec::new(),
            });
        }
        let columns = columns(&statement);
        let stream = client.query_raw(&statement, params).await.map_err(fail)?;
        pin_mut!(stream);
        let mut rows = Vec::new();
        while let Some(row) = stream.try_next().await.map_err(fail)? {
            rows.push(read(&row, &columns).map_err(fail)?);
        }
        Ok(Answer {
            changed: stream.rows_affected().unwrap_or(0),
            rows,
        })
    }

    /// Runs a query and hands its rows on in chunks.
    pub(super) async fn stream(
        &self,
        client: &Object,
        sql: &Sql,
        sink: &RowSink,
    ) -> Result<(), StoreError> {
        let fail = |e: tokio_postgres::Error| self.error(&e, &sql.text);
        let statement = prepare(client, sql).await.map_err(fail)?;
        let columns = columns(&statement);
        let none: [Value; 0] = [];
        let stream = client
            .query_raw(&statement, none.iter())
            .await
            .map_err(fail)?;
        pin_mut!(stream);
        let mut chunk = Vec::with_capacity(CHUNK);
        while let Some(row) = stream.try_next().await.map_err(fail)? {
            chunk.push(read(&row, &columns).map_err(fail)?);
            if chunk.len() >= CHUNK && sink.send(Ok(std::mem::take(&mut chunk))).await.is_err() {
                return Ok(());
            }
        }
        let _ = sink.send(Ok(chunk)).await;
        Ok(())
    }

    /// Runs statements without parameters or results.
    pub(super) async fn batch(&self, client: &Object, sql: &str) -> Result<(), StoreError> {
        client
            .batch_execute(sql)
            .await
            .map_err(|e| self.error(&e, sql))
    }

    /// Translates an error of the driver or the server.
    fn error(&self, e: &tokio_postgres::Error, sql: &str) -> StoreError {
        let Some(db) = e.as_db_error() else {
            // What is no answer of the server and no conversion is the connection itself.
            let cause = std::error::Error::source(e).map(ToString::to_string);
            let reason = cause.map_or_else(|| e.to_string(), |c| format!("{e}: {c}"));
            if reason.contains("TLS handshake") {
                let server = self.server.clone();
                return StoreError::Tls { server, reason };
            }
            let connection =
                e.is_closed() || reason.contains("connect") || reason.contains("communicating");
            return if connection {
                self.unreachable(reason)
            } else {
                StoreError::statement(reason, sql)
            };
        };
        let reason = db.message().to_owned();
        let (code, server) = (db.code(), self.server.clone());
        if *code == SqlState::UNIQUE_VIOLATION {
            return conflict(db);
        }
        match code.code() {
            "28P01" | "28000" => StoreError::WrongPassword {
                server,
                user: self.user.clone(),
            },
            "3D000" => StoreError::NoDatabase { server },
            "53100" => StoreError::DiskFull { place: server },
            "40001" | "40P01" | "55P03" => StoreError::Locked {
                place: server,
                reason,
            },
            "57P01" | "57P02" | "57P03" | "53300" => self.unreachable(reason),
            "P0001" => StoreError::Constraint(reason),
            class if class.starts_with("23") => StoreError::Constraint(reason),
            class if class.starts_with("08") => self.unreachable(reason),
            _ => StoreError::statement(reason, sql),
        }
    }
}

async fn prepare(client: &Object, sql: &Sql) -> Result<Statement, tokio_postgres::Error> {
    if sql.is_fixed() {
        client.prepare_cached(&sql.text).await
    } else {
        client.prepare(&sql.text).await
    }
}

fn columns(statement: &Statement) -> Arc<[String]> {
    statement
        .columns()
        .iter()
        .map(|c| c.name().to_owned())
        .collect()
}

/// Reads the columns from "Key (a, b)=(…) already exists."; the values are left alone.
fn conflict(db: &tokio_postgres::error::DbError) -> StoreError {
    let key = db
        .detail()
        .and_then(|d| d.strip_prefix("Key ("))
        .and_then(|d| d.split_once(")=("));
    let columns = match (key, db.constraint()) {
        (Some((columns, _)), _) => columns
            .split(", ")
            .map(|c| c.trim_matches('"').to_owned())
            .collect(),
        (None, constraint) => constraint.map(str::to_owned).into_iter().collect(),
    };
    StoreError::Conflict {
        table: db.table().unwrap_or_default().to_owned(),
        columns,
    }
}

fn read(row: &tokio_postgres::Row, columns: &Arc<[String]>) -> Result<Row, tokio_postgres::Error> {
    let mut values = Vec::with_capacity(columns.len());
    for i in 0..row.len() {
        values.push(row.try_get::<_, Option<Value>>(i)?.unwrap_or(Value::Null));
    }
    Ok(Row {
        columns: Arc::clone(columns),
        values,
    })
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, BoxError> {
        let wrong = || format!("a {} parameter where the statement takes {ty}", self.kind()).into();
        match (self, ty) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(v), &Type::INT8) => v.to_sql(ty, out),
            (Self::Int(v), &Type::INT4) => i32::try_from(*v)?.to_sql(ty, out),
            (Self::Int(v), &Type::INT2) => i16::try_from(*v)?.to_sql(ty, out),
            #[expect(
                clippy::cast_precision_loss,
                reason = "SQLite converts in the same way"
            )]
            (Self::Int(v), &Type::FLOAT8) => (*v as f64).to_sql(ty, out),
            (Self::Real(v), &Type::FLOAT8) => v.to_sql(ty, out),
            (Self::Text(v), _) if <&str as ToSql>::accepts(ty) => v.to_sql(ty, out),
            (Self::Blob(v), &Type::BYTEA) => v.to_sql(ty, out),
            _ => Err(wrong()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, BoxError> {
        Ok(match *ty {
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Self::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(ty, raw)?),
            Type::FLOAT4 => Self::Real(f32::from_sql(ty, raw)?.into()),
            Type::NUMERIC => numeric(raw)?,
            Type::BYTEA => Self::Blob(raw.to_vec()),
            _ => Self::Text(<&str>::from_sql(ty, raw)?.to_owned()),
        })
    }

    fn accepts(ty: &Type) -> bool {
        let known = [
            Type::INT8,
            Type::INT4,
            Type::INT2,
            Type::BOOL,
            Type::FLOAT8,
            Type::FLOAT4,
            Type::NUMERIC,
            Type::BYTEA,
        ];
        known.contains(ty) || <&str as FromSql>::accepts(ty)
    }
}

/// NUMERIC in its binary form (count, weight, sign, scale, then digits to base 10,000), which is
/// what SUM of BIGINT returns: a whole number within BIGINT stays one, others become reals.
fn numeric(raw: &[u8]) -> Result<Value, BoxError> {
    let word = |i: usize| -> Result<i16, BoxError> {
        let two = raw.get(i * 2..i * 2 + 2).ok_or("a short NUMERIC")?;
        Ok(i16::from_be_bytes([two[0], two[1]]))
    };
    let (count, weight, sign) = (word(0)?, word(1)?, word(2)?);
    let mut whole: i128 = 0;
    let mut real = 0.0_f64;
    for i in 0..count {
        let digit = word(4 + usize::try_from(i)?)?;
        let power = i32::from(weight) - i32::from(i);
        real += f64::from(digit) * 10_000_f64.powi(power);
        if (0..5).contains(&power) {
            whole += i128::from(digit) * 10_000_i128.pow(u32::try_from(power)?);
        }
    }
    // Digits after the point, or more than BIGINT can hold, make it a real number.
    let exact = weight < 5 && count <= weight + 1;
    let negative = sign == 0x4000;
    match i64::try_from(if negative { -whole } else { whole }) {
        Ok(v) if exact => Ok(Value::Int(v)),
        _ => Ok(Value::Real(if negative { -real } else { real })),
    }
}
