//! What somebody who imports a list relies on.

use base::id::TenantId;
use base::{Actor, Clock, Timestamp};
use store::testing::databases_with;

use super::parse::parse;
use super::{ChangeKind, ImportFile};
use crate::administration::Profile;
use crate::lookup::load_owners;
use crate::network::{Resource, Source, Space};
use crate::organisation::{Details, Name};
use crate::{Directory, DirectoryError, MIGRATIONS, Sector};

const GOOD: &str = "network,organisation,sector,critical\n\
    198.18.0.0/24,Ministry of Finance,government,yes\n\
    198.18.1.0/24,National Bank,banking,yes\n\
    AS64500,Pilot Telecom,isp,no\n\
    hospital.xa,General Hospital,health,yes\n\
    2001:db8:4::/48,National Bank,,\n\
    xa,,,\n";

fn file(text: &str) -> ImportFile<'_> {
    ImportFile {
        name: "list.csv",
        bytes: text.as_bytes(),
    }
}

/// The refused lines as (line, column, message id).
fn refused(text: &str) -> Vec<(u64, Option<String>, &'static str)> {
    let parsed = parse(&file(text)).expect("the file as a whole is readable");
    parsed
        .refused
        .into_iter()
        .map(|r| (r.line, r.column, r.message.0))
        .collect()
}

fn file_error(bytes: &[u8]) -> &'static str {
    parse(&ImportFile {
        name: "list.csv",
        bytes,
    })
    .expect_err("the file is refused")
    .message()
    .0
}

#[test]
fn a_refused_line_names_line_column_and_reason_and_stops_no_other() {
    let text = "Netz,Owner,Network,Sector,Critical\n\
        ,A,198.18.0.1/24,finance,yes\n\
        ,A,0.0.0.0/0,,\n\
        ,A,not a network,,\n\
        ,A,198.18.2.0/24,space,\n\
        ,A,198.18.3.0/24,finance,perhaps\n\
        ,A,,finance,\n\
        ,A,AS0,finance,\n\
        ,A,198.18.9.0/24,finance,yes,extra\n\
        ,A,198.18.4.0/24,finance,yes\n\
        ,A,198.18.4.0/24,finance,yes\n\
        ,A,198.18.5.0/24,health,yes\n\
        ,A,198.18.6.0/24,finance,no\n\
        ,A,xa,,\n\
        ,A,198.18.7.0/24,finance\n";
    let column = |c: &str| Some(c.to_owned());
    assert_eq!(
        refused(text),
        [
            (2, column("Network"), "directory-refused-host-bits"),
            (3, column("Network"), "directory-refused-too-wide"),
            (4, column("Network"), "directory-refused-resource"),
            (5, column("Sector"), "directory-refused-sector"),
            (6, column("Critical"), "directory-refused-critical"),
            (7, column("Network"), "directory-refused-network-missing"),
            (8, column("Network"), "directory-refused-asn"),
            (9, None, "directory-refused-cells"),
            (11, column("Network"), "directory-refused-duplicate"),
            (12, column("Sector"), "directory-refused-contradiction"),
            (13, column("Critical"), "directory-refused-contradiction"),
            (14, column("Network"), "directory-refused-tld-held"),
        ]
    );
    let parsed = parse(&file(text)).expect("readable");
    assert_eq!(
        parsed.lines.iter().map(|l| l.line).collect::<Vec<_>>(),
        [10, 15]
    );
    assert_eq!(parsed.shape.unknown_columns, ["Netz"]);
    assert_eq!(
        parsed.refused[0].message.1,
        [
            ("text", "198.18.0.1/24".into()),
            ("meant", "198.18.0.0/24".into())
        ]
    );
    assert_eq!(parsed.refused[8].message.1[1], ("line", "10".into()));
}

#[test]
fn a_file_that_cannot_be_read_says_what_to_do() {
    assert_eq!(file_error(b""), "directory-refused-header");
    assert_eq!(
        file_error(b"organisation,sector\nBank,finance\n"),
        "directory-refused-header"
    );
    for data in ["198.18.0.0/24,Bank\n", "Bank;AS64500\n", "example.org,Bank"] {
        assert_eq!(
            file_error(data.as_bytes()),
            "directory-refused-no-header",
            "{data}"
        );
    }
    assert_eq!(
        file_error(b"PK\x03\x04\x00\x00\xff\xfe"),
        "directory-refused-encoding"
    );
    let (cyrillic, _, _) =
        encoding_rs::WINDOWS_1251.encode("сеть;организация\n198.18.0.0/24;Министерство\n");
    assert_eq!(file_error(&cyrillic), "directory-refused-encoding");
    let mut many = String::from("network\n");
    for n in 0..=super::ROW_LIMIT {
        many.push_str("AS");
        many.push_str(&(n + 70_000).to_string());
        many.push('\n');
    }
    assert_eq!(file_error(many.as_bytes()), "directory-refused-rows");
}

