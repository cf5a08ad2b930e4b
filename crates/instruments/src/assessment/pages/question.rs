//! Everything about one question: guidance, what was said and when, the review of what is said
//! not to apply.
//!
//! Not here: answering, which is done in its section. Invariant: a source that was not compared
//! with the document is marked as unconfirmed.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Details, Notice, Pairs, Sheet, Table, Tag, Tone};
use web::form::Form;
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::section::Seat;
use super::{check, failed, named, path, say, shown, whole, words};
use crate::InstrumentsError;
use crate::answer::{Answer, Review};
use crate::assessment::{RoundStand, Stated, Voice, Whole, parts};
use crate::package::{Item, Question, SourceStatus};
use crate::pages::block::{bar, done, heading, list, notice, paragraph, show as page};
use crate::pages::words::Words;
use crate::pages::{OFFICER, REVIEWING, instruments};

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    one(&ctx, &whole, &item, &Form::default()).await
}

async fn one(ctx: &Ctx, whole: &Whole, id: &str, form: &Form) -> Result<Response, Error> {
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
        let link = format!("{}#{}", section_path(whole, place), item.id);
        blocks.push(bar(ctx, &[("instruments-answer-it", link)])?);
    }
    blocks.extend(reviewing(ctx, whole, (place, item), form)?);
    let seat = Seat::team(round);
    blocks.extend(guidance(ctx, whole, &seat, item)?);
    blocks.push(history(ctx, whole, &words, item).await?);
    let meta = named(ctx, round, item.id.to_string());
    let meta = meta.errors_of(form);
    Ok(page(ctx, meta, blocks))
}

/// The path of the part in which a question is answered.
pub(super) fn section_path(whole: &Whole, place: usize) -> String {
    let all = parts(&whole.instrument);
    let part = all.iter().find(|p| p.places.contains(&place));
    let sections = &whole.instrument.package().sections;
    let found = part.and_then(|p| Some((sections.get(p.section)?, p.number)));
    match found {
        Some((section, number)) => {
            path(&whole.round, &format!("/sections/{}/{number}", section.id))
        }
        None => path(&whole.round, ""),
    }
}

/// The form by which a second person says whether a question does not apply indeed.
fn reviewing(
    ctx: &Ctx,
    whole: &Whole,
    (place, item): (usize, &Item),
    form: &Form,
) -> Result<Vec<Html>, Error> {
    let stated = whole.team(place);
    let Some((stated, review)) = stated.and_then(|s| match &s.answer {
        Answer::NotApplicable { review, .. } => Some((s, *review)),
        _ => None,
    }) else {
        return Ok(Vec::new());
    };
    let closed = whole.round.stand == RoundStand::SignedOff;
    if closed || !REVIEWING.admits(&ctx.actor, ctx.tenant) {
        return Ok(Vec::new());
    }
    let (button, value) = match review {
        Review::Open => ("instruments-review-agree", "agree"),
        Review::Agreed => ("instruments-review-withdraw", "withdraw"),
    };
    let to = path(&whole.round, &format!("/questions/{}", item.id));
    let sheet = Sheet::new(ctx, &to, button)
        .sends("review", value)
        .version(stated.version);
    let sheet = sheet.as_sent(ctx, form);
    Ok(vec![
        heading(ctx.lang.text("instruments-review"))?,
        paragraph(ctx.lang.text("instruments-review-about"))?,
        sheet.html()?,
    ])
}

pub(crate) async fn review(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let version = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let (_, asked) = whole.item(&item).ok_or_else(Error::not_found)?;
    let review = match form.get("review") {
        Some("agree") => Review::Agreed,
        Some("withdraw") => Review::Open,
        _ => return Err(Error::bad_request()),
    };
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let done_so = context.review(
        &ctx.actor,
        round.tenant,
        round.id,
        (&asked.id, version),
        review,
    );
    let to = path(round, &format!("/questions/{item}"));
    match done_so.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &to)),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("review", say("web-form-outdated"));
            one(&ctx, &whole, &item, &form).await
        }
        Err(error @ InstrumentsError::OwnAnswer) => {
            form.fail("review", error.message());
            one(&ctx, &whole, &item, &form).await
        }
        Err(other) => Err(failed(other)),
    }
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
    let mut rows = Vec::new();
    for (_, stated) in &all {
        rows.push(vec![
            Cell::html(lang.moment_html(stated.at)),
            Cell::html(shown::answer(ctx, words, item, &stated.answer)?),
            Cell::text(Text::user(stated.comment.as_str())),
        ]);
    }
    let columns = [
        "instruments-column-when",
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
