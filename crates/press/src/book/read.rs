//! Reading a workbook that comes back, with suspicion.
//!
//! Not here: what the cells mean. Invariant: no more cells are held than the limit allows, however
//! far apart they stand, and nothing of a workbook is run.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use exchange::opc::{self, Kind, OpcError, Package};

use super::address;

/// How much of a workbook is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The file itself.
    pub file: opc::Limits,
    /// Cells of all sheets together that hold something.
    pub cells: usize,
    /// Rows of a sheet.
    pub rows: u32,
    /// Sheets.
    pub sheets: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: opc::Limits::default(),
            cells: 200_000,
            rows: 20_000,
            sheets: 100,
        }
    }
}

/// What a cell that came back holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A date or time, as a spreadsheet counts it: days since 1899-12-30.
    Date(f64),
    /// Yes or no.
    Truth(bool),
    /// A formula, whatever it gives.
    Formula,
    /// An error such as `#REF!`.
    Error,
}

/// A sheet that came back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is out of sight.
    pub hidden: bool,
    /// Its cells by row and column, from 0; empty ones are not there.
    pub cells: BTreeMap<(u32, u32), Found>,
}

/// Why a workbook was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file itself.
    #[error(transparent)]
    File(#[from] OpcError),
    /// Too many sheets, rows or cells.
    #[error(
        "sheet \"{sheet}\", cell {cell}: {what} passes the limit of {limit}; delete what does not belong to the workbook"
    )]
    TooMuch {
        /// The sheet.
        sheet: String,
        /// Where it was noticed.
        cell: String,
        /// Of what.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// A sheet that cannot be read.
    #[error(
        "sheet \"{sheet}\" cannot be read ({detail}); open the workbook, save it again and send it anew"
    )]
    Sheet {
        /// The sheet.
        sheet: String,
        /// What is wrong.
        detail: String,
    },
}

impl ReadError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::File(error) => error.message_id(),
            Self::TooMuch { .. } => "report-workbook-too-much",
            Self::Sheet { .. } => "report-workbook-sheet",
        }
    }
}

/// The sheets of a workbook in their order.
///
/// # Errors
/// When it is no workbook, holds macros or links that are followed, or passes a limit.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    Package::open(bytes, Kind::Workbook, &limits.file)?;
    // The package is sound by now; what the reader of cells makes of odd numbers in it is not ours
    // to know, and a workbook from outside must not end the program.
    let done = catch_unwind(AssertUnwindSafe(|| sheets(bytes, limits)));
    done.unwrap_or_else(|_| Err(broken("", "it is not built as workbooks are")))
}

fn broken(sheet: &str, detail: impl ToString) -> ReadError {
    ReadError::Sheet {
        sheet: sheet.chars().take(40).collect(),
        detail: detail.to_string(),
    }
}

fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken("", e))?;
    let names: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| (s.name.clone(), s.visible != SheetVisible::Visible))
        .collect();
    if names.len() > limits.sheets {
        return Err(too_much("", 0, 0, "the number of sheets", limits.sheets));
    }
    let mut found = Vec::new();
    let mut left = limits.cells;
    for (name, hidden) in names {
        let cells = cells(&mut book, &name, limits, &mut left)?;
        found.push(Sheet {
            name,
            hidden,
            cells,
        });
    }
    Ok(found)
}

fn too_much(sheet: &str, row: u32, column: u32, what: &'static str, limit: usize) -> ReadError {
    ReadError::TooMuch {
        sheet: sheet.chars().take(40).collect(),
        cell: address(row, column),
        what,
        limit,
    }
}

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
    left: &mut usize,
) -> Result<BTreeMap<(u32, u32), Found>, ReadError> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|e| broken(name, e))?;
    let mut found = BTreeMap::new();
    while let Some(cell) = reader
        .next_cell_with_formula_metadata()
        .map_err(|e| broken(name, e))?
    {
        let (row, column) = cell.pos;
        let value = match (cell.formula.is_some(), cell.value) {
            (true, _) => Found::Formula,
            (_, DataRef::Empty) => continue,
            (_, DataRef::Int(number)) => Found::Number(number as f64),
            (_, DataRef::Float(number)) => Found::Number(number),
            (_, DataRef::String(text)) => Found::Text(text),
            (_, DataRef::SharedString(text)) => Found::Text(text.to_owned()),
            (_, DataRef::Bool(truth)) => Found::Truth(truth),
            (_, DataRef::DateTime(date)) => Found::Date(date.as_f64()),
            (_, DataRef::DateTimeIso(text) | DataRef::DurationIso(text)) => Found::Text(text),
            (_, DataRef::Error(_)) => Found::Error,
        };
        if matches!(&value, Found::Text(text) if text.trim().is_empty()) {
            continue;
        }
        if row >= limits.rows {
            let limit = limits.rows as usize;
            return Err(too_much(name, row, column, "the number of rows", limit));
        }
        *left = left.checked_sub(1).ok_or_else(|| {
            too_much(
                name,
                row,
                column,
                "the number of filled cells",
                limits.cells,
            )
        })?;
        found.insert((row, column), value);
    }
    Ok(found)
}
