//! Adding, saying, claiming, agreeing, taking out, erasing.

use base::Role;

use super::super::{Decision, role};
use super::*;

#[tokio::test]
async fn only_those_who_keep_the_directory_assert_and_a_contact_claims_for_its_own() {
    for desk in Office::all().await {
        let (bank, other) = (
            desk.organisation("Bank").await,
            desk.organisation("Other").await,
        );
        let id = of_organisation(bank.id);
        let site = || {
            said(
                Kind::Organisation,
                "website",
                "",
                &["https://bank.example/"],
            )
        };
        let contact = member(Some(bank.id), Role::NetworkContact);
        for stranger in [
            member(Some(other.id), Role::NetworkContact),
            member(None, Role::Reader),
            Actor::anonymous(),
        ] {
            let refused = desk.say(&stranger, id, &[site()]).await;
            assert!(
                matches!(refused, Err(DirectoryError::Forbidden)),
                "{refused:?}"
            );
            let records = desk.directory.records();
            let new = || New {
                kind: Kind::Function,
                of: id,
                said: vec![said(Kind::Function, "function", "en", &["Duty officer"])],
            };
            assert!(records.add(&stranger, tenant(), new()).await.is_err());
            assert!(records.remove(&stranger, tenant(), id).await.is_err());
            assert!(records.erase(&stranger, tenant(), id).await.is_err());
            assert!(records.claims(&stranger, tenant()).await.is_err());
            assert!(records.reviews(&stranger, tenant()).await.is_err());
            assert!(records.held(&stranger, tenant()).await.is_err());
        }
        assert_eq!(
            desk.say(&contact, id, &[site()]).await.expect("claimed"),
            Layer::Claimed
        );
        assert!(desk.texts(id, "website").await.is_empty(), "a claim waits");
        let claims = desk
            .directory
            .records()
            .claims(&OPERATOR, tenant())
            .await
            .expect("claims");
        let claim = claims[0].1.id;
        assert!(
            desk.directory
                .records()
                .decide(&contact, tenant(), claim, Decision::Theirs)
                .await
                .is_err()
        );
        let decide = async |d| {
            desk.directory
                .records()
                .decide(&OPERATOR, tenant(), claim, d)
                .await
        };
        decide(Decision::Theirs).await.expect("agreed");
        assert_eq!(desk.texts(id, "website").await, ["https://bank.example/"]);
        let again = decide(Decision::Ours).await;
        assert!(
            matches!(again, Err(DirectoryError::NotFound(_))),
            "decided once: {again:?}"
        );
    }
}

#[tokio::test]
async fn a_claim_that_was_agreed_to_takes_the_place_of_what_was_asserted_also_in_the_row() {
    for desk in Office::all().await {
        let bank = desk.organisation("Bank").await;
        let id = of_organisation(bank.id);
        let mail = |text| said(Kind::Organisation, "mail", "", &[text]);
        desk.say(&OPERATOR, id, &[mail("old@bank.example")])
            .await
            .expect("said");
        let contact = member(Some(bank.id), Role::NetworkContact);
        desk.say(&contact, id, &[mail("new@bank.example")])
            .await
            .expect("claimed");
        assert_eq!(desk.texts(id, "mail").await, ["old@bank.example"]);
        let claims = desk
            .directory
            .records()
            .claims(&OPERATOR, tenant())
            .await
            .expect("claims");
        let records = desk.directory.records();
        records
            .decide(&OPERATOR, tenant(), claims[0].1.id, Decision::Theirs)
            .await
            .expect("agreed");
        assert_eq!(desk.texts(id, "mail").await, ["new@bank.example"]);
        let row = desk
            .directory
            .organisations()
            .get(&OPERATOR, tenant(), bank.id)
            .await;
        let mail = row.expect("a row").details.contact_mail;
        assert_eq!(
            mail.map(|m| m.as_str().to_owned()).as_deref(),
            Some("new@bank.example")
        );
    }
}

#[tokio::test]
async fn two_editors_of_one_record_notice_one_another_and_parents_make_no_ring() {
    for desk in Office::all().await {
        let (a, b) = (desk.organisation("A").await, desk.organisation("B").await);
        let (a, b) = (of_organisation(a.id), of_organisation(b.id));
        let version = desk
            .see(&OPERATOR, a)
            .await
            .expect("a record")
            .record
            .version;
        let parent = |of: RecordId| said(Kind::Organisation, "parent", "", &[&of.to_string()]);
        let records = desk.directory.records();
        records
            .say(&OPERATOR, tenant(), (a, version), &[parent(b)])
            .await
            .expect("said");
        let stale = records
            .say(&OPERATOR, tenant(), (a, version), &[parent(b)])
            .await;
        assert!(matches!(stale, Err(DirectoryError::Stale(_))), "{stale:?}");
        let ring = desk.say(&OPERATOR, b, &[parent(a)]).await;
        assert!(
            matches!(
                ring,
                Err(DirectoryError::Field {
                    field: "parent",
                    ..
                })
            ),
            "{ring:?}"
        );
        let nameless = desk
            .say(&OPERATOR, a, &[said(Kind::Organisation, "name", "", &[])])
            .await;
        assert!(
            matches!(nameless, Err(DirectoryError::Field { .. })),
            "{nameless:?}"
        );
        let taken = desk
            .say(
                &OPERATOR,
                a,
                &[said(Kind::Organisation, "name", "", &["b"])],
            )
            .await;
        assert!(
            matches!(taken, Err(DirectoryError::NameTaken(_))),
            "{taken:?}"
        );
    }
}

