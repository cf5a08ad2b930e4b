//! One bundle of another administration: its figures, what was released, and the answers.
//!
//! Not here: any form. Invariant: every page says that this is another administration's, by which
//! key it came, and its label.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Notice, Pairs, Table, Tone};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::list::key;
use super::{BUNDLES, administration, bundle_id, count, extent, of, shown, up};
use crate::answer::Answer;
use crate::assessment::pages::{failed, shown as said};
use crate::bundle::Imported;
use crate::pages::block::{bar, heading, join, notice, paragraph, show as page};
use crate::pages::words::Words;
use crate::pages::{OFFICER, instruments, tenant};

async fn one(ctx: &Ctx, id: &str) -> Result<Imported, Error> {
    let found = instruments(ctx).imported(&ctx.actor, tenant(ctx)?, bundle_id(id)?);
    found.await.map_err(failed)
}

/// Whose it is and where it came from, above everything.
fn banner(ctx: &Ctx, one: &Imported) -> Result<Html, Error> {
    let (lang, m) = (&ctx.lang, &one.listed.manifest);
    let args = [
        ("administration", Arg::Text(m.name(lang.tag()))),
        ("tlp", Arg::Code(format!("TLP:{}", m.tlp))),
        ("released", Arg::Day(m.released.day())),
    ];
    let text = paragraph(lang.text_with("bundle-banner", &args))?;
    Ok(Notice::new(lang, Tone::Info, text).into())
}

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, one) = (&ctx.lang, one(&ctx, &id).await?);
    let words = Words::new(one.instrument.package(), lang);
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(banner(&ctx, &one)?);
    blocks.extend(words.notice(&ctx)?);
    blocks.push(about(&ctx, &one, &words));
    blocks.push(heading(lang.text("instruments-figures"))?);
    blocks.push(paragraph(lang.text("bundle-figures-about"))?);
    blocks.push(figures(&ctx, &one));
    blocks.push(sections(&ctx, &one, &words)?);
    if one.listed.manifest.evidence {
        blocks.push(evidence(&ctx, &one));
    }
    let compare = format!("{BUNDLES}/compare/{}", one.listed.manifest.content);
    let mut links = vec![
        ("bundle-compare", compare),
        ("bundle-list", BUNDLES.to_owned()),
    ];
    if OFFICER.admits(&ctx.actor, ctx.tenant) {
        let remove = format!("{BUNDLES}/{}/remove", one.listed.id);
        links.push(("bundle-remove", remove));
    }
    blocks.push(bar(&ctx, &links)?);
    let meta = PageMeta::new(title(&ctx, &one)).crumbs(up(&ctx)).wide();
    Ok(page(&ctx, meta, blocks))
}

fn title(ctx: &Ctx, one: &Imported) -> Text {
    let args = [
        (
            "administration",
            Arg::Text(one.listed.manifest.name(ctx.lang.tag())),
        ),
        ("round", Arg::Text(one.listed.manifest.title.clone())),
    ];
    ctx.lang.text_with("bundle-title", &args)
}

fn about(ctx: &Ctx, one: &Imported, words: &Words<'_>) -> Html {
    let (lang, m) = (&ctx.lang, &one.listed.manifest);
    let version = [
        ("version", Arg::Count(m.instrument_version.into())),
        ("hash", Arg::Code(m.content.to_string())),
    ];
    let pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("bundle-administration"),
            administration(ctx, &one.listed).into(),
        ),
        (
            lang.text("bundle-gateway"),
            Text::user(m.gateway.as_str()).into(),
        ),
        (
            lang.text("instruments-column-instrument"),
            words.title().into(),
        ),
        (
            lang.text("instruments-column-version"),
            lang.text_with("instruments-version-hash", &version).into(),
        ),
        (
            lang.text("instruments-column-signed-off"),
            lang.moment_html(m.signed_off),
        ),
        (
            lang.text("instruments-column-round-hash"),
            Text::code(m.hash).into(),
        ),
        (lang.text("bundle-released"), lang.moment_html(m.released)),
        (
            lang.text("bundle-tlp"),
            Text::code(format!("TLP:{}", m.tlp)).into(),
        ),
        (lang.text("bundle-key"), key(ctx, &one.listed.origin)),
        (
            lang.text("bundle-key-fingerprint"),
            Text::code(m.key).into(),
        ),
        (
            lang.text("bundle-imported"),
            lang.moment_html(one.listed.origin.at),
        ),
    ];
    Pairs { pairs }.into()
}

