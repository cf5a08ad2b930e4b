//! What every list that comes as a CSV has in common: bytes to text, a first line of column names,
//! rows within limits, reasons for refused lines, and the record of an import.
//!
//! Not here: what columns and cells mean (`import`, `subscriber::import`). Invariant: a column that
//! is not used is named in the result, and a refused line never stops the others.

mod columns;
mod decode;

use base::id::{ImportId, TenantId};
use base::{ContentHash, Timestamp};
use sha2::{Digest, Sha256};
use store::{StoreError, Tx, params};

use crate::error::DirectoryError;
use crate::lookup::Message;

use columns::separator;
pub(crate) use columns::{Columns, line};

/// The most lines one file may have.
pub const ROW_LIMIT: usize = 1_000_000;
/// The largest file taken, in bytes.
pub const FILE_LIMIT: usize = 256 * 1024 * 1024;
/// The longest cell taken, in bytes.
const CELL_LIMIT: usize = 1_000;
/// So much of a file is looked at to tell what it is, in bytes.
const HEAD: usize = 1_000;

/// A file as somebody handed it in.
#[derive(Debug, Clone, Copy)]
pub struct ImportFile<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// How the file was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// The recognised encoding, such as `UTF-8` or `windows-1256`.
    pub encoding: &'static str,
    /// The recognised separator.
    pub separator: char,
    /// A first line with the columns that such a list has.
    pub header: &'static str,
    /// Columns that are not used, by their names: such as are not known, or stand there again.
    pub unknown_columns: Vec<String>,
}

/// A line that is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The line in the file, from 1.
    pub line: u64,
    /// The column's name as the file has it.
    pub column: Option<String>,
    /// Why.
    pub message: Message,
}

/// Why a cell is not taken: its place in the line, and the reason.
pub(crate) struct Bad(pub Option<usize>, pub Message);

pub(crate) fn bad_text(at: usize, id: &'static str, text: &str) -> Bad {
    Bad(Some(at), (id, vec![("text", text.to_owned())]))
}

/// A kind of list: how its first line looks, and what is said when it does not.
pub(crate) struct Kind {
    /// A first line to begin with.
    pub header: &'static str,
    /// The message when the first line names columns, but not those that are needed.
    pub missing: &'static str,
    /// Whether a cell holds what a row holds, so that the file has no first line of names.
    pub is_data: fn(&str) -> bool,
}

/// A table file as text, with its separator known.
pub(crate) struct Opened {
    text: String,
    encoding: &'static str,
    separator: char,
}

/// Bytes to text.
///
/// # Errors
/// [`DirectoryError::File`] for a file that is too large or whose encoding cannot be told.
pub(crate) fn open(file: &ImportFile<'_>) -> Result<Opened, DirectoryError> {
    open_as(file, "")
}

