//! Others' programs take what we write and refuse what we refuse: `sectxt` for security.txt,
//! `vobject` and npm `vcard4` for cards, PyYAML for lists of teams, libphonenumber's own examples
//! for telephone numbers, GnuPG for fingerprints.
//!
//! They are no part of the repository: `bash .ci/run clients` installs them into a folder that
//! `CYBERGATEWAY_CLIENTS` names (`venv` and `node_modules` inside). Without it the tests say so and
//! pass. Invariant: each program also refuses a file that is wrong, so that one which takes
//! everything proves nothing.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

use base::Timestamp;
use exchange::security_txt::{Document, check};
use exchange::teams::{Page, Team, yaml};
use exchange::vcard::{Card, Key, Kind, Local, Name, Organization, Telephone, Use, write};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn clients() -> Option<PathBuf> {
    let folder = std::env::var_os("CYBERGATEWAY_CLIENTS").map(PathBuf::from);
    if folder.is_none() {
        println!("SKIPPED: CYBERGATEWAY_CLIENTS names no folder with others' programs");
    }
    folder
}

/// Runs a program with some input and gives what it says, or what it complains of.
fn run(mut command: Command, input: &[u8]) -> Result<String, String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    match output.status.success() {
        true => Ok(text(&output.stdout)),
        false => Err(text(&output.stderr)),
    }
}

fn python(folder: &std::path::Path, script: &str) -> Command {
    let mut command = Command::new(folder.join("venv/bin/python"));
    command.args(["-c", script]);
    command
}

/// A year from now by the machine's clock, which `sectxt` looks at: no other clock can be given it.
fn ahead(days: i64) -> Timestamp {
    base::Clock::System.now().plus_seconds(days * 86_400)
}

#[test]
fn sectxt_takes_what_we_write_and_refuses_what_we_refuse() {
    let Some(folder) = clients() else { return };
    let script = "import sys\nfrom sectxt import Parser\np=Parser(sys.stdin.buffer.read(),is_local=True)\n\
                  print(p.is_valid(), ' '.join(sorted({e['code'] for e in p.errors})))";
    let says = |text: &str| run(python(&folder, script), text.as_bytes()).unwrap();
    let mut document = Document::new(
        vec!["mailto:cert@example.org".into(), "tel:+221330000000".into()],
        ahead(200),
    );
    document.languages = vec!["ar".parse().unwrap(), "zh-hant".parse().unwrap()];
    document.policy = vec!["https://example.org/policy".into()];
    document.csaf = vec!["https://example.org/.well-known/csaf/provider-metadata.json".into()];
    let good = document.write(ahead(0)).unwrap();
    assert_eq!(says(&good), "True", "{good}");
    let day = |days: i64| Timestamp::from_micros(ahead(days).day().start().micros()).rfc3339();
    let (past, next) = (day(-2), day(30));
    let mut refused = 0;
    for bad in [
        format!("Contact: cert@example.org\nExpires: {next}\n"),
        format!("Contact: http://example.org\nExpires: {next}\n"),
        format!("Expires: {next}\n"),
        "Contact: https://example.org\n".to_owned(),
        format!("Contact: https://example.org\nExpires: {past}\n"),
        format!("Contact: https://example.org\nExpires: {next}\nExpires: {next}\n"),
        "Contact: https://example.org\nExpires: next year\n".to_owned(),
        format!("Contact: https://example.org\nExpires: {next}\nPreferred-Languages: english\n"),
        format!(
            "Contact: https://example.org\nExpires: {next}\nPreferred-Languages: en\nPreferred-Languages: fr\n"
        ),
        format!("Contact: https://example.org\nExpires: {next}\nPolicy:https://example.org\n"),
        format!("Contact: https://example.org\nExpires: {next}\nPolicy : https://example.org\n"),
        format!("Contact: https://example.org\nExpires: {next}\nPolicy:\n"),
        format!("Contact: https://example.org\nExpires: {next}\nhello\n"),
        format!("Contact: https://example.org\nExpires: {next}\nCSAF: https://example.org\n"),
        format!("Contact: https://example.org\nExpires: {next}"),
        format!("\u{feff}Contact: https://example.org\nExpires: {next}\n"),
    ] {
        assert!(!check(bad.as_bytes(), ahead(0), None).is_valid(), "{bad}");
        assert!(says(&bad).starts_with("False"), "{bad}: {}", says(&bad));
        refused += 1;
    }
    println!("{refused} files refused by both");
}

