//! The sample assessments: a short form, a signed law survey whose law profile is published, a signed
//! readiness round and the one that follows it.
//!
//! Not here: anything that a real administration would say; stages follow a fixed pattern.
//! Invariant: a start that was cut off is completed by the next, and nothing is started twice.

use super::{evidence, law, tenant, undertakings};
use crate::compose::Gateway;
use anyhow::Context as _;
use base::{Actor, Day};
use instruments::Value;
use instruments::answer::{Answer, Review};
use instruments::assessment::{NewRound, Round, RoundStand, Saying, Title, Whole};
use instruments::package::{Item, Kind, Question, Stage};
use instruments::respondent::{Asked, Respondent};

const LAW: &str = "law-baseline";
/// Instrument, title, and how many of its questions are answered.
const ROUNDS: [(&str, &str, usize); 3] = [
    ("short-form", "Short form (sample)", usize::MAX),
    (LAW, "Law survey (sample)", usize::MAX),
    ("readiness", "Readiness, first round (sample)", 124),
];
/// The round that follows the first.
const SECOND: &str = "Readiness, second round (sample)";

/// The rounds that were held while the first reports came: the law survey and the first readiness
/// round are signed off, the latter with figures of that time.
///
/// # Errors
/// The context's.
pub async fn first(gateway: &Gateway, actor: &Actor, today: Day) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    for (instrument, title, most) in ROUNDS {
        let round = match find(gateway, actor, title).await? {
            Some(round) if round.stand == RoundStand::SignedOff => continue,
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
            evidence::documents(gateway, actor, &round).await?;
            evidence::figures(gateway, actor, &round, &evidence::FIRST).await?;
            undertakings::plan(gateway, actor, &round, today).await?;
        }
        if instrument != "short-form" {
            sign_off(gateway, actor, &round).await?;
        }
        if instrument == LAW {
            instruments.publish_law(actor, tenant(), round.id).await?;
        }
    }
    Ok(())
}

/// The round that is held now: answers carried over, three institutions that do not agree, and
/// figures of today beside those of the round before.
///
/// # Errors
/// The context's.
pub async fn second(gateway: &Gateway, actor: &Actor, today: Day) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    let round = match find(gateway, actor, SECOND).await? {
        Some(round) if round.stand == RoundStand::SignedOff => return Ok(()),
        Some(round) => round,
        None => {
            let (_, before, _) = ROUNDS[2];
            let before = find(gateway, actor, before).await?;
            let before = before.context("the first round of the sample")?;
            let named = (&Title::new(SECOND)?, Some(today.plus(60)));
            instruments
                .next_round(actor, tenant(), before.id, named)
                .await?
        }
    };
    others(gateway, actor, &round).await?;
    evidence::figures(gateway, actor, &round, &evidence::SECOND).await?;
    evidence::mark(gateway, actor, &round).await
}

async fn find(gateway: &Gateway, actor: &Actor, title: &str) -> anyhow::Result<Option<Round>> {
    let all = gateway.instruments.rounds(actor, tenant()).await?;
    Ok(all.into_iter().find(|r| r.title.as_str() == title))
}

async fn sign_off(gateway: &Gateway, actor: &Actor, round: &Round) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    let whole = instruments.whole(actor, tenant(), round.id).await?;
    let which = (round.id, whole.canonical_hash());
    let said = ("Head of the pilot administration (sample)", "Sample/1");
    instruments.sign_off(actor, tenant(), which, said).await?;
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
///
/// # Errors
/// The context's.
pub async fn others(gateway: &Gateway, actor: &Actor, round: &Round) -> anyhow::Result<()> {
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
///
/// # Errors
/// The context's.
pub async fn answer(
    gateway: &Gateway,
    actor: &Actor,
    round: &Round,
    most: usize,
) -> anyhow::Result<()> {
    answer_moved(gateway, actor, round, (most, 0)).await
}

/// The same with the pattern moved, so that another administration stands elsewhere.
///
/// # Errors
/// The context's.
pub(super) async fn answer_moved(
    gateway: &Gateway,
    actor: &Actor,
    round: &Round,
    (most, shift): (usize, usize),
) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    loop {
        let whole = instruments.whole(actor, round.tenant, round.id).await?;
        let is_law = whole.instrument.package().kind == Kind::LawSurvey;
        let sayings: Vec<Saying> = open(&whole)
            .filter(|(place, _)| *place < most)
            .filter_map(|(place, item)| {
                let cited = is_law.then(|| law::value(place, item)).flatten();
                cited
                    .map(|value| said(item, Answer::Given(value)))
                    .or_else(|| saying(place + shift, item))
            })
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

/// A made-up answer; questions of other types than stages, choices and texts stay open.
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
        (Question::Choice { options }, n) => {
            let one = options.get((n + place / 11) % options.len().max(1))?;
            Answer::Given(Value::Choice(one.id.clone()))
        }
        (Question::Text { .. }, _) => Answer::Given(Value::Text(
            "Sample text of the pilot administration.".to_owned(),
        )),
        _ => return None,
    };
    Some(said(item, answer))
}

fn said(item: &Item, answer: Answer) -> Saying {
    Saying {
        item: item.id.clone(),
        seen: 0,
        answer,
        comment: String::new(),
    }
}
