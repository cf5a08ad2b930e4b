//! What is refused, and why.

use super::*;

#[tokio::test]
async fn a_merge_is_not_undone_over_later_changes_and_says_which() {
    for office in Office::all().await {
        let two = planted(&office).await;
        let id = merged(&office, &two, &[("mail", Choice::Both)])
            .await
            .expect("merged");
        let one = of_organisation(two.stays);
        let undo = async || {
            office
                .directory
                .mergings()
                .undo(&OPERATOR, tenant(), id)
                .await
        };
        let all = [org("mail", &["c@bank.example"])];
        office.say(&OPERATOR, one, &all).await.expect("said");
        let before = rows(&office).await;
        let refused = undo().await;
        assert!(
            matches!(refused, Err(DirectoryError::Later(Later::Values))),
            "{refused:?}"
        );
        assert_eq!(rows(&office).await, before, "nothing was undone in part");
        office
            .directory
            .records()
            .remove(&OPERATOR, tenant(), two.duty)
            .await
            .expect("removed");
        let organisation = office
            .directory
            .organisations()
            .get(&OPERATOR, tenant(), two.stays)
            .await
            .expect("there");
        let branch = office
            .directory
            .organisations()
            .named(&OPERATOR, tenant(), "Branch")
            .await
            .expect("there");
        office
            .directory
            .organisations()
            .remove(&OPERATOR, tenant(), &branch)
            .await
            .expect("removed");
        office
            .directory
            .organisations()
            .remove(&OPERATOR, tenant(), &organisation)
            .await
            .expect("removed");
        let refused = undo().await;
        assert!(
            matches!(refused, Err(DirectoryError::Later(Later::Gone))),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn a_change_elsewhere_does_not_stand_in_the_way_and_a_name_taken_since_does() {
    for office in Office::all().await {
        let two = planted(&office).await;
        let id = merged(&office, &two, &[]).await.expect("merged");
        let all = [org("alias", &["NB"])];
        office
            .say(&OPERATOR, of_organisation(two.stays), &all)
            .await
            .expect("said");
        // Somebody enters the other one anew.
        let taken = office.organisation("National Bnk").await;
        let mergings = office.directory.mergings();
        let refused = mergings.undo(&OPERATOR, tenant(), id).await;
        assert!(
            matches!(refused, Err(DirectoryError::NameTaken(_))),
            "{refused:?}"
        );
        office
            .directory
            .organisations()
            .remove(&OPERATOR, tenant(), &taken)
            .await
            .expect("removed");
        mergings
            .undo(&OPERATOR, tenant(), id)
            .await
            .expect("undone");
        assert_eq!(
            office.texts(of_organisation(two.stays), "alias").await,
            ["NB"]
        );
        assert_eq!(
            office.texts(of_organisation(two.goes), "mail").await,
            ["b@bank.example"]
        );
    }
}

#[tokio::test]
async fn only_two_of_one_kind_as_they_were_seen_are_merged_by_those_who_keep_the_directory() {
    for office in Office::all().await {
        let two = planted(&office).await;
        let (stays, goes) = (of_organisation(two.stays), of_organisation(two.goes));
        let merge = async |actor: &Actor, goes: RecordId, more: i64| {
            let merge = Merge {
                stays: (stays, version(&office, stays).await),
                goes: (goes, version(&office, goes).await + more),
                choices: BTreeMap::new(),
            };
            office
                .directory
                .mergings()
                .merge(actor, tenant(), &merge)
                .await
        };
        let reader = member(None, Role::Reader);
        assert!(matches!(
            merge(&reader, goes, 0).await,
            Err(DirectoryError::Forbidden)
        ));
        assert!(matches!(
            merge(&OPERATOR, goes, 1).await,
            Err(DirectoryError::Stale(_))
        ));
        assert!(matches!(
            merge(&OPERATOR, two.duty, 0).await,
            Err(DirectoryError::NotFound(_))
        ));
        assert!(matches!(
            merge(&OPERATOR, stays, 0).await,
            Err(DirectoryError::NotFound(_))
        ));
        let mergings = office.directory.mergings();
        assert!(matches!(
            mergings.list(&reader, tenant()).await,
            Err(DirectoryError::Forbidden)
        ));
        let id = MergingId::from_bytes([3; 16]);
        assert!(matches!(
            mergings.undo(&reader, tenant(), id).await,
            Err(DirectoryError::Forbidden)
        ));
        let below = [org("parent", &[&two.goes.to_string()])];
        office.say(&OPERATOR, stays, &below).await.expect("said");
        let refused = merged(&office, &two, &[]).await;
        assert!(
            matches!(refused, Err(DirectoryError::Field { field: "stays", .. })),
            "{refused:?}"
        );
    }
}
