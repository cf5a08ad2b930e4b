//! Table files in lines, read by `exchange::tables`, and the names of AS numbers.
//!
//! Not here: the formats themselves, but for names, which are two fields a line. Invariant: which
//! format a file has is told by its first lines, never by its name.

use base::Asn;
use exchange::tables::{BadLine, Entry, LineTable, Shape, TableError};

use super::{Each, RefusedRow, TableFile, TableRow, TableSource};
use crate::error::DirectoryError;

/// How much is handed to the reader at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// A file of lines.
#[derive(Debug)]
pub struct Lines<'a> {
    name: &'a str,
    bytes: &'a [u8],
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Table(Shape),
    /// AS number and name, with the separator between them.
    Names(u8),
}

impl<'a> Lines<'a> {
    /// Recognises the format.
    ///
    /// # Errors
    /// [`DirectoryError::File`] when it is none that is known.
    pub fn open(file: &TableFile<'a>) -> Result<Self, DirectoryError> {
        let mut head = &file.bytes[..file.bytes.len().min(16_384)];
        // The head may end inside a character or a line.
        if let Some(end) = head.iter().rposition(|b| *b == b'\n') {
            head = &head[..end];
        }
        let kind = if head.contains(&0) {
            None
        } else {
            kind(&String::from_utf8_lossy(head))
        };
        match kind {
            Some(kind) => Ok(Self {
                name: file.name,
                bytes: file.bytes,
                kind,
            }),
            None => Err(unknown(file.name)),
        }
    }
}

/// Pyasn has tabs, registries have bars; names may contain commas, so the comma is asked last.
fn kind(head: &str) -> Option<Kind> {
    let lines = || {
        head.lines()
            .filter(|l| !l.is_empty() && !l.starts_with(['#', ';']))
            .take(50)
    };
    let separator = ['|', '\t', ';', ',']
        .into_iter()
        .find(|s| lines().any(|l| l.contains(*s)))?;
    // The first line may name the columns, the last one says what rows look like.
    let fields: Vec<&str> = lines().last()?.split(separator).map(str::trim).collect();
    let is_pyasn = separator == '\t' && fields.len() == 2 && fields[0].contains('/');
    let is_names = lines().last().is_some_and(|l| is_name(l, separator))
        && lines()
            .skip(1)
            .all(|l| is_name(l, separator) || !has_address(l, separator));
    Some(match separator {
        '|' => Kind::Table(Shape::Delegated),
        _ if is_pyasn => Kind::Table(Shape::Pyasn),
        _ if is_names => Kind::Names(u8::try_from(separator).ok()?),
        _ => Kind::Table(Shape::Ranges),
    })
}

/// Whether a line is an AS number and a name, and says nothing of address space: a list of
/// organisations may begin with a running number.
fn is_name(line: &str, separator: char) -> bool {
    let mut fields = line.split(separator).map(str::trim);
    let numbered = fields.next().is_some_and(|f| f.parse::<Asn>().is_ok());
    let named = fields.next().is_some_and(|f| f.parse::<u128>().is_err());
    numbered && named && !has_address(line, separator)
}

fn has_address(line: &str, separator: char) -> bool {
    let is_address = |field: &str| {
        let address = field.split_once('/').map_or(field, |(address, _)| address);
        address.parse::<std::net::IpAddr>().is_ok()
    };
    line.split(separator).map(str::trim).any(is_address)
}

fn unknown(name: &str) -> DirectoryError {
    DirectoryError::File {
        name: name.to_owned(),
        reason: "is no table that is read: expected MMDB, MRT, ranges or prefixes with AS or country (CSV, TSV, \
                 pyasn), AS names, or a registry's delegated file, each unpacked"
            .to_owned(),
        message: ("directory-refused-table", vec![("name", name.to_owned())]),
    }
}

/// The rest of a file cannot be read.
pub(super) fn broken(name: &str, error: &TableError) -> DirectoryError {
    DirectoryError::File {
        name: name.to_owned(),
        reason: error.to_string(),
        message: (
            "directory-refused-table-damaged",
            vec![("name", name.to_owned())],
        ),
    }
}

/// Hands out what an entry says. Beside an AS a country is the holder's, not the space's, and
/// two letters in the place of a name are such a country.
pub(super) fn facts(entry: &Entry<'_>, each: Each<'_>) {
    let Entry { low, high, .. } = *entry;
    match (entry.asn, entry.cc) {
        (Some(asn), _) => {
            let name = Some(entry.name).filter(|n| n.len() > 2);
            each(Ok(TableRow::Route {
                low,
                high,
                asn,
                name,
            }));
        }
        (None, Some(cc)) => each(Ok(TableRow::Country { low, high, cc })),
        (None, None) => {}
    }
}

impl TableSource for Lines<'_> {
    fn format(&self) -> &'static str {
        match self.kind {
            Kind::Table(Shape::Delegated) => "delegated",
            Kind::Table(Shape::Pyasn) => "pyasn",
            Kind::Table(Shape::Ranges) => "ranges",
            Kind::Names(_) => "names",
        }
    }

    fn label(&self) -> Option<String> {
        if self.kind != Kind::Table(Shape::Delegated) {
            return None;
        }
        let head = String::from_utf8_lossy(&self.bytes[..self.bytes.len().min(4_096)]);
        let registry = |l: &str| l.split('|').next().map(str::to_owned);
        head.lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()))
            .find_map(registry)
    }

    fn rows(&self, each: Each<'_>) -> Result<(), DirectoryError> {
        let shape = match self.kind {
            Kind::Table(shape) => shape,
            Kind::Names(separator) => {
                names(self.bytes, separator, each);
                return Ok(());
            }
        };
        let mut table = LineTable::new(shape);
        let mut take = |row: Result<Entry<'_>, BadLine>| match row {
            Ok(entry) => facts(&entry, each),
            Err(bad) => each(Err(RefusedRow {
                line: bad.line,
                text: bad.text,
            })),
        };
        for chunk in self.bytes.chunks(CHUNK) {
            table
                .push(chunk, &mut take)
                .map_err(|e| broken(self.name, &e))?;
        }
        table.finish(&mut take).map_err(|e| broken(self.name, &e))
    }
}

/// Number and name a line. Only the comma asks for quotation marks around names.
fn names(bytes: &[u8], separator: u8, each: Each<'_>) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(separator == b',')
        .from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let field = |at: usize| {
            String::from_utf8_lossy(record.get(at).unwrap_or_default())
                .trim()
                .to_owned()
        };
        let (number, name) = (field(0), field(1));
        let line = record.position().map_or(0, csv::Position::line);
        match number.parse::<Asn>() {
            Ok(asn) if !name.is_empty() => each(Ok(TableRow::Name { asn, name: &name })),
            // Numbers without a name, reserved numbers, remarks, and a first line of headings.
            _ if number.starts_with(['#', ';']) || line == 1 || number.parse::<u32>().is_ok() => {}
            _ => each(Err(RefusedRow {
                line,
                text: number.chars().take(80).collect(),
            })),
        }
    }
}
