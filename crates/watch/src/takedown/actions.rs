//! Preserving what stands at a web address of a case, and giving it out again.
//!
//! Not here: pages. Invariant: only an address that was found in the case is asked, no transaction
//! is open meanwhile, and the bytes are durable before the row names them.

use super::{DIRECT, Piece, certificate, ended, liveness, record, store};
use crate::case::actions::{held, write};
use crate::case::{What, store as cases};
use crate::{Watch, WatchError, rights};
use ::store::StoreError;
use ::store::blob::Keep;
use base::id::{CaseId, TenantId};
use base::{Actor, ContentHash, Timestamp};
use directory::domain::registrable;
use std::io::Read as _;
use std::time::Duration;
use web::form::{Claim, Key, claim};
use web::outgoing::host_of;
use web::outgoing::snapshot::{Limits, Snapshot};

/// The most of a page that is kept, and the longest time it is asked for.
const LIMITS: Limits = Limits {
    bytes: 8 << 20,
    time: Duration::from_secs(45),
    agent: None,
};
const BLOB: &str = "evidence";

fn missing() -> WatchError {
    WatchError::NotFound("the case".to_owned())
}

/// Web addresses of a case, and what was preserved of them, the oldest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`].
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
) -> Result<(Vec<String>, Vec<Piece>), WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    cases::one(&mut rows, tenant, case)
        .await?
        .ok_or_else(missing)?;
    let found = cases::indicators(&mut rows, case).await?.into_iter();
    let urls = found.filter(|i| i.kind == "url").map(|i| i.value);
    let pieces = store::of_case(&mut rows, tenant, case).await?;
    Ok((urls.collect(), pieces))
}

/// Takes what `url` answers now and keeps it as evidence of the case. That nobody answers, or that
/// it leads to a private address, is kept as well.
///
/// # Errors
/// As [`list`]; [`WatchError::Invalid`] for an address that is not of the case;
/// [`WatchError::Changed`] for a case that went into another.
pub async fn preserve(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    url: &str,
    form: &Key,
) -> Result<Vec<Piece>, WatchError> {
    let (urls, _) = list(actor, watch, (tenant, case)).await?;
    if !urls.iter().any(|u| u == url) {
        return Err(WatchError::Invalid(
            "only a web address that was found in the case is preserved".to_owned(),
        ));
    }
    let taken = take(watch.clone(), url.to_owned()).await;
    keep_taken(watch, (actor, tenant, case), taken, form).await
}

/// What an address answered at a time, not kept yet.
pub(super) struct Taken {
    url: String,
    at: Timestamp,
    snapshot: Snapshot,
    records: Vec<String>,
    chain: Vec<Vec<u8>>,
}

/// Asks an address, the DNS about it, and its server for all certificates.
pub(super) async fn take(watch: Watch, url: String) -> Taken {
    let at = watch.clock().now();
    let client = watch.outgoing();
    let snapshot = client.snapshot(&url, LIMITS).await;
    let records = match host_of(&url) {
        Some((host, _)) => client.names().records(&host, registrable(&host)).await,
        None => Vec::new(),
    };
    let chain = match snapshot.hops.last() {
        Some(hop) => client.certificates(hop).await,
        None => Vec::new(),
    };
    Taken {
        url,
        at,
        snapshot,
        records,
        chain,
    }
}

/// Keeps what was taken as evidence of the case, and has the address be looked at from now on.
pub(super) async fn keep_taken(
    watch: &Watch,
    (actor, tenant, case): (&Actor, TenantId, CaseId),
    taken: Taken,
    form: &Key,
) -> Result<Vec<Piece>, WatchError> {
    let url = taken.url.clone();
    let pieces = kept(watch, actor, taken).await?;
    let mut tx = watch.db().begin().await?;
    let now = watch.clock().now();
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        tx.rollback().await?;
        return Ok(Vec::new());
    }
    let mut held = held(&mut tx, tenant, case).await?;
    held.changed = now;
    for piece in &pieces {
        store::insert(&mut tx, (tenant, case), piece).await?;
    }
    liveness::actions::begin(&mut tx, (tenant, case), &url, now).await?;
    let first = pieces.first().map(|p| p.hash.to_string());
    let entry = (What::Evidence, first.as_deref().unwrap_or_default());
    write(&mut tx, watch, (actor, tenant), (&held, entry), now).await?;
    tx.commit().await?;
    Ok(pieces)
}

/// Keeps the bytes; the record, which names the others, is the first.
async fn kept(
    watch: &Watch,
    actor: &Actor,
    Taken {
        url,
        at,
        snapshot: mut taken,
        records,
        chain,
    }: Taken,
) -> Result<Vec<Piece>, WatchError> {
    let exit = watch.outgoing().exit().unwrap_or(DIRECT);
    let blank = Piece {
        url: url.clone(),
        part: String::new(),
        taken: at,
        who: actor.audit_name(),
        exit: exit.to_owned(),
        ended: ended(&taken.end).to_owned(),
        status: taken.hops.last().and_then(|h| h.status).map(i64::from),
        hash: ContentHash::from_bytes([0; 32]),
        bytes: 0,
    };
    let mut contents = Vec::new();
    if !taken.body.is_empty() {
        contents.push(("body", std::mem::take(&mut taken.body)));
    }
    let own = taken.hops.iter_mut().filter_map(|h| h.certificate.take());
    let mut told = Vec::new();
    for der in own.chain(chain) {
        if !contents.iter().any(|(_, known)| *known == der) {
            told.push(certificate::described(&der));
            contents.push(("certificate", der));
        }
    }
    if !records.is_empty() {
        contents.push(("dns", (records.join("\n") + "\n").into_bytes()));
    }
    let mut pieces = Vec::new();
    for (part, content) in contents {
        pieces.push(keep(watch, &blank, (part, content)).await?);
    }
    let text = record((&url, exit, at), (&taken, &told), &pieces).into_bytes();
    pieces.insert(0, keep(watch, &blank, ("record", text)).await?);
    Ok(pieces)
}

async fn keep(
    watch: &Watch,
    blank: &Piece,
    (part, content): (&str, Vec<u8>),
) -> Result<Piece, WatchError> {
    let bytes = content.len() as u64;
    let how = Keep {
        kind: BLOB,
        now: blank.taken,
        until: None,
    };
    let reader = std::io::Cursor::new(content);
    let hash = watch.blobs().put_reader(reader, bytes, how).await?;
    Ok(Piece {
        part: part.to_owned(),
        hash,
        bytes,
        ..blank.clone()
    })
}

/// The bytes of a piece of the case.
///
/// # Errors
/// As [`list`]; [`WatchError::NotFound`] for a hash that is no piece of this case.
pub async fn file(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    hash: ContentHash,
) -> Result<(Piece, Vec<u8>), WatchError> {
    let (_, pieces) = list(actor, watch, (tenant, case)).await?;
    let piece = pieces.into_iter().find(|p| p.hash == hash);
    let piece = piece.ok_or_else(|| WatchError::NotFound("the evidence".to_owned()))?;
    let mut reader = watch.blobs().open(hash)?;
    let read = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map(|_| bytes)
    });
    let bytes = read.await.map_err(|_| StoreError::Closed)?;
    let bytes = bytes.map_err(|source| WatchError::File {
        path: hash.to_string(),
        source,
    })?;
    Ok((piece, bytes))
}