/// Bytes to text in an encoding that somebody declared; empty to tell it by the bytes.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_as(file: &ImportFile<'_>, encoding: &str) -> Result<Opened, DirectoryError> {
    if file.bytes.len() > FILE_LIMIT {
        let megabytes = (FILE_LIMIT / 1024 / 1024).to_string();
        return Err(refuse(
            file,
            "is too large; split it",
            ("directory-refused-file-size", vec![("limit", megabytes)]),
        ));
    }
    let decoded = match encoding {
        "" => decode::decode(file.bytes),
        name => decode::decode_as(file.bytes, name),
    };
    let (text, encoding) = decoded.map_err(|_| {
        refuse(
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

/// The cells of the first line, to tell what kind of list a file is; nothing is refused here.
pub(crate) fn first_line(bytes: &[u8]) -> csv::StringRecord {
    let text = decode::decode(bytes).map_or_else(
        // Column names are mostly plain letters; reading it says what is wrong with the encoding.
        |_| String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).into_owned(),
        |(text, _)| text,
    );
    let mut record = csv::StringRecord::new();
    let read = reader(&text, separator(&text)).read_record(&mut record);
    match read {
        Ok(true) => record,
        _ => csv::StringRecord::new(),
    }
}

impl Opened {
    /// The name of its encoding.
    pub(crate) const fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// Every line with its number, as long as `take` wants more.
    pub(crate) fn rows(&self, mut take: impl FnMut(u64, &csv::StringRecord) -> bool) {
        let mut reader = reader(&self.text, self.separator);
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).unwrap_or(false) {
            if !take(line(&record), &record) {
                return;
            }
        }
    }

    /// The whole text.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Every line that is not blank, after the first one that `header` understood; `take` gets it
    /// with what the header says.
    ///
    /// # Errors
    /// [`DirectoryError::File`] when the first line is no header of this kind of list, or there
    /// are too many lines.
    pub(crate) fn read<H>(
        &self,
        file: &ImportFile<'_>,
        kind: &Kind,
        header: impl FnOnce(&csv::StringRecord) -> Option<H>,
        mut take: impl FnMut(&H, &csv::StringRecord),
    ) -> Result<H, DirectoryError> {
        let mut reader = reader(&self.text, self.separator);
        let mut record = csv::StringRecord::new();
        let first = reader.read_record(&mut record).unwrap_or(false);
        let found = if first { header(&record) } else { None };
        let header = found.ok_or_else(|| no_header(file, kind, &record))?;
        let mut rows = 0;
        while reader.read_record(&mut record).unwrap_or(false) {
            if record.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            rows += 1;
            if rows > ROW_LIMIT {
                let args = vec![("limit", ROW_LIMIT.to_string())];
                return Err(refuse(
                    file,
                    "has too many lines; split it",
                    ("directory-refused-rows", args),
                ));
            }
            take(&header, &record);
        }
        Ok(header)
    }

    /// How it was read, with the columns that were not used.
    pub(crate) fn shape(&self, kind: &Kind, unknown_columns: Vec<String>) -> Shape {
        Shape {
            header: kind.header,
            encoding: self.encoding,
            separator: self.separator,
            unknown_columns,
        }
    }
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// A first line that holds data is told from one that names the wrong columns.
fn no_header(file: &ImportFile<'_>, kind: &Kind, first: &csv::StringRecord) -> DirectoryError {
    let header = kind.header;
    let said = ("header", header.to_owned());
    let data = first.iter().map(str::trim).find(|c| (kind.is_data)(c));
    match data {
        Some(cell) => refuse(
            file,
            &format!(
                "its first line holds data (\"{cell}\") and does not name the columns; put this line above it: {header}"
            ),
            (
                "directory-refused-no-header",
                vec![("text", cell.to_owned()), said],
            ),
        ),
        None => refuse(
            file,
            &format!("its first line does not name the columns that are needed, such as: {header}"),
            (kind.missing, vec![said]),
        ),
    }
}

fn refuse(file: &ImportFile<'_>, reason: &str, message: Message) -> DirectoryError {
    DirectoryError::File {
        name: file.name.to_owned(),
        reason: reason.to_owned(),
        message,
    }
}

/// Refuses a line with more cells than columns, and cells that no list needs.
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
            let limit = vec![("limit", CELL_LIMIT.to_string())];
            return Err(Bad(Some(at), ("directory-refused-cell-long", limit)));
        }
    }
    Ok(())
}

const RECORD: &str = "INSERT INTO directory_import
    (id, tenant, kind, source_name, source_hash, taken, refused, version, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// What an import did, for its record.
pub(crate) struct Done<'a> {
    /// Whose list it is; `None` for tables of the whole installation.
    pub tenant: Option<TenantId>,
    /// The kind of list.
    pub kind: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// Lines that were taken.
    pub taken: usize,
    /// Lines that were not.
    pub refused: usize,
    /// The version of what it made; the file's hash where there is none.
    pub version: Option<&'a str>,
}

/// Records an import.
pub(crate) async fn record(
    tx: &mut Tx,
    done: &Done<'_>,
    now: Timestamp,
) -> Result<ImportId, StoreError> {
    let id = ImportId::new(now);
    let hash = ContentHash::from_bytes(Sha256::digest(done.bytes).into());
    let version = (done.version).map_or_else(|| hash.to_string(), str::to_owned);
    let values = params![
        id,
        done.tenant,
        done.kind,
        done.name,
        hash,
        done.taken,
        done.refused,
        version,
        now
    ];
    tx.execute(RECORD, values).await?;
    Ok(id)
}
