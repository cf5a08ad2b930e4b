//! Table files in lines: ranges or prefixes with AS or country (CSV, TSV, pyasn), AS names, and
//! the statistics files of the regional registries ("delegated").
//!
//! Not here: binary formats. A row is understood by what its fields look like, since these files
//! have no header in common. Invariant: a registry's file gives countries only, never an AS for
//! an address, since it does not know who announces what.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base::{Asn, CountryCode, Prefix};

use super::{Each, RefusedRow, TableFile, TableRow, TableSource, is_range};
use crate::error::DirectoryError;

/// A file of separated fields.
#[derive(Debug)]
pub struct Delimited<'a> {
    name: &'a str,
    bytes: &'a [u8],
    separator: u8,
}

impl<'a> Delimited<'a> {
    /// Recognises the separator by the first lines.
    ///
    /// # Errors
    /// [`DirectoryError::File`] when it is no text or has no separator that is known.
    pub fn open(file: &TableFile<'a>) -> Result<Self, DirectoryError> {
        let mut head = &file.bytes[..file.bytes.len().min(16_384)];
        if head.contains(&0) {
            return Err(unknown(file.name));
        }
        // The head may end inside a character or a line.
        if let Some(end) = head.iter().rposition(|b| *b == b'\n') {
            head = &head[..end];
        }
        let text = String::from_utf8_lossy(head);
        let lines = || text.lines().filter(|l| !is_comment(l)).take(50);
        let has = |separator: char| lines().filter(|l| l.contains(separator)).count();
        // pyasn has tabs, delegated files bars; names may contain commas, so the comma is last.
        let best = ['|', '\t', ';', ',']
            .into_iter()
            .rev()
            .max_by_key(|s| has(*s));
        match best.filter(|s| has(*s) > 0) {
            Some(s) => Ok(Self {
                name: file.name,
                bytes: file.bytes,
                separator: u8::try_from(s).unwrap_or(b','),
            }),
            None => Err(unknown(file.name)),
        }
    }
}

fn unknown(name: &str) -> DirectoryError {
    DirectoryError::File {
        name: name.to_owned(),
        reason: "is no table that is read: expected MMDB, ranges or prefixes with AS or country (CSV, TSV, pyasn), \
                 AS names, or a registry's delegated file, each unpacked"
            .to_owned(),
        message: ("directory-refused-table", vec![("name", name.to_owned())]),
    }
}

fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with(['#', ';'])
}

impl TableSource for Delimited<'_> {
    fn format(&self) -> &'static str {
        if self.separator == b'|' {
            "delegated"
        } else {
            "text"
        }
    }

    fn label(&self) -> Option<String> {
        if self.separator != b'|' {
            return None;
        }
        let text = String::from_utf8_lossy(&self.bytes[..self.bytes.len().min(4_096)]);
        text.lines().filter(|l| !is_comment(l)).find_map(|l| {
            let first = l.split('|').next()?;
            first
                .starts_with(|c: char| c.is_ascii_alphabetic())
                .then(|| first.to_owned())
        })
    }

    fn rows(&self, each: Each<'_>) -> Result<(), DirectoryError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            // A quote inside a company's name is no quotation.
            .quoting(self.separator == b',')
            .from_reader(self.bytes);
        let mut record = csv::ByteRecord::new();
        let mut first = true;
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let line = record.position().map_or(0, csv::Position::line);
            let fields: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
            let fields: Vec<&str> = fields.iter().map(|f| f.trim()).collect();
            let row = if self.separator == b'|' {
                delegated(&fields)
            } else {
                by_look(&fields)
            };
            match row {
                Ok(Some(row)) => each(Ok(row)),
                // The first line may name the columns.
                Err(()) if !first => {
                    let text: String = fields.join(" ").chars().take(80).collect();
                    each(Err(RefusedRow { line, text }));
                }
                Ok(None) | Err(()) => {}
            }
            first = false;
        }
        if first {
            Err(unknown(self.name))
        } else {
            Ok(())
        }
    }
}

