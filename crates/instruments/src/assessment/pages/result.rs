//! The result of a round: figures with what stands behind them, by section, and the remarks.
//!
//! Not here: the plan. Invariant: no overall figure is shown below the completeness that the
//! instrument demands, and no remark is called a verdict.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Figures, KeyFigure, Pages, Table, Tag, Tone};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::tasks::{is_open, progress};
use super::{count, failed, meta, moved, path, whole, words};
use crate::assessment::Whole;
use crate::package::{Gravity, Kind};
use crate::pages::block::{bar, heading, list, note, paragraph, show as page};
use crate::pages::instruments;
use crate::score::{Score, Withheld};

/// Remarks on one page.
const REMARKS: usize = 20;

/// A score in the reader's language: rounded once, exact below one decimal place.
pub(crate) fn percent(ctx: &Ctx, score: &Score) -> Text {
    let tenths: f64 = score.percent(1).parse().unwrap_or_default();
    Text::from(ctx.lang.percent(tenths / 100.0, 1))
}

fn shown(ctx: &Ctx, score: Option<&Score>) -> Text {
    let none = || ctx.lang.text("instruments-no-figure");
    score.map_or_else(none, |s| percent(ctx, s))
}

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let words = words(&ctx, &whole);
    let round = &whole.round;
    let mut blocks: Vec<Html> = words.notice(&ctx)?.into_iter().collect();
    if whole.instrument.package().kind == Kind::LawSurvey {
        let text = lang.text("instruments-law-notice");
        blocks.push(note(&ctx, Tone::Info, text)?);
    }
    blocks.extend(withheld(&ctx, &whole)?);
    blocks.push(heading(lang.text("instruments-figures"))?);
    blocks.push(figures(&ctx, &whole));
    blocks.push(sections(&ctx, &whole));
    let moved = instruments(&ctx).moved(&ctx.actor, &whole, None).await;
    if let Some(table) = moved::table(&ctx, &whole, &moved.map_err(failed)?) {
        blocks.push(heading(lang.text("instruments-moved"))?);
        blocks.push(paragraph(lang.text("instruments-moved-about"))?);
        blocks.push(table);
    }
    let remarks = whole.findings().len();
    if remarks > 0 {
        let text = lang.text_with("instruments-remarks-count", &[("count", count(remarks))]);
        let link = Html::link(text, &ctx.url(&path(round, "/findings")));
        blocks.push(paragraph(link)?);
    }
    if let Some(method) = &whole.instrument.package().method {
        blocks.push(heading(lang.text("instruments-method"))?);
        for text in words.paragraphs("instrument.method", method) {
            blocks.push(paragraph(text)?);
        }
    }
    let links = [
        ("instruments-plan", path(round, "/plan")),
        ("instruments-check", path(round, "/check")),
        ("instruments-evidence-of", path(round, "/evidence")),
        ("instruments-back-to-list", path(round, "")),
    ];
    blocks.push(bar(&ctx, &links)?);
    let meta = meta(&ctx, round, "instruments-result").wide();
    Ok(page(&ctx, meta, blocks))
}

/// Why there is no overall figure, and what is missing where.
fn withheld(ctx: &Ctx, whole: &Whole) -> Result<Option<Html>, Error> {
    let lang = &ctx.lang;
    let done = whole.scored.backing.completeness;
    let text = match whole.scored.withheld {
        None => return Ok(None),
        Some(Withheld::NothingScored) => lang.text("instruments-withheld-nothing"),
        Some(Withheld::Incomplete { from }) => lang.text_with(
            "instruments-withheld-incomplete",
            &[
                ("percent", Arg::Count(from.into())),
                ("done", Arg::Count(done.done.into())),
                ("of", Arg::Count(done.of.into())),
            ],
        ),
    };
    let words = words(ctx, whole);
    let mut missing = Vec::new();
    for (section, range) in whole.instrument.sections() {
        let open = range.filter(|p| is_open(whole, *p)).count();
        if open > 0 {
            let args = [
                (
                    "section",
                    Arg::Text(words.section(section).plain().to_owned()),
                ),
                ("count", count(open)),
            ];
            let label = lang.text_with("instruments-open-in-section", &args);
            let url = ctx.url(&path(&whole.round, &format!("/check/{}", section.id)));
            missing.push(Html::link(label, &url));
        }
    }
    let body = crate::pages::block::join(vec![paragraph(text)?, list(missing)?])?;
    let box_ = web::component::Notice::new(lang, Tone::Warning, body);
    Ok(Some(box_.into()))
}

