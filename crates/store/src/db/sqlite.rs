//! SQLite behind threads: one that writes, several that read, one more for each snapshot.
//!
//! Not here: any decision about transactions beyond starting and ending them.
//! Invariant: a connection lives on its own thread and is never shared, so a caller that gives up
//! waiting cannot leave a statement half done; commands run in the order they were sent.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use tokio::sync::{OwnedMutexGuard, oneshot};

use super::sqlite_error::error;
use super::{Answer, CHUNK, RowSink};
use crate::error::StoreError;
use crate::value::{Row, Sql, Value};

/// How long a statement waits for another process's write lock: as long as a task of this process
/// waits for its own writer.
const BUSY_TIMEOUT: Duration = WRITER_TIMEOUT;
/// The pause before a new database is asked again to keep a write-ahead log.
const PAUSE: Duration = Duration::from_millis(10);
/// How long a task of this process waits for the writer. Whoever asks for it while holding a
/// transaction would otherwise wait for itself for ever.
const WRITER_TIMEOUT: Duration = Duration::from_secs(30);
const STATEMENTS_KEPT: usize = 256;
/// Connections of snapshots that ended and are kept for the next ones: to open one and read the
/// schema takes longer than most of what is asked.
const SNAPSHOTS_KEPT: usize = 2;

type Job = Box<dyn FnOnce(&Connection) + Send>;

/// A connection on its own thread. Dropping it ends the thread after the work already sent.
#[derive(Debug, Clone)]
pub(super) struct Session {
    jobs: Sender<Job>,
}

impl Session {
    /// Opens the file; `readers` threads share the jobs (1 keeps them in order).
    fn start(path: &Path, readers: usize, writable: bool) -> Result<Self, StoreError> {
        let (jobs, queue) = channel::<Job>();
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..readers {
            let connection = connect(path, writable)?;
            let queue = Arc::clone(&queue);
            std::thread::Builder::new()
                .name("sqlite".into())
                .spawn(move || work(&connection, &queue))
                .map_err(|e| StoreError::io("starting a thread for", path, e))?;
        }
        Ok(Self { jobs })
    }

    /// Runs `f` on the connection's thread.
    pub(super) async fn call<T, F>(&self, f: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |c| {
            // The caller may have stopped waiting; the work is done all the same.
            let _ = reply.send(f(c));
        });
        self.jobs.send(job).map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    /// Rolls back whatever transaction is open, without waiting.
    pub(super) fn roll_back(&self) {
        let _ = self.jobs.send(Box::new(|c| {
            if !c.is_autocommit() {
                let _ = c.execute_batch("ROLLBACK");
            }
        }));
    }
}

/// The loop of a connection's thread; ends when the last [`Session`] is dropped.
fn work(connection: &Connection, queue: &Mutex<Receiver<Job>>) {
    loop {
        let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match job {
            Ok(job) => job(connection),
            Err(_) => return,
        }
    }
}

/// An opened SQLite file.
#[derive(Debug)]
pub(super) struct Sqlite {
    path: PathBuf,
    writer: Arc<tokio::sync::Mutex<Session>>,
    readers: Session,
    /// Outside of any transaction.
    idle: Mutex<Vec<Session>>,
}

