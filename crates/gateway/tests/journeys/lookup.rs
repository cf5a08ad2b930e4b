//! Whose a network is: tables and lists in, answers with reason and contact out.

use crate::support::{Folder, code};
use serde_json::{Value, json};

const LIST: &str = "network,organisation,sector,critical,mail\n\
    198.18.0.0/16,Pilot Telecom,telecommunications,no,soc@telecom.example\n\
    198.18.2.0/25,General Hospital,health,yes,it@hospital.example\n\
    AS64502,National Bank,finance,yes,\n\
    hospital.xa,General Hospital,health,yes,it@hospital.example\n";
const TABLE: &str = "198.18.0.0/15,64500,Pilot Telecom\n192.0.2.0/24,64502,BANK-NET\n";

fn pilot() -> Folder {
    let folder = Folder::new();
    folder.write("list.csv", LIST);
    folder.write("out.csv", "network,side\n198.18.64.0/18,exclude\n");
    folder.write("asn.csv", TABLE);
    let imported = folder.run(&["network", "import", "list.csv", "out.csv"]);
    assert_eq!(code(&imported), 0, "{imported:?}");
    let imported = folder.run(&["network", "import", "--json", "asn.csv"]);
    let taken: Value = serde_json::from_slice(&imported.stdout).expect("JSON");
    assert_eq!(
        taken,
        json!([{ "file": "asn.csv", "format": taken[0]["format"], "taken": 2, "refused": 0 }]),
        "counts are numbers"
    );
    folder
}

fn asked(folder: &Folder, what: &str) -> (String, Value) {
    let text = folder.run(&["lookup", what]);
    let said = folder.run(&["lookup", what, "--json"]);
    (
        String::from_utf8_lossy(&text.stdout).into_owned(),
        serde_json::from_slice(&said.stdout).expect("JSON"),
    )
}

#[test]
fn a_prefix_is_answered_as_a_whole_with_its_parts() {
    let folder = pilot();
    let (text, said) = asked(&folder, "198.18.0.0/16");
    assert_eq!(said["organisation"], "Pilot Telecom");
    assert_eq!(said["contacts"][0]["mail"], "soc@telecom.example");
    let inside = said["inside"].as_array().expect("parts");
    assert_eq!(inside.len(), 2);
    assert_eq!(inside[0]["organisation"], "General Hospital");
    assert_eq!(inside[0]["mail"], "it@hospital.example");
    assert_eq!(inside[1]["in_constituency"], false);
    for line in [
        "Name of AS64500: Pilot Telecom",
        "  198.18.2.0/25  General Hospital <it@hospital.example>",
        "  198.18.64.0/18  The constituency leaves out the prefix 198.18.64.0/18.",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let (_, half) = asked(&folder, "198.18.2.0/24");
    assert_eq!(half["organisation"], "Pilot Telecom");
    let (_, wider) = asked(&folder, "198.18.0.0/15");
    assert_eq!(
        (&wider["organisation"], &wider["contacts"]),
        (&Value::Null, &json!([]))
    );
}

#[test]
fn every_line_of_a_list_is_answered_as_it_is_alone() {
    let folder = pilot();
    folder.write(
        "list.txt",
        "# to be told\n198.18.2.7\n300.1.1.1\n\n203.0.113.9\n198.18.9.9\n",
    );
    let done = folder.run(&["lookup", "--list", "list.txt"]);
    assert_eq!(code(&done), 3, "{done:?}");
    let table = String::from_utf8_lossy(&done.stdout).into_owned();
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].starts_with("asked_for,mail,"), "{table}");
    assert!(
        rows[1].starts_with("198.18.2.7,it@hospital.example,"),
        "{table}"
    );
    assert!(
        rows[2].starts_with("300.1.1.1,,") && rows[2].contains("is no address"),
        "{table}"
    );
    assert!(
        rows[3].starts_with("203.0.113.9,,"),
        "nobody is known: {table}"
    );
    assert!(
        rows[4].starts_with("198.18.9.9,soc@telecom.example,"),
        "{table}"
    );
    assert_eq!(rows.len(), 5);
    folder.write("good.txt", "198.18.2.7\nhospital.xa\nAS64502\n");
    let done = folder.run(&["lookup", "--list", "good.txt", "--json"]);
    assert_eq!(code(&done), 0, "{done:?}");
    for line in String::from_utf8_lossy(&done.stdout).lines() {
        let said: Value = serde_json::from_str(line).expect("JSON");
        let (_, alone) = asked(&folder, said["asked_for"].as_str().expect("a text"));
        for part in ["contacts", "asked", "stale", "copy_to", "notes", "rule"] {
            assert_eq!(said[part], alone[part], "{part}: {line}");
        }
    }
    let both = folder.run(&["lookup", "198.18.2.7", "--list", "good.txt"]);
    assert_eq!(code(&both), 2);
    assert_eq!(code(&folder.run(&["lookup", "--list", "none.txt"])), 2);
    assert_eq!(code(&folder.run(&["lookup"])), 2);
}

