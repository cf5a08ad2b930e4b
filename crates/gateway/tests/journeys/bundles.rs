//! Bundles on the command line: keys, what is refused, and the exit codes.
//!
//! Not here: a bundle's way from one gateway to another (`instruments::bundle`), since a round is
//! signed off on its page. Invariant: what is refused changes nothing.

use crate::assessments::{run, started};
use crate::support::{Folder, code};

#[test]
fn a_key_is_shown_kept_trusted_and_revoked() {
    let (one, other) = (Folder::new(), Folder::new());
    let shown = one.run(&["bundle", "key", "show", "--json"]);
    let own: serde_json::Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    let (key, fingerprint) = (own["key"].as_str(), own["fingerprint"].as_str());
    let (key, fingerprint) = (key.expect("a key"), fingerprint.expect("a fingerprint"));
    let rotated = one.run(&["key", "rotate", "--json"]);
    let said: serde_json::Value = serde_json::from_slice(&rotated.stdout).expect("JSON");
    assert_eq!(said["bundle_keys"], 1, "sealed again");
    let (_, again) = run(&one, &["bundle", "key", "show"]);
    assert!(again.contains(key), "{again}");
    let trust = |code| {
        let name = ["--administration", code, "--name", "Neighbour"];
        let mut arguments = vec!["bundle", "key", "trust", key];
        arguments.extend(name);
        run(&other, &arguments)
    };
    assert_eq!(trust("XB").0, 0);
    let (status, text) = trust("XC");
    assert!(
        status == 1 && text.contains("trusted for XB already"),
        "{text}"
    );
    let (_, listed) = run(&other, &["bundle", "key", "list"]);
    assert!(
        listed.contains("Neighbour") && listed.contains(fingerprint),
        "{listed}"
    );
    let revoke = ["bundle", "key", "revoke", fingerprint];
    assert_eq!(run(&other, &revoke).0, 0);
    let (status, text) = run(&other, &revoke);
    assert!(status == 1 && text.contains("trusted key"), "{text}");
    assert_eq!(run(&other, &["bundle", "key", "revoke", "short"]).0, 2);
}

#[test]
fn what_is_not_signed_off_or_no_bundle_is_refused() {
    let folder = Folder::new();
    let id = started(&folder);
    let round = ["--assessment", id.as_str()];
    let release = |more: &[&str]| {
        let mut arguments = vec!["bundle", "release"];
        arguments.extend(round);
        arguments.extend(more);
        run(&folder, &arguments)
    };
    let (status, text) = release(&[]);
    assert!(
        status == 0 && text.contains("nothing is released"),
        "{text}"
    );
    let (status, text) = release(&["--all"]);
    assert!(status == 1 && text.contains("not signed off"), "{text}");
    for wrong in [
        &["--comments"][..],
        &["--all", "--tlp", "RED"],
        &["--all", "--withdraw"],
    ] {
        assert_eq!(release(wrong).0, 2, "{wrong:?}");
    }
    let export = [
        "bundle",
        "export",
        "--assessment",
        id.as_str(),
        "-o",
        "out.cgb",
    ];
    let (status, text) = run(&folder, &export);
    assert!(status == 1 && text.contains("not signed off"), "{text}");
    assert!(!folder.path().join("out.cgb").exists());
    std::fs::write(folder.path().join("in.cgb"), "PK no archive").expect("written");
    let refused = folder.run(&["bundle", "import", "in.cgb"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        code(&refused) == 1 && said.contains("no whole bundle"),
        "{said}"
    );
    let listed = folder.run(&["bundle", "list", "--json"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("\"bundles\":"));
}
