//! CSV whose columns are found by name, each under several names, in any order.
//!
//! Not here: what the values mean. The delimiter (comma, semicolon, tab) is told by the first
//! line, because spreadsheets choose it by the language of the desk.
//! Invariant: a column that is needed and not there is an error before the first row.

use super::TableError;
use crate::csv::{Csv, CsvLimits, Record};

/// A column and the other names it goes by; names are compared without case, blanks as `_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its other names.
    pub aliases: &'static [&'static str],
    /// Whether a table without it is refused.
    pub needed: bool,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct NamedRow<'a> {
    record: Record<'a>,
    places: &'a [Option<usize>],
    columns: &'static [Column],
}

impl<'a> NamedRow<'a> {
    /// The trimmed text of a column; empty when the table lacks it.
    #[must_use]
    pub fn get(&self, name: &str) -> &'a str {
        let at = self.columns.iter().position(|c| c.name == name);
        let place = at.and_then(|i| self.places.get(i).copied().flatten());
        place.map_or("", |i| self.record.get(i).trim())
    }

    /// The line on which the row begins, counted from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.record.line()
    }
}

/// The reader.
#[derive(Debug)]
pub struct NamedCsv {
    csv: Sniffed,
    columns: &'static [Column],
    places: Option<Vec<Option<usize>>>,
}

impl NamedCsv {
    /// A reader of these columns.
    #[must_use]
    pub fn new(columns: &'static [Column]) -> Self {
        let limits = CsvLimits {
            record_bytes: 1 << 20,
            field_bytes: 256 << 10,
            fields: 1024,
        };
        Self {
            csv: Sniffed::new(limits, None),
            columns,
            places: None,
        }
    }

    /// Feeds the next bytes.
    ///
    /// # Errors
    /// When a needed column is absent or a line too long.
    pub fn push(
        &mut self,
        chunk: &[u8],
        each: &mut impl FnMut(NamedRow<'_>),
    ) -> Result<(), TableError> {
        let (columns, places) = (self.columns, &mut self.places);
        self.csv
            .push(chunk, &mut |record| row(columns, places, record, each))
    }

    /// Says that the table ends here.
    ///
    /// # Errors
    /// When it was empty, and as [`NamedCsv::push`].
    pub fn finish(&mut self, each: &mut impl FnMut(NamedRow<'_>)) -> Result<(), TableError> {
        let (columns, places) = (self.columns, &mut self.places);
        self.csv
            .finish(&mut |record| row(columns, places, record, each))?;
        if self.places.is_none() {
            return Err(TableError::Empty);
        }
        Ok(())
    }
}

fn row(
    columns: &'static [Column],
    places: &mut Option<Vec<Option<usize>>>,
    record: Record<'_>,
    each: &mut impl FnMut(NamedRow<'_>),
) -> Result<(), TableError> {
    match places {
        Some(places) => each(NamedRow {
            record,
            places,
            columns,
        }),
        None => *places = Some(find(columns, &record)?),
    }
    Ok(())
}

fn find(columns: &'static [Column], header: &Record<'_>) -> Result<Vec<Option<usize>>, TableError> {
    let names: Vec<String> = header.iter().map(plain).collect();
    let place = |column: &Column| {
        let own = std::iter::once(&column.name).chain(column.aliases);
        own.filter_map(|name| names.iter().position(|n| n == name))
            .next()
    };
    let absent = columns.iter().find(|c| c.needed && place(c).is_none());
    match absent {
        None => Ok(columns.iter().map(place).collect()),
        Some(column) => Err(TableError::NoColumn {
            wanted: column.name,
            aliases: column.aliases.join(", "),
            found: names.join(", ").chars().take(200).collect(),
        }),
    }
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

/// A CSV machine that looks at the first line for its delimiter.
#[derive(Debug)]
pub(super) struct Sniffed {
    limits: CsvLimits,
    csv: Option<Csv>,
    head: Vec<u8>,
}

impl Sniffed {
    pub(super) fn new(limits: CsvLimits, delimiter: Option<u8>) -> Self {
        Self {
            limits,
            csv: delimiter.map(|d| Csv::new(limits).delimited_by(d)),
            head: Vec::new(),
        }
    }

    pub(super) fn push(
        &mut self,
        chunk: &[u8],
        each: &mut impl FnMut(Record<'_>) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        if let Some(csv) = &mut self.csv {
            return csv.push(chunk, each);
        }
        self.head.extend_from_slice(chunk);
        let whole = memchr::memchr2(b'\n', b'\r', &self.head).is_some();
        if whole || self.head.len() > self.limits.record_bytes {
            self.settle(each)?;
        }
        Ok(())
    }

    pub(super) fn finish(
        &mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        if self.csv.is_none() {
            self.settle(each)?;
        }
        match &mut self.csv {
            Some(csv) => csv.finish(each),
            None => Ok(()),
        }
    }

    fn settle(
        &mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        let end = memchr::memchr2(b'\n', b'\r', &self.head).unwrap_or(self.head.len());
        let count = |d: u8| memchr::memchr_iter(d, &self.head[..end]).count();
        // Of equals the comma, which stands last.
        let delimiter = [b';', b'\t', b','].into_iter().max_by_key(|d| count(*d));
        let mut csv = Csv::new(self.limits).delimited_by(delimiter.unwrap_or(b','));
        let head = std::mem::take(&mut self.head);
        let pushed = csv.push(&head, each);
        self.csv = Some(csv);
        pushed
    }
}
