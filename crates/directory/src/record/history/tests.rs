//! What readers of a history rely on, on both stores.

use base::{Actor, Role, Tlp};

use super::{Past, Standing};
use crate::DirectoryError;
use crate::record::tests::{OPERATOR, Office, member, said, tenant};
use crate::record::{Audience, Kind, Layer, Source, Whole, of_organisation};

fn texts(all: &[Past], field: &str) -> Vec<(Vec<String>, &'static str, Layer)> {
    let of = all.iter().filter(|p| p.field.name == field);
    of.map(|p| {
        let texts = p.values.iter().map(|v| v.text.clone()).collect();
        (texts, p.standing.as_str(), p.layer)
    })
    .collect()
}

#[tokio::test]
async fn every_value_stands_with_who_said_it_when_and_until_when() {
    for office in Office::all().await {
        let bank = office.organisation("Bank").await;
        let id = of_organisation(bank.id);
        let mail = |text| [said(Kind::Organisation, "mail", "", &[text])];
        let first = office.clock.now();
        office
            .say(&OPERATOR, id, &mail("a@bank.example"))
            .await
            .expect("said");
        office
            .say(&OPERATOR, id, &mail("b@bank.example"))
            .await
            .expect("said");
        let ended = office.clock.now();
        let file = "record,kind,of,field,language,value\nb,organisation,,name,,Bank\nb,organisation,,mail,,c@bank.example\n";
        let source = Source {
            name: "list of others".to_owned(),
            whole: Whole::Part,
        };
        let file = crate::import::ImportFile {
            name: "l.csv",
            bytes: file.as_bytes(),
        };
        office.clock.advance_seconds(60);
        let records = office.directory.records();
        records
            .import(&OPERATOR, tenant(), &source, &file)
            .await
            .expect("imported");
        let contact = member(Some(bank.id), Role::NetworkContact);
        office
            .say(&contact, id, &mail("d@bank.example"))
            .await
            .expect("claimed");
        let (_, all) = records.history(&OPERATOR, id).await.expect("a history");
        let text = |t: &str| vec![t.to_owned()];
        let expected = [
            (text("d@bank.example"), "waits", Layer::Claimed),
            (text("c@bank.example"), "beside", Layer::Imported),
            (text("b@bank.example"), "counts", Layer::Asserted),
            (text("a@bank.example"), "ended", Layer::Asserted),
        ];
        assert_eq!(texts(&all, "mail"), expected);
        let oldest = all.iter().rfind(|p| p.field.name == "mail").expect("one");
        assert_eq!(oldest.source, OPERATOR.audit_name());
        assert!(oldest.at > first && oldest.standing == Standing::Ended(ended));
        // What is only claimed is for those who decide.
        let (_, all) = records.history(&contact, id).await.expect("a history");
        assert_eq!(texts(&all, "mail"), expected[1..]);
    }
}

#[tokio::test]
async fn what_was_narrowed_is_withheld_also_as_it_stood_before() {
    for office in Office::all().await {
        let id = of_organisation(office.organisation("Bank").await.id);
        let open = said(
            Kind::Organisation,
            "mail",
            "",
            &["a@bank.example", "b@bank.example"],
        );
        let mut red = open.clone();
        red.values[0].audience = Audience::Tlp(Tlp::Red);
        for one in [open, red] {
            office.say(&OPERATOR, id, &[one]).await.expect("said");
        }
        let records = office.directory.records();
        let reader = member(None, Role::Reader);
        let (_, all) = records.history(&reader, id).await.expect("a history");
        let seen = texts(&all, "mail");
        assert!(
            seen.iter().all(|(t, ..)| *t == ["b@bank.example"]) && seen.len() == 2,
            "{seen:?}"
        );
        let (_, all) = records.history(&OPERATOR, id).await.expect("a history");
        assert!(texts(&all, "mail").iter().all(|(t, ..)| t.len() == 2));
        let other = office.organisation("Other").await.id;
        let stranger = member(Some(other), Role::NetworkContact);
        for actor in [stranger, Actor::anonymous()] {
            assert!(records.history(&actor, id).await.is_err());
        }
        let mut name = said(Kind::Organisation, "name", "", &["Bank"]);
        name.values[0].audience = Audience::Public;
        office.say(&OPERATOR, id, &[name]).await.expect("said");
        let refused = records.history(&Actor::anonymous(), id).await;
        assert!(
            matches!(refused, Err(DirectoryError::Forbidden)),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn of_whoever_was_erased_only_that_something_was_said_is_left() {
    for office in Office::all().await {
        let bank = of_organisation(office.organisation("Bank").await.id);
        let person = vec![
            said(Kind::Person, "name", "", &["A. Example"]),
            said(Kind::Person, "function", "en", &["Adviser"]),
        ];
        let id = office.add(Kind::Person, bank, person).await;
        let records = office.directory.records();
        records
            .erase(&OPERATOR, tenant(), id)
            .await
            .expect("erased");
        let (_, all) = records.history(&OPERATOR, id).await.expect("a history");
        let name = all.iter().find(|p| p.field.name == "name").expect("a mark");
        assert!(name.erased && name.values.is_empty());
        let function = all
            .iter()
            .find(|p| p.field.name == "function")
            .expect("a value");
        assert_eq!(function.values[0].text, "Adviser");
    }
}
