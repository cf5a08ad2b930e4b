//! Signatures of files that people can check with the minisign tool.
//!
//! Not the signatures of the audit log (`keys`), which only gateways check. Invariant: a signature
//! covers the BLAKE2b-512 hash of the content, and its trusted comment; the older form without the
//! hash is neither written nor accepted. The format: <https://jedisct1.github.io/minisign/>.

use base::ContentHash;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use blake2::{Blake2b512, Digest as _};
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::Sha256;

use crate::keys::random;

/// What stands before the id of a public key.
const OF_KEY: &[u8; 2] = b"Ed";
/// What stands before the key id of a signature of a hash.
const OF_HASH: &[u8; 2] = b"ED";
const ID: usize = 8;
/// Bytes of a public key as it is printed: algorithm, id, key.
const PUBLIC: usize = 2 + ID + 32;

/// The text was not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a public key of minisign; expected the line that begins with RW, 56 characters")]
pub struct BadKey;

/// A signature does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not hold: {0}")]
pub struct BadSignature(String);

/// A pair of keys. Printed without its private half.
#[derive(Clone)]
pub struct SecretKey {
    id: [u8; ID],
    key: SigningKey,
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SecretKey")
            .field(&self.public().id())
            .finish()
    }
}

impl SecretKey {
    /// A new pair.
    #[must_use]
    pub fn generate() -> Self {
        Self {
            id: random(),
            key: SigningKey::from_bytes(&random()),
        }
    }

    /// The pair from what [`SecretKey::to_bytes`] gave; `None` of another length.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (id, secret) = bytes.split_first_chunk::<ID>()?;
        let secret: [u8; 32] = secret.try_into().ok()?;
        Some(Self {
            id: *id,
            key: SigningKey::from_bytes(&secret),
        })
    }

    /// The pair as bytes, to be sealed.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.id.to_vec();
        bytes.extend(self.key.to_bytes());
        bytes
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        let mut bytes = [0; PUBLIC];
        bytes[..2].copy_from_slice(OF_KEY);
        bytes[2..2 + ID].copy_from_slice(&self.id);
        bytes[2 + ID..].copy_from_slice(self.key.verifying_key().as_bytes());
        PublicKey(bytes)
    }

    /// The text of a signature file; `comment` is covered by the signature and is one line.
    #[must_use]
    pub fn sign(&self, content: &[u8], comment: &str) -> String {
        let comment = comment.replace(['\r', '\n'], " ");
        let hash = Blake2b512::digest(content);
        let signature = self.key.sign(&hash).to_bytes();
        let mut covered = signature.to_vec();
        covered.extend_from_slice(comment.as_bytes());
        let whole = self.key.sign(&covered).to_bytes();
        let mut first = OF_HASH.to_vec();
        first.extend_from_slice(&self.id);
        first.extend_from_slice(&signature);
        format!(
            "untrusted comment: signature from minisign key {}\n{}\ntrusted comment: {comment}\n{}\n",
            self.public().id(),
            BASE64.encode(first),
            BASE64.encode(whole)
        )
    }
}

/// A public key. Prints as the one line that `minisign -P` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; PUBLIC]);

impl PublicKey {
    /// The id as the minisign tool prints it: the bytes as a little-endian number.
    #[must_use]
    pub fn id(&self) -> String {
        self.0[2..2 + ID]
            .iter()
            .rev()
            .map(|b| format!("{b:02X}"))
            .collect()
    }

    /// The SHA-256 of the key with its id, to be compared over another channel: an id alone can be
    /// chosen by anybody.
    #[must_use]
    pub fn fingerprint(&self) -> ContentHash {
        ContentHash::from_bytes(Sha256::digest(self.0).into())
    }

    /// The text of a key file, as `minisign -p` takes it.
    #[must_use]
    pub fn file(&self) -> String {
        format!(
            "untrusted comment: minisign public key {}\n{self}\n",
            self.id()
        )
    }

    /// Whether `signature`, the text of a signature file, is one of `content` by this key.
    ///
    /// # Errors
    /// [`BadSignature`] with the reason.
    pub fn verify(&self, content: &[u8], signature: &str) -> Result<(), BadSignature> {
        let bad = |e: minisign_verify::Error| BadSignature(e.to_string());
        let key = minisign_verify::PublicKey::from_base64(&self.to_string()).map_err(bad)?;
        let signature = minisign_verify::Signature::decode(signature).map_err(bad)?;
        key.verify(content, &signature, false).map_err(bad)
    }
}

impl std::fmt::Display for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&BASE64.encode(self.0))
    }
}

/// Takes the line alone, or a key file of two lines.
impl std::str::FromStr for PublicKey {
    type Err = BadKey;
    fn from_str(text: &str) -> Result<Self, BadKey> {
        let line = text.lines().map(str::trim).rfind(|l| !l.is_empty());
        let bytes = BASE64.decode(line.unwrap_or("")).map_err(|_| BadKey)?;
        let bytes: [u8; PUBLIC] = bytes.try_into().map_err(|_| BadKey)?;
        let key = Self(bytes);
        let known = minisign_verify::PublicKey::from_base64(&key.to_string());
        match bytes.starts_with(OF_KEY) && known.is_ok() {
            true => Ok(key),
            false => Err(BadKey),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_holds_and_nothing_else_does() {
        let (key, other) = (SecretKey::generate(), SecretKey::generate());
        let signature = key.sign(b"sums", "round 1\nof XA");
        let public = key.public();
        assert_eq!(public.verify(b"sums", &signature), Ok(()));
        assert!(public.verify(b"sum", &signature).is_err());
        assert!(other.public().verify(b"sums", &signature).is_err());
        let moved = signature.replace("of XA", "of XB");
        assert!(public.verify(b"sums", &moved).is_err(), "the comment too");
        for cut in 0..signature.len() {
            let _ = public.verify(b"sums", &signature[..cut]);
        }
    }

    #[test]
    fn a_pair_and_a_public_key_come_back() {
        let key = SecretKey::generate();
        let again = SecretKey::from_bytes(&key.to_bytes()).unwrap();
        let public = again.public();
        assert_eq!(public, key.public());
        assert_eq!(again.sign(b"x", "y"), key.sign(b"x", "y"));
        for text in [public.to_string(), public.file()] {
            assert_eq!(text.parse::<PublicKey>(), Ok(public));
        }
        assert!(public.to_string().starts_with("RW") && public.to_string().len() == 56);
        for bad in ["", "RW", "short", &public.to_string()[1..]] {
            assert_eq!(bad.parse::<PublicKey>(), Err(BadKey));
        }
        let secret = BASE64.encode(&key.to_bytes()[ID..]);
        assert!(!format!("{key:?}").contains(&secret));
    }

    // The key and the signature of the documentation of the minisign tool.
    #[test]
    fn a_key_of_the_tool_is_read_with_its_id() {
        let line = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
        let key: PublicKey = line.parse().unwrap();
        assert_eq!(key.id(), "E7620F1842B4E81F");
        let signature = "untrusted comment: signature from minisign secret key\n\
             RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\n\
             trusted comment: timestamp:1556193335\tfile:test\n\
             y/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==\n";
        assert_eq!(key.verify(b"test", signature), Ok(()));
    }
}
