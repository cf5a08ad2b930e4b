//! Sealing, signing and rotation, also by another program and over a crash.

use super::*;
use crate::testing::{TempDir, crash_points};

const NOW: Timestamp = Timestamp::from_micros(1);

fn ring() -> (TempDir, Keys) {
    let dir = TempDir::new();
    let keys =
        Keys::open_or_create(&Fs::real(), &dir.path().join("keys/installation.json"), NOW).unwrap();
    (dir, keys)
}

#[test]
fn another_program_s_rotation_is_followed() {
    let (dir, keys) = ring();
    let path = dir.path().join("keys/installation.json");
    let other = Keys::open(&Fs::real(), &path).unwrap();
    let sealed = keys.seal("totp:a", b"seed");
    let new = other.rotate(NOW).unwrap();
    assert_eq!(keys.current(), new, "what is leaked is not used on");
    assert_eq!(keys.open_sealed("totp:a", &sealed).unwrap(), b"seed");
    let theirs = other.seal("totp:a", b"seed");
    assert_eq!(keys.open_sealed("totp:a", &theirs).unwrap(), b"seed");
    keys.rotate(NOW).unwrap();
    assert_eq!(other.open_sealed("totp:a", &sealed).unwrap(), b"seed");
    std::fs::write(&path, "no ring").unwrap();
    assert_eq!(keys.open_sealed("totp:a", &sealed).unwrap(), b"seed");
}

#[test]
fn sealed_values_open_only_for_their_purpose_and_unaltered() {
    let (_dir, keys) = ring();
    let sealed = keys.seal("totp:a", b"seed");
    assert_eq!(keys.open_sealed("totp:a", &sealed).unwrap(), b"seed");
    assert_ne!(
        sealed,
        keys.seal("totp:a", b"seed"),
        "each has a nonce of its own"
    );
    assert!(keys.open_sealed("totp:b", &sealed).is_err());
    let last = if sealed.ends_with('A') { "B" } else { "A" };
    assert!(
        keys.open_sealed("totp:a", &format!("{}{last}", &sealed[..sealed.len() - 1]))
            .is_err()
    );
    assert!(
        keys.open_sealed("totp:a", "0000.AAAA")
            .unwrap_err()
            .to_string()
            .contains("0000")
    );
    let (_other, stranger) = ring();
    assert!(stranger.open_sealed("totp:a", &sealed).is_err());
}

#[test]
fn rotation_keeps_old_values_open_and_reseals() {
    let (_dir, keys) = ring();
    let (sealed, signed, tag) = (keys.seal("x", b"v"), keys.sign(b"m"), keys.tag(b"m"));
    assert_eq!(keys.reseal("x", &sealed).unwrap(), None);
    let id = keys.rotate(NOW).unwrap();
    let again = Keys::open(&Fs::real(), keys.path()).unwrap();
    assert_eq!(again.current(), id);
    assert_eq!(again.open_sealed("x", &sealed).unwrap(), b"v");
    let fresh = again
        .reseal("x", &sealed)
        .unwrap()
        .expect("sealed with the old key");
    assert!(fresh.starts_with(&id) && again.open_sealed("x", &fresh).unwrap() == b"v");
    assert!(again.is_signed(b"m", &signed) && !again.is_signed(b"n", &signed));
    assert!(
        again.is_tagged(b"m", &tag) && !again.is_tagged(b"n", &tag) && !again.is_tagged(b"m", "x")
    );
    assert_ne!(again.public_key(&signed.key_id), again.public_key(&id));
}

#[test]
fn the_file_is_private_and_a_damaged_one_is_refused() {
    let (_dir, keys) = ring();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(keys.path()), mode(parent(keys.path()))),
            (0o600, 0o700)
        );
    }
    assert!(!format!("{keys:?}").contains(&keys.newest().secret));
    std::fs::write(keys.path(), "{}").unwrap();
    assert!(
        Keys::open(&Fs::real(), keys.path())
            .unwrap_err()
            .to_string()
            .contains("no key file")
    );
}

#[tokio::test]
async fn no_crash_loses_a_key_during_rotation() {
    crash_points(|fs| async move {
        let (_dir, keys) = ring();
        let sealed = keys.seal("x", b"v");
        let faulty = Keys::open(&fs, keys.path());
        let rotated = faulty.and_then(|k| k.rotate(NOW));
        let after = Keys::open(&Fs::real(), keys.path()).unwrap();
        assert_eq!(after.open_sealed("x", &sealed).unwrap(), b"v");
        assert!(rotated.is_err() || after.current() == rotated.unwrap());
    })
    .await;
}

#[test]
fn a_passphrase_gives_the_same_key_with_the_same_salt_only() {
    let key = from_passphrase("correct horse", &[1; 16]);
    assert_eq!(key, from_passphrase("correct horse", &[1; 16]));
    assert_ne!(key, from_passphrase("correct horse", &[2; 16]));
    assert_ne!(key, from_passphrase("Correct horse", &[1; 16]));
}
