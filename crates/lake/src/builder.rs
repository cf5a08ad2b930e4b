//! Rows into columns: a worker pushes decoded rows and gets a batch that `prepare` can store.
//!
//! Not here: sorting, duplicates, files. No I/O and no database, so that it runs on any thread.
//! Invariant: every column of a finished batch has as many entries as rows were pushed.

use std::io::Write as _;
use std::net::IpAddr;
use std::sync::Arc;

use base::id::OrganisationId;
use base::observation::{ExtraKind, Field, Flags, ReportPolicy, Row, Value};
use base::{Asn, ContentHash, CountryCode, IpKey, Prefix, Timestamp, Tlp};
use datafusion::arrow::array::RecordBatch;

use crate::column::Column;
use crate::dict::Memo;
use crate::meta::{RowMeta, Subject};
use crate::schema::{Own, columns, schema};
use crate::values::Empty;

/// Rows in columns, ready for `Lake::prepare`.
#[derive(Debug)]
pub struct Batch {
    pub(crate) events: RecordBatch,
    /// The duplicate key of each row.
    pub(crate) dedup: Vec<u128>,
    bytes: usize,
}

impl Batch {
    /// About how much memory it takes, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// The number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dedup.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dedup.is_empty()
    }
}

/// What rows have in common for long stretches: where they come from and how they are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Common {
    source: ContentHash,
    received: Timestamp,
    report: String,
    provider: String,
    feed: String,
    mapping: String,
    table: String,
    tlp: Tlp,
    policy: ReportPolicy,
}

impl Common {
    fn of(meta: &RowMeta<'_>) -> Self {
        Self {
            source: meta.source,
            received: meta.received,
            report: meta.report.to_owned(),
            provider: meta.provider.to_owned(),
            feed: meta.feed.to_owned(),
            mapping: meta.mapping.to_owned(),
            table: meta.subject.table.to_owned(),
            tlp: meta.tlp,
            policy: meta.policy,
        }
    }

    fn is_of(&self, meta: &RowMeta<'_>) -> bool {
        self.source == meta.source
            && self.received == meta.received
            && self.report == meta.report
            && self.provider == meta.provider
            && self.feed == meta.feed
            && self.mapping == meta.mapping
            && self.table == meta.subject.table
            && self.tlp == meta.tlp
            && self.policy == meta.policy
    }
}

/// Collects rows. One is made per worker and used again after each [`Builder::finish`].
#[derive(Debug)]
pub struct Builder {
    columns: Vec<Column>,
    common: Option<Common>,
    prefix: Memo<Prefix>,
    organisation: Memo<OrganisationId>,
    country: Memo<CountryCode>,
    dedup: Vec<u128>,
    text: Vec<u8>,
    bytes: usize,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// An empty builder.
    #[must_use]
    pub fn new() -> Self {
        Self {
            columns: columns().map(|(_, storage)| Column::new(storage)).collect(),
            common: None,
            prefix: Memo::default(),
            organisation: Memo::default(),
            country: Memo::default(),
            dedup: Vec::new(),
            text: Vec::new(),
            bytes: 0,
        }
    }

