//! `assessment compare` and `assessment settle`: answers side by side, and which of them counts.
//!
//! Not here: rules. Invariant: an answer is said in words, with whose it is.

use super::assessment::{language, whole};
use super::session::Session;
use super::{Done, Output, Usage};
use anyhow::Context as _;
use base::id::RoundId;
use instruments::assessment::settle::Settling;
use instruments::assessment::{Voice, Whole};
use instruments::package::{Item, ItemId};
use instruments::report::said;
use web::i18n::Lang;

/// The arguments of `assessment compare`.
#[derive(Debug, clap::Args)]
pub struct Compare {
    /// The round
    round: RoundId,
    /// The question; without it, every question whose answers differ
    #[arg(conflicts_with = "with")]
    item: Option<String>,
    /// Another round of the same instrument, to be compared with this one
    #[arg(long, value_name = "ROUND")]
    with: Option<RoundId>,
}

/// The arguments of `assessment settle`.
#[derive(Debug, clap::Args)]
pub struct Settle {
    /// The round
    round: RoundId,
    /// The question
    item: String,
    /// Whose answer counts: team, or the id of a respondent
    #[arg(long)]
    voice: String,
    /// Why
    #[arg(long)]
    reason: String,
    /// In a workshop: who was in the room
    #[arg(long, default_value = "")]
    present: String,
    /// Who did not agree, and why
    #[arg(long, default_value = "")]
    dissent: String,
}

/// What a voice is called.
fn called(whole: &Whole, voice: &Voice) -> String {
    let name = whole.voice_name(voice);
    name.unwrap_or_else(|| "the team".to_owned())
}

/// The question of an id, or why there is none.
fn question<'w>(whole: &'w Whole, id: &str) -> anyhow::Result<(usize, &'w Item)> {
    let found = whole.item(id);
    found.with_context(|| format!("{id}: this instrument has no such question"))
}

impl Compare {
    /// Lists the differences, or shows one question's answers side by side.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let this = whole(session, self.round).await?;
        if let Some(with) = self.with {
            return rounds(output, &this, &whole(session, with).await?);
        }
        let whole = this;
        match &self.item {
            None => all(output, &whole),
            Some(id) => one(output, &whole, question(&whole, id)?),
        }
    }
}

/// Two rounds side by side: the questions whose answer or score differs.
fn rounds(output: &Output, this: &Whole, with: &Whole) -> anyhow::Result<Done> {
    let beside = this.beside_round_json(with).with_context(|| {
        format!(
            "{} and {} are rounds of different instruments ({}, {}); compare rounds of the same one",
            this.round.id, with.round.id, this.round.instrument, with.round.instrument
        )
    })?;
    if output.is_json() {
        output.json(&beside)?;
        return Ok(Done::All);
    }
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        _ => "-".to_owned(),
    };
    let sections = beside["sections"].as_array().into_iter().flatten();
    let changed = beside["changed"].as_array().into_iter().flatten();
    let percent = |side: &serde_json::Value| text(&side["published"]["percent"]);
    let mut rows = vec![vec![
        "overall".to_owned(),
        percent(&beside["with"]["overall"]),
        percent(&beside["this"]["overall"]),
    ]];
    rows.extend(sections.map(|s| vec![text(&s["id"]), percent(&s["with"]), percent(&s["this"])]));
    let own = |c: &serde_json::Value, side: &str| text(&c[side]["percent"]);
    rows.extend(changed.map(|c| vec![text(&c["item"]), own(c, "with"), own(c, "this")]));
    output.table(&["part", "with", "this"], &rows)?;
    Ok(Done::All)
}

fn all(output: &Output, whole: &Whole) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&whole.differing_json())?;
        return Ok(Done::All);
    }
    let rows = whole
        .differing()
        .into_iter()
        .filter_map(|(place, concord)| {
            let item = whole.instrument.item(place)?;
            Some(vec![
                item.id.to_string(),
                whole.said(place).len().to_string(),
                concord.as_str().to_owned(),
            ])
        });
    let rows: Vec<Vec<String>> = rows.collect();
    output.table(&["item", "voices", "stand"], &rows)?;
    Ok(Done::All)
}

fn one(output: &Output, whole: &Whole, (place, item): (usize, &Item)) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&whole.beside_json(place))?;
        return Ok(Done::All);
    }
    let lang = language("en")?;
    let mut text = format!("{}  {}\n", item.id, said::question(whole, item, &lang));
    text.push_str(&format!("stand: {}\n", whole.concord(place).as_str()));
    for (voice, stated) in whole.said(place) {
        let (name, id) = (called(whole, voice), voice.as_str());
        text.push_str(&format!("\n{name} ({id}), {}\n", stated.at.rfc3339()));
        text.push_str(&answer(
            whole,
            item,
            (&stated.answer, &stated.comment),
            &lang,
        ));
    }
    if let Some(settled) = whole.settled.get(&place) {
        let name = called(whole, &settled.voice);
        text.push_str(&format!("\nsettled: {name}: {}\n", settled.reason));
    }
    output.shown(&text)?;
    Ok(Done::All)
}

/// An answer in words with its comment, indented.
pub(super) fn answer(
    whole: &Whole,
    item: &Item,
    (answer, comment): (&instruments::Answer, &str),
    lang: &Lang,
) -> String {
    let mut text = said::answer(whole, item, answer, lang);
    if !comment.is_empty() {
        text.push_str(&format!("\ncomment: {comment}"));
    }
    text.lines().map(|line| format!("    {line}\n")).collect()
}

impl Settle {
    /// Settles the question.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let before = whole(session, self.round).await?;
        let (place, item) = question(&before, &self.item)?;
        let item: ItemId = item.id.clone();
        let voices = before.said(place);
        let voice = voices.keys().find(|v| v.as_str() == self.voice);
        let known = || {
            let ids: Vec<&str> = voices.keys().map(|v| v.as_str()).collect();
            if ids.is_empty() {
                return Usage(format!(
                    "nobody has answered {item} yet: there is nothing to settle"
                ));
            }
            let ids = ids.join(", ");
            Usage(format!("--voice {}: expected one of {ids}", self.voice))
        };
        let settling = Settling {
            voice: (**voice.ok_or_else(known)?).clone(),
            reason: self.reason.clone(),
            present: self.present.clone(),
            dissent: self.dissent.clone(),
            seen: before.settled.get(&place).map_or(0, |s| s.version),
        };
        let instruments = &session.gateway.instruments;
        let what = (&item, &settling);
        instruments
            .settle(&session.actor, session.tenant, self.round, what)
            .await?;
        if output.is_json() {
            output.json(&whole(session, self.round).await?.beside_json(place))?;
        }
        Ok(Done::All)
    }
}
