//! The columns of an observation file: what the provider gave, where it came from, how it is
//! counted, and what enrichment added, each in columns of its own.
//!
//! Not here: filling them (`builder`), reading them back (`rebuild`).
//! Invariant: a column is never removed or renamed; new ones are added at the end and read as
//! null from files that are older.

use std::sync::{Arc, LazyLock};

use base::observation::{Field, Kind};
use datafusion::arrow::datatypes::{DataType, Field as ArrowField, Schema, SchemaRef, TimeUnit};

/// How a column is held in memory and in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Storage {
    /// Text with few different values: dictionary-encoded.
    Dictionary,
    /// Text with many different values.
    Plain,
    /// A 64-bit integer.
    Int,
    /// A 64-bit float.
    Float,
    /// Microseconds since 1970 in UTC.
    Time,
    /// 16 bytes whose order means something (addresses) or that identify something (hashes).
    Bytes16,
    /// True or false.
    Bool,
    /// Text to text.
    Map,
}

/// Declares the columns that follow the fields of the observation.
macro_rules! own_columns {
    ($($variant:ident $name:literal $storage:ident;)*) => {
        /// A column that the lake adds to the fields of an observation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub(crate) enum Own { $($variant,)* }

        impl Own {
            /// Every column, in file order.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The column's name.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How it is held.
            pub(crate) const fn storage(self) -> Storage {
                match self { $(Self::$variant => Storage::$storage,)* }
            }

            /// Its place among all columns.
            pub(crate) const fn index(self) -> usize {
                Field::COUNT + self as usize
            }
        }
    };
}

own_columns! {
    SourceIpKey "source_ip_key" Bytes16;
    DestinationIpKey "destination_ip_key" Bytes16;
    Extra "extra" Map;
    ExtraJson "extra_json" Dictionary;
    Id "id" Bytes16;
    SourceHash "source_hash" Dictionary;
    RowNumber "row" Int;
    ReceivedAt "received_at" Time;
    Report "report" Dictionary;
    Provider "provider" Dictionary;
    Feed "feed" Dictionary;
    Mapping "mapping" Dictionary;
    Flags "flags" Int;
    HandlingTlp "handling_tlp" Dictionary;
    CountsAs "counts_as" Dictionary;
    UnitKind "unit_kind" Dictionary;
    Side "side" Dictionary;
    SubjectIpKey "subject_ip_key" Bytes16;
    SubjectUnit "subject_unit" Plain;
    SubjectAsn "subject_asn" Int;
    SubjectPrefix "subject_prefix" Dictionary;
    SubjectCc "subject_cc" Dictionary;
    SubjectOrganisation "subject_organisation" Dictionary;
    SubjectSector "subject_sector" Dictionary;
    SubjectCritical "subject_critical" Bool;
    SubjectDomain "subject_domain" Dictionary;
    SubjectTable "subject_table" Dictionary;
    DedupKey "dedup_key" Bytes16;
}

/// Text fields whose values are mostly different from row to row.
const PLAIN: &[Field] = &[
    Field::SourceFqdn,
    Field::SourceUrl,
    Field::SourceUrlpath,
    Field::SourceReverseDns,
    Field::SourceAccount,
    Field::SourceLocalHostname,
    Field::DestinationUrl,
    Field::DestinationUrlpath,
    Field::MalwareHashMd5,
    Field::MalwareHashSha1,
    Field::MalwareHashSha256,
    Field::EventDescriptionText,
    Field::Comment,
    Field::EventHash,
    Field::MispAttributeUuid,
    Field::Output,
    Field::ScreenshotUrl,
];

/// How a field of the observation is held. Addresses are canonical text that any tool reads; the
/// sortable keys stand beside them.
pub(crate) fn field_storage(field: Field) -> Storage {
    match field.kind() {
        Kind::Text if PLAIN.contains(&field) => Storage::Plain,
        Kind::Text => Storage::Dictionary,
        Kind::Int => Storage::Int,
        Kind::Float => Storage::Float,
        Kind::Ip => Storage::Plain,
        Kind::Time => Storage::Time,
    }
}

/// Name and storage of every column, in file order.
pub(crate) fn columns() -> impl Iterator<Item = (&'static str, Storage)> {
    let fields = Field::ALL.iter().map(|f| (f.column(), field_storage(*f)));
    fields.chain(Own::ALL.iter().map(|o| (o.name(), o.storage())))
}

/// The type of a time column.
pub(crate) fn time_type() -> DataType {
    DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into()))
}

fn arrow_type(storage: Storage) -> DataType {
    match storage {
        Storage::Dictionary => {
            DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8))
        }
        Storage::Plain => DataType::Utf8,
        Storage::Int => DataType::Int64,
        Storage::Float => DataType::Float64,
        Storage::Time => time_type(),
        Storage::Bytes16 => DataType::FixedSizeBinary(16),
        Storage::Bool => DataType::Boolean,
        Storage::Map => DataType::Map(
            Arc::new(ArrowField::new(
                "entries",
                DataType::Struct(map_fields()),
                false,
            )),
            false,
        ),
    }
}

/// The two columns inside the map.
pub(crate) fn map_fields() -> datafusion::arrow::datatypes::Fields {
    vec![
        ArrowField::new("key", DataType::Utf8, false),
        ArrowField::new("value", DataType::Utf8, true),
    ]
    .into()
}

static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| {
    let fields: Vec<_> = columns()
        .map(|(name, storage)| ArrowField::new(name, arrow_type(storage), true))
        .collect();
    Arc::new(Schema::new(fields))
});

/// The schema of an observation file written by this version.
pub(crate) fn schema() -> SchemaRef {
    Arc::clone(&SCHEMA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_columns_share_a_name_and_each_stands_at_its_index() {
        let schema = schema();
        let mut names: Vec<_> = schema.fields().iter().map(|f| f.name().clone()).collect();
        for own in Own::ALL {
            assert_eq!(names[own.index()], own.name());
        }
        for field in Field::ALL {
            assert_eq!(names[*field as usize], field.column());
        }
        names.sort();
        names.dedup();
        assert_eq!(names.len(), schema.fields().len());
    }
}
