//! The installation's keys: sealing, signing, signed links, and keys from passphrases.
//!
//! One file outside the database (`keys/installation.json`, mode 0600) holds a secret for each
//! key id; what is used is derived from it by purpose. Deliberately not in the database, so that
//! a copy of the database alone opens nothing. Invariant: rotation adds a key and never drops
//! one, so whatever was sealed or signed can still be opened or checked.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::error::StoreError;
use crate::fs::{Fs, parent};

const NONCE: usize = 24;

/// One key as the file holds it.
#[derive(Clone, Serialize, Deserialize)]
struct Entry {
    id: String,
    created_at: i64,
    secret: String,
}

#[derive(Clone, Serialize, Deserialize)]
struct Ring {
    /// The newest is last and is the one that seals and signs.
    keys: Vec<Entry>,
}

/// What tells that the file is another one: when it was written, and its length.
type Stamp = Option<(SystemTime, u64)>;

/// The ring as it was last read.
struct Held {
    ring: Ring,
    stamp: Stamp,
}

/// The key ring. Cheap to clone; a rotation is seen by all clones, and by other programs over the
/// same file when they next use a key.
#[derive(Clone)]
pub struct Keys {
    path: PathBuf,
    fs: Fs,
    held: Arc<RwLock<Held>>,
}

/// Printed without secrets.
impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

/// A signature that names its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Which key signed.
    pub key_id: String,
    /// The Ed25519 signature (RFC 8032), base64url.
    pub signature: String,
}

impl Keys {
    /// Reads the key file, or makes one with a first key.
    ///
    /// # Errors
    /// I/O, or [`StoreError::Invalid`] when the file is damaged.
    pub fn open_or_create(fs: &Fs, path: &Path, now: Timestamp) -> Result<Self, StoreError> {
        if path.exists() {
            return Self::open(fs, path);
        }
        fs.create_dir_all(parent(path))?;
        let ring = Ring {
            keys: vec![Entry::new(now)],
        };
        write(fs, path, &ring)?;
        Ok(Self::hold(fs, path, ring, stamp_of(path)))
    }

    /// Reads the key file.
    ///
    /// # Errors
    /// I/O, or [`StoreError::Invalid`] when the file is damaged.
    pub fn open(fs: &Fs, path: &Path) -> Result<Self, StoreError> {
        let stamp = stamp_of(path);
        Ok(Self::hold(fs, path, read(fs, path)?, stamp))
    }

    fn hold(fs: &Fs, path: &Path, ring: Ring, stamp: Stamp) -> Self {
        Self {
            path: path.to_owned(),
            fs: fs.clone(),
            held: Arc::new(RwLock::new(Held { ring, stamp })),
        }
    }

    /// Reads the file again when another program changed it. One that cannot be read leaves the
    /// keys as they are: they still open what they sealed.
    fn follow(&self) {
        let stamp = stamp_of(&self.path);
        let is_as_read = |held: &Held| stamp.is_none() || held.stamp == stamp;
        if is_as_read(&self.held.read().unwrap_or_else(PoisonError::into_inner)) {
            return;
        }
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        match read(&self.fs, &self.path) {
            Ok(ring) => *held = Held { ring, stamp },
            Err(error) => tracing::error!(error = %error, "the key file is not read again"),
        }
    }

    /// Adds a key, which from now on seals and signs. Returns its id.
    ///
    /// # Errors
    /// I/O; the old key stays in use then.
    pub fn rotate(&self, now: Timestamp) -> Result<String, StoreError> {
        self.follow();
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let (mut ring, new) = (held.ring.clone(), Entry::new(now));
        let id = new.id.clone();
        ring.keys.push(new);
        write(&self.fs, &self.path, &ring)?;
        let stamp = stamp_of(&self.path);
        *held = Held { ring, stamp };
        Ok(id)
    }

    /// The file, for backups.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The id of the key in use.
    #[must_use]
    pub fn current(&self) -> String {
        self.newest().id
    }

    /// Encrypts for storage: `KEYID.base64url`. `purpose` says what it is and whose, such as
    /// `totp:ACCOUNT`; opening needs the same, so a sealed value cannot be moved elsewhere.
    #[must_use]
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> String {
        let key = self.newest();
        let nonce: [u8; NONCE] = random();
        let payload = Payload {
            msg: plain,
            aad: purpose.as_bytes(),
        };
        let sealed = key.cipher().encrypt(&XNonce::from(nonce), payload);
        let mut bytes = nonce.to_vec();
        bytes.extend(sealed.expect("memory holds the sealed value, the only way to fail"));
        format!("{}.{}", key.id, BASE64.encode(bytes))
    }

    /// Decrypts what [`Keys::seal`] made.
    ///
    /// # Errors
    /// [`StoreError::Invalid`]: unknown key, another purpose, or altered.
    pub fn open_sealed(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>, StoreError> {
        let bad = |why: &str| StoreError::invalid("a sealed value", why);
        let (id, text) = sealed.split_once('.').ok_or_else(|| bad("has no key id"))?;
        let key = self.key(id).ok_or_else(|| {
            bad(&format!("was sealed with key {id}, which the key file lacks; restore the key file from a backup"))
        })?;
        let bytes = BASE64.decode(text).map_err(|_| bad("is not base64"))?;
        let (nonce, cipher) = bytes
            .split_first_chunk::<NONCE>()
            .ok_or_else(|| bad("is cut short"))?;
        let payload = Payload {
            msg: cipher,
            aad: purpose.as_bytes(),
        };
        key.cipher()
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| bad("was altered or belongs elsewhere"))
    }

