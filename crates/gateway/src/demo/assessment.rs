//! The sample assessments: a short form that is answered, and a readiness round that is begun.
//!
//! Not here: anything that a real administration would say; stages follow a fixed pattern.
//! Invariant: a start that was cut off is completed by the next, and nothing is started twice.

use super::tenant;
use crate::compose::Gateway;
use base::{Actor, Day};
use instruments::Value;
use instruments::answer::{Answer, Review};
use instruments::assessment::{NewRound, Round, Saying, Title, Whole};
use instruments::package::{Item, Question, Stage};
use instruments::respondent::{Asked, Respondent};

/// Instrument, title, and how many of its questions are answered.
const ROUNDS: [(&str, &str, usize); 2] = [
    ("short-form", "Short form (sample)", usize::MAX),
    ("readiness", "Readiness, first round (sample)", 40),
];

/// Starts and answers the sample rounds, where they are not there yet.
///
/// # Errors
/// The context's.
pub async fn fill(gateway: &Gateway, actor: &Actor, today: Day) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    for (instrument, title, most) in ROUNDS {
        let all = instruments.rounds(actor, tenant()).await?;
        let found = all.into_iter().find(|r| r.title.as_str() == title);
        let round = match found {
            Some(round) => round,
            None => {
                let new = NewRound {
                    instrument: instrument.to_owned(),
                    title: Title::new(title)?,
                    due: Some(today.plus(60)),
                };
                instruments.start(actor, tenant(), &new).await?
            }
        };
        answer(gateway, actor, &round, most).await?;
        if instrument == "readiness" {
            others(gateway, actor, &round).await?;
        }
    }
    Ok(())
}

/// Institution, person, address, and how much higher or lower they see the stages.
const OTHERS: [(&str, &str, &str, usize); 3] = [
    (
        "Ministry of Communications (sample)",
        "Head of unit (sample)",
        "ministry@pilot.example",
        1,
    ),
    (
        "Regulator (sample)",
        "Legal adviser (sample)",
        "regulator@pilot.example",
        2,
    ),
    (
        "National CSIRT (sample)",
        "Team lead (sample)",
        "csirt@pilot.example",
        0,
    ),
];
/// The section that the others were asked for.
const SECTION: &str = "strategy";

/// Three institutions answer one section, and do not agree everywhere.
async fn others(gateway: &Gateway, actor: &Actor, round: &Round) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    let asked = instruments.respondents(actor, tenant(), round.id).await?;
    for (institution, person, mail, shift) in OTHERS {
        let found = asked.iter().find(|r| r.asked.institution == institution);
        let id = match found {
            Some(one) => one.id,
            None => {
                let sections = vec![SECTION.parse()?];
                let names = (institution, person);
                let asked = Asked::new(names, mail, "en".parse()?, sections)?;
                let made = instruments.ask(actor, tenant(), round.id, asked).await?;
                made.respondent.id
            }
        };
        let whole = instruments.whole(actor, tenant(), round.id).await?;
        let mut sections = whole.instrument.sections();
        let Some((_, places)) = sections.find(|(s, _)| s.id.as_str() == SECTION) else {
            continue;
        };
        let voice = instruments.respondents(actor, tenant(), round.id).await?;
        let voice = voice.iter().find(|r| r.id == id).map(Respondent::voice);
        let open = |place: &usize| {
            let said = voice.as_ref().and_then(|v| whole.stated(v, *place));
            said.is_none() && *place % 3 != shift
        };
        // The shift moves the pattern, so that some answers agree and some do not.
        let said = places.take(8).filter(open).filter_map(|place| {
            let item = whole.instrument.item(place)?;
            saying(place + shift * (place % 2), item)
        });
        let said: Vec<Saying> = said.collect();
        let which = (round.id, id);
        instruments.say_for(actor, tenant(), which, &said).await?;
    }
    Ok(())
}

/// Answers what is asked, again and again while answers open further questions.
async fn answer(
    gateway: &Gateway,
    actor: &Actor,
    round: &Round,
    most: usize,
) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    loop {
        let whole = instruments.whole(actor, round.tenant, round.id).await?;
        let sayings: Vec<Saying> = open(&whole)
            .filter(|(place, _)| *place < most)
            .filter_map(|(place, item)| saying(place, item))
            .collect();
        if sayings.is_empty() {
            return Ok(());
        }
        instruments
            .say(actor, round.tenant, round.id, &sayings)
            .await?;
    }
}

/// What is asked and has no answer.
fn open(whole: &Whole) -> impl Iterator<Item = (usize, &Item)> {
    let items = whole.instrument.package().items().enumerate();
    items.filter(|(place, _)| {
        whole.scored.standings.is_asked(*place) && whole.team(*place).is_none()
    })
}

/// A made-up answer; questions of other types than stages and texts stay open.
fn saying(place: usize, item: &Item) -> Option<Saying> {
    let answer = match (&item.kind, place % 11) {
        (Question::Stage { .. }, 5) => Answer::DontKnow,
        (Question::Stage { .. }, 8) => Answer::NotApplicable {
            reason: "No such sector in the pilot administration (sample)".to_owned(),
            review: Review::Open,
        },
        (Question::Stage { .. }, n) => {
            let stage = u8::try_from(n * 3 % 5).unwrap_or(0);
            Answer::Given(Value::Stage(Stage::new(stage)?))
        }
        (Question::Text { .. }, _) => Answer::Given(Value::Text(
            "Sample text of the pilot administration.".to_owned(),
        )),
        _ => return None,
    };
    Some(Saying {
        item: item.id.clone(),
        seen: 0,
        answer,
        comment: String::new(),
    })
}