#[test]
fn a_contact_comes_with_the_entry_that_decided() {
    let folder = pilot();
    let (text, said) = asked(&folder, "198.18.2.7");
    let contact = &said["contacts"][0];
    assert_eq!(
        (&contact["mail"], &contact["organisation"], &said["stale"]),
        (
            &json!("it@hospital.example"),
            &json!("General Hospital"),
            &json!(false)
        )
    );
    assert_eq!(
        contact["reason"],
        "The directory gives the prefix 198.18.2.0/25 to this organisation (imported)."
    );
    for line in [
        "Write to General Hospital (Address of the organisation, General Hospital): it@hospital.example\n",
        "  General Hospital: The directory gives the prefix 198.18.2.0/25 to this organisation (imported). Its contact is given: ",
        "  Pilot Telecom: The directory gives the prefix 198.18.0.0/16 to this organisation (imported). Not needed: a nearer one is given.\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let (_, domain) = asked(&folder, "www.hospital.xa");
    let reason = domain["contacts"][0]["reason"].as_str().expect("a reason");
    assert!(reason.contains("hospital.xa"), "{reason}");
    let (text, said) = asked(&folder, "AS64502");
    assert_eq!(
        said["announces"],
        json!({ "count": 1, "prefixes": ["192.0.2.0/24"] })
    );
    assert_eq!(
        (&said["as_name"], &said["contacts"]),
        (&json!("BANK-NET"), &json!([]))
    );
    for line in [
        "Prefixes that AS64502 announces, by the imported routing tables: 1.",
        "  National Bank: The directory gives the AS AS64502 to this organisation (imported). It has no contact with a mail address.",
        "Nobody is known for it.",
        "  192.0.2.0/24",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_with_a_pipe_and_a_link_is_read_without_them() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("in")).expect("a folder");
    let report = "in/2026-11-20-scan_telnet-test.csv";
    folder.write(report, &crate::made::report(2));
    folder.write("secret.txt", "root:x:0:0\n");
    let link = folder.path().join("in/secret.csv");
    std::os::unix::fs::symlink(folder.path().join("secret.txt"), link).expect("a link");
    let pipe = std::process::Command::new("mkfifo")
        .arg(folder.path().join("in/pipe.csv"))
        .status();
    assert!(pipe.is_ok_and(|status| status.success()), "mkfifo");
    let taken = folder.run(&["ingest", "--json", "in"]);
    let said = String::from_utf8_lossy(&taken.stderr);
    assert_eq!(code(&taken), 0, "{said}");
    let summary: Value = serde_json::from_slice(&taken.stdout).expect("JSON");
    assert_eq!(
        (&summary["files"], &summary["stored"]),
        (&json!(1), &json!(2))
    );
    assert!(
        said.contains("in/secret.csv: a link, ") && said.contains("in/pipe.csv: neither a file"),
        "{said}"
    );
}
