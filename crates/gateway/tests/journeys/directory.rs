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

const DUMP: &str = "inetnum: 198.18.0.0 - 198.18.0.255\nnetname: XA-BANK\ncountry: XA\norg: ORG-NB1-TEST\n\n\
    organisation: ORG-NB1-TEST\norg-name: National Bank\ncountry: XA\nabuse-c: AR1-TEST\n\n\
    role: Abuse\nnic-hdl: AR1-TEST\nabuse-mailbox: abuse@bank.example\n";

#[test]
fn a_registrys_dump_is_taken_packed_with_a_statement_and_not_without() {
    use std::io::Write as _;
    let folder = Folder::new();
    folder.write("dump.txt", DUMP);
    let packed = std::fs::File::create(folder.path().join("dump.gz")).expect("a file");
    let mut packed = flate2::write::GzEncoder::new(packed, flate2::Compression::fast());
    packed.write_all(DUMP.as_bytes()).expect("written");
    packed.finish().expect("written");
    let whois = |licence: &str, file: &str| {
        folder.run(&[
            "directory",
            "whois",
            "--registry",
            "TEST",
            "--licence",
            licence,
            "--everywhere",
            file,
        ])
    };
    assert_eq!(code(&whois(" ", "dump.txt")), 2);
    assert!(!export(&folder, &[]).contains("National Bank"));
    let taken = whois("Agreement of 1 March", "dump.gz");
    assert_eq!(code(&taken), 0, "{taken:?}");
    let all = export(&folder, &["--format", "csv"]);
    assert!(
        all.contains("abuse@bank.example") && all.contains("whois TEST"),
        "{all}"
    );
    let again = whois("Agreement of 1 March", "dump.txt");
    let text = String::from_utf8_lossy(&again.stdout);
    assert!(text.contains("0 records added, 0 changed"), "{again:?}");
    let found = folder.run(&["lookup", "198.18.0.7"]);
    let text = String::from_utf8_lossy(&found.stdout);
    assert!(text.contains("National Bank"), "{text}");
}

#[test]
fn a_spreadsheet_is_read_by_the_name_of_a_reading_and_an_unknown_name_says_so() {
    let folder = Folder::new();
    folder.write("list.csv", "Organisation,Mail\nBank,a@bank.example\n");
    let unknown = folder.run(&["directory", "import", "--map", "ministry", "list.csv"]);
    assert_eq!(code(&unknown), 2, "{unknown:?}");
    let said = String::from_utf8_lossy(&unknown.stderr);
    assert!(
        said.contains("no way of reading is kept under \"ministry\""),
        "{said}"
    );
}

#[test]
fn a_domain_is_told_with_its_registrar() {
    let folder = Folder::new();
    let list = "domain,registrar,registry,abuse_mailbox\n\
        bank.example,Registrar One,Registry of example,abuse@registrar.example\n";
    folder.write("registrars.csv", list);
    let imported = folder.run(&["directory", "import", "registrars.csv"]);
    assert_eq!(code(&imported), 0, "{imported:?}");
    let found = folder.run(&["lookup", "www.bank.example"]);
    let text = String::from_utf8_lossy(&found.stdout);
    assert!(text.contains("through Registrar One"), "{found:?}");
    let found = folder.run(&["lookup", "--json", "www.bank.example"]);
    let told: Value = serde_json::from_slice(&found.stdout).expect("JSON");
    assert_eq!(told["registered"]["abuse"], "abuse@registrar.example");
}
