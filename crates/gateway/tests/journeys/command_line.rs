//! What the command line says: help, usage errors, and the exit codes of the contract.

use crate::support::{Folder, code};
use std::io::Read as _;
use std::process::Stdio;

#[test]
fn help_names_every_command_and_the_exit_codes() {
    Folder::new().snapshot("help", &["--help"]);
}

/// The interface of programs: a change here is a change for everybody who calls it.
#[test]
fn the_openapi_document_changes_on_purpose_only() {
    Folder::new().snapshot("openapi", &["openapi"]);
}

/// Programs that make clients from the document name their functions by these (OpenAPI 3.1, 4.8.10).
#[test]
fn every_operation_has_a_name_of_its_own() {
    let output = Folder::new().command(&["openapi"]).output().expect("run");
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let paths = document["paths"].as_object().expect("paths");
    let operations = paths
        .values()
        .flat_map(|p| p.as_object().into_iter().flatten());
    let names: Vec<&str> = operations
        .filter_map(|(_, operation)| operation["operationId"].as_str())
        .collect();
    let unique: std::collections::BTreeSet<&&str> = names.iter().collect();
    assert!(names.len() > 20);
    assert_eq!(unique.len(), names.len(), "{names:?}");
}

#[test]
fn usage_errors_end_with_two() {
    let folder = Folder::new();
    folder.snapshot("no-command", &[]);
    folder.snapshot("unknown-command", &["serv"]);
    folder.snapshot("unknown-option", &["completions", "--nonsense"]);
}

#[test]
fn a_mistyped_setting_is_an_error_with_a_remedy() {
    let folder = Folder::new();
    folder.write("gateway.toml", "[server]\nlisten_addr = \"127.0.0.1:1\"\n");
    folder.snapshot("unknown-setting", &["--config", "gateway.toml", "doctor"]);
    folder.snapshot(
        "missing-settings-file",
        &["--config", "missing.toml", "doctor"],
    );
}

#[test]
fn the_manual_and_the_completions_come_from_the_same_grammar() {
    let folder = Folder::new();
    let page = folder.run(&["man"]);
    let text = String::from_utf8_lossy(&page.stdout);
    assert_eq!(code(&page), 0);
    assert!(text.contains(".TH cybergateway 1") && text.contains("quarantine"));
    for shell in ["bash", "zsh", "fish"] {
        let script = folder.run(&["completions", shell]);
        assert!(
            String::from_utf8_lossy(&script.stdout).contains("quarantine"),
            "{shell}"
        );
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let folder = Folder::new();
    let mut child = folder
        .command(&["man"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut said = String::new();
    child
        .stderr
        .take()
        .expect("piped")
        .read_to_string(&mut said)
        .expect("text");
    assert_eq!(
        (child.wait().expect("it ends").code(), said.as_str()),
        (Some(0), "")
    );
}
