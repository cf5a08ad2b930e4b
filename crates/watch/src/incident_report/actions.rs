//! Taking reports, and reading them.
//!
//! Not here: pages and API. Invariant: a report that was acknowledged is stored, with its file, its
//! case and its receipt, in one transaction; the same words within a day are one report with copies.

use super::seal::{self, Content};
use super::store::{self, Wanted};
use super::{
    Channel, Code, Indicator, KeptFile, MOST_A_DAY, MOST_FILE, MOST_FILES_A_DAY, MOST_LINE,
    MOST_TEXT, PAGE, Receipt, Report, Reporter, SentFile, State, Told, extract,
};
use crate::{Watch, WatchError, case, rights};
use ::store::blob::Keep;
use ::store::{Read, Tx};
use base::id::{IncidentReportId, TenantId};
use base::{Actor, CountryCode, Timestamp};
use sha2::{Digest, Sha256};
use web::form::{Claim, Key, claim, settle};

/// Seconds in which the same words are one report.
const ONE_DAY: i64 = 86_400;
/// What a report's file is kept as.
pub(crate) const BLOB: &str = "watch.incident";

/// Takes a report that anybody sends. A form sent again gives the same receipt.
///
/// # Errors
/// [`WatchError::Invalid`] for a report that says nothing or too much; [`WatchError::Busy`] when
/// more came today than are taken.
pub async fn send(
    actor: &Actor,
    watch: &Watch,
    (tenant, channel): (TenantId, Channel),
    mut told: Told,
    form: &Key,
) -> Result<Receipt, WatchError> {
    if channel == Channel::Telephone {
        rights::analyst(actor, tenant)?;
    }
    check(&told)?;
    let now = watch.clock().now();
    let without_file = actor.is_anonymous()
        && told.file.is_some()
        && !room(&mut watch.db().snapshot().await?, (tenant, channel), now)
            .await?
            .files;
    if without_file {
        told.file = None;
    }
    let kept = keep(watch, &told, now).await?;
    let from = country(watch, tenant).await?;
    let mut tx = watch.db().begin().await?;
    let place = (tenant, channel, from);
    let receipt = receive(&mut tx, watch, (actor, place), (told, kept), (form, now)).await?;
    tx.commit().await?;
    Ok(Receipt {
        without_file,
        ..receipt
    })
}

/// What the day has room for that visitors send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Room {
    /// Another report.
    pub reports: bool,
    /// A file with it.
    pub files: bool,
}

/// What the day has room for, of what comes on one channel.
pub(crate) async fn room(
    rows: &mut impl Read,
    place: (TenantId, Channel),
    now: Timestamp,
) -> Result<Room, WatchError> {
    let (reports, bytes) = store::today(rows, place, now.day()).await?;
    Ok(Room {
        reports: reports < MOST_A_DAY,
        files: bytes < MOST_FILES_A_DAY,
    })
}

/// Takes a report in the caller's transaction; its file is kept already.
///
/// # Errors
/// As [`send`].
pub(crate) async fn receive(
    tx: &mut Tx,
    watch: &Watch,
    (actor, (tenant, channel, country)): (&Actor, (TenantId, Channel, Option<CountryCode>)),
    (mut told, kept): (Told, Option<KeptFile>),
    (form, now): (&Key, Timestamp),
) -> Result<Receipt, WatchError> {
    check(&told)?;
    told.text = exchange::indicator::mask_cards(&told.text);
    let code = Code::of(watch.keys(), form.as_str(), &actor.audit_name());
    let without_file = false;
    if let Claim::Repeat { location } = claim(tx, form, actor, now).await? {
        let missing = |_| WatchError::NotFound("a report".to_owned());
        return Ok(Receipt {
            id: location.parse().map_err(missing)?,
            code,
            without_file,
        });
    }
    // Of mail it is looked at once for many.
    let counts = actor.is_anonymous() && channel != Channel::Mail;
    if counts && !room(tx, (tenant, channel), now).await?.reports {
        return Err(WatchError::Busy);
    }
    let id = IncidentReportId::new(now);
    let digest = digest(&told);
    let since = now.plus_seconds(-ONE_DAY);
    let same_as = match told.abuse {
        true => None,
        false => store::same(tx, tenant, &digest, since).await?,
    };
    let found = extract::indicators(&told, country);
    let beside = store::Beside {
        reporter: seal::reporter(watch.keys(), id, &told.reporter),
        sealed: told.abuse.then(|| seal::content(watch.keys(), id, &told)),
        code: &code.hash(),
        digest: &digest,
    };
    let report = report((id, channel, now), told, kept, same_as);
    store::insert(tx, tenant, &report, &beside).await?;
    if report.state == State::New {
        store::add_indicators(tx, (tenant, id), &found).await?;
    }
    case::intake::of_report(tx, watch, tenant, (&report, &found), now).await?;
    let text = id.to_string();
    let what = (
        "watch.incident-report.receive",
        "incident-report",
        text.as_str(),
    );
    watch.audit(tx, actor, tenant, what, &[]).await?;
    settle(tx, form, actor, &text).await?;
    Ok(Receipt {
        id,
        code,
        without_file,
    })
}

