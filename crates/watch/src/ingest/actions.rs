//! The use cases of ingest: take files in, read kept input again, finish what was cut off.
//!
//! Invariant: a caller that gets a summary can rely on every row in it being stored, a duplicate,
//! expired, or in quarantine.

pub(crate) use super::raw::unnamed;

use super::commit::{COMMIT_ROWS, Committer, Event, Pass, Reread};
use super::decode::{self, Exchange, Job, Stopped};
use super::known::Known;
use super::store::{self, InputRecord, Reader};
use super::{Input, Options, SourceRecord, Summary, accept, raw, stream};
use crate::mapping::Mapped;
use crate::{Watch, WatchError, rights};
use base::id::TenantId;
use base::{Actor, ContentHash, Timestamp};
use directory::lookup::Tables;
use exchange::shadowserver::Mappings;
use futures::Stream;
use lake::Batch;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
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
    let means = means(watch, tenant).await?;
    let reader = Some(Reader::new(watch.clock().now()));
    let feeder = async {
        for input in inputs {
            let input = accept::accept(watch, tenant, input, options, reader).await?;
            if work.send(job(watch, tenant, input, &means)).await.is_err() {
                break;
            }
        }
        drop(work);
        Ok(())
    };
    let reading = drain(watch, tenant, (Pass::First, reader, seen), jobs);
    let (fed, summary) = tokio::join!(feeder, reading);
    if let (Some(reader), true) = (reader, fed.is_err() || summary.is_err()) {
        // The background work can go on at once; what failed is told by the error.
        let _given_back = store::release(watch.db(), tenant, reader).await;
    }
    let (summary, _) = summary?;
    fed.map(|()| summary)
}

/// Takes one input in and reads it; returns the hash of its bytes. If reading it is cut off, the
/// background work finishes it.
pub(crate) async fn take(
    watch: &Watch,
    tenant: TenantId,
    input: Input,
    options: &Options,
) -> Result<ContentHash, WatchError> {
    Ok(take_told(watch, tenant, input, options).await?.0)
}

/// As [`take`]; says also what became of it.
pub(super) async fn take_told(
    watch: &Watch,
    tenant: TenantId,
    input: Input,
    options: &Options,
) -> Result<(ContentHash, Summary), WatchError> {
    let reader = Some(Reader::new(watch.clock().now()));
    let kept = accept::accept(watch, tenant, input, options, reader).await?;
    let (summary, _) = read_kept(watch, tenant, (Pass::First, reader), &[kept.id]).await?;
    Ok((kept.blob, summary))
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
    Ok(accept::accept(watch, tenant, input, options, None)
        .await?
        .blob)
}

/// As [`keep`], for bytes that arrive over time, at most `limit`: they go to the disk as they come.
///
/// # Errors
/// As [`ingest`]; [`WatchError::BrokenOff`] and [`WatchError::TooLarge`]. Nothing is kept then.
pub async fn keep_arriving<S, B, E>(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (name, arriving, limit): (String, S, u64),
    options: &Options,
) -> Result<ContentHash, WatchError>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]> + Send + 'static,
    E: std::fmt::Display,
{
    let (to, reader) = stream::pipe();
    let input = Input::Stream {
        name,
        reader: Box::new(reader),
    };
    let keeping = keep(actor, watch, tenant, input, options);
    let (arrived, kept) = tokio::join!(stream::hand_on(arriving, limit, to), keeping);
    arrived.and(kept)
}

/// Reads every input that was kept, not read to its end, and that nobody else reads: after an
/// upload, or after a crash. One that cannot be read is noted in the log, does not keep the others
/// from being read, and is tried again in some minutes. Returns what was read, by administration.
///
/// # Errors
/// The store's, when it cannot say which inputs there are.
pub async fn finish_accepted(watch: &Watch) -> Result<Vec<(TenantId, Summary)>, WatchError> {
    let now = watch.clock().now();
    let mut by_tenant: std::collections::BTreeMap<TenantId, Vec<ContentHash>> =
        std::collections::BTreeMap::new();
    for (tenant, input) in store::unfinished(watch.db(), now).await? {
        by_tenant.entry(tenant).or_default().push(input);
    }
    let mut done = Vec::new();
    for (tenant, inputs) in by_tenant {
        let how = (Pass::First, Some(Reader::new(now)));
        if let Ok((summary, _)) = read_kept(watch, tenant, how, &inputs).await {
            done.push((tenant, summary));
            continue;
        }
        // Together they share commits; by itself each fails alone.
        for input in &inputs {
            match read_kept(watch, tenant, how, std::slice::from_ref(input)).await {
                Ok((summary, _)) => done.push((tenant, summary)),
                Err(error) => {
                    tracing::warn!(%tenant, %input, %error, "an input cannot be read; it is tried again");
                }
            }
        }
    }
    Ok(done)
}