    /// The number of rows pushed since the last finish.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dedup.len()
    }

    /// Whether no row was pushed since the last finish.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dedup.is_empty()
    }

    /// Bytes of text and values pushed since the last finish, an upper bound for the memory that
    /// grows with the rows.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes + self.len() * 200
    }

    /// Adds a row.
    pub fn push(&mut self, row: &Row, meta: &RowMeta<'_>) {
        let at = self.len();
        for (field, value) in row.fields() {
            self.field(at, field, value);
        }
        self.extra(at, row);
        if !self.common.as_ref().is_some_and(|c| c.is_of(meta)) {
            self.hold(at, Common::of(meta));
        }
        self.provenance(at, meta);
        self.subject(at, &meta.subject);
        self.dedup.push(meta.dedup);
    }

    /// The rows so far as a batch; the builder is empty afterwards.
    pub fn finish(&mut self) -> Batch {
        let rows = self.len();
        let schema = schema();
        let mut empty = Empty::default();
        let columns = self.columns.iter_mut().zip(schema.fields());
        let arrays = columns.map(|(column, field)| {
            let array = column.finish(rows);
            array.unwrap_or_else(|| empty.column(field.data_type(), rows))
        });
        let events = RecordBatch::try_new(Arc::clone(&schema), arrays.collect());
        let bytes = self.bytes();
        self.bytes = 0;
        self.common = None;
        self.prefix.clear();
        self.organisation.clear();
        self.country.clear();
        Batch {
            bytes,
            events: events.expect("every column was filled up to the number of rows"),
            dedup: std::mem::take(&mut self.dedup),
        }
    }

    /// Takes back the memory of a batch that nobody needs any more.
    pub fn reuse(&mut self, batch: Batch) {
        let (_, arrays, _) = batch.events.into_parts();
        for (column, array) in self.columns.iter_mut().zip(arrays) {
            if array.null_count() < array.len() {
                column.reuse(array);
            }
        }
        if self.dedup.capacity() == 0 {
            self.dedup = batch.dedup;
            self.dedup.clear();
        }
    }

    fn field(&mut self, at: usize, field: Field, value: Value<'_>) {
        let index = field as usize;
        match value {
            Value::Text(text) => {
                self.bytes += text.len();
                self.columns[index].push_text(at, text);
            }
            Value::Int(number) => self.columns[index].push_int(at, number),
            Value::Float(number) => self.columns[index].push_float(at, number),
            Value::Time(moment) => self.columns[index].push_int(at, moment.micros()),
            Value::Ip(ip) => {
                write_ip(&mut self.text, ip);
                let text = std::str::from_utf8(&self.text).expect("an address is ASCII");
                self.columns[index].push_text(at, text);
                self.address_key(at, field, ip);
            }
        }
    }

    fn address_key(&mut self, at: usize, field: Field, ip: IpAddr) {
        let key = match field {
            Field::SourceIp => Own::SourceIpKey,
            Field::DestinationIp => Own::DestinationIpKey,
            _ => return,
        };
        self.columns[key.index()].push_bytes(at, IpKey::of(ip).bytes());
    }

    fn extra(&mut self, at: usize, row: &Row) {
        if row.extras().len() == 0 {
            return;
        }
        self.text.clear();
        if let Some(map) = self.columns[Own::Extra.index()].as_map() {
            map.begin(at);
            for (key, value, kind) in row.extras() {
                self.bytes += key.len() + value.len() + 8;
                map.push(key, value);
                if kind == ExtraKind::Json {
                    list_name(&mut self.text, key);
                }
            }
            map.end_map();
        }
        if !self.text.is_empty() {
            let names = std::str::from_utf8(&self.text).expect("names are text");
            self.columns[Own::ExtraJson.index()].push_text(at, names);
        }
    }

    /// From row `at` on, rows have this in common.
    fn hold(&mut self, at: usize, common: Common) {
        self.own(Own::ReceivedAt)
            .hold_time(at, common.received.micros());
        self.own(Own::SourceHash)
            .hold_text(at, Some(&common.source.to_string()));
        for (own, text) in [
            (Own::Report, common.report.as_str()),
            (Own::Provider, &common.provider),
            (Own::Feed, &common.feed),
            (Own::Mapping, &common.mapping),
            (Own::HandlingTlp, common.tlp.as_str()),
            (Own::CountsAs, common.policy.counts_as.as_str()),
            (Own::UnitKind, common.policy.unit.as_str()),
            (Own::Side, common.policy.side.as_str()),
        ] {
            self.own(own).hold_text(at, Some(text));
        }
        let table = Some(common.table.as_str()).filter(|t| !t.is_empty());
        self.own(Own::SubjectTable).hold_text(at, table);
        self.common = Some(common);
    }

    fn provenance(&mut self, at: usize, meta: &RowMeta<'_>) {
        self.own(Own::Id).push_bytes(at, meta.id.bytes());
        self.own(Own::RowNumber)
            .push_int(at, i64::try_from(meta.row).unwrap_or(i64::MAX));
        self.own(Own::DedupKey)
            .push_bytes(at, meta.dedup.to_be_bytes());
        if meta.flags != Flags::none() {
            self.own(Own::Flags).push_int(at, meta.flags.bits().into());
        }
    }

    fn subject(&mut self, at: usize, subject: &Subject<'_>) {
        if let Some(ip) = subject.ip {
            self.own(Own::SubjectIpKey)
                .push_bytes(at, IpKey::of(ip).bytes());
        }
        for (own, text) in [
            (
                Own::SubjectUnit,
                Some(subject.unit).filter(|u| !u.is_empty()),
            ),
            (Own::SubjectSector, subject.sector),
            (Own::SubjectDomain, subject.domain),
        ] {
            if let Some(text) = text {
                self.bytes += text.len();
                self.own(own).push_text(at, text);
            }
        }
        if let Some(asn) = subject.asn.map(Asn::number) {
            self.own(Own::SubjectAsn).push_int(at, asn.into());
        }
        self.own(Own::SubjectCritical)
            .push_bool(at, subject.critical);
        let columns = &mut self.columns;
        remember(
            &mut self.prefix,
            columns,
            Own::SubjectPrefix,
            (at, subject.prefix),
        );
        let organisation = (at, subject.organisation);
        remember(
            &mut self.organisation,
            columns,
            Own::SubjectOrganisation,
            organisation,
        );
        remember(&mut self.country, columns, Own::SubjectCc, (at, subject.cc));
    }

    fn own(&mut self, own: Own) -> &mut Column {
        &mut self.columns[own.index()]
    }
}

