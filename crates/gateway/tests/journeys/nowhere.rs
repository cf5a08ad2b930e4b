//! A mistyped data folder: commands that need a gateway say that there is none, and make nothing.

use crate::support::{Folder, code};

const ROUND: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// Every command that reads or keeps what is there, with arguments that it would take.
const READING: &[&[&str]] = &[
    &["backup", "out.backup"],
    &["user", "list"],
    &["user", "disable", "somebody@agency.example"],
    &["user", "reset", "somebody@agency.example"],
    &["token", "list"],
    &["token", "revoke", ROUND],
    &["key", "rotate"],
    &["key", "replace"],
    &["feed", "list"],
    &["feed", "status"],
    &["feed", "run", "shadowserver"],
    &["feed", "remove", "shadowserver"],
    &["feed", "schema", "list"],
    &["feed", "schema", "remove", "1"],
    &["export", "events", "--format", "csv"],
    &["quarantine", "list"],
    &["quarantine", "show", ROUND],
    &["quarantine", "retry"],
    &["quarantine", "dismiss", ROUND],
    &["replay", "--dry-run"],
    &["observation", "erase", "--address", "198.18.0.1"],
    &["retention"],
    &["sql", "SELECT count(*) FROM events"],
    &["lookup", "198.18.0.1"],
    &["assessment", "list"],
    &["assessment", "show", ROUND],
    &["assessment", "export", ROUND],
    &["assessment", "report", ROUND],
    &["assessment", "import", ROUND, "in.json"],
    &[
        "assessment",
        "evidence",
        "add",
        ROUND,
        "--item",
        "S1",
        "--figure",
        "x",
    ],
    &["assessment", "evidence", "list", ROUND],
    &["assessment", "proposals", ROUND],
    &["assessment", "compare", ROUND],
    &["assessment", "sign-off", ROUND],
    &["assessment", "respondent", "list", ROUND],
    &["bundle", "list"],
    &["bundle", "export", "--assessment", ROUND, "-o", "out.cgb"],
    &["bundle", "key", "list"],
    &["instrument", "export", "readiness", "out"],
    &["instrument", "list"],
];

#[test]
fn a_command_that_reads_refuses_a_folder_without_a_gateway_and_makes_nothing() {
    for arguments in READING {
        let folder = Folder::new();
        let output = folder
            .command(arguments)
            .env("CYBERGATEWAY_PASSPHRASE", "twelve characters")
            .output()
            .expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(code(&output), 1, "{arguments:?}: {said}");
        let expected = format!("there is no gateway in {}", folder.data().display());
        assert!(
            said.contains(&expected) && said.contains("--data") && said.contains("serve"),
            "{arguments:?}: {said}"
        );
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let left = std::fs::read_dir(folder.path())
            .expect("the folder")
            .count();
        assert_eq!(left, 0, "{arguments:?} made something");
    }
}

#[test]
fn doctor_names_the_missing_gateway_and_makes_none() {
    let folder = Folder::new();
    let output = folder.run(&["doctor"]);
    let found = String::from_utf8_lossy(&output.stdout);
    assert_eq!(code(&output), 1);
    assert!(
        found.contains("damage   data folder: there is no gateway in ") && found.contains("clock"),
        "{found}"
    );
    assert!(!folder.data().exists());
    assert_eq!(code(&folder.run(&["openapi"])), 0);
    assert!(!folder.data().exists(), "openapi needs no gateway");
    assert_eq!(code(&folder.run(&["migrate"])), 0);
    assert_eq!(code(&folder.run(&["doctor"])), 0);
}
