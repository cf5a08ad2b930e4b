//! Members whose packing does not hold: a checksum or a length is wrong, or the packed bytes are
//! no packing at all.
//!
//! Not here: what breaks off, of which all that came is as it was sent. Invariant: a member is
//! named by its place in the walk, which is the same each time the same bytes are walked through.

use super::detect::PEEK;
use super::{ContainerError, Kind, Limits, Member, detect, unwrap};
use std::collections::BTreeSet;
use std::io::{self, Read, Seek, SeekFrom};

/// What follows a whole stream is no further one: every row before it passed its checksum.
const REST: &str = "invalid gzip header";
const PIECE: usize = 128 * 1024;

/// The places of damaged members, counted from 0 in the order in which [`unwrap`] hands members
/// out. An input that is not packed has none. What else is wrong is not said here.
///
/// # Errors
/// When the input cannot be read.
pub fn damaged<R: Read + Seek>(
    name: &str,
    input: &mut R,
    limits: &Limits,
) -> io::Result<BTreeSet<usize>> {
    let mut head = Vec::with_capacity(PEEK);
    let read = input.by_ref().take(PEEK as u64).read_to_end(&mut head);
    input.seek(SeekFrom::Start(0))?;
    let mut found = BTreeSet::new();
    if read.is_err() || matches!(detect(&head), Kind::Plain | Kind::Other(_)) {
        return Ok(found);
    }
    let (mut place, mut piece) = (0, vec![0; PIECE]);
    let mut visit = |member: Member<'_>| -> Result<(), ContainerError> {
        if let Member::File { reader, .. } = member
            && let Err(error) = drained(reader, &mut piece)
            && is_damage(&ContainerError::from(error))
        {
            found.insert(place);
        }
        place += 1;
        Ok(())
    };
    // Whatever ends the walk ends the reading at the same place, which then says it.
    let _told_later = unwrap(name, input, limits, &mut visit);
    Ok(found)
}

/// Reads to the end.
fn drained(reader: &mut dyn Read, piece: &mut [u8]) -> io::Result<()> {
    loop {
        match reader.read(piece) {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn is_damage(error: &ContainerError) -> bool {
    matches!(error, ContainerError::Corrupt { detail, .. } if !detail.contains(REST))
}