fn card() -> Card {
    let mut card = Card::new(uuid::Uuid::from_u128(7), Kind::Person);
    card.names = ["ليلى حداد", "Layla Haddad"]
        .iter()
        .zip(["ar", "ar-latn"])
        .map(|(full, language)| Name {
            full: (*full).to_owned(),
            family: full.split(' ').nth(1).unwrap().to_owned(),
            given: full.split(' ').next().unwrap().to_owned(),
            prefix: String::new(),
            language: language.parse().ok(),
        })
        .collect();
    card.organization = vec![Organization {
        units: vec!["CERT-XX; national".into(), "Duty, night".into()],
        language: None,
    }];
    card.emails = vec!["duty@cert.example".into()];
    card.telephones = vec![Telephone {
        number: exchange::e164::parse("+221330000000;ext=4", None).unwrap(),
        used: Use::Voice,
    }];
    card.keys = vec![
        Key::At("https://cert.example/key.asc".into()),
        Key::Binary(vec![7; 300]),
    ];
    card.urls = vec!["https://cert.example".into()];
    card.time_zone = Some("Africa/Dakar".into());
    card.languages = vec!["fr".parse().unwrap()];
    card.note = vec![Local {
        text: "First line\nsecond; 中文 ".repeat(9),
        language: None,
    }];
    card.revised = Timestamp::parse("2026-11-22 10:15:00");
    card
}

/// An organisation, and a person with the name in one script.
fn plain_cards() -> String {
    let mut person = card();
    person.names.truncate(1);
    let mut organization = Card::new(uuid::Uuid::from_u128(8), Kind::Organization);
    organization.names = vec![Name::shown("CERT-XX", None)];
    exchange::vcard::write_all([&person, &organization])
}

/// `vobject` is of the time of vCard 3.0 and refuses a second N, which RFC 6350 allows with ALTID;
/// it reads such a card all the same.
#[test]
fn vobject_takes_our_cards_and_refuses_broken_ones() {
    let Some(folder) = clients() else { return };
    let script = "import sys,vobject\nn=0\nfor c in vobject.readComponents(sys.stdin.buffer.read().decode()):\n c.validate(raiseException=True);n+=1\n\
                  print(n, c.fn.value)";
    let text = plain_cards();
    let says = run(python(&folder, script), text.as_bytes());
    assert_eq!(says.as_deref(), Ok("2 CERT-XX"));
    let broken = text.replace("FN:", "X-FN:");
    assert!(run(python(&folder, script), broken.as_bytes()).is_err());
    let mut text = String::new();
    write(&card(), &mut text);
    let script = "import sys,vobject\nc=vobject.readOne(sys.stdin.buffer.read().decode())\nprint(len(c.contents['n']), c.n.value.given, c.note.value.count('中文'))";
    let says = run(python(&folder, script), text.as_bytes());
    assert_eq!(says.as_deref(), Ok("2 ليلى 9"));
}

#[test]
fn vcard4_takes_our_cards_and_refuses_broken_ones() {
    let Some(folder) = clients() else { return };
    let mut text = plain_cards();
    write(&card(), &mut text);
    let script = "const {parse}=require('vcard4');const c=parse(require('fs').readFileSync(0,'utf8'));\
                  console.log([c].flat().length)";
    let node = || {
        let mut command = Command::new("node");
        command.args(["-e", script]).current_dir(&folder);
        command
    };
    assert_eq!(run(node(), text.as_bytes()).as_deref(), Ok("3"));
    for (from, to) in [
        ("VERSION:4.0\r\n", ""),
        ("FN", "X-FN"),
        ("\r\n", "\n"),
        ("KIND:org\r\n", "KIND:org\r\nKIND:org\r\n"),
    ] {
        let broken = text.replace(from, to);
        assert!(run(node(), broken.as_bytes()).is_err(), "{from}");
    }
}

