//! The second step: six digits that change every thirty seconds (RFC 6238), and recovery codes.
//!
//! Not here: when it is asked ([`crate::session`]). Deliberately SHA-1 with six digits, which is
//! what every authenticator app understands. Invariant: a code counts once; the caller keeps the
//! last step used and refuses it and all before.

use base::Timestamp;
use totp_rs::{Builder, Totp};

use super::AccountError;
use super::secret::digest;

/// Bytes of a seed (RFC 4226 §4 recommends 160 bits).
const SEED_BYTES: usize = 20;
/// How many recovery codes are given at a time.
pub const RECOVERY_CODES: usize = 10;
/// Letters of recovery codes: none that is mistaken for another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Quiet modules around the code (ISO/IEC 18004 asks for four).
const QUIET: i32 = 4;

/// A seed shared with an authenticator app.
#[derive(Clone)]
pub struct Seed([u8; SEED_BYTES]);

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seed(…)")
    }
}

impl Seed {
    /// A new one from the system's random source.
    ///
    /// # Panics
    /// When the operating system provides no randomness.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0; SEED_BYTES];
        getrandom::fill(&mut bytes).expect("the operating system provides randomness");
        Self(bytes)
    }

    /// From the bytes that were sealed; `None` when the length is wrong.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The bytes, for sealing.
    #[must_use]
    pub const fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The step at which `code` is right now, one step (30 s) of clock difference allowed; `None`
    /// when it is wrong. Blanks in the code are ignored.
    #[must_use]
    pub fn step_of(&self, code: &str, now: Timestamp) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
        let step = self.totp("", "").check(&digits, seconds)?;
        i64::try_from(step).ok()
    }

    /// The code at `now`, as an app would show it (tests and the sample accounts of the demo).
    #[must_use]
    pub fn code_at(&self, now: Timestamp) -> String {
        let seconds = u64::try_from(now.micros() / 1_000_000).unwrap_or(0);
        self.totp("", "").generate(seconds).to_string()
    }

    /// The seed as text for typing in, in groups of four.
    #[must_use]
    pub fn text(&self) -> String {
        let plain = self.totp("", "").secret().to_base32();
        let groups: Vec<&str> = plain
            .as_bytes()
            .chunks(4)
            .filter_map(|c| std::str::from_utf8(c).ok())
            .collect();
        groups.join(" ")
    }

    /// The `otpauth://` address that an app reads from the QR code.
    ///
    /// # Errors
    /// [`AccountError::SecondStep`] when the names cannot be part of such an address.
    pub fn address(&self, issuer: &str, account: &str) -> Result<String, AccountError> {
        self.totp(issuer, account)
            .to_url()
            .map_err(|_| AccountError::SecondStep)
    }

    fn totp(&self, issuer: &str, account: &str) -> Totp {
        // A colon separates the two names in the address and can be in neither.
        let clean = |text: &str| text.replace(':', " ");
        let issuer = (!issuer.is_empty()).then(|| clean(issuer));
        Builder::new()
            .with_secret(self.0.to_vec())
            .with_account_name(clean(account))
            .with_issuer(issuer)
            .build_noncompliant()
    }
}

/// An address as a QR code in SVG: one path, no style, black on white in any colour scheme.
#[must_use]
pub fn qr_svg(address: &str, label: &str) -> Option<String> {
    let code = qrcodegen::QrCode::encode_text(address, qrcodegen::QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    let label = askama::filters::escape(label, askama::filters::Html).ok()?;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{label}\" width=\"232\" height=\"232\" \
         viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><rect width=\"{size}\" height=\"{size}\" \
         fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}

/// Fresh recovery codes of 80 bits each, shown once.
///
/// # Panics
/// When the operating system provides no randomness.
#[must_use]
pub fn recovery_codes() -> Vec<String> {
    (0..RECOVERY_CODES)
        .map(|_| {
            let mut bytes = [0_u8; 16];
            getrandom::fill(&mut bytes).expect("the operating system provides randomness");
            let letters: Vec<char> = bytes
                .iter()
                .map(|b| char::from(ALPHABET[usize::from(b % 32)]))
                .collect();
            let groups: Vec<String> = letters.chunks(4).map(|c| c.iter().collect()).collect();
            groups.join("-")
        })
        .collect()
}

/// What is stored of a recovery code; however it was typed, the letters count.
#[must_use]
pub fn recovery_hash(code: &str) -> base::ContentHash {
    let plain: String = code
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    // The letters that Crockford's alphabet leaves out read as what they are mistaken for.
    digest(&plain.replace(['i', 'l'], "1").replace('o', "0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_follow_rfc_6238() {
        // Appendix B, SHA-1, the last six of the eight digits.
        let seed = Seed::from_bytes(b"12345678901234567890").expect("20 bytes");
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (2_000_000_000, "279037"),
        ] {
            let at = Timestamp::from_micros(seconds * 1_000_000);
            assert_eq!(seed.code_at(at), code);
            assert_eq!(seed.step_of(code, at), Some(seconds / 30));
            assert_eq!(
                seed.step_of(code, at.plus_seconds(30)),
                Some(seconds / 30),
                "one step late"
            );
            assert_eq!(seed.step_of(code, at.plus_seconds(90)), None);
        }
        assert_eq!(seed.text(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let address = seed
            .address("Gateway: test", "a@example.org")
            .expect("an address");
        assert!(
            address.starts_with("otpauth://totp/") && address.contains("GEZDGNBVGY3TQOJQ"),
            "{address}"
        );
        let svg = qr_svg(&address, "<code>").expect("short enough");
        assert!(
            svg.contains("&#60;code&#62;") && !svg.contains("style="),
            "{}",
            &svg[..200]
        );
    }

    #[test]
    fn recovery_codes_differ_and_forgive_typing() {
        let codes = recovery_codes();
        let mut hashes: Vec<_> = codes.iter().map(|c| recovery_hash(c)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), RECOVERY_CODES);
        assert_eq!(
            recovery_hash("0123-4567-89ab-cdef"),
            recovery_hash(" O l23 4567 89AB CDEF ")
        );
    }
}