/// Adds a value to its column, printing it when it is new there.
fn remember<K>(
    memo: &mut Memo<K>,
    columns: &mut [Column],
    own: Own,
    (at, value): (usize, Option<K>),
) where
    K: std::hash::Hash + Eq + Copy + std::fmt::Display,
{
    if let (Some(value), Some(column)) = (value, columns[own.index()].as_dictionary()) {
        memo.push(column, at, value);
    }
}

/// Adds a name to a comma-joined list; a comma or backslash inside a name gets a backslash.
fn list_name(list: &mut Vec<u8>, name: &str) {
    if !list.is_empty() {
        list.push(b',');
    }
    for byte in name.bytes() {
        if matches!(byte, b',' | b'\\') {
            list.push(b'\\');
        }
        list.push(byte);
    }
}

/// Writes the canonical text of an address, replacing what was in the buffer. IPv4, by far the
/// most frequent, is written digit by digit.
fn write_ip(buffer: &mut Vec<u8>, ip: IpAddr) {
    buffer.clear();
    let IpAddr::V4(v4) = ip else {
        write!(buffer, "{ip}").expect("writing to memory");
        return;
    };
    for (i, octet) in v4.octets().into_iter().enumerate() {
        if i > 0 {
            buffer.push(b'.');
        }
        if octet >= 100 {
            buffer.push(b'0' + octet / 100);
        }
        if octet >= 10 {
            buffer.push(b'0' + octet / 10 % 10);
        }
        buffer.push(b'0' + octet % 10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_the_standard_library_does() {
        let mut buffer = Vec::new();
        for ip in [
            "0.0.0.0",
            "9.10.99.100",
            "255.200.109.1",
            "2001:db8::1",
            "::ffff:1.2.3.4",
        ] {
            let ip: IpAddr = ip.parse().expect("an address");
            write_ip(&mut buffer, ip);
            assert_eq!(buffer, ip.to_string().as_bytes());
        }
    }
}
