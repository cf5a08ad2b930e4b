//! The name of the administration.

use base::id::TenantId;
use base::{Actor, Clock, Timestamp};

use super::{as_role, form, hidden, key, target};
use crate::Directory;
use crate::administration::Profile;

const PATH: &str = "/en/directory/administration";

#[tokio::test]
async fn the_administration_is_renamed_in_each_language_from_what_was_shown() {
    let (test, admin) = as_role("administrator").await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let tag = |text: &str| text.parse::<base::LanguageTag>().expect("a tag");
    let names = [
        (tag("fr"), "Pilote".to_owned()),
        (tag("pt"), "Piloto".to_owned()),
    ];
    let country = "XA".parse().expect("a code");
    let profile = Profile::new(names, vec![country], vec![tag("fr")]).expect("a profile");
    let (operator, own) = (Actor::operator(), TenantId::from_bytes([1; 16]));
    let administrations = directory.administrations();
    administrations
        .create_as(&operator, own, &profile)
        .await
        .expect("made");
    let page = admin.get(PATH).await;
    assert!(page.body.contains("value=\"Pilote\""), "{}", page.body);
    let version = hidden(&page, "_version");
    let send = async |key: &str, fr: &str, ar: &str, version: &str| {
        let fields = [
            ("name-fr", fr),
            ("name-ar", ar),
            ("_key", key),
            ("_version", version),
        ];
        admin.post(PATH, &form(&fields)).await
    };
    let (first, long) = (key(), "x".repeat(201));
    assert_eq!(send(&first, &long, "", &version).await.status, 422);
    assert_eq!(
        target(&send(&first, "Centre", "مركز", &version).await),
        PATH
    );
    assert_eq!(
        target(&send(&first, "Centre", "مركز", &version).await),
        PATH
    );
    let stale = send(&key(), "Other", "", &version).await;
    assert!(
        stale.body.contains("Somebody else changed this"),
        "{}",
        stale.body
    );
    let now = administrations.get(&operator, own).await.expect("there");
    assert_eq!(now.version, 2, "carried out once");
    let called = |language| now.profile.name(&tag(language)).to_owned();
    let all = ["fr", "ar", "pt", "ru"].map(called);
    assert_eq!(
        all,
        ["Centre", "مركز", "Piloto", "Centre"],
        "what the form does not show stays"
    );
    let (_other, analyst) = as_role("analyst").await;
    assert_eq!(analyst.get(PATH).await.status, 403);
}
