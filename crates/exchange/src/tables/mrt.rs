//! Routing-table dumps: MRT TABLE_DUMP_V2 (RFC 6396 §4.3, additional paths RFC 8050), as the
//! public route collectors publish them.
//!
//! Not here: updates, peers, multicast. One entry a prefix: its origin is the last AS of the
//! first path that names one.
//! Invariant: at most one record is held, of at most 16 MiB.

use super::{Entry, TableError};
use base::Asn;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

const HEADER: usize = 12;
const MAX_RECORD: usize = 16 << 20;
const TABLE_DUMP_V2: u16 = 13;
const AS_PATH: u8 = 2;
const AS_SET: u8 = 1;
const AS_SEQUENCE: u8 = 2;

/// The reader.
#[derive(Debug, Default)]
pub struct Mrt {
    buf: Vec<u8>,
    /// Bytes of a record of another kind that are still to come.
    skip: usize,
    /// Where `buf` begins in the file.
    offset: u64,
    records: u64,
}

impl Mrt {
    /// At the start of a dump.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Feeds the next bytes.
    ///
    /// # Errors
    /// When they are not MRT, with the offset.
    pub fn push(
        &mut self,
        chunk: &[u8],
        each: &mut impl FnMut(Entry<'_>),
    ) -> Result<(), TableError> {
        let skipped = self.skip.min(chunk.len());
        self.skip -= skipped;
        self.offset += skipped as u64;
        self.buf.extend_from_slice(&chunk[skipped..]);
        let mut at = 0;
        while let Some(header) = self.buf.get(at..at + HEADER) {
            let (kind, subtype) = (be16(&header[4..]), be16(&header[6..]));
            let length = be32(&header[8..]) as usize;
            let offset = self.offset + at as u64;
            if length > MAX_RECORD {
                let reason = "the record is larger than 16 MiB; is this an MRT file?";
                return Err(TableError::Mrt { offset, reason });
            }
            let body_at = at + HEADER;
            let Some(family) = family(kind, subtype) else {
                let there = self.buf.len() - body_at;
                self.skip = length.saturating_sub(there);
                at = body_at + length.min(there);
                self.records += 1;
                continue;
            };
            let Some(body) = self.buf.get(body_at..body_at + length) else {
                break;
            };
            let entry = rib(body, family).ok_or(TableError::Mrt {
                offset,
                reason: "the record is damaged; fetch the dump again",
            })?;
            entry.iter().for_each(|entry| each(*entry));
            self.records += 1;
            at = body_at + length;
        }
        self.buf.drain(..at);
        self.offset += at as u64;
        Ok(())
    }

    /// Says that the dump ends here.
    ///
    /// # Errors
    /// When it breaks off inside a record or held none.
    pub fn finish(&mut self) -> Result<(), TableError> {
        if !self.buf.is_empty() || self.skip > 0 {
            let reason = "the dump breaks off inside a record; fetch it again";
            let offset = self.offset;
            return Err(TableError::Mrt { offset, reason });
        }
        if self.records == 0 {
            return Err(TableError::Empty);
        }
        Ok(())
    }
}

#[derive(Clone, Copy)]
struct Family {
    v4: bool,
    /// Each path carries an id (RFC 8050).
    path_ids: bool,
}

fn family(kind: u16, subtype: u16) -> Option<Family> {
    let (v4, path_ids) = match subtype {
        2 => (true, false),
        4 => (false, false),
        8 => (true, true),
        10 => (false, true),
        _ => return None,
    };
    (kind == TABLE_DUMP_V2).then_some(Family { v4, path_ids })
}

fn be16(bytes: &[u8]) -> u16 {
    bytes.iter().take(2).fold(0, |n, b| n << 8 | u16::from(*b))
}

fn be32(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |n, b| n << 8 | u32::from(*b))
}

/// Takes `n` bytes off the front.
fn take<'a>(bytes: &mut &'a [u8], n: usize) -> Option<&'a [u8]> {
    let (head, rest) = bytes.split_at_checked(n)?;
    *bytes = rest;
    Some(head)
}

/// One prefix with its paths. The outer `None` says that the record is damaged, the inner that no
/// path names an origin.
fn rib(mut body: &[u8], family: Family) -> Option<Option<Entry<'static>>> {
    take(&mut body, 4)?;
    let length = take(&mut body, 1)?[0];
    let bytes = take(&mut body, usize::from(length).div_ceil(8))?;
    let (low, high) = prefix(bytes, length, family.v4)?;
    let count = be16(take(&mut body, 2)?);
    let mut asn = None;
    for _ in 0..count {
        take(&mut body, if family.path_ids { 10 } else { 6 })?;
        let attributes = usize::from(be16(take(&mut body, 2)?));
        let attributes = take(&mut body, attributes)?;
        if asn.is_none() {
            asn = origin(attributes)?;
        }
    }
    Some(asn.map(|asn| Entry {
        low,
        high,
        asn: Some(asn),
        cc: None,
        name: "",
    }))
}

fn prefix(bytes: &[u8], length: u8, v4: bool) -> Option<(IpAddr, IpAddr)> {
    let mut whole = [0; 16];
    let room = if v4 { 4 } else { 16 };
    if bytes.len() > room {
        return None;
    }
    whole[..bytes.len()].copy_from_slice(bytes);
    let ip = if v4 {
        IpAddr::V4(Ipv4Addr::new(whole[0], whole[1], whole[2], whole[3]))
    } else {
        IpAddr::V6(Ipv6Addr::from(whole))
    };
    let net = ipnet::IpNet::new(ip, length).ok()?;
    Some((net.network(), net.broadcast()))
}

/// The origin of the path among the attributes; inner `None` when there is none to tell.
fn origin(mut attributes: &[u8]) -> Option<Option<Asn>> {
    while !attributes.is_empty() {
        let head = take(&mut attributes, 2)?;
        // Bit 3 of the flags: the length takes two bytes (RFC 4271 §4.3).
        let length = if head[0] & 0x10 == 0 {
            usize::from(take(&mut attributes, 1)?[0])
        } else {
            usize::from(be16(take(&mut attributes, 2)?))
        };
        let value = take(&mut attributes, length)?;
        if head[1] == AS_PATH {
            return last_as(value);
        }
    }
    Some(None)
}

/// The last AS of a path; of a set only if it is alone in it.
fn last_as(mut path: &[u8]) -> Option<Option<Asn>> {
    let mut last = None;
    while !path.is_empty() {
        let head = take(&mut path, 2)?;
        let (kind, count) = (head[0], usize::from(head[1]));
        let numbers = take(&mut path, count * 4)?;
        last = match (kind, count) {
            (AS_SEQUENCE, 1..) | (AS_SET, 1) => Asn::new(be32(&numbers[(count - 1) * 4..])),
            _ => None,
        };
    }
    Some(last)
}
