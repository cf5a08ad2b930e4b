//! What everybody sees of a law survey, when, and what nobody sees.

use base::{Actor, Role};

use super::*;
use crate::Answer;
use crate::answer::Value;
use crate::assessment::pages::tests::{Ground, form};
use crate::assessment::tests::{officer, person, say, saying, tenant, whole};
use crate::assessment::{NewRound, Title};
use crate::package::Question;
use crate::package::tests::changed;

/// A law survey with a confidential answer, a text and a comment, not signed off.
async fn survey(ground: &Ground) -> Round {
    let mut files = changed(
        "instrument.toml",
        "kind = \"survey\"",
        "kind = \"law-survey\"",
    );
    let main = String::from_utf8(files["instrument.toml"].clone()).unwrap();
    let main = main.replacen("hospital-continuity", "law-sample", 1);
    files.insert("instrument.toml".to_owned(), main.into_bytes());
    let instruments = &ground.instruments;
    instruments
        .import(&Actor::operator(), &files)
        .await
        .unwrap();
    let new = NewRound {
        instrument: "law-sample".to_owned(),
        title: Title::new("Survey of <2026>").unwrap(),
        due: None,
    };
    let round = instruments.start(&officer(), tenant(), &new).await.unwrap();
    let text = Answer::Given(Value::Text("shown to everybody".to_owned()));
    let mut said = saying("A3", 0, text);
    said.comment = "a comment that stays".to_owned();
    say(
        instruments,
        &round,
        &[said, saying("A1", 0, Answer::Confidential)],
    )
    .await;
    round
}

async fn sign(ground: &Ground, round: &Round) {
    let seen = whole(&ground.instruments, round).await.canonical_hash();
    let people = ("Dr A. Jurist, legal adviser", "");
    let which = (round.id, seen);
    let context = &ground.instruments;
    let signed = context.sign_off(&officer(), tenant(), which, people).await;
    signed.unwrap();
}

/// Every address under which a visitor could see something of it.
fn addresses(round: &Round) -> Vec<String> {
    let one = format!("/en/law-profiles/{}", round.id);
    vec![
        one.clone(),
        format!("{one}/sections/about"),
        format!("{one}/file"),
        format!("/data/v1/law-profiles/{}", round.id),
    ]
}

#[tokio::test]
async fn everybody_sees_a_law_profile_from_its_publication_until_it_is_withdrawn() {
    let ground = Ground::new().await;
    let round = survey(&ground).await;
    let (visitor, own) = (
        ground.stranger(),
        format!("/en/assessments/{}/profile", round.id),
    );
    let publish = || form(&[("decision", "publish")]);
    let early = ground.officer().post(&own, &publish()).await;
    assert_ne!(early.status, 303, "not before it is signed off");
    sign(&ground, &round).await;
    for address in addresses(&round) {
        assert_eq!(visitor.get(&address).await.status, 404, "{address}");
    }
    let page = ground.officer().get(&own).await.body;
    assert!(
        page.contains("names and functions of those who signed"),
        "{page}"
    );
    assert_eq!(ground.officer().post(&own, &publish()).await.status, 303);
    let mut seen = String::new();
    for address in addresses(&round) {
        let answer = visitor.get(&address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.body);
        assert!(
            address.starts_with("/data") || !answer.body.contains("<2026>"),
            "{address} escapes what people wrote"
        );
        seen.push_str(&answer.body);
    }
    for shown in [
        "shown to everybody",
        "Dr A. Jurist",
        "not a finding of compliance",
    ] {
        assert!(seen.contains(shown), "{shown}: {seen}");
    }
    assert!(!seen.contains("a comment that stays"), "{seen}");
    let list = visitor.get("/ar/law-profiles").await.body;
    assert!(
        list.contains(&round.id.to_string()) && list.contains("dir=\"rtl\""),
        "{list}"
    );
    let listed = visitor.get("/data/v1/law-profiles").await.body;
    assert!(listed.contains(&round.id.to_string()), "{listed}");
    let withdraw = form(&[("decision", "withdraw")]);
    assert_eq!(ground.officer().post(&own, &withdraw).await.status, 303);
    for address in addresses(&round) {
        assert_eq!(visitor.get(&address).await.status, 404, "{address}");
    }
}

