//! Splitting: what was chosen goes, and comes back.

use super::*;

#[tokio::test]
async fn chosen_fields_people_and_networks_go_to_a_new_record_and_come_back() {
    for office in Office::all().await {
        let two = planted(&office).await;
        let goes = of_organisation(two.goes);
        let networks = office
            .directory
            .networks()
            .list_of(&OPERATOR, tenant(), two.goes)
            .await;
        let before = rows(&office).await;
        let mut split = Split {
            of: (goes, version(&office, goes).await),
            name: "Bank of the North".to_owned(),
            fields: vec!["key".to_owned(), "website".to_owned()],
            records: vec![two.duty],
            networks: networks.expect("networks").iter().map(|n| n.id).collect(),
        };
        office.clock.advance_seconds(60);
        let mergings = office.directory.mergings();
        let reader = member(None, Role::Reader);
        let refused = mergings.split(&reader, tenant(), &split).await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        let (id, new) = mergings
            .split(&OPERATOR, tenant(), &split)
            .await
            .expect("split");
        assert_eq!(office.texts(new, "key").await.len(), 1);
        assert!(office.texts(goes, "key").await.is_empty());
        assert!(office.texts(goes, "website").await.is_empty());
        assert_eq!(office.texts(goes, "mail").await, ["b@bank.example"]);
        let duty = office.see(&OPERATOR, two.duty).await.expect("seen").record;
        assert_eq!(of_organisation(duty.organisation), new);
        mergings
            .undo(&OPERATOR, tenant(), id)
            .await
            .expect("undone");
        let mut after = rows(&office).await;
        after.retain(|key, _| before.contains_key(key));
        assert_eq!(after, before);
        let moved = office
            .directory
            .records()
            .moved(&OPERATOR, new)
            .await
            .expect("looked");
        assert_eq!(moved, Some(goes));
        split.of.1 = version(&office, goes).await;
        let (id, new) = mergings
            .split(&OPERATOR, tenant(), &split)
            .await
            .expect("split");
        let alias = [org("alias", &["BN"])];
        office.say(&OPERATOR, new, &alias).await.expect("said");
        let refused = mergings.undo(&OPERATOR, tenant(), id).await;
        assert!(
            matches!(refused, Err(DirectoryError::Later(Later::Added))),
            "{refused:?}"
        );
        split.of.1 = version(&office, goes).await;
        split.name = "national  BANK".to_owned();
        let taken = mergings.split(&OPERATOR, tenant(), &split).await;
        assert!(
            matches!(taken, Err(DirectoryError::NameTaken(_))),
            "{taken:?}"
        );
        let nothing = Split {
            fields: vec![],
            records: vec![],
            networks: vec![],
            ..split
        };
        let refused = mergings.split(&OPERATOR, tenant(), &nothing).await;
        assert!(matches!(refused, Err(DirectoryError::Field { .. })));
    }
}
