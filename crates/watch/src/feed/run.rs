//! One run of a feed: list, note what is new, fetch it, ingest it.
//!
//! Invariant: what the provider lists is noted before it is fetched, so a run that is cut off is
//! finished by the next, and a file is fetched once.

use super::actions::PURPOSE;
use super::store::OpenFile;
use super::{Feed, Fetched, store};
use crate::ingest::{Input, Options, Via, actions as ingest};
use crate::input::actions as input;
use crate::{Watch, WatchError};
use ::store::StoreError;
use base::ContentHash;
use base::id::TenantId;
use exchange::api::answer::{self, HEAD_BYTES};
use exchange::api::shadowserver::{self as api, Credentials, ListQuery, Request};
use exchange::container::{self, ContainerError, Limits, Member};
use std::fs::File;
use std::io::{Read as _, Seek as _, Write};
use std::path::Path;
use web::outgoing::OutgoingError;

/// The most bytes of an answer to a list.
const LIST_BYTES: u64 = 64 * 1024 * 1024;
/// The most bytes of one report.
const REPORT_BYTES: u64 = 6 * 1024 * 1024 * 1024;

/// Runs a feed for today and `days` before it.
pub(super) async fn run(
    watch: &Watch,
    tenant: TenantId,
    feed: &Feed,
    days: i32,
) -> Result<Fetched, WatchError> {
    let sealed = store::secret(watch.db(), feed.id).await?;
    let secret = watch.keys().open_sealed(PURPOSE, &sealed)?;
    let credentials = Credentials::new(&feed.settings.api_key, &String::from_utf8_lossy(&secret));
    let mut fetched = Fetched {
        listed: note(watch, feed, &credentials, days).await?,
        ..Fetched::default()
    };
    for file in store::open_files(watch.db(), feed.id).await? {
        let request = api::download(&credentials, &file.remote_id);
        let got = one(watch, tenant, feed, &request, &file.name).await;
        match received(watch, tenant, feed, &file, got).await {
            Ok(()) => fetched.fetched += 1,
            Err(error @ WatchError::DiskLow { .. }) => return Err(error),
            Err(error) => {
                let asks_to_wait =
                    matches!(error, WatchError::Outgoing(OutgoingError::Busy { .. }));
                fetched.failed.push(named(&file.name, &error.to_string()));
                if asks_to_wait {
                    break;
                }
            }
        }
    }
    Ok(fetched)
}

/// Notes what became of a file. What breaks off is asked for once more: if the same bytes come, the
/// provider has no others; if others come, those that broke off are taken back.
async fn received(
    watch: &Watch,
    tenant: TenantId,
    feed: &Feed,
    file: &OpenFile,
    got: Result<ContentHash, WatchError>,
) -> Result<(), WatchError> {
    let (db, id) = (watch.db(), &file.remote_id);
    let blob = match got {
        Ok(blob) => blob,
        Err(error) => {
            // A server that asks to wait refused nothing.
            if !matches!(error, WatchError::Outgoing(OutgoingError::Busy { .. })) {
                store::failed(db, feed.id, id).await?;
            }
            return Err(error);
        }
    };
    let others = file.broken.filter(|broken| *broken != blob);
    if file.broken.is_none_or(|broken| broken != blob)
        && crate::quarantine::breaks_off(db, tenant, &blob).await?
    {
        store::broken(db, feed.id, id, &blob).await?;
        return Err(WatchError::Invalid(
            "it breaks off or is damaged; what could be read is kept, and it is fetched again"
                .to_owned(),
        ));
    }
    if let Some(broken) = others {
        let reason = format!("{}: it broke off and was fetched again", file.name);
        let system = base::Actor::system();
        let taken = input::take_back(&system, watch, tenant, (&broken, &reason), None).await;
        match taken {
            // Somebody was quicker.
            Ok(_) | Err(WatchError::TakenBack) => {}
            Err(error) => return Err(error),
        }
        input::read_others(watch).await?;
    }
    store::fetched(db, feed.id, id, &blob, watch.clock().now()).await?;
    Ok(())
}

