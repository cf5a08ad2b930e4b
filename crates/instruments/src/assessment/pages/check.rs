//! Check your answers: every question with what was said, section by section.
//!
//! Not here: changing them, which leads back to the section. Invariant: a question that is not
//! asked says why.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Table};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::tasks::progress;
use super::{disputes, meta, named, path, shown, whole, why_unasked, words};
use crate::answer::Answer;
use crate::assessment::{RoundStand, Whole, parts};
use crate::pages::OFFICER;
use crate::pages::block::{bar, join, paragraph, show};

pub(crate) async fn all(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let words = words(&ctx, &whole);
    let row =
        |(at, (section, range)): (usize, (&crate::package::Section, std::ops::Range<usize>))| {
            let states = range
                .clone()
                .filter(|p| whole.scored.standings.is_asked(*p));
            let states: Vec<&Answer> = states.map(|p| whole.sheet.answer(p)).collect();
            let of = |test: fn(&Answer) -> bool| {
                let n = states.iter().filter(|a| test(a)).count();
                Cell::text(lang.number(i64::try_from(n).unwrap_or(i64::MAX)))
            };
            let url = ctx.url(&path(&whole.round, &format!("/check/{}", section.id)));
            vec![
                Cell::link(words.section(section), &url),
                Cell::text(progress(&ctx, whole.scored.sections[at].backing.progress)),
                of(|a| *a == Answer::Blank),
                of(|a| *a == Answer::DontKnow),
                of(|a| matches!(a, Answer::NotApplicable { .. })),
                of(|a| *a == Answer::Confidential),
            ]
        };
    let rows = whole.instrument.sections().enumerate().map(row).collect();
    let mut columns = ["instruments-column-section", "instruments-progress"]
        .map(|id| Column::text(lang.text(id)))
        .to_vec();
    let numbers = [
        "instruments-column-blank",
        "instruments-column-dont-know",
        "instruments-column-not-applicable",
        "instruments-column-confidential",
    ];
    columns.extend(numbers.map(|id| Column::number(lang.text(id))));
    let table = Table::new(lang, lang.text("instruments-check-caption"), columns, rows);
    let links = [
        ("instruments-result", path(&whole.round, "/result")),
        ("instruments-back-to-list", path(&whole.round, "")),
    ];
    let meta = meta(&ctx, &whole.round, "instruments-check").wide();
    Ok(show(&ctx, meta, vec![table.into(), bar(&ctx, &links)?]))
}

pub(crate) async fn one(
    ctx: Ctx,
    Path((_, id, section)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let words = words(&ctx, &whole);
    let mut sections = whole.instrument.sections().enumerate();
    let found = sections.find(|(_, (s, _))| s.id.as_str() == section);
    let (at, (section, range)) = found.ok_or_else(Error::not_found)?;
    let open = whole.round.stand == RoundStand::Open;
    let editing = open && OFFICER.admits(&ctx.actor, ctx.tenant);
    let parts = parts(&whole.instrument);
    let mut rows = Vec::new();
    for place in range {
        let Some(item) = whole.instrument.item(place) else {
            continue;
        };
        let part = parts.iter().find(|p| p.places.contains(&place));
        let to = match part {
            Some(part) if editing => {
                format!("/sections/{}/{}#{}", section.id, part.number, item.id)
            }
            _ => format!("/questions/{}", item.id),
        };
        let link = Html::link(Text::code(&item.id), &ctx.url(&path(&whole.round, &to)));
        rows.push(vec![
            Cell::html(link),
            Cell::text(words.question(item)),
            Cell::html(said(&ctx, &whole, place)?),
            Cell::text(comment(&whole, place)),
        ]);
    }
    let columns = [
        "instruments-column-number",
        "instruments-column-question",
        "instruments-answer",
        "instruments-field-comment",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, words.section(section), columns, rows);
    let next = whole.instrument.package().sections.get(at + 1);
    let next = next.map_or_else(|| "/result".to_owned(), |s| format!("/check/{}", s.id));
    let links = [
        ("instruments-next", path(&whole.round, &next)),
        ("instruments-check", path(&whole.round, "/check")),
    ];
    let title = words.section(section).plain().to_owned();
    let args = [("section", web::Arg::Text(title))];
    let title = lang.plain_with("instruments-check-section", &args);
    let mut blocks: Vec<Html> = words.notice(&ctx)?.into_iter().collect();
    blocks.extend([table.into(), bar(&ctx, &links)?]);
    Ok(show(&ctx, named(&ctx, &whole.round, title).wide(), blocks))
}

/// What the team said to a question, or why it is not asked.
pub(super) fn said(ctx: &Ctx, whole: &Whole, place: usize) -> Result<Html, Error> {
    if let Some(why) = why_unasked(ctx, whole, place) {
        return Ok(why.into());
    }
    let Some(item) = whole.instrument.item(place) else {
        return join(Vec::new());
    };
    let words = words(ctx, whole);
    let answer = shown::answer(ctx, &words, item, whole.sheet.answer(place))?;
    let Some(tag) = disputes::tag(ctx, whole.concord(place)) else {
        return Ok(answer);
    };
    let to = path(&whole.round, &format!("/disagreements/{}", item.id));
    let label = ctx.lang.text("instruments-side-by-side");
    let link = paragraph(Html::link(label, &ctx.url(&to)))?;
    join(vec![tag, answer, link])
}

fn comment(whole: &Whole, place: usize) -> Text {
    let stated = whole.team(place);
    let comment = stated.map(|s| s.comment.as_str()).unwrap_or_default();
    Text::user(comment.chars().take(300).collect::<String>())
}
