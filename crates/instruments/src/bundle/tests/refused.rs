//! Bundles that are refused, and change nothing.

use std::io::{Cursor, Write as _};

use ::store::minisign::SecretKey;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::container::RESULTS;
use super::*;

/// A ZIP archive of entries as they are.
fn zipped(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = SimpleFileOptions::default();
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let one = |n| {
        let mut file = archive.by_index(n).unwrap();
        let mut held = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut held).unwrap();
        (file.name().unwrap().to_string(), held)
    };
    (0..8).map(one).collect()
}

#[tokio::test]
async fn a_file_that_was_changed_cut_or_blown_up_is_refused() {
    each(async |from, round, to| {
        release(from, round, everything()).await;
        let good = bundle(from, round).await.bytes;
        trust(from, to, "XA").await;
        let whole = unzipped(&good);
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            let name = changed[at].0.clone();
            let last = changed[at].1.len() - 3;
            changed[at].1[last] ^= 1;
            let refused = why(take(to, zipped(&changed)).await);
            let expected = match name.as_str() {
                SUMS | container::SIGNATURE | "key.pub" => BundleError::Signature,
                _ => BundleError::Altered(name.clone()),
            };
            assert_eq!(refused, expected, "{name}");
            let mut fewer = whole.clone();
            fewer.remove(at);
            let refused = why(take(to, zipped(&fewer)).await);
            assert!(
                matches!(refused, BundleError::NotWhole(_)),
                "{name}: {refused:?}"
            );
        }
        for cut in [0, 10, good.len() / 2, good.len() - 1] {
            let refused = why(take(to, good[..cut].to_vec()).await);
            assert!(
                matches!(refused, BundleError::NotWhole(_)),
                "{cut}: {refused:?}"
            );
        }
        let mut bomb = whole.clone();
        let at = bomb.iter().position(|(n, _)| n == SUMS).unwrap();
        bomb[at].1 = vec![b'0'; 64 << 20];
        let refused = why(take(to, zipped(&bomb)).await);
        assert!(
            matches!(refused, BundleError::TooLarge { .. }),
            "{refused:?}"
        );
        let refused = why(take(to, vec![0; PACKED_LIMIT + 1]).await);
        assert!(
            matches!(refused, BundleError::TooLarge { .. }),
            "{refused:?}"
        );
        assert!(to.bundles(&officer(), tenant()).await.unwrap().is_empty());
    })
    .await;
}

/// The entries of a bundle signed anew, by somebody whose key is trusted for XA.
async fn forged(
    to: &Instruments,
    bytes: &[u8],
    change: impl FnOnce(&mut Entries),
) -> Result<Took, InstrumentsError> {
    let key = SecretKey::generate();
    let of = ("XA".parse().unwrap(), "Forger");
    let line = key.public().to_string();
    let administrator = member(Role::Administrator);
    let trusted = to.trust_key(&administrator, tenant(), &line, of).await;
    trusted.unwrap();
    let mut all = entries(bytes);
    let mut manifest = json_of(&all, MANIFEST);
    manifest["key"] = json!(key.public().fingerprint().to_string());
    all.insert(MANIFEST, manifest.to_string().into_bytes());
    change(&mut all);
    all.remove("key.pub");
    take(to, container::pack(all, &key, "forged").unwrap()).await
}

fn edit(entries: &mut Entries, name: &'static str, at: &str, value: Json) {
    let mut json: Json = serde_json::from_slice(&entries[name]).unwrap();
    *json.pointer_mut(at).unwrap() = value;
    entries.insert(name, json.to_string().into_bytes());
}

#[tokio::test]
async fn whoever_holds_a_trusted_key_still_cannot_bring_what_does_not_fit() {
    each(async |from, round, to| {
        release(from, round, everything()).await;
        let good = bundle(from, round).await.bytes;
        let why_of = async |change: fn(&mut Entries)| why(forged(to, &good, change).await);
        let found = why_of(|e| edit(e, MANIFEST, "/format", json!("cybergateway-bundle-9"))).await;
        assert_eq!(
            found,
            BundleError::Version("cybergateway-bundle-9".to_owned())
        );
        let zero = "0".repeat(64);
        for at in ["/instrument/content", "/instrument/text"] {
            let change = |e: &mut Entries| edit(e, MANIFEST, at, json!(zero));
            let found = why(forged(to, &good, change).await);
            assert_eq!(found, BundleError::Instrument, "{at}");
        }
        let found = why_of(|e| edit(e, RESULTS, "/released/completeness/done", json!(7))).await;
        assert_eq!(found, BundleError::Figures);
        let found = why_of(|e| edit(e, ANSWERS, "/answers/C1/value", json!(9))).await;
        assert!(matches!(found, BundleError::Unreadable { .. }), "{found:?}");
        let found = why_of(|e| edit(e, ANSWERS, "/answers/C1/value", json!(1))).await;
        assert_eq!(
            found,
            BundleError::Figures,
            "another answer has other figures"
        );
        let found = why_of(|e| edit(e, MANIFEST, "/released/tlp", json!("RED"))).await;
        assert!(matches!(found, BundleError::Unreadable { .. }), "{found:?}");
        let deep = |e: &mut Entries| {
            e.insert(ANSWERS, "[".repeat(1 << 20).into_bytes());
        };
        let found = why_of(deep).await;
        assert!(matches!(found, BundleError::Unreadable { .. }), "{found:?}");
        let other = json!({ "code": "XD", "names": {} });
        let change = |e: &mut Entries| edit(e, MANIFEST, "/administration", other);
        let found = why(forged(to, &good, change).await);
        assert!(
            matches!(found, BundleError::OtherAdministration { .. }),
            "{found:?}"
        );
        assert!(to.bundles(&officer(), tenant()).await.unwrap().is_empty());
        assert!(
            forged(to, &good, |_| {}).await.is_ok(),
            "what fits is taken"
        );
    })
    .await;
}
