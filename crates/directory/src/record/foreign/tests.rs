//! What those rely on who bring the files of others.

use super::*;
use crate::publish;
use crate::record::tests::{OPERATOR, Office, open, said as says, tenant};
use crate::record::{Imported, Kind, Source, Whole, of_organisation};

async fn import(office: &Office, name: &str, bytes: &[u8]) -> Result<Imported, DirectoryError> {
    office.clock.advance_seconds(60);
    let source = Source {
        name: "others".to_owned(),
        whole: Whole::Part,
    };
    let records = office.directory.records();
    let file = ImportFile { name, bytes };
    records.import(&OPERATOR, tenant(), &source, &file).await
}

const TEXT: [(&str, &str); 6] = [
    ("mission", "To answer.\n\nAlways."),
    ("constituency", "All networks of XA"),
    ("address", "1 Main Street\nCapital"),
    ("incidents", "All of them"),
    ("disclosure", "By TLP 2.0"),
    ("disclaimer", "None"),
];
const LINES: [(&str, &[&str]); 7] = [
    ("short_name", &["CSIRT-XA"]),
    ("mail", &["report@csirt.example", "desk@csirt.example"]),
    ("telephone", &["+12025550143"]),
    ("emergency", &["+12025550144"]),
    ("key", &["0123456789ABCDEF0123456789ABCDEF01234567"]),
    ("service", &["6.1", "7.4"]),
    ("website", &["https://csirt.example/"]),
];

#[tokio::test]
async fn a_description_that_we_wrote_is_read_back_in_six_languages() {
    for office in Office::all().await {
        let id = of_organisation(office.organisation("National Team").await.id);
        let of = |field, texts: &[&str]| open(says(Kind::Organisation, field, "", texts));
        let mut all = vec![of("name", &["National Team"]), of("kind", &["csirt"])];
        all.extend(TEXT.map(|(field, text)| of(field, &[text])));
        all.extend(LINES.map(|(field, texts)| of(field, texts)));
        office.say(&OPERATOR, id, &all).await.expect("said");
        let seen = office.see(&OPERATOR, id).await.expect("seen");
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let tag = language.parse().expect("a tag");
            let lang = crate::edition::tests::lang(language);
            let word = |id: &str| lang.plain(id);
            let document = publish::description(&seen, &tag, "https://gateway.example/", &word);
            let text = exchange::rfc2350::text(&document, &tag);
            let file = ImportFile {
                name: "rfc2350.txt",
                bytes: text.as_bytes(),
            };
            assert_eq!(Foreign::of(&file), Some(Foreign::Description), "{text}");
            let read = read(&file, Foreign::Description).expect("read");
            assert_eq!(read.refused, [], "{language}: {text}");
            let said = &read.records[0].said;
            let texts = |field: &str| -> Vec<&str> {
                let of = said.iter().filter(|s| s.field.name == field);
                of.flat_map(|s| &s.values)
                    .map(|v| v.text.as_str())
                    .collect()
            };
            for (field, text) in TEXT {
                assert_eq!(texts(field), [text], "{language} {field}: {text}");
            }
            for (field, all) in LINES {
                assert_eq!(texts(field), all, "{language} {field}: {text}");
            }
        }
        let text = exchange::rfc2350::text(
            &publish::description(&seen, &"en".parse().expect("a tag"), "", &|id| {
                id.to_owned()
            }),
            &"en".parse().expect("a tag"),
        );
        let done = import(&office, "t.txt", text.as_bytes())
            .await
            .expect("imported");
        assert_eq!((done.added, done.reviews), (0, 0), "{done:?}");
    }
}