#[test]
fn khard_lists_our_cards_and_passes_over_one_without_identifier() {
    let Some(folder) = clients() else { return };
    let book = folder.join("book");
    let _ = std::fs::remove_dir_all(&book);
    std::fs::create_dir_all(&book).unwrap();
    let mut text = String::new();
    write(&card(), &mut text);
    std::fs::write(book.join("a.vcf"), &text).unwrap();
    let without = text
        .replace("UID:", "X-UID:")
        .replace("ليلى حداد", "Nobody");
    std::fs::write(book.join("b.vcf"), without).unwrap();
    let settings = folder.join("khard.conf");
    let lines = format!("[addressbooks]\n[[main]]\npath = {}\n", book.display());
    std::fs::write(&settings, lines).unwrap();
    let mut khard = Command::new(folder.join("venv/bin/khard"));
    khard.arg("-c").arg(&settings).args(["email", "--parsable"]);
    let says = run(khard, b"").unwrap();
    assert!(says.contains("duty@cert.example\tليلى حداد"), "{says}");
    assert!(!says.contains("Nobody"), "{says}");
}

#[test]
fn pyyaml_reads_our_lists_as_they_are() {
    let Some(folder) = clients() else { return };
    let odd = "no: \"yes\" \\ \u{85}\u{2028}\u{feff} # {x} 中文 \n\t~ 1e3";
    let mut team = Team {
        id: "007".into(),
        team: odd.into(),
        country: Some("NO".into()),
        ..Team::default()
    };
    team.others.insert("x: y".into(), "null".into());
    let teams = [team];
    let page = Page {
        access: "public",
        total: 1,
        offset: 0,
        limit: 100,
        modified: None,
        teams: &teams,
    };
    let script =
        "import sys,yaml,json\nprint(json.dumps(yaml.safe_load(sys.stdin.buffer.read().decode())))";
    let says = run(python(&folder, script), yaml(&page).as_bytes()).unwrap();
    let read: serde_json::Value = serde_json::from_str(&says).unwrap();
    assert_eq!(read, exchange::teams::json(&page));
}

#[test]
fn numbers_agree_with_the_examples_of_libphonenumber() {
    let Some(folder) = clients() else { return };
    let script = "import phonenumbers as p\nfor r in sorted(p.SUPPORTED_REGIONS):\n for t in (0,1):\n  n=p.example_number_for_type(r,t)\n  if n:\n\
                  \x20  print(r,p.format_number(n,0),p.format_number(n,1),p.format_number(n,2),p.format_number(n,3),sep='\\t')";
    let says = run(python(&folder, script), b"").unwrap();
    let (mut all, mut wrong) = (0, Vec::new());
    for line in says.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let country = cells[0].parse().ok();
        for written in &cells[1..] {
            all += 1;
            let read = exchange::e164::parse(written, country).map(|p| p.e164());
            if read.as_deref() != Ok(cells[1]) {
                wrong.push(format!("{}: {written}: {read:?}", cells[0]));
            }
        }
    }
    println!(
        "{all} ways to write a number, {} read otherwise: {wrong:#?}",
        wrong.len()
    );
    assert!(all > 1500);
    assert!(wrong.len() * 100 <= all, "more than one in a hundred");
}

#[test]
fn gnupg_has_the_same_fingerprints_and_dates() {
    if clients().is_none() || Command::new("gpg").arg("--version").output().is_err() {
        println!("SKIPPED: no gpg");
        return;
    }
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/openpgp/fixtures");
    for entry in std::fs::read_dir(fixtures).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let mut gpg = Command::new("gpg");
        gpg.args(["--batch", "--with-colons", "--show-keys"]);
        let says = run(gpg, &bytes).unwrap();
        let theirs: Vec<&str> = says
            .lines()
            .filter(|line| line.starts_with("fpr:"))
            .filter_map(|line| line.split(':').nth(9))
            .collect();
        let key = exchange::openpgp::read(&bytes).unwrap().remove(0);
        let all = std::iter::once(&key.primary).chain(&key.subkeys);
        let ours: Vec<&str> = all.map(|k| k.fingerprint.as_str()).collect();
        assert_eq!(ours, theirs);
        let line = says.lines().find(|line| line.starts_with("pub:")).unwrap();
        let cells: Vec<&str> = line.split(':').collect();
        let seconds = |t: Timestamp| (t.micros() / 1_000_000).to_string();
        assert_eq!(seconds(key.primary.created), cells[5]);
        assert_eq!(
            key.primary.expires.map(seconds).unwrap_or_default(),
            cells[6]
        );
        assert_eq!(key.primary.revoked, cells[1] == "r");
    }
}
