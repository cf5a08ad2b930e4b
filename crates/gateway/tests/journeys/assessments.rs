//! Assessments on the command line: an instrument in, a round, its answers out and back.
//!
//! Not here: the pages. Invariant: the same file twice changes nothing; what both sides changed is
//! listed and left.

use crate::instruments::{example, said};
use crate::support::{Folder, code};
use serde_json::{Value, json};

pub fn run(folder: &Folder, arguments: &[&str]) -> (i32, String) {
    let output = folder.run(arguments);
    (code(&output), said(&output))
}

pub fn started(folder: &Folder) -> String {
    let package = example(folder);
    let package = package.to_str().expect("UTF-8");
    let (status, text) = run(folder, &["instrument", "import", package]);
    assert_eq!(status, 0, "{text}");
    assert!(
        text.contains("hospital-continuity version 1 imported"),
        "{text}"
    );
    let (_, again) = run(folder, &["instrument", "import", package]);
    assert!(again.contains("was here already"), "{again}");
    let new = [
        "assessment",
        "new",
        "hospital-continuity",
        "--title",
        "First",
    ];
    let (status, text) = run(folder, &new);
    assert_eq!(status, 0, "{text}");
    text.trim().to_owned()
}

fn read(folder: &Folder, name: &str) -> Value {
    let text = std::fs::read_to_string(folder.path().join(name)).expect("readable");
    serde_json::from_str(&text).expect("JSON")
}

fn write(folder: &Folder, name: &str, value: &Value) {
    std::fs::write(folder.path().join(name), value.to_string()).expect("written");
}

#[test]
fn answers_leave_as_a_file_and_come_back_once() {
    let folder = Folder::new();
    let id = started(&folder);
    let (status, text) = run(&folder, &["assessment", "export", &id, "-o", "out.json"]);
    assert_eq!(status, 0, "{text}");
    let mut file = read(&folder, "out.json");
    file["answers"] = json!({ "C1": { "state": "answered", "value": 3 } });
    write(&folder, "in.json", &file);
    let (status, text) = run(&folder, &["assessment", "import", &id, "in.json"]);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("taken 1, unchanged 0"), "{text}");
    let (status, text) = run(&folder, &["assessment", "import", &id, "in.json"]);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("taken 0, unchanged 1"), "{text}");
    file["answers"]["C1"]["value"] = json!(1);
    file["answers"]["Z9"] = json!({ "state": "dont-know" });
    write(&folder, "late.json", &file);
    let (status, text) = run(&folder, &["assessment", "import", &id, "late.json"]);
    assert_eq!(status, 3, "{text}");
    assert!(text.contains("changed here and in the file"), "{text}");
    assert!(text.contains("Z9"), "{text}");
    let (_, shown) = run(&folder, &["assessment", "show", &id]);
    assert!(
        shown.contains("no overall figure") && shown.contains("answered 1 of"),
        "{shown}"
    );
    let (_, list) = run(&folder, &["assessment", "list"]);
    assert!(list.contains("First") && list.contains(&id), "{list}");
}

#[test]
fn a_report_and_a_workbook_leave_as_files_and_the_workbook_comes_back() {
    let folder = Folder::new();
    let id = started(&folder);
    let report = |arguments: &[&str]| {
        let all = [&["assessment", "report", &id], arguments].concat();
        run(&folder, &all)
    };
    let begins = |name: &str| std::fs::read(folder.path().join(name)).expect("a file");
    assert_eq!(report(&["--lang", "ar", "-o", "r.docx"]).0, 0);
    assert!(begins("r.docx").starts_with(b"PK"));
    assert_eq!(
        report(&["--format", "pdf", "--subject", "paper", "-o", "p.pdf"]).0,
        0
    );
    assert!(begins("p.pdf").starts_with(b"%PDF-"));
    let template = ["--template", "r.docx", "--lang", "fr", "-o", "t.docx"];
    assert_eq!(report(&template).0, 0);
    let (status, text) = report(&["--subject", "paper", "--format", "csv"]);
    assert!(
        status == 2 && text.contains("docx, pdf, html"),
        "{status} {text}"
    );
    let (status, text) = report(&["--lang", "xx"]);
    assert!(
        status == 2 && text.contains("expected one of"),
        "{status} {text}"
    );
    let export = [
        "assessment",
        "export",
        &id,
        "--format",
        "xlsx",
        "-o",
        "w.xlsx",
    ];
    assert_eq!(run(&folder, &export).0, 0);
    let (status, text) = run(&folder, &["assessment", "import", &id, "w.xlsx"]);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("taken 0, unchanged 12"), "{text}");
    let (status, text) = run(&folder, &["assessment", "import", &id, "r.docx"]);
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("not of the expected kind"), "{text}");
}

