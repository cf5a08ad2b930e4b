//! Records out and back in.

use super::super::exchange::{Format, write};
use super::super::{Decision, Imported, Source, Whole};
use super::*;
use crate::list::ImportFile;

async fn import(desk: &Office, text: &str, whole: Whole) -> Imported {
    desk.clock.advance_seconds(60);
    let file = ImportFile {
        name: "peers.csv",
        bytes: text.as_bytes(),
    };
    let source = Source {
        name: "peers".to_owned(),
        whole,
    };
    let records = desk.directory.records();
    records
        .import(&OPERATOR, tenant(), &source, &file)
        .await
        .expect("imported")
}

fn teams(numbers: std::ops::Range<u8>) -> String {
    let one = |n: u8| {
        format!("t{n},organisation,name,,Team {n}\nt{n},organisation,telephone,,+1202555010{n}\n")
    };
    format!(
        "record,kind,field,language,value\n{}",
        numbers.map(one).collect::<String>()
    )
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing_and_half_a_file_is_held() {
    for desk in Office::all().await {
        let done = import(&desk, &teams(0..6), Whole::All).await;
        assert_eq!((done.added, done.held), (6, None));
        let again = import(&desk, &teams(0..6), Whole::All).await;
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 6));
        let fewer = import(&desk, &teams(0..4), Whole::All).await;
        assert_eq!((fewer.dropped, fewer.unchanged), (2, 4));
        let half = import(&desk, &teams(0..2), Whole::All).await;
        assert!(half.held.is_some() && half.dropped == 0);
        let records = desk.directory.records();
        let held = records.held(&OPERATOR, tenant()).await.expect("held");
        assert_eq!((held[0].known, held[0].dropped), (4, 2));
        let numbers = async || {
            let all = records
                .export(&OPERATOR, tenant(), Medium::Screen)
                .await
                .expect("records");
            all.iter()
                .filter(|s| s.of("telephone").next().is_some())
                .count()
        };
        assert_eq!(numbers().await, 4, "nothing was dropped unseen");
        let released = records
            .release(&OPERATOR, tenant(), held[0].id, Decision::Theirs)
            .await;
        assert_eq!(released.expect("released").map(|d| d.dropped), Some(2));
        assert_eq!(numbers().await, 2);
        assert!(
            records
                .release(&OPERATOR, tenant(), held[0].id, Decision::Theirs)
                .await
                .is_err()
        );
    }
}

#[tokio::test]
async fn what_is_exported_comes_back_the_same_in_another_administration() {
    for desk in Office::all().await {
        let team = of_organisation(desk.organisation("Team =1").await.id);
        let evil = said(
            Kind::Organisation,
            "mission",
            "en",
            &["=cmd|' /C calc'!A0\nand \"more\", too"],
        );
        let names = said(Kind::Organisation, "name", "ar", &["الفريق"]);
        desk.say(&OPERATOR, team, &[open(evil), names])
            .await
            .expect("said");
        let person = vec![
            open(said(Kind::Person, "name", "", &["Sample"])),
            said(
                Kind::Person,
                "telephone",
                "",
                &["+12025550143", "+12025550144"],
            ),
        ];
        let person = desk.add(Kind::Person, team, person).await;
        let level = vec![said(Kind::Designation, "level", "", &["diplomatic"])];
        desk.add(Kind::Designation, person, level).await;
        let records = desk.directory.records();
        let all = records
            .export(&OPERATOR, tenant(), Medium::Screen)
            .await
            .expect("records");
        for (n, format) in [Format::Csv, Format::Json].into_iter().enumerate() {
            let text = write(&all, format);
            if format == Format::Csv {
                let formula = |l: &str| l.split(',').any(|c| c.trim_matches('"').starts_with('='));
                assert!(!text.lines().any(formula), "{text}");
            }
            let other = TenantId::from_bytes([50 + u8::try_from(n).expect("small"); 16]);
            let source = Source {
                name: "copy".into(),
                whole: Whole::All,
            };
            let file = ImportFile {
                name: "export",
                bytes: text.as_bytes(),
            };
            let done = records
                .import(&OPERATOR, other, &source, &file)
                .await
                .expect("imported");
            assert_eq!(
                (done.added, done.refused.len()),
                (3, 0),
                "{format:?} {:?}",
                done.refused
            );
            let copy = records
                .export(&OPERATOR, other, Medium::Screen)
                .await
                .expect("records");
            let said = |all: &[Seen]| -> Vec<Vec<(&'static str, String, Vec<Value>)>> {
                let mut out: Vec<Vec<_>> = Vec::new();
                for seen in all {
                    let one = |s: &super::super::Said| {
                        (s.field.name, s.language.clone(), s.values.clone())
                    };
                    out.push(seen.said.iter().map(one).collect());
                }
                for record in &mut out {
                    // A row of its own has a kind and a criticality that nobody said.
                    record.retain(|(name, ..)| !matches!(*name, "kind" | "critical"));
                }
                out
            };
            assert_eq!(said(&copy), said(&all), "{format:?}");
        }
    }
}