    /// Seals again under the key in use; `None` when it is sealed with that one already. The
    /// callers of `key rotate` go through their columns with this.
    ///
    /// # Errors
    /// As [`Keys::open_sealed`].
    pub fn reseal(&self, purpose: &str, sealed: &str) -> Result<Option<String>, StoreError> {
        if sealed
            .split_once('.')
            .is_some_and(|(id, _)| id == self.current())
        {
            return Ok(None);
        }
        Ok(Some(
            self.seal(purpose, &self.open_sealed(purpose, sealed)?),
        ))
    }

    /// Signs with the key in use (Ed25519, RFC 8032).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Signed {
        let key = self.newest();
        let signature = key.signing().sign(message).to_bytes();
        Signed {
            key_id: key.id,
            signature: BASE64.encode(signature),
        }
    }

    /// Whether `signed` is a signature of `message` by a key of this ring.
    #[must_use]
    pub fn is_signed(&self, message: &[u8], signed: &Signed) -> bool {
        let public = self
            .key(&signed.key_id)
            .map(|k| k.signing().verifying_key());
        public.is_some_and(|public| check(&public, message, &signed.signature))
    }

    /// The public half of a signing key, base64url of its 32 bytes, for checking elsewhere.
    #[must_use]
    pub fn public_key(&self, key_id: &str) -> Option<String> {
        Some(BASE64.encode(self.key(key_id)?.signing().verifying_key().to_bytes()))
    }

    /// A tag for a signed link: `KEYID.base64url(HMAC-SHA-256)`. The message should name purpose,
    /// object and expiry.
    #[must_use]
    pub fn tag(&self, message: &[u8]) -> String {
        let key = self.newest();
        format!(
            "{}.{}",
            key.id,
            BASE64.encode(mac(&key.derive("link"), message).finalize().into_bytes())
        )
    }

    /// Whether `tag` was made for `message` by a key of this ring; constant in time.
    #[must_use]
    pub fn is_tagged(&self, message: &[u8], tag: &str) -> bool {
        let Some((id, text)) = tag.split_once('.') else {
            return false;
        };
        let (Some(key), Ok(bytes)) = (self.key(id), BASE64.decode(text)) else {
            return false;
        };
        mac(&key.derive("link"), message)
            .verify_slice(&bytes)
            .is_ok()
    }

    fn newest(&self) -> Entry {
        self.follow();
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.ring.keys[held.ring.keys.len() - 1].clone()
    }

    fn key(&self, id: &str) -> Option<Entry> {
        self.follow();
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.ring.keys.iter().find(|k| k.id == id).cloned()
    }
}

impl Entry {
    fn new(now: Timestamp) -> Self {
        let id = u64::from_le_bytes(random());
        Self {
            id: format!("{id:016x}"),
            created_at: now.micros(),
            secret: BASE64.encode(random::<32>()),
        }
    }

    fn bytes(&self) -> Option<[u8; 32]> {
        BASE64.decode(&self.secret).ok()?.try_into().ok()
    }

    /// A key for one purpose, so that no two uses share one.
    fn derive(&self, purpose: &str) -> [u8; 32] {
        let secret = self.bytes().expect("checked when the file was read");
        mac(&secret, purpose.as_bytes())
            .finalize()
            .into_bytes()
            .into()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.derive("seal").into())
    }

    fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.derive("sign"))
    }
}

fn mac(key: &[u8; 32], message: &[u8]) -> Hmac<Sha256> {
    let mut mac =
        <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac
}

fn check(public: &VerifyingKey, message: &[u8], signature: &str) -> bool {
    let bytes = BASE64
        .decode(signature)
        .ok()
        .and_then(|b| b.try_into().ok());
    bytes.is_some_and(|bytes: [u8; 64]| {
        public
            .verify_strict(message, &Signature::from_bytes(&bytes))
            .is_ok()
    })
}

fn stamp_of(path: &Path) -> Stamp {
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}

fn read(fs: &Fs, path: &Path) -> Result<Ring, StoreError> {
    let bad = |why: &str| {
        StoreError::invalid(
            path.display().to_string(),
            format!("is no key file ({why}); restore it from a backup"),
        )
    };
    let ring: Ring = serde_json::from_slice(&fs.read(path)?).map_err(|_| bad("not readable"))?;
    if ring.keys.is_empty() {
        return Err(bad("it has no key"));
    }
    if ring.keys.iter().any(|k| k.bytes().is_none()) {
        return Err(bad("a key is not 32 bytes"));
    }
    Ok(ring)
}

fn write(fs: &Fs, path: &Path, ring: &Ring) -> Result<(), StoreError> {
    let text = serde_json::to_vec_pretty(ring).expect("strings and numbers are always JSON");
    fs.write(path, &text)
}

/// Random bytes from the operating system.
///
/// # Panics
/// When the system has none to give, in which case nothing secret can be made.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system provides randomness");
    bytes
}

/// A key from a passphrase: argon2id (RFC 9106) with 64 MiB, 3 passes, 1 lane. Slow on purpose.
#[must_use]
pub fn from_passphrase(passphrase: &str, salt: &[u8; 16]) -> [u8; 32] {
    let params =
        argon2::Params::new(64 * 1024, 3, 1, Some(32)).expect("constants within the bounds");
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let mut key = [0; 32];
    argon
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .expect("salt and output have lengths that argon2 takes");
    key
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
