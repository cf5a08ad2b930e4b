//! Workbooks: typed sheets out as XLSX or CSV, and the cells of a workbook that comes back.
//!
//! Not here: what the cells mean. Invariant: what is written is text and numbers, never a formula;
//! what is read is bounded, and a cell with a formula says so.

mod csv;
pub mod read;
#[cfg(test)]
mod tests;
mod write;

pub use csv::csv;
pub use write::{BookError, xlsx};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
}

/// How a cell looks and whether it can be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// Words that wrap.
    #[default]
    Plain,
    /// The title of a sheet.
    Title,
    /// A column's head.
    Head,
    /// Said of the cells beside it.
    Quiet,
    /// To be filled in.
    Input,
    /// A shade for stages, 0 to 4.
    Shade(u8),
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// What it holds.
    pub value: Value,
    /// How it looks.
    pub look: Look,
}

impl Entry {
    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            value: Value::Text(text.into()),
            look: Look::Plain,
        }
    }

    /// A number.
    #[must_use]
    pub const fn number(number: f64) -> Self {
        Self {
            value: Value::Number(number),
            look: Look::Plain,
        }
    }

    /// A cell to be filled in, with what stands in it so far.
    #[must_use]
    pub const fn input(value: Value) -> Self {
        Self {
            value,
            look: Look::Input,
        }
    }

    /// The same cell with a look.
    #[must_use]
    pub const fn looking(mut self, look: Look) -> Self {
        self.look = look;
        self
    }
}

/// The values that a cell takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Row and column of the cell, from 0.
    pub cell: (u32, u16),
    /// The sheet that lists the values, in column `list.0` from row `list.1` to row `list.2`.
    pub sheet: String,
    /// Column, first row, last row, from 0.
    pub list: (u16, u32, u32),
    /// What is said when another value is typed.
    pub refusal: (String, String),
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name, at most 31 characters, without `[]:*?/\`.
    pub name: String,
    /// The widths of its columns, in characters.
    pub widths: Vec<f64>,
    /// Its rows.
    pub rows: Vec<Vec<Entry>>,
    /// Rows that stay in view and are printed on every page; they are the first ones.
    pub heads: u32,
    /// Whether only cells to be filled in can be changed.
    pub locked: bool,
    /// Whether it is out of sight.
    pub hidden: bool,
    /// Cells that take listed values alone.
    pub choices: Vec<Choice>,
}

/// A workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Book {
    /// Its title, for the file's properties.
    pub title: String,
    /// Whether its sheets run from right to left.
    pub right_to_left: bool,
    /// Who may see it, such as "TLP:AMBER"; printed on every page. Empty for none.
    pub label: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
}

/// A name that any workbook takes for a sheet, free among those that are taken.
#[must_use]
pub fn sheet_name(wish: &str, taken: &[&str]) -> String {
    let kept = |wish: &str, most: usize| -> String {
        let plain = wish
            .chars()
            .map(|c| match c {
                '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
                c if c.is_control() => ' ',
                c => c,
            })
            .collect::<String>();
        let words: Vec<&str> = plain.split_whitespace().collect();
        // The limit of 31 counts UTF-16 units.
        let mut out = String::new();
        for c in words.join(" ").chars() {
            if out.encode_utf16().count() + c.len_utf16() > most {
                break;
            }
            out.push(c);
        }
        out.trim().to_owned()
    };
    let is_free = |name: &str| {
        !taken
            .iter()
            .any(|t| t.to_lowercase() == name.to_lowercase())
    };
    let first = kept(wish, 31);
    if !first.is_empty() && is_free(&first) {
        return first;
    }
    (2..)
        .map(|n| format!("{} {n}", kept(wish, 26)).trim().to_owned())
        .find(|name| is_free(name))
        .unwrap_or_default()
}

/// The address of a cell, such as `C12`, from row and column counted from 0.
#[must_use]
pub fn address(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{}", row + 1)
}
