//! Text to lines, each either understood or refused with its column and reason.
//!
//! Not here: comparing with the directory. Invariant: the number of lines understood and refused
//! does not depend on their order but for repetitions, where the first stands.

use std::collections::HashMap;

use super::header::{Column, Header, separator};
use super::{Holder, ImportFile, Line, ROW_LIMIT, Refused, Shape, decode};
use crate::error::DirectoryError;
use crate::lookup::Message;
use crate::network::{Resource, Side};
use crate::organisation::{Kind, Mail, Name};
use crate::sector::Sector;
use crate::text::fold;

/// The longest cell taken, in bytes.
const CELL_LIMIT: usize = 1_000;

/// A file that was read.
#[derive(Debug)]
pub(super) struct Parsed {
    pub shape: Shape,
    pub lines: Vec<Line>,
    pub refused: Vec<Refused>,
}

/// Reads a file.
///
/// # Errors
/// [`DirectoryError::File`] when nothing of it can be read: its size, encoding or first line.
pub(super) fn parse(file: &ImportFile<'_>) -> Result<Parsed, DirectoryError> {
    let opened = open(file)?;
    let mut reader = opened.reader();
    let mut record = csv::StringRecord::new();
    let first = reader.read_record(&mut record).unwrap_or(false);
    let header = Header::parse(record.iter())
        .filter(|_| first)
        .ok_or_else(|| {
            let reason = "its first line names no column for networks; name one \"network\"";
            refuse_file(file, reason, ("directory-refused-header", vec![]))
        })?;
    let shape = Shape {
        encoding: opened.encoding,
        separator: opened.separator,
        unknown_columns: header.unknown(),
    };
    let mut out = Reading {
        header,
        seen: HashMap::new(),
        holders: HashMap::new(),
        lines: Vec::new(),
        refused: Vec::new(),
    };
    opened.rows(file, &mut reader, |record| out.row(record))?;
    Ok(Parsed {
        shape,
        lines: out.lines,
        refused: out.refused,
    })
}

/// A table file as text, with its separator known.
pub(crate) struct Opened {
    text: String,
    pub encoding: &'static str,
    pub separator: char,
}

/// Bytes to text.
///
/// # Errors
/// [`DirectoryError::File`] for a file that is too large or whose encoding cannot be told.
pub(crate) fn open(file: &ImportFile<'_>) -> Result<Opened, DirectoryError> {
    if file.bytes.len() > super::FILE_LIMIT {
        let megabytes = (super::FILE_LIMIT / 1024 / 1024).to_string();
        return Err(refuse_file(
            file,
            "is too large; split it",
            ("directory-refused-file-size", vec![("limit", megabytes)]),
        ));
    }
    let (text, encoding) = decode::decode(file.bytes).map_err(|_| {
        refuse_file(
            file,
            "its encoding is not known; save it as UTF-8",
            ("directory-refused-encoding", vec![]),
        )
    })?;
    let separator = separator(&text);
    Ok(Opened {
        text,
        encoding,
        separator,
    })
}

impl Opened {
    pub(crate) fn reader(&self) -> csv::Reader<&[u8]> {
        reader(&self.text, self.separator)
    }

    /// Every line that is not blank, after those that `reader` has read.
    ///
    /// # Errors
    /// [`DirectoryError::File`] when there are too many.
    pub(crate) fn rows(
        &self,
        file: &ImportFile<'_>,
        reader: &mut csv::Reader<&[u8]>,
        mut take: impl FnMut(&csv::StringRecord),
    ) -> Result<(), DirectoryError> {
        let (mut record, mut rows) = (csv::StringRecord::new(), 0);
        while reader.read_record(&mut record).unwrap_or(false) {
            if record.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            rows += 1;
            if rows > ROW_LIMIT {
                let args = vec![("limit", ROW_LIMIT.to_string())];
                return Err(refuse_file(
                    file,
                    "has too many lines; split it",
                    ("directory-refused-rows", args),
                ));
            }
            take(&record);
        }
        Ok(())
    }
}

