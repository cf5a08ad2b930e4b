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

const TEAM: &str = "record,kind,of,field,language,value,audience\n\
    team,organisation,,name,,Sample Team,public\n\
    team,organisation,,kind,,csirt,public\n\
    team,organisation,,country,,XA,public\n\
    team,organisation,,mail,,report@team.example,public\n\
    team,organisation,,emergency,,+1 202 555 0144,members\n\
    hidden,organisation,,name,,Hidden Team,national\n\
    hidden,organisation,,kind,,csirt,public\n";

#[test]
fn a_team_leaves_in_every_form_for_those_it_is_meant_for() {
    let folder = Folder::new();
    folder.write("team.csv", TEAM);
    let imported = folder.run(&["directory", "import", "team.csv"]);
    assert_eq!(code(&imported), 0, "{imported:?}");
    for (format, part) in [
        ("vcard", "EMAIL;PREF=1:report@team.example"),
        ("first", "\"email\": \"report@team.example\""),
        ("rfc2350", "2.7"),
        ("securitytxt", "Contact: mailto:report@team.example"),
    ] {
        let file = export(&folder, &["--format", format]);
        assert!(file.contains(part), "{format}: {file}");
        assert!(!file.contains("Hidden Team"), "{format}: {file}");
        assert!(!file.contains("5550144"), "{format}: {file}");
    }
    let members = export(&folder, &["--format", "vcard", "--audience", "members"]);
    assert!(members.contains("5550144") && !members.contains("Hidden Team"));
    let public = export(&folder, &["--format", "csv", "--audience", "public"]);
    assert!(public.contains("Sample Team") && !public.contains("Hidden Team"));
    let desk = [
        "directory",
        "export",
        "--format",
        "rfc2350",
        "--audience",
        "desk",
    ];
    let several = folder.run(&desk);
    let said = String::from_utf8_lossy(&several.stderr).into_owned();
    assert!(code(&several) == 2 && said.contains("--of"), "{said}");
    let one = export(
        &folder,
        &[
            "--format",
            "rfc2350",
            "--audience",
            "desk",
            "--of",
            "Hidden Team",
        ],
    );
    assert!(one.contains("Hidden Team"), "{one}");
}
