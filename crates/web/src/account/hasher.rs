//! Hashing of passwords: argon2id (RFC 9106), a few at a time, away from the async threads.
//!
//! Not here: which passwords are allowed ([`super::password`]). Invariant: checking a password
//! costs one hash whether or not there is anything to check it against.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use super::Password;

/// Memory of one hash in KiB: 19 MiB with two passes and one lane is the least that OWASP's
/// password storage guidance gives for argon2id.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
/// How many hashes run at once: this bounds memory (76 MB) however many people sign in.
const AT_ONCE: usize = 4;
/// What is checked when there is no account: the hash of a random text nobody knows, with the
/// parameters of real ones. Made once for each process.
type Decoy = Arc<str>;

/// Hashes and checks passwords. Cheap to clone; all clones share the limit.
#[derive(Debug, Clone)]
pub struct Hasher {
    permits: Arc<Semaphore>,
    decoy: Decoy,
    checks: Arc<AtomicU64>,
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

impl Hasher {
    /// A hasher; makes its decoy, which costs one hash.
    #[must_use]
    pub fn new() -> Self {
        let decoy = hash_now(super::Secret::random().reveal()).into();
        Self {
            permits: Arc::new(Semaphore::new(AT_ONCE)),
            decoy,
            checks: Arc::default(),
        }
    }

    /// The hash of a password, as a PHC text.
    pub(crate) async fn hash(&self, password: &Password) -> String {
        let text = password.reveal().to_owned();
        self.run(move || hash_now(&text)).await
    }

    /// Whether `typed` is the password of `stored`; without `stored` the same work, then no.
    pub(crate) async fn check(&self, typed: &str, stored: Option<&str>) -> bool {
        self.checks.fetch_add(1, Ordering::Relaxed);
        let known = stored.is_some();
        let against = stored.unwrap_or(&self.decoy).to_owned();
        // A text longer than any password is cut: it cannot match, and must not cost more.
        let typed: String = typed.chars().take(1024).collect();
        self.run(move || check_now(&typed, &against)).await && known
    }

    /// How many checks were made: proof that refusing costs as much as accepting.
    #[must_use]
    pub fn checks(&self) -> u64 {
        self.checks.load(Ordering::Relaxed)
    }

    async fn run<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> T {
        let permit = self
            .permits
            .clone()
            .acquire_owned()
            .await
            .expect("the semaphore is never closed");
        let work = move || {
            let _held = permit;
            job()
        };
        tokio::task::spawn_blocking(work)
            .await
            .expect("hashing does not panic and is never aborted")
    }
}

fn argon2() -> Argon2<'static> {
    let params =
        Params::new(MEMORY_KIB, PASSES, 1, None).expect("the constants are within argon2's limits");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(text: &str) -> String {
    let hash: PasswordHash = argon2()
        .hash_password(text.as_bytes())
        .expect("any text of at most 1 KiB can be hashed");
    hash.to_string()
}

fn check_now(typed: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|hash| argon2().verify_password(typed.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_says_its_parameters_and_matches_only_its_password() {
        let hasher = Hasher::new();
        let password = Password::parse("correct horse battery", &[]).expect("long enough");
        let stored = hasher.hash(&password).await;
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
        assert!(!stored.contains("horse"));
        assert!(hasher.check("correct horse battery", Some(&stored)).await);
        assert!(!hasher.check("correct horse battery ", Some(&stored)).await);
        assert!(!hasher.check("correct horse battery", None).await);
        assert_eq!(
            hasher.checks(),
            3,
            "refusing without an account hashes as well"
        );
    }
}
