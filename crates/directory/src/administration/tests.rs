//! What an administrator relies on.

use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::params;
use store::testing::databases_with;

use super::{Founding, Profile};
use crate::constituency::Edit;
use crate::import::ImportFile;
use crate::network::{Resource, Side};
use crate::{Directory, DirectoryError, MIGRATIONS};

fn profile(name: &str, country: &str) -> Profile {
    let names = [
        ("fr".parse().expect("a tag"), name.to_owned()),
        ("ar".parse().expect("a tag"), " ".to_owned()),
    ];
    let languages = ["fr", "ar", "fr"]
        .map(|t| t.parse().expect("a tag"))
        .to_vec();
    Profile::new(names, vec![country.parse().expect("a code")], languages).expect("a valid profile")
}

pub(crate) fn member(tenant: TenantId, role: Role) -> Actor {
    let membership = Membership {
        tenant,
        organisation: None,
        role,
    };
    Actor::account(AccountId::from_bytes([9; 16]), vec![membership])
}

#[test]
fn a_profile_has_a_name_a_country_and_a_language() {
    let p = profile("Pilote", "XA");
    assert_eq!(p.languages().len(), 2, "repeated languages count once");
    assert_eq!(
        p.name(&"ru".parse().expect("a tag")),
        "Pilote",
        "another language falls back visibly"
    );
    let (fr, xa) = (
        "fr".parse::<base::LanguageTag>().expect("a tag"),
        "XA".parse().expect("a code"),
    );
    let named = || [(fr.clone(), "Pilote".to_owned())];
    for (bad, field) in [
        (Profile::new([], vec![xa], vec![fr.clone()]), "name"),
        (Profile::new(named(), vec![], vec![fr.clone()]), "country"),
        (Profile::new(named(), vec![xa], vec![]), "language"),
        (
            Profile::new([(fr.clone(), "x".repeat(201))], vec![xa], vec![fr.clone()]),
            "name",
        ),
    ] {
        assert!(matches!(bad, Err(DirectoryError::Field { field: f, .. }) if f == field));
    }
}

#[tokio::test]
async fn only_the_operator_creates_and_only_its_administrator_changes() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = Directory::open(
            test.db.clone(),
            Clock::manual(Timestamp::from_micros(1_790_000_000_000_000)),
        );
        let administrations = directory.administrations();
        let outsider = member(TenantId::from_bytes([7; 16]), Role::Administrator);
        for actor in [Actor::anonymous(), outsider.clone()] {
            let refused = administrations
                .create(&actor, &profile("Pilote", "XA"))
                .await;
            assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        }
        let made = administrations
            .create(&Actor::operator(), &profile("Pilote", "XA"))
            .await
            .expect("created");
        for actor in [Actor::anonymous(), outsider, member(made.id, Role::Analyst)] {
            assert!(matches!(
                administrations.update(&actor, &made).await,
                Err(DirectoryError::Forbidden)
            ));
        }
        let administrator = member(made.id, Role::Administrator);
        let mut changed = made.clone();
        changed.profile = profile("Pilote 2", "XB");
        administrations
            .update(&administrator, &changed)
            .await
            .expect("changed");
        assert!(matches!(
            administrations.update(&administrator, &changed).await,
            Err(DirectoryError::Stale(_))
        ));
        let read = administrations
            .get(&administrator, made.id)
            .await
            .expect("there");
        assert_eq!((read.profile, read.version), (changed.profile, 2));
        assert!(
            administrations
                .list(&Actor::anonymous())
                .await
                .expect("a list")
                .is_empty()
        );
        assert_eq!(
            administrations
                .list(&Actor::operator())
                .await
                .expect("a list")
                .len(),
            1
        );
    }
}

fn founding(entries: &[(&str, Side)]) -> Founding {
    let edit = |(text, side): &(&str, Side)| Edit {
        resource: Resource::parse(text).expect("a resource"),
        side: *side,
    };
    Founding {
        profile: profile("Pilote", "XA"),
        constituency: entries.iter().map(edit).collect(),
    }
}

const NOW: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);

async fn found(
    directory: &Directory,
    actor: &Actor,
    entries: &[(&str, Side)],
) -> Result<TenantId, DirectoryError> {
    let mut tx = directory.db().begin().await?;
    let founded = directory
        .administrations()
        .found(actor, &mut tx, &founding(entries), NOW)
        .await?;
    tx.commit().await?;
    Ok(founded)
}

async fn audited(directory: &Directory) -> Vec<String> {
    let rows = directory
        .db()
        .fetch("SELECT action FROM store_audit ORDER BY seq", params![])
        .await
        .expect("the log");
    rows.iter()
        .map(|r| r.get("action").expect("a text"))
        .collect()
}

