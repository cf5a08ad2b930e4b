//! Zip archives.
//!
//! Not here: writing them, passwords. An archive that broke off has lost its directory, which
//! stands at its end; its members are then read one after the other from the start.
//! Invariant: the number of members is known to be within the limit before the directory is read.

use super::walk::{Walk, base_name};
use super::{ContainerError, Limits};
use std::cell::Cell;
use std::io::{Read, Seek, SeekFrom};
use zip::ZipArchive;
use zip::read::{ZipFile, read_zipfile_from_stream};
use zip::result::ZipError;

/// Walks through the members of an archive.
pub(super) fn members<R: Read + Seek, E: From<ContainerError>>(
    walk: &mut Walk<'_, E>,
    name: &str,
    mut input: R,
    depth: usize,
) -> Result<(), E> {
    let count = checked_count(name, &mut input, &walk.limits)?;
    let mut archive = match ZipArchive::new(&mut input) {
        Ok(archive) => archive,
        Err(error) => {
            let error = of(name, error);
            input
                .seek(SeekFrom::Start(0))
                .map_err(|e| ContainerError::of(name, 0, e))?;
            one_by_one(walk, &mut input, depth)?;
            return Err(broken_off(name, error).into());
        }
    };
    if archive.is_empty() {
        let member = name.to_owned();
        return Err(ContainerError::Nothing { member }.into());
    }
    if is_office(&archive) {
        let (member, kind) = (name.to_owned(), "an office document");
        return Err(ContainerError::Unsupported { member, kind }.into());
    }
    if archive.len() < count {
        // The library keeps one member of each name.
        drop(archive);
        return of_one_name(walk, name, input, depth, count);
    }
    for i in 0..archive.len() {
        let file = archive.by_index(i).map_err(|e| of(name, e))?;
        member(walk, file, depth)?;
    }
    Ok(())
}

/// Whether an archive is a document of an office program (ECMA-376 part 2 §10.1.2.2.1, OASIS
/// OpenDocument 1.3 part 2 §3.3).
fn is_office<R: Read + Seek>(archive: &ZipArchive<R>) -> bool {
    let has = |name| archive.index_for_name(name).is_some();
    has("[Content_Types].xml") || (has("mimetype") && has("META-INF/manifest.xml"))
}

/// Walks through an archive in which members have the same name; every one is read, or the
/// archive is an error.
fn of_one_name<R: Read + Seek, E: From<ContainerError>>(
    walk: &mut Walk<'_, E>,
    name: &str,
    mut input: R,
    depth: usize,
    count: usize,
) -> Result<(), E> {
    let rewound = input.seek(SeekFrom::Start(0));
    rewound.map_err(|e| ContainerError::of(name, 0, e))?;
    let read = one_by_one(walk, &mut input, depth)?;
    if read == count {
        return Ok(());
    }
    Err(ContainerError::Corrupt {
        member: name.to_owned(),
        at: 0,
        detail: format!(
            "{} of {count} members have the name of another and cannot be told apart; unpack it and hand in the files",
            count.saturating_sub(read)
        ),
    }
    .into())
}

/// Reads members in the order of the file until it ends; says how many.
fn one_by_one<E: From<ContainerError>>(
    walk: &mut Walk<'_, E>,
    input: &mut dyn Read,
    depth: usize,
) -> Result<usize, E> {
    let mut input = input;
    let mut read = 0;
    while let Ok(Some(file)) = read_zipfile_from_stream(&mut input) {
        read += 1;
        member(walk, file, depth)?;
    }
    Ok(read)
}

fn member<R: Read, E: From<ContainerError>>(
    walk: &mut Walk<'_, E>,
    mut file: ZipFile<'_, R>,
    depth: usize,
) -> Result<(), E> {
    let full = String::from_utf8_lossy(file.name_raw()).into_owned();
    if full.ends_with(['/', '\\']) || full.starts_with("__MACOSX/") {
        return Ok(());
    }
    let name = base_name(&full);
    // The packed size is what the archive says; what is unpacked is counted as it is read.
    let packed = Cell::new(file.compressed_size());
    walk.stream(&name, &mut file, Some(&packed), depth)
}

fn of(name: &str, error: ZipError) -> ContainerError {
    let member = name.to_owned();
    match error {
        ZipError::Io(e) => ContainerError::of(name, 0, e),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ContainerError::Unsupported {
                member,
                kind: "an archive with a password",
            }
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            ContainerError::Unsupported {
                member,
                kind: "this way of packing inside zip",
            }
        }
        other => ContainerError::Corrupt {
            member,
            at: 0,
            detail: other.to_string(),
        },
    }
}

/// Without its directory an archive has lost its end.
fn broken_off(name: &str, error: ContainerError) -> ContainerError {
    match error {
        ContainerError::Corrupt { .. } => ContainerError::Truncated {
            member: name.to_owned(),
            at: 0,
        },
        other => other,
    }
}

/// Reads the number of members from the end record (APPNOTE 4.3.16) before anything is made of
/// them: the directory is held in memory. Without a record it is 0.
fn checked_count<R: Read + Seek>(
    name: &str,
    input: &mut R,
    limits: &Limits,
) -> Result<usize, ContainerError> {
    let fail = |e| ContainerError::of(name, 0, e);
    let length = input.seek(SeekFrom::End(0)).map_err(fail)?;
    // The record has 22 bytes and a comment of at most 65,535.
    let tail = length.min(22 + 65_535);
    input.seek(SeekFrom::Start(length - tail)).map_err(fail)?;
    let mut bytes = Vec::new();
    input.take(tail).read_to_end(&mut bytes).map_err(fail)?;
    input.seek(SeekFrom::Start(0)).map_err(fail)?;
    let Some(at) = memchr::memmem::rfind(&bytes, b"PK\x05\x06") else {
        return Ok(0);
    };
    let count = match bytes.get(at + 10..at + 12) {
        Some(&[a, b]) => usize::from(u16::from_le_bytes([a, b])),
        _ => 0,
    };
    if count <= limits.members {
        return Ok(count);
    }
    Err(ContainerError::Limit {
        member: name.to_owned(),
        what: "the number of members",
        limit: limits.members as u64,
        setting: "members",
    })
}
