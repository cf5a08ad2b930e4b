//! The list of instruments: version, stand, hash, and how far each language is.
//!
//! Not here: checking a package (`check`), importing, which the operator does at the command line. Invariant: a draft says so,
//! and so does a translation that nobody approved.

pub(crate) mod check;
#[cfg(test)]
mod tests;

use axum::response::Response;
use web::component::{Cell, Column, Table, Tag, Tone};
use web::i18n::{Arg, Html, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::{LanguageStand, Listed};
use crate::assessment::pages::failed;
use crate::package::Stand;
use crate::pages::block::{bar, list as html_list, note, show};
use crate::pages::{ASSESSMENTS, INSTRUMENTS, OFFICER, instruments, tenant};

pub(crate) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = instruments(&ctx).catalogue(&ctx.actor, tenant(&ctx)?).await;
    let all = all.map_err(failed)?;
    let mut rows = Vec::new();
    for listed in &all {
        rows.push(row(&ctx, listed)?);
    }
    let columns = [
        "instruments-column-instrument",
        "instruments-column-version",
        "instruments-column-kind",
        "instruments-column-questions",
        "instruments-column-languages",
        "instruments-column-hash",
        "instruments-marks",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-catalogue-caption");
    let table = Table::new(lang, caption, columns, rows);
    let mut blocks = Vec::new();
    if all.iter().any(|l| l.stand == Stand::Draft) {
        let text = lang.text("instruments-draft-notice");
        blocks.push(note(&ctx, Tone::Info, text)?);
    }
    blocks.push(table.into());
    if OFFICER.admits(&ctx.actor, ctx.tenant) {
        let new = format!("{ASSESSMENTS}/new");
        let check = check::CHECK.to_owned();
        blocks.push(bar(
            &ctx,
            &[
                ("instruments-start", new),
                ("instruments-package-check", check),
            ],
        )?);
    }
    let up = Crumb {
        label: lang.text("instruments-nav-assessments"),
        path: ASSESSMENTS.to_owned(),
    };
    let meta = PageMeta::new(lang.text("instruments-catalogue"));
    Ok(show(&ctx, meta.crumbs(vec![up]).wide(), blocks))
}

/// The title of an instrument in the reader's language.
pub(crate) fn title(ctx: &Ctx, listed: &Listed) -> Text {
    let own = ctx.lang.tag().as_str();
    match listed.about.title(own) {
        (title, language) if language == own => Text::from(title),
        (title, language) => match language.parse() {
            Ok(tag) => Text::foreign(title, tag),
            Err(_) => Text::user(title),
        },
    }
}

/// The message that names a kind of instrument.
pub(crate) fn kind(kind: &str) -> &'static str {
    match kind {
        "readiness" => "instruments-kind-readiness",
        "short-form" => "instruments-kind-short-form",
        "law-survey" => "instruments-kind-law-survey",
        "csirt-survey" => "instruments-kind-csirt-survey",
        _ => "instruments-kind-survey",
    }
}

fn row(ctx: &Ctx, listed: &Listed) -> Result<Vec<Cell>, Error> {
    let lang = &ctx.lang;
    let (tone, stand) = match listed.stand {
        Stand::Draft => (Tone::Calm, "instruments-stand-draft"),
        Stand::Published => (Tone::Good, "instruments-stand-published"),
    };
    let tag = Html::from(Tag::new(tone, lang.text(stand)));
    let version = Html::from(Text::from(lang.number(listed.version.into())));
    let questions = i64::try_from(listed.about.questions).unwrap_or(i64::MAX);
    let mut languages = vec![Html::from(lang.text_with(
        "instruments-language-base",
        &[("language", code(&listed.about.base))],
    ))];
    let others = listed.about.languages.iter();
    languages.extend(others.map(|l| Html::from(language(ctx, l))));
    let short: String = listed.content.to_string().chars().take(12).collect();
    Ok(vec![
        Cell::text(title(ctx, listed)),
        Cell::html(Html::joined(&[version, tag])),
        Cell::text(lang.text(kind(&listed.kind))),
        Cell::text(lang.number(questions)),
        Cell::html(html_list(languages)?),
        Cell::text(Text::code(short)),
        Cell::link(
            lang.text("instruments-marks"),
            &ctx.url(&format!("{INSTRUMENTS}/{}/marks", listed.id)),
        ),
    ])
}

fn code(language: &str) -> Arg {
    Arg::Code(language.to_owned())
}

fn language(ctx: &Ctx, stand: &LanguageStand) -> Text {
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let name = ("language", code(&stand.language));
    let done = stand.needed - stand.missing;
    let id = match stand {
        s if s.missing > 0 => {
            let args = [name, ("done", count(done)), ("needed", count(s.needed))];
            return ctx.lang.text_with("instruments-language-part", &args);
        }
        s if s.stale > 0 => {
            let args = [name, ("count", count(s.stale))];
            return ctx.lang.text_with("instruments-language-stale", &args);
        }
        s if s.approved == s.needed => "instruments-language-approved",
        _ => "instruments-language-unapproved",
    };
    ctx.lang.text_with(id, &[name])
}
