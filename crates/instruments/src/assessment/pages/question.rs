//! Everything about one question: what was said and when, what stands behind it, what is proposed,
//! the guidance.
//!
//! Not here: answering, which is done in its section. Invariant: a source that was not compared
//! with the document is marked as unconfirmed.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Details, Notice, Pairs, Table, Tag, Tone};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::section::Seat;
use super::{check, failed, moved, named, path, reviews, shown, whole, words};
use crate::assessment::{RoundStand, Stated, Voice, Whole, parts};
use crate::evidence::pages as evidence;
use crate::package::{Item, Question, SourceStatus};
use crate::pages::block::{bar, heading, list, note, notice, paragraph, show as page};
use crate::pages::words::Words;
use crate::pages::{OFFICER, People, instruments};

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    one(&ctx, &whole, &item).await
}

async fn one(ctx: &Ctx, whole: &Whole, id: &str) -> Result<Response, Error> {
    let (place, item) = whole.item(id).ok_or_else(Error::not_found)?;
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let round = &whole.round;
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(words.notice(ctx)?);
    blocks.push(paragraph(words.question(item))?);
    let mut pairs = vec![(
        lang.text("instruments-answer"),
        check::said(ctx, whole, place)?,
    )];
    if let Some(stated) = whole.team(place).filter(|s| !s.comment.is_empty()) {
        let comment = Text::user(stated.comment.as_str());
        pairs.push((lang.text("instruments-field-comment"), comment.into()));
    }
    blocks.push(Pairs { pairs }.into());
    if OFFICER.admits(&ctx.actor, ctx.tenant) && round.stand == RoundStand::Open {
        let own = path(round, &format!("/questions/{}", item.id));
        let link = format!("{}#{}", section_path(whole, place), item.id);
        let links = [
            ("instruments-answer-it", link),
            ("instruments-evidence-add", format!("{own}/evidence")),
            ("instruments-mark", format!("{own}/mark")),
        ];
        blocks.push(bar(ctx, &links)?);
    }
    blocks.extend(behind(ctx, whole, place, item).await?);
    let seat = Seat::team(round);
    blocks.push(heading(lang.text("instruments-guidance"))?);
    blocks.extend(guidance(ctx, whole, &seat, item)?);
    blocks.push(history(ctx, whole, &words, item).await?);
    Ok(page(
        ctx,
        named(ctx, round, item.id.to_string()).wide(),
        blocks,
    ))
}

/// The path of the part in which a question is answered.
pub(super) fn section_path(whole: &Whole, place: usize) -> String {
    section_of(whole, &path(&whole.round, ""), place)
}

/// The same, for whose list of sections is at `home`.
pub(crate) fn section_of(whole: &Whole, home: &str, place: usize) -> String {
    let all = parts(&whole.instrument);
    let part = all.iter().find(|p| p.places.contains(&place));
    let sections = &whole.instrument.package().sections;
    let found = part.and_then(|p| Some((sections.get(p.section)?, p.number)));
    match found {
        Some((section, number)) => format!("{home}/sections/{}/{number}", section.id),
        None => home.to_owned(),
    }
}

/// What stands behind the answer, what the gateway proposes, and what people said of it.
async fn behind(ctx: &Ctx, whole: &Whole, place: usize, item: &Item) -> Result<Vec<Html>, Error> {
    let (lang, round) = (&ctx.lang, &whole.round);
    let context = instruments(ctx);
    let mut blocks = Vec::new();
    if round.stand == RoundStand::Open && OFFICER.admits(&ctx.actor, ctx.tenant) {
        let offers = context.offers(&ctx.actor, whole, Some(&item.id)).await;
        let offers = offers.map_err(failed)?;
        blocks.extend(crate::proposal::pages::block(ctx, whole, item, &offers).await?);
    }
    blocks.push(heading(lang.text("instruments-evidence-of"))?);
    if let Some(text) = evidence::withheld(ctx, whole.withheld_evidence(Some(&item.id))) {
        blocks.push(note(ctx, Tone::Info, text)?);
    }
    let own: Vec<_> = whole.evidence_of(&item.id).collect();
    let at = |p: &crate::evidence::Piece| path(round, &format!("/evidence/{}", p.id));
    blocks.push(evidence::table(ctx, whole, &own, at)?);
    let moved = context.moved(&ctx.actor, whole, Some(&item.id)).await;
    blocks.extend(moved::table(ctx, whole, &moved.map_err(failed)?));
    blocks.extend(reviews::table(ctx, whole, Some(place)));
    Ok(blocks)
}

