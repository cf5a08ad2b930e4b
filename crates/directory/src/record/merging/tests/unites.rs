//! Merging: everything follows, and comes back.

use super::*;

/// Whatever pointed to the one that goes points to the one that stays.
async fn everything_followed(office: &Office, two: &Two) {
    let one = of_organisation(two.stays);
    assert_eq!(
        office.texts(one, "mail").await,
        ["a@bank.example", "b@bank.example"]
    );
    assert_eq!(office.texts(one, "name").await, ["National Bnk"]);
    assert_eq!(office.texts(one, "telephone").await, ["+12025550143"]);
    assert_eq!(office.texts(one, "website").await, ["https://bnk.example/"]);
    let records = office.directory.records();
    let of: Vec<RecordId> = records
        .of(&OPERATOR, two.stays)
        .await
        .expect("records")
        .iter()
        .map(|s| s.record.id)
        .collect();
    assert!(of.contains(&two.duty) && of.len() == 3, "{of:?}");
    let networks = office
        .directory
        .networks()
        .list_of(&OPERATOR, tenant(), two.stays)
        .await;
    assert_eq!(networks.expect("networks").len(), 1);
    let branch = office
        .directory
        .organisations()
        .named(&OPERATOR, tenant(), "Branch")
        .await;
    assert_eq!(branch.expect("there").details.parent, Some(two.stays));
    let waiting = office.directory.claims().waiting(&OPERATOR, tenant()).await;
    let waiting: Vec<(OrganisationId, String)> = waiting
        .expect("claims")
        .iter()
        .map(|(c, _)| (c.organisation, c.resource.value()))
        .collect();
    let claimed = |n: &str| (two.stays, n.to_owned());
    assert_eq!(waiting, [claimed("AS64500"), claimed("AS64501")]);
    let rules = office
        .directory
        .rules()
        .list(&OPERATOR, tenant())
        .await
        .expect("rules");
    assert_eq!(rules[0].telling.destinations, [one]);
    let moved = records
        .moved(&OPERATOR, of_organisation(two.goes))
        .await
        .expect("looked");
    assert_eq!(moved, Some(one));
    assert_eq!(
        records
            .moved(&Actor::anonymous(), of_organisation(two.goes))
            .await
            .expect("looked"),
        None
    );
}

#[tokio::test]
async fn what_pointed_to_the_one_that_goes_points_to_the_one_that_stays_and_undoing_restores_every_row()
 {
    for office in Office::all().await {
        let two = planted(&office).await;
        let before = rows(&office).await;
        let choices = [("mail", Choice::Both), ("name", Choice::Goes)];
        let id = merged(&office, &two, &choices).await.expect("merged");
        everything_followed(&office, &two).await;
        let now = rows(&office).await;
        let right = |rows: &BTreeMap<String, String>, of: OrganisationId| {
            let mut held = rows.iter();
            let of = of.to_string();
            let member = held.any(|(k, _)| k.starts_with("web_membership") && k.contains(&of));
            let token = rows.get("web_token t").is_some_and(|row| row.contains(&of));
            assert_eq!(member, token, "tokens go the way of accounts");
            member
        };
        assert!(right(&now, two.stays) && !right(&now, two.goes));
        // The files that named either name go on to mean the one that stayed.
        let again = import(&office, FILE).await;
        assert_eq!(
            (again.added, again.changed, again.reviews),
            (0, 0, 0),
            "{again:?}"
        );
        office.clock.advance_seconds(60);
        office
            .directory
            .mergings()
            .undo(&OPERATOR, tenant(), id)
            .await
            .expect("undone");
        let after = rows(&office).await;
        assert_eq!(before, after);
        let again = office
            .directory
            .mergings()
            .undo(&OPERATOR, tenant(), id)
            .await;
        assert!(
            matches!(again, Err(DirectoryError::NotFound(_))),
            "once: {again:?}"
        );
    }
}

