//! What pages cost: statements, which do not grow with what is stored, and bytes on the wire.

use super::*;
use crate::answer::Answer as Said;
use crate::assessment::tests::{officer, saying, stage};
use crate::assessment::{NewRound, Saying, Title};
use crate::evidence::{About, New, Offered};
use crate::measured::tests::Set;
use base::Tlp;

/// The most bytes of a page, compressed (the first flight of a connection, RFC 6928).
const MOST: usize = 13_000;

/// Every kind of page of the guide's example.
fn pages(ground: &Ground) -> Vec<String> {
    let of_round = [
        "",
        "/sections/about/1",
        "/sections/continuity/1",
        "/check",
        "/check/continuity",
        "/questions/C1",
        "/questions/C6",
        "/proposals",
        "/evidence",
        "/result",
        "/findings",
        "/plan",
        "/respondents",
        "/disagreements",
        "/reviews",
        "/marks",
        "/files",
        "/sign-off",
    ];
    let mut all = vec!["/en/assessments".to_owned()];
    all.extend(of_round.iter().map(|rest| ground.path(rest)));
    let id = ground.round.id;
    all.push("/api/v1/assessments".to_owned());
    all.push(format!("/api/v1/assessments/{id}"));
    all.push(format!("/api/v1/assessments/{id}/result"));
    all
}

/// The statements of each page, once everything that is held was read.
async fn statements(ground: &Ground) -> Vec<(String, u64)> {
    let (officer, mut counted) = (ground.officer(), Vec::new());
    for path in pages(ground) {
        assert_eq!(officer.get(&path).await.status, 200, "{path}");
        let before = ground.instruments.db.statements();
        officer.get(&path).await;
        counted.push((path, ground.instruments.db.statements() - before));
    }
    counted
}

#[tokio::test]
async fn pages_ask_the_store_as_often_however_much_it_holds() {
    let ground = Ground::measuring(Set::new(2)).await;
    let (context, actor) = (&ground.instruments, officer());
    // The name of whoever answered is looked up once for each person, so somebody has answered.
    let first = [saying("C1", 0, stage(1))];
    let done = context.say(&actor, tenant(), ground.round.id, &first);
    done.await.unwrap();
    let few = statements(&ground).await;
    for number in 0..40 {
        let new = NewRound {
            instrument: "hospital-continuity".to_owned(),
            title: Title::new(&format!("Round {number}")).unwrap(),
            due: None,
        };
        let round = context.start(&officer(), tenant(), &new).await.unwrap();
        let said = [saying("C1", 0, stage(2)), saying("C6", 0, stage(1))];
        let done = context.say(&officer(), tenant(), round.id, &said).await;
        done.unwrap();
    }
    // Answers, their history and evidence of the round that is looked at.
    for seen in 1..=30 {
        let said = [saying("C1", seen, stage(if seen % 2 == 0 { 1 } else { 2 }))];
        let done = context.say(&actor, tenant(), ground.round.id, &said);
        done.await.unwrap();
        let new = New {
            item: "C1".parse().unwrap(),
            offered: Offered::File(format!("Text {seen}\n").into_bytes()),
            about: About {
                title: format!("Document {seen}"),
                issuer: String::new(),
                dated: None,
                valid_until: None,
                tlp: Tlp::Amber,
            },
        };
        let added = context.attach(&actor, tenant(), ground.round.id, new);
        added.await.unwrap();
    }
    let many = statements(&ground).await;
    assert_eq!(few, many);
    for (path, count) in many {
        println!("{count} statements: {path}");
        assert!(count <= 24, "{path}: {count} statements");
    }
}

#[tokio::test]
async fn a_question_reads_only_the_figures_that_speak_to_it() {
    let gauge = Set::new(2);
    let ground = Ground::measuring(gauge.clone()).await;
    let officer = ground.officer();
    for path in ["", "/sections/continuity/1", "/questions/C1", "/plan"] {
        officer.get(&ground.path(path)).await;
        assert!(gauge.asked().is_empty(), "{path}");
    }
    officer.get(&ground.path("/questions/C6")).await;
    let asked = gauge.asked();
    assert_eq!(
        asked,
        [vec!["watch.feeds.age_hours", "watch.feeds.received"]],
        "once, and only these"
    );
}