#[test]
fn spreadsheets_of_many_countries_are_read() {
    let arabic = "القطاع;الشبكة;المؤسسة;حرج\nالصحة;198.18.0.0/24;المستشفى الوطني العام;نعم\n";
    let (code_page, _, _) = encoding_rs::WINDOWS_1256.encode(arabic);
    let utf16: Vec<u8> = format!("\u{feff}{arabic}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [arabic.as_bytes(), &code_page, &utf16] {
        let parsed = parse(&ImportFile {
            name: "قائمة.csv",
            bytes,
        })
        .expect("readable");
        assert!(parsed.refused.is_empty());
        let holder = parsed.lines[0].holder.as_ref().expect("an organisation");
        assert_eq!(
            (holder.name.as_str(), holder.sector, holder.critical),
            ("المستشفى الوطني العام", Some(Sector::Health), Some(true))
        );
    }
    let columns = parse(&file(
        "ASN\tprefix\tdomain\towner\n64500\t198.18.0.0/24\tbank.xa\tBank\n",
    ))
    .expect("readable");
    let kinds: Vec<_> = columns.lines.iter().map(|l| l.resource.kind()).collect();
    assert_eq!(kinds, ["asn", "prefix", "domain"]);
    assert!(
        parse(&file("network,owner\n198.18.0.0/24,\"Bank\nof\nPilot\"\n"))
            .expect("readable")
            .lines
            .is_empty()
    );
}

async fn pilot(db: &store::Db, n: i64) -> (Directory, TenantId) {
    let directory = Directory::open(
        db.clone(),
        Clock::manual(Timestamp::from_micros(1_790_000_000_000_000 + n)),
    );
    let (en, cc) = ("en".parse().expect("a tag"), "XA".parse().expect("a code"));
    let profile = Profile::new(
        [("en".parse().expect("a tag"), "Pilot".to_owned())],
        vec![cc],
        vec![en],
    );
    let made = directory
        .administrations()
        .create(&Actor::operator(), &profile.expect("valid"))
        .await;
    (directory, made.expect("created").id)
}

#[tokio::test]
async fn importing_twice_changes_nothing_the_second_time() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, tenant) = pilot(&test, 0).await;
        let actor = Actor::operator();
        let preview = directory
            .imports()
            .preview_constituency_csv(&actor, tenant, &file(GOOD))
            .await
            .expect("a preview");
        assert_eq!(
            (
                preview.added,
                preview.changed,
                preview.unchanged,
                preview.organisations_added
            ),
            (6, 0, 0, 4)
        );
        assert!(
            directory
                .networks()
                .list(&actor, tenant)
                .await
                .expect("a list")
                .is_empty(),
            "a preview changes nothing"
        );
        let first = directory
            .imports()
            .import_constituency_csv(&actor, tenant, &file(GOOD))
            .await
            .expect("imported");
        assert_eq!(first.done.changes, preview.changes);
        assert!(first.import.is_some());
        let before = load_owners(&test, tenant).await.expect("owners").version();
        let second = directory
            .imports()
            .import_constituency_csv(&actor, tenant, &file(GOOD))
            .await
            .expect("imported");
        assert!(second.done.changes_nothing() && second.import.is_none());
        assert_eq!((second.done.unchanged, second.done.added), (6, 0));
        assert_eq!(
            load_owners(&test, tenant).await.expect("owners").version(),
            before
        );
    }
}

#[tokio::test]
async fn a_range_to_leave_out_lies_in_one_of_the_administration() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, tenant) = pilot(&test, 0).await;
        let (actor, imports) = (Actor::operator(), directory.imports());
        let list = "network,side\n198.18.0.0/16,include\n198.18.4.0/24,exclude\n\
            203.0.113.0/24,exclude\n2001:db8::/48,exclude\n";
        let done = imports
            .import_constituency_csv(&actor, tenant, &file(list))
            .await
            .expect("imported")
            .done;
        let refused: Vec<_> = done.refused.iter().map(|r| (r.line, r.message.0)).collect();
        let outside = "directory-refused-not-within";
        assert_eq!(refused, [(4, outside), (5, outside)]);
        assert_eq!(done.added, 2);
        // Which addresses are of an AS nobody says here, so any may be.
        let list = "network,side\nAS64500,include\n203.0.113.0/24,exclude\n";
        let done = imports
            .import_constituency_csv(&actor, tenant, &file(list))
            .await
            .expect("imported")
            .done;
        assert_eq!((done.added, done.refused.len()), (2, 0));
    }
}

