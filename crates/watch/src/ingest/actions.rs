//! The use cases of ingest: take files in, read kept input again, finish what was cut off.
//!
//! Invariant: a caller that gets a summary can rely on every row in it being stored, a duplicate,
//! expired, or in quarantine.

use super::commit::{COMMIT_ROWS, Committer, Event, Pass};
use super::decode::{self, Exchange, Job, Known, Stopped};
use super::store::{self, InputRecord};
use super::{Input, Options, SourceRecord, Summary, accept, raw};
use crate::{Watch, WatchError, rights};
use base::id::TenantId;
use base::{Actor, ContentHash, Timestamp};
use directory::lookup::Tables;
use lake::Batch;
use tokio::sync::mpsc;

/// Events that may wait between decoder and committer: the decoder stops when it is ahead.
const EVENTS: usize = 1;

/// Takes inputs in and reads them to their end.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; a full disk; the store's.
/// What was committed before an error stays and is not done twice by the next attempt.
pub async fn ingest(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    inputs: Vec<Input>,
    options: &Options,
) -> Result<Summary, WatchError> {
    ingest_seen(actor, watch, tenant, (inputs, options), &|_, _| {}).await
}

/// As [`ingest`]; tells `seen` from time to time how many files and rows were read.
///
/// # Errors
/// As [`ingest`].
pub async fn ingest_seen(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (inputs, options): (Vec<Input>, &Options),
    seen: &(dyn Fn(u64, u64) + Sync),
) -> Result<Summary, WatchError> {
    rights::analyst(actor, tenant)?;
    let (work, jobs) = mpsc::channel(1);
    let tables = tables(watch, tenant).await?;
    let feeder = async {
        for input in inputs {
            let (blob, name) = accept::accept(watch, tenant, input, options).await?;
            let received_at = watch.clock().now();
            let input = InputRecord {
                blob,
                name,
                options: options.clone(),
                received_at,
            };
            if work.send(job(watch, tenant, input, &tables)).await.is_err() {
                break;
            }
        }
        drop(work);
        Ok(())
    };
    let (fed, summary) = tokio::join!(feeder, drain(watch, tenant, (Pass::First, seen), jobs));
    let (summary, _) = summary?;
    fed.map(|()| summary)
}

/// Only keeps an input, for a job to read: the answer to an upload comes after this.
///
/// # Errors
/// As [`ingest`].
pub async fn keep(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    input: Input,
    options: &Options,
) -> Result<ContentHash, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(accept::accept(watch, tenant, input, options).await?.0)
}

/// Reads every input that was kept and not read to its end: after an upload, or after a crash.
/// Returns how many administrations had some.
///
/// # Errors
/// The store's and the lake's.
pub async fn finish_accepted(watch: &Watch) -> Result<Vec<(TenantId, Summary)>, WatchError> {
    let mut by_tenant: std::collections::BTreeMap<TenantId, Vec<ContentHash>> =
        std::collections::BTreeMap::new();
    for (tenant, blob) in store::unfinished(watch.db()).await? {
        by_tenant.entry(tenant).or_default().push(blob);
    }
    let mut done = Vec::new();
    for (tenant, blobs) in by_tenant {
        done.push((tenant, read_again(watch, tenant, &blobs).await?));
    }
    Ok(done)
}

/// Reads kept inputs to their end, by their hashes.
pub(crate) async fn read_again(
    watch: &Watch,
    tenant: TenantId,
    blobs: &[ContentHash],
) -> Result<Summary, WatchError> {
    Ok(read_kept(watch, tenant, Pass::First, blobs).await?.0)
}

/// Reads every input with an open quarantine entry once more, by the mappings of today. Entries
/// whose rows are observations now are settled; the others stay.
///
/// # Errors
/// [`WatchError::Denied`]; the store's and the lake's.
pub async fn retry(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Summary, WatchError> {
    let blobs = crate::quarantine::actions::open_inputs(actor, watch, tenant).await?;
    let (summary, refused) = read_kept(watch, tenant, Pass::Again, &blobs).await?;
    let settled = crate::quarantine::settle(watch, tenant, &blobs, &refused).await?;
    tracing::info!(settled, "refused input was read again");
    Ok(summary)
}

/// The rows that were refused, by source.
type Refused = std::collections::BTreeSet<(ContentHash, i64)>;

async fn read_kept(
    watch: &Watch,
    tenant: TenantId,
    pass: Pass,
    blobs: &[ContentHash],
) -> Result<(Summary, Refused), WatchError> {
    let (work, jobs) = mpsc::channel(1);
    let tables = tables(watch, tenant).await?;
    let feeder = async {
        for blob in blobs {
            let Some(input) = store::input(watch.db(), tenant, blob).await? else {
                continue;
            };
            if work.send(job(watch, tenant, input, &tables)).await.is_err() {
                break;
            }
        }
        drop(work);
        Ok::<(), WatchError>(())
    };
    let (fed, read) = tokio::join!(feeder, drain(watch, tenant, (pass, &|_, _| {}), jobs));
    let read = read?;
    fed.map(|()| read)
}

/// Sources received since a moment, newest first.
///
/// # Errors
/// [`WatchError::Denied`].
pub async fn sources(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<SourceRecord>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::recent(watch.db(), tenant, since, limit).await?)
}