/// What was signed beside what follows from the released answers.
fn figures(ctx: &Ctx, one: &Imported) -> Html {
    let lang = &ctx.lang;
    let overall = one.scored.overall();
    let row = |id: &str, score: Text, complete: Text| {
        vec![
            Cell::text(lang.text(id)),
            Cell::text(score),
            Cell::text(complete),
        ]
    };
    let rows = vec![
        row(
            "bundle-as-signed",
            shown(ctx, one.signed.published.as_ref()),
            count(ctx, one.signed.completeness),
        ),
        row(
            "bundle-as-released",
            shown(ctx, overall.and_then(|f| f.published.as_ref())),
            count(ctx, one.scored.backing.completeness),
        ),
    ];
    let columns = vec![
        Column::text(lang.text("bundle-column-of")),
        Column::number(lang.text("instruments-figure-published")),
        Column::number(lang.text("instruments-figure-completeness")),
    ];
    Table::new(lang, lang.text("instruments-figures"), columns, rows).into()
}

fn sections(ctx: &Ctx, one: &Imported, words: &Words<'_>) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let parts = &one.listed.manifest.parts;
    let mut rows = Vec::new();
    for ((section, _), own) in one.instrument.sections().zip(&one.scored.sections) {
        let url = ctx.url(&format!(
            "{BUNDLES}/{}/sections/{}",
            one.listed.id, section.id
        ));
        let part = parts.iter().find(|p| p.section == section.id);
        rows.push(vec![
            Cell::link(words.section(section), &url),
            Cell::text(part.map_or_else(Text::default, |p| of(ctx, p.released, p.of))),
            Cell::html(extent(ctx, Some(own), part)?),
        ]);
    }
    let columns = vec![
        Column::text(lang.text("instruments-column-section")),
        Column::number(lang.text("bundle-column-released")),
        Column::text(lang.text("bundle-compare-sections")),
    ];
    let caption = lang.text("instruments-sections-caption");
    Ok(Table::new(lang, caption, columns, rows).into())
}

fn evidence(ctx: &Ctx, one: &Imported) -> Html {
    let lang = &ctx.lang;
    let row = |mention: &crate::bundle::Mention| {
        let figure = mention.figure.as_ref();
        let value = figure.map(|f| format!("{} {} ({})", f.value, f.unit, f.as_of));
        let hash = mention.hash.map(|h| h.to_string());
        let what = value.or(hash).unwrap_or_default();
        let dated = mention.counted.dated.map(|d| lang.day_html(d));
        vec![
            Cell::text(Text::code(&mention.item)),
            Cell::text(Text::user(mention.title.as_str())),
            Cell::text(Text::user(mention.issuer.as_str())),
            Cell::html(dated.unwrap_or_default()),
            Cell::text(Text::code(format!("TLP:{}", mention.tlp))),
            Cell::text(Text::code(what)),
        ]
    };
    let columns = [
        "instruments-column-question",
        "instruments-evidence-title",
        "instruments-evidence-issuer",
        "instruments-evidence-day",
        "bundle-tlp",
        "bundle-column-hash-value",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let rows = one.mentions.iter().map(row).collect();
    Table::new(lang, lang.text("bundle-evidence-caption"), columns, rows)
        .empty(lang.text("instruments-evidence-none"))
        .into()
}

/// The answers of a section.
pub(crate) async fn section(
    ctx: Ctx,
    Path((_, id, section)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (lang, one) = (&ctx.lang, one(&ctx, &id).await?);
    let words = Words::new(one.instrument.package(), lang);
    let mut sections = one.instrument.sections();
    let found = sections.find(|(s, _)| s.id.as_str() == section);
    let (section, range) = found.ok_or_else(Error::not_found)?;
    let mut rows = Vec::new();
    for place in range {
        let Some(item) = one.instrument.item(place) else {
            continue;
        };
        let answer = one.sheet.answer(place);
        let mut parts = vec![match answer {
            Answer::Blank => lang.text("bundle-no-answer").into(),
            answer => said::answer(&ctx, &words, item, answer)?,
        }];
        if let Some(comment) = one.comments.get(&place) {
            parts.push(Text::user(comment.as_str()).into());
        }
        rows.push(vec![
            Cell::text(Text::code(&item.id)),
            Cell::text(words.question(item)),
            Cell::html(join(parts)?),
        ]);
    }
    let columns = [
        "instruments-column-number",
        "instruments-column-question",
        "instruments-column-voices",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = words.section(section);
    let mut blocks = vec![banner(&ctx, &one)?];
    blocks.extend(words.notice(&ctx)?);
    blocks.push(Table::new(lang, caption, columns, rows).into());
    let back = format!("{BUNDLES}/{}", one.listed.id);
    blocks.push(bar(&ctx, &[("bundle-back-to-one", back.clone())])?);
    let mut crumbs = up(&ctx);
    crumbs.push(web::page::Crumb {
        label: title(&ctx, &one),
        path: back,
    });
    let args = [
        ("page", Arg::Text(words.section(section).plain().to_owned())),
        ("round", Arg::Text(title(&ctx, &one).plain().to_owned())),
    ];
    let title = lang.text_with("instruments-page-of-round", &args);
    Ok(page(
        &ctx,
        PageMeta::new(title).crumbs(crumbs).wide(),
        blocks,
    ))
}