#[tokio::test]
async fn a_later_file_changes_what_it_names_and_nothing_else() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, tenant) = pilot(&test, 0).await;
        let (actor, imports) = (Actor::operator(), directory.imports());
        imports
            .import_constituency_csv(&actor, tenant, &file(GOOD))
            .await
            .expect("imported");
        let later = "network,organisation,sector,critical,side\n\
            198.18.0.0/24,National Bank,finance,yes,\n\
            AS64500,Pilot Telecom,isp,yes,\n\
            xa,,,,exclude\n";
        let done = imports
            .import_constituency_csv(&actor, tenant, &file(later))
            .await
            .expect("imported")
            .done;
        assert_eq!((done.added, done.changed, done.unchanged), (0, 3, 0));
        assert_eq!(
            (done.organisations_added, done.organisations_changed),
            (0, 1)
        );
        assert_eq!(
            done.changes[0].before.as_deref(),
            Some("Ministry of Finance")
        );
        assert!(done.changes.iter().all(|c| c.kind == ChangeKind::Changed));
        assert_eq!(
            directory
                .networks()
                .list(&actor, tenant)
                .await
                .expect("a list")
                .len(),
            5
        );
        assert_eq!(
            directory
                .constituency()
                .list(&actor, tenant)
                .await
                .expect("a list")
                .len(),
            1
        );
    }
}

#[tokio::test]
async fn a_file_says_how_addresses_are_given_out_and_one_without_the_column_leaves_it() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, tenant) = pilot(&test, 0).await;
        let actor = Actor::operator();
        let import = async |text: &str| {
            let imports = directory.imports();
            let given = file(text);
            let done = imports.import_constituency_csv(&actor, tenant, &given);
            let done = done.await.expect("imported").done;
            assert!(done.refused.is_empty(), "{:?}", done.refused);
            let all = directory.networks().list(&actor, tenant).await;
            let mut all = all.expect("a list");
            all.sort_by_key(|n| n.resource.value());
            let spaces: Vec<Space> = all.iter().map(|n| n.space).collect();
            ((done.added, done.changed, done.unchanged), spaces)
        };
        let first = "network,organisation,space\n198.18.0.0/24,Bank,static\n198.18.1.0/24,Telecom,CGNAT\n198.18.2.0/24,Telecom,\n";
        let told = vec![Space::Static, Space::CarrierNat, Space::Unknown];
        assert_eq!(import(first).await, ((3, 0, 0), told.clone()));
        assert_eq!(import(first).await, ((0, 0, 3), told.clone()), "again");
        let silent = "network,organisation\n198.18.0.0/24,Bank\n198.18.1.0/24,Telecom\n";
        assert_eq!(import(silent).await, ((0, 0, 2), told));
        let other = "réseau;organisme;adressage\n198.18.1.0/24;Telecom;dynamique\n";
        let told = vec![Space::Static, Space::Dynamic, Space::Unknown];
        assert_eq!(import(other).await, ((0, 1, 0), told));
    }
    let wrong = "network,organisation,space\n198.18.0.0/24,Bank,often\n";
    let column = Some("space".to_owned());
    assert_eq!(refused(wrong), [(2, column, "directory-refused-space")]);
}

#[tokio::test]
async fn what_a_person_entered_is_never_overwritten() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, tenant) = pilot(&test, 0).await;
        let actor = Actor::operator();
        let name = Name::new("national bank").expect("a name");
        let details = Details {
            sector: Some(Sector::Government),
            ..Details::default()
        };
        let bank = directory
            .organisations()
            .create(&actor, tenant, name, details)
            .await
            .expect("created");
        let held: Resource = Resource::parse("198.18.0.0/24").expect("a prefix");
        directory
            .networks()
            .add(&actor, tenant, bank.id, held.clone())
            .await
            .expect("added");
        let done = directory
            .imports()
            .import_constituency_csv(&actor, tenant, &file(GOOD))
            .await
            .expect("imported")
            .done;
        assert_eq!(
            (
                done.organisations_added,
                done.organisations_kept,
                done.overridden
            ),
            (3, 1, 1)
        );
        let stored = directory
            .organisations()
            .get(&actor, tenant, bank.id)
            .await
            .expect("there");
        assert_eq!(
            (stored.details.sector, stored.source),
            (Some(Sector::Government), Source::Manual)
        );
        let owners = load_owners(&test, tenant).await.expect("owners");
        let tables = crate::lookup::Tables::new(std::sync::Arc::default(), owners.into());
        assert_eq!(
            tables
                .resolve("198.18.0.7".parse().expect("an address"))
                .organisation,
            Some(bank.id)
        );
    }
}

#[tokio::test]
async fn administrations_do_not_see_one_another() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, ours) = pilot(&test, 0).await;
        let (_, theirs) = pilot(&test, 1_000_000).await;
        let actor = Actor::operator();
        directory
            .imports()
            .import_constituency_csv(&actor, ours, &file(GOOD))
            .await
            .expect("imported");
        assert!(
            directory
                .networks()
                .list(&actor, theirs)
                .await
                .expect("a list")
                .is_empty()
        );
        assert!(load_owners(&test, theirs).await.expect("owners").is_empty());
        let again = directory
            .imports()
            .import_constituency_csv(&actor, theirs, &file(GOOD))
            .await
            .expect("imported");
        assert_eq!(
            again.done.added, 6,
            "the same file is new to another administration"
        );
        let bank = directory
            .organisations()
            .list(&actor, ours)
            .await
            .expect("a list")
            .remove(0);
        let foreign = directory.organisations().get(&actor, theirs, bank.id).await;
        assert!(matches!(foreign, Err(DirectoryError::NotFound(_))));
    }
}
