//! The file of a spreadsheet as headings and rows: CSV in any usual encoding, or XLSX.
//!
//! Not here: what columns hold. Invariant: at most `ROW_LIMIT` rows; a formula is no value.

use base::Day;
use press::book::read::{Found, Limits, read};

use super::{COLUMN_LIMIT, ROW_LIMIT};
use crate::error::DirectoryError;
use crate::list::ImportFile;

/// The encodings that may be declared; otherwise it is told by the bytes.
pub const ENCODINGS: [&str; 6] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1256",
    "windows-1251",
];
/// What stands where a formula stood.
pub(super) const FORMULA: &str = "\u{fffc}";

/// A spreadsheet as it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The cells of the first row that holds something.
    pub headings: Vec<String>,
    /// Every further row that holds something, with its number in the file.
    pub rows: Vec<(u64, Vec<String>)>,
    /// How it was read, such as `windows-1256` or `xlsx`.
    pub form: String,
}

fn refuse(file: &ImportFile<'_>, reason: &str, message: crate::lookup::Message) -> DirectoryError {
    DirectoryError::File {
        name: file.name.to_owned(),
        reason: reason.to_owned(),
        message,
    }
}

/// Reads a file; `encoding` is what somebody declared, empty to tell it by the bytes.
///
/// # Errors
/// [`DirectoryError::File`] for an encoding that is unknown or does not fit, a workbook that cannot
/// be read, and too many rows or columns.
pub fn open(file: &ImportFile<'_>, encoding: &str) -> Result<Table, DirectoryError> {
    let table = match file.bytes.starts_with(b"PK\x03\x04") {
        true => workbook(file)?,
        false => text(file, encoding)?,
    };
    if table.headings.len() > COLUMN_LIMIT {
        let args = vec![("limit", COLUMN_LIMIT.to_string())];
        let message = ("directory-spreadsheet-columns-many", args);
        return Err(refuse(file, "has too many columns", message));
    }
    if table.headings.is_empty() {
        let message = ("directory-spreadsheet-empty", vec![]);
        return Err(refuse(file, "holds nothing", message));
    }
    Ok(table)
}

fn too_long(file: &ImportFile<'_>) -> DirectoryError {
    let args = vec![("limit", ROW_LIMIT.to_string())];
    refuse(
        file,
        "has too many lines; split it",
        ("directory-refused-rows", args),
    )
}

/// Puts a row behind the others; the first one holds the headings.
fn put(
    table: &mut Table,
    (number, mut row): (u64, Vec<String>),
    file: &ImportFile<'_>,
) -> Result<(), DirectoryError> {
    while row.last().is_some_and(|c| c.trim().is_empty()) {
        row.pop();
    }
    if row.is_empty() {
        return Ok(());
    }
    if table.headings.is_empty() {
        table.headings = row;
        return Ok(());
    }
    if table.rows.len() == ROW_LIMIT {
        return Err(too_long(file));
    }
    table.rows.push((number, row));
    Ok(())
}

fn text(file: &ImportFile<'_>, encoding: &str) -> Result<Table, DirectoryError> {
    let opened = crate::list::open_as(file, encoding)?;
    let mut table = Table {
        form: opened.encoding().to_owned(),
        ..Table::default()
    };
    let mut failed = None;
    opened.rows(|number, row| {
        if failed.is_none() {
            let row = row.iter().map(str::to_owned).collect();
            failed = put(&mut table, (number, row), file).err();
        }
        failed.is_none()
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(table),
    }
}

fn workbook(file: &ImportFile<'_>) -> Result<Table, DirectoryError> {
    let most = u32::try_from(ROW_LIMIT).unwrap_or(u32::MAX);
    let limits = Limits {
        cells: 2_000_000,
        rows: most + 1_000,
        ..Limits::default()
    };
    let sheets = read(file.bytes, &limits).map_err(|error| {
        let args = vec![("reason", error.to_string())];
        refuse(
            file,
            &error.to_string(),
            ("directory-spreadsheet-workbook", args),
        )
    })?;
    let mut table = Table {
        form: "xlsx".to_owned(),
        ..Table::default()
    };
    let filled = |s: &&press::book::read::Sheet| !s.hidden && !s.cells.is_empty();
    let Some(sheet) = sheets.iter().find(filled) else {
        return Ok(table);
    };
    let mut at = None;
    let mut row: Vec<String> = Vec::new();
    for ((number, column), cell) in &sheet.cells {
        if at.is_some_and(|a| a != *number) {
            let last = u64::from(at.unwrap_or_default()) + 1;
            put(&mut table, (last, std::mem::take(&mut row)), file)?;
        }
        at = Some(*number);
        let column = *column as usize;
        if column < COLUMN_LIMIT + 1 {
            row.resize(row.len().max(column + 1), String::new());
            row[column] = cell_text(cell);
        }
    }
    if let Some(at) = at {
        put(&mut table, (u64::from(at) + 1, row), file)?;
    }
    Ok(table)
}

/// A cell as people read it; a telephone number that was stored as a number has no decimals.
fn cell_text(cell: &Found) -> String {
    match cell {
        Found::Text(text) => text.clone(),
        Found::Number(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Found::Number(number) => number.to_string(),
        Found::Date(days) => {
            // Spreadsheets count days from 1899-12-30.
            let day = Day::parse("1899-12-30").map(|d| d.plus(*days as i32));
            day.map_or_else(String::new, |d| d.to_string())
        }
        Found::Truth(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Found::Formula | Found::Error => FORMULA.to_owned(),
    }
}
