//! Organisations, people and functions by files.

use crate::support::{Folder, code};
use serde_json::Value;

const TEAMS: &str = "record,kind,of,field,language,value,audience,screen,print\n\
    team,organisation,,name,,Sample Team,public,,\n\
    team,organisation,,telephone,,+1 202 555 0143,,,\n\
    duty,function,team,function,en,Duty officer,,,\n\
    one,person,team,name,,Sample One,national,,yes\n\
    two,person,team,name,,Sample Two,national,yes,\n";

fn export(folder: &Folder, more: &[&str]) -> String {
    let output = folder.run(&[&["directory", "export"], more].concat());
    assert_eq!(code(&output), 0, "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_directory_comes_in_goes_out_and_half_of_it_is_held() {
    let folder = Folder::new();
    folder.write("teams.csv", TEAMS);
    let import = |file: &str| {
        folder.run(&[
            "directory",
            "import",
            "--json",
            "--whole",
            "--source",
            "peers",
            file,
        ])
    };
    let said = |output: &std::process::Output| -> Value {
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    let first = import("teams.csv");
    assert_eq!(
        (code(&first), &said(&first)["added"]),
        (0, &4.into()),
        "{first:?}"
    );
    let again = import("teams.csv");
    assert_eq!((code(&again), &said(&again)["unchanged"]), (0, &4.into()));
    let whole = export(&folder, &["--format", "csv"]);
    assert!(whole.contains("+12025550143") && whole.contains("Sample Two"));
    let printed = export(&folder, &["--print"]);
    assert!(printed.contains("Sample One") && !printed.contains("Sample Two"));
    folder.write(
        "half.csv",
        &TEAMS.lines().take(4).collect::<Vec<_>>().join("\n"),
    );
    let half = import("half.csv");
    assert_eq!(code(&half), 3, "{half:?}");
    assert_eq!(
        export(&folder, &["--format", "csv"]),
        whole,
        "nothing was changed"
    );
    let id = said(&half)["held"].as_str().expect("an id").to_owned();
    let listed = folder.run(&["directory", "held"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains(&id));
    let released = folder.run(&["directory", "held", "--release", &id]);
    assert_eq!(code(&released), 0, "{released:?}");
    assert!(!export(&folder, &[]).contains("Sample Two"));
    let wrong = folder.run(&["directory", "import", "--format", "json", "teams.csv"]);
    assert_eq!(code(&wrong), 2, "{wrong:?}");
}

#[test]
fn a_list_of_networks_comes_by_this_way_too() {
    let folder = Folder::new();
    folder.write(
        "list.csv",
        "network,organisation,sector\n198.18.0.0/24,Bank,finance\n",
    );
    let output = folder.run(&["directory", "import", "--format", "csv", "list.csv"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let asked = folder.run(&["lookup", "198.18.0.7"]);
    assert!(String::from_utf8_lossy(&asked.stdout).contains("Bank"));
}