/// The country whose numbers are written without their code.
pub(crate) async fn country(
    watch: &Watch,
    tenant: TenantId,
) -> Result<Option<CountryCode>, WatchError> {
    let all = watch.directory().administrations();
    let all = all.list(&Actor::system()).await?;
    let own = all.into_iter().find(|a| a.id == tenant);
    Ok(own.and_then(|a| a.profile.countries().first().copied()))
}

/// Whether there is enough and not too much.
fn check(told: &Told) -> Result<(), WatchError> {
    let invalid = |why: String| Err(WatchError::Invalid(why));
    if told.text.trim().is_empty() && told.file.is_none() {
        return invalid("the report says nothing: send the text or a file".to_owned());
    }
    if told.text.chars().count() > MOST_TEXT {
        return invalid(format!("the text is longer than {MOST_TEXT} characters"));
    }
    let who = &told.reporter;
    let lines = [
        &told.sender,
        &told.brand,
        &who.name,
        &who.mail,
        &who.telephone,
    ];
    if lines.iter().any(|line| line.chars().count() > MOST_LINE) {
        return invalid(format!("a line is longer than {MOST_LINE} characters"));
    }
    if told
        .file
        .as_ref()
        .is_some_and(|f| f.bytes.len() > MOST_FILE)
    {
        return invalid(format!("the file is larger than {MOST_FILE} bytes"));
    }
    Ok(())
}

/// Keeps the file, unless it is to be sealed.
async fn keep(watch: &Watch, told: &Told, now: Timestamp) -> Result<Option<KeptFile>, WatchError> {
    let (false, Some(SentFile { name, bytes })) = (told.abuse, told.file.clone()) else {
        return Ok(None);
    };
    let size = bytes.len() as u64;
    let keep = Keep {
        kind: BLOB,
        now,
        until: None,
    };
    let reader = std::io::Cursor::new(bytes);
    let hash = watch.blobs().put_reader(reader, size, keep).await?;
    Ok(Some(KeptFile {
        name,
        hash,
        bytes: size,
    }))
}

/// The report as it is kept: without its words where they are sealed or another's.
fn report(
    (id, channel, received): (IncidentReportId, Channel, Timestamp),
    told: Told,
    file: Option<KeptFile>,
    same_as: Option<IncidentReportId>,
) -> Report {
    let silent = told.abuse || same_as.is_some();
    let said = |text: String| if silent { String::new() } else { text };
    Report {
        id,
        channel,
        kind: told.kind,
        language: told.language,
        received,
        happened: told.happened,
        text: said(told.text),
        sender: said(told.sender),
        brand: said(told.brand),
        loss: told.loss,
        file: file.filter(|_| !silent),
        has_reporter: !told.reporter.is_empty(),
        consent: told.consent,
        suspected: told.suspected,
        state: match (told.abuse, same_as) {
            (true, _) => State::Sealed,
            (false, Some(_)) => State::Copy,
            (false, None) => State::New,
        },
        case: None,
        same_as,
        version: 1,
    }
}

/// The hash of what was said, without case and blanks.
fn digest(told: &Told) -> String {
    let mut hash = Sha256::new();
    let words = |hash: &mut Sha256, text: &str| {
        for word in text.split_whitespace() {
            hash.update(word.to_lowercase().as_bytes());
            hash.update(b" ");
        }
        hash.update(b"\0");
    };
    words(&mut hash, told.kind.as_str());
    words(&mut hash, &told.text);
    words(&mut hash, &told.sender);
    if let Some(file) = &told.file {
        hash.update(Sha256::digest(&file.bytes));
    }
    base::ContentHash::from_bytes(hash.finalize().into()).to_string()
}

/// A page of the list: the reports of a state, or all but copies, the newest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    state: Option<State>,
    before: Option<(Timestamp, IncidentReportId)>,
) -> Result<Vec<Report>, WatchError> {
    rights::analyst(actor, tenant)?;
    let wanted = Wanted { state, before };
    Ok(store::list(watch.db(), tenant, &wanted, PAGE).await?)
}

/// A report, what was found in it, and how many say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The report.
    pub report: Report,
    /// What was found in it.
    pub found: Vec<Indicator>,
    /// How many further ones say the same.
    pub copies: u64,
}

/// One report.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: IncidentReportId,
) -> Result<Whole, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    let report = store::one(&mut rows, tenant, id).await?;
    let report = report.ok_or_else(missing)?;
    Ok(Whole {
        found: store::indicators(&mut rows, id).await?,
        copies: store::copies(&mut rows, id).await?,
        report,
    })
}

