//! Pages of evidence: the list of a round, one piece, the form that adds one, and the file.
//!
//! Not here: rules. Invariant: a file leaves as a file to be saved, never as something that a
//! browser shows or runs.

pub(crate) mod adding;
pub(crate) mod amount;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod sitting;
#[cfg(test)]
mod tests;

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::component::{Cell, Column, Table, Tag, Tone};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::{Held, Kept, Piece};
use crate::answer::Verdict;
use crate::assessment::Whole;
use crate::pages::block::join;

/// A file as a download that no browser runs.
pub(super) fn download(piece: &Piece, kept: &Kept, bytes: Vec<u8>) -> Result<Response, Error> {
    let name = format!(
        "attachment; filename=\"{}.{}\"",
        piece.id,
        kept.kind.ending()
    );
    let name = HeaderValue::try_from(name).map_err(Error::internal)?;
    let fixed = HeaderValue::from_static;
    let headers: [(HeaderName, HeaderValue); 5] = [
        (header::CONTENT_TYPE, fixed(kept.kind.media())),
        (header::CONTENT_DISPOSITION, name),
        (header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff")),
        (header::CACHE_CONTROL, fixed("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            fixed("sandbox; default-src 'none'"),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// The message that names a kind of evidence.
pub(super) const fn kind(held: &Held) -> &'static str {
    match held {
        Held::File(_) => "instruments-evidence-file",
        Held::Link { .. } => "instruments-evidence-link",
        Held::Measured(_) => "instruments-evidence-measured",
    }
}

/// A verdict as a tag.
pub(super) fn verdict(ctx: &Ctx, verdict: Verdict) -> Html {
    let (tone, id) = match verdict {
        Verdict::Open => (Tone::Info, "instruments-verdict-open"),
        Verdict::Accepted => (Tone::Good, "instruments-verdict-accepted"),
        Verdict::Rejected => (Tone::Bad, "instruments-verdict-rejected"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}

/// What a piece is called: a figure by its name in the reader's language.
pub(crate) fn title(ctx: &Ctx, piece: &Piece) -> Text {
    match piece.held.figure() {
        Some(frozen) => amount::name(ctx, &frozen.figure),
        None => Text::user(piece.about.title.as_str()),
    }
}

/// What stands beside its title: the amount, what is past, what was carried over, its label.
pub(super) fn marks(ctx: &Ctx, whole: &Whole, piece: &Piece) -> Html {
    let lang = &ctx.lang;
    let mut parts = vec![verdict(ctx, piece.judged.verdict)];
    let label = format!("TLP:{}", piece.about.tlp);
    parts.push(Tag::new(Tone::Calm, Text::code(label)).into());
    if piece.carried.is_some() {
        parts.push(Tag::new(Tone::Info, lang.text("instruments-evidence-carried")).into());
    }
    if let Some(day) = piece.about.valid_until {
        let args = [("day", Arg::Day(day))];
        let (tone, id) = match day < whole.on {
            true => (Tone::Warning, "instruments-evidence-expired"),
            false => (Tone::Calm, "instruments-evidence-valid"),
        };
        parts.push(Tag::new(tone, lang.text_with(id, &args)).into());
    }
    Html::joined(&parts)
}

/// The day that a piece is of.
pub(super) fn day(ctx: &Ctx, piece: &Piece) -> Html {
    let none = || Html::from(ctx.lang.text("instruments-no-date"));
    let dated = piece.counted().dated;
    dated.map_or_else(none, |d| ctx.lang.day_html(d))
}

/// Pieces as a table; `at` gives the address of one.
pub(crate) fn table(
    ctx: &Ctx,
    whole: &Whole,
    pieces: &[&Piece],
    at: impl Fn(&Piece) -> String,
) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut rows = Vec::new();
    for piece in pieces {
        let mut held = vec![Html::from(lang.text(kind(&piece.held)))];
        if let Some(frozen) = piece.held.figure() {
            held.push(Text::from("·").into());
            held.push(amount::amount(lang, frozen).into());
        }
        rows.push(vec![
            Cell::link(title(ctx, piece), &ctx.url(&at(piece))),
            Cell::text(Text::code(&piece.item)),
            Cell::html(Html::joined(&held)),
            Cell::html(day(ctx, piece)),
            Cell::html(marks(ctx, whole, piece)),
        ]);
    }
    let columns = [
        "instruments-evidence-title",
        "instruments-column-number",
        "instruments-evidence-kind",
        "instruments-evidence-day",
        "instruments-column-stand",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-evidence-of"), columns, rows)
        .empty(lang.text("instruments-evidence-none"));
    join(vec![table.into()])
}

/// That there is evidence which the reader may not see.
pub(crate) fn withheld(ctx: &Ctx, count: usize) -> Option<Text> {
    let args = [("count", crate::assessment::pages::count(count))];
    let text = || ctx.lang.text_with("instruments-evidence-withheld", &args);
    (count > 0).then(text)
}
