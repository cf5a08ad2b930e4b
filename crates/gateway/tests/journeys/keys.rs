//! The installation's key file: lost, replaced, rotated.

use crate::support::{Folder, code};

#[test]
fn a_lost_key_file_is_said_and_replaced_only_on_purpose() {
    let folder = Folder::new();
    let add = [
        "user",
        "add",
        "someone@example.org",
        "--name",
        "Someone",
        "--role",
        "administrator",
    ];
    let added = folder.run(&add);
    assert_eq!(
        code(&added),
        0,
        "{}",
        String::from_utf8_lossy(&added.stderr)
    );
    let keys = folder.path().join("data/keys");
    std::fs::remove_dir_all(&keys).expect("the keys were there");
    let question = ["sql", "SELECT count(*) AS n FROM events"];
    let refused = folder.run(&question);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        code(&refused) == 1 && said.contains("key replace"),
        "{said}"
    );
    assert!(!keys.exists(), "nothing takes its place by itself");
    assert_eq!(code(&folder.run(&["key", "replace"])), 0);
    assert_eq!(code(&folder.run(&question)), 0);
    let again = folder.run(&["key", "replace"]);
    assert!(code(&again) == 1 && String::from_utf8_lossy(&again.stderr).contains("is there"));
    let rotated = folder.run(&["key", "rotate", "--json"]);
    let said: serde_json::Value = serde_json::from_slice(&rotated.stdout).expect("JSON");
    assert_eq!((&said["accounts"], &said["feeds"]), (&0.into(), &0.into()));
}
