//! Rows into columns: a worker pushes decoded rows and gets a batch that `prepare` can store.
//!
//! Not here: sorting, duplicates, files. No I/O and no database, so that it runs on any thread.
//! Invariant: every column of a finished batch has as many entries as rows were pushed.

use std::io::Write as _;
use std::net::IpAddr;
use std::sync::Arc;

use base::id::OrganisationId;
use base::observation::{ExtraKind, Field, Flags, Row, Value};
use base::{Asn, ContentHash, CountryCode, IpKey, Prefix};
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::array::{ArrayRef, new_null_array};

use crate::column::Column;
use crate::dict::MemoColumn;
use crate::meta::{RowMeta, Subject};
use crate::schema::{Own, columns, schema};

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

/// Collects rows. One is made per worker and used again after each [`Builder::finish`].
#[derive(Debug)]
pub struct Builder {
    columns: Vec<Column>,
    source: MemoColumn<ContentHash>,
    prefix: MemoColumn<Prefix>,
    organisation: MemoColumn<OrganisationId>,
    country: MemoColumn<CountryCode>,
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
            source: MemoColumn::default(),
            prefix: MemoColumn::default(),
            organisation: MemoColumn::default(),
            country: MemoColumn::default(),
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
        self.provenance(at, meta);
        self.subject(at, &meta.subject);
        self.dedup.push(meta.dedup);
    }

    /// The rows so far as a batch; the builder is empty afterwards.
    pub fn finish(&mut self) -> Batch {
        let rows = self.len();
        let schema = schema();
        let mut arrays: Vec<ArrayRef> = Vec::with_capacity(self.columns.len());
        for (column, field) in self.columns.iter_mut().zip(schema.fields()) {
            arrays.push(
                column
                    .finish(rows)
                    .unwrap_or_else(|| new_null_array(field.data_type(), rows)),
            );
        }
        let mut memo = |own: Own, array: ArrayRef| arrays[own.index()] = array;
        memo(Own::SourceHash, self.source.finish());
        for (own, column) in [
            (Own::SubjectPrefix, pad_finish(&mut self.prefix, rows)),
            (
                Own::SubjectOrganisation,
                pad_finish(&mut self.organisation, rows),
            ),
            (Own::SubjectCc, pad_finish(&mut self.country, rows)),
        ] {
            memo(own, column);
        }
        let events = RecordBatch::try_new(Arc::clone(&schema), arrays);
        let bytes = self.bytes();
        self.bytes = 0;
        Batch {
            bytes,
            events: events.expect("every column was filled up to the number of rows"),
            dedup: std::mem::take(&mut self.dedup),
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
        let map = &mut self.columns[Own::Extra.index()];
        map.begin_map(at);
        for (key, value, kind) in row.extras() {
            self.bytes += key.len() + value.len() + 8;
            map.push_entry(key, value);
            if kind == ExtraKind::Json {
                list_name(&mut self.text, key);
            }
        }
        map.end_map();
        if !self.text.is_empty() {
            let names = std::str::from_utf8(&self.text).expect("names are text");
            self.columns[Own::ExtraJson.index()].push_text(at, names);
        }
    }

    fn provenance(&mut self, at: usize, meta: &RowMeta<'_>) {
        self.source.push(meta.source);
        self.own(Own::Id).push_bytes(at, meta.id.bytes());
        self.own(Own::RowNumber)
            .push_int(at, i64::try_from(meta.row).unwrap_or(i64::MAX));
        self.own(Own::ReceivedAt)
            .push_int(at, meta.received.micros());
        self.own(Own::DedupKey)
            .push_bytes(at, meta.dedup.to_be_bytes());
        if meta.flags != Flags::none() {
            self.own(Own::Flags).push_int(at, meta.flags.bits().into());
        }
        for (own, text) in [
            (Own::Report, meta.report),
            (Own::Provider, meta.provider),
            (Own::Feed, meta.feed),
            (Own::Mapping, meta.mapping),
            (Own::HandlingTlp, meta.tlp.as_str()),
            (Own::CountsAs, meta.policy.counts_as.as_str()),
            (Own::UnitKind, meta.policy.unit.as_str()),
            (Own::Side, meta.policy.side.as_str()),
        ] {
            self.own(own).push_text(at, text);
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
            (
                Own::SubjectTable,
                Some(subject.table).filter(|t| !t.is_empty()),
            ),
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
        pad_push(&mut self.prefix, at, subject.prefix);
        pad_push(&mut self.organisation, at, subject.organisation);
        pad_push(&mut self.country, at, subject.cc);
    }

    fn own(&mut self, own: Own) -> &mut Column {
        &mut self.columns[own.index()]
    }
}

fn pad_push<K>(column: &mut MemoColumn<K>, at: usize, value: Option<K>)
where
    K: std::hash::Hash + Eq + Copy + std::fmt::Display,
{
    if let Some(value) = value {
        column.column.pad(at);
        column.push(value);
    }
}

fn pad_finish<K>(column: &mut MemoColumn<K>, rows: usize) -> ArrayRef
where
    K: std::hash::Hash + Eq + Copy + std::fmt::Display,
{
    column.column.pad(rows);
    column.finish()
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
