//! The limits of JSON, looked at before anything is built of it.
//!
//! Not here: whether it is JSON. Invariant: one pass, no allocation; what passes makes a bounded
//! number of values.

use super::{Limits, XarfError};

/// Bytes, depth and number of values.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<(), XarfError> {
    if bytes.len() > limits.bytes {
        return Err(XarfError::TooLarge {
            limit: limits.bytes,
        });
    }
    let (mut depth, mut values) = (0_usize, 0_usize);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = end_of_string(bytes, at + 1);
                continue;
            }
            b'[' | b'{' => {
                depth += 1;
                values += 1;
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > limits.depth {
            return Err(XarfError::TooDeep {
                at,
                limit: limits.depth,
            });
        }
        if values > limits.values {
            return Err(XarfError::TooManyValues {
                at,
                limit: limits.values,
            });
        }
        at += 1;
    }
    Ok(())
}

/// The place after the quote that ends a string.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(found) = memchr::memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        at += found;
        if bytes[at] == b'"' {
            return at + 1;
        }
        at += 2;
    }
    bytes.len()
}
