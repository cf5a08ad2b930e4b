//! What those who look for duplicates rely on, on both stores.

use base::{Actor, Role, Tlp};

use super::{By, Pair, Suggestion, pair};
use crate::DirectoryError;
use crate::record::tests::{OPERATOR, Office, member, open, said, tenant};
use crate::record::{Audience, Kind, of_organisation};

async fn pairs(office: &Office, actor: &Actor) -> Vec<Suggestion> {
    let duplicates = office.directory.duplicates();
    let found = duplicates.suggested(actor, tenant()).await;
    found.expect("suggestions")
}

fn by(all: &[Suggestion]) -> Vec<(Pair, Vec<By>)> {
    let one = |s: &Suggestion| {
        let by = s.shared.iter().map(|s| s.by).collect();
        (pair(s.one.record.id, s.other.record.id), by)
    };
    all.iter().map(one).collect()
}

#[tokio::test]
async fn records_of_one_kind_are_suggested_by_each_thing_that_they_share() {
    for office in Office::all().await {
        let mut ids = Vec::new();
        for name in ["Équipe Nationale", "Equipe nationale (XA)", "Bank", "Trust"] {
            ids.push(of_organisation(office.organisation(name).await.id));
        }
        let org = |field, text| said(Kind::Organisation, field, "", &[text]);
        let key = "0123456789ABCDEF0123456789ABCDEF01234567";
        let all = [
            (
                0,
                vec![org("alias", "EN-XA"), org("telephone", "+1 202 555 0143")],
            ),
            (
                1,
                vec![
                    org("alias", "equipe nationale"),
                    org("emergency", "+12025550143"),
                ],
            ),
            (2, vec![org("mail", "Duty@bank.example"), org("key", key)]),
            (3, vec![org("mail", "duty@bank.example")]),
        ];
        for (at, said) in all {
            office.say(&OPERATOR, ids[at], &said).await.expect("said");
        }
        // A person may well have the mail address of the organisation.
        let person = vec![
            said(Kind::Person, "name", "", &["A. Example"]),
            said(Kind::Person, "mail", "", &["duty@bank.example"]),
        ];
        office.add(Kind::Person, ids[2], person).await;
        for of in [ids[2], ids[3]] {
            let duty = vec![said(Kind::Function, "function", "en", &["Duty officer"])];
            office.add(Kind::Function, of, duty).await;
        }
        let found = by(&pairs(&office, &OPERATOR).await);
        let expected = [
            (pair(ids[0], ids[1]), vec![By::Telephone, By::Name]),
            (pair(ids[2], ids[3]), vec![By::Mail]),
        ];
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn a_value_that_somebody_may_not_see_suggests_nothing_to_them() {
    for office in Office::all().await {
        for name in ["Bank", "Trust"] {
            let id = of_organisation(office.organisation(name).await.id);
            let mut mail = said(Kind::Organisation, "mail", "", &["red@bank.example"]);
            mail.values[0].audience = Audience::Tlp(Tlp::Red);
            office.say(&OPERATOR, id, &[mail]).await.expect("said");
        }
        let reader = member(None, Role::Reader);
        assert!(pairs(&office, &reader).await.is_empty());
        assert_eq!(pairs(&office, &OPERATOR).await.len(), 1);
        let duplicates = office.directory.duplicates();
        let contact = member(
            Some(office.organisation("Own").await.id),
            Role::NetworkContact,
        );
        for stranger in [contact, Actor::anonymous()] {
            let refused = duplicates.suggested(&stranger, tenant()).await;
            assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        }
    }
}

#[tokio::test]
async fn what_was_told_apart_is_remembered_with_who_and_why_until_it_is_taken_back() {
    for office in Office::all().await {
        let ids =
            ["Bank", "Trust"].map(|n| (n, open(said(Kind::Organisation, "alias", "", &["BNK"]))));
        let mut all = Vec::new();
        for (name, alias) in ids {
            let id = of_organisation(office.organisation(name).await.id);
            office.say(&OPERATOR, id, &[alias]).await.expect("said");
            all.push(id);
        }
        let two = pair(all[1], all[0]);
        assert_eq!(
            by(&pairs(&office, &OPERATOR).await),
            [(two, vec![By::Name])]
        );
        let duplicates = office.directory.duplicates();
        let why = "One is the trust of the other.";
        let reader = member(None, Role::Reader);
        let refused = duplicates.tell_apart(&reader, tenant(), two, why).await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        let refused = duplicates.compare_again(&reader, tenant(), two).await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        assert!(duplicates.distinct(&reader, tenant()).await.is_err());
        let unsaid = duplicates.tell_apart(&OPERATOR, tenant(), two, " ").await;
        assert!(matches!(unsaid, Err(DirectoryError::Field { .. })));
        let done = duplicates.tell_apart(&OPERATOR, tenant(), two, why).await;
        done.expect("told apart");
        assert!(pairs(&office, &OPERATOR).await.is_empty());
        let told = duplicates
            .distinct(&OPERATOR, tenant())
            .await
            .expect("pairs");
        assert_eq!((told[0].why.as_str(), told[0].pair), (why, two));
        assert_eq!(told[0].by, OPERATOR.audit_name());
        let done = duplicates.compare_again(&OPERATOR, tenant(), two).await;
        done.expect("taken back");
        assert_eq!(pairs(&office, &OPERATOR).await.len(), 1);
    }
}

#[tokio::test]
async fn what_many_share_suggests_nobody() {
    for office in Office::all().await {
        for n in 0..9 {
            let id = of_organisation(office.organisation(&format!("Client {n}")).await.id);
            let mail = said(Kind::Organisation, "mail", "", &["noc@provider.example"]);
            office.say(&OPERATOR, id, &[mail]).await.expect("said");
        }
        assert!(pairs(&office, &OPERATOR).await.is_empty());
    }
}
