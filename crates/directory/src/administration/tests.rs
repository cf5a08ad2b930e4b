//! What an administrator relies on.

use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::testing::databases_with;

use super::Profile;
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
