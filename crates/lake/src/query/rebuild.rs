//! Columns back into rows, bit for bit as they were pushed.
//!
//! Invariant: `rebuild(push(row)) == row`, for every field, extra value and its kind.

use std::str::FromStr;

use base::observation::{
    CountsAs, ExtraKind, Field, Flags, Kind, ObservationId, ReportPolicy, Row, Side, Unit,
};
use base::{Asn, ContentHash, IpKey, Timestamp, Tlp};
use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, DictionaryArray, FixedSizeBinaryArray, Float64Array, Int64Array,
    MapArray, RecordBatch, StringArray, TimestampMicrosecondArray,
};
use datafusion::arrow::datatypes::Int32Type;

use crate::dict::texts;
use crate::meta::{StoredMeta, StoredSubject};
use crate::schema::Own;

/// One column, its type found once for all rows.
pub(super) enum Typed<'a> {
    Empty,
    Dictionary(&'a DictionaryArray<Int32Type>, &'a StringArray),
    Plain(&'a StringArray),
    Int(&'a Int64Array),
    Float(&'a Float64Array),
    Time(&'a TimestampMicrosecondArray),
    Bytes(&'a FixedSizeBinaryArray),
    Bool(&'a BooleanArray),
    Map(&'a MapArray, &'a StringArray, &'a StringArray),
}

impl<'a> Typed<'a> {
    pub(super) fn new(array: &'a ArrayRef) -> Self {
        if array.null_count() == array.len() {
            return Self::Empty;
        }
        if let Some((dictionary, values)) = texts(array) {
            return Self::Dictionary(dictionary, values);
        }
        let any = array.as_any();
        macro_rules! try_as {
            ($($type:ty => $variant:ident),*) => {$(
                if let Some(array) = any.downcast_ref::<$type>() {
                    return Self::$variant(array);
                }
            )*};
        }
        try_as!(StringArray => Plain, Int64Array => Int, Float64Array => Float,
            TimestampMicrosecondArray => Time, FixedSizeBinaryArray => Bytes, BooleanArray => Bool);
        let map = any.downcast_ref::<MapArray>();
        let parts = map.and_then(|m| {
            let text = |a: &'a ArrayRef| a.as_any().downcast_ref::<StringArray>();
            Some((m, text(m.keys())?, text(m.values())?))
        });
        parts.map_or(Self::Empty, |(m, k, v)| Self::Map(m, k, v))
    }

    pub(super) fn text(&self, row: usize) -> Option<&'a str> {
        match self {
            Self::Dictionary(dictionary, values) if dictionary.is_valid(row) => {
                let key = usize::try_from(dictionary.keys().value(row)).ok()?;
                Some(values.value(key))
            }
            Self::Plain(array) if array.is_valid(row) => Some(array.value(row)),
            _ => None,
        }
    }

    pub(super) fn int(&self, row: usize) -> Option<i64> {
        match self {
            Self::Int(array) if array.is_valid(row) => Some(array.value(row)),
            Self::Time(array) if array.is_valid(row) => Some(array.value(row)),
            _ => None,
        }
    }

    pub(super) fn bytes(&self, row: usize) -> Option<[u8; 16]> {
        match self {
            Self::Bytes(array) if array.is_valid(row) => array.value(row).try_into().ok(),
            _ => None,
        }
    }
}

/// Reads the rows of one batch that has all columns.
pub(crate) struct Rebuilder<'a> {
    columns: Vec<Typed<'a>>,
}

impl<'a> Rebuilder<'a> {
    pub(crate) fn new(batch: &'a RecordBatch) -> Self {
        Self {
            columns: batch.columns().iter().map(Typed::new).collect(),
        }
    }

    /// Fills `row` with the fields and extra values of a row.
    pub(crate) fn row(&self, at: usize, row: &mut Row) {
        row.clear();
        for field in Field::ALL {
            let column = &self.columns[*field as usize];
            if matches!(column, Typed::Empty) {
                continue;
            }
            match field.kind() {
                Kind::Text => {
                    column
                        .text(at)
                        .into_iter()
                        .for_each(|text| row.set_text(*field, text));
                }
                Kind::Int => column
                    .int(at)
                    .into_iter()
                    .for_each(|n| row.set_int(*field, n)),
                Kind::Time => {
                    let time = column.int(at).map(Timestamp::from_micros);
                    time.into_iter().for_each(|t| row.set_time(*field, t));
                }
                Kind::Ip => {
                    let ip = column.text(at).and_then(|text| text.parse().ok());
                    ip.into_iter().for_each(|ip| row.set_ip(*field, ip));
                }
                Kind::Float => {
                    if let Typed::Float(array) = column
                        && array.is_valid(at)
                    {
                        row.set_float(*field, array.value(at));
                    }
                }
            }
        }
        self.extra(at, row);
    }

    fn extra(&self, at: usize, row: &mut Row) {
        let Typed::Map(map, keys, values) = &self.columns[Own::Extra.index()] else {
            return;
        };
        if map.is_null(at) {
            return;
        }
        let json = names(self.own(Own::ExtraJson).text(at).unwrap_or(""));
        let offsets = map.value_offsets();
        let entry = |i: i32| usize::try_from(i).unwrap_or(0);
        for i in entry(offsets[at])..entry(offsets[at + 1]) {
            let key = keys.value(i);
            let is_json = json.iter().any(|name| name == key);
            let kind = if is_json {
                ExtraKind::Json
            } else {
                ExtraKind::Text
            };
            row.set_extra(key, values.value(i), kind);
        }
    }

    fn own(&self, own: Own) -> &Typed<'a> {
        &self.columns[own.index()]
    }

    fn owned(&self, own: Own, at: usize) -> String {
        self.own(own).text(at).unwrap_or("").to_owned()
    }

    fn parsed<T: FromStr>(&self, own: Own, at: usize) -> Option<T> {
        self.own(own).text(at).and_then(|text| text.parse().ok())
    }

    /// The id of a row.
    pub(crate) fn id(&self, at: usize) -> ObservationId {
        ObservationId::from_bytes(self.own(Own::Id).bytes(at).unwrap_or_default())
    }

    /// What goes with a row.
    pub(crate) fn meta(&self, at: usize) -> StoredMeta {
        let flags = self
            .own(Own::Flags)
            .int(at)
            .and_then(|n| u32::try_from(n).ok());
        let row = self
            .own(Own::RowNumber)
            .int(at)
            .and_then(|n| u64::try_from(n).ok());
        StoredMeta {
            id: self.id(at),
            source: self.parsed::<ContentHash>(Own::SourceHash, at),
            row: row.unwrap_or(0),
            received: Timestamp::from_micros(self.own(Own::ReceivedAt).int(at).unwrap_or(0)),
            report: self.owned(Own::Report, at),
            provider: self.owned(Own::Provider, at),
            feed: self.owned(Own::Feed, at),
            mapping: self.owned(Own::Mapping, at),
            flags: Flags::from_bits(flags.unwrap_or(0)),
            tlp: self.parsed(Own::HandlingTlp, at).unwrap_or(Tlp::Red),
            policy: self.policy(at),
            subject: self.subject(at),
        }
    }

    fn policy(&self, at: usize) -> Option<ReportPolicy> {
        Some(ReportPolicy {
            counts_as: CountsAs::from_name(self.own(Own::CountsAs).text(at)?)?,
            unit: Unit::from_name(self.own(Own::UnitKind).text(at)?)?,
            side: Side::from_name(self.own(Own::Side).text(at)?)?,
        })
    }

    fn subject(&self, at: usize) -> StoredSubject {
        let asn = self
            .own(Own::SubjectAsn)
            .int(at)
            .and_then(|n| u32::try_from(n).ok());
        let text = |own| self.own(own).text(at).map(str::to_owned);
        StoredSubject {
            ip: self
                .own(Own::SubjectIpKey)
                .bytes(at)
                .map(|b| IpKey::from_bytes(b).addr()),
            unit: self.owned(Own::SubjectUnit, at),
            asn: asn.and_then(Asn::new),
            prefix: self.parsed(Own::SubjectPrefix, at),
            cc: self.parsed(Own::SubjectCc, at),
            organisation: self.parsed(Own::SubjectOrganisation, at),
            sector: text(Own::SubjectSector),
            critical: matches!(self.own(Own::SubjectCritical),
                Typed::Bool(array) if array.is_valid(at) && array.value(at)),
            domain: text(Own::SubjectDomain),
            table: self.owned(Own::SubjectTable, at),
        }
    }
}

/// The names of a comma-joined list in which a backslash keeps the next character.
fn names(list: &str) -> Vec<String> {
    if list.is_empty() {
        return Vec::new();
    }
    let (mut out, mut escaped) = (vec![String::new()], false);
    for c in list.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            ',' if !escaped => out.push(String::new()),
            other => {
                escaped = false;
                if let Some(last) = out.last_mut() {
                    last.push(other);
                }
            }
        }
    }
    out
}
