//! Who may hold a drill, who is written to, and what counts as an answer.

use base::Role;
use base::id::RecordId;

use super::*;
use crate::DirectoryError;
use crate::record::tests::{OPERATOR, Office, member, said, tenant};
use crate::record::{Kind, of_organisation};

fn wanted(whom: Whom) -> Wanted {
    Wanted {
        name: " Spring drill ".to_owned(),
        whom,
        hours: 24,
    }
}

async fn contact(office: &Office, (name, role): (&str, &str), mail: bool) -> RecordId {
    let organisations = office.directory.organisations();
    let all = organisations
        .list(&OPERATOR, tenant())
        .await
        .expect("a list");
    let team = match all.first() {
        Some(team) => team.id,
        None => office.organisation("Team").await.id,
    };
    let team = of_organisation(team);
    let address = format!("{name}@team.example");
    let mut all = vec![
        said(Kind::Function, "function", "en", &[name]),
        said(Kind::Function, "role", "", &[role]),
        said(Kind::Function, "language", "", &["fr"]),
    ];
    if mail {
        all.push(said(Kind::Function, "mail", "", &[&address]));
    }
    office.add(Kind::Function, team, all).await
}

/// To whom letters went, each with its secret; the outbox is empty afterwards.
pub(crate) async fn letters(office: &Office) -> Vec<(String, String, String)> {
    const ALL: &str =
        "SELECT payload FROM store_outbox WHERE kind = 'store.mail' ORDER BY created_at, id";
    let db = office.directory.db();
    let rows = db.fetch(ALL, vec![]).await.expect("rows");
    let read = |row: &::store::Row| {
        let payload: String = row.get("payload").expect("text");
        let letter: serde_json::Value = serde_json::from_str(&payload).expect("JSON");
        let text = letter["text"].as_str().expect("a text").to_owned();
        let secret = text.split("/directory/drill/").nth(1)?;
        let secret = secret.split_whitespace().next()?.to_owned();
        Some((letter["to"].as_str()?.to_owned(), secret, text))
    };
    let all = rows.iter().filter_map(read).collect();
    let emptied = db.execute("DELETE FROM store_outbox", vec![]).await;
    emptied.expect("emptied");
    all
}

/// The drill and its contacts, as evidence.
async fn are_measured(office: &Office) {
    let figures = crate::measured::read(&OPERATOR, &office.directory, tenant()).await;
    let figures = figures.expect("figures");
    for (name, value) in [
        ("directory.drill.answered_percent", "25"),
        ("directory.contacts.live_percent", "100"),
    ] {
        let found = figures.iter().find(|m| m.measure.name == name);
        assert_eq!(
            found.map(|m| m.value.to_string()).as_deref(),
            Some(value),
            "{name}"
        );
    }
}

#[tokio::test]
async fn those_who_are_meant_get_a_letter_and_the_button_alone_answers() {
    for office in Office::all().await {
        let prompt = contact(&office, ("prompt", "duty"), true).await;
        let late = contact(&office, ("late", "notification"), true).await;
        let scanned = contact(&office, ("scanned", "duty"), true).await;
        let unwritten = contact(&office, ("unwritten", "cybercrime"), false).await;
        contact(&office, ("press", "press"), true).await;
        let drills = office.directory.drills();
        let id = drills.start(&OPERATOR, tenant(), wanted(Whom::Often)).await;
        let id = id.expect("started");
        let sent = letters(&office).await;
        let to: Vec<&str> = sent.iter().map(|(to, _, _)| to.as_str()).collect();
        assert_eq!(sent.len(), 3, "{to:?}");
        assert!(
            sent.iter()
                .all(|(_, _, text)| text.contains("Ceci est un exercice"))
        );
        let secret = |name: &str| {
            let found = sent.iter().find(|(to, _, _)| to.starts_with(name));
            found.expect("a letter").1.clone()
        };
        for _ in 0..5 {
            // A mail scanner opens every address, again and again.
            drills.look(&secret("scanned")).await.expect("it is shown");
        }
        office.clock.advance_seconds(600);
        drills.answer(&secret("prompt")).await.expect("counted");
        for again in [
            drills.answer(&secret("prompt")).await,
            drills.answer("guess").await,
        ] {
            assert!(
                matches!(again, Err(DirectoryError::NotFound(_))),
                "{again:?}"
            );
        }
        office.clock.advance_seconds(24 * 3_600);
        drills
            .answer(&secret("late"))
            .await
            .expect("counted as late");
        are_measured(&office).await;
        let (drill, calls) = drills.get(&OPERATOR, tenant(), id).await.expect("a drill");
        assert_eq!(drill.name, "Spring drill");
        let now = office.clock.now();
        let stand = |record| {
            let call = calls.iter().find(|c| c.record == record);
            drill.stand(call.expect("a call"), now)
        };
        assert_eq!(stand(prompt), Stand::InTime);
        assert_eq!(stand(late), Stand::Late);
        assert_eq!(stand(scanned), Stand::Silent, "opening is no answer");
        assert_eq!(stand(unwritten), Stand::Unwritten);
        let count = drill.count(&calls, now);
        assert_eq!((count.all(), count.of(Stand::Open)), (4, 0));
        assert_eq!(
            (count.median, count.slowest),
            (Some((600 + 87_000) / 2), Some(87_000))
        );
        let seen = office.see(&OPERATOR, prompt).await.expect("a record");
        assert_eq!(
            seen.record.verified.map(Timestamp::day),
            None,
            "a drill confirms nothing"
        );
    }
}