fn figures(ctx: &Ctx, whole: &Whole) -> Html {
    let (lang, scored) = (&ctx.lang, &whole.scored);
    let figure = |title: &str, value: Option<Text>, note: Text| KeyFigure {
        title: lang.text(title),
        value,
        change: None,
        note,
        source: None,
    };
    let of = |figure: fn(&crate::score::Figures) -> &Option<Score>| {
        let shown = scored.overall().and_then(|f| figure(f).as_ref());
        shown.map(|s| percent(ctx, s))
    };
    let share = |c: crate::score::Count| c.share().map(|s| percent(ctx, &s));
    let backing = &scored.backing;
    let oldest = backing.oldest_evidence.map(|day| {
        let args = [("day", Arg::Day(day))];
        lang.text_with("instruments-oldest-evidence", &args)
    });
    let all = vec![
        figure(
            "instruments-figure-published",
            of(|f| &f.published),
            lang.text("instruments-figure-published-note"),
        ),
        figure(
            "instruments-figure-answered",
            of(|f| &f.answered),
            lang.text("instruments-figure-answered-note"),
        ),
        figure(
            "instruments-figure-best",
            of(|f| &f.best),
            lang.text("instruments-figure-best-note"),
        ),
        figure(
            "instruments-figure-completeness",
            share(backing.completeness),
            progress(ctx, backing.completeness),
        ),
        figure(
            "instruments-figure-evidence",
            share(backing.evidence),
            oldest.unwrap_or_else(|| lang.text("instruments-figure-evidence-note")),
        ),
    ];
    Figures::new(lang, all).into()
}

fn sections(ctx: &Ctx, whole: &Whole) -> Html {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let total: u32 = whole.scored.sections.iter().map(|s| s.weight).sum();
    let row =
        |((section, _), own): ((&crate::package::Section, _), &crate::score::SectionScore)| {
            let url = ctx.url(&path(&whole.round, &format!("/check/{}", section.id)));
            let weight = match (own.weight, Score::new(own.weight.into(), total.into())) {
                (0, _) | (_, None) => lang.text("instruments-not-counted"),
                (_, Some(share)) => percent(ctx, &share),
            };
            vec![
                Cell::link(words.section(section), &url),
                Cell::text(weight),
                Cell::text(shown(ctx, own.figures.published.as_ref())),
                Cell::text(shown(ctx, own.figures.answered.as_ref())),
                Cell::text(progress(ctx, own.backing.completeness)),
            ]
        };
    let rows = whole.instrument.sections().zip(&whole.scored.sections);
    let columns = vec![
        Column::text(lang.text("instruments-column-section")),
        Column::number(lang.text("instruments-column-weight")),
        Column::number(lang.text("instruments-figure-published")),
        Column::number(lang.text("instruments-figure-answered")),
        Column::text(lang.text("instruments-figure-completeness")),
    ];
    let caption = lang.text("instruments-sections-caption");
    Table::new(lang, caption, columns, rows.map(row).collect()).into()
}

/// The remarks that the answers give rise to.
pub(crate) async fn findings(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let mut asked = ctx.asked();
    let from: usize = asked.place("from").unwrap_or(0);
    let words = words(&ctx, &whole);
    let all = whole.findings();
    let row = |finding: &&crate::package::Finding| {
        let (tone, id) = match finding.gravity {
            Gravity::Note => (Tone::Info, "instruments-gravity-note"),
            Gravity::Warning => (Tone::Warning, "instruments-gravity-warning"),
            Gravity::Grave => (Tone::Bad, "instruments-gravity-grave"),
        };
        let questions: Vec<Html> = finding
            .when
            .tests()
            .iter()
            .map(|test| {
                let to = path(&whole.round, &format!("/questions/{}", test.item));
                Html::link(Text::code(&test.item), &ctx.url(&to))
            })
            .collect();
        Ok(vec![
            Cell::text(Text::code(&finding.id)),
            Cell::html(Tag::new(tone, lang.text(id))),
            Cell::text(words.say(&format!("{}.text", finding.id), &finding.text)),
            Cell::html(list(questions)?),
        ])
    };
    let rows = all.iter().skip(from).take(REMARKS).map(row);
    let rows = rows.collect::<Result<Vec<_>, Error>>()?;
    let columns = [
        "instruments-column-number",
        "instruments-column-gravity",
        "instruments-column-remark",
        "instruments-column-questions-of",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-remarks"), columns, rows)
        .empty(lang.text("instruments-remarks-none"));
    let to = |n: usize| ctx.url(&path(&whole.round, &format!("/findings?from={n}")));
    let next = (from + REMARKS < all.len()).then(|| to(from + REMARKS));
    let first = (from > 0).then(|| to(0));
    let blocks = vec![
        note(&ctx, Tone::Info, lang.text("instruments-remarks-notice"))?,
        table.into(),
        Pages::new(lang, first, next).into(),
    ];
    let meta = meta(&ctx, &whole.round, "instruments-remarks").wide();
    Ok(page(&ctx, meta, blocks))
}
