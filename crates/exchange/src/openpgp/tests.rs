//! Keys made with GnuPG for these tests, and the fingerprints and dates that GnuPG says they have.
//! Invariant: no secret key lies in the repository; the one that is refused is made of zeros.

use super::*;
use base::Timestamp;
use proptest::prelude::*;

const CERT: &[u8] = include_bytes!("fixtures/cert.asc");
const OLD: &[u8] = include_bytes!("fixtures/old.asc");
const SHA1: &[u8] = include_bytes!("fixtures/sha1.asc");
const GONE: &[u8] = include_bytes!("fixtures/gone.asc");
const REVOKED: &[u8] = include_bytes!("fixtures/revoked.asc");

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("a moment")
}

fn one(bytes: &[u8]) -> Certificate {
    let mut all = read(bytes).expect("a key");
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[test]
fn fingerprints_names_and_dates_are_those_of_gnupg() {
    let key = one(CERT);
    assert_eq!(
        key.primary.fingerprint,
        "CE72ECD2E148DBD910B7C75BC8E471337250E1D1"
    );
    assert_eq!(key.primary.created, at("2025-01-01"));
    assert_eq!(
        key.primary.expires,
        Some(Timestamp::from_micros(1_830_297_600_000_000))
    );
    assert_eq!(key.primary.algorithm.to_string(), "Ed25519");
    let mut names = key.user_ids.clone();
    names.sort();
    assert_eq!(
        names,
        ["CERT-XX <cert@example.org>", "فريق <team@example.org>"]
    );
    let subkey = &key.subkeys[0];
    assert_eq!(
        subkey.fingerprint,
        "F5F7F9AD6AAC3D920F70D93DE12923DF4A19E18C"
    );
    assert_eq!(subkey.expires, Some(at("2026-01-01")));
    assert!(subkey.encrypts && !key.primary.encrypts);
    assert!(key.weaknesses.is_empty() && !key.primary.revoked);
}

#[test]
fn a_key_whose_encryption_subkey_ended_takes_no_mail() {
    let key = one(CERT);
    assert!(key.can_encrypt(at("2025-12-31 23:59:59")));
    assert!(!key.can_encrypt(at("2026-01-01")));
    assert!(!key.can_encrypt(at("2024-12-31")));
    assert_eq!(key.days_left(at("2027-12-31 12:00:00")), Some(0));
    assert_eq!(key.days_left(at("2028-01-01 12:00:00")), Some(-1));
    assert_eq!(one(OLD).days_left(at("2026-01-01")), None);
}

#[test]
fn weak_and_revoked_keys_are_named() {
    let old = one(OLD);
    assert_eq!(old.primary.algorithm.to_string(), "RSA 1024");
    assert_eq!(old.weaknesses, [Weakness::Short]);
    assert!(old.can_encrypt(at("2026-01-01")));
    let sha1 = one(SHA1);
    assert_eq!(
        sha1.weaknesses,
        [Weakness::Short, Weakness::Dsa, Weakness::Sha1]
    );
    let (gone, revoked) = (one(GONE), one(REVOKED));
    assert!(!gone.primary.revoked && revoked.primary.revoked);
    assert!(gone.primary.is_usable(at("2025-01-30")));
    assert!(!revoked.primary.is_usable(at("2025-01-30")));
    assert_eq!(gone.primary.fingerprint, revoked.primary.fingerprint);
    assert_eq!(gone.primary.expires, Some(at("2025-01-31")));
}

#[test]
fn several_keys_text_around_them_and_the_binary_form_are_read() {
    let text = [b"Our keys:\n".as_slice(), CERT, b"\nand\n", OLD].concat();
    assert_eq!(read(&text).expect("keys").len(), 2);
    let text = String::from_utf8(text)
        .expect("ASCII")
        .replace('\n', "\r\n");
    assert_eq!(read(text.as_bytes()).expect("keys").len(), 2);
    let blocks = unarmor(&text).expect("armour");
    let binary = [blocks[0].bytes.as_slice(), &blocks[1].bytes].concat();
    assert_eq!(
        read(&binary).expect("keys"),
        read(text.as_bytes()).expect("keys")
    );
}

#[test]
fn what_is_no_public_key_is_refused_with_its_reason() {
    assert_eq!(read(b"hello"), Err(PgpError::Packet { at: 0 }));
    assert_eq!(read(b""), Err(PgpError::NoKey));
    // A secret key packet of ten zeros, as bytes and under the label of a public key.
    let secret = [&[0xc5, 10][..], &[0; 10]].concat();
    assert_eq!(read(&secret), Err(PgpError::Secret));
    let armour = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxQoAAAAAAAAAAAAA\n-----END PGP PUBLIC KEY BLOCK-----\n";
    assert_eq!(read(armour.as_bytes()), Err(PgpError::Secret));
    let label =
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n";
    assert_eq!(read(label.as_bytes()), Err(PgpError::Secret));
    let version = [&[0xc6, 6][..], &[3; 6]].concat();
    assert_eq!(read(&version), Err(PgpError::Version { at: 0, version: 3 }));
    let text = std::str::from_utf8(CERT).expect("ASCII");
    let cut = &text[..text.len() / 2];
    assert!(matches!(
        read(cut.as_bytes()),
        Err(PgpError::Armor(ArmorError::Unended { line: 1 }))
    ));
    let changed = text.replacen('M', "N", 3);
    assert!(
        read(changed.as_bytes()).is_err(),
        "the checksum is looked at"
    );
    assert_eq!(read(&vec![b' '; MOST_BYTES + 1]), Err(PgpError::TooMuch));
}

#[test]
fn a_version_six_key_has_a_fingerprint_of_32_bytes() {
    // The key of RFC 9580 appendix A.3 and the fingerprint that is printed there.
    let body =
        "0663877fe31b00000020f94da7bb48d60a61e567706a6587d0331999bb9d891a08242ead84543df895a3";
    let bytes: Vec<u8> = (0..body.len())
        .step_by(2)
        .filter_map(|i| u8::from_str_radix(&body[i..i + 2], 16).ok())
        .collect();
    let packet = [&[0xc6, 42][..], &bytes].concat();
    let key = one(&packet);
    assert_eq!(
        key.primary.fingerprint,
        "CB186C4F0609A697E4D52DFA6C722B0C1F1E27C18A56708F6525EC27BAD9ACC9"
    );
    assert_eq!(key.primary.algorithm.to_string(), "Ed25519");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..300), tag in 0u8..20) {
        let _ = read(&bytes);
        let key = unarmor(std::str::from_utf8(CERT).expect("ASCII")).expect("armour").remove(0).bytes;
        bytes.insert(0, 0xc0 | tag);
        let _ = read(&[key, bytes].concat());
    }

    #[test]
    fn a_damaged_key_is_refused_or_is_read_within_bounds(place in 0usize..500, value in any::<u8>()) {
        let mut key = unarmor(std::str::from_utf8(CERT).expect("ASCII")).expect("armour").remove(0).bytes;
        let place = place % key.len();
        key[place] = value;
        if let Ok(all) = read(&key) {
            prop_assert!(all.iter().all(|k| k.user_ids.len() + k.subkeys.len() <= 10));
        }
    }
}
