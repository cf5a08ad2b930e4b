//! A package as one text, and as what is stored of it.
//!
//! Not here: what its files mean. Invariant: laying out and taking apart are inverse, and the same
//! files always give the same text, so that its hash names the package to the byte. `build.rs`
//! lays out what ships in the same way.

use base::ContentHash;
use sha2::{Digest, Sha256};

use crate::InstrumentsError;
use crate::package::{Files, limits};

/// How well what is stored is compressed.
const LEVEL: i32 = 12;
/// The most bytes of a text: the files of a package and a line for each.
const MOST: usize = limits::BYTES + limits::FILES * 512;

/// One text of all files: for each in order of its path a line `PATH LENGTH`, then its bytes.
#[must_use]
pub fn lay_out(files: &Files) -> Vec<u8> {
    let mut text = Vec::new();
    for (path, bytes) in files {
        text.extend_from_slice(format!("{path} {}\n", bytes.len()).as_bytes());
        text.extend_from_slice(bytes);
    }
    text
}

/// The files of a text; `None` when it was not laid out by [`lay_out`].
#[must_use]
pub fn take_apart(mut text: &[u8]) -> Option<Files> {
    let mut files = Files::new();
    while !text.is_empty() {
        let end = text.iter().position(|b| *b == b'\n')?;
        let line = std::str::from_utf8(&text[..end]).ok()?;
        let (path, length) = line.rsplit_once(' ')?;
        let length: usize = length.parse().ok()?;
        let rest = text.get(end + 1..)?;
        files.insert(path.to_owned(), rest.get(..length)?.to_vec());
        text = rest.get(length..)?;
    }
    Some(files)
}

/// The hash that names a text.
pub(super) fn hash(text: &[u8]) -> ContentHash {
    ContentHash::from_bytes(Sha256::digest(text).into())
}

/// What is stored of a text.
pub(super) fn pack(text: &[u8]) -> Result<Vec<u8>, InstrumentsError> {
    let damaged = |e| InstrumentsError::Damaged(format!("a package cannot be compressed: {e}"));
    zstd::encode_all(text, LEVEL).map_err(damaged)
}

/// The text of what was stored; refused where it does not have the hash that names it.
pub(super) fn unpack(packed: &[u8], named: ContentHash) -> Result<Vec<u8>, InstrumentsError> {
    use std::io::Read as _;
    let damaged = |why: &str| {
        InstrumentsError::Damaged(format!(
            "instruments_package {named}: {why}; restore the table from a backup"
        ))
    };
    let decoder = zstd::Decoder::new(packed).map_err(|_| damaged("is not compressed"))?;
    let mut text = Vec::new();
    let limit = u64::try_from(MOST).unwrap_or(u64::MAX);
    let read = decoder.take(limit).read_to_end(&mut text);
    read.map_err(|_| damaged("cannot be decompressed"))?;
    match hash(&text) == named {
        true => Ok(text),
        false => Err(damaged("does not have the hash that names it")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn taking_apart_undoes_laying_out(
            files in proptest::collection::btree_map(
                "[a-z][a-z/ .-]{0,20}",
                proptest::collection::vec(any::<u8>(), 0..60),
                0..6,
            )
        ) {
            prop_assert_eq!(take_apart(&lay_out(&files)), Some(files));
        }

        #[test]
        fn any_bytes_are_taken_apart_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = take_apart(&bytes);
        }
    }

    #[test]
    fn what_was_stored_comes_back_and_what_was_changed_is_refused() {
        let text = lay_out(&Files::from([("a.toml".to_owned(), b"x = 1".to_vec())]));
        let packed = pack(&text).unwrap();
        assert_eq!(unpack(&packed, hash(&text)).unwrap(), text);
        let said = unpack(&packed, hash(b"other")).unwrap_err().to_string();
        assert!(said.contains("does not have the hash"), "{said}");
        assert!(unpack(b"noise", hash(&text)).is_err());
    }
}
