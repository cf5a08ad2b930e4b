//! What editors and members of organisations rely on.

use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::Fs;
use store::testing::{TestDb, databases_with};

use super::{Details, Mail, Name, Organisation};
use crate::constituency::Edit;
use crate::lookup::{Folder, Keeper, Reason};
use crate::network::{Resource, Side};
use crate::{Directory, DirectoryError, MIGRATIONS, Sector};

fn open(test: &TestDb) -> Directory {
    Directory::open(
        test.db.clone(),
        Clock::manual(Timestamp::from_micros(1_790_000_000_000_000)),
    )
}

fn tenant(n: u8) -> TenantId {
    TenantId::from_bytes([n; 16])
}

fn actor(tenant: TenantId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    Actor::account(
        AccountId::from_bytes([9; 16]),
        vec![Membership {
            tenant,
            organisation,
            role,
        }],
    )
}

fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

async fn create(directory: &Directory, text: &str) -> Organisation {
    let operator = Actor::operator();
    directory
        .organisations()
        .create(&operator, tenant(1), name(text), Details::default())
        .await
        .expect("created")
}

#[test]
fn names_and_mail_addresses_are_checked() {
    for bad in ["", "  ", "- .", &"x".repeat(201)] {
        assert!(Name::new(bad).is_err(), "{bad}");
    }
    for bad in [
        "",
        "a",
        "a@",
        "@b.org",
        "a b@c.org",
        "a@b,c",
        "a@198.18.0.1",
        "A <a@b.org>",
    ] {
        assert!(Mail::new(bad).is_err(), "{bad}");
    }
    assert_eq!(
        Mail::new(" soc@bank.xa ").expect("an address").as_str(),
        "soc@bank.xa"
    );
}

#[tokio::test]
async fn a_name_is_taken_whatever_its_spelling() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = open(&test);
        create(&directory, "National Bank").await;
        let again = |t: TenantId| {
            let directory = directory.clone();
            async move {
                let operator = Actor::operator();
                directory
                    .organisations()
                    .create(&operator, t, name("NATIONAL-bank "), Details::default())
                    .await
            }
        };
        assert!(matches!(
            again(tenant(1)).await,
            Err(DirectoryError::NameTaken(_))
        ));
        assert!(
            again(tenant(2)).await.is_ok(),
            "another administration has its own names"
        );
    }
}

#[tokio::test]
async fn a_form_sent_from_an_old_state_changes_nothing() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = open(&test);
        let bank = create(&directory, "National Bank").await;
        let editor = actor(tenant(1), None, Role::CountryOfficer);
        let details = Details {
            sector: Some(Sector::Finance),
            critical: true,
            contact_mail: Some(Mail::new("soc@bank.xa").expect("mail")),
            ..Details::default()
        };
        let changed = Organisation {
            details: details.clone(),
            ..bank.clone()
        };
        directory
            .organisations()
            .update(&editor, tenant(1), &changed)
            .await
            .expect("changed");
        let again = directory
            .organisations()
            .update(&editor, tenant(1), &changed)
            .await;
        assert!(matches!(again, Err(DirectoryError::Stale(_))));
        let foreign = directory
            .organisations()
            .update(&Actor::operator(), tenant(2), &changed)
            .await;
        assert!(
            matches!(foreign, Err(DirectoryError::Stale(_))),
            "an id of another administration is not found"
        );
        let read = directory
            .organisations()
            .get(&editor, tenant(1), bank.id)
            .await
            .expect("there");
        assert_eq!(read.details, details);
    }
}

#[tokio::test]
async fn nobody_is_their_own_ancestor() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = open(&test);
        let (ministry, agency) = (
            create(&directory, "Ministry").await,
            create(&directory, "Agency").await,
        );
        let below = |o: &Organisation, parent| Organisation {
            details: Details {
                parent: Some(parent),
                ..Details::default()
            },
            ..o.clone()
        };
        let operator = Actor::operator();
        directory
            .organisations()
            .update(&operator, tenant(1), &below(&agency, ministry.id))
            .await
            .expect("below");
        let circle = directory
            .organisations()
            .update(&operator, tenant(1), &below(&ministry, agency.id))
            .await;
        assert!(matches!(
            circle,
            Err(DirectoryError::Field {
                field: "parent",
                ..
            })
        ));
        let (left, right) = (
            create(&directory, "Left").await,
            create(&directory, "Right").await,
        );
        let (a, b) = (below(&left, right.id), below(&right, left.id));
        let organisations = directory.organisations();
        let (a, b) = tokio::join!(
            organisations.update(&operator, tenant(1), &a),
            organisations.update(&operator, tenant(1), &b)
        );
        assert!(
            a.is_ok() != b.is_ok(),
            "two changes at once do not close a ring: {a:?}, {b:?}"
        );
        let unknown = below(&ministry, OrganisationId::from_bytes([8; 16]));
        let unknown = directory
            .organisations()
            .update(&operator, tenant(1), &unknown)
            .await;
        assert!(matches!(unknown, Err(DirectoryError::NotFound(_))));
    }
}