pub(super) fn job(watch: &Watch, tenant: TenantId, input: InputRecord, tables: &Tables) -> Job {
    Job {
        tenant,
        blob: input.blob,
        name: input.name,
        options: input.options,
        mappings: watch.mappings(),
        tables: tables.clone(),
        received: input.received_at,
        now: watch.clock().now(),
    }
}

async fn tables(watch: &Watch, tenant: TenantId) -> Result<Tables, WatchError> {
    watch.tables(tenant).await
}

/// Decodes jobs on a thread of their own and commits what comes back.
async fn drain(
    watch: &Watch,
    tenant: TenantId,
    (pass, seen): (Pass, &(dyn Fn(u64, u64) + Sync)),
    mut jobs: mpsc::Receiver<Job>,
) -> Result<(Summary, Refused), WatchError> {
    let began = watch.clock().now();
    let (events, mut inbox) = mpsc::channel(EVENTS);
    let (give_back, spent) = std::sync::mpsc::channel();
    let worker = {
        let watch = watch.clone();
        let runtime = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || {
            let mut io = Wires {
                watch: watch.clone(),
                pass,
                tenant,
                events,
                spent,
                runtime,
            };
            while let Some(job) = jobs.blocking_recv() {
                read(&watch, &job, &mut io)?;
            }
            Ok::<(), ReadError>(())
        })
    };
    let mut committer = Committer::new(watch, tenant, pass, give_back);
    while let Some(event) = inbox.recv().await {
        committer.take(event).await?;
        seen(committer.summary.files, committer.summary.rows);
    }
    match worker.await {
        Ok(Ok(()) | Err(ReadError::Stopped)) => {}
        Ok(Err(ReadError::Watch(error))) => return Err(error),
        Err(panic) => return Err(WatchError::Invalid(format!("the decoder failed: {panic}"))),
    }
    committer.commit().await?;
    let (mut summary, refused) = (committer.summary, committer.refused_again);
    #[expect(clippy::cast_precision_loss, reason = "seconds of a run")]
    let seconds = (watch.clock().now().micros() - began.micros()) as f64 / 1e6;
    summary.seconds = seconds;
    Ok((summary, refused))
}

enum ReadError {
    Stopped,
    Watch(WatchError),
}

impl From<Stopped> for ReadError {
    fn from(Stopped: Stopped) -> Self {
        Self::Stopped
    }
}

fn read(watch: &Watch, job: &Job, io: &mut Wires) -> Result<(), ReadError> {
    match raw::open(watch, job.blob) {
        Ok(mut reader) => Ok(decode::run(job, &mut *reader, io)?),
        // One input that is gone must not keep the others from being read.
        Err(error) if raw::is_missing(&error) => Ok(decode::missing(job, io)?),
        Err(error) => Err(ReadError::Watch(error)),
    }
}

/// What connects the decoding thread to the async side.
struct Wires {
    watch: Watch,
    pass: Pass,
    tenant: TenantId,
    events: mpsc::Sender<Event>,
    spent: std::sync::mpsc::Receiver<Batch>,
    runtime: tokio::runtime::Handle,
}

impl Exchange for Wires {
    fn send(&mut self, event: Event) -> Result<(), Stopped> {
        self.events.blocking_send(event).map_err(|_| Stopped)
    }

    fn chunk_rows(&self) -> usize {
        COMMIT_ROWS
    }

    fn spent(&mut self) -> Option<Batch> {
        // There is room in the channel when the last event has been taken out of it; that nobody
        // takes events any more is said by the next one.
        let _room = self.runtime.block_on(self.events.reserve());
        self.spent.try_recv().ok()
    }

    fn known(&mut self, source: ContentHash) -> Result<Known, Stopped> {
        if self.pass == Pass::Again {
            return Ok(Known {
                record: None,
                rows_done: 0,
                complete: false,
            });
        }
        let ask = async {
            let progress = self.watch.lake().progress(self.tenant, source).await?;
            let record = store::source(self.watch.db(), self.tenant, &source).await?;
            Ok::<_, WatchError>((progress, record))
        };
        match self.runtime.block_on(ask) {
            Ok((progress, record)) => Ok(Known {
                record,
                rows_done: progress.map_or(0, |p| p.rows),
                complete: progress.is_some_and(|p| p.complete),
            }),
            Err(error) => {
                tracing::error!(%error, "the progress of a source cannot be read");
                Err(Stopped)
            }
        }
    }
}
