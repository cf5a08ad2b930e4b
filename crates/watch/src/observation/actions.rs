//! Finding and exporting observations within the actor's scope.
//!
//! Invariant: the scope is made here from the actor, never taken from a caller.

use super::origin::Origins;
use super::{Names, csv};
use crate::ingest::{self, INTELMQ_MAPPING, SourceRecord};
use crate::rights::{self, Sight};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::observation::{ExtraKind, Field, ObservationId, Row};
use base::{Actor, Day, Prefix};
use directory::network::{Resource, Side};
use exchange::shadowserver::PROVIDER;
use lake::{Cursor, Filter, Listing, Observation, Selection, StoredMeta, Tally};
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// One JSON object a line with IntelMQ's names.
    Intelmq,
    /// The same, with the gateway's own values beside (`extra.gateway_…`).
    Jsonl,
    /// A table.
    Csv,
    /// A Parquet file with the columns of the lake's own files.
    Parquet,
}

impl Export {
    /// The format of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "intelmq" => Some(Self::Intelmq),
            "jsonl" => Some(Self::Jsonl),
            "csv" => Some(Self::Csv),
            "parquet" => Some(Self::Parquet),
            _ => None,
        }
    }
}

/// A page of observations, newest first.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see none.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    filter: &Filter,
    cursor: Option<Cursor>,
    limit: usize,
) -> Result<Listing, WatchError> {
    let scope = rights::scope(actor, tenant)?;
    Ok(watch.lake().list(&scope, filter, cursor, limit).await?)
}

/// The ranges that the constituency leaves out and in which addresses lie that the filter asks for:
/// what is observed there is kept, and in no number. For those who may see all of it.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see no observation.
pub async fn excluded(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    filter: &Filter,
) -> Result<Vec<Prefix>, WatchError> {
    let whole = rights::sight(actor, tenant)? == Sight::Whole;
    let asked = (filter.prefix).or_else(|| filter.address.and_then(whole_prefix));
    let Some(asked) = asked.filter(|_| whole) else {
        return Ok(Vec::new());
    };
    let constituency = watch.directory().constituency();
    let entries = constituency.list(&Actor::system(), tenant).await?;
    let out = entries.iter().filter(|e| e.side == Side::Exclude);
    let prefixes = out.filter_map(|e| match &e.resource {
        Resource::Prefix(prefix) => Some(*prefix),
        _ => None,
    });
    let overlaps = |one: &Prefix| {
        let ((a, b), (c, d)) = (one.range(), asked.range());
        a <= d && c <= b
    };
    Ok(prefixes.filter(overlaps).take(MOST_RANGES).collect())
}

/// An address as a prefix of all its bits.
fn whole_prefix(address: std::net::IpAddr) -> Option<Prefix> {
    let bits = if address.is_ipv4() { 32 } else { 128 };
    Prefix::containing(address, bits)
}

/// Ranges that a page names.
const MOST_RANGES: usize = 5;

/// One observation; looking for it is quick when its day is known.
///
/// # Errors
/// [`WatchError::NotFound`] when there is none of this id that the actor may see.
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (id, day): (ObservationId, Option<Day>),
) -> Result<Observation, WatchError> {
    let scope = rights::scope(actor, tenant)?;
    let filter = Filter {
        id: Some(id),
        days: day.map(|day| (day, day)),
        ..Filter::default()
    };
    let found = watch.lake().list(&scope, &filter, None, 1).await?;
    let one = found.rows.into_iter().next();
    one.ok_or_else(|| WatchError::NotFound(id.to_string()))
}

/// The report that an observation came in; `None` when nothing is kept of it.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor sees the whole administration.
pub async fn source(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    seen: &Observation,
) -> Result<Option<SourceRecord>, WatchError> {
    if rights::sight(actor, tenant)? != rights::Sight::Whole {
        return Err(WatchError::Denied("analyst, country-officer"));
    }
    match seen.meta.source {
        Some(source) => ingest::source(watch, tenant, &source).await,
        None => Ok(None),
    }
}

/// How long counting may take beside a list.
const COUNTING: Duration = Duration::from_secs(2);

/// How many records pass, and how many things the picture counts them as, where that can be said in
/// one number: of one day, one way of counting and one unit. `None` otherwise, and when it would
/// take too long.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see none.
pub async fn tally(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    filter: &Filter,
) -> Result<Option<Tally>, WatchError> {
    let scope = rights::scope(actor, tenant)?;
    let one_day = filter.days.is_some_and(|(from, to)| from == to);
    if !one_day || filter.counts_as.is_none() || filter.unit.is_none() {
        return Ok(None);
    }
    Ok(watch.lake().tally(&scope, filter, COUNTING).await?)
}

/// Writes every observation of a selection, oldest day first; returns how many. Memory does not
/// grow with the number.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::File`] when `out` refuses.
pub async fn export<W>(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    selection: &Selection,
    format: Export,
    out: W,
) -> Result<u64, WatchError>
where
    W: Write + Send + 'static,
{
    let scope = rights::scope(actor, tenant)?;
    if format == Export::Parquet {
        return Ok(watch.lake().export_parquet(&scope, selection, out).await?);
    }
    let mut text = String::new();
    let mut beside = Beside {
        names: Names::default(),
        origins: Origins::all(actor, watch, tenant).await?,
    };
    if format == Export::Csv {
        beside.names = Names::of(actor, watch, tenant).await?;
        csv::header(&mut text);
    }
    let sink = Arc::new(Mutex::new(Sink {
        beside,
        text,
        out,
        written: 0,
        failure: None,
    }));
    let taker = Arc::clone(&sink);
    let each = move |row: &Row, meta: &StoredMeta| lock(&taker).take(row, meta, format);
    watch.lake().select(&scope, selection, each).await?;
    let mut sink = lock(&sink);
    sink.flush();
    match sink.failure.take() {
        Some(source) => Err(WatchError::File {
            path: "the export".to_owned(),
            source,
        }),
        None => Ok(sink.written),
    }
}