/// Everything that helps to answer a question and to act on the answer.
pub(crate) fn guidance(
    ctx: &Ctx,
    whole: &Whole,
    seat: &Seat,
    item: &Item,
) -> Result<Vec<Html>, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let mut pairs: Vec<(Text, Html)> = Vec::new();
    let mut put = |id: &str, html: Option<Html>| {
        pairs.extend(html.map(|html| (lang.text(id), html)));
    };
    let maybe = |key: &str, text: Option<&crate::package::Text>| {
        words.maybe(item, key, text).map(Html::from)
    };
    put("instruments-why", maybe("why", item.why.as_ref()));
    let practice = maybe("best_practice", item.best_practice.as_ref());
    put("instruments-best-practice", practice);
    if let Question::Stage { stages } = &item.kind {
        for (n, text) in stages.iter().enumerate() {
            let stage = i64::try_from(n).unwrap_or_default();
            let label = lang.text_with("instruments-stage", &[("number", stage.into())]);
            if let Some(text) = words.maybe(item, &format!("stage_{n}"), text.as_ref()) {
                pairs.push((label, text.into()));
            }
        }
    }
    let mut put = |id: &str, html: Option<Html>| {
        pairs.extend(html.map(|html| (lang.text(id), html)));
    };
    let evidence = item.evidence.iter().enumerate();
    let evidence = evidence.map(|(n, t)| words.of(item, &format!("evidence_{}", n + 1), t).into());
    let evidence: Vec<Html> = evidence.collect();
    if !evidence.is_empty() {
        put("instruments-evidence", Some(list(evidence)?));
    }
    let think = &item.considerations;
    for (id, key, text) in [
        (
            "instruments-consider-exists",
            "consider_exists",
            &think.exists,
        ),
        (
            "instruments-consider-missing",
            "consider_missing",
            &think.missing,
        ),
        (
            "instruments-consider-planned",
            "consider_planned",
            &think.planned,
        ),
        ("instruments-consider-owner", "consider_owner", &think.owner),
    ] {
        put(id, maybe(key, text.as_ref()));
    }
    if !item.prerequisites.is_empty() {
        let link = |id: &crate::package::ItemId| match seat.is_team() {
            true => Html::link(Text::code(id), &ctx.url(&seat.question(id.as_str()))),
            // It may be of a section that is not theirs.
            false => Text::code(id).into(),
        };
        let links: Vec<Html> = item.prerequisites.iter().map(|(id, _)| link(id)).collect();
        put("instruments-prerequisites", Some(list(links)?));
    }
    put("instruments-sources", sources(ctx, whole, item)?);
    let weight = maybe("weight_reason", item.weight.reason.as_ref());
    put(
        "instruments-weight-reason",
        weight.filter(|_| item.is_scored()),
    );
    let effort = maybe("effort_reason", item.effort_reason.as_ref());
    put(
        "instruments-effort-reason",
        effort.filter(|_| item.is_scored()),
    );
    Ok(vec![Pairs { pairs }.into()])
}

/// Where a question is drawn from: document and part.
fn sources(ctx: &Ctx, whole: &Whole, item: &Item) -> Result<Option<Html>, Error> {
    if item.sources.is_empty() {
        return Ok(None);
    }
    let documents = &whole.instrument.package().documents;
    let one = |source: &crate::package::Source| {
        let document = documents.iter().find(|d| d.id == source.document);
        let title = document.map_or(source.document.as_str(), |d| d.title.as_str());
        Html::joined(&[
            Text::user(title).into(),
            Text::from("·").into(),
            Text::user(source.part.as_str()).into(),
        ])
    };
    let mut all: Vec<Html> = item.sources.iter().map(one).collect();
    if item.source_status == SourceStatus::Unconfirmed {
        let tag = Tag::new(Tone::Warning, ctx.lang.text("instruments-unconfirmed"));
        all.push(tag.into());
    }
    Ok(Some(list(all)?))
}

/// What was said before, the latest first.
async fn history(ctx: &Ctx, whole: &Whole, words: &Words<'_>, item: &Item) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let round = &whole.round;
    let context = instruments(ctx);
    let all = context.history(&ctx.actor, round.tenant, round.id, item.id.as_str());
    let all: Vec<(Voice, Stated)> = all.await.map_err(failed)?;
    if all.is_empty() {
        let text = paragraph(lang.text("instruments-history-empty"))?;
        return Ok(Notice::new(lang, Tone::Calm, text).into());
    }
    let people = People::of(ctx, all.iter().map(|(_, s)| s.by.as_str())).await?;
    let mut rows = Vec::new();
    for (voice, stated) in &all {
        rows.push(vec![
            Cell::html(lang.moment_html(stated.at)),
            Cell::text(by(ctx, (whole, &people), voice, stated)),
            Cell::html(shown::answer(ctx, words, item, &stated.answer)?),
            Cell::text(Text::user(stated.comment.as_str())),
        ]);
    }
    let columns = [
        "instruments-column-when",
        "instruments-column-voice",
        "instruments-answer",
        "instruments-field-comment",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-history"), columns, rows);
    Ok(Details {
        summary: lang.text("instruments-history"),
        body: table.into(),
    }
    .into())
}

/// Who said it: a respondent by their name, somebody of the team by their account.
fn by(ctx: &Ctx, (whole, people): (&Whole, &People), voice: &Voice, stated: &Stated) -> Text {
    match *voice == Voice::team() {
        true => people.who(ctx, &stated.by),
        false => super::disputes::name(ctx, whole, voice),
    }
}