#[tokio::test]
async fn a_person_who_is_erased_leaves_a_mark_and_no_value_anywhere() {
    for desk in Office::all().await {
        let team = desk.organisation("Team").await;
        let all = vec![
            open(said(Kind::Person, "name", "", &["Somebody Sample"])),
            open(said(Kind::Person, "function", "en", &["Analyst"])),
            open(said(Kind::Person, "mail", "", &["somebody@team.example"])),
        ];
        let id = desk.add(Kind::Person, of_organisation(team.id), all).await;
        desk.say(
            &OPERATOR,
            id,
            &[said(Kind::Person, "mail", "", &["later@team.example"])],
        )
        .await
        .expect("said");
        desk.directory
            .records()
            .erase(&OPERATOR, tenant(), id)
            .await
            .expect("erased");
        let seen = desk.see(&OPERATOR, id).await.expect("the mark");
        assert!(seen.record.erased.is_some() && seen.of("mail").next().is_none());
        assert_eq!(
            seen.title("en"),
            Some("Analyst"),
            "the function is no person"
        );
        let rows = desk
            .directory
            .db()
            .fetch("SELECT value FROM directory_value", vec![])
            .await;
        let left: Vec<Option<String>> = rows
            .expect("rows")
            .iter()
            .map(|r| r.get("value").expect("text"))
            .collect();
        for gone in [
            "Somebody Sample",
            "somebody@team.example",
            "later@team.example",
        ] {
            assert!(!left.iter().flatten().any(|v| v == gone), "{gone}");
        }
        let back = desk
            .say(
                &OPERATOR,
                id,
                &[said(Kind::Person, "mail", "", &["x@team.example"])],
            )
            .await;
        assert!(back.is_err(), "nobody fills it again");
    }
}

#[tokio::test]
async fn a_role_says_what_it_lacks_and_a_designation_goes_with_its_contact() {
    for desk in Office::all().await {
        let team = of_organisation(desk.organisation("Team").await.id);
        let all = vec![
            said(Kind::Function, "function", "en", &["Duty officer"]),
            said(Kind::Function, "function", "ar", &["الضابط المناوب"]),
            said(Kind::Function, "role", "", &["duty"]),
        ];
        let duty = desk.add(Kind::Function, team, all).await;
        let seen = desk.see(&OPERATOR, duty).await.expect("a record");
        let missing: Vec<&str> = seen.missing.iter().map(|f| f.name).collect();
        assert_eq!(missing, ["mail", "telephone", "language", "time_zone"]);
        assert_eq!(seen.title("ar"), Some("الضابط المناوب"));
        let created = seen.record.created.expect("a time").day();
        assert_eq!(seen.due, Some(created.plus(90)));
        assert!(!seen.is_stale(created.plus(90)) && seen.is_stale(created.plus(91)));
        assert_eq!(role::verified_for(Kind::Function, &[]), 365);
        let level = vec![said(Kind::Designation, "level", "", &["technical"])];
        let named = desk.add(Kind::Designation, duty, level.clone()).await;
        let wrong = New {
            kind: Kind::Designation,
            of: team,
            said: level,
        };
        assert!(
            desk.directory
                .records()
                .add(&OPERATOR, tenant(), wrong)
                .await
                .is_err()
        );
        let records = desk.directory.records();
        records
            .remove(&OPERATOR, tenant(), duty)
            .await
            .expect("removed");
        assert!(
            desk.see(&OPERATOR, duty).await.is_err() && desk.see(&OPERATOR, named).await.is_err()
        );
    }
}

#[tokio::test]
async fn settling_takes_one_side_and_keeps_for_whom_it_was_meant() {
    for desk in Office::all().await {
        let team = desk.organisation("Team").await;
        let id = of_organisation(team.id);
        let mut ours = said(Kind::Organisation, "website", "", &["https://a.example/"]);
        ours.values[0].audience = Audience::National;
        desk.say(&OPERATOR, id, &[ours]).await.expect("said");
        let records = desk.directory.records();
        let import = async |address: &str| {
            desk.clock.advance_seconds(60);
            let text = format!(
                "record,kind,field,value\nt,organisation,name,Team\nt,organisation,website,{address}\n"
            );
            let file = crate::list::ImportFile {
                name: "l.csv",
                bytes: text.as_bytes(),
            };
            let source = super::super::Source {
                name: "peers".into(),
                whole: super::super::Whole::Part,
            };
            records
                .import(&OPERATOR, tenant(), &source, &file)
                .await
                .expect("imported")
                .reviews
        };
        assert_eq!(import("https://b.example/").await, 1);
        let open = records.reviews(&OPERATOR, tenant()).await.expect("reviews");
        records
            .settle(&OPERATOR, tenant(), open[0].id, Decision::Ours)
            .await
            .expect("settled");
        assert_eq!(desk.texts(id, "website").await, ["https://a.example/"]);
        assert_eq!(import("https://b.example/").await, 0, "it said so before");
        assert_eq!(import("https://c.example/").await, 1);
        let open = records.reviews(&OPERATOR, tenant()).await.expect("reviews");
        records
            .settle(&OPERATOR, tenant(), open[0].id, Decision::Theirs)
            .await
            .expect("settled");
        assert_eq!(desk.texts(id, "website").await, ["https://c.example/"]);
        let seen = desk.see(&OPERATOR, id).await.expect("a record");
        let audience = seen.of("website").next().map(|s| s.values[0].audience);
        assert_eq!(
            audience,
            Some(Audience::National),
            "a public file widens nothing"
        );
        assert!(
            records
                .reviews(&OPERATOR, tenant())
                .await
                .expect("reviews")
                .is_empty()
        );
    }
}
