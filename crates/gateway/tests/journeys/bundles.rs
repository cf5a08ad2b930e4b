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

#[test]
fn the_signing_key_of_a_restored_backup_signs_and_is_verified() {
    let (folder, elsewhere, other) = (Folder::new(), Folder::new(), Folder::new());
    let id = started(&folder);
    let done = |folder: &Folder, arguments: &[&str]| {
        let (status, text) = run(folder, arguments);
        assert_eq!(status, 0, "{arguments:?}: {text}");
        text
    };
    done(
        &folder,
        &[
            "assessment",
            "sign-off",
            &id,
            "--person",
            "A. Director",
            "--incomplete",
        ],
    );
    let release = ["bundle", "release", "--assessment", &id, "--all"];
    done(&folder, &release);
    let export = ["bundle", "export", "--assessment", &id, "-o", "out.cgb"];
    done(&folder, &export);
    let secret = ["--passphrase-file", "passphrase", "gateway.backup"];
    for one in [&folder, &elsewhere] {
        one.write("passphrase", "a passphrase of a test\n");
    }
    done(&folder, &[&["backup"][..], &secret].concat());
    let copy = |name: &str, from: &Folder, to: &Folder| {
        std::fs::copy(from.path().join(name), to.path().join(name)).expect("copied");
    };
    copy("gateway.backup", &folder, &elsewhere);
    done(&elsewhere, &[&["restore"][..], &secret].concat());
    let json = |folder: &Folder, arguments: &[&str]| -> serde_json::Value {
        let shown = folder.run(&[arguments, &["--json"]].concat());
        serde_json::from_slice(&shown.stdout).expect("JSON")
    };
    let key = |folder: &Folder| json(folder, &["bundle", "key", "show"]);
    assert_eq!(
        key(&folder),
        key(&elsewhere),
        "the key came with the backup"
    );
    let made = json(&elsewhere, &export);
    let read = |folder: &Folder| std::fs::read(folder.path().join("out.cgb")).expect("read");
    assert_eq!(read(&folder), read(&elsewhere), "it signs as before");
    let code = made["manifest"]["administration"]["code"].as_str();
    let own = key(&elsewhere);
    let trust = [
        "bundle",
        "key",
        "trust",
        own["key"].as_str().expect("a key"),
    ];
    let of = [
        "--administration",
        code.expect("a code"),
        "--name",
        "Neighbour",
    ];
    done(&other, &[&trust[..], &of].concat());
    copy("out.cgb", &elsewhere, &other);
    done(&other, &["bundle", "import", "out.cgb"]);
    let listed = json(&other, &["bundle", "list"]);
    let taken = listed["bundles"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let content = made["manifest"]["instrument"]["content"].as_str();
    let compared = done(&other, &["bundle", "compare", content.expect("a hash")]);
    assert!(compared.contains("administrations"), "{compared}");
    let (status, _) = run(&other, &["bundle", "remove", &taken]);
    assert_eq!(status, 2, "a reason is wanted");
    done(&other, &["bundle", "remove", &taken, "--reason", "Trial"]);
    let listed = json(&other, &["bundle", "list"]);
    assert_eq!(listed["bundles"], serde_json::json!([]));
    assert_eq!(listed["removed"][0]["reason"], "Trial", "the fact stays");
}