#[tokio::test]
async fn a_proposal_stands_beside_the_answer_that_it_would_take_the_place_of() {
    let ground = Ground::measuring(Set::new(2)).await;
    let (path, team) = (ground.path("/questions/C6"), ground.officer());
    let open = team.get(&path).await.body;
    assert!(!open.contains("lower than now"), "{open}");
    let said = [saying("C6", 0, stage(4))];
    let (context, actor) = (&ground.instruments, officer());
    let done = context.say(&actor, tenant(), ground.round.id, &said);
    done.await.unwrap();
    let answered = team.get(&path).await.body;
    assert!(answered.contains("lower than now"), "{answered}");
}

/// An answer to every question, so that pages show as much as they ever do.
async fn answered(ground: &Ground) -> crate::assessment::Round {
    let context = &ground.instruments;
    context.stock(&Actor::system()).await.unwrap();
    let new = NewRound {
        instrument: "readiness".to_owned(),
        title: Title::new("Readiness").unwrap(),
        due: None,
    };
    let round = context.start(&officer(), tenant(), &new).await.unwrap();
    let whole = context.whole(&officer(), tenant(), round.id).await.unwrap();
    let one = |(place, item): (usize, &crate::package::Item)| {
        let stages = matches!(item.kind, crate::package::Question::Stage { .. });
        let level = u8::try_from(place % 4).unwrap();
        let said = if stages { stage(level) } else { Said::DontKnow };
        let comment = "A remark of some length on what stands behind this answer.";
        Saying {
            comment: comment.to_owned(),
            ..saying(item.id.as_str(), 0, said)
        }
    };
    let items = whole.instrument.package().items().enumerate();
    let asked = items.filter(|(place, _)| whole.scored.standings.is_asked(*place));
    let said: Vec<Saying> = asked.map(one).collect();
    let done = context.say(&officer(), tenant(), round.id, &said).await;
    assert!(done.unwrap() > 100);
    round
}

#[tokio::test]
async fn pages_of_128_questions_stay_within_the_budget_in_every_language() {
    let ground = Ground::measuring(Set::new(2)).await;
    let round = answered(&ground).await;
    for number in 0..60 {
        let new = NewRound {
            instrument: "readiness".to_owned(),
            title: Title::new(&format!("Readiness of the administration {number}")).unwrap(),
            due: None,
        };
        let started = ground.instruments.start(&officer(), tenant(), &new).await;
        started.unwrap();
    }
    let whole = ground
        .instruments
        .whole(&officer(), tenant(), round.id)
        .await;
    let whole = whole.unwrap();
    let parts = crate::assessment::parts(&whole.instrument);
    let sections = &whole.instrument.package().sections;
    let mut pages: Vec<String> = ["", "/check", "/result", "/findings", "/plan", "/proposals"]
        .map(str::to_owned)
        .into();
    for part in &parts {
        let id = &sections[part.section].id;
        pages.push(format!("/sections/{id}/{}", part.number));
        pages.push(format!("/check/{id}"));
    }
    pages.extend(["/questions/S1", "/plan/S1", "/files", "/evidence"].map(str::to_owned));
    let officer = ground.officer().with("accept-encoding", "gzip");
    let mut heaviest = (0, String::new());
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let list = format!("/{language}/assessments");
        let of_round = pages
            .iter()
            .map(|rest| format!("/{language}/assessments/{}{rest}", round.id));
        for path in std::iter::once(list).chain(of_round) {
            let answer = officer.get(&path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.length <= MOST, "{path}: {} bytes", answer.length);
            heaviest = heaviest.max((answer.length, path));
        }
    }
    println!("heaviest: {} bytes, {}", heaviest.0, heaviest.1);
}