#[tokio::test]
async fn who_holds_no_role_is_refused_everywhere() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = open(&test);
        let bank = create(&directory, "Bank").await;
        let contact = actor(tenant(1), Some(bank.id), Role::NetworkContact);
        let foreign = actor(tenant(2), None, Role::Administrator);
        let reader = actor(tenant(1), None, Role::Reader);
        let resource = Resource::parse("198.18.0.0/24").expect("a prefix");
        for who in [&Actor::anonymous(), &contact, &foreign, &reader] {
            let (organisations, networks) = (directory.organisations(), directory.networks());
            let refused = [
                organisations
                    .create(who, tenant(1), name("New"), Details::default())
                    .await
                    .err(),
                organisations.update(who, tenant(1), &bank).await.err(),
                organisations.remove(who, tenant(1), &bank).await.err(),
                networks
                    .change(
                        who,
                        tenant(1),
                        base::id::NetworkId::from_bytes([1; 16]),
                        (bank.id, resource.clone().into()),
                    )
                    .await
                    .err(),
                networks
                    .add(who, tenant(1), bank.id, resource.clone())
                    .await
                    .err(),
                networks
                    .remove(who, tenant(1), base::id::NetworkId::from_bytes([1; 16]))
                    .await
                    .err(),
                directory
                    .constituency()
                    .set(who, tenant(1), vec![])
                    .await
                    .err(),
            ];
            for error in refused {
                assert!(matches!(error, Some(DirectoryError::Forbidden)), "{who:?}");
            }
        }
        let nowhere = actor(tenant(1), None, Role::NetworkContact);
        let forbidden = |e| matches!(e, Err(DirectoryError::Forbidden));
        let own = directory
            .organisations()
            .get(&nowhere, tenant(1), bank.id)
            .await;
        assert!(forbidden(own.map(|_| ())), "not even one by its id");
        for who in [&Actor::anonymous(), &foreign, &nowhere] {
            assert!(
                directory
                    .organisations()
                    .list(who, tenant(1))
                    .await
                    .is_err()
            );
            assert!(directory.networks().list(who, tenant(1)).await.is_err());
            assert!(directory.constituency().list(who, tenant(1)).await.is_err());
            assert!(directory.subscribers().list(who, tenant(1)).await.is_err());
        }
    }
}

#[tokio::test]
async fn a_contact_sees_the_own_organisation_and_no_other() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = open(&test);
        let bank = create(&directory, "Bank").await;
        let other = create(&directory, "Other").await;
        let contact = actor(tenant(1), Some(bank.id), Role::NetworkContact);
        let own = directory
            .organisations()
            .list(&contact, tenant(1))
            .await
            .expect("a list");
        assert_eq!(
            own.iter().map(|o| o.id).collect::<Vec<_>>(),
            [bank.id],
            "a contact sees the own organisation"
        );
        assert!(
            directory
                .organisations()
                .get(&contact, tenant(1), other.id)
                .await
                .is_err()
        );
        assert!(
            directory
                .networks()
                .list_of(&contact, tenant(1), other.id)
                .await
                .is_err()
        );
        assert!(
            directory
                .networks()
                .list_of(&contact, tenant(1), bank.id)
                .await
                .is_ok()
        );
    }
}

#[tokio::test]
async fn look_ups_follow_every_change_at_once() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = open(&test);
        let keeper = Keeper::new(
            directory.clone(),
            Folder::new(test.dir.path().join("tables"), Fs::real()),
        );
        let operator = Actor::operator();
        let bank = create(&directory, "Bank").await;
        let resource = Resource::parse("198.18.0.0/24").expect("a prefix");
        let ip = "198.18.0.7".parse().expect("an address");
        let empty = keeper.tables(tenant(1)).await.expect("tables");
        assert_eq!(empty.resolve(ip).organisation, None);
        let network = directory
            .networks()
            .add(&operator, tenant(1), bank.id, resource.clone())
            .await
            .expect("added");
        let taken = directory
            .networks()
            .add(&operator, tenant(1), bank.id, resource.clone())
            .await;
        assert!(matches!(taken, Err(DirectoryError::NetworkTaken(_))));
        let held = keeper.tables(tenant(1)).await.expect("tables");
        assert_eq!(held.resolve(ip).organisation, Some(bank.id));
        assert_ne!(held.version(), empty.version());
        assert_eq!(
            keeper
                .tables(tenant(2))
                .await
                .expect("tables")
                .resolve(ip)
                .organisation,
            None
        );
        let left_out = vec![Edit {
            resource: resource.clone(),
            side: Side::Exclude,
        }];
        directory
            .constituency()
            .set(&operator, tenant(1), left_out)
            .await
            .expect("set");
        let reason = keeper
            .tables(tenant(1))
            .await
            .expect("tables")
            .resolve(ip)
            .reason;
        assert!(matches!(reason, Reason::ExcludedPrefix(_)));
        directory
            .constituency()
            .set(&operator, tenant(1), vec![])
            .await
            .expect("set");
        directory
            .networks()
            .remove(&operator, tenant(1), network.id)
            .await
            .expect("removed");
        assert_eq!(
            keeper
                .tables(tenant(1))
                .await
                .expect("tables")
                .resolve(ip)
                .reason,
            Reason::Nothing
        );
        let again = directory
            .networks()
            .add(&operator, tenant(1), bank.id, resource)
            .await;
        assert!(again.is_ok(), "a removed network may come back");
    }
}

#[test]
fn a_name_that_turns_its_own_direction_is_refused() {
    for bad in ["Bank\u{202e}knaB", "\u{2066}Bank", "Bank\nBank"] {
        assert!(Name::new(bad).is_err(), "{bad:?}");
    }
    assert!(Name::new("بنك\u{200f} 1").is_ok());
}
