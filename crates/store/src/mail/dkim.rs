//! Signing letters with the sender's domain key: DKIM (RFC 6376), relaxed/relaxed, by RSA with
//! SHA-256 or by Ed25519 (RFC 8463).
//!
//! Not here: checking signatures of others. Invariant: a letter is signed as it is handed over, and
//! every header that a reader sees is signed.

use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use sha2::{Digest as _, Sha256};

use crate::error::StoreError;

/// What is signed, where a letter has it.
const SIGNED: [&str; 12] = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "reply-to",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-language",
    "list-id",
    "x-cybergateway-notice",
];
/// Characters of a signature on one line.
const LINE: usize = 70;
/// The smallest RSA key, in bytes (RFC 8301 asks for 1024 bits at least, and for 2048 where it can).
const SMALLEST: usize = 256;

enum Key {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

/// The key that a domain signs with, and the selector under which its DNS publishes it.
pub struct Dkim {
    domain: String,
    selector: String,
    key: Key,
}

impl std::fmt::Debug for Dkim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dkim({}._domainkey.{})", self.selector, self.domain)
    }
}

fn wrong(reason: &str) -> StoreError {
    StoreError::invalid("DKIM key", reason.to_owned())
}

impl Dkim {
    /// From a private key in PEM: RSA (PKCS #1 or #8) of 2048 bits or more, or Ed25519 (PKCS #8).
    ///
    /// # Errors
    /// [`StoreError::Invalid`] for a selector or key that cannot be used; it never repeats the key.
    pub fn new(domain: &str, selector: &str, pem: &str) -> Result<Self, StoreError> {
        let label = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        if !selector.split('.').all(label) {
            return Err(wrong("the selector is no name; expected such as mail2026"));
        }
        let (kind, der) = pem_of(pem).ok_or_else(|| wrong("it is no private key in PEM"))?;
        let key = match kind {
            "RSA PRIVATE KEY" => RsaKeyPair::from_der(&der).map(rsa).ok(),
            "PRIVATE KEY" => match RsaKeyPair::from_pkcs8(&der) {
                Ok(pair) => Some(rsa(pair)),
                Err(_) => Ed25519KeyPair::from_pkcs8_maybe_unchecked(&der)
                    .map(|pair| Key::Ed25519(Box::new(pair)))
                    .ok(),
            },
            _ => None,
        };
        let key = key.ok_or_else(|| {
            wrong("it is neither RSA of 2048 bits or more nor Ed25519, or has a passphrase")
        })?;
        if let Key::Rsa(pair) = &key
            && pair.public().modulus_len() < SMALLEST
        {
            return Err(wrong("an RSA key below 2048 bits is not accepted any more"));
        }
        Ok(Self {
            domain: domain.to_owned(),
            selector: selector.to_owned(),
            key,
        })
    }

    /// The value of the header `DKIM-Signature` of a letter (RFC 5322, with CRLF).
    pub(super) fn sign(&self, letter: &[u8], now: Timestamp) -> Option<String> {
        let at = letter.windows(4).position(|w| w == b"\r\n\r\n")?;
        let headers = headers(std::str::from_utf8(&letter[..at]).ok()?);
        let body = STANDARD.encode(Sha256::digest(relaxed_body(&letter[at + 4..])));
        let signed: Vec<&(String, String)> = SIGNED
            .iter()
            .filter_map(|name| headers.iter().rfind(|(n, _)| n == name))
            .collect();
        let names: Vec<&str> = signed.iter().map(|(n, _)| n.as_str()).collect();
        let algorithm = match self.key {
            Key::Rsa(_) => "rsa-sha256",
            Key::Ed25519(_) => "ed25519-sha256",
        };
        let head = format!(
            "v=1; a={algorithm}; c=relaxed/relaxed; d={};\r\n s={}; t={};\r\n h={};\r\n bh={body};\r\n b=",
            self.domain,
            self.selector,
            now.micros() / 1_000_000,
            names.join(":"),
        );
        let mut input = String::new();
        for (name, value) in signed {
            input.push_str(&format!("{name}:{value}\r\n"));
        }
        input.push_str(&format!("dkim-signature:{}", relaxed(&head)));
        let signature = STANDARD.encode(self.signature(input.as_bytes())?);
        let lines: Vec<&str> = signature
            .as_bytes()
            .chunks(LINE)
            .filter_map(|line| std::str::from_utf8(line).ok())
            .collect();
        Some(format!("{head}{}", lines.join("\r\n ")))
    }

    fn signature(&self, input: &[u8]) -> Option<Vec<u8>> {
        match &self.key {
            Key::Rsa(pair) => {
                let mut out = vec![0; pair.public().modulus_len()];
                let random = SystemRandom::new();
                pair.sign(&RSA_PKCS1_SHA256, &random, input, &mut out)
                    .ok()?;
                Some(out)
            }
            // RFC 8463 §3: what is signed is the hash of the headers.
            Key::Ed25519(pair) => Some(pair.sign(&Sha256::digest(input)).as_ref().to_vec()),
        }
    }
}