/// Whether a file is a list of networks with their organisations, by its first line; a table of
/// address space is not. Says nothing about whether it can be read to its end.
pub(super) fn is_constituency(bytes: &[u8]) -> bool {
    let text = decode::decode(bytes).map_or_else(
        // Column names are mostly plain letters; `parse` says what is wrong with the encoding.
        |_| String::from_utf8_lossy(&bytes[..bytes.len().min(CELL_LIMIT)]).into_owned(),
        |(text, _)| text,
    );
    let mut record = csv::StringRecord::new();
    let read = reader(&text, separator(&text)).read_record(&mut record);
    read.unwrap_or(false)
        && Header::parse(record.iter()).is_some_and(|header| header.is_constituency())
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

pub(crate) fn refuse_file(file: &ImportFile<'_>, reason: &str, message: Message) -> DirectoryError {
    DirectoryError::File {
        name: file.name.to_owned(),
        reason: reason.to_owned(),
        message,
    }
}

/// Why a cell is not taken: its place in the line, and the reason.
pub(crate) struct Bad(pub Option<usize>, pub Message);

struct Reading {
    header: Header,
    /// In which line a resource stood first.
    seen: HashMap<Resource, u64>,
    /// What the file says about an organisation, and where it said so first.
    holders: HashMap<String, (u64, Holder)>,
    lines: Vec<Line>,
    refused: Vec<Refused>,
}

impl Reading {
    fn row(&mut self, record: &csv::StringRecord) {
        let line = record.position().map_or(0, csv::Position::line);
        if let Err(Bad(cell, message)) = self.try_row(line, record) {
            let column = cell
                .and_then(|i| self.header.columns.get(i))
                .map(|(_, name)| name.clone());
            self.refused.push(Refused {
                line,
                column,
                message,
            });
        }
    }

    /// Takes every network of the line or none.
    fn try_row(&mut self, line: u64, record: &csv::StringRecord) -> Result<(), Bad> {
        check_cells(record, self.header.columns.len())?;
        let side = self.side(record)?;
        let mut holder = self.holder(record)?;
        if side == Side::Exclude {
            holder = None;
        }
        let resources = self.resources(record, holder.is_some())?;
        for (cell, resource) in &resources {
            if let Some(first) = self.seen.get(resource) {
                let args = vec![("text", resource.value()), ("line", first.to_string())];
                return Err(Bad(Some(*cell), ("directory-refused-duplicate", args)));
            }
        }
        if let Some(holder) = &holder {
            self.agree(line, holder)?;
        }
        for (_, resource) in resources {
            self.seen.insert(resource.clone(), line);
            self.lines.push(Line {
                line,
                resource,
                side,
                holder: holder.clone(),
            });
        }
        Ok(())
    }

    fn cell<'r>(&self, record: &'r csv::StringRecord, wanted: Column) -> Option<(usize, &'r str)> {
        let at = self
            .header
            .columns
            .iter()
            .position(|(c, _)| *c == Some(wanted))?;
        record
            .get(at)
            .map(str::trim)
            .filter(|c| !c.is_empty())
            .map(|c| (at, c))
    }

    fn resources(
        &self,
        record: &csv::StringRecord,
        held: bool,
    ) -> Result<Vec<(usize, Resource)>, Bad> {
        let mut out = Vec::new();
        for (at, (column, _)) in self.header.columns.iter().enumerate() {
            let text = record.get(at).map_or("", str::trim);
            if *column != Some(Column::Network) || text.is_empty() {
                continue;
            }
            let resource = Resource::parse(text).map_err(|bad| Bad(Some(at), bad.message()))?;
            if held && matches!(resource, Resource::CcTld(_)) {
                return Err(Bad(
                    Some(at),
                    (
                        "directory-refused-tld-held",
                        vec![("text", resource.value())],
                    ),
                ));
            }
            out.push((at, resource));
        }
        if out.is_empty() {
            let first = self
                .header
                .columns
                .iter()
                .position(|(c, _)| *c == Some(Column::Network));
            return Err(Bad(first, ("directory-refused-network-missing", vec![])));
        }
        Ok(out)
    }

    fn side(&self, record: &csv::StringRecord) -> Result<Side, Bad> {
        let Some((at, text)) = self.cell(record, Column::Side) else {
            return Ok(Side::Include);
        };
        match fold(text).as_str() {
            "include" | "included" | "in" | "ours" | "yes" | "1" => Ok(Side::Include),
            "exclude" | "excluded" | "out" | "foreign" | "no" | "0" => Ok(Side::Exclude),
            _ => Err(bad_text(at, "directory-refused-side", text)),
        }
    }

    fn holder(&self, record: &csv::StringRecord) -> Result<Option<Holder>, Bad> {
        let sector = self.cell(record, Column::Sector).map(|(at, text)| {
            Sector::parse(text).ok_or_else(|| bad_text(at, "directory-refused-sector", text))
        });
        let critical = self.cell(record, Column::Critical).map(|(at, text)| {
            yes_or_no(text).ok_or_else(|| bad_text(at, "directory-refused-critical", text))
        });
        let kind = self.cell(record, Column::Kind).map(|(at, text)| {
            Kind::from_name(&fold(text)).ok_or_else(|| bad_text(at, "directory-refused-kind", text))
        });
        let country = self.cell(record, Column::Country).map(|(at, text)| {
            text.parse()
                .map_err(|_| bad_text(at, "directory-refused-country", text))
        });
        let mail = self.cell(record, Column::Mail).map(|(at, text)| {
            Mail::new(text).map_err(|_| bad_text(at, "directory-refused-mail", text))
        });
        let (sector, critical, kind) = (
            sector.transpose()?,
            critical.transpose()?,
            kind.transpose()?,
        );
        let (country, mail) = (country.transpose()?, mail.transpose()?);
        let Some((at, text)) = self.cell(record, Column::Organisation) else {
            return Ok(None);
        };
        let name = Name::new(text).map_err(|e| Bad(Some(at), e.message()))?;
        Ok(Some(Holder {
            name,
            sector,
            critical,
            kind,
            country,
            mail,
        }))
    }

    /// An organisation has one sector and one criticality in a file; a line that says otherwise
    /// than an earlier one is refused.
    fn agree(&mut self, line: u64, new: &Holder) -> Result<(), Bad> {
        let (first, known) = self
            .holders
            .entry(new.name.key())
            .or_insert_with(|| (line, new.clone()));
        let differs = |column: Column, first: u64, header: &Header| {
            let at = header.columns.iter().position(|(c, _)| *c == Some(column));
            let args = vec![
                ("organisation", new.name.as_str().to_owned()),
                ("line", first.to_string()),
            ];
            Bad(at, ("directory-refused-contradiction", args))
        };
        if known.sector.is_some() && new.sector.is_some() && known.sector != new.sector {
            return Err(differs(Column::Sector, *first, &self.header));
        }
        if known.critical.is_some() && new.critical.is_some() && known.critical != new.critical {
            return Err(differs(Column::Critical, *first, &self.header));
        }
        known.sector = known.sector.or(new.sector);
        known.critical = known.critical.or(new.critical);
        Ok(())
    }
}