#[tokio::test]
async fn a_letter_of_a_drill_is_answered_by_the_contact_that_its_own_became() {
    for office in Office::all().await {
        let team = of_organisation(office.organisation("Team").await.id);
        let mut ids = Vec::new();
        for (name, role) in [("Duty", "duty"), ("Duty officer", "press")] {
            let all = vec![
                said(Kind::Function, "function", "en", &[name]),
                said(Kind::Function, "role", "", &[role]),
                said(Kind::Function, "mail", "", &["duty@team.example"]),
            ];
            ids.push(office.add(Kind::Function, team, all).await);
        }
        let drills = office.directory.drills();
        let wanted = crate::drill::Wanted {
            name: "Drill".to_owned(),
            whom: crate::drill::Whom::Often,
            hours: 24,
        };
        let drill = drills.start(&OPERATOR, tenant(), wanted).await;
        let drill = drill.expect("started");
        let sent = crate::drill::tests::letters(&office).await;
        let before = rows(&office).await;
        let merge = Merge {
            stays: (ids[1], version(&office, ids[1]).await),
            goes: (ids[0], version(&office, ids[0]).await),
            choices: BTreeMap::new(),
        };
        let mergings = office.directory.mergings();
        let id = mergings.merge(&OPERATOR, tenant(), &merge).await;
        let open = drills.look(&sent[0].1).await.expect("it is open");
        assert_eq!(open.entry, "Duty officer");
        drills.answer(&sent[0].1).await.expect("answered");
        let (_, calls) = drills.get(&OPERATOR, tenant(), drill).await.expect("one");
        let answered: Vec<_> = calls
            .iter()
            .map(|c| (c.record, c.answered.is_some()))
            .collect();
        assert_eq!(answered, [(ids[1], true)]);
        let undone = mergings
            .undo(&OPERATOR, tenant(), id.expect("merged"))
            .await;
        undone.expect("an answer stands in nobody's way");
        let (_, calls) = drills.get(&OPERATOR, tenant(), drill).await.expect("one");
        let answered: Vec<_> = calls
            .iter()
            .map(|c| (c.record, c.answered.is_some()))
            .collect();
        assert_eq!(answered, [(ids[0], true)]);
        assert_eq!(before.len(), rows(&office).await.len());
    }
}

#[tokio::test]
async fn two_entries_of_a_person_become_one_and_whoever_is_erased_then_leaves_nothing_behind() {
    for office in Office::all().await {
        let bank = of_organisation(office.organisation("Bank").await.id);
        let mut ids = Vec::new();
        for mail in ["a.example@bank.example", "aexample@bank.example"] {
            let person = vec![
                said(Kind::Person, "name", "", &["A. Example"]),
                said(Kind::Person, "mail", "", &[mail]),
            ];
            ids.push(office.add(Kind::Person, bank, person).await);
        }
        let level = vec![said(Kind::Designation, "level", "", &["technical"])];
        let designation = office.add(Kind::Designation, ids[1], level).await;
        let before = rows(&office).await;
        let merge = async || {
            let merge = Merge {
                stays: (ids[0], version(&office, ids[0]).await),
                goes: (ids[1], version(&office, ids[1]).await),
                choices: BTreeMap::new(),
            };
            office.clock.advance_seconds(60);
            office
                .directory
                .mergings()
                .merge(&OPERATOR, tenant(), &merge)
                .await
                .expect("merged")
        };
        let id = merge().await;
        let seen = office.see(&OPERATOR, designation).await.expect("seen");
        assert_eq!(seen.record.contact, Some(ids[0]));
        office
            .directory
            .mergings()
            .undo(&OPERATOR, tenant(), id)
            .await
            .expect("undone");
        assert_eq!(rows(&office).await, before);
        let id = merge().await;
        office
            .directory
            .records()
            .erase(&OPERATOR, tenant(), ids[0])
            .await
            .expect("erased");
        let all = rows(&office).await;
        let left = all.values().any(|row| row.contains("example"));
        assert!(!left, "{all:#?}");
        let refused = office
            .directory
            .mergings()
            .undo(&OPERATOR, tenant(), id)
            .await;
        assert!(
            matches!(refused, Err(DirectoryError::Later(Later::Gone))),
            "{refused:?}"
        );
    }
}