fn rsa(pair: RsaKeyPair) -> Key {
    Key::Rsa(Box::new(pair))
}

/// The label and the bytes of the first block of a PEM text (RFC 7468).
fn pem_of(text: &str) -> Option<(&str, Vec<u8>)> {
    let rest = text.split_once("-----BEGIN ")?.1;
    let (kind, rest) = rest.split_once("-----")?;
    let body = rest.split_once("-----END ")?.0;
    let body: String = body.split_whitespace().collect();
    Some((kind, STANDARD.decode(body).ok()?))
}

/// Names in small letters with relaxed values.
fn headers(text: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in text.split("\r\n") {
        match (line.starts_with([' ', '\t']), all.last_mut()) {
            (true, Some((_, value))) => value.push_str(line),
            _ => {
                if let Some((name, value)) = line.split_once(':') {
                    all.push((name.trim().to_ascii_lowercase(), value.to_owned()));
                }
            }
        }
    }
    all.iter_mut()
        .for_each(|(_, value)| *value = relaxed(value));
    all
}

/// Blanks and folds as one blank, none at the ends (RFC 6376 §3.4.2).
fn relaxed(value: &str) -> String {
    let parts = value
        .split([' ', '\t', '\r', '\n'])
        .filter(|p| !p.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Blanks within a line as one, none at its end, no empty lines at the end (RFC 6376 §3.4.4).
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(body.len());
    let mut empty = 0;
    for line in body.split(|b| *b == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mut written = Vec::with_capacity(line.len());
        for part in line.split(|b| matches!(b, b' ' | b'\t')) {
            written.push(part);
        }
        let blank = |parts: &[&[u8]]| parts.iter().all(|p| p.is_empty());
        if blank(&written) {
            empty += 1;
            continue;
        }
        out.extend(b"\r\n".repeat(empty));
        empty = 0;
        let mut first = true;
        let last = written.iter().rposition(|p| !p.is_empty()).unwrap_or(0);
        for (at, part) in written[..=last].iter().enumerate() {
            if part.is_empty() && at > 0 {
                continue;
            }
            if !first {
                out.push(b' ');
            }
            first = false;
            out.extend(*part);
        }
        out.extend(b"\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::signature::{ED25519, KeyPair as _, UnparsedPublicKey};

    /// The body and its hash of RFC 8463, appendix A.
    #[test]
    fn the_body_of_the_rfc_has_the_hash_of_the_rfc() {
        let body = b"Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";
        let hash = STANDARD.encode(Sha256::digest(relaxed_body(body)));
        assert_eq!(hash, "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
    }

    /// The examples of RFC 6376 §3.4.5.
    #[test]
    fn blanks_are_relaxed_as_the_rfc_shows() {
        let found = headers("A: X\r\nB : Y\t\r\n\tZ  ");
        let pair = |n: &str, v: &str| (n.to_owned(), v.to_owned());
        assert_eq!(found, [pair("a", "X"), pair("b", "Y Z")]);
        assert_eq!(relaxed_body(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n");
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
    }

    #[test]
    fn a_signature_holds_over_what_was_signed_and_nothing_else() {
        let random = SystemRandom::new();
        let der = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
        let pem = format!(
            "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
            STANDARD.encode(der.as_ref())
        );
        let dkim = Dkim::new("example.org", "s1", &pem).unwrap();
        let letter = b"From: Desk <desk@example.org>\r\nSubject: a\r\n b\r\n\r\nHello \r\n";
        let value = dkim
            .sign(letter, Timestamp::from_micros(7_000_000))
            .unwrap();
        assert!(
            value.contains("h=from:subject;") && value.contains("t=7;"),
            "{value}"
        );
        let (head, signature) = value.split_once(" b=").unwrap();
        let signature: String = signature.split_whitespace().collect();
        let signature = STANDARD.decode(signature).unwrap();
        let input = |subject: &str| {
            let head = relaxed(&format!("{head} b="));
            format!("from:Desk <desk@example.org>\r\nsubject:{subject}\r\ndkim-signature:{head}")
        };
        let Key::Ed25519(pair) = &dkim.key else {
            panic!("another key");
        };
        let public = UnparsedPublicKey::new(&ED25519, pair.public_key().as_ref());
        let holds = |text: String| public.verify(&Sha256::digest(text), &signature).is_ok();
        assert!(holds(input("a b")));
        assert!(!holds(input("a c")));
    }

    #[test]
    fn what_is_no_key_is_refused_without_repeating_it() {
        for (selector, pem) in [
            ("s1", "hello"),
            (
                "s1",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
            ),
            ("s 1", ""),
        ] {
            let error = Dkim::new("example.org", selector, pem).unwrap_err();
            assert!(!error.to_string().contains("AAAA"), "{error}");
        }
    }
}