#[tokio::test]
async fn founding_makes_the_administration_and_its_constituency_or_nothing() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = Directory::open(test.db.clone(), Clock::manual(NOW));
        for actor in [
            Actor::anonymous(),
            member(TenantId::from_bytes([7; 16]), Role::Administrator),
        ] {
            let refused = found(&directory, &actor, &[]).await;
            assert!(matches!(refused, Err(DirectoryError::Forbidden)));
            let refused = directory.administrations().oldest(&actor).await;
            assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        }
        let mut tx = test.db.begin().await.expect("a transaction");
        directory
            .administrations()
            .found(&Actor::system(), &mut tx, &founding(&[]), NOW)
            .await
            .expect("founded");
        drop(tx);
        let list = directory.administrations().list(&Actor::operator()).await;
        assert!(list.expect("a list").is_empty(), "the caller commits");
        let entries = [
            ("AS64500", Side::Include),
            ("198.18.0.0/15", Side::Include),
            ("198.18.64.0/18", Side::Exclude),
        ];
        let id = found(&directory, &Actor::system(), &entries)
            .await
            .expect("founded");
        assert_eq!(
            directory
                .administrations()
                .oldest(&Actor::operator())
                .await
                .expect("there"),
            id
        );
        let held = directory
            .constituency()
            .list(&Actor::operator(), id)
            .await
            .expect("a list");
        assert_eq!(held.len(), 3);
        assert_eq!(
            audited(&directory).await,
            [
                "directory.administration.create",
                "directory.constituency.change"
            ]
        );
    }
}

#[tokio::test]
async fn founding_names_the_administration_that_reports_were_put_into_before() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = Directory::open(test.db.clone(), Clock::manual(NOW));
        let (operator, administrations) = (Actor::operator(), directory.administrations());
        let neutral = administrations.oldest(&operator).await.expect("made");
        assert_eq!(
            administrations.oldest(&operator).await.expect("found"),
            neutral
        );
        let before = administrations
            .get(&operator, neutral)
            .await
            .expect("there");
        assert!(before.profile.is_neutral());
        let file = ImportFile {
            name: "list.csv",
            bytes: b"network\n198.18.0.0/24\n198.18.1.0/24\n",
        };
        directory
            .imports()
            .import_constituency_csv(&operator, neutral, &file)
            .await
            .expect("imported before set-up");
        let entries = [("198.18.1.0/24", Side::Exclude), ("AS64500", Side::Include)];
        let founded = found(&directory, &Actor::system(), &entries).await;
        assert_eq!(founded.expect("founded"), neutral);
        let named = administrations
            .get(&operator, neutral)
            .await
            .expect("there");
        assert_eq!((named.profile, named.version), (profile("Pilote", "XA"), 2));
        let held = directory
            .constituency()
            .list(&operator, neutral)
            .await
            .expect("a list");
        let shown: Vec<_> = held.iter().map(|e| (e.resource.value(), e.side)).collect();
        assert_eq!(
            shown,
            [
                ("198.18.1.0/24".to_owned(), Side::Exclude),
                ("AS64500".to_owned(), Side::Include),
                ("198.18.0.0/24".to_owned(), Side::Include),
            ]
        );
    }
}

#[tokio::test]
async fn founding_takes_over_the_administration_of_the_same_country_and_no_other() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = Directory::open(test.db.clone(), Clock::manual(NOW));
        let operator = Actor::operator();
        let administrations = directory.administrations();
        let abroad = profile("Other", "XB");
        let foreign = administrations.create(&operator, &abroad).await;
        let foreign = foreign.expect("created").id;
        let founded = founding(&[]).profile;
        let country = founded.countries()[0].to_string();
        let before = profile("Old name", &country);
        let same = administrations.create(&operator, &before).await;
        let same = same.expect("created").id;
        let taken = found(&directory, &Actor::system(), &[]).await;
        assert_eq!(taken.expect("founded"), same);
        let all = administrations.list(&operator).await.expect("a list");
        assert_eq!(all.len(), 2, "no second one for the country");
        assert_eq!(all[0].id, foreign);
        assert_eq!(all[0].profile, abroad, "left alone");
        assert_eq!(all[1].profile, founded, "named as the page says");
    }
}

#[tokio::test]
async fn the_head_of_a_page_names_the_only_administration_without_asking_each_time() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (clock, operator) = (Clock::manual(NOW), Actor::operator());
        let directory = Directory::open(test.db.clone(), clock.clone());
        let elsewhere = Directory::open(test.db.clone(), clock.clone());
        let french: base::LanguageTag = "fr".parse().expect("a tag");
        let head = async || {
            let named = directory.administrations().only_name(&french).await;
            named.expect("a name or none")
        };
        directory
            .administrations()
            .oldest(&operator)
            .await
            .expect("made");
        assert_eq!(head().await, None, "nobody set it up");
        let id = found(&directory, &Actor::system(), &[])
            .await
            .expect("founded");
        assert_eq!(
            head().await.as_deref(),
            Some("Pilote"),
            "with the next page"
        );
        clock.advance_seconds(60);
        assert_eq!(head().await.as_deref(), Some("Pilote"));
        let rename = async |by: &Directory, name: &str| {
            let administrations = by.administrations();
            let mut own = administrations.get(&operator, id).await.expect("there");
            own.profile = profile(name, "XA");
            administrations
                .update(&operator, &own)
                .await
                .expect("renamed");
        };
        rename(&elsewhere, "Ailleurs").await;
        assert_eq!(
            head().await.as_deref(),
            Some("Pilote"),
            "not read for each page"
        );
        clock.advance_seconds(5);
        assert_eq!(
            head().await.as_deref(),
            Some("Ailleurs"),
            "of another process"
        );
        rename(&directory, "Ici").await;
        assert_eq!(head().await.as_deref(), Some("Ici"), "its own at once");
        let second = profile("Voisin", "XB");
        directory
            .administrations()
            .create(&operator, &second)
            .await
            .expect("created");
        assert_eq!(head().await, None, "nobody's gateway when there are two");
    }
}
