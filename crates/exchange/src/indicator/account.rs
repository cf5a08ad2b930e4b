//! Wallets of crypto-assets, by their checksums.
//!
//! Read are Bitcoin (base58check, and BIP 173 and BIP 350), Litecoin, Tron (base58check) and
//! Ethereum (by its shape: the checksum in its capitals, EIP-55, is not verified).
//! Invariant: nothing that a checksum refutes is found.

use sha2::{Digest, Sha256};

use super::{Finder, Kind, begins};

/// Version bytes of base58check: Bitcoin's two, Litecoin's two, Tron's.
const VERSIONS: [u8; 5] = [0x00, 0x05, 0x30, 0x32, 0x41];
/// What stands before the separator of bech32.
const PARTS: [&str; 2] = ["bc", "ltc"];

/// Takes a piece if it is the address of a wallet.
pub(super) fn take(token: &str, finder: &mut Finder) -> bool {
    let is_wallet = match token.len() {
        42 if begins(token, "0x") => token.bytes().skip(2).all(|b| b.is_ascii_hexdigit()),
        26..=35 => is_base58(token) || is_bech32(token),
        36..=90 => is_bech32(token),
        _ => false,
    };
    if is_wallet {
        let folded = begins(token, "0x") || is_bech32(token);
        let value = if folded {
            token.to_ascii_lowercase()
        } else {
            token.to_owned()
        };
        finder.add(Kind::Wallet, value);
    }
    is_wallet
}

fn is_base58(token: &str) -> bool {
    let Ok(bytes) = bs58::decode(token).into_vec() else {
        return false;
    };
    let Some((body, sum)) = bytes.split_last_chunk::<4>() else {
        return false;
    };
    let twice = Sha256::digest(Sha256::digest(body));
    body.len() == 21 && VERSIONS.contains(&body[0]) && twice[..4] == sum[..]
}

fn is_bech32(token: &str) -> bool {
    let lower = token.to_ascii_lowercase();
    let known = PARTS.iter().any(|p| {
        let rest = lower.strip_prefix(p);
        rest.is_some_and(|r| r.starts_with('1'))
    });
    known && bech32::segwit::decode(token).is_ok()
}