impl Sqlite {
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let writer = Session::start(path, 1, true)?;
        let readers = std::thread::available_parallelism().map_or(2, |n| n.get().clamp(2, 8));
        Ok(Self {
            path: path.to_owned(),
            writer: Arc::new(tokio::sync::Mutex::new(writer)),
            readers: Session::start(path, readers, false)?,
            idle: Mutex::default(),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn place(&self) -> String {
        self.path.display().to_string()
    }

    /// The writer, to be held for one transaction.
    pub(super) async fn writer(&self) -> Result<OwnedMutexGuard<Session>, StoreError> {
        let lock = self.writer.clone().lock_owned();
        tokio::time::timeout(WRITER_TIMEOUT, lock)
            .await
            .map_err(|_| StoreError::Locked {
                place: self.place(),
                reason: "a transaction of this process does not end".into(),
            })
    }

    /// A connection of its own inside a read transaction.
    pub(super) async fn snapshot(&self) -> Result<Session, StoreError> {
        let kept = self.idle().pop();
        if let Some(session) = kept
            && self.begin_reading(&session).await.is_ok()
        {
            return Ok(session);
        }
        // What a new connection cannot do either is told by it.
        let session = Session::start(&self.path, 1, false)?;
        self.begin_reading(&session).await?;
        Ok(session)
    }

    async fn begin_reading(&self, session: &Session) -> Result<(), StoreError> {
        let place = self.place();
        let begin = session.call(move |c| {
            c.execute_batch("BEGIN; SELECT COUNT(*) FROM sqlite_schema")
                .map_err(|e| error(&e, &place, "BEGIN"))
        });
        begin.await
    }

    /// Ends a snapshot, without waiting.
    pub(super) fn give_back(&self, session: &Session) {
        session.roll_back();
        let mut idle = self.idle();
        if idle.len() < SNAPSHOTS_KEPT {
            idle.push(session.clone());
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Session>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads on a reader; a statement that writes (`… RETURNING`) goes to the writer instead.
    pub(super) async fn fetch(&self, sql: Sql, params: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let place = self.place();
        let attempt = self.readers.call(move |c| {
            match reads_only(c, &sql).map_err(|e| error(&e, &place, &sql.text))? {
                true => run(c, &sql, &params, &place).map(|a| Ok(a.rows)),
                false => Ok(Err((sql, params))),
            }
        });
        match attempt.await? {
            Ok(rows) => Ok(rows),
            Err((sql, params)) => Ok(self.write(sql, params).await?.rows),
        }
    }

    /// Runs one statement on the writer in a transaction of its own.
    pub(super) async fn write(&self, sql: Sql, params: Vec<Value>) -> Result<Answer, StoreError> {
        let place = self.place();
        self.writer()
            .await?
            .call(move |c| run(c, &sql, &params, &place))
            .await
    }
}

/// Makes a new file for its owner alone; SQLite gives what it puts beside it the same mode.
#[cfg(unix)]
fn private(path: &Path) {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    // One that is there stays; what else stands in the way, SQLite says when it opens.
    let _ = options.write(true).create_new(true).mode(0o600).open(path);
}

#[cfg(not(unix))]
fn private(_: &Path) {}

fn connect(path: &Path, writable: bool) -> Result<Connection, StoreError> {
    let place = path.display().to_string();
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if writable {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let fail = |e: rusqlite::Error| error(&e, &place, "opening the database");
    if writable {
        private(path);
    }
    let c = Connection::open_with_flags(path, flags).map_err(fail)?;
    c.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    c.busy_timeout(BUSY_TIMEOUT).map_err(fail)?;
    c.execute_batch("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;")
        .map_err(fail)?;
    if writable {
        let mut waited = Duration::ZERO;
        let patience = || {
            std::thread::sleep(PAUSE);
            waited += PAUSE;
            waited < BUSY_TIMEOUT
        };
        to_wal(&c, patience).map_err(fail)?;
    } else {
        c.execute_batch("PRAGMA query_only = ON").map_err(fail)?;
    }
    // The first real read: a damaged file is noticed here and not in the middle of a page.
    c.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(()))
        .map_err(fail)?;
    Ok(c)
}

/// Has the database keep a write-ahead log. On a new file this turns a read lock into a write lock,
/// and there SQLite refuses at once instead of waiting, since two that did so would wait for each
/// other for ever. So whoever opens a new file beside another process asks again, each time
/// after `patience`, until that says no.
fn to_wal(c: &Connection, mut patience: impl FnMut() -> bool) -> Result<(), rusqlite::Error> {
    loop {
        match c.execute_batch("PRAGMA journal_mode = WAL") {
            Err(e) if is_busy(&e) && patience() => {}
            done => return done,
        }
    }
}

fn is_busy(e: &rusqlite::Error) -> bool {
    matches!(
        e.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}

fn reads_only(c: &Connection, sql: &Sql) -> Result<bool, rusqlite::Error> {
    Ok(c.prepare_cached(&numbered(&sql.text))?.readonly())
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(v) => ValueRef::Integer(*v),
            Self::Real(v) => ValueRef::Real(*v),
            Self::Text(v) => ValueRef::Text(v.as_bytes()),
            Self::Blob(v) => ValueRef::Blob(v),
        }))
    }
}

fn value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(v) => Value::Int(v),
        ValueRef::Real(v) => Value::Real(v),
        ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
        ValueRef::Blob(v) => Value::Blob(v.to_vec()),
    }
}

