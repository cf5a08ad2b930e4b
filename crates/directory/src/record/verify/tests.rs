//! A year of reminders, answers and silences; links that nobody but a button uses up.

use std::collections::BTreeMap;

use base::Day;
use base::id::RecordId;
use proptest::prelude::*;

use super::{Asked, Desk, PAUSE_DAYS, Reachable, Rung, next};
use crate::DirectoryError;
use crate::drill::tests::letters as drill_letters;
use crate::drill::{Stand, Wanted, Whom};
use crate::record::tests::{OPERATOR, Office, said, tenant};
use crate::record::{Kind, of_organisation};

proptest! {
    #[test]
    fn the_ladder_only_goes_up_waits_between_steps_and_ends(
        contact in any::<bool>(),
        organisation in any::<bool>(),
        due in 0..400_i32,
    ) {
        let (due, who) = (Day::from_number(due), Reachable { contact, organisation });
        let (mut rung, mut last) = (Rung::Quiet, None);
        let mut steps: Vec<(Rung, i32)> = Vec::new();
        for today in 0..600 {
            if let Some(up) = next(rung, due, last, Day::from_number(today), who) {
                prop_assert!(up > rung);
                (rung, last) = (up, Some(Day::from_number(today)));
                steps.push((up, today));
            }
        }
        prop_assert_eq!(rung, Rung::Desk, "silence always reaches the desk");
        prop_assert!(steps.iter().all(|(_, day)| *day >= due.number() - PAUSE_DAYS));
        prop_assert!(steps.windows(2).all(|w| w[1].1 - w[0].1 >= PAUSE_DAYS));
        let took = |r| steps.iter().any(|(s, _)| *s == r);
        prop_assert_eq!(took(Rung::Asked) && took(Rung::Reminded), contact);
        prop_assert_eq!(took(Rung::Organisation), organisation);
    }
}

/// Contacts of each kind in the simulated year: a thousand in all; few in a store that is asked over
/// a connection.
const MANY: usize = 200;
const FEW: usize = 8;

/// What the letters queued since the last look say: to whom, and the secret of the link.
async fn letters(office: &Office) -> Vec<(String, Option<String>)> {
    let db = office.directory.db();
    let rows = db
        .fetch(
            "SELECT payload FROM store_outbox WHERE kind = 'store.mail' ORDER BY created_at, id",
            vec![],
        )
        .await;
    let read = |row: &store::Row| {
        let payload: String = row.get("payload").expect("text");
        let letter: serde_json::Value = serde_json::from_str(&payload).expect("JSON");
        let text = letter["text"].as_str().expect("a text");
        let secret = text.split("/directory/verify/").nth(1);
        let secret = secret.map(|s| s.split_whitespace().next().expect("a secret").to_owned());
        (
            letter["to"].as_str().expect("an address").to_owned(),
            secret,
        )
    };
    let all = rows.expect("rows").iter().map(read).collect();
    db.execute("DELETE FROM store_outbox", vec![])
        .await
        .expect("emptied");
    all
}

async fn function(office: &Office, of: RecordId, name: &str, role: &str) -> RecordId {
    let mail = format!("{name}@team.example");
    let all = vec![
        said(Kind::Function, "function", "en", &[name]),
        said(Kind::Function, "role", "", &[role]),
        said(Kind::Function, "mail", "", &[&mail]),
    ];
    office.add(Kind::Function, of, all).await
}

fn desk() -> Vec<Desk> {
    vec![Desk {
        mail: "desk@nation.example".to_owned(),
        language: "fr".parse().expect("a tag"),
    }]
}

async fn ask(office: &Office) -> Asked {
    let records = office.directory.records();
    records
        .ask_due(&OPERATOR, tenant(), &desk())
        .await
        .expect("asked")
}

/// What whoever gets the letter does, after a mail scanner opened the link three times.
async fn answer(office: &Office, to: &str, secret: &str) {
    let records = office.directory.records();
    for _ in 0..3 {
        records.look(secret).await.expect("it still counts");
    }
    match to.split('-').next() {
        Some("confirms" | "yearly") => records.confirm(secret).await.expect("confirmed"),
        Some("corrects") => {
            let numbers = said(Kind::Function, "telephone", "", &["+12025550143"]);
            let corrected = records.correct(secret, &[numbers]).await;
            corrected.expect("corrected");
        }
        Some("disowns") => records.disown(secret).await.expect("disowned"),
        _ => {}
    }
}

/// How contacts behave, and their role.
const KINDS: [(&str, &str); 5] = [
    ("confirms", "duty"),
    ("silent", "duty"),
    ("corrects", "notification"),
    ("disowns", "press"),
    ("yearly", "management"),
];

/// A drill in which everybody who answers letters at all answers this one.
async fn drill(office: &Office) {
    let wanted = Wanted {
        name: "Drill".to_owned(),
        whom: Whom::All,
        hours: 24,
    };
    let drills = office.directory.drills();
    let started = drills.start(&OPERATOR, tenant(), wanted).await;
    started.expect("started");
    for (to, secret, _) in drill_letters(office).await {
        if ["confirms", "corrects", "yearly"].contains(&to.split('-').next().unwrap_or("")) {
            drills.answer(&secret).await.expect("counted");
        }
    }
}