pub(crate) fn bad_text(at: usize, id: &'static str, text: &str) -> Bad {
    Bad(Some(at), (id, vec![("text", text.to_owned())]))
}

pub(crate) fn check_cells(record: &csv::StringRecord, columns: usize) -> Result<(), Bad> {
    if record.len() > columns {
        let args = vec![
            ("found", record.len().to_string()),
            ("expected", columns.to_string()),
        ];
        return Err(Bad(None, ("directory-refused-cells", args)));
    }
    for (at, cell) in record.iter().enumerate() {
        if cell.trim().contains(['\n', '\r']) {
            return Err(Bad(Some(at), ("directory-refused-line-break", vec![])));
        }
        if cell.len() > CELL_LIMIT {
            return Err(Bad(
                Some(at),
                (
                    "directory-refused-cell-long",
                    vec![("limit", CELL_LIMIT.to_string())],
                ),
            ));
        }
    }
    Ok(())
}

/// Yes and no in the six languages, and as spreadsheets write them.
fn yes_or_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "critical" | "oui" | "vrai" | "sí" | "si"
        | "verdadero" | "да" | "истина" | "是" | "نعم" => Some(true),
        "no" | "n" | "false" | "0" | "non" | "faux" | "falso" | "нет" | "ложь" | "否" | "不是"
        | "لا" => Some(false),
        _ => None,
    }
}
