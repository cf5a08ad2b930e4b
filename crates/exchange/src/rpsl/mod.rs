//! Whois dumps of the address registries in RPSL (RFC 2622, RFC 4012): who holds which address space
//! and AS, and where abuse of it is reported.
//!
//! Not here: whether somebody may use such a dump (its registry's terms say so), and people: of
//! `role` and `person` nothing is kept but the mailbox for abuse of one that a holder names. Invariant:
//! any bytes are read without a panic; memory is bounded by what is kept, line by line.

mod holders;
#[cfg(test)]
mod tests;

use std::io::{self, BufRead, Read as _};

pub use holders::{Dump, Holder, Holdings};

/// The longest line that is looked at, in bytes; of a longer one the rest is passed over.
const LINE: u64 = 8 * 1024;
/// So many attributes of an object are looked at.
const ATTRIBUTES: usize = 500;

/// An object as it stands in a dump.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Object {
    /// Name and value of each attribute, the first of which names the class; names in small letters.
    pub attributes: Vec<(String, String)>,
}

impl Object {
    /// What it is.
    #[must_use]
    pub fn class(&self) -> &str {
        self.attributes.first().map_or("", |(name, _)| name)
    }

    /// By what it is known.
    #[must_use]
    pub fn key(&self) -> &str {
        self.attributes.first().map_or("", |(_, value)| value)
    }

    /// The first value of an attribute that is not empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let of = self.attributes.iter().filter(|(n, _)| n == name);
        of.map(|(_, v)| v.as_str()).find(|v| !v.is_empty())
    }
}

/// Hands out every object of a dump.
///
/// # Errors
/// What reading gives.
pub fn read(mut input: impl BufRead, mut each: impl FnMut(&Object)) -> io::Result<()> {
    let mut object = Object::default();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read = input.by_ref().take(LINE).read_until(b'\n', &mut bytes)?;
        if read as u64 == LINE && bytes.last() != Some(&b'\n') {
            skip_line(&mut input)?;
        }
        let line = text(&bytes);
        let line = line.trim_end();
        if read == 0 || line.is_empty() {
            if !object.attributes.is_empty() {
                each(&object);
                object.attributes.clear();
            }
            if read == 0 {
                return Ok(());
            }
            continue;
        }
        take(&mut object, line);
    }
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|b| *b == b'\n');
        let used = end.map_or(buffer.len(), |at| at + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

/// Dumps are in ISO 8859-1 by custom and in UTF-8 by some registries.
fn text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(
        |_| bytes.iter().map(|b| char::from(*b)).collect(),
        str::to_owned,
    )
}

/// Adds a line; one that begins with a blank, a tab or `+` continues the one before.
fn take(object: &mut Object, line: &str) {
    if line.starts_with(['%', '#']) {
        return;
    }
    let value = |text: &str| text.split('#').next().unwrap_or("").trim().to_owned();
    if let Some(rest) = line.strip_prefix([' ', '\t', '+']) {
        if let Some((_, last)) = object.attributes.last_mut() {
            let rest = value(rest);
            if !rest.is_empty() && last.len() < LINE as usize {
                last.push(' ');
                last.push_str(&rest);
            }
        }
        return;
    }
    if let Some((name, text)) = line.split_once(':')
        && object.attributes.len() < ATTRIBUTES
    {
        let name = name.trim().to_ascii_lowercase();
        object.attributes.push((name, value(text)));
    }
}