const FLUSH_BYTES: usize = 64 * 1024;

/// What an exit says that does not stand with the observation.
#[derive(Debug, Default)]
pub(super) struct Beside {
    pub names: Names,
    pub origins: Origins,
}

/// Where an export goes.
struct Sink<W> {
    beside: Beside,
    text: String,
    out: W,
    written: u64,
    failure: Option<std::io::Error>,
}

impl<W: Write> Sink<W> {
    /// Takes one observation; `false` when nothing more can be written.
    fn take(&mut self, row: &Row, meta: &StoredMeta, format: Export) -> bool {
        write_one(row, meta, (format, &self.beside), &mut self.text);
        self.written += 1;
        if self.text.len() >= FLUSH_BYTES {
            self.flush();
        }
        self.failure.is_none()
    }

    fn flush(&mut self) {
        let done = self
            .out
            .write_all(self.text.as_bytes())
            .and_then(|()| self.out.flush());
        self.text.clear();
        self.failure = self.failure.take().or(done.err());
    }
}

fn lock<T>(sink: &Mutex<T>) -> MutexGuard<'_, T> {
    sink.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_one(row: &Row, meta: &StoredMeta, (format, beside): (Export, &Beside), text: &mut String) {
    match format {
        Export::Csv => {
            let mut event = row.clone();
            receive(&mut event, meta);
            name_feed(&mut event, meta);
            csv::line(&event, meta, beside, text);
        }
        Export::Intelmq | Export::Jsonl | Export::Parquet => {
            let mut event = row.clone();
            complete(&mut event, meta, (format, beside));
            exchange::intelmq::encode(&event, text);
            text.push('\n');
        }
    }
}

/// Observations as JSON, as [`Export::Jsonl`] writes them.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see none; the store's.
pub(super) async fn json(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    seen: &[Observation],
) -> Result<Vec<serde_json::Value>, WatchError> {
    let beside = Beside {
        names: Names::default(),
        origins: Origins::of(actor, watch, tenant, seen).await?,
    };
    let one = |o: &Observation| {
        let mut text = String::new();
        write_one(&o.row, &o.meta, (Export::Jsonl, &beside), &mut text);
        serde_json::from_str(&text).unwrap_or(serde_json::Value::Null)
    };
    Ok(seen.iter().map(one).collect())
}

/// Adds what every event says at an exit: when it was received and under which label it may be
/// handled, and in which row of which raw input it came. Else an event that came from IntelMQ
/// leaves as it came.
fn complete(event: &mut Row, meta: &StoredMeta, (format, beside): (Export, &Beside)) {
    receive(event, meta);
    event.set_text(Field::Tlp, meta.tlp.as_str());
    name_feed(event, meta);
    if let Some((input, row)) = beside.origins.get(meta) {
        event.set_extra("gateway_input", &input, ExtraKind::Text);
        event.set_extra("gateway_row", &row, ExtraKind::Json);
    }
    if format == Export::Jsonl {
        for (key, value) in own_values(meta) {
            event.set_extra(key, &value, ExtraKind::Text);
        }
    }
}

/// Says when an observation was received, unless it came with that from IntelMQ.
fn receive(event: &mut Row, meta: &StoredMeta) {
    if meta.mapping != INTELMQ_MAPPING && event.time(Field::TimeObservation).is_none() {
        event.set_time(Field::TimeObservation, meta.received);
    }
}

/// Says which feed and provider an observation was taken in under. An event that came from IntelMQ
/// keeps its own names unless others were said.
fn name_feed(event: &mut Row, meta: &StoredMeta) {
    let is_usual = meta.mapping == INTELMQ_MAPPING && meta.provider == PROVIDER;
    for (field, name) in [
        (Field::FeedName, meta.feed.as_str()),
        (Field::FeedProvider, meta.provider.as_str()),
    ] {
        let kept = field == Field::FeedProvider && is_usual;
        if !name.is_empty() && !kept {
            event.set_text(field, name);
        }
    }
}

/// The names of what is remarkable, joined by blanks.
pub(super) fn flag_names(meta: &StoredMeta) -> String {
    meta.flags.names().collect::<Vec<_>>().join(" ")
}

/// What the gateway itself says of an observation.
fn own_values(meta: &StoredMeta) -> Vec<(&'static str, String)> {
    let subject = &meta.subject;
    let values = [
        ("gateway_id", Some(meta.id.to_string())),
        ("gateway_report", Some(meta.report.clone())),
        ("gateway_mapping", Some(meta.mapping.clone())),
        ("gateway_tlp", Some(meta.tlp.as_str().to_owned())),
        (
            "gateway_counts_as",
            meta.policy.map(|p| p.counts_as.as_str().to_owned()),
        ),
        ("gateway_subject", Some(subject.unit.clone())),
        ("gateway_asn", subject.asn.map(|a| a.number().to_string())),
        ("gateway_prefix", subject.prefix.map(|p| p.to_string())),
        ("gateway_cc", subject.cc.map(|c| c.to_string())),
        (
            "gateway_organisation",
            subject.organisation.map(|o| o.to_string()),
        ),
        ("gateway_sector", subject.sector.clone()),
        ("gateway_flags", Some(flag_names(meta))),
    ];
    values
        .into_iter()
        .filter_map(|(key, value)| Some((key, value.filter(|v| !v.is_empty())?)))
        .collect()
}
