//! Tables of one entry a line.
//!
//! Not here: their columns by name (`named`). Invariant: the two ends of an entry are of one
//! family and in order.

use super::named::Sniffed;
use super::{BadLine, Entry, TableError, bad};
use crate::csv::{CsvLimits, Record};
use base::{Asn, CountryCode, Prefix};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `start,end,asn[,name]`, `start,end,cc` or `prefix,asn[,name]`; addresses as text or as
    /// numbers; with or without a header; comma, semicolon or tab.
    Ranges,
    /// `prefix<TAB>asn`, comments behind `;` or `#` (the data files of `pyasn`).
    Pyasn,
    /// `registry|cc|type|start|value|date|status[|…]`: the registries' statistics exchange format.
    /// It gives countries only.
    Delegated,
}

/// A reader of such a table.
#[derive(Debug)]
pub struct LineTable {
    shape: Shape,
    csv: Sniffed,
    first: bool,
}

impl LineTable {
    /// At the start of a table.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        let limits = CsvLimits {
            record_bytes: 64 << 10,
            field_bytes: 16 << 10,
            fields: 64,
        };
        let delimiter = match shape {
            Shape::Ranges => None,
            Shape::Pyasn => Some(b'\t'),
            Shape::Delegated => Some(b'|'),
        };
        Self {
            shape,
            csv: Sniffed::new(limits, delimiter),
            first: true,
        }
    }

    /// Feeds the next bytes.
    ///
    /// # Errors
    /// When a line is too long.
    pub fn push(
        &mut self,
        chunk: &[u8],
        each: &mut impl FnMut(Result<Entry<'_>, BadLine>),
    ) -> Result<(), TableError> {
        let (shape, first) = (self.shape, &mut self.first);
        self.csv.push(chunk, &mut |record| {
            line(shape, std::mem::take(first), &record, each);
            Ok(())
        })
    }

    /// Says that the table ends here.
    ///
    /// # Errors
    /// When it was empty, and as [`LineTable::push`].
    pub fn finish(
        &mut self,
        each: &mut impl FnMut(Result<Entry<'_>, BadLine>),
    ) -> Result<(), TableError> {
        let (shape, first) = (self.shape, &mut self.first);
        self.csv.finish(&mut |record| {
            line(shape, std::mem::take(first), &record, each);
            Ok(())
        })?;
        if self.first {
            Err(TableError::Empty)
        } else {
            Ok(())
        }
    }
}

fn line(
    shape: Shape,
    first: bool,
    record: &Record<'_>,
    each: &mut impl FnMut(Result<Entry<'_>, BadLine>),
) {
    let comment = record.get(0).trim_start().starts_with(['#', ';']);
    if comment {
        return;
    }
    let entry = match shape {
        Shape::Ranges => range(record, first),
        Shape::Pyasn => pyasn(record).map(Some),
        Shape::Delegated => delegated(record),
    };
    match entry {
        Ok(None) => {}
        Ok(Some(entry)) => each(Ok(entry)),
        Err(reason) => {
            let text = String::from_utf8_lossy(record.raw());
            each(Err(bad(record.line(), &text, reason)));
        }
    }
}

type Read<'a> = Result<Option<Entry<'a>>, &'static str>;

fn range<'a>(record: &Record<'a>, first: bool) -> Read<'a> {
    let start = record.get(0).trim();
    let (low, high, rest) = if start.contains('/') {
        let (low, high) = ends(start).ok_or("expected a prefix such as 198.18.0.0/15")?;
        (low, high, 1)
    } else {
        match (number(start), number(record.get(1))) {
            (Some(low), Some(high)) => (low, high, 2),
            // The first line may name the columns.
            (None, _) if first && !start.starts_with(|c: char| c.is_ascii_digit()) => {
                return Ok(None);
            }
            _ => return Err("expected the first and the last address of a range"),
        }
    };
    in_order(low, high)?;
    let value = record.get(rest).trim();
    let cc = (value.len() == 2 && value.bytes().all(|b| b.is_ascii_alphabetic()))
        .then(|| value.parse::<CountryCode>().ok())
        .flatten();
    let asn = value.parse::<Asn>().ok();
    // 0, - and an empty cell say "nobody".
    let nobody = matches!(value, "" | "0" | "-" | "AS0");
    if cc.is_none() && asn.is_none() && !nobody {
        return Err("expected an AS number or a country code after the range");
    }
    let name = record.get(rest + 1).trim();
    Ok((!nobody).then_some(Entry {
        low,
        high,
        asn,
        cc,
        name,
    }))
}

/// An address, or IPv4 and IPv6 addresses as decimal numbers.
fn number(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    if let Ok(ip) = text.parse() {
        return Some(ip);
    }
    if let Ok(n) = text.parse::<u32>() {
        return Some(IpAddr::V4(Ipv4Addr::from(n)));
    }
    let wide: u128 = text.parse().ok()?;
    Some(IpAddr::V6(Ipv6Addr::from(wide)))
}

fn in_order(low: IpAddr, high: IpAddr) -> Result<(), &'static str> {
    if low.is_ipv4() != high.is_ipv4() {
        return Err("the two ends of the range are of different families");
    }
    if low > high {
        return Err("the range ends before it begins");
    }
    Ok(())
}

/// The lowest and highest address of a prefix, in its own family.
fn ends(text: &str) -> Option<(IpAddr, IpAddr)> {
    let prefix: Prefix = text.trim().parse().ok()?;
    let net: ipnet::IpNet = prefix.to_string().parse().ok()?;
    Some((net.network(), net.broadcast()))
}

fn pyasn<'a>(record: &Record<'a>) -> Result<Entry<'a>, &'static str> {
    let (low, high) = ends(record.get(0)).ok_or("expected a prefix, a tab and an AS number")?;
    let asn = record
        .get(1)
        .trim()
        .parse()
        .map_err(|_| "expected an AS number after the tab")?;
    Ok(Entry {
        low,
        high,
        asn: Some(asn),
        cc: None,
        name: "",
    })
}

/// A record of the statistics exchange format; its header, its summaries, AS numbers and space
/// that nobody holds give no entry.
fn delegated<'a>(record: &Record<'a>) -> Read<'a> {
    let version = record.get(0).starts_with(|c: char| c.is_ascii_digit());
    let (family, status) = (record.get(2), record.get(6));
    if version || record.get(5) == "summary" || family == "asn" {
        return Ok(None);
    }
    if record.len() < 7 {
        return Err("expected registry|cc|type|start|value|date|status");
    }
    if !matches!(status, "allocated" | "assigned") {
        return Ok(None);
    }
    let Ok(cc) = record.get(1).parse::<CountryCode>() else {
        return Ok(None);
    };
    let (low, high) = match family {
        "ipv4" => {
            let low: Ipv4Addr = record
                .get(3)
                .parse()
                .map_err(|_| "expected an IPv4 address")?;
            let count: u32 = record
                .get(4)
                .parse()
                .map_err(|_| "expected a number of addresses")?;
            let last = count
                .checked_sub(1)
                .and_then(|n| u32::from(low).checked_add(n));
            let high = last.ok_or("the range does not fit")?;
            (IpAddr::V4(low), IpAddr::V4(Ipv4Addr::from(high)))
        }
        "ipv6" => {
            let text = format!("{}/{}", record.get(3), record.get(4));
            ends(&text).ok_or("expected an IPv6 address and a prefix length")?
        }
        _ => return Err("expected ipv4, ipv6 or asn in the third column"),
    };
    Ok(Some(Entry {
        low,
        high,
        asn: None,
        cc: Some(cc),
        name: "",
    }))
}
