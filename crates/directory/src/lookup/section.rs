//! One table as a file: a short head, little-endian arrays, a checksum.
//!
//! Not here: where the files lie and how they are replaced (`folder`). The format is private to
//! this program and is rebuilt from the imported source when it changes. Invariant: what decodes
//! was written whole (the checksum covers everything behind the head) and its arrays fit together.

use xxhash_rust::xxh3::xxh3_128;

use super::layer::{Key, Segments};
use super::names::AsNames;
use super::routes::{Country, Family, Leaf, Section};

const MAGIC: &[u8; 8] = b"cgtable1";

/// A table file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the table file is damaged ({0}); import its source again with `network import`")]
pub struct BadTable(pub(crate) &'static str);

/// The bytes of a section and its version, which is a hash of its content.
pub(crate) fn encode(section: &Section) -> (Vec<u8>, u128) {
    let mut body = Vec::new();
    match section {
        Section::V4(family) => {
            body.push(4);
            put_family(&mut body, family, |out, k| {
                out.extend_from_slice(&k.to_le_bytes())
            });
        }
        Section::V6(family) => {
            body.push(6);
            put_family(&mut body, family, |out, k| {
                out.extend_from_slice(&k.to_le_bytes())
            });
        }
        Section::Names(names) => {
            body.push(b'n');
            put_numbers(&mut body, &names.numbers);
            put_numbers(&mut body, &names.ends);
            body.extend_from_slice(names.text.as_bytes());
        }
        Section::Country(country) => {
            body.push(b'c');
            put_segments(&mut body, &country.0.v4, |out, k| {
                out.extend_from_slice(&k.to_le_bytes())
            });
            put_segments(&mut body, &country.0.v6, |out, k| {
                out.extend_from_slice(&k.to_le_bytes())
            });
        }
    }
    let version = xxh3_128(&body);
    let mut file = Vec::with_capacity(body.len() + 24);
    file.extend_from_slice(MAGIC);
    file.extend_from_slice(&version.to_le_bytes());
    file.extend_from_slice(&body);
    (file, version)
}

/// Reads a section back.
pub(crate) fn decode(file: &[u8]) -> Result<(Section, u128), BadTable> {
    let (magic, rest) = file.split_at_checked(8).ok_or(BadTable("too short"))?;
    if magic != MAGIC {
        return Err(BadTable("of another format"));
    }
    let (version, body) = rest.split_at_checked(16).ok_or(BadTable("too short"))?;
    let version = u128::from_le_bytes(version.try_into().expect("split at 16"));
    if xxh3_128(body) != version {
        return Err(BadTable("its checksum differs"));
    }
    let (kind, rest) = body.split_first().ok_or(BadTable("empty"))?;
    let mut input = Input(rest);
    let section = match kind {
        4 => Section::V4(input.family(u32::from_le_bytes)?),
        6 => Section::V6(input.family(u128::from_le_bytes)?),
        b'n' => Section::Names(input.names()?),
        b'c' => {
            let v4 = input.segments(u32::from_le_bytes)?;
            let v6 = input.segments(u128::from_le_bytes)?;
            Section::Country(Country(super::layer::Layer { v4, v6 }))
        }
        _ => return Err(BadTable("of an unknown kind")),
    };
    Ok((section, version))
}

fn put_len(out: &mut Vec<u8>, len: usize) {
    out.extend_from_slice(&(len as u64).to_le_bytes());
}

fn put_numbers(out: &mut Vec<u8>, numbers: &[u32]) {
    put_len(out, numbers.len());
    for n in numbers {
        out.extend_from_slice(&n.to_le_bytes());
    }
}

fn put_segments<K: Key>(out: &mut Vec<u8>, segments: &Segments<K>, put: fn(&mut Vec<u8>, K)) {
    let (starts, values) = segments.parts();
    put_numbers(out, values);
    for start in starts {
        put(out, *start);
    }
}

fn put_family<K: Key>(out: &mut Vec<u8>, family: &Family<K>, put: fn(&mut Vec<u8>, K)) {
    put_segments(out, &family.segments, put);
    put_len(out, family.prefixes);
    put_len(out, family.leaves.len());
    for leaf in &family.leaves {
        out.extend_from_slice(&leaf.asn.to_le_bytes());
        out.push(leaf.length);
    }
}

/// What is left to read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], BadTable> {
        let (head, rest) = self.0.split_at_checked(n).ok_or(BadTable("cut short"))?;
        self.0 = rest;
        Ok(head)
    }

    fn length(&mut self) -> Result<usize, BadTable> {
        let bytes = self.take(8)?.try_into().expect("took 8");
        let n = u64::from_le_bytes(bytes);
        usize::try_from(n)
            .ok()
            .filter(|n| *n <= self.0.len())
            .ok_or(BadTable("cut short"))
    }

    fn array<const N: usize, T>(
        &mut self,
        n: usize,
        read: fn([u8; N]) -> T,
    ) -> Result<Vec<T>, BadTable> {
        let bytes = self.take(n.checked_mul(N).ok_or(BadTable("cut short"))?)?;
        Ok(bytes.as_chunks::<N>().0.iter().map(|c| read(*c)).collect())
    }

    fn numbers(&mut self) -> Result<Vec<u32>, BadTable> {
        let n = self.length()?;
        self.array(n, u32::from_le_bytes)
    }

    fn segments<const N: usize, K: Key>(
        &mut self,
        read: fn([u8; N]) -> K,
    ) -> Result<Segments<K>, BadTable> {
        let values = self.numbers()?;
        let starts = self.array(values.len(), read)?;
        if !starts.is_sorted() {
            return Err(BadTable("its ranges are not sorted"));
        }
        Ok(Segments::from_parts(starts, values))
    }

    fn family<const N: usize, K: Key>(
        &mut self,
        read: fn([u8; N]) -> K,
    ) -> Result<Family<K>, BadTable> {
        let segments = self.segments(read)?;
        let prefixes = u64::from_le_bytes(self.take(8)?.try_into().expect("took 8"));
        let prefixes = usize::try_from(prefixes).map_err(|_| BadTable("cut short"))?;
        let n = self.length()?;
        let leaves = self.array(n, |b: [u8; 5]| Leaf {
            asn: u32::from_le_bytes([b[0], b[1], b[2], b[3]]),
            length: b[4],
        })?;
        let largest = segments.parts().1.iter().copied().max().unwrap_or(0);
        if largest as usize > leaves.len() {
            return Err(BadTable("a range points nowhere"));
        }
        Ok(Family {
            segments,
            leaves,
            prefixes,
        })
    }

    fn names(&mut self) -> Result<AsNames, BadTable> {
        let numbers = self.numbers()?;
        let ends = self.numbers()?;
        let text = std::str::from_utf8(self.0)
            .map_err(|_| BadTable("a name is not text"))?
            .to_owned();
        if ends.len() != numbers.len() || !ends.is_sorted() || !numbers.is_sorted() {
            return Err(BadTable("its names do not fit together"));
        }
        Ok(AsNames {
            numbers,
            ends,
            text,
        })
    }
}