/// Reads kept inputs to their end, by their keys.
pub(crate) async fn read_again(
    watch: &Watch,
    tenant: TenantId,
    inputs: &[ContentHash],
) -> Result<Summary, WatchError> {
    Ok(read_kept(watch, tenant, (Pass::First, None), inputs)
        .await?
        .0)
}

/// Reads every input with an open quarantine entry once more, by the mappings of today. Entries
/// whose rows are observations now are settled; the others stay, also those of reports that could
/// not be read to their end.
///
/// # Errors
/// [`WatchError::Denied`]; the store's and the lake's.
pub async fn retry(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Summary, WatchError> {
    let blobs = crate::quarantine::actions::open_inputs(actor, watch, tenant).await?;
    let (mut inputs, mut failed) = (Vec::new(), Vec::new());
    for blob in &blobs {
        for (input, has_failed) in store::of_blob(watch.db(), tenant, blob).await? {
            inputs.push(input);
            failed.extend(has_failed.then_some(input));
        }
    }
    // What failed may be there again, and its rows then come for the first time.
    let first = read_again(watch, tenant, &failed).await?;
    let how = (Pass::Again, None);
    let (mut summary, reread) = read_kept(watch, tenant, how, &inputs).await?;
    summary.stored += first.stored;
    summary.duplicates = summary.duplicates.saturating_sub(first.stored);
    let mut settled = 0;
    for blob in &blobs {
        let done = |source, row| reread.settles(source, row);
        settled += crate::quarantine::settle_where(watch, tenant, blob, done).await?;
    }
    tracing::info!(settled, "refused input was read again");
    Ok(summary)
}

/// Reads the inputs of these bytes once more, for rows of theirs that are duplicates no longer.
pub(crate) async fn read_freed(
    watch: &Watch,
    tenant: TenantId,
    blob: &ContentHash,
) -> Result<Summary, WatchError> {
    let inputs: Vec<ContentHash> = store::of_blob(watch.db(), tenant, blob)
        .await?
        .into_iter()
        .map(|(input, _)| input)
        .collect();
    let how = (Pass::Freed, None);
    Ok(read_kept(watch, tenant, how, &inputs).await?.0)
}

/// Reads kept inputs; those of them that are unread and free, when there is a reader to have them.
async fn read_kept(
    watch: &Watch,
    tenant: TenantId,
    (pass, reader): (Pass, Option<Reader>),
    inputs: &[ContentHash],
) -> Result<(Summary, Reread), WatchError> {
    let (work, jobs) = mpsc::channel(1);
    let means = means(watch, tenant).await?;
    let feeder = async {
        for id in inputs {
            if let Some(reader) = reader
                && !store::claim(watch.db(), tenant, id, reader, watch.clock().now()).await?
            {
                continue;
            }
            let Some(input) = store::input(watch.db(), tenant, id).await? else {
                continue;
            };
            if work.send(job(watch, tenant, input, &means)).await.is_err() {
                break;
            }
        }
        drop(work);
        Ok::<(), WatchError>(())
    };
    let reading = drain(watch, tenant, (pass, reader, &|_, _| {}), jobs);
    let (fed, read) = tokio::join!(feeder, reading);
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

/// What reading takes beside the input.
pub(super) struct Means {
    mappings: Arc<Mappings>,
    mapped: Mapped,
    tables: Tables,
}

/// The mappings and tables of now.
pub(super) async fn means(watch: &Watch, tenant: TenantId) -> Result<Means, WatchError> {
    Ok(Means {
        mappings: watch.mappings().await?,
        mapped: Mapped::load(watch.db(), tenant).await?,
        tables: watch.tables(tenant).await?,
    })
}

pub(super) fn job(watch: &Watch, tenant: TenantId, input: InputRecord, means: &Means) -> Job {
    Job {
        tenant,
        input: input.id,
        blob: input.blob,
        name: input.name,
        options: input.options,
        mappings: Arc::clone(&means.mappings),
        mapped: means.mapped.clone(),
        tables: means.tables.clone(),
        received: input.received_at,
        now: watch.clock().now(),
    }
}

/// Decodes jobs on a thread of their own and commits what comes back.
async fn drain(
    watch: &Watch,
    tenant: TenantId,
    (pass, reader, seen): (Pass, Option<Reader>, &(dyn Fn(u64, u64) + Sync)),
    mut jobs: mpsc::Receiver<Job>,
) -> Result<(Summary, Reread), WatchError> {
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
                failed: None,
            };
            while let Some(job) = jobs.blocking_recv() {
                if read(&watch, &job, &mut io).is_err() {
                    break;
                }
            }
            io.failed.map_or(Ok(()), Err)
        })
    };
    let mut committer = Committer::new(watch, tenant, (pass, reader), give_back);
    while let Some(event) = inbox.recv().await {
        committer.take(event).await?;
        seen(committer.summary.files, committer.summary.rows);
    }
    match worker.await {
        Ok(ended) => ended?,
        Err(panic) => return Err(WatchError::Invalid(format!("the decoder failed: {panic}"))),
    }
    committer.commit().await?;
    let (mut summary, reread) = (committer.summary, committer.reread);
    #[expect(clippy::cast_precision_loss, reason = "seconds of a run")]
    let seconds = (watch.clock().now().micros() - began.micros()) as f64 / 1e6;
    summary.seconds = seconds;
    Ok((summary, reread))
}