fn missing() -> WatchError {
    WatchError::NotFound("the report".to_owned())
}

/// The file beside a report, as bytes to be saved and never shown.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`] also for a sealed one; the store's.
pub async fn file(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: IncidentReportId,
) -> Result<(KeptFile, Vec<u8>), WatchError> {
    rights::analyst(actor, tenant)?;
    let report = store::one(&mut watch.db().clone(), tenant, id).await?;
    let file = report.and_then(|r| r.file).ok_or_else(missing)?;
    let reader = watch.blobs().open(file.hash)?;
    let read = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut { reader }, &mut bytes).map(|_| bytes)
    });
    let bytes = read.await.map_err(|_| ::store::StoreError::Closed)?;
    let bytes = bytes.map_err(|source| WatchError::File {
        path: file.name.clone(),
        source,
    })?;
    Ok((file, bytes))
}

/// Opens who reported; that somebody looked is in the audit log.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`] where nobody said who they are, or the report is
/// sealed as a whole.
pub async fn reveal(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: IncidentReportId,
) -> Result<Reporter, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    let sealed = store::sealed(&mut tx, tenant, id)
        .await?
        .ok_or_else(missing)?;
    let (Some(reporter), None) = (&sealed.reporter, &sealed.content) else {
        return Err(missing());
    };
    let reporter = seal::open_reporter(watch.keys(), id, reporter)?;
    let text = id.to_string();
    let what = (
        "watch.incident-report.reveal",
        "incident-report",
        text.as_str(),
    );
    watch
        .audit(&mut tx, actor, tenant, what, &["reporter"])
        .await?;
    tx.commit().await?;
    Ok(reporter)
}

/// Where letters to whoever reported go: never shown, used by conversations alone.
pub(crate) async fn address(
    watch: &Watch,
    rows: &mut impl Read,
    tenant: TenantId,
    id: IncidentReportId,
) -> Result<Option<String>, WatchError> {
    let sealed = store::sealed(rows, tenant, id).await?;
    let Some(who) = sealed
        .filter(|s| s.content.is_none())
        .and_then(|s| s.reporter)
    else {
        return Ok(None);
    };
    let reporter = seal::open_reporter(watch.keys(), id, &who)?;
    Ok(Some(reporter.mail).filter(|mail| !mail.is_empty()))
}

/// What is sealed, for the authority that the administration names: administrators hand it over as
/// a file, and no page shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HandOver {
    /// The report.
    pub report: String,
    /// When it came.
    pub received: String,
    /// What was said.
    pub content: Content,
    /// Who reported, if they agreed that the police learns it.
    pub reporter: Option<Reporter>,
}

/// Hands a sealed report over, and notes that the authority has it.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::NotFound`];
/// [`WatchError::Changed`].
pub async fn hand_over(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (id, seen): (IncidentReportId, i64),
) -> Result<HandOver, WatchError> {
    rights::administrator(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    let report = store::one(&mut tx, tenant, id).await?.ok_or_else(missing)?;
    let sealed = store::sealed(&mut tx, tenant, id)
        .await?
        .ok_or_else(missing)?;
    let content = sealed.content.as_deref().ok_or_else(missing)?;
    let content = seal::open_content(watch.keys(), id, content)?;
    let agreed = sealed.consent.contains(&super::Party::Police);
    let reporter = match (agreed, sealed.reporter) {
        (true, Some(who)) => Some(seal::open_reporter(watch.keys(), id, &who)?),
        _ => None,
    };
    if !store::set_state(&mut tx, (tenant, id), (State::HandedOver, seen)).await? {
        return Err(WatchError::Changed);
    }
    let text = id.to_string();
    let what = (
        "watch.incident-report.hand-over",
        "incident-report",
        text.as_str(),
    );
    watch
        .audit(&mut tx, actor, tenant, what, &["content", "reporter"])
        .await?;
    tx.commit().await?;
    Ok(HandOver {
        report: text,
        received: report.received.rfc3339(),
        content,
        reporter,
    })
}

/// Says that a report is no incident, or takes that back.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Changed`];
/// [`WatchError::Invalid`] for one that is in a case or sealed.
pub async fn dismiss(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (id, seen): (IncidentReportId, i64),
    back: bool,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    let report = store::one(&mut tx, tenant, id).await?.ok_or_else(missing)?;
    let (from, to) = match back {
        true => (State::Dismissed, State::New),
        false => (State::New, State::Dismissed),
    };
    if report.state != from {
        return Err(WatchError::Changed);
    }
    if !store::set_state(&mut tx, (tenant, id), (to, seen)).await? {
        return Err(WatchError::Changed);
    }
    let text = id.to_string();
    let what = (
        "watch.incident-report.dismiss",
        "incident-report",
        text.as_str(),
    );
    watch
        .audit(&mut tx, actor, tenant, what, &["state"])
        .await?;
    tx.commit().await?;
    Ok(())
}
