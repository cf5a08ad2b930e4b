//! Wallets of crypto-assets, by their checksums.
//!
//! Not here: whose they are. Invariant: nothing that a checksum refutes is found. An Ethereum address
//! without capitals, or with capitals alone, has no checksum and is found by its shape.

use sha2::{Digest, Sha256};

use super::meant::begins;
use super::{base58, keccak};

/// Which kind of wallet an address is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chain {
    /// Bitcoin: base58check, segregated witness (BIP 173, BIP 350). Litecoin's old form of addresses
    /// of scripts cannot be told from Bitcoin's.
    Bitcoin,
    /// Litecoin: base58check, segregated witness.
    Litecoin,
    /// Tron: base58check.
    Tron,
    /// Ethereum, and the chains that share its form (EIP-55).
    Ethereum,
    /// Monero: plain, integrated and sub-addresses.
    Monero,
}

/// The kind of wallet that has this address, and the address in its one form.
pub(super) fn read(token: &str) -> Option<(Chain, String)> {
    let first = token.as_bytes().first()?;
    match (token.len(), first) {
        (42, b'0') if begins(token, "0x") => {
            ethereum(&token[2..]).then(|| (Chain::Ethereum, token.to_ascii_lowercase()))
        }
        (95 | 106, b'4' | b'8') => monero(token).then(|| (Chain::Monero, token.to_owned())),
        (26..=35, b'1' | b'3' | b'L' | b'M' | b'T') => {
            base58(token).map(|chain| (chain, token.to_owned()))
        }
        (36..=90, _) | (26..=35, b'b' | b'B' | b'l') => {
            bech32(token).map(|chain| (chain, token.to_ascii_lowercase()))
        }
        _ => None,
    }
}

/// The kind of wallet that has this address.
#[must_use]
pub fn chain(address: &str) -> Option<Chain> {
    read(address).map(|(chain, _)| chain)
}

fn base58(token: &str) -> Option<Chain> {
    let bytes = bs58::decode(token).into_vec().ok()?;
    let (body, sum) = bytes.split_last_chunk::<4>()?;
    let chain = match body.first()? {
        0x00 | 0x05 => Chain::Bitcoin,
        0x30 | 0x32 => Chain::Litecoin,
        0x41 => Chain::Tron,
        _ => return None,
    };
    let twice = Sha256::digest(Sha256::digest(body));
    (body.len() == 21 && twice[..4] == sum[..]).then_some(chain)
}

fn bech32(token: &str) -> Option<Chain> {
    let chain = if begins(token, "bc1") {
        Chain::Bitcoin
    } else if begins(token, "ltc1") {
        Chain::Litecoin
    } else {
        return None;
    };
    bech32::segwit::decode(token).is_ok().then_some(chain)
}

/// Forty digits, whose capitals are the checksum where there are both.
fn ethereum(digits: &str) -> bool {
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return false;
    }
    let small = digits.to_ascii_lowercase();
    if digits == small || digits == digits.to_ascii_uppercase() {
        return true;
    }
    let hash = keccak::hash(small.as_bytes());
    digits.bytes().enumerate().all(|(i, b)| {
        let half = (hash[i / 2] >> (4 * (1 - i % 2))) & 0xf;
        !b.is_ascii_alphabetic() || b.is_ascii_uppercase() == (half >= 8)
    })
}

fn monero(token: &str) -> bool {
    let bytes = base58::blocks(token).unwrap_or_default();
    let Some((body, sum)) = bytes.split_last_chunk::<4>() else {
        return false;
    };
    // The network byte of addresses, of integrated ones (with the eight bytes of an id), of subaddresses.
    let known = matches!(
        (body.first(), body.len()),
        (Some(18 | 42), 65) | (Some(19), 73)
    );
    known && keccak::hash(body)[..4] == sum[..]
}