/// A year of `many` contacts of each kind; how many letters went to each kind.
async fn year(office: &Office, many: usize) -> BTreeMap<String, usize> {
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for day in 0..365 {
        office.clock.advance_seconds(86_400);
        ask(office).await;
        for (to, secret) in letters(office).await {
            let kind = to.split('-').next().unwrap_or(&to).to_owned();
            *told.entry(kind).or_default() += 1;
            if let Some(secret) = secret {
                answer(office, &to, &secret).await;
            }
        }
        if day % 90 == 80 {
            drill(office).await;
        }
    }
    let drills = office.directory.drills();
    let held = drills.list(&OPERATOR, tenant()).await.expect("drills");
    assert_eq!(held.len(), 4, "one in each quarter");
    for (drill, calls) in held {
        let count = drill.count(&calls, office.clock.now());
        let of = |stand| count.of(stand);
        assert_eq!((of(Stand::InTime), of(Stand::Silent)), (3 * many, 2 * many));
        assert_eq!(count.all(), 5 * many);
    }
    told
}

#[tokio::test]
async fn a_year_ends_in_the_state_that_the_rules_promise() {
    for (place, office) in Office::all().await.into_iter().enumerate() {
        let many = if place == 0 { MANY } else { FEW };
        let team = of_organisation(office.organisation("Team").await.id);
        let mail = said(Kind::Organisation, "mail", "", &["team@team.example"]);
        let known = office.say(&OPERATOR, team, &[mail]).await;
        known.expect("said");
        let mut kinds: BTreeMap<RecordId, &str> = BTreeMap::new();
        for n in 0..many {
            for (kind, role) in KINDS {
                let id = function(&office, team, &format!("{kind}-{n}"), role).await;
                kinds.insert(id, kind);
            }
        }
        let told = year(&office, many).await;
        let today = office.clock.now().day();
        let records = office.directory.records();
        let all = records.list(&OPERATOR, tenant()).await.expect("records");
        for seen in all.iter().filter(|s| !s.record.is_organisation()) {
            let (stale, kind) = (seen.is_stale(today), kinds[&seen.record.id]);
            let expected = matches!(kind, "silent" | "disowns");
            assert_eq!(stale, expected, "{kind} {:?}", seen.due);
        }
        // Every 90 days, each time two weeks early; silence is four letters and no more;
        // who was disowned late in the year has not reached the desk yet.
        assert_eq!(told.get("confirms"), Some(&(many * 4)));
        assert_eq!(told.get("silent"), Some(&(many * 2)));
        assert_eq!(told.get("yearly"), Some(&many));
        assert_eq!(told.get("disowns"), Some(&many));
        assert_eq!(told.get("team@team.example"), Some(&(many * 2)));
        assert_eq!(told.get("desk@nation.example"), Some(&many));
        let waiting = records.claims(&OPERATOR, tenant()).await.expect("claims");
        let corrections = "a correction waits, and the same again is one";
        assert_eq!(waiting.len(), many, "{corrections}");
    }
}

#[tokio::test]
async fn a_link_is_for_one_answer_and_steps_are_taken_once() {
    for office in Office::all().await {
        let team = of_organisation(office.organisation("Team").await.id);
        let duty = function(&office, team, "duty", "duty").await;
        office.clock.advance_seconds(80 * 86_400);
        assert_eq!(ask(&office).await.contacts, 1);
        assert_eq!(ask(&office).await, Asked::default(), "once a step");
        let secret = letters(&office).await[0].1.clone().expect("a link");
        let records = office.directory.records();
        records.confirm(&secret).await.expect("confirmed");
        for again in [
            records.confirm(&secret).await,
            records.disown(&secret).await,
            records.correct(&secret, &[]).await,
        ] {
            assert!(
                matches!(again, Err(DirectoryError::NotFound(_))),
                "{again:?}"
            );
        }
        assert!(records.look(&secret).await.is_err() && records.look("guess").await.is_err());
        let seen = office.see(&OPERATOR, duty).await.expect("a record");
        assert_eq!(
            seen.record.verified.map(base::Timestamp::day),
            Some(office.clock.now().day())
        );
        let reader = crate::record::tests::member(None, base::Role::Reader);
        assert!(records.ask_due(&reader, tenant(), &[]).await.is_err());
    }
}

#[tokio::test]
async fn a_contact_without_an_address_is_asked_of_its_organisation_or_the_desk() {
    for office in Office::all().await {
        let team = of_organisation(office.organisation("Team").await.id);
        office
            .add(
                Kind::Function,
                team,
                vec![said(Kind::Function, "function", "en", &["Nobody"])],
            )
            .await;
        office.clock.advance_seconds(360 * 86_400);
        assert_eq!(ask(&office).await.desk, 1);
        let (to, secret) = letters(&office).await.remove(0);
        assert_eq!(
            (to.as_str(), secret),
            ("desk@nation.example", None),
            "the desk answers by its account"
        );
    }
}