#[tokio::test]
async fn nobody_publishes_without_the_right_nor_what_is_no_law_survey() {
    let ground = Ground::new().await;
    let round = survey(&ground).await;
    sign(&ground, &round).await;
    let context = &ground.instruments;
    let other = base::id::TenantId::from_bytes([9; 16]);
    for role in [Role::Reader, Role::Analyst, Role::Reviewer] {
        let actor = person(4, tenant(), role);
        let refused = context.publish_law(&actor, tenant(), round.id).await;
        assert!(
            matches!(refused, Err(InstrumentsError::Forbidden)),
            "{role:?}"
        );
    }
    let stranger = person(5, other, Role::CountryOfficer);
    assert!(
        context
            .publish_law(&stranger, tenant(), round.id)
            .await
            .is_err()
    );
    assert!(
        context
            .publish_law(&stranger, other, round.id)
            .await
            .is_err()
    );
    let first = context
        .publish_law(&officer(), tenant(), round.id)
        .await
        .unwrap();
    let again = context
        .publish_law(&officer(), tenant(), round.id)
        .await
        .unwrap();
    assert_eq!(first, again, "once more changes nothing");
    assert!(
        context
            .withdraw_law(&stranger, other, round.id)
            .await
            .is_err()
    );
    assert_eq!(context.law_profiles().await.unwrap().len(), 1);
    let survey = context
        .publish_law(&officer(), tenant(), ground.round.id)
        .await;
    assert!(
        matches!(survey, Err(InstrumentsError::NotFound("law profile"))),
        "{survey:?}"
    );
    let reader = ground.person("reader", "3");
    let own = format!("/en/assessments/{}/profile", round.id);
    let page = reader.get(&own).await;
    assert!(
        page.status == 200
            && !page
                .body
                .contains("<form method=\"post\" action=\"/en/assessments")
    );
    assert_eq!(
        reader
            .post(&own, &form(&[("decision", "withdraw")]))
            .await
            .status,
        403
    );
    let api = format!("/api/v1/assessments/{}/profile", round.id);
    assert_eq!(reader.send("DELETE", &api, "").await.status, 403);
    assert!(
        ground
            .officer()
            .get(&api)
            .await
            .body
            .contains("\"published\":\"2")
    );
}

/// Text that no compressor makes small, in words.
fn prose(seed: usize, words: usize) -> String {
    let mut state = seed as u64 + 1;
    let mut text = String::new();
    for _ in 0..words {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        text += &format!("{:x} ", state >> 44);
    }
    text
}

/// A signed and published survey of laws with a provision of some length for every article.
async fn long_profile(ground: &Ground) -> Round {
    let context = &ground.instruments;
    context.stock(&Actor::system()).await.unwrap();
    let new = NewRound {
        instrument: "law-baseline".to_owned(),
        title: Title::new("Survey").unwrap(),
        due: None,
    };
    let round = context.start(&officer(), tenant(), &new).await.unwrap();
    // What covers an article is asked once somebody says that something does.
    for _ in 0..2 {
        let all = whole(context, &round).await;
        let items = all.instrument.package().items().enumerate();
        let asked = items.filter(|(place, _)| all.scored.standings.is_asked(*place));
        let said = asked.filter_map(|(place, item)| {
            let value = match &item.kind {
                Question::Choice { options } => {
                    let most = options.iter().max_by_key(|o| o.points.map(|p| p.0))?;
                    Value::Choice(most.id.clone())
                }
                Question::Citation => Value::Citations(vec![crate::answer::Citation {
                    act: prose(place, 4),
                    article: format!("Section {place}"),
                    official_text: prose(place * 7, 120),
                    ..Default::default()
                }]),
                _ => return None,
            };
            all.team(place)
                .is_none()
                .then(|| saying(item.id.as_str(), 0, Answer::Given(value)))
        });
        let said: Vec<_> = said.collect();
        context
            .say(&officer(), tenant(), round.id, &said)
            .await
            .unwrap();
    }
    sign(ground, &round).await;
    let officer = officer();
    let published = context.publish_law(&officer, tenant(), round.id);
    published.await.unwrap();
    round
}

#[tokio::test]
async fn pages_of_long_laws_stay_light_and_lead_to_every_provision() {
    let ground = Ground::new().await;
    let round = long_profile(&ground).await;
    let light = ground.stranger().with("accept-encoding", "gzip");
    let all = whole(&ground.instruments, &round).await;
    let (mut pages, mut heaviest) = (0, 0);
    for section in &all.instrument.package().sections {
        let mut at = format!("/en/law-profiles/{}/sections/{}", round.id, section.id);
        let mut seen = String::new();
        loop {
            let length = light.get(&at).await.length;
            assert!(length <= 13 * 1024, "{at}: {length} bytes");
            heaviest = heaviest.max(length);
            pages += 1;
            let page = ground.stranger().get(&at).await.body;
            let from = |link: &str| link.split_once("?from=")?.1.parse::<usize>().ok();
            // Links to the same page in other languages keep where it begins.
            let now = from(&at).unwrap_or(0);
            let links = page.split("href=\"").filter_map(|l| l.split('"').next());
            let next = links.filter(|l| from(l).is_some_and(|next| next > now));
            let next = next.map(str::to_owned).next();
            seen += &page;
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        let cited = all.instrument.sections().find(|(s, _)| s.id == section.id);
        for place in cited.unwrap().1 {
            let item = all.instrument.item(place).unwrap();
            let is_asked = all.scored.standings.is_asked(place);
            if is_asked && matches!(item.kind, Question::Citation) {
                assert!(seen.contains(&format!("Section {place}")), "{}", item.id);
            }
        }
    }
    println!("{pages} pages, heaviest {heaviest} bytes");
    assert!(pages > all.instrument.package().sections.len());
}