/// Reads one input. What is wrong with it alone is told in events and keeps no other from being read.
fn read(watch: &Watch, job: &Job, io: &mut Wires) -> Result<(), Stopped> {
    match raw::checked(watch, job) {
        Ok((mut reader, damaged)) => {
            guarded(job, io, |io| decode::run(job, (&mut *reader, &damaged), io))
        }
        Err(error) => match raw::problem(&error) {
            Some(problem) => decode::lost(job, &problem, io),
            None => io.fail(error),
        },
    }
}

/// Runs a decoder that may panic: then this input is refused, and no other.
fn guarded<E: Exchange>(
    job: &Job,
    io: &mut E,
    run: impl FnOnce(&mut E) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    let run = AssertUnwindSafe(|| run(io));
    std::panic::catch_unwind(run).unwrap_or_else(|_| {
        let problem = "the decoder failed on this input; report it with the log";
        decode::lost(job, problem, io)
    })
}

/// What connects the decoding thread to the async side.
struct Wires {
    watch: Watch,
    pass: Pass,
    tenant: TenantId,
    events: mpsc::Sender<Event>,
    spent: std::sync::mpsc::Receiver<Batch>,
    runtime: tokio::runtime::Handle,
    /// Why nothing more can be read.
    failed: Option<WatchError>,
}

impl Wires {
    fn fail<T>(&mut self, error: WatchError) -> Result<T, Stopped> {
        self.failed = Some(error);
        Err(Stopped)
    }
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
        if self.pass != Pass::First {
            return Ok(Known::default());
        }
        let asked = Known::of(&self.watch, self.tenant, source);
        match self.runtime.block_on(asked) {
            Ok(known) => Ok(known),
            Err(error) => self.fail(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Via;
    use crate::quarantine::WHOLE_FILE;

    #[derive(Default)]
    struct Told(Vec<Event>);

    impl Exchange for Told {
        fn send(&mut self, event: Event) -> Result<(), Stopped> {
            self.0.push(event);
            Ok(())
        }

        fn known(&mut self, _: ContentHash) -> Result<Known, Stopped> {
            Err(Stopped)
        }

        fn chunk_rows(&self) -> usize {
            1
        }

        fn spent(&mut self) -> Option<Batch> {
            None
        }
    }

    #[test]
    fn a_decoder_that_panics_refuses_its_input_and_no_other() {
        let blob = ContentHash::from_bytes([1; 32]);
        let job = Job {
            tenant: TenantId::from_bytes([7; 16]),
            input: blob,
            blob,
            name: "a.csv".to_owned(),
            options: Options::new(Via::Cli),
            mappings: Arc::new(Mappings::builtin()),
            mapped: Mapped::default(),
            tables: Tables::empty(),
            received: Timestamp::from_micros(0),
            now: Timestamp::from_micros(0),
        };
        let mut told = Told::default();
        let done = guarded(&job, &mut told, |_| panic!("a mistake of the decoder's"));
        assert_eq!(done, Ok(()), "the next input is read");
        match told.0.as_slice() {
            [Event::Refused(entry), Event::InputEnd { failed: true, .. }] => {
                assert_eq!((entry.row, entry.file.as_str()), (WHOLE_FILE, "a.csv"));
            }
            other => panic!("{other:?}"),
        }
    }
}