/// Asks for the list and notes every file on it; returns how many there are.
async fn note(
    watch: &Watch,
    feed: &Feed,
    credentials: &Credentials,
    days: i32,
) -> Result<u64, WatchError> {
    let today = watch.clock().now().day();
    let query = ListQuery {
        from: today.plus(-days),
        to: today,
        reports: feed.settings.reports.clone(),
        report_type: None,
    };
    let mut answer = Vec::new();
    post(
        watch,
        feed,
        &api::list(credentials, &query),
        LIST_BYTES,
        &mut answer,
    )
    .await?;
    let listed = api::parse_list(&answer)
        .map_err(|e| WatchError::Invalid(format!("the provider's list: {e}")))?;
    let wanted =
        |kind: &String| feed.settings.types.is_empty() || feed.settings.types.contains(kind);
    let mut count = 0;
    for file in listed.iter().filter(|f| wanted(&f.report_type)) {
        store::listed(
            watch.db(),
            feed.id,
            (&file.id, &file.file, &file.report_type, file.day),
        )
        .await?;
        count += 1;
    }
    Ok(count)
}

async fn one(
    watch: &Watch,
    tenant: TenantId,
    feed: &Feed,
    request: &Request,
    name: &str,
) -> Result<ContentHash, WatchError> {
    // Through a file that vanishes with its handle, since what arrives may be larger than the memory.
    let unwritable = |e| StoreError::io("fetching into", watch.data(), e);
    let mut file = ingest::unnamed(watch).map_err(unwritable)?;
    post(watch, feed, request, REPORT_BYTES, &mut file).await?;
    let looked = name.to_owned();
    let look = move || is_report(&looked, &mut file).map(|()| file);
    let file = tokio::task::spawn_blocking(look).await;
    let mut file = file.map_err(|e| WatchError::Invalid(format!("the answer: {e}")))??;
    file.rewind().map_err(unwritable)?;
    // A feed is known by the name that it was given here.
    let options = Options {
        feed: feed.name.parse().ok(),
        ..Options::new(Via::Feed)
    };
    let input = Input::Stream {
        name: name.to_owned(),
        reader: Box::new(file),
    };
    // Kept first: if reading it is cut off, the next start finishes it.
    ingest::take(watch, tenant, input, &options).await
}

/// Refuses an answer in which nothing is a report: it is kept nowhere and asked for again.
pub(crate) fn is_report(name: &str, file: &mut File) -> Result<(), WatchError> {
    let mut other = None;
    let mut found = false;
    let mut visit = |member: Member<'_>| -> Result<(), ContainerError> {
        let Member::File { name, reader } = member else {
            return Ok(());
        };
        let mut head = Vec::new();
        let read = reader.take(HEAD_BYTES as u64).read_to_end(&mut head);
        // What breaks off later is told when it is read as a report.
        if let (Err(error), true) = (read, head.is_empty()) {
            return Err(ContainerError::from(error));
        }
        match answer::check(&head) {
            Ok(()) => found = true,
            Err(error) => {
                other.get_or_insert_with(|| format!("{name}: {error}"));
            }
        }
        Ok(())
    };
    file.rewind()
        .map_err(|e| StoreError::io("looking at", Path::new(name), e))?;
    let looked = container::unwrap(name, &mut *file, &Limits::default(), &mut visit);
    match (found, looked, other) {
        (true, ..) => Ok(()),
        (false, Err(error), _) => {
            let said = words_of(file).map_or_else(|| error.to_string(), |e| format!("{name}: {e}"));
            Err(WatchError::Invalid(said))
        }
        (false, Ok(_), Some(error)) => Err(WatchError::Invalid(error)),
        (false, Ok(_), None) => Err(WatchError::Invalid("the answer holds no report".to_owned())),
    }
}

/// What went wrong with a file, with its name once in front.
fn named(name: &str, error: &str) -> String {
    let prefix = format!("{name}: ");
    let rest = error.strip_prefix(&prefix).unwrap_or(error);
    format!("{prefix}{rest}")
}

/// What a provider says in words of its own instead of a report.
fn words_of(file: &mut File) -> Option<String> {
    let mut head = Vec::new();
    file.rewind().ok()?;
    file.take(HEAD_BYTES as u64).read_to_end(&mut head).ok()?;
    std::str::from_utf8(&head).ok()?;
    answer::check(&head).err().map(|error| error.to_string())
}

async fn post(
    watch: &Watch,
    feed: &Feed,
    request: &Request,
    limit: u64,
    into: &mut (dyn Write + Send),
) -> Result<(), WatchError> {
    let address = format!("{}{}", feed.settings.address, request.path);
    let headers = [
        ("content-type", "application/json"),
        (api::SIGNATURE_HEADER, request.signature.as_str()),
    ];
    watch
        .outgoing()
        .post(&address, &headers, request.body.clone(), limit, into)
        .await?;
    Ok(())
}