#[test]
fn wrong_calls_and_files_are_refused_with_their_reason() {
    let folder = Folder::new();
    let id = started(&folder);
    let new = |arguments: &[&str]| {
        let all = [&["assessment", "new"], arguments].concat();
        run(&folder, &all)
    };
    assert_eq!(new(&["hospital-continuity", "--title", " "]).0, 2);
    assert_eq!(
        new(&["hospital-continuity", "--title", "x", "--due", "soon"]).0,
        2
    );
    assert_eq!(new(&["nothing", "--title", "x"]).0, 1);
    std::fs::write(folder.path().join("bad.json"), "{").expect("written");
    let (status, text) = run(&folder, &["assessment", "import", &id, "bad.json"]);
    assert_eq!(status, 1);
    assert!(text.contains("neither JSON nor a workbook"), "{text}");
    let export = ["instrument", "export", "hospital-continuity", "out"];
    assert_eq!(run(&folder, &export).0, 0);
    let (status, text) = run(&folder, &export);
    assert_eq!(status, 1);
    assert!(text.contains("is not empty"), "{text}");
    let (status, text) = run(&folder, &["instrument", "check", "out"]);
    assert!(text.contains("12 questions"), "{status} {text}");
}

#[test]
fn evidence_is_added_from_files_and_figures_and_listed() {
    let folder = Folder::new();
    let id = started(&folder);
    std::fs::write(folder.path().join("decision.txt"), "Decision 7").expect("written");
    std::fs::write(folder.path().join("logo.svg"), "<svg onload=alert(1)>").expect("written");
    let add = |arguments: &[&str]| {
        let all = [&["assessment", "evidence", "add", &id], arguments].concat();
        run(&folder, &all)
    };
    let (status, text) = add(&["--item", "C1", "--file", "decision.txt", "--tlp", "GREEN"]);
    assert_eq!(status, 0, "{text}");
    let figure = [
        "--item",
        "C6",
        "--figure",
        "directory.constituency.declared",
    ];
    assert_eq!(add(&figure).0, 0);
    let (_, list) = run(&folder, &["assessment", "evidence", "list", &id]);
    assert!(
        list.contains("decision.txt") && list.contains("GREEN"),
        "{list}"
    );
    assert!(list.contains("0 count"), "{list}");
    let (_, json) = run(&folder, &["assessment", "evidence", "list", &id, "--json"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["evidence"][0]["file"]["bytes"], 10);
    for (arguments, code, says) in [
        (&["--item", "C1", "--file", "logo.svg"][..], 1, "is no PDF"),
        (
            &["--item", "Z9", "--file", "decision.txt"],
            1,
            "no such question",
        ),
        (
            &["--item", "C6", "--figure", "watch.nothing"],
            1,
            "no such figure",
        ),
        (
            &["--item", "C1", "--link", "http://127.0.0.1:9/"],
            1,
            "private",
        ),
        (&["--item", "C1"], 2, "--file"),
    ] {
        let (status, text) = add(arguments);
        assert_eq!(status, code, "{text}");
        assert!(text.contains(says), "{text}");
    }
    let (status, text) = run(&folder, &["assessment", "proposals", &id]);
    assert_eq!(status, 0, "{text}");
}

/// Somebody asked for a section: their id.
fn asked(folder: &Folder, round: &str) -> String {
    let add = [
        "assessment",
        "respondent",
        "add",
        round,
        "--institution",
        "Central Hospital",
        "--person",
        "Duty officer",
        "--mail",
        "duty@hospital.example",
        "--section",
        "continuity",
        "--json",
    ];
    let output = folder.run(&add);
    let text = String::from_utf8_lossy(&output.stdout);
    let made: Value = serde_json::from_str(&text).expect("JSON");
    assert!(
        made["link"]
            .as_str()
            .is_some_and(|l| l.contains("/respond/"))
    );
    made["id"].as_str().expect("an id").to_owned()
}

/// A file of answers with C1 at a stage.
fn answers(folder: &Folder, round: &str, value: u8, comment: &str) {
    let export = ["assessment", "export", round, "-o", "team.json"];
    assert_eq!(run(folder, &export).0, 0);
    let mut file = read(folder, "team.json");
    file["answers"] = json!({ "C1": { "state": "answered", "value": value, "comment": comment } });
    write(folder, "team.json", &file);
}

#[test]
fn conflicts_are_told_in_words_with_who_and_when() {
    let folder = Folder::new();
    let id = started(&folder);
    answers(&folder, &id, 3, "by decree");
    let import = ["assessment", "import", &id, "team.json"];
    assert_eq!(run(&folder, &import).0, 0);
    answers(&folder, &id, 1, "by letter");
    let (status, text) = run(&folder, &import);
    assert_eq!(status, 3, "{text}");
    for part in [
        "C1: ",
        "changed here and in the file",
        "the file says:",
        "Stage 1",
        "comment: by letter",
        "the gateway says (operator, 20",
        "Stage 3",
        "comment: by decree",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(!text.contains('{'), "words, no JSON: {text}");
    let output = folder.run(&["assessment", "import", &id, "team.json", "--json"]);
    let text = String::from_utf8_lossy(&output.stdout);
    let taken: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(taken["conflicts"][0]["file"]["value"], 1);
    assert_eq!(taken["conflicts"][0]["by"], "operator");
}

#[test]
fn the_whole_journey_of_a_round_by_command_line() {
    let folder = Folder::new();
    let id = started(&folder);
    let respondent = asked(&folder, &id);
    let at = |verb: &str, rest: &[&str]| {
        let all = [&["assessment", verb, id.as_str()], rest].concat();
        run(&folder, &all)
    };
    let of = |verb: &str, rest: &[&str]| {
        let all = [&["assessment", "respondent", verb, id.as_str()], rest].concat();
        run(&folder, &all)
    };
    let (_, list) = of("list", &[]);
    assert!(
        list.contains(&respondent) && list.contains("0 of"),
        "{list}"
    );
    assert_eq!(of("workbook", &[&respondent, "-o", "r.xlsx"]).0, 0);
    let (status, text) = at("import", &["r.xlsx", "--respondent", &respondent]);
    assert_eq!(status, 0, "{text}");
    assert!(
        text.contains("taken 0, unchanged 7"),
        "their sections: {text}"
    );
    let (status, text) = at("import", &["r.xlsx"]);
    assert!(status == 1 && text.contains("another respondent"), "{text}");
    assert_eq!(of("link", &[&respondent]).0, 0);
    let (status, text) = of("link", &[&respondent]);
    assert!(status == 1 && text.contains("short while ago"), "{text}");
    answers(&folder, &id, 3, "");
    assert_eq!(at("import", &["team.json"]).0, 0);
    let (_, text) = at("compare", &["C1"]);
    assert!(
        text.contains("the team (team)") && text.contains("Stage 3"),
        "{text}"
    );
    assert_eq!(at("compare", &["Z9"]).0, 1);
    let settle = ["C1", "--voice", "nobody", "--reason", "x"];
    let (status, text) = at("settle", &settle);
    assert!(
        status == 2 && text.contains("expected one of team"),
        "{text}"
    );
    assert_eq!(of("withdraw", &[&respondent]).0, 0);
    assert!(of("list", &[]).1.contains("withdrawn"));
    let (status, text) = at("next", &["--title", "Second"]);
    assert!(status == 1 && text.contains("not signed off"), "{text}");
    let (_, text) = at("sign-off", &[]);
    assert!(
        text.contains("open\nhash "),
        "nothing is signed yet: {text}"
    );
    let other = "0".repeat(64);
    let (status, text) = at("sign-off", &["--person", "The director"]);
    let asked = status == 1 && text.contains("questions open") && text.contains("--incomplete");
    assert!(asked, "{text}");
    let signing = ["--person", "The director", "--incomplete"];
    let as_seen = [&signing[..], &["--hash", &other]].concat();
    let (status, text) = at("sign-off", &as_seen);
    assert!(status == 1 && text.contains("somebody changed"), "{text}");
    let (status, text) = at("sign-off", &signing);
    assert!(status == 0 && text.contains("signed-off\nhash "), "{text}");
    std::fs::write(folder.path().join("scan.pdf"), b"%PDF-1.7").expect("written");
    assert_eq!(at("scan", &["scan.pdf"]).0, 0);
    assert_eq!(at("scan", &["team.json"]).0, 1);
    let (status, text) = at("next", &["--title", "Second", "--due", "2027-06-30"]);
    assert_eq!(status, 0, "{text}");
    let (status, text) = at("next", &["--title", "Second"]);
    assert!(status == 1 && text.contains("(Second)"), "{text}");
    let (_, listed) = run(&folder, &["instrument", "list"]);
    assert!(
        listed.contains("readiness") && listed.contains("law-baseline"),
        "{listed}"
    );
    let (_, list) = run(&folder, &["assessment", "list"]);
    assert!(
        list.contains("Second") && list.contains("2027-06-30"),
        "{list}"
    );
}
