//! Hashes, known vulnerabilities and numbers of autonomous systems: what a prefix or a length tells.
//!
//! Invariant: a hash has letters and digits both, so that no long number is one.

use super::Kind;

/// What a token is, in its one form.
pub(super) fn read(token: &str) -> Option<(Kind, String)> {
    if let Some(kind) = hash(token) {
        return Some((kind, token.to_ascii_lowercase()));
    }
    match token.as_bytes().first()? {
        b'c' | b'C' => vulnerability(token).map(|value| (Kind::Cve, value)),
        b'a' | b'A' => {
            let digits = token.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let head = &token[..token.len() - digits.len()];
            let says = ["AS", "ASN", "as", "asn"].contains(&head);
            system(digits)
                .filter(|_| says)
                .map(|value| (Kind::Asn, value))
        }
        _ => None,
    }
}

/// The number of an autonomous system: neither 0 nor the last of either size (RFC 7300, RFC 7607).
pub(super) fn system(digits: &str) -> Option<String> {
    let plain = !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = digits.parse().ok().filter(|_| plain)?;
    (number != 65_535 && number != u32::MAX).then(|| format!("AS{number}"))
}

fn hash(token: &str) -> Option<Kind> {
    let kind = match token.len() {
        32 => Kind::Md5,
        40 => Kind::Sha1,
        64 => Kind::Sha256,
        128 => Kind::Sha512,
        _ => return None,
    };
    let (mut letters, mut digits) = (false, false);
    for b in token.bytes() {
        match b {
            b'0'..=b'9' => digits = true,
            b'a'..=b'f' | b'A'..=b'F' => letters = true,
            _ => return None,
        }
    }
    (letters && digits).then_some(kind)
}

/// `CVE-2026-12345`: a year and at least four digits.
fn vulnerability(token: &str) -> Option<String> {
    let (head, rest) = token.split_once('-')?;
    let (year, number) = rest.split_once('-')?;
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let good =
        head.eq_ignore_ascii_case("cve") && year.len() == 4 && (4..=9).contains(&number.len());
    (good && digits(year) && digits(number)).then(|| token.to_ascii_uppercase())
}
