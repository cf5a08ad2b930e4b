//! Packets (RFC 9580 §4): a tag, a length, a body.
//!
//! Not here: what bodies mean, and partial lengths, which key material may not have. Invariant: a
//! body lies within the input, and each packet takes at least one byte of it.

/// A packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Packet<'a> {
    /// What it is.
    pub tag: u8,
    /// What it holds.
    pub body: &'a [u8],
    /// Where it begins in the input, in bytes.
    pub at: usize,
}

/// The packets of some bytes; the place of the first byte that begins none as the last item.
pub(crate) fn packets(bytes: &[u8]) -> impl Iterator<Item = Result<Packet<'_>, usize>> {
    let mut at = 0;
    let mut broken = false;
    std::iter::from_fn(move || {
        if broken || at >= bytes.len() {
            return None;
        }
        let Some((tag, head, length)) = head(&bytes[at..]) else {
            broken = true;
            return Some(Err(at));
        };
        let begins = at;
        let from = at.saturating_add(head);
        let Some(body) = bytes.get(from..from.saturating_add(length)) else {
            broken = true;
            return Some(Err(begins));
        };
        at = from + length;
        Some(Ok(Packet {
            tag,
            body,
            at: begins,
        }))
    })
}

/// Tag, bytes of the head, bytes of the body.
fn head(bytes: &[u8]) -> Option<(u8, usize, usize)> {
    let first = *bytes.first()?;
    if first & 0x80 == 0 {
        return None;
    }
    if first & 0x40 != 0 {
        let (size, length) = length(bytes.get(1..)?)?;
        return Some((first & 0x3f, 1 + size, length));
    }
    let size = match first & 3 {
        0 => 1,
        1 => 2,
        2 => 4,
        // A length that lasts to the end of the file cannot be told from a cut one.
        _ => return None,
    };
    let length = number(bytes.get(1..=size)?);
    Some((first >> 2 & 0x0f, 1 + size, length))
}

/// A length in the new form: bytes that it takes, and what it says. Subpackets have the same.
pub(super) fn length(bytes: &[u8]) -> Option<(usize, usize)> {
    match *bytes.first()? {
        first @ 0..192 => Some((1, usize::from(first))),
        first @ 192..224 => {
            let second = *bytes.get(1)?;
            Some((
                2,
                ((usize::from(first) - 192) << 8) + usize::from(second) + 192,
            ))
        }
        255 => Some((5, number(bytes.get(1..5)?))),
        // Partial lengths.
        _ => None,
    }
}

/// A number, the highest byte first.
pub(super) fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b))
}
