//! OpenPGP keys, in armour and in binary form: no panic, and a fingerprint of the length of its
//! version.
#![no_main]

use exchange::openpgp::read;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for key in read(bytes).into_iter().flatten() {
        for one in std::iter::once(&key.primary).chain(&key.subkeys) {
            let digits = if one.version == 4 { 40 } else { 64 };
            assert_eq!(one.fingerprint.len(), digits);
        }
    }
});
