//! Base58 in blocks, as Monero writes addresses: eleven characters for eight bytes.
//!
//! Source: Monero's `src/common/base58.cpp`. Not here: base58check, which is `bs58`. Invariant: a block
//! that stands for more than its bytes hold is refused.

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Characters of a block by its bytes.
const SIZES: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];

/// The bytes of a text.
pub(super) fn blocks(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    for block in text.as_bytes().chunks(11) {
        let size = SIZES.iter().position(|size| *size == block.len())?;
        let mut number: u128 = 0;
        for c in block {
            let digit = ALPHABET.iter().position(|a| a == c)?;
            number = number * 58 + digit as u128;
        }
        let bytes = number.to_be_bytes();
        let (over, value) = bytes.split_at(bytes.len() - size);
        if over.iter().any(|b| *b != 0) {
            return None;
        }
        out.extend_from_slice(value);
    }
    Some(out)
}
