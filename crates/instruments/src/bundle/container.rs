//! The file of a bundle: a ZIP archive with a fixed set of entries, under one signature.
//!
//! Not here: what the entries say. Invariant: the same entries give the same bytes; of a file that
//! arrives nothing but the list of hashes, its signature and the key is read before the signature
//! holds, no entry may be larger than its limit, and every entry is what the signed list says.
//!
//! `SHA256SUMS` is what `sha256sum` writes, so that the whole file can be checked with two tools:
//! `minisign -V` for the list, `sha256sum -c` for the rest.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use ::store::minisign::{PublicKey, SecretKey};
use base::ContentHash;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{BundleError, PACKED_LIMIT};
use crate::package::limits;

/// The list of hashes, which is what is signed.
pub(super) const SUMS: &str = "SHA256SUMS";
/// Its signature.
pub(super) const SIGNATURE: &str = "SHA256SUMS.minisig";
/// The public key, for whoever is to trust it; by itself it proves nothing.
const KEY: &str = "key.pub";
pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const ANSWERS: &str = "answers.json";
pub(super) const EVIDENCE: &str = "evidence.json";
pub(super) const RESULTS: &str = "results.json";
pub(super) const INSTRUMENT: &str = "instrument.package";

/// Every entry with the most bytes that it may unfold to.
const ENTRIES: [(&str, usize); 8] = [
    (SUMS, 4 << 10),
    (SIGNATURE, 4 << 10),
    (KEY, 4 << 10),
    (MANIFEST, 1 << 20),
    (ANSWERS, 8 << 20),
    (EVIDENCE, 8 << 20),
    (RESULTS, 1 << 20),
    (INSTRUMENT, limits::BYTES + limits::FILES * 512),
];

/// The entries by name.
pub(super) type Entries = BTreeMap<&'static str, Vec<u8>>;

pub(super) fn hash(bytes: &[u8]) -> ContentHash {
    ContentHash::from_bytes(Sha256::digest(bytes).into())
}

/// Packs entries and signs them; `comment` is covered by the signature.
pub(super) fn pack(
    mut entries: Entries,
    key: &SecretKey,
    comment: &str,
) -> Result<Vec<u8>, zip::result::ZipError> {
    entries.insert(KEY, key.public().file().into_bytes());
    let line = |(name, bytes): (&&str, &Vec<u8>)| format!("{}  {name}\n", hash(bytes));
    let sums: String = entries.iter().map(line).collect();
    let signature = key.sign(sums.as_bytes(), comment);
    entries.insert(SUMS, sums.into_bytes());
    entries.insert(SIGNATURE, signature.into_bytes());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, _) in ENTRIES {
        if let Some(bytes) = entries.get(name) {
            zip.start_file(name, options)?;
            zip.write_all(bytes).map_err(zip::result::ZipError::Io)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// A bundle that arrived, of which only the signed list, its signature and the key were read.
pub(super) struct Arrived<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    sums: Vec<u8>,
    signature: String,
    key: PublicKey,
}

fn cut(e: impl ToString) -> BundleError {
    BundleError::NotWhole(e.to_string())
}

impl<'b> Arrived<'b> {
    /// Opens a file.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, BundleError> {
        if bytes.len() > PACKED_LIMIT {
            return Err(too_large("the file", PACKED_LIMIT));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(cut)?;
        if archive.len() != ENTRIES.len() {
            return Err(cut(format!("it has {} entries", archive.len())));
        }
        let sums = entry(&mut archive, SUMS)?;
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| BundleError::Signature);
        let signature = text(entry(&mut archive, SIGNATURE)?)?;
        let key = text(entry(&mut archive, KEY)?)?;
        Ok(Self {
            archive,
            sums,
            signature,
            key: key.parse().map_err(|_| BundleError::Signature)?,
        })
    }

    /// The key that the file says it was signed with.
    pub(super) const fn key(&self) -> PublicKey {
        self.key
    }

    /// Whether the list is signed with the key.
    pub(super) fn is_signed(&self) -> Result<(), BundleError> {
        let held = self.key.verify(&self.sums, &self.signature);
        held.map_err(|_| BundleError::Signature)
    }

    /// The entries, once the signature holds; and the hash of the signed list, which names the
    /// bundle.
    pub(super) fn entries(mut self) -> Result<(Entries, ContentHash), BundleError> {
        self.is_signed()?;
        let listed = listed(&self.sums)?;
        let mut entries = Entries::new();
        for (name, _) in ENTRIES {
            if name == SUMS || name == SIGNATURE {
                continue;
            }
            let bytes = entry(&mut self.archive, name)?;
            if listed.get(name) != Some(&hash(&bytes)) {
                return Err(BundleError::Altered(name.to_owned()));
            }
            entries.insert(name, bytes);
        }
        Ok((entries, hash(&self.sums)))
    }
}

fn listed(sums: &[u8]) -> Result<BTreeMap<&str, ContentHash>, BundleError> {
    let text = std::str::from_utf8(sums).map_err(|_| BundleError::Signature)?;
    let line = |line| {
        let (hash, name) = str::split_once(line, "  ")?;
        Some((name, hash.parse().ok()?))
    };
    let read: Option<BTreeMap<_, _>> = text.lines().map(line).collect();
    read.ok_or_else(|| BundleError::unreadable(SUMS, "is no list of hashes"))
}

fn too_large(what: &str, limit: usize) -> BundleError {
    BundleError::TooLarge {
        what: what.to_owned(),
        megabytes: (limit >> 20).max(1),
    }
}

fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &'static str,
) -> Result<Vec<u8>, BundleError> {
    let known = ENTRIES.iter().find(|(n, _)| *n == name);
    let limit = known.map_or(0, |(_, limit)| *limit);
    let file = archive
        .by_name(name)
        .map_err(|e| cut(format!("{name}: {e}")))?;
    let mut held = Vec::new();
    // What the directory says of sizes may be a lie, so that bytes are counted as they come.
    let most = u64::try_from(limit).unwrap_or(u64::MAX) + 1;
    let read = file.take(most).read_to_end(&mut held);
    read.map_err(|e| cut(format!("{name}: {e}")))?;
    match held.len() > limit {
        true => Err(too_large(name, limit)),
        false => Ok(held),
    }
}
