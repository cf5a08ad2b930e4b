//! The CSV of records, one value a line, back to records.
//!
//! Not here: JSON and writing (`exchange`). Invariant: a refused line never stops the others.

use super::exchange::{ByKey, Read};
use super::field::Kind;
use crate::error::DirectoryError;
use crate::list::{Bad, Columns, ImportFile, Kind as ListKind, bad_text, line, open};
use crate::text::fold;

const RECORDS: ListKind = ListKind {
    header: "record,kind,of,field,language,value,audience,screen,print",
    missing: "directory-refused-records-header",
    is_data: |cell| Kind::parse(cell).is_some(),
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Record,
    Kind,
    Of,
    Field,
    Language,
    Value,
    Audience,
    Screen,
    Print,
    /// What an export tells beside: layer, source, date.
    Told,
}

const NAMES: [(Column, &str); 10] = [
    (Column::Record, "record id key"),
    (Column::Kind, "kind"),
    (Column::Of, "of organisation organization owner"),
    (Column::Field, "field"),
    (Column::Language, "language lang"),
    (Column::Value, "value"),
    (Column::Audience, "audience"),
    (Column::Screen, "screen"),
    (Column::Print, "print"),
    (Column::Told, "layer source date"),
];

/// Reads the CSV.
///
/// # Errors
/// [`DirectoryError::File`] when nothing of it can be read.
pub(super) fn from_csv(file: &ImportFile<'_>) -> Result<Read, DirectoryError> {
    let opened = open(file)?;
    let mut records = ByKey::default();
    let mut refused = Vec::new();
    let header = |first: &csv::StringRecord| {
        let columns = Columns::parse(first, &NAMES, |c| c == Column::Told);
        let needed = [Column::Record, Column::Kind, Column::Field, Column::Value];
        needed.iter().all(|c| columns.has(*c)).then_some(columns)
    };
    opened.read(file, &RECORDS, header, |columns, row| {
        if let Err(bad) = take(columns, row, &mut records) {
            refused.push(columns.refused(row, bad));
        }
    })?;
    Ok(Read {
        records: records.finish(),
        refused,
    })
}

fn take(columns: &Columns<Column>, row: &csv::StringRecord, to: &mut ByKey) -> Result<(), Bad> {
    let cell = |column| columns.cell(row, column);
    if row.len() > columns.len() {
        let args = vec![
            ("found", row.len().to_string()),
            ("expected", columns.len().to_string()),
        ];
        return Err(Bad(None, ("directory-refused-cells", args)));
    }
    let ((at_kind, kind), (at_key, key)) = (cell(Column::Kind), cell(Column::Record));
    let kind = Kind::parse(&fold(kind)).ok_or_else(|| {
        let args = vec![("text", "kind".to_owned())];
        Bad(at_kind, ("directory-refused-record", args))
    })?;
    if key.is_empty() {
        let args = vec![("text", "record".to_owned())];
        return Err(Bad(at_key, ("directory-refused-record", args)));
    }
    let of = Some(cell(Column::Of).1.to_owned()).filter(|t| !t.is_empty());
    let Some(cells) = to.record(line(row), key, kind, of) else {
        return Err(bad_text(
            at_key.unwrap_or(0),
            "directory-refused-other-kind",
            key,
        ));
    };
    let flag = |column| matches!(fold(cell(column).1).as_str(), "yes" | "1" | "true" | "x");
    let flags = (flag(Column::Screen), flag(Column::Print));
    let (at, value) = cell(Column::Value);
    let audience = cell(Column::Audience).1;
    let put = cells.put(
        cell(Column::Field).1,
        cell(Column::Language).1,
        value,
        audience,
        flags,
    );
    put.map_err(|message| Bad(at, message))
}

/// Whether a first line names the columns of records.
#[must_use]
pub fn is_records(file: &ImportFile<'_>) -> bool {
    let first = crate::list::first_line(file.bytes);
    let columns = Columns::parse(&first, &NAMES, |c| c == Column::Told);
    [Column::Record, Column::Kind, Column::Field, Column::Value]
        .iter()
        .all(|c| columns.has(*c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::exchange::HEADER;

    #[test]
    fn what_is_written_is_what_is_read() {
        for name in HEADER {
            assert!(
                NAMES.iter().any(|(_, n)| n.split(' ').any(|n| n == name)),
                "{name}"
            );
        }
    }
}