/// Runs one statement and collects its rows.
pub(super) fn run(
    c: &Connection,
    sql: &Sql,
    params: &[Value],
    place: &str,
) -> Result<Answer, StoreError> {
    let mut rows = Vec::new();
    let changed = step(c, sql, params, |row| {
        rows.push(row);
        true
    });
    Ok(Answer {
        changed: changed.map_err(|e| error(&e, place, &sql.text))?,
        rows,
    })
}

/// Runs a query and hands its rows on in chunks, waiting while the receiver is busy.
pub(super) fn stream(c: &Connection, sql: &Sql, place: &str, sink: &RowSink) {
    let mut chunk = Vec::with_capacity(CHUNK);
    let done = step(c, sql, &[], |row| {
        chunk.push(row);
        chunk.len() < CHUNK || sink.blocking_send(Ok(std::mem::take(&mut chunk))).is_ok()
    });
    let _ = match done {
        Ok(_) if chunk.is_empty() => Ok(()),
        Ok(_) => sink.blocking_send(Ok(chunk)),
        Err(e) => sink.blocking_send(Err(error(&e, place, &sql.text))),
    };
}

/// `$2` as SQLite writes it: `?2`. Its own `$2` would be a name, found by a search through all
/// names. Our statements have no `$` before a digit elsewhere.
fn numbered(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(at) = rest.find('$') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let number = after[1..].starts_with(|c: char| c.is_ascii_digit());
        out.push(if number { '?' } else { '$' });
        rest = &after[1..];
    }
    out.push_str(rest);
    out
}

/// Binds by number, steps through the rows until `each` says no, and returns how many rows the
/// statement changed.
fn step(
    c: &Connection,
    sql: &Sql,
    params: &[Value],
    mut each: impl FnMut(Row) -> bool,
) -> Result<u64, rusqlite::Error> {
    let mut statement = c.prepare_cached(&numbered(&sql.text))?;
    for index in 1..=statement.parameter_count() {
        let Some(param) = params.get(index - 1) else {
            return Err(rusqlite::Error::InvalidParameterCount(params.len(), index));
        };
        statement.raw_bind_parameter(index, param)?;
    }
    let columns: Arc<[String]> = statement
        .column_names()
        .iter()
        .map(|c| (*c).to_owned())
        .collect();
    let before = c.total_changes();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        let mut values = Vec::with_capacity(columns.len());
        for i in 0..columns.len() {
            values.push(value(row.get_ref(i)?));
        }
        if !each(Row {
            columns: Arc::clone(&columns),
            values,
        }) {
            break;
        }
    }
    drop(rows);
    let changes = if c.total_changes() == before {
        0
    } else {
        c.changes()
    };
    Ok(changes)
}

/// Starts, ends or otherwise runs statements that return nothing.
pub(super) fn batch(c: &Connection, sql: &str, place: &str) -> Result<(), StoreError> {
    c.execute_batch(sql).map_err(|e| error(&e, place, sql))
}

#[cfg(test)]
#[path = "sqlite_tests.rs"]
mod tests;