/// A row of a registry's file: `registry|cc|type|start|value|date|status`. `Ok(None)` is a head,
/// a sum, an AS or space that is given to nobody.
fn delegated<'f>(fields: &[&'f str]) -> Result<Option<TableRow<'f>>, ()> {
    if fields.first().is_none_or(|f| is_comment(f)) {
        return Ok(None);
    }
    let [_, cc, kind, start, value, ..] = fields else {
        return Err(());
    };
    if fields.last() == Some(&"summary") || fields[0].starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    let given = fields
        .get(6)
        .is_none_or(|s| matches!(*s, "allocated" | "assigned"));
    if *kind == "asn" || !given || cc.is_empty() || *cc == "*" {
        return Ok(None);
    }
    let cc: CountryCode = cc.parse().map_err(|_| ())?;
    let (low, high): (IpAddr, IpAddr) = match *kind {
        "ipv4" => {
            let low: Ipv4Addr = start.parse().map_err(|_| ())?;
            let more = value
                .parse::<u32>()
                .ok()
                .and_then(|n| n.checked_sub(1))
                .ok_or(())?;
            (
                low.into(),
                Ipv4Addr::from(u32::from(low).checked_add(more).ok_or(())?).into(),
            )
        }
        "ipv6" => {
            let prefix = Prefix::containing(
                start.parse().map_err(|_| ())?,
                value.parse().map_err(|_| ())?,
            )
            .ok_or(())?;
            let (low, high) = prefix.range();
            (low.addr(), high.addr())
        }
        _ => return Err(()),
    };
    Ok(Some(TableRow::Country { low, high, cc }))
}

/// A row of any other file, by what its fields look like.
fn by_look<'f>(fields: &[&'f str]) -> Result<Option<TableRow<'f>>, ()> {
    if fields.first().is_none_or(|f| is_comment(f)) {
        return Ok(None);
    }
    if let [first, rest @ ..] = fields
        && first.contains('/')
    {
        let prefix: Prefix = first.parse().map_err(|_| ())?;
        let (low, high) = prefix.range();
        return of_range(low.addr(), high.addr(), rest);
    }
    let [first, second, rest @ ..] = fields else {
        return Err(());
    };
    if let (Some(low), Some(high)) = (address(first, second), address(second, first)) {
        return if is_range(low, high) {
            of_range(low, high, rest)
        } else {
            Err(())
        };
    }
    let asn: Asn = first.parse().map_err(|_| ())?;
    Ok((!second.is_empty()).then_some(TableRow::Name { asn, name: second }))
}

/// What stands behind a range: an AS and perhaps its name, else a country. AS 0 means that
/// nobody announces it. A country beside an AS is the AS holder's, so it is not used.
fn of_range<'f>(low: IpAddr, high: IpAddr, rest: &[&'f str]) -> Result<Option<TableRow<'f>>, ()> {
    let number = |f: &&str| {
        f.trim_start_matches(['A', 'S', 'a', 's'])
            .parse::<u32>()
            .ok()
    };
    if let Some(at) = rest.iter().position(|f| number(f).is_some()) {
        if number(&rest[at]) == Some(0) {
            return Ok(None);
        }
        let asn = rest[at].parse().map_err(|_| ())?;
        let name = rest[at + 1..].iter().find(|f| f.len() > 2).copied();
        return Ok(Some(TableRow::Route {
            low,
            high,
            asn,
            name,
        }));
    }
    match rest.iter().find(|f| f.len() == 2) {
        Some(cc) => cc
            .parse()
            .map(|cc| Some(TableRow::Country { low, high, cc }))
            .map_err(|_| ()),
        None => Err(()),
    }
}

/// An address, also as a number. Numbers above 2^32 are of IPv6, and so are smaller ones beside
/// such a number.
fn address(text: &str, beside: &str) -> Option<IpAddr> {
    if let Ok(ip) = text.parse() {
        return Some(ip);
    }
    let number: u128 = text.parse().ok()?;
    let other: u128 = beside.parse().ok()?;
    match (u32::try_from(number), u32::try_from(other)) {
        (Ok(v4), Ok(_)) => Some(Ipv4Addr::from(v4).into()),
        _ => Some(Ipv6Addr::from(number).into()),
    }
}