#[tokio::test]
async fn what_has_no_place_in_a_description_is_named_with_its_line() {
    for office in Office::all().await {
        let text = "RFC 2350\n\n2.1 Name of the Team\nTeam XB\n2.4 Telephone Number\ncall us\n\
            Duty: +1 202 555 0145 (at all hours)\n2.7 Electronic Mail Address\n\
            Write to <report@xb.example>.\n2.8 Public Keys\nask us\n9 Recipes\nSoup\n";
        let done = import(&office, "xb.txt", text.as_bytes())
            .await
            .expect("imported");
        assert_eq!(
            (done.added, done.refused.len()),
            (1, 4),
            "{:?}",
            done.refused
        );
        let found = office.directory.organisations();
        let team = found
            .named(&OPERATOR, tenant(), "Team XB")
            .await
            .expect("there");
        let id = of_organisation(team.id);
        assert_eq!(office.texts(id, "telephone").await, ["+12025550145"]);
        assert_eq!(office.texts(id, "mail").await, ["report@xb.example"]);
    }
}

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nUID:urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057\r\nFN:Team XC\r\nEMAIL:report@xc.example\r\nTEL:+1 202 555 0146\r\nTZ:Africa/Nairobi\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:01890a5d-ac96-774b-bcce-b302099a8058\r\nFN:A. Sample\r\nN:Sample;A.;;Dr;\r\nORG:Team XC;Desk\r\nTITLE:Head of team\r\nEMAIL:a@xc.example\r\nTEL:ask the desk\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Nobody's\r\nN:Nobody;;;;\r\nEMAIL:n@xc.example\r\nEND:VCARD\r\n";

#[tokio::test]
async fn cards_become_organisations_and_people_who_agreed_to_nothing() {
    for office in Office::all().await {
        let done = import(&office, "cards.vcf", CARDS.as_bytes())
            .await
            .expect("imported");
        assert_eq!(done.added, 2, "{done:?}");
        assert_eq!(
            done.refused.len(),
            2,
            "a number in words, a card of nobody's: {:?}",
            done.refused
        );
        let again = import(&office, "cards.vcf", CARDS.as_bytes())
            .await
            .expect("imported");
        assert_eq!((again.added, again.changed), (0, 0), "{again:?}");
        let found = office.directory.organisations();
        let team = found
            .named(&OPERATOR, tenant(), "Team XC")
            .await
            .expect("there");
        assert_eq!(
            office.texts(of_organisation(team.id), "mail").await,
            ["report@xc.example"]
        );
        let of = office
            .directory
            .records()
            .of(&OPERATOR, team.id)
            .await
            .expect("records");
        let person = of
            .iter()
            .find(|s| s.record.kind == Kind::Person)
            .expect("a person");
        assert_eq!(person.first("name", ""), Some("A. Sample"));
        let agreed = person
            .said
            .iter()
            .flat_map(|s| &s.values)
            .any(|v| v.screen || v.print);
        assert!(!agreed, "{person:?}");
    }
}

#[tokio::test]
async fn a_card_of_a_hundred_megabytes_and_a_list_that_failed_are_refused_as_files() {
    for office in Office::all().await {
        let mut huge =
            b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:X\r\nPHOTO:data:image/png;base64,".to_vec();
        huge.resize(100 << 20, b'A');
        let huge = import(&office, "huge.vcf", &huge).await;
        let told = |r: &Result<Imported, DirectoryError>, part: &str| match r {
            Err(error @ DirectoryError::File { .. }) => {
                assert!(error.to_string().contains(part), "{error}")
            }
            other => panic!("{other:?}"),
        };
        told(&huge, "longer than");
        let failed = br#"{"status-code":500,"data":[{"team":"X"}]}"#;
        told(
            &import(&office, "teams.json", failed).await,
            "status-code 500",
        );
    }
}

#[tokio::test]
async fn a_list_of_teams_becomes_response_teams() {
    for office in Office::all().await {
        let list = br#"{"status-code":200,"data":[{"id":"7","team":"CERT-XD","team-full":"Team of XD","country":"XD","email":"a@xd.example, b@xd.example","phone":"not one"}]}"#;
        let done = import(&office, "teams.json", list).await.expect("imported");
        assert_eq!((done.added, done.refused.len()), (1, 1), "{done:?}");
        let found = office.directory.organisations();
        let team = found
            .named(&OPERATOR, tenant(), "Team of XD")
            .await
            .expect("there");
        let id = of_organisation(team.id);
        assert_eq!(
            office.texts(id, "mail").await,
            ["a@xd.example", "b@xd.example"]
        );
        assert_eq!(office.texts(id, "kind").await, ["csirt"]);
    }
}
