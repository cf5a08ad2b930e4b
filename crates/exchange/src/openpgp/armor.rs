//! ASCII armour (RFC 9580 §6): the frame of dashes, headers, base64 and checksum.
//!
//! Not here: what is inside. Invariant: bytes come out only when the frame is whole and, where a
//! checksum is given, it agrees.

use base64::Engine;

/// Why armour cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArmorError {
    /// The last line is missing.
    #[error("line {line}: the block that begins here has no end; copy the whole block")]
    Unended {
        /// The line on which it begins.
        line: u64,
    },
    /// A line that is not base64.
    #[error("line {line}: not base64; copy the block again without changing its lines")]
    Base64 {
        /// The line.
        line: u64,
    },
    /// Something was changed on the way.
    #[error("line {line}: the checksum does not agree; copy the block again")]
    Checksum {
        /// The line of the checksum.
        line: u64,
    },
}

/// A block that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// What stands between `BEGIN PGP` and the dashes, such as `PUBLIC KEY BLOCK`.
    pub label: String,
    /// The line on which it begins.
    pub line: u64,
    /// What is inside.
    pub bytes: Vec<u8>,
}

/// Opens every block of a text; text around blocks is passed over.
pub(crate) fn unarmor(text: &str) -> Result<Vec<Block>, ArmorError> {
    let mut lines = text.lines().zip(1u64..);
    let mut blocks = Vec::new();
    while let Some((line, number)) = lines.next() {
        let Some(label) = frame(line, "BEGIN") else {
            continue;
        };
        // A cleartext message is no base64: its signature follows in a block of its own.
        if label == "SIGNED MESSAGE" {
            continue;
        }
        blocks.push(block(label, number, &mut lines)?);
    }
    Ok(blocks)
}

/// The label of a line such as `-----BEGIN PGP PUBLIC KEY BLOCK-----`.
fn frame<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let inner = line.trim().strip_prefix("-----")?.strip_suffix("-----")?;
    inner.strip_prefix(word)?.strip_prefix(" PGP ")
}

fn block<'a>(
    label: &str,
    begins: u64,
    lines: &mut impl Iterator<Item = (&'a str, u64)>,
) -> Result<Block, ArmorError> {
    let mut encoded = String::new();
    let mut checksum = None;
    let mut headers = true;
    for (line, number) in lines {
        let line = line.trim();
        if frame(line, "END") == Some(label) {
            let bytes = decode(&encoded).ok_or(ArmorError::Base64 { line: begins })?;
            if let Some((sum, line)) = checksum
                && sum != crc24(&bytes)
            {
                return Err(ArmorError::Checksum { line });
            }
            return Ok(Block {
                label: label.to_owned(),
                line: begins,
                bytes,
            });
        }
        if headers && (line.is_empty() || line.contains(": ")) {
            headers = !line.is_empty();
            continue;
        }
        headers = false;
        if let Some(sum) = line.strip_prefix('=').filter(|sum| sum.len() == 4) {
            let bytes = decode(sum).ok_or(ArmorError::Base64 { line: number })?;
            let sum = bytes.iter().fold(0u32, |n, b| n << 8 | u32::from(*b));
            checksum = Some((sum, number));
        } else if line.bytes().all(base64_sign) {
            encoded.push_str(line);
        } else {
            return Err(ArmorError::Base64 { line: number });
        }
    }
    Err(ArmorError::Unended { line: begins })
}

fn base64_sign(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=')
}

fn decode(text: &str) -> Option<Vec<u8>> {
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

/// CRC-24 (RFC 9580 §6.1.1).
fn crc24(bytes: &[u8]) -> u32 {
    let mut crc = 0x00b7_04ce;
    for byte in bytes {
        crc ^= u32::from(*byte) << 16;
        for _ in 0..8 {
            crc <<= 1;
            if crc & 0x0100_0000 != 0 {
                crc ^= 0x0186_4cfb;
            }
        }
    }
    crc & 0x00ff_ffff
}