#[tokio::test]
async fn a_line_that_is_not_taken_names_its_column_and_stops_no_other() {
    for desk in Office::all().await {
        let text = "record,kind,of,field,language,value,audience\n\
            t,organisation,,name,,Team,\n\
            t,organisation,,telephone,,call us,\n\
            t,organisation,,colour,,blue,\n\
            t,organisation,,website,,https://t.example/,friends\n\
            t,person,,name,,Sample,\n\
            f,function,nobody,function,en,Duty officer,\n\
            n,organisation,,country,,XA,\n";
        let done = import(&desk, text, Whole::Part).await;
        let refused: Vec<(u64, &str)> =
            done.refused.iter().map(|r| (r.line, r.message.0)).collect();
        assert_eq!(
            refused,
            [
                (3, "directory-refused-telephone"),
                (4, "directory-refused-field"),
                (5, "directory-refused-audience"),
                (6, "directory-refused-other-kind"),
                (8, "directory-refused-nameless"),
                (7, "directory-refused-owner"),
            ]
        );
        assert_eq!(done.added, 1);
    }
}

#[tokio::test]
async fn no_file_brings_back_who_was_erased_or_what_was_taken_out() {
    for desk in Office::all().await {
        let text = "record,kind,of,field,value\nt,organisation,,name,Team\n\
            p,person,t,name,Sample\np,person,t,mail,p@t.example\n\
            f,function,t,function,Duty officer\n";
        assert_eq!(import(&desk, text, Whole::Part).await.added, 3);
        let records = desk.directory.records();
        let all = records.list(&OPERATOR, tenant()).await.expect("records");
        let of = |kind| {
            all.iter()
                .find(|s| s.record.kind == kind)
                .expect("one")
                .record
                .id
        };
        records
            .erase(&OPERATOR, tenant(), of(Kind::Person))
            .await
            .expect("erased");
        records
            .remove(&OPERATOR, tenant(), of(Kind::Function))
            .await
            .expect("removed");
        let again = import(&desk, text, Whole::Part).await;
        assert_eq!((again.added, again.changed, again.erased), (0, 0, 2));
        let written = records
            .export(&OPERATOR, tenant(), Medium::Screen)
            .await
            .expect("records");
        let text = write(&written, Format::Json);
        assert!(!text.contains("p@t.example") && !text.contains("Duty officer"));
    }
}

#[tokio::test]
async fn a_file_does_not_speak_in_the_name_of_a_list_or_a_registry() {
    for office in Office::all().await {
        let file = crate::list::ImportFile {
            name: "l.csv",
            bytes: b"record,kind,field,value\na,organisation,name,Bank\n",
        };
        let records = office.directory.records();
        for name in ["list", "List", " whois RIPE NCC", "WHOIS"] {
            let source = Source {
                name: name.to_owned(),
                whole: Whole::Part,
            };
            let refused = records.import(&OPERATOR, tenant(), &source, &file).await;
            let field = matches!(
                refused,
                Err(DirectoryError::Field {
                    field: "source",
                    ..
                })
            );
            assert!(field, "{name}: {refused:?}");
        }
    }
}