#[tokio::test]
async fn a_drill_is_for_those_who_keep_the_directory_and_a_form_starts_one() {
    for office in Office::all().await {
        contact(&office, ("duty", "duty"), true).await;
        let drills = office.directory.drills();
        let reader = member(None, Role::Reader);
        let refused = drills.start(&reader, tenant(), wanted(Whom::All)).await;
        assert!(
            matches!(refused, Err(DirectoryError::Forbidden)),
            "{refused:?}"
        );
        assert!(drills.list(&reader, tenant()).await.is_err());
        assert_eq!(letters(&office).await.len(), 0);
        let key = web::form::Key::new();
        let once = office.directory.once(&key);
        let id = once
            .drills()
            .start(&OPERATOR, tenant(), wanted(Whom::All))
            .await;
        let id = id.expect("started");
        let again = once
            .drills()
            .start(&OPERATOR, tenant(), wanted(Whom::All))
            .await;
        assert!(
            matches!(again, Err(DirectoryError::Repeated(_))),
            "{again:?}"
        );
        assert_eq!(letters(&office).await.len(), 1);
        assert!(drills.get(&reader, tenant(), id).await.is_err());
        let all = drills.list(&OPERATOR, tenant()).await.expect("a list");
        assert_eq!(all.len(), 1);
        for (name, whom, hours) in [
            ("", Whom::All, 24),
            ("x", Whom::All, 0),
            ("x", Whom::All, 721),
            ("x", Whom::Role("press"), 24),
        ] {
            let bad = Wanted {
                name: name.to_owned(),
                whom,
                hours,
            };
            let refused = drills.start(&OPERATOR, tenant(), bad.clone()).await;
            assert!(
                matches!(refused, Err(DirectoryError::Field { .. })),
                "{bad:?}"
            );
        }
        assert_eq!(letters(&office).await.len(), 0, "nobody was written to");
    }
}

#[tokio::test]
async fn whoever_is_erased_cannot_be_counted_any_more() {
    for office in Office::all().await {
        let team = of_organisation(office.organisation("Team").await.id);
        let said = vec![
            said(Kind::Person, "name", "", &["A. Example"]),
            said(Kind::Person, "mail", "", &["gone@team.example"]),
        ];
        let gone = office.add(Kind::Person, team, said).await;
        let drills = office.directory.drills();
        let id = drills.start(&OPERATOR, tenant(), wanted(Whom::All)).await;
        let secret = letters(&office).await.remove(0).1;
        let records = office.directory.records();
        let erased = records.erase(&OPERATOR, tenant(), gone).await;
        erased.expect("erased");
        assert!(drills.look(&secret).await.is_err());
        assert!(drills.answer(&secret).await.is_err());
        let (_, calls) = drills
            .get(&OPERATOR, tenant(), id.expect("started"))
            .await
            .expect("it");
        assert_eq!(calls[0].answered, None);
    }
}

#[test]
fn every_choice_has_its_name_and_its_message() {
    for whom in Whom::choices() {
        assert_eq!(Whom::parse(whom.as_str()), Some(whom));
        assert!(!whom.message_id().is_empty());
    }
    assert_eq!(Whom::choices().count(), 11);
    assert_eq!(Whom::parse("nobody"), None);
}
